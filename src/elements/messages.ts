import type { Locale } from '../format';

const zh = {
  loading: '正在载入报告…',
  checking: '正在核对报告…',
  failed: '报告无法显示。',
  unreachable: (source: string) => `${source}：无法取得。网络不通，或者服务器没有回应。`,
  status: (source: string, status: number) => `${source}：服务器回答 ${status}，没有给出报告。`,
  tooLarge: (source: string, limit: string) =>
    `${source}：超过 ${limit}，不像一份年度报告，没有读取。`,
  isPage: (source: string) => `${source}：这是一个网页，不是报告的 JSON。`,
  notJson: (source: string) => `${source}：不是有效的 JSON。`,
  andMore: (count: number) => `另有 ${count} 处问题。`,
  unknownTable: (got: string, known: string) => `没有名为 “${got}” 的表，应为 ${known} 之一。`,
  noTarget: (id: string) => `页面上没有编号为 “${id}” 的报告。`,
  checkFailed: '报告没有核对：核对程序无法载入。',
  attribute: 'report 属性',
  child: '页面中的 JSON',
};

const en: typeof zh = {
  loading: 'Loading the report…',
  checking: 'Checking the report…',
  failed: 'The report cannot be shown.',
  unreachable: (source) => `${source}: cannot be reached. The network or the server is down.`,
  status: (source, status) => `${source}: the server answered ${status} and gave no report.`,
  tooLarge: (source, limit) =>
    `${source}: larger than ${limit}, which no annual report is; it was not read.`,
  isPage: (source) => `${source}: this is a web page, not the JSON of a report.`,
  notJson: (source) => `${source}: not valid JSON.`,
  andMore: (count) => `${count} more like this.`,
  unknownTable: (got, known) => `there is no table "${got}"; it is one of ${known}.`,
  noTarget: (id) => `there is no report with the id "${id}" on this page.`,
  checkFailed: 'The report was not checked: the rules could not be loaded.',
  attribute: 'the report attribute',
  child: 'the JSON in the page',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What the elements say themselves, in an interface language. */
export const elementMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
