import { rules } from '../src/rules';

const LEVELS = [
  '文件 Document',
  '表内 Within the tables',
  '与上年 Last year',
  '与各单位 Other bodies',
  '文字与表格 Narrative',
];

/** The story file of each rule, by file name. Storybook finds pages by their files, so there is one a rule. */
export const ruleStories = (): ReadonlyMap<string, string> =>
  new Map(
    rules.map(({ id, level, title }) => [
      `${id}.stories.tsx`,
      `// Written by scripts/generate-rule-stories.ts from the catalogue. Do not edit: run \`npm run generate:stories\`.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { RuleExamples } from './RuleExamples';
import { rulePage } from './RulePage';

const meta = {
  id: 'rules-${id.toLowerCase()}',
  title: '规则 Rules/${LEVELS[level]}/${id} ${title.zh.replace(/\//g, '∕')}',
  component: RuleExamples,
  args: { ruleId: '${id}', show: 'break' },
  parameters: { docs: { page: rulePage('${id}') } },
} satisfies Meta<typeof RuleExamples>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Breaks: Story = { name: '不通过 Breaks' };

// The same drawing as above without marks: shown on the page, tested once.
export const Passes: Story = { name: '通过 Passes', args: { show: 'pass' }, tags: ['!test'] };
`,
    ]),
  );
