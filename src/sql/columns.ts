import {
  type Cell,
  cellsOf,
  describeCell,
  EDITIONS,
  type EditionId,
  editionForm,
  findCell,
} from '../format';

/** A column of the wide table: a cell of the form, in all editions that have it. */
export interface CellColumn {
  /** `t3_outcome_granted_natural_person`: table, row, column. At most 63 bytes, ASCII, lower case; never changes. */
  readonly name: string;
  readonly address: string;
  /** Whole numbers, signed whole numbers, or amounts with at most six decimals. */
  readonly kind: Cell['kind'];
  /** The editions whose form has the cell. */
  readonly editions: readonly EditionId[];
  /** In the words of the newest form that has it. */
  readonly label: string;
  /** Of an amount for which the form prints no unit: the column that says which one the report used. */
  readonly unit?: UnitColumn;
}

/** A column that holds the unit of an amount: 元, 万元 or NULL. */
export interface UnitColumn {
  readonly name: string;
  /** The field of the report. */
  readonly address: string;
}

/** A column that is no cell: whose report it is, and what the numbers alone do not say. */
export interface HeadColumn {
  readonly name: HeadName;
  readonly type: 'text' | 'integer';
  readonly about: string;
}

/** The name of a column that is no cell. */
export type HeadName =
  | 'code'
  | 'body'
  | 'year'
  | 'edition'
  | 'file'
  | 'counted'
  | 'scope'
  | 'unread';

/**
 * The columns before the cells.
 *
 * @example
 * import { HEAD_COLUMNS } from 'gongkai-report/sql';
 *
 * HEAD_COLUMNS.map(({ name }) => name).slice(0, 3); // → ['code', 'body', 'year']
 */
export const HEAD_COLUMNS: readonly HeadColumn[] = [
  {
    name: 'code',
    type: 'text',
    about: 'the body by its code in the roster; NULL: of nobody known',
  },
  { name: 'body', type: 'text', about: 'what the report calls the body' },
  { name: 'year', type: 'integer', about: 'report year' },
  { name: 'edition', type: 'text', about: 'edition of the form' },
  { name: 'file', type: 'text', about: 'the document; NULL: a report of an earlier year' },
  {
    name: 'counted',
    type: 'integer',
    about: '1: the report of the body in the year, 0: a second one',
  },
  {
    name: 'scope',
    type: 'text',
    about: 'own, or aggregated: adds up other bodies; NULL: not said',
  },
  {
    name: 'unread',
    type: 'text',
    about: 'cells that are NULL without being blank: " t3_x=absent t3_y=invalid t3_z=undecided "',
  },
];

/** PostgreSQL cuts longer names. */
const LONGEST = 63;

const snake = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** 表三 is the table of section three. */
function tableNumber(edition: EditionId, table: string): number {
  return editionForm(edition).sections.findIndex(({ key }) => key === table) + 1;
}

/**
 * The name of a cell's column, from its address alone. A row in a group of a group goes by its own key: with all
 * keys half of the names would be too long.
 */
function columnName(edition: EditionId, address: string): string {
  const [table = '', ...keys] = address.split('.');
  const row = keys.slice(0, -1);
  const short = row.length > 2 ? row.slice(-1) : row;
  return [`t${tableNumber(edition, table)}`, ...short, ...keys.slice(-1)].map(snake).join('_');
}

function makeColumns(): readonly CellColumn[] {
  const columns = new Map<string, CellColumn>();
  const addresses = new Set<string>();
  // Newest first, so that its order and words come first.
  for (const edition of [...EDITIONS].reverse()) {
    for (const { address, kind, unitField } of cellsOf(edition)) {
      if (addresses.has(address)) continue;
      addresses.add(address);
      const name = columnName(edition, address);
      const other = columns.get(name);
      if (other) throw new Error(`${address} and ${other.address} would be one column, ${name}`);
      if (name.length > LONGEST) throw new Error(`the column of ${address} has too long a name`);
      const editions = EDITIONS.filter((id) => findCell(id, address));
      columns.set(name, {
        name,
        address,
        kind,
        editions,
        label: describeCell(edition, address),
        ...(unitField && {
          unit: { name: columnName(edition, unitField.address), address: unitField.address },
        }),
      });
    }
  }
  return [...columns.values()];
}

let made: { list: readonly CellColumn[]; byAddress: ReadonlyMap<string, CellColumn> } | undefined;

function known(): NonNullable<typeof made> {
  if (!made) {
    const list = makeColumns();
    made = { list, byAddress: new Map(list.map((column) => [column.address, column])) };
  }
  return made;
}

/**
 * The columns of the wide table that are cells: those of the newest form in its order, then what only older ones have.
 *
 * @example
 * import { cellColumns } from 'gongkai-report/sql';
 *
 * for (const { name, label } of cellColumns()) console.log(name, label);
 */
export const cellColumns = (): readonly CellColumn[] => known().list;

/**
 * The columns after the cells: the units of amounts for which the form prints none.
 *
 * @example
 * import { unitColumns } from 'gongkai-report/sql';
 *
 * for (const { name, address } of unitColumns()) console.log(name, address);
 */
export const unitColumns = (): readonly UnitColumn[] =>
  cellColumns().flatMap(({ unit }) => (unit ? [unit] : []));

/**
 * The column of a cell; undefined where no edition has it.
 *
 * @example
 * import { columnOf } from 'gongkai-report/sql';
 *
 * columnOf('applications.newlyReceived.total')?.name; // → 't3_newly_received_total'
 */
export const columnOf = (address: string): CellColumn | undefined => known().byAddress.get(address);
