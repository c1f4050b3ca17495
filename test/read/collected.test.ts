import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import {
  asMarkdown,
  chanceReport,
  collect,
  LAYOUTS,
  LOSSLESS,
  NEEDS_NUMBERS,
  slip,
  type Written,
} from './collect';
import { random } from './mutate';

/** The cells of a row as the text says them: a number, `''` blank, `!` absent, `?` undecided. */
async function rowOf(
  text: string,
  row: string,
  edition?: '2019' | '2021',
): Promise<(number | string)[]> {
  const { cells } = await readReport(text, edition && { edition });
  const signs = { blank: '', dash: '', absent: '!', invalid: '?', number: '' };
  return cells
    .filter(({ address }) => address.slice(0, address.lastIndexOf('.')) === row)
    .map(({ state, value }) => value ?? signs[state]);
}

const HEAD = `一、总体情况
2024年，我局认真落实条例。
二、主动公开政府信息情况`;
const FIRST_BLOCK = [
  '第二十条第（一）项',
  '信息内容',
  '本年制发件数',
  '本年废止件数',
  '现行有效件数',
];

describe('a text that breaks off', () => {
  const upTo = (end: string): string => `${HEAD}\n${FIRST_BLOCK.join('\n')}\n规章\n1\n0\n2\n${end}`;

  it.each([['行政规范性文件'], ['行政规范性文件 | '], ['行政规范性文件\n\n\n\n\n']])(
    'behind a label says nothing of its row: %j',
    async (end) => {
      expect(await rowOf(upTo(end), 'proactive.regulations')).toEqual([1, 0, 2]);
      expect(await rowOf(upTo(end), 'proactive.normativeDocuments')).toEqual(['!', '!', '!']);
    },
  );

  it('in the bracket of a label says nothing of its row', async () => {
    const text = `${HEAD}\n${FIRST_BLOCK.join('\n')}\n规章 | 1 | 0 | 2 |
三、收到和处理政府信息公开申请情况
自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
三、本年度办理结果 | （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
（二）部分公开（区分`;
    expect(await rowOf(text, 'applications.outcome.granted')).toEqual([3, 0, 0, 0, 0, 0, 3]);
    expect(await rowOf(text, 'applications.outcome.partlyGranted')).toEqual(Array(7).fill('!'));
  });

  const table = (granted: string, cut: string): string => `${HEAD}
三、收到和处理政府信息公开申请情况
自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
三、本年度办理结果 | （一）予以公开 | ${granted} |
（二）部分公开 | ${cut}`;
  const whole = '3 | 0 | 0 | 0 | 0 | 0 | 3';

  it.each([
    ['2 | 0 | 1 |', [2, 0, 1, '!', '!', '!', '!']],
    ['2 | 0 | 12 ', [2, 0, 12, '!', '!', '!', '!']],
    ['2 | 0 | 0', [2, 0, 0, '!', '!', '!', '!']],
    ['2 | 0 | 12', [2, 0, '!', '!', '!', '!', '!']], // the 12 may go on
    ['2 | 0 | 1 | 0 | 0 | 9 | 12', [2, 0, 1, 0, 0, 9, 12]], // but not where it is the sum of the others
    ['2 | 0 | 1 | 0 | 0 | 9 | 1', [2, 0, 1, 0, 0, 9, '!']],
  ])('in the middle of a row says what stands before the end: %s', async (cut, expected) => {
    expect(await rowOf(table(whole, cut), 'applications.outcome.partlyGranted')).toEqual(expected);
  });

  it('in the middle of a row decides nothing of it where rows above lack cells', async () => {
    const text = table('3 | 3', '2 | 0 | 1 |');
    expect(await rowOf(text, 'applications.outcome.partlyGranted')).toEqual(Array(7).fill('?'));
  });

  it.each([
    ['2\n0\n12', [2, 0, '!']],
    ['2\n0\n12\n', [2, 0, 12]],
    ['2\n0\n0', [2, 0, 0]],
  ])('in the digits of the last number of a row leaves it open: %j', async (cut, expected) => {
    expect(await rowOf(upTo(`行政规范性文件\n${cut}`), 'proactive.normativeDocuments')).toEqual(
      expected,
    );
  });

  it('in the mark of a label says nothing against the row before it', async () => {
    const row = (label: string, own: number): string => `${label}\n${own}\n0\n0\n0\n0\n0\n${own}\n`;
    const text = `${HEAD}\n${FIRST_BLOCK.join('\n')}\n规章\n1\n0\n2
三、收到和处理政府信息公开申请情况
申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他
${row('一、本年新收政府信息公开申请数量', 12)}${row('（一）予以公开', 12)}`;
    for (const end of ['（二）', '（', '1.'])
      expect(await rowOf(text + end, 'applications.outcome.granted'), end).toEqual([
        ...[12, 0, 0, 0, 0, 0, 12],
      ]);
  });

  it('with the last row of a table may be that table alone, unless bars end the other rows', async () => {
    const head = `${HEAD}\n第二十条第（六）项 |\n信息内容 | 本年处理决定数量 |\n`;
    const last =
      '第二十条第（八）项 |\n信息内容 | 本年收费金额（单位：万元） |\n行政事业性收费 | 3.5';
    expect(await rowOf(`${head}行政处罚 | 4 |\n${last}`, 'proactive.fees')).toEqual(['!']);
    expect(await rowOf(`${head}行政处罚 | 4\n${last}`, 'proactive.fees')).toEqual([3.5]);
  });

  it('behind a label is not blank, a row without numbers in the middle is', async () => {
    const text = `${upTo('行政规范性文件')}\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n4\n`;
    expect(await rowOf(text, 'proactive.normativeDocuments')).toEqual(['', '', '']);
    expect(await rowOf(text, 'proactive.licensing')).toEqual([4]);
  });
});

describe('a text that kept only the first of all equal lines', () => {
  const text = `${HEAD}
${FIRST_BLOCK.join('\n')}
规章
0
行政规范性文件
5
1
12
第二十条第（五）项
本年处理决定数量
行政许可
第二十条第（六）项
行政处罚
8
行政强制
第二十条第（八）项
本年收费金额（单位：万元）
行政事业性收费
三、收到和处理政府信息公开申请情况
申请人情况
自然人
法人或其他组织
总计
商业企业
科研机构
社会公益组织
法律服务机构
其他
一、本年新收政府信息公开申请数量
7
二、上年结转政府信息公开申请数量
三、本年度办理结果
（一）予以公开
五、存在的主要问题及改进情况
无。`;

  it('decides the rows that kept all their numbers', async () => {
    expect(await rowOf(text, 'proactive.normativeDocuments')).toEqual([5, 1, 12]);
    expect(await rowOf(text, 'proactive.penalties')).toEqual([8]);
  });

  it.each([
    ['proactive.regulations', 3],
    ['proactive.licensing', 1],
    ['proactive.compulsion', 1],
    ['applications.newlyReceived', 7],
    ['applications.carriedOver', 7],
    ['applications.outcome.granted', 7],
  ])('leaves %s undecided, and does not call it blank', async (row, size) => {
    expect(await rowOf(text, row)).toEqual(Array(size).fill('?'));
  });
});

it('a text that breaks off in the second block has not dropped its repeats', async () => {
  const text = `${HEAD}\n第二十条第（一）项\n信息内容本年制发件数本年废止件数现行有效件数
规章000\n行政规范性文件102\n第二十条第（五）项\n信息`;
  expect(await rowOf(text, 'proactive.regulations')).toEqual([0, 0, 0]);
  expect(await rowOf(text, 'proactive.normativeDocuments')).toEqual([1, 0, 2]);
});

describe('a text where an empty line ends each cell', () => {
  const cells = (values: readonly string[]): string =>
    values.map((value) => (value === '' ? '\n' : `${value}\n\n`)).join('');
  const table = (newlyReceived: readonly string[]): string =>
    cells([
      ...HEAD.split('\n'),
      ...FIRST_BLOCK,
      ...['规章', '0', '0', '0', '行政规范性文件', '2', '1', '9'],
      '三、收到和处理政府信息公开申请情况',
      ...['申请人情况', '自然人', '法人或其他组织', '总计', '商业企业', '科研机构'],
      ...['社会公益组织', '法律服务机构', '其他'],
      '一、本年新收政府信息公开申请数量',
      ...newlyReceived,
      '二、上年结转政府信息公开申请数量',
      ...Array(6).fill(''),
      '0',
      '五、存在的主要问题及改进情况',
    ]);

  it('shows by one more empty line that a cell is blank', async () => {
    const text = table(['', '3', '', '', '', '', '3']);
    expect(await rowOf(text, 'applications.newlyReceived')).toEqual(['', 3, '', '', '', '', 3]);
    expect(await rowOf(text, 'applications.carriedOver')).toEqual(['', '', '', '', '', '', 0]);
  });

  it('keeps a whole row before one with words in a cell', async () => {
    const written = ['336', '185', '29', '589', '319', '18', '1476'];
    const rest = ['二、上年结转政府信息公开申请数量', '0', '8', '暂无', '0', '0', '0', '8'];
    const text = table([...written, ...rest]);
    expect(await rowOf(text, 'applications.newlyReceived')).toEqual(written.map(Number));
  });

  it('leaves a row undecided whose cells are too few', async () => {
    const text = table(['', '3', '', '3']);
    expect(await rowOf(text, 'applications.newlyReceived')).toEqual(Array(7).fill('?'));
  });
});

describe('a text that gives every row of a table all its columns', () => {
  const grid = [
    ['第二十条第（五）项', '', '', '', '', '', ''],
    ['信息内容', '上一年项目数量', '', '本年增/减', '', '处理决定数量', ''],
    ['行政许可', '', '', '5', '', '', ''],
    ['其他对外管理服务事项', '36', '', '', '', '0', ''],
  ];
  const bars = (rows: readonly string[][]): string =>
    rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
  const tabs = (rows: readonly string[][]): string =>
    rows.map((row) => `${row.join('\t')}\n`).join('');

  it.each([
    ['bars', bars],
    ['tabs', tabs],
  ])('is read by the columns of the heads, between %s', async (_, write) => {
    const text = `${HEAD}\n${write(grid)}三、收到和处理政府信息公开申请情况\n`;
    expect(await rowOf(text, 'proactive.licensing')).toEqual(['', 5, '']);
    expect(await rowOf(text, 'proactive.otherServices')).toEqual([36, '', 0]);
  });

  it.each([
    ['bars', bars],
    ['tabs', tabs],
  ])('gives no number where a row has lost a cell, between %s', async (_, write) => {
    const short = grid.map((row, i) => (i === 3 ? row.slice(0, -1) : row));
    const text = `${HEAD}\n${write(short)}三、收到和处理政府信息公开申请情况\n`;
    expect(await rowOf(text, 'proactive.licensing')).toEqual(['?', '?', '?']);
    expect(await rowOf(text, 'proactive.otherServices')).toEqual(['?', '?', '?']);
  });

  it.each([
    ['bars', bars],
    ['tabs', tabs],
  ])('gives no number by order alone where a head is damaged, between %s', async (_, write) => {
    const damaged = grid.map((row) => row.map((cell) => cell.replace('处理决定数量', '处理决定')));
    const text = `${HEAD}\n${write(damaged)}三、收到和处理政府信息公开申请情况\n`;
    expect(await rowOf(text, 'proactive.licensing')).toEqual(['?', '?', '?']);
  });

  it('may have the marks of Markdown and of HTML in its cells', async () => {
    const marked = grid.map((row) =>
      row.map((cell) => (cell === '' ? '&nbsp;' : `**${cell.slice(0, 1)}<br>${cell.slice(1)}**`)),
    );
    const text = `${HEAD.replace('二、', '## 二、')}\n${bars(marked)}\n`;
    expect(await rowOf(text, 'proactive.licensing')).toEqual(['', 5, '']);
    expect((await readReport(text)).report.overview).toHaveLength(1);
  });

  it('leaves out the row in which it breaks off', async () => {
    const text = `${HEAD}\n${bars(grid).slice(0, -8)}`;
    expect(await rowOf(text, 'proactive.licensing')).toEqual(['', 5, '']);
    expect(await rowOf(text, 'proactive.otherServices')).toEqual(['!', '!', '!']);
  });

  it('has blanks under a merged label, and rules of Markdown', async () => {
    const rows = [
      ['（本列数据的勾稽关系为：……）', '', '', '申请人情况', '', '', '', '', '', ''],
      ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
      ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
      ['一、本年新收政府信息公开申请数量', '', '', '3', '', '', '1', '', '', '4'],
      ['三、本年度办理结果', '（一）予以公开', '', '', '2', '', '', '', '', '2'],
      ['', '（三）不予公开', '1.属于国家秘密', '1', '', '', '', '', '', '1'],
    ];
    const [first = '', ...rest] = bars(rows).split('\n');
    const rule = `${first.replace(/[^|]/g, '-')}`;
    const text = `${HEAD}\n三、收到和处理政府信息公开申请情况\n${[first, rule, ...rest].join('\n')}五、存在的主要问题及改进情况\n`;
    expect(await rowOf(text, 'applications.newlyReceived')).toEqual([3, '', '', 1, '', '', 4]);
    expect(await rowOf(text, 'applications.outcome.granted')).toEqual(['', 2, '', '', '', '', 2]);
    expect(await rowOf(text, 'applications.outcome.denied.stateSecret')).toEqual([
      1,
      '',
      '',
      '',
      '',
      '',
      1,
    ]);
  });
});

describe('a table that says in every cell what its merged cells say', () => {
  const rows = [
    ['第二十条第（五）项', '第二十条第（五）项', '第二十条第（五）项', '第二十条第（五）项'],
    ['信息内容', '本年处理决定数量', '本年处理决定数量', '本年处理决定数量'],
    ['行政许可', '12', '12', '12'],
    ['第二十条第（六）项', '第二十条第（六）项', '第二十条第（六）项', '第二十条第（六）项'],
    ['信息内容', '本年处理决定数量', '本年处理决定数量', '本年处理决定数量'],
    ['行政处罚', '', '', ''],
    ['行政强制', '3', '3', '4'],
  ];

  it.each([
    ['bars', rows.map((row) => `| ${row.join(' | ')} |`).join('\n')],
    ['tabs', rows.map((row) => row.join('\t')).join('\n')],
    [
      'HTML',
      `<table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`,
    ],
  ])('is merged again, from %s', async (_, table) => {
    const text = `${HEAD}\n${table}\n三、收到和处理政府信息公开申请情况\n`;
    expect(await rowOf(text, 'proactive.licensing', '2021')).toEqual([12]);
    expect(await rowOf(text, 'proactive.penalties', '2021')).toEqual(['']);
    // Different numbers are no copies of one.
    expect(await rowOf(text, 'proactive.compulsion', '2021')).toEqual(['?']);
  });

  it('keeps equal numbers under different heads', async () => {
    const table = [
      ['第二十条第（一）项', '第二十条第（一）项', '第二十条第（一）项', '第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '1', '1'],
    ];
    const text = `${HEAD}\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
    expect(await rowOf(text, 'proactive.regulations')).toEqual([1, 1, 1]);
  });
});

describe('labels', () => {
  it('reads the last row of a table under a slip in its label', async () => {
    const text = `${HEAD}
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业型收费 | 3.5 |
三、收到和处理政府信息公开申请情况
自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`;
    expect(await rowOf(text, 'proactive.fees')).toEqual([3.5]);
    expect(await rowOf(text, 'applications.carriedForward')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it.each([['本年度处理决定数量'], ['处理决定数量'], ['年处理决定数量']])(
    'does not end a table at a head that is not quite its own: %s',
    async (head) => {
      const text = `${HEAD}
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 1 |
第二十条第（五）项 |
信息内容 | ${head} |
行政许可 | 61 |
第二十条第（六）项 |`;
      expect(await rowOf(text, 'proactive.licensing')).toEqual([61]);
    },
  );

  it('reads Taiwan’s word for information, and all traditional letters of the form', async () => {
    const text = `二、主動公開政府資訊情況
第二十條第（一）項 |
資訊內容 | 本年制發件數 | 本年廢止件數 | 現行有效件數 |
規章 | 0 | 0 | 1 |
三、收到和處理政府資訊公開申請情況
自然人 | 法人或其他組織 | 總計 |
商業企業 | 科研機構 | 社會公益組織 | 法律服務機構 | 其他 |
一、本年新收政府資訊公開申請數量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
3.危及“三安全一穩定” | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
四、結轉下年度繼續辦理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`;
    const { notes } = await readReport(text, { edition: '2021' });
    expect(notes.map(({ code }) => code)).not.toContain('labelVariant');
    expect(await rowOf(text, 'applications.newlyReceived', '2021')).toEqual([3, 0, 0, 0, 0, 0, 3]);
    expect(await rowOf(text, 'applications.carriedForward', '2021')).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });
});

describe('what ran into its neighbour', () => {
  const table = (rows: string): string => `${HEAD}
三、收到和处理政府信息公开申请情况
自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
${rows}`;
  const ROW = '一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |';
  const OPEN = Array(7).fill('?');

  it.each(['（二）部公开', '（二）部分某开', '（二）某分公开'])(
    'keeps numbers glued to “%s” apart from the row before',
    async (label) => {
      const text = `${HEAD}三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他一、本年新收政府信息公开申请数量10000000100二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开710000071${label}（区分处理的，只计这一情形，不计其他情形）290000029（三）不予公开1.属于国家秘密0000000`;
      expect(await rowOf(text, 'applications.outcome.granted')).toEqual([71, 0, 0, 0, 0, 0, 71]);
      expect(await rowOf(text, 'applications.outcome.partlyGranted')).toEqual([
        ...[29, 0, 0, 0, 0, 0, 29],
      ]);
    },
  );

  it('takes a group under a slip in its label for no part of the numbers before it', async () => {
    const text = `${HEAD}三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他一、本年新收政府信息公开申请数量1000001二、上年结转政府信息公开申请数量0000000三、本年度某理结果（一）予以公开1000001（二）部分公开0000000`;
    expect(await rowOf(text, 'applications.carriedOver')).toEqual(Array(7).fill(0));
  });

  it('takes no blank for a row whose digits run into words', async () => {
    const text = `${HEAD}第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章001第二某条第（五）项信息内容本年处理决定数量行政许可235行某强制7第二十条第（八）项`;
    expect(await rowOf(text, 'proactive.regulations')).toEqual([0, 0, 1]);
    expect(await rowOf(text, 'proactive.licensing')).toEqual(['?']);
  });

  it('takes noughts apart, one for each cell, also behind a space', async () => {
    const text = `${HEAD} 第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章 000行政规范性文件693665第二十条第（五）项信息内容本年处理决定数量行政许可235行政强制 00第二十条第（八）项`;
    expect(await rowOf(text, 'proactive.regulations')).toEqual([0, 0, 0]);
    expect(await rowOf(text, 'proactive.normativeDocuments')).toEqual(['?', '?', '?']);
  });

  it('takes apart the many digits of a city where the sums of the table leave one reading', async () => {
    const row = [13612, 252, 0, 45, 128, 32, 14069];
    const filled = ['newlyReceived', 'outcome.granted', 'outcome.total'];
    const written = new Map(
      [...chanceReport('2021', () => 0)].map(([address]): [string, string] => [address, '0']),
    );
    const { cells } = await readReport(collect('2021', written, 'bars'));
    for (const own of filled.map((each) => `applications.${each}`))
      cells
        .filter(({ address }) => address.slice(0, address.lastIndexOf('.')) === own)
        .forEach(({ address }, i) => void written.set(address, String(row[i])));
    const text = collect('2021', written, 'allTogether');
    expect(await rowOf(text, 'applications.newlyReceived')).toEqual(row);
    // Where the sums are broken, nothing vouches for one of so many ways to cut a row.
    const broken = text.replace('四、结转下年度继续办理0000000', '四、结转下年度继续办理1000001');
    expect(await rowOf(broken, 'applications.newlyReceived')).toEqual(Array(7).fill('?'));
  });

  it('cuts no number that begins with a zero and runs into its label', async () => {
    const text = `${HEAD}第二十条第（六）项信息内容本年处理决定数量行政处罚01行政强制4第二十条第（八）项`;
    expect(await rowOf(text, 'proactive.penalties')).toEqual(['?']);
    expect(await rowOf(text, 'proactive.compulsion')).toEqual([4]);
  });

  it('takes the number of the next label for no hint of the label before', async () => {
    const text = table(`${ROW}
5.要求行政机关确认或重新出具已获取信息 |  |  |  |  |  |  |  |
（六）其他处某 | 32 | 79 | 7 |  |  |  | 118 | |
（七）总计 | 63 | 546 | 261 | 12 | 18 | 746 | 1646 | |`);
    const row = 'applications.outcome.notProcessed.confirmOrReissue';
    expect(await rowOf(text, row, '2019')).toEqual(Array(7).fill(''));
  });

  it('takes the last digit of a row for no number of the label behind it', async () => {
    const text = table(`一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 2300 | 2309 |
、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`);
    expect(await rowOf(text, 'applications.newlyReceived')).toEqual([9, 0, 0, 0, 0, 2300, 2309]);
  });

  it('takes the number of a label that lost its mark for no cell', async () => {
    const lines = (cells: readonly unknown[]): string => cells.join('\n');
    const text = `${table('').replaceAll(' |', '\n')}
一、本年新收政府信息公开申请数量\n${lines([9, 0, 0, 0, 0, 0, 9])}
1.属于国家秘密\n${lines([4, 6, 0, 0, '', 0, 10])}
2其他法律行政法规禁止公开\n${lines([0, 0, 9, '', '', 0, 9])}
四、结转下年度继续办理`;
    expect(await rowOf(text, 'applications.outcome.denied.stateSecret')).toEqual([
      ...[4, 6, 0, 0, '', 0, 10],
    ]);
    expect(await rowOf(text, 'applications.outcome.denied.prohibitedByLaw')).toEqual([
      ...[0, 0, 9, '', '', 0, 9],
    ]);
  });

  it('takes the number of a label that lost its words for no cell', async () => {
    const text = table(`${ROW}
2.重复申请 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |
3. |\n5 |\n0 |\n0 |\n0 |\n0 |\n0 |\n5 |
4.无正当理由大量反复申请 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |`);
    expect(await rowOf(text, 'applications.outcome.notProcessed.publication')).toEqual([
      ...[5, 0, 0, 0, 0, 0, 5],
    ]);
  });

  it('takes the label in the words of a cell for no label', async () => {
    const cells = (text: string): string => `${text} |\n${text} |\n${text} |\n`;
    const heads = FIRST_BLOCK.slice(1).join(' |\n');
    const text = `${HEAD}\n第二十条第（一）项 |\n${heads} |\n规章 |\n${cells('本单位未制作规章')}行政规范性文件 |\n${cells('1')}第二十条第（五）项 |\n信息内容 |\n本年处理决定数量 |\n行政许可 |\n3 |\n`;
    expect(await rowOf(text, 'proactive.regulations')).toEqual(['?', '?', '?']);
    expect(await rowOf(text, 'proactive.normativeDocuments')).toEqual([1, 1, 1]);
  });

  it('takes no row for blank in whose words the text breaks off', async () => {
    const heads = FIRST_BLOCK.slice(1).join(' |\n');
    const text = `${HEAD}\n第二十条第（一）项 |\n${heads} |\n规章 |\n1 |\n0 |\n2 |\n行政规范性文件 |\n本单`;
    expect(await rowOf(text, 'proactive.regulations')).toEqual([1, 0, 2]);
    expect(await rowOf(text, 'proactive.normativeDocuments')).toEqual(['!', '!', '!']);
  });

  it('leaves a row undecided in which a bar is lost between two numbers', async () => {
    const text = table(`${ROW}
（七）总计 | 602 | 179  42 | 97 | 38 | 49 | 1007 | |`);
    expect(await rowOf(text, 'applications.outcome.total')).toEqual(OPEN);
  });

  it('counts no cell for the bar that opens the next line', async () => {
    const text = table(`| ${ROW}
| 2.其他法律行政法规禁止公开 |  | 6 | 178 |  | 5 | 189 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`)
      .replace('自然人', '| 自然人')
      .replace('商业企业', '| 商业企业');
    expect(await rowOf(text, 'applications.outcome.denied.prohibitedByLaw')).toEqual(OPEN);
    expect(await rowOf(text, 'applications.newlyReceived')).toEqual([9, 0, 0, 0, 0, 0, 9]);
  });

  it('leaves a row undecided that has more lines of numbers than cells', async () => {
    const text = `${table('').replaceAll(' |', '\n')}
一、本年新收政府信息公开申请数量\n9\n0\n0\n0\n0\n0\n9
（二）部分公开\n/\n0345\n8\n1,37\n9\n—\n2220\n件\n141\n无
（七）总计\n9\n0\n0\n0\n0\n0\n9\n`;
    expect(await rowOf(text, 'applications.outcome.partlyGranted')).toEqual(OPEN);
    expect(await rowOf(text, 'applications.outcome.total')).toEqual([9, 0, 0, 0, 0, 0, 9]);
  });

  it('takes a heading under a slip for no cell of the row before', async () => {
    const text = `${HEAD}
第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量
行政许可\n1\n0\n2\n其他对外管理服务事项\n3\n0\n4
第二十条第（六）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量
行政处罚\n5\n0\n6\n行政强制\n7\n3
第二某条第（八）项\n信息内容\n上一年项目数量\n本年增/减\n行政事业性收费\n1\n0`;
    expect(await rowOf(text, 'proactive.compulsion')).toEqual(['?', '?', '?']);
  });
});

it.each([
  ['行政许可 | 8 | 未增未减 | 93 |', [8, 0, 93]],
  ['行政许可 |\n8 |\n见附件 |\n93 |', [8, '?', 93]],
])('words in a cell between bars take nothing from the other cells: %j', async (row, expected) => {
  const text = `二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
${row}
其他对外管理服务事项 | 36 | 9 | 0 |`;
  expect(await rowOf(text, 'proactive.licensing')).toEqual(expected);
  expect(await rowOf(text, 'proactive.otherServices')).toEqual([36, 9, 0]);
});

it.each(['NaN', '*'])(
  '%s in the first cell between bars does not move the others',
  async (word) => {
    const text = `${HEAD}
三、收到和处理政府信息公开申请情况
自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
一、本年新收政府信息公开申请数量 | ${word} | 3 | 0 | 0 | 0 | 0 | 3 |
三、本年度办理结果 | （一）予以公开 | ${word} | 3 | 0 | 0 | 0 | 0 | 3 |
| （二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`;
    const expected = ['?', 3, 0, 0, 0, 0, 3];
    expect(await rowOf(text, 'applications.newlyReceived')).toEqual(expected);
    expect(await rowOf(text, 'applications.outcome.granted')).toEqual(expected);
  },
);

it('tabs before cells that bars end are an indentation, and no cells of their own', async () => {
  const text = `${HEAD}
  第二十条第（一）项  | \n\t\t
信息内容  | \n\t\t\t本年制发件数  | \n\t\t\t本年废止件数  | \n\t\t\t现行有效件数  | \n\t\t
规章  | \n\t\t\t0  | \n\t\t\t0  | \n\t\t\t1\n   | \n\t\t
行政规范性文件  | \n\t\t\t2  | \n\t\t\t  | \n\t\t\t7\n   | \n\t\t`;
  expect(await rowOf(text, 'proactive.regulations')).toEqual([0, 0, 1]);
  expect(await rowOf(text, 'proactive.normativeDocuments')).toEqual([2, '', 7]);
});

describe('the head', () => {
  const table = `二、主动公开政府信息情况\n${FIRST_BLOCK.join(' | ')}\n规章 | 0 | 0 | 1 |`;
  const read = async (text: string) =>
    (await readReport(`${text}\n${table}`, { edition: '2021' })).report;

  it('takes the year from the sentences that open the report, if they agree', async () => {
    expect((await read('一、总体情况\n2023年，我局公开信息15条。')).year).toBe(2023);
    expect((await read('一、总体情况\n（一）主动公开。2023年度，我局公开信息。')).year).toBe(2023);
    expect((await read('2023年，青山镇公开信息。现报告如下：\n一、总体情况\n无。')).year).toBe(
      2023,
    );
    expect((await read('一、总体情况\n2018年以来，我局公开信息。')).year).toBeNull();
    expect((await read('一、总体情况\n2023年，我局公开。2022年，我局未公开。')).year).toBeNull();
  });

  it('finds the body on the line beside a title that names none', async () => {
    const title = '2022年政府信息公开工作年度报告';
    expect((await read(`${title}\n青山县河口镇人民政府`)).body.name).toBe('青山县河口镇人民政府');
    expect((await read(`青山县水利局\n${title}`)).body.name).toBe('青山县水利局');
    expect((await read(`${title}\n本报告按条例编制。`)).body.name).toBeNull();
  });

  it('takes no line about the page for a part of the title', async () => {
    const report = await read(
      '发布时间:2021-01-15 10:00 信息来源:青山县水利局\n青山县水利局信息公开工作年度报告\n本年报统计时限为2020年1月1日至2020年12月31日。',
    );
    expect(report.year).toBe(2020);
    expect(report.title).toBe('青山县水利局信息公开工作年度报告');
    expect(report.body.name).toBe('青山县水利局');
    const paged = await read('Page 8 - 青山县水利局2022年政府信息公开工作年度报告\nP. 8');
    expect(paged.body.name).toBe('青山县水利局');
  });

  it('takes the name of the form for no title', async () => {
    const report = await read('中华人民共和国政府信息公开工作年度报告格式');
    expect(report.title).toBeNull();
    expect(report.body.name).toBeNull();
  });

  it('finds a section behind the question marks that stand for lost spaces', async () => {
    const { overview, introduction } = await read('????一、总体情况\n????2023年，我局公开信息。');
    expect(overview).toEqual([{ type: 'paragraph', text: '2023年，我局公开信息。' }]);
    expect(introduction).toBeUndefined();
  });

  it('names the body without the reading aids of a mirror page', async () => {
    const { body } = await read('青山鎮(zhèn)人民政府2022年政府信息公開工作年度報告');
    expect(body.name).toBe('青山鎮人民政府');
  });
});

describe('a block whose head has only some of the form’s columns', () => {
  const block = (heads: string, cells: string): string => `${HEAD.replace('2024', '2020')}
第二十条第（一）项 | |||
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
规章 | 1 | 2 | 3 |
第二十条第（五）项 | |||
信息内容 | ${heads} | ||
行政许可 | ${cells} | ||
第二十条第（九）项 | |||
信息内容 | 采购项目数量 | 采购总金额 | |
政府集中采购 | 6 | 7 | |
三、收到和处理政府信息公开申请情况
`;

  it.each([
    ['处理决定数量', '117', ['!', '!', 117]],
    ['上一年项目数量 | 处理决定数量', '5 | 117', [5, '!', 117]],
    // A head that is not understood, an order that is not the form's, another number of cells.
    ['上一年数 | 处理决定数量', '117', ['?', '?', '?']],
    ['处理决定数量 | 上一年项目数量', '117 | 5', ['?', '?', '?']],
    ['处理决定数量', '5 | 117', ['?', '?', '?']],
  ])('is read by the heads that it has: %s | %s', async (heads, cells, expected) => {
    expect(await rowOf(block(heads, cells), 'proactive.licensing')).toEqual(expected);
    const html = block(heads, cells)
      .split('\n')
      .map((line) =>
        line.includes('|')
          ? `<tr>${line.replace(/[| ]+$/, '').replace(/(?:^|\|)([^|]*)/g, '<td>$1</td>')}</tr>`
          : `</table><p>${line}</p><table>`,
      )
      .join('');
    expect(await rowOf(`<table>${html}</table>`, 'proactive.licensing')).toEqual(expected);
  });
});

describe('a report in Markdown, with a table for each group of rows', () => {
  it.each(['2019', '2021'] as const)('is read whole: form %s', async (edition) => {
    for (let seed = 0; seed < 20; seed++) {
      const written = chanceReport(edition, random(seed));
      const { cells } = await readReport(asMarkdown(edition, written));
      const read = cells.flatMap(({ address, value }) =>
        value === null ? [] : [[address, value]],
      );
      const filled = [...written].flatMap(([address, text]) =>
        text === '' ? [] : [[address, Number(text)]],
      );
      expect(read, `seed ${seed}`).toEqual(filled);
      // A table whose every cell is blank may be left out.
      const open = cells.filter(({ state }) => state === 'invalid' || state === 'absent');
      expect(
        open.every(({ address }) => address.startsWith('proceedings.')),
        `seed ${seed}`,
      ).toBe(true);
    }
  });
});

describe('a report of chance', () => {
  const SEEDS = [1, 5, 8, 9, 11, 14, 111, 1002, 1005, 1014];

  /** What is read of a text that the text does not say, and how many cells are not decided. */
  async function compare(text: string, edition: '2019' | '2021', written: Written) {
    const { cells } = await readReport(text, { edition });
    const faults: string[] = [];
    let open = 0;
    for (const { address, state, value } of cells) {
      const want = written.get(address) ?? '';
      if (state === 'absent' || state === 'invalid') open++;
      else if (String(value ?? '') !== want) faults.push(`${address}: ${want} is read as ${value}`);
    }
    return { faults, open };
  }

  it.each(Object.keys(LAYOUTS))('is not misread in the layout %s', async (layout) => {
    for (const seed of SEEDS) {
      const next = random(seed);
      const edition = next() < 0.5 ? '2019' : '2021';
      const written = chanceReport(edition, next, !NEEDS_NUMBERS.includes(layout));
      const text = collect(edition, written, layout);
      const { faults, open } = await compare(text, edition, written);
      expect(faults, `seed ${seed}`).toEqual([]);
      if (LOSSLESS.includes(layout)) expect(open, `seed ${seed}`).toBe(0);
      const slipped = await compare(slip(text, next), edition, written);
      expect(slipped.faults, `seed ${seed}, with a slip`).toEqual([]);
    }
  });
});
