import {
  addressAt,
  type Block,
  columnsOf,
  type LabelNode,
  type Leaf,
  leavesOf,
  rowsOf,
  type TableKey,
  tablesOf,
} from '../format';
import type { Report } from '../report';
import {
  type CountAt,
  isExact,
  type KnownCount,
  knownSum,
  settledBy,
  shareOf,
  type Whole,
  wholeOf,
} from './known-count';
import { splitLabel } from './label-text';

/** A group of outcomes (（三）不予公开) with all its rows added up, over all applicants. */
export interface OutcomeShare {
  /** Without its ordinal, and without what the form notes behind it in brackets. */
  readonly label: string;
  readonly count: KnownCount;
  /** Of all that were concluded, 0 to 1; null where that cannot be told. */
  readonly share: number | null;
  /** The applicants were given what they asked for, all or part of it. */
  readonly isDisclosed: boolean;
}

/** How the applications of a report ended. */
export interface Outcomes {
  /** The groups of 三、本年度办理结果, in the form's order. */
  readonly groups: readonly OutcomeShare[];
  /** What the groups add up to, each as far as it is known. */
  readonly sum: KnownCount;
  /** All that were concluded. Where it does not agree with the groups there is no share of anything. */
  readonly whole: Whole;
  /** Those that were disclosed, all or part of it; undefined where the form tells of none. */
  readonly disclosed: Omit<OutcomeShare, 'isDisclosed'> | undefined;
}

/** What a short label leaves of a printed one. */
export const shortLabel = (label: string): string =>
  splitLabel(label).rest.replace(/（[^（）]*）$/, '');

/** How the applications of a report ended, by the groups that the form adds up to a total. */
export function outcomesOf(report: Report, countAt: CountAt): Outcomes | undefined {
  for (const { key, form } of tablesOf(report.edition)) {
    for (const block of form.blocks) {
      const at = inTotalColumn(key, block);
      const parent = block.rows.find((row) => row.children?.some((child) => child.total));
      if (!at || !parent) continue;
      const total = rowsOf(block).find(({ node, path }) => node.total && path[0] === parent);
      const counted = (parent.children ?? [])
        .filter((child) => !child.total)
        .map((child) => ({
          label: shortLabel(child.label),
          count: knownSum(leavesOf([child], [parent]).map((leaf) => countAt(at(leaf)))),
          isDisclosed: child.sense === 'disclosed',
        }));
      const filled = knownSum(counted.map(({ count }) => count));
      const whole = wholeOf([filled], total ? countAt(at(total)) : filled);
      const settled = settledBy(counted, whole);
      const sum = knownSum(settled.map((group) => group.count));
      const given = settled.filter(({ isDisclosed }) => isDisclosed);
      const count = knownSum(given.map((each) => each.count));
      return {
        groups: settled.map((group) => ({ ...group, share: shareOf(group.count, whole) })),
        sum,
        whole,
        disclosed:
          given.length > 0
            ? {
                label: given.map(({ label }) => label).join('、'),
                count,
                share: shareOf(count, whole),
              }
            : undefined,
      };
    }
  }
  return undefined;
}

/** Where the rows of a block meet its column of totals. */
function inTotalColumn(key: TableKey, block: Block): ((row: Leaf) => string) | undefined {
  const total = columnsOf(block).find(({ node }) => node.total);
  return total && block.rows.length > 0 ? (row) => addressAt(key, row, total) : undefined;
}

/** A row of the relation that table three prints, all applicants. */
export interface BalanceItem {
  readonly address: string;
  /** Without its ordinal; of a row below another (（七）总计) that of the outermost. */
  readonly label: string;
  readonly count: KnownCount;
  /** What the year began with, or what it hands on. */
  readonly isCarried: boolean;
}

/** 上年结转 + 本年新收 = 办结 + 结转下年. */
export interface BalanceNumbers {
  /** What was to be dealt with: carried over first, then what came in. */
  readonly left: readonly BalanceItem[];
  /** What became of it: concluded, and carried forward. */
  readonly right: readonly BalanceItem[];
  readonly leftSum: KnownCount;
  readonly rightSum: KnownCount;
  /** Whether the two sides are the same number; undefined where the cells leave that open. */
  readonly holds: boolean | undefined;
}

/** The relation that a table of the form prints, in its column of totals. */
export function balanceOf({ edition }: Report, countAt: CountAt): BalanceNumbers | undefined {
  for (const { key, form } of tablesOf(edition)) {
    for (const { left, right } of form.balances ?? []) {
      for (const block of form.blocks) {
        const at = inTotalColumn(key, block);
        if (!at) continue;
        const item = (address: string): BalanceItem[] =>
          rowsOf(block).flatMap((row) =>
            row.address !== address
              ? []
              : [
                  {
                    address: at(row),
                    label: splitLabel(row.path[0]?.label ?? '').rest,
                    count: countAt(at(row)),
                    isCarried: address === form.carryOver?.to || address === form.carryOver?.from,
                  },
                ],
          );
        const began = left.flatMap(item).sort((a, b) => +b.isCarried - +a.isCarried);
        const ended = right.flatMap(item);
        const leftSum = knownSum(began.map(({ count }) => count));
        const rightSum = knownSum(ended.map(({ count }) => count));
        return { left: began, right: ended, leftSum, rightSum, holds: areEqual(leftSum, rightSum) };
      }
    }
  }
  return undefined;
}

function areEqual(one: KnownCount, other: KnownCount): boolean | undefined {
  const [a, b] = [one.value ?? 0, other.value ?? 0];
  if (!one.isFloor && !other.isFloor) return a === b;
  // What is at least as much as this cannot come down to the other side.
  if (!one.isFloor && b > a) return false;
  if (!other.isFloor && a > b) return false;
  return undefined;
}

/** Cases of one kind (行政复议), as they ended. */
export interface CorrectedCases {
  /** As the form prints it over its columns. */
  readonly label: string;
  readonly corrected: KnownCount;
  /** Cases that have ended, however they did. */
  readonly closed: Whole;
}

/** The cases of review and litigation in which the body was set right, by the kinds that the form has. */
export function correctedCases({ edition }: Report, countAt: CountAt): readonly CorrectedCases[] {
  const kinds = new Map<string, Omit<CorrectedCases, 'label'>[]>();
  for (const { key, form } of tablesOf(edition)) {
    for (const block of form.blocks) {
      const [row] = rowsOf(block);
      const columns = columnsOf(block);
      for (const column of columns.filter(({ node }) => node.sense === 'corrected')) {
        if (!row) continue;
        const parent = column.path[column.path.length - 2];
        const siblings = columns.filter(({ path }) => path[path.length - 2] === parent);
        const count = (leaf: Leaf): KnownCount => countAt(addressAt(key, row, leaf));
        const parts = siblings
          .filter(({ node }) => !node.total)
          .map((leaf) => ({ leaf, count: count(leaf) }));
        const total = siblings.find(({ node }) => node.total);
        const filled = knownSum(parts.map((part) => part.count));
        const all = wholeOf([filled], total ? count(total) : filled);
        const settled = settledBy(parts, all);
        const found = settled.find((part) => part.leaf === column);
        const label = outermost(column).label;
        kinds.set(label, [
          ...(kinds.get(label) ?? []),
          {
            corrected: found?.count ?? count(column),
            closed: { ...closedOf(settled, all), agrees: all.agrees },
          },
        ]);
      }
    }
  }
  return [...kinds].map(([label, cases]) => ({ label, ...togetherOf(cases) }));
}

/** All cases but those that have not ended; or else what is known of those that have. */
function closedOf(
  parts: readonly { readonly leaf: Leaf; readonly count: KnownCount }[],
  all: Whole,
): KnownCount {
  const of = (isPending: boolean): KnownCount =>
    knownSum(
      parts
        .filter(({ leaf }) => (leaf.node.sense === 'pending') === isPending)
        .map(({ count }) => count),
    );
  const pending = of(true);
  return isExact(all) && isExact(pending) && all.agrees
    ? { value: all.value - (pending.value ?? 0), isFloor: false }
    : of(false);
}

/** Cases of several kinds, taken together. */
export function togetherOf(
  cases: readonly Omit<CorrectedCases, 'label'>[],
): Omit<CorrectedCases, 'label'> {
  return {
    corrected: knownSum(cases.map(({ corrected }) => corrected)),
    closed: {
      ...knownSum(cases.map(({ closed }) => closed)),
      agrees: cases.every(({ closed }) => closed.agrees),
    },
  };
}

const outermost = ({ path, node }: Leaf): LabelNode => path[0] ?? node;
