import { cellsOf, type EditionId, joinLabels, type TableOfEdition, variantsOf } from '../../format';
import type { CellReading } from '../../report';
import { coreOf } from '../letters';
import type { NoteTaker } from '../notes';
import { type Candidate, isCandidate, type Proposal, propose } from '../propose/cells';
import type { PlacedRow } from '../propose/raw-row';
import type { StepTaker } from '../trace';
import { newCellBook } from './cell-book';
import { decideCuts } from './cuts';
import { misspelt } from './place';

/** The readings of a table and the units that its cells wrote. */
export interface TableReadings {
  readonly readings: ReadonlyMap<string, CellReading>;
  /** By the address of the unit field: the unit written. */
  readonly units: ReadonlyMap<string, string>;
  /** By address: the number that an invalid cell holds if its digits, which a space or a line break parts, are one's. */
  readonly ifOne: ReadonlyMap<string, number>;
}

/**
 * The readings of one table of the form from the rows that were placed in it. Every row proposes its cells; what labels,
 * heads and lines leave open, the sums decide, if they leave one way. What they do not is undecided.
 */
export function judge(
  rows: readonly PlacedRow[],
  edition: EditionId,
  table: TableOfEdition,
  note: NoteTaker,
  trace?: StepTaker,
): TableReadings {
  const book = newCellBook(edition, note, trace);
  const proposals = rows.map(propose);
  for (const { placed } of proposals) noteLabel(placed, note);
  const said = proposals.filter(isCandidate);
  for (const candidate of said) tell(candidate, trace);
  book.take(said);

  const undecided = proposals.filter((proposal) => !isCandidate(proposal));
  const unplaced = undecided.map(({ placed }) => placed);
  const decisions = decideCuts(unplaced, book.readings, edition, table.key);
  if (decisions.some(({ why }) => why === 'bySums')) note('gluedDecided', [table.name]);
  const decided = new Map(decisions.map((decision) => [decision.placed, decision] as const));
  for (const proposal of undecided) {
    const decision = decided.get(proposal.placed);
    tell(decision ?? proposal, trace);
    if (decision) {
      noteCut(decision, note);
      book.take([decision]);
    } else {
      noteOpen(proposal, note);
      book.leaveOpen(proposal.placed, proposal.placed.target.addresses);
    }
  }
  for (const { placed, cells } of said) {
    const open = placed.target.addresses.filter((_, i) => cells[i] === 'open');
    if (open.length === 0) continue;
    note('columnsUnclear', [rowText(placed)], { place: placed.row.place });
    book.leaveOpen(placed, open);
  }
  noteTable(proposals, table, note);
  book.noteConflicts();
  noteAbsent(edition, table, book.readings, note);
  return book;
}

const rowText = ({ row }: PlacedRow): string => row.values.map((cell) => cell.text).join(' ');

/** Tells whoever asked what a row proposes for its cells. */
function tell(
  { placed: { row, target }, cells, why }: Proposal,
  trace: StepTaker | undefined,
): void {
  if (!trace) return;
  const said = {
    finder: row.finder,
    label: row.labels.join(' '),
    row: row.values.map(({ text }) => text),
    ...(row.place && { place: row.place }),
  };
  target.addresses.forEach((address, i) => {
    const cell = cells?.[i];
    const isTaken = cells !== undefined && cell !== 'open';
    const code = cell === 'open' ? 'columnUnclear' : why;
    trace({ address, isTaken, code, ...said, ...(cell instanceof Object && { cell: cell.text }) });
  });
}

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const sameHint = (a: string, b: string): boolean => squeeze(a) === squeeze(b);

/** Says which label of the form a row's is, where it is not that to the letter. */
function noteLabel({ row, target }: PlacedRow, note: NoteTaker): void {
  const printed = row.labels[row.labels.length - 1];
  if (!row.target || printed === undefined) return;
  const meant = target.leaf.node.label;
  if (coreOf(printed) !== coreOf(meant))
    note('labelVariant', [printed, target.label], {
      place: row.place,
      label: misspelt(printed, target),
    });
  else if (
    !sameHint(meant, printed) &&
    variantsOf(meant).some((spelling) => sameHint(spelling, printed))
  )
    note('labelVariant', [printed, target.label], { place: row.place });
}

/** Says how the digits of a row were told apart, where that is not the whole table's. */
function noteCut({ placed, why }: Candidate, note: NoteTaker): void {
  const at = { place: placed.row.place };
  if (why === 'byOwnSum') note('gluedByOwnSum', [rowText(placed)], at);
  else if (why === 'byDigits') note('gluedByCount', [rowText(placed)], at);
}

/** Says why a row is not read. */
function noteOpen({ placed, why }: Proposal, note: NoteTaker): void {
  const { row, target } = placed;
  const at = { place: row.place };
  if (why === 'orderUnclear' || why === 'columnsUnclear') note(why, [rowText(placed)], at);
  else if (row.showsBlanks) note('cellsMissing', [row.values.length, target.addresses.length], at);
  else note('gluedUndecided', [rowText(placed)], at);
}

/** Says in what the columns of a table are not the form's. */
function noteTable(proposals: readonly Proposal[], table: TableOfEdition, note: NoteTaker): void {
  const maps = proposals.map(({ placed: { row, target } }) => row.columnsFor(target));
  for (const text of new Set(maps.flatMap(({ extra }) => extra)))
    note('columnNotOfForm', [text.trim()], {
      label: { part: table.key, printing: 'extra', printed: text.trim() },
    });
  if (maps.some(({ reordered }) => reordered)) note('columnsReordered', [table.name]);
}

/** Says which cells of a table the document does not have. */
function noteAbsent(
  edition: EditionId,
  table: TableOfEdition,
  readings: ReadonlyMap<string, CellReading>,
  note: NoteTaker,
): void {
  const all = cellsOf(edition).filter((cell) => cell.table === table.key);
  const absent = all.filter((cell) => !readings.has(cell.address)).length;
  if (absent === all.length) note('tableMissing', [`${table.name} ${joinLabels([table.title])}`]);
  else if (absent > 0) note('tableIncomplete', [table.name, absent]);
}
