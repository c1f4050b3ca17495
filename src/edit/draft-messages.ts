import type { Locale } from '../format';
import type { MisfitCode } from './grid';

const zh = {
  pasted: (filled: number, changed: number, unread: number) =>
    `已粘贴 ${filled} 格，改动 ${changed} 格${unread > 0 ? `，${unread} 格不能识别` : ''}`,
  filledTotals: (count: number) => (count > 0 ? `已填入 ${count} 个合计` : '没有需要填入的合计'),
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
  otherForm: '粘贴的表格与本表的行名、列名对不上，没有粘贴。',
  allUndecided:
    '粘贴的行里，数字与本表各列对不上，没有粘贴。请连同整个表头一起复制，或者只复制数字、从对应的格开始粘贴。',
  undecided: (count: number) => `；另有 ${count} 格的数字与各列对不上，没有粘贴`,
  stale: '这些格的数字已经改动，建议不再适用。',
};

type DraftMessages = typeof zh;

const en: DraftMessages = {
  pasted: (filled, changed, unread) =>
    `${filled} cells pasted, ${changed} changed${unread > 0 ? `, ${unread} could not be read` : ''}`,
  filledTotals: (count) =>
    count > 0 ? `${count} totals filled in` : 'no total has to be filled in',
  misfit: {
    tooLarge: () => 'There is too much on the clipboard for a statutory table; nothing was pasted.',
    tooManyRows: (most) =>
      `Too many rows: there are ${most} from this cell down, so nothing was pasted. Copy the labels along, or start further up.`,
    tooManyColumns: (most) =>
      `Too many columns: there are ${most} from this cell to the right, so nothing was pasted. Start further left.`,
    noCell: () => 'Choose a cell for a number first, then paste.',
    empty: () => 'There is no number on the clipboard.',
  },
  otherForm: 'The labels of what was pasted are not those of this form; nothing was pasted.',
  allUndecided:
    'It is not plain which numbers of these rows belong to which columns; nothing was pasted. Copy the whole head of the table along, or the numbers alone.',
  undecided: (count) =>
    `; the numbers of ${count} more cells do not fit the columns and were not pasted`,
  stale: 'These cells have changed; the suggestion no longer applies.',
};

const MESSAGES: Readonly<Record<Locale, DraftMessages>> = { 'zh-CN': zh, en };

/** What a draft says of a paste, of totals and of suggestions. */
export const draftMessages = (locale: Locale): DraftMessages => MESSAGES[locale];
