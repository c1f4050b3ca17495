import { cellsOf, type EditionId } from '../format';
import { equationsOf } from './suspects/equations';

const SAFE = Number.MAX_SAFE_INTEGER / 64; // no sum of the form has so many cells

/**
 * The form's own arithmetic on plain numbers, for programs that check very many reports or check as one
 * types: all sums that have to be exact, over a typed array in the order of `cellsOf`.
 *
 * A blank is NaN and leaves its sums undecided; a figure too large to be added exactly does so too. For
 * anything but exact sums, and for what is behind a broken one, ask `checkReport`.
 *
 * @example
 * import { blankReport, cellsOf, getCell } from 'gongkai-report';
 * import { SumCheck } from 'gongkai-report/rules';
 *
 * const report = blankReport({ year: 2025 });
 * const values = cellsOf('2021').map(({ address }) => getCell(report, address) ?? Number.NaN);
 * new SumCheck('2021').check(Float64Array.from(values)); // → 0
 */
export class SumCheck {
  /** `ruleId@anchor` of each sum. */
  readonly instances: readonly string[];
  private readonly values: Float64Array;
  private readonly residuals: Float64Array;
  private readonly starts: Int32Array;
  private readonly cells: Int32Array;
  private readonly weights: Float64Array;
  private readonly holderStarts: Int32Array;
  private readonly holders: Int32Array;
  private readonly holderWeights: Float64Array;
  private readonly doubtful: Int32Array;
  private broken = 0;

  /** @throws RangeError for an unknown edition. */
  constructor(edition: EditionId) {
    const slotOf = new Map(cellsOf(edition).map(({ address }, i) => [address, i]));
    const { all, addresses } = equationsOf(edition);
    const slot = (cell: number): number => slotOf.get(addresses[cell] ?? '') ?? 0;
    this.instances = all.map(({ instance }) => instance);
    this.values = new Float64Array(slotOf.size);
    this.residuals = new Float64Array(all.length);
    this.doubtful = new Int32Array(all.length);
    this.cells = Int32Array.from(all.flatMap(({ cells }) => cells.map(slot)));
    this.weights = Float64Array.from(all.flatMap(({ weights }) => weights));
    this.starts = startsOf(all.map(({ cells }) => cells.length));
    const held: [equation: number, weight: number][][] = [...slotOf].map(() => []);
    all.forEach(({ cells, weights }, equation) => {
      cells.forEach((cell, i) => {
        held[slot(cell)]?.push([equation, weights[i] ?? 0]);
      });
    });
    this.holderStarts = startsOf(held.map((each) => each.length));
    this.holders = Int32Array.from(held.flatMap((each) => each.map(([equation]) => equation)));
    this.holderWeights = Float64Array.from(
      held.flatMap((each) => each.map(([, weight]) => weight)),
    );
  }

  /**
   * Checks all sums of a report.
   * @param values in the order of `cellsOf`, NaN for a blank
   * @returns how many sums are broken
   */
  check(values: Float64Array): number {
    const { residuals, starts, cells, weights } = this;
    this.values.set(values);
    let broken = 0;
    for (let sum = 0; sum < residuals.length; sum++) {
      let residual = 0;
      let largest = 0;
      const end = starts[sum + 1] as number; // as long as the sums, and one more
      for (let i = starts[sum] as number; i < end; i++) {
        const value = values[cells[i] as number] as number;
        residual += value * (weights[i] as number);
        if (value > largest) largest = value;
      }
      const isDoubtful = Number.isNaN(residual) || largest > SAFE;
      this.doubtful[sum] = isDoubtful ? this.doubts(sum) : 0;
      residuals[sum] = isDoubtful ? this.partial(sum) : residual;
      if (!isDoubtful && residual !== 0) broken++;
    }
    this.broken = broken;
    return broken;
  }

  /**
   * Changes one cell and looks at its sums alone.
   * @param cell its place in `cellsOf`
   * @returns how many sums are broken now
   */
  set(cell: number, value: number): number {
    const { residuals, doubtful } = this;
    const before = this.values[cell] as number; // a cell of the edition
    const isIn = isSafe(value);
    const wasIn = isSafe(before);
    const end = this.holderStarts[cell + 1] as number;
    for (let i = this.holderStarts[cell] as number; i < end; i++) {
      const sum = this.holders[i] as number;
      const weight = this.holderWeights[i] as number;
      if (residuals[sum] !== 0 && doubtful[sum] === 0) this.broken--;
      residuals[sum] =
        (residuals[sum] as number) + weight * ((isIn ? value : 0) - (wasIn ? before : 0));
      doubtful[sum] = (doubtful[sum] as number) + (isIn ? 0 : 1) - (wasIn ? 0 : 1);
      if (residuals[sum] !== 0 && doubtful[sum] === 0) this.broken++;
    }
    this.values[cell] = value;
    return this.broken;
  }

  /** The sums that are broken, as `ruleId@anchor`. */
  brokenInstances(): string[] {
    return this.instances.filter((_, sum) => this.doubtful[sum] === 0 && this.residuals[sum] !== 0);
  }

  private doubts(sum: number): number {
    let count = 0;
    for (let i = this.starts[sum] ?? 0; i < (this.starts[sum + 1] ?? 0); i++) {
      if (!isSafe(this.values[this.cells[i] ?? 0] ?? 0)) count++;
    }
    return count;
  }

  private partial(sum: number): number {
    let residual = 0;
    for (let i = this.starts[sum] ?? 0; i < (this.starts[sum + 1] ?? 0); i++) {
      const value = this.values[this.cells[i] ?? 0] ?? 0;
      if (isSafe(value)) residual += value * (this.weights[i] ?? 0);
    }
    return residual;
  }
}

// Also false for NaN.
const isSafe = (value: number): boolean => value <= SAFE && value >= -SAFE;

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}
