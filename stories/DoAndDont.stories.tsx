import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  Blanks as BlanksPair,
  Corrections as CorrectionsPair,
  Numbers as NumbersPair,
  Signs as SignsPair,
  Stacking as StackingPair,
  Subtotals as SubtotalsPair,
} from './docs/DoAndDont';

// The page 宜与忌 shows these; here axe sees them, the wrong ones too: what is wrong in them no rule of axe knows.
const meta = {
  id: 'doanddont',
  title: '样式 Style/宜与忌的图 Pictures of do and don’t',
  tags: ['!dev', '!autodocs'],
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const Blanks: Story = { render: () => <BlanksPair /> };
export const Numbers: Story = { render: () => <NumbersPair /> };
export const Stacking: Story = { render: () => <StackingPair /> };
export const Subtotals: Story = { render: () => <SubtotalsPair /> };
export const Signs: Story = { render: () => <SignsPair /> };
export const Corrections: Story = { render: () => <CorrectionsPair /> };
