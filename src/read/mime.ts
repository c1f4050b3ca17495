import { asciiIn } from './encoding';

/**
 * The heads of messages (RFC 822), as a web page in a single file has them. Apart from the reader of such files,
 * since every file is looked at this way.
 */

/** The fields of a head, by their names in small letters, and where its body begins. */
export interface Head {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: number;
}

const LONGEST_HEAD = 20_000;

/** The head from a place on: a line a field, a line that begins with space goes on with the one before. */
export function headAt(bytes: Uint8Array, from: number): Head {
  const text = asciiIn(bytes, from, Math.min(bytes.length, from + LONGEST_HEAD));
  const fields = new Map<string, string>();
  let at = 0;
  let name = '';
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    if (line.trim() === '') {
      if (fields.size > 0) break;
      continue;
    }
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return { fields, body: from + at };
}

/** A parameter of a field: the boundary, the charset. */
export function parameter(field: string, name: string): string | undefined {
  for (const part of field.split(';').slice(1)) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim().toLowerCase() === name)
      return part
        .slice(equals + 1)
        .trim()
        .replace(/^"|"$/g, '');
  }
  return undefined;
}

/** Whether bytes begin as a message with parts does, or with one page. */
export function isMhtml(bytes: Uint8Array): boolean {
  const start = asciiIn(bytes, 0, 256).trimStart();
  if (!/^[A-Za-z][\w-]*:/.test(start)) return false;
  const { fields } = headAt(bytes, 0);
  const type = fields.get('content-type') ?? '';
  return (
    /^multipart\/(?:related|alternative|mixed)/i.test(type) ||
    (/^text\/html/i.test(type) && fields.has('mime-version'))
  );
}
