import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProactiveTable } from '../src/react';
import { tableArgTypes } from './arg-types';
import { pingtan2024, pingtan2024Readings, shanghaiOffice2019 } from './samples';
import { tableStories } from './table-stories';

const meta = {
  id: 'proactivetable',
  title: '表格 Tables/表二 ProactiveTable',
  component: ProactiveTable,
  argTypes: tableArgTypes,
  parameters: { zh: '表二：主动公开政府信息情况。屏幕上是一个框，其中各块的表头只管本块的数字。' },
} satisfies Meta<typeof ProactiveTable>;

export default meta;
type Story = StoryObj<typeof meta>;

export const City2024: Story = {
  ...tableStories.city,
  name: '公布的报告（随工具栏：淮安市 2024、上海市政府办公厅 2019）Published',
};

export const Office2019: Story = {
  name: '上海市政府办公厅 2019（多处空白，金额以元计）',
  args: { report: shanghaiOffice2019 },
  globals: { edition: '2019' },
};

/** 三格的数字连在一起，没有合计可以用来拆分：照原文显示。 */
export const RunTogether: Story = {
  name: '平潭 2024（数字连在一起）',
  args: { report: pingtan2024, readings: pingtan2024Readings },
  globals: { edition: '2021' },
  parameters: { check: { readings: pingtan2024Readings } },
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
