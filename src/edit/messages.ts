import type { Locale } from '../format';
import type { MisfitCode } from './grid';

const zh = {
  pasted: (filled: number, changed: number, unread: number) =>
    `已粘贴 ${filled} 格，改动 ${changed} 格${unread > 0 ? `，${unread} 格不能识别` : ''}`,
  filledTotals: (count: number) => (count > 0 ? `已填入 ${count} 个合计` : '没有需要填入的合计'),
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
  misfit: {
    tooLarge: () => '剪贴板中的内容太多，不是一张统计表，没有粘贴。',
    tooManyRows: (most) =>
      `粘贴的行数超出本栏：从这一格往下只有 ${most} 行，没有粘贴。请连同表头和行名一起复制，或者从上面的格开始粘贴。`,
    tooManyColumns: (most) =>
      `粘贴的列数超出表格：从这一格往右只有 ${most} 列，没有粘贴。请从左边的格开始粘贴。`,
    noCell: () => '请先点选一个填数的格，再粘贴。',
    empty: () => '剪贴板中没有数字。',
  } satisfies Record<MisfitCode, (most: number) => string> as Record<
    MisfitCode,
    (most: number) => string
  >,
  picture: '剪贴板中是图片，不能识别数字。请从原表格复制。',
  otherForm: '粘贴的表格与本表的行名、列名对不上，没有粘贴。',
  allUndecided:
    '粘贴的行里，数字与本表各列对不上，没有粘贴。请连同整个表头一起复制，或者只复制数字、从对应的格开始粘贴。',
  undecided: (count: number) => `；另有 ${count} 格的数字与各列对不上，没有粘贴`,
  stale: '这些格的数字已经改动，建议不再适用。',
  tooLong: (most: number) => `文字超过 ${most} 字，没有粘贴。`,
  otherEdition: (own: string, other: string) =>
    `草稿用的是另一版格式（${other}），本表是${own}，没有恢复。`,
  brokenDraft: '保存的草稿已损坏，没有恢复。',
  notKept: '浏览器不能保存草稿（空间已满或者被禁止），请及时提交。',
  otherTab: '另一个窗口也在填写这份报告，保存的草稿以最后填写的为准。',
};

type EditMessages = typeof zh;

const en: EditMessages = {
  pasted: (filled, changed, unread) =>
    `${filled} cells pasted, ${changed} changed${unread > 0 ? `, ${unread} could not be read` : ''}`,
  filledTotals: (count) =>
    count > 0 ? `${count} totals filled in` : 'no total has to be filled in',
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
  misfit: {
    tooLarge: () => 'There is too much on the clipboard for a statutory table; nothing was pasted.',
    tooManyRows: (most) =>
      `Too many rows: there are ${most} from this cell down, so nothing was pasted. Copy the labels along, or start further up.`,
    tooManyColumns: (most) =>
      `Too many columns: there are ${most} from this cell to the right, so nothing was pasted. Start further left.`,
    noCell: () => 'Choose a cell for a number first, then paste.',
    empty: () => 'There is no number on the clipboard.',
  },
  picture:
    'There is a picture on the clipboard, and numbers cannot be read from it. Copy the table itself.',
  otherForm: 'The labels of what was pasted are not those of this form; nothing was pasted.',
  allUndecided:
    'It is not plain which numbers of these rows belong to which columns; nothing was pasted. Copy the whole head of the table along, or the numbers alone.',
  undecided: (count) =>
    `; the numbers of ${count} more cells do not fit the columns and were not pasted`,
  stale: 'These cells have changed; the suggestion no longer applies.',
  tooLong: (most) => `The text has more than ${most} characters and was not pasted.`,
  otherEdition: (own, other) =>
    `The draft fills another form (${other}, not ${own}) and was not restored.`,
  brokenDraft: 'The draft that was kept is damaged and was not restored.',
  notKept: 'The browser cannot keep a draft (no space left, or forbidden): please hand in soon.',
  otherTab: 'Another window fills in this report too; the draft of the last change is kept.',
};

const MESSAGES: Readonly<Record<Locale, EditMessages>> = { 'zh-CN': zh, en };

/**
 * What the editor says about what was done.
 *
 * @example
 * import { editMessages } from 'gongkai-report/edit';
 *
 * editMessages('en').step.paste;
 */
export const editMessages = (locale: Locale): EditMessages => MESSAGES[locale];
