import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EDITIONS, tablesOf } from '../../src/format';
import { blankReport } from '../../src/report';
import { tableInBlocks, tableView } from '../../src/table';
import { toDocx } from '../../src/write';
import { TEXT_WIDTH, twips } from '../../src/write/word';

describe.each(EDITIONS)('the tables of edition %s in Word', (edition) => {
  const report = blankReport({ edition, year: 2021 });
  const parts = unzipSync(toDocx(report));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const tables = document
    .split('<w:tbl>')
    .slice(1)
    .map((table) => (table.split('</w:tbl>')[0] ?? '').split('</w:tr>').slice(0, -1));

  const keys = tablesOf(edition).map(({ key }) => key);
  const whole = keys.flatMap((key) => tableView(report, key).parts);
  const blocks = keys.flatMap((key) => tableInBlocks(report, key).parts);
  const drawn = tables.length === whole.length ? whole : blocks;

  it('repeat their head on the next page, and nothing else', () => {
    expect(tables).toHaveLength(drawn.length);
    tables.forEach((rows, index) => {
      const groups = drawn[index]?.groups ?? [];
      const heads = groups.flatMap(({ type, rows: own }) => own.map(() => type === 'head'));
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(heads);
    });
    expect(tables.flat().some((row) => row.includes('<w:tblHeader/>'))).toBe(true);
  });

  it('are as wide as the text, and each cell as wide as the columns that it covers', () => {
    for (const rows of tables) {
      const text = rows.join('');
      const widths = [...text.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) =>
        Number(width),
      );
      const sum = widths.reduce((all, width) => all + width, 0);
      expect(sum).toBeGreaterThan(TEXT_WIDTH - widths.length);
      expect(sum).toBeLessThanOrEqual(TEXT_WIDTH);
      // Columns of numbers have the same width; a label has more room than its group.
      expect(Math.max(...widths)).toBeLessThan(twips(65));
      const labels = [8, 15, 40].map(twips);
      if (widths[0] === labels[0]) expect(widths.slice(0, 3)).toEqual(labels);
      for (const row of rows) {
        const cells = [...row.matchAll(/<w:tcW w:w="(\d+)"/g)].map(([, width]) => Number(width));
        expect(cells.reduce((all, width) => all + width, 0)).toBe(sum);
      }
    }
  });

  it('merge downwards what the form merges, and each place below goes on in it', () => {
    const spans = drawn.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ rowSpan }) => rowSpan))),
    );
    const text = tables.flat().join('');
    expect(text.split('<w:vMerge w:val="restart"/>')).toHaveLength(
      1 + spans.filter((span) => span > 1).length,
    );
    expect(text.split('<w:vMerge/>')).toHaveLength(
      1 + spans.reduce((sum, span) => sum + span - 1, 0),
    );
  });

  it('keep each row on one page', () => {
    for (const row of tables.flat()) expect(row).toContain('<w:cantSplit/>');
  });

  it('are each kept with the rows before, but for the last', () => {
    for (const rows of tables)
      expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual(
        rows.map((_, index) => index < rows.length - 1),
      );
  });
});

it('a report without texts is its title and its headings, and between them its tables', () => {
  const report = { ...blankReport({ edition: '2021', year: 2024 }), title: '题', period: null };
  const parts = unzipSync(toDocx(report));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const around = document.replace(/<w:tbl>.*?<\/w:tbl>/gs, '<w:p>〔表〕</w:p>');
  const texts = [...around.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, ''),
  );
  const table = '〔表〕';
  expect(texts).toEqual([
    '题',
    '一、总体情况',
    ...['二、主动公开政府信息情况', table],
    ...['三、收到和处理政府信息公开申请情况', table],
    ...['四、政府信息公开行政复议、行政诉讼情况', table],
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
});
