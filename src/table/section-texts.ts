import type { SectionForm } from '../format';
import type { NarrativeBlock, Report } from '../report';

/** The text of a section. */
export interface SectionTexts {
  /** All of it where the section has no table, else what stands over the table. */
  readonly above: readonly NarrativeBlock[];
  /** What stands below the table. */
  readonly below: readonly NarrativeBlock[];
}

/** What a section says beside its table, or instead of one. */
export function sectionTexts(report: Report, section: SectionForm): SectionTexts {
  if (!section.table) return { above: report[section.key], below: [] };
  const { above = [], below = [] } = report.tableTexts?.[section.key] ?? {};
  return { above, below };
}
