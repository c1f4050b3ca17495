import type { Locale } from '../format';

const zh = {
  severity: { error: '错误', query: '疑点', info: '提示' } as Readonly<Record<string, string>>,
  clean: '未发现问题',
  counts: (errors: number, queries: number) =>
    [errors > 0 && `${errors} 处错误`, queries > 0 && `${queries} 处疑问`]
      .filter(Boolean)
      .join('，'),
  use: '采用',
  explain: '说明',
  explained: '说明已记下',
  stale: '数字已改动，请重新说明',
};

type FindingsMessages = typeof zh;

const en: FindingsMessages = {
  severity: { error: 'Error', query: 'Query', info: 'Note' },
  clean: 'nothing found',
  counts: (errors, queries) =>
    [errors > 0 && `${errors} errors`, queries > 0 && `${queries} queries`]
      .filter(Boolean)
      .join(', '),
  use: 'Apply',
  explain: 'Explain',
  explained: 'Explanation kept',
  stale: 'The figures have changed: please explain again',
};

const MESSAGES: Readonly<Record<Locale, FindingsMessages>> = { 'zh-CN': zh, en };

/** The words of what was found in a form. */
export const findingsMessages = (locale: Locale): FindingsMessages => MESSAGES[locale];
