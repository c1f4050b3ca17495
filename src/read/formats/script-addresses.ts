import { kindOfAddress, looksLikeAddress, shownFile } from './addresses';

/** The addresses that a script of a page holds, by its texts in quotes. Nothing of it is run. */

/** What a script names, or would show. */
export interface ScriptAddress {
  readonly address: string;
  /** What the script calls it, where it says that. */
  readonly name?: string;
  readonly kind: string;
  /** Where the script would lead the whole page to. */
  readonly isMove?: true;
}

/** A text in quotes, and what stands before it since the text before. */
interface Literal {
  readonly text: string;
  readonly before: string;
}

const ESCAPE = /\\(?:u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/gi;
const MEANT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '', '\r\n': '' };
const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(ESCAPE, (_, wide?: string, narrow?: string, other = '') => {
        const code = wide ?? narrow;
        return code === undefined
          ? (MEANT[other] ?? other)
          : String.fromCharCode(Number.parseInt(code, 16));
      })
    : text;

/** What stands before a text, as much as tells what it is for. */
const LONGEST_BEFORE = 120;

/** Where the quote that stands at a place is closed; -1 where it is not. */
function closing(source: string, at: number): number {
  const quote = source[at];
  for (let i = at + 1; i < source.length; i++) {
    const letter = source[i];
    if (letter === quote) return i;
    if (letter === '\\') i++;
    else if (letter === '\n' && quote !== '`') return -1;
  }
  return -1;
}

function literalsIn(source: string): Literal[] {
  const literals: Literal[] = [];
  let codeFrom = 0;
  let skipped = '';
  const skipTo = (end: number, at: number): number => {
    skipped = (skipped + source.slice(Math.max(codeFrom, at - LONGEST_BEFORE), at)).slice(
      -LONGEST_BEFORE,
    );
    codeFrom = end;
    return end;
  };
  // A quote that is not closed in its line is none, and so is each other up to there: looked for once.
  const unclosed = new Map<string, number>();
  for (let at = 0; at < source.length; ) {
    const letter = source[at] ?? '';
    const two = source.slice(at, at + 2);
    if (two === '//' || two === '/*') {
      const mark = two === '//' ? '\n' : '*/';
      const end = source.indexOf(mark, at + 2);
      at = skipTo(end < 0 ? source.length : end + mark.length, at);
    } else if (/["'`]/.test(letter) && at >= (unclosed.get(letter) ?? 0)) {
      const end = closing(source, at);
      if (end < 0) {
        const line = letter === '`' ? -1 : source.indexOf('\n', at);
        unclosed.set(letter, line < 0 ? source.length : line);
        at++;
        continue;
      }
      const code = source.slice(Math.max(codeFrom, at - LONGEST_BEFORE), at);
      literals.push({
        text: unescaped(source.slice(at + 1, end)),
        before: (skipped + code).slice(-LONGEST_BEFORE),
      });
      at = end + 1;
      codeFrom = at;
      skipped = '';
    } else at++;
  }
  return literals;
}

/** A text of a script, what it is given to, and the braces in which it stands. */
interface Value {
  readonly text: string;
  /** The name before it: `pdfUrl = '…'`, `url: '…'`, `"url": "…"`, `embed('…')`. */
  readonly key: string;
  /** Whether it is the next of the values that are handed over together. */
  readonly isNext: boolean;
  readonly braces: number;
}

const LONGEST_TEXT = 2000;

/** The name to which a text is given. */
function keyBefore(before: string): string {
  const code = before.trimEnd();
  if (!/[=:(]$/.test(code)) return '';
  return (/[\w$.-]{1,60}$/.exec(code.slice(0, -1).trimEnd()) ?? [''])[0];
}

/** Texts that are put together by + are one; that before a colon is the name of the next. */
function valuesIn(source: string): Value[] {
  const values: Value[] = [];
  let braces = 0;
  let last: Value | undefined;
  for (const { text, before } of literalsIn(source)) {
    if (/[{}]/.test(before)) braces++;
    if (last && /^\s*\+\s*$/.test(before) && last.text.length < LONGEST_TEXT) {
      values.pop();
      last = { ...last, text: last.text + text };
    } else {
      const key = last && /^\s*:\s*$/.test(before) ? last.text.slice(0, 80) : keyBefore(before);
      last = { text, key, isNext: /^\s*,\s*$/.test(before), braces };
    }
    values.push(last);
  }
  return values;
}

const NAMES_NAME = /(?:name|title|text|label|caption|desc)$/i;
const NAMES_ADDRESS = /(?:url|uri|src|href|path|link|file|addr(?:ess)?|location|pdf|doc|ofd)$/i;
const SPEAKS = /(?:alert|confirm|log|prompt|toast|msg|message)$/i;
const MOVES = /(?:location(?:\.href)?|location\.(?:replace|assign)|(?:^|\.)open)$/i;
const NAMES_KIND = /(pdf|ofd|docx|xlsx)/i;
// Patterns and what is put together as the script runs.
const NO_ADDRESS = /[<>{}|*^\n\r\t]/;

const mayBeAddress = (text: string): boolean =>
  text.length <= LONGEST_TEXT && !NO_ADDRESS.test(text);
const fileIn = (text: string): string | undefined =>
  mayBeAddress(text) ? kindOfAddress(shownFile(text)) : undefined;

/** More texts beside each other are no description of one file. */
const MOST_TOLD = 20;

/** What the values within one pair of braces name. */
function addressesOf(values: readonly Value[]): ScriptAddress[] {
  const isName = ({ key, text }: Value): boolean => NAMES_NAME.test(key) && !text.includes('/');
  const names = values.length > MOST_TOLD ? [] : values.filter(isName);
  const name = (names.find(({ text }) => fileIn(text) !== undefined) ?? names[0])?.text;
  const named = name === undefined ? {} : { name };
  const others = names.length === 0 ? values : values.filter((value) => !isName(value));
  const files: ScriptAddress[] = [];
  for (const { text, key, isNext } of others) {
    const kind = SPEAKS.test(key) ? undefined : fileIn(text);
    if (kind === undefined) continue;
    const last = files[files.length - 1];
    // downloadFile('/u/7.pdf', '年报.pdf')
    if (last && isNext && !text.includes('/') && last.name === undefined)
      files[files.length - 1] = { ...last, name: text };
    else files.push({ address: text, kind, ...named });
  }
  if (files.length > 0) return files;
  const own = name === undefined ? undefined : fileIn(name);
  if (name !== undefined && own !== undefined) {
    const address = others.find(
      ({ text, key }) => NAMES_ADDRESS.test(key) && mayBeAddress(text) && looksLikeAddress(text),
    );
    return [{ address: address?.text ?? name, name, kind: own }];
  }
  return others.flatMap(({ text, key }): ScriptAddress[] => {
    if (!mayBeAddress(text)) return [];
    const hint = NAMES_KIND.exec(key)?.[1]?.toLowerCase();
    if (hint && looksLikeAddress(text) && !/\.\w{1,5}$/.test(text))
      return [{ address: text, kind: hint, ...named }];
    return MOVES.test(key) && text !== '' ? [{ address: text, kind: 'page', isMove: true }] : [];
  });
}

/** What a script of a page names: files, and where it leads to. */
export function addressesInScript(source: string): readonly ScriptAddress[] {
  const found: ScriptAddress[] = [];
  let group: Value[] = [];
  for (const value of valuesIn(source)) {
    if (group[0] && group[0].braces !== value.braces) {
      found.push(...addressesOf(group));
      group = [];
    }
    group.push(value);
  }
  return [...found, ...addressesOf(group)];
}

/** Parts of a page that a script holds in its texts. */
export const markupInScript = (source: string): readonly string[] =>
  literalsIn(source)
    .map(({ text }) => text)
    .filter((text) => /<(?:a|iframe|embed|object|img|frame)\b/i.test(text));
