import type { Locale } from '../format';
import { elementMessages } from './messages';

/** Why there is no report to show, in words for the reader of the page. */
export class LoadError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join(' '));
    // Lowered to ES2019, a class that extends Error keeps its own prototype; said here for its name alone.
    this.name = 'LoadError';
  }
}

/** Four million characters or bytes. The largest report is well under a hundred thousand. */
const LIMIT = 4_000_000;
const LIMIT_TEXT = '4 MB';

/** What a request of an element may do beside `src`. */
export interface LoadOptions {
  readonly locale: Locale;
  readonly signal: AbortSignal;
  /** Another origin is asked only where the page says so. */
  readonly crossOrigin: boolean;
}

/**
 * Fetches JSON.
 * @throws LoadError with words for the page; what `fetch` throws if the signal was aborted.
 */
export async function loadJson(source: string, options: LoadOptions): Promise<unknown> {
  const { locale, signal, crossOrigin } = options;
  const messages = elementMessages(locale);
  const tooLarge = (): LoadError => new LoadError([messages.tooLarge(source, LIMIT_TEXT)]);
  let text: string;
  try {
    const response = await fetch(source, {
      signal,
      mode: crossOrigin ? 'cors' : 'same-origin',
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    if (!response.ok) throw new LoadError([messages.status(source, response.status)]);
    if (Number(response.headers.get('content-length')) > LIMIT) throw tooLarge();
    const read = await readText(response);
    if (read === undefined) throw tooLarge();
    text = read;
  } catch (error) {
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError([messages.unreachable(source)]);
  }
  return parseJson(text, source, locale);
}

/** The body as text; undefined if it is beyond the limit, of which no more is read then. */
async function readText({ body }: Response): Promise<string | undefined> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LIMIT) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * JSON text as a value.
 * @throws LoadError with words for the page.
 */
export function parseJson(text: string, source: string, locale: Locale): unknown {
  const messages = elementMessages(locale);
  if (text.length > LIMIT) throw new LoadError([messages.tooLarge(source, LIMIT_TEXT)]);
  try {
    return JSON.parse(text);
  } catch {
    const isPage = /^\s*<(!doctype|html|head|body|\?xml)/i.test(text);
    throw new LoadError([isPage ? messages.isPage(source) : messages.notJson(source)]);
  }
}
