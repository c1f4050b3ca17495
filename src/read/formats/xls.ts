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

/** A font by its number; there is none of number four. */
const fontAt = (fonts: readonly Font[], number: number): Font | undefined =>
  fonts[number > 4 ? number - 1 : number];

/** White by its place in the palette. */
const isWhite = (colour: number): boolean => colour === 1 || colour === 9;

/** A record: its kind, its data, and those of the records that continue it. */
interface BiffRecord {
  readonly kind: number;
  readonly data: Uint8Array;
  /** The numbers in its data. */
  readonly view: DataView;
  readonly more: readonly Uint8Array[];
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
    const data = stream.subarray(at + 4, at + 4 + size);
    const rest: Uint8Array[] = [];
    at += 4 + size;
    // Drawings are continued, too, which nobody reads here.
    while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continue) {
      const more = view.getUint16(at + 2, true);
      rest.push(stream.subarray(at + 4, at + 4 + more));
      at += 4 + more;
    }
    // A chart within a sheet is another such stretch of records.
    if (kind === RECORD.begin) depth++;
    if (depth === 1) yield { kind, data, view: viewOf(data), more: rest };
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
        const font = fontAt(this.fonts, number);
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

/** The strings that follow the first bytes of a record's data. */
const stringsIn = (
  { data, more }: BiffRecord,
  from: number,
  fonts: readonly Font[],
): StringReader => new StringReader([data.subarray(from), ...more], fonts);

interface Workbook {
  readonly shared: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** How the text of each style looks. */
  readonly looks: readonly CellLook[];
  readonly fonts: readonly Font[];
  /** Where the sheets begin that are shown. */
  readonly sheets: readonly number[];
}

/** What the first stretch of records says of the whole workbook. */
class WorkbookReader {
  private readonly fonts: Font[] = [];
  private readonly codes = new Map<number, string>();
  private readonly styles: { font: number; format: number; isFilled: boolean }[] = [];
  private readonly sheets: number[] = [];
  private readonly shared: string[] = [];

  constructor(private readonly locale: Locale) {}

  take(record: BiffRecord): void {
    const { kind, data, view } = record;
    switch (kind) {
      case RECORD.begin:
        if (view.getUint16(0, true) !== BIFF8)
          throw new ReadError('legacyOffice', this.locale, 'Excel');
        break;
      case RECORD.filePass:
        throw new ReadError('encrypted', this.locale);
      case RECORD.font:
        this.fonts.push({
          struck: (view.getUint16(2, true) & 8) !== 0,
          raised: view.getUint16(8, true) > 0,
          white: isWhite(view.getUint16(4, true)),
        });
        break;
      case RECORD.numberFormat:
        this.codes.set(view.getUint16(0, true), stringsIn(record, 2, []).string());
        break;
      case RECORD.format:
        this.styles.push({
          font: view.getUint16(0, true),
          format: view.getUint16(2, true),
          // A pattern, and its colour.
          isFilled:
            data.length >= 20 &&
            view.getUint32(14, true) >>> 26 !== 0 &&
            !isWhite(view.getUint16(18, true) & 0x7f),
        });
        break;
      case RECORD.boundSheet:
        // Neither hidden nor a chart or macro sheet.
        if ((view.getUint8(4) & 3) === 0 && view.getUint8(5) === 0)
          this.sheets.push(view.getUint32(0, true));
        break;
      case RECORD.sharedStrings:
        this.takeStrings(view.getUint32(4, true), stringsIn(record, 8, this.fonts));
        break;
      default:
    }
  }

  private takeStrings(count: number, strings: StringReader): void {
    let letters = 0;
    while (this.shared.length < count && !strings.isAtEnd) {
      const text = strings.string();
      letters += text.length;
      if (letters > LIMITS.letters || this.shared.length > LIMITS.cells)
        throw new ReadError('tooLarge', this.locale, `${LIMITS.letters} letters`);
      this.shared.push(text);
    }
  }

  workbook(): Workbook {
    const { shared, fonts, styles, codes, sheets } = this;
    return {
      shared,
      fonts,
      formats: styles.map(({ format }) => numberFormat(format, codes.get(format))),
      looks: styles.map(({ font, isFilled }) => fontLook(fontAt(fonts, font), isFilled)),
      sheets,
    };
  }
}

function fontLook(font: Font | undefined, isFilled: boolean): CellLook {
  if (font?.struck) return 'struck';
  return font?.white && !isFilled ? 'white' : undefined;
}

function readGlobals(stream: Uint8Array, locale: Locale): Workbook {
  const reader = new WorkbookReader(locale);
  for (const record of recordsFrom(stream, 0)) reader.take(record);
  return reader.workbook();
}

type CellPlace = readonly [row: number, column: number, style: number];

/** Row, column and style, with which the record of every cell begins. */
const cellPlace = (view: DataView): CellPlace => [
  view.getUint16(0, true),
  view.getUint16(2, true),
  view.getUint16(4, true),
];

/** A truth or an error, by its value and by which of the two it is. */
const truthOf = (value: number, isError: boolean): string =>
  isError ? '#VALUE!' : value === 1 ? 'TRUE' : 'FALSE';

/** What is done with a record of a sheet, by its kind. */
const SHEET_RECORDS: ReadonlyMap<number, (sheet: SheetReader, record: BiffRecord) => void> =
  new Map([
    [RECORD.labelShared, (sheet, { view }) => sheet.putShared(view.getUint32(6, true), view)],
    [RECORD.label, (sheet, record) => sheet.putLabel(record)],
    [RECORD.richString, (sheet, record) => sheet.putLabel(record)],
    [
      RECORD.number,
      (sheet, { view }) => sheet.putNumber(cellPlace(view), view.getFloat64(6, true)),
    ],
    [
      RECORD.rk,
      (sheet, { view }) => sheet.putNumber(cellPlace(view), unpackedNumber(view.getInt32(6, true))),
    ],
    [RECORD.multipleRk, (sheet, record) => sheet.putNumbers(record)],
    [RECORD.formula, (sheet, { view }) => sheet.putFormula(view)],
    [RECORD.string, (sheet, record) => sheet.putResult(record)],
    [
      RECORD.boolOrError,
      (sheet, { view }) =>
        sheet.put(cellPlace(view), truthOf(view.getUint8(6), view.getUint8(7) === 1)),
    ],
    [RECORD.mergedCells, (sheet, record) => sheet.merge(record)],
    [RECORD.row, (sheet, { view }) => sheet.describeRow(view)],
    [RECORD.columnInfo, (sheet, { view }) => sheet.describeColumns(view)],
    [RECORD.window2, (sheet, { view }) => sheet.describeView(view)],
  ]);

/** A sheet that is filled record by record. */
class SheetReader {
  private readonly cells: SheetBuilder;
  private showsZeros = true;
  /** The formula whose text the next record tells. */
  private formula: CellPlace | undefined;
  private readonly zeros: CellPlace[] = [];

  constructor(
    private readonly book: Workbook,
    count: Count,
    locale: Locale,
  ) {
    this.cells = new SheetBuilder('XLS', count, locale);
  }

  take(record: BiffRecord): void {
    SHEET_RECORDS.get(record.kind)?.(this, record);
  }

  sheet(): Sheet {
    if (!this.showsZeros) for (const [row, column] of this.zeros) this.cells.doubt(row, column);
    return this.cells.sheet();
  }

  put([row, column, style]: CellPlace, text: string): void {
    this.cells.put(row, column, seenText(text, this.book.looks[style]));
  }

  private putText(place: CellPlace, text: string): void {
    this.put(place, formattedText(text, this.book.formats[place[2]]));
  }

  putShared(number: number, view: DataView): void {
    this.putText(cellPlace(view), this.book.shared[number] ?? '');
  }

  putLabel(record: BiffRecord): void {
    this.putText(cellPlace(record.view), stringsIn(record, 6, this.book.fonts).string());
  }

  putNumber(place: CellPlace, number: number): void {
    this.put(place, numberText(number, this.book.formats[place[2]]));
    // Only later does the sheet say whether it shows its zeros.
    if (number === 0) this.zeros.push(place);
  }

  /** Numbers side by side, of six bytes each. */
  putNumbers({ data, view }: BiffRecord): void {
    const [row, first] = cellPlace(view);
    for (let at = 4, column = first; at + 6 <= data.length - 2; at += 6, column++)
      this.putNumber(
        [row, column, view.getUint16(at, true)],
        unpackedNumber(view.getInt32(at + 2, true)),
      );
  }

  putFormula(view: DataView): void {
    const place = cellPlace(view);
    if (view.getUint16(12, true) !== 0xffff) {
      this.putNumber(place, view.getFloat64(6, true));
      return;
    }
    // A text, a truth, an error or nothing, by the first byte; the text follows in the next record.
    const [result, value] = [view.getUint8(6), view.getUint8(8)];
    if (result === 0) this.formula = place;
    else this.put(place, result === 1 || result === 2 ? truthOf(value, result === 2) : '');
  }

  putResult(record: BiffRecord): void {
    if (this.formula) this.putText(this.formula, stringsIn(record, 0, this.book.fonts).string());
    this.formula = undefined;
  }

  merge({ data, view }: BiffRecord): void {
    const merges = view.getUint16(0, true);
    for (let i = 0; i < merges && 10 + i * 8 <= data.length; i++) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((field) =>
        view.getUint16(2 + i * 8 + field, true),
      );
      this.cells.merge({ top, bottom, left, right });
    }
  }

  describeRow(view: DataView): void {
    if (view.getUint16(12, true) & 0x20) this.cells.hideRow(view.getUint16(0, true));
  }

  describeColumns(view: DataView): void {
    if (view.getUint16(8, true) & 1)
      this.cells.hideColumns(view.getUint16(0, true), view.getUint16(2, true));
  }

  describeView(view: DataView): void {
    this.showsZeros = (view.getUint16(0, true) & 0x10) !== 0;
  }
}

/** A sheet of cells; undefined for a chart or macros. */
function readSheet(
  stream: Uint8Array,
  from: number,
  book: Workbook,
  count: Count,
  locale: Locale,
): Sheet | undefined {
  const reader = new SheetReader(book, count, locale);
  for (const record of recordsFrom(stream, from)) {
    if (record.kind === RECORD.begin && record.view.getUint16(2, true) !== WORKSHEET)
      return undefined;
    reader.take(record);
  }
  return reader.sheet();
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
