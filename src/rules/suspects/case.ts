import type { Equations } from './equations';

/** A change of one cell, by index. */
export interface Change {
  readonly cell: number;
  readonly to: number;
}

const pairKey = (low: number, high: number): number => (low >>> 0) + (high >>> 0) * 2 ** 32;

/** The largest figure that the search reckons with: sums of a whole table stay exact. */
const LARGEST = 2 ** 47;

/**
 * The sums of one report as the search sees them: the values, and by how much each sum is broken. Sums with
 * a blank that nothing implies are left out.
 */
export class Case {
  readonly residuals: Float64Array;
  readonly active: Uint8Array;
  /** Equations broken, as two words of bits. */
  low = 0;
  high = 0;
  broken = 0;
  /** What was looked at so far; the search ends when it reaches the budget. */
  steps = 0;

  /** @param values undefined where a blank or unreadable cell follows from nothing */
  constructor(
    readonly equations: Equations,
    readonly values: (number | undefined)[],
    readonly budget: number,
  ) {
    const { all } = equations;
    this.residuals = new Float64Array(all.length);
    this.active = new Uint8Array(all.length);
    all.forEach(({ cells, weights }, i) => {
      let residual = 0;
      for (let k = 0; k < cells.length; k++) {
        const value = values[cells[k] ?? 0];
        if (value === undefined || !Number.isInteger(value) || Math.abs(value) > LARGEST) return;
        residual += value * (weights[k] ?? 0);
      }
      this.active[i] = 1;
      this.set(i, residual);
    });
  }

  /** Cells by the set of active sums that hold them. */
  get lookup(): ReadonlyMap<number, readonly number[]> {
    this.cellsBySums ??= this.cellsOfSums();
    return this.cellsBySums;
  }

  private cellsBySums: ReadonlyMap<number, readonly number[]> | undefined;

  private cellsOfSums(): ReadonlyMap<number, readonly number[]> {
    const lookup = new Map<number, number[]>();
    this.equations.of.forEach((holders, cell) => {
      let [low, high] = [0, 0];
      for (const { equation } of holders) {
        if (!this.active[equation]) continue;
        if (equation < 32) low |= 1 << equation;
        else high |= 1 << (equation - 32);
      }
      const key = pairKey(low, high);
      const cells = lookup.get(key);
      if (cells) cells.push(cell);
      else lookup.set(key, [cell]);
    });
    return lookup;
  }

  /** The broken sums as one number. */
  get key(): number {
    return pairKey(this.low, this.high);
  }

  get exhausted(): boolean {
    return this.steps > this.budget;
  }

  private set(equation: number, residual: number): void {
    const was = this.residuals[equation] !== 0;
    this.residuals[equation] = residual;
    const is = residual !== 0;
    if (was === is) return;
    this.broken += is ? 1 : -1;
    if (equation < 32) this.low ^= 1 << equation;
    else this.high ^= 1 << (equation - 32);
  }

  /** Looks at no other broken sums than these. */
  keepOnly(equations: readonly number[]): void {
    for (const equation of this.brokenEquations()) {
      if (equations.includes(equation)) continue;
      this.set(equation, 0);
      this.active[equation] = 0;
      this.cellsBySums = undefined;
    }
  }

  residual(equation: number): number {
    return this.residuals[equation] ?? 0;
  }

  value(cell: number): number {
    return this.values[cell] ?? 0;
  }

  /** Adds to a cell; every sum that holds it follows. */
  add(cell: number, delta: number): void {
    this.steps++;
    this.values[cell] = this.value(cell) + delta;
    for (const { equation, weight } of this.equations.of[cell] ?? []) {
      if (this.active[equation]) this.set(equation, this.residual(equation) + weight * delta);
    }
  }

  /** Whether the changes repair every sum. Leaves the case as it was. */
  solvedBy(changes: readonly Change[]): boolean {
    const before = changes.map(({ cell }) => this.value(cell));
    changes.forEach(({ cell, to }) => {
      this.add(cell, to - this.value(cell));
    });
    const solved = this.broken === 0;
    for (let i = changes.length - 1; i >= 0; i--) {
      const cell = changes[i]?.cell ?? 0;
      this.add(cell, (before[i] ?? 0) - this.value(cell));
    }
    return solved;
  }

  /** The broken sums, by index. */
  brokenEquations(): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.residuals.length; i++) if (this.residuals[i] !== 0) found.push(i);
    return found;
  }

  /**
   * What a cell would have to be added to repair all its broken sums, if one number does; undefined if they
   * disagree or one of its sums is whole.
   */
  repairOf(cell: number): number | undefined {
    let delta: number | undefined;
    for (const { equation, weight } of this.equations.of[cell] ?? []) {
      if (!this.active[equation]) continue;
      const needed = -this.residual(equation) * weight;
      if (needed === 0 || (delta !== undefined && delta !== needed)) return undefined;
      delta = needed;
    }
    return delta;
  }
}
