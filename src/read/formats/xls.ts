import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { type CellLook, seenText } from './cell-look';
import { streamsIn } from './compound';
import { type Sheet, sheetDocument } from './csv';
import { formattedText, type NumberFormat, numberFormat, numberText } from './number-format';
import { type Count, counter, SheetBuilder } from './sheet';

/** The records of a workbook (MS-XLS) that are read. */
const RECORD = {
  formula: 0x06,
  end: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  multipleRk: 0xbd,
  richString: 0xd6,
  format: 0xe0,
  mergedCells: 0xe5,
  sharedStrings: 0xfc,
  labelShared: 0xfd,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  string: 0x207,
  row: 0x208,
  window2: 0x23e,
  rk: 0x27e,
  numberFormat: 0x41e,
  begin: 0x809,
} as const;

const WORKSHEET = 0x10;
const BIFF8 = 0x600;

interface Font {
  readonly struck: boolean;
  readonly raised: boolean;
  readonly white: boolean;
}

/** White by its place in the palette. */
const isWhite = (colour: number): boolean => colour === 1 || colour === 9;

/** A record: its kind, and its data with those of the records that continue it. */
interface BiffRecord {
  readonly kind: number;
  readonly parts: readonly Uint8Array[];
}

const viewOf = (part: Uint8Array): DataView =>
  new DataView(part.buffer, part.byteOffset, part.byteLength);

/** The records from a place on, until the end of what begins there. */
function* recordsFrom(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = viewOf(stream);
  let at = from;
  let depth = 0;
  while (at + 4 <= stream.length) {
    const kind = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    const parts = [stream.subarray(at + 4, at + 4 + size)];
    at += 4 + size;
    // Drawings have continuations of their own, which nobody reads here.
    while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continue) {
      const more = view.getUint16(at + 2, true);
      parts.push(stream.subarray(at + 4, at + 4 + more));
      at += 4 + more;
    }
    // A chart within a sheet has records of its own.
    if (kind === RECORD.begin) depth++;
    if (depth === 1) yield { kind, parts };
    if (kind === RECORD.end) {
      depth--;
      if (depth <= 0) return;
    }
  }
}

/** Reads strings that may run over the end of a record into the next. */
class StringReader {
  private part = 0;
  private at = 0;

  constructor(
    private readonly parts: readonly Uint8Array[],
    private readonly fonts: readonly Font[],
  ) {}

  get isAtEnd(): boolean {
    this.settle();
    return this.part >= this.parts.length;
  }

  private settle(): void {
    while (this.part < this.parts.length && this.at >= (this.parts[this.part]?.length ?? 0)) {
      this.part++;
      this.at = 0;
    }
  }

  byte(): number {
    this.settle();
    const byte = this.parts[this.part]?.[this.at];
    if (byte === undefined) throw new RangeError('a string is cut off');
    this.at++;
    return byte;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0) {
      this.settle();
      const part = this.parts[this.part];
      if (!part) throw new RangeError('a string is cut off');
      const step = Math.min(left, part.length - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** A string with its formatted runs: what is struck out left out, raised digits as marks. */
  string(): string {
    const length = this.short();
    let flags = this.byte();
    const runs = flags & 8 ? this.short() : 0;
    const extra = flags & 4 ? this.long() : 0;
    let text = '';
    while (text.length < length) {
      if (this.at >= (this.parts[this.part]?.length ?? 0)) {
        // Goes on in the next record, which says anew how wide its letters are.
        this.settle();
        flags = (flags & ~1) | (this.byte() & 1);
      }
      text += String.fromCharCode(flags & 1 ? this.short() : this.byte());
    }
    const marks: [from: number, font: number][] = [];
    for (let i = 0; i < runs; i++) marks.push([this.short(), this.short()]);
    this.skip(extra);
    return marks.length === 0 ? text : this.marked(text, marks);
  }

  private marked(text: string, marks: readonly (readonly [number, number])[]): string {
    const cuts: readonly (readonly [number, number])[] = [[0, -1], ...marks];
    return cuts
      .map(([from, number], i) => {
        const piece = text.slice(from, cuts[i + 1]?.[0] ?? text.length);
        // There is no font of number four.
        const font = this.fonts[number > 4 ? number - 1 : number];
        if (font?.struck) return '';
        return font?.raised && piece.trim() !== '' ? `[${piece.trim()}]` : piece;
      })
      .join('');
  }
}

/** A number as Excel packs it into four bytes. */
function unpackedNumber(packed: number): number {
  const isHundredth = (packed & 1) !== 0;
  let number: number;
  if (packed & 2) number = packed >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(4, packed & 0xffff_fffc, true);
    number = view.getFloat64(0, true);
  }
  return isHundredth ? number / 100 : number;
}

interface Workbook {
  readonly shared: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** How the text of each style looks. */
  readonly looks: readonly CellLook[];
  readonly fonts: readonly Font[];
  /** Where the sheets begin that are shown. */
  readonly sheets: readonly number[];
}

function readGlobals(stream: Uint8Array, locale: Locale): Workbook {
  const fonts: Font[] = [];
  const codes = new Map<number, string>();
  const styles: { readonly font: number; readonly format: number; readonly filled: boolean }[] = [];
  const sheets: number[] = [];
  const shared: string[] = [];
  let letters = 0;
  for (const { kind, parts } of recordsFrom(stream, 0)) {
    const [data = new Uint8Array()] = parts;
    const view = viewOf(data);
    if (kind === RECORD.begin && view.getUint16(0, true) !== BIFF8)
      throw new ReadError('legacyOffice', locale, 'Excel');
    if (kind === RECORD.filePass) throw new ReadError('encrypted', locale);
    if (kind === RECORD.font)
      fonts.push({
        struck: (view.getUint16(2, true) & 8) !== 0,
        raised: view.getUint16(8, true) > 0,
        white: isWhite(view.getUint16(4, true)),
      });
    else if (kind === RECORD.numberFormat) {
      const reader = new StringReader([data.subarray(2), ...parts.slice(1)], []);
      codes.set(view.getUint16(0, true), reader.string());
    } else if (kind === RECORD.format)
      styles.push({
        font: view.getUint16(0, true),
        format: view.getUint16(2, true),
        // A pattern, and its colour.
        filled:
          data.length >= 20 &&
          view.getUint32(14, true) >>> 26 !== 0 &&
          !isWhite(view.getUint16(18, true) & 0x7f),
      });
    else if (kind === RECORD.boundSheet) {
      // Neither hidden nor a chart or macro sheet.
      if ((view.getUint8(4) & 3) === 0 && view.getUint8(5) === 0)
        sheets.push(view.getUint32(0, true));
    } else if (kind === RECORD.sharedStrings) {
      const reader = new StringReader([data.subarray(8), ...parts.slice(1)], fonts);
      const count = view.getUint32(4, true);
      while (shared.length < count && !reader.isAtEnd) {
        const text = reader.string();
        letters += text.length;
        if (letters > LIMITS.letters || shared.length > LIMITS.cells)
          throw new ReadError('tooLarge', locale, `${LIMITS.letters} letters`);
        shared.push(text);
      }
    }
  }
  const fontAt = (number: number): Font | undefined => fonts[number > 4 ? number - 1 : number];
  return {
    shared,
    fonts,
    formats: styles.map(({ format }) => numberFormat(format, codes.get(format))),
    looks: styles.map(({ font, filled }) => {
      const own = fontAt(font);
      return own?.struck ? 'struck' : own?.white && !filled ? 'white' : undefined;
    }),
    sheets,
  };
}

function readSheet(
  stream: Uint8Array,
  from: number,
  { shared, formats, looks, fonts }: Workbook,
  count: Count,
  locale: Locale,
): Sheet | undefined {
  const sheet = new SheetBuilder(count, locale);
  let showsZeros = true;
  let formula: { readonly at: readonly [number, number, number] } | undefined;
  const put = (row: number, column: number, style: number, text: string): void =>
    sheet.put(row, column, seenText(text, looks[style]));
  const putText = (row: number, column: number, style: number, text: string): void =>
    put(row, column, style, formattedText(text, formats[style]));
  const zeros: (() => void)[] = [];
  const putNumber = (row: number, column: number, style: number, number: number): void => {
    put(row, column, style, numberText(number, formats[style]));
    // Only later does the sheet say whether it shows its zeros.
    if (number === 0) zeros.push(() => sheet.doubt(row, column));
  };
  for (const { kind, parts } of recordsFrom(stream, from)) {
    const [data = new Uint8Array()] = parts;
    const view = viewOf(data);
    const at = (): readonly [row: number, column: number, style: number] => [
      view.getUint16(0, true),
      view.getUint16(2, true),
      view.getUint16(4, true),
    ];
    switch (kind) {
      case RECORD.begin:
        if (view.getUint16(2, true) !== WORKSHEET) return undefined;
        break;
      case RECORD.labelShared:
        putText(...at(), shared[view.getUint32(6, true)] ?? '');
        break;
      case RECORD.label:
      case RECORD.richString:
        putText(...at(), new StringReader([data.subarray(6), ...parts.slice(1)], fonts).string());
        break;
      case RECORD.number:
        putNumber(...at(), view.getFloat64(6, true));
        break;
      case RECORD.rk:
        putNumber(...at(), unpackedNumber(view.getInt32(6, true)));
        break;
      case RECORD.multipleRk: {
        const [row, first] = at();
        for (let each = 4, column = first; each + 6 <= data.length - 2; each += 6, column++)
          putNumber(
            row,
            column,
            view.getUint16(each, true),
            unpackedNumber(view.getInt32(each + 2, true)),
          );
        break;
      }
      case RECORD.formula: {
        const [row, column, style] = at();
        if (view.getUint16(12, true) !== 0xffff) {
          putNumber(row, column, style, view.getFloat64(6, true));
          break;
        }
        // A text, a truth, an error or nothing, by the first byte; the text follows in its own record.
        const [result, value] = [view.getUint8(6), view.getUint8(8)];
        if (result === 0) formula = { at: [row, column, style] };
        else if (result === 1) put(row, column, style, value === 1 ? 'TRUE' : 'FALSE');
        else if (result === 2) put(row, column, style, '#VALUE!');
        else put(row, column, style, '');
        break;
      }
      case RECORD.string:
        if (formula) putText(...formula.at, new StringReader(parts, fonts).string());
        formula = undefined;
        break;
      case RECORD.boolOrError:
        put(
          ...at(),
          view.getUint8(7) === 1 ? '#VALUE!' : view.getUint8(6) === 1 ? 'TRUE' : 'FALSE',
        );
        break;
      case RECORD.mergedCells: {
        const merges = view.getUint16(0, true);
        for (let i = 0; i < merges && 10 + i * 8 <= data.length; i++) {
          const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((field) =>
            view.getUint16(2 + i * 8 + field, true),
          );
          sheet.merge({ top, bottom, left, right });
        }
        break;
      }
      case RECORD.row:
        if (view.getUint16(12, true) & 0x20) sheet.hideRow(view.getUint16(0, true));
        break;
      case RECORD.columnInfo:
        if (view.getUint16(8, true) & 1)
          sheet.hideColumns(view.getUint16(0, true), view.getUint16(2, true));
        break;
      case RECORD.window2:
        showsZeros = (view.getUint16(0, true) & 0x10) !== 0;
        break;
      default:
    }
  }
  if (!showsZeros) for (const zero of zeros) zero();
  return sheet.sheet();
}

/**
 * A workbook of Excel 97–2003 or of WPS (.xls, .et): every visible sheet as a table, numbers as they are stored.
 * @throws ReadError `encrypted`, `legacyOffice` (older still), `brokenFile`, `tooLarge`
 */
export function readXls(bytes: Uint8Array, locale: Locale): SourceDocument {
  const streams = streamsIn(bytes, (name) => /^(?:Workbook|Book)$/i.test(name), locale);
  const [stream] = streams.values();
  if (!stream) throw new ReadError('brokenFile', locale, 'XLS');
  try {
    const book = readGlobals(stream, locale);
    if (book.sheets.length > LIMITS.sheets)
      throw new ReadError('tooLarge', locale, `${LIMITS.sheets} sheets`);
    const count = counter(locale);
    const sheets = [...new Set(book.sheets)].flatMap(
      (from) => readSheet(stream, from, book, count, locale) ?? [],
    );
    return sheetDocument('xls', sheets);
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    // A record shorter than what it should hold.
    throw new ReadError('brokenFile', locale, 'XLS', { cause });
  }
}
