import { type EditionId, editionOfYear, type Locale } from '../format';
import { blankReport, type Report } from '../report';
import { WRITERS, type Writer } from '../write';
import { type CliMessages, cliMessages } from './messages';

/** What a blank form is written as. */
export const BLANK_TARGETS = ['xlsx', 'docx', 'html', 'json'] as const;

/** A call for a blank form, to be mailed out, printed or filled in. */
export interface BlankCall {
  readonly command: 'blank';
  readonly year: number;
  readonly edition: EditionId;
  /** The name of the body; that of last year's report if left out. */
  readonly body?: string;
  /** Last year's report: what it carried forward is filled in. */
  readonly previous?: string;
  readonly to: (typeof BLANK_TARGETS)[number];
  /** A file; standard output if left out. */
  readonly output?: string;
  readonly force?: boolean;
  readonly locale: Locale;
}

/** The year and the form of a call; or what is wrong with them, as a sentence. */
export function formOfYear(
  year: string | undefined,
  edition: EditionId | undefined,
  messages: CliMessages,
): { readonly year: number; readonly edition: EditionId } | string {
  if (year === undefined) return messages.noYear;
  if (!/^(?:19|20)\d{2}$/.test(year)) return messages.badYear(year);
  const form = edition ?? editionOfYear(Number(year));
  return form === undefined ? messages.noForm(year) : { year: Number(year), edition: form };
}

/** A blank form as a document; a sentence where last year's report is none. */
export function blankDocument(
  { year, edition, body, to, locale }: BlankCall,
  previous: Report | undefined,
): { readonly content: string | Uint8Array } | string {
  if (previous && previous.year !== null && previous.year !== year - 1)
    return cliMessages(locale).notLastYear(previous.year, year);
  const report = blankReport({
    edition,
    year,
    ...(body !== undefined && { body: { ...previous?.body, name: body } }),
    ...(previous && { previous }),
  });
  const { write }: Writer = WRITERS[to];
  return {
    content: write(report, { locale, toFill: true, profile: 'print', explanations: false }),
  };
}
