import type { Meta, StoryObj } from '@storybook/react-vite';
import { useGlobals } from 'storybook/preview-api';
import { expect, within } from 'storybook/test';
import { ReportDocument } from '../src/react';
import { LiveReport } from '../src/react/live';
import { Welcome } from './docs/Welcome';
import { mistyped2024 } from './samples';

// The first entry of the sidebar: what one sees when Storybook opens.
const meta = {
  id: 'opening',
  title: '开始 Start/样例报告 Sample report',
  component: ReportDocument,
  tags: ['!autodocs'],
  render: (args) => {
    const [{ theme }, updateGlobals] = useGlobals();
    return (
      <>
        <Welcome
          locale={args.locale ?? 'zh-CN'}
          theme={theme}
          onTheme={(chosen) => updateGlobals({ theme: chosen })}
        />
        <LiveReport locale={args.locale}>
          <ReportDocument {...args} />
        </LiveReport>
      </>
    );
  },
} satisfies Meta<typeof ReportDocument>;

export default meta;

export const SampleReport: StoryObj<typeof meta> = {
  name: '淮安市 2024，改错一格',
  args: { report: mistyped2024, contents: true },
  globals: { edition: '2021' },
  parameters: { check: {} },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText('改这一格，可消除错2、错3')).toBeInTheDocument();
  },
};
