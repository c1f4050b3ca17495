import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  // The opening page has the whole window.
  layoutCustomisations: {
    showPanel: ({ storyId }, byDefault) =>
      storyId === 'opening--sample-report' ? false : byDefault,
  },
  theme: create({
    base: 'light',
    brandTitle: '政府信息公开年度报告组件',
    colorPrimary: '#0b4f9e',
    colorSecondary: '#0b4f9e',
    fontBase:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
  }),
});
