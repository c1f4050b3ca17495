import type { Preview } from '@storybook/react-vite';
import 'virtual:gongkai-report/styles.css';

const preview: Preview = {
  parameters: {
    // A story that axe finds fault with fails the test.
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: {
        narrow: { name: '320 × 640', styles: { width: '320px', height: '640px' } },
        phone: { name: '360 × 780', styles: { width: '360px', height: '780px' } },
      },
    },
    options: {
      storySort: {
        order: ['开始 Start', '报告 Report', '表格 Tables', '文字 Text', '核对 Findings', '*'],
      },
    },
  },
  tags: ['autodocs'],
};

export default preview;
