import type { StatedNumber } from './statement';

/**
 * A number in running text with what makes it vague and what counts it. The text is half-width and without
 * spaces. Groups: `before`, `digits`, `vague`, `scale`, `vagueScale`, `unit`, `after`.
 */
export const NUMBER =
  /(?<before>约|近|超过|超|逾|不足|不到|至少|达到?)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)(?<vague>[余多])?(?<scale>[万亿])?(?<vagueScale>[余多])?(?<unit>%|个百分点|元|件次|件|条次|条|起|宗|例|份|篇|个|项|人次|人|批次|次|页|期|场|部|户|字)?(?<after>以上|左右|以内)?/y;

const NUMERALS = '零一二三四五六七八九';

/** Chinese numerals below ten thousand: 三百二十一, 十二, 两千零五. */
function chineseNumber(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const char of text.replace(/〇/g, '零').replace(/两/g, '二')) {
    const value = NUMERALS.indexOf(char);
    if (value >= 0) {
      if (digit !== undefined && digit > 0) return undefined; // 二四: a year, or two numbers
      digit = value;
      continue;
    }
    const power = { 十: 10, 百: 100, 千: 1000 }[char];
    if (power === undefined) return undefined;
    sum += (digit ?? 1) * power;
    digit = undefined;
  }
  return sum + (digit ?? 0);
}

const powerOf = (scale: string | undefined): number =>
  scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1;

/** 1,234 is 1234; 万 is ten thousand. Undefined for what is no number. */
function plainNumber(digits: string, scale: string | undefined): number | undefined {
  const ascii = digits.replace(/,/g, '');
  const value = /^[\d.]+$/.test(ascii) ? Number(ascii) : chineseNumber(ascii);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return Math.round(value * powerOf(scale) * 1e6) / 1e6;
}

/** What the groups of {@link NUMBER} say: one number, or an interval where the text is vague. */
export function statedNumber(
  groups: Readonly<Record<string, string | undefined>>,
): StatedNumber | undefined {
  const { before = '', digits = '', scale, vague, vagueScale, after = '' } = groups;
  const value = plainNumber(digits, scale);
  if (value === undefined) return undefined;
  if (vague || vagueScale) {
    // 120余 is 120 to 129, 3万余 is 30000 to 39999.
    const zeros = /0{0,20}$/.exec(String(value))?.[0].length ?? 0;
    return { lo: value, hi: zeros > 0 ? value + 10 ** zeros - 1 : Number.POSITIVE_INFINITY };
  }
  if (/^(超过|超|逾|至少)$/.test(before) || after === '以上')
    return { lo: value, hi: Number.POSITIVE_INFINITY };
  if (/^(近|不足|不到)$/.test(before) || after === '以内')
    return { lo: Math.floor((value * 9) / 10), hi: value };
  if (before === '约' || after === '左右')
    return { lo: Math.floor((value * 9) / 10), hi: Math.ceil((value * 11) / 10) };
  if (scale === undefined || value === 0) return { lo: value, hi: value };
  // 1.2万 is rounded, or cut off, where it was written.
  const decimals = digits.split('.')[1]?.length ?? 0;
  const step = powerOf(scale) / 10 ** decimals;
  return { lo: value - step / 2, hi: value + step };
}
