import type { Meta, StoryObj } from '@storybook/react-vite';
import { TrendChart } from '../src/react/compare';
import { trendArgTypes } from './arg-types';
import { exampleOf2023, huaian2024 } from './samples';

const meta = {
  id: 'trendchart',
  title: '对比 Compare/TrendChart',
  component: TrendChart,
  argTypes: trendArgTypes,
  args: { reports: [huaian2024, exampleOf2023] },
} satisfies Meta<typeof TrendChart>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 2023 年的数字是示意。 */
export const Applications: Story = { name: '申请（2023 年为示意）' };

export const OtherCells: Story = {
  name: '行政复议（2023 年为示意）',
  args: {
    addresses: [
      'proceedings.review.upheld',
      'proceedings.review.corrected',
      'proceedings.review.total',
    ],
  },
};

export const Portal: Story = { name: '门户样式', args: { theme: 'portal' } };
