import type { Meta, StoryObj } from '@storybook/react-vite';
import { RollUpTable } from '../src/react/collection';
import { rollUpArgTypes } from './arg-types';
import { empty, made300, nothingIn, published } from './collections';
import { withMadeUpBodies } from './made-up-collection';

const meta = {
  id: 'rolluptable',
  title: '收集 Collection/RollUpTable',
  component: RollUpTable,
  argTypes: rollUpArgTypes,
  parameters: {
    zh: '一个上级和它下面所有单位的报告相加，画成法定的三张表。点一个数，看它由哪些单位的数相加、谁没有填；有单位未填的数写作“≥”。上级的报告说明已汇总下级的，对不上的格子另外列出，并指出可能是哪个单位（B-SUM）。',
  },
  globals: { edition: '2021' },
  args: { collection: made300 },
} satisfies Meta<typeof RollUpTable>;

export default meta;
type Story = StoryObj<typeof meta>;

export const City: Story = {
  name: '全市（虚构）A city, made up',
  decorators: withMadeUpBodies,
};
export const Differs: Story = {
  name: '上级所填与各单位之和不一致（虚构）Stated otherwise above, made up',
  args: { parent: '990003' },
  decorators: withMadeUpBodies,
};
export const Published: Story = {
  name: '公布的报告 Published',
  args: { collection: published },
};
export const NothingIn: Story = {
  name: '没有可以相加的报告（虚构）Nothing to add, made up',
  args: { collection: nothingIn, parent: '990001' },
  decorators: withMadeUpBodies,
};
export const Empty: Story = { name: '没有报告 Empty', args: { collection: empty } };
