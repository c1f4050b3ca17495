/**
 * What letters are whatever they say: full-width or half-width, with or without ink. A form that takes numbers reads no
 * more of them; what labels mean, with traditional letters, is in letters.ts.
 */

export { halfWidth } from '../format/half-width';

/** Everything that takes no ink: spaces of all widths, marks of zero width, soft hyphens. */
export const NO_INK = /[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+/g;

/** Stretches of all else. */
export const INK = /[^\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+/g;

/** A text without what takes no ink at its ends. */
export const trimmed = (text: string): string => {
  const from = text.search(INK);
  if (from < 0) return '';
  let to = text.length;
  while (inked(text[to - 1] ?? 'x') === '') to--;
  return text.slice(from, to);
};

/** A text without everything that takes no ink. */
export const inked = (text: string): string => text.replace(NO_INK, '');

/**
 * A function of a text that remembers its answers: the same labels and numbers come again in every table.
 * Long texts are not kept, and the memory is emptied when it is full.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let own = known.get(text);
    if (own === undefined) {
      own = answer(text);
      if (known.size >= MOST_REMEMBERED) known.clear();
      if (text.length < 200) known.set(text, own);
    }
    return own;
  };
}
const MOST_REMEMBERED = 4000;
