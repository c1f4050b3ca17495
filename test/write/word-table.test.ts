import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EDITIONS, tablesOf } from '../../src/format';
import { blankReport } from '../../src/report';
import { tableInBlocks, tableView } from '../../src/table';
import { toDocx } from '../../src/write';

describe.each(EDITIONS)('the tables of edition %s in Word', (edition) => {
  const report = blankReport({ edition, year: 2021 });
  const parts = unzipSync(toDocx(report));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const tables = document
    .split('<w:tbl>')
    .slice(1)
    .map((table) => (table.split('</w:tbl>')[0] ?? '').split('</w:tr>').slice(0, -1));

  it('repeat their head on the next page, and nothing else', () => {
    const keys = tablesOf(edition).map(({ key }) => key);
    const whole = keys.map((key) => tableView(report, key).parts);
    const blocks = keys.map((key) => tableInBlocks(report, key).parts);
    const drawn = tables.length === whole.flat().length ? whole.flat() : blocks.flat();
    expect(tables).toHaveLength(drawn.length);
    tables.forEach((rows, index) => {
      const groups = drawn[index]?.groups ?? [];
      const heads = groups.flatMap(({ type, rows: own }) => own.map(() => type === 'head'));
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(heads);
    });
    expect(tables.flat().some((row) => row.includes('<w:tblHeader/>'))).toBe(true);
  });

  it('keep each row on one page', () => {
    for (const row of tables.flat()) expect(row).toContain('<w:cantSplit/>');
  });
});
