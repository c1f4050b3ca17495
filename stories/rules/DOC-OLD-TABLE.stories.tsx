// Written by scripts/generate-rule-stories.ts from the catalogue. Do not edit: run `npm run generate:stories`.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { RuleExamples } from './RuleExamples';
import { rulePage } from './RulePage';

const meta = {
  id: 'rules-doc-old-table',
  title: '规则 Rules/文件 Document/DOC-OLD-TABLE 总体情况没有照抄旧统计表',
  component: RuleExamples,
  args: { ruleId: 'DOC-OLD-TABLE', show: 'break' },
  parameters: { docs: { page: rulePage('DOC-OLD-TABLE') } },
} satisfies Meta<typeof RuleExamples>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Breaks: Story = { name: '不通过 Breaks' };

// The same drawing as above without marks: shown on the page, tested once.
export const Passes: Story = { name: '通过 Passes', args: { show: 'pass' }, tags: ['!test'] };
