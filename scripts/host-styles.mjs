// What stylesheets of other people's libraries say of elements that are not theirs, taken anew from their packages
// into stories/hosts/: `node scripts/host-styles.mjs`. The libraries themselves are no dependencies: antd alone would
// double the install, and of each only a few kilobytes can touch a report.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { root } from './run.mjs';

/**
 * @typedef {object} HostStyle
 * @property {string} name of our file
 * @property {string} from the package and its version
 * @property {string} file in the package
 * @property {string} holder whose licence this is
 * @property {string} [within] class of an element of theirs that may stand around a report
 */

/** @type {HostStyle[]} */
const styles = [
  {
    name: 'tailwind-3',
    from: 'tailwindcss@3.4.19',
    file: 'src/css/preflight.css',
    holder: 'Tailwind Labs, Inc.',
  },
  {
    name: 'tailwind-4',
    from: 'tailwindcss@4.3.5',
    file: 'preflight.css',
    holder: 'Tailwind Labs, Inc.',
  },
  {
    name: 'bootstrap-3',
    from: 'bootstrap@3.4.1',
    file: 'dist/css/bootstrap.css',
    holder: 'Twitter, Inc.',
  },
  {
    name: 'bootstrap-5',
    from: 'bootstrap@5.3.9',
    file: 'dist/css/bootstrap.css',
    holder: 'The Bootstrap Authors',
  },
  {
    name: 'antd-5-reset',
    from: 'antd@5.29.3',
    file: 'dist/reset.css',
    holder: 'Ant UED, https://xtech.antfin.com/',
  },
  {
    name: 'antd-6-reset',
    from: 'antd@6.6.8',
    file: 'dist/reset.css',
    holder: 'Ant UED, https://xtech.antfin.com/',
  },
  {
    name: 'antd-6-typography',
    from: 'antd@6.6.8',
    file: 'dist/antd.css',
    holder: 'Ant UED, https://xtech.antfin.com/',
    within: 'ant-typography',
  },
  {
    name: 'element-plus',
    from: 'element-plus@2.14.8',
    file: 'dist/index.css',
    holder: 'Element Plus',
    within: 'el-table',
  },
  {
    name: 'element-plus-reset',
    from: 'element-plus@2.14.8',
    file: 'theme-chalk/el-reset.css',
    holder: 'Element Plus',
  },
];

/** Tailwind puts its theme in when it builds a page's sheet; this is what stands there if the page has none. */
const withoutTheme = (/** @type {string} */ css) =>
  css.replace(/(?:--)?theme\(\s*[^,()]+,\s*((?:[^()]|\([^()]*\))*?)\s*\)/g, '$1');

/** Whether a selector may match an element of a report. @param {string} selector @param {string | undefined} within */
function meetsOurs(selector, within) {
  const names = selector.match(/[.#][\w-]+/g) ?? [];
  const last = selector.split(/[\s>+~]+/).at(-1) ?? '';
  return (
    names.every((name) => name === `.${within}`) &&
    !last.includes('.') &&
    // Of attributes that none of ours has: type, controls, contenteditable …
    !/\[(?!href)/.test(last)
  );
}

/**
 * The rules that may touch a report. Written out by lightningcss, a sheet is regular enough to be taken apart at its
 * braces.
 * @param {string} css @param {string | undefined} within @returns {string}
 */
function whatMeetsOurs(css, within) {
  let [kept, rest] = ['', css];
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    const head = rest.slice(0, open).trim();
    let [end, depth] = [open + 1, 1];
    for (; depth > 0; end++) depth += { '{': 1, '}': -1 }[rest[end] ?? ''] ?? 0;
    const body = rest.slice(open + 1, end - 1).trim();
    rest = rest.slice(end);
    if (/^@(?:media|supports|layer)/.test(head)) {
      const inner = whatMeetsOurs(body, within);
      if (inner !== '') kept += `${head} {\n${inner}}\n`;
    } else if (!head.startsWith('@')) {
      const selectors = head
        .split(/,\s*(?![^(]*\))/)
        .filter((selector) => meetsOurs(selector, within));
      if (selectors.length > 0)
        kept += `${selectors.join(', ')} { ${body.replace(/\s+/g, ' ')} }\n`;
    }
  }
  return kept;
}

/** @param {string} css */
const writtenOut = (css) =>
  Buffer.from(transform({ filename: 'host.css', code: Buffer.from(css) }).code).toString();

const folder = mkdtempSync(join(tmpdir(), 'host-styles-'));
const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
try {
  for (const { name, from, file, holder, within } of styles) {
    const packed = run('npm', 'pack', from, '--silent').trim();
    run('tar', 'xzf', packed, `package/${file}`);
    const whole = readFileSync(join(folder, 'package', file), 'utf8');
    const css = whatMeetsOurs(writtenOut(withoutTheme(whole)), within);
    const head = `/* Of ${from}, ${file}: the rules that may touch a report. Copyright ${holder.replace(/\.$/, '')}. MIT licence. */\n`;
    writeFileSync(join(root, 'stories', 'hosts', `${name}.css`), head + css);
    console.log(`stories/hosts/${name}.css ${(css.length / 1024).toFixed(1)} kB`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
