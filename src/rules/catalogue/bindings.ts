import {
  addressAt,
  type Cell,
  cellsOf,
  columnsOf,
  EDITIONS,
  type EditionId,
  editionForm,
  type Instrument,
  identitiesOf,
  rowsOf,
  tablesOf,
} from '../../format';
import type { Binding, CellFilter, EditionFilter, Over } from './template';

/** What an edition's form fills into the slots of a template, once for each instance. */
export function bindingsOf(edition: EditionId, over: Over | undefined): readonly Binding[] {
  if (over === undefined) return [{}];
  if ('sums' in over) {
    return identitiesOf(edition)
      .filter((each) => each.table === over.table && over.sums.includes(each.kind))
      .map(({ anchor, left, right }) => ({ anchor, left, right }));
  }
  if ('each' in over) return over.each.map((each) => ({ each }));
  if ('edition' in over) return editionBindings(edition, over.edition);
  if ('rowGroups' in over) return rowGroupBindings(edition);
  if ('groups' in over) return groupBindings(edition, over.groups);
  const cells = cellsOf(edition);
  if ('tables' in over) {
    return tablesOf(edition).map(({ key }) => ({
      table: key,
      cells: cells.filter((cell) => cell.table === key).map((cell) => cell.address),
    }));
  }
  if ('cells' in over) {
    return cells
      .filter((cell) => isAmong(over.cells, cell))
      .map(({ address }) => ({ cell: address, key: address.slice(address.lastIndexOf('.') + 1) }));
  }
  const addresses = new Set(cells.map((cell) => cell.address));
  const parts = new Set(cells.map(({ address }) => address.slice(0, address.lastIndexOf('.'))));
  return [...parts]
    .filter((part) => over.having.every((key) => addresses.has(`${part}.${key}`)))
    .map((part) => ({ part }));
}

function isAmong(filter: CellFilter, { address, unit }: Cell): boolean {
  if (filter === 'all') return true;
  if (filter === 'adding') return unit === '件' || unit === '万元';
  const { under, endingIn } = filter;
  return (
    (under === undefined || address.startsWith(`${under}.`)) &&
    (endingIn === undefined || endingIn.some((end) => `.${address}`.endsWith(`.${end}`))) &&
    (filter.unit === undefined || unit === filter.unit)
  );
}

function editionBindings(edition: EditionId, which: EditionFilter): readonly Binding[] {
  const { years, notice, sections } = editionForm(edition);
  const earlier = EDITIONS.slice(0, EDITIONS.indexOf(edition)).map((id) => editionForm(id).notice);
  const all: Binding = { sections: sections.map(({ key }) => key).join(' ') };
  if (which === 'all') return [all];
  if (which === 'superseded') return years.to === undefined ? [] : [{ ...all, lastYear: years.to }];
  if (earlier.length === 0) return [];
  const names = earlier.flatMap(({ calls = [] }) => calls);
  return [
    {
      ...all,
      notice: numberPattern(notice),
      outdatedNotice: [...earlier.map(numberPattern), ...names].join('|'),
    },
  ];
}

/** A document number as texts cite it, with any kind of bracket. */
const numberPattern = ({ number }: Instrument): string =>
  number.replace('〔', '\\s*[〔\\[［（(【]\\s*').replace('〕', '\\s*[〕\\]］）)】]\\s*(?:第\\s*)?');

/** The groups of rows below the row named, or of the results of a table without row labels. */
function groupBindings(edition: EditionId, of: string): readonly Binding[] {
  const [tableKey, ...row] = of.split('.');
  const table = tablesOf(edition).find(({ key }) => key === tableKey);
  const [block] = table?.form.blocks ?? [];
  if (!table || !block) return [];
  if (row.length > 0) {
    const above = `${row.join('.')}.`;
    const total = columnsOf(block).find((column) => column.node.total);
    const groups = new Map<string, string[]>();
    for (const each of rowsOf(block)) {
      if (!total || !each.address.startsWith(above) || each.node.total) continue;
      const measure = each.address.split('.')[row.length] ?? '';
      groups.set(measure, [...(groups.get(measure) ?? []), addressAt(table.key, each, total)]);
    }
    return [...groups].map(([measure, cells]) => ({
      measure,
      cells,
      group: cells.length === 1 ? (cells[0] ?? '') : `${of}.${measure}`,
    }));
  }
  // A heading without a key (行政诉讼) stands for all its blocks together.
  return block.columns.flatMap((node) => {
    const blocks = node.key === undefined ? (node.children ?? []) : [node];
    const name = commonStart(blocks.map(({ key = '' }) => key));
    return (blocks[0]?.children ?? []).map((result) => {
      const cells = blocks.map(({ key }) => `${table.key}.${key}.${result.key}`);
      return { measure: `${name}.${result.key}`, cells, group: cells[0] ?? '' };
    });
  });
}

/** The groups of rows that a form may be filled by as one row: those whose rows have a group of their own. */
function rowGroupBindings(edition: EditionId): readonly Binding[] {
  return tablesOf(edition).flatMap((table) => {
    const groups = new Set<string>();
    for (const block of table.form.blocks) {
      for (const { address } of rowsOf(block)) {
        const at = address.lastIndexOf('.');
        if (address.split('.').length > 2) groups.add(`${table.key}.${address.slice(0, at)}`);
      }
    }
    return [...groups].map((group) => ({ group }));
  });
}

/** Of litigationDirect and litigationAfterReview: litigation. */
function commonStart(keys: readonly string[]): string {
  const [first = ''] = keys;
  let end = first.length;
  while (!keys.every((key) => key.startsWith(first.slice(0, end)))) end--;
  return first.slice(0, end);
}
