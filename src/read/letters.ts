/**
 * Spellings that mean the same: full-width and half-width, traditional and simplified. Used to compare
 * labels and to recognise numbers, never to change what is kept of a document.
 */

import { simplified, withoutRadicals } from '../format/letters';
import { halfWidth, inked, remembered } from './widths';

export { halfWidth, INK, inked, NO_INK, remembered, trimmed } from './widths';
export { simplified, withoutRadicals };

/**
 * The rule below the head of a Markdown table, a line by itself. No two of its repeats can match the same spaces, and none
 * goes over the end of a line, of whatever kind: a pattern that begins at each would begin again at each.
 */
export const MARKDOWN_RULE =
  /^[^\S\n\r\u2028\u2029]*(?:\|[^\S\n\r\u2028\u2029]*)?(?::?-{2,}:?[^\S\n\r\u2028\u2029]*\|[^\S\n\r\u2028\u2029]*)+(?::?-+:?[^\S\n\r\u2028\u2029]*)?\r?$/;

/** The sound of a letter in brackets behind it: 數(shù). */
export const READING_AID = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/gi;

/** Whether nothing is printed in a cell, or there is none. */
export const isBlank = (cell: { readonly text: string } | undefined): boolean =>
  !cell || inked(cell.text) === '';

/** A text without the reading aids behind its letters. */
export const withoutAids = (text: string): string => text.replace(READING_AID, '');

/** One spelling for comparing: half-width, simplified, no spaces, no reading aids, one kind of quote. */
export const comparableText = (text: string): string =>
  withoutAids(simplified(halfWidth(inked(text))))
    .replace(/[“”"「」『』‘’'〝〞＂]/g, '')
    .replace(/[﹙〔［【[]/g, '(')
    .replace(/[﹚〕］】\]]/g, ')');

// 一、 (一) 1. 1、 ① and the like before a label.
const ITEM_NUMBER =
  /^(?:[一二三四五六七八九十]+[、.,．]|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、,．)])/;

/** The words of a label: without its item number, its brackets and punctuation. */
export const coreOf = /* @__PURE__ */ remembered(makeCore);

function makeCore(label: string): string {
  let text = comparableText(label);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(ITEM_NUMBER, '');
  }
  const core = text
    .replace(/\([^()]*\)/g, '')
    .replace(/\([^()]*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return core;
}

/** Letters to insert, delete or replace to make one text of the other. */
export function editDistance(a: string, b: string): number {
  // One row of the matrix, overwritten from left to right.
  const row: number[] = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const replaced = letter === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      left = Math.min(above + 1, left + 1, replaced);
      row[j] = left;
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

/** How alike two texts are, 0 to 1; less than half is 0. */
export const likeness = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) * 2 < longer || longer === 0) return 0;
  return a === b ? 1 : 1 - editDistance(a, b) / longer;
};
