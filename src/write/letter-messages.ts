import type { Locale } from '../format';

/** `2025-01-20` in its parts. */
const dateParts = (date: string): readonly number[] => date.split('-').map(Number);

const zh = {
  title: (year: number | undefined) =>
    // Broken where the sense allows it.
    `关于核对更正${year === undefined ? '' : `${year}年`}政府信息公开\n工作年度报告的函`,
  to: (body: string) => `${body}：`,
  opening: (
    year: number | undefined,
    file: string | undefined,
    reports: number,
    errors: number,
    queries: number,
  ) =>
    [
      `你单位报送的${year === undefined ? '' : `${year}年`}政府信息公开工作年度报告`,
      file === undefined
        ? ''
        : `（${file}${reports > 1 ? `，共报送 ${reports} 份，核对的是这一份，请说明以哪一份为准` : ''}）`,
      '，经核对有下列问题：',
      [
        ...(errors > 0 ? [`错误 ${errors} 处，须更正`] : []),
        ...(queries > 0 ? [`疑点 ${queries} 处，请核实，有误的更正，无误的说明原因`] : []),
      ].join('；'),
      '。',
    ].join(''),
  request: (date: string | undefined) => {
    const [year, month, day] = date === undefined ? [] : dateParts(date);
    const by = year === undefined ? '　　　　年　　月　　日' : `${year}年${month}月${day}日`;
    return `请于${by}前报送更正后的报告或者书面说明。已经公布的，请一并更正公布的文本。`;
  },
  columns: ['序号', '程度', '位置', '问题', '应当怎样'],
  summary: (heading: string) => `${heading}中需要更正或者说明的问题，一行一个。`,
  wholePart: '全文',
  perhaps: '可能应为：\n',
  or: '\n或者：\n',
  edit: (label: string, from: string, to: string) => `${label}：${from} 改为 ${to}`,
  check: '请核实。',
  contact: '（联系人：　　　　　　联系电话：　　　　　　　　）',
  noOffice: '（发函单位）　　　　　　',
  date: '　　　　年　　月　　日',
};

const en: typeof zh = {
  title: (year) =>
    `Request to correct the annual report on information disclosure${year === undefined ? '' : ` ${year}`}`,
  to: (body) => `To ${body}:`,
  opening: (year, file, reports, errors, queries) =>
    [
      `Your annual report on government information disclosure${year === undefined ? '' : ` for ${year}`}`,
      file === undefined
        ? ''
        : ` (${file}${reports > 1 ? `, of ${reports} that were sent the one that was checked; please say which one counts` : ''})`,
      ' has been checked: ',
      [
        ...(errors > 0 ? [`${errors} errors are to be corrected`] : []),
        ...(queries > 0 ? [`${queries} queries are to be corrected or explained`] : []),
      ].join('; '),
      '.',
    ].join(''),
  request: (date) =>
    `Please send the corrected report or an explanation by ${date ?? '____________________'}. Where the report is published, please correct it there as well.`,
  columns: ['No.', 'Kind', 'Where', 'What', 'What it should be'],
  summary: (heading) => `What is to be corrected or explained in ${heading}, one a row.`,
  wholePart: 'as a whole',
  perhaps: 'Perhaps:\n',
  or: '\nor:\n',
  edit: (label, from, to) => `${label}: ${from} to ${to}`,
  check: 'Please check.',
  contact: '(Contact: ____________________ Telephone: ____________________)',
  noOffice: '(Office) ____________________',
  date: 'Date: ____________________',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

export type LetterMessages = typeof zh;

/** What a return letter says itself, in an interface language. */
export const letterMessages = (locale: Locale): LetterMessages => BY_LOCALE[locale];
