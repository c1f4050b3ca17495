import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import { type CellReading, reportSchema } from '../../src/report';
import {
  barsOf,
  copyOf,
  csvOf,
  docxOf,
  htmlOf,
  type Printed,
  type PrintedCell,
  printed,
  spacesOf,
  xlsxOf,
} from './printed';

/** Which column a number belongs to, where rows and heads do not agree. */
const file = join(import.meta.dirname, '../../samples/huaian-2024.json');
const whole = printed(reportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
const ROW = 'applications.outcome.partlyGranted';
const KINDS = { html: htmlOf, docx: docxOf, csv: csvOf, xlsx: xlsxOf, txt: barsOf };

const rowOf = (document: Printed, row = ROW): PrintedCell[] =>
  document.tables
    .flatMap(({ rows }) => rows)
    .find((cells) => cells.some(({ address }) => address?.startsWith(`${row}.`))) ?? [];
const valuesIn = (row: readonly PrintedCell[]): PrintedCell[] =>
  row.filter(({ address }) => address !== undefined);

/** What is read of a row: numbers, blanks as an empty text, what is undecided as a question mark. */
async function read(kind: keyof typeof KINDS, document: Printed, row = ROW): Promise<string[]> {
  const { cells } = await readReport(KINDS[kind](document), { fileName: `a.${kind}` });
  return cells
    .filter(({ address }) => address.startsWith(`${row}.`))
    .map(({ state, value }) => (state === 'invalid' ? '?' : String(value ?? '')));
}
const changed = (change: (document: Printed) => void): Printed => {
  const document = copyOf(whole);
  change(document);
  return document;
};

/** A further column in table three, with a head and a value in each row. */
const withColumn = (at: number, head: string, inRow: (row: number) => string): Printed =>
  changed(({ tables }) => {
    const table = tables[1];
    if (!table) return;
    const inserted = { colSpan: 1, rowSpan: 1, column: at };
    table.rows.forEach((row, r) => {
      const over = row.find((cell) => cell.column < at && at < cell.column + cell.colSpan);
      for (const cell of row) if (cell.column >= at) cell.column++;
      if (over) {
        over.colSpan++;
        return;
      }
      const isHead = row.every((cell) => cell.isHead);
      const place = row.findIndex((cell) => cell.column > at);
      const text = isHead ? head : inRow(r);
      if (!isHead || r > 1)
        row.splice(place < 0 ? row.length : place, 0, { ...inserted, text, isHead });
    });
    table.width++;
  });

describe('a row', () => {
  it.each(['html', 'docx', 'csv'] as const)(
    'with a blank cell too many is undecided, though its last is blank: %s',
    async (kind) => {
      const document = changed((all) => {
        const row = rowOf(all);
        const values = valuesIn(row);
        for (const cell of values) cell.column++;
        const last = values[values.length - 1];
        if (last) last.text = '';
        const column = (values[0]?.column ?? 1) - 1;
        row.splice(row.length - values.length, 0, { text: '', column, colSpan: 1, rowSpan: 1 });
      });
      expect(await read(kind, document)).toEqual(Array(7).fill('?'));
      expect(await read(kind, document, 'applications.newlyReceived')).toEqual([
        ...['3001', '53', '0', '0', '61', '4', '3119'],
      ]);
    },
  );

  it('of a CSV file that lost a field is undecided', async () => {
    const document = changed((all) => {
      const [first] = valuesIn(rowOf(all));
      if (first) first.isGone = true;
      // Another row that ends blank shows that this file writes such fields.
      const other = valuesIn(rowOf(all, 'applications.carriedOver')).pop();
      if (other) other.text = '';
    });
    expect(await read('csv', document)).toEqual(Array(7).fill('?'));
  });

  it('of a CSV file that stands behind another in its line is undecided', async () => {
    const document = changed((all) => {
      for (const cell of valuesIn(rowOf(all, 'applications.outcome.granted')).slice(1))
        cell.text = '';
      for (const cell of valuesIn(rowOf(all)).slice(2)) cell.text = '';
    });
    const text = new TextDecoder().decode(csvOf(document, true));
    const joined = text.replace(/\r\n(?=,?,?（二）部分公开)/, ' ');
    expect(joined).not.toBe(text);
    const { cells } = await readReport(joined, { fileName: 'a.csv' });
    expect(
      cells.filter(({ address, state }) => address.startsWith(ROW) && state === 'number'),
    ).toEqual([]);
  });

  it.each([
    ['规范性文件,60,,60,\n,368,', [60, 60, null]],
    ['规范性文件,60,,60,,368\n,', [60, 60, null]],
    ['规范性文件,60,\n,60,,368,', [60, null, null]],
  ])(
    'of a CSV file that is cut in two has its cells below their heads: %j',
    async (row, expected) => {
      const text = `二、主动公开政府信息情况
第二十条第（一）项,,,,,,
信息内容,本年新制作数量,,本年新公开数量,,对外公开总数量,
规章,13,,13,,524,
${row}
第二十条第（五）项,,,,,,
`;
      const bytes = new TextEncoder().encode(text);
      const { cells } = await readReport(bytes, { fileName: 'a.csv', edition: '2019' });
      expect(cells.slice(0, 3).map(({ value }) => value)).toEqual([13, 13, 524]);
      expect(cells.slice(3, 6).map(({ value }) => value)).toEqual(expected);
    },
  );

  it('of a sheet is blank where it stores its label alone', async () => {
    const document = changed((all) => {
      for (const cell of valuesIn(rowOf(all))) cell.text = '';
    });
    const { cells } = await readReport(xlsxOf(document));
    expect(
      cells.filter(({ address }) => address.startsWith(`${ROW}.`)).map(({ state }) => state),
    ).toEqual(Array(7).fill('blank'));
  });

  it('that stands over the head of its table has no part in the columns of the others', async () => {
    const document = changed((all) => {
      const table = all.tables[1];
      const last = table?.rows.pop();
      if (table && last) table.rows.unshift(last);
      // The blanks of the others are not stored.
      for (const cell of valuesIn(rowOf(all, 'applications.outcome.granted')))
        if (cell.text === '0') cell.text = '';
    });
    expect(await read('xlsx', document, 'applications.outcome.granted')).toEqual([
      ...['1288', '21', '', '', '50', '3', '1362'],
    ]);
  });
});

describe('a column that the form does not have', () => {
  const own = ['447', '7', '0', '0', '0', '0', '454'];

  it.each(['html', 'docx', 'xlsx', 'txt'] as const)(
    'is left out where its head is known: %s',
    async (kind) => {
      expect(
        await read(
          kind,
          withColumn(8, '备注数', () => '7'),
        ),
      ).toEqual(own);
    },
  );

  it.each(['html', 'docx', 'xlsx', 'csv', 'txt'] as const)(
    'under a head that stands twice leaves the block undecided: %s',
    async (kind) => {
      expect(
        await read(
          kind,
          withColumn(5, '商业企业', () => '7'),
        ),
      ).toEqual(Array(7).fill('?'));
    },
  );

  it.each(['html', 'docx', 'xlsx', 'csv'] as const)(
    'under a blank head leaves those rows undecided that have a number in it: %s',
    async (kind) => {
      const document = withColumn(6, '', (row) => (row % 2 === 0 ? '7' : ''));
      for (const row of ['applications.newlyReceived', ROW]) {
        const values = await read(kind, document, row);
        const want = row === ROW ? own : ['3001', '53', '0', '0', '61', '4', '3119'];
        expect([want, Array(7).fill('?')]).toContainEqual(values);
      }
    },
  );
});

it('leaves a text without bars open whose column more stands where the last of the form is blank', async () => {
  // As many numbers as the form has cells, and no trace of the blank.
  const document = withColumn(6, '备注数', (row) => (row % 4 === 0 ? '' : '8'));
  for (const row of document.tables[1]?.rows ?? []) {
    const last = valuesIn(row).at(-1);
    if (last && row.some(({ text, address }) => text === '8' && address === undefined))
      last.text = '';
  }
  const { cells } = await readReport(spacesOf(document), { fileName: 'a.txt' });
  const numbers = cells.filter(
    ({ address, value }) => address.startsWith('applications.') && value !== null,
  );
  expect(numbers.map(({ address }) => address)).toEqual([]);
});

it('takes no column of values for one that numbers the rows, before the corner', async () => {
  const lines = [
    ['序号', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['1', '规章', '1', '0', '11'],
    ['2', '行政规范性文件', '8', '26', ''],
  ];
  const rows = lines.map((cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>`);
  const page = `<p>二、主动公开政府信息情况</p><table>${rows.join('')}</table>`;
  const { cells, notes } = await readReport(page, { edition: '2021' });
  expect(cells.slice(0, 6).map(({ value }) => value)).toEqual([1, 0, 11, 8, 26, null]);
  expect(notes.map(({ code }) => code)).not.toContain('columnNotOfForm');
});

describe('a head that is printed over two columns', () => {
  it.each([
    [1, 1, 'proactive.normativeDocuments', ['?', '?', '66']],
    [2, 0, ROW, ['447', '?', '?', '0', '0', '0', '454']],
    // 结果维持 stands under three headings, and is doubled under the second.
    [3, 0, 'proceedings.review', ['72', '64', '178', '37', '351']],
    [3, 0, 'proceedings.litigationDirect', ['?', '?', '8', '1', '26']],
  ] as const)(
    'leaves open those two, and no others: table %i, %i',
    async (table, at, row, values) => {
      const document = changed(({ tables }) => {
        const heads = tables[table - 1]?.rows[Math.min(2, table)] ?? [];
        const [from, to] = [heads[at], heads[at + 1]];
        if (from && to) to.text = from.text;
      });
      for (const kind of ['html', 'docx', 'xlsx'] as const)
        expect([kind, await read(kind, document, row)]).toEqual([kind, values]);
    },
  );
});

describe('a cell', () => {
  const cell = async (
    kind: 'html' | 'docx' | 'xlsx',
    markup: string,
  ): Promise<string | undefined> =>
    (
      await read(
        kind,
        changed((all) => {
          const [first] = valuesIn(rowOf(all));
          if (first) first.markup = markup;
        }),
      )
    )[0];

  it.each([
    ['html', '<div>447</div>1', '?'],
    ['html', '<span style="color: #FFF">1</span>447', '447'],
    ['html', '<font color="white">447</font>', '?'],
    ['html', '447<span style="font-size:1px">1</span>', '447'],
    ['html', '447<span style="vertical-align: super">1</span>', '447'],
    ['html', '<bdo dir="rtl">447</bdo>', '?'],
    ['docx', '<w:p><w:r><w:t>4</w:t></w:r><w:r><w:ptab/></w:r><w:r><w:t>47</w:t></w:r></w:p>', '?'],
    ['xlsx', '<c r="@"><v>447</v></c><c r="@"><v>448</v></c>', '?'],
    ['xlsx', '<c r="@"><v>447</v></c><c r="@"><v>447</v></c>', '447'],
    [
      'xlsx',
      '<c r="@" t="inlineStr"><is><r><t>447</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>1</t></r></is></c>',
      '447',
    ],
  ] as const)('of %s that holds %s is read as %s', async (kind, markup, value) => {
    expect(await cell(kind, markup)).toBe(value);
  });
});

it('a table of two numbers in a cell leaves that cell open, and no other', async () => {
  const inner = {
    html: '<table><tr><td>447</td><td>7</td></tr></table>',
    docx: `<w:tbl><w:tr>${['447', '7'].map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr></w:tbl><w:p/>`,
  };
  for (const kind of ['html', 'docx'] as const) {
    const document = changed((all) => {
      const [first] = valuesIn(rowOf(all));
      if (first) first.markup = inner[kind];
    });
    expect([kind, await read(kind, document)]).toEqual([
      kind,
      ['?', '7', '0', '0', '0', '0', '454'],
    ]);
  }
});

describe('a text between bars', () => {
  const text = (head: string, ...rows: string[]): string =>
    [
      '某乡人民政府2019年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '第二十条第（一）项',
      `信息内容 | ${head}`,
      ...rows,
      '第二十条第（五）项',
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
      '行政许可 | 21 | 1 | 40\n',
    ].join('\n');
  const valuesOf = async (input: string): Promise<unknown[]> =>
    (await readReport(input)).cells
      .filter(({ address }) => /normativeDocuments|licensing/.test(address))
      .map(({ state, value }) => (state === 'number' ? value : state));

  it('leaves the columns open whose heads are doubled, and no others', async () => {
    expect(
      await valuesOf(
        text(
          '本年新制作数量 | 本年新制作数量 | 对外公开总数量',
          '规章 | 0 | 0 | 0',
          '规范性文件 | 3 | 2 | 9',
        ),
      ),
    ).toEqual(['invalid', 'invalid', 9, 21, 1, 40]);
  });

  it('ends a row at its last number, whatever follows without a bar', async () => {
    expect(
      await valuesOf(
        text(
          '本年新制作数量 | 本年新公开数量 | 对外公开总数量',
          '规章 | 0 | 0 | 0',
          '规范性文件 |  |  | 119',
          '其他主动公开文件 |  |  | 300',
        ),
      ),
    ).toEqual(['blank', 'blank', 119, 21, 1, 40]);
  });

  it('begins with a blank cell where no other line begins with a bar', async () => {
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
    const suits = (row: string, bar = ''): Promise<{ cells: readonly CellReading[] }> =>
      readReport(
        [
          '某乡人民政府2024年政府信息公开工作年度报告',
          '四、政府信息公开行政复议、行政诉讼情况',
          `${bar}行政复议 | 行政诉讼`,
          `${bar}${results} | 未经复议直接起诉 | 复议后起诉`,
          `${bar}${results} | ${results}`,
          row,
          '五、存在的主要问题及改进情况\n',
        ].join('\n'),
      );
    const first = async (row: string, bar?: string): Promise<unknown[]> =>
      (await suits(row, bar)).cells
        .filter(({ address }) => address.startsWith('proceedings.review.'))
        .map(({ state, value }) => (state === 'number' ? value : state));
    const row = ' | 3 |  |  | 3 | 2 |  | 3 |  | 5 | 2 | 1 | 2 |  | 5';
    expect(await first(row)).toEqual(['blank', 3, 'blank', 'blank', 3]);
    // Here the bar may be the edge of the table, and a number lost.
    expect(await first(row, '| ')).toEqual(Array(5).fill('invalid'));
  });

  it('ends with a blank cell behind its last bar where full rows end without one', async () => {
    const rows = (last: string, bar = ''): string =>
      text(
        `本年新制作数量 | 本年新公开数量 | 对外公开总数量${bar}`,
        `规章 | 0 | 0 | 0${bar}`,
        last,
      ).replace(/(?<=40)\n/, `${bar}\n其他对外管理服务事项 | 1 | 2 | 3${bar}\n`);
    expect(await valuesOf(rows('规范性文件 | 3 | 2 | '))).toEqual([3, 2, 'blank', 21, 1, 40]);
    // Here a number may be lost.
    expect((await valuesOf(rows('规范性文件 | 3 | 2 |', ' |'))).slice(0, 3)).toEqual(
      Array(3).fill('invalid'),
    );
  });

  it('leaves a block open that has a column more', async () => {
    const heads = '本年新制作数量 | 备注数 | 本年新公开数量 | 对外公开总数量';
    expect(await valuesOf(text(heads, '规章 | 0 | 7 | 0 | 0', '规范性文件 | 3 | 7 | 2 |'))).toEqual(
      [...['invalid', 'invalid', 'invalid', 21, 1, 40]],
    );
  });
});

it('a heading that is broken over two lines is not lacking: no number moves below another', async () => {
  const first = '结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉';
  for (let cut = 1; cut < first.length; cut++) {
    const text = [
      '2019年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议,,,,,行政诉讼',
      first.slice(0, cut),
      first.slice(cut),
      ',,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计',
      '1,0,0,0,1,8,0,0,1,9',
    ].join('\n');
    const { readings } = await readReport(text, { fileName: 'a.csv' });
    const after = readings.filter(({ address }) => address.includes('litigationAfterReview'));
    expect(after.filter(({ value }) => value !== null)).toEqual([]);
  }
});
