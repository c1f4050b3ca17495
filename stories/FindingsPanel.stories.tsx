import type { Meta, StoryObj } from '@storybook/react-vite';
import { FindingsPanel } from '../src/react';
import { panelArgTypes } from './arg-types';
import { huaian2024, linjiang2020, mistyped2024 } from './samples';

const meta = {
  id: 'findingspanel',
  title: '核对 Findings/FindingsPanel',
  component: FindingsPanel,
  argTypes: panelArgTypes,
  args: { report: mistyped2024, findings: [] },
  parameters: { check: {} },
} satisfies Meta<typeof FindingsPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Errors: Story = { name: '错误与疑点' };

export const Queries: Story = {
  name: '未填的总计',
  args: { report: linjiang2020 },
  parameters: { check: {} },
};

export const Clean: Story = { name: '未发现问题', args: { report: huaian2024, findings: [] } };

export const NotChecked: Story = {
  name: '有未核对的内容',
  args: { report: huaian2024 },
  parameters: { check: {} },
};

export const English: Story = { name: 'English', args: { locale: 'en' } };
