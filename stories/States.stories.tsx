import type { Meta, StoryObj } from '@storybook/react-vite';
import { createElement } from 'react';
import { expect, waitFor } from 'storybook/test';
import '../src/elements';
import {
  ApplicationsTable,
  ReportDocument,
  type ReportDocumentProps,
  TableSkeleton,
} from '../src/react';
import { blank, hongze2024, hongze2024Readings, longName2024, twelveDigits } from './samples';

// What a page shows when it is not a report as it should be.
const meta = {
  id: 'states',
  title: '报告 Report/各种状态 States',
  component: TableSkeleton,
  tags: ['!autodocs'],
  globals: { edition: '2021' },
} satisfies Meta<typeof TableSkeleton>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A whole report in the look of the toolbar. */
const documentOf =
  (own: ReportDocumentProps): NonNullable<Story['render']> =>
  ({ theme, density, textSize, locale }) => (
    <ReportDocument {...{ theme, density, textSize, locale }} {...own} />
  );

/** 报告还在路上：先是表格的形状，数字的位置留着，页面不会跳动。 */
export const Loading: Story = {
  name: '正在载入 Loading',
  args: { table: 'applications' },
};

/** 空白的报告先说自己是空白的。 */
export const Empty: Story = {
  name: '尚未填写 Empty',
  render: documentOf({ report: blank('2021') }),
};

/** 报告不合格式：说明哪里不对，不猜。 */
export const Failed: Story = {
  name: '报告有误 Error',
  render: ({ locale }) =>
    createElement('gongkai-report', { report: '{"edition":"2021"}', lang: locale }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[role=alert]')).not.toBeNull());
  },
};

/** 网络不通：说明取的是哪个地址、为什么没有取到。 */
export const Offline: Story = {
  name: '网络不通 Offline',
  render: ({ locale }) =>
    createElement('gongkai-report', { src: 'http://offline.invalid/2024.json', lang: locale }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[role=alert]')).not.toBeNull());
  },
};

/** 机关名称很长：标题在词与词之间换行。 */
export const LongName: Story = {
  name: '名称很长 Long name',
  render: documentOf({ report: longName2024, theme: 'portal' }),
};

/** 每个数都有十二位：不截断，也不换行。 */
export const TwelveDigits: Story = {
  name: '十二位数字 Twelve digits',
  render: ({ theme, density, textSize, locale }) => (
    <ApplicationsTable
      {...{ theme, density, textSize, locale }}
      report={twelveDigits('2021')}
      digits="grouped"
    />
  ),
};

/** 原文缺了几行：缺的格子写“缺”，不当作空白，也不当作 0。 */
export const MissingRows: Story = {
  name: '原文缺行 Rows missing',
  render: documentOf({ report: hongze2024, readings: hongze2024Readings, theme: 'portal' }),
};
