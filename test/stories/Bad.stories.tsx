import type { Meta, StoryObj } from '@storybook/react-vite';

// In no Storybook: a test runs it to see that axe fails a story.
const meta = {
  id: 'bad',
  title: '无障碍 Accessibility/必错 Bad',
} satisfies Meta;

export default meta;

export const NoName: StoryObj<typeof meta> = {
  render: () => <button type="button" />,
};
