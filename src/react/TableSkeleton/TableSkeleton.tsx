import type { ReactNode } from 'react';
import { drawWaiting } from '../../draw';
import type { EditionId, Locale, TableKey } from '../../format';
import type { LookProps } from '../props';
import { toReact } from '../to-react';

/** Props of {@link TableSkeleton}. */
export interface TableSkeletonProps extends LookProps {
  /** Which table will be there; all three if left out. */
  readonly table?: TableKey | undefined;
  /** Whose form it will be. Default the one in force. */
  readonly edition?: EditionId | undefined;
  /** Of the sentence that says so. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
}

/**
 * Stands where a report will be, as high as its tables (a `fallback` of Suspense): the form's labels, bars in place of
 * numbers, and one sentence for those who listen.
 *
 * @example
 * import { Suspense, type ReactNode } from 'react';
 * import { TableSkeleton } from 'gongkai-report/react';
 *
 * export const Waiting = ({ children }: { children: ReactNode }) => (
 *   <Suspense fallback={<TableSkeleton table="applications" theme="portal" />}>{children}</Suspense>
 * );
 */
export const TableSkeleton = ({ locale = 'zh-CN', ...props }: TableSkeletonProps) =>
  toReact(drawWaiting<ReactNode>({ ...props, locale }));
