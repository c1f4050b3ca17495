import type { Locale } from '../format';
import { draftMessages } from './draft-messages';
import { pageMessages } from './page-messages';

const zh = {
  step: {
    cell: '修改一格',
    field: '修改文字',
    paste: '粘贴',
    totals: '填入合计',
    suggestion: '采用建议',
    explanation: '填写说明',
    document: '读入文件',
    blanks: '确认空白',
  },
};

type StepMessages = typeof zh;

const en: StepMessages = {
  step: {
    cell: 'change of a cell',
    field: 'change of a text',
    paste: 'paste',
    totals: 'totals filled in',
    suggestion: 'suggestion applied',
    explanation: 'explanation',
    document: 'document read in',
    blanks: 'blanks confirmed',
  },
};

const MESSAGES: Readonly<Record<Locale, StepMessages>> = { 'zh-CN': zh, en };

/** Everything that is said of a draft: by itself, by a page that shows it, and of the steps of its history. */
export type EditMessages = ReturnType<typeof draftMessages> &
  ReturnType<typeof pageMessages> &
  StepMessages;

/**
 * What the editor says about what was done.
 *
 * @example
 * import { editMessages } from 'gongkai-report/edit';
 *
 * editMessages('en').step.paste;
 */
export const editMessages = (locale: Locale): EditMessages => ({
  ...draftMessages(locale),
  ...pageMessages(locale),
  ...MESSAGES[locale],
});
