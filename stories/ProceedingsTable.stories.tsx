import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProceedingsTable } from '../src/react';
import { tableArgTypes } from './arg-types';
import { mistypedReview2024, shanghaiOffice2019 } from './samples';
import { tableStories } from './table-stories';

const meta = {
  id: 'proceedingstable',
  title: '表格 Tables/表四 ProceedingsTable',
  component: ProceedingsTable,
  argTypes: tableArgTypes,
  parameters: { zh: '表四：政府信息公开行政复议、行政诉讼情况。只有一行数字，三组各有总计。' },
} satisfies Meta<typeof ProceedingsTable>;

export default meta;
type Story = StoryObj<typeof meta>;

export const City2024: Story = {
  ...tableStories.city,
  name: '公布的报告（随工具栏：淮安市 2024、上海市政府办公厅 2019）Published',
};

export const WithErrors: Story = {
  name: '有错误（示意：维持 72 误作 27）',
  args: { report: mistypedReview2024 },
  globals: { edition: '2021' },
  parameters: { check: {} },
};

export const Office2019: Story = {
  name: '上海市政府办公厅 2019',
  args: { report: shanghaiOffice2019 },
  globals: { edition: '2019' },
};

export const Portal: Story = { ...tableStories.portal, name: '门户样式 Portal' };
export const Compact: Story = { ...tableStories.compact, name: '紧凑 Compact' };
export const LargeText: Story = { ...tableStories.large, name: '大字 Large type' };
export const Narrow: Story = { ...tableStories.narrow, name: '320 像素 320 pixels' };
export const Blank2019: Story = {
  ...tableStories.blank2019,
  name: '空白表 2019 版 Blank form of 2019',
};
export const Blank2021: Story = {
  ...tableStories.blank2021,
  name: '空白表 2021 版 Blank form of 2021',
};
export const EightDigits2019: Story = {
  ...tableStories.eightDigits2019,
  name: '八位数字 2019 版 Eight digits',
};
export const EightDigits2021: Story = {
  ...tableStories.eightDigits2021,
  name: '八位数字 2021 版 Eight digits',
};
export const TwelveDigits: Story = {
  ...tableStories.twelveDigits,
  name: '十二位数字 Twelve digits',
};
