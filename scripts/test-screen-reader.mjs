// npm run test:screen-reader: has a real screen reader (Orca) read a report with its findings in a real
// Chromium, walks through the table of applications cell by cell, and compares what is spoken with the form's
// labels and the report's numbers; then fills in a form by keys, and hears row, column, value and finding of the cell
// that has the focus (by the arrow keys in Orca as it asks later than version 43). With --editor the form alone.
// Needs dist and, on a Linux, the programs named below; a screen, a sound card or a person's settings it does not need.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromiumWithWindows } from './chromium.mjs';
import { root } from './run.mjs';

const AT_SPI = ['/usr/libexec', '/usr/lib/at-spi2-core', '/usr/lib']
  .map((folder) => join(folder, 'at-spi-bus-launcher'))
  .find((file) => existsSync(file));
const NEEDED = ['orca', 'Xvfb', 'openbox', 'xdotool', 'dbus-run-session', 'speech-dispatcher'];
const missing = NEEDED.filter((name) => spawnSync('which', [name]).status !== 0);
const chromium = findChromiumWithWindows();
if (missing.length > 0 || !AT_SPI || !chromium) {
  console.error(
    "test:screen-reader needs Debian's packages chromium, orca, at-spi2-core, xvfb, openbox, xdotool, dbus, dbus-x11 and speech-dispatcher.",
  );
  process.exit(1);
}

if (!process.env.GONGKAI_SCREEN_READER) {
  // Everything of the desktop in a folder and a message bus of its own.
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-report-orca-'));
  mkdirSync(join(folder, 'runtime'), { mode: 0o700 });
  const { status } = spawnSync(
    'dbus-run-session',
    ['--', process.execPath, fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    {
      stdio: ['ignore', 'inherit', 'ignore'],
      env: {
        ...process.env,
        GONGKAI_SCREEN_READER: folder,
        HOME: folder,
        XDG_RUNTIME_DIR: join(folder, 'runtime'),
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_DATA_HOME: join(folder, 'data'),
        DISPLAY: ':97',
        LC_ALL: 'C.UTF-8',
        ACCESSIBILITY_ENABLED: '1',
      },
    },
  );
  rmSync(folder, { recursive: true, force: true });
  process.exit(status ?? 1);
}

const folder = process.env.GONGKAI_SCREEN_READER;
/** @param {string} entry */
const built = (entry) => import(pathToFileURL(join(root, 'dist', `${entry}.js`)).href);
const { cellsOf, checkReport, getCell, setCell } = await built('index');
const { toHtml } = await built('write');

const report = JSON.parse(readFileSync(join(root, 'samples/linjiang-2020.json'), 'utf8'));
const { findings } = checkReport(report);
const page = join(folder, 'page.html');
writeFileSync(
  page,
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报告</title><style>${readFileSync(
    join(root, 'dist/styles.css'),
    'utf8',
  )}</style></head><body>${toHtml(report, { findings })}</body></html>`,
);

// A form in which a total is none of the cells that it adds up; the focus stands two rows below it.
const below = 'applications.carriedOver.total';
const first = 'applications.newlyReceived.total';
const wrong = setCell(report, first, (getCell(report, first) ?? 0) + 4711);
const form = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>填报</title><link rel="icon" href="data:,"><style>${['styles.css', 'editor.css'].map((name) => readFileSync(join(root, 'dist', name), 'utf8')).join('')}</style></head>
<body><gongkai-editor></gongkai-editor><script type="module">
import '/elements-editor.js';
const editor = document.querySelector('gongkai-editor');
editor.report = ${JSON.stringify(wrong).replace(/</g, '\\u003c')};
const ready = setInterval(() => {
  if (!editor.querySelector('[data-gk-errors]:not([data-gk-errors="0"])')) return;
  clearInterval(ready);
  editor.querySelector('[name="${below}"]').focus();
  document.title = '可以填报';
}, 100);
</script></body></html>`;
const server = createServer((request, response) => {
  const name = (request.url ?? '').slice(1);
  const isScript = /^elements-[\w-]+\.js$/.test(name);
  response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`);
  response.end(isScript ? readFileSync(join(root, 'dist', name)) : form);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const formUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
const isFormAlone = process.argv.includes('--editor');

/** @param {string} file @param {readonly string[]} lines */
function write(file, lines) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
}
// A voice that says nothing, which is enough: Orca writes down what it has spoken.
write('config/speech-dispatcher/speechd.conf', [
  'LogLevel 0',
  'AddModule "silent" "sd_generic" "silent.conf"',
  'DefaultModule silent',
]);
write('config/speech-dispatcher/modules/silent.conf', [
  'GenericExecuteSynth "true"',
  'AddVoice "en" "MALE1" "en"',
  'AddVoice "zh" "MALE1" "zh"',
]);
// Chromium's offer to translate the page would take the focus.
write('profile/Default/Preferences', ['{"translate":{"enabled":false}}']);
// A window manager without keys of its own: the screen reader's would not arrive.
write('openbox.xml', [
  '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard></keyboard></openbox_config>',
]);

/** @type {import('node:child_process').ChildProcess[]} */
const started = [];
/** @param {string} command @param {string[]} args @param {Readonly<Record<string, string>>} more */
const start = (command, args, more = {}) =>
  started.push(spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...more } }));
let log = join(folder, 'orca.log');
let seen = 0;

/** What Orca has said since the last call, once it has been silent for a while. */
async function said(silence = 500, atMost = 20_000) {
  let size = -1;
  const end = Date.now() + atMost;
  for (;;) {
    const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
    if (text.length === size || Date.now() > end) {
      const fresh = text.slice(seen);
      seen = text.length;
      return [...fresh.matchAll(/SPEECH OUTPUT: '(.*)'(?:[[{].*)?$/gm)].map(
        ([, words = '']) => words,
      );
    }
    size = text.length;
    await sleep(silence);
  }
}

/** Starts Orca, in place of the one that runs. @param {string} [programs] others than those that are installed */
async function startOrca(programs) {
  log = join(folder, programs ? 'later.log' : 'orca.log');
  seen = 0;
  start('orca', ['--replace', `--debug-file=${log}`], programs ? { PYTHONPATH: programs } : {});
  await said(2000);
}

/** @param {string} keys */
async function press(keys) {
  spawnSync('xdotool', ['key', '--clearmodifiers', keys]);
  return said();
}

/** What a key makes Orca say, from the first word on: a cell is spoken of in several goes. @param {string} keys */
async function hear(keys) {
  spawnSync('xdotool', ['key', '--clearmodifiers', keys]);
  for (let i = 0; i < 60 && !readFileSync(log, 'utf8').slice(seen).includes('SPEECH'); i++)
    await sleep(250);
  return said(2500);
}

/** @param {string} text */
const letters = (text) => text.replace(/[\s.,]/g, '');

let faults = 0;
/** @param {string} what @param {boolean} isSo @param {readonly string[]} heard */
function expect(what, isSo, heard) {
  if (!isSo) faults++;
  console.log(
    `${isSo ? 'said   ' : 'MISSING'}  ${what}${isSo ? '' : `\n         heard: ${heard.slice(-8).join(' | ')}`}`,
  );
}

/** The report with its findings. @param {readonly string[]} whole what was said of the page by itself */
async function hearReport(whole) {
  const queries = findings.filter((/** @type {any} */ { severity }) => severity === 'query');
  for (const words of ['核对结果', `${queries.length} 处疑点`]) {
    expect(
      words,
      whole.some((each) => letters(each) === letters(words)),
      whole,
    );
  }
  const heard = letters(whole.join(''));
  for (const { message } of findings) {
    // The cell or section that a finding begins with is a link, and what it quotes stands by itself.
    const words = message.replace(/“.*/s, '').slice(-8);
    expect(`…${words}`, heard.includes(letters(words)), whole);
  }
  // Table three, read from top to bottom: every number, and every blank as one.
  /** @type {{ address: string, table: string, rowLabels: string[], columnLabels: string[] }[]} */
  const all = cellsOf(report.edition).filter(
    (/** @type {{ table: string }} */ { table }) => table === 'applications',
  );
  const begin = whole.findIndex((words) => letters(words) === letters(all[0]?.rowLabels[0] ?? ''));
  const end = whole.indexOf('leaving table.', begin);
  const numbers = whole.slice(begin, end).filter((words) => /^\d|未填/.test(words.trim()));
  // An item's number (1.) is spoken by itself; those of the cells have no point.
  const cells = numbers.filter((words) => !/^\d+\. *$/.test(words));
  expect(`${all.length} cells, read on end`, cells.length === all.length, [
    `${cells.length} cells`,
  ]);

  // And down its last column, 总计, cell by cell.
  await press('t');
  await press('t');
  for (let i = 0; i < 5; i++) {
    if ((await press('alt+shift+Right')).includes('End of row.')) break;
  }
  await press('alt+shift+Down');
  const last = all[all.length - 1]?.columnLabels.join();
  for (const { address, rowLabels, columnLabels } of all) {
    if (columnLabels.join() !== last) continue;
    const heard = await press('alt+shift+Down');
    const label = rowLabels[rowLabels.length - 1] ?? '';
    const value = getCell(report, address) ?? '未填';
    const isSo =
      // The labels of a row are spoken on coming from another; to the first one comes from the head.
      (rowLabels.join() === all[0]?.rowLabels.join() ||
        heard.some((each) => letters(each) === letters(label))) &&
      heard.some((each) => letters(each).endsWith(String(value)));
    expect(`${label}: ${value}`, isSo, heard);
  }
}

/** @type {readonly { address: string, rowLabels: string[], columnLabels: string[] }[]} */
const all = cellsOf(report.edition);
const end = checkReport(wrong)
  .findings.find(
    (/** @type {{ severity: string, cells: { address: string }[] }} */ { severity, cells }) =>
      severity === 'error' && JSON.stringify(cells).includes(first),
  )
  ?.message.slice(-8);

/**
 * What a key leads to is heard in full: every label of its row and column, and its value.
 * @param {string} key @param {string} address @param {unknown} value
 */
async function hearCell(key, address, value) {
  const heard = await hear(key);
  const words = letters(heard.join(''));
  const cell = all.find((candidate) => candidate.address === address);
  for (const text of [...(cell?.rowLabels ?? []), ...(cell?.columnLabels ?? []), String(value)])
    expect(`${key}: ${text}`, words.includes(letters(text)), heard);
  return { heard, words };
}

/** The form, by its own keys: a cell says row, column, value and, where one stands at it, what was found. */
async function hearForm() {
  const title = () =>
    spawnSync('xdotool', ['getwindowfocus', 'getwindowname'], { encoding: 'utf8' }).stdout;
  for (let i = 0; i < 120 && !title().includes('可以填报'); i++) await sleep(500);
  await said(2500, 60_000);
  const value = getCell(wrong, first);
  // Finding and all, whichever of the form's keys lead to it.
  for (const key of ['shift+Return', 'F8']) {
    if (key === 'F8') await hear('shift+Tab');
    const { heard, words } = await hearCell(key, first, value);
    expect(`${key}: …${end}`, end !== undefined && words.includes(letters(end)), heard);
    expect(`${key}: invalid`, /invalid|无效/i.test(heard.join(' ')), heard);
  }
  // What is typed and committed is the value that is heard on coming back, and the finding has gone.
  const right = getCell(report, first);
  spawnSync('xdotool', ['type', String(right)]);
  await hearCell('Return', below, getCell(report, below) ?? '');
  const { heard, words } = await hearCell('shift+Return', first, right);
  expect('mended: no finding', !words.includes(letters(end ?? '')), heard);
  const next = all[all.findIndex(({ address }) => address === first) + 1]?.address ?? '';
  await hearCell('Tab', next, getCell(report, next) ?? '');

  // Up and down. Chromium tells of the caret in an input before it tells of the focus; Orca 43 takes that for a line of the same
  // text when the key was an arrow, and says the value alone, of any page. Later ones ask first whether the input has the focus.
  await startOrca(orcaOfLater());
  await hear('shift+Tab');
  await hearCell('Down', below, getCell(report, below) ?? '');
  await hearCell('Up', first, right);
}

/** Orca's programs with the two questions in the order in which later ones ask them: a copy, in a folder of its own. */
function orcaOfLater() {
  const copy = join(folder, 'orca-of-later');
  const script = join(copy, 'orca/scripts/web/script.py');
  if (existsSync(script)) return copy;
  const find = 'import os, importlib.util as u; print(os.path.dirname(u.find_spec("orca").origin))';
  const { stdout } = spawnSync('/usr/bin/python3', ['-c', find], { encoding: 'utf8' });
  cpSync(stdout.trim(), join(copy, 'orca'), { recursive: true });
  const source = readFileSync(script, 'utf8');
  const [, before, arrow, focus] =
    /^([\s\S]*)( {8}elif self\.utilities\.lastInputEventWasCaretNav\(\):\n(?: {12}.*\n|\n)+)( {8}elif self\.utilities\.isTextField\([\s\S]*?\n\n)/.exec(
      source,
    ) ?? [];
  if (before !== undefined && arrow !== undefined && focus !== undefined)
    writeFileSync(
      script,
      before + focus + arrow + source.slice(before.length + arrow.length + focus.length),
    );
  return copy;
}

try {
  start('Xvfb', [':97', '-screen', '0', '1300x950x24']);
  await sleep(1000);
  start('openbox', ['--config-file', join(folder, 'openbox.xml')]);
  start(AT_SPI, ['--launch-immediately']);
  await sleep(1000);
  await startOrca();
  start(chromium, [
    ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync', '--disable-features=Translate'],
    ...['--force-renderer-accessibility', `--user-data-dir=${join(folder, 'profile')}`],
    ...['--window-size=1280,900', '--window-position=0,0'],
    isFormAlone ? formUrl : pathToFileURL(page).href,
  ]);
  spawnSync('xdotool', [
    ...['search', '--sync', '--onlyvisible', '--class', 'chromium'],
    ...['windowfocus', '--sync'],
  ]);
  for (let i = 0; i < 60 && !readFileSync(log, 'utf8').includes('Finished loading'); i++) {
    await sleep(500);
  }
  const whole = await said(3000, 60_000);
  if (!whole.some((words) => words.startsWith('Finished loading'))) {
    throw new Error('Orca did not find the page: the desktop was not ready. Run it again.');
  }
  if (isFormAlone) await hearForm();
  else {
    await hearReport(whole);
    start(chromium, ['--no-sandbox', `--user-data-dir=${join(folder, 'profile')}`, formUrl]);
    await said(3000, 60_000);
    await hearForm();
  }
} finally {
  server.close();
  for (const each of started.reverse()) each.kill('SIGKILL');
}
process.exit(faults === 0 ? 0 : 1);
