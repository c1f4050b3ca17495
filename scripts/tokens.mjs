// The tokens of the look as design tools read them: Design Tokens Format Module 2025.10 (DTCG), a file for each look.
import { dark, looks, tokenUses } from '../src/styles/tokens.mjs';

/** @typedef {import('../src/styles/tokens.mjs').TokenValue} TokenValue */

/** @param {string} hex @param {number} at */
const channel = (hex, at) => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4));

/**
 * The format knows px and rem, and no em: a size that is measured by the text around it is a number there, and says so.
 * @param {string} name @param {TokenValue} value
 * @returns {{ $type: string, $value: unknown, $extensions?: object }}
 */
function typed(name, value) {
  if (typeof value === 'object') return { $type: 'fontFamily', $value: value };
  if (name.startsWith('weight-')) return { $type: 'fontWeight', $value: value };
  if (typeof value === 'number') return { $type: 'number', $value: value };
  const alias = /^\{(\w+)-(.+)\}$/.exec(value);
  if (alias) {
    return {
      $type: alias[1] === 'font' ? 'fontFamily' : 'color',
      $value: `{${alias[1]}.${alias[2]}}`,
    };
  }
  if (value.startsWith('#')) {
    const components = [1, 3, 5].map((at) => channel(value, at));
    return { $type: 'color', $value: { colorSpace: 'srgb', components, alpha: 1, hex: value } };
  }
  const pixels = /^([\d.]+)px$/.exec(value)?.[1];
  if (pixels) return { $type: 'dimension', $value: { value: Number(pixels), unit: 'px' } };
  const css = { 'gongkai-report': { css: value } };
  const em = /^([\d.]+)em$/.exec(value)?.[1];
  if (em) return { $type: 'number', $value: Number(em), $extensions: css };
  // `max(1em, 14px)`: as large as the text around it, where that is no smaller.
  return { $type: 'number', $value: 1, $extensions: css };
}

/** @param {import('../src/styles/tokens.mjs').Tokens} tokens */
function tokenFile(tokens) {
  /** @type {Record<string, Record<string, object>>} */
  const groups = {};
  for (const [name, value] of Object.entries(tokens)) {
    const [group = '', ...rest] = name.split('-');
    const use = tokenUses[name];
    const token = { ...typed(name, value), $description: `${use?.zh}。${use?.en} (--gk-${name})` };
    groups[group] = { ...groups[group], [rest.join('-') || 'value']: token };
  }
  return groups;
}

/** Name and content of each file; those of the other looks hold what they change of the form. */
export const tokenFiles = () => [
  ...Object.entries(looks).map(
    ([look, { tokens }]) => /** @type {const} */ ([`${look}.json`, tokenFile(tokens)]),
  ),
  ...Object.entries(dark).map(
    ([look, tokens]) =>
      /** @type {const} */ ([
        look === 'form' ? 'dark.json' : `dark-${look}.json`,
        tokenFile(tokens),
      ]),
  ),
];
