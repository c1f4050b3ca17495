import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { streamsIn } from './compound';
import { type EdgedCell, edgedTable, type FlowBlock, flowDocument } from './flow';

/**
 * Word 97–2003 and WPS (.doc, .wps), after MS-DOC: the file says in the head (FIB) where its tables lie, the
 * pieces say where the letters lie, and pages of 512 bytes say which properties hold for which bytes.
 */

/** Where the head says what, in bytes. */
const FIB = {
  magic: 0x00,
  version: 0x02,
  flags: 0x0a,
  mainLetters: 0x4c,
  footnoteLetters: 0x50,
  headerLetters: 0x54,
  commentLetters: 0x5c,
  endnoteLetters: 0x60,
  boxLetters: 0x64,
  charPages: 0xfa,
  paraPages: 0x102,
  pieces: 0x1a2,
} as const;
const MAGIC = 0xa5ec;
const WORD_97 = 101;
const PAGE = 512;
/** Twips within which two lines between cells are one. */
const SAME_LINE = 50;
/** Cells that a row may have. */
const MOST_CELLS = 64;

/** Properties (sprm) that change what a reader sees. */
const SPRM = {
  markedDeleted: 0x0800,
  strike: 0x0837,
  vanish: 0x083c,
  doubleStrike: 0x2a53,
  raised: 0x2a48,
  colour: 0x2a42,
  position: 0x4845,
  size: 0x4a43,
  trueColour: 0x6870,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  hugePapx: 0x6646,
  olderHugePapx: 0x6645,
  tableDefinition: 0xd608,
  verticalMerge: 0xd62b,
  merge: 0x5624,
} as const;
const LONG_PARAMETERS = new Set([0xd606, 0xd608]);
const SIZE_OF_PARAMETER = [1, 1, 2, 4, 2, 2, 0, 3] as const;

const viewOf = (part: Uint8Array): DataView =>
  new DataView(part.buffer, part.byteOffset, part.byteLength);

/** Walks the properties of a list; `take` gets the place of each one's parameter. */
function eachProperty(list: Uint8Array, take: (sprm: number, parameter: Uint8Array) => void): void {
  const view = viewOf(list);
  let at = 0;
  while (at + 2 <= list.length) {
    const sprm = view.getUint16(at, true);
    at += 2;
    let size: number = SIZE_OF_PARAMETER[(sprm >> 13) & 7] ?? 1;
    if (size === 0) {
      if (LONG_PARAMETERS.has(sprm)) {
        if (at + 2 > list.length) return;
        size = view.getUint16(at, true) - 1;
        at += 2;
      } else {
        size = list[at] ?? 0;
        at += 1;
      }
    }
    if (size < 0 || at + size > list.length) return;
    take(sprm, list.subarray(at, at + size));
    at += size;
  }
}

/** Bytes of the file, from one place to another, and what holds for them. */
interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Ink {
  readonly unseen: boolean;
  readonly raised: boolean;
}

interface TableRow {
  readonly lines: readonly number[];
  readonly covered: readonly EdgedCell['covered'][];
}

/** What a paragraph is in a table, if it is in one. */
interface ParagraphKind {
  readonly depth: number;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly row: TableRow | undefined;
}

const INK: Ink = { unseen: false, raised: false };
const OUTSIDE: ParagraphKind = {
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  row: undefined,
};

/** Whether a switch is on; 0x80 and 0x81 are as the style says, and against it. */
const isOn = (value: number | undefined): boolean => value === 1 || value === 0x81;

function inkOf(list: Uint8Array): Ink {
  const unseen = new Map<number, boolean>();
  let raised = false;
  eachProperty(list, (sprm, parameter) => {
    const [low = 0, high = 0, third = 0, fourth = 0] = parameter;
    switch (sprm) {
      case SPRM.markedDeleted:
      case SPRM.strike:
      case SPRM.vanish:
      case SPRM.doubleStrike:
        unseen.set(sprm, isOn(low));
        return;
      case SPRM.raised:
        raised = low === 1 || low === 2;
        return;
      case SPRM.position:
        raised ||= (low | (high << 8)) !== 0;
        return;
      case SPRM.size:
        unseen.set(sprm, (low | (high << 8)) <= 2);
        return;
      default:
        // A colour is white by its number or by its parts; the last one is whether it is automatic.
        if (sprm === SPRM.colour) unseen.set(SPRM.colour, low === 8);
        else if (sprm === SPRM.trueColour)
          unseen.set(SPRM.colour, low === 255 && high === 255 && third === 255 && fourth === 0);
    }
  });
  const isUnseen = [...unseen.values()].some((each) => each);
  return isUnseen || raised ? { unseen: isUnseen, raised } : INK;
}

/** The lines of a row and its merges, as its end says them. */
function definitionOf(parameter: Uint8Array): {
  lines: number[];
  horizontal: number[];
  vertical: number[];
} {
  const view = viewOf(parameter);
  const count = Math.min(parameter[0] ?? 0, MOST_CELLS);
  const lines: number[] = [];
  for (let i = 0; i <= count && 3 + i * 2 <= parameter.length; i++)
    lines.push(view.getInt16(1 + i * 2, true));
  const horizontal: number[] = [];
  const vertical: number[] = [];
  const first = 1 + ((parameter[0] ?? 0) + 1) * 2;
  for (let i = 0; i < count; i++) {
    const at = first + i * 20;
    const flags = at + 2 <= parameter.length ? view.getUint16(at, true) : 0;
    horizontal.push(flags & 3);
    vertical.push((flags >> 5) & 3);
  }
  return { lines, horizontal, vertical };
}

function paragraphOf(list: Uint8Array, data: Uint8Array): ParagraphKind {
  let isInTable = false;
  let depth: number | undefined;
  let endsRow = false;
  let endsInnerCell = false;
  let definition: ReturnType<typeof definitionOf> | undefined;
  const take = (sprm: number, parameter: Uint8Array): void => {
    const [low = 0] = parameter;
    switch (sprm) {
      case SPRM.inTable:
        isInTable = low === 1;
        return;
      case SPRM.rowEnd:
      case SPRM.innerRowEnd:
        endsRow ||= low === 1;
        return;
      case SPRM.innerCell:
        endsInnerCell = low === 1;
        return;
      case SPRM.depth:
        depth = Math.min(Math.max(viewOf(parameter).getInt32(0, true), 0), 20);
        return;
      case SPRM.tableDefinition:
        definition = definitionOf(parameter);
        return;
      case SPRM.verticalMerge:
        if (definition && low < definition.vertical.length)
          definition.vertical[low] = parameter[1] ?? 0;
        return;
      case SPRM.merge:
        for (let i = low; definition && i < Math.min(parameter[1] ?? 0, MOST_CELLS); i++)
          definition.horizontal[i] = i === low ? 1 : 2;
        return;
      default:
    }
  };
  eachProperty(list, (sprm, parameter) => {
    if (sprm !== SPRM.hugePapx && sprm !== SPRM.olderHugePapx) {
      take(sprm, parameter);
      return;
    }
    // More than a page holds lies in a stream of its own.
    const at = viewOf(parameter).getUint32(0, true);
    if (at + 2 > data.length) return;
    const size = viewOf(data).getUint16(at, true);
    eachProperty(data.subarray(at + 2, at + 2 + size), take);
  });
  if (!isInTable && !depth) return OUTSIDE;
  let begun: number | undefined;
  return {
    depth: Math.max(1, depth ?? 1),
    endsRow,
    endsInnerCell,
    row: definition && {
      lines: definition.lines,
      covered: definition.vertical.map((vertical, i): EdgedCell['covered'] => {
        // Which of two marks begins a merge depends on the writer: the first of a run does.
        const mark = definition?.horizontal[i] ?? 0;
        if (mark === 0) begun = undefined;
        else if (begun === undefined || begun === mark) begun = mark;
        else return 'left';
        return vertical === 1 ? 'above' : undefined;
      }),
    },
  };
}

/** Reads the pages of 512 bytes that say which properties hold where. */
function runsIn<T>(
  file: Uint8Array,
  table: Uint8Array,
  at: number,
  size: number,
  entry: (page: Uint8Array, index: number, count: number) => T,
): Run<T>[] {
  const list = viewOf(table.subarray(at, at + size));
  const pages = Math.floor((Math.min(size, list.byteLength) - 4) / 8);
  const runs: Run<T>[] = [];
  for (let i = 0; i < pages; i++) {
    const number = list.getUint32((pages + 1) * 4 + i * 4, true) & 0x3f_ffff;
    const page = file.subarray(number * PAGE, (number + 1) * PAGE);
    const count = page[PAGE - 1] ?? 0;
    if (page.length < PAGE || (count + 1) * 4 > PAGE) continue;
    const view = viewOf(page);
    for (let each = 0; each < count; each++)
      runs.push({
        from: view.getUint32(each * 4, true),
        to: view.getUint32(each * 4 + 4, true),
        value: entry(page, each, count),
      });
    if (runs.length > LIMITS.elements) break;
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** What holds for a byte; asked for in the order of the letters, which mostly is that of the bytes. */
function lookUp<T>(runs: readonly Run<T>[], fallback: T): (at: number) => T {
  let index = 0;
  return (at) => {
    const here = runs[index];
    if (!here || at < here.from || at >= here.to) {
      let low = 0;
      let high = runs.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((runs[middle]?.from ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      index = low;
    }
    const run = runs[index];
    return run && at >= run.from && at < run.to ? run.value : fallback;
  };
}

/** Letters of the text, and where each stands in the file. */
interface Letters {
  readonly text: string;
  readonly places: Uint32Array;
}

function charactersOf(
  file: Uint8Array,
  table: Uint8Array,
  at: number,
  size: number,
  most: number,
): Letters {
  const view = viewOf(table);
  const end = Math.min(at + size, table.length);
  let from = at;
  // Before the pieces, properties of those that were saved fast.
  while (from < end && table[from] === 1) from += 3 + view.getUint16(from + 1, true);
  if (table[from] !== 2) throw new RangeError('the pieces of the text are missing');
  const bytes = view.getUint32(from + 1, true);
  const count = Math.floor((Math.min(bytes, end - from - 5) - 4) / 12);
  const latin = new TextDecoder('windows-1252');
  const wide = new TextDecoder('utf-16le');
  const places = new Uint32Array(most);
  let text = '';
  for (let i = 0; i < count && text.length < most; i++) {
    const first = view.getUint32(from + 5 + i * 4, true);
    const last = view.getUint32(from + 9 + i * 4, true);
    const where = view.getUint32(from + 5 + (count + 1) * 4 + i * 8 + 2, true);
    const length = Math.min(last - first, most - text.length);
    if (length <= 0) continue;
    const isNarrow = (where & 0x4000_0000) !== 0;
    const start = isNarrow ? (where & 0x3fff_ffff) >> 1 : where & 0x3fff_ffff;
    const width = isNarrow ? 1 : 2;
    const piece = (isNarrow ? latin : wide).decode(file.subarray(start, start + length * width));
    // A file that is cut off has fewer letters than it says.
    const known = piece.slice(0, length);
    for (let each = 0; each < known.length; each++)
      places[text.length + each] = start + each * width;
    text += known;
    if (known.length < length) break;
  }
  return { text, places };
}

/** A table that is being read: its rows, and the cells of the row that is not ended. */
interface Level {
  rows: EdgedCell[][];
  cells: FlowBlock[][];
  cell: FlowBlock[];
}

/** What the properties of letters and paragraphs say, by the place of a letter in the file. */
interface Properties {
  readonly inkAt: (at: number) => Ink;
  readonly paragraphAt: (at: number) => ParagraphKind;
}

/** Letters that Word means as marks. */
const MARK = {
  cellEnd: 0x07,
  pageBreak: 0x0c,
  paragraphEnd: 0x0d,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  note: 0x02,
} as const;

/** The paragraphs and tables of a text, letter by letter. */
class StoryReader {
  private readonly blocks: FlowBlock[] = [];
  private readonly levels: Level[] = [];
  private cells = 0;
  private line = '';
  /** Raised letters, which are no part of the line until they end. */
  private mark = '';
  // Of each field that is open, whether what is said is its instruction.
  private readonly fields: boolean[] = [];

  constructor(
    private readonly properties: Properties,
    private readonly locale: Locale,
  ) {}

  /** @throws ReadError `tooLarge` */
  take(letter: number, place: number): void {
    switch (letter) {
      case MARK.cellEnd:
      case MARK.pageBreak:
      case MARK.paragraphEnd:
        this.end(letter, this.properties.paragraphAt(place));
        break;
      case MARK.fieldBegin:
        if (this.fields.length < LIMITS.depth) this.fields.push(true);
        break;
      case MARK.fieldSeparator:
        if (this.fields.length > 0) this.fields[this.fields.length - 1] = false;
        break;
      case MARK.fieldEnd:
        this.fields.pop();
        break;
      default:
        if (!this.fields.includes(true)) this.write(letter, this.properties.inkAt(place));
    }
  }

  flow(): readonly FlowBlock[] {
    // What the file breaks off in is no whole cell and no whole row.
    if (this.levels.length > 0) this.line = '';
    this.endParagraph(0);
    return this.blocks;
  }

  private write(letter: number, ink: Ink): void {
    if (ink.unseen) return;
    const shown = SHOWN.get(letter) ?? (letter < 0x20 ? '' : String.fromCharCode(letter));
    if (ink.raised && letter !== MARK.note) this.mark += shown;
    else {
      this.endMark();
      this.line += shown;
    }
  }

  private end(letter: number, kind: ParagraphKind): void {
    if (kind.endsRow) this.endRow(kind);
    else if (letter === MARK.cellEnd) this.endCell(Math.max(1, kind.depth));
    else if (kind.endsInnerCell) this.endCell(Math.max(2, kind.depth));
    else this.endParagraph(kind.depth);
  }

  private endMark(): void {
    if (this.mark === '') return;
    const mark = this.mark.trim().replace(/[[\]]/g, '');
    if (mark !== '') this.line += `[${mark}]`;
    this.mark = '';
  }

  private endParagraph(depth: number): void {
    this.endMark();
    this.into(depth).push(this.line);
    this.line = '';
  }

  private endCell(depth: number): void {
    this.endParagraph(depth);
    const level = this.levels[depth - 1];
    if (!level) return;
    level.cells.push(level.cell);
    level.cell = [];
    if (++this.cells > LIMITS.cells)
      throw new ReadError('tooLarge', this.locale, `${LIMITS.cells} cells`);
  }

  private endRow({ depth, row }: ParagraphKind): void {
    this.into(depth);
    this.line = '';
    this.mark = '';
    const level = this.levels[depth - 1];
    if (!level) return;
    const { lines = [], covered = [] } = row ?? {};
    const last = lines[lines.length - 1] ?? 0;
    const cells = level.cells.map((inner, i): EdgedCell => {
      const left = lines[i] ?? last + (i - lines.length + 1) * SAME_LINE * 4;
      const right = lines[i + 1] ?? left + SAME_LINE * 4;
      return { left, right, covered: covered[i], blocks: inner };
    });
    if (cells.length > 0) level.rows.push(cells);
    level.cells = [];
    level.cell = [];
  }

  /** Where a text of so many tables around it goes; begins and ends tables on the way. */
  private into(depth: number): FlowBlock[] {
    while (this.levels.length > depth) this.closeTable();
    while (this.levels.length < depth) this.levels.push({ rows: [], cells: [], cell: [] });
    return this.levels[depth - 1]?.cell ?? this.blocks;
  }

  private closeTable(): void {
    const level = this.levels.pop();
    if (level && level.rows.length > 0)
      this.into(this.levels.length).push(edgedTable(level.rows, SAME_LINE));
  }
}

/** Signs of Word's own: the mark of a note, a tab, a line break, hyphens. */
const SHOWN: ReadonlyMap<number, string> = new Map([
  [0x02, '[1]'],
  [0x09, '\t'],
  [0x0b, '\n'],
  [0x0e, '\n'],
  [0x1e, '-'],
  [0x1f, ''],
]);

/**
 * A document of Word 97–2003 or WPS. Deleted, hidden and struck text is left out.
 * @throws ReadError `encrypted`, `legacyOffice` (older still), `brokenFile`, `tooLarge`
 */
export function readDoc(bytes: Uint8Array, locale: Locale): SourceDocument {
  const streams = streamsIn(
    bytes,
    (name) => /^(?:WordDocument|[01]Table|Data)$/.test(name),
    locale,
  );
  const file = streams.get('WordDocument');
  if (!file) throw new ReadError('brokenFile', locale, 'DOC');
  try {
    return documentOf(file, streams, locale);
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    // A table shorter than the head says.
    throw new ReadError('brokenFile', locale, 'DOC', { cause });
  }
}

function documentOf(
  file: Uint8Array,
  streams: ReadonlyMap<string, Uint8Array>,
  locale: Locale,
): SourceDocument {
  const head = viewOf(file);
  const flags = head.getUint16(FIB.flags, true);
  if (head.getUint16(FIB.magic, true) !== MAGIC || head.getUint16(FIB.version, true) < WORD_97)
    throw new ReadError('legacyOffice', locale, 'Word');
  if (flags & 0x100) throw new ReadError('encrypted', locale);
  const table = streams.get(flags & 0x200 ? '1Table' : '0Table');
  if (!table) throw new ReadError('brokenFile', locale, 'DOC');
  const data = streams.get('Data') ?? new Uint8Array();

  const count = (at: number): number => head.getInt32(at, true);
  const main = count(FIB.mainLetters);
  const before =
    main +
    count(FIB.footnoteLetters) +
    count(FIB.headerLetters) +
    count(FIB.commentLetters) +
    count(FIB.endnoteLetters);
  const boxes = Math.max(0, count(FIB.boxLetters));
  if (main <= 0 || before < main) throw new ReadError('brokenFile', locale, 'DOC');
  if (before + boxes > LIMITS.letters)
    throw new ReadError('tooLarge', locale, `${LIMITS.letters} letters`);
  const [piecesAt, piecesSize] = [
    head.getUint32(FIB.pieces, true),
    head.getUint32(FIB.pieces + 4, true),
  ];
  const letters = charactersOf(file, table, piecesAt, piecesSize, before + boxes);

  const inks = runsIn(
    file,
    table,
    head.getUint32(FIB.charPages, true),
    head.getUint32(FIB.charPages + 4, true),
    (page, index, total): Ink => {
      const at = (page[(total + 1) * 4 + index] ?? 0) * 2;
      return at === 0 ? INK : inkOf(page.subarray(at + 1, at + 1 + (page[at] ?? 0)));
    },
  );
  const paragraphs = runsIn(
    file,
    table,
    head.getUint32(FIB.paraPages, true),
    head.getUint32(FIB.paraPages + 4, true),
    (page, index, total): ParagraphKind => {
      const at = (page[(total + 1) * 4 + index * 13] ?? 0) * 2;
      if (at === 0) return OUTSIDE;
      // Twice its length and one less, or after a zero in the next byte twice its length.
      const words = page[at] ?? 0;
      const [start, size] =
        words === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, words * 2 - 1];
      // The style's number stands before the properties.
      return paragraphOf(page.subarray(start + 2, Math.min(start + size, PAGE)), data);
    },
  );
  const properties = {
    inkAt: lookUp(inks, INK),
    paragraphAt: lookUp(paragraphs, OUTSIDE),
  };
  const { text, places } = letters;
  const story = (from: number, to: number): readonly FlowBlock[] => {
    const reader = new StoryReader(properties, locale);
    for (let i = from; i < Math.min(to, text.length); i++)
      reader.take(text.charCodeAt(i), places[i] ?? 0);
    return reader.flow();
  };
  return flowDocument(
    'doc',
    // Text boxes stand behind all other text.
    [...story(0, main), ...story(before, before + boxes)],
    locale,
  );
}
