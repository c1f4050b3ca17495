import { drawBlocks, drawSection } from '../../draw';
import { editionForm, type NarrativeKey } from '../../format';
import type { Report } from '../../report';
import { inRoot, type TitledProps, withDefaults } from '../props';

/** Props of {@link NarrativeSection}. */
export interface NarrativeSectionProps extends TitledProps {
  /** Either edition. */
  readonly report: Report;
  /** 一 `overview`, 五 `problems` or 六 `other`. */
  readonly section: NarrativeKey;
}

/**
 * A section of text with its statutory title (一、总体情况).
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { NarrativeSection } from 'gongkai-report/react';
 *
 * export const Page = ({ report }: { report: Report }) => (
 *   <NarrativeSection report={report} section="overview" />
 * );
 */
export function NarrativeSection({ report, section, ...props }: NarrativeSectionProps) {
  const options = withDefaults(props);
  const { headingLevel, locale } = options;
  const form = editionForm(report.edition).sections.find(({ key }) => key === section);
  return inRoot(
    options,
    form && drawSection(form, options, drawBlocks(report[section], headingLevel, locale)),
  );
}
