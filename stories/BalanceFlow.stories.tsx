import type { Meta, StoryObj } from '@storybook/react-vite';
import { BalanceFlow } from '../src/react/compare';
import { balanceArgTypes } from './arg-types';
import {
  blank,
  brokenBalance2024,
  editionsOf,
  huaian2024,
  linjiang2020,
  publishedOfEachEdition,
  unreadableTotals2024,
  unreadableTotals2024Readings,
} from './samples';

const meta = {
  id: 'balanceflow',
  title: '对比 Compare/收支平衡 BalanceFlow',
  component: BalanceFlow,
  argTypes: balanceArgTypes,
  parameters: {
    zh: '表三的勾稽关系一眼看懂：上年结转加本年新收，等于办结加结转下年度。条一段接一段，标题说两边是否相等；对不上就写明相差多少，说不出就写明原因。',
  },
  args: { report: huaian2024 },
} satisfies Meta<typeof BalanceFlow>;

export default meta;
type Story = StoryObj<typeof meta>;

export const City: Story = {
  name: '公布的报告（随工具栏：淮安市 2024、上海市政府办公厅 2019）Published',
  parameters: publishedOfEachEdition,
};
/** 结转下年度 103 写成 53。 */
export const Broken: Story = {
  name: '两边对不上 Sides that differ',
  args: { report: brokenBalance2024 },
  globals: { edition: '2021' },
};
export const NoApplications: Story = {
  name: '没有申请 No applications',
  args: { report: linjiang2020 },
  globals: { edition: '2019' },
};
export const Unreadable: Story = {
  name: '无法识别的格 Unreadable cells',
  args: { report: unreadableTotals2024, readings: unreadableTotals2024Readings },
  globals: { edition: '2021' },
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
