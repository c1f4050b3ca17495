import {
  type CellKind,
  describeCell,
  editionForm,
  findCell,
  type Identity,
  identitiesOf,
  type Locale,
  tablesOf,
} from '../format';
import { sectionHeading } from '../format/editions';
import { type CellReading, getCell, type NarrativeBlock, type Report } from '../report';
import { workOn } from '../report/cells';
import { factsOf, sectionTexts, titleFrom } from '../table';
import { writeMessages } from './messages';
import { type Place, type TableSheet, tableSheet } from './table-sheet';
import {
  cellParts,
  type LookName,
  reference,
  type Sheet,
  type SheetCell,
  workbookOf,
} from './workbook';

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

/**
 * A report as a workbook: a sheet with its text, one for each table with merged cells and real numbers, and
 * one that works out every sum of the form by formulas. In the tables a total is a formula wherever that
 * gives the published number; where it does not, or cells are blank, the number stays as it was published.
 * The same report gives the same bytes.
 * @throws RangeError for a report of an unknown edition.
 * @example
 * import { writeFile } from 'node:fs/promises';
 * import { blankReport } from 'gongkai-report';
 * import { toXlsx } from 'gongkai-report/write';
 *
 * const form = blankReport({ year: 2025, body: { name: '某某局' } });
 * await writeFile('空白表.xlsx', toXlsx(form, { toFill: true }));
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
    checkSheet(report, places, locale, toFill),
  ];
  return workbookOf(sheets);
}

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
          line('heading', sectionHeading(section)),
          ...blocks([...above, ...below]),
          ...(section.table ? [] : room),
        ];
      }),
    ],
  };
}

const isPresent = (place: Place | undefined): place is Place => place !== undefined;

/** Cells as ranges where they lie side by side or one below the other: `D5:I5,K5`. */
export function rangesOf(places: readonly Place[], prefix: string): string {
  const runs: { from: Place; to: Place }[] = [];
  for (const place of places) {
    const run = runs[runs.length - 1];
    // What turns a corner is no range.
    const goesOn = (along: 'row' | 'column', across: 'row' | 'column'): boolean =>
      run !== undefined &&
      run.from[across] === place[across] &&
      run.to[across] === place[across] &&
      run.to[along] + 1 === place[along];
    if (run && (goesOn('column', 'row') || goesOn('row', 'column'))) run.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs
    .map(({ from, to }) => {
      const [start, end] = [reference(from.row, from.column), reference(to.row, to.column)];
      return start === end ? `${prefix}${start}` : `${prefix}${start}:${end}`;
    })
    .join(',');
}

const sumOfCells = (report: Report, addresses: readonly string[]): number =>
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
    if (formulas.has(key) || getCell(report, anchor) !== sumOfCells(report, right)) continue;
    const addends = right.map((address) => places.get(address)).filter(isPresent);
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

/**
 * Every sum of the form: both sides and their difference, worked out by the spreadsheet; in a form to fill in, whether it
 * is right as well.
 */
function checkSheet(
  report: Report,
  places: ReadonlyMap<string, Place>,
  locale: Locale,
  toFill: boolean,
): Sheet {
  const messages = writeMessages(locale);
  const rangesIn = (addresses: readonly string[]): string => {
    const cells = addresses.map((address) => places.get(address)).filter(isPresent);
    return rangesOf(cells, cells[0] ? `'${cells[0].sheet}'!` : '');
  };
  const side = (addresses: readonly string[]): SheetCell => ({
    look: 'count',
    content: sumOfCells(report, addresses),
    formula: `SUM(${rangesIn(addresses)})`,
  });
  const result = ({ left, right }: Identity, difference: number, row: number): SheetCell => {
    const cells = [...left, ...right];
    const filled = cells.filter((address) => getCell(report, address) !== null).length;
    const count = [left, right].map((each) => `COUNT(${rangesIn(each)})`).join('+');
    // A form that is half filled in is not wrong yet.
    const state = filled < cells.length ? messages.unfinished : messages.wrong;
    return {
      look: 'label',
      content: filled === 0 ? '' : difference === 0 ? messages.right : state,
      formula: `IF(${count}=0,"",IF(D${row}=0,"${messages.right}",IF(${count}<${cells.length},"${messages.unfinished}","${messages.wrong}")))`,
    };
  };
  const line = (identity: Identity, index: number): SheetCell[] => {
    const { kind, anchor, left, right } = identity;
    const row = index + 2;
    const difference = sumOfCells(report, left) - sumOfCells(report, right);
    return [
      {
        look: 'label',
        content: `${describeCell(report.edition, anchor)}（${messages.kinds[kind]}）`,
      },
      side(left),
      side(right),
      { look: 'count', content: difference, formula: `B${row}-C${row}` },
      ...(toFill ? [result(identity, difference, row)] : []),
    ];
  };
  return {
    name: messages.checks,
    widths: [70, 14, 14, 14, ...(toFill ? [12] : [])],
    merges: [],
    isProtected: toFill,
    rows: [
      [...messages.checkColumns, ...(toFill ? [messages.result] : [])].map(
        (content): SheetCell => ({ look: 'head', content }),
      ),
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
    const addends = rangesOf(right.map((each) => sheet.places.get(each)).filter(isPresent), '');
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
