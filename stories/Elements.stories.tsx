import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { LiveElements } from './docs/LiveElements';

// The custom elements for pages without React.
const meta = {
  id: 'elements',
  title: '用法 Recipes/自定义元素 Custom elements',
  component: LiveElements,
  tags: ['!autodocs'],
  render: (_, { globals }) => <LiveElements key={globals.locale} locale={globals.locale} />,
} satisfies Meta<typeof LiveElements>;

export default meta;

export const Elements: StoryObj<typeof meta> = {
  name: '表格与出错说明 A table and a message',
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('#live-table td')).not.toBeNull());
    await waitFor(() =>
      expect(canvasElement.querySelector('#live-wrong [role=alert]')).toHaveTextContent(
        'applications.newlyReceived.naturalPerson',
      ),
    );
    await expect(canvasElement.querySelector('output')).toHaveTextContent(
      'applications.newlyReceived.naturalPerson',
    );
  },
};
