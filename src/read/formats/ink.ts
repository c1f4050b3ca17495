/**
 * Text that a page keeps but does not show: of no size, without colour, seen through, or out of sight. What
 * holds it may be a wrapper whose parts say their own size, so the nearest element that says something decides.
 */

interface Attribute {
  readonly name: string;
  readonly value: string;
}

interface Element {
  readonly attrs: readonly Attribute[];
}

/** Whether a style may take the ink from a text: to be asked before anything else is. */
export const MAY_TAKE_INK =
  /font(?:-size)?\s*:(?:[^;]*\s)?(?:0|[12](?:\.\d+)?p[tx])|opacity\s*:|color\s*:\s*(?:transparent|rgba|hsla)|(?:^|[;\s])color\s*:\s*(?:white|#f|rgb\(\s*2[45]\d)|-\d{3}|clip\s*:|overflow\s*:\s*hidden|scale\(0/i;

/** Whether a colour is white, or as good as: seen on a dark ground only. */
export const isWhite = (colour: string): boolean =>
  new RegExp(`^\\s*${WHITE}${END}`, 'i').test(colour);

const property = (name: string, value = ''): RegExp =>
  new RegExp(`(?:^|[;\\s])(?:${name})\\s*:\\s*${value}`, 'i');
const ZERO = '(?:0?\\.)?0+(?:[a-z]+|%)?';
const END = '\\s*(?:[;!/\\s]|$)';
// Nobody makes out what is less than three points high.
const TINY = '[12](?:\\.\\d+)?p[tx]';
const WHITE =
  '(?:white|#f{3}(?:f{3})?|#f[c-f]f[c-f]f[c-f]|rgb\\(\\s*25[2-5]\\s*,\\s*25[2-5]\\s*,\\s*25[2-5]\\s*\\))';
// Seen through, off the page, or clipped.
const OUT_OF_SIGHT = [
  `opacity\\s*:\\s*${ZERO}${END}`,
  '(?:left|top|text-indent)\\s*:\\s*-(?:9{3}|\\d{4})',
  'clip\\s*:\\s*rect\\(\\s*[01](?:px)?\\b',
  'transform\\s*:[^;]*scale\\(0\\)',
].join('|');

/** What an element may say of the ink of its text, a letter for each: taken, or given. */
const SAID = [
  ['z', property('font-size|font', `(?:[\\w-]+\\s+)*?(?:${ZERO}|${TINY})${END}`)],
  ['t', property('color', `(?:transparent|(?:rgb|hsl)a\\([^)]*[,/]\\s*${ZERO}\\s*\\))`)],
  ['w', property('color', `${WHITE}${END}`)],
  ['o', new RegExp(`(?:^|[;\\s])(?:${OUT_OF_SIGHT})`, 'i')],
  ['s', property('font-size|font')],
  ['c', property('color')],
] as const;

const CLIPS = property('overflow', 'hidden');
const NO_SIZE = property('(?:max-)?(?:width|height)', `${ZERO}${END}`);
/** A box of no size that shows nothing of what is in it. */
const isBoxOfNoSize = (style: string): boolean => CLIPS.test(style) && NO_SIZE.test(style);

const NAME = 'ink';

/** What an element says of the ink of its text, as an attribute; none where it says nothing. */
export function inkSaid(attributes: readonly Attribute[], style: string): Attribute[] {
  const has = (name: string): boolean => attributes.some((each) => each.name === name);
  const said = SAID.map(([letter, pattern]) =>
    pattern.test(style) || (letter === 'o' && isBoxOfNoSize(style)) ? letter : '',
  ).join('');
  const isWhiteByName = attributes.some(({ name, value }) => name === 'color' && isWhite(value));
  const value = `${said}${isWhiteByName ? 'w' : ''}${has('size') ? 's' : ''}${has('color') ? 'c' : ''}${has('class') ? 'k' : ''}`;
  return value === '' ? [] : [{ name: NAME, value }];
}

/** Whether an element takes the ink from its text. */
export const takesInk = ([said]: readonly Attribute[]): boolean => /[ztow]/.test(said?.value ?? '');

/** What of the ink of a text is taken; `k` where a class may have given it back. */
export type Ink = string;
export const FULL_INK: Ink = '';

/**
 * Whether a text may be seen at times: by a class that gives it its size, as a script brings it into view, or white
 * on a ground that is told elsewhere.
 */
export const isDoubtful = (ink: Ink): boolean => /[okw]/.test(ink);

/**
 * The ink of the text in an element. Around cells a class may say the size and the colour, and what is seen
 * through may come into view by and by.
 */
export function inkIn({ attrs }: Element, above: Ink, isInCell = false): Ink {
  if (attrs.length === 0) return above;
  const last = attrs[attrs.length - 1];
  return last?.name === NAME ? inkBy(last.value, above, isInCell) : above;
}

/** The ink by what an element says of it. */
function inkBy(said: string, above: Ink, isInCell: boolean): Ink {
  const says = (letter: string): boolean => said.includes(letter);
  const isByClass = !isInCell && says('k');
  const taken = (letter: string, given: string): string =>
    says(letter) || (above.includes(letter) && !says(given) && !isByClass) ? letter : '';
  const own =
    taken('z', 's') + taken('t', 'c') + (isInCell ? taken('o', 'o') + taken('w', 'c') : '');
  return own !== '' && above !== '' && (says('k') || above.includes('k')) ? `${own}k` : own;
}
