// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/format';
import { FindingsPanel, ReportDocument } from '../../src/react';
import { readReport } from '../../src/read';
import { blankReport, type CellReading, type Report, setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { tableMessages } from '../../src/table';
import { HTML_PROFILES, toDocx, toHtml, toXlsx } from '../../src/write';

const at = (state: CellReading['state'], row: string, raw = ''): CellReading => ({
  address: `proceedings.review.${row}`,
  state,
  value: null,
  raw,
});

const readings: readonly CellReading[] = [
  at('blank', 'upheld'),
  at('absent', 'corrected'),
  at('invalid', 'otherResult', '十来'),
  { ...at('invalid', 'pending', '34'), undecided: true },
  at('dash', 'total', '—'),
];

const report: Report = setCell(
  blankReport({ edition: '2021', year: 2024, body: { name: '某县' }, title: '某县2024年年度报告' }),
  'proceedings.litigationAfterReview.upheld',
  5,
);

/** What is to be seen and read in the five cells, by row. */
const shown = (markup: string): string[] => {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const tables = [...page.querySelectorAll('table')];
  const cells = [...(tables[tables.length - 1]?.querySelectorAll('td') ?? [])];
  return cells.slice(0, 5).map((cell) => {
    for (const hidden of cell.querySelectorAll('.gk-hidden')) hidden.remove();
    return cell.textContent ?? '';
  });
};

const spoken = (markup: string): string[] => {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return readings.map(
    ({ address }) =>
      page.querySelector(`#gk-${address.split('.').join('-')} .gk-hidden`)?.textContent ?? '',
  );
};

describe.each(LOCALES)('blank, absent, unreadable and undecided in %s', (locale: Locale) => {
  const { instead, states } = tableMessages(locale);

  it.each(HTML_PROFILES)('are told apart by the eye in %s', (profile) => {
    const [blank, absent, invalid, undecided, dash] = shown(
      toHtml(report, { profile, readings, locale }),
    );
    expect(blank).toBe('');
    expect(absent).toBe(instead.absent);
    expect(invalid).toContain('十来');
    expect(invalid).toContain(instead.invalid);
    expect(undecided).toContain('34');
    expect(undecided).toContain(instead.undecided);
    expect(dash).toBe('—');
  });

  it('are told apart by the ear, in markup and React alike', () => {
    const expected = [states.blank, states.absent, states.invalid, states.undecided, states.dash];
    expect(new Set(expected).size).toBe(5);
    expect(spoken(toHtml(report, { readings, locale }))).toEqual(expected);
    expect(
      spoken(renderToStaticMarkup(<ReportDocument {...{ report, readings, locale }} />)),
    ).toEqual(expected);
  });

  it.each([
    ['docx', toDocx],
    ['xlsx', toXlsx],
  ] as const)('are told apart in %s, which is read back as it was', async (kind, write) => {
    const { cells: read } = await readReport(write(report, { readings, locale }), {
      fileName: `a.${kind}`,
    });
    const back = readings.map(({ address }) => read.find((each) => each.address === address));
    expect(back.map((each) => each?.state)).toEqual([
      'blank',
      'absent',
      'invalid',
      // Not a number again: the digits were never this cell's.
      'invalid',
      'dash',
    ]);
    expect(back[3]?.raw).toContain(instead.undecided);
  });

  it('are named in a list of findings', () => {
    const wrong = setCell(report, 'proceedings.review.upheld', 9);
    const edited = setCell(wrong, 'proceedings.review.total', 5);
    const { findings } = checkReport(edited, { readings, locale });
    const panel = renderToStaticMarkup(
      <FindingsPanel {...{ report: edited, findings, readings, locale }} />,
    );
    expect(panel).toContain(`<span class="gk-number">${states.absent}</span>`);
  });
});

it('text beside a table is drawn over and below it, wherever a report is drawn', async () => {
  const told: Report = {
    ...report,
    tableTexts: {
      proceedings: {
        above: [{ type: 'paragraph', text: '表前的话。' }],
        below: [
          { type: 'heading', level: 1, text: '（一）表后的标题' },
          { type: 'paragraph', text: '表后的话。' },
        ],
      },
    },
  };
  const inOrder = /表前的话[\s\S]*<table[\s\S]*<\/table>[\s\S]*表后的标题[\s\S]*表后的话/;
  for (const profile of HTML_PROFILES) expect(toHtml(told, { profile })).toMatch(inOrder);
  expect(renderToStaticMarkup(<ReportDocument report={told} />)).toMatch(inOrder);
  for (const [kind, write] of [
    ['docx', toDocx],
    ['xlsx', toXlsx],
  ] as const) {
    const { report: read } = await readReport(write(told), { fileName: `a.${kind}` });
    const texts = JSON.stringify(kind === 'docx' ? read.tableTexts : read);
    for (const text of ['表前的话。', '表后的标题', '表后的话。']) expect(texts).toContain(text);
  }
});
