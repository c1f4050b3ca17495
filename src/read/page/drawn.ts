/**
 * What stands on a page: the one thing that readers of paged documents (PDF, OFD, a program that recognises
 * letters in pictures) have to give. Everything behind it works on these pages alone.
 *
 * Lengths are points (1/72 inch). The origin is the lower left corner of the page, y grows upwards.
 */

/** A part of a page. */
export interface PageBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/**
 * A text that is drawn at one go on one base line: a letter, a word or a line. Texts that stand together are put
 * together later, so a reader may give every letter by itself.
 */
export interface DrawnText {
  /** As it is read, not normalised; a space of its own parts the texts around it. */
  readonly text: string;
  /** Left end of its base line; where the text is turned, the end at which it begins. */
  readonly x: number;
  readonly y: number;
  /** Length along the base line. */
  readonly width: number;
  /** Size of the font as it is drawn. */
  readonly size: number;
  /** Direction of the base line, in degrees counter-clockwise; 0 if left out. */
  readonly turn?: number;
  /** Colour of the letters, `#rrggbb`; dark on its ground if left out. */
  readonly colour?: string;
  /** Whether it is laid out but not painted, as the text under a scanned page is. */
  readonly isUnpainted?: boolean;
  /** The part of the page in which it can be seen, where that is not the whole page. */
  readonly clip?: PageBox;
  /** When it is drawn, by the same count as the boxes; what is drawn later lies above. */
  readonly order?: number;
}

/** A straight line along an axis, or near it: an edge of a table's cells. */
export interface DrawnLine {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A filled area: the ground of a cell, a line drawn as a thin area, a picture. */
export interface DrawnArea extends PageBox {
  /** Its one colour, `#rrggbb`; left out where it has several, lets through what lies under it, or is not known. */
  readonly colour?: string;
  /** Whether it is a picture, which may show anything. */
  readonly isPicture?: boolean;
  readonly order?: number;
}

/** A page of a document. */
export interface DrawnPage {
  /** The visible page; text that runs over its edge is cut there. */
  readonly box?: PageBox;
  readonly texts: readonly DrawnText[];
  readonly lines: readonly DrawnLine[];
  readonly areas: readonly DrawnArea[];
}

/** Pages in their order, to be read like a file. */
export interface DrawnPages {
  readonly pages: readonly DrawnPage[];
}
