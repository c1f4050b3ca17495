import type { Meta, StoryObj } from '@storybook/react-vite';
import { YearComparison } from '../src/react/compare';
import { comparisonArgTypes } from './arg-types';
import { withMadeUpYear } from './made-up-year';
import { blank, exampleOf2023, huaian2024, pingtan2024 } from './samples';

const meta = {
  id: 'yearcomparison',
  title: '对比 Compare/与上年对比 YearComparison',
  component: YearComparison,
  argTypes: comparisonArgTypes,
  parameters: {
    zh: '报告的三张表，每个数字下面是与上年相比的增减；上年结转一行另与上年报告的“结转下年度继续办理”对照。',
  },
  args: { report: huaian2024, previous: exampleOf2023 },
  // Years of certain bodies: the toolbar of editions has nothing to choose.
  globals: { edition: '2021' },
} satisfies Meta<typeof YearComparison>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 上一年的数字是示意，不是公布的报告：用来显示衔接一致与不一致。 */
export const TwoYears: Story = {
  name: '相邻两年（上年为示意）Two years',
  decorators: [withMadeUpYear],
};

/** 比的是 2020 年的 2019 版空白表：不是上年的写明年份，没有的格写明“无此格”。 */
export const TwoEditions: Story = {
  name: '平潭 2024 与 2019 版空白表 Two editions',
  args: { report: pingtan2024, previous: blank('2019') },
};

export const Portal: Story = {
  name: '门户样式（上年为示意）Portal',
  decorators: [withMadeUpYear],
  args: { theme: 'portal' },
};
