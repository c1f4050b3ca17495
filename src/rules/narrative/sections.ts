import { editionForm, type SectionKey } from '../../format';
import type { NarrativeBlock, Report } from '../../report';

/** A part of a report that has text: what stands before section one, or a section by its key. */
export type NarrativeSection = 'introduction' | SectionKey;

/** The text of a report by its sections, in their order; the text of a table's section over and below it. */
export function narrativeSections(
  report: Report,
): { readonly section: NarrativeSection; readonly blocks: readonly NarrativeBlock[] }[] {
  const { tableTexts = {} } = report;
  const sections = editionForm(report.edition).sections.map(({ key }) => {
    if (key === 'overview' || key === 'problems' || key === 'other')
      return { section: key, blocks: report[key] ?? [] };
    const { above = [], below = [] } = tableTexts[key] ?? {};
    return { section: key, blocks: [...above, ...below] };
  });
  return [{ section: 'introduction', blocks: report.introduction ?? [] }, ...sections];
}
