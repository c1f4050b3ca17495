import type { Meta, StoryObj } from '@storybook/react-vite';
import { ReportDocument } from '../src/react';
import { LiveReport } from '../src/react/live';
import { Welcome } from './docs/Welcome';
import { linjiang2020, linjiang2020Readings } from './samples';

// The first entry of the sidebar: what one sees when Storybook opens.
const meta = {
  id: 'opening',
  title: '开始 Start/样例报告 Sample report',
  component: ReportDocument,
  tags: ['!autodocs'],
  render: (args) => (
    <>
      <Welcome locale={args.locale ?? 'zh-CN'} />
      <LiveReport locale={args.locale}>
        <ReportDocument {...args} />
      </LiveReport>
    </>
  ),
} satisfies Meta<typeof ReportDocument>;

export default meta;

export const SampleReport: StoryObj<typeof meta> = {
  name: '临江镇 2020',
  args: {
    report: linjiang2020,
    readings: linjiang2020Readings,
    contents: true,
  },
  globals: { edition: '2019' },
  parameters: { check: { readings: linjiang2020Readings } },
};
