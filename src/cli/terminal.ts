/**
 * Text from documents and file names on a terminal: a control character could recolour it, forge a line or its
 * title, and a sign of direction turn what stands there round.
 */

// Controls, signs that are not drawn (of direction, too), breaks of lines and halves of letters.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (SHORT[sign] !== undefined) return SHORT[sign];
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
};

/** A text as a part of one line for people: what would not be seen, or would move what is, is written out. */
export const visible = (text: string): string => text.replace(UNSEEN, escaped);

/** Lines as they go to a terminal: they keep their breaks and tabs, and what else is not seen is written out. */
export const forTerminal = (lines: string): string =>
  lines.replace(UNSEEN, (sign) => (sign === '\n' || sign === '\t' ? sign : escaped(sign)));

// JSON has no escape of two digits, and four where a sign takes more.
const asJson = (sign: string): string =>
  sign === '\n' || sign === '\t'
    ? sign
    : [...Array(sign.length).keys()]
        .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join('');

/** JSON as it goes to a terminal; it stays the same JSON. */
export const jsonForTerminal = (json: string): string => json.replace(UNSEEN, asJson);
