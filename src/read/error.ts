import type { Locale } from '../format';
import type { Attachment } from './formats/attachments';
import type { PageState } from './formats/page-state';
import { readMessages } from './messages';

/**
 * Why a document could not be read at all: for what lies in the file (`encrypted`, `brokenFile`, `noTextLayer`,
 * …), in the limits (`tooLarge`, `tooDeep`, `tooSlow`, `outOfMemory`, `zipBomb`), in the call (`badInput`,
 * `noSuchReport`), in the installation (`libraryMissing`, `workerMissing`, `characterMapsMissing`), or in this
 * package (`unexpected`).
 */
export type ReadErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'unknownKind'
  | 'legacyOffice'
  | 'archive'
  | 'image'
  | 'otherJson'
  | 'brokenFile'
  | 'encrypted'
  | 'zipBomb'
  | 'tooDeep'
  | 'tooSlow'
  | 'outOfMemory'
  | 'noTextLayer'
  | 'garbled'
  | 'notAReport'
  | 'attached'
  | 'unknownEdition'
  | 'noSuchReport'
  | 'badInput'
  | 'libraryMissing'
  | 'workerMissing'
  | 'characterMapsMissing'
  | 'unexpected';

/** What an error carries beside its code and words. */
export interface ReadErrorDetails {
  /** What was thrown below: by a library, by the system. */
  readonly cause?: unknown;
  /** For `attached`: the files, frames or pictures in which the report may be. */
  readonly attachments?: readonly Attachment[];
  /** For `notAReport`: what the page is instead, where that is seen. */
  readonly page?: PageState;
}

/**
 * A document that cannot be read. The only thing that the readers throw: `code` says why for programs,
 * `message` says it in one line for people, `cause` is what was thrown below, where something was.
 *
 * @example
 * import { ReadError, readReport } from 'gongkai-report/read';
 *
 * try {
 *   await readReport(new TextEncoder().encode('今天天气很好。'));
 * } catch (error) {
 *   if (!(error instanceof ReadError)) throw error;
 *   console.log(error.code, error.message);
 * }
 */
export class ReadError extends Error {
  readonly code: ReadErrorCode;
  /** For `attached`: the files, frames or pictures that the page names, in which the report may be. */
  readonly attachments?: readonly Attachment[];
  /** For `notAReport`: what a page is instead (`missing`: a 404; `login`, `script`, …), where that is seen. */
  readonly page?: PageState;

  constructor(
    code: ReadErrorCode,
    locale: Locale = 'zh-CN',
    detail = '',
    { cause, attachments, page }: ReadErrorDetails = {},
  ) {
    super(page ? readMessages(locale).pages[page] : readMessages(locale).errors[code](detail));
    this.name = 'ReadError';
    this.code = code;
    if (attachments) this.attachments = attachments;
    if (page) this.page = page;
    // Not by the constructor of Error, which takes no cause before Chromium 93.
    if (cause !== undefined)
      Object.defineProperty(this, 'cause', { value: cause, configurable: true, writable: true });
  }
}

/** The words of whatever was thrown, on one line. */
export const thrownText = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message || thrown.name : String(thrown))
    .split('\n', 1)
    .join('')
    .trim();
