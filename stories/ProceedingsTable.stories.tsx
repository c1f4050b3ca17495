import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProceedingsTable } from '../src/react';
import { tableArgTypes } from './arg-types';
import {
  blank,
  eightDigits,
  hongze2024,
  hongze2024Readings,
  huaian2024,
  mistyped2024,
  shanghaiOffice2019,
} from './samples';

const meta = {
  id: 'proceedingstable',
  title: '表格 Tables/ProceedingsTable',
  component: ProceedingsTable,
  argTypes: tableArgTypes,
} satisfies Meta<typeof ProceedingsTable>;

export default meta;
type Story = StoryObj<typeof meta>;

export const City2024: Story = { name: '淮安市 2024', args: { report: huaian2024 } };

export const Office2019: Story = {
  name: '上海市政府办公厅 2019（多处空白）',
  args: { report: shanghaiOffice2019 },
};

export const RowsMissing: Story = {
  name: '洪泽区 2024（原文缺三行）',
  args: { report: hongze2024, readings: hongze2024Readings },
};

export const WithErrors: Story = {
  name: '有错误',
  args: { report: mistyped2024 },
  parameters: { check: {} },
};

export const Portal: Story = {
  name: '门户样式',
  args: { report: huaian2024, theme: 'portal' },
};

export const Compact: Story = {
  name: '紧凑',
  args: { report: huaian2024, density: 'compact' },
};

export const LargeText: Story = {
  name: '大字',
  args: { report: huaian2024, textSize: 'large' },
};

export const Blank2019: Story = { name: '空白表 2019 版', args: { report: blank('2019') } };

export const Blank2021: Story = { name: '空白表 2021 版', args: { report: blank('2021') } };

export const EightDigits2019: Story = {
  name: '八位数字 2019 版',
  args: { report: eightDigits('2019') },
};

export const EightDigits2021: Story = {
  name: '八位数字 2021 版',
  args: { report: eightDigits('2021') },
};

export const Narrow: Story = {
  name: '320 像素',
  args: { report: huaian2024 },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
