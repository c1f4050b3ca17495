// Written by scripts/generate-rule-stories.ts from the catalogue. Do not edit: run `npm run generate:stories`.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { RuleExamples } from './RuleExamples';
import { rulePage } from './RulePage';

const meta = {
  id: 'rules-t2-items-as-decisions',
  title: '规则 Rules/表内 Within the tables/T2-ITEMS-AS-DECISIONS 项目数量不是办件数量',
  component: RuleExamples,
  args: { ruleId: 'T2-ITEMS-AS-DECISIONS', show: 'break' },
  parameters: { docs: { page: rulePage('T2-ITEMS-AS-DECISIONS') } },
} satisfies Meta<typeof RuleExamples>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Breaks: Story = { name: '不通过 Breaks' };

// The same drawing as above without marks: shown on the page, tested once.
export const Passes: Story = { name: '通过 Passes', args: { show: 'pass' }, tags: ['!test'] };
