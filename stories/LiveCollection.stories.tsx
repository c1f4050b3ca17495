import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CollectionOverview } from '../src/react/collection';
import { LiveCollection } from '../src/react/live';
import { liveCollectionArgTypes } from './arg-types';
import { made300 } from './collections';
import { withMadeUpBodies } from './made-up-collection';

type Args = ComponentProps<typeof LiveCollection> & ComponentProps<typeof CollectionOverview>;

const meta = {
  id: 'livecollection',
  title: '收集 Collection/LiveCollection',
  component: LiveCollection,
  argTypes: liveCollectionArgTypes,
  parameters: {
    zh: '包在 `CollectionOverview` 外面，只加屏幕上才有的查找：按名称、状态、表、程度、年度，并读出符合的单位数。没有它，全部单位照样列出。',
  },
  globals: { edition: '2021' },
  args: { children: null, collection: made300 },
  decorators: withMadeUpBodies,
  render: ({ children: _, ...overview }) => (
    <LiveCollection locale={overview.locale}>
      <CollectionOverview {...overview} />
    </LiveCollection>
  ),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Filter: Story = { name: '查找（虚构）Filter, made up' };

export const Found: Story = {
  name: '按名称和状态查找（虚构）By name and state, made up',
  globals: { edition: '2021', locale: 'zh-CN' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const name = await waitFor(() => canvas.getByRole('searchbox', { name: '名称或代码' }));
    await userEvent.type(name, '教育局');
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('符合条件的 11 个，共 300 个单位。'),
    );
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: '状态' }), '已报');
    const shown = () => [...canvasElement.querySelectorAll('tr[data-gk-body]:not([hidden])')];
    await waitFor(() => expect(shown().length).toBeLessThan(11));
    await expect(shown().every((row) => row.textContent?.includes('教育局'))).toBe(true);
  },
};
