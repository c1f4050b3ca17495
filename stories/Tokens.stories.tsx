import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { contrasts } from './docs/look-tokens';
import { Contrasts, Specimens, Tokens } from './docs/Tokens';

// The page 主题与变量 shows these; here they are tested.
const meta = {
  id: 'tokens',
  title: '样式 Style/变量 Tokens',
  tags: ['!dev', '!autodocs'],
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const Pairs: Story = {
  render: () => <Contrasts />,
  play: async () => {
    const low = contrasts.flatMap(({ en, least, looks }) =>
      looks.filter(({ ratio }) => ratio < least).map(({ look, ratio }) => [en, look, ratio]),
    );
    await expect(low).toEqual([]);
  },
};

export const Table: Story = { render: () => <Tokens /> };

/** The same table six times over has the same name six times: of a page that compares looks, not of a report. */
export const Looks: Story = {
  render: () => <Specimens />,
  parameters: {
    a11y: {
      config: {
        rules: [
          { id: 'target-size', enabled: true },
          { id: 'landmark-unique', enabled: false },
        ],
      },
    },
  },
};
