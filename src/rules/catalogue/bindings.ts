import {
  type Cell,
  cellsOf,
  EDITIONS,
  type EditionId,
  editionForm,
  type Instrument,
  identitiesOf,
  rowsOf,
  tablesOf,
} from '../../format';
import { type Measure, measuresOf } from '../narrative/measures';
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
  if ('measures' in over) return measureBindings(edition, over.measures);
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

/** A document number as texts cite it: with any kind of bracket, or as 2019年60号. */
const numberPattern = ({ number }: Instrument): string =>
  number
    .replace('〔', '\\s{0,3}[〔\\[［(（【]?\\s{0,3}')
    .replace('〕', '\\s{0,3}[〕\\]］）)】年]\\s{0,3}(?:第\\s{0,3})?');

/** The measures of a family that the edition's form has. */
const measureBindings = (edition: EditionId, family: Measure['family']): readonly Binding[] =>
  measuresOf(edition)
    .filter((measure) => measure.family === family)
    .map(({ name, cells, carried, anchor }) => ({
      measure: name,
      cells,
      group: anchor,
      ...(carried && { carried }),
    }));

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
