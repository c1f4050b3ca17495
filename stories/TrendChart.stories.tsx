import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import pingtan2020Text from '../samples/pingtan-2020.txt?raw';
import { TrendChart } from '../src/react/compare';
import { readReport } from '../src/read/browser';
import { reportSchema } from '../src/report';
import { trendArgTypes } from './arg-types';
import { withMadeUpYear } from './made-up-year';
import { exampleOf2023, huaian2024, manyYears, pingtan2024 } from './samples';

const meta = {
  id: 'trendchart',
  title: '对比 Compare/历年 TrendChart',
  component: TrendChart,
  argTypes: trendArgTypes,
  parameters: {
    zh: '同一机关若干年的数字：每项一幅小图，各用各的刻度，都从 0 起，数字标在柱上，下面是表格。缺的年度留出位置；没有填或者不能判定的不画，写明原因。',
  },
  args: { reports: [huaian2024, exampleOf2023] },
  // Years of certain bodies: the toolbar of editions has nothing to choose.
  globals: { edition: '2021' },
} satisfies Meta<typeof TrendChart>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 两份公布的报告，一份 2019 版格式，一份 2021 版；其间三年没有样例：留出位置。 */
export const RealYears: Story = {
  name: '平潭 2020、2024（公布的数字）Real years',
  loaders: [
    async () => ({ read: await readReport(pingtan2020Text, { fileName: 'pingtan-2020.txt' }) }),
  ],
  render: (args, { loaded }) => (
    <TrendChart
      {...args}
      reports={[reportSchema.parse(loaded.read.report), pingtan2024]}
      readings={[loaded.read.cells]}
    />
  ),
  play: async ({ canvasElement }) => {
    const rows = [...canvasElement.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
    await expect(rows).toEqual([
      ['0', '0'],
      // The text runs the digits of these rows of 2020 together, with a space among them.
      ['未判定', '218'],
      ['未判定', '218'],
      ['0', '0'],
    ]);
  },
};

/** 2023 年的数字是示意。 */
export const Applications: Story = {
  name: '申请（2023 年为示意）Applications',
  decorators: [withMadeUpYear],
};

/** 同一份报告的数改成十二年，都是示意：柱和年度多了，只标放得下的数。 */
export const ManyYears: Story = {
  name: '十二年（均为示意）Many years',
  args: { reports: manyYears },
};

export const OtherCells: Story = {
  name: '行政复议（2023 年为示意）Review',
  decorators: [withMadeUpYear],
  args: {
    addresses: [
      'proceedings.review.upheld',
      'proceedings.review.corrected',
      'proceedings.review.total',
    ],
  },
};

export const Portal: Story = {
  name: '门户样式（2023 年为示意）Portal',
  decorators: [withMadeUpYear],
  args: { theme: 'portal' },
};
