import { EDITIONS, type EditionId, editionForm } from './editions';
import type { Instrument, LocalText } from './form';

/** A legal text that the form rests on; the notice that prescribes an edition is named by the edition. */
export type InstrumentKey = 'regulations' | 'feeMeasures' | `notice${EditionId}`;

/** Where in a legal text a label of the form has its meaning, e.g. Regulations, 第三十六条第（六）项. */
export interface LegalBasis {
  readonly instrument: InstrumentKey;
  /** The article and item; left out where the whole text is meant. */
  readonly article?: string;
}

const notices = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ EDITIONS.map((id) => [`notice${id}`, editionForm(id).notice]),
) as Record<`notice${EditionId}`, Instrument>; // the keys are made of the ids, one line above

/**
 * The legal texts that the form rests on, by key.
 *
 * @example
 * import { INSTRUMENTS } from 'gongkai-report/form';
 *
 * INSTRUMENTS.regulations.number; // → '国务院令第711号'
 */
export const INSTRUMENTS: Readonly<Record<InstrumentKey, Instrument>> = {
  regulations: {
    title: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
    numberEn: 'State Council Decree No. 711',
    short: { zh: '《条例》', en: 'Regulations on Open Government Information' },
  },
  feeMeasures: {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    numberEn: 'Guoban Han [2020] No. 109',
    short: { zh: '《信息处理费管理办法》', en: 'information processing fee measures' },
  },
  ...notices,
};

/**
 * A legal basis as a person cites it: 《条例》第三十六条第（六）项; in English with the document number, by which the
 * Chinese text is found: Regulations on Open Government Information (State Council Decree No. 711), art. 36(6).
 *
 * @example
 * import { citeBasis } from 'gongkai-report/form';
 *
 * citeBasis({ instrument: 'regulations', article: '第四十九条' }); // → '《条例》第四十九条'
 */
export function citeBasis(basis: LegalBasis, locale: keyof LocalText = 'zh'): string {
  const { short, numberEn } = INSTRUMENTS[basis.instrument];
  const { article = '' } = basis;
  if (locale !== 'en') return `${short.zh}${article}`;
  return `${short.en} (${numberEn})${article && `, ${articleInEnglish(article)}`}`;
}

const NUMERALS = '零一二三四五六七八九';

/** 三十六 as 36; up to 99. */
function numeralValue(numeral: string): number {
  const [tens = '', ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  return 10 * (tens ? NUMERALS.indexOf(tens) : 1) + (ones ? NUMERALS.indexOf(ones) : 0);
}

/** 第三十六条第（六）项 as art. 36(6). */
const articleInEnglish = (article: string): string =>
  article
    .replace(
      /第([一二三四五六七八九十]+)条/,
      (_, numeral: string) => `art. ${numeralValue(numeral)}`,
    )
    .replace(
      /第（([一二三四五六七八九十]+)）项/,
      (_, numeral: string) => `(${numeralValue(numeral)})`,
    );

/** Article(s) of the Regulations (国务院令第711号). */
export const regulations = (...articles: string[]): LegalBasis[] =>
  articles.map((article) => ({ instrument: 'regulations', article }));
