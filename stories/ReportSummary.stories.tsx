import type { Meta, StoryObj } from '@storybook/react-vite';
import { ReportSummary } from '../src/react/compare';
import { summaryArgTypes } from './arg-types';
import { withMadeUpYear } from './made-up-year';
import {
  blank,
  editionsOf,
  exampleOf2023,
  hongze2024,
  hongze2024Readings,
  huaian2024,
  linjiang2020,
  publishedOfEachEdition,
  unreadableTotals2024,
  unreadableTotals2024Readings,
} from './samples';

const meta = {
  id: 'reportsummary',
  title: '对比 Compare/要点 ReportSummary',
  component: ReportSummary,
  argTypes: summaryArgTypes,
  parameters: {
    zh: '给群众和领导看的四个数：新收申请、公开的占比、结转下年度、复议诉讼中被纠正；各配上年的数和一句话。全部由表格算出，不另填写；说不出的写明原因，不写成 0。',
  },
  args: { report: huaian2024 },
} satisfies Meta<typeof ReportSummary>;

export default meta;
type Story = StoryObj<typeof meta>;

export const TwoYears: Story = {
  name: '与上年相比（上年为示意）With last year',
  args: { previous: exampleOf2023 },
  decorators: [withMadeUpYear],
  globals: { edition: '2021' },
};
export const OneYear: Story = {
  name: '没有上年（随工具栏：淮安市 2024、上海市政府办公厅 2019）No last year',
  parameters: publishedOfEachEdition,
};
export const District: Story = {
  name: '洪泽区 2024',
  args: { report: hongze2024, readings: hongze2024Readings },
  globals: { edition: '2021' },
};
export const NoApplications: Story = {
  name: '没有申请 No applications',
  args: { report: linjiang2020 },
  globals: { edition: '2019' },
};
export const Unreadable: Story = {
  name: '无法识别的格 Unreadable cells',
  args: {
    report: unreadableTotals2024,
    readings: unreadableTotals2024Readings,
    previous: exampleOf2023,
  },
  decorators: [withMadeUpYear],
  globals: { edition: '2021' },
};
export const Blank: Story = {
  name: '空白表 Blank form',
  args: { report: blank('2021') },
  parameters: editionsOf(blank),
};
export const Portal: Story = {
  name: '门户样式（上年为示意）Portal',
  args: { theme: 'portal', previous: exampleOf2023 },
  decorators: [withMadeUpYear],
  globals: { edition: '2021' },
};
