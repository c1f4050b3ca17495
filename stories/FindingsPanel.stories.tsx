import type { Meta, StoryObj } from '@storybook/react-vite';
import { ApplicationsTable, FindingsPanel } from '../src/react';
import { panelArgTypes } from './arg-types';
import {
  editionsOf,
  eightDigits,
  huaian2024,
  linjiang2020,
  linjiang2020Readings,
  mistyped2024,
  mistypedOfEachEdition,
  mistypedReview2024,
  mixedFindings2020,
} from './samples';

const meta = {
  id: 'findingspanel',
  title: '核对 Findings/问题清单 FindingsPanel',
  component: FindingsPanel,
  argTypes: panelArgTypes,
  args: { report: mistyped2024, check: { findings: [] } },
  parameters: {
    check: {},
    zh: '核对结果：先说总的情况，再逐条列出问题，用表格自己的名称指出单元格。错误、疑点、提示用框线和字区分，不单靠颜色。',
  },
} satisfies Meta<typeof FindingsPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Errors: Story = {
  name: '错误与疑点 Errors and queries',
  parameters: mistypedOfEachEdition,
};

export const Queries: Story = {
  name: '未填的总计 Totals left blank',
  args: { report: linjiang2020 },
  globals: { edition: '2019' },
  parameters: { check: {} },
};

export const Clean: Story = {
  name: '未发现问题 Nothing found',
  args: { report: huaian2024, check: { findings: [] } },
  globals: { edition: '2021' },
};

export const NotChecked: Story = {
  name: '有未核对的内容 Not all checked',
  args: { report: huaian2024 },
  globals: { edition: '2021' },
  parameters: { check: {} },
};

export const One: Story = {
  name: '一处错误 One error',
  args: { report: { ...mistypedReview2024, overview: [] } },
  globals: { edition: '2021' },
};

/** 每格都是任意的八位数，几乎每条勾稽关系都不成立。 */
export const Many: Story = {
  name: '几十处错误 Dozens of errors',
  args: { report: eightDigits('2021') },
  parameters: editionsOf(eightDigits),
};

/** 去掉颜色：错误是实线、实底，疑点是虚线、空心，提示是点线，未核对没有框线记号。 */
export const GreyScale: Story = {
  name: '灰度：错误、疑点、提示、未核对 In grey',
  args: { report: mixedFindings2020 },
  globals: { edition: '2019' },
  parameters: { check: { readings: linjiang2020Readings } },
  render: (args) => (
    <div style={{ filter: 'grayscale(1)' }}>
      <FindingsPanel {...args} />
      <ApplicationsTable {...args} linkFindings />
    </div>
  ),
};

export const English: Story = {
  name: 'English',
  args: { locale: 'en' },
  parameters: mistypedOfEachEdition,
};
