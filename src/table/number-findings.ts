import { type EditionId, editionForm, findCell, type SectionKey } from '../format';
import type { Finding } from '../rules';
import { bySeverity, type NumberedFinding } from './marks';

/**
 * The section that a finding belongs to: that of its anchor. Undefined for the report as a whole.
 */
export function sectionOfFinding(edition: EditionId, finding: Finding): SectionKey | undefined {
  const table = findCell(edition, finding.anchor)?.table;
  if (table) return table;
  const [first = ''] = finding.anchor.split(/[.[/#]/);
  return editionForm(edition).sections.find((section) => section.key === first)?.key;
}

/**
 * Findings in the order of the list, numbered from 1: by section as the form prints them, those about the
 * whole report first, and in a section the gravest first.
 */
export function numberFindings(
  edition: EditionId,
  findings: readonly Finding[],
): readonly NumberedFinding[] {
  const order = editionForm(edition).sections.map((section) => section.key);
  const placeOf = (finding: Finding): number => {
    const section = sectionOfFinding(edition, finding);
    return section === undefined ? -1 : order.indexOf(section);
  };
  return findings
    .map((finding, given) => ({ finding, given, place: placeOf(finding) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        bySeverity(a.finding.severity, b.finding.severity) ||
        a.given - b.given,
    )
    .map(({ finding }, index) => ({ number: index + 1, finding }));
}
