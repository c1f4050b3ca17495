import type {
  Cell,
  EditionId,
  Grid,
  GridBlock,
  GridCell,
  Locale,
  TableKey,
  TableOfEdition,
} from '../format';
import { findCell } from '../format/cells';
import { sectionHeading, tablesOf } from '../format/editions';
import { gridOf } from '../format/grid';
import type { CellReading, CellState, Report } from '../report';
// Not from the room's index, which brings zod along to every page.
import { getCell } from '../report/cells';
import type { Finding } from '../rules';
import { cellId, DEFAULT_ID_PREFIX, labelId, tableId } from './ids';
import { type LabelText, splitLabel } from './label-text';
import { lackOf } from './lacks';
import { type Mark, marksOf } from './marks';
import { tableMessages } from './messages';
import { numberFindings } from './number-findings';
import { printNumber } from './print-number';

/** What a cell of a table needs wherever it is drawn. */
interface PlacedCell {
  readonly id: string;
  /** The first column that it covers, from 0. */
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Ids of the labels that it stands under, outermost first, as HTML writes them; undefined if there is none. */
  readonly headers: string | undefined;
}

/** A label: always a header cell, the corner too. */
export interface LabelCell extends PlacedCell {
  readonly type: 'label';
  readonly role: Exclude<GridCell['role'], 'value'>;
  /** The printed text, to the letter. */
  readonly label: string;
  /** The same in the two parts that a typesetter keeps apart. */
  readonly text: LabelText;
  /** Whether the text has a measure of its own: hung from its ordinal, upright, or as wide as two or four letters. */
  readonly isBoxed: boolean;
  /** Whether it is the label of one column or row, and all that stands there is totals. */
  readonly isTotal: boolean;
  readonly scope: 'row' | 'col';
}

/** A value of the report. */
export interface ValueCell extends PlacedCell {
  readonly type: 'value';
  readonly address: string;
  readonly value: number | null;
  readonly state: CellState;
  /** What is to be seen: the number, or what the document has instead of one. Empty for a blank. */
  readonly text: string;
  /** What is to be heard and not seen: 未填. */
  readonly spoken: string | undefined;
  /** What is to be seen beside the text, or in its place: 缺 for a cell that the document does not hold. */
  readonly instead: string | undefined;
  /** All of what is to be seen in a line of text, where nothing can be heard and not seen. Empty for a blank alone. */
  readonly plain: string;
  /** What the document printed, where that is not how the number is written here (`00`, `251000元`). */
  readonly printedAs: string | undefined;
  /** The unit that the report states, where the form prints none. */
  readonly unit: string | undefined;
  readonly isTotal: boolean;
  /** The gravest first. */
  readonly marks: readonly Mark[];
}

/** A cell of a drawn table: a label, or a value. */
export type ViewCell = LabelCell | ValueCell;
/** A row of a drawn table, its cells from left to right; what spans from above is not in it. */
export type ViewRow = readonly ViewCell[];

/** Rows that belong together: a head, or what stands under one outermost label. */
export interface RowGroup {
  readonly type: 'head' | 'body';
  readonly rows: readonly ViewRow[];
}

/** What is drawn as one table. */
export interface TablePart {
  readonly id: string;
  /** Printed as the table's caption: the section's title, or the heading of the block. */
  readonly caption: string;
  readonly captionId: string;
  readonly groups: readonly RowGroup[];
}

/** A column: labels, or values that share the rest of the width evenly. */
export type ViewColumn = 'groupLabel' | 'label' | 'value';

/** A statutory table, ready to be drawn. */
export interface TableView {
  readonly table: TableKey;
  readonly edition: EditionId;
  /** 表三 */
  readonly name: string;
  /** 三、收到和处理政府信息公开申请情况 */
  readonly title: string;
  /** How the table is laid out, in a sentence for those who do not see it. */
  readonly summary: string;
  readonly columns: readonly ViewColumn[];
  /** How many of the columns hold labels. */
  readonly labelWidth: number;
  /** Characters of the longest number: what a column of numbers must hold. */
  readonly longest: number;
  /** One, or one for each block. */
  readonly parts: readonly TablePart[];
}

/** What a table shows beside the report's numbers. */
export interface TableViewOptions {
  /** Marked at their cells. */
  readonly findings?: readonly Finding[] | undefined;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** Of all that is not statutory text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`; two reports on one page need two. */
  readonly idPrefix?: string | undefined;
}

/**
 * A table of a report as rows of cells, in one piece: labels and values with their text, spans, ids and the labels that
 * each stands under. Everything that draws a table draws this. A blank has an empty text and is told in `spoken`.
 * @throws RangeError if the edition has no such table.
 * @example
 * import { blankReport, tableView } from 'gongkai-report';
 *
 * const view = tableView(blankReport({ year: 2025 }), 'applications');
 * view.name; // → '表三'
 * for (const { groups } of view.parts)
 *   for (const row of groups.flatMap(({ rows }) => rows)) console.log(row.map(({ text }) => text));
 */
export const tableView = (
  report: Report,
  table: TableKey,
  options: TableViewOptions = {},
): TableView =>
  drawView(report.edition, table, options, valueDrawer(report, options), (blocks, first) => [
    { ...first, groups: joinBlocks(blocks) },
  ]);

/**
 * The same as a table for each block, adjoining, so that every value finds its labels without `headers`, which
 * editors of content management systems remove.
 * @throws RangeError if the edition has no such table.
 */
export const tableInBlocks = (
  report: Report,
  table: TableKey,
  options: TableViewOptions = {},
): TableView =>
  drawView(report.edition, table, options, valueDrawer(report, options), (blocks, first) =>
    blocks.map((groups, index) => ({
      id: index === 0 ? first.id : `${first.id}-${index}`,
      captionId: index === 0 ? first.captionId : `${first.captionId}-${index}`,
      caption:
        editionTable(report.edition, table).form.blocks[index]?.heading?.label ?? first.caption,
      groups,
    })),
  );

/**
 * A table in one piece before there is a report to show in it: the form's labels, and cells without anything.
 * @throws RangeError if the edition has no such table.
 */
export const waitingView = (
  edition: EditionId,
  table: TableKey,
  options: Pick<TableViewOptions, 'locale' | 'idPrefix'> = {},
): TableView =>
  drawView(edition, table, options, waitingValue, (blocks, first) => [
    { ...first, groups: joinBlocks(blocks) },
  ]);

const waitingValue: DrawValue = ({ cell: { address, isTotal }, ...place }) => ({
  ...place,
  type: 'value',
  address,
  value: null,
  state: 'blank',
  text: '',
  isTotal,
  marks: NO_MARKS,
  spoken: undefined,
  instead: undefined,
  plain: '',
  printedAs: undefined,
  unit: undefined,
});

/** A table whose blocks are put into parts, the first of which has the table's own ids and title. */
function drawView(
  edition: EditionId,
  table: TableKey,
  options: Pick<TableViewOptions, 'locale' | 'idPrefix'>,
  drawValue: DrawValue,
  partsOf: (
    blocks: readonly (readonly RowGroup[])[],
    first: Omit<TablePart, 'groups'>,
  ) => readonly TablePart[],
): TableView {
  const { locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = options;
  const { form, grid, columns, places } = tablePlaces(edition, table, idPrefix);
  let longest = 0;
  const draw = (cell: LabelCell | ValuePlace): ViewCell => {
    if (cell.type === 'label') return cell;
    const value = drawValue(cell);
    longest = Math.max(longest, value.text.length);
    return value;
  };
  const blocks = places.map((groups) =>
    groups.map(({ type, rows }): RowGroup => ({ type, rows: rows.map((row) => row.map(draw)) })),
  );
  const title = sectionHeading(form);
  return {
    table,
    edition,
    name: form.name,
    title,
    summary: tableSummary(grid, locale),
    columns,
    labelWidth: grid.labelWidth,
    longest,
    parts: partsOf(blocks, {
      id: tableId(idPrefix, table),
      caption: title,
      captionId: tableId(idPrefix, table, 'caption'),
    }),
  };
}

/**
 * The groups of a table in one piece. A head that is not the table's only one is no head of the table:
 * it stands with its block, and is not repeated on the next page.
 */
function joinBlocks(blocks: readonly (readonly RowGroup[])[]): readonly RowGroup[] {
  const [only, second] = blocks;
  if (only && !second) return only;
  return blocks.map((groups) => ({ type: 'body', rows: groups.flatMap((group) => group.rows) }));
}

function columnsOfGrid({ width, labelWidth }: Grid): ViewColumn[] {
  return Array.from({ length: width }, (_, column) => {
    if (column >= labelWidth) return 'value';
    return column === labelWidth - 1 ? 'label' : 'groupLabel';
  });
}

function tableSummary({ blocks, width, labelWidth }: Grid, locale: Locale): string {
  const messages = tableMessages(locale);
  if (blocks.length > 1) return messages.layoutBlocks(blocks.length);
  const heads = blocks.reduce((sum, { head }) => sum + head.length, 0);
  const rows = blocks.reduce(
    (sum, { groups }) => groups.reduce((more, group) => more + group.length, sum),
    0,
  );
  return messages.layout(heads, labelWidth, rows, width - labelWidth);
}

/** Where a value will stand. */
interface ValuePlace extends PlacedCell {
  readonly type: 'place';
  readonly cell: Cell;
}

/** Rows with their labels drawn and their values still to be put in. */
interface PlaceGroup {
  readonly type: RowGroup['type'];
  readonly rows: readonly (readonly (LabelCell | ValuePlace)[])[];
}

interface Places {
  readonly form: TableOfEdition;
  readonly grid: Grid;
  readonly columns: readonly ViewColumn[];
  /** By block. */
  readonly places: readonly (readonly PlaceGroup[])[];
}

// All that does not depend on a report is laid out once. A page has a few prefixes; a server that makes
// one up for every request must not fill its memory with them.
const MOST_PLACES = 64;
const placesByKey = new Map<string, Places>();

function tablePlaces(edition: EditionId, table: TableKey, idPrefix: string): Places {
  const key = `${edition} ${table} ${idPrefix}`;
  const known = placesByKey.get(key);
  if (known) return known;
  const form = editionTable(edition, table);
  const grid = gridOf(form);
  const places: Places = {
    form,
    grid,
    columns: columnsOfGrid(grid),
    places: grid.blocks.map((block) => blockPlaces(edition, grid, block, idPrefix)),
  };
  if (placesByKey.size >= MOST_PLACES) placesByKey.clear();
  placesByKey.set(key, places);
  return places;
}

function editionTable(edition: EditionId, table: TableKey): TableOfEdition {
  const form = tablesOf(edition).find((each) => each.key === table);
  if (!form) throw new RangeError(`no table ${JSON.stringify(table)} in edition ${edition}`);
  return form;
}

type DrawValue = (place: ValuePlace) => ValueCell;

/** Whether a label stands over another, or beside it further out. */
const isAbove = (outer: GridCell, inner: GridCell): boolean =>
  outer.role === inner.role &&
  outer.path !== undefined &&
  inner.path !== undefined &&
  outer.path.length < inner.path.length &&
  outer.path.every((step, depth) => step === inner.path?.[depth]);

const covers = (start: number, span: number, at: number): boolean =>
  start <= at && at < start + span;

function blockPlaces(
  edition: EditionId,
  grid: Grid,
  block: GridBlock,
  idPrefix: string,
): PlaceGroup[] {
  const labels = [...block.head, ...block.groups.flat()].flat().filter((cell) => !cell.address);
  const idOf = (cell: GridCell): string => {
    if (cell.role === 'heading') return tableId(idPrefix, grid.table, `b${block.index}h`);
    if (cell.role === 'corner') return tableId(idPrefix, grid.table, `b${block.index}k`);
    const axis = cell.role === 'rowLabel' ? 'r' : 'c';
    return labelId(idPrefix, grid.table, block.index, axis, cell.path ?? []);
  };
  const heading = labels.filter((cell) => cell.role === 'heading');
  const headersOf = (cell: GridCell): string[] => {
    if (cell.role === 'heading' || cell.role === 'corner') return [];
    if (cell.role !== 'value') {
      return [...heading, ...labels.filter((other) => isAbove(other, cell))].map(idOf);
    }
    return [
      ...heading,
      ...labels.filter(
        (other) => other.role === 'rowLabel' && covers(other.row, other.rowSpan, cell.row),
      ),
      ...labels.filter(
        (other) => other.role === 'columnLabel' && covers(other.column, other.colSpan, cell.column),
      ),
    ].map(idOf);
  };
  const values = block.groups.flat(2).filter((cell) => cell.role === 'value');
  const isOfTotals = ({ role, column, colSpan, row, rowSpan }: GridCell): boolean => {
    const own = values.filter((value) =>
      role === 'columnLabel'
        ? colSpan === 1 && value.column === column
        : role === 'rowLabel' && rowSpan === 1 && value.row === row,
    );
    return own.length > 0 && own.every(({ address = '' }) => findCell(edition, address)?.isTotal);
  };
  const place = (gridCell: GridCell): readonly (LabelCell | ValuePlace)[] => {
    const headers = headersOf(gridCell).join(' ') || undefined;
    if (gridCell.role !== 'value') {
      const { role } = gridCell;
      return [labelCell(gridCell, role, idOf(gridCell), headers, isOfTotals(gridCell))];
    }
    const { address = '', column, rowSpan, colSpan } = gridCell;
    const cell = findCell(edition, address);
    const id = cellId(idPrefix, address);
    return cell ? [{ type: 'place', id, column, rowSpan, colSpan, headers, cell }] : [];
  };
  const rowsOf = (rows: readonly (readonly GridCell[])[]): PlaceGroup['rows'] =>
    rows.map((row) => row.flatMap(place));
  return [
    { type: 'head', rows: rowsOf(block.head) },
    ...block.groups.map((rows): PlaceGroup => ({ type: 'body', rows: rowsOf(rows) })),
  ];
}

function labelCell(
  cell: GridCell,
  role: LabelCell['role'],
  id: string,
  headers: string | undefined,
  isTotal: boolean,
): LabelCell {
  const text = splitLabel(cell.label);
  return {
    type: 'label',
    role,
    id,
    column: cell.column,
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    headers,
    label: cell.label,
    text,
    isBoxed: text.ordinal !== '' || role === 'columnLabel' || cell.rowSpan > 1,
    isTotal,
    scope: role === 'rowLabel' ? 'row' : 'col',
  };
}

const NO_MARKS: readonly Mark[] = [];

function valueDrawer(report: Report, options: TableViewOptions): DrawValue {
  const { findings = [], readings = [], locale = 'zh-CN' } = options;
  const messages = tableMessages(locale);
  const marks = marksOf(numberFindings(report.edition, findings));
  const byAddress = new Map(readings.map((reading) => [reading.address, reading] as const));

  return ({ id, column, rowSpan, colSpan, headers, cell }) => {
    const { address, isTotal } = cell;
    const value = getCell(report, address);
    const found = byAddress.get(address);
    // A report that was edited after it was read is no longer what the document said.
    const reading = found && found.value === value ? found : undefined;
    const state = value !== null ? 'number' : reading ? reading.state : 'blank';
    const number = value === null ? '' : printNumber(value);
    const raw = reading ? reading.raw.trim() : '';
    const isNumber = state === 'number';
    const lack = isNumber ? undefined : lackOf(reading);
    const text = isNumber ? number : raw;
    const instead = lack && messages.instead[lack];
    const unit = value === null ? undefined : statedUnit(report, cell);
    return {
      type: 'value',
      id,
      address,
      column,
      rowSpan,
      colSpan,
      headers,
      value,
      state,
      text,
      isTotal,
      marks: marks.get(address) || NO_MARKS,
      spoken: lack && messages.states[lack],
      instead,
      plain:
        instead && text ? messages.withInstead(text, instead) : (instead ?? text + (unit ?? '')),
      printedAs: isNumber && raw !== '' && raw !== number ? raw : undefined,
      unit,
    };
  };
}

/**
 * The unit that a report states for a cell where the form prints none (采购总金额 of 2019); undefined where
 * the form prints one, or the report states none.
 */
export function statedUnit(report: Report, { unitField }: Cell): string | undefined {
  if (!unitField) return undefined;
  const unit = unitField.address
    .split('.')
    // A report has every object on the way to a field of its form.
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], report);
  return typeof unit === 'string' ? unit : undefined;
}
