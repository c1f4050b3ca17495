import type { Locale } from '../format';

const zh = {
  colon: '：',
  notAReport: '这不是一份年度报告：应为一个 JSON 对象。',
  unreadable: '这个对象读不出来：读取其中一项时出错。请先转成普通的 JSON 数据。',
  unknownEdition: (got: string, known: readonly string[]) =>
    `edition：不认识的格式版本 ${got}，应为 ${known.map((id) => `"${id}"`).join(' 或 ')}。`,
  unknownKey: (key: string) => `没有名为 “${key}” 的项目。`,
  missing: '缺少这一项。',
  missingCell: '缺少这一项（表中空白应写作 null）。',
  wrongType: (expected: string, got: string) => `应为${expected}，实际为 ${got}。`,
  tooSmall: (minimum: string, got: string) => `不得小于 ${minimum}，实际为 ${got}。`,
  tooBig: (maximum: string, got: string) => `不得大于 ${maximum}，实际为 ${got}。`,
  notExact: (got: string) => `金额最多六位小数、共十五位数字，实际为 ${got}。`,
  oneOf: (values: readonly string[], got: string) =>
    `应为 ${values.join('、')} 之一，实际为 ${got}。`,
  empty: '不得为空。',
  wrongFormat: (got: string) => `格式或校验位不对：${got}。`,
  types: {
    number: '数字，空白为 null',
    int: '整数，空白为 null',
    string: '文字',
    object: '一个对象',
    array: '一个列表',
  },
  parts: {
    report: '报告',
    year: '报告年度',
    body: '报告机关',
    'body.name': '机关名称',
    'body.kind': '机关类别',
    'body.regionCode': '行政区划代码',
    'body.creditCode': '统一社会信用代码',
    coverage: '数据覆盖范围',
    title: '标题',
    period: '统计期限',
    'period.from': '统计期限起',
    'period.to': '统计期限止',
    publicationDate: '发布日期',
    contact: '联系方式',
    introduction: '导语',
  },
};

const en: typeof zh = {
  colon: ': ',
  notAReport: 'This is not an annual report: expected a JSON object.',
  unreadable:
    'This object cannot be read: one of its properties throws an error. Make it plain JSON data first.',
  unknownEdition: (got, known) =>
    `edition: unknown edition ${got}; expected ${known.map((id) => `"${id}"`).join(' or ')}.`,
  unknownKey: (key) => `there is no item named "${key}".`,
  missing: 'this item is missing.',
  missingCell: 'this item is missing (a blank in the table is null).',
  wrongType: (expected, got) => `expected ${expected}, got ${got}.`,
  tooSmall: (minimum, got) => `must not be less than ${minimum}, got ${got}.`,
  tooBig: (maximum, got) => `must not be more than ${maximum}, got ${got}.`,
  notExact: (got) => `an amount has at most six decimals and fifteen digits in all, got ${got}.`,
  oneOf: (values, got) => `expected one of ${values.join(', ')}, got ${got}.`,
  empty: 'must not be empty.',
  wrongFormat: (got) => `wrong format or check digit: ${got}.`,
  types: {
    number: 'a number, null for a blank',
    int: 'a whole number, null for a blank',
    string: 'text',
    object: 'an object',
    array: 'a list',
  },
  parts: {
    report: 'Report',
    year: 'Report year',
    body: 'Body',
    'body.name': 'Name of the body',
    'body.kind': 'Kind of body',
    'body.regionCode': 'Region code',
    'body.creditCode': 'Unified social credit code',
    coverage: 'Coverage',
    title: 'Title',
    period: 'Period',
    'period.from': 'Start of the period',
    'period.to': 'End of the period',
    publicationDate: 'Publication date',
    contact: 'Contact',
    introduction: 'Introduction',
  },
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The messages of this room in an interface language. */
export const reportMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];

/** A named part of a report outside its sections. */
export type PartName = keyof typeof zh.parts;
