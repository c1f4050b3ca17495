import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { useGlobals } from 'storybook/preview-api';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ReportDocument, type ReportDocumentProps } from '../src/react';
import { ReportEditor } from '../src/react/edit';
import { LiveReport } from '../src/react/live';
import { checkReport, describeCheck } from '../src/rules';
import { type Mode, Welcome, type WelcomeProps } from './docs/Welcome';
import { mistyped2024 } from './samples';

interface OpeningProps extends Pick<WelcomeProps, 'onTheme'> {
  readonly drawn: ReportDocumentProps;
  readonly theme: string;
}

/** The report, which is read or typed into: what was typed is what is read then, and checked anew. */
function Opening({ drawn, theme, onTheme }: OpeningProps) {
  const [mode, setMode] = useState<Mode>('read');
  const [report, setReport] = useState(drawn.report);
  const { locale = 'zh-CN' } = drawn;
  const typed =
    report === drawn.report
      ? undefined
      : {
          report,
          check: describeCheck(checkReport(report, { locale }), locale),
          // Those of the report that was given are no longer of this one.
          findings: undefined,
        };
  return (
    <>
      <Welcome locale={locale} mode={mode} onMode={setMode} theme={theme} onTheme={onTheme} />
      {mode === 'read' ? (
        <LiveReport locale={locale}>
          <ReportDocument {...drawn} {...typed} />
        </LiveReport>
      ) : (
        <ReportEditor
          key={locale}
          report={report}
          locale={locale}
          theme={drawn.theme}
          density={drawn.density}
          textSize={drawn.textSize}
          idPrefix={drawn.idPrefix}
          storage={null}
          onChange={(draft) => setReport(draft.toReport())}
          onSave={(saved) => setReport(saved)}
        />
      )}
    </>
  );
}

// The first entry of the sidebar: what one sees when Storybook opens.
const meta = {
  id: 'opening',
  title: '开始 Start/样例报告 Sample report',
  component: ReportDocument,
  tags: ['!autodocs'],
  render: (args) => {
    const [{ theme }, updateGlobals] = useGlobals();
    return (
      <Opening drawn={args} theme={theme} onTheme={(chosen) => updateGlobals({ theme: chosen })} />
    );
  },
  args: { report: mistyped2024, contents: true },
  globals: { edition: '2021' },
  parameters: { check: {} },
} satisfies Meta<typeof ReportDocument>;

export default meta;

export const SampleReport: StoryObj<typeof meta> = {
  name: '淮安市 2024，改错一格',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText('改这一格，可消除错2、错3')).toBeInTheDocument();
  },
};

/** 在法定表格里改对那一格：错误随之消失，再看报告也没有了。 */
export const TypeIntoIt: StoryObj<typeof meta> = {
  name: '改对这一格 Type into it',
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('radio', { name: '填写' }));
    const errors = () => canvasElement.querySelector('[data-gk-errors]:not([data-gk-errors="0"])');
    const find = () =>
      canvasElement.querySelector<HTMLInputElement>(
        'input[name="applications.outcome.granted.naturalPerson"]',
      );
    await waitFor(() => expect(errors()).not.toBeNull());
    const cell = find();
    if (!cell) throw new Error('no cell');
    await expect(cell).toHaveValue('1228');
    // By the focus, which selects what stands there.
    cell.focus();
    await userEvent.keyboard('1288{Enter}');
    await waitFor(() => expect(errors()).toBeNull());
    await userEvent.click(canvas.getByRole('radio', { name: '阅读' }));
    await expect(canvas.queryByText('改这一格，可消除错2、错3')).toBeNull();
    await userEvent.click(canvas.getByRole('radio', { name: '填写' }));
    await expect(find()).toHaveValue('1288');
  },
};
