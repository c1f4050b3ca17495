import type { ReactNode } from 'react';
import { type CheckProps, drawFindings, drawReport, shownCheck, type TableLook } from '../../draw';
import type { CellReading, Report } from '../../report';
import { type PartProps, withDefaults } from '../props';
import { drawCellOf, type RenderCell } from '../StatutoryTable/StatutoryTable';
import { toReact } from '../to-react';

/** Props of {@link ReportDocument}. */
export interface ReportDocumentProps extends PartProps, TableLook, CheckProps {
  /** Either edition. */
  readonly report: Report;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** A list of the six sections before the text. Default false. */
  readonly contents?: boolean | undefined;
  /** What each label means: `labelExplanations(locale)` of the root entry. Default none. */
  readonly explanations?: TableLook['explanations'];
  /** What stands in each value's cell, from what would stand there. Default just that. */
  readonly renderCell?: RenderCell | undefined;
  /** Level of the report's title, 1 to 6. Default 1. */
  readonly headingLevel?: number | undefined;
}

/**
 * The whole report: title, six sections, three tables; with findings, if there are any to show.
 *
 * @example
 * import { checkReport, type Report } from 'gongkai-report';
 * import { ReportDocument } from 'gongkai-report/react';
 * import 'gongkai-report/styles.css';
 *
 * export const Page = ({ report }: { report: Report }) => (
 *   <ReportDocument report={report} check={checkReport(report)} />
 * );
 */
export function ReportDocument({ report, renderCell, ...props }: ReportDocumentProps) {
  const { headingLevel = 1 } = props;
  const check = shownCheck(props);
  const options = { ...withDefaults(props), headingLevel, findings: check?.findings };
  const panel =
    check && drawFindings<ReactNode>(report, check, { ...options, headingLevel: headingLevel + 1 });
  return toReact(
    drawReport<ReactNode>(report, { ...options, panel, drawCell: drawCellOf(renderCell) }),
  );
}
