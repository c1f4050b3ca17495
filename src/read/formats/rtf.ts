import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { flowDocument } from './flow';
import { type RtfEvents, scanRtf } from './rtf-scan';
import { RtfRow, RtfStory } from './rtf-story';

/** Groups whose text is no text of the page. Of those that a star marks, all but STARRED are left out. */
const UNSEEN = new Set(
  (
    'stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote ' +
    'annotation fldinst nonesttables tc xe private themedata datastore shprslt filetbl revtbl mmath sp ' +
    'nonshppict listtable listoverridetable rsidtbl'
  ).split(' '),
);
const STARRED = new Set(['shpinst', 'nesttableprops', 'ud']);

/** Control words that are a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

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

/** Where neither the font nor the page says otherwise. */
const LATIN = 'windows-1252';

/** What the text of a group is for. */
type Destination = 'text' | 'unseen' | 'fonts' | 'colours' | 'number';

/** What a control word that begins a group says that its text is for. */
const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['colortbl', 'colours'],
  ['listtext', 'number'],
  ['pntext', 'number'],
  ...[...UNSEEN].map((word) => [word, 'unseen'] as const),
]);

/** What letters look like by default. */
const PLAIN = {
  isHidden: false,
  isStruck: false,
  isDeleted: false,
  isRaised: false,
  isTiny: false,
  isWhite: false,
  isShaded: false,
};

/** What holds for the text of a group; the groups inside begin with it. */
type Group = typeof PLAIN & {
  destination: Destination;
  /** Letters after `\u` that stand for the same letter in an old encoding. */
  fallback: number;
  font: number;
  isParagraphShaded: boolean;
  /** How many tables the paragraph stands in. */
  depth: number;
};

const STAR = 0x2a;
const TILDE = 0x7e;
const UNDERSCORE = 0x5f;
const SEMICOLON = 0x3b;
const LINE_ENDS = new Set([0x0a, 0x0d]);
/** `\\`, `\{` and `\}` stand for the sign itself. */
const ESCAPED = new Set([0x5c, 0x7b, 0x7d]);
const HIGHEST_LATIN = 0x80;
const FULL = 255;
const DEEPEST_TABLE = 20;

/**
 * Rich Text Format, as Word, WPS and LibreOffice write it. Deleted, hidden and struck text is left out, raised
 * digits are note marks, the numbers of lists are read as they are written out beside them.
 * @throws ReadError `tooDeep`, `tooLarge`
 */
export function readRtf(bytes: Uint8Array, locale: Locale): SourceDocument {
  const reader = new RtfReader(locale);
  scanRtf(bytes, reader);
  return flowDocument('rtf', reader.end(), locale);
}

class RtfReader implements RtfEvents {
  readonly fonts = new Map<number, number>();
  readonly colour = { red: 0, green: 0, blue: 0 };
  codePage = 1252;
  defaultFont = 0;
  row = new RtfRow();
  group: Group = {
    ...PLAIN,
    destination: 'text',
    fallback: 1,
    font: 0,
    isParagraphShaded: false,
    depth: 0,
  };
  /** How many of the next letters stand for one that has been written. */
  skip = 0;

  readonly #groups: Group[] = [];
  readonly #decoders = new Map<string, TextDecoder>();
  /** Where white stands in the list of colours, and how many have been listed. */
  readonly #whites = new Set<number>();
  #colours = 0;
  /** The text that is being read, the body's or a box's, and those that it stands in. */
  #story = new RtfStory(0);
  readonly #outer: RtfStory[] = [];
  #letters = 0;
  #cells = 0;
  /** The bytes of letters in an old encoding, until one comes that is none. */
  #pending: number[] = [];
  #isLead = false;
  #isFirst = false;
  #isStarred = false;

  constructor(private readonly locale: Locale) {}

  open(): void {
    this.#flush();
    this.skip = 0;
    if (this.#groups.length >= LIMITS.depth) throw new ReadError('tooDeep', this.locale);
    this.#groups.push(this.group);
    this.group = { ...this.group };
    this.#isFirst = true;
    this.#isStarred = false;
  }

  close(): void {
    this.#flush();
    this.skip = 0;
    if (this.#outer.length > 0 && this.#story.groups === this.#groups.length) {
      this.#story.endParagraph(0);
      this.#endBox();
    }
    const isNumber = this.group.destination === 'number';
    this.group = this.#groups.pop() ?? this.group;
    if (isNumber && this.group.destination === 'text') this.#story.endNumber();
  }

  word(name: string, value: number | undefined): void {
    this.skip = 0;
    const { group } = this;
    if (group.destination === 'unseen') {
      // The same text once more, in Unicode.
      if (this.#isFirst && name === 'ud') group.destination = 'text';
    } else if (!(this.#isFirst && this.#beginsGroup(name))) {
      const isUnknown = this.#isFirst && this.#isStarred && !STARRED.has(name);
      if (isUnknown || name === 'upr') group.destination = 'unseen';
      else this.#control(name, value);
    }
    this.#isFirst = false;
    this.#isStarred = false;
  }

  symbol(sign: number): void {
    if (sign === STAR) {
      this.#isStarred = true;
      return;
    }
    this.#isFirst = false;
    if (this.skip > 0) this.skip--;
    else if (sign === TILDE) this.#control('emspace', undefined);
    else if (sign === UNDERSCORE) this.write('-');
    else if (LINE_ENDS.has(sign)) this.#control('par', undefined);
    else if (ESCAPED.has(sign)) this.#take(sign);
  }

  coded(byte: number): void {
    this.#isFirst = false;
    if (this.group.destination !== 'unseen') this.#take(byte);
  }

  byte(byte: number): void {
    this.#isFirst = false;
    const { destination } = this.group;
    if (byte === 0 || LINE_ENDS.has(byte)) return;
    if (destination === 'text' || destination === 'number') this.#take(byte);
    else if (destination === 'colours' && byte === SEMICOLON) this.#endColour();
  }

  /** What has been read, where the file ends. */
  end(): RtfStory['blocks'] {
    this.#flush();
    // A box that the file breaks off in is left out but for its whole paragraphs.
    while (this.#outer.length > 0) this.#endBox();
    this.#story.end();
    return this.#story.blocks;
  }

  write(text: string): void {
    const { destination, isRaised } = this.group;
    if ((destination !== 'text' && destination !== 'number') || !this.#isSeen()) return;
    this.#letters += text.length;
    if (this.#letters > LIMITS.letters)
      throw new ReadError('tooLarge', this.locale, `${LIMITS.letters} letters`);
    this.#story.write(text, isRaised);
  }

  endParagraph(): void {
    if (this.group.destination === 'text') this.#story.endParagraph(this.group.depth);
  }

  endCell(depth: number): void {
    if (this.group.destination !== 'text') return;
    this.#story.endCell(depth);
    this.#cells++;
    if (this.#cells > LIMITS.cells)
      throw new ReadError('tooLarge', this.locale, `${LIMITS.cells} cells`);
  }

  endRow(depth: number): void {
    if (this.group.destination === 'text') this.#story.endRow(depth, this.row);
  }

  addCellLine(right: number): void {
    this.row.addCell(right, this.locale);
  }

  isWhite(colour: number): boolean {
    return this.#whites.has(colour);
  }

  #isSeen(): boolean {
    const { isHidden, isStruck, isDeleted, isTiny, isWhite, isShaded, isParagraphShaded } =
      this.group;
    if (isHidden || isStruck || isDeleted || isTiny) return false;
    return !isWhite || isShaded || isParagraphShaded || this.row.hasShade;
  }

  #endBox(): void {
    const { blocks } = this.#story;
    this.#story = this.#outer.pop() ?? this.#story;
    this.#story.addBox(blocks);
  }

  #endColour(): void {
    const { red, green, blue } = this.colour;
    if (Math.min(red, green, blue) === FULL) this.#whites.add(this.#colours);
    this.#colours++;
    Object.assign(this.colour, { red: 0, green: 0, blue: 0 });
  }

  /** A control word that begins a group of its own kind. */
  #beginsGroup(name: string): boolean {
    if (name === 'shptxt') {
      this.#outer.push(this.#story);
      this.#story = new RtfStory(this.#groups.length);
      Object.assign(this.group, { destination: 'text', depth: 0 });
      return true;
    }
    const destination = DESTINATIONS.get(name);
    if (destination) this.group.destination = destination;
    return destination !== undefined;
  }

  #control(name: string, value: number | undefined): void {
    const { destination } = this.group;
    if (destination === 'fonts') FONT_CONTROLS.get(name)?.(this, value);
    else if (destination === 'colours') {
      if (name === 'red' || name === 'green' || name === 'blue') this.colour[name] = value ?? 0;
    } else {
      this.#flush();
      const sign = SIGNS.get(name);
      if (sign === undefined) CONTROLS.get(name)?.(this, value);
      else this.write(sign);
    }
  }

  #take(byte: number): void {
    if (this.skip > 0) {
      this.skip--;
      return;
    }
    // Of a letter of two bytes the second may be any.
    if (byte < HIGHEST_LATIN && !this.#isLead) {
      this.#flush();
      this.write(String.fromCharCode(byte));
      return;
    }
    this.#pending.push(byte);
    this.#isLead = !this.#isLead && byte > HIGHEST_LATIN;
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const { font } = this.group;
    const name = ENCODINGS[this.fonts.get(font) ?? 0] ?? ENCODINGS[this.codePage] ?? LATIN;
    const decoder = this.#decoders.get(name) ?? new TextDecoder(name);
    this.#decoders.set(name, decoder);
    const text = decoder.decode(Uint8Array.from(this.#pending));
    this.#pending = [];
    this.#isLead = false;
    this.write(text);
  }
}

/** What a control word does. The number is undefined where it has none. */
type Control = (reader: RtfReader, value: number | undefined) => void;

/** A look that is on without a number, and off with 0. */
const turns =
  (look: keyof typeof PLAIN): Control =>
  ({ group }, value) => {
    group[look] = value !== 0;
  };

const takesFont: Control = ({ group }, value = 0) => {
  group.font = value;
};

const FONT_CONTROLS: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['f', takesFont],
  ['fcharset', ({ fonts, group }, value = 0) => fonts.set(group.font, value)],
]);

const shades: Control = ({ group }, value = 0) => {
  group.isShaded = value !== 0;
};

const raises: Control = ({ group }, value = 1) => {
  group.isRaised = value > 0;
};

const endsParagraph: Control = (reader) => reader.endParagraph();

const CONTROLS: ReadonlyMap<string, Control> = new Map(
  Object.entries<Control>({
    // The document.
    ansicpg(reader, value) {
      reader.codePage = value ?? reader.codePage;
    },
    deff(reader, value = 0) {
      reader.defaultFont = value;
      reader.group.font = value;
    },
    // Letters.
    u(reader, value = 0) {
      reader.write(String.fromCharCode(value & 0xffff));
      reader.skip = reader.group.fallback;
    },
    uc({ group }, value = 1) {
      group.fallback = Math.min(Math.max(value, 0), 8);
    },
    f: takesFont,
    fs({ group }, value) {
      group.isTiny = value !== undefined && value <= 2;
    },
    cf(reader, value = 0) {
      reader.group.isWhite = reader.isWhite(value);
    },
    cb: shades,
    chcbpat: shades,
    highlight: shades,
    v: turns('isHidden'),
    strike: turns('isStruck'),
    striked: turns('isStruck'),
    deleted: turns('isDeleted'),
    super: turns('isRaised'),
    sub: turns('isRaised'),
    up: raises,
    dn: raises,
    nosupersub({ group }) {
      group.isRaised = false;
    },
    plain({ group, defaultFont }) {
      Object.assign(group, PLAIN, { font: defaultFont });
    },
    chftn(reader) {
      reader.write(reader.group.isRaised ? '1' : '[1]');
    },
    // Paragraphs.
    pard({ group }) {
      group.depth = 0;
      group.isParagraphShaded = false;
    },
    cbpat({ group }, value = 0) {
      group.isParagraphShaded = value !== 0;
    },
    intbl({ group }) {
      group.depth = Math.max(1, group.depth);
    },
    itap({ group }, value = 0) {
      group.depth = Math.min(Math.max(value, 0), DEEPEST_TABLE);
    },
    par: endsParagraph,
    page: endsParagraph,
    sect: endsParagraph,
    // Tables.
    cell: (reader) => reader.endCell(1),
    nestcell: (reader) => reader.endCell(Math.max(2, reader.group.depth)),
    row: (reader) => reader.endRow(1),
    nestrow: (reader) => reader.endRow(Math.max(2, reader.group.depth)),
    trowd(reader) {
      reader.row = new RtfRow();
    },
    trleft({ row }, value = 0) {
      row.left = value;
    },
    clvmrg({ row }) {
      row.covered = 'above';
    },
    clmrg({ row }) {
      row.covered = 'left';
    },
    clcbpat({ row }, value = 0) {
      row.isShaded = value !== 0;
    },
    cellx: (reader, value = 0) => reader.addCellLine(value),
  }),
);
