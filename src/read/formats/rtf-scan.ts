/** What RTF is made of, as it comes. */
export interface RtfEvents {
  /** `{` */
  open(): void;
  /** `}` */
  close(): void;
  /** A control word, with its number if it has one. */
  word(name: string, value: number | undefined): void;
  /** A backslash before what is no letter. */
  symbol(byte: number): void;
  /** `\'hh`: a byte in hexadecimal digits. */
  coded(byte: number): void;
  /** A byte that stands for itself. */
  byte(byte: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const APOSTROPHE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;

/** Letters of a control word, and digits of its number. */
const MOST_LETTERS = 32;
const MOST_DIGITS = 12;

const isLetter = (byte = 0): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte = 0): boolean => byte >= 0x30 && byte <= 0x39;

/** Takes RTF apart. */
export function scanRtf(bytes: Uint8Array, events: RtfEvents): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0; // within its bounds
    if (byte === OPEN) events.open();
    else if (byte === CLOSE) events.close();
    else if (byte !== BACKSLASH) events.byte(byte);
    else at = isLetter(bytes[at]) ? scanWord(bytes, at, events) : scanSymbol(bytes, at, events);
  }
}

/** @returns where it ends */
function scanWord(bytes: Uint8Array, from: number, events: RtfEvents): number {
  let at = from;
  while (isLetter(bytes[at]) && at - from < MOST_LETTERS) at++;
  const name = String.fromCharCode(...bytes.subarray(from, at));
  const start = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1])) at++;
  while (isDigit(bytes[at]) && at - start < MOST_DIGITS) at++;
  const value = at > start ? Number(String.fromCharCode(...bytes.subarray(start, at))) : undefined;
  // A space ends a word, and is no text.
  if (bytes[at] === SPACE) at++;
  // So many bytes follow that are no text, braces or not.
  if (name === 'bin') return at + Math.max(0, value ?? 0);
  events.word(name, value);
  return at;
}

/** @returns where it ends */
function scanSymbol(bytes: Uint8Array, at: number, events: RtfEvents): number {
  const sign = bytes[at] ?? 0;
  if (sign !== APOSTROPHE) {
    events.symbol(sign);
    return at + 1;
  }
  const digits = String.fromCharCode(bytes[at + 1] ?? 0x30, bytes[at + 2] ?? 0x30);
  const code = Number.parseInt(digits, 16);
  if (Number.isFinite(code)) events.coded(code);
  return at + 3;
}
