import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';

/** A notice that cannot be overlooked. */
export const MadeUp = ({ children }: { readonly children: ReactNode }) => (
  <p
    style={{
      maxWidth: '60em',
      boxSizing: 'border-box',
      margin: '0 auto 1em',
      padding: '.5em .75em',
      border: '2px dashed #744a00',
      background: '#fff5dc',
      color: '#744a00',
      font: '700 1em/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    }}
  >
    {children}
  </p>
);

/** Says in the picture itself which of the numbers nobody published. */
export const withMadeUpYear: Decorator = (Story, { globals }) => (
  <>
    <MadeUp>
      {globals.locale === 'en'
        ? 'Made up: the figures of 2023 are not a published report. Those of 2024 are.'
        : '示意：2023 年的数字为演示而编，不是公布的报告；2024 年的数字是公布的。'}
    </MadeUp>
    <Story />
  </>
);
