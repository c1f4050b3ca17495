/** How the cells of a workbook look whose text a reader does not see, or sees struck out. */
export type CellLook = 'struck' | 'white' | undefined;

/** Whether a text is a number with little beside it, and no label. */
export const isNumeral = (text: string): boolean =>
  text.length < 100 && /\d/.test(text) && text.replace(/[^\p{L}]+/gu, '').length <= 2;

/**
 * What is left of a text: what is struck out is no longer said. White letters on no colour of their own are in doubt:
 * a style of the whole table may lay a colour under them.
 */
export const seenText = (text: string, look: CellLook): string =>
  look === 'struck' ? '' : look === 'white' && isNumeral(text) ? `${text} (?)` : text;
