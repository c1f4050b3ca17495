import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ReportDocument } from '../src/react';
import { LiveReport } from '../src/react/live';
import { liveArgTypes } from './arg-types';
import { mistyped2024, mistypedOfEachEdition } from './samples';

type Args = ComponentProps<typeof LiveReport> & ComponentProps<typeof ReportDocument>;

const meta = {
  id: 'livereport',
  title: '核对 Findings/点开问题 LiveReport',
  component: LiveReport,
  argTypes: liveArgTypes,
  args: { children: null, report: mistyped2024 },
  parameters: {
    check: {},
    zh: '包在报告外面，只加屏幕上才有的交互：点开问题移到单元格，标出各格在这个问题里的作用，Esc 返回；滚动区只在真的能滚动时才停靠焦点。没有它，报告照样完整可读。',
  },
  render: ({ children: _, ...document }) => (
    <LiveReport locale={document.locale}>
      <ReportDocument {...document} />
    </LiveReport>
  ),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Report: Story = {
  name: '点开问题，标出单元格 From finding to cell',
  parameters: mistypedOfEachEdition,
};

/** 键盘：进入问题、移到单元格、标出各格的作用、Esc 返回。 */
export const Keyboard: Story = {
  name: '键盘操作 By keyboard',
  globals: { edition: '2021' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    // On a telephone the list is folded to its state.
    const fold = canvasElement.querySelector<HTMLElement>('.gk-fold > summary');
    if (fold?.offsetParent) fold.click();
    const [link] = canvas.getAllByRole('link', { name: /（一）予以公开 · 总计$/ });
    if (!link) throw new Error('no finding about the row');
    // React runs effects after it has painted.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    link.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.activeElement?.id).toBe('gk-applications-outcome-granted-total'),
    );
    await expect(
      document.getElementById('gk-applications-outcome-granted-naturalPerson'),
    ).toHaveAttribute('data-gk-active', '加数');
    await expect(document.activeElement).toHaveAttribute('data-gk-active', '总计');
    await userEvent.keyboard('{Escape}');
    await expect(link).toHaveFocus();
    await expect(canvasElement.querySelector('[data-gk-active]')).toBeNull();
  },
};

/** 表格放得下时，滚动区不是焦点停靠处；放不下时才是。 */
export const TabStops: Story = {
  name: '滚动区的焦点 Tab stops',
  globals: { edition: '2021' },
  play: async ({ canvasElement }) => {
    const regions = [...canvasElement.querySelectorAll<HTMLElement>('.gk-scroll')];
    await expect(regions).toHaveLength(3);
    await waitFor(() => {
      for (const region of regions) {
        expect(region.hasAttribute('tabindex')).toBe(region.scrollWidth > region.clientWidth);
      }
    });
  },
};
