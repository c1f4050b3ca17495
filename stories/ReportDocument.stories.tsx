import type { Meta, StoryObj } from '@storybook/react-vite';
import { ReportDocument } from '../src/react';
import { documentArgTypes } from './arg-types';
import {
  blank,
  editionsOf,
  eightDigits,
  huaian2024,
  linjiang2020,
  linjiang2020Readings,
  longName2024,
  mistyped2024,
  mistypedOfEachEdition,
  publishedOfEachEdition,
  withoutYear,
} from './samples';

const meta = {
  id: 'reportdocument',
  title: '报告 Report/整份报告 ReportDocument',
  component: ReportDocument,
  argTypes: documentArgTypes,
  parameters: {
    zh: '整份年度报告：标题、六个部分、三张表。给了 `check` 时，问题列在旁边或前面，并标在各自的单元格上。门户只要放一份完整的报告，用这一个组件即可。',
  },
} satisfies Meta<typeof ReportDocument>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 同江市临江镇2020年的报告，连同核对结果。 */
export const SampleReport: Story = {
  name: '临江镇 2020（2019 版格式，含核对结果）',
  args: {
    report: linjiang2020,
    readings: linjiang2020Readings,
  },
  globals: { edition: '2019' },
  parameters: { check: { readings: linjiang2020Readings } },
};

export const City2024: Story = {
  name: '公布的报告（随工具栏：淮安市 2024、上海市政府办公厅 2019）Published',
  args: { report: huaian2024, contents: true },
  parameters: publishedOfEachEdition,
};

export const WithErrors: Story = {
  name: '有错误的报告 With errors',
  args: { report: mistyped2024 },
  parameters: { check: {}, ...mistypedOfEachEdition },
};

export const Portal: Story = {
  name: '门户样式 Portal',
  args: { report: mistyped2024, theme: 'portal', contents: true },
  parameters: { check: {}, ...mistypedOfEachEdition },
};

export const BlankOfToolbar: Story = {
  name: '空白表（版本随工具栏）Blank form',
  args: { report: blank('2021') },
  parameters: editionsOf(blank),
};

export const Blank2019: Story = {
  name: '空白表 2019 版 Blank form of 2019',
  args: { report: blank('2019') },
  globals: { edition: '2019' },
};

export const Blank2021: Story = {
  name: '空白表 2021 版 Blank form of 2021',
  args: { report: blank('2021') },
  globals: { edition: '2021' },
};

export const EightDigits2019: Story = {
  name: '八位数字 2019 版 Eight digits',
  args: { report: eightDigits('2019') },
  globals: { edition: '2019' },
};

export const EightDigits2021: Story = {
  name: '八位数字 2021 版 Eight digits',
  args: { report: eightDigits('2021') },
  globals: { edition: '2021' },
};

/** 不是公布的报告：机关名称有 44 个字，标题在词与词之间换行。 */
export const LongName: Story = {
  name: '长名称（示意）Long name',
  args: { report: longName2024 },
  globals: { edition: '2021' },
};

export const WithoutYear: Story = {
  name: '没有年度和标题 No year, no title',
  args: { report: withoutYear },
  globals: { edition: '2021' },
  parameters: { check: {} },
};
