import { type ReactNode, useEffect, useRef } from 'react';
import type { Locale } from '../../format';
import { enhance } from './enhance';
import { liveMessages } from './messages';

/** Props of {@link LiveReport}. */
export interface LiveReportProps {
  /** A `ReportDocument`, or tables and a `FindingsPanel` with the same `idPrefix`; a server may render them. */
  readonly children: ReactNode;
  /** Of what is announced. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
}

/**
 * What only a live screen has, around components that need none: a link of a finding moves to its cell and
 * shows the part that every cell of the finding plays, and a button leads back; a region is a tab stop only while it scrolls.
 *
 * @example
 * import { checkReport, type Report } from 'gongkai-report';
 * import { ReportDocument } from 'gongkai-report/react';
 * import { LiveReport } from 'gongkai-report/react/live';
 *
 * export const Page = ({ report }: { report: Report }) => (
 *   <LiveReport>
 *     <ReportDocument report={report} check={checkReport(report)} />
 *   </LiveReport>
 * );
 */
export function LiveReport({ children, locale = 'zh-CN' }: LiveReportProps) {
  const root = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!root.current || !status.current || !back.current) return undefined;
    return enhance(root.current, status.current, back.current, liveMessages(locale));
  }, [locale]);
  return (
    <div ref={root} className="gk-live">
      {children}
      <div className="gk-root gk-live-bar" lang={locale}>
        <p ref={status} className="gk-hidden" role="status" />
        <button ref={back} type="button" className="gk-back" hidden>
          {liveMessages(locale).back}
        </button>
      </div>
    </div>
  );
}
