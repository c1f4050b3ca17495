import { type EditionId, editionForm, findCell, type SectionKey } from '../format';
import type { Finding } from '../rules';
import { bySeverity, type Mark, marksOf, type NumberedFinding } from './marks';

/**
 * The section that a finding belongs to: that of its anchor. Undefined for the report as a whole.
 */
export function sectionOfFinding(edition: EditionId, finding: Finding): SectionKey | undefined {
  const cell = findCell(edition, finding.anchor);
  const [first] = cell ? [cell.table] : finding.anchor.split(/[.[/#]/);
  return editionForm(edition).sections.find(({ key }) => key === first)?.key;
}

/**
 * Findings in the order of the list, numbered from 1: by section as the form prints them, those about the
 * whole report first, and in a section the gravest first.
 */
export function numberFindings(
  edition: EditionId,
  findings: readonly Finding[],
): readonly NumberedFinding[] {
  const { sections } = editionForm(edition);
  return findings
    .map((finding) => {
      const section = sectionOfFinding(edition, finding);
      return { finding, place: sections.findIndex(({ key }) => key === section) };
    })
    .sort((a, b) => a.place - b.place || bySeverity(a.finding.severity, b.finding.severity))
    .map(({ finding }, index) => ({ number: index + 1, finding }));
}

/**
 * What a check found, by the address of each cell that it speaks of, the gravest first; numbered as the list of findings
 * numbers them. Cells of other reports (`@previous:`) are there by their own addresses.
 */
export const findingsByCell = (
  edition: EditionId,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Mark[]> => marksOf(numberFindings(edition, findings));
