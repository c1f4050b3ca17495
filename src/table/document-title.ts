import type { Locale } from '../format';
import { titleOf } from '../format/head-words';
import type { Report } from '../report';
import { documentMessages } from './document-messages';

/**
 * The title of a report. One that has none is called what its body and year make it, so that the document that is
 * written says which report it is, and is read as no other. Null where the year is not known.
 */
export function titleFrom({ title, body, year, period }: Report): string | null {
  if (title !== null) return title;
  const known = year ?? period?.from.slice(0, 4) ?? null;
  return known === null ? null : titleOf(body.name, known);
}

/** What stands over a document: its title, or at least what it is. */
export const documentTitle = (report: Report, locale: Locale): string =>
  titleFrom(report) ?? documentMessages(locale).untitled;
