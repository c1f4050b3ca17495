/**
 * How far things on a page may be apart, and still be what they would be if they were not. Named here, once, so that
 * what is near for one step of reading is near for the next.
 */

/** Lengths of lines and edges, in points. */
export const POINTS = {
  /** Lines and areas as thin as this are edges of cells. */
  thin: 3,
  /** Lines this close are one, or meet. */
  touch: 3,
  /** A line across a table is longer than this, and one along it than the second. */
  shortestAcross: 6,
  shortestAlong: 4,
  /** How far lines stick out of a table that is open on that side: less than a line of small text. */
  open: 6,
  /** What a text may stick out of the table, the cell or the page that it stands in. */
  overEdge: 1,
  /** How far within a text an edge runs that crosses it. */
  crossing: 2,
  /** How far the same line may be from its place on another page. */
  samePlace: 2,
  /** How far the lines of several cells of a row may be apart, and be on one level. */
  sameLevel: 2,
  /** Letters smaller than that are no text. */
  leastLetter: 1.6,
  /** What strikes a number out is as thin, and as long, as this at most. */
  thinStroke: 1.5,
  longestStroke: 120,
  /** Letters and lines are looked for in bands of the page as high as large letters. */
  band: 24,
  /** Of an area that hides a letter or is the ground of one: smaller ones are lines and dots. */
  leastArea: 3,
} as const;

/** Lengths by the size of the letters that they are measured at. */
export const SIZES = {
  /** The middle of digits, over their base line; and the top of letters. */
  middle: 0.3,
  height: 0.7,
  /** Where a line that strikes out a text runs, over its base line. */
  strokeLow: 0.15,
  strokeHigh: 0.5,
  /** Base lines of one line of text; of one row of numbers, whose labels stand beside it; of a row of broken numbers. */
  line: 0.45,
  level: 0.35,
  row: 0.9,
  /** From a line of a label or head to its next one, at most. */
  pitch: 1.7,
  /** Along a line: nearer is one word; with a drawn space; farther is another piece; behind is another piece. */
  word: 0.102,
  spacedWord: 0.03,
  piece: 0.6,
  back: -0.2,
  backNumber: -0.25,
  /** Word processors set a Chinese letter and a digit a quarter of a letter apart; nobody typed that. */
  autoSpace: 0.32,
  /** Base lines, and sizes, of letters of one piece. */
  pieceLevel: 0.1,
  pieceSize: 0.05,
  /** Base lines of the parts of one word; of the digits of one number. */
  wordLevel: 0.2,
  numberLevel: 0.15,
  /** Between the parts of a word, of a number, and of a number and its unit. */
  wordGap: 0.12,
  digitGap: 0.04,
  unitGap: 0.3,
  /** A space within a line, one between full-width digits that are set apart, and a gap between columns. */
  space: 0.3,
  wideSpace: 1,
  columnGap: 0.8,
  /** What a line that begins a paragraph is indented by, and what one that fills its line lacks at most. */
  indent: 1.2,
  fullLine: 1.6,
  /** A line of digits goes on in the next where its cell has no room for two more: a digit is half as wide as high. */
  roomForDigits: 1.6,
  /** The same letter this close to itself is drawn twice, to look bold or to cast a shadow. */
  twice: 0.2,
} as const;

/** Parts of a whole, 0 to 1. */
export const PARTS = {
  /** Letters smaller than this part of others are none of the same number; and smaller than that, a mark on them. */
  sameSize: 0.9,
  mark: 0.8,
  /** How much of an edge must be drawn for the edge to count. */
  drawnEdge: 0.6,
  /** How much of the narrower of two things stands over the other, where they are of one column. */
  overlap: 0.2,
  /** How much of a text is seen, where it is a text at all, and where it is a whole one. */
  seen: 0.35,
  /** And where the rest of it is still made out. */
  sliver: 0.05,
  seenWhole: 0.75,
  /** How much of a text an area covers that hides it. */
  covered: 0.5,
  /** How much of a page a paragraph's lines take. */
  wideLine: 0.6,
} as const;

/** How far the parts of two colours may be apart, of 255, for the eye to take them as one. */
export const ALIKE_COLOUR = 12;
