import { type Cell, describeCell, type EditionId, findCell, isAbsentSign } from '../../format';
import type { CellReading } from '../../report';
import type { SourceCell } from '../document';
import type { RowTarget } from '../form-index';
import { inked } from '../letters';
import type { NoteTaker } from '../notes';
import { type ParsedValue, parseValue } from '../numbers';
import type { Candidate } from '../propose/cells';
import type { PlacedRow } from '../propose/raw-row';
import type { StepTaker } from '../trace';

/** What several cells say of one, as far as anybody reads it: a page may repeat a table without end. */
const LONGEST_RAW = 200;

/** The readings of a table as they come together, cell by cell. */
export interface CellBook {
  readonly readings: Map<string, CellReading>;
  /** By the address of the unit field: the unit written. */
  readonly units: Map<string, string>;
  /** By address: the number that a cell holds if its digits, which a space or a line break parts, are one's. */
  readonly ifOne: Map<string, number>;
  /** Takes what rows say, all of them at once: two that say otherwise of a cell leave it undecided. */
  readonly take: (rows: readonly Candidate[]) => void;
  /** Leaves cells undecided that no other row has told. */
  readonly leaveOpen: (placed: PlacedRow, addresses: readonly string[]) => void;
  /** Says of which cells rows say otherwise. */
  readonly noteConflicts: () => void;
}

export function newCellBook(edition: EditionId, note: NoteTaker, trace?: StepTaker): CellBook {
  const readings = new Map<string, CellReading>();
  const units = new Map<string, string>();
  const ifOne = new Map<string, number>();
  const inConflict = new Set<string>();

  const enter = (form: Cell, cell: SourceCell, parsed: ParsedValue, reading: CellReading): void => {
    const { address } = form;
    readings.set(address, reading);
    if (parsed.ifOne === undefined) ifOne.delete(address);
    else ifOne.set(address, parsed.ifOne);
    if (parsed.unit !== undefined && form.unitField) units.set(form.unitField.address, parsed.unit);
    // Of digits that are parted, the sums are asked when all cells are known.
    if (parsed.ifOne === undefined) noteValue(form, cell, parsed, note, trace);
  };

  const put = (address: string, cell: SourceCell, isDisputed: boolean): void => {
    const form = findCell(edition, address);
    // What our own documents print where there was no cell.
    if (!form || isAbsentSign(cell.text)) return;
    const parsed = parseValue(cell.text, form);
    const reading: CellReading = {
      address,
      state: parsed.state,
      value: parsed.value,
      raw: parsed.state === 'blank' ? '' : cell.text,
      ...(cell.place && { place: cell.place }),
    };
    const known = readings.get(address);
    const verdict = known ? verdictOf(known, reading, isDisputed) : 'first';
    const again = { address, cell: cell.text, ...(cell.place && { place: cell.place }) };
    if (verdict === 'same') trace?.({ ...again, isTaken: true, code: 'again' });
    else if (verdict === 'first') enter(form, cell, parsed, reading);
    else if (verdict === 'conflict' && known) {
      inConflict.add(address);
      trace?.({ ...again, isTaken: false, code: 'conflict' });
      const raw = known.raw.length > LONGEST_RAW ? known.raw : `${known.raw} / ${reading.raw}`;
      readings.set(address, { ...reading, state: 'invalid', value: null, raw });
    }
  };

  return {
    readings,
    units,
    ifOne,
    take: (rows) => {
      const isDisputed = disputeIn(rows);
      for (const said of rows)
        said.cells.forEach((cell, i) => {
          const address = said.placed.target.addresses[i];
          if (typeof cell !== 'string' && address !== undefined)
            put(address, cell, isDisputed(said));
        });
    },
    leaveOpen: ({ row }, addresses) => {
      const raw = row.values.map((cell) => cell.text).join(' ');
      const open = { state: 'invalid', value: null, raw, undecided: true } as const;
      for (const address of addresses)
        if (!readings.has(address))
          readings.set(address, { address, ...open, ...(row.place && { place: row.place }) });
    },
    noteConflicts: () => {
      for (const address of inConflict)
        note('rowConflict', [describeCell(edition, address)], { address });
    },
  };
}

/** What becomes of a reading of a cell that has one already. */
function verdictOf(
  known: CellReading,
  reading: CellReading,
  isDisputed: boolean,
): 'first' | 'same' | 'less' | 'conflict' {
  if (known.state === 'absent') return 'first';
  if (known.state === reading.state && known.value === reading.value) return 'same';
  if (isDisputed) return 'conflict';
  // A table given twice, once blank: the numbers count.
  if (known.state === 'blank') return 'first';
  return reading.state === 'blank' ? 'less' : 'conflict';
}

function noteValue(
  form: Cell,
  cell: SourceCell,
  { state, value, unit, negative, normalised }: ParsedValue,
  note: NoteTaker,
  trace?: StepTaker,
): void {
  const { address } = form;
  const at = cell.place ? { address, place: cell.place } : { address };
  if (state === 'invalid') {
    trace?.({ address, isTaken: false, code: 'notANumber', cell: cell.text });
    note(negative ? 'negativeCount' : 'notANumber', [cell.text], at);
  } else if (unit !== undefined) {
    note('unitInCell', [cell.text, String(value), form.unitField ? unit : form.unit], at);
  } else if (normalised) note('normalised', [cell.text, String(value)], at);
}

const candidateText = (cell: Candidate['cells'][number]): string =>
  typeof cell === 'string' ? '' : inked(cell.text);

/**
 * Whether a row of the form is given once more with another number, or none, where a row has one: then they are two rows, or
 * parts of one, and a blank of one is not filled from the other. A row without any number is no row that says otherwise.
 */
function disputeIn(rows: readonly Candidate[]): (said: Candidate) => boolean {
  // By row and column, all that the document says there.
  const texts = new Map<RowTarget, Set<string>[]>();
  for (const { placed, cells } of rows) {
    if (cells.every((cell) => candidateText(cell) === '')) continue;
    const columns = texts.get(placed.target) ?? cells.map(() => new Set<string>());
    texts.set(placed.target, columns);
    for (const [i, cell] of cells.entries())
      if (typeof cell !== 'string') columns[i]?.add(candidateText(cell));
  }
  return ({ placed, cells }) =>
    cells.some(
      (cell, i) => candidateText(cell) !== '' && (texts.get(placed.target)?.[i]?.size ?? 0) > 1,
    );
}
