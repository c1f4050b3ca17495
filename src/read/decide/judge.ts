import {
  cellsOf,
  describeCell,
  type EditionId,
  findCell,
  isAbsentSign,
  joinLabels,
  type TableOfEdition,
  variantsOf,
} from '../../format';
import type { CellReading } from '../../report';
import { narrowCell, type SourceCell } from '../document';
import type { RowTarget } from '../form-index';
import { coreOf, inked } from '../letters';
import type { TraceCode } from '../messages';
import type { NoteTaker } from '../notes';
import { parseValue } from '../numbers';
import { type Chosen, choose } from '../propose/cells';
import type { StepTaker } from '../trace';
import { decideGlued } from './cuts';
import { misspelt, type PlacedRow } from './place';

/** The readings of a table and the units that its cells wrote. */
export interface TableReadings {
  readonly readings: ReadonlyMap<string, CellReading>;
  /** By the address of the unit field: the unit written. */
  readonly units: ReadonlyMap<string, string>;
  /** By address: the number that an invalid cell holds if its digits, which a space or a line break parts, are one's. */
  readonly ifOne: ReadonlyMap<string, number>;
}

const saidIn = (cell: SourceCell | 'absent'): string => (cell === 'absent' ? '' : inked(cell.text));

/** What several cells say of one, as far as anybody reads it: a page may repeat a table without end. */
const LONGEST_RAW = 200;

/** The readings of one table of the form from the rows that were found for it. */
export function assign(
  rows: readonly PlacedRow[],
  edition: EditionId,
  table: TableOfEdition,
  note: NoteTaker,
  trace?: StepTaker,
): TableReadings {
  const readings = new Map<string, CellReading>();
  const ifOne = new Map<string, number>();
  const units = new Map<string, string>();
  const clash = new Set<string>();
  const extra = new Set<string>();
  let reordered = false;

  /** What a row proposes for cells, told to whoever asked. */
  const tell = (
    { row, target }: PlacedRow,
    isTaken: boolean,
    code: TraceCode,
    textAt: (column: number) => string | undefined = () => undefined,
    unclear?: ReadonlySet<number>,
  ): void => {
    if (!trace) return;
    const said = {
      finder: row.finder,
      label: row.labels.join(' '),
      row: row.values.map(({ text }) => text),
      ...(row.place && { place: row.place }),
    };
    target.addresses.forEach((address, i) => {
      const cell = textAt(i);
      const verdict = unclear?.has(i)
        ? ({ isTaken: false, code: 'columnUnclear' } as const)
        : { isTaken, code };
      trace({ address, ...verdict, ...said, ...(cell !== undefined && { cell }) });
    });
  };

  const put = (address: string, cell: SourceCell, isDisputed = false): void => {
    const form = findCell(edition, address);
    // What our own documents print where there was no cell.
    if (!form || isAbsentSign(cell.text)) return;
    const parsed = parseValue(cell.text, form);
    const at = cell.place ? { address, place: cell.place } : { address };
    const reading: CellReading = {
      address,
      state: parsed.state,
      value: parsed.value,
      raw: parsed.state === 'blank' ? '' : cell.text,
      ...(cell.place && { place: cell.place }),
    };
    const known = readings.get(address);
    if (known && known.state !== 'absent') {
      const again = { address, cell: cell.text, ...(cell.place && { place: cell.place }) };
      if (known.state === reading.state && known.value === reading.value) {
        trace?.({ ...again, isTaken: true, code: 'again' });
        return;
      }
      // A table given twice, once blank: the numbers count.
      if (!isDisputed && known.state !== 'blank' && reading.state === 'blank') return;
      if (isDisputed || known.state !== 'blank') {
        clash.add(address);
        trace?.({ ...again, isTaken: false, code: 'conflict' });
        readings.set(address, {
          ...reading,
          state: 'invalid',
          value: null,
          raw: known.raw.length > LONGEST_RAW ? known.raw : `${known.raw} / ${reading.raw}`,
        });
        return;
      }
    }
    readings.set(address, reading);
    if (parsed.ifOne === undefined) ifOne.delete(address);
    else ifOne.set(address, parsed.ifOne);
    if (parsed.unit !== undefined && form.unitField) units.set(form.unitField.address, parsed.unit);
    if (parsed.ifOne !== undefined) return; // the sums are asked when all cells are known
    if (parsed.state === 'invalid')
      trace?.({ address, isTaken: false, code: 'notANumber', cell: cell.text });
    if (parsed.state === 'invalid')
      note(parsed.negative ? 'negativeCount' : 'notANumber', [cell.text], at);
    else if (parsed.unit !== undefined)
      note(
        'unitInCell',
        [cell.text, String(parsed.value), form.unitField ? parsed.unit : form.unit],
        at,
      );
    else if (parsed.normalised) note('normalised', [cell.text, String(parsed.value)], at);
  };

  const glued: PlacedRow[] = [];
  const halfOpen: { placed: PlacedRow; unclear: ReadonlySet<number> }[] = [];
  const fixed: { target: PlacedRow['target']; cells: Chosen }[] = [];
  /** What a row says, where it cannot be told of which of its cells. */
  const leaveOpen = ({ row }: PlacedRow, addresses: readonly string[]): void => {
    const raw = row.values.map((cell) => cell.text).join(' ');
    for (const address of addresses) {
      if (readings.has(address)) continue;
      readings.set(address, {
        address,
        state: 'invalid',
        value: null,
        raw,
        undecided: true,
        ...(row.place && { place: row.place }),
      });
    }
  };
  for (const placed of rows) {
    const { row, target } = placed;
    const label = row.labels[row.labels.length - 1];
    const map = row.columnsFor(target);
    for (const text of map.extra) extra.add(text);
    reordered ||= map.reordered === true;
    if (row.target && label !== undefined && coreOf(label) === coreOf(target.leaf.node.label)) {
      const variant = variantsOf(target.leaf.node.label).find((each) => sameHint(each, label));
      if (variant && !sameHint(target.leaf.node.label, label))
        note('labelVariant', [label, target.label], { place: row.place });
    } else if (row.target && label !== undefined)
      note('labelVariant', [label, target.label], {
        place: row.place,
        label: misspelt(label, target),
      });

    const { cells, why } = choose(placed);
    if (cells) {
      const textAt = (i: number): string | undefined => {
        const cell = cells[i];
        return cell === undefined || cell === 'absent' ? undefined : cell.text;
      };
      tell(placed, true, why, textAt, map.unclear);
    }
    if (cells && map.unclear) {
      const { unclear } = map;
      fixed.push({ target, cells: cells.map((cell, i) => (unclear.has(i) ? 'absent' : cell)) });
      halfOpen.push({ placed, unclear });
      continue;
    }
    if (cells) {
      fixed.push({ target, cells });
      continue;
    }
    if (!row.showsBlanks && row.values.length === 0) {
      // A label without numbers where blanks leave no trace.
      const blank = narrowCell('', 0, row.place);
      tell(placed, true, 'allBlank');
      fixed.push({ target, cells: target.addresses.map(() => blank) });
      continue;
    }
    glued.push(placed);
  }
  // By row and column, all that the document says there.
  const said = new Map<RowTarget, Set<string>[]>();
  for (const { target, cells } of fixed) {
    const columns = said.get(target) ?? cells.map(() => new Set<string>());
    said.set(target, columns);
    for (const [i, cell] of cells.entries()) if (saidIn(cell) !== '') columns[i]?.add(saidIn(cell));
  }
  for (const { target, cells } of fixed) {
    // A row given twice with other numbers is two rows: then a blank of one is not filled from the other.
    const isDisputed = cells.some(
      (cell, i) => saidIn(cell) !== '' && (said.get(target)?.[i]?.size ?? 0) > 1,
    );
    cells.forEach((cell, i) => {
      const address = target.addresses[i];
      if (cell !== 'absent' && address !== undefined) put(address, cell, isDisputed);
    });
  }

  if (glued.length > 0) {
    const decided = decideGlued(glued, readings, edition, table);
    if (decided.bySums) note('gluedDecided', [table.name]);
    for (const placed of glued) {
      const { row, target } = placed;
      const raw = row.values.map((cell) => cell.text).join(' ');
      const split = decided.values.get(placed);
      if (split) {
        const way = decided.bySums
          ? 'bySums'
          : decided.byOwnSum.has(placed)
            ? 'byOwnSum'
            : 'byDigits';
        tell(placed, true, way, (i) => split[i]);
        if (decided.byOwnSum.has(placed)) note('gluedByOwnSum', [raw], { place: row.place });
        else if (!decided.bySums) note('gluedByCount', [raw], { place: row.place });
        target.addresses.forEach((address, i) => {
          const text = split[i];
          if (text !== undefined) put(address, narrowCell(text, i, row.place));
        });
        continue;
      }
      tell(placed, false, choose(placed).why);
      if (row.scrambled) note('orderUnclear', [raw], { place: row.place });
      else if (row.columnsFor(target).isUnclear)
        note('columnsUnclear', [raw], { place: row.place });
      else if (row.showsBlanks)
        note('cellsMissing', [row.values.length, target.addresses.length], { place: row.place });
      else note('gluedUndecided', [raw], { place: row.place });
      leaveOpen(placed, target.addresses);
    }
  }
  for (const { placed, unclear } of halfOpen) {
    const { row, target } = placed;
    note('columnsUnclear', [row.values.map((cell) => cell.text).join(' ')], { place: row.place });
    leaveOpen(
      placed,
      target.addresses.filter((_, i) => unclear.has(i)),
    );
  }
  for (const text of extra)
    note('columnNotOfForm', [text.trim()], {
      label: { part: table.key, printing: 'extra', printed: text.trim() },
    });
  if (reordered) note('columnsReordered', [table.name]);
  for (const address of clash) note('rowConflict', [describeCell(edition, address)], { address });
  const all = cellsOf(edition).filter((cell) => cell.table === table.key);
  const absent = all.filter((cell) => !readings.has(cell.address)).length;
  if (absent === all.length) note('tableMissing', [`${table.name} ${joinLabels([table.title])}`]);
  else if (absent > 0) note('tableIncomplete', [table.name, absent]);
  return { readings, units, ifOne };
}

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const sameHint = (a: string, b: string): boolean => squeeze(a) === squeeze(b);
