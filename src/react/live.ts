'use client';

/** What needs a live screen. Everything in `./react` works without it. */
export { LiveReport, type LiveReportProps } from './LiveReport/LiveReport';
