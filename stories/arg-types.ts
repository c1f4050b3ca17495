/** What the props mean, in Chinese and English, with types and defaults: for the tables of the docs pages. */
import type { ArgTypes } from '@storybook/react-vite';
import type {
  FindingsPanelProps,
  LookProps,
  NarrativeSectionProps,
  ReportDocumentProps,
  TableLook,
  TableProps,
} from '../src/react';
import type {
  CollectionOverviewProps,
  MissingListProps,
  RollUpTableProps,
} from '../src/react/collection';
import type {
  BalanceFlowProps,
  OutcomeChartProps,
  ReportSummaryProps,
  TrendChartProps,
  YearComparisonProps,
} from '../src/react/compare';
import type { LiveCollectionProps, LiveReportProps } from '../src/react/live';

/** Both are shown: many designers who read them have one of the two. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

type Control = false | 'boolean' | 'number' | { readonly type: 'inline-radio' };

const CONTROLS = ['boolean', 'number'] as const;

// A report as an object to edit would fill the page.
const prop = ({ zh, en }: Words, type: string, defaultValue?: string) => ({
  description: `<span lang="zh-CN">${zh}</span><br/><span lang="en">${en}</span>`,
  control: (CONTROLS.find((control) => control === type) ?? false) as Control, // wider: see choice
  table: {
    type: { summary: type },
    ...(defaultValue !== undefined && { defaultValue: { summary: defaultValue } }),
  },
});

/** The choices as keys, so that the compiler misses one that is left out. */
const choice = <T extends string>(
  words: Words,
  choices: Readonly<Record<T, true>>,
  defaultValue: NoInfer<T>,
) => {
  const options = Object.keys(choices);
  return {
    ...prop(words, options.map((option) => `'${option}'`).join(' | '), `'${defaultValue}'`),
    options,
    control: { type: 'inline-radio' } as Control,
  };
};

/** No row: a prop that is left until the next version, for those who give it already. */
const HIDDEN = { table: { disable: true } } as const;

/** Every prop of a component has its row, and no other has: a prop that is added or renamed is a type error. */
type RowsOf<Props> = {
  readonly [Name in keyof Required<Props>]: ReturnType<typeof prop> | typeof HIDDEN;
};

const rowsOf = <Props>(rows: RowsOf<Props>): Partial<ArgTypes> => rows;

const report = prop({ zh: '报告，任一版本。', en: 'The report, of either edition.' }, 'Report');
const findings = prop(
  {
    zh: '`checkReport` 的结果，标在单元格上；不给则不标。',
    en: 'From `checkReport`, marked at their cells; left out, nothing is marked.',
  },
  'readonly Finding[]',
  'undefined',
);
const check = prop(
  {
    zh: '`checkReport` 的结果，列在清单里并标在单元格上；规则名称与依据由 `describeCheck(result, locale)` 加上。',
    en: 'From `checkReport`: listed, and marked at the cells; `describeCheck(result, locale)` adds titles and bases of the rules.',
  },
  'ShownCheck',
  'undefined',
);
/** What stands in `check` now is not shown: an application that still gives it reads so where it is typed. */
const partsOfCheck = {
  findings: HIDDEN,
  notChecked: HIDDEN,
  outcomes: HIDDEN,
  rules: HIDDEN,
  bases: HIDDEN,
};
const readings = prop(
  {
    zh: '读取文件得到的逐格原文：缺失、无法识别的格照原文显示。',
    en: 'What the document said in each cell: shown where a cell is missing or not readable.',
  },
  'readonly CellReading[]',
  '[]',
);
const explanations = prop(
  {
    zh: '名称格的含义与依据，作为提示：`labelExplanations(locale)`；不给则没有。',
    en: 'Meaning and legal basis of the labels as tooltips; left out, there are none.',
  },
  'LabelExplanations',
  'undefined',
);
const renderCell = prop(
  {
    zh: '每个数据格里画什么：得到该格与原来要画的内容；不给则照原样。',
    en: 'What stands in each value cell, from the cell and what would stand there.',
  },
  '(cell: ValueCell, drawn: ReactNode) => ReactNode',
  'undefined',
);
const headingLevel = (defaultLevel: number) =>
  prop(
    {
      zh: '标题级别，1 至 6；其下的标题依次加一。',
      en: 'Level of the title, 1 to 6; titles below it follow.',
    },
    'number',
    String(defaultLevel),
  );
const locale = choice<NonNullable<TableProps['locale']>>(
  {
    zh: '界面语言；法定文字始终为中文。',
    en: 'Interface language; statutory text stays Chinese.',
  },
  { 'zh-CN': true, en: true },
  'zh-CN',
);
const idPrefix = prop(
  {
    zh: '所有 id 的前缀；一页两份报告须不同。',
    en: 'What every id begins with; two reports on a page need two.',
  },
  'string',
  "'gk'",
);

const look: RowsOf<LookProps> = {
  theme: choice<NonNullable<LookProps['theme']>>(
    { zh: '样式：印刷格式或门户。', en: 'Printed form or portal.' },
    { form: true, portal: true },
    'form',
  ),
  density: choice<NonNullable<LookProps['density']>>(
    { zh: '表格疏密。', en: 'How much air the tables have.' },
    { regular: true, compact: true },
    'regular',
  ),
  textSize: choice<NonNullable<LookProps['textSize']>>(
    { zh: '字号；large 为大字版。', en: 'Large type for those who need it.' },
    { regular: true, large: true },
    'regular',
  ),
  className: prop(
    { zh: '附加的类名。', en: 'Beside the class of the component.' },
    'string',
    'undefined',
  ),
};

const common = { locale, idPrefix, ...look };

const tableLook: Omit<RowsOf<TableLook>, 'explanations'> = {
  notes: choice<NonNullable<TableLook['notes']>>(
    {
      zh: '给了 explanations 时，表下的填报说明：收起、展开或不要。',
      en: 'Where there are explanations: what the labels mean, below each table.',
    },
    { folded: true, open: true, none: true },
    'folded',
  ),
  digits: choice<NonNullable<TableLook['digits']>>(
    {
      zh: '长数字照表格印法，或者每三位留一点空；复制出来的只有数字。',
      en: 'Long numbers as printed, or with a gap before every third digit; copied, they are digits alone.',
    },
    { plain: true, grouped: true },
    'plain',
  ),
};

export const tableArgTypes = rowsOf<TableProps>({
  report,
  findings,
  readings,
  caption: choice<NonNullable<TableProps['caption']>>(
    {
      zh: '表题可见，或只供辅助技术。',
      en: 'Whether the title is visible, or for assistive technology only.',
    },
    { visible: true, hidden: true },
    'visible',
  ),
  explanations,
  ...tableLook,
  linkFindings: prop(
    {
      zh: '标记是否链接到同一前缀的 FindingsPanel。',
      en: 'Marks link to a FindingsPanel with the same idPrefix.',
    },
    'boolean',
    'false',
  ),
  renderCell,
  ...common,
});

export const documentArgTypes = rowsOf<ReportDocumentProps>({
  report,
  check,
  ...partsOfCheck,
  readings,
  contents: prop(
    { zh: '正文前列出六个部分。', en: 'A list of the six sections before the text.' },
    'boolean',
    'false',
  ),
  explanations,
  ...tableLook,
  renderCell,
  headingLevel: headingLevel(1),
  ...common,
});

export const panelArgTypes = rowsOf<FindingsPanelProps>({
  report,
  check,
  ...partsOfCheck,
  readings,
  renderSuggestion: prop(
    {
      zh: '每条“可能的更正”之后画什么，如“采用”按钮。',
      en: 'What stands below a suggestion: a button that takes it, say.',
    },
    '(suggestion: Suggestion, finding: Finding) => ReactNode',
    'undefined',
  ),
  renderFinding: prop(
    {
      zh: '每条问题末尾画什么，如填写说明的输入框。',
      en: 'What stands at the end of a finding: a field for its explanation, say.',
    },
    '(finding: Finding) => ReactNode',
    'undefined',
  ),
  headingLevel: headingLevel(2),
  ...common,
});

export const narrativeArgTypes = rowsOf<NarrativeSectionProps>({
  report,
  section: prop(
    { zh: '一、五、六中的哪一部分。', en: 'Which of the sections one, five and six.' },
    "'overview' | 'problems' | 'other'",
  ),
  headingLevel: headingLevel(2),
  ...common,
});

export const comparisonArgTypes = rowsOf<YearComparisonProps>({
  report,
  previous: prop(
    { zh: '上年的报告，任一版本。', en: 'The report of last year, of either edition.' },
    'Report',
  ),
  explanations,
  headingLevel: headingLevel(2),
  ...common,
});

export const outcomeArgTypes = rowsOf<OutcomeChartProps>({ report, readings, ...common });

export const balanceArgTypes = rowsOf<BalanceFlowProps>({ report, readings, ...common });

export const summaryArgTypes = rowsOf<ReportSummaryProps>({
  report,
  previous: prop(
    {
      zh: '上年的报告，任一版本；不给则不作比较。',
      en: 'The report of last year, of either edition; left out, nothing is compared.',
    },
    'Report',
    'undefined',
  ),
  readings,
  previousReadings: prop(
    { zh: '上年报告逐格的原文。', en: 'What the document of last year said in each cell.' },
    'readonly CellReading[]',
    '[]',
  ),
  ...common,
});

export const trendArgTypes = rowsOf<TrendChartProps>({
  reports: prop(
    {
      zh: '同一机关各年度的报告，次序不限。',
      en: 'Reports of the same body on several years, in any order.',
    },
    'readonly Report[]',
  ),
  addresses: prop(
    {
      zh: '要画的单元格，一格一幅小图；不给则为表三勾稽关系的四行。',
      en: 'The cells to follow, a drawing each; left out, the four rows of the relation of table three.',
    },
    'readonly string[]',
    'undefined',
  ),
  readings: prop(
    {
      zh: '各份文件逐格的原文，次序同 reports。',
      en: 'What the documents said in each cell, in the order of `reports`.',
    },
    'readonly (readonly CellReading[] | undefined)[]',
    '[]',
  ),
  ...common,
});

/** The same rows under a heading of their own. */
const under = (category: string, rows: Partial<ArgTypes>): Partial<ArgTypes> =>
  Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [
      name,
      { ...row, table: { ...row?.table, category } },
    ]),
  );

const liveOwn = under(
  'LiveReport',
  rowsOf<LiveReportProps>({
    children: prop(
      {
        zh: 'ReportDocument，或表格与 FindingsPanel；可由服务器渲染。',
        en: 'A ReportDocument, or tables and a FindingsPanel; a server may render it.',
      },
      'ReactNode',
    ),
    locale: choice<NonNullable<LiveReportProps['locale']>>(
      {
        zh: '朗读内容的语言；里面的报告另有自己的 locale，两者应相同。',
        en: 'Of what is announced; the report inside has a locale of its own, which should be the same.',
      },
      { 'zh-CN': true, en: true },
      'zh-CN',
    ),
  }),
);

/** Its own two first; what its stories vary is the ReportDocument inside it. */
export const liveArgTypes: Partial<ArgTypes> = {
  ...liveOwn,
  ...under('ReportDocument', documentArgTypes),
  ...liveOwn,
};

const ofCollection = {
  collection: prop(
    {
      zh: '收集的结果：`Collector` 给的，或者命令行写的 `collection.json`。',
      en: 'What `Collector` makes, or `collection.json` of the command line.',
    },
    'Collection',
  ),
  linkOf: prop(
    {
      zh: '文件所在的网址，名称因此成为链接；不给则没有链接。',
      en: 'The address of a file: names become links to it. Left out, there are none.',
    },
    '(file: string) => string | undefined',
    'undefined',
  ),
  headingLevel: headingLevel(2),
  ...common,
};

export const overviewArgTypes = rowsOf<CollectionOverviewProps>(ofCollection);
export const missingArgTypes = rowsOf<MissingListProps>(ofCollection);
export const rollUpArgTypes = rowsOf<RollUpTableProps>({
  ...ofCollection,
  parent: prop(
    {
      zh: '上级的代码；不给则为全部单位。',
      en: 'The code of the body above; left out, all of the collection.',
    },
    'string',
    'undefined',
  ),
});
export const liveCollectionArgTypes = rowsOf<LiveCollectionProps>({
  children: prop({ zh: '`CollectionOverview`。', en: 'A `CollectionOverview`.' }, 'ReactNode'),
  locale: common.locale,
});
