import type { InstrumentKey, LegalBasis, LocalText } from './form';

/** A legal text: its title, its document number and what to call it for short. */
export interface Instrument {
  readonly title: string;
  readonly number: string;
  readonly short: LocalText;
}

/** The legal texts that the form rests on, by key. */
export const INSTRUMENTS: Readonly<Record<InstrumentKey, Instrument>> = {
  regulations: {
    title: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
    short: { zh: '《条例》', en: 'Regulations on Open Government Information' },
  },
  notice2019: {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
    short: { zh: '2019年格式通知', en: 'format notice of 2019' },
  },
  notice2021: {
    title:
      '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
    short: { zh: '2021年格式通知', en: 'format notice of 2021' },
  },
  feeMeasures: {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    short: { zh: '《信息处理费管理办法》', en: 'information processing fee measures' },
  },
};

/** A legal basis as a person cites it: 《条例》第三十六条第（六）项. */
export function citeBasis(basis: LegalBasis, locale: keyof LocalText = 'zh'): string {
  const { short } = INSTRUMENTS[basis.instrument];
  if (!basis.article) return short[locale];
  return locale === 'en' ? `${short.en} ${basis.article}` : `${short.zh}${basis.article}`;
}

/** Article(s) of the Regulations (国务院令第711号). */
export const regulations = (...articles: string[]): LegalBasis[] =>
  articles.map((article) => ({ instrument: 'regulations', article }));
