import { columnsOf, type Leaf, leavesOf, tablesOf } from '../format';
import type { Report } from '../report';
import { getCell } from '../report/cells';

/** A group of outcomes (（三）不予公开) with all its rows added up, over all applicants. */
export interface OutcomeShare {
  readonly label: string;
  /** 件, of the cells that are filled; null if all are blank. */
  readonly count: number | null;
  /** Of the sum of all groups, 0 to 1; null if there is none to be a part of, or the count is null. */
  readonly share: number | null;
  /** Some of its cells are blank: the count is at least this. */
  readonly hasBlanks: boolean;
}

/** How the applications of a report ended: the groups of 三、本年度办理结果, in the form's order. */
export function outcomeShares(report: Report): readonly OutcomeShare[] {
  const groups = outcomeGroups(report).map(({ label, addresses }) => {
    const values = addresses.map((address) => getCell(report, address));
    const filled = values.filter((value) => value !== null);
    return {
      label,
      count: filled.length === 0 ? null : filled.reduce((sum, value) => sum + value, 0),
      hasBlanks: filled.length < values.length,
    };
  });
  const all = groups.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return groups.map((group) => ({
    ...group,
    share: all === 0 || group.count === null ? null : group.count / all,
  }));
}

/** The rows of a table that are added up to a total, by the label outermost below their common parent. */
function outcomeGroups({ edition }: Report): { label: string; addresses: string[] }[] {
  for (const { key, form } of tablesOf(edition)) {
    for (const block of form.blocks) {
      const totalColumn = columnsOf(block).find(({ node }) => node.total);
      const parent = block.rows.find((row) => row.children?.some((child) => child.total));
      if (!totalColumn || !parent) continue;
      const at = (leaf: Leaf): string =>
        [key, parent.key, leaf.address, totalColumn.address].filter(Boolean).join('.');
      return (parent.children ?? [])
        .filter((child) => !child.total)
        .map((child) => ({ label: child.label, addresses: leavesOf([child]).map(at) }));
    }
  }
  return [];
}

/** The addresses of the rows that a table's printed relation is about, in its column of totals. */
export function balanceAddresses({ edition }: Report): readonly string[] {
  return tablesOf(edition).flatMap(({ key, form }) =>
    (form.balances ?? []).flatMap(({ left, right }) =>
      form.blocks.flatMap((block) => {
        const total = columnsOf(block).find(({ node }) => node.total);
        return total ? [...left, ...right].map((row) => `${key}.${row}.${total.address}`) : [];
      }),
    ),
  );
}
