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

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The year, and the month with its day, as official documents print them: 2024年, 1月1日. */
function partsOf(date: string): readonly [year: string, day: string] {
  const [, year, month, day] = DATE.exec(date) ?? [];
  return year ? [`${year}年`, `${Number(month)}月${Number(day)}日`] : ['', date];
}

/** A date as official documents print it: 2025年1月24日. What is no date stays as it is. */
export const officialDate = (date: string): string => partsOf(date).join('');

/** A span of days as official documents print it, the year once: 2024年1月1日至12月31日. */
export function officialPeriod(from: string, to: string): string {
  const [year] = partsOf(from);
  const [endYear, end] = partsOf(to);
  return `${officialDate(from)}至${endYear === year ? end : endYear + end}`;
}
