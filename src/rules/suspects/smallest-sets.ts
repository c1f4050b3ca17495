import type { Case, Change } from './case';

/**
 * The sets of up to `size` cells that repair every broken sum.
 *
 * A cell is in a sum of its row and in one or two of its column. Among three cells, seen as edges between
 * rows and columns, one always has a sum for itself: that sum says by how much the cell is wrong. So it
 * is enough to try, for each broken sum, each of its cells with the whole difference, and to go on with what
 * remains; the last cell is looked up by the set of sums that it has to repair.
 */
export function smallestSets(problem: Case, size: number): Change[][] {
  const { lookup } = problem;
  const found = new Map<string, Change[]>();
  const path: Change[] = [];

  const search = (left: number): void => {
    if (problem.broken === 0) {
      const set = [...path].sort((a, b) => a.cell - b.cell);
      found.set(set.map(({ cell, to }) => `${cell}:${to}`).join(), set);
      return;
    }
    if (left === 0 || problem.broken > 3 * left || problem.exhausted) return;
    if (left === 1) {
      problem.steps++;
      for (const cell of lookup.get(problem.key) ?? []) {
        const delta = problem.repairOf(cell);
        if (delta !== undefined) tryCell(cell, delta, 0);
      }
      return;
    }
    const tried = new Set<number>();
    for (const equation of problem.brokenEquations()) {
      const { cells, weights } = problem.equations.all[equation] ?? { cells: [], weights: [] };
      for (let k = 0; k < cells.length; k++) {
        const cell = cells[k] ?? 0;
        const delta = -problem.residual(equation) * (weights[k] ?? 1);
        const key = delta * 256 + cell; // no edition has 256 cells with sums
        if (tried.has(key)) continue;
        tried.add(key);
        tryCell(cell, delta, left - 1);
      }
    }
  };

  const tryCell = (cell: number, delta: number, left: number): void => {
    const to = problem.value(cell) + delta;
    if (to < 0 || path.some((change) => change.cell === cell)) return;
    path.push({ cell, to });
    problem.add(cell, delta);
    search(left);
    problem.add(cell, -delta);
    path.pop();
  };

  search(size);
  return [...found.values()].filter((set) => set.length === size);
}
