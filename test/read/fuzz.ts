import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError, type ReadResult, readReport } from '../../src/read';
import { type CellReading, reportSchema } from '../../src/report';
import { damage, disguise, random } from './mutate';

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

/** Real documents; PDF costs a hundred times as much and is taken now and then. */
export function sources(): Source[] {
  const files = ['samples', 'samples/excerpts', 'test/read/written'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(?:txt|html|docx|xlsx|csv|pdf)$/.test(name))
      .map((name) => join(folder, name)),
  );
  return files.map((name) => ({
    name,
    bytes: Uint8Array.from(readFileSync(join(root, name))),
    isText: /\.(?:txt|html|csv)$/.test(name),
  }));
}

async function attempt(bytes: Uint8Array, name: string): Promise<ReadResult | ReadError> {
  try {
    return await readReport(bytes, { fileName: name });
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
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
  const cheap = all.filter(
    (source) => !source.name.endsWith('.pdf') && source.bytes.length < 20_000,
  );
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
    const pool = i % 200 === 0 ? all : cheap;
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
