import type { LocalText } from './form';

/** What every report is called. */
export const REPORT_NAME: string = '政府信息公开工作年度报告';

/** The title of a report, as the form's notice has it: 某市人民政府2024年政府信息公开工作年度报告. */
export const titleOf = (bodyName: string | null, year: number | string | null): string =>
  `${bodyName ?? ''}${year === null || year === '' ? '' : `${year}年`}${REPORT_NAME}`;

/** What the documents that are written say of a report below its title, by the field that it is read into again. */
export const FACT_LABELS: Readonly<
  Record<'body' | 'period' | 'publicationDate' | 'contact', LocalText>
> = {
  body: { zh: '报告机关', en: 'Body' },
  period: { zh: '统计期限', en: 'Period' },
  publicationDate: { zh: '发布日期', en: 'Published' },
  contact: { zh: '联系方式', en: 'Contact' },
};

/** A date as official documents print it: 2025年1月24日. What is no date stays as it is. */
export const officialDate = (date: string): string =>
  date.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** A span of days as official documents print it, the year once: 2024年1月1日至12月31日. */
export function officialPeriod(from: string, to: string): string {
  const year = /^\d{4}-/.exec(from)?.[0] ?? from;
  const end = officialDate(to);
  return `${officialDate(from)}至${to.startsWith(year) ? end.slice(year.length) : end}`;
}
