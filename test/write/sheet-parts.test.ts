/** What the sheets of a workbook are put together from. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../src/write/to-xlsx';
import { cellParts, reference, type SheetCell, workbookOf } from '../../src/write/workbook';
import { zipText, zipTextChunks } from '../../src/write/zip';

describe('the ranges of a sum', () => {
  const at = (ref: string) => {
    const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(ref) ?? [];
    return { sheet: '表', row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
  };
  it.each([
    ['D5 E5 F5', 'D5:F5'],
    ['D5 D6 D7', 'D5:D7'],
    ['D5 F5 G5', 'D5,F5:G5'],
    ['D5', 'D5'],
    // What turns a corner is two: a rectangle would hold others, or lose some.
    ['D5 E5 D6', 'D5:E5,D6'],
    ['D5 E5 E6', 'D5:E5,E6'],
    ['D5 D6 E6', 'D5:D6,E6'],
    ['D5 D6 E5', 'D5:D6,E5'],
    ['E5 D5', 'E5,D5'],
    ['D5 E6', 'D5,E6'],
  ])('%s are %s', (cells, ranges) => {
    expect(rangesOf(cells.split(' ').map(at), '')).toBe(ranges);
  });

  it('name each cell that is added, once, and no other', () => {
    const place = fc.record({
      sheet: fc.constant('表'),
      row: fc.integer({ min: 0, max: 3 }),
      column: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: JSON.stringify }), (places) => {
        const named = rangesOf(places, '')
          .split(',')
          .filter(Boolean)
          .flatMap((range) => {
            const [from = '', to = from] = range.split(':');
            const [start, end] = [at(from), at(to)];
            const all: string[] = [];
            for (let { row } = start; row <= end.row; row++)
              for (let { column } = start; column <= end.column; column++)
                all.push(reference(row, column));
            return all;
          });
        expect(named.sort()).toEqual(
          places.map(({ row, column }) => reference(row, column)).sort(),
        );
      }),
    );
  });
});

describe('a text that is longer than a cell holds', () => {
  it.each([
    ['字'.repeat(40_000), [32_767, 7_233]],
    ['a'.repeat(32_767), [32_767]],
    ['a'.repeat(32_768), [32_767, 1]],
    ['a'.repeat(4_000), [4_000]],
    // No letter is cut in half.
    [`${'a'.repeat(32_766)}𠮷`, [32_766, 2]],
    [`${'a'.repeat(32_765)}𠮷a`, [32_767, 1]],
    [`${'a'.repeat(40_000)}\ud83d`, [32_767, 7_234]],
  ])('goes on in the next', (text, lengths) => {
    const parts = cellParts(text);
    expect(parts.map((part) => part.length)).toEqual(lengths);
    expect(parts.join('')).toBe(text);
  });

  it('is counted as it is written, where what it says would be taken for a sign', () => {
    const text = '_x0041_'.repeat(5_000);
    const parts = cellParts(text);
    expect(parts.join('')).toBe(text);
    const written = parts.map((part) => part.replace(/_(?=x0041_)/g, '_x005F_').length);
    expect(Math.max(...written)).toBeLessThanOrEqual(32_767);
    // Each is as full as can be in steps of an eighth.
    expect(Math.min(...written.slice(0, -1))).toBeGreaterThan(32_767 * 0.8);
  });
});

describe('a sheet', () => {
  const sheetXml = (rows: readonly (readonly SheetCell[])[], headRows?: number): string =>
    strFromU8(
      unzipSync(
        workbookOf([
          { name: "a'b", widths: [11, 11], merges: [], rows, ...(headRows && { headRows }) },
        ]),
      )['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
  const heightOf = (content: string | number | null, look: SheetCell['look'] = 'text'): number =>
    Number(/ ht="([^"]*)"/.exec(sheetXml([[{ look, content }]]))?.[1]);

  it('has rows that are high enough for what stands in them', () => {
    expect([null, 3, '', 'a', '字'].map((content) => heightOf(content))).toEqual([
      15, 15, 15, 15, 15,
    ]);
    expect(
      ['a'.repeat(10), 'a'.repeat(11), '字'.repeat(5), '字'.repeat(6)].map((text) =>
        heightOf(text),
      ),
    ).toEqual([15, 30, 15, 30]);
    expect(
      ['a\nb', 'a\r\nb', 'a\rb', 'a\n\nb', `a\n${'b'.repeat(11)}`].map((text) => heightOf(text)),
    ).toEqual([...[30, 30, 30, 45, 45]]);
    expect([heightOf('字字字', 'title'), heightOf('字字字字', 'title')]).toEqual([15, 30]);
    expect(heightOf('\n'.repeat(60))).toBe(409);
  });

  it('keeps its head in view, where it has one', () => {
    expect(sheetXml([])).not.toContain('<pane');
    expect(sheetXml([], 2)).toContain(
      '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>',
    );
  });

  it.each([
    [0, 'A1'],
    [25, 'Z1'],
    [26, 'AA1'],
    [51, 'AZ1'],
    [52, 'BA1'],
    [701, 'ZZ1'],
    [702, 'AAA1'],
  ])('calls the cell of column %i %s', (column, name) => {
    expect(reference(0, column)).toBe(name);
  });
});

describe('an archive in pieces', () => {
  it.each([1, 1 << 15, (1 << 16) - 1, 1 << 16, (1 << 16) + 1])(
    'of texts in pieces of %i holds what the whole does, and comes while it is made',
    (size) => {
      const piece = '字'.repeat(size);
      const pieces = Array.from({ length: 4 }, () => piece);
      const files = [['a.txt', pieces] as const, ['b/c.txt', []] as const];
      const chunks = [...zipTextChunks(files)];
      const read = unzipSync(Uint8Array.from(Buffer.concat(chunks)));
      const whole = unzipSync(zipText(files.map(([path, text]) => [path, text.join('')])));
      expect(Object.keys(read)).toEqual(Object.keys(whole));
      for (const [path, bytes] of Object.entries(whole))
        expect(Buffer.compare(read[path] ?? new Uint8Array(), bytes)).toBe(0);
    },
  );

  it('is made as it is asked for: a piece is packed once it is full', () => {
    let asked = 0;
    const text = (function* () {
      for (; asked < 100; asked++) yield '字'.repeat(1 << 15);
    })();
    const chunks = zipTextChunks([['a.txt', text]]);
    while (asked < 2 && !chunks.next().done);
    expect(asked).toBeLessThan(10);
  });
});
