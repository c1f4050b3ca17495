import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { isEditionId, LATEST_EDITION } from '../src/format';
import { CellExplorer } from './docs/CellExplorer';

const meta = {
  id: 'cellexplorer',
  title: '格式 The form/单元格地址 Cell addresses',
  component: CellExplorer,
  tags: ['!autodocs'],
  args: { edition: LATEST_EDITION, locale: 'zh-CN' },
  render: (args, { globals }) => (
    <CellExplorer
      {...args}
      key={globals.edition}
      locale={globals.locale}
      theme={globals.theme}
      density={globals.density}
      textSize={globals.textSize}
      edition={isEditionId(globals.edition) ? globals.edition : LATEST_EDITION}
    />
  ),
} satisfies Meta<typeof CellExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 点击一格：地址、位置、类型、单位、依据、读取它的规则、取值的代码。 */
export const Explorer: Story = {
  name: '单元格地址查询 Explorer',
  play: async ({ canvasElement }) => {
    const cell = canvasElement.querySelector('#gk-applications-outcome-granted-total');
    if (!cell) throw new Error('no such cell');
    const details = within(within(canvasElement).getByRole('region', { name: /^(单元格|Cell)$/ }));
    await userEvent.click(cell);
    await expect(cell).toHaveAttribute('aria-current', 'true');
    await expect(canvasElement.querySelectorAll('[aria-current]')).toHaveLength(1);
    await expect(details.getByRole('link', { name: 'T3-ROW' })).toHaveAttribute(
      'href',
      'index.html?path=/docs/rules-t3-row--docs',
    );
    await expect(details.getByRole('status')).toHaveTextContent(
      "getCell(report, 'applications.outcome.granted.total')",
    );
  },
};

/** 用键盘：在列表中选择地址，表中的格随之标出。 */
export const ByKeyboard: Story = {
  name: '用列表选择 By the list',
  globals: { edition: '2021' },
  play: async ({ canvasElement }) => {
    const list = within(canvasElement).getByRole('combobox');
    await userEvent.selectOptions(list, 'proceedings.review.total');
    await expect(canvasElement.querySelector('[aria-current]')).toHaveProperty(
      'id',
      'gk-proceedings-review-total',
    );
  },
};
