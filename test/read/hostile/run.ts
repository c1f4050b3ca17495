import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Errand, Outcome } from './child';
import { type HostileFile, LARGEST } from './files';

/** What any file up to ten megabytes may cost: seconds of CPU, megabytes of memory. */
export const BAR = { seconds: 5, pdfSeconds: 20, megabytes: 1024 } as const;

/** How long a file is waited for, in seconds of the clock: other programs run, too. */
const PATIENCE = 90;
/** A process that has grown beyond this is replaced: the peak of its life says less and less of a file. */
const GROWN = 600;

/** A file that was read. */
export interface Reading extends Outcome {
  readonly file: HostileFile;
  readonly bytes: number;
}

/** A process that reads files, and is there until it is ended or ends itself. */
class Reader {
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  megabytes = 0;

  constructor() {
    this.child = fork(join(import.meta.dirname, 'child.ts'), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('error', () => this.end());
    this.ready = new Promise((resolve) => {
      this.child.once('message', () => resolve()).once('exit', () => resolve());
    });
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async read(errand: Errand): Promise<Outcome> {
    await this.ready;
    const lost = (end: string): Outcome => ({
      end,
      seconds: PATIENCE,
      megabytes: this.megabytes,
    });
    return new Promise((resolve) => {
      const done = (outcome: Outcome): void => {
        clearTimeout(timer);
        this.child.off('message', answered).off('exit', ended);
        this.megabytes = outcome.megabytes;
        resolve(outcome);
      };
      const answered = (outcome: unknown): void => done(outcome as Outcome); // the child's own message
      const ended = (code: number | null, signal: string | null): void =>
        done(lost(`process ended (${signal ?? code})`));
      const timer = setTimeout(() => {
        done(lost('never ended'));
        this.end();
      }, PATIENCE * 1000);
      this.child.on('message', answered).on('exit', ended);
      this.child.send(errand, (error) => {
        if (error) ended(this.child.exitCode, this.child.signalCode);
      });
    });
  }

  end(): void {
    this.child.kill('SIGKILL');
  }
}

/** Whether a file cost more than the bar allows, or ended in no clear line. */
export function isOver({ end, seconds, megabytes, file }: Reading): boolean {
  const most =
    file.kind.format === 'pdf' || file.name.includes('.pdf') ? BAR.pdfSeconds : BAR.seconds;
  return (
    seconds > most ||
    megabytes > BAR.megabytes ||
    /^(?:threw|unexpected|process ended|never ended)/.test(end)
  );
}

/**
 * Reads files one after the other in a process of their own. Where that process has needed more memory than the bar
 * allows, the file is read again by a new one, which no other file has made grow.
 */
export async function readAll(
  files: readonly HostileFile[],
  onReading: (reading: Reading) => void = () => {},
): Promise<Reading[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const path = join(folder, 'file');
  let reader: Reader | undefined;
  const readings: Reading[] = [];
  try {
    for (const file of files) {
      const bytes = file.kind.make(file.size);
      if (bytes.length > LARGEST) continue;
      writeFileSync(path, bytes);
      const isNew = !reader?.isAlive || reader.megabytes > GROWN;
      if (!reader || isNew) {
        reader?.end();
        reader = new Reader();
      }
      const errand = { path, name: file.name };
      let reading: Reading = { ...(await reader.read(errand)), file, bytes: bytes.length };
      if (!isNew && isOver(reading)) {
        reader.end();
        reader = new Reader();
        reading = { ...(await reader.read(errand)), file, bytes: bytes.length };
      }
      readings.push(reading);
      onReading(reading);
    }
  } finally {
    reader?.end();
    rmSync(folder, { recursive: true, force: true });
  }
  return readings;
}

/** How much more a file of twice the size costs, where it costs anything to speak of. */
export function growth(
  readings: readonly Reading[],
): { kind: string; factor: number; seconds: number }[] {
  const found: { kind: string; factor: number; seconds: number }[] = [];
  readings.forEach((reading, i) => {
    const before = readings[i - 1];
    if (!before || before.file.kind !== reading.file.kind || before.seconds < 0.3) return;
    const size = reading.file.size / before.file.size;
    const factor = reading.seconds / before.seconds / (size / 2);
    if (factor > 3) found.push({ kind: reading.file.name, factor, seconds: reading.seconds });
  });
  return found;
}
