import type { Locale } from '../format';
import type { Report } from '../report';
import { documentMessages } from './document-messages';

/**
 * What a document says of itself, label and text, for the lines below its title. The contact is left out
 * where the introduction, which follows, says the same words.
 */
export function factsOf(report: Report, locale: Locale): readonly (readonly [string, string])[] {
  const messages = documentMessages(locale);
  const { body, period, publicationDate, contact, introduction = [] } = report;
  const facts: readonly (readonly [label: string, text: string | null | undefined])[] = [
    [messages.body, body.name],
    [messages.period, period && messages.periodRange(period.from, period.to)],
    [messages.publicationDate, publicationDate],
    [
      messages.contact,
      contact && introduction.some(({ text }) => text.includes(contact)) ? null : contact,
    ],
  ];
  return facts.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
}
