import type { CollectionSource } from '../collect/collection';
import { element, heading, type PageContent, type PageElement } from '../draw';
import { bodyLines, groupsOfPart } from './collection-view';
import { type DrawCollectionOptions, drawGroups, drawState } from './draw-parts';
import { overviewMessages } from './messages';

/** The bodies of which no report counts, by the body above: not reported, unreadable, of another year. */
export function drawMissing(
  collection: CollectionSource,
  options: DrawCollectionOptions,
): PageElement {
  const { locale, idPrefix, headingLevel } = options;
  const messages = overviewMessages(locale);
  const lines = bodyLines(collection);
  const groups = groupsOfPart(lines, ({ body }) => body.file === undefined);
  const count = groups.reduce((sum, group) => sum + group.lines.length, 0);
  const titleId = `${idPrefix}-missing-title`;
  const lead = !collection.hasRoster
    ? messages.noRoster
    : lines.length === 0
      ? messages.empty
      : count === 0
        ? messages.nobodyMissing(lines.length)
        : messages.missingLead(count, lines.length);
  return element(
    'section',
    { class: 'gk-missing', 'aria-labelledby': titleId },
    heading(
      headingLevel,
      { id: titleId, class: 'gk-overview-title' },
      messages.missingTitle(collection.year),
    ),
    element('p', { class: 'gk-lead' }, lead),
    drawGroups(
      groups,
      [{ head: messages.state, draw: (line) => drawState(line, locale, collection.year) }],
      options,
      ({ lines: own }): PageContent =>
        element('span', { class: 'gk-group-note' }, String(own.length)),
    ),
  );
}
