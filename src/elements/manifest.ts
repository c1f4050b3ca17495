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
  /** The file that defines it. Default `elements`. */
  readonly file?: 'elements-editor';
  /** The events that it tells. Default: those of every element that shows a report. */
  readonly events?: readonly string[];
  readonly en: string;
  readonly zh: string;
  readonly attributes: Readonly<Record<string, AttributeOf>>;
}

/** Every attribute that an element which shows a report looks at. */
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
    en: 'Leaves out what the labels mean: their tooltips, and the notes below the tables.',
    zh: '不要各名称的提示和表下的填报说明。',
  },
  notes: {
    type: ['folded', 'open', 'none'],
    en: 'What the labels mean, below each table: folded away (if left out), in full, or not.',
    zh: '表下的填报说明：收起（默认）、展开或不要。',
  },
  digits: {
    type: ['plain', 'grouped'],
    en: 'Long numbers as the form prints them, or with a gap before every third digit; copied, they are digits alone.',
    zh: '长数字照表格印法，或者每三位留一点空；复制出来的只有数字。',
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
const { contents, previous, addresses, notes, digits } = ATTRIBUTES;
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

/** What the form looks at beside what the others do. */
const EDITOR_ATTRIBUTES = {
  name: {
    type: 'text',
    en: "The name under which the whole report is posted as JSON, beside the cells, by the page's form.",
    zh: '随所在表单提交整份报告 JSON 时的字段名；各单元格另按地址提交。',
  },
  year: {
    type: 'text',
    en: 'The year of a new report.',
    zh: '新报告的年度。',
  },
  edition: {
    type: 'text',
    en: 'The edition of the form of a new report; that of `year` if left out.',
    zh: '新报告的格式版本，默认按年度。',
  },
  totals: {
    type: ['own', 'derived'],
    en: 'Whose the totals are: typed (if left out), or worked out from their cells.',
    zh: '合计由人填写（默认）或自动计算（derived）。',
  },
  sections: {
    type: 'text',
    en: 'The sections to be filled in, set apart by spaces; all of them and the head if left out.',
    zh: '要填写的部分，以空格分开；默认全部，连同基本情况。',
  },
  'last-year': {
    type: 'flag',
    en: "Last year's number beside each cell, from the beginning.",
    zh: '一开始就在各格旁显示上年数。',
  },
  readonly: { type: 'flag', en: 'Nothing can be typed.', zh: '只读。' },
  action: {
    type: 'text',
    en: 'Where the form is posted to; the page itself if left out.',
    zh: '提交地址，默认为本页。',
  },
  'allow-errors': {
    type: 'flag',
    en: 'A report with errors may be handed in.',
    zh: '有错误也可以提交。',
  },
  'ask-blanks': {
    type: ['false'],
    en: 'Blank cells are not asked about when the form is handed in.',
    zh: '提交时不询问空白的格。',
  },
} as const satisfies Readonly<Record<string, AttributeOf>>;

/** The elements with their attributes. */
export const ELEMENT_DATA = {
  'gongkai-report': {
    className: 'GongkaiReport',
    en: 'A whole report: its text and the three statutory tables.',
    zh: '整份年度报告：各节文字与三张法定表格。',
    attributes: { ...shared, ...headingLevel, check, contents, explanations, notes, digits },
  },
  'gongkai-table': {
    className: 'GongkaiTable',
    en: 'One table of a report.',
    zh: '报告中的一张表。',
    attributes: { ...shared, check, table, explanations, notes, digits },
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
    attributes: { ...shared, ...headingLevel, previous, explanations, notes, digits },
  },
  'gongkai-editor': {
    className: 'GongkaiEditor',
    file: 'elements-editor',
    events: ['gongkai-change', 'gongkai-save', 'gongkai-error'],
    en: 'A report as a form: the statutory tables with an input in every cell, the head and the text.',
    zh: '年度报告的填报表单：法定表格每格一个输入框，连同基本情况与各节文字。',
    attributes: { ...shared, ...headingLevel, previous, ...EDITOR_ATTRIBUTES },
  },
} as const satisfies Readonly<Record<string, ElementOf>>;

/** The events of the elements; they bubble. */
export const EVENT_DATA = {
  'gongkai-change': {
    detail: 'ChangeDetail',
    en: 'Something was typed into the form and committed.',
    zh: '表单中填写了内容。',
  },
  'gongkai-save': {
    detail: 'SaveDetail',
    en: 'A clerk saves the form, or hands it in; `waitUntil` tells that the page sends it by itself.',
    zh: '填报人保存或提交；页面自行发送时调用 `waitUntil`。',
  },
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
