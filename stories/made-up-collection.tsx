import type { Decorator } from '@storybook/react-vite';
import { MadeUp } from './made-up-year';

/** Says in the picture itself that these bodies and reports do not exist. */
export const withMadeUpBodies: Decorator = (Story, { globals }) => (
  <>
    <MadeUp>
      {globals.locale === 'en'
        ? 'Made up: these bodies do not exist and nobody published these reports. The findings are what the rules find in them.'
        : '虚构：这些单位和报告都不存在，由程序生成；问题是规则从这些报告里实际查出的。'}
    </MadeUp>
    <Story />
  </>
);
