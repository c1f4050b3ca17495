import { drawBlocks, drawRoot, drawSection } from '../../draw';
import { editionForm, type Locale, type NarrativeKey } from '../../format';
import type { Report } from '../../report';
import { DEFAULT_ID_PREFIX } from '../../table';
import type { LookProps } from '../StatutoryTable/StatutoryTable';
import { toReact } from '../to-react';

/** Props of {@link NarrativeSection}. */
export interface NarrativeSectionProps extends LookProps {
  /** Either edition. */
  readonly report: Report;
  /** 一 `overview`, 五 `problems` or 六 `other`. */
  readonly section: NarrativeKey;
  /** Level of the section's title, 1 to 6; headings in its text are below it, 1 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** Of all that is not the report's own text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`. */
  readonly idPrefix?: string | undefined;
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
  const { headingLevel = 2, locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  const options = { ...props, headingLevel, locale, idPrefix };
  const form = editionForm(report.edition).sections.find(({ key }) => key === section);
  return toReact(
    drawRoot(
      options,
      form && drawSection(form, options, drawBlocks(report[section], headingLevel, locale)),
    ),
  );
}
