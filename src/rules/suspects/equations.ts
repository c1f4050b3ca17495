import { addressAt, columnsOf, rowsOf, tablesOf } from '../../format';
import { perEdition } from '../../format/per-edition';
import { rulesOf } from '../catalogue';
import type { Sum } from '../rule';

/** A sum that has to be exact: its cells with weight 1 on the left and -1 on the right. */
export interface Equation {
  /** `ruleId@anchor` */
  readonly instance: string;
  /** The cell that is the total, by index; of a balance the last cell. */
  readonly anchor: number;
  readonly cells: readonly number[];
  readonly weights: readonly number[];
}

/** The sums of an edition as a code: which cell is in which sums. */
export interface Equations {
  readonly addresses: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly all: readonly Equation[];
  /** Of each cell, the equations that hold it and its weight there. */
  readonly of: readonly (readonly Holder[])[];
  /** The blocks of several rows and columns, as printed. */
  readonly grids: readonly EquationGrid[];
}

/** A block as its rows, and as its columns. */
export interface EquationGrid {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** A row or column of a block: its cells by index. */
export interface Line {
  readonly cells: readonly number[];
  /** Of each cell, the sums that do not run along the line. */
  readonly crossing: readonly (readonly Holder[])[];
  /** Where every cell of the line is the total of a crossing sum: those sums. */
  readonly totals?: readonly number[];
}

/** A sum that holds a cell, and the cell's weight in it. */
export interface Holder {
  readonly equation: number;
  readonly weight: number;
}

/** The exact sums among the rules of an edition. */
export const equationsOf = /* @__PURE__ */ perEdition((edition): Equations => {
  const addresses: string[] = [];
  const indexOf = new Map<string, number>();
  const index = (address: string): number => {
    let at = indexOf.get(address);
    if (at === undefined) {
      at = addresses.push(address) - 1;
      indexOf.set(address, at);
    }
    return at;
  };
  const all: Equation[] = [];
  for (const rule of rulesOf(edition)) {
    if (rule.severity !== 'error' || rule.level !== 1) continue;
    for (const { anchor, assert } of rule.instances) {
      if (!('eq' in assert)) continue;
      const cells: number[] = [];
      const weights: number[] = [];
      const add = (side: Sum, sign: number): void => {
        for (const term of side) {
          if (typeof term === 'number') continue;
          cells.push(index(term[1]));
          weights.push(sign * term[0]);
        }
      };
      add(assert.eq[0], 1);
      add(assert.eq[1], -1);
      all.push({ instance: `${rule.id}@${anchor}`, anchor: index(anchor), cells, weights });
    }
  }
  const of: Holder[][] = addresses.map(() => []);
  all.forEach(({ cells, weights }, equation) => {
    cells.forEach((cell, i) => {
      of[cell]?.push({ equation, weight: weights[i] ?? 0 });
    });
  });
  const lineOf = (cells: readonly number[]): Line => {
    const crossing = cells.map((cell) =>
      (of[cell] ?? []).filter(
        ({ equation }) => !all[equation]?.cells.every((each) => cells.includes(each)),
      ),
    );
    const totals = cells.flatMap((cell, i) => {
      const sum = crossing[i]?.find(({ equation }) => isTotalOf(all[equation], cell));
      return sum ? [sum.equation] : [];
    });
    return { cells, crossing, ...(totals.length === cells.length && { totals }) };
  };
  const grids = tablesOf(edition).flatMap(({ key, form }) =>
    form.blocks.flatMap((block): EquationGrid[] => {
      const rows = rowsOf(block).map((row) =>
        columnsOf(block).flatMap((column) => indexOf.get(addressAt(key, row, column)) ?? []),
      );
      const [first = []] = rows;
      if (rows.length < 2 || first.length < 2) return [];
      const columns = first.map((_, i) => rows.map((row) => row[i] ?? 0));
      return [{ rows: rows.map(lineOf), columns: columns.map(lineOf) }];
    }),
  );
  return { addresses, indexOf, all, of, grids };
});

/** Whether a sum has the cell alone on its left: not one side of a balance. */
const isTotalOf = (equation: Equation | undefined, cell: number): boolean =>
  equation?.anchor === cell && equation.weights.filter((weight) => weight === 1).length === 1;
