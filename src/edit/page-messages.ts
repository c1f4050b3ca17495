import type { Locale } from '../format';

const zh = {
  picture: '剪贴板中是图片，不能识别数字。请从原表格复制。',
  tooLong: (most: number) => `文字超过 ${most} 字，没有粘贴。`,
  otherEdition: (own: string, other: string) =>
    `草稿用的是另一版格式（${other}），本表是${own}，没有恢复。`,
  brokenDraft: '保存的草稿已损坏，没有恢复。',
  notKept: '浏览器不能保存草稿（空间已满或者被禁止），请及时提交。',
  otherTab: '另一个窗口也在填写这份报告，保存的草稿以最后填写的为准。',
};

type PageMessages = typeof zh;

const en: PageMessages = {
  picture:
    'There is a picture on the clipboard, and numbers cannot be read from it. Copy the table itself.',
  tooLong: (most) => `The text has more than ${most} characters and was not pasted.`,
  otherEdition: (own, other) =>
    `The draft fills another form (${other}, not ${own}) and was not restored.`,
  brokenDraft: 'The draft that was kept is damaged and was not restored.',
  notKept: 'The browser cannot keep a draft (no space left, or forbidden): please hand in soon.',
  otherTab: 'Another window fills in this report too; the draft of the last change is kept.',
};

const MESSAGES: Readonly<Record<Locale, PageMessages>> = { 'zh-CN': zh, en };

/** What is said of the clipboard and of drafts that were kept. */
export const pageMessages = (locale: Locale): PageMessages => MESSAGES[locale];
