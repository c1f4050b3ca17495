import type { SectionKey, TableKey } from '../format';

/** What every id begins with, unless the caller says otherwise. Two reports on one page need two. */
export const DEFAULT_ID_PREFIX = 'gk';

/**
 * The id of a value: from its address, so that a server and a browser agree and links last.
 *
 * @example
 * import { cellId } from 'gongkai-report';
 *
 * const id = cellId('gk', 'applications.newlyReceived.total');
 * const link = `<a href="#${id}">本年新收</a>`;
 */
export const cellId = (idPrefix: string, address: string): string =>
  `${idPrefix}-${address.split('.').join('-')}`;

/** The id of a section of the report. */
export const sectionId = (idPrefix: string, section: SectionKey): string =>
  `${idPrefix}-section-${section}`;

/** The id of a table, its caption or another part of it. */
export const tableId = (idPrefix: string, table: TableKey, part = 'table'): string =>
  `${idPrefix}-${table}-${part}`;

/** The id of a label: its block, whether it heads rows or columns, and its place among them. */
export const labelId = (
  idPrefix: string,
  table: TableKey,
  block: number,
  axis: 'r' | 'c',
  path: readonly number[],
): string => tableId(idPrefix, table, `b${block}${axis}${path.join('-')}`);

/** The id of a finding, by its number in the list. */
export const findingId = (idPrefix: string, number: number): string =>
  `${idPrefix}-finding-${number}`;
