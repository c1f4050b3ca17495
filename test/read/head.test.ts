import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';

const TABLE = `二、主动公开政府信息情况
第二十条第（一）项
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0
行政规范性文件 | 2 | 0 | 2`;
const TITLE = '丙县丁局2023年政府信息公开工作年度报告';

async function head(before: string, section = '一、总体情况') {
  const { report } = await readReport(`${before}\n${section}\n2023年，我局做好工作。\n${TABLE}`);
  return report;
}

it('takes no part of the path to a page into the title', async () => {
  const { title, body } = await head(`首页\n信息公开\n政府信息公开年报\n${TITLE}`);
  expect([title, body.name]).toEqual([TITLE, '丙县丁局']);
});

it('keeps the body of a title that comes again without it', async () => {
  const { title, body, introduction } = await head(
    `${TITLE}\n丙县丁局\n2023年政府信息公开工作年度报告`,
  );
  expect([title, body.name, introduction]).toEqual([TITLE, '丙县丁局', undefined]);
});

it('takes a second title over two lines for no text', async () => {
  const { introduction } = await head(`${TITLE}\n丙县丁局2023年政府信息公开\n工作年度报告`);
  expect(introduction).toBeUndefined();
});

it('finds a section whose title says whose and of when it is', async () => {
  const { overview } = await head(TITLE, '一、2023年度丁局政府信息公开总体情况');
  expect(overview).toEqual([{ type: 'paragraph', text: '2023年，我局做好工作。' }]);
});

it('takes address and telephone on lines of their own into the contact', async () => {
  const { contact } = await head(
    `${TITLE}\n如对本报告有疑问，请与丁局办公室联系。\n地址：戊路2号\n电话：010-0000000`,
  );
  expect(contact).toBe('如对本报告有疑问，请与丁局办公室联系。 地址：戊路2号 电话：010-0000000');
});

it('leaves the buttons of a page out of its text, and reads its date', async () => {
  const { introduction, publicationDate } = await head(
    `${TITLE}\n来源：丁局 时间：2024-01-20 09:00\n微信 微博\n文件下载\n相关链接：`,
  );
  expect([introduction, publicationDate]).toEqual([undefined, '2024-01-20']);
});

describe('terms with what is said of them', () => {
  const page = (
    facts: string,
  ): string => `<!doctype html><h1>政府信息公开工作年度报告</h1><dl>${facts}</dl>
    <h2>二、主动公开政府信息情况</h2><table><tr><td colspan="4">第二十条第（一）项</td></tr>
    <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
    <tr><td>行政规范性文件</td><td>1</td><td>2</td><td>3</td></tr></table>`;

  it.each([
    '<dt>发布日期</dt><dd>2025-03-10</dd>',
    '<dt>发布日期：</dt>\n  <dd>2025-03-10</dd>',
    '<div><dt>报告机关</dt><dd>某某局</dd></div><div><dt>发布日期</dt><dd>2025-03-10</dd></div>',
    '<dt>统计期限</dt><dd>2024-01-01 至 2024-12-31</dd><dt>发布日期</dt><dd>2025-03-10</dd>',
    '<dt>统计期限</dt><dd>2024年1月1日至12月31日</dd><dt>发布日期</dt><dd>2025年3月10日</dd>',
  ])('are a line each, and no part of the title: %s', async (facts) => {
    const { report } = await readReport(page(facts), { edition: '2021' });
    expect(report.title).toBe('政府信息公开工作年度报告');
    expect(report.publicationDate).toBe('2025-03-10');
    expect(report.year).not.toBe(2025);
    expect(report.body.name).toBe(facts.includes('某某局') ? '某某局' : null);
  });
});

it('reads a period that is written in Chinese numerals', async () => {
  const { period } = await head(
    `${TITLE}\n统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。`,
  );
  expect(period).toEqual({ from: '2023-01-01', to: '2023-12-31' });
});

it.each(['丙县丁局2023年政府信息公开工作情况报告', '丙县丁局关于2023年政府信息公开工作情况的报告'])(
  'takes a report on the work for one: %s',
  async (line) => {
    const { title, body } = await head(line);
    expect([title, body.name]).toEqual([line, '丙县丁局']);
  },
);

it('takes a sentence that announces the report for no title', async () => {
  const { title, introduction } = await head(
    `${TITLE}\n现将我局2023年政府信息公开工作情况报告如下：`,
  );
  expect([title, introduction?.length]).toEqual([TITLE, 1]);
});
