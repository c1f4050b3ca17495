import type { StorybookConfig } from '@storybook/react-vite';
import { styleSources, stylesheets } from '../scripts/styles.mjs';

type StylesheetName = keyof typeof stylesheets;

const VIRTUAL = 'virtual:gongkai-report/';

/** The published stylesheets by name, as they are built. `virtual:gongkai-report/styles.css` */
const builtStyles = {
  name: 'built-styles',
  resolveId: (id: string) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
  load(this: { addWatchFile(file: string): void }, id: string) {
    const [path = ''] = id.split('?');
    if (!path.startsWith(`\0${VIRTUAL}`)) return undefined;
    for (const file of styleSources) this.addWatchFile(file);
    return stylesheets[path.slice(VIRTUAL.length + 1) as StylesheetName](); // only our stories ask, by these names
  },
};

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  // The stories that must fail are run by the test that expects them to, and stand in no Storybook.
  stories: process.env.BAD_STORIES
    ? ['../test/stories/*.stories.tsx']
    : ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), builtStyles],
  }),
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
  },
  features: {
    sidebarOnboardingChecklist: false,
  },
};

export default config;
