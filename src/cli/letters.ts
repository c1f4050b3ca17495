import { readFile, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CollectedBody, Collector } from '../collect';
import { CSV_START, csvLine } from '../report/csv-line';
import { rules } from '../rules';
import { collectionMessages } from '../write/collection/messages';
import { needsLetter, toReturnLetter } from '../write/return-letter';
import type { CollectCall } from './arguments';
import { saveAs } from './convert';
import { makeFolder } from './folder';

/** The folder of the letters, and the list of those that a run wrote, by which the next one knows them. */
export const LETTERS = 'letters';
const LIST = 'letters.csv';
const ENDING = '.docx';

/** What no file name may hold on Windows, and what a name may not end with. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Letters of a name: three bytes each at most, so that every file system takes them. */
const LONGEST = 60;

/** A name as the name of a file on any system. */
export function safeName(name: string): string {
  const letters = [...name.replace(UNSAFE, '_')].slice(0, LONGEST).join('');
  const safe = letters.replace(/^[\s.]/, '_').replace(/[\s.]$/, '_');
  return safe === '' || DEVICE.test(safe) ? `_${safe}` : safe;
}

/**
 * The letters of a collection: the file of each body that has something to answer, within the folder of letters. Bodies of
 * one name are told apart by their codes.
 */
export function letterNames(bodies: readonly CollectedBody[]): ReadonlyMap<string, string> {
  const due = bodies.filter(({ file, counts }) => file && counts.error + counts.query > 0);
  const uses = new Map<string, number>();
  const keyOf = (name: string): string => safeName(name).toLowerCase();
  for (const { name } of due) uses.set(keyOf(name), (uses.get(keyOf(name)) ?? 0) + 1);
  return new Map(
    due.map(({ code, name }) => {
      const isAlone = uses.get(keyOf(name)) === 1;
      return [code, `${isAlone ? safeName(name) : safeName(`${name}-${code}`)}${ENDING}`];
    }),
  );
}

/**
 * Writes the letters, and takes away those of an earlier run to bodies that have nothing to answer any more: only what its
 * list names, nothing else that lies in the folder.
 *
 * @returns the first file that could not be written, and the system's reason
 */
export async function writeLetters(
  collector: Collector,
  bodies: readonly CollectedBody[],
  names: ReadonlyMap<string, string>,
  { out, from, answerBy, locale }: CollectCall,
  { signal, progress }: { signal: AbortSignal; progress: (done: number) => Promise<void> },
): Promise<readonly [path: string, code: string] | undefined> {
  const folder = join(out, LETTERS);
  const words = collectionMessages(locale);
  const list = join(folder, LIST);
  const earlier = await readFile(list, 'utf8').catch(() => '');
  if (names.size === 0 && earlier === '') return undefined;
  await makeFolder(folder);
  const lines: string[] = [];
  for (const body of bodies) {
    const name = names.get(body.code);
    const found = name === undefined ? undefined : collector.findingsOf(body);
    if (signal.aborted) return undefined;
    if (name === undefined || !found || !needsLetter(found.findings)) continue;
    const { year, edition, findings } = found;
    const letter = toReturnLetter(
      {
        body: body.name,
        edition,
        findings,
        ...(year !== undefined && { year }),
        file: basename(body.file ?? ''),
        reports: body.files.length,
      },
      {
        ...(from !== undefined && { from }),
        ...(answerBy !== undefined && { answerBy }),
        rules,
        locale,
      },
    );
    const failure = await saveAs(join(folder, name), letter);
    if (failure !== undefined) return [join(folder, name), failure];
    lines.push(csvLine([name, body.code, body.name, body.counts.error, body.counts.query]));
    await progress(lines.length);
  }
  const { columns } = words;
  const head = csvLine([
    columns.letter,
    columns.code,
    columns.name,
    columns.errors,
    columns.queries,
  ]);
  const written = new Set(names.values());
  for (const line of earlier.split('\r\n').slice(1)) {
    const [name = ''] = line.split(',');
    const isOurs = name.endsWith(ENDING) && name === safeName(name) && !written.has(name);
    if (isOurs) await unlink(join(folder, name)).catch(() => undefined);
  }
  const failure = await saveAs(list, `${CSV_START}${head}${lines.join('')}`);
  return failure === undefined ? undefined : [list, failure];
}
