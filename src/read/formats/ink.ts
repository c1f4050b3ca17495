/**
 * Text that a page keeps but does not show: of no size, without colour, or seen through. What holds it may be
 * a wrapper whose parts say their own size, so the nearest element that says something decides.
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
  /font(?:-size)?\s*:(?:[^;]*\s)?0|opacity\s*:|color\s*:\s*(?:transparent|rgba|hsla)/i;

const NO_SIZE =
  /(?:^|[;\s])font(?:-size\s*:\s*|\s*:\s*(?:[\w-]+\s+)*?)0(?:\.0*)?(?:[a-z]+|%)?\s*(?:[;!/\s]|$)/i;
const NO_COLOR =
  /(?:^|[;\s])color\s*:\s*(?:transparent|(?:rgb|hsl)a\([^)]*[,/]\s*(?:0?\.)?0+%?\s*\))/i;
const NO_OPACITY = /(?:^|[;\s])opacity\s*:\s*(?:0?\.)?0+%?\s*(?:[;!]|$)/i;
const SIZE = /(?:^|[;\s])font(?:-size)?\s*:/i;
const COLOR = /(?:^|[;\s])color\s*:/i;

/** Whether a style takes the ink from a text. */
export const takesInk = (style: string): boolean =>
  NO_SIZE.test(style) || NO_COLOR.test(style) || NO_OPACITY.test(style);

const NAME = 'ink';

/** What an element says of the ink of its text, as an attribute, a letter for each; none where it says nothing. */
export function inkSaid(attributes: readonly Attribute[], style: string): Attribute[] {
  const has = (name: string): boolean => attributes.some((each) => each.name === name);
  const size = NO_SIZE.test(style) ? 'z' : SIZE.test(style) || has('size') ? 's' : '';
  const color = NO_COLOR.test(style) ? 't' : COLOR.test(style) || has('color') ? 'c' : '';
  const opacity = NO_OPACITY.test(style) ? 'o' : '';
  const value = size + color + opacity + (has('class') ? 'k' : '');
  return value === '' ? [] : [{ name: NAME, value }];
}

/** What of the ink of a text is there. */
export interface Ink {
  readonly size: boolean;
  readonly color: boolean;
  readonly opacity: boolean;
  /** Whether a class may have given it back: what a stylesheet says of it is not known here. */
  readonly isDoubtful: boolean;
}

export const FULL_INK: Ink = { size: true, color: true, opacity: true, isDoubtful: false };
export const isInked = ({ size, color, opacity }: Ink): boolean => size && color && opacity;

/**
 * The ink of the text in an element around cells. There, a class may say the size and the colour, and what is
 * seen through may come into view by and by.
 */
export const inkIn = (element: Element, above: Ink): Ink => inkBy(element, above, false);

/** The ink of the text in a cell, or in a part of it. */
export const inkInCell = (element: Element, above: Ink): Ink => inkBy(element, above, true);

function inkBy({ attrs }: Element, above: Ink, isInCell: boolean): Ink {
  const last = attrs[attrs.length - 1];
  if (last?.name !== NAME) return above;
  const says = (letter: string): boolean => last.value.includes(letter);
  const isByClass = !isInCell && says('k');
  return {
    size: !says('z') && (says('s') || isByClass || above.size),
    color: !says('t') && (says('c') || isByClass || above.color),
    opacity: above.opacity && !(isInCell && says('o')),
    isDoubtful: above.isDoubtful || (says('k') && !isInked(above)),
  };
}
