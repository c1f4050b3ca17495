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

const { src, report, crossorigin, check, table } = ATTRIBUTES;
const shared = {
  src,
  report,
  crossorigin,
  'id-prefix': ATTRIBUTES['id-prefix'],
};

/** The elements with their attributes. */
export const ELEMENT_DATA = {
  'gongkai-report': {
    className: 'GongkaiReport',
    en: 'A whole report: its text and the three statutory tables.',
    zh: '整份年度报告：各节文字与三张法定表格。',
    attributes: { ...shared, check, 'heading-level': ATTRIBUTES['heading-level'] },
  },
  'gongkai-table': {
    className: 'GongkaiTable',
    en: 'One table of a report.',
    zh: '报告中的一张表。',
    attributes: { ...shared, check, table },
  },
  'gongkai-findings': {
    className: 'GongkaiFindings',
    en: 'What the rules find in a report.',
    zh: '按规则核对报告发现的问题。',
    attributes: { ...shared, for: ATTRIBUTES.for, 'heading-level': ATTRIBUTES['heading-level'] },
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
