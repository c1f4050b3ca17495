import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, truncate } from 'node:fs/promises';
import { extname } from 'node:path';
import { cellsOf, type Locale } from '../format';
import { type CellReading, getCell, type Report } from '../report';
import { collectMessages } from './messages';
import type { FileReading } from './read-file';

/** What the first line says; a journal with another one is of another program. */
interface Head {
  readonly journal: 1;
  readonly package: string;
  readonly locale: Locale;
}

/**
 * Why a journal cannot be used; one line.
 *
 * @example
 * import { collect, JournalError } from 'gongkai-report/collect';
 *
 * try {
 *   for await (const { file } of collect(['2025'], { journal: '2025.journal' })) console.log(file);
 * } catch (error) {
 *   if (error instanceof JournalError) console.error(error.message);
 *   else throw error;
 * }
 */
export class JournalError extends Error {}

const NEWLINE = 10;

/**
 * What has been read so far, a line a file: hash of its bytes and what it holds. A second run reads only what is new, and a
 * run that was ended goes on. Lines are added whole; one that was cut off when the machine stopped is dropped.
 */
export class Journal {
  /** Where each line begins, and its length in bytes. */
  private readonly at = new Map<string, readonly [start: number, length: number]>();

  private constructor(
    private readonly handle: FileHandle,
    private size: number,
    private readonly messages: ReturnType<typeof collectMessages>,
  ) {}

  /**
   * @param note told in one line what becomes of a journal that is cut or of another version
   * @throws JournalError where the file cannot be opened or written
   */
  static async open(
    path: string,
    version: string,
    locale: Locale,
    note: (line: string) => void,
  ): Promise<Journal> {
    const messages = collectMessages(locale);
    const head = `${JSON.stringify({ journal: 1, package: version, locale } satisfies Head)}\n`;
    try {
      const lines = await journalLines(path);
      if (lines && lines.first !== undefined && `${lines.first}\n` !== head) {
        const kept = `${path}.old`;
        await rename(path, kept);
        note(messages.journalOther(kept));
        lines.whole = 0;
        lines.places.clear();
      } else if (lines && lines.whole < lines.size) {
        await truncate(path, lines.whole);
        note(messages.journalCut);
      }
      const handle = await open(path, 'a+');
      const journal = new Journal(handle, lines?.whole ?? 0, messages);
      if (journal.size === 0) await journal.write(head);
      for (const [key, place] of lines?.places ?? []) journal.at.set(key, place);
      return journal;
    } catch (error) {
      if (error instanceof Error && 'code' in error)
        throw new JournalError(messages.journalFails(String(error.code)));
      throw error;
    }
  }

  /** Whether it is known what a file of these bytes held. */
  has(hash: string, file: string): boolean {
    return this.at.has(journalKey(hash, file));
  }

  /** What a file of these bytes held, if it is known. */
  async known(hash: string, file: string): Promise<FileReading | undefined> {
    const place = this.at.get(journalKey(hash, file));
    if (!place) return undefined;
    const [start, length] = place;
    const bytes = Buffer.alloc(length);
    await this.handle.read(bytes, 0, length, start);
    try {
      return unpacked(JSON.parse(bytes.toString('utf8')));
    } catch {
      return undefined; // damaged: read anew
    }
  }

  /**
   * Keeps what a file held. An error of this run is not kept: the next one tries again.
   *
   * @throws JournalError where it cannot be written
   */
  async keep(hash: string, file: string, reading: FileReading): Promise<void> {
    if (reading.isPassing) return;
    const key = journalKey(hash, file);
    if (this.at.has(key)) return;
    const line = `${JSON.stringify({ key, ...packed(reading) })}\n`;
    const start = this.size;
    await this.write(line);
    this.at.set(key, [start, this.size - start]);
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  private async write(line: string): Promise<void> {
    const bytes = Buffer.from(line, 'utf8');
    // Counted at once: a second line may be on its way.
    this.size += bytes.length;
    try {
      await this.handle.appendFile(bytes);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      throw new JournalError(this.messages.journalFails(code));
    }
  }
}

/** The same bytes under another ending may be another kind of file. */
const journalKey = (hash: string, file: string): string => `${hash}${extname(file).toLowerCase()}`;

/** The lines of a journal: where each begins. Undefined where there is no file. */
async function journalLines(path: string): Promise<
  | {
      size: number;
      whole: number;
      first: string | undefined;
      places: Map<string, readonly [number, number]>;
    }
  | undefined
> {
  const places = new Map<string, readonly [number, number]>();
  let first: string | undefined;
  let size = 0;
  let whole = 0;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path)) {
      let bytes = Buffer.concat([rest, chunk as Buffer]); // of a stream without an encoding
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
        const length = end + 1;
        const start = bytes.subarray(0, Math.min(end, 200)).toString('utf8');
        if (first === undefined) first = bytes.subarray(0, end).toString('utf8');
        else {
          const key = /^\{"key":"([0-9a-f]{64}[^"]*)"/.exec(start)?.[1];
          if (key) places.set(key, [whole, length]);
        }
        whole += length;
        bytes = bytes.subarray(length);
      }
      rest = bytes;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  size = whole + rest.length;
  return { size, whole, first, places };
}

/** A reading as it is kept: of the cells only what the report does not say itself. */
function packed({ readings, report, ...rest }: FileReading): object {
  if (!readings || !report) return { ...rest, ...(report && { report }) };
  const own = plainReadings(report);
  const odd = readings.filter((reading) => {
    const plain = own.get(reading.address);
    return (
      !plain ||
      plain.state !== reading.state ||
      plain.raw !== reading.raw ||
      plain.value !== reading.value
    );
  });
  // Where in the document a cell stands is for those who read it, not for those who add it up.
  return { ...rest, report, odd: odd.map(({ place: _, ...reading }) => reading) };
}

function unpacked(value: {
  readonly key?: string;
  readonly report?: Report;
  readonly odd?: readonly CellReading[];
}): FileReading {
  const { key: _, odd, report, ...rest } = value;
  if (!report || !odd) return { ...rest, ...(report && { report }) };
  const readings = plainReadings(report);
  for (const reading of odd) readings.set(reading.address, reading);
  return { ...rest, report, readings: [...readings.values()] };
}

/** What a document says that prints every number as it is written here. */
function plainReadings(report: Report): Map<string, CellReading> {
  return new Map(
    cellsOf(report.edition).map(({ address }): [string, CellReading] => {
      const value = getCell(report, address);
      return [
        address,
        value === null
          ? { address, state: 'blank', value, raw: '' }
          : { address, state: 'number', value, raw: String(value) },
      ];
    }),
  );
}

/** A reading as the journal would give it back, so that a first run and one that goes on say the same. */
export const asKept = (reading: FileReading): FileReading =>
  reading.readings ? unpacked(JSON.parse(JSON.stringify(packed(reading)))) : reading;
