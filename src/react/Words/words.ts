import { createElement, Fragment, type ReactNode } from 'react';
import type { Locale } from '../../format';
import { statutoryTurns } from '../../table';

/** A text in which the form's own words stand, each in its language. A function: a list has hundreds of texts. */
export const drawWords = (text: string, locale: Locale): ReactNode =>
  createElement(
    Fragment,
    null,
    ...statutoryTurns(text, locale).map((words, turn) =>
      turn % 2 ? createElement('span', { lang: 'zh-CN' }, words) : words,
    ),
  );
