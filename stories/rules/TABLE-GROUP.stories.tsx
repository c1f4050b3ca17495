// Written by scripts/generate-rule-stories.ts from the catalogue. Do not edit: run `npm run generate:stories`.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { RuleExamples } from './RuleExamples';
import { rulePage } from './RulePage';

const meta = {
  id: 'rules-table-group',
  title: '规则 Rules/表内 Within the tables/TABLE-GROUP 分项的行逐项填写',
  component: RuleExamples,
  args: { ruleId: 'TABLE-GROUP', show: 'break' },
  parameters: { docs: { page: rulePage('TABLE-GROUP') } },
} satisfies Meta<typeof RuleExamples>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Breaks: Story = { name: '不通过 Breaks' };

// The same drawing as above without marks: shown on the page, tested once.
export const Passes: Story = { name: '通过 Passes', args: { show: 'pass' }, tags: ['!test'] };
