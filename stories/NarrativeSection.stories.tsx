import type { Meta, StoryObj } from '@storybook/react-vite';
import { NarrativeSection } from '../src/react';
import { narrativeArgTypes } from './arg-types';
import { blank, editions, editionsOf, huaian2024, linjiang2020 } from './samples';

const meta = {
  id: 'narrativesection',
  title: '文字 Text/文字部分 NarrativeSection',
  component: NarrativeSection,
  argTypes: narrativeArgTypes,
  parameters: { zh: '报告的文字部分（一、五、六），带法定标题。文字照原文，不改标点，不补内容。' },
  args: { report: linjiang2020, section: 'overview' },
} satisfies Meta<typeof NarrativeSection>;

export default meta;
type Story = StoryObj<typeof meta>;

const eitherEdition = editions(
  { args: { report: linjiang2020 } },
  { args: { report: huaian2024 } },
);

export const Overview: Story = { name: '一、总体情况', parameters: eitherEdition };

export const Problems: Story = {
  name: '五、存在的主要问题及改进情况',
  args: { section: 'problems' },
  parameters: eitherEdition,
};

export const Headings: Story = {
  name: '带小标题 With headings',
  globals: { edition: '2019' },
  args: {
    report: {
      ...linjiang2020,
      overview: [
        { type: 'heading', level: 1, text: '（一）主动公开' },
        ...linjiang2020.overview.slice(0, 1),
        { type: 'heading', level: 2, text: '1.加强领导，完善机制' },
        ...linjiang2020.overview.slice(1, 2),
      ],
    },
  },
};

export const Empty: Story = {
  name: '未填写 Empty',
  args: { report: blank('2021') },
  parameters: editionsOf(blank),
};
