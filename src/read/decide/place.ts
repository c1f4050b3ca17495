import type { PrintedLabel } from '../../report/reading';
import type { RowTarget, TableIndex } from '../form-index';
import { comparableText, coreOf, likeness } from '../letters';
import { append } from '../lists';
import type { NoteTaker } from '../notes';
import { looksLikeValue } from '../numbers';
import type { PlacedRow, RawRow } from '../propose/raw-row';

const SLIP = 0.6;

/** Whether a label is that of one row and that of another behind it, as where the line between is lost. */
function namesTwoRows(row: RawRow, targets: readonly RowTarget[]): boolean {
  const label = coreOf(row.labels.join(''));
  const cores = targets.flatMap((target) => target.cores);
  return cores.some((core) => {
    if (core.length < 4 || core === label || !label.endsWith(core)) return false;
    const before = label.slice(0, -core.length).replace(/[一二三四五六七八九十\d]{1,9}$/, '');
    return cores.includes(before);
  });
}

/**
 * A label that begins without an item number, from the number on that begins one of its lines: before it may
 * stand the end of the label above, where that runs out of its cell.
 */
const fromItemNumber = (label: string): string =>
  /^\s*\d/.test(label) ? '' : (/\n[^\S\n]*(\d{1,2}[.、．].*)$/s.exec(label)?.[1] ?? '');

/** How well a row's label fits a row of the form that it does not name to the letter, 0 to 1. */
function fitness(row: RawRow, target: RowTarget): number {
  const innermost = coreOf(row.labels[row.labels.length - 1] ?? '');
  const joined = coreOf(row.labels.join(''));
  const numbered = coreOf(fromItemNumber(row.labels[row.labels.length - 1] ?? ''));
  let best = 0;
  for (const core of target.cores) {
    for (const label of [innermost, joined, numbered]) {
      if (label === '') continue;
      best = Math.max(best, likeness(core, label));
      // A label cut off by a page or a line.
      if (label.length >= 4 && (core.startsWith(label) || core.endsWith(label)))
        best = Math.max(best, 0.8);
      if (core.length >= 4 && label.endsWith(core)) best = Math.max(best, 0.9);
    }
  }
  return best;
}

/** Whether a row's label is that of a group of rows, or but for a slip and no row's more than that. */
function namesGroup(row: RawRow, { groups, targets }: TableIndex): boolean {
  const core = coreOf(row.labels[row.labels.length - 1] ?? '');
  if (groups.has(core)) return true;
  const score = Math.max(0, ...[...groups.keys()].map((group) => likeness(group, core)));
  return score >= SLIP && targets.every((target) => fitness(row, target) < score);
}

/** The rows of a table by what they are. */
export interface Alignment {
  readonly placed: readonly PlacedRow[];
  /** Those that print a group of the form's rows as one. */
  readonly groups: readonly RawRow[];
}

/**
 * Which row of the form each row of the document is. Labels to the letter come first; a slip in a label,
 * or a lost one, is settled by the order of the form between rows that are certain, and only where it
 * leaves one possibility.
 */
export function align(rows: readonly RawRow[], index: TableIndex, note: NoteTaker): Alignment {
  const { targets } = index;
  // The only row of a table may have no label.
  const unnamed = targets.find((target) => target.cores.length === 0);
  const certain = (row: RawRow): RowTarget | undefined =>
    row.target ?? (row.labels.length === 0 ? unnamed : undefined);
  const placed = rows.flatMap((row): PlacedRow | PlacedRow[] => {
    const target = certain(row);
    return target ? { row, target } : [];
  });
  if (unnamed) return { placed, groups: [] };

  const groups = rows.filter((row) => !row.target && namesGroup(row, index));
  for (const { labels, place } of groups)
    note('groupAsRow', [comparableText(labels[labels.length - 1] ?? '')], { place });

  // The free rows between two certain ones, against the free rows of the form between them.
  const isGroup = new Set(groups);
  const taken = new Set(placed.map(({ target }) => target));
  let before = -1;
  let run: RawRow[] = [];
  const endRun = (after: number): void => {
    const gap = targets.filter(
      (target) => target.index > before && target.index < after && !taken.has(target),
    );
    const found = placeBetween(run, gap, note);
    for (const { target } of found) taken.add(target);
    append(placed, found);
    run = [];
    before = after;
  };
  for (const row of rows) {
    if (row.target) endRun(row.target.index);
    else if (!isGroup.has(row)) run.push(row);
  }
  endRun(targets.length);
  const known = new Set([...groups, ...placed.map(({ row }) => row)]);
  for (const row of rows) if (!known.has(row)) noteUnplaced(row, index, note);
  return { placed, groups };
}

/** Says which row is none of the form's, or may be any. */
function noteUnplaced(row: RawRow, { table }: TableIndex, note: NoteTaker): void {
  const { place } = row;
  const label = row.labels.join(' ');
  const values = row.values.map((cell) => cell.text).join(' ');
  const hasNumber = row.values.some(({ text }) => /\d/.test(text) && looksLikeValue(text));
  if (label === '' && hasNumber) note('rowUnplaced', [values], { place });
  // Signs without a label say nothing; words may be a head of the body's own.
  else if (label !== '' || coreOf(values) !== '')
    note('rowNotOfForm', [label || values], {
      place,
      label: { part: table.key, printing: 'extra', printed: comparableText(label || values) },
    });
}

/** A label with a slip in it; not one that a page or a line cut off. */
export function misspelt(printed: string, target: RowTarget): PrintedLabel | undefined {
  const label = coreOf(printed);
  const meant = target.leaf.node.label;
  if (label === '' || target.cores.some((core) => core.includes(label) || label.includes(core)))
    return undefined;
  return { part: target.table, printing: 'misspelt', printed: comparableText(printed), meant };
}

/** The rows of a run that are, as far as can be told, some of the form's rows. */
function placeBetween(
  run: readonly RawRow[],
  gap: readonly RowTarget[],
  note: NoteTaker,
): PlacedRow[] {
  const placed: PlacedRow[] = [];
  const left = new Set(gap);
  const rest: RawRow[] = [];
  for (const row of run) {
    if (namesTwoRows(row, gap)) {
      rest.push(row);
      continue;
    }
    const fits = [...left]
      .map((target) => ({ target, score: fitness(row, target) }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = fits;
    if (best && best.score >= SLIP && best.score - (second?.score ?? 0) >= 0.15) {
      left.delete(best.target);
      placed.push({ row, target: best.target });
      const printed = row.labels[row.labels.length - 1] ?? '';
      note('labelVariant', [printed, best.target.label], {
        place: row.place,
        label: misspelt(printed, best.target),
      });
    } else rest.push(row);
  }
  // Without a label, or with a piece of one: as many rows as the form has left there, or none of them.
  const order = [...left];
  const isPiece = (label: string, at: number): boolean => {
    const core = coreOf(label);
    // The end of the label before may stand in front.
    return [order[at], order[at - 1], gap[0]].some((target) =>
      target?.cores.some((label) => label.includes(core)),
    );
  };
  const fits = rest.every((row, i) => row.labels.every((label) => isPiece(label, i)));
  if (rest.length > 0 && rest.length === order.length && fits) {
    order.forEach((target, i) => {
      const row = rest[i];
      if (!row) return;
      placed.push({ row, target });
      note('labelLost', [target.label], { place: row.place });
    });
  }
  return placed;
}
