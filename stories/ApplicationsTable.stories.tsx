import type { Meta, StoryObj } from '@storybook/react-vite';
import { ApplicationsTable } from '../src/react';
import { tableArgTypes } from './arg-types';
import {
  hongze2024,
  hongze2024Readings,
  mistyped2024,
  mistypedOfEachEdition,
  shanghaiOffice2019,
  unreadable2024,
  unreadable2024Readings,
} from './samples';
import { tableStories } from './table-stories';

const meta = {
  id: 'applicationstable',
  title: '表格 Tables/表三 ApplicationsTable',
  component: ApplicationsTable,
  argTypes: tableArgTypes,
  parameters: {
    zh: '表三：收到和处理政府信息公开申请情况。左上角印勾稽关系；窄屏上在自己的区域里横向滚动，项目名称保持可见。',
  },
} satisfies Meta<typeof ApplicationsTable>;

export default meta;
type Story = StoryObj<typeof meta>;

export const City2024: Story = {
  ...tableStories.city,
  name: '公布的报告（随工具栏：淮安市 2024、上海市政府办公厅 2019）Published',
};

export const Office2019: Story = {
  name: '上海市政府办公厅 2019（多处空白）',
  args: { report: shanghaiOffice2019 },
  globals: { edition: '2019' },
};

export const RowsMissing: Story = {
  name: '洪泽区 2024（原文缺三行）',
  args: { report: hongze2024, readings: hongze2024Readings },
  globals: { edition: '2021' },
};

/** 横向相加、纵向相加各错一处，都指向同一格。 */
export const WithErrors: Story = {
  name: '有错误 With errors',
  args: { report: mistyped2024 },
  parameters: { check: {}, ...mistypedOfEachEdition },
};

/** 照原文显示，不猜。写法为示意：公布的文件中见过，不在这份报告里。 */
export const Unreadable: Story = {
  name: '无法识别的写法（示意）Unreadable',
  args: { report: unreadable2024, readings: unreadable2024Readings },
  globals: { edition: '2021' },
  parameters: { check: { readings: unreadable2024Readings } },
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
