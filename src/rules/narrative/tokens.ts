import { type WordKind, wordAt } from './lexicon';
import { NUMBER, statedNumber } from './numbers';
import type { StatedNumber } from './statement';

/** A word, number or sign of a sentence. */
export interface Token {
  readonly kind:
    | WordKind
    | 'number'
    | 'digits'
    | 'year'
    | 'break'
    | 'stop'
    | 'colon'
    | 'open'
    | 'close';
  readonly value: string;
  readonly at: number;
  readonly end: number;
  readonly number?: StatedNumber;
  /** Of a number: what counts it; `元` where money is counted. */
  readonly unit?: string;
  /** Of a number: where its digits stand. */
  readonly digits?: readonly [at: number, end: number];
  /** Of a year, or of 2023年结转: the year. */
  readonly year?: number;
}

const SIGNS: Readonly<Record<string, Token['kind']>> = {
  ',': 'break',
  ';': 'stop',
  ':': 'colon',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
};

const YEAR = '[12]\\d{3}年度?';
const LAST = `(?:上年度?|上一年度?|去年|往年|上年末|${YEAR})(?:度)?`;
const NEXT = `(?:下一?年度?|下一个年度|次年度?|明年|来年|翌年|${YEAR})(?:度)?`;

/** Phrases with a year in them, and texts that are taken as one, in the order in which they are tried. */
const PHRASES: readonly {
  readonly kind: Token['kind'];
  readonly value: string;
  readonly pattern: RegExp;
}[] = [
  {
    kind: 'other',
    value: 'title',
    pattern: /《[^《》]{0,80}》|〔[^〔〕]{0,12}〕|https?:[\w./:?=&%-]+/y,
  },
  {
    kind: 'intake',
    value: 'carriedOver',
    pattern: new RegExp(
      `(?:含|承接)?${LAST}(?:的)?(?:遗留|结转|转结|转入|顺延|滚存)(?:至|到|入|来)?(?:本年度?|今年|当年)?(?:的|继续办理|办理)*`,
      'y',
    ),
  },
  {
    kind: 'intake',
    value: 'carriedForward',
    pattern: new RegExp(
      `(?:跨年|需要|需)?(?:结转|转结|顺延|延续|延至|转入|推迟|跨年|转)(?:到|至|入|于)?${NEXT}(?:继续)?(?:办理|处理|答复|办结|的)*`,
      'y',
    ),
  },
  {
    kind: 'period',
    value: 'since',
    pattern: /(?:自|从)?[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|至今|以后|起至今|开始)/y,
  },
  {
    kind: 'period',
    value: 'since',
    pattern: /(?:近|最近|过去|连续)[两三四五六七八九十\d]{1,2}(?:个)?年(?:以来|来|间|中|内)?/y,
  },
  {
    kind: 'other',
    value: 'law',
    pattern: /(?:自)?[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?起(?:施行|实施|执行|施行的)/y,
  },
  {
    kind: 'period',
    value: 'part',
    pattern: /(?:[12]\d{3}年)?\d{1,2}(?:月)?(?:-|~|—|–|至|到)\d{1,2}月(?:份|底)?/y,
  },
];
const DATE = /([12]\d{3})年(\d{1,2})月(?:\d{1,2}日)?(起|以来|止|底|末|前)?/y;
const YEAR_ALONE = /([12]\d{3})年(?:度)?(?:全年)?/y;
const MONTH = /\d{1,2}月(?:\d{1,2}日|份|底|末)?/y;
const HAN_NUMERAL = /^[零〇一二两三四五六七八九十百千]/;
const COUNTS_NOTHING = /[第\s/.\-+]/;

/** The letters that a phrase, date or number may begin with: most letters need no closer look. */
const MAY_BEGIN =
  /[\d《〔h含承上去往跨需结转顺延推自从约近超逾不至达零〇一二两三四五六七八九十百千]/;

function at<T extends RegExp>(pattern: T, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** The tokens of a sentence, in order; together they are the whole sentence. Takes time in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const token = tokenAt(text, place);
    const last = tokens[tokens.length - 1];
    if (token.kind === 'other' && last?.kind === 'other' && token.value === '' && last.value === '')
      tokens[tokens.length - 1] = { ...last, end: token.end };
    else tokens.push(token);
    place = token.end;
  }
  return tokens;
}

function tokenAt(text: string, place: number): Token {
  const letter = text[place] ?? '';
  const sign = SIGNS[letter];
  if (sign) return { kind: sign, value: letter, at: place, end: place + 1 };
  if (!MAY_BEGIN.test(letter)) return wordToken(text, place);
  const dated = phraseAt(text, place) ?? dateAt(text, place) ?? monthAt(text, place);
  if (dated) return dated;
  const word = wordToken(text, place);
  if (word.kind !== 'other' || word.end > place + 1) return word;
  const number = at(NUMBER, text, place);
  return number?.groups?.digits ? numberToken(text, place, number[0], number.groups) : word;
}

function phraseAt(text: string, place: number): Token | undefined {
  for (const { kind, value, pattern } of PHRASES) {
    const found = at(pattern, text, place)?.[0];
    if (!found) continue;
    const year = /[12]\d{3}(?=年)/.exec(found)?.[0];
    return {
      kind,
      value,
      at: place,
      end: place + found.length,
      ...(year !== undefined && { year: Number(year) }),
    };
  }
  return undefined;
}

/** A day or month of a year, or a year. */
function dateAt(text: string, place: number): Token | undefined {
  const date = at(DATE, text, place);
  const [found = '', year, month, mark] = date ?? at(YEAR_ALONE, text, place) ?? [];
  if (found === '') return undefined;
  const token = { at: place, end: place + found.length, year: Number(year) };
  if (!date) return { ...token, kind: 'year', value: '' };
  if (mark === '起' || mark === '以来') return { ...token, kind: 'period', value: 'from' };
  // 1 January begins a year, 31 December ends one; any other date is a part of it.
  if (month === '12' || month === '1') return { ...token, kind: 'year', value: month };
  return { ...token, kind: 'period', value: 'part' };
}

function monthAt(text: string, place: number): Token | undefined {
  const month = at(MONTH, text, place)?.[0];
  if (!month) return undefined;
  const value = /^12月/.test(month) ? 'end' : 'part';
  return { kind: 'period', value, at: place, end: place + month.length };
}

function wordToken(text: string, place: number): Token {
  const word = wordAt(text, place);
  if (!word) return { kind: 'other', value: '', at: place, end: place + 1 };
  return { kind: word.kind, value: word.value, at: place, end: place + word.length };
}

function numberToken(
  text: string,
  place: number,
  found: string,
  groups: Readonly<Record<string, string | undefined>>,
): Token {
  const { before = '', digits = '', unit } = groups;
  const from = place + before.length;
  const token = { value: digits, at: place, end: place + found.length };
  const number = statedNumber(groups);
  const torn = COUNTS_NOTHING.test(text[from - 1] ?? '') || /[\s/]/.test(text[token.end] ?? '');
  if (!number || unit === undefined || torn) {
    // A numeral without a unit is a word (统一, 一是); digits are a number that nothing is known of.
    if (HAN_NUMERAL.test(digits)) return { kind: 'other', value: '', at: place, end: from + 1 };
    return { ...token, kind: 'digits' };
  }
  return { ...token, kind: 'number', number, unit, digits: [from, from + digits.length] };
}
