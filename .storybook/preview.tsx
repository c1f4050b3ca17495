import type { Preview } from '@storybook/react-vite';

const preview: Preview = {
  parameters: {
    // A story that axe finds fault with fails the test.
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  tags: ['autodocs'],
};

export default preview;
