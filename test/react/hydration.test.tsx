// @vitest-environment jsdom
import { act, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ReportDocument } from '../../src/react';
import { LiveReport } from '../../src/react/live';
import { documents } from './samples';

// React asks for it in a test environment of its own.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
window.matchMedia ??= (media) => ({ matches: false, media }) as MediaQueryList; // jsdom has none, and nothing more is asked of it

describe.each(Object.entries(documents))('%s', (_, props) => {
  it('hydrates under StrictMode without a difference', async () => {
    const page = document.createElement('div');
    const app = (
      <StrictMode>
        <LiveReport>
          <ReportDocument {...props} />
        </LiveReport>
      </StrictMode>
    );
    page.innerHTML = renderToString(app);
    document.body.replaceChildren(page);
    const before = page.innerHTML;
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const onRecoverableError = vi.fn();
    const root = await act(async () => hydrateRoot(page, app, { onRecoverableError }));
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
    expect(page.innerHTML).toBe(before);
    await act(async () => root.unmount());
    error.mockRestore();
  });
});

describe('the comparison', () => {
  it('can see a difference', async () => {
    const { report } = documents['huaian 2024'] ?? {};
    if (!report) throw new Error('no sample');
    const page = document.createElement('div');
    page.innerHTML = renderToString(<ReportDocument report={report} />);
    const onRecoverableError = vi.fn();
    const root = await act(async () =>
      hydrateRoot(page, <ReportDocument report={{ ...report, title: '另一份' }} />, {
        onRecoverableError,
      }),
    );
    expect(onRecoverableError).toHaveBeenCalled();
    await act(async () => root.unmount());
  });
});
