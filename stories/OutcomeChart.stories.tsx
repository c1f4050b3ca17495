import type { Meta, StoryObj } from '@storybook/react-vite';
import { OutcomeChart } from '../src/react/compare';
import { outcomeArgTypes } from './arg-types';
import {
  blank,
  editionsOf,
  hongze2024,
  huaian2024,
  linjiang2020,
  publishedOfEachEdition,
} from './samples';

const meta = {
  id: 'outcomechart',
  title: '对比 Compare/OutcomeChart',
  component: OutcomeChart,
  argTypes: outcomeArgTypes,
  parameters: {
    zh: '一年申请的办理结果：一条横条，旁边的表格里是数字。各段靠花纹区分，黑白打印也分得开。',
  },
  args: { report: huaian2024 },
} satisfies Meta<typeof OutcomeChart>;

export default meta;
type Story = StoryObj<typeof meta>;

export const City: Story = {
  name: '公布的报告（随工具栏：淮安市 2024、上海市政府办公厅 2019）Published',
  parameters: publishedOfEachEdition,
};
export const District: Story = {
  name: '洪泽区 2024',
  args: { report: hongze2024 },
  globals: { edition: '2021' },
};
export const NoApplications: Story = {
  name: '没有申请 No applications',
  args: { report: linjiang2020 },
  globals: { edition: '2019' },
};
export const Blank: Story = {
  name: '空白表 Blank form',
  args: { report: blank('2021') },
  parameters: editionsOf(blank),
};
export const Portal: Story = {
  name: '门户样式 Portal',
  args: { theme: 'portal' },
  parameters: publishedOfEachEdition,
};
