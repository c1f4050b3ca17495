import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError, type ReadResult, readReport } from '../../src/read';
import { type CellReading, type Report, reportSchema } from '../../src/report';
import { damage, damagePart, disguise, type Random, random } from './mutate';
import { type PdfStyle, pdfOf } from './pdf-bytes';

const root = join(import.meta.dirname, '../..');
const SLOW = 2000;

/** What went wrong with one mutated document. */
export interface Fault {
  readonly document: string;
  readonly seed: number;
  readonly what: string;
}

interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isText: boolean;
}

/** Real documents, those that an office program wrote, and small PDFs. */
export function sources(): Source[] {
  const folders = ['samples', 'samples/excerpts', 'test/read/written', 'test/read/pdftotext'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(?:txt|html|docx|xlsx|csv|pdf|doc|rtf|odt|xls|ods|ofd)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const documents = files.map((name) => ({
    name,
    bytes: Uint8Array.from(readFileSync(join(root, name))),
    isText: /\.(?:txt|html|csv)$/.test(name),
  }));
  const report = JSON.parse(readFileSync(join(root, 'samples/huaian-2024.json'), 'utf8')) as Report; // a checked sample
  const styles: PdfStyle[] = [
    { ruling: 'lines' },
    { ruling: 'none' },
    { ruling: 'lines', height: 450 },
  ];
  const drawn = styles.map((style, i) => ({
    name: `drawn-${i + 1}.pdf`,
    bytes: pdfOf(report, style),
    isText: false,
  }));
  return [...documents, ...drawn];
}

/** Of a hundred documents, how many are of these kinds. The rest are text, HTML and CSV. */
const SHARES: readonly [ending: RegExp, share: number][] = [
  [/\.pdf$/, 3],
  [/\.docx$/, 6],
  [/\.xlsx$/, 8],
];
/** A PDF with fonts in it costs a hundred times as much as a page: one in so many. */
const LARGE = 50;

async function attempt(bytes: Uint8Array, name: string): Promise<ReadResult | ReadError> {
  try {
    return await readReport(bytes, { fileName: name });
  } catch (error) {
    // A slip of the package itself is told from a broken file, and is a fault.
    if (error instanceof ReadError && error.code !== 'unexpected') return error;
    throw error instanceof ReadError ? (error.cause ?? error) : error;
  }
}

const numbers = (cells: readonly CellReading[]): Map<string, number> =>
  new Map(cells.flatMap((cell) => (cell.value === null ? [] : [[cell.address, cell.value]])));

/**
 * Reads mutated documents. Damage may end in a report or a ReadError, never in anything else, and never in a
 * report that its schema refuses; a disguise may hide a number, never change one.
 */
export async function fuzz(
  runs: number,
  firstSeed: number,
  onProgress?: (done: number) => void,
): Promise<{ runs: number; read: number; refused: number; faults: Fault[]; slowest: number }> {
  const all = sources();
  const isLarge = (source: Source): boolean =>
    source.name.endsWith('.pdf') && !source.name.startsWith('drawn');
  const pools = SHARES.map(([ending]) =>
    all.filter((source) => ending.test(source.name) && !isLarge(source)),
  );
  const texts = all.filter((source) => source.isText && source.bytes.length < 20_000);
  const large = all.filter(isLarge);
  const poolOf = (next: Random): readonly Source[] => {
    let left = next() * 100;
    for (const [i, [, share]] of SHARES.entries()) {
      left -= share;
      if (left < 0) return i === 0 && next() < 1 / LARGE ? large : (pools[i] ?? texts);
    }
    return texts;
  };
  // What is loaded on demand is loaded before the clock runs.
  for (const source of all) await attempt(source.bytes, source.name);
  const honest = new Map<string, Map<string, number>>();
  const faults: Fault[] = [];
  let read = 0;
  let refused = 0;
  let slowest = 0;
  for (let i = 0; i < runs; i++) {
    const seed = firstSeed + i;
    const next = random(seed);
    const pool = poolOf(next);
    const source = pool[Math.floor(next() * pool.length)];
    if (!source) continue;
    const fault = (what: string): void => {
      faults.push({ document: source.name, seed, what });
    };
    const isDisguise = source.isText && next() < 0.5;
    const bytes = isDisguise
      ? new TextEncoder().encode(
          disguise(new TextDecoder().decode(source.bytes), source.name.endsWith('.html'), next),
        )
      : /\.(?:docx|xlsx)$/.test(source.name) && next() < 0.7
        ? damagePart(source.bytes, next)
        : damage(source.bytes, next);
    const start = performance.now();
    try {
      const result = await attempt(bytes, source.name);
      const time = performance.now() - start;
      slowest = Math.max(slowest, time);
      if (time > SLOW) fault(`took ${Math.round(time)} ms`);
      if (result instanceof ReadError) refused++;
      else {
        read++;
        if (!reportSchema.safeParse(result.report).success) fault('the report is not valid');
        if (isDisguise) {
          let before = honest.get(source.name);
          if (!before) {
            const plain = await attempt(source.bytes, source.name);
            before = plain instanceof ReadError ? new Map() : numbers(plain.cells);
            honest.set(source.name, before);
          }
          for (const [address, value] of numbers(result.cells)) {
            if (before.get(address) !== value) {
              fault(`${address}: ${before.get(address)} became ${value}`);
              break;
            }
          }
        }
      }
    } catch (error) {
      fault(`threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
    }
    if (onProgress && i % 1000 === 999) onProgress(i + 1);
  }
  return { runs, read, refused, faults, slowest };
}
