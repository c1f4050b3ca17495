// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { drawTable, type PageContent, toMarkup } from '../../src/draw';
import { cellsOf, EDITIONS, type EditionId, type TableKey, tablesOf } from '../../src/format';
import { blankReport } from '../../src/report';
import { tableInBlocks, tableView } from '../../src/table';
import { headersInTable } from '../header-scan';

const tablesIn = (content: PageContent): HTMLTableElement[] => {
  const page = document.createElement('div');
  page.innerHTML = toMarkup(content);
  return [...page.querySelectorAll('table')];
};

const viewIn = { whole: tableView, blocks: tableInBlocks };

const drawing = (edition: EditionId, table: TableKey, layout: keyof typeof viewIn) =>
  tablesIn(
    drawTable(viewIn[layout](blankReport({ edition, year: 2024 }), table), {
      locale: 'zh-CN',
      idPrefix: 'gk',
    }),
  );

const strip = (tables: HTMLTableElement[], attributes: string[]): HTMLTableElement[] => {
  for (const table of tables) {
    for (const cell of table.querySelectorAll('th, td')) {
      for (const attribute of attributes) cell.removeAttribute(attribute);
    }
  }
  return tables;
};

/** How many values find exactly the labels that the form prints for them, of how many. */
function rightOf(edition: EditionId, table: TableKey, tables: HTMLTableElement[]) {
  const cells = cellsOf(edition).filter((cell) => cell.table === table);
  const found = tables.flatMap((each) => [...headersInTable(each)]);
  expect(found.map(([cell]) => cell.id)).toEqual(
    cells.map((cell) => `gk-${cell.address.split('.').join('-')}`),
  );
  const right = cells.filter((cell, index) => {
    const labels = [...cell.rowLabels, ...cell.columnLabels].sort();
    return JSON.stringify(found[index]?.[1]) === JSON.stringify(labels);
  });
  return `${right.length} of ${cells.length}`;
}

/** What {@link rightOf} gives where all find theirs. */
const allOf = (edition: EditionId, table: TableKey): string => {
  const { length } = cellsOf(edition).filter((cell) => cell.table === table);
  return `${length} of ${length}`;
};

const everyTable = EDITIONS.flatMap((edition) =>
  tablesOf(edition).map(({ key: table }) => ({ edition, table, all: allOf(edition, table) })),
);

describe('every value finds exactly its labels', () => {
  it.each(everyTable)('$edition $table, as it is drawn: $all', ({ edition, table, all }) => {
    expect(rightOf(edition, table, drawing(edition, table, 'whole'))).toBe(all);
  });

  it.each(everyTable)(
    '$edition $table in blocks, without scope, headers and ids: $all',
    ({ edition, table, all }) => {
      const tables = drawing(edition, table, 'blocks');
      expect(rightOf(edition, table, strip(tables, ['scope', 'headers']))).toBe(all);
    },
  );

  it.each(everyTable.filter(({ table }) => table !== 'proactive'))(
    '$edition $table with scope alone: $all',
    ({ edition, table, all }) => {
      expect(rightOf(edition, table, strip(drawing(edition, table, 'whole'), ['headers']))).toBe(
        all,
      );
    },
  );

  it('has no label that is not a header cell', () => {
    for (const { edition, table } of everyTable) {
      for (const each of drawing(edition, table, 'whole')) {
        for (const cell of each.querySelectorAll('td')) {
          expect(cell.id).toMatch(new RegExp(`^gk-${table}-`));
        }
      }
    }
  });
});

describe('the scan can fail', () => {
  const withoutAttributes = (edition: EditionId, table: TableKey) =>
    strip(drawing(edition, table, 'whole'), ['scope', 'headers']);

  it.each(EDITIONS)('table three of %s with a td in the corner', (edition) => {
    const [table] = withoutAttributes(edition, 'applications');
    const corner = table?.querySelector('th');
    if (!table || !corner) throw new Error('no corner');
    const td = table.ownerDocument.createElement('td');
    for (const name of ['rowspan', 'colspan'])
      td.setAttribute(name, corner.getAttribute(name) ?? '');
    corner.replaceWith(td);
    const found = [...headersInTable(table)].filter(([cell]) => cell.id !== '');
    const outcome = cellsOf(edition).filter((cell) => cell.table === 'applications');
    const right = outcome.filter(
      (cell, index) =>
        JSON.stringify(found[index]?.[1]) ===
        JSON.stringify([...cell.rowLabels, ...cell.columnLabels].sort()),
    );
    expect(right).toHaveLength(0);
  });

  it.each(EDITIONS)('table two of %s in one piece without headers', (edition) => {
    expect(rightOf(edition, 'proactive', withoutAttributes(edition, 'proactive'))).not.toBe(
      allOf(edition, 'proactive'),
    );
  });

  it('table three with scope=rowgroup', () => {
    const tables = withoutAttributes('2021', 'applications');
    for (const cell of tables[0]?.querySelectorAll('tbody th[rowspan]') ?? []) {
      cell.setAttribute('scope', 'rowgroup');
    }
    expect(rightOf('2021', 'applications', tables)).not.toBe('175 of 175');
  });
});
