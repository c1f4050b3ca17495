import type { Locale } from '../format';
import { FACT_LABELS, officialDate, officialPeriod, REPORT_NAME } from '../format/head-words';

const zh = {
  untitled: REPORT_NAME,
  contents: '目录',
  body: FACT_LABELS.body.zh,
  period: FACT_LABELS.period.zh,
  periodRange: officialPeriod,
  date: officialDate,
  publicationDate: FACT_LABELS.publicationDate.zh,
  contact: FACT_LABELS.contact.zh,
  emptySection: '未填写',
  unfilled: '这份报告尚未填写：各表和各节都是空白。',
  waiting: '正在载入报告…',
};

const en: typeof zh = {
  untitled: 'Annual report on government information disclosure',
  contents: 'Contents',
  body: FACT_LABELS.body.en,
  period: FACT_LABELS.period.en,
  periodRange: (from, to) => `${from} to ${to}`,
  date: (date) => date,
  publicationDate: FACT_LABELS.publicationDate.en,
  contact: FACT_LABELS.contact.en,
  emptySection: 'Not filled in',
  unfilled: 'This report has not been filled in: all tables and sections are blank.',
  waiting: 'Loading the report…',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What a drawing of the document says itself, in an interface language. */
export const documentMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
