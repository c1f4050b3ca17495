'use client';

/** What needs a live screen. Everything in `./react` works without it. */
export { LiveCollection, type LiveCollectionProps } from './LiveCollection/LiveCollection';
export { LiveReport, type LiveReportProps } from './LiveReport/LiveReport';
