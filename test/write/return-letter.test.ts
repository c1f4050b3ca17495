import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { letterNames, safeName } from '../../src/cli/letters';
import type { CollectedBody } from '../../src/collect';
import { cellsOf } from '../../src/format';
import { blankReport, type Report, setCells } from '../../src/report';
import { checkReport } from '../../src/rules';
import { type ReturnLetterOptions, toReturnLetter } from '../../src/write';
import { needsLetter } from '../../src/write/return-letter';
import { TEXT_WIDTH } from '../../src/write/word';

const zeros: Report = (() => {
  const report = blankReport({ year: 2024, body: { name: '丙市<b>甲</b>局' } });
  return setCells(
    report,
    cellsOf(report.edition).map(({ address }) => [address, 0] as const),
  );
})();
const report = setCells(zeros, [
  ['applications.newlyReceived.naturalPerson', 5],
  ['applications.newlyReceived.total', 3],
  ['applications.outcome.granted.naturalPerson', 5],
  ['applications.outcome.granted.total', 5],
  ['applications.outcome.total.naturalPerson', 5],
  ['applications.outcome.total.total', 5],
  ['proceedings.review.upheld', 2],
]);
const { findings } = checkReport(report);
const letter = {
  body: '丙市<b>甲</b>局',
  year: 2024,
  edition: report.edition,
  findings,
  file: '年报.pdf',
} as const;

const documentOf = (options?: ReturnLetterOptions, more: object = {}): string =>
  strFromU8(
    unzipSync(toReturnLetter({ ...letter, ...more }, options))['word/document.xml'] ??
      new Uint8Array(),
  );
/** Its paragraphs, and the cells of its tables. */
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, own = '']) =>
    own.replace(/<w:br\/>/g, '\n').replace(/<[^>]*>/g, ''),
  );

describe('a return letter', () => {
  const texts = textsOf(documentOf({ from: '丙市人民政府办公室', answerBy: '2025-01-20' }));

  it('says to whom, what, from whom, and by when to answer', () => {
    expect(texts.slice(0, 4)).toEqual([
      '关于核对更正2024年政府信息公开\n工作年度报告的函',
      '丙市&lt;b&gt;甲&lt;/b&gt;局：',
      expect.stringContaining('（年报.pdf），经核对有下列问题：错误'),
      '请于2025年1月20日前报送更正后的报告或者书面说明。已经公布的，请一并更正公布的文本。',
    ]);
    expect(texts.slice(-2)[0]).toBe('丙市人民政府办公室');
  });

  it('leaves lines to fill in for what it is not told', () => {
    const blank = textsOf(documentOf());
    expect(blank[3]).toContain('请于　　　　年　　月　　日前');
    expect(blank.slice(-2)[0]).toContain('（发函单位）');
  });

  it('goes by the parts of the form, errors first, with what it should be', () => {
    const headings = texts.filter(
      (text) => /^[一二三四五六]、/.test(text) && text.includes('情况'),
    );
    expect(headings).toContain('三、收到和处理政府信息公开申请情况');
    expect(headings).toContain('四、政府信息公开行政复议、行政诉讼情况');
    const section = texts.slice(texts.indexOf('三、收到和处理政府信息公开申请情况'));
    expect(section[section.indexOf('错误') + 1]).toContain('一、本年新收政府信息公开申请数量');
    expect(section.find((text) => text.startsWith('可能应为'))).toContain('3 改为 5');
    const severities = texts.filter((text) => text === '错误' || text === '疑点');
    const counts = (severity: string): number =>
      severities.filter((own) => own === severity).length;
    expect(counts('错误')).toBe(findings.filter(({ severity }) => severity === 'error').length);
    expect(counts('疑点')).toBe(findings.filter(({ severity }) => severity === 'query').length);
  });

  it('leaves out notes, which nobody has to answer', () => {
    const notes = findings.map((finding) => ({ ...finding, severity: 'info' as const }));
    const [first, ...others] = findings;
    const mixed = textsOf(documentOf({}, { findings: [...notes, ...(first ? [first] : [])] }));
    expect(others.length).toBeGreaterThan(0);
    expect(mixed.filter((text) => /^(?:错误|疑点|提示)$/.test(text))).toHaveLength(1);
  });

  /** Of each row behind the head: what to do, and whether that cell begins one over several rows, or goes on in it. */
  const remediesOf = (xml: string): string[] =>
    xml
      .split('<w:tr>')
      .slice(2)
      .map((row) => {
        const cell = row.split('<w:tc>').at(-1) ?? '';
        const merged = /<w:vMerge( w:val="restart")?/.exec(cell);
        const mark = merged ? (merged[1] ? '┌' : '└') : '';
        return `${mark}${textsOf(cell.split('</w:tc>')[0] ?? '').join()}`;
      });
  const [first] = findings;
  if (!first) throw new Error('no finding');
  const plain = (ruleId: string, anchor = first.anchor) => ({
    ...{ ...first, ruleId, anchor, cells: [], suggestions: [] },
  });
  const rules = ['A', 'B'].map((id) => ({ id, help: { zh: `照${id}办`, en: `do ${id}` } }));

  it('says of what is found once or twice what its rule says, or to look at it', () => {
    const three = { findings: [plain('A'), plain('B'), plain('C')] };
    expect(remediesOf(documentOf({ rules }, three))).toEqual(['照A办', '照B办', '请核实。']);
    expect(remediesOf(documentOf({ rules, locale: 'en' }, three)).slice(0, 2)).toEqual([
      'do A',
      'do B',
    ]);
    expect(remediesOf(documentOf({}, { findings: [plain('A')] }))).toEqual(['请核实。']);
  });

  it('says once what to do about many of one rule, beside all of them', () => {
    const same = { findings: [plain('A'), plain('A'), plain('A')] };
    expect(remediesOf(documentOf({ rules }, same))).toEqual(['┌照A办', '└', '└']);
  });

  it('says once what mends several, and what else it may be', () => {
    const edit = (to: number) => ({ address: first.anchor, from: 3, to });
    const [own] = findings.flatMap(({ suggestions }) => suggestions);
    if (!own) throw new Error('no suggestion');
    const suggestions = [5, 6].map((to) => ({ ...own, ambiguous: true, edits: [edit(to)] }));
    const mended = { ...first, suggestions };
    const said = (more: object[]) => remediesOf(documentOf({ rules }, { findings: more }));
    const [remedy, ...others] = said([mended, { ...mended, ruleId: 'B' }]);
    expect(remedy).toMatch(/^┌可能应为：\n.*：3 改为 5\n或者：\n.*：3 改为 6$/s);
    expect(others).toEqual(['└']);
    const certain = {
      ...mended,
      suggestions: suggestions.map((one) => ({ ...one, ambiguous: false })),
    };
    expect(said([certain])).toEqual([expect.stringMatching(/^可能应为：\n[^\n]*：3 改为 5$/)]);
  });

  it('names the whole text where a finding is about no cell', () => {
    const texts = textsOf(documentOf({}, { findings: [plain('A', 'title'), plain('A')] }));
    expect(texts.filter((text) => text === '全文')).toHaveLength(1);
  });

  it('is needed where something has to be answered', () => {
    const info = { ...first, severity: 'info' as const };
    expect([needsLetter([]), needsLetter([info]), needsLetter([info, first])]).toEqual([
      ...[false, false, true],
    ]);
  });

  it('names no year and no file where it is not told', () => {
    const { year: _, file: __, ...others } = letter;
    const xml = strFromU8(
      unzipSync(toReturnLetter(others))['word/document.xml'] ?? new Uint8Array(),
    );
    const texts = textsOf(xml);
    expect(texts[0]).toBe('关于核对更正政府信息公开\n工作年度报告的函');
    expect(texts[2]).toMatch(/^你单位报送的政府信息公开工作年度报告，经核对有下列问题：/);
  });

  it('has columns that fill the width of the text', () => {
    const widths = [...documentOf().matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, w]) =>
      Number(w),
    );
    const sum = widths.slice(0, 5).reduce((all, width) => all + width, 0);
    expect(sum).toBeGreaterThan(TEXT_WIDTH - 5);
    expect(sum).toBeLessThanOrEqual(TEXT_WIDTH);
  });

  it('says that several were sent, and speaks English', () => {
    expect(textsOf(documentOf({}, { reports: 2 }))[2]).toContain('共报送 2 份');
    expect(textsOf(documentOf({ locale: 'en' }))[3]).toContain('by ____');
  });

  it('is the same bytes for the same letter', () => {
    expect(Buffer.compare(toReturnLetter(letter), toReturnLetter(letter))).toBe(0);
  });
});

describe('the name of a letter', () => {
  it.each([
    ['丙市甲局', '丙市甲局'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['CON', '_CON'],
    ['..', '__'],
    ['局. ', '局._'],
    ['', '_'],
    ['x\u0000\u202ey', 'x_y'],
    ['长'.repeat(300), '长'.repeat(60)],
  ])('of %j is safe on Windows: %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('tells bodies of one name apart, and is none where there is nothing to answer', () => {
    const body = (code: string, name: string, errors: number): CollectedBody => ({
      code,
      name,
      aliases: [],
      state: 'reported',
      file: code,
      files: [code],
      counts: { error: errors, query: 0, info: 3 },
    });
    const names = letterNames([body('1', '新镇', 1), body('2', '新镇', 1), body('3', '乙局', 0)]);
    expect([...names]).toEqual([
      ['1', '新镇-1.docx'],
      ['2', '新镇-2.docx'],
    ]);
  });
});
