import { type Locale, type LocalText, localText } from '../../format';
import type { Candidate } from './rank';

const CAUSES: Readonly<Record<Candidate['cause'], LocalText>> = {
  blank: { zh: '由相加关系得出', en: 'follows from the sums' },
  zero: { zh: '可能漏填或者多填', en: 'a figure may be missing, or filled in where there is none' },
  substitution: { zh: '可能有一位数字写错', en: 'one digit may be wrong' },
  transposition: { zh: '可能相邻两位数字颠倒', en: 'two digits may be transposed' },
  lost: { zh: '可能漏写一位数字', en: 'a digit may be missing' },
  extra: { zh: '可能多写一位数字', en: 'there may be a digit too many' },
  reversed: { zh: '可能数字次序颠倒', en: 'the digits may be reversed' },
  offByOne: { zh: '可能差一', en: 'it may be off by one' },
  other: { zh: '按相加关系应为此数', en: 'the sums ask for this number' },
  shiftedRow: {
    zh: '这一行的数可能整体错了一格',
    en: 'the figures of the row may have slipped by one cell',
  },
  splitNumber: {
    zh: '一个数可能被拆在两格里',
    en: 'one number may have been split over two cells',
  },
  joinedNumbers: {
    zh: '两格的数可能并在了一格里',
    en: 'two numbers may have run together in one cell',
  },
  swappedCells: { zh: '两格的数可能互换了', en: 'two figures may have changed places' },
  swappedRows: { zh: '两行可能互换了', en: 'two rows may have changed places' },
  swappedColumns: { zh: '两列可能互换了', en: 'two columns may have changed places' },
  totalsZero: { zh: '总计可能没有计算', en: 'the totals may not have been added up' },
  totalsMissPart: { zh: '计算总计时可能漏了一项', en: 'the totals may leave out one line' },
  totalsWrong: {
    zh: '总计可能没有按各项相加',
    en: 'the totals may not be the sums of their parts',
  },
  countedTwice: {
    zh: '与“{beside}”重复计算，只在一处计',
    en: 'counted under “{beside}” as well; it belongs in one place only',
  },
  copiedFromLastYear: {
    zh: '可能沿用了上一年的数',
    en: "last year's figures may have been left in place",
  },
  rewritten: { zh: '这些数可能都填错了', en: 'all of these figures may be wrong' },
};

const AMBIGUOUS: LocalText = {
  zh: '；也有别的可能，表内关系不能断定',
  en: '; the sums of the table allow other explanations',
};

/** Why a suggestion may be right, and whether others may be too. `beside`: the other row that an act has to do with. */
export const causeMessage = (
  { cause, ambiguous }: Pick<Candidate, 'cause' | 'ambiguous'>,
  beside: string,
  locale: Locale,
): string =>
  localText(CAUSES[cause], locale).replace('{beside}', beside) +
  (ambiguous ? localText(AMBIGUOUS, locale) : '');
