import type { ReactNode } from 'react';
import { drawWaiting } from '../../draw';
import type { EditionId, Locale, TableKey } from '../../format';
import type { LookProps } from '../StatutoryTable/StatutoryTable';
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
 */
export const TableSkeleton = ({ locale = 'zh-CN', ...props }: TableSkeletonProps) =>
  toReact(drawWaiting<ReactNode>({ ...props, locale }));
