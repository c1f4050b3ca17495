// @vitest-environment jsdom
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Cell, cellsOf, EDITIONS, editionForm, labelExplanations } from '../../src/format';
import { ReportDocument } from '../../src/react';
import { blankReport, getCell, type Report, setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { statedUnit } from '../../src/table';
import { HTML_PROFILES, type HtmlOptions, toHtml } from '../../src/write';
import { headersInTable } from '../header-scan';
import { sampleReports } from '../samples';
import { applyCmsWhitelist } from './cms-whitelist';

const page = (markup: string): HTMLElement =>
  new DOMParser().parseFromString(markup, 'text/html').body;

const tablesIn = (root: ParentNode): HTMLTableElement[] => [...root.querySelectorAll('table')];

/** A report in which every cell holds a number of its own, so that a value says which cell it is. */
function numbered(edition: (typeof EDITIONS)[number]): {
  report: Report;
  byText: Map<string, Cell>;
} {
  const byText = new Map<string, Cell>();
  let report: Report = blankReport({ edition, year: 2024 });
  for (const [index, cell] of cellsOf(edition).entries()) {
    report = setCell(report, cell.address, 1000 + index);
    byText.set(String(1000 + index), cell);
  }
  return { report, byText };
}

/** The cells that do not find exactly the labels that the form prints for them. */
function wrongCells(edition: (typeof EDITIONS)[number], tables: HTMLTableElement[]): string[] {
  const { byText } = numbered(edition);
  const found = new Map(
    tables.flatMap((table) =>
      [...headersInTable(table)].map(([cell, labels]) => {
        const text = cell.querySelector('.gk-number')?.textContent ?? cell.textContent ?? '';
        return [text.trim(), labels] as const;
      }),
    ),
  );
  expect(found.size).toBe(byText.size);
  return [...byText].flatMap(([text, cell]) =>
    JSON.stringify(found.get(text)) ===
    JSON.stringify([...cell.rowLabels, ...cell.columnLabels].sort())
      ? []
      : [cell.address],
  );
}

describe.each(EDITIONS)('the HTML of edition %s', (edition) => {
  it.each(HTML_PROFILES)('lets every value of %s find exactly its labels', (profile) => {
    const { report } = numbered(edition);
    expect(wrongCells(edition, tablesIn(page(toHtml(report, { profile }))))).toEqual([]);
  });

  it.each([true, false])(
    'does so after the editor’s whitelist (inline style kept: %s)',
    (keepStyle) => {
      const body = page(toHtml(numbered(edition).report, { profile: 'cms' }));
      applyCmsWhitelist(body, { keepStyle });
      expect(wrongCells(edition, tablesIn(body))).toEqual([]);
    },
  );

  it('needs the cms profile for that: the full one does not survive the whitelist', () => {
    const body = page(toHtml(numbered(edition).report));
    applyCmsWhitelist(body, { keepStyle: true });
    expect(wrongCells(edition, tablesIn(body))).not.toEqual([]);
  });

  it('has a caption on every table of every profile, and splits table two for cms only', () => {
    const blocks = editionForm(edition).sections.flatMap((each) => each.table?.blocks ?? []).length;
    const counts = HTML_PROFILES.map((profile) => {
      const tables = tablesIn(page(toHtml(numbered(edition).report, { profile })));
      for (const { caption } of tables) expect(caption?.textContent?.trim()).not.toBe('');
      return tables.length;
    });
    expect(counts).toEqual([3, blocks, 3]);
  });
});

describe('the cms profile', () => {
  it.each(sampleReports)('uses of $name only what the whitelist keeps', ({ report }) => {
    const markup = toHtml(report, { profile: 'cms' });
    expect(markup).not.toMatch(
      / (id|class|headers|scope|role|title|lang|tabindex|aria-\w+|data-[\w-]+)=/,
    );
    expect(markup).not.toMatch(/<(style|script|section|article|header|figure)/);
    const body = page(markup);
    const text = body.textContent;
    applyCmsWhitelist(body, { keepStyle: true });
    expect(body.textContent).toBe(text);
  });
});

describe('the full profile', () => {
  const withoutBlankText = (root: Element): Element => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const blank: Node[] = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const isBetweenElements = node.textContent === '\n';
      if (isBetweenElements) blank.push(node);
    }
    for (const node of blank) node.parentNode?.removeChild(node);
    root.normalize();
    return root;
  };

  it.each(sampleReports)('is what the React components draw of $name', ({ report: sample }) => {
    const report: Report = {
      ...sample,
      introduction: [{ type: 'paragraph', text: '导语' }],
      overview: [
        { type: 'heading', level: 1, text: '（一）主动公开' },
        { type: 'paragraph', text: '第一行\n第二行 <b>&' },
      ],
    };
    for (const locale of ['zh-CN', 'en'] as const) {
      const { findings } = checkReport(report, { locale });
      const explanations = labelExplanations(locale);
      for (const options of [{ locale }, { locale, findings, idPrefix: 'a' }]) {
        const ours = withoutBlankText(page(toHtml(report, options)));
        const react = page(
          renderToStaticMarkup(createElement(ReportDocument, { report, explanations, ...options })),
        );
        expect(ours.innerHTML).toBe(withoutBlankText(react).innerHTML);
      }
    }
  });
});

describe('whatever a report says', () => {
  const hostile =
    '</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
  const report: Report = {
    ...blankReport({ edition: '2021', year: 2024, body: { name: hostile }, title: hostile }),
    contact: hostile,
    publicationDate: hostile,
    introduction: [{ type: 'paragraph', text: hostile }],
    overview: [{ type: 'heading', level: 1, text: hostile }],
    problems: [{ type: 'paragraph', text: hostile }],
  };

  it.each(HTML_PROFILES)('stays text in %s', (profile) => {
    const parsed = new DOMParser().parseFromString(
      toHtml(report, { profile, idPrefix: 'x"><script>' }),
      'text/html',
    );
    expect(parsed.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect(parsed.body.textContent).toContain(hostile);
    expect(parsed.querySelectorAll('style')).toHaveLength(profile === 'print' ? 1 : 0);
  });

  it('keeps every cell as a number that can be read back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EDITIONS),
        fc.constantFrom(...HTML_PROFILES),
        fc.nat(),
        fc.maxSafeInteger().map(Math.abs),
        (edition, profile, at, value) => {
          const cells = cellsOf(edition).filter(({ kind }) => kind === 'count');
          const cell = cells[at % cells.length];
          if (!cell) throw new Error('no cell');
          const blank = blankReport({ edition, year: 2024 });
          const filled = page(toHtml(setCell(blank, cell.address, value), { profile }));
          const numbers = [...filled.querySelectorAll('td')].flatMap(
            (td) => td.textContent?.match(/\d+/g) ?? [],
          );
          expect(numbers).toEqual([String(value)]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('toHtml', () => {
  it('gives the same bytes for the same report', () => {
    for (const { report } of sampleReports) {
      for (const profile of HTML_PROFILES) {
        const copy: Report = JSON.parse(JSON.stringify(report));
        expect(toHtml(copy, { profile })).toBe(toHtml(report, { profile }));
      }
    }
  });

  it('draws the numbers of every sample, in the form’s order', () => {
    for (const { report } of sampleReports) {
      for (const profile of HTML_PROFILES) {
        const values = [...page(toHtml(report, { profile })).querySelectorAll('td')].map((td) =>
          (td.textContent ?? '').replace(/未填/, '').trim(),
        );
        expect(values).toEqual(
          cellsOf(report.edition).map((cell) => {
            const value = getCell(report, cell.address);
            return value === null ? '' : `${value}${statedUnit(report, cell) ?? ''}`;
          }),
        );
      }
    }
  });

  it('refuses an unknown profile and an unknown edition by name', () => {
    const [sample] = sampleReports;
    if (!sample) throw new Error('no sample');
    // What a caller without types may do.
    const profile = 'fancy' as HtmlOptions['profile'];
    expect(() => toHtml(sample.report, { profile })).toThrow(/fancy.*full, cms, print/);
    expect(() => toHtml({ ...sample.report, edition: '2018' } as unknown as Report)).toThrow(
      /edition 2018/,
    );
  });
});
