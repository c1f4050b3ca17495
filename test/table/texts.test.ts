import { describe, expect, it } from 'vitest';
import { cellsOf, editionForm } from '../../src/format';
import { blankReport, type Report, setCell } from '../../src/report';
import {
  documentTitle,
  factLine,
  factsOf,
  isUnfilled,
  printNumber,
  sectionTexts,
  statutoryTurns,
  titleFrom,
  titleWords,
} from '../../src/table';
import { splitLabel } from '../../src/table/label-text';

const blank: Report = blankReport({ edition: '2021', year: 2024 });
const paragraph = (text: string) => ({ type: 'paragraph', text }) as const;

describe('a printed label', () => {
  it.each([
    ['（三）不予公开', '（三）', '不予公开'],
    ['三、本年度办理结果', '三、', '本年度办理结果'],
    ['十二、其他', '十二、', '其他'],
    ['1.属于国家秘密', '1.', '属于国家秘密'],
    ['10.其他', '10.', '其他'],
    ['2、其他', '2、', '其他'],
    ['总计', '', '总计'],
    ['第二十条第（一）项', '', '第二十条第（一）项'],
    ['（甲）其他', '', '（甲）其他'],
    ['', '', ''],
    // Nothing but an ordinal is text.
    ['（一）', '', '（一）'],
    ['1.', '', '1.'],
  ])('“%s” breaks after its ordinal: “%s”, “%s”', (label, ordinal, rest) => {
    expect(splitLabel(label)).toEqual({ ordinal, rest });
  });
});

describe('a number', () => {
  it.each([
    [0, '0'],
    [-12, '-12'],
    [1234567, '1234567'],
    [2.5, '2.5'],
    [0.000001, '0.000001'],
    [9007199254740991, '9007199254740991'],
    [123456789.000001, '123456789.000001'],
    // Smaller than any cell holds.
    [1.5e-7, '0'],
    [-2e-7, '-0'],
  ])('%d is printed as %s, never with an exponent', (value, text) => {
    expect(printNumber(value)).toBe(text);
  });
});

describe('the title', () => {
  it('is that of the report, or what its body and year make it', () => {
    expect(titleFrom({ ...blank, title: '某题' })).toBe('某题');
    expect(titleFrom({ ...blank, title: '' })).toBe('');
    const untitled: Report = { ...blank, title: null, body: { name: '某某局' } };
    expect(titleFrom(untitled)).toBe('某某局2024年政府信息公开工作年度报告');
    expect(titleFrom({ ...untitled, year: null })).toBe('某某局2024年政府信息公开工作年度报告');
    expect(
      titleFrom({ ...untitled, year: null, period: { from: '2023-01-01', to: '2023-12-31' } }),
    ).toBe('某某局2023年政府信息公开工作年度报告');
    expect(titleFrom({ ...untitled, year: null, period: null })).toBeNull();
    expect(documentTitle({ ...untitled, year: null, period: null }, 'zh-CN')).toBe(
      '政府信息公开工作年度报告',
    );
    expect(documentTitle({ ...untitled, year: null, period: null }, 'en')).toMatch(
      /^Annual report/,
    );
  });

  it('breaks between words, and is the same words together', () => {
    for (const [title, words] of [
      [
        '望谟县人民政府2024年政府信息公开工作年度报告',
        ['望谟县', '人民政府', '2024年', '政府信息公开工作', '年度报告'],
      ],
    ] as const) {
      expect(titleWords(title).join('')).toBe(title);
      expect(titleWords(title).slice(0, 3)).toEqual(words.slice(0, 3));
    }
    expect(titleWords('')).toEqual([]);
  });
});

describe('what a document says of itself', () => {
  const report: Report = {
    ...blank,
    title: '某某局年度报告',
    body: { name: '某某局' },
    publicationDate: '2025-01-20',
    contact: '电话 123',
  };

  it('stands below its title, label and text', () => {
    expect(factsOf(report, 'en')).toEqual([
      [expect.any(String), '某某局'],
      [expect.any(String), '2024-01-01 to 2024-12-31'],
      [expect.any(String), '2025-01-20'],
      [expect.any(String), '电话 123'],
    ]);
    const { publicationDate: _, contact: __, ...rest } = report;
    expect(factsOf({ ...rest, period: null, body: { name: null } }, 'zh-CN')).toEqual([]);
  });

  it('says the contact once', () => {
    const texts = (introduction: Report['introduction']) =>
      factsOf({ ...report, ...(introduction && { introduction }) }, 'zh-CN').map(
        ([, text]) => text,
      );
    expect(texts([paragraph('第一段。'), paragraph('联系：电话 123。')])).not.toContain('电话 123');
    expect(texts([paragraph('联系：电话 124。')])).toContain('电话 123');
  });

  it('is a line without what title and introduction say already', () => {
    expect(factLine(report, 'zh-CN')).toMatch(
      /^[^：　]+：[^　]+　[^：　]+：[^　]+　[^：　]+：电话 123$/,
    );
    expect(factLine(report, 'zh-CN')).not.toContain('某某局');
    expect(factLine({ ...report, title: null }, 'en')).toContain(': 某某局　');
    const { publicationDate: _, contact: __, ...rest } = report;
    expect(factLine({ ...rest, period: null }, 'zh-CN')).toBe('');
    expect(
      factLine(
        { ...rest, title: null, period: null, introduction: [paragraph('我是某某局。')] },
        'zh-CN',
      ),
    ).toBe('');
  });
});

describe('a report', () => {
  it('is unfilled as long as no cell and no section says anything', () => {
    expect(isUnfilled(blank)).toBe(true);
    for (const { address } of cellsOf('2021'))
      expect(isUnfilled(setCell(blank, address, 0))).toBe(false);
    expect(isUnfilled({ ...blank, problems: [paragraph('无')] })).toBe(false);
    expect(
      isUnfilled({
        ...blank,
        tableTexts: { proceedings: { above: [], below: [paragraph('注')] } },
      }),
    ).toBe(false);
    const above = [paragraph('上')];
    expect(isUnfilled({ ...blank, tableTexts: { proceedings: { above, below: above } } })).toBe(
      false,
    );
    // Its name is not its filling.
    expect(isUnfilled({ ...blank, title: '题', body: { name: '某局' } })).toBe(true);
  });

  it('has the text of a section over and below its table, or instead of one', () => {
    const section = (key: string) => {
      const found = editionForm('2021').sections.find((each) => each.key === key);
      if (!found) throw new Error(key);
      return found;
    };
    const [above, below, problems] = ['上', '下', '五'].map((text) => [paragraph(text)]) as [
      [ReturnType<typeof paragraph>],
      [ReturnType<typeof paragraph>],
      [ReturnType<typeof paragraph>],
    ]; // three given, three taken
    const report: Report = { ...blank, problems, tableTexts: { proceedings: { above, below } } };
    expect(sectionTexts(report, section('problems'))).toEqual({ above: problems, below: [] });
    expect(sectionTexts(report, section('proceedings'))).toEqual({ above, below });
    expect(sectionTexts(report, section('applications'))).toEqual({ above: [], below: [] });
    expect(
      sectionTexts(
        { ...blank, tableTexts: { proceedings: { below } } } as Report,
        section('proceedings'),
      ),
    ).toEqual({
      above: [],
      below,
    });
  });
});

it('the form’s own words stay Chinese within those of the interface', () => {
  expect(statutoryTurns('the row 一、本年新收 · 总计 is off', 'en')).toEqual([
    'the row ',
    '一、本年新收 · 总计',
    ' is off',
  ]);
  expect(statutoryTurns('一、本年新收', 'en')).toEqual(['', '一、本年新收', '']);
  expect(statutoryTurns('plain', 'en')).toEqual(['plain']);
  expect(statutoryTurns('总计 is 一', 'zh-CN')).toEqual(['总计 is 一']);
});
