// The two stylesheets of the package, made from src/styles.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { root } from './run.mjs';

/** @param {string} name */
const source = (name) => readFileSync(join(root, 'src', 'styles', name), 'utf8');

/** The files that a stylesheet is made from. */
export const styleSources = ['embed-base.css', 'report.css'].map((name) =>
  join(root, 'src', 'styles', name),
);

/** @param {number} major a version of Chromium, as lightningcss counts */
const chrome = (major) => ({ chrome: major << 16 });

/**
 * @param {string} css
 * @param {Pick<import('lightningcss').TransformOptions<{}>, 'targets' | 'visitor'>} options
 */
function minify(css, options) {
  const { code } = transform({
    filename: 'report.css',
    code: Buffer.from(css),
    minify: true,
    ...options,
  });
  return `${Buffer.from(code).toString()}\n`;
}

/** For applications: in a cascade layer, so that any rule of theirs is stronger. */
const styles = () =>
  minify(`@layer gk-report {\n${source('report.css')}\n}`, { targets: chrome(99) });

/** @type {import('lightningcss').SelectorComponent} */
const isRoot = { type: 'class', name: 'gk-root' };

// An id that no element has, twice: stronger than a host's `#main #zoom td p`, and right for every element.
/** @type {import('lightningcss').Selector} */
const stronger = Array.from({ length: 2 }, () => ({
  type: 'pseudo-class',
  kind: 'not',
  selectors: [[{ type: 'id', name: '_' }]],
}));

/** For foreign pages: unlayered, every rule on or below `.gk-root` and stronger than a host's. */
const embed = () =>
  minify(source('embed-base.css') + source('report.css'), {
    targets: chrome(78),
    visitor: {
      Selector(selector) {
        const [first, ...rest] = selector;
        return first?.type === 'class' && first.name === isRoot.name
          ? [first, ...stronger, ...rest]
          : [isRoot, ...stronger, { type: 'combinator', value: 'descendant' }, ...selector];
      },
    },
  });

/** @type {Readonly<Record<'styles.css' | 'embed.css', () => string>>} */
export const stylesheets = { 'styles.css': styles, 'embed.css': embed };
