import type { Locale } from '../format';
import { programMessages } from './program-messages';

const zh = {
  ...programMessages('zh-CN'),
  failed: '报告无法显示。',
  unreachable: (source: string) => `${source}：无法取得。网络不通，或者服务器没有回应。`,
  tooSlow: (source: string, seconds: number) =>
    `${source}：服务器 ${seconds} 秒内没有答完，不再等待。`,
  status: (source: string, status: number) => `${source}：服务器回答 ${status}，没有给出报告。`,
  tooLarge: (source: string, limit: string) =>
    `${source}：超过 ${limit}，不像一份年度报告，没有读取。`,
  isPage: (source: string) => `${source}：这是一个网页，不是报告的 JSON。`,
  notJson: (source: string) => `${source}：不是有效的 JSON。`,
  objectAsText: (source: string) =>
    `${source}：收到的是 “[object Object]”。对象不能写成 HTML 属性，请用脚本赋给元素的同名属性（element.report = …；Vue 写 .report）。`,
  andMore: (count: number) => `另有 ${count} 处问题。`,
  unknownTable: (got: string, known: string) => `没有名为 “${got}” 的表，应为 ${known} 之一。`,
  noTarget: (id: string) => `页面上没有编号为 “${id}” 的报告。`,
  targetFailed: (id: string) => `编号为 “${id}” 的报告没有显示，因此没有核对结果。`,
  spaceInId: (name: string, id: string) =>
    `${name} “${id}” 含有空格：编号不能有空格，否则数字找不到它的名称。`,
  noPrevious: '没有用来对比的上一年报告：请给出 previous。',
  badReadings: 'readings：应为一个列表，每项有 address、state、value、raw。',
  notChecked: '报告没有核对。',
  attribute: 'report 属性',
  child: '页面中的 JSON',
};

const en: typeof zh = {
  ...programMessages('en'),
  failed: 'The report cannot be shown.',
  unreachable: (source) => `${source}: cannot be reached. The network or the server is down.`,
  tooSlow: (source, seconds) =>
    `${source}: the server did not end its answer within ${seconds} seconds; it was given up.`,
  status: (source, status) => `${source}: the server answered ${status} and gave no report.`,
  tooLarge: (source, limit) =>
    `${source}: larger than ${limit}, which no annual report is; it was not read.`,
  isPage: (source) => `${source}: this is a web page, not the JSON of a report.`,
  notJson: (source) => `${source}: not valid JSON.`,
  objectAsText: (source) =>
    `${source}: got "[object Object]". An object cannot be an HTML attribute: set the element's property of that name by script (element.report = …; in Vue .report).`,
  andMore: (count) => `${count} more like this.`,
  unknownTable: (got, known) => `there is no table "${got}"; it is one of ${known}.`,
  noTarget: (id) => `there is no report with the id "${id}" on this page.`,
  targetFailed: (id) => `the report with the id "${id}" is not shown, so there are no findings.`,
  spaceInId: (name, id) =>
    `${name} "${id}" has a space in it, which no id may: no number would find its labels.`,
  noPrevious: 'there is no report of an earlier year to compare with: give previous.',
  badReadings: 'readings: must be a list, each item with address, state, value and raw.',
  notChecked: 'The report was not checked.',
  attribute: 'the report attribute',
  child: 'the JSON in the page',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What the elements say themselves, in an interface language. */
export const elementMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
