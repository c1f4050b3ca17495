import type { Locale } from '../format';
import { readMessages } from './messages';

/** Why a document could not be read at all. */
export type ReadErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'unknownKind'
  | 'legacyOffice'
  | 'richText'
  | 'webArchive'
  | 'openDocument'
  | 'ofd'
  | 'archive'
  | 'image'
  | 'otherJson'
  | 'brokenFile'
  | 'encrypted'
  | 'zipBomb'
  | 'tooDeep'
  | 'tooSlow'
  | 'noTextLayer'
  | 'garbled'
  | 'notAReport'
  | 'unknownEdition'
  | 'noSuchReport'
  | 'noReader';

/**
 * A document that cannot be read. The only thing that the readers throw: `code` says why for programs,
 * `message` says it in one line for people.
 */
export class ReadError extends Error {
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, locale: Locale = 'zh-CN', detail = '') {
    super(readMessages(locale).errors[code](detail));
    this.name = 'ReadError';
    this.code = code;
  }
}
