import type { InstrumentKey, LegalBasis, LocalText } from './form';

/** A legal text: its title, its document number and what to call it for short. */
export interface Instrument {
  readonly title: string;
  readonly number: string;
  /** The document number as English texts cite it. */
  readonly numberEn: string;
  readonly short: LocalText;
  /** Other ways in which texts name it, as regular expressions. */
  readonly calls?: readonly string[];
}

/** The legal texts that the form rests on, by key. */
export const INSTRUMENTS: Readonly<Record<InstrumentKey, Instrument>> = {
  regulations: {
    title: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
    numberEn: 'State Council Decree No. 711',
    short: { zh: '《条例》', en: 'Regulations on Open Government Information' },
  },
  notice2019: {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
    numberEn: 'Guoban Gongkaiban Han [2019] No. 60',
    short: { zh: '2019年格式通知', en: 'format notice of 2019' },
    // Its annex is called 政府信息公开工作年度报告格式（试行）; that of 2021 is no trial.
    calls: ['年度报告格式\\s*[（(]\\s*试行'],
  },
  notice2021: {
    title:
      '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
    numberEn: 'Guoban Gongkaiban Han [2021] No. 30',
    short: { zh: '2021年格式通知', en: 'format notice of 2021' },
  },
  feeMeasures: {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    numberEn: 'Guoban Han [2020] No. 109',
    short: { zh: '《信息处理费管理办法》', en: 'information processing fee measures' },
  },
};

/**
 * A legal basis as a person cites it: 《条例》第三十六条第（六）项; in English with the document number, by which the
 * Chinese text is found: Regulations on Open Government Information (State Council Decree No. 711), art. 36(6).
 */
export function citeBasis(basis: LegalBasis, locale: keyof LocalText = 'zh'): string {
  const { short, numberEn } = INSTRUMENTS[basis.instrument];
  const { article = '' } = basis;
  if (locale !== 'en') return `${short.zh}${article}`;
  return `${short.en} (${numberEn})${article && `, ${articleInEnglish(article)}`}`;
}

const NUMERALS = '零一二三四五六七八九';

/** 三十六 as 36; up to 99. */
function numberOf(numeral: string): number {
  const [tens = '', ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  return 10 * (tens ? NUMERALS.indexOf(tens) : 1) + (ones ? NUMERALS.indexOf(ones) : 0);
}

/** 第三十六条第（六）项 as art. 36(6). */
const articleInEnglish = (article: string): string =>
  article
    .replace(/第([一二三四五六七八九十]+)条/, (_, numeral: string) => `art. ${numberOf(numeral)}`)
    .replace(/第（([一二三四五六七八九十]+)）项/, (_, numeral: string) => `(${numberOf(numeral)})`);

/** Article(s) of the Regulations (国务院令第711号). */
export const regulations = (...articles: string[]): LegalBasis[] =>
  articles.map((article) => ({ instrument: 'regulations', article }));
