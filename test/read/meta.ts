import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawnText } from '../../src/read';
import { ReadError, type ReadInput, readReport } from '../../src/read';
import { type CellReading, getCell, type Report, reportSchema } from '../../src/report';
import { toDocx, toHtml, toXlsx } from '../../src/write';
import { DOC, EXCEL_XML, ODS, ODT, RTF, type Trick, XLS } from './meta-office';
import { type Random, random } from './mutate';
import {
  barsOf,
  copyOf,
  csvOf,
  docxOf,
  htmlOf,
  LOOKS,
  ofdOfPages,
  type Printed,
  type PrintedCell,
  type PrintedTable,
  pagesOf,
  pdfOfPages,
  printed,
  spacesOf,
  xlsxOf,
} from './printed';
import { docOf, docRuns, excelXmlOf, mhtmlOf, odsOf, odtOf, rtfOf, xlsOf } from './printed-office';

/**
 * Documents changed in ways of which it is known what a reader of the page sees afterwards: whatever number is read,
 * with no note at its cell, has to be one that is seen there.
 */

const samples = join(import.meta.dirname, '../../samples');
const REPORTS = [
  'huaian-2024',
  'hongze-2024',
  'linjiang-2020',
  'market-supervision-2024',
  'rongchang-2019',
  'shanghai-office-2019',
];

const KINDS = [
  'html',
  'docx',
  'xlsx',
  'csv',
  'shortCsv',
  'bars',
  'spaces',
  'pages',
  'pdf',
  'ofd',
  'rtf',
  'odt',
  'doc',
  'mhtml',
  'xls',
  'ods',
  'excelXml',
] as const;
type Kind = (typeof KINDS)[number];

/** How often a kind is tried: a PDF costs as much as twenty pages of a word processor. */
const SHARE: Readonly<Record<Kind, number>> = {
  html: 12,
  docx: 12,
  xlsx: 12,
  csv: 6,
  shortCsv: 4,
  bars: 4,
  spaces: 6,
  pages: 6,
  pdf: 0.4,
  ofd: 2,
  rtf: 4,
  odt: 4,
  doc: 4,
  mhtml: 2,
  xls: 4,
  ods: 4,
  excelXml: 4,
};

export const FILES: Readonly<Record<Kind, (document: Printed) => [string, ReadInput]>> = {
  html: (document) => ['a.html', htmlOf(document)],
  docx: (document) => ['a.docx', docxOf(document)],
  xlsx: (document) => ['a.xlsx', xlsxOf(document)],
  csv: (document) => ['a.csv', csvOf(document)],
  shortCsv: (document) => ['a.csv', csvOf(document, true)],
  bars: (document) => ['a.txt', barsOf(document)],
  spaces: (document) => ['a.txt', spacesOf(document)],
  pages: (document) => ['', { pages: pagesOf(document) }],
  pdf: (document) => ['a.pdf', pdfOfPages(pagesOf(document))],
  ofd: (document) => ['a.ofd', ofdOfPages(pagesOf(document))],
  rtf: (document) => ['a.rtf', rtfOf(document)],
  odt: (document) => ['a.odt', odtOf(document)],
  doc: (document) => ['a.doc', docOf(document)],
  mhtml: (document) => ['a.mht', mhtmlOf(document)],
  xls: (document) => ['a.xls', xlsOf(document)],
  ods: (document) => ['a.ods', odsOf(document)],
  excelXml: (document) => ['a.xml', excelXmlOf(document)],
};

const isDrawn = (kind: Kind): boolean => /^(?:pages|pdf|ofd)$/.test(kind);
/** Whether a cell stands where the one before it ends, so that one too many moves those behind it. */
const isCounted = (kind: Kind): boolean => /^(?:html|docx|csv|bars|rtf|odt|doc|mhtml)$/.test(kind);
/** Whether each cell says where it stands. */
const isSheet = (kind: Kind): boolean => /^(?:xlsx|xls|ods|excelXml)$/.test(kind);
/** Whether a cell's markup is that of a web page. */
const isHtml = (kind: Kind): boolean => kind === 'html' || kind === 'mhtml';

/** What a change leaves to be seen: by address the numbers that may be read there; of all others, what was. */
type Seen = ReadonlyMap<string, readonly number[]>;
const NOTHING: Seen = new Map();

type Change = (
  document: Printed,
  kind: Kind,
  next: Random,
) => { readonly seen: Seen; readonly what?: string } | undefined;

const pick = <T>(list: readonly T[], next: Random): T | undefined =>
  list[Math.floor(next() * list.length)];
const below = (limit: number, next: Random): number => Math.floor(next() * limit);

interface Spot {
  readonly table: PrintedTable;
  readonly row: PrintedCell[];
  readonly at: number;
  readonly cell: PrintedCell;
  readonly address: string;
}

/** A cell of the form. */
function spotIn(document: Printed, next: Random, isWanted = isNumber): Spot | undefined {
  const table = pick(document.tables, next);
  const spots = (table?.rows ?? []).flatMap((row) =>
    row.flatMap((cell, at) =>
      table && cell.address !== undefined && isWanted(cell)
        ? [{ table, row, at, cell, address: cell.address }]
        : [],
    ),
  );
  return pick(spots, next);
}
const isNumber = ({ text }: PrintedCell): boolean => /^\d+$/.test(text);

/** A row of the form whose cells are all its own: no cell above reaches into it, and none of it below. */
function rowIn(document: Printed, next: Random): { table: PrintedTable; at: number } | undefined {
  const table = pick(document.tables, next);
  if (!table) return undefined;
  const rows = table.rows.flatMap((row, at) =>
    row.some(({ address }) => address) &&
    row.every(({ rowSpan }) => rowSpan === 1) &&
    row[0]?.column === 0
      ? [at]
      : [],
  );
  const at = pick(rows, next);
  return at === undefined ? undefined : { table, at };
}

const numbersOf = ({ text }: PrintedCell): number[] => (/^\d+$/.test(text) ? [Number(text)] : []);

// One cell, whatever the kind.

const digit: Change = (document, _, next) => {
  const spot = spotIn(document, next);
  if (!spot) return undefined;
  const now = Number(spot.cell.text) + 1 + below(8, next);
  spot.cell.text = String(now);
  return { seen: new Map([[spot.address, [now]]]) };
};

const cellBlank: Change = (document, _, next) => {
  const spot = spotIn(document, next);
  if (!spot) return undefined;
  spot.cell.text = '';
  return { seen: new Map([[spot.address, []]]) };
};

const cellDeleted: Change = (document, kind, next) => {
  const spot = spotIn(document, next);
  if (!spot) return undefined;
  spot.cell.isGone = true;
  if (kind === 'shortCsv') {
    // The separators say where each number stands; how many there should be, nothing does.
    const behind = spot.row.slice(spot.at);
    return {
      seen: new Map(
        behind.flatMap(({ address }, i) =>
          address ? [[address, numbersOf(behind[i + 1] ?? spot.cell)] as const] : [],
        ),
      ),
    };
  }
  return { seen: isCounted(kind) ? NOTHING : new Map([[spot.address, []]]) };
};

const cellsShifted: Change = (document, kind, next) => {
  const spot = spotIn(document, next);
  if (!spot || kind === 'spaces' || isDrawn(kind)) return undefined;
  const { row, at, cell } = spot;
  const behind = row.slice(at);
  const seen = new Map<string, readonly number[]>();
  if (isSheet(kind) || kind === 'shortCsv') {
    // The sheet shows each number where its reference says.
    behind.forEach((own, i) => {
      const before = behind[i - 1];
      if (own.address) seen.set(own.address, before ? numbersOf(before) : []);
    });
  }
  for (const own of behind) own.column++;
  const blank = { text: '', column: cell.column - 1, colSpan: 1, rowSpan: 1 };
  row.splice(at, 0, blank);
  return { seen };
};

const cellsMerged: Change = (document, _, next) => {
  const spot = spotIn(document, next);
  const neighbour = spot?.row[spot.at + 1];
  if (!spot || !neighbour?.address) return undefined;
  const { cell, row, at } = spot;
  const isBoth = next() < 0.5;
  if (isBoth) cell.text = `${cell.text} ${neighbour.text}`.trim();
  cell.colSpan += neighbour.colSpan;
  row.splice(at + 1, 1);
  return { seen: new Map(), what: isBoth ? 'both' : 'first' };
};

const secondNumber: Change = (document, kind, next) => {
  const spot = spotIn(document, next);
  if (!spot || kind === 'spaces') return undefined;
  const { cell, address } = spot;
  const more = String(1 + below(999, next));
  const gap = pick(kind === 'bars' ? [' ', '  ', '、'] : [' ', '\n', '、', '/', '（'], next) ?? ' ';
  const text = cell.text;
  cell.text = `${text}${gap}${more}`;
  if (gap === '\n') {
    if (isHtml(kind))
      cell.markup =
        pick(
          [`${text}<br>${more}`, `<p>${text}</p><p>${more}</p>`, `<div>${text}</div>${more}`],
          next,
        ) ?? '';
    else if (kind === 'docx')
      cell.markup =
        pick(
          [
            `<w:p>${run(text)}<w:r><w:br/></w:r>${run(more)}</w:p>`,
            `<w:p>${run(text)}</w:p><w:p>${run(more)}</w:p>`,
          ],
          next,
        ) ?? '';
    else if (isDrawn(kind)) {
      cell.text = text;
      cell.drawn = (drawn) => ({
        texts: [
          { ...drawn, y: drawn.y + 4.5 },
          { ...drawn, text: more, y: drawn.y - 4.5, width: more.length * 4 },
        ],
      });
    }
  }
  return { seen: new Map([[address, []]]), what: JSON.stringify(gap) };
};

// Rows and tables.

const rowDeleted: Change = (document, _, next) => {
  const found = rowIn(document, next);
  if (!found) return undefined;
  const [row = []] = found.table.rows.splice(found.at, 1);
  return { seen: new Map(row.flatMap(({ address }) => (address ? [[address, []] as const] : []))) };
};

/** A row twice: the same, or with one number other, or with other labels. */
const rowDoubled: Change = (document, _, next) => {
  const found = rowIn(document, next);
  if (!found) return undefined;
  const { table, at } = found;
  const again = (table.rows[at] ?? []).map((cell) => ({ ...cell }));
  const what = pick(['same', 'other', 'unknown'], next) ?? 'same';
  if (what === 'other') {
    const cell = pick(again.filter(isNumber), next);
    if (!cell) return undefined;
    cell.text = String(Number(cell.text) + 1);
  } else if (what === 'unknown')
    for (const cell of again) if (!cell.address) cell.text = '另行统计的事项';
  table.rows.splice(at + 1, 0, again);
  return { seen: NOTHING, what };
};

const rowMoved: Change = (document, _, next) => {
  const found = rowIn(document, next);
  if (!found) return undefined;
  const { table, at } = found;
  const [row = []] = table.rows.splice(at, 1);
  const places = table.rows.flatMap((own, i) => (own[0]?.column === 0 ? [i] : []));
  table.rows.splice(pick([...places, table.rows.length], next) ?? 0, 0, row);
  return { seen: NOTHING };
};

const tableDoubled: Change = (document, _, next) => {
  const table = pick(document.tables, next);
  if (!table) return undefined;
  const again = copyOf({ title: '', tables: [table] });
  const [copy] = again.tables;
  if (!copy) return undefined;
  const isOther = next() < 0.5;
  const cell = spotIn(again, next)?.cell;
  if (isOther && cell) cell.text = String(Number(cell.text) + 1);
  document.tables.splice(document.tables.indexOf(table) + 1, 0, copy);
  return { seen: NOTHING, what: isOther ? 'other' : 'same' };
};

/** A column that the form does not have, anywhere behind the labels, its head new, blank or that of its neighbour. */
const columnAdded: Change = (document, kind, next) => {
  const table = pick(document.tables, next);
  if (!table) return undefined;
  const column = table.labelWidth + below(table.width - table.labelWidth + 1, next);
  const head = pick(['备注数', '', undefined], next);
  // A text without bars shows no trace of a column without a head, where the last one is blank instead.
  const mayBlank = kind !== 'spaces' || head === '备注数';
  const isLoose = isCounted(kind) && next() < 0.3;
  const numbers = pick(['7', '', 'some'], next) ?? '';
  const blankLast = next() < 0.3 && mayBlank;
  let above: PrintedCell[] = [];
  table.rows.forEach((row, r) => {
    const covers = above.some(
      (cell) => cell.column <= column && column < cell.column + cell.colSpan,
    );
    const isUnder = above.some((cell) => cell.column + cell.colSpan === column);
    const spanning = row.find(
      (cell) => cell.column < column && column < cell.column + cell.colSpan,
    );
    for (const cell of row) if (cell.column >= column) cell.column++;
    above = above
      .map((cell) => ({
        ...cell,
        column: cell.column + (cell.column >= column ? 1 : 0),
        rowSpan: cell.rowSpan - 1,
      }))
      .filter(({ rowSpan }) => rowSpan > 1);
    above.push(...row.filter(({ rowSpan }) => rowSpan > 1));
    if (spanning) {
      if (!isLoose) spanning.colSpan++;
      return;
    }
    if (covers) return;
    const at = row.findIndex((cell) => cell.column > column);
    const neighbour = row[at < 0 ? row.length - 1 : at];
    const isHead = row.every((cell) => cell.isHead);
    if (isHead && isUnder && head === undefined) return;
    const value = numbers === 'some' ? (next() < 0.5 ? '8' : '') : numbers;
    const text = isHead ? (head ?? neighbour?.text ?? '') : value;
    row.splice(at < 0 ? row.length : at, 0, {
      text,
      column,
      colSpan: 1,
      rowSpan: isHead ? 1 : 1,
      isHead,
    });
    if (blankLast && !isHead && column < table.width) {
      const last = row[row.length - 1];
      if (last?.address) last.text = '';
    }
    void r;
  });
  table.width++;
  const seen = new Map(
    table.rows.flatMap((row) =>
      row.flatMap((cell) =>
        cell.address && cell.text === '' ? [[cell.address, []] as const] : [],
      ),
    ),
  );
  return {
    seen,
    what: `head ${JSON.stringify(head)} at ${column}${isLoose ? ' loose' : ''} ${JSON.stringify(numbers)}${blankLast ? ' blank last' : ''}`,
  };
};

/** A nine that is not shown, behind a text. */
const HIDES: Partial<Record<Kind, (text: string) => string>> = {
  html: (text) => `${text}</td><td style="display:none">9`,
  mhtml: (text) => `${text}</td><td style="display:none">9`,
  docx: (text) => `<w:p>${run(text)}<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r></w:p>`,
  rtf: (text) => `${text}{\\v 9}`,
  odt: (text) => `<text:p>${text}<text:span text:style-name="Hidden">9</text:span></text:p>`,
  doc: (text) => docRuns([text], ['9', 'hidden']),
};

/** A column that is there and not shown. */
const columnHidden: Change = (document, kind, next) => {
  const table = pick(document.tables, next);
  const covering = HIDES[kind];
  if (!table || !(isSheet(kind) || covering)) return undefined;
  const column = table.labelWidth + below(table.width - table.labelWidth + 1, next);
  if (isSheet(kind)) {
    for (const row of table.rows) {
      for (const cell of row) {
        if (cell.column >= column) cell.column++;
        else if (cell.column + cell.colSpan > column) cell.colSpan++;
      }
      row.push({ text: '9', column, colSpan: 1, rowSpan: 1 });
      row.sort((a, b) => a.column - b.column);
    }
    document.hidden = new Map([[table, column]]);
    return { seen: NOTHING };
  }
  for (const row of table.rows) {
    if (row.some((cell) => cell.isHead)) continue;
    const at = row.findIndex((cell) => cell.column >= column);
    const cell = row[at];
    if (!cell?.address) continue;
    cell.markup = covering?.(cell.text) ?? '';
  }
  return { seen: NOTHING };
};

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const looking = (look: string, text: string): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;

const half = (number: number): [string, string] => {
  const text = String(number);
  const at = Math.ceil(text.length / 2);
  return [text.slice(0, at), text.slice(at)];
};

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const inWord = (content: string): string => `<w:p>${content}</w:p>`;
const DOCX: Readonly<Record<string, Trick>> = {
  field: (n) => [inWord(field('<w:r><w:instrText> =5 </w:instrText></w:r>', run(`${n}`))), [n]],
  fieldInCode: (n) => [
    inWord(
      field(
        `<w:r><w:instrText>IF </w:instrText></w:r>${field('<w:r><w:instrText>A</w:instrText></w:r>', run('8'))}`,
        run(`${n}`),
      ),
    ),
    [n],
  ],
  fieldInResult: (n) => [
    inWord(field('', field('<w:r><w:instrText>A</w:instrText></w:r>', run(`${n}`)))),
    [n],
  ],
  white: (n) => [inWord(looking('<w:color w:val="FFFFFF"/>', '9') + run(`${n}`)), [n]],
  whiteAll: (n) => [inWord(looking('<w:color w:val="FFFFFF"/>', `${n}`)), []],
  onePoint: (n) => [inWord(looking('<w:sz w:val="2"/>', '9') + run(`${n}`)), [n]],
  onePointAll: (n) => [inWord(looking('<w:sz w:val="2"/>', `${n}`)), []],
  vanish: (n) => [inWord(looking('<w:vanish/>', '9') + run(`${n}`)), [n]],
  specVanish: (n) => [inWord(looking('<w:webHidden/>', '') + run(`${n}`)), [n]],
  hiddenStyle: (n) => [inWord(looking('<w:rStyle w:val="Hidden"/>', '9') + run(`${n}`)), [n]],
  struckStyle: (n) => [inWord(looking('<w:rStyle w:val="Struck"/>', '9') + run(`${n}`)), [n]],
  secretParagraph: (n) => [
    `<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>${run('9')}</w:p>${inWord(run(`${n}`))}`,
    [n],
  ],
  shownInSecret: (n) => [
    `<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>${looking('<w:vanish w:val="0"/>', `${n}`)}</w:p>`,
    [n],
  ],
  unknownChoice: (n) => [
    inWord(
      `<mc:AlternateContent><mc:Choice Requires="zz">${run(`${n + 1}`)}</mc:Choice><mc:Fallback>${run(`${n}`)}</mc:Fallback></mc:AlternateContent>`,
    ),
    [n],
  ],
  knownChoice: (n) => [
    inWord(
      `<mc:AlternateContent><mc:Choice Requires="wps">${run(`${n}`)}</mc:Choice><mc:Fallback>${run(`${n + 1}`)}</mc:Fallback></mc:AlternateContent>`,
    ),
    [n],
  ],
  superscript: (n) => [
    inWord(run(`${n}`) + looking('<w:vertAlign w:val="superscript"/>', '1')),
    [n],
  ],
  subscript: (n) => [inWord(run(`${n}`) + looking('<w:vertAlign w:val="subscript"/>', '1')), [n]],
  raised: (n) => [inWord(run(`${n}`) + looking('<w:position w:val="6"/>', '1')), [n]],
  lowered: (n) => [inWord(run(`${n}`) + looking('<w:position w:val="-6"/>', '1')), [n]],
  twoBySpace: (n) => [inWord(run(`${n} ${n + 1}`)), []],
  twoByTab: (n) => [inWord(`${run(`${n}`)}<w:r><w:tab/></w:r>${run('3')}`), []],
  twoByPtab: (n) => [inWord(`${run(`${n}`)}<w:r><w:ptab/></w:r>${run('3')}`), []],
  listNumber: (n) => [
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(`${n}`)}</w:p>`,
    [n],
  ],
  symbols: (n) => [
    inWord(
      [...String(n)]
        .map((each) => `<w:r><w:sym w:font="Times New Roman" w:char="F03${each}"/></w:r>`)
        .join(''),
    ),
    [n],
  ],
  dingbats: (n) => [
    inWord(`${run(`${n}`)}<w:r><w:sym w:font="Wingdings" w:char="F035"/></w:r>`),
    [n],
  ],
  cdata: (n) => [inWord(`<w:r><w:t><![CDATA[${n}]]></w:t></w:r>`), [n]],
  splitRuns: (n) => [inWord(half(n).map(run).join('')), [n]],
  bookmarks: (n) => [
    inWord(half(n).map(run).join('<w:bookmarkStart w:id="1" w:name="a"/><w:proofErr/>')),
    [n],
  ],
  softHyphen: (n) => [inWord(half(n).map(run).join('<w:r><w:softHyphen/></w:r>')), [n]],
  deleted: (n) => [inWord(`<w:del><w:r><w:delText>9</w:delText></w:r></w:del>${run(`${n}`)}`), [n]],
  inserted: (n) => [inWord(`<w:ins>${run(`${n}`)}</w:ins>`), [n]],
  movedAway: (n) => [inWord(`<w:moveFrom>${run('9')}</w:moveFrom>${run(`${n}`)}`), [n]],
  rightToLeft: (n) => [
    inWord(`<w:bdo w:val="rtl">${run(`${n}`)}</w:bdo>`),
    [Number([...String(n)].reverse().join(''))],
  ],
  footnote: (n) => [inWord(`${run(`${n}`)}<w:r><w:footnoteReference w:id="2"/></w:r>`), [n]],
  textBox: (n) => [
    inWord(
      `${run(`${n}`)}<w:r><w:pict><w:txbxContent>${inWord(run('4'))}</w:txbxContent></w:pict></w:r>`,
    ),
    [],
  ],
  innerTable: (n) => [`<w:tbl><w:tr><w:tc>${inWord(run(`${n}`))}</w:tc></w:tr></w:tbl><w:p/>`, [n]],
  innerTableOfTwo: (n) => [
    `<w:tbl><w:tr><w:tc>${inWord(run(`${n}`))}</w:tc><w:tc>${inWord(run('6'))}</w:tc></w:tr></w:tbl><w:p/>`,
    [],
  ],
  ruby: (n) => [
    inWord(
      `<w:r><w:ruby><w:rt>${run('9')}</w:rt><w:rubyBase>${run(`${n}`)}</w:rubyBase></w:ruby></w:r>`,
    ),
    [n],
  ],
  control: (n) => [`<w:sdt><w:sdtContent>${inWord(run(`${n}`))}</w:sdtContent></w:sdt>`, [n]],
  formula: (n) => [inWord(`<m:oMath xmlns:m="m"><m:r><m:t>${n}</m:t></m:r></m:oMath>`), [n]],
  carriage: (n) => [inWord(`${run(`${n}`)}<w:r><w:cr/></w:r>${run('5')}`), []],
};

const HTML: Readonly<Record<string, Trick>> = {
  hidden: (n) => [`<span style="display:none">9</span>${n}`, [n]],
  hiddenAttribute: (n) => [`<i hidden>9</i>${n}`, [n]],
  invisible: (n) => [`${n}<span style="visibility: hidden">9</span>`, [n]],
  struck: (n) => [`<s>9</s>${n}`, [n]],
  lineThrough: (n) => [`<span style="text-decoration:line-through">9</span>${n}`, [n]],
  white: (n) => [`<span style="color:#fff">9</span>${n}`, [n]],
  whiteAll: (n) => [`<font color="white">${n}</font>`, []],
  tiny: (n) => [`${n}<span style="font-size:1px">9</span>`, [n]],
  noSize: (n) => [`${n}<span style="font-size:0">9</span>`, [n]],
  clear: (n) => [`${n}<span style="opacity:0">9</span>`, [n]],
  raised: (n) => [`${n}<sup>1</sup>`, [n]],
  lowered: (n) => [`${n}<sub>1</sub>`, [n]],
  raisedByStyle: (n) => [`${n}<span style="vertical-align:super">1</span>`, [n]],
  breakInNumber: (n) => [half(n).join('<br>'), [n]],
  wordBreak: (n) => [half(n).join('<wbr>'), [n]],
  comment: (n) => [half(n).join('<!-- 5 -->'), [n]],
  spans: (n) => [
    half(n)
      .map((each) => `<span>${each}</span>`)
      .join(''),
    [n],
  ],
  input: (n) => [`<input value="${n}">`, [n]],
  select: (n) => [`<select><option>9</option></select>${n}`, [n]],
  ruby: (n) => [`<ruby>${n}<rt>9</rt></ruby>`, [n]],
  innerTable: (n) => [`<table><tr><td>${n}</td></tr></table>`, [n]],
  innerTableOfTwo: (n) => [`<table><tr><td>${n}</td><td>4</td></tr></table>`, []],
  list: (n) => [`<ul><li>${n}</li><li>4</li></ul>`, []],
  twoBySpace: (n) => [`${n}&nbsp;${n + 1}`, []],
  twoInline: (n) => [`<span style="display:inline-block">${n}</span> <span>4</span>`, []],
  fullWidth: (n) => [
    [...String(n)].map((each) => String.fromCharCode(Number(each) + 0xff10)).join(''),
    [n],
  ],
  script: (n) => [`<script>document.write(9)</script>${n}`, [n]],
  rightToLeft: (n) => [`<bdo dir="rtl">${n}</bdo>`, [Number([...String(n)].reverse().join(''))]],
  image: (n) => [`${n}<img alt="9">`, [n]],
  details: (n) => [`${n}<template>9</template>`, [n]],
  unclosed: (n) => [`<b>${n}`, [n]],
  hexadecimal: () => ['0x10', []],
  exponent: () => ['1e3', [1000]],
};

const stored = (value: string | number, style = 0): string =>
  `<c r="@" s="${style}"><v>${value}</v></c>`;
const XLSX: Readonly<Record<string, Trick>> = {
  hides: (n) => [stored(n, 1), []],
  literal: (n) => [stored(n, 2), [0]],
  // 351万 is 3,510,000, which nobody stored.
  tenThousand: (n) => [stored(n, 3), [n * 10_000]],
  zeroHidden: (n) => [stored(n, 4), n === 0 ? [] : [n]],
  zeroHiddenZero: () => [stored(0, 4), []],
  scaled: (n) => [stored(n, 5), [Math.round(n / 1000)]],
  percent: (n) => [stored(n, 6), []],
  zeroSection: (n) => [stored(n, 7), n === 0 ? [] : [n]],
  literalDigit: (n) => [stored(n, 8), [Number(`${n}5`)]],
  condition: (n) => [stored(n, 9), n > 100 ? [] : [n]],
  grouped: (n) => [stored(n, 10), [n]],
  counted: (n) => [stored(n, 11), [n]],
  scaledWithWord: (n) => [stored(n, 12), []],
  padded: (n) => [stored(n, 13), [n]],
  struckCell: (n) => [stored(n, LOOKS.struck), []],
  whiteCell: (n) => [stored(n, LOOKS.white), []],
  whiteOnBlue: (n) => [stored(n, LOOKS.whiteOnBlue), [n]],
  themeWhite: (n) => [stored(n, LOOKS.themeWhite), []],
  whiteRun: (n) => [
    `<c r="@" t="inlineStr"><is><r><rPr><color rgb="FFFFFFFF"/></rPr><t>9</t></r><r><t>${n}</t></r></is></c>`,
    [n],
  ],
  twice: (n) => [stored(n) + stored(n + 1), []],
  twiceBlank: (n) => [`${stored(n)}<c r="@"/>`, []],
  text: (n) => [`<c r="@" t="str"><v>${n}</v></c>`, [n]],
  hiddenText: (n) => [`<c r="@" s="1" t="str"><v>${n}</v></c>`, []],
  hiddenInlineText: (n) => [`<c r="@" s="1" t="inlineStr"><is><t>${n}</t></is></c>`, []],
  spaced: (n) => [`<c r="@" t="inlineStr"><is><t>12 ${n}</t></is></c>`, []],
  broken: (n) => [`<c r="@" t="inlineStr"><is><t>2\n${n}</t></is></c>`, []],
  hexadecimal: () => ['<c r="@" t="str"><v>0x10</v></c>', []],
  long: () => [stored('1234567890123456'), [1234567890123456]],
  tooLong: () => [stored('12345678901234567890'), []],
  // Money may have one.
  fraction: (n) => [stored(n + 0.5), [n + 0.5]],
  nearWhole: (n) => [stored(`${n}.00000000000001`), [n]],
  negative: (n) => [stored(-n), [-n]],
  neverCalculated: (n) => ['<c r="@"><f>1+1</f></c>', n === 2 ? [2] : []],
  calculated: (n) => [`<c r="@"><f>1+1</f><v>${n}</v></c>`, [n]],
  raised: (n) => [
    `<c r="@" t="inlineStr"><is><r><t>${n}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>`,
    [n],
  ],
  lowered: (n) => [
    `<c r="@" t="inlineStr"><is><r><t>${n}</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>1</t></r></is></c>`,
    [n],
  ],
  struck: (n) => [
    `<c r="@" t="inlineStr"><is><r><rPr><strike/></rPr><t>9</t></r><r><t>${n}</t></r></is></c>`,
    [n],
  ],
  readingAid: (n) => [
    `<c r="@" t="inlineStr"><is><t>${n}</t><rPh sb="0" eb="1"><t>9</t></rPh></is></c>`,
    [n],
  ],
  error: () => ['<c r="@" t="e"><v>#REF!</v></c>', []],
  truth: () => ['<c r="@" t="b"><v>1</v></c>', []],
};

/** Shifted by some points, sized, coloured: the further texts that are drawn for a number. */
type Drawn = (text: DrawnText, number: number) => ReturnType<NonNullable<PrintedCell['drawn']>>;
const mark = (text: DrawnText, more: Partial<DrawnText>): DrawnText => ({
  ...text,
  text: '1',
  x: text.x + text.width,
  width: 4,
  ...more,
});
const cover = ({ x, y, width, order = 0 }: DrawnText) => ({
  left: x - 1,
  right: x + width + 1,
  bottom: y - 3,
  top: y + 9,
  colour: '#ffffff',
  order: order + 1,
});
const PAGES: Readonly<Record<string, [drawn: Drawn, seen: (number: number) => readonly number[]]>> =
  {
    twice: [(text) => ({ texts: [text, { ...text, x: text.x + 0.3 }] }), (n) => [n]],
    thrice: [
      (text) => ({
        texts: [
          text,
          { ...text, x: text.x + 0.2 },
          { ...text, y: text.y + 0.2 },
          { ...text, x: text.x + 0.4 },
        ],
      }),
      (n) => [n],
    ],
    letterByLetter: [
      (text) => ({
        texts: [...text.text].map((letter, i) => ({
          ...text,
          text: letter,
          x: text.x + 4 * i,
          width: 4,
        })),
      }),
      (n) => [n],
    ],
    letterByLetterTwice: [
      (text) => ({
        texts: [...text.text].flatMap((letter, i) =>
          [0, 0.3].map((more) => ({ ...text, text: letter, x: text.x + 4 * i + more, width: 4 })),
        ),
      }),
      (n) => [n],
    ],
    raised: [
      (text) => ({ texts: [text, mark(text, { y: text.y + 3.5, size: 5, width: 2.5 })] }),
      (n) => [n],
    ],
    lowered: [
      (text) => ({ texts: [text, mark(text, { y: text.y - 2.5, size: 5, width: 2.5 })] }),
      (n) => [n],
    ],
    raisedSameSize: [(text) => ({ texts: [text, mark(text, { y: text.y + 3 })] }), (n) => [n]],
    white: [(text) => ({ texts: [text, mark(text, { colour: '#ffffff' })] }), (n) => [n]],
    whiteUnder: [
      (text) => ({
        texts: [
          { ...text, text: '228', width: 12, colour: '#ffffff' },
          { ...text, order: (text.order ?? 0) + 1 },
        ],
      }),
      (n) => [n],
    ],
    whiteAll: [(text) => ({ texts: [{ ...text, colour: '#ffffff' }] }), () => []],
    unpainted: [(text) => ({ texts: [text, mark(text, { isUnpainted: true })] }), (n) => [n]],
    unpaintedAll: [(text) => ({ texts: [{ ...text, isUnpainted: true }] }), () => []],
    covered: [(text) => ({ texts: [text], areas: [cover(text)] }), () => []],
    coveredAndNew: [
      (text) => ({
        texts: [
          { ...text, text: '777', width: 12 },
          { ...text, order: (text.order ?? 0) + 2 },
        ],
        areas: [cover({ ...text, width: 12 })],
      }),
      (n) => [n],
    ],
    noSize: [(text) => ({ texts: [text, mark(text, { size: 0.5, width: 0.3 })] }), (n) => [n]],
    other: [
      (text) => ({
        texts: [
          text,
          { ...text, text: '888', x: text.x + 1.5, width: 12, order: (text.order ?? 0) + 1 },
        ],
      }),
      () => [],
    ],
    twoLines: [
      (text) => ({
        texts: [
          { ...text, y: text.y + 4.5 },
          { ...text, text: '3', width: 4, y: text.y - 4.5 },
        ],
      }),
      () => [],
    ],
    twoBySpace: [
      (text) => ({
        texts: [
          { ...text, x: text.x - 6 },
          { ...text, text: '3', width: 4, x: text.x + text.width + 4 },
        ],
      }),
      () => [],
    ],
    clippedInPart: [
      (text) => ({
        texts: [
          {
            ...text,
            clip: { left: text.x - 50, right: text.x + text.width * 0.5, bottom: 0, top: 9999 },
          },
        ],
      }),
      // The letters that are left whole.
      (n) => [Number(String(n).slice(0, Math.floor(String(n).length / 2)))],
    ],
    clipped: [
      (text) => ({ texts: [{ ...text, clip: { left: 0, right: 5, bottom: 0, top: 9999 } }] }),
      () => [],
    ],
    overRule: [(text) => ({ texts: [{ ...text, x: text.x + 16 }] }), (n) => [n]],
  };

/** What a number may be said in, and in which kinds of documents. */
export const TRICKS = {
  html: HTML,
  mhtml: HTML,
  docx: DOCX,
  xlsx: XLSX,
  rtf: RTF,
  odt: ODT,
  doc: DOC,
  xls: XLS,
  ods: ODS,
  excelXml: EXCEL_XML,
  pages: PAGES,
} as const;
/** The words of a kind whose cells have markup. */
const wordsOf = (kind: Kind): Readonly<Record<string, Trick>> | undefined =>
  kind in TRICKS && kind !== 'pages'
    ? TRICKS[kind as Exclude<keyof typeof TRICKS, 'pages'>]
    : undefined; // just looked

/**
 * A report in which each of some numbers, no two of one row, is said in its own words. Gives the numbers that are read
 * with no note and are not seen, and of how many numbers that are seen, and only those, none was read.
 */
export async function readTricks(
  kind: keyof typeof TRICKS,
  names: readonly string[],
): Promise<{ wrong: string[]; unread: string[] }> {
  const { printed: form, truth } = sourceOf('huaian-2024');
  const document = copyOf(form);
  const rows = document.tables.flatMap((table) => table.rows);
  const spots = rows.flatMap((row) => row.find((cell) => cell.address && isNumber(cell)) ?? []);
  const seen = new Map<string, readonly number[]>();
  const told = new Map<string, string>();
  names.forEach((name, i) => {
    // Apart from each other: a cell of two lines moves what stands below it.
    const cell = spots[4 * i + 2];
    if (!cell?.address) throw new Error('a report of more rows');
    const number = Number(cell.text);
    if (kind === 'pages') {
      const [draw, numbers] = PAGES[name] ?? [];
      if (!draw || !numbers) throw new Error(`no words ${name}`);
      cell.drawn = (text) => draw(text, number);
      seen.set(cell.address, numbers(number));
    } else {
      const [markup, numbers] = TRICKS[kind][name]?.(number) ?? ['', []];
      cell.markup = markup;
      seen.set(cell.address, numbers);
    }
    told.set(cell.address, name);
  });
  const [fileName, input] = FILES[kind](document);
  const { cells, notes } = await readReport(input, { ...(fileName !== '' && { fileName }) });
  const wrong = faultsIn(cells, new Set(notes.map(({ address }) => address)), seen, truth);
  const unread = cells.flatMap(({ address, state }) =>
    state !== 'number' && seen.get(address)?.length === 1 ? [told.get(address) ?? ''] : [],
  );
  return { wrong, unread };
}

/** A number said in the words of the kind. */
const trick: Change = (document, kind, next) => {
  const spot = spotIn(document, next);
  if (!spot) return undefined;
  const { cell, address } = spot;
  const number = Number(cell.text);
  const tricks = wordsOf(kind);
  if (tricks) {
    const [name, own] = pick(Object.entries(tricks), next) ?? [];
    if (!own) return undefined;
    const [markup, seen] = own(number);
    cell.markup = markup;
    return { seen: new Map([[address, seen]]), what: name ?? '' };
  }
  if (!isDrawn(kind)) return undefined;
  const names = Object.keys(PAGES).filter((each) => kind !== 'ofd' || !/^clipped/.test(each));
  const name = pick(names, next) ?? '';
  const own = PAGES[name];
  if (!own) return undefined;
  const [draw, seen] = own;
  cell.drawn = (text) => draw(text, number);
  return { seen: new Map([[address, seen(number)]]), what: name };
};

/** Every number of a table in the same words. */
const tricks: Change = (document, kind, next) => {
  const table = pick(document.tables, next);
  const own = wordsOf(kind);
  if (!table || !(own || isDrawn(kind))) return undefined;
  const chance = 0.2 + next() * 0.8;
  const seen = new Map<string, readonly number[]>();
  const names = own
    ? Object.keys(own)
    : Object.keys(PAGES).filter((each) => kind !== 'ofd' || !/^clipped/.test(each));
  const name = pick(names, next) ?? '';
  for (const cell of table.rows.flat()) {
    if (!cell.address || !isNumber(cell) || next() > chance) continue;
    const number = Number(cell.text);
    if (own) {
      const [markup, numbers] = own[name]?.(number) ?? ['', []];
      cell.markup = markup;
      seen.set(cell.address, numbers);
    } else {
      const [draw, numbers] = PAGES[name] ?? [];
      if (!draw || !numbers) return undefined;
      cell.drawn = (text) => draw(text, number);
      seen.set(cell.address, numbers(number));
    }
  }
  return { seen, what: name };
};

const ruleLost: Change = (document, kind, next) => {
  const spot = spotIn(document, next);
  if (!spot || !isDrawn(kind)) return undefined;
  spot.cell.isOpen = next() < 0.5 ? 'right' : 'below';
  return { seen: NOTHING, what: spot.cell.isOpen };
};

/** Lines of a text that are lost, doubled, or cut in two. */
const line: Change = (_, kind) =>
  /^(?:spaces|bars|csv|shortCsv)$/.test(kind) ? { seen: NOTHING } : undefined;

function changedLine(text: string, next: Random): [string, string] {
  const lines = text.split('\n');
  const filled = lines.flatMap((own, i) => (own.trim() === '' || i < 2 ? [] : [i]));
  const at = pick(filled, next) ?? 0;
  const own = lines[at] ?? '';
  const what = pick(['lost', 'doubled', 'cut', 'joined', 'emptied'], next) ?? '';
  switch (what) {
    case 'lost':
      lines.splice(at, 1);
      break;
    case 'doubled':
      lines.splice(at, 0, own);
      break;
    case 'cut': {
      const to = 1 + below(own.length - 1, next);
      // Not within a number: what is seen then is another number.
      if (/\d/.test(own[to - 1] ?? '') && /\d/.test(own[to] ?? '')) return [text, 'none'];
      lines.splice(at, 1, own.slice(0, to), own.slice(to));
      break;
    }
    case 'joined':
      lines.splice(at, 2, `${own} ${lines[at + 1] ?? ''}`);
      break;
    default:
      lines.splice(at, 1, '');
  }
  return [lines.join('\n'), `${what} “${own.trim().slice(0, 30)}”`];
}

export const CHANGES = {
  digit,
  cellBlank,
  cellDeleted,
  cellsShifted,
  cellsMerged,
  secondNumber,
  rowDeleted,
  rowDoubled,
  rowMoved,
  tableDoubled,
  columnAdded,
  columnHidden,
  trick,
  tricks,
  ruleLost,
  line,
} as const;

interface Source {
  readonly name: string;
  readonly report: Report;
  readonly printed: Printed;
  readonly truth: ReadonlyMap<string, number | null>;
}

const sourceOf = (name: string): Source => {
  const report = reportSchema.parse(
    JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8')),
  );
  const form = printed(report);
  const addresses = form.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap(({ address }) => (address ? [address] : []))),
  );
  const truth = new Map(addresses.map((address) => [address, getCell(report, address) ?? null]));
  return { name, report, printed: form, truth };
};

/** Of kinds with shares, one by chance. */
export function kindBy(next: Random): Kind {
  const sum = KINDS.reduce((all, kind) => all + SHARE[kind], 0);
  let left = next() * sum;
  for (const kind of KINDS) {
    left -= SHARE[kind];
    if (left < 0) return kind;
  }
  return 'html';
}

export interface MetaResult {
  readonly cases: number;
  readonly refused: number;
  /** By kind and change: how many were read. */
  readonly counts: ReadonlyMap<string, number>;
  /** Numbers other than a reader of the page sees, with no note at their cell. */
  readonly wrong: readonly string[];
  /** Numbers of unchanged cells that were read, of all that are seen. */
  readonly kept: number;
}

export interface MetaOptions {
  readonly names?: readonly string[];
  readonly kinds?: readonly Kind[];
  readonly changes?: readonly (keyof typeof CHANGES)[];
}

/** The numbers that are read with no note at their cell, and that are not seen there. */
function faultsIn(
  cells: readonly CellReading[],
  noted: ReadonlySet<string | undefined>,
  seen: Seen,
  truth: Source['truth'],
): string[] {
  return cells.flatMap(({ address, state, value }) => {
    if (state !== 'number' || value === null || noted.has(address)) return [];
    const wanted = seen.get(address) ?? [truth.get(address) ?? Number.NaN];
    return wanted.includes(value) ? [] : [`${address} = ${value} (${truth.get(address)})`];
  });
}

/** Reads changed documents and compares every number with what a reader of the page sees. */
export async function meta(
  runs: number,
  seed: number,
  options: MetaOptions = {},
): Promise<MetaResult> {
  const sources = (options.names ?? REPORTS).map(sourceOf);
  const names = options.changes ?? (Object.keys(CHANGES) as (keyof typeof CHANGES)[]);
  const wrong: string[] = [];
  const counts = new Map<string, number>();
  let cases = 0;
  let refused = 0;
  let kept = 0;
  let all = 0;
  for (let tries = 0; cases < runs && tries < runs * 30; tries++) {
    const next = random(seed + tries);
    const source = pick(sources, next);
    const what = pick(names, next);
    const kind = options.kinds ? pick(options.kinds, next) : kindBy(next);
    if (!source || !what || !kind) continue;
    const document = copyOf(source.printed);
    const changed = CHANGES[what](document, kind, next);
    if (!changed) continue;
    let [fileName, input] = FILES[kind](document);
    let said = changed.what ?? '';
    if (what === 'line') {
      const [text, own] = changedLine(new TextDecoder().decode(input as Uint8Array), next); // a text's bytes
      if (own === 'none') continue;
      input = new TextEncoder().encode(text);
      said = own;
    }
    cases++;
    const key = `${kind} ${what}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    try {
      const { cells, notes } = await readReport(input, {
        ...(fileName !== '' && { fileName }),
      });
      const noted = new Set(notes.map(({ address }) => address));
      const faults = faultsIn(cells, noted, changed.seen, source.truth);
      if (faults.length > 0)
        wrong.push(
          `${source.name} ${key} ${said} (seed ${seed + tries}): ${faults.length} wrong, ${faults.slice(0, 3).join(', ')}`,
        );
      for (const { address, state } of cells) {
        const value = source.truth.get(address);
        if (value === null || value === undefined || changed.seen.has(address)) continue;
        all++;
        if (state === 'number') kept++;
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      refused++;
    }
  }
  return { cases, refused, counts, wrong, kept: kept / all };
}

/** The report as this package writes it, for those who want its own files changed. */
export const ownFiles = (report: Report): readonly [string, Uint8Array][] => [
  ['a.html', new TextEncoder().encode(toHtml(report, { profile: 'cms' }))],
  ['a.docx', toDocx(report)],
  ['a.xlsx', toXlsx(report)],
];
