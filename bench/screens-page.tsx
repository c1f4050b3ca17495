/** Runs in the browser: see screens.ts. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ReportDocument } from '../src/react';
import { setCell } from '../src/report';
import { checkReport } from '../src/rules';
import { reportFor } from './template-string';

const report = reportFor();
const findings = checkReport(report).findings.slice(0, 5);
const others = checkReport(setCell(report, 'proceedings.review.total', 1)).findings.slice(1, 6);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

async function timed(render: () => void): Promise<[script: number, painted: number]> {
  await painted();
  const start = performance.now();
  flushSync(render);
  const script = performance.now() - start;
  await painted();
  return [script, performance.now() - start];
}

async function measureScreens() {
  const container = document.getElementById('page');
  if (!container) throw new Error('no page');
  const first: [number, number][] = [];
  const bare: [number, number][] = [];
  const second: [number, number][] = [];
  for (let round = 0; round < 15; round++) {
    const root = createRoot(container);
    first.push(
      await timed(() => root.render(<ReportDocument report={report} findings={findings} />)),
    );
    second.push(
      await timed(() => root.render(<ReportDocument report={report} findings={others} />)),
    );
    const markup = container.innerHTML;
    root.unmount();
    // What the browser alone needs for the same page.
    bare.push(
      await timed(() => {
        container.innerHTML = markup;
      }),
    );
    container.innerHTML = '';
  }
  const of = (runs: [number, number][], which: 0 | 1) => median(runs.map((run) => run[which]));
  return {
    script: [of(first, 0), of(second, 0)],
    painted: [of(first, 1), of(second, 1)],
    bare: [of(bare, 0), of(bare, 1)],
  };
}

Object.assign(window, { measureScreens });
