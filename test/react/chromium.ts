/** The real browser that what cannot be told from the DOM alone is looked at in. */
import { stylesheets } from '../../scripts/styles.mjs';

export { type Browser, launch } from '../browser';

/** A page of its own with a stylesheet of the package and what a host adds. */
export const pageOf = (
  body: string,
  stylesheet: keyof typeof stylesheets,
  host = { css: '', before: '', after: '' },
): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报告</title>
<style>${host.css}</style><style>${stylesheets[stylesheet]()}</style></head>
<body>${host.before}${body}${host.after}</body></html>`;
