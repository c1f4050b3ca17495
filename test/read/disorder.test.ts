import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { readReport } from '../../src/read';
import { checkedCells, compareCells } from './checked-cells';
import { random } from './mutate';

/** Tables whose text programs took out of order, or that follow two forms at once. */

const SIGNS = { blank: '', dash: '', absent: '!', invalid: '?', number: '' };

/** The cells of a row as the text says them: a number, `''` blank, `!` absent, `?` undecided. */
async function rowOf(text: string, row: string): Promise<(number | string)[]> {
  const { cells } = await readReport(text, { edition: '2021' });
  return cells
    .filter(({ address }) => address.slice(0, address.lastIndexOf('.')) === row)
    .map(({ state, value }) => value ?? SIGNS[state]);
}

const HEADS = `三、收到和处理政府信息公开申请情况
申请人情况
自然人
法人或其他组织
总计
商业企业
科研机构
社会公益组织
法律服务机构
其他`;
const column = (...numbers: number[]): string => `\n\n${numbers.join('\n')}`;
const OPEN = Array(7).fill('?');
const NONE = Array(7).fill(0);

describe('numbers that stand column by column', () => {
  const columns = [1, 2, 3, 4, 5, 6].map((i) => column(i, 10 * i)).join('');

  it('are not read as rows where the form has none left', async () => {
    const text = `${HEADS}
（六）其他处理
3.其他${column(0, 0, 0, 0, 0, 0, 0)}

（七）总计${columns}${column(21, 210)}

四、结转下年度继续办理${column(0, 0, 0, 0, 0, 0, 0)}\n\n`;
    expect(await rowOf(text, 'applications.outcome.total')).toEqual(OPEN);
    expect(await rowOf(text, 'applications.outcome.other.miscellaneous')).toEqual(OPEN);
    expect(await rowOf(text, 'applications.carriedForward')).toEqual(OPEN);
  });

  it('are not read as rows behind labels without any', async () => {
    const text = `${HEADS}

（一）予以公开

（二）部分公开（区分处理的，只计这一情形，不计其他情形）${columns}${column(21, 210)}

2.其他法律行政法规禁止公开${column(0, 0, 0, 0, 0, 0, 0)}\n\n`;
    expect(await rowOf(text, 'applications.outcome.partlyGranted')).toEqual(OPEN);
    expect(await rowOf(text, 'applications.outcome.denied.prohibitedByLaw')).toEqual(OPEN);
  });
});

describe.each(['huaian-2024', 'hongze-2024'])('the rows of %s, some column by column', (name) => {
  const path = join(import.meta.dirname, `../../samples/${name}.cells.tsv`);
  const checked = checkedCells(path);
  const rows = new Map<string, string[]>();
  for (const { address, rowLabels } of cellsOf('2021')) {
    const value = checked.get(address) ?? '';
    const label = rowLabels.at(-1) ?? '';
    if (address.startsWith('applications.') && /^\d/.test(value))
      rows.set(label, [...(rows.get(label) ?? []), value]);
  }

  it('give no wrong or guessed cell', async () => {
    const next = random(7);
    const pick = <T>(...choices: T[]): T => choices[Math.floor(next() * choices.length)] as T;
    for (let n = 0; n < 60; n++) {
      const single = next();
      const left = [...rows];
      let text = HEADS;
      while (left.length > 0) {
        const group = left.splice(0, next() < single ? 1 : 1 + Math.floor(next() * 9));
        const gap = pick('\n', '\n\n');
        const labels = group.map(([label]) => label);
        const columns = OPEN.map((_, i) => group.map(([, values]) => values[i]).join('\n'));
        const at = pick(0, labels.length, Math.floor(next() * labels.length));
        labels.splice(at, 0, columns.join(pick('\n', '\n\n')));
        text += gap + labels.join(gap);
      }
      const { cells } = await readReport(`${text}\n\n四、政府信息公开行政复议、行政诉讼情况\n`, {
        edition: '2021',
      });
      const own = cells.filter(({ address }) => address.startsWith('applications.'));
      const { wrong, guessed } = compareCells(own, path);
      expect([wrong, guessed], text).toEqual([0, 0]);
    }
  });
});

describe('a number beside a label of table two', () => {
  const text = (fee: string): string => `二、主动公开政府信息情况
第二十条第（一）项
信息内容
本年制发件数
本年废止件数
现行有效件数
规章
0
0
1
第二十条第（五）项
信息内容
行政许可

-2-

本年处理决定数量
9487
第二十条第（八）项
信息内容
本年收费金额（单位：万元）
${fee}
三、收到和处理政府信息公开申请情况`;

  it('is that of the only cell of its block', async () => {
    const own = text('7730.28\n\n行政事业性收费');
    expect(await rowOf(own, 'proactive.licensing')).toEqual([9487]);
    expect(await rowOf(own, 'proactive.fees')).toEqual([7730.28]);
  });

  it('leaves the cell open where it may be that of the page', async () => {
    expect(await rowOf(text('3\n\n行政事业性收费'), 'proactive.fees')).toEqual(['!']);
    expect(await rowOf(text('330\f\n行政事业性收费'), 'proactive.fees')).toEqual(['!']);
  });

  it('leaves cells open that are not alone in their block', async () => {
    const penalties = text('4.5').replace(
      '第二十条第（八）项',
      '第二十条第（六）项\n信息内容\n本年处理决定数量\n4119\n195\n行政处罚\n行政强制\n第二十条第（八）项',
    );
    expect(await rowOf(penalties, 'proactive.penalties')).toEqual(['!']);
    expect(await rowOf(penalties, 'proactive.compulsion')).toEqual(['!']);
  });
});

describe('the first block under the heads of the other form', () => {
  const lines = ['本年新制作数量', '本年新公开数量', '对外公开总数量'];
  const rest = `第二十条第（五）项
信息内容 | 本年处理决定数量 |
行政许可 | 5 |
第二十条第（八）项
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 282.1 |`;

  it.each([
    [`信息内容 | ${lines.join(' | ')} |\n规章 | 3 | 2 | 9 |`],
    [`信息内容\n${lines.join('\n')}\n规章\n3\n2\n9`],
    [`信息内容 ${lines.join(' ')}\n规章 329`],
  ])('says nothing of its columns: %j', async (block) => {
    const text = `二、主动公开政府信息情况\n第二十条第（一）项\n${block}\n${rest}`;
    expect(await rowOf(text, 'proactive.regulations')).toEqual(['?', '?', '?']);
    expect(await rowOf(text, 'proactive.licensing')).toEqual([5]);
    expect(await rowOf(text, 'proactive.fees')).toEqual([282.1]);
  });

  it('says nothing of them in a page, either', async () => {
    const row = (...cells: string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const wide = (text: string): string => `<tr><td colspan="4">${text}</td></tr>`;
    const page = `<table>${wide('第二十条第（一）项')}${row('信息内容', ...lines)}
${row('规章', '3', '2', '9')}${row('行政规范性文件', '0', '0', '0')}
${wide('第二十条第（八）项')}<tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
<tr><td>行政事业性收费</td><td colspan="3">282.1</td></tr></table>`;
    expect(await rowOf(page, 'proactive.regulations')).toEqual(['?', '?', '?']);
    expect(await rowOf(page, 'proactive.normativeDocuments')).toEqual(['?', '?', '?']);
    expect(await rowOf(page, 'proactive.fees')).toEqual([282.1]);
  });
});

describe('a table between lines that are no rows', () => {
  it('goes on over labels of which only pieces are left', async () => {
    const text = `${HEADS}
| 4.无正当理由大量反复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
|---|---|---|---|---|---|---|---|
| 0 | 0 | 0 | 0 | 0 | 0 | 0 |
|---|---|---|---|---|---|---|
| 行政机关不再处理其政府信息公 | 40 | 1 | 0 | 0 | 2 | 0 | 43 |
|---|---|---|---|---|---|---|---|
（六）其
2.申请人逾期未按收费通知要求
他处理
府信息公开申请
— 5 —
| 缴纳费用、 | 行政机关不再处理其政 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
|---|---|---|---|---|---|---|---|---|
| 3.其他 | 264 | 12 | 0 | 0 | 0 | 0 | 276 |
|---|---|---|---|---|---|---|---|
| （七）总计 | 305 | 13 | 0 | 0 | 2 | 0 | 320 |`;
    const other = 'applications.outcome.other';
    expect(await rowOf(text, 'applications.outcome.notProcessed.confirmOrReissue')).toEqual(NONE);
    expect(await rowOf(text, `${other}.correctionOverdue`)).toEqual([40, 1, 0, 0, 2, 0, 43]);
    expect(await rowOf(text, `${other}.feeOverdue`)).toEqual(NONE);
    expect(await rowOf(text, `${other}.miscellaneous`)).toEqual([264, 12, 0, 0, 0, 0, 276]);
  });

  it('goes on behind a note, and has a full row without a label under broken heads', async () => {
    const text = `四、政府信息公开行政复议、行政诉讼情况
行政复议行政诉讼
未经复议直接起诉复议后起诉
结果结果其他尚未
总计结果结果其他尚未结果结果其他尚未
维持纠正结果审结维持纠正结果审结
注：行政复议、行政诉讼数量含上年度结转数量。
| 维持 | 纠正 | 结果 | 审结 | 总计 | 总计 |
|---|---|---|---|---|---|
| 40 | 0 | 10 | 5 | 55 | 2 | 0 | 4 | 6 | 12 | 6 | 0 | 9 | 7 | 22 |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|

五、存在的主要问题及改进情况`;
    expect(await rowOf(text, 'proceedings.review')).toEqual([40, 0, 10, 5, 55]);
    expect(await rowOf(text, 'proceedings.litigationDirect')).toEqual([2, 0, 4, 6, 12]);
    expect(await rowOf(text, 'proceedings.litigationAfterReview')).toEqual([6, 0, 9, 7, 22]);
  });

  it('begins with a block whose heading is on the page before', async () => {
    const text = `信息内容 本年处理决定数量
行政处罚 3985758
行政强制 88283
第二十条第（八）项
信息内容 本年收费金额（单位：万元）
行政事业性收费 96171.6
三、收到和处理政府信息公开申请情况`;
    expect(await rowOf(text, 'proactive.penalties')).toEqual([3985758]);
    expect(await rowOf(text, 'proactive.compulsion')).toEqual([88283]);
    expect(await rowOf(text, 'proactive.fees')).toEqual([96171.6]);
  });
});
