import { readdirSync, readFileSync } from 'node:fs';
import { readReport } from '../src/read';

const folder = new URL('../samples/', import.meta.url);

/** A sample document as a report's JSON, and the file in which it is published. */
export interface SampleJson {
  readonly jsonFile: URL;
  readonly json: string;
}

/** Every sample with checked values beside it, read. */
export async function readSamples(): Promise<SampleJson[]> {
  const names = readdirSync(folder);
  const checked = names.filter((name) => name.endsWith('.cells.tsv'));
  return Promise.all(
    checked.map(async (cells) => {
      const name = cells.replace('.cells.tsv', '');
      const fileName = names.find(
        (each) => each.startsWith(`${name}.`) && !/\.(tsv|json)$/.test(each),
      );
      if (!fileName) throw new Error(`no document beside samples/${cells}`);
      const { report } = await readReport(readFileSync(new URL(fileName, folder)), { fileName });
      return {
        jsonFile: new URL(`${name}.json`, folder),
        json: `${JSON.stringify(report, null, 2)}\n`,
      };
    }),
  );
}
