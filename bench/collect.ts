/**
 * What collecting costs: 300 files of the kinds that offices are sent, and 20,000 reports as JSON.
 *
 * Reports a second, CPU, the highest memory of the whole process with its threads, and beside them the bare parser's CPU
 * for the same 20,000 files (JSON.parse). Then a run that is killed in the middle and started again: what it writes must be
 * the bytes of one run. Each run is a process of the built command line, as an office starts it.
 *
 *   npm run bench:collect
 *   npm run bench:collect -- 2000      other counts of JSON reports
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const samples = join(root, 'samples');
const work = mkdtempSync(join(tmpdir(), 'bench-collect-'));
const many = Number(process.argv[2] ?? 20_000);

interface Run {
  readonly seconds: number;
  /** Of all threads, user and system. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly code: number | null;
}

/** What a run of the command line writes at its end: what it took, by its own account. */
const account = join(work, 'account.cjs');
writeFileSync(
  account,
  `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.ACCOUNT, JSON.stringify({
    cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});`,
);

/** @param killWhen asked every 20 ms; ends the process by force once it says so */
function run(args: readonly string[], killWhen?: () => boolean): Promise<Run> {
  const written = join(work, 'account.json');
  rmSync(written, { force: true });
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--require', account, join(root, 'dist/cli.js'), ...args],
      {
        stdio: 'ignore',
        env: { ...process.env, ACCOUNT: written },
      },
    );
    const watch = setInterval(() => {
      if (killWhen?.()) child.kill('SIGKILL');
    }, 20);
    child.once('exit', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      const took = existsSync(written)
        ? (JSON.parse(readFileSync(written, 'utf8')) as { cpu: number; megabytes: number }) // written above
        : { cpu: Number.NaN, megabytes: Number.NaN };
      resolve({ seconds, ...took, code });
    });
  });
}

const folder = (name: string): string => {
  const path = join(work, name);
  mkdirSync(path, { recursive: true });
  return path;
};

/** The sample documents again and again, each as a file of its own bytes where its kind lets bytes follow the end. */
function mixed(count: number): string {
  const path = folder('mixed');
  const documents = readdirSync(samples).filter((name) =>
    /\.(?:pdf|html|txt|docx|json)$/.test(name),
  );
  for (let i = 0; i < count; i++) {
    const name = documents[i % documents.length] ?? '';
    const ending = extname(name);
    const bytes = readFileSync(join(samples, name));
    const after = ending === '.docx' ? '' : ending === '.pdf' ? `\n% ${i}\n` : ' '.repeat(i);
    writeFileSync(
      join(path, `${String(i).padStart(5, '0')}${ending}`),
      Buffer.concat([bytes, Buffer.from(after)]),
    );
  }
  return path;
}

/** Reports of made bodies with the numbers of a sample. */
function json(count: number): string {
  const path = folder(`json-${count}`);
  const report = JSON.parse(readFileSync(join(samples, 'hongze-2024.json'), 'utf8')) as {
    body: object;
  }; // a report
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(path, `${String(i).padStart(6, '0')}.json`),
      JSON.stringify({ ...report, body: { name: `第${i}镇人民政府` } }),
    );
  return path;
}

const round = (value: number, digits = 1): string => value.toFixed(digits);
function print(what: string, count: number, { seconds, cpu, megabytes }: Run): void {
  console.log(
    `${what.padEnd(34)} ${round(count / seconds).padStart(8)}/s ${round(seconds).padStart(7)} s  CPU ${round(cpu).padStart(6)} s  peak ${round(megabytes, 0).padStart(5)} MB`,
  );
}

/** What the folder holds but the journal, whose lines stand in the order in which threads were done. */
const digest = (out: string): string =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'journal.jsonl')
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${relative(out, path)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    })
    .sort()
    .join('\n');

const lines = (journal: string): number =>
  existsSync(journal)
    ? readFileSync(journal).reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0)
    : 0;

let failed = false;
try {
  const files = mixed(300);
  const whole = join(work, 'whole');
  print('300 mixed files', 300, await run(['collect', files, '--out', whole]));
  print('again, all known', 300, await run(['collect', files, '--out', whole]));

  const cut = join(work, 'cut');
  const journal = join(cut, 'journal.jsonl');
  // The folder's name is part of nothing that is written, so both runs must agree to the byte.
  await run(['collect', files, '--out', cut], () => lines(journal) > 100);
  const kept = lines(journal);
  await run(['collect', files, '--out', cut, '--resume']);
  const keys = readFileSync(journal, 'utf8')
    .split('\n')
    .flatMap((line) => /"key":"[^"]+"/.exec(line) ?? []);
  const isSame = digest(cut) === digest(whole);
  const isOnce = new Set(keys).size === keys.length;
  console.log(
    `killed with ${kept} lines kept, gone on: ${isSame ? 'the same bytes' : 'OTHER BYTES'}, ${isOnce ? 'nothing read twice' : 'FILES READ TWICE'}`,
  );
  failed ||= !isSame || !isOnce || kept < 100;

  for (const count of [300, many]) {
    const reports = json(count);
    print(
      `${count} JSON reports`,
      count,
      await run(['collect', reports, '--out', join(work, `out-${count}`)]),
    );
  }
  const before = process.cpuUsage();
  for (const name of readdirSync(join(work, `json-${many}`)))
    JSON.parse(readFileSync(join(work, `json-${many}`, name), 'utf8'));
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${`JSON.parse of the same ${many}`.padEnd(34)} CPU ${round((user + system) / 1e6)} s`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (failed) process.exitCode = 1;
