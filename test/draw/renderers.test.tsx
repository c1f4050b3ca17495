// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { element, type PageContent, toDom, toMarkup } from '../../src/draw';
import { ApplicationsTable, FindingsPanel, type RenderCell, ReportDocument } from '../../src/react';
import { toReact } from '../../src/react/to-react';
import { setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { huaian2024 } from '../../stories/samples';

// React asks for it in a test environment of its own.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const page = (): HTMLElement => document.createElement('div');

/** What a browser makes of markup. */
function parsed(markup: string): HTMLElement {
  const made = page();
  made.innerHTML = markup.split('\n').join('');
  return made;
}

/** Equal whatever the order of attributes, or how text is cut; said shortly: a report is long. */
function areEqual(a: Element, b: Element): boolean {
  a.normalize();
  b.normalize();
  return a.isEqualNode(b);
}

describe('a tree is the same as markup, as nodes of a document and as React elements', () => {
  it.each<[string, PageContent]>([
    ['text that looks like markup', element('p', { title: `"'<&>` }, `<b>"'&amp;`)],
    ['nothing, and lists in lists', element('ul', {}, false, undefined, '', [['a'], [[' b']]])],
    ['keys, which are not written', element('p', { key: 'a', id: 'b' }, 'c')],
    [
      'an input with its first value',
      element('input', { type: 'text', value: '12', readonly: true, inputmode: 'numeric' }),
    ],
    [
      'a drawing',
      element(
        'svg',
        { viewBox: '0 0 8 8' },
        element('path', { d: 'M0 0H8', 'stroke-width': 2, 'stroke-dasharray': '1 2' }),
        element('text', { 'text-anchor': 'middle' }, '一'),
      ),
    ],
    [
      'a part',
      element(
        'table',
        {},
        { looks: () => [], draw: () => element('tbody', {}, element('tr', {}, element('td'))) },
      ),
    ],
  ])('%s', (_, content) => {
    const made = page();
    made.appendChild(toDom(document, content));
    expect(made.innerHTML).toBe(parsed(toMarkup(content)).innerHTML);
    expect(areEqual(parsed(renderToStaticMarkup(toReact(content))), made)).toBe(true);
  });

  it('makes SVG of what is in an svg, and HTML of what is not', () => {
    const made = toDom(document, [element('svg', {}, element('path')), element('p')]);
    expect(made.querySelector('path')).toBeInstanceOf(SVGElement);
    expect(made.querySelector('p')).toBeInstanceOf(HTMLElement);
  });

  it('takes 130,000 paragraphs', () => {
    const paragraphs = Array.from({ length: 130_000 }, () => element('p'));
    const text = element('div', {}, paragraphs);
    expect(toMarkup(text).match(/<p>/g)).toHaveLength(130_000);
    expect(toDom(document, text).firstChild?.childNodes).toHaveLength(130_000);
  });
});

/** Whether a page that drew something else before is as one that draws for the first time. */
async function isDrawnAnew(before: ReactNode, after: ReactNode): Promise<boolean> {
  const live = page();
  const root = createRoot(live);
  await act(async () => root.render(before));
  await act(async () => root.render(after));
  const isAnew = areEqual(live, parsed(renderToStaticMarkup(after)));
  await act(async () => root.unmount());
  return isAnew;
}

describe('on a live screen', () => {
  const report = setCell(huaian2024, 'applications.newlyReceived.total', 1);
  const { findings } = checkReport(report);

  it('new findings, and those that are gone, are drawn', async () => {
    for (const [before, after] of [
      [[], findings],
      [findings, []],
    ]) {
      const isAnew = await isDrawnAnew(
        <ReportDocument report={report} findings={before} />,
        <ReportDocument report={report} findings={after} />,
      );
      expect(isAnew).toBe(true);
    }
  });

  it('another number, locale, prefix, tooltip and link is drawn', async () => {
    for (const [before, after] of [
      [{ report: huaian2024 }, { report }],
      [{ report }, { report, locale: 'en' }],
      [{ report }, { report, idPrefix: 'b' }],
      [{ report }, { report, explanations: { 总计: '合计' } }],
      [
        { report, findings },
        { report, findings, linkFindings: true },
      ],
    ] as const) {
      const isAnew = await isDrawnAnew(
        <ApplicationsTable {...before} />,
        <ApplicationsTable {...after} />,
      );
      expect(isAnew).toBe(true);
    }
  });

  it('draws only the group of rows in which something changed', async () => {
    const drawn: string[] = [];
    const renderCell: RenderCell = ({ address }, content) => {
      drawn.push(address);
      return content;
    };
    const table = (shown: typeof report) => (
      <ApplicationsTable report={shown} renderCell={renderCell} />
    );
    const live = page();
    const root = createRoot(live);
    await act(async () => root.render(table(huaian2024)));
    expect(drawn).toHaveLength(175);
    drawn.length = 0;
    await act(async () => root.render(table({ ...huaian2024 })));
    expect(drawn).toEqual([]);
    await act(async () => root.render(table(report)));
    expect(drawn).toContain('applications.newlyReceived.total');
    expect(drawn.every((address) => address.startsWith('applications.newlyReceived.'))).toBe(true);
    await act(async () => root.unmount());
  });

  it('a page’s own content in a cell keeps its state while others are drawn again', async () => {
    const live = page();
    const root = createRoot(live);
    const renderCell: RenderCell = ({ address, text }, drawn) => (
      <>
        <input name={address} defaultValue={text} />
        {drawn}
      </>
    );
    const table = (shown: typeof report, more = {}) => (
      <ReportDocument report={shown} renderCell={renderCell} {...more} />
    );
    await act(async () => root.render(table(huaian2024)));
    const input = live.querySelector<HTMLInputElement>('[name="proceedings.review.upheld"]');
    if (!input) throw new Error('no input');
    input.value = '7';
    await act(async () => root.render(table(report, { findings, contents: true })));
    expect(live.querySelector('[name="proceedings.review.upheld"]')).toBe(input);
    expect(input.value).toBe('7');
    await act(async () => root.unmount());
  });

  it('a panel has room for what mends a finding, and for its explanation', () => {
    const markup = renderToStaticMarkup(
      <FindingsPanel
        report={report}
        findings={findings}
        renderSuggestion={({ edits }) => <button type="button">采用 {edits[0]?.to}</button>}
        renderFinding={({ fingerprint }) => <input name={fingerprint} />}
      />,
    );
    const panel = parsed(markup);
    // One that mends several findings is offered once.
    const all = findings.flatMap(({ suggestions }) => suggestions.map(({ edits }) => edits));
    const different = new Set(all.map((edits) => JSON.stringify(edits)));
    expect(different.size).toBeLessThan(all.length);
    expect(panel.querySelectorAll('.gk-suggestion-list > li > button')).toHaveLength(
      different.size,
    );
    expect(panel.querySelectorAll('.gk-finding > input')).toHaveLength(findings.length);
  });
});
