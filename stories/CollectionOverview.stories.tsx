import type { Meta, StoryObj } from '@storybook/react-vite';
import { CollectionOverview } from '../src/react/collection';
import { overviewArgTypes } from './arg-types';
import { allReported, empty, flat300, made300, nothingIn, published } from './collections';
import { withMadeUpBodies } from './made-up-collection';

const meta = {
  id: 'collectionoverview',
  title: '收集 Collection/CollectionOverview',
  component: CollectionOverview,
  argTypes: overviewArgTypes,
  parameters: {
    zh: '几百份报告收得怎么样：各状态的单位数、各表的问题，和按上级分组、可以折叠的全部单位。不需要脚本；放进 `LiveCollection` 就能按名称、状态、表、程度、年度查找。',
  },
  globals: { edition: '2021' },
  args: { collection: made300 },
} satisfies Meta<typeof CollectionOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

export const ThreeHundred: Story = {
  name: '三百个单位（虚构）Three hundred bodies, made up',
  decorators: withMadeUpBodies,
};
export const WithoutGroups: Story = {
  name: '三百个单位，名册没有上级（虚构）Without groups, made up',
  args: { collection: flat300 },
  decorators: withMadeUpBodies,
};
export const AllReported: Story = {
  name: '全部已报（虚构）All reported, made up',
  args: { collection: allReported },
  decorators: withMadeUpBodies,
};
export const NothingIn: Story = {
  name: '还没有收到（虚构）Nothing in yet, made up',
  args: { collection: nothingIn },
  decorators: withMadeUpBodies,
};
export const Published: Story = {
  name: '公布的报告，平潭两个年度，没有名册 Published, without a roster',
  args: { collection: published },
};
export const Empty: Story = { name: '没有报告 Empty', args: { collection: empty } };
export const Portal: Story = {
  name: '门户样式（虚构）Portal, made up',
  args: { theme: 'portal' },
  decorators: withMadeUpBodies,
};
