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
