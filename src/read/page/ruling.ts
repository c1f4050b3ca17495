/**
 * Tables from ruling lines: the lines of a page give the grid, and where a line is missing two squares are
 * one cell. Coordinates are those of the page, y upwards.
 */

import { appendAt } from '../lists';
import { PARTS, POINTS } from './tolerances';

/** A straight line along an axis: `at` across it, `from` and `to` along it. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of a page. */
export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** A cell of a ruled table. */
export interface RuledCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Grid position, from 0, and how far the cell reaches. */
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
}

/** A ruled table: its cells in reading order. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowCount: number;
  readonly cells: readonly RuledCell[];
}

const MOST_LINES = 6000;
/** Squares of a grid; the largest table of the form has some four hundred. */
const MOST_SQUARES = 10_000;

/** Lines on one another or end to end, as one. */
function merged(lines: readonly Ruling[]): Ruling[] {
  const sorted = [...lines].sort((a, b) => a.at - b.at || a.from - b.from);
  const result: Ruling[] = [];
  // Groups of lines at about the same place.
  let group: Ruling[] = [];
  const flush = (): void => {
    if (group.length === 0) return;
    const at = group.reduce((sum, line) => sum + line.at, 0) / group.length;
    let open: { from: number; to: number } | undefined;
    for (const line of group.sort((a, b) => a.from - b.from)) {
      if (open && line.from <= open.to + POINTS.touch) open.to = Math.max(open.to, line.to);
      else {
        if (open) result.push({ at, ...open });
        open = { from: line.from, to: line.to };
      }
    }
    if (open) result.push({ at, ...open });
    group = [];
  };
  for (const line of sorted) {
    const [first] = group;
    if (first && line.at - first.at > POINTS.touch) flush();
    group.push(line);
  }
  flush();
  return result;
}

const clusters = (values: readonly number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const result: number[] = [];
  for (const value of sorted) {
    const last = result[result.length - 1];
    if (last === undefined || value - last > POINTS.touch) result.push(value);
  }
  return result;
};

/** Things, by their number, that are put into one group with others. */
function disjointSets(size: number): {
  readonly rootOf: (i: number) => number;
  readonly join: (i: number, other: number) => void;
} {
  const parent = Array.from({ length: size }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  const join = (i: number, other: number): void => {
    parent[rootOf(i)] = rootOf(other);
  };
  return { rootOf, join };
}

/** The tables that the lines of a page draw, from top to bottom. */
export function ruledTables(rulings: Rulings): RuledTable[] {
  const horizontal = merged(rulings.horizontal).filter(
    (line) => line.to - line.from > POINTS.shortestAcross,
  );
  const vertical = merged(rulings.vertical).filter(
    (line) => line.to - line.from > POINTS.shortestAlong,
  );
  if (horizontal.length + vertical.length > MOST_LINES) return [];
  // Lines that touch belong to one table.
  const { rootOf, join } = disjointSets(horizontal.length + vertical.length);
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      const meets =
        v.at >= h.from - POINTS.touch &&
        v.at <= h.to + POINTS.touch &&
        h.at >= v.from - POINTS.touch &&
        h.at <= v.to + POINTS.touch;
      if (meets) join(i, horizontal.length + j);
    });
  });
  const across = new Map<number, Ruling[]>();
  const along = new Map<number, Ruling[]>();
  horizontal.forEach((line, i) => void appendAt(across, rootOf(i), line));
  vertical.forEach((line, i) => void appendAt(along, rootOf(horizontal.length + i), line));
  const roots = [...new Set([...across.keys(), ...along.keys()])];
  const parts = roots.map((root) => ({ h: across.get(root) ?? [], v: along.get(root) ?? [] }));
  const tables = parts
    .filter(({ h, v }) => h.length > 0 && v.length > 0)
    .map(({ h, v }) => withoutBoxes(h, v));
  // Beside a table that goes on over a page break, the lines of cells that nothing crosses on this page.
  for (const { h, v } of parts) {
    if (h.length > 0) continue;
    for (const line of v) {
      const beside = tables.filter((table) => table.v.some((other) => isBeside(line, other)));
      const [only] = beside;
      if (only && beside.length === 1) only.v.push(line);
    }
  }
  return tables
    .flatMap(({ h, v }) => {
      const across = closed(h, v);
      const along = closed(v, across);
      return across.length >= 2 && along.length >= 2 ? [ruledTable(across, along)] : [];
    })
    .filter((table) => table.cells.length > 1)
    .sort((a, b) => b.top - a.top);
}

/** Lines of a table that are looked at for boxes in its cells; larger ones are left as they are. */
const MOST_IN_TABLE = 1500;

/**
 * The lines of a table without those of boxes that are drawn within its cells: a field, a table in a cell. Where cells
 * meet, a line goes on to at least one side; a corner of two lines that both end there lies within a cell.
 */
function withoutBoxes(h: readonly Ruling[], v: readonly Ruling[]): { h: Ruling[]; v: Ruling[] } {
  const all = { h: [...h], v: [...v] };
  if (h.length + v.length > MOST_IN_TABLE) return all;
  const gone = new Set<Ruling>();
  for (const line of v) {
    for (const end of [line.from, line.to]) {
      if (!isInside(line.at, end, all) || isCrossed(line, h)) continue;
      const met = h.filter((other) => meets(other, line.at, end));
      const corner = met.filter((other) => hasEndAt(other, line.at) && !isCrossed(other, v));
      if (met.length === 0 || corner.length < met.length) continue;
      gone.add(line);
      for (const other of corner) gone.add(other);
    }
  }
  if (gone.size === 0) return all;
  // What ends on a box and on nothing else is a part of it.
  const isPart = (line: Ruling, across: readonly Ruling[]): boolean =>
    [line.from, line.to].some((end) => {
      const met = across.filter((other) => meets(other, line.at, end));
      return met.length > 0 && met.every((other) => gone.has(other));
    });
  return {
    h: h.filter((line) => !gone.has(line) && !isPart(line, v)),
    v: v.filter((line) => !gone.has(line) && !isPart(line, h)),
  };
}

/** Whether a line comes to a place: at its own `at`, somewhere along it. */
const meets = (line: Ruling, along: number, at: number): boolean =>
  Math.abs(line.at - at) <= POINTS.touch &&
  line.from <= along + POINTS.touch &&
  line.to >= along - POINTS.touch;

const hasEndAt = ({ from, to }: Ruling, along: number): boolean =>
  Math.abs(from - along) <= POINTS.touch || Math.abs(to - along) <= POINTS.touch;

/** Whether a line goes on beyond a place on both sides. */
const goesOn = ({ from, to }: Ruling, along: number): boolean =>
  from < along - POINTS.touch && to > along + POINTS.touch;

/** Whether a line is crossed between its ends. */
const isCrossed = (line: Ruling, across: readonly Ruling[]): boolean =>
  across.some((other) => goesOn(other, line.at) && goesOn(line, other.at));

/** Whether lines of a table lie around a place on all four sides. */
function isInside(
  x: number,
  y: number,
  { h, v }: { readonly h: readonly Ruling[]; readonly v: readonly Ruling[] },
): boolean {
  const isAround = (lines: readonly Ruling[], at: number, along: number): boolean => {
    const passing = lines.filter((line) => goesOn(line, along));
    return (
      passing.some((line) => line.at < at - POINTS.touch) &&
      passing.some((line) => line.at > at + POINTS.touch)
    );
  };
  return isAround(v, x, y) && isAround(h, y, x);
}

/** Whether a line runs as far as another does, along it. */
const isBeside = (line: Ruling, other: Ruling): boolean =>
  Math.abs(line.from - other.from) <= POINTS.touch && Math.abs(line.to - other.to) <= POINTS.touch;

/**
 * Where two lines or more stick out over the last line across them, the table goes on to their ends: a page
 * break leaves the cells open there, or the outermost line is not drawn.
 */
function closed(across: readonly Ruling[], along: readonly Ruling[]): Ruling[] {
  const places = across.map((line) => line.at);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const from = Math.min(...along.map((line) => line.at));
  const to = Math.max(...along.map((line) => line.at));
  const edge = (ends: readonly number[]): Ruling[] =>
    ends.length < 2
      ? []
      : [{ at: ends.reduce((sum, end) => sum + end, 0) / ends.length, from, to }];
  return [
    ...across,
    ...edge(along.map((line) => line.from).filter((end) => end < low - POINTS.open)),
    ...edge(along.map((line) => line.to).filter((end) => end > high + POINTS.open)),
  ];
}

interface Box {
  r0: number;
  r1: number;
  c0: number;
  c1: number;
}

/**
 * Runs of squares, row by row, as boxes: one where they are alike, as in a cell of several rows. Where a
 * line is missing between cells that are not, each stays by itself.
 */
function stacked(runs: readonly Box[]): Box[] {
  const boxes: Box[] = [];
  for (const run of runs) {
    const above = boxes.find(
      (box) => box.r1 === run.r0 - 1 && box.c0 === run.c0 && box.c1 === run.c1,
    );
    if (above) above.r1 = run.r1;
    else boxes.push({ ...run });
  }
  return boxes;
}

function ruledTable(h: readonly Ruling[], v: readonly Ruling[]): RuledTable {
  const xs = clusters(v.map((line) => line.at));
  const ys = clusters(h.map((line) => line.at)).reverse();
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (rows * columns > MOST_SQUARES)
    return { left: 0, right: 0, top: 0, bottom: 0, rowCount: 0, cells: [] };
  const near = (lines: readonly Ruling[], places: readonly number[]): Ruling[][] =>
    places.map((place) => lines.filter((line) => Math.abs(line.at - place) <= POINTS.touch));
  const [hAt, vAt] = [near(h, ys), near(v, xs)];
  const covers = (lines: readonly Ruling[] | undefined, from: number, to: number): boolean => {
    let drawn = 0;
    for (const line of lines ?? []) {
      drawn += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
    }
    return drawn >= (to - from) * PARTS.drawnEdge;
  };
  const x = (i: number): number => xs[i] ?? 0;
  const y = (i: number): number => ys[i] ?? 0;
  const { rootOf, join } = disjointSets(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const here = r * columns + c;
      if (c + 1 < columns && !covers(vAt[c + 1], y(r + 1), y(r))) join(here + 1, here);
      if (r + 1 < rows && !covers(hAt[r + 1], x(c), x(c + 1))) join(here + columns, here);
    }
  }
  const boxes: Box[] = [];
  const groups = new Map<number, Box[]>();
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const root = rootOf(r * columns + c);
      const run = groups.get(root)?.slice(-1)[0];
      if (run?.r0 === r && run.c1 === c - 1) run.c1 = c;
      else appendAt(groups, root, { r0: r, r1: r, c0: c, c1: c });
    }
  }
  for (const runs of groups.values()) boxes.push(...stacked(runs));
  const cells = boxes
    .map(({ r0, r1, c0, c1 }) => ({
      left: x(c0),
      right: x(c1 + 1),
      top: y(r0),
      bottom: y(r1 + 1),
      row: r0,
      column: c0,
      colSpan: c1 - c0 + 1,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { left: x(0), right: x(columns), top: y(0), bottom: y(rows), rowCount: rows, cells };
}
