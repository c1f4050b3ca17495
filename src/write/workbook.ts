import { printNumber } from '../table';
import { contentTypes, relationships, XML_START, xml, xmlFile, xmlText } from './xml';
import { zipText, zipTextChunks } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell of a sheet: text or a number, perhaps worked out; null is an empty cell with its borders. */
export interface SheetCell {
  readonly look: LookName;
  readonly content: string | number | null;
  readonly formula?: string;
  /** The width that its text has, line for line, where that is more than its column's. */
  readonly room?: number;
  readonly link?: SheetLink;
}

/** Where a cell leads: to a place of the workbook (`'总览'!A1`), or to a file beside it. */
export type SheetLink = { readonly place: string } | { readonly file: string };

/** A sheet; what is made of its rows while they are asked for (`merges`, `breaks`) is read after them. */
export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: Iterable<readonly SheetCell[]>;
  /** Ranges that are one cell. */
  readonly merges: readonly string[];
  /** Rows, from 1, behind which a page ends. */
  readonly breaks?: readonly number[];
  /** Rows at the top that stay in view, and stand on each printed page. */
  readonly headRows?: number;
  /** The last of the head rows has a filter for each of its columns. */
  readonly isFiltered?: boolean;
  readonly isLandscape?: boolean;
  /** How many of the columns are printed; all if left out. */
  readonly printed?: number;
  /** What stands at the foot of a printed page, in the codes of spreadsheets: `&P` is its number. */
  readonly foot?: string;
  /** Nothing but cells whose look is unlocked can be typed in. */
  readonly isProtected?: boolean;
  /** What a cell takes. */
  readonly takes?: readonly Takes[];
}

/** What may be typed in some cells of a sheet, and what is said of it. */
export interface Takes {
  readonly cells: readonly string[];
  readonly type: 'whole' | 'decimal';
  /** Negative numbers too. */
  readonly signed: boolean;
  readonly message: string;
}

/** 0 is A. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`;
}

export const reference = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

const LINE_HEIGHT = 15;
/** Points: a row is no higher. */
const HIGHEST_ROW = 409;
/** Links of a sheet: Excel takes a sheet with more of them for damaged. */
export const MOST_LINKS = 65_530;
/** Rows of a sheet. */
export const MOST_ROWS = 1_048_576;
/** Letters: a cell holds no more. */
const LONGEST_CELL = 32_767;

/** A text as a cell keeps it: `_x0041_` would be shown as A. */
const plainOf = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** A text in parts that a cell can hold, none of which ends in the midst of a letter. */
export function cellParts(text: string): string[] {
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
function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
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

const sheetPath = (index: number): string => `worksheets/sheet${index + 1}.xml`;

/** A sheet in pieces, a row each, and what its links lead to. */
function* sheetChunks(sheet: Sheet, targets: string[], spans: { rows: number }): Generator<string> {
  const { widths, rows, merges, breaks = [], headRows = 0, takes = [] } = sheet;
  const links: string[] = [];
  const link = (ref: string, to: SheetLink): string => {
    if ('place' in to) return xml('hyperlink', { ref, location: to.place });
    if (targets[targets.length - 1] !== to.file) targets.push(to.file);
    return xml('hyperlink', { ref, 'r:id': `rId${targets.length}` });
  };
  const cell = (each: SheetCell, row: number, column: number): string => {
    const { look, content, formula, link: to } = each;
    const r = reference(row, column);
    if (to && links.length < MOST_LINKS) links.push(link(r, to));
    const attributes = { r, s: STYLE_OF_LOOK.get(look) };
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
  const list = (name: string, items: readonly string[]): string =>
    items.length > 0 ? xml(name, { count: items.length }, items.join('')) : '';
  yield `${XML_START}<worksheet xmlns="${MAIN}" xmlns:r="${R}">`;
  yield xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })) +
    viewPart(headRows) +
    xml(
      'cols',
      {},
      widths
        .map((width, index) =>
          xml('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
        )
        .join(''),
    ) +
    '<sheetData>';
  for (const cells of rows) {
    const row = spans.rows++;
    yield xml(
      'row',
      { r: row + 1, ht: rowHeight(cells, widths), customHeight: 1 },
      cells.map((each, column) => cell(each, row, column)).join(''),
    );
  }
  const { isProtected, isFiltered, isLandscape, foot } = sheet;
  yield '</sheetData>';
  yield (isProtected ? xml('sheetProtection', { sheet: 1, formatColumns: 0, formatRows: 0 }) : '') +
    (isFiltered ? xml('autoFilter', { ref: filterOf(sheet, spans.rows, reference) }) : '') +
    list(
      'mergeCells',
      merges.map((ref) => xml('mergeCell', { ref })),
    ) +
    list('dataValidations', takes.map(takesPart)) +
    (links.length > 0 ? xml('hyperlinks', {}, links.join('')) : '') +
    xml('pageSetup', {
      paperSize: 9,
      orientation: isLandscape ? 'landscape' : 'portrait',
      fitToHeight: 0,
    }) +
    (foot === undefined
      ? ''
      : xml('headerFooter', {}, xml('oddFooter', {}, xmlText(`&C${foot}`)))) +
    (breaks.length > 0
      ? xml(
          'rowBreaks',
          { count: breaks.length, manualBreakCount: breaks.length },
          breaks.map((id) => xml('brk', { id, max: 16_383, man: 1 })).join(''),
        )
      : '') +
    '</worksheet>';
}

/** The head of a sheet stays where it is while the rest is moved. */
function viewPart(rows: number): string {
  if (rows === 0) return '';
  const pane = 'bottomLeft';
  const topLeftCell = reference(rows, 0);
  return xml(
    'sheetViews',
    {},
    xml(
      'sheetView',
      { workbookViewId: 0 },
      xml('pane', { ySplit: rows, topLeftCell, activePane: pane, state: 'frozen' }) +
        xml('selection', { pane }),
    ),
  );
}

type Reference = (row: number, column: number) => string;

/** As names have it: it stays the same wherever it is copied to. */
const absolute: Reference = (row, column) => `$${columnLetters(column)}$${row + 1}`;

/** From the last head row to the end of the sheet. */
const filterOf = ({ headRows = 1, widths }: Sheet, rows: number, of: Reference): string =>
  `${of(headRows - 1, 0)}:${of(Math.max(rows, headRows) - 1, widths.length - 1)}`;

/** What spreadsheets look up by name: the rows of a filter, and those that each page begins with. */
function namesPart(sheets: readonly Sheet[], counts: readonly { rows: number }[]): string {
  const names = sheets.flatMap((sheet, localSheetId) => {
    const { name, headRows = 0, isFiltered, printed } = sheet;
    const quoted = `'${name.split("'").join("''")}'`;
    const rows = counts[localSheetId]?.rows ?? 0;
    return [
      ...(isFiltered
        ? [
            xml(
              'definedName',
              { name: '_xlnm._FilterDatabase', localSheetId, hidden: 1 },
              xmlText(`${quoted}!${filterOf(sheet, rows, absolute)}`),
            ),
          ]
        : []),
      ...(printed !== undefined && rows > 0
        ? [
            xml(
              'definedName',
              { name: '_xlnm.Print_Area', localSheetId },
              xmlText(`${quoted}!$A$1:${absolute(rows - 1, printed - 1)}`),
            ),
          ]
        : []),
      ...(headRows > 0
        ? [
            xml(
              'definedName',
              { name: '_xlnm.Print_Titles', localSheetId },
              xmlText(`${quoted}!$1:$${headRows}`),
            ),
          ]
        : []),
    ];
  });
  return names.length > 0 ? xml('definedNames', {}, names.join('')) : '';
}

type Part = readonly [path: string, text: Iterable<string>];

/** The files of a workbook, made as they are asked for: never more than a row of a sheet is in memory. */
function* workbookParts(sheets: readonly Sheet[]): Generator<Part> {
  const counts = sheets.map(() => ({ rows: 0 }));
  yield [
    '[Content_Types].xml',
    [
      contentTypes([
        ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
        ['xl/styles.xml', 'spreadsheetml.styles'],
        ...sheets.map((_, index) => [`xl/${sheetPath(index)}`, 'spreadsheetml.worksheet'] as const),
      ]),
    ],
  ];
  yield ['_rels/.rels', [relationships([['officeDocument', 'xl/workbook.xml']])]];
  yield [
    'xl/_rels/workbook.xml.rels',
    [
      relationships([
        ...sheets.map((_, index) => ['worksheet', sheetPath(index)] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
  ];
  yield ['xl/styles.xml', [stylesPart()]];
  for (const [index, sheet] of sheets.entries()) {
    const targets: string[] = [];
    const count = counts[index] ?? { rows: 0 };
    yield [`xl/${sheetPath(index)}`, sheetChunks(sheet, targets, count)];
    if (targets.length > 0)
      yield [
        `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        [
          relationships(
            targets.map((target) => ['hyperlink', target] as const),
            'External',
          ),
        ],
      ];
  }
  yield [
    'xl/workbook.xml',
    [
      xmlFile(
        xml(
          'workbook',
          { xmlns: MAIN, 'xmlns:r': R },
          xml('bookViews', {}, xml('workbookView')) +
            xml(
              'sheets',
              {},
              sheets
                .map(({ name }, index) =>
                  xml('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
                )
                .join(''),
            ) +
            namesPart(sheets, counts),
        ),
      ),
    ],
  ];
}

/** A workbook. The same sheets give the same bytes. */
export const workbookOf = (sheets: readonly Sheet[]): Uint8Array =>
  zipText([...workbookParts(sheets)].map(([path, text]) => [path, [...text].join('')]));

/** The same in pieces, for sheets that are too long to be held. */
export const workbookChunks = (sheets: readonly Sheet[]): Generator<Uint8Array> =>
  zipTextChunks(workbookParts(sheets));

/** Our own format of numbers; those below are built in. */
const QUIET = 164;

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
  // In the lists of a collection.
  { name: 'note', font: 4, border: 0, fill: 0, format: 0, align: 'left' },
  { name: 'listHead', font: 1, border: 1, fill: 2, format: 0, align: 'center' },
  { name: 'item', font: 0, border: 1, fill: 0, format: 0, align: 'left', isTop: true },
  { name: 'link', font: 3, border: 1, fill: 0, format: 0, align: 'left', isTop: true },
  { name: 'plainLink', font: 3, border: 0, fill: 0, format: 0, align: 'left' },
  { name: 'number', font: 0, border: 1, fill: 0, format: 1, align: 'right', isTop: true },
  { name: 'decimal', font: 0, border: 1, fill: 0, format: 0, align: 'right', isTop: true },
  // None is what one hopes for: it takes little ink.
  { name: 'quiet', font: 0, border: 1, fill: 0, format: QUIET, align: 'right', isTop: true },
  { name: 'quietLink', font: 3, border: 1, fill: 0, format: QUIET, align: 'right', isTop: true },
  { name: 'percent', font: 0, border: 1, fill: 0, format: 10, align: 'right', isTop: true },
  { name: 'grave', font: 0, border: 1, fill: 3, format: 0, align: 'center', isTop: true },
  { name: 'odd', font: 0, border: 1, fill: 4, format: 0, align: 'center', isTop: true },
  { name: 'fair', font: 0, border: 1, fill: 0, format: 0, align: 'center', isTop: true },
  { name: 'countOpen', font: 0, border: 1, fill: 4, format: 1, align: 'right' },
  { name: 'amountOpen', font: 0, border: 1, fill: 4, format: 0, align: 'right' },
  { name: 'countDiffers', font: 0, border: 1, fill: 3, format: 1, align: 'right' },
  { name: 'amountDiffers', font: 0, border: 1, fill: 3, format: 0, align: 'right' },
] as const;

export type LookName = (typeof LOOKS)[number]['name'];

const STYLE_OF_LOOK: ReadonlyMap<LookName, number> = new Map(
  LOOKS.map(({ name }, index) => [name, index]),
);

/** The colour of a link. */
const LINK = 'FF0B5394';

function stylesPart(): string {
  const list = (name: string, items: readonly string[]): string =>
    xml(name, { count: items.length }, items.join(''));
  const font = (size: number, bold: boolean, color?: string): string =>
    xml(
      'font',
      {},
      (bold ? xml('b') : '') +
        (color === LINK ? xml('u') : '') +
        xml('sz', { val: size }) +
        (color === undefined ? '' : xml('color', { rgb: color })) +
        xml('name', { val: '宋体' }) +
        xml('charset', { val: 134 }),
    );
  const fill = (rgb: string): string =>
    xml('fill', {}, xml('patternFill', { patternType: 'solid' }, xml('fgColor', { rgb })));
  const sides = ['left', 'right', 'top', 'bottom'];
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return xmlFile(
    xml(
      'styleSheet',
      { xmlns: MAIN },
      list('numFmts', [xml('numFmt', { numFmtId: QUIET, formatCode: '0;-0;"–"' })]) +
        list('fonts', [
          font(11, false),
          font(11, true),
          font(16, true),
          font(11, false, LINK),
          font(10, false, 'FF595959'),
        ]) +
        // The first two fills are fixed by the standard.
        list('fills', [
          xml('fill', {}, xml('patternFill', { patternType: 'none' })),
          xml('fill', {}, xml('patternFill', { patternType: 'gray125' })),
          fill('FFDFE8F5'),
          fill('FFFBDDDA'),
          fill('FFFFF0C8'),
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
              xml('alignment', {
                horizontal: look.align,
                vertical: 'isTop' in look ? 'top' : 'center',
                wrapText: 1,
              }) + ('isOpen' in look ? xml('protection', { locked: 0 }) : ''),
            ),
          ),
        ) +
        list('cellStyles', [xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ),
  );
}
