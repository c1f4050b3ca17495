// The stylesheets of the package, made from src/styles.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Features, transform } from 'lightningcss';
import { leastWidth, narrowTables, widthsOfDigits } from '../src/styles/columns.mjs';
import {
  branded,
  brandShades,
  darkBrandShades,
  dark as darkLooks,
  looks,
  narrow,
  paper,
} from '../src/styles/tokens.mjs';
import { root } from './run.mjs';

/** @typedef {import('../src/styles/tokens.mjs').Tokens} Tokens */
/** @typedef {import('../src/styles/tokens.mjs').TokenValue} TokenValue */

/** @param {string} name */
const pathOf = (name) => join(root, 'src', 'styles', name);

/** @param {string} name */
const source = (name) => readFileSync(pathOf(name), 'utf8');

/** The files that a stylesheet is made from. */
export const styleSources = [
  'reset.css',
  'report.css',
  'editor.css',
  'choices.css',
  'collection.css',
  'site.css',
  'print-only.css',
  'tokens.mjs',
  'columns.mjs',
].map(pathOf);

// The rules read a token by a second name, which only we set: a page can then set the first one on any element around
// a report, before or after our sheet and with any selector, and nothing of ours is stronger.
/** @param {string} name */
const read = (name) => `--_gk-${name}`;

const GENERIC_FONTS = ['serif', 'sans-serif', 'monospace'];

/** A token as CSS writes it. @param {TokenValue} value */
function cssValue(value) {
  // In the colour of the text, also where that is not ours.
  if (value === '{color-text}') return 'currentColor';
  if (typeof value === 'string') return value.replace(/^\{(.+)\}$/, `var(${read('$1')})`);
  if (typeof value === 'number') return String(value);
  return value.map((font) => (GENERIC_FONTS.includes(font) ? font : `"${font}"`)).join(',');
}

/**
 * What a page has set, or else what the look says.
 * @param {Tokens} tokens @param {Readonly<Record<string, string>>} [shades] of the brand, by token
 */
const settable = (tokens, shades = {}) =>
  Object.entries(tokens)
    .map(([name, value]) => {
      const shade = shades[name];
      const own = shade ? `var(--_gk-brand-${shade}, ${cssValue(value)})` : cssValue(value);
      return `${read(name)}: var(--gk-${name}, ${own});`;
    })
    .join('');

/** @param {Tokens} tokens */
const settled = (tokens) =>
  Object.entries(tokens)
    .map(([name, value]) => `${read(name)}: ${cssValue(value)};`)
    .join('');

// A property that is made of one that is not set is itself not set: without a brand every look has its own colours.
const shades = Object.entries(brandShades);
const brand = `
.gk-root { ${shades.map(([name, { early }]) => (early ? `${read(`brand-${name}`)}: ${early};` : '')).join('')} }
@supports (color: oklch(from red l c h)) {
  .gk-root { ${shades.map(([name, { from }]) => `${read(`brand-${name}`)}: oklch(from var(--gk-brand) ${from});`).join('')} }
}`;

const tokensCss = `${brand}
${Object.entries(looks)
  .map(([name, { on, tokens }]) => `${on} { ${settable(tokens, branded[name])} }`)
  .join('\n')}
@media (max-width: 40em) { .gk-root { ${settable(narrow)} } }
@media print { ${Object.values(looks)
  .map(({ on }) => on)
  .join()} { ${settled(paper)} } }
`;

/** @type {ReadonlySet<string>} */
const tokenNames = new Set(Object.keys(looks.form.tokens));

/** What holds as long as a table is not as wide as this. @param {number} em @param {string} rule */
const below = (em, rule) =>
  em < leastWidth ? '' : `@container gk-table (max-width: ${(em - 0.01).toFixed(2)}em) { ${rule} }`;

/** From which width on which table shows how many columns, for each length of its numbers: later rules hold. */
const columnsCss = Object.entries(narrowTables)
  .flatMap(([table, { labels, wideLabels, columns, total, shown }]) =>
    Object.entries(widthsOfDigits).map(([digits, width]) => {
      const region = `.gk-scroll--${table}[data-gk-digits="${digits}"]`;
      const held = total ? width : 0;
      /** @param {number} em @param {string} declarations */
      const narrower = (em, declarations) => below(em, `${region} > .gk-table { ${declarations} }`);
      return [
        `${region} { --gk-labels: ${labels}em; --gk-total: ${held}em; --gk-columns: ${columns}; }`,
        narrower(
          wideLabels + held + columns * width,
          `--gk-shown: ${columns}; --gk-layout: fixed; --gk-last: var(--gk-total); --gk-hang: block; --gk-tight: -0.15em; --gk-width-outer: 1.9em; --gk-width-group: 2.8em; --gk-width-label: 0;`,
        ),
        ...shown.map((count, index) =>
          narrower(
            labels + held + (shown[index - 1] ?? columns) * width,
            `--gk-shown: ${count}; ${
              // What is narrower still keeps it.
              index === 0
                ? '--gk-cue: var(--gk-cue-text); --gk-cover: sticky; --gk-fit: max-content; --gk-edge: -0.2em 0 0.3em -0.15em rgb(0 0 0 / 0.4);'
                : ''
            }`,
          ),
        ),
        // Not even one beside the total: that scrolls like the others.
        total
          ? narrower(
              labels + held + width,
              `--gk-cover: static; --gk-total: 0em; --gk-columns: ${columns + 1}; --gk-last: var(--gk-column);`,
            )
          : '',
      ].join('\n');
    }),
  )
  .join('\n');

/** The rules as they are written, reading the tokens. @param {string} css */
const readingTokens = (css) =>
  css.replace(/var\(--gk-([\w-]+)/g, (whole, name) =>
    tokenNames.has(name) ? `var(${read(name)}` : whole,
  );

/**
 * Letters outside ASCII as CSS escapes, which mean the same in strings and names: a page in GB2312 whose server names
 * no charset reads a sheet as its own. There are no comments in it any more.
 * @param {string} css
 */
const inAscii = (css) =>
  css.replace(/[^\0-\x7f]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `);

/**
 * @param {string} css
 * @param {import('lightningcss').Visitor<{}>} [visitor]
 */
function minify(css, visitor) {
  const { code } = transform({
    filename: 'report.css',
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: 78 << 16 },
    // What stands in for `light-dark()`, which is not written anywhere.
    exclude: Features.LightDark,
    ...(visitor && { visitor }),
  });
  return `${inAscii(Buffer.from(code).toString())}\n`;
}

const look = () =>
  tokensCss + readingTokens(source('report.css').replace('/* columns */', () => columnsCss));

/**
 * What the findings may be narrowed to: a severity, or a part (the report as a whole, and each section of the form).
 * Apart from the rest, as lightningcss cannot take back from a visitor what it gives of `:has()`.
 */
const choices = () =>
  source('choices.css').replace('/* parts */', () =>
    [0, 1, 2, 3, 4, 5, 6]
      .map(
        (part) =>
          `.gk-findings:has([value=part-${part}]:checked) .gk-part:not([data-gk-part=part-${part}]) { display: none !important; }`,
      )
      .join('\n'),
  );

/** @type {import('lightningcss').SelectorComponent} */
const isRoot = { type: 'class', name: 'gk-root' };

// An id that no element has, twice: stronger than a host's `#main #zoom td p`, and right for every element.
/** @type {import('lightningcss').Selector} */
const stronger = Array.from({ length: 2 }, () => ({
  type: 'pseudo-class',
  kind: 'not',
  selectors: [[{ type: 'id', name: '_' }]],
}));

/** Every rule on or below `.gk-root` and stronger than a host's. @param {string} css */
const strong = (css) =>
  minify(css, {
    Selector(selector) {
      const [first, ...rest] = selector;
      return first?.type === 'class' && first.name === isRoot.name
        ? [first, ...stronger, ...rest]
        : [isRoot, ...stronger, { type: 'combinator', value: 'descendant' }, ...selector];
    },
  });

/** For any page: in no layer. */
const styles = () => strong(readingTokens(source('reset.css')) + look()) + minify(choices());

/** What a form needs beside it. */
const editor = () => strong(readingTokens(source('editor.css')));

/** What many reports on a page need beside it. */
const collection = () => strong(readingTokens(source('collection.css')));

/** Of a theme, the reports on or below an element that says so. @param {string} scheme @param {string} [theme] */
const inScheme = (scheme, theme = '') => {
  // Stronger than `styles.css`, in whichever order a bundler puts the two.
  const strength = ':not(#_):not(#_)';
  return [
    `.gk-root${strength}${theme}[data-gk-scheme="${scheme}"]`,
    `[data-gk-scheme="${scheme}"] .gk-root${strength}${theme}:not([data-gk-scheme])`,
  ].join();
};

/** @param {string} scheme */
const darkIn = (scheme) => {
  /** @type {readonly (readonly [keyof typeof darkLooks, string])[]} */
  const all = [
    ['form', ''],
    ['portal', '[data-gk-theme="portal"]'],
    ['large', '[data-gk-text="large"]'],
  ];
  /** @param {(look: keyof typeof darkLooks) => string} declarations */
  const rules = (declarations) =>
    all
      .map(([look, theme]) => [inScheme(scheme, theme), declarations(look)])
      .map(([on, inside]) => (inside ? `${on} { ${inside} }` : ''))
      .join('\n');
  const shadesInDark = Object.entries(darkBrandShades)
    .map(([name, from]) => `${read(`brand-${name}`)}: oklch(from var(--gk-brand) ${from});`)
    .join('');
  return `${rules((look) => (look === 'form' ? 'color-scheme: dark;' : '') + settable(darkLooks[look]))}
@supports (color: oklch(from red l c h)) {
  ${inScheme(scheme)} { ${shadesInDark} }
  ${rules((look) => {
    const followers = branded[look] ?? {};
    const tokens = Object.entries(darkLooks[look]).filter(([name]) => name in followers);
    return settable(Object.fromEntries(tokens), followers);
  })}
}`;
};

/** For portals that have dark pages: the same reports in light ink, on screens. Paper stays white. */
const dark = () =>
  minify(`@media screen {
${darkIn('dark')}
@media (prefers-color-scheme: dark) { ${darkIn('auto')} }
}`);

/** For applications that want every rule of theirs to be stronger: in the cascade layer `gk-report`, as written. */
const layered = () => minify(`@layer gk-report {\n${look()}${choices()}\n}`);

/**
 * For a file of its own, which has no host: the look and the page. No reset and nothing stronger
 * is needed there.
 */
export const fileStyles = () =>
  minify(
    `${look()}${choices()} html { background: #fff; } body { margin: 0; } .gk-root + .gk-root { break-before: page; } @page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }`,
  ).trim();

/** What the pages of a collection's site need beside it: its lists, and the ways from page to page. */
export const siteStyles = () =>
  minify(readingTokens(source('collection.css') + source('site.css'))).trim();

/** The module that holds the sheet of a file of its own, where no file can be read: src/styles/file-styles.generated.ts. */
export const fileStylesModule = () => {
  const css = fileStyles().replace(/\\/g, '\\\\').replace(/'/g, "\\'");
  return `// Made by \`npm run generate\` from the stylesheets beside it.
/** The sheet inside a standalone file: the look on the screen, and A4 after GB/T 9704-2012. Fonts are named, never shipped. */
export const FILE_STYLES =
  '${css}';
`;
};

/**
 * The stylesheets by name. `embed.css` is `styles.css` by the name that it had as long as the two were different.
 * `print-only.css` is
 * for pages that print nothing but their reports; it alone speaks of what is not ours.
 * @type {Readonly<Record<'styles.css' | 'layered.css' | 'embed.css' | 'editor.css' | 'collection.css' | 'dark.css' | 'print-only.css', () => string>>}
 */
export const stylesheets = {
  'styles.css': styles,
  'layered.css': layered,
  'embed.css': styles,
  'editor.css': editor,
  'collection.css': collection,
  'dark.css': dark,
  'print-only.css': () => minify(source('print-only.css')),
};
