import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ReadError, readReport } from '../../src/read';
import { reportSchema } from '../../src/report';
import { checkedCells } from './checked-cells';
import { compoundOf, recordsOf } from './hostile/containers';
import { pdfOf } from './pdf-bytes';
import { ofdOfPages, pagesOf, printed } from './printed';
import { excelXmlOf, mhtmlOf } from './printed-office';

/**
 * A real report as a file of every kind that is read, and what becomes of such files: cut off, with bytes changed,
 * locked, with macros, under another's name.
 */

const root = join(import.meta.dirname, '../..');
const bytesOf = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(root, name)));
const written = (ending: string): Uint8Array => bytesOf(`test/read/written/real.${ending}`);
const report = reportSchema.parse(
  JSON.parse(readFileSync(join(root, 'samples/huaian-2024.json'), 'utf8')),
);

export const BAD_KINDS = [
  'html',
  'docx',
  'xlsx',
  'pdf',
  'ofd',
  'doc',
  'xls',
  'rtf',
  'odt',
  'ods',
  'mht',
  'xml',
  'csv',
  'txt',
  'json',
] as const;
export type BadKind = (typeof BAD_KINDS)[number];

/** The file of a kind, whole; made once. */
const files = new Map<BadKind, Uint8Array>();
export function wholeFile(kind: BadKind): Uint8Array {
  const known = files.get(kind);
  if (known) return known;
  const made = makeFile(kind);
  files.set(kind, made);
  return made;
}
function makeFile(kind: BadKind): Uint8Array {
  switch (kind) {
    case 'pdf':
      return pdfOf(report, { ruling: 'lines' });
    case 'ofd':
      return ofdOfPages(pagesOf(printed(report)));
    case 'mht':
      return mhtmlOf(printed(report));
    case 'xml':
      return excelXmlOf(printed(report));
    case 'json':
      return bytesOf('samples/huaian-2024.json');
    default:
      return written(kind);
  }
}

const truth = checkedCells(join(root, 'test/read/written/real.cells.tsv'));

/** What a file ended in. */
export interface Ending {
  /** `read`, or the code of the error. */
  readonly end: string;
  readonly message: string;
  /** Numbers with no note at their cell that are not the report's. */
  readonly wrong: readonly string[];
  /** How many cells were read. */
  readonly numbers: number;
  /** What no file may end in. */
  readonly fault?: string;
}

/** Reads a file, and says what must not be: another class of error, more than a line, a report that is none. */
export async function endingOf(bytes: Uint8Array, fileName: string): Promise<Ending> {
  try {
    const { report: read, cells, notes } = await readReport(bytes, { fileName });
    const noted = new Set(notes.map(({ address }) => address));
    const numbers = cells.filter(({ value }) => value !== null);
    const wrong = numbers
      .filter(({ address, value }) => !noted.has(address) && truth.get(address) !== String(value))
      .map(({ address, value }) => `${address} = ${value} (${truth.get(address)})`);
    const isValid = reportSchema.safeParse(read).success;
    return {
      end: 'read',
      message: '',
      wrong,
      numbers: numbers.length,
      ...(!isValid && { fault: 'a report that its schema refuses' }),
    };
  } catch (error) {
    if (!(error instanceof ReadError))
      return { end: 'thrown', message: '', wrong: [], numbers: 0, fault: String(error) };
    const { code, message } = error;
    const isLine =
      /^[^\n\r]{5,400}$/.test(message) && !/undefined|\bat .+:\d+|\[object/.test(message);
    const fault =
      code === 'unexpected' ? `unexpected: ${String(error.cause)}` : isLine ? undefined : message;
    return { end: code, message, wrong: [], numbers: 0, ...(fault !== undefined && { fault }) };
  }
}

/** So many of a file's bytes from its beginning. */
export const cut = (bytes: Uint8Array, part: number): Uint8Array =>
  bytes.slice(0, Math.floor(bytes.length * part));

/** With one bit of a byte turned. */
export function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
}

/** Whether numbers stand in a file as bytes that are read as they are: another byte may be another number. */
export const isPlain = (kind: BadKind): boolean => !/^(?:docx|xlsx|ofd|odt|ods)$/.test(kind);

const packed = (bytes: Uint8Array, more: Readonly<Record<string, string>>): Uint8Array =>
  zipSync({
    ...unzipSync(bytes),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });

/** An archive whose files say that they are encrypted. */
function lockedZip(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  for (const [sign, field] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const)
    for (
      let at = changed.indexOf(sign, 0, 'latin1');
      at >= 0;
      at = changed.indexOf(sign, at + 4, 'latin1')
    )
      changed[at + field] = (changed[at + field] ?? 0) | 1;
  return Uint8Array.from(changed);
}

/** A workbook of Excel 97 that begins with the record of a password. */
const lockedBook = (): Uint8Array =>
  compoundOf(
    'Workbook',
    recordsOf([
      [0x809, Uint8Array.from([0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
      [0x2f, new Uint8Array(54)],
      [0x0a, new Uint8Array()],
    ]),
  );

function lockedWord(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const fib = changed.findIndex(
    (each, i) => i % 512 === 0 && each === 0xec && changed[i + 1] === 0xa5,
  );
  changed[fib + 0x0b] = (changed[fib + 0x0b] ?? 0) | 1;
  return changed;
}

const lockedPackage = (): Uint8Array =>
  compoundOf('EncryptedPackage', new Uint8Array(5000).fill(7));

/** Files that a password locks, each as its kind does it. */
export const LOCKED: readonly (readonly [name: string, file: () => Uint8Array])[] = [
  ['a.docx', lockedPackage],
  ['a.xlsx', lockedPackage],
  ['a.docx', () => lockedZip(wholeFile('docx'))],
  ['a.xlsx', () => lockedZip(wholeFile('xlsx'))],
  ['a.ofd', () => lockedZip(wholeFile('ofd'))],
  [
    'a.ofd',
    () =>
      packed(wholeFile('ofd'), {
        'Encryptions.xml': '<ofd:Encryptions><ofd:EncryptInfo ID="1"/></ofd:Encryptions>',
        'Doc_0/Pages/Page_0/Content.xml': '\u0001\u0002\u0003',
      }),
  ],
  [
    'a.odt',
    () =>
      packed(wholeFile('odt'), {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      }),
  ],
  ['a.ods', () => lockedZip(wholeFile('ods'))],
  ['a.doc', () => lockedWord(wholeFile('doc'))],
  ['a.wps', () => lockedWord(wholeFile('doc'))],
  ['a.xls', lockedBook],
  ['a.et', lockedBook],
  [
    'a.pdf',
    () =>
      Uint8Array.from(
        Buffer.from(
          Buffer.from(wholeFile('pdf'))
            .toString('latin1')
            .replace(
              /trailer\s*<</,
              `trailer\n<</Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'3f'.repeat(32)}>/U<${'a7'.repeat(32)}>>>/ID[<01><01>]`,
            ),
          'latin1',
        ),
      ),
  ],
];

const VBA = 'Attribute VB_Name = "a"';
const inText = (kind: BadKind, change: (text: string) => string): Uint8Array =>
  strToU8(change(strFromU8(wholeFile(kind), true)), true);

/** Files with programs in them, which nobody runs: they are read as they are without. */
export const WITH_MACROS: readonly (readonly [name: string, file: () => Uint8Array])[] = [
  [
    'a.docm',
    () =>
      packed(wholeFile('docx'), {
        'word/vbaProject.bin': VBA,
        'word/vbaData.xml': '<wne:vbaSuppData/>',
      }),
  ],
  [
    'a.xlsm',
    () =>
      packed(wholeFile('xlsx'), { 'xl/vbaProject.bin': VBA, 'xl/macrosheets/sheet1.xml': '<x/>' }),
  ],
  [
    'a.odt',
    () =>
      packed(wholeFile('odt'), {
        'Basic/Standard/M.xml': '<script:module>Sub Main</script:module>',
      }),
  ],
  [
    'a.ods',
    () =>
      packed(wholeFile('ods'), {
        'Basic/Standard/M.xml': '<script:module>Sub Main</script:module>',
      }),
  ],
  ['a.ofd', () => packed(wholeFile('ofd'), { 'Doc_0/Res/run.js': 'app.alert(1)' })],
  [
    'a.rtf',
    () => inText('rtf', (text) => text.replace(/\}\s*$/, '{\\object\\objemb{\\*\\objdata 0105}}}')),
  ],
  [
    'a.html',
    () =>
      inText('html', (text) =>
        text.replace(/<body[^>]*>/, '$&<script>document.body.innerHTML="351"</script>'),
      ),
  ],
  [
    'a.mht',
    () =>
      inText('mht', (text) =>
        text.replace(
          /----b1--/,
          '----b1\r\nContent-Type: text/javascript\r\n\r\nalert(1)\r\n----b1--',
        ),
      ),
  ],
  [
    'a.xml',
    () =>
      inText('xml', (text) =>
        text.replace(
          '<Styles>',
          '<x:ExcelWorkbook xmlns:x="x"><x:VBProject/></x:ExcelWorkbook><Styles>',
        ),
      ),
  ],
  [
    'a.pdf',
    () =>
      inText('pdf', (text) =>
        text.replace('/Type/Catalog', '/Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>'),
      ),
  ],
];
