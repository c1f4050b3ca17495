import {
  type CellKind,
  describeCell,
  editionForm,
  findCell,
  type Identity,
  identitiesOf,
  type Locale,
  type TableKey,
  tablesOf,
} from '../format';
import { type CellReading, getCell, type NarrativeBlock, type Report } from '../report';
import { workOn } from '../report/cells';
import { factsOf, printNumber, sectionTexts, tableView, titleFrom, type ViewCell } from '../table';
import { gridRows } from './grid-rows';
import { writeMessages } from './messages';
import { contentTypes, relationships, xml, xmlFile, xmlText } from './xml';
import { zipText } from './zip';

/** What {@link toXlsx} takes beside the report. */
export interface XlsxOptions {
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** Of all that is not the report's own text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /**
   * A workbook that is mailed out and filled in: every sum of the form a formula that stays blank until one of its cells
   * is filled, cells that take nothing but what the form asks for, labels and sums protected (without a password), and
   * room below the headings of the text. Default false.
   */
  readonly toFill?: boolean | undefined;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A report as a workbook: a sheet with its text, one for each table with merged cells and real numbers, and
 * one that works out every sum of the form by formulas. In the tables a total is a formula wherever that
 * gives the published number; where it does not, or cells are blank, the number stays as it was published.
 * The same report gives the same bytes.
 * @throws RangeError for a report of an unknown edition.
 */
export function toXlsx(report: Report, options: XlsxOptions = {}): Uint8Array {
  return workOn(report, () => written(report, options));
}

function written(report: Report, options: XlsxOptions): Uint8Array {
  const { locale = 'zh-CN', toFill = false } = options;
  const tables = tablesOf(report.edition).map((table) => tableSheet(report, table.key, options));
  const places = new Map(tables.flatMap((sheet) => [...sheet.places]));
  const sheets: readonly Sheet[] = [
    textSheet(report, locale, toFill),
    ...tables.map((sheet) =>
      toFill ? formSheet(report, sheet, locale) : withFormulas(report, sheet, places),
    ),
    toFill ? resultSheet(report, places, locale) : checkSheet(report, places, locale),
  ];
  return zipText([
    [
      '[Content_Types].xml',
      contentTypes([
        ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
        ['xl/styles.xml', 'spreadsheetml.styles'],
        ...sheets.map(
          (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, 'spreadsheetml.worksheet'] as const,
        ),
      ]),
    ],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    [
      'xl/workbook.xml',
      xmlFile(
        xml(
          'workbook',
          { xmlns: MAIN, 'xmlns:r': R },
          xml(
            'sheets',
            {},
            sheets
              .map(({ name }, index) =>
                xml('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
              )
              .join(''),
          ),
        ),
      ),
    ],
    ['xl/styles.xml', stylesPart()],
    ...sheets.map(
      (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)] as const,
    ),
  ]);
}

/** A cell of a sheet: text or a number, perhaps worked out; null is an empty cell with its borders. */
interface SheetCell {
  readonly look: LookName;
  readonly content: string | number | null;
  readonly formula?: string;
  /** The width that its text has, line for line, where that is more than its column's. */
  readonly room?: number;
}

interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Ranges that are one cell. */
  readonly merges: readonly string[];
  /** Nothing but cells whose look is unlocked can be typed in. */
  readonly isProtected?: boolean;
  /** What a cell takes. */
  readonly takes?: readonly Takes[];
}

/** What may be typed in some cells of a sheet, and what is said of it. */
interface Takes {
  readonly cells: readonly string[];
  readonly type: 'whole' | 'decimal';
  /** Negative numbers too. */
  readonly signed: boolean;
  readonly message: string;
}

/** Where a cell of the report stands in the workbook. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type TableSheet = Sheet & { readonly places: ReadonlyMap<string, Place> };

/** 0 is A. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

const reference = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** In a form to fill in, the lines below each heading of the text. */
const ROOM = 8;

function textSheet(report: Report, locale: Locale, toFill: boolean): Sheet {
  const line = (look: LookName, content: string | null): SheetCell[] => [{ look, content }];
  const room = toFill ? Array.from({ length: ROOM }, () => line('text', null)) : [];
  const title = titleFrom(report);
  const blocks = (each: readonly NarrativeBlock[]) =>
    each.flatMap(({ type, text }) =>
      // What no cell can hold goes on in the row below.
      cellParts(text).map((part) => line(type === 'heading' ? 'heading' : 'text', part)),
    );
  return {
    name: writeMessages(locale).report,
    widths: [76],
    merges: [],
    rows: [
      // Data that is read again has no title that says nothing.
      ...(title === null ? [] : cellParts(title).map((part) => line('title', part))),
      ...factsOf(report, locale).flatMap(([label, text]) =>
        cellParts(`${label}：${text}`).map((part) => line('text', part)),
      ),
      ...blocks(report.introduction ?? []),
      ...editionForm(report.edition).sections.flatMap((section) => {
        const { above, below } = sectionTexts(report, section);
        // A table has a sheet of its own; its section stands in its place here all the same.
        return [
          line('heading', `${section.ordinal}、${section.title}`),
          ...blocks([...above, ...below]),
          ...(section.table ? [] : room),
        ];
      }),
    ],
  };
}

function tableSheet(
  report: Report,
  table: TableKey,
  { locale = 'zh-CN', readings }: XlsxOptions,
): TableSheet {
  const view = tableView(report, table, { locale, readings });
  const { name } = view;
  const places = new Map<string, Place>();
  const merges: string[] = [];
  const width = view.columns.length;
  const widths = view.columns.map((column, index) => {
    if (column === 'value') return width > 12 ? 9 : 13;
    if (column === 'label') return 36;
    return index === 0 ? 6 : 16;
  });
  const widthOf = (from: number, count: number): number =>
    widths.slice(from, from + count).reduce((sum, each) => sum + each, 0);
  const caption: SheetCell[] = view.columns.map((_, index) => ({
    look: 'caption',
    content: index === 0 ? view.title : null,
    room: widthOf(0, width),
  }));
  merges.push(`${reference(0, 0)}:${reference(0, width - 1)}`);
  const rows = [caption];
  for (const part of view.parts) {
    for (const line of gridRows(part)) {
      const row = rows.length;
      rows.push(
        line.map(({ cell, begins }, column) => {
          if (begins && cell.rowSpan * cell.colSpan > 1) {
            merges.push(
              `${reference(row, column)}:${reference(row + cell.rowSpan - 1, column + cell.colSpan - 1)}`,
            );
          }
          if (begins && cell.type === 'value') {
            places.set(cell.address, { sheet: name, row, column });
          }
          return {
            look: lookOf(cell),
            content: begins ? contentOf(cell) : null,
            room: widthOf(cell.column, cell.colSpan) * cell.rowSpan,
          };
        }),
      );
    }
  }
  return { name, widths, rows, merges, places };
}

const lookOf = (cell: ViewCell): LookName => {
  if (cell.type === 'value') return Number.isInteger(cell.value ?? 0) ? 'count' : 'amount';
  if (cell.role === 'heading') return 'block';
  return cell.role === 'columnLabel' ? 'head' : 'label';
};

const contentOf = (cell: ViewCell): string | number | null => {
  if (cell.type === 'label') return cell.label;
  // A unit that the report states beside a number can only be kept as text.
  if (cell.value !== null && !cell.unit) return cell.value;
  return cell.plain || null;
};

const isPlace = (place: Place | undefined): place is Place => place !== undefined;

/** Cells as ranges where they lie side by side or one below the other: `D5:I5,K5`. */
function rangesOf(places: readonly Place[], prefix: string): string {
  const runs: { from: Place; to: Place }[] = [];
  for (const place of places) {
    const run = runs[runs.length - 1];
    const isBeside = run && run.from.row === place.row && run.to.column + 1 === place.column;
    const isBelow = run && run.from.column === place.column && run.to.row + 1 === place.row;
    const isStraight =
      run && (run.from === run.to || (isBeside ? run.to.row === run.from.row : isBelow));
    if (run && (isBeside || isBelow) && isStraight) run.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs
    .map(({ from, to }) => {
      const [start, end] = [reference(from.row, from.column), reference(to.row, to.column)];
      return start === end ? `${prefix}${start}` : `${prefix}${start}:${end}`;
    })
    .join(',');
}

const sumOf = (report: Report, addresses: readonly string[]): number =>
  addresses.reduce((sum, address) => sum + (getCell(report, address) ?? 0), 0);

/** The totals of a table as formulas, wherever a formula gives what was published. */
function withFormulas(
  report: Report,
  sheet: TableSheet,
  places: ReadonlyMap<string, Place>,
): Sheet {
  const formulas = new Map<string, string>();
  for (const { kind, anchor, right } of identitiesOf(report.edition)) {
    const place = sheet.places.get(anchor);
    if (kind === 'balance' || !place) continue;
    const key = reference(place.row, place.column);
    if (formulas.has(key) || getCell(report, anchor) !== sumOf(report, right)) continue;
    const addends = right.map((address) => places.get(address)).filter(isPlace);
    formulas.set(key, `SUM(${rangesOf(addends, '')})`);
  }
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row.map((cell, column) => {
        const formula = formulas.get(reference(at, column));
        return formula && typeof cell.content === 'number' ? { ...cell, formula } : cell;
      }),
    ),
  };
}

/** Every sum of the form: both sides and their difference, worked out by the spreadsheet. */
function checkSheet(report: Report, places: ReadonlyMap<string, Place>, locale: Locale): Sheet {
  const messages = writeMessages(locale);
  const side = (addresses: readonly string[]): SheetCell => {
    const cells = addresses.map((address) => places.get(address)).filter(isPlace);
    const [first] = cells;
    return {
      look: 'count',
      content: sumOf(report, addresses),
      formula: `SUM(${rangesOf(cells, first ? `'${first.sheet}'!` : '')})`,
    };
  };
  const line = ({ kind, anchor, left, right }: Identity, index: number): SheetCell[] => {
    const row = index + 2;
    const difference = sumOf(report, left) - sumOf(report, right);
    return [
      {
        look: 'label',
        content: `${describeCell(report.edition, anchor)}（${messages.kinds[kind]}）`,
      },
      side(left),
      side(right),
      { look: 'count', content: difference, formula: `B${row}-C${row}` },
    ];
  };
  return {
    name: messages.checks,
    widths: [70, 14, 14, 14],
    merges: [],
    rows: [
      messages.checkColumns.map((content): SheetCell => ({ look: 'head', content })),
      ...identitiesOf(report.edition).map(line),
    ],
  };
}

/** A table to fill in: its sums are formulas, and every other cell takes what the form asks for. */
function formSheet(report: Report, sheet: TableSheet, locale: Locale): Sheet {
  const messages = writeMessages(locale);
  const formulas = new Map<string, string>();
  for (const { kind, anchor, right } of identitiesOf(report.edition)) {
    const place = sheet.places.get(anchor);
    const key = place && reference(place.row, place.column);
    if (kind === 'balance' || !key || formulas.has(key)) continue;
    const addends = rangesOf(right.map((each) => sheet.places.get(each)).filter(isPlace), '');
    // Blank as long as all of them are: nobody has said 0.
    formulas.set(key, `IF(COUNT(${addends})=0,"",SUM(${addends}))`);
  }
  const kinds = new Map<string, CellKind>();
  for (const [address, { row, column }] of sheet.places) {
    const kind = findCell(report.edition, address)?.kind;
    const key = reference(row, column);
    if (kind && !formulas.has(key)) kinds.set(key, kind);
  }
  const cellsOfKind = (kind: CellKind): string[] =>
    [...kinds].filter(([, each]) => each === kind).map(([key]) => key);
  return {
    ...sheet,
    isProtected: true,
    takes: (['count', 'change', 'money'] as const)
      .map((kind) => ({
        cells: cellsOfKind(kind),
        type: kind === 'money' ? ('decimal' as const) : ('whole' as const),
        signed: kind === 'change',
        message: messages.takes[kind],
      }))
      .filter(({ cells }) => cells.length > 0),
    rows: sheet.rows.map((row, at) =>
      row.map((cell, column): SheetCell => {
        const key = reference(at, column);
        const formula = formulas.get(key);
        if (formula) return { ...cell, look: 'sum', content: cell.content ?? '', formula };
        const kind = kinds.get(key);
        return kind ? { ...cell, look: kind === 'money' ? 'amountToFill' : 'countToFill' } : cell;
      }),
    ),
  };
}

/** Every sum of the form once the tables are filled in: both sides, their difference, and whether it is right. */
function resultSheet(report: Report, places: ReadonlyMap<string, Place>, locale: Locale): Sheet {
  const messages = writeMessages(locale);
  const sheet = checkSheet(report, places, locale);
  const [head = [], ...lines] = sheet.rows;
  const counts = identitiesOf(report.edition).map(({ left, right }) => {
    const cells = [...left, ...right];
    const filled = cells.filter((address) => getCell(report, address) !== null).length;
    return { filled, all: cells.length };
  });
  return {
    ...sheet,
    widths: [...sheet.widths, 12],
    isProtected: true,
    rows: [
      [...head, { look: 'head', content: messages.result }],
      ...lines.map((cells, index): SheetCell[] => {
        const row = index + 2;
        const [label, left, right, difference] = cells;
        const sides = [left, right].map((side) => side?.formula?.replace(/^SUM/, 'COUNT') ?? '0');
        const { filled, all } = counts[index] ?? { filled: 0, all: 0 };
        const count = sides.join('+');
        // A form that is half filled in is not wrong yet.
        const state = filled < all ? messages.unfinished : messages.wrong;
        return [
          ...(label ? [label] : []),
          ...(left ? [left] : []),
          ...(right ? [right] : []),
          ...(difference ? [difference] : []),
          {
            look: 'label',
            content: filled === 0 ? '' : difference?.content === 0 ? messages.right : state,
            formula: `IF(${count}=0,"",IF(D${row}=0,"${messages.right}",IF(${count}<${all},"${messages.unfinished}","${messages.wrong}")))`,
          },
        ];
      }),
    ],
  };
}

const LINE_HEIGHT = 15;
/** Points: a row is no higher. */
const HIGHEST_ROW = 409;
/** Letters: a cell holds no more. */
const LONGEST_CELL = 32_767;

/** A text as a cell keeps it: `_x0041_` would be shown as A. */
const plainOf = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** A text in parts that a cell can hold, none of which ends in the midst of a letter. */
function cellParts(text: string): string[] {
  if (text.length * 7 <= LONGEST_CELL) return [text];
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + LONGEST_CELL);
    // What is escaped counts as it is written.
    while (plainOf(text.slice(from, to)).length > LONGEST_CELL) to -= Math.ceil((to - from) / 8);
    if (to < text.length && /[\ud800-\udbff]/.test(text[to - 1] ?? '')) to--;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/**
 * The height of a row in points, for its text to be seen: a spreadsheet does not work it out by itself for
 * every file that it opens. A Chinese character is as wide as two digits.
 */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map(({ look, content, room: own }, column) => {
    if (typeof content !== 'string') return 1;
    const room = own ?? widths[column] ?? 1;
    const width = (text: string): number =>
      [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
    const scale = look === 'title' ? 1.5 : 1;
    return content
      .split(/\r\n|[\r\n]/)
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((scale * width(line)) / (room - 1))), 0);
  });
  return Math.min(HIGHEST_ROW, Math.max(...lines, 1) * LINE_HEIGHT);
}

/** The most that a spreadsheet keeps to the last digit. */
const MOST = 999_999_999_999_999;

const takesPart = ({ cells, type, signed, message }: Takes): string =>
  xml(
    'dataValidation',
    {
      type,
      operator: 'between',
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      error: message,
      prompt: message,
      sqref: cells.join(' '),
    },
    xml('formula1', {}, String(signed ? -MOST : 0)) + xml('formula2', {}, String(MOST)),
  );

function sheetPart({ widths, rows, merges, isProtected, takes = [] }: Sheet): string {
  const cell = ({ look, content, formula }: SheetCell, row: number, column: number): string => {
    const attributes = {
      r: reference(row, column),
      s: LOOKS.findIndex(({ name }) => name === look),
    };
    if (content === null) return xml('c', attributes);
    if (typeof content === 'string' && formula) {
      return xml(
        'c',
        { ...attributes, t: 'str' },
        xml('f', {}, xmlText(formula)) + xml('v', {}, xmlText(content)),
      );
    }
    if (typeof content === 'string') {
      return xml(
        'c',
        { ...attributes, t: 'inlineStr' },
        xml('is', {}, `<t xml:space="preserve">${xmlText(plainOf(content))}</t>`),
      );
    }
    return xml(
      'c',
      attributes,
      `${formula ? xml('f', {}, xmlText(formula)) : ''}<v>${printNumber(content)}</v>`,
    );
  };
  return xmlFile(
    xml(
      'worksheet',
      { xmlns: MAIN },
      xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })) +
        xml(
          'cols',
          {},
          widths
            .map((width, index) =>
              xml('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
            )
            .join(''),
        ) +
        xml(
          'sheetData',
          {},
          rows
            .map((cells, row) =>
              xml(
                'row',
                { r: row + 1, ht: heightOf(cells, widths), customHeight: 1 },
                cells.map((each, column) => cell(each, row, column)).join(''),
              ),
            )
            .join(''),
        ) +
        (isProtected ? xml('sheetProtection', { sheet: 1, formatColumns: 0, formatRows: 0 }) : '') +
        (merges.length > 0
          ? xml(
              'mergeCells',
              { count: merges.length },
              merges.map((ref) => xml('mergeCell', { ref })).join(''),
            )
          : '') +
        (takes.length > 0
          ? xml('dataValidations', { count: takes.length }, takes.map(takesPart).join(''))
          : '') +
        xml('pageSetup', { paperSize: 9, orientation: 'portrait', fitToHeight: 0 }),
    ),
  );
}

/** The looks of cells; the first is what a sheet has where nothing is said. */
const LOOKS = [
  { name: 'text', font: 0, border: 0, fill: 0, format: 0, align: 'left' },
  { name: 'title', font: 2, border: 0, fill: 0, format: 0, align: 'center' },
  { name: 'heading', font: 1, border: 0, fill: 0, format: 0, align: 'left' },
  { name: 'caption', font: 1, border: 0, fill: 0, format: 0, align: 'left' },
  { name: 'block', font: 0, border: 1, fill: 2, format: 0, align: 'left' },
  { name: 'head', font: 0, border: 1, fill: 0, format: 0, align: 'center' },
  { name: 'label', font: 0, border: 1, fill: 0, format: 0, align: 'left' },
  // 1 is the format `0`: a long count is not turned into 3.98E+06.
  { name: 'count', font: 0, border: 1, fill: 0, format: 1, align: 'right' },
  { name: 'amount', font: 0, border: 1, fill: 0, format: 0, align: 'right' },
  // In a sheet to fill in: what is worked out, and what can be typed.
  { name: 'sum', font: 1, border: 1, fill: 2, format: 1, align: 'right' },
  { name: 'countToFill', font: 0, border: 1, fill: 0, format: 1, align: 'right', isOpen: true },
  { name: 'amountToFill', font: 0, border: 1, fill: 0, format: 0, align: 'right', isOpen: true },
] as const;

type LookName = (typeof LOOKS)[number]['name'];

function stylesPart(): string {
  const list = (name: string, items: readonly string[]): string =>
    xml(name, { count: items.length }, items.join(''));
  const font = (size: number, bold: boolean): string =>
    xml(
      'font',
      {},
      (bold ? xml('b') : '') +
        xml('sz', { val: size }) +
        xml('name', { val: '宋体' }) +
        xml('charset', { val: 134 }),
    );
  const sides = ['left', 'right', 'top', 'bottom'];
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return xmlFile(
    xml(
      'styleSheet',
      { xmlns: MAIN },
      list('fonts', [font(11, false), font(11, true), font(16, true)]) +
        // The first two fills are fixed by the standard.
        list('fills', [
          xml('fill', {}, xml('patternFill', { patternType: 'none' })),
          xml('fill', {}, xml('patternFill', { patternType: 'gray125' })),
          xml(
            'fill',
            {},
            xml('patternFill', { patternType: 'solid' }, xml('fgColor', { rgb: 'FFDFE8F5' })),
          ),
        ]) +
        list('borders', [
          xml('border', {}, [...sides, 'diagonal'].map((side) => xml(side)).join('')),
          xml(
            'border',
            {},
            sides.map((side) => xml(side, { style: 'thin' })).join('') + xml('diagonal'),
          ),
        ]) +
        list('cellStyleXfs', [xml('xf', plain)]) +
        list(
          'cellXfs',
          LOOKS.map((look) =>
            xml(
              'xf',
              {
                numFmtId: look.format,
                fontId: look.font,
                fillId: look.fill,
                borderId: look.border,
                xfId: 0,
                applyNumberFormat: 1,
                applyFont: 1,
                applyFill: 1,
                applyBorder: 1,
                applyAlignment: 1,
                ...('isOpen' in look && { applyProtection: 1 }),
              },
              xml('alignment', { horizontal: look.align, vertical: 'center', wrapText: 1 }) +
                ('isOpen' in look ? xml('protection', { locked: 0 }) : ''),
            ),
          ),
        ) +
        list('cellStyles', [xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ),
  );
}
