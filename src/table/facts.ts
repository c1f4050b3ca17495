import type { Locale } from '../format';
import { cellsOf } from '../format/cells';
import { editionForm } from '../format/editions';
import type { Report } from '../report';
import { getCell } from '../report/cells';
import { documentMessages } from './document-messages';
import { sectionTexts } from './section-texts';

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
    [messages.publicationDate, publicationDate && messages.date(publicationDate)],
    [
      messages.contact,
      contact && introduction.some(({ text }) => text.includes(contact)) ? null : contact,
    ],
  ];
  return facts.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
}

/**
 * What the document says of itself in one line, for a document that is read from its beginning: without what
 * its title or its introduction says already. Empty if nothing is left.
 */
export function factLine(report: Report, locale: Locale): string {
  const said = [report.title ?? '', ...(report.introduction ?? []).map(({ text }) => text)];
  return factsOf(report, locale)
    .filter(([, text]) => !said.some((each) => each.includes(text)))
    .map(([label, text]) => `${label}${locale === 'zh-CN' ? '：' : ': '}${text}`)
    .join('　');
}

/** Whether nothing at all is filled in: no cell of any table, and no text of any section. */
export const isUnfilled = (report: Report): boolean =>
  cellsOf(report.edition).every(({ address }) => getCell(report, address) === null) &&
  editionForm(report.edition).sections.every((section) => {
    const { above, below } = sectionTexts(report, section);
    return above.length + below.length === 0;
  });
