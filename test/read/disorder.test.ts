import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';

/** Tables whose text programs took out of order, or that follow two forms at once. */

const SIGNS = { blank: '', dash: '', absent: '!', invalid: '?', number: '' };

/** The cells of a row as the text says them: a number, `''` blank, `!` absent, `?` undecided. */
async function rowOf(text: string, row: string): Promise<(number | string)[]> {
  const { cells } = await readReport(text, { edition: '2021' });
  return cells
    .filter(({ address }) => address.slice(0, address.lastIndexOf('.')) === row)
    .map(({ state, value }) => value ?? SIGNS[state]);
}

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
