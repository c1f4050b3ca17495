import type { Locale } from '../format';
import { tableMessages } from '../table/messages';
import type { TableView } from '../table/table-view';
import type { TableLook } from './draw-root';
import { element, type PageElement } from './node';
import { drawWords, statutoryLang } from './words';

/** What the labels of a table mean, each once, in the order of the form. Nothing where nothing is to be said. */
export function drawNotes<S>(
  view: TableView,
  { explanations, notes = 'folded', locale }: TableLook & { readonly locale: Locale },
): PageElement<S>[] {
  if (!explanations || notes === 'none') return [];
  const labels = new Set(
    view.parts
      .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flat()))
      .flatMap((cell) => (cell.type === 'label' ? [cell.label] : [])),
  );
  const told = [...labels].filter((label) => explanations[label]);
  if (told.length === 0) return [];
  return [
    element(
      'details',
      { key: 'notes', class: 'gk-notes', open: notes === 'open' || undefined },
      element('summary', {}, tableMessages(locale).notes),
      element(
        'dl',
        {},
        told.map((label) => [
          element('dt', { lang: statutoryLang(locale) }, label),
          (explanations[label] ?? '')
            .split('\n')
            .map((line) => element('dd', {}, drawWords(line, locale))),
        ]),
      ),
    ),
  ];
}
