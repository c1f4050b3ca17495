import type { Locale } from '../format';
import { LoadError } from './load-error';
import { elementMessages } from './messages';

/** Four million characters or bytes. The largest report is well under a hundred thousand. */
const LIMIT = 4_000_000;
const LIMIT_TEXT = '4 MB';

/** What a request of an element may do beside `src`. */
export interface LoadOptions {
  readonly locale: Locale;
  readonly signal: AbortSignal;
  /** Another origin is asked only where the page says so. */
  readonly crossOrigin: boolean;
  /** Seconds after which a server that has not ended its answer is given up. */
  readonly timeout: number;
}

/**
 * Fetches JSON.
 * @throws LoadError with words for the page; what `fetch` throws if the signal was aborted.
 */
export async function loadJson(source: string, options: LoadOptions): Promise<unknown> {
  const { locale, signal, crossOrigin, timeout } = options;
  const messages = elementMessages(locale);
  const tooLarge = (): LoadError => new LoadError([messages.tooLarge(source, LIMIT_TEXT)]);
  // Ends the answer too: what is refused is not read on.
  const request = new AbortController();
  const abort = (): void => request.abort();
  signal.addEventListener('abort', abort);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort();
  }, timeout * 1000);
  try {
    const response = await fetch(source, {
      signal: request.signal,
      mode: crossOrigin ? 'cors' : 'same-origin',
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    if (!response.ok) throw new LoadError([messages.status(source, response.status)]);
    if (Number(response.headers.get('content-length')) > LIMIT) throw tooLarge();
    const text = await bodyText(response);
    if (text === undefined) throw tooLarge();
    return parseReportText(text, source, locale);
  } catch (error) {
    abort();
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError([
      isLate ? messages.tooSlow(source, timeout) : messages.unreachable(source),
    ]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** The body as text; undefined if it is beyond the limit. */
async function bodyText({ body }: Response): Promise<string | undefined> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LIMIT) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * JSON text as a value.
 * @throws LoadError with words for the page.
 */
export function parseReportText(text: string, source: string, locale: Locale): unknown {
  const messages = elementMessages(locale);
  if (isObjectText(text)) throw new LoadError([messages.objectAsText(source)]);
  if (text.length > LIMIT) throw new LoadError([messages.tooLarge(source, LIMIT_TEXT)]);
  try {
    return JSON.parse(text);
  } catch {
    const isPage = /^\s*<(!doctype|html|head|body|\?xml)/i.test(text);
    throw new LoadError([isPage ? messages.isPage(source) : messages.notJson(source)]);
  }
}

/** What an attribute holds that was given an object: `[object Object]`, once for each of a list. */
export const isObjectText = (text: string): boolean => /^\[object \w+\]/.test(text.trim());
