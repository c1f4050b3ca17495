// npm run test:office: opens every document that we write in LibreOffice, turns it into PDF pages and into every
// kind that LibreOffice writes, and reads all of them back: no cell may have changed. So with files that
// python-docx, openpyxl and reportlab write, where python3 has them. Needs dist and soffice; leaves the pages in a
// folder, for a person to look at.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

const { blankReport, cellsOf, checkReport, EDITIONS, getCell, gridOf, joinLabels, tablesOf } =
  await built('index');
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

// Two reports, one of each edition, in all kinds: conversions take seconds each.
const WHOLE = ['huaian-2024', 'linjiang-2020'];
const kinds = join(folder, 'kinds');
/** @param {string} kind */
const few = (kind) => WHOLE.map((base) => join(folder, kind, `${base}.${kind}`));
for (const to of ['doc', 'rtf', 'odt', 'html:HTML (StarWriter)'])
  convert(to, join(kinds, 'docx'), few('docx'));
for (const to of ['xls', 'ods', 'html:HTML (StarCalc)'])
  convert(to, join(kinds, 'xlsx'), few('xlsx'));

/** A report cell by cell, as it is printed. @param {any} report */
const gridOfReport = (report) => ({
  title: report.title,
  tables: tablesOf(report.edition).map((/** @type {any} */ table) => {
    const grid = gridOf(table);
    // The cells of the built package, which has no types here.
    const rows = grid.blocks.flatMap((/** @type {any} */ block) => [
      ...block.head.map((/** @type {any[]} */ row) => ({ row, isHead: true })),
      ...block.groups.flat().map((/** @type {any[]} */ row) => ({ row, isHead: false })),
    ]);
    return {
      title: `${table.ordinal}、${table.title}`,
      width: grid.width,
      rows: rows.map((/** @type {{ row: any[], isHead: boolean }} */ { row, isHead }) =>
        row.map(({ address, label, column, colSpan, rowSpan }) => ({
          text:
            address === undefined ? joinLabels([label]) : String(getCell(report, address) ?? ''),
          ...{ column, colSpan, rowSpan, isHead, isValue: address !== undefined },
        })),
      ),
    };
  }),
});

const python = process.env.PYTHON_PATH ?? 'python3';
const others = join(folder, 'others');
mkdirSync(others);
if (
  spawnSync(python, ['-c', 'import docx, openpyxl, reportlab'], { stdio: 'ignore' }).status === 0
) {
  for (const base of WHOLE) {
    const grid = join(folder, `${base}.grid.json`);
    writeFileSync(grid, JSON.stringify(gridOfReport(reports.get(base))));
    const script = join(root, 'scripts', 'other-writers.py');
    const { status, stderr } = spawnSync(python, [script, grid, others, base], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${script}: ${stderr}`);
  }
} else
  console.log(
    'Not tried: python-docx, openpyxl, reportlab (python3-docx, python3-openpyxl, python3-reportlab, or PYTHON_PATH).',
  );

/** The files of a folder that were made of a report. @param {string} from @param {string} base */
const madeOf = (from, base) =>
  readdirSync(from)
    .filter((name) => name.startsWith(base) && !name.endsWith('.png'))
    .map((name) => join(from, name));

let changed = 0;
for (const [base, report] of reports) {
  for (const file of [
    join(pages, `${base}.pdf`),
    join(again, `${base}.docx`),
    join(again, `${base}.xlsx`),
    ...(WHOLE.includes(base)
      ? [
          ...madeOf(join(kinds, 'docx'), base),
          ...madeOf(join(kinds, 'xlsx'), base),
          ...madeOf(others, base),
        ]
      : []),
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

// A blank workbook, filled in as a clerk does: what is typed stands, and LibreOffice works out every sum from it.
for (const edition of EDITIONS) {
  const blank = blankReport({ edition, year: 2026 });
  const parts = unzipSync(toXlsx(blank, { toFill: true }));
  let typed = 0;
  for (const [path, bytes] of Object.entries(parts)) {
    const sheet = strFromU8(bytes);
    if (!sheet.includes('<dataValidation ')) continue;
    const open = new Set(
      [...sheet.matchAll(/sqref="([^"]+)"/g)].flatMap(([, cells = '']) => cells.split(' ')),
    );
    const filled = sheet
      .replace(/<c r="([A-Z]+\d+)" s="(\d+)"\/>/g, (cell, at, look) =>
        open.has(at) ? `<c r="${at}" s="${look}"><v>${++typed % 9}</v></c>` : cell,
      )
      // Without the value that was worked out before.
      .replace(/ t="str"><f>(.*?)<\/f><v(?:\/>|><\/v>)/g, '><f>$1</f>');
    parts[path] = strToU8(filled);
  }
  const file = join(folder, `filled-${edition}.xlsx`);
  writeFileSync(file, zipSync(parts));
  convert('xlsx', again, [file]);
  const back = join(again, `filled-${edition}.xlsx`);
  const read = (await readReport(readFileSync(back), { fileName: back })).report;
  const blanks = cellsOf(edition).filter(
    (/** @type {{ address: string }} */ { address }) => getCell(read, address) === null,
  );
  const wrong = checkReport(read).findings.filter((/** @type {{ ruleId: string }} */ { ruleId }) =>
    /^T\d-(?:ROW|COL|SUM)/.test(ruleId),
  );
  changed += blanks.length + wrong.length;
  console.log(
    `${typed} typed, ${cellsOf(edition).length - typed} sums: ${blanks.length} blank, ${wrong.length} wrong  ${back.slice(folder.length + 1)}`,
  );
}
console.log(`Pages to look at: ${pages}`);
process.exitCode = changed === 0 ? 0 : 1;
