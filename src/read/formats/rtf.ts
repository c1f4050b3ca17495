import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { append } from '../lists';
import { type EdgedCell, edgedTable, type FlowBlock, flowDocument } from './flow';

/** Twips (a twentieth of a point) within which two lines between cells are one. */
const SAME_LINE = 50;

/** Groups whose text is no text of the page. Of those that a star marks, all but STARRED are left out. */
const UNSEEN = new Set(
  (
    'stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote ' +
    'annotation fldinst nonesttables tc xe private themedata datastore shprslt filetbl revtbl mmath sp ' +
    'nonshppict listtable listoverridetable rsidtbl'
  ).split(' '),
);
const STARRED = new Set(['shpinst', 'nesttableprops', 'ud']);

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

const ENCODINGS: Readonly<Record<number, string>> = {
  // By the character set of a font.
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  204: 'windows-1251',
  238: 'windows-1250',
  // By code page.
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** What holds for the text of a group; the groups inside begin with it. */
interface State {
  destination: 'text' | 'unseen' | 'fonts' | 'colours' | 'mark';
  /** Letters after `\u` that stand for the same letter in an old encoding. */
  fallback: number;
  font: number;
  hidden: boolean;
  struck: boolean;
  deleted: boolean;
  raised: boolean;
  tiny: boolean;
  white: boolean;
  shaded: boolean;
  shadedParagraph: boolean;
  /** How many tables the paragraph stands in. */
  depth: number;
}

interface CellFormat {
  readonly right: number;
  readonly covered: EdgedCell['covered'];
  readonly shaded: boolean;
}

/** A table that is being read: its rows, and the cells of the row that is not ended. */
interface Level {
  rows: EdgedCell[][];
  cells: FlowBlock[][];
  cell: FlowBlock[];
}

/** A text that is being read: the body's, or a text box's. */
interface Story {
  readonly blocks: FlowBlock[];
  readonly levels: Level[];
  /** The groups around it. */
  readonly at: number;
  text: string;
  /** Raised digits that are not ended. */
  mark: string;
  /** Letters of the number that a list sets before the paragraph. */
  number: number;
  /** What stands in text boxes follows the paragraph that holds them. */
  boxes: FlowBlock[];
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const HIGHEST_LATIN = 0x80;

/** The text of a paragraph with the number that a list sets before it: 1. before 5 is not 1.5. */
function numbered(text: string, length: number): string {
  if (length === 0) return text;
  const rest = text.slice(length);
  return rest.trim() === ''
    ? rest
    : `${text.slice(0, length)}${/^\s*\d/.test(rest) ? ' ' : ''}${rest}`;
}

const isLetter = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/**
 * Rich Text Format, as Word, WPS and LibreOffice write it. Deleted, hidden and struck text is left out, raised
 * digits are note marks, the numbers of lists are read as they are written out beside them.
 * @throws ReadError `tooDeep`, `tooLarge`
 */
export function readRtf(bytes: Uint8Array, locale: Locale): SourceDocument {
  const decoders = new Map<string, TextDecoder>();
  const fonts = new Map<number, number>();
  const whites = new Set<number>();
  let colour = 0;
  let [red, green, blue] = [0, 0, 0];
  let codePage = 1252;
  let defaultFont = 0;
  let letters = 0;
  let cells = 0;

  let state: State = {
    destination: 'text',
    fallback: 1,
    font: 0,
    hidden: false,
    struck: false,
    deleted: false,
    raised: false,
    tiny: false,
    white: false,
    shaded: false,
    shadedParagraph: false,
    depth: 0,
  };
  const states: State[] = [];
  const newStory = (at: number): Story => ({
    blocks: [],
    levels: [],
    at,
    text: '',
    mark: '',
    number: 0,
    boxes: [],
  });
  const stories: Story[] = [newStory(0)];
  let story = stories[0] as Story; // it was just put there
  let formats: CellFormat[] = [];
  let rowLeft = 0;
  let merge: EdgedCell['covered'];
  let isCellShaded = false;

  // The bytes of letters in an old encoding, until one comes that is none.
  let pending: number[] = [];
  let isLead = false;
  let skip = 0;

  const encoding = (): string =>
    ENCODINGS[fonts.get(state.font) ?? 0] ?? ENCODINGS[codePage] ?? 'windows-1252';
  const isSeen = (): boolean =>
    !(state.hidden || state.struck || state.deleted || state.tiny) &&
    (!state.white || state.shaded || state.shadedParagraph || formats.some(({ shaded }) => shaded));
  const endMark = (): void => {
    const mark = story.mark.trim().replace(/[[\]]/g, '');
    if (mark !== '') story.text += `[${mark}]`;
    story.mark = '';
  };
  const write = (text: string): void => {
    if (state.destination !== 'text' && state.destination !== 'mark') return;
    if (!isSeen()) return;
    letters += text.length;
    if (letters > LIMITS.letters)
      throw new ReadError('tooLarge', locale, `${LIMITS.letters} letters`);
    if (state.raised) story.mark += text;
    else {
      if (story.mark !== '') endMark();
      story.text += text;
    }
  };
  const flush = (): void => {
    if (pending.length === 0) return;
    const name = encoding();
    const decoder = decoders.get(name) ?? new TextDecoder(name);
    decoders.set(name, decoder);
    const text = decoder.decode(Uint8Array.from(pending));
    pending = [];
    isLead = false;
    write(text);
  };
  const takeByte = (byte: number): void => {
    if (skip > 0) {
      skip--;
      return;
    }
    // Of a letter of two bytes the second may be any.
    if (byte < HIGHEST_LATIN && !isLead) {
      flush();
      write(String.fromCharCode(byte));
      return;
    }
    pending.push(byte);
    isLead = !isLead && byte > HIGHEST_LATIN;
  };

  /** Where the blocks of a paragraph in so many tables go. */
  const into = (depth: number): FlowBlock[] => {
    while (story.levels.length > depth) closeTable();
    while (story.levels.length < depth) story.levels.push({ rows: [], cells: [], cell: [] });
    return story.levels[depth - 1]?.cell ?? story.blocks;
  };
  const closeTable = (): void => {
    const level = story.levels.pop();
    if (!level || level.rows.length === 0) return;
    const outer = story.levels[story.levels.length - 1]?.cell ?? story.blocks;
    outer.push(edgedTable(level.rows, SAME_LINE));
  };
  const endParagraph = (depth: number): void => {
    flush();
    endMark();
    const target = into(depth);
    target.push(numbered(story.text, story.number));
    story.text = '';
    story.number = 0;
    append(target, story.boxes);
    story.boxes = [];
  };
  const endCell = (depth: number): void => {
    endParagraph(depth);
    const level = story.levels[depth - 1];
    if (!level) return;
    level.cells.push(level.cell);
    level.cell = [];
    cells++;
    if (cells > LIMITS.cells) throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
  };
  const endRow = (depth: number): void => {
    flush();
    into(depth);
    const level = story.levels[depth - 1];
    if (!level) return;
    let left = rowLeft;
    const row = level.cells.map((blocks, i): EdgedCell => {
      const format = formats[i];
      // A cell more than the row has lines stands right of them all.
      const right = format ? Math.max(format.right, left) : left + SAME_LINE * 4;
      const cell = { left, right, covered: format?.covered, blocks };
      left = right;
      return cell;
    });
    if (row.length > 0) level.rows.push(row);
    level.cells = [];
    level.cell = [];
  };

  /** A control word that begins a group of its own kind. */
  const beginsGroup = (word: string): boolean => {
    if (word === 'fonttbl') state.destination = 'fonts';
    else if (word === 'colortbl') state.destination = 'colours';
    else if (UNSEEN.has(word)) state.destination = 'unseen';
    else if (word === 'listtext' || word === 'pntext') state.destination = 'mark';
    else if (word === 'shptxt') {
      story = newStory(states.length);
      stories.push(story);
      state = { ...state, destination: 'text', depth: 0 };
    } else return false;
    return true;
  };

  const control = (word: string, value: number | undefined): void => {
    const isOn = value !== 0;
    if (state.destination === 'fonts') {
      if (word === 'f') state.font = value ?? 0;
      else if (word === 'fcharset') fonts.set(state.font, value ?? 0);
      return;
    }
    if (state.destination === 'colours') {
      if (word === 'red') red = value ?? 0;
      else if (word === 'green') green = value ?? 0;
      else if (word === 'blue') blue = value ?? 0;
      return;
    }
    if (word !== 'u') flush();
    const sign = SIGNS[word];
    if (sign !== undefined) {
      write(sign);
      return;
    }
    switch (word) {
      case 'u':
        flush();
        write(String.fromCharCode((value ?? 0) & 0xffff));
        skip = state.fallback;
        return;
      case 'uc':
        state.fallback = Math.min(Math.max(value ?? 1, 0), 8);
        return;
      case 'ansicpg':
        codePage = value ?? codePage;
        return;
      case 'deff':
        defaultFont = value ?? 0;
        state.font = defaultFont;
        return;
      case 'f':
        state.font = value ?? 0;
        return;
      case 'fs':
        state.tiny = value !== undefined && value <= 2;
        return;
      case 'cf':
        state.white = whites.has(value ?? 0);
        return;
      case 'cb':
      case 'chcbpat':
      case 'highlight':
        state.shaded = (value ?? 0) !== 0;
        return;
      case 'cbpat':
        state.shadedParagraph = (value ?? 0) !== 0;
        return;
      case 'v':
        state.hidden = isOn;
        return;
      case 'strike':
      case 'striked':
        state.struck = isOn;
        return;
      case 'deleted':
        state.deleted = isOn;
        return;
      case 'super':
      case 'sub':
        state.raised = isOn;
        return;
      case 'up':
      case 'dn':
        state.raised = value === undefined || value > 0;
        return;
      case 'nosupersub':
        state.raised = false;
        return;
      case 'plain':
        Object.assign(state, {
          font: defaultFont,
          hidden: false,
          struck: false,
          deleted: false,
          raised: false,
          tiny: false,
          white: false,
          shaded: false,
        });
        return;
      case 'pard':
        state.depth = 0;
        state.shadedParagraph = false;
        return;
      case 'intbl':
        state.depth = Math.max(1, state.depth);
        return;
      case 'itap':
        state.depth = Math.min(Math.max(value ?? 0, 0), 20);
        return;
      case 'chftn':
        write(state.raised ? '1' : '[1]');
        return;
      case 'par':
      case 'page':
      case 'sect':
        if (state.destination === 'text') endParagraph(state.depth);
        return;
      case 'cell':
        if (state.destination === 'text') endCell(1);
        return;
      case 'nestcell':
        if (state.destination === 'text') endCell(Math.max(2, state.depth));
        return;
      case 'row':
        if (state.destination === 'text') endRow(1);
        return;
      case 'nestrow':
        if (state.destination === 'text') endRow(Math.max(2, state.depth));
        return;
      case 'trowd':
        formats = [];
        rowLeft = 0;
        merge = undefined;
        isCellShaded = false;
        return;
      case 'trleft':
        rowLeft = value ?? 0;
        return;
      case 'clvmrg':
        merge = 'above';
        return;
      case 'clmrg':
        merge = 'left';
        return;
      case 'clcbpat':
        isCellShaded = (value ?? 0) !== 0;
        return;
      case 'cellx':
        // More cells than a row may have are no row's.
        if (formats.length > LIMITS.span) throw new ReadError('brokenFile', locale, 'RTF');
        formats.push({ right: value ?? 0, covered: merge, shaded: isCellShaded });
        merge = undefined;
        isCellShaded = false;
        return;
      default:
    }
  };

  let at = 0;
  let isStarred = false;
  let isFirst = false;
  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0; // within its bounds
    if (byte === OPEN) {
      flush();
      skip = 0;
      if (states.length >= LIMITS.depth) throw new ReadError('tooDeep', locale);
      states.push(state);
      state = { ...state };
      isFirst = true;
      isStarred = false;
      continue;
    }
    if (byte === CLOSE) {
      flush();
      skip = 0;
      if (stories.length > 1 && story.at === states.length) {
        endParagraph(0);
        into(0);
        stories.pop();
        const { blocks } = story;
        story = stories[stories.length - 1] as Story; // the body's is never taken away
        append(story.boxes, blocks);
      }
      const isMark = state.destination === 'mark';
      const outer = states.pop();
      if (outer) state = outer;
      // A paragraph has one number; to look at its text for each further one takes the square of their count.
      if (isMark && state.destination === 'text' && story.number === 0) {
        // It is set apart by a tab.
        story.text = story.text.replace(/\t$/, '');
        story.number = story.text.length;
      }
      continue;
    }
    if (byte === BACKSLASH) {
      const next = bytes[at] ?? 0;
      if (!isLetter(next)) {
        at++;
        if (next === 0x2a) {
          isStarred = true; // \*
          continue;
        }
        if (next === 0x27) {
          // \'hh
          const code = Number.parseInt(
            String.fromCharCode(bytes[at] ?? 0x30, bytes[at + 1] ?? 0x30),
            16,
          );
          at += 2;
          if (state.destination !== 'unseen' && Number.isFinite(code)) takeByte(code);
        } else if (skip > 0) skip--;
        else if (next === 0x7e) control('emspace', undefined);
        else if (next === 0x5f) write('-');
        else if (next === 0x0a || next === 0x0d) control('par', undefined);
        else if (next === BACKSLASH || next === OPEN || next === CLOSE) takeByte(next);
        isFirst = false;
        continue;
      }
      const from = at;
      while (isLetter(bytes[at] ?? 0) && at - from < 32) at++;
      const word = String.fromCharCode(...bytes.subarray(from, at));
      let value: number | undefined;
      const start = at;
      if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at++;
      while (isDigit(bytes[at] ?? 0) && at - start < 12) at++;
      if (at > start) value = Number(String.fromCharCode(...bytes.subarray(start, at)));
      if (bytes[at] === 0x20) at++;
      if (word === 'bin') {
        at += Math.max(0, value ?? 0);
        continue;
      }
      skip = 0;
      if (state.destination !== 'unseen') {
        const wasFirst = isFirst;
        if (!(wasFirst && beginsGroup(word))) {
          if (wasFirst && isStarred && !STARRED.has(word)) state.destination = 'unseen';
          else if (word === 'upr') state.destination = 'unseen';
          else control(word, value);
        }
      } else if (isFirst && word === 'ud') {
        // The same text once more, in Unicode.
        state.destination = 'text';
      }
      isFirst = false;
      isStarred = false;
      continue;
    }
    isFirst = false;
    if (byte === 0x0a || byte === 0x0d || byte === 0 || state.destination === 'unseen') continue;
    if (state.destination === 'fonts') continue;
    if (state.destination === 'colours') {
      if (byte === 0x3b) {
        if (red === 255 && green === 255 && blue === 255) whites.add(colour);
        colour++;
        [red, green, blue] = [0, 0, 0];
      }
      continue;
    }
    takeByte(byte);
  }
  while (stories.length > 1) {
    const { blocks } = stories.pop() as Story; // there are more than one
    story = stories[stories.length - 1] as Story;
    append(story.boxes, blocks);
  }
  // What the file breaks off in is no whole cell and no whole row.
  if (story.levels.length > 0) story.text = '';
  endParagraph(0);
  return flowDocument('rtf', story.blocks, locale);
}
