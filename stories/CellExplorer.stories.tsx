import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { isEditionId } from '../src/format';
import { CellExplorer } from './docs/CellExplorer';

const meta = {
  id: 'cellexplorer',
  title: '格式 The form/单元格地址 Cell addresses',
  component: CellExplorer,
  tags: ['!autodocs'],
  args: { edition: '2021', locale: 'zh-CN' },
  render: (args, { globals }) => (
    <CellExplorer
      {...args}
      key={globals.edition}
      locale={globals.locale}
      theme={globals.theme}
      density={globals.density}
      textSize={globals.textSize}
      edition={isEditionId(globals.edition) ? globals.edition : '2021'}
    />
  ),
} satisfies Meta<typeof CellExplorer>;

export default meta;

/** 点击一格：地址、位置、类型、单位、依据、读取它的规则、取值的代码。 */
export const Explorer: StoryObj<typeof meta> = {
  name: '单元格地址查询 Explorer',
  play: async ({ canvasElement }) => {
    const cell = canvasElement.querySelector('#gk-applications-outcome-granted-total');
    if (!cell) throw new Error('no such cell');
    await userEvent.click(cell);
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent(
      "getCell(report, 'applications.outcome.granted.total')",
    );
  },
};
