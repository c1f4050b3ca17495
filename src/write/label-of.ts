import { describeCell, type EditionId, findCell, tablesOf } from '../format';

/** A cell in the form's own words without its table, where that is said beside it; no cell's address as it is. */
export function labelOf(edition: EditionId, address: string): string {
  const label = describeCell(edition, address);
  const table = tablesOf(edition).find(({ key }) => key === findCell(edition, address)?.table);
  return table && label.startsWith(`${table.name} `) ? label.slice(table.name.length + 1) : label;
}
