import type { Locale } from '../format';

const zh = {
  notCopied: '浏览器没有让本页复制，请选中表格后按 Ctrl+C。',
  undecided: (count: number) => `有 ${count} 格的数字与各列对不上，没有读入，请自己填。`,
  copied: (table: string) => `已复制${table}，可以粘贴到 Excel 或者网站编辑器。`,
  close: '关闭',
  noteOf: (cell: string) => `备注：${cell}`,
  found: (date: string, count: number) => `本机存有 ${date} 的草稿，与现在有 ${count} 处不同。`,
  draftOf: '本机保存的草稿',
  whatDiffers: '哪些不同',
  keptAt: (time: string) => `草稿已保存在本机 ${time}`,
  otherYear: (theirs: number, own: number) =>
    `请注意：文件是 ${theirs} 年的报告，本表填 ${own} 年；标题、期限和日期不读入。`,
  absent: (count: number) => `文件里没有其中 ${count} 格，这些格保持原样。`,
  blanksLeft: (count: number) => `还有 ${count} 格空白。空白不等于 0：没有发生的应填 0。`,
  blanksIn: (table: string, count: number) => `${table} ${count} 格：`,
  who: '确认人',
  confirmBlanks: '空白就是不填，继续提交',
  restore: '恢复草稿',
  discard: '不用',
  restored: (count: number) => `已恢复 ${count} 处`,
  proposal: (name: string, said: number, changes: number) =>
    `${name}：读到 ${said} 格，将改动 ${changes} 处。`,
  accept: '读入',
  andMore: (count: number) => `另有 ${count} 处`,
  cannotRead: '不能读取文件。',
  noReader: '本页没有装上读取程序，请连同数字区域一起复制，不带表头。',
  blankText: '空白',
  explanation: '说明',
  keyList: [
    ['↑ ↓ Enter Shift+Enter', '同一列的上一格、下一格；列底接下一列的顶'],
    ['← →', '光标在边上时，到左、右一格'],
    ['Tab Shift+Tab', '逐行到下一格、上一格'],
    ['F2', '在原有数字上修改'],
    ['Esc', '恢复为修改之前'],
    ['Ctrl+Z Ctrl+Y', '撤销、重做'],
    ['Alt+=', '填入合计'],
    ['Ctrl+Enter', '备注'],
    ['F8 Shift+F8', '下一处、上一处问题'],
    ['Ctrl+Home Ctrl+End', '本表第一格、最后一格'],
    ['?', '本列表'],
  ] as readonly (readonly [keys: string, what: string])[],
};

type ActsMessages = typeof zh;

const en: ActsMessages = {
  notCopied: 'The browser did not let this page copy: select the table and press Ctrl+C.',
  undecided: (count) =>
    `The numbers of ${count} cells do not fit the columns; they are not read in.`,
  copied: (table) => `${table} is on the clipboard, for a spreadsheet or an editor of web pages.`,
  close: 'Close',
  noteOf: (cell) => `Note on ${cell}`,
  found: (date, count) => `A draft of ${date} is kept here; it differs in ${count} places.`,
  draftOf: 'A draft kept on this computer',
  whatDiffers: 'What differs',
  keptAt: (time) => `draft kept on this computer ${time}`,
  otherYear: (theirs, own) =>
    `Mind: the file reports on ${theirs}, this form on ${own}; its title, period and dates are not read in.`,
  absent: (count) => `${count} cells are not in the file and stay as they are.`,
  blanksLeft: (count) =>
    `${count} cells are blank. A blank is not 0: what did not happen is filled in as 0.`,
  blanksIn: (table, count) => `${table}, ${count} cells: `,
  who: 'Confirmed by',
  confirmBlanks: 'They are meant to be blank: hand in',
  restore: 'Restore the draft',
  discard: 'Leave it',
  restored: (count) => `${count} places restored`,
  proposal: (name, said, changes) => `${name}: ${said} cells read, ${changes} would change.`,
  accept: 'Take over',
  andMore: (count) => `and ${count} more`,
  cannotRead: 'The file cannot be read.',
  noReader: 'This page has no reader: copy the numbers alone, without labels.',
  blankText: 'blank',
  explanation: 'Explanation',
  keyList: [
    ['↑ ↓ Enter Shift+Enter', 'up and down a column; at its foot, the top of the next'],
    ['← →', 'at the edge of the text, the cell to the left or right'],
    ['Tab Shift+Tab', 'row by row'],
    ['F2', 'edit the number that stands there'],
    ['Esc', 'what stood there before'],
    ['Ctrl+Z Ctrl+Y', 'undo, redo'],
    ['Alt+=', 'fill in the sum'],
    ['Ctrl+Enter', 'note'],
    ['F8 Shift+F8', 'next and previous finding'],
    ['Ctrl+Home Ctrl+End', 'first and last cell of the table'],
    ['?', 'this list'],
  ],
};

const MESSAGES: Readonly<Record<Locale, ActsMessages>> = { 'zh-CN': zh, en };

/** The words of what is loaded when it is needed: lists, questions, the clipboard, files, drafts. */
export const actsMessages = (locale: Locale): ActsMessages => MESSAGES[locale];
