import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ReportEditor } from '../src/react/edit';
import { huaian2024, mistyped2024 } from './samples';

const meta = {
  id: 'reporteditor',
  title: '填报 Editing/填报表 ReportEditor',
  component: ReportEditor,
  // Drafts of stories are nobody's; a story begins as it says.
  args: { storage: null },
  globals: { edition: '2021' },
  parameters: {
    zh: '把年度报告填进法定表格：每格一个真正的输入框，支持中文输入法、Excel 粘贴、自动合计、边填边核对、草稿和撤销。服务器先输出完整表单，不开脚本也能提交。',
  },
} satisfies Meta<typeof ReportEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 一份空表：打字，回车到下一行，合计一键填入。 */
export const Empty: Story = {
  name: '空表 Empty',
  args: { year: 2026, edition: '2021' },
};

/** 填了一半：已填的格数、还差的合计。 */
export const HalfFilled: Story = {
  name: '填了一半，可以打字 Type into it',
  args: { report: huaian2024, theme: 'portal', lastYear: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() =>
      expect(canvasElement.querySelector('.gk-root[data-gk-live]')).not.toBeNull(),
    );
    const cell = (address: string): HTMLInputElement => {
      const found = canvasElement.querySelector<HTMLInputElement>(`input[name="${address}"]`);
      if (!found) throw new Error(address);
      return found;
    };
    const one = cell('applications.newlyReceived.naturalPerson');
    const before = one.value;
    await userEvent.click(one);
    await userEvent.keyboard('7{Enter}');
    await expect(document.activeElement).toHaveAttribute(
      'name',
      'applications.carriedOver.naturalPerson',
    );
    await waitFor(() => expect(canvas.getByText(/\d+ 处错误/)).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: '撤销' }));
    await expect(one).toHaveValue(before);
  },
};

/** 有错误的报告：点“检查”，列出问题，链接直达输入框。 */
export const WithErrors: Story = {
  name: '有错误 With errors',
  args: { report: mistyped2024 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() =>
      expect(canvasElement.querySelector('.gk-root[data-gk-live]')).not.toBeNull(),
    );
    await userEvent.click(canvas.getByRole('button', { name: '检查' }));
    await waitFor(() => expect(canvasElement.querySelector('.gk-findings-title')).toHaveFocus());
  },
};

export const ReadOnly: Story = {
  name: '只读 Read only',
  args: { report: huaian2024, readOnly: true },
};

/** 合计由程序计算。 */
export const DerivedTotals: Story = {
  name: '合计自动计算 Derived totals',
  args: { year: 2026, totals: 'derived', sections: ['applications'], head: false },
};

export const Large: Story = {
  name: '大字 Large type',
  args: { report: huaian2024, textSize: 'large', sections: ['proceedings'], head: false },
};

export const OldForm: Story = {
  name: '2019 版 The form of 2019',
  args: { edition: '2019', year: 2020, sections: ['proactive'], head: false },
  globals: { edition: '2019' },
};
