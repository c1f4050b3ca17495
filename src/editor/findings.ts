import { drawFindings } from '../draw/draw-findings';
import { drawMarks } from '../draw/draw-table';
import { element, type PageContent } from '../draw/node';
import { toDom } from '../draw/to-dom';
import type { SectionKey } from '../format';
import { findCell } from '../format/cells';
import { editionForm } from '../format/editions';
import type { Finding, Suggestion } from '../rules';
import { cellId } from '../table/ids';
import { type Mark, marksOf } from '../table/marks';
import { numberFindings, sectionOfFinding } from '../table/number-findings';
import { findingsMessages } from './findings-messages';
import { marksId, textSaidId } from './ids';
import type { FormFindings, LiveForm } from './live-form';

const GRAVE = { error: true, query: true, info: false } as const;

/** What was found in a form, where it stands and in a list: loaded with the rules. */
export function findingsOfForm(live: LiveForm): FormFindings {
  const { root, page, draft, options, inputs, show, say } = live;
  const { idPrefix, sections } = options;
  const { locale, edition } = draft;
  const words = findingsMessages(locale);
  const shownSections = editionForm(edition).sections.filter(
    ({ key }) => !sections || sections.includes(key),
  );

  let findings: readonly Finding[] = [];
  let marks: ReadonlyMap<string, readonly Mark[]> = new Map();
  /** Cells whose marks went away when something was typed in them. */
  const cleared = new Set<string>();
  /** Somebody has asked for a check: from then on nothing is held back. */
  let isChecked = false;

  const drawMarksAt = (address: string, own: readonly Mark[]): void => {
    const place = page.getElementById(marksId(idPrefix, address));
    const cell = place?.closest('td');
    if (!place || !cell) return;
    const [mark] = own;
    const set = (name: string, value: string | undefined): void =>
      value ? cell.setAttribute(name, value) : cell.removeAttribute(name);
    set('data-gk-mark', mark?.strong ? mark.severity : undefined);
    set('data-gk-part', mark && !mark.strong ? mark.severity : undefined);
    place.replaceChildren(
      toDom(root.ownerDocument, mark?.strong ? drawMarks(own, { locale, idPrefix }) : undefined),
    );
  };
  const looks = (own: readonly Mark[] | undefined): string =>
    (own ?? [])
      .map((mark) => `${mark.number}${mark.severity}${mark.strong}${mark.message}`)
      .join('\n');
  const isBegun = ({ key, table }: (typeof shownSections)[number]): boolean =>
    table
      ? [...inputs.keys()].some(
          (address) =>
            findCell(edition, address)?.table === key && draft.entry(address).state !== 'blank',
        )
      : draft.texts()[key] !== undefined;
  /** A form that is half filled in does not cry: nothing is said of a section before something stands in it. */
  const shownFindings = (): readonly Finding[] => {
    const found = draft.check(sections)?.findings ?? [];
    if (isChecked) return found;
    const begun = new Set<SectionKey | undefined>(
      shownSections.filter(isBegun).map(({ key }) => key),
    );
    if (begun.size === shownSections.length) begun.add(undefined);
    return found.filter((finding) => begun.has(sectionOfFinding(edition, finding)));
  };
  /** What is found in a section of text stands below it. */
  const drawTextFindings = (): void => {
    for (const { key, table } of shownSections) {
      const place = table ? null : page.getElementById(textSaidId(idPrefix, key));
      const own = findings.filter(
        (finding) =>
          sectionOfFinding(edition, finding) === key ||
          finding.statements?.some((statement) => statement.section === key),
      );
      place?.replaceChildren(
        toDom(
          root.ownerDocument,
          own.map(({ severity, message, anchor }) =>
            element(
              'span',
              { class: `gk-text-finding gk-text-finding--${severity}` },
              element('strong', {}, words.severity[severity]),
              ' ',
              inputs.has(anchor)
                ? element('a', { href: `#${cellId(idPrefix, anchor)}` }, message)
                : message,
            ),
          ),
        ),
      );
    }
  };
  const draw = (): void => {
    findings = shownFindings();
    const next = marksOf(numberFindings(edition, findings));
    const changed = [...inputs.keys()].filter(
      (address) => cleared.has(address) || looks(marks.get(address)) !== looks(next.get(address)),
    );
    cleared.clear();
    marks = next;
    for (const address of changed) {
      drawMarksAt(address, marks.get(address) ?? []);
      live.drawInvalid(address);
    }
    drawTextFindings();
  };

  const suggestions = new Map<Element, Suggestion>();
  const list = (): void => {
    isChecked = true;
    const result = draft.check(sections);
    draw();
    if (!result) return;
    const offered: Suggestion[] = [];
    show(
      'summary',
      drawFindings(draft.toReport(), result, {
        locale,
        idPrefix,
        headingLevel: 2,
        drawSuggestion: (suggestion) => {
          offered.push(suggestion);
          return [
            ' ',
            element(
              'button',
              { type: 'button', class: 'gk-button', 'data-gk-act': 'use' },
              words.use,
            ),
          ];
        },
        drawFinding: ({ severity, fingerprint, explanation }): PageContent =>
          severity === 'query' &&
          element(
            'label',
            { class: 'gk-explain' },
            words.explain,
            explanation?.stale === true && ` (${words.stale})`,
            element(
              'textarea',
              { class: 'gk-text-input', rows: 2, name: `explain:${fingerprint}` },
              explanation?.text ?? '',
            ),
          ),
      }),
    );
    suggestions.clear();
    const place = live.part('summary');
    place?.querySelectorAll('[data-gk-act="use"]').forEach((button, i) => {
      const suggestion = offered[i];
      if (suggestion) suggestions.set(button, suggestion);
    });
    const title = place?.querySelector<HTMLElement>('.gk-findings-title');
    if (title) {
      title.tabIndex = -1;
      title.focus();
    }
  };

  return {
    draw,
    hasError(address) {
      const [mark] = cleared.has(address) ? [] : (marks.get(address) ?? []);
      return mark?.strong === true && mark.severity === 'error';
    },
    clear(address) {
      if (cleared.has(address) || !marks.get(address)?.length) return;
      cleared.add(address);
      drawMarksAt(address, []);
      live.drawInvalid(address);
    },
    get markedCells() {
      return [...inputs.keys()].filter((address) => {
        const [mark] = marks.get(address) ?? [];
        return mark?.strong && GRAVE[mark.severity];
      });
    },
    countIn(section) {
      const own = findings.filter((finding) => sectionOfFinding(edition, finding) === section);
      const count = (severity: Finding['severity']): number =>
        own.filter((finding) => finding.severity === severity).length;
      const text = words.counts(count('error'), count('query'));
      return (
        text !== '' && [
          ' ',
          element('span', { class: 'gk-bar-found', 'data-gk-errors': count('error') }, text),
        ]
      );
    },
    get clean() {
      const isKnown = draft.check(sections) !== undefined;
      return isKnown && !findings.some(({ severity }) => GRAVE[severity]) ? words.clean : '';
    },
    list,
    use(button) {
      const suggestion = suggestions.get(button);
      if (!suggestion) return false;
      const report = draft.applySuggestion(suggestion);
      live.drawReport(report);
      if (report.done) list();
      return true;
    },
    explain(field) {
      const finding = findings.find(({ fingerprint }) => `explain:${fingerprint}` === field.name);
      if (!finding || field.value.trim() === (finding.explanation?.text ?? '')) return;
      draft.explain(finding, field.value, new Date().toISOString().slice(0, 10));
      say(words.explained);
      options.onChange?.(draft);
    },
  };
}
