import {
  bodyKindOfName,
  EDITIONS,
  type EditionId,
  editionForm,
  editionOfYear,
  isEditionId,
  LATEST_EDITION,
  type Locale,
  type SectionKey,
  type TableKey,
  tablesOf,
} from '../format';
import { sectionHeading } from '../format/editions';
import type { CellReading, NarrativeBlock, Report } from '../report';
// Not by the room's index, whose schemas no reader needs: a page loads what a file imports.
import { blankReport } from '../report/blank';
import { setCells } from '../report/cells';
import { fromTitle, introductionIn, untilFoot } from './around-report';
import { editionOfDocument } from './decide/edition';
import { decideReport, type ReportCells } from './decide/report-cells';
import type { SourceBlock, SourceDocument } from './document';
import { declaredCharset, decodeText, looksGarbled } from './encoding';
import { ReadError, thrownText } from './error';
import { ownFacts } from './facts';
import { formIndex } from './form-index';
import type { Attachment } from './formats/attachments';
import { looksLikeCsv, readCsv } from './formats/csv';
import type { PdfHost, PdfOptions } from './formats/pdf-host';
import { readText } from './formats/text';
import { type AboutDocument, type Head, isTitle, readHead } from './head';
import { containerKind } from './kind';
import { LIMITS } from './limits';
import { append } from './lists';
import { readMessages } from './messages';
import {
  blocksOf,
  cutAtSections,
  findSections,
  type PlacedBlock,
  type SectionStart,
  sectionOf,
  sentencesBeside,
  withoutControls,
  withoutLostSpaces,
} from './narrative';
import { type NoteTaker, noteBook, type ReadNote } from './notes';
import { isOtherKind, readOther } from './other-kinds';
import type { DrawnPages } from './page/drawn';
import { isPageNumber } from './page/page-number';
import type { ScatteredRows } from './propose/blocks';
import { hasAllCells } from './propose/grid';
import { withProseOutside } from './propose/prose-rows';
import { type BlockLine, type FoundRows, type Recognised, recognise } from './propose/recognise';
import type { ReadTrace, StepTaker } from './trace';

/** How a document is to be read. All may be left out. */
export interface ReadOptions {
  /** Name of the file; only its ending is used, to tell CSV from other text. */
  readonly fileName?: string;
  /** The edition of the form, where the reader shall not decide by the tables. */
  readonly edition?: EditionId;
  /** Which report of a document that holds several, from 1. The first if left out. */
  readonly which?: number;
  /** Language of notes and errors. */
  readonly locale?: Locale;
  /** Where pdf.js and its files are; in Node they are found. */
  readonly pdf?: PdfOptions;
  /** Is told how the document is read, step by step: to find out why a cell was read as it was. */
  readonly trace?: ReadTrace;
}

/** What depends on where the reader runs: Node, or a page. */
export interface ReaderHost {
  readonly pdf: () => Promise<PdfHost>;
}

/** A block of text of a section, with its place in the document. */
export interface NarrativeReading {
  readonly section: 'introduction' | SectionKey;
  readonly block: NarrativeBlock;
  readonly place?: PlacedBlock['place'];
}

/** A report as it was read. */
export interface ReadResult {
  /** Valid by the schema; null where the document does not say, or does not say it plainly. */
  readonly report: Report;
  /**
   * What the document really says: every cell of the edition in the order of `cellsOf`, and behind them the groups of
   * rows that the document prints as one row, column by column (`applications.outcome.other.total` in a form that has
   * three rows there). For `checkReport`, the tables and the writers.
   */
  readonly readings: readonly CellReading[];
  /**
   * The cells of the edition alone.
   * @deprecated Since 0.2 `readings`, which ends with the groups that are printed as one row.
   */
  readonly cells: readonly CellReading[];
  /** What was normalised, what could not be told, what does not fit the form. */
  readonly notes: readonly ReadNote[];
  /** The text of the sections with its places; the text beside the tables too. */
  readonly narrative: readonly NarrativeReading[];
  /** The sections that the document has, in its order. */
  readonly sections: readonly SectionKey[];
}

/**
 * A document: its bytes, text that is decoded already, or pages of letters and lines as another program gives
 * them (one that recognises letters in pictures, a viewer of another kind of file).
 */
export type ReadInput = Uint8Array | ArrayBuffer | string | DrawnPages;

/** Reads the report of a document, or that of several which `which` names. */
export async function readReport(
  host: ReaderHost,
  input: ReadInput,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const all = await readReports(host, input, options);
  const which = options.which ?? 1;
  const result = all[which - 1];
  if (!result) {
    throw new ReadError('noSuchReport', options.locale, `${which} / ${all.length}`);
  }
  if (all.length === 1) return result;
  const { notes, note } = noteBook(options.locale ?? 'zh-CN');
  note('severalReports', [all.length, which]);
  return { ...result, notes: [...notes, ...result.notes] };
}

/** Reads every report of a document. */
export async function readReports(
  host: ReaderHost,
  input: ReadInput,
  options: ReadOptions = {},
): Promise<readonly ReadResult[]> {
  const locale = options.locale ?? 'zh-CN';
  try {
    const { notes, note } = noteBook(locale);
    const document = await readDocument(host, input, options, note);
    if (!('blocks' in document))
      return document.map((result) => ({ ...result, notes: [...notes, ...result.notes] }));
    const blocks = withProseOutside(document.blocks);
    const lengthOf = (block: SourceBlock): number =>
      block.type === 'paragraph' ? block.text.length : 0;
    refuseLongText(
      blocks.reduce((letters, block) => letters + lengthOf(block), 0),
      locale,
    );
    const scatteredRows = document.kind === 'text' ? (await scattered()).scatteredRows : undefined;
    return await reportsOf({ ...document, blocks }, options, notes, scatteredRows);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('unexpected', locale, thrownText(error), { cause: error });
  }
}

/** A module that is fetched when it is first asked for; asked again if fetching it failed. */
function onDemand<M>(load: () => Promise<M>): () => Promise<M> {
  let module: Promise<M> | undefined;
  return () => {
    module ??= load().catch((error: unknown) => {
      module = undefined;
      throw error;
    });
    return module;
  };
}
const json = onDemand(() => import('./formats/json'));
const html = onDemand(() => import('./formats/html'));
const pdf = onDemand(() => import('./formats/pdf'));
const drawn = onDemand(() => import('./page/document'));
const zip = onDemand(() => import('./formats/zip'));
const docx = onDemand(() => import('./formats/docx'));
const xlsx = onDemand(() => import('./formats/xlsx'));
const ofd = onDemand(() => import('./formats/ofd'));
const odf = onDemand(() => import('./formats/odf'));
const scattered = onDemand(() => import('./propose/blocks'));

const isPages = (input: ReadInput): input is DrawnPages =>
  typeof input === 'object' && input !== null && 'pages' in input && Array.isArray(input.pages);

/** @throws ReadError `badInput`, for those whom no type holds back. */
function asBytes(input: Uint8Array | ArrayBuffer, locale: Locale): Uint8Array {
  if (ArrayBuffer.isView(input))
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  // By what it says it is: a page and its frames, and a test's own world, have each their own classes.
  const kind = Object.prototype.toString.call(input).slice('[object '.length, -1);
  if (kind === 'ArrayBuffer' || kind === 'SharedArrayBuffer') return new Uint8Array(input);
  throw new ReadError('badInput', locale, kind);
}

async function readDocument(
  host: ReaderHost,
  input: ReadInput,
  options: ReadOptions,
  note: NoteTaker,
): Promise<SourceDocument | readonly ReadResult[]> {
  const locale = options.locale ?? 'zh-CN';
  const fileName = options.fileName;
  const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;
  if (typeof input === 'string') {
    if (input.trim() === '') throw new ReadError('empty', locale);
    if (input.length > LIMITS.textBytes)
      throw new ReadError('tooLarge', locale, megabytes(LIMITS.textBytes));
    const sample = new TextEncoder().encode(input.slice(0, 20_000));
    const kind = containerKind(sample, fileName, locale);
    if (isOtherKind(kind)) return readOther(kind, new TextEncoder().encode(input), locale, note);
    return readDecoded(
      input.replace(/^\ufeff/, ''),
      kind === 'csv' || kind === 'html' ? kind : 'text',
      locale,
    );
  }
  if (isPages(input)) {
    const { documentOfPages } = await drawn();
    return documentOfPages(input.pages, 'pages', locale, options.trace);
  }
  const bytes = asBytes(input, locale);
  if (bytes.length === 0) throw new ReadError('empty', locale);
  if (bytes.length > LIMITS.bytes) throw new ReadError('tooLarge', locale, megabytes(LIMITS.bytes));
  const kind = containerKind(bytes, fileName, locale);
  if (kind === 'pdf') {
    const { readPdf } = await pdf();
    return readPdf(bytes, locale, await host.pdf(), options.pdf, options.trace);
  }
  if (kind === 'zip') return readArchive(bytes, locale, note, options.trace);
  if (isOtherKind(kind)) return readOther(kind, bytes, locale, note);
  if (bytes.length > LIMITS.textBytes)
    throw new ReadError('tooLarge', locale, megabytes(LIMITS.textBytes));
  const text = decodeText(
    bytes,
    kind === 'html' ? declaredCharset(bytes) : undefined,
    locale,
    note,
  );
  if (text.trim() === '') throw new ReadError('empty', locale);
  return readDecoded(text, kind, locale);
}

/** A document in a ZIP archive: which, its parts tell. */
async function readArchive(
  bytes: Uint8Array,
  locale: Locale,
  note: NoteTaker,
  trace?: ReadTrace,
): Promise<SourceDocument> {
  const { unpack, partText } = await zip();
  const parts = await unpack(bytes, locale);
  const { names } = parts;
  if (names.some((name) => /^word\/[^/]+\.xml$/i.test(name))) {
    const { readDocx } = await docx();
    return readDocx(parts, locale, (chunk) => readChunk(chunk, locale, note));
  }
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) {
    const { readXlsx } = await xlsx();
    return readXlsx(parts, locale);
  }
  const mime = partText(parts, 'mimetype') ?? '';
  if (/^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet)/.test(mime)) {
    const { readOdf } = await odf();
    return readOdf(parts, locale);
  }
  if (names.some((name) => /^OFD\.xml$/i.test(name))) {
    const { readOfd } = await ofd();
    return readOfd(parts, locale, trace);
  }
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name)))
    throw new ReadError('legacyOffice', locale, 'Excel');
  // Documents of other programs are archives, too, and say so by the names of their parts.
  const isDocument =
    mime !== '' ||
    names.some((name) =>
      /^(?:\[Content_Types\]\.xml|Index\/Document\.iwa|META-INF\/.*)$/i.test(name),
    );
  throw new ReadError(isDocument || names.length === 0 ? 'unknownKind' : 'archive', locale);
}

/** A document that another holds whole, a web page in a DOCX, say; nothing where it is of no kind that is read. */
async function readChunk(
  bytes: Uint8Array,
  locale: Locale,
  note: NoteTaker,
): Promise<SourceDocument | undefined> {
  const kind = containerKind(bytes, undefined, locale);
  if (kind === 'pdf' || kind === 'zip') return undefined;
  if (isOtherKind(kind)) return readOther(kind, bytes, locale, note);
  const charset = kind === 'html' ? declaredCharset(bytes) : undefined;
  const document = await readDecoded(decodeText(bytes, charset, locale, note), kind, locale);
  return 'blocks' in document ? document : undefined;
}

/** A text that is decoded; a report that is data already is a result as it is. */
async function readDecoded(
  text: string,
  kind: 'text' | 'html' | 'csv',
  locale: Locale,
): Promise<SourceDocument | readonly ReadResult[]> {
  // Data may hold a page in one of its texts.
  if (/^\s*[[{]/.test(text)) {
    const { reportsInJson } = await json();
    const data = reportsInJson(text, locale);
    if (data) return data;
  }
  if (kind === 'html') {
    const { readHtml } = await html();
    return readHtml(text, locale);
  }
  refuseLongText(text.length, locale);
  return kind === 'csv' || looksLikeCsv(text) ? readCsv(text, locale) : readText(text);
}

/** @throws ReadError `tooLarge` for more letters of text than any report has */
function refuseLongText(letters: number, locale: Locale): void {
  if (letters > LIMITS.textLetters)
    throw new ReadError('tooLarge', locale, `${LIMITS.textLetters} letters`);
}

/**
 * Cuts the finds into reports: a table that begins anew after another has come, or under another title,
 * begins the next report. What merely has rows that are labelled like the form's does not.
 */
function splitReports(all: Recognised, edition: EditionId): Recognised[] {
  const { found, lines, otherRows } = all;
  const index = formIndex(edition);
  const reports: FoundRows[][] = [[]];
  let taken = new Set<object>();
  let closed = new Set<string>();
  let current: string | undefined;
  let last = 0;
  for (const each of found) {
    const targets = each.rows.flatMap((row) => (row.target ? [row.target] : []));
    const key = each.rows[0]?.table;
    const again = targets.some((target) => taken.has(target));
    const unnamed = targets.length === 0 && key !== undefined && closed.has(key);
    const isTitled = (from: number): boolean =>
      lines.some(({ block, text }) => block > from && block < each.block && isTitle(text));
    const isNew = (): boolean => (key !== undefined && closed.has(key)) || isTitled(last);
    const isWhole = ({ rows }: FoundRows): boolean =>
      rows.some((row) => !row.showsBlanks || hasAllCells(row, index));
    if ((again || unnamed) && isNew() && isWhole(each)) {
      // A table whose head and labels are but like the form's, over the form's own, is no report.
      const report = reports[reports.length - 1] ?? [];
      const likes = report.filter(({ rows }) => rows[0]?.table === key);
      if (likes.length > 0 && likes.every((own) => !isWhole(own) && !isTitled(own.block))) {
        reports[reports.length - 1] = report.filter((own) => !likes.includes(own));
      } else {
        reports.push([]);
        taken = new Set();
        closed = new Set();
        current = undefined;
      }
    }
    last = each.block;
    reports[reports.length - 1]?.push(each);
    for (const target of targets) taken.add(target);
    if (current !== undefined && key !== current) closed.add(current);
    current = key;
  }
  if (reports.length === 1) return [{ ...all, found: reports[0] ?? found }];
  const bounds = reports.map((report, i) => {
    const first = report[0]?.block ?? 0;
    if (i === 0) return 0;
    const before = reports[i - 1];
    const last = before?.[before.length - 1]?.block ?? 0;
    const title = lines.find(
      (line) => line.block > last && line.block < first && isTitle(line.text),
    );
    return title?.block ?? lines.find((line) => line.block > last)?.block ?? first;
  });
  return reports.map((report, i) => {
    const isIn = ({ block }: BlockLine): boolean =>
      block >= (bounds[i] ?? 0) && block < (bounds[i + 1] ?? Number.POSITIVE_INFINITY);
    return { found: report, lines: lines.filter(isIn), otherRows: otherRows.filter(isIn) };
  });
}

async function reportsOf(
  document: SourceDocument,
  options: ReadOptions,
  documentNotes: readonly ReadNote[],
  scatteredRows: ScatteredRows | undefined,
): Promise<ReadResult[]> {
  const locale = options.locale ?? 'zh-CN';
  const wanted =
    options.edition !== undefined && isEditionId(options.edition) ? options.edition : undefined;
  const told = wanted ?? editionOfDocument(document, () => yearOf(document));
  const provisional = told ?? LATEST_EDITION;
  const recognised = recognise(document, provisional, scatteredRows);
  const hasTables = recognised.found.length > 0;
  if (!hasTables && !reportsInWords(recognised.lines, document, provisional))
    throw await noReport(document, locale);
  if (!told) throw new ReadError('unknownEdition', locale);
  const steps = stepTakers(options.trace, locale);
  if (!hasTables) {
    const edition = wanted ?? editionDue(yearOf(document)) ?? provisional;
    const { notes, note } = noteBook(locale);
    await noteTablesElsewhere(document, note);
    const result = readRecognised(recognised, edition, document, note, steps(0));
    return [{ ...result, notes: [...documentNotes, ...notes] }];
  }
  return splitReports(recognised, provisional).map((part, at) => {
    const { notes, note } = noteBook(locale);
    const edition = wanted ?? editionOfPart(document, part, provisional) ?? provisional;
    const fitting =
      edition === provisional ? part : recognisePart(document, part, edition, scatteredRows);
    const result = readRecognised(fitting, edition, document, note, steps(at));
    return { ...result, notes: [...documentNotes, ...notes] };
  });
}

/** The edition that reports of a year have to use. */
const editionDue = (year: number | null): EditionId | undefined =>
  year === null ? undefined : editionOfYear(year);

/** Why a document holds no report, and where it may be. */
async function noReport(document: SourceDocument, locale: Locale): Promise<ReadError> {
  const text = document.blocks
    .map((block) => (block.type === 'paragraph' ? block.text : ''))
    .join('\n');
  if (looksGarbled(text)) return new ReadError('garbled', locale);
  const { attachments = [], state } = (await document.beside?.()) ?? {};
  return attachments.length === 0
    ? new ReadError('notAReport', locale, '', state ? { page: state } : {})
    : new ReadError('attached', locale, attachmentList(attachments), { attachments });
}

async function noteTablesElsewhere(document: SourceDocument, note: NoteTaker): Promise<void> {
  const { attachments = [] } = (await document.beside?.()) ?? {};
  if (attachments.length > 0)
    note('tablesElsewhere', [attachmentList(attachments)], { attachments });
}

/** By the number of a report, from 0, who takes the steps in which it is read. */
function stepTakers(
  trace: ReadTrace | undefined,
  locale: Locale,
): (report: number) => StepTaker | undefined {
  const take = trace?.step;
  if (!take) return () => undefined;
  const words = readMessages(locale).trace;
  return (report) => (step) => take({ report: report + 1, message: words[step.code], ...step });
}

/** Attachments that are named in words. */
const MOST_NAMED = 5;

/** The names of attachments, each with its address, as one line. */
const attachmentList = (attachments: readonly Attachment[]): string =>
  attachments
    .slice(0, MOST_NAMED)
    .map(({ name, address }) => (name === address ? name : `${name} (${address})`))
    .join(', ') + (attachments.length > MOST_NAMED ? ', …' : '');

// Letters below the title of section one that a page which only names a report does not have.
const LEAST_WORDS = 100;

/**
 * Whether a document without any table of the form is a report all the same: its sections are there, with text.
 * Its tables may be pictures, or were left out.
 */
function reportsInWords(
  lines: readonly BlockLine[],
  document: SourceDocument,
  edition: EditionId,
): boolean {
  const text = cutAtSections(lines, edition);
  const first = findSections(text, edition).find(({ key }) => key === 'overview');
  if (!first || yearOf(document) === null) return false;
  const below = text.slice(first.line + 1).map((line) => line.text);
  const words = [first.rest, ...below].join('').replace(/[^\p{L}\p{N}]/gu, '');
  return words.length >= LEAST_WORDS && /公开|公開/.test(words);
}

/** The edition of one report among several: two years on one page may use two forms. */
function editionOfPart(document: SourceDocument, part: Recognised, provisional: EditionId) {
  const own = new Set(part.found.map((each) => each.block));
  const blocks = document.blocks.filter((_, i) => own.has(i));
  const year = (): number | null => yearIn(part.lines);
  return editionOfDocument({ ...document, blocks }, year, provisional);
}

function recognisePart(
  document: SourceDocument,
  part: Recognised,
  edition: EditionId,
  scatteredRows: ScatteredRows | undefined,
): Recognised {
  const own = new Set(part.found.map((each) => each.block));
  const blocks = document.blocks.map((block, i) =>
    own.has(i) ? block : ({ type: 'paragraph', text: '' } as const),
  );
  return { ...part, found: recognise({ ...document, blocks }, edition, scatteredRows).found };
}

/** The year that a document reports on, as its head says. */
function yearOf(document: SourceDocument): number | null {
  const lines = document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
  return yearIn(lines, document);
}

function yearIn(lines: Parameters<typeof readHead>[0], about?: AboutDocument): number | null {
  // The first section has the same title in every edition.
  const [first] = EDITIONS.flatMap((edition) => findSections(lines, edition).slice(0, 1));
  return readHead(lines, Math.min(first?.line ?? lines.length, 60), about).year;
}

function readRecognised(
  recognised: Recognised,
  edition: EditionId,
  about: AboutDocument,
  note: NoteTaker,
  trace: StepTaker | undefined,
): Omit<ReadResult, 'notes'> {
  const { found, lines, otherRows } = recognised;
  const rows = found.flatMap((each) => each.rows);
  const decided = decideReport(rows, edition, note, trace);
  const text = cutAtSections(
    fromTitle(lines, found[0]?.block ?? Number.POSITIVE_INFINITY, edition)
      .filter((line) => !isPageNumber(line.text))
      .map(withoutLostSpaces),
    edition,
  );
  const sections = findSections(text, edition);
  const { head, introduction } = headIn(text, sections[0]?.line, about, otherRows);
  const texts = textsOf(text, sections, recognised, edition);
  noteSections(sections, text, edition, note);
  const due = editionDue(head.year);
  if (head.year !== null && due !== undefined && due !== edition)
    note('editionNotOfYear', [edition, head.year]);
  return {
    report: reportOf(edition, head, introduction, texts, decided),
    readings: [...decided.cells, ...decided.wholes],
    cells: decided.cells,
    narrative: [
      ...introduction.map((each) => ({ section: 'introduction' as const, ...each })),
      ...texts.flatMap(({ key, above, below }) =>
        [...above, ...below].map((each) => ({ section: key, ...each })),
      ),
    ],
    sections: sections.map(({ key }) => key),
  };
}

/** What stands over the first section: the head, and the text that introduces the report. */
function headIn(
  text: readonly BlockLine[],
  first: number = text.length,
  about: AboutDocument,
  otherRows: readonly BlockLine[],
): { head: Head; introduction: readonly PlacedBlock[] } {
  const printed = readHead(text, first, about, otherRows.filter(isBefore(text[first])));
  const belowTitle = Math.max(-1, ...printed.titleLines) + 1;
  const facts = ownFacts(text.slice(belowTitle, first));
  const head = { ...printed, ...facts.head };
  const introduction = blocksOf(
    introductionIn(text.slice(belowTitle + facts.lines, first)).filter(
      (line) => line.text.trim() !== head.title,
    ),
  );
  return { head, introduction };
}

/** The text of a section: over the table that it has, or all of it where it has none, and below that table. */
interface SectionTexts {
  readonly key: SectionKey;
  readonly table: TableKey | undefined;
  readonly above: readonly PlacedBlock[];
  readonly below: readonly PlacedBlock[];
}

function textsOf(
  text: readonly BlockLine[],
  sections: readonly SectionStart[],
  { found, otherRows }: Recognised,
  edition: EditionId,
): SectionTexts[] {
  return sections.map((section, i) => {
    const { key, rest } = section;
    const start = text[section.line];
    const until = endOfSection(text, section, sections[i + 1]?.line ?? text.length, edition);
    const all = text.slice(section.line + 1, until);
    const table = tablesOf(edition).find((each) => each.key === key)?.key;
    // A section of text may have a table of its own; what stands beside the form's tables is a part of those.
    if (!table) {
      const isWithin = (row: BlockLine): boolean =>
        !isBefore(start)(row) && isBefore(text[until])(row);
      append(all, otherRows.filter(isWithin));
      all.sort((a, b) => a.block - b.block);
    }
    const own = until === text.length ? untilFoot(all) : all;
    const lines = rest === '' || !start ? own : [{ ...start, text: rest }, ...own];
    const [above, below] = table
      ? besideTable(sentencesBeside(lines, edition), tableAt(found, table))
      : [lines, []];
    return { key, table, above: blocksOf(above), below: blocksOf(below) };
  });
}

/** Where a section ends: a sheet that begins with the title of one is that section's, and no more of the one before. */
function endOfSection(
  text: readonly BlockLine[],
  { line: start }: SectionStart,
  next: number,
  edition: EditionId,
): number {
  const sheet = text.findIndex(
    (line, at) =>
      at > start &&
      at < next &&
      line.place?.table !== text[start]?.place?.table &&
      sectionOf(line.text, edition) !== undefined,
  );
  return sheet < 0 ? next : sheet;
}

/** Says which sections have a slip in their title, are missing, or stand in another order. */
function noteSections(
  sections: readonly SectionStart[],
  text: readonly BlockLine[],
  edition: EditionId,
  note: NoteTaker,
): void {
  const form = editionForm(edition).sections;
  for (const section of form) {
    const { printed, line = 0 } = sections.find(({ key }) => key === section.key) ?? {};
    if (printed !== undefined) {
      const label = {
        part: 'report',
        printing: 'misspelt',
        printed,
        meant: section.title,
      } as const;
      note('labelVariant', [printed, section.title], { place: text[line]?.place, label });
    }
    if (!sections.some(({ key }) => key === section.key)) {
      note('sectionMissing', [sectionHeading(section)]);
    }
  }
  const order = sections.map(({ key }) => form.findIndex((each) => each.key === key));
  if (order.some((place, i) => place < (order[i - 1] ?? 0))) note('sectionOrder', []);
}

/** The report of what was read. */
function reportOf(
  edition: EditionId,
  head: Head,
  introduction: readonly PlacedBlock[],
  texts: readonly SectionTexts[],
  { cells, units }: ReportCells,
): Report {
  const title = withoutControls(head.title ?? '');
  const kind = head.bodyName === null ? undefined : bodyKindOfName(head.bodyName);
  const contact = withoutControls(head.contact ?? '');
  const blank: Report = blankReport({
    edition,
    year: head.year ?? 2000,
    ...(head.publicationDate && { publicationDate: head.publicationDate }),
    ...(contact !== '' && { contact }),
    ...(introduction.length > 0 && { introduction: blocksIn(introduction) }),
  });
  const tableTexts = texts.reduce(
    (all: Report['tableTexts'], { table, above, below }) =>
      table ? withTexts(all, table, above, below) : all,
    undefined,
  );
  const textOf = (wanted: SectionKey): NarrativeBlock[] =>
    blocksIn(texts.find(({ key }) => key === wanted)?.above);
  const report: Report = {
    ...blank,
    year: head.year,
    body: { name: withoutControls(head.bodyName ?? '') || null, ...(kind && { kind }) },
    title: title === '' ? null : title,
    period: head.period,
    ...(tableTexts && { tableTexts }),
    overview: textOf('overview'),
    problems: textOf('problems'),
    other: textOf('other'),
  };
  const values = cells.flatMap(({ address, value }) =>
    value === null ? [] : [[address, value] as const],
  );
  return withUnits(setCells(report, values), units);
}

const blocksIn = (placed: readonly PlacedBlock[] | undefined): NarrativeBlock[] =>
  (placed ?? []).map(({ block }) => block);

const tableAt = (found: readonly FoundRows[], key: TableKey): number =>
  found.find(({ rows }) => rows.some((row) => row.table === key))?.block ?? Infinity;

/** The lines over a table and those below it. */
const besideTable = (lines: readonly BlockLine[], at: number): [BlockLine[], BlockLine[]] => [
  lines.filter(({ block }) => block <= at),
  lines.filter(({ block }) => block > at),
];

function withTexts(
  texts: Report['tableTexts'],
  key: TableKey,
  over: readonly PlacedBlock[] | undefined,
  under: readonly PlacedBlock[] | undefined,
): Report['tableTexts'] {
  const [above, below] = [blocksIn(over), blocksIn(under)];
  if (above.length + below.length === 0) return texts;
  const own = { ...(above.length > 0 && { above }), ...(below.length > 0 && { below }) };
  return { ...texts, [key]: own };
}

/** Whether a line stands before another, or at all where there is none. */
const isBefore =
  (other: BlockLine | undefined) =>
  ({ block }: BlockLine): boolean =>
    other === undefined || block < other.block;

/** The report with the units that its cells wrote, where the form prints none. */
function withUnits(report: Report, units: ReadonlyMap<string, string>): Report {
  let result: Report = report;
  for (const [address, unit] of units) {
    const [table = '', row = '', field = ''] = address.split('.');
    // The unit field stands beside its cell, two levels down, as the form declares it.
    const tables = result as unknown as Record<string, Record<string, object>>;
    result = {
      ...result,
      [table]: { ...tables[table], [row]: { ...tables[table]?.[row], [field]: unit } },
    } as Report;
  }
  return result;
}

/** The tables of the form, for those who list what a file lacks. */
export const tableNames = (edition: EditionId): readonly string[] =>
  tablesOf(edition).map((table) => table.name);
