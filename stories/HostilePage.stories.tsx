import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ReportDocument } from '../src/react';
import { mistyped2024, mistypedOfEachEdition } from './samples';

// The page of a portal of 2012 around the report; the toolbar has others (hosts/hosts.ts). A test compares a report on
// each of them with the same on an empty page (test/hosts).
const meta = {
  id: 'hostile',
  title: '用法 Recipes/2012 年的门户 Hostile page',
  component: ReportDocument,
  tags: ['!autodocs'],
  args: { report: mistyped2024 },
  globals: { host: 'portal2012' },
  parameters: { check: {}, ...mistypedOfEachEdition },
} satisfies Meta<typeof ReportDocument>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 页面规定了 `table td`、`p`、`* { line-height }`、`span` 等，报告的样子不变。 */
export const Form: Story = {
  name: '印刷格式 Printed form',
  play: async ({ canvasElement }) => {
    const cell = canvasElement.querySelector('.gk-value');
    if (!cell) throw new Error('no cell');
    // The host says: green, centred, a double orange border.
    await expect(getComputedStyle(cell).borderRightStyle).toBe('solid');
    await expect(getComputedStyle(cell).textAlign).toBe('end');
  },
};

export const Portal: Story = { name: '门户样式 Portal', args: { theme: 'portal' } };
