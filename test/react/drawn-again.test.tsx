// @vitest-environment jsdom
/** A report on a page that is drawn again shows what is new in it, and leaves the rest as it is. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { ReportDocument } from '../../src/react';
import { setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { huaian2024, mistyped2024 } from '../../stories/samples';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it('marks new findings, takes marks away, and shows another number', () => {
  const page = document.createElement('div');
  const root = createRoot(page);
  const draw = (props: Parameters<typeof ReportDocument>[0]) =>
    act(() => root.render(<ReportDocument {...props} />));
  const marks = () => page.querySelectorAll('td .gk-mark').length;

  draw({ report: mistyped2024 });
  const rows = [...page.querySelectorAll('tbody')];
  expect(marks()).toBe(0);
  draw({ report: mistyped2024, findings: checkReport(mistyped2024).findings });
  expect(marks()).toBeGreaterThan(0);
  draw({ report: mistyped2024 });
  expect(marks()).toBe(0);
  expect([...page.querySelectorAll('tbody')]).toEqual(rows);

  draw({ report: setCell(huaian2024, 'applications.carriedOver.total', 98765) });
  expect(page.textContent).toContain('98765');
  act(() => root.unmount());
});
