// npm run test:office: opens every document that we write in LibreOffice, turns it into PDF pages and into
// LibreOffice's own DOCX and XLSX, and reads all of them back: no cell may have changed. Needs dist and
// soffice; leaves the pages in a folder, for a person to look at.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** @param {string} entry */
const built = (entry) => import(pathToFileURL(join(root, 'dist', `${entry}.js`)).href);

const soffice = process.env.SOFFICE_PATH ?? 'soffice';
if (spawnSync(soffice, ['--version'], { stdio: 'ignore' }).status !== 0) {
  console.error(
    "test:office needs LibreOffice (Debian's packages libreoffice-writer and libreoffice-calc, or SOFFICE_PATH).",
  );
  process.exit(1);
}

const { cellsOf, getCell } = await built('index');
const { readReport } = await built('read');
const { toDocx, toXlsx } = await built('write');

const folder = mkdtempSync(join(tmpdir(), 'gongkai-report-office-'));

/** @param {string} to @param {string} out @param {string[]} files */
function convert(to, out, files) {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const { status, stderr } = spawnSync(
    soffice,
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      ...files,
    ],
    { encoding: 'utf8', timeout: 180_000 },
  );
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
}

const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.json'));
/** @type {Map<string, unknown>} */
const reports = new Map();
for (const name of samples) {
  const report = JSON.parse(readFileSync(join(root, 'samples', name), 'utf8'));
  const base = name.replace('.json', '');
  reports.set(base, report);
  for (const kind of ['docx', 'xlsx']) mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(join(folder, 'docx', `${base}.docx`), toDocx(report));
  writeFileSync(join(folder, 'xlsx', `${base}.xlsx`), toXlsx(report));
}

/** @param {string} kind */
const written = (kind) => [...reports.keys()].map((base) => join(folder, kind, `${base}.${kind}`));
const pages = join(folder, 'pages');
const again = join(folder, 'again');
convert('pdf', pages, written('docx'));
convert('docx', again, written('docx'));
convert('xlsx', again, written('xlsx'));

let changed = 0;
for (const [base, report] of reports) {
  for (const file of [
    join(pages, `${base}.pdf`),
    join(again, `${base}.docx`),
    join(again, `${base}.xlsx`),
  ]) {
    /** @type {any} */
    const wanted = report;
    const read = (await readReport(readFileSync(file), { fileName: file })).report;
    const wrong = cellsOf(wanted.edition).filter(
      (/** @type {{ address: string }} */ { address }) =>
        read.edition !== wanted.edition || getCell(read, address) !== getCell(wanted, address),
    );
    changed += wrong.length;
    console.log(
      `${wrong.length === 0 ? 'same' : `${wrong.length} changed`}  ${file.slice(folder.length + 1)}`,
    );
    for (const { address } of wrong.slice(0, 5)) {
      console.log(
        `  ${address}: ${getCell(wanted, address)} -> ${read.edition === wanted.edition ? getCell(read, address) : '?'}`,
      );
    }
  }
}
console.log(`Pages to look at: ${pages}`);
process.exitCode = changed === 0 ? 0 : 1;
