import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  // The opening page has the whole window.
  layoutCustomisations: {
    showPanel: ({ storyId }, byDefault) =>
      storyId === 'opening--sample-report' ? false : byDefault,
  },
  theme: create({ base: 'light', brandTitle: 'gongkai-report' }),
});
