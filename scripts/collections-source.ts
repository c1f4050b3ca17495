import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Collection, Collector, collect } from '../src/collect';
import { allReported, madeCollection } from '../stories/made-collection';

/** A document, not what was made of it or tells of it. */
const DOCUMENT = /-\d{4}\.(?:pdf|txt|html)$/;

/** The sample documents as the command line collects them, without a roster. */
async function samples(): Promise<Collection> {
  const folder = fileURLToPath(new URL('../samples/', import.meta.url));
  const collector = new Collector(undefined);
  const files = readdirSync(folder)
    .filter((name) => DOCUMENT.test(name))
    .sort()
    .map((name) => `${folder}${name}`);
  for await (const result of collect(files, { workers: 0 }))
    collector.add({ ...result, file: result.file.slice(folder.length) });
  return collector.collection();
}

const textOf = (collection: Collection): string => `${JSON.stringify(collection)}\n`;

/** The collections that the stories show, by their files. */
export const collectionFiles = async (): Promise<
  readonly (readonly [name: string, text: string])[]
> => [
  ['made-collection.json', textOf(madeCollection())],
  ['all-reported.json', textOf(allReported())],
  ['real-collection.json', textOf(await samples())],
];
