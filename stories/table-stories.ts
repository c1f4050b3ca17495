/** The stories that each of the three tables has: what differs from table to table stands in its own file. */
import type { StoryObj } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import type { TableProps } from '../src/react';
import {
  blank,
  editionsOf,
  eightDigits,
  huaian2024,
  publishedOfEachEdition,
  twelveDigits,
} from './samples';

type TableStory = StoryObj<ComponentType<TableProps>>;

export const tableStories = {
  city: { args: { report: huaian2024 }, parameters: publishedOfEachEdition },
  portal: { args: { report: huaian2024, theme: 'portal' }, parameters: publishedOfEachEdition },
  compact: { args: { report: huaian2024, density: 'compact' }, parameters: publishedOfEachEdition },
  large: { args: { report: huaian2024, textSize: 'large' }, parameters: publishedOfEachEdition },
  narrow: {
    args: { report: huaian2024 },
    parameters: publishedOfEachEdition,
    globals: { viewport: { value: 'narrow', isRotated: false } },
  },
  blank2019: { args: { report: blank('2019') }, globals: { edition: '2019' } },
  blank2021: { args: { report: blank('2021') }, globals: { edition: '2021' } },
  eightDigits2019: { args: { report: eightDigits('2019') }, globals: { edition: '2019' } },
  eightDigits2021: { args: { report: eightDigits('2021') }, globals: { edition: '2021' } },
  twelveDigits: { args: { report: twelveDigits('2021') }, parameters: editionsOf(twelveDigits) },
} satisfies Record<string, TableStory>;
