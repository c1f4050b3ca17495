/** The real browser that what cannot be told from the DOM alone is looked at in. */
import { type Browser, chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs';
import { stylesheets } from '../../scripts/styles.mjs';

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) });
}

/** A page of its own with a stylesheet of the package and what a host adds. */
export const pageOf = (
  body: string,
  stylesheet: keyof typeof stylesheets,
  host = { css: '', before: '', after: '' },
): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报告</title>
<style>${host.css}</style><style>${stylesheets[stylesheet]()}</style></head>
<body>${host.before}${body}${host.after}</body></html>`;
