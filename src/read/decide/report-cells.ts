import { cellsOf, type EditionId } from '../../format';
import type { CellReading } from '../../report';
import { coresOf, formIndex, type TableIndex } from '../form-index';
import { coreOf } from '../letters';
import type { NoteTaker } from '../notes';
import type { PlacedRow, RawRow } from '../propose/raw-row';
import type { StepTaker } from '../trace';
import { judge } from './judge';
import { settleParted } from './parted';
import { align } from './place';

/** All that is decided of the cells of a report. */
export interface ReportCells {
  /** Every cell of the edition, in its order. */
  readonly cells: readonly CellReading[];
  /** The groups of rows that the document prints as one row. */
  readonly wholes: readonly CellReading[];
  /** By the address of the unit field: the unit that a cell wrote, where the form prints none. */
  readonly units: ReadonlyMap<string, string>;
}

/** The cells of a report from the rows that were found for its tables. */
export function decideReport(
  rows: readonly RawRow[],
  edition: EditionId,
  note: NoteTaker,
  trace: StepTaker | undefined,
): ReportCells {
  const readings = new Map<string, CellReading>();
  const units = new Map<string, string>();
  const ifOne = new Map<string, number>();
  const wholes: CellReading[] = [];
  for (const index of formIndex(edition)) {
    const ofTable = rows.filter((row) => row.table === index.table.key);
    const { placed, groups } = align(ofTable, index, note);
    const table = judge(placed, edition, index.table, note, trace);
    for (const [address, reading] of table.readings) readings.set(address, reading);
    for (const [address, unit] of table.units) units.set(address, unit);
    for (const [address, number] of table.ifOne) ifOne.set(address, number);
    wholes.push(...wholesOf(groups, placed, index, edition));
  }
  settleParted(readings, ifOne, edition, note, trace);
  const cells = cellsOf(edition).map(
    ({ address }): CellReading =>
      readings.get(address) ?? { address, state: 'absent', value: null, raw: '' },
  );
  return { cells, wholes, units };
}

/** The groups of rows that a document prints as one row, where it prints none of their rows. */
function wholesOf(
  groups: readonly RawRow[],
  placed: readonly PlacedRow[],
  { table, targets }: TableIndex,
  edition: EditionId,
): CellReading[] {
  const there = new Set(placed.map(({ target }) => target));
  return groups.flatMap((row) => {
    const core = coreOf(row.labels[row.labels.length - 1] ?? '');
    const inGroup = targets.filter(({ leaf }) =>
      leaf.path.slice(0, -1).some((node) => coresOf(node).includes(core)),
    );
    const [first] = inGroup;
    if (!first || inGroup.some((target) => there.has(target))) return [];
    const quiet: NoteTaker = () => {};
    // Its columns are those of any of its rows.
    const { readings } = judge([{ row, target: first }], edition, table, quiet);
    return [...readings.values()]
      .filter(({ state }) => state === 'number' || state === 'dash')
      .map((reading): CellReading => {
        const path = reading.address.split('.');
        path.splice(-2, 1);
        return { ...reading, address: path.join('.') };
      });
  });
}
