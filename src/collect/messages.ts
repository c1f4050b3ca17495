import type { Locale } from '../format';

const zh = {
  cannotRead: (code: string) =>
    ({
      ENOENT: '没有这个文件。',
      EACCES: '没有读取这个文件的权限。',
      EISDIR: '这是一个文件夹。',
    })[code] ?? `无法读取（${code}）。`,
  unexpected: (words: string) => `程序出错，请把这个文件报给我们：${words}`,
  notJson: '不是有效的 JSON。',
  notAReport: (first: string, count: number) =>
    count > 1 ? `不是年度报告的 JSON：${first}（共 ${count} 处）` : `不是年度报告的 JSON：${first}`,
  tooSlow: (seconds: number) => `${seconds} 秒内没有读完，已放弃。`,
  brokeDown: '读取这个文件的进程中断（可能是内存不够），已放弃。',
  rosterColumns: '名册缺少“代码”和“名称”两列（表头可写作 代码、名称、上级、类别、别名）。',
  rosterEmpty: '名册里没有单位。',
  rosterLine: (line: number) => `名册第 ${line} 行缺少代码或者名称。`,
  rosterTwice: (code: string, first: number, second: number) =>
    `名册第 ${first} 行和第 ${second} 行的代码相同：${code}。`,
  rosterParent: (line: number, parent: string) =>
    `名册第 ${line} 行的上级“${parent}”不在名册里，或者有几个单位叫这个名称。`,
  rosterCoverage: (line: number, coverage: string) =>
    `名册第 ${line} 行的口径“${coverage}”看不懂，请填“本机关”或者“汇总”。`,
  journalOther: (kept: string) => `进度记录是另一个版本的，已改名为 ${kept}，从头读取。`,
  journalCut: '进度记录的最后一行不完整，已去掉，接着往下读。',
  journalFails: (code: string) =>
    code === 'ENOSPC' ? '磁盘已满，进度记录写不下。' : `进度记录无法打开或者写入（${code}）。`,
};

const en: typeof zh = {
  cannotRead: (code) =>
    ({
      ENOENT: 'There is no such file.',
      EACCES: 'This file may not be read.',
      EISDIR: 'This is a folder.',
    })[code] ?? `It cannot be read (${code}).`,
  unexpected: (words) => `The program failed; please report this file: ${words}`,
  notJson: 'This is no valid JSON.',
  notAReport: (first, count) =>
    count > 1
      ? `This is no annual report in JSON: ${first} (${count} faults)`
      : `This is no annual report in JSON: ${first}`,
  tooSlow: (seconds) => `Not read within ${seconds} seconds; given up.`,
  brokeDown: 'The process that read this file broke down (perhaps for lack of memory); given up.',
  rosterColumns:
    'The roster lacks the columns code and name (its head may say code, name, parent, kind, aliases).',
  rosterEmpty: 'The roster lists no body.',
  rosterLine: (line) => `Line ${line} of the roster lacks a code or a name.`,
  rosterTwice: (code, first, second) =>
    `Lines ${first} and ${second} of the roster have the same code: ${code}.`,
  rosterParent: (line, parent) =>
    `The parent "${parent}" in line ${line} of the roster is not in it, or several bodies have the name.`,
  rosterCoverage: (line, coverage) =>
    `The coverage "${coverage}" in line ${line} of the roster should be "own" or "aggregated".`,
  journalOther: (kept) =>
    `The journal is of another version; it is kept as ${kept}, and all is read anew.`,
  journalCut: 'The last line of the journal is cut off; it is dropped, and reading goes on.',
  journalFails: (code) =>
    code === 'ENOSPC'
      ? 'The disk is full: the journal cannot be written.'
      : `The journal cannot be opened or written (${code}).`,
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The words of the collection in an interface language. */
export const collectMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
