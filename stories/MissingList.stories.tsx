import type { Meta, StoryObj } from '@storybook/react-vite';
import { MissingList } from '../src/react/collection';
import { missingArgTypes } from './arg-types';
import { allReported, made300, nothingIn, published } from './collections';
import { withMadeUpBodies } from './made-up-collection';

const meta = {
  id: 'missinglist',
  title: '收集 Collection/MissingList',
  component: MissingList,
  argTypes: missingArgTypes,
  parameters: {
    zh: '没有可用报告的单位，按上级分组：未报的，无法读取的（写明原因），年度不对的。没有名册时说明无从知道。',
  },
  globals: { edition: '2021' },
  args: { collection: made300 },
} satisfies Meta<typeof MissingList>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Some: Story = { name: '缺一部分（虚构）Some, made up', decorators: withMadeUpBodies };
export const All: Story = {
  name: '三百个都没有报（虚构）All, made up',
  args: { collection: nothingIn },
  decorators: withMadeUpBodies,
};
export const Nobody: Story = {
  name: '全部已报（虚构）Nobody, made up',
  args: { collection: allReported },
  decorators: withMadeUpBodies,
};
export const NoRoster: Story = { name: '没有名册 No roster', args: { collection: published } };
