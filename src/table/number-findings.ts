import type { EditionId, SectionKey } from '../format';
import { editionForm } from '../format/editions';
import type { Finding, Suggestion } from '../rules';
import { sectionOfAnchor } from '../rules/within';
import { bySeverity, type Mark, marksOf, type NumberedFinding } from './marks';

/**
 * The section that a finding belongs to: that of its anchor. Undefined for the report as a whole.
 */
export const sectionOfFinding = (edition: EditionId, { anchor }: Finding): SectionKey | undefined =>
  sectionOfAnchor(edition, anchor);

/** Findings that one person mends in one go: by one change of a cell, or by following one rule in several places. */
export interface FindingCluster {
  /** `mend`: the same suggestion comes first for all of them. `repeat`: many of one rule. `plain`: each for itself. */
  readonly kind: 'mend' | 'repeat' | 'plain';
  readonly findings: readonly NumberedFinding[];
}

/** The findings of one section of the form; of the report as a whole, where there is no section. */
export interface FindingPart {
  readonly section: SectionKey | undefined;
  readonly clusters: readonly FindingCluster[];
}

/** From how many on findings of one rule are told together. */
const MANY = 3;

/** The changes of a suggestion, as text that is the same for the same changes. */
export const editsKey = ({ edits }: Suggestion): string =>
  edits.map(({ address, to }) => `${address}=${to}`).join();

/**
 * Findings in the order of the list, numbered from 1: by section as the form prints them, those about the
 * whole report first; in a section the gravest first, and what is mended together stands together.
 */
export function arrangeFindings(
  edition: EditionId,
  findings: readonly Finding[],
): readonly FindingPart[] {
  const parts = new Map<SectionKey | undefined, Finding[]>();
  for (const key of [undefined, ...editionForm(edition).sections.map((section) => section.key)])
    parts.set(key, []);
  for (const finding of findings) parts.get(sectionOfFinding(edition, finding))?.push(finding);
  let number = 0;
  const numbered = (finding: Finding): NumberedFinding => {
    number += 1;
    return { number, finding };
  };
  return [...parts]
    .filter(([, own]) => own.length > 0)
    .map(([section, own]) => ({
      section,
      clusters: findingClusters(own).map(({ kind, findings: all }) => ({
        kind,
        findings: all.map(numbered),
      })),
    }));
}

function findingClusters(findings: readonly Finding[]) {
  const together = new Map<string, Finding[]>();
  for (const finding of [...findings].sort((a, b) => bySeverity(a.severity, b.severity))) {
    const [best] = finding.suggestions;
    const key = best ? editsKey(best) : `${finding.severity} ${finding.ruleId}`;
    const others = together.get(key);
    if (others) others.push(finding);
    else together.set(key, [finding]);
  }
  const clusters: { kind: FindingCluster['kind']; findings: Finding[] }[] = [];
  for (const all of together.values()) {
    const isMended = all.some(({ suggestions }) => suggestions.length > 0);
    const kind = isMended ? 'mend' : all.length >= MANY ? 'repeat' : 'plain';
    const last = clusters[clusters.length - 1];
    if (kind === 'plain' && last?.kind === 'plain') last.findings.push(...all);
    else clusters.push({ kind, findings: all });
  }
  return clusters;
}

/** Findings in the order of the list: see {@link arrangeFindings}. */
export const numberFindings = (
  edition: EditionId,
  findings: readonly Finding[],
): readonly NumberedFinding[] =>
  arrangeFindings(edition, findings).flatMap(({ clusters }) =>
    clusters.flatMap((cluster) => cluster.findings),
  );

/**
 * What a check found, by the address of each cell that it speaks of, the gravest first; numbered as the list of findings
 * numbers them. Cells of other reports (`@previous:`) are there by their own addresses.
 *
 * @example
 * import { blankReport, checkReport, findingsByCell } from 'gongkai-report';
 *
 * const report = blankReport({ year: 2025 });
 * const marks = findingsByCell(report.edition, checkReport(report).findings);
 * const atCell = marks.get('applications.newlyReceived.total') ?? [];
 */
export const findingsByCell = (
  edition: EditionId,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Mark[]> => marksOf(numberFindings(edition, findings));
