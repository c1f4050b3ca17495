/** Runs in the browser: see screens.ts. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createDraft } from '../src/edit';
import { cellsOf } from '../src/format';
import { ReportDocument } from '../src/react';
import { ReportEditor } from '../src/react/edit';
import { blankReport, getCell, setCell } from '../src/report';
import { checkReport } from '../src/rules';
import { toHtml } from '../src/write';
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

const ROW = 'applications.newlyReceived';

function paste(data: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

const markup = toHtml(report);

/**
 * A whole report with its labels, into an empty form: until every cell stands there.
 * @param pause milliseconds between the focus and the paste
 */
async function pasteWhole(container: HTMLElement, pause: number): Promise<[number, number]> {
  const root = createRoot(container);
  const draft = createDraft({
    report: blankReport({ edition: report.edition, year: 2026 }),
    check: checkReport,
  });
  // Told when every cell has been drawn.
  let drawn = 0;
  const onChange = (): void => {
    drawn = performance.now();
  };
  flushSync(() => root.render(<ReportEditor draft={draft} storage={null} onChange={onChange} />));
  while (!container.querySelector('.gk-root[data-gk-live]')) await painted();
  const cell = (address: string) =>
    container.querySelector<HTMLInputElement>(`input[name="${address}"]`);
  cell(`${ROW}.naturalPerson`)?.focus();
  await new Promise((resolve) => setTimeout(resolve, pause));
  await painted();
  const start = performance.now();
  paste({ 'text/html': markup, 'text/plain': 'x' });
  while (cell('proceedings.review.total')?.value === '') await painted();
  const times: [number, number] = [drawn - start, performance.now() - start];
  root.unmount();
  container.innerHTML = '';
  return times;
}

/** The first paste of a page, which a clerk waits for. */
function measureFirstPaste(pause: number): Promise<[number, number]> {
  const container = document.getElementById('page');
  if (!container) throw new Error('no page');
  return pasteWhole(container, pause);
}

/** The form as a clerk has it before them: filled in and checked, with all of its listeners. */
async function measureEditor() {
  const container = document.getElementById('page');
  if (!container) throw new Error('no page');
  const mount: [number, number][] = [];
  const key: [number, number][] = [];
  const enter: [number, number][] = [];
  const block: [number, number][] = [];
  const whole: [number, number][] = [];
  const press = (input: HTMLElement, name: string) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  const rows = new Map<string, string[]>();
  for (const { address, table } of cellsOf(report.edition)) {
    if (table !== 'applications') continue;
    const row = address.slice(0, address.lastIndexOf('.'));
    rows.set(row, [...(rows.get(row) ?? []), String(getCell(report, address) ?? '')]);
  }
  const numbers = [...rows.values()].map((row) => row.join('\t')).join('\r\n');
  for (let round = 0; round < 11; round++) {
    const root = createRoot(container);
    // The first round of a page is the one that a clerk waits for; the others tell what is warm.
    mount.push(
      await timed(() =>
        root.render(
          <ReportEditor draft={createDraft({ report, check: checkReport })} storage={null} />,
        ),
      ),
    );
    const cell = (address: string): HTMLInputElement => {
      const found = container.querySelector<HTMLInputElement>(`input[name="${address}"]`);
      if (!found) throw new Error(address);
      return found;
    };
    while (!container.querySelector('.gk-root[data-gk-live]')) await painted();
    for (const text of ['7', '78', '789']) {
      const input = cell(`${ROW}.naturalPerson`);
      input.focus();
      key.push(
        await timed(() => {
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }),
      );
    }
    enter.push(await timed(() => press(cell(`${ROW}.naturalPerson`), 'Enter')));
    cell(`${ROW}.naturalPerson`).focus();
    block.push(await timed(() => paste({ 'text/plain': numbers })));
    root.unmount();
    container.innerHTML = '';
    whole.push(await pasteWhole(container, 0));
  }
  const first = mount[0] ?? [Number.NaN, Number.NaN];
  const of = (runs: [number, number][]) => [
    median(runs.map((run) => run[0])),
    median(runs.map((run) => run[1])),
  ];
  return {
    first,
    mount: of(mount),
    key: of(key),
    enter: of(enter),
    block: of(block),
    whole: of(whole),
  };
}

Object.assign(window, { measureScreens, measureEditor, measureFirstPaste });
