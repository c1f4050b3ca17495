import type { EditionId, Identity, TableKey } from '../../format';
import type { CellReading } from '../../report';
import { type Candidate, cellsOfTexts } from '../propose/cells';
import { type Cut, cutsOf, type GluedRow, gluedRow, newBudget } from '../propose/digits';
import type { PlacedRow } from '../propose/raw-row';
import {
  cellsOfSum,
  holds,
  type NumberAt,
  sumsByStep,
  sumsOfTable,
  sumsWithin,
  waysToChoose,
} from '../sums';

/** A row with the ways to cut it. */
interface Cuttable {
  readonly placed: PlacedRow;
  readonly row: GluedRow | undefined;
  /** The sums that speak of its cells alone. */
  readonly sums: readonly Identity[];
  /** All of them; undefined where they are too many for the row's own sum to vouch for one. */
  readonly cuts: readonly Cut[] | undefined;
  /** Those with which the row's own sums hold. */
  readonly fitting: readonly Cut[] | undefined;
}

const MOST_STEPS = 400_000;

/**
 * Tells apart digits that run together, in rows whose number of texts is not that of their cells.
 *
 * A row is split where the table's own sums leave exactly one reading of the whole table. Where they leave
 * none, because some are broken, or several: only where its own sum leaves exactly one way to cut it, or
 * where its digits run into the label and there is exactly one way to cut them at all (as many as cells).
 */
export function decideCuts(
  rows: readonly PlacedRow[],
  known: ReadonlyMap<string, CellReading>,
  edition: EditionId,
  key: TableKey,
): readonly Candidate[] {
  const glued = rows.filter(({ row }) => !row.showsBlanks && !row.doubt && row.values.length > 0);
  if (glued.length === 0) return [];
  const sums = sumsOfTable(edition, key);
  const candidates = glued.map((placed): Cuttable => {
    const sumsOfRow = sumsWithin(sums, placed.target.addresses);
    const row = gluedRow(placed, edition);
    const cuts = row && cutsOf(row);
    const fitting = cuts?.filter((cut) =>
      sumsOfRow.every((sum) => holds(sum, numberIn(placed, cut))),
    );
    return { placed, row, sums: sumsOfRow, cuts, fitting };
  });
  return (
    bySums(candidates, known, sums) ??
    // Where blanks leave no trace, a row may have fewer numbers than cells, however well its digits fit.
    (glued.some(hasTooFew) || [...known.values()].some(({ state }) => state === 'blank')
      ? []
      : candidates.flatMap((row) => byItself(row) ?? []))
  );
}

const digitsOf = ({ row }: PlacedRow): number =>
  row.values.reduce((sum, cell) => sum + cell.text.trim().length, 0);
const hasTooFew = (placed: PlacedRow): boolean => digitsOf(placed) < placed.target.addresses.length;

const numberIn =
  ({ target }: PlacedRow, cut: Cut): NumberAt =>
  (address) =>
    Number(cut[target.addresses.indexOf(address)] ?? Number.NaN);

const asCandidate = (placed: PlacedRow, cut: Cut, why: Candidate['why']): Candidate => ({
  placed,
  cells: cellsOfTexts(cut, placed.row.place),
  why,
});

/** The one way to cut a row that its digits leave, or its own sum. */
function byItself({ placed, sums, cuts, fitting }: Cuttable): Candidate | undefined {
  const [only, second] = fitting ?? [];
  if (!cuts || !only || second) return undefined;
  // No number is written as three noughts, wherever the label ends.
  const isNoughts = only.length > 2 && only.every((part) => part === '0');
  const atSigns = only.slice(1).every((part) => /^[+-]/.test(part));
  const isByDigits =
    cuts.length === 1 &&
    (placed.row.runsOn || isNoughts) &&
    (digitsOf(placed) === only.length || atSigns);
  if (isByDigits) return asCandidate(placed, only, 'byDigits');
  // With gaps between its numbers, a row has fewer texts than cells because it lost one as well as because two
  // run together.
  return sums.length > 0 && placed.row.values.length === 1
    ? asCandidate(placed, only, 'byOwnSum')
    : undefined;
}

/** The one reading of the whole table that its sums leave; undefined where they leave none or several. */
function bySums(
  candidates: readonly Cuttable[],
  known: ReadonlyMap<string, CellReading>,
  sums: readonly Identity[],
): readonly Candidate[] | undefined {
  const rowOf = new Map<string, number>();
  candidates.forEach(({ placed }, i) => {
    for (const address of placed.target.addresses) rowOf.set(address, i);
  });
  const isKnown = (address: string): boolean => known.get(address)?.state === 'number';
  // Every cell of the table must be there, or its sums say nothing.
  const isWhole = sums.every((sum) =>
    cellsOfSum(sum).every((address) => rowOf.has(address) || isKnown(address)),
  );
  if (sums.length === 0 || !isWhole) return undefined;
  const cuts = cutsOfAll(candidates);
  if (!cuts) return undefined;
  const asked = sumsByStep(sums, candidates.length, (address) => rowOf.get(address) ?? 0);
  const fits = (chosen: readonly Cut[]): boolean => {
    const numberAt: NumberAt = (address) => {
      const row = rowOf.get(address);
      if (row === undefined) return known.get(address)?.value ?? Number.NaN;
      const { placed } = candidates[row] ?? {};
      const cut = chosen[row];
      return placed && cut ? numberIn(placed, cut)(address) : Number.NaN;
    };
    return (asked[chosen.length - 1] ?? []).every((sum) => holds(sum, numberAt));
  };
  const ways = waysToChoose(
    candidates.length,
    (_, at) => cuts[at] ?? [],
    fits,
    { steps: MOST_STEPS },
    1,
  );
  const [only, second] = ways ?? [];
  return only && !second
    ? candidates.map(({ placed }, i) => asCandidate(placed, only[i] ?? [], 'bySums'))
    : undefined;
}

/** The cuts of each row with which its own sums hold; undefined where a row has none, or more than can be listed. */
function cutsOfAll(candidates: readonly Cuttable[]): (readonly Cut[])[] | undefined {
  if (candidates.some(({ row, fitting }) => !row || fitting?.length === 0)) return undefined;
  const budget = newBudget();
  const all: (readonly Cut[])[] = [];
  for (const { row, sums, fitting } of candidates) {
    // Too many for one sum to decide: those that it leaves may be few enough for all sums of the table.
    const cuts = fitting ?? (row && sums.length > 0 ? cutsOf(row, sums, budget) : undefined);
    if (!cuts?.length) return undefined;
    all.push(cuts);
  }
  return all;
}
