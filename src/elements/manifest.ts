/**
 * What a page may write on the elements: the one source of their types in JSX and Vue, of `custom-elements.json`,
 * web-types and VS Code's data.
 */

interface AttributeOf {
  /** `flag`: it stands there, or not. */
  readonly type: 'text' | 'flag' | readonly string[];
  readonly en: string;
  readonly zh: string;
}

interface ElementOf {
  readonly className: string;
  readonly en: string;
  readonly zh: string;
  readonly attributes: Readonly<Record<string, AttributeOf>>;
}

/** Every attribute that an element looks at. */
const ATTRIBUTES = {
  src: {
    type: 'text',
    en: 'The address of a report as JSON.',
    zh: '报告 JSON 的地址。',
  },
  report: {
    type: 'text',
    en: 'A report as JSON text. The property of this name takes the parsed value, too.',
    zh: '报告的 JSON 文字；同名属性（property）也接受已解析的对象。',
  },
  crossorigin: {
    type: 'flag',
    en: 'Fetches `src` from another site, without cookies.',
    zh: '从其他网站取 `src`，不带 Cookie。',
  },
  timeout: {
    type: 'text',
    en: 'Seconds to wait for `src`, 30 if left out.',
    zh: '等待 `src` 的秒数，默认 30。',
  },
  contents: {
    type: 'flag',
    en: 'A list of the six sections before the text.',
    zh: '正文前列出六个部分。',
  },
  explanations: {
    type: ['none'],
    en: 'Leaves out the tooltips of the labels.',
    zh: '不要各名称的提示。',
  },
  theme: {
    type: ['form', 'portal'],
    en: 'The printed form (if left out), or a page of a portal.',
    zh: '印刷格式（默认）或门户样式。',
  },
  density: {
    type: ['regular', 'compact'],
    en: 'How much air the tables have.',
    zh: '表格疏密。',
  },
  'text-size': {
    type: ['regular', 'large'],
    en: 'Large type for those who need it.',
    zh: '字号；large 为大字版。',
  },
  previous: {
    type: 'text',
    en: 'The address of the report of an earlier year. The property of this name takes the report itself.',
    zh: '上一年报告 JSON 的地址；同名属性（property）接受报告本身。',
  },
  addresses: {
    type: 'text',
    en: 'The addresses of the cells to follow, set apart by spaces.',
    zh: '要看走势的单元格地址，以空格分开。',
  },
  check: {
    type: 'flag',
    en: 'Checks the report by the rules and shows the findings.',
    zh: '按规则核对报告并显示发现的问题。',
  },
  'id-prefix': {
    type: 'text',
    en: 'What the ids in the element begin with.',
    zh: '元素内各编号（id）的前缀。',
  },
  'heading-level': {
    type: ['1', '2', '3', '4', '5', '6'],
    en: 'The level of the title, 2 if left out.',
    zh: '标题的级别，默认为 2。',
  },
  table: {
    type: ['proactive', 'applications', 'proceedings'],
    en: 'Which of the statutory tables is shown.',
    zh: '显示哪一张表。',
  },
  for: {
    type: 'text',
    en: 'The id of the element whose report the findings are of.',
    zh: '所核对的报告元素的编号（id）。',
  },
} as const satisfies Readonly<Record<string, AttributeOf>>;

const { src, report, crossorigin, timeout, check, table, theme, density, explanations } =
  ATTRIBUTES;
const { contents, previous, addresses } = ATTRIBUTES;
const headingLevel = { 'heading-level': ATTRIBUTES['heading-level'] };
const shared = {
  src,
  report,
  crossorigin,
  timeout,
  theme,
  density,
  'text-size': ATTRIBUTES['text-size'],
  'id-prefix': ATTRIBUTES['id-prefix'],
};

/** The elements with their attributes. */
export const ELEMENT_DATA = {
  'gongkai-report': {
    className: 'GongkaiReport',
    en: 'A whole report: its text and the three statutory tables.',
    zh: '整份年度报告：各节文字与三张法定表格。',
    attributes: { ...shared, ...headingLevel, check, contents, explanations },
  },
  'gongkai-table': {
    className: 'GongkaiTable',
    en: 'One table of a report.',
    zh: '报告中的一张表。',
    attributes: { ...shared, check, table, explanations },
  },
  'gongkai-findings': {
    className: 'GongkaiFindings',
    en: 'What the rules find in a report.',
    zh: '按规则核对报告发现的问题。',
    attributes: { ...shared, ...headingLevel, for: ATTRIBUTES.for },
  },
  'gongkai-report-summary': {
    className: 'GongkaiReportSummary',
    en: 'What a report says, in four numbers, each with its sentence and the year before.',
    zh: '报告说了什么：四个数，各配一句话和上年的数。',
    attributes: { ...shared, previous },
  },
  'gongkai-outcome-chart': {
    className: 'GongkaiOutcomeChart',
    en: 'How the applications of a year ended.',
    zh: '一年政府信息公开申请办理结果的构成。',
    attributes: shared,
  },
  'gongkai-balance-flow': {
    className: 'GongkaiBalanceFlow',
    en: 'Applications carried over and received, concluded and carried forward.',
    zh: '上年结转、本年新收，办结、结转下年，两边是否相等。',
    attributes: shared,
  },
  'gongkai-trend-chart': {
    className: 'GongkaiTrendChart',
    en: 'Several years of a body: `src` holds several addresses, set apart by spaces.',
    zh: '一个机关若干年的走势；`src` 写几个地址，以空格分开。',
    attributes: { ...shared, addresses },
  },
  'gongkai-year-comparison': {
    className: 'GongkaiYearComparison',
    en: 'Each number of a report with its change since an earlier year.',
    zh: '报告中的每个数与上一年相比的增减。',
    attributes: { ...shared, ...headingLevel, previous, explanations },
  },
} as const satisfies Readonly<Record<string, ElementOf>>;

/** The events of every element; they bubble. */
export const EVENT_DATA = {
  'gongkai-load': { detail: 'LoadDetail', en: 'A report is shown.', zh: '报告已显示。' },
  'gongkai-check': { detail: 'CheckDetail', en: 'Its findings are shown.', zh: '核对结果已显示。' },
  'gongkai-error': {
    detail: 'ErrorDetail',
    en: 'The element says why it shows no report.',
    zh: '元素说明为何没有显示报告。',
  },
} as const;

/** The names of the elements in a page. */
export type ElementName = keyof typeof ELEMENT_DATA;

type AttributeValue<T> = T extends readonly string[]
  ? T[number] | (T[number] extends `${infer N extends number}` ? N : never)
  : T extends 'flag'
    ? boolean | ''
    : string;

/** The attributes of an element, for a framework's types. */
export type ElementAttributes<N extends ElementName> = {
  readonly [A in keyof (typeof ELEMENT_DATA)[N]['attributes']]?:
    | (A extends 'report' ? object : never)
    | ((typeof ELEMENT_DATA)[N]['attributes'][A] extends { readonly type: infer T }
        ? AttributeValue<T>
        : never)
    | undefined;
};
