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
