/** What a document may cost. Real reports stay far below. */
export const LIMITS = {
  /** Bytes of a file. */
  bytes: 30 * 1024 * 1024,
  /** Bytes of a text, an HTML page or a CSV file. */
  textBytes: 10 * 1024 * 1024,
  /** Letters of a text or a CSV file, and of the paragraphs of any document. A report has some twenty thousand. */
  textLetters: 400_000,
  /** Letters of a report in JSON. */
  jsonLetters: 1_000_000,
  /** Bytes that an archive may unpack to, and one of its parts. */
  unpackedBytes: 100 * 1024 * 1024,
  partBytes: 40 * 1024 * 1024,
  /** Elements, and letters of text, of an XML part, and letters of all cells of a workbook. A report has some ten thousand. */
  elements: 300_000,
  letters: 4_000_000,
  /** Elements nested in each other. */
  depth: 400,
  /** Cells of all tables, and what a span may cover. */
  cells: 200_000,
  span: 1000,
  pages: 400,
  /** Pieces of text on a page of a PDF, operators that draw it, and all pages, and what all pages draw. */
  pieces: 30_000,
  operators: 500_000,
  allOperators: 2_000_000,
  fields: 5000,
  drawn: 700_000,
  sheets: 300,
  /** For a PDF, whose parts may draw each other without end: of the clock, in which its threads take more of CPU. */
  milliseconds: 16_000,
  /** Megabytes of the thread that takes a PDF apart, its buffers beside them counted in. */
  threadMegabytes: 500,
} as const;
