import type { Meta, StoryObj } from '@storybook/react-vite';
import { OutcomeChart } from '../src/react/compare';
import { outcomeArgTypes } from './arg-types';
import {
  blank,
  editionsOf,
  hongze2024,
  hongze2024Readings,
  huaian2024,
  linjiang2020,
  publishedOfEachEdition,
  unreadableTotals2024,
  unreadableTotals2024Readings,
  wrongTotal2024,
} from './samples';

const meta = {
  id: 'outcomechart',
  title: '对比 Compare/办理结果 OutcomeChart',
  component: OutcomeChart,
  argTypes: outcomeArgTypes,
  parameters: {
    zh: '一年申请的办理结果：表格里每项一条，从长到短，直接标数，标题用一句话说结果。公开的一种颜色，其余灰色；高对比度和打印时改用条纹。数字和总计对不上、或者不全时，不算占比。',
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
  args: { report: hongze2024, readings: hongze2024Readings },
  globals: { edition: '2021' },
};
/** 合计是 3050，总计写成 3000：不算占比。 */
export const WrongTotal: Story = {
  name: '各项与总计对不上 Total that does not agree',
  args: { report: wrongTotal2024 },
  globals: { edition: '2021' },
};
export const Unreadable: Story = {
  name: '无法识别的格 Unreadable cells',
  args: { report: unreadableTotals2024, readings: unreadableTotals2024Readings },
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
