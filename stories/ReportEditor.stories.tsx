import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { type EditorInputProps, ReportEditor } from '../src/react/edit';
import { setCells } from '../src/report';
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

/** 等到表单可以打字。 */
const isLive = (canvas: HTMLElement): Promise<void> =>
  waitFor(() => expect(canvas.querySelector('.gk-root[data-gk-live]')).not.toBeNull());
const cellIn = (canvas: HTMLElement, address: string): HTMLInputElement => {
  const found = canvas.querySelector<HTMLInputElement>(`input[name="${address}"]`);
  if (!found) throw new Error(address);
  return found;
};

/** 一份空表：打字，回车到下一行，合计一键填入。 */
export const Empty: Story = {
  name: '空表 Empty',
  args: { year: 2026, edition: '2021' },
  play: async ({ canvasElement }) => {
    await isLive(canvasElement);
    const row = (column: string): HTMLInputElement =>
      cellIn(canvasElement, `proceedings.review.${column}`);
    await userEvent.click(row('upheld'));
    await userEvent.keyboard('３{Tab}1{Tab}');
    await expect(within(canvasElement).getByText('读作 3')).toBeVisible();
    await userEvent.click(row('total'));
    await userEvent.keyboard('{Alt>}={/Alt}');
    await expect(row('total')).toHaveValue('4');
  },
};

/** 填了一半：已填的格数、还差的合计。 */
export const HalfFilled: Story = {
  name: '填了一半，可以打字 Type into it',
  args: { report: huaian2024, theme: 'portal', lastYear: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await isLive(canvasElement);
    const one = cellIn(canvasElement, 'applications.newlyReceived.naturalPerson');
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
    await isLive(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: '检查' }));
    await waitFor(() => expect(canvasElement.querySelector('.gk-findings-title')).toHaveFocus());
  },
};

export const ReadOnly: Story = {
  name: '只读 Read only',
  args: { report: huaian2024, readOnly: true },
};

/** 印刷格式的样子，填了一半。 */
export const HalfFilledForm: Story = {
  name: '填了一半，印刷格式 Half filled, printed form',
  args: {
    report: setCells(huaian2024, [
      ['proceedings.litigationDirect.upheld', null],
      ['proceedings.litigationDirect.total', null],
    ]),
    theme: 'form',
    sections: ['proceedings'],
    head: false,
  },
};

/** 从 Excel 粘贴一块数字：粘贴了几格、改动几格，一步撤销。 */
export const Pasted: Story = {
  name: '粘贴、撤销 Paste and undo',
  args: { year: 2026, edition: '2021', sections: ['proceedings'], head: false },
  play: async ({ canvasElement }) => {
    await isLive(canvasElement);
    const canvas = within(canvasElement);
    const first = cellIn(canvasElement, 'proceedings.review.upheld');
    await userEvent.click(first);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1\t2\t3\t4\t10\n');
    first.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    await waitFor(() => expect(canvas.getByText(/已粘贴 5 格，改动 5 格/)).toBeVisible());
    const [, besideMessage] = canvas.getAllByRole('button', { name: '撤销' });
    if (besideMessage) await userEvent.click(besideMessage);
    await expect(first).toHaveValue('');
    await userEvent.click(canvas.getByRole('button', { name: '重做' }));
    await expect(first).toHaveValue('1');
  },
};

/** 还没有答复的保存。 */
export const Saving: Story = {
  name: '正在保存 Saving',
  args: {
    report: huaian2024,
    sections: ['proceedings'],
    head: false,
    onSave: () => new Promise<void>(() => {}),
  },
  play: async ({ canvasElement }) => {
    await isLive(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: '保存' }));
    await expect(canvas.getByText('正在保存……')).toBeVisible();
  },
};

/** 网络断开：填写的内容保存在本机，没有保存成功也不丢。 */
export const Offline: Story = {
  name: '网络断开 Offline',
  args: {
    report: huaian2024,
    sections: ['proceedings'],
    head: false,
    onSave: () => Promise.reject(new Error('offline')),
  },
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
  play: async ({ canvasElement }) => {
    await isLive(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(canvas.getAllByText(/网络已断开/)).toHaveLength(2));
  },
};

/** 上次没有提交的草稿：什么时候的、哪些不同，一键恢复。 */
export const Recover: Story = {
  name: '恢复草稿 Recover a draft',
  args: {
    year: 2026,
    edition: '2021',
    sections: ['proceedings'],
    head: false,
    storage: {
      getItem: () =>
        JSON.stringify({
          version: 1,
          edition: '2021',
          year: 2026,
          date: '2027-01-12T08:30:00.000Z',
          texts: { 'proceedings.review.upheld': '7', 'proceedings.review.total': '7 件' },
        }),
      setItem: () => {},
      removeItem: () => {},
    },
  },
  play: async ({ canvasElement }) => {
    await isLive(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: '恢复草稿' }));
    await expect(cellIn(canvasElement, 'proceedings.review.upheld')).toHaveValue('7');
    await expect(cellIn(canvasElement, 'proceedings.review.total')).toHaveValue('7 件');
  },
};

/** 上年数按下：每格下面是上年的数，结转各格下面是上年结转下年的数。 */
export const LastYear: Story = {
  name: '上年数 Last year’s numbers',
  args: {
    year: 2025,
    edition: '2021',
    previous: huaian2024,
    lastYear: true,
    sections: ['proceedings'],
    head: false,
  },
};

/** 设计系统自己的输入框：值由 React 保管，粘贴和撤销写入的数它也跟得上。 */
function OwnInput({ defaultValue, ...props }: EditorInputProps) {
  const [value, setValue] = useState(defaultValue);
  return <input {...props} value={value} onChange={(event) => setValue(event.target.value)} />;
}
const ownInput = (props: EditorInputProps) => <OwnInput {...props} />;

export const DesignSystem: Story = {
  name: '自己的输入框 A design system’s input',
  args: {
    year: 2026,
    edition: '2021',
    sections: ['proceedings'],
    head: false,
    renderInput: ownInput,
  },
  play: async ({ canvasElement }) => {
    await isLive(canvasElement);
    const total = cellIn(canvasElement, 'proceedings.review.total');
    await userEvent.click(cellIn(canvasElement, 'proceedings.review.upheld'));
    await userEvent.keyboard('8{Tab}');
    await userEvent.click(total);
    await userEvent.keyboard('{Alt>}={/Alt}');
    await userEvent.tab();
    await expect(total).toHaveValue('8');
  },
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
