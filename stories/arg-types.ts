/** What the props mean, in Chinese and English, with types and defaults: for the tables of the docs pages. */
import type { ArgTypes } from '@storybook/react-vite';

const prop = (description: string, type: string, defaultValue?: string) => ({
  description,
  table: {
    type: { summary: type },
    ...(defaultValue !== undefined && { defaultValue: { summary: defaultValue } }),
  },
});

const choice = (description: string, options: readonly string[], defaultValue: string) => ({
  ...prop(description, options.map((option) => `'${option}'`).join(' | '), `'${defaultValue}'`),
  options,
  control: { type: 'inline-radio' as const },
});

const props = {
  report: prop('报告，任一版本。The report, of either edition.', 'Report'),
  previous: prop('上年的报告，任一版本。Last year’s report, of either edition.', 'Report'),
  reports: prop(
    '同一机关各年度的报告，次序不限。Reports of the same body on several years, in any order.',
    'readonly Report[]',
  ),
  addresses: prop(
    '要画的单元格，一格一条线。The cells to follow, a line each.',
    'readonly string[]',
    '表三勾稽关系的四行 the four rows of the relation of table three',
  ),
  section: prop('一 overview、五 problems、六 other。', "'overview' | 'problems' | 'other'"),
  findings: prop(
    '`checkReport` 的结果，标在单元格上。From `checkReport`, marked at their cells.',
    'readonly Finding[]',
  ),
  notChecked: prop(
    '`checkReport` 的结果：没有核对的内容及原因。From `checkReport`: what was not checked, and why.',
    'readonly NotChecked[]',
  ),
  readings: prop(
    '读取文件得到的逐格原文。What the document said in each cell.',
    'readonly CellReading[]',
  ),
  locale: choice(
    '界面语言；法定文字始终为中文。Interface language; statutory text stays Chinese.',
    ['zh-CN', 'en'],
    'zh-CN',
  ),
  theme: choice('样式：印刷格式或门户。Printed form or portal.', ['form', 'portal'], 'form'),
  density: choice('表格疏密。How much air the tables have.', ['regular', 'compact'], 'regular'),
  textSize: choice(
    '字号；large 为大字版。Large type for those who need it.',
    ['regular', 'large'],
    'regular',
  ),
  className: prop('附加的类名。Beside the component’s own class.', 'string'),
  idPrefix: prop(
    '所有 id 的前缀；一页两份报告须不同。What every id begins with; two reports on a page need two.',
    'string',
    "'gk'",
  ),
  headingLevel: prop(
    '标题级别，1 至 6。Level of the title, 1 to 6.',
    'number',
    '1（文档 document）、2',
  ),
  contents: prop(
    '正文前列出六个部分。A list of the six sections before the text.',
    'boolean',
    'false',
  ),
  explanations: prop(
    '名称格的含义与依据，作为提示：`labelExplanations(locale)`。Meaning and legal basis of the labels as tooltips.',
    'LabelExplanations',
    '不显示 none',
  ),
  caption: choice(
    '表题可见，或只供辅助技术。Whether the title is visible, or for assistive technology only.',
    ['visible', 'hidden'],
    'visible',
  ),
  linkFindings: prop(
    '标记是否链接到同一前缀的 FindingsPanel。Marks link to a FindingsPanel with the same idPrefix.',
    'boolean',
    'false',
  ),
  children: prop(
    'ReportDocument，或表格与 FindingsPanel；可由服务器渲染。What is made live; a server may render it.',
    'ReactNode',
  ),
};

export type PropName = keyof typeof props;

/** The rows of the named props. */
export const argTypesOf = (...names: readonly PropName[]): Partial<ArgTypes> =>
  Object.fromEntries(names.map((name) => [name, props[name]]));

const look = ['theme', 'density', 'textSize', 'className'] as const;

export const tableArgTypes = argTypesOf(
  'report',
  'findings',
  'readings',
  'locale',
  'idPrefix',
  'caption',
  'explanations',
  'linkFindings',
  ...look,
);
export const documentArgTypes = argTypesOf(
  'report',
  'findings',
  'notChecked',
  'readings',
  'contents',
  'explanations',
  'headingLevel',
  'locale',
  'idPrefix',
  ...look,
);
export const panelArgTypes = argTypesOf(
  'report',
  'findings',
  'notChecked',
  'headingLevel',
  'locale',
  'idPrefix',
  ...look,
);
export const narrativeArgTypes = argTypesOf(
  'report',
  'section',
  'headingLevel',
  'locale',
  'idPrefix',
  ...look,
);
export const comparisonArgTypes = argTypesOf(
  'report',
  'previous',
  'explanations',
  'headingLevel',
  'locale',
  'idPrefix',
  ...look,
);
export const outcomeArgTypes = argTypesOf('report', 'locale', 'idPrefix', ...look);
export const trendArgTypes = argTypesOf('reports', 'addresses', 'locale', 'idPrefix', ...look);
export const liveArgTypes = argTypesOf('children', 'locale');
