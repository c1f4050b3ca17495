/** What words of the form mean, how they are written otherwise, and in which language they are told. */
import { describe, expect, it } from 'vitest';
import {
  ABSENT_SIGNS,
  isAbsentSign,
  LOCALES,
  labelExplanations,
  localText,
  meaningOf,
  variantsOf,
} from '../../src/format';
import {
  FACT_LABELS,
  officialDate,
  officialPeriod,
  REPORT_NAME,
  titleOf,
} from '../../src/format/head-words';
import { simplified, withoutRadicals } from '../../src/format/letters';
import { spokenOf } from '../../src/format/spoken';

it.each(LOCALES)('the meanings of all labels in %s are what they were', async (locale) => {
  const texts = Object.entries(labelExplanations(locale)).map(
    ([label, text]) => `${label}\n${text.replace(/^/gm, '    ')}\n`,
  );
  await expect(texts.join('\n')).toMatchFileSnapshot(`printed/meanings.${locale}.txt`);
});

describe('a label that the form does not have', () => {
  it.each(['no label', 'constructor', '__proto__'])('%s means nothing', (label) => {
    expect([meaningOf(label), variantsOf(label), spokenOf(label)]).toEqual([{}, [], []]);
  });
});

it('a label is written and said otherwise in published reports', () => {
  expect(variantsOf('总计')).toEqual(['合计']);
  expect(spokenOf('行政诉讼')).toContain('诉讼');
});

it('a text for people is taken in the language that was asked for', () => {
  const text = { zh: '表', en: 'table' };
  expect(LOCALES.map((locale) => [locale, localText(text, locale)])).toEqual([
    ['zh-CN', '表'],
    ['en', 'table'],
  ]);
});

it('the sign of an absent cell is known in every language, with spaces around it', () => {
  for (const sign of Object.values(ABSENT_SIGNS)) {
    expect([sign, ` ${sign}\n`].map(isAbsentSign)).toEqual([true, true]);
  }
  expect(['', '缺席', '0', '－'].map(isAbsentSign)).toEqual([false, false, false, false]);
});

describe('letters that mean the same', () => {
  it.each([
    ['政府信息公開工作年度報告', '政府信息公开工作年度报告'],
    ['對外公開資訊', '对外公开信息'],
    ['⾏政许可⻓', '行政许可长'],
    ['一二三abc', '一二三abc'],
    ['萬元', '万元'],
  ])('%s as %s', (text, same) => {
    expect(simplified(text)).toBe(same);
  });

  it('a compatibility letter of two letters stays, so that places in the text hold', () => {
    expect(withoutRadicals('\uf900\u2e80\u2ef3')).toHaveLength(3);
    expect(withoutRadicals('⿓⻰')).toBe('龍龙');
  });
});

describe('the head of a document', () => {
  it('is titled by what is known of it', () => {
    expect(titleOf('某局', 2024)).toBe(`某局2024年${REPORT_NAME}`);
    expect(titleOf('某局', '2024')).toBe(`某局2024年${REPORT_NAME}`);
    for (const year of [null, '']) expect(titleOf('某局', year)).toBe(`某局${REPORT_NAME}`);
    expect(titleOf(null, 2024)).toBe(`2024年${REPORT_NAME}`);
  });

  it('prints days as official documents do, the year of a span once', () => {
    expect(officialDate('2025-01-24')).toBe('2025年1月24日');
    expect(officialDate('2025-10-04')).toBe('2025年10月4日');
    expect(officialDate('今年')).toBe('今年');
    expect(officialPeriod('2024-01-01', '2024-12-31')).toBe('2024年1月1日至12月31日');
    expect(officialPeriod('2023-12-01', '2024-11-30')).toBe('2023年12月1日至2024年11月30日');
    expect(officialPeriod('年初', '年底')).toBe('年初至年底');
  });

  it('names each fact in both languages', () => {
    for (const { zh, en } of Object.values(FACT_LABELS)) expect([zh, en]).not.toContain(undefined);
    expect(FACT_LABELS.period).toEqual({ zh: '统计期限', en: 'Period' });
  });
});
