import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  createDraft,
  type Direction,
  type Draft,
  fromFormData,
  gridOfText,
  moveFrom,
} from '../../src/edit';
import { totalsOf } from '../../src/edit/totals';
import { cellsOf, EDITIONS, tablesOf } from '../../src/format';
import { readReport } from '../../src/read';
import { blankReport, getCell, type Report, setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { toHtml } from '../../src/write';

const sample = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../samples/huaian-2024.json'), 'utf8'),
) as Report; // a checked sample

const ROW = 'applications.newlyReceived';
const blank = (): Draft => createDraft({ edition: '2021', year: 2026, check: checkReport });

describe('a cell', () => {
  it('keeps what was typed to the letter, and says what it is read as', () => {
    const draft = blank();
    const address = `${ROW}.naturalPerson`;
    expect(draft.set(address, ' １２ ')).toMatchObject({ text: ' １２ ', value: 12, readAs: '12' });
    expect(draft.set(address, '1,234')).toMatchObject({ state: 'number', value: 1234 });
    expect(draft.set(address, '3 119')).toMatchObject({ value: 3119, readAs: '3119' });
    expect(draft.set(address, '12')).not.toHaveProperty('readAs');
    expect(draft.set(address, '—')).toMatchObject({ state: 'dash', value: null });
  });

  it.each(['十二件左右', '2(1)', '-3', '12345678901234567', '1.5', 'abc'])(
    'holds “%s” as text, null in the report and an error of the check',
    (text) => {
      const draft = blank();
      const address = `${ROW}.naturalPerson`;
      expect(draft.set(address, text)).toMatchObject({ text, state: 'invalid', value: null });
      expect(getCell(draft.toReport(), address)).toBeNull();
      const found = draft.check()?.findings.filter(({ anchor }) => anchor === address);
      expect(found?.map(({ severity }) => severity)).toContain('error');
      expect(draft.completeness().unreadable).toEqual([address]);
    },
  );

  it('of the form only', () => {
    expect(() => blank().set('applications.nowhere', '1')).toThrow(RangeError);
  });
});

describe('a report that is gone on with', () => {
  it('is the same report as long as nothing is typed', () => {
    expect(createDraft({ report: sample }).toReport()).toEqual(sample);
  });

  it('keeps the texts of the document it was read from', async () => {
    const text = readFileSync(join(import.meta.dirname, '../../samples/linjiang-2020.txt'), 'utf8');
    const { report, cells } = await readReport(text);
    const draft = createDraft({ report, readings: cells });
    expect(draft.toReport()).toEqual(report);
    const states = draft.readings().map(({ state, value }) => [state, value]);
    expect(states).toEqual(
      cells.map(({ state, value }) => [state === 'absent' ? 'blank' : state, value]),
    );
  });

  it.each(EDITIONS)('of edition %s takes every cell', (edition) => {
    const draft = createDraft({ report: blankReport({ edition, year: 2020 }) });
    for (const [i, { address }] of cellsOf(edition).entries()) draft.set(address, String(i));
    const report = draft.toReport();
    expect(cellsOf(edition).map(({ address }) => getCell(report, address))).toEqual(
      cellsOf(edition).map((_, i) => i),
    );
  });
});

describe('the history', () => {
  it('takes back and does again one step after another, whatever was typed', () => {
    const addresses = cellsOf('2021').map(({ address }) => address);
    const edit = fc.tuple(
      fc.constantFrom(...addresses),
      fc.oneof(fc.nat(99).map(String), fc.string()),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const draft = createDraft({ report: sample });
        const before = draft.texts();
        for (const [address, text] of edits) draft.set(address, text);
        const after = draft.texts();
        while (draft.canUndo) draft.undo();
        expect(draft.texts()).toEqual(before);
        while (draft.canRedo) draft.redo();
        expect(draft.texts()).toEqual(after);
      }),
      { numRuns: 50 },
    );
  });

  it('is 200 steps long, and forgets what was undone once something else is typed', () => {
    const draft = blank();
    for (let i = 0; i < 250; i++) draft.set(`${ROW}.naturalPerson`, String(i));
    let steps = 0;
    for (; draft.canUndo; steps++) draft.undo();
    expect(steps).toBe(200);
    draft.set(`${ROW}.naturalPerson`, 'x');
    expect(draft.canRedo).toBeUndefined();
  });

  it('tells those who listen to a cell, and no others', () => {
    const draft = blank();
    const heard: string[] = [];
    draft.subscribe(`${ROW}.naturalPerson`, () => heard.push('cell'));
    draft.subscribe(`${ROW}.total`, () => heard.push('other'));
    const end = draft.subscribe('state', () => heard.push('state'));
    draft.set(`${ROW}.naturalPerson`, '1');
    expect(heard).toEqual(['cell', 'state']);
    end();
    draft.undo();
    expect(heard).toEqual(['cell', 'state', 'cell']);
  });
});

describe('a paste', () => {
  it('of a block without labels falls from the cell with the focus, one step', () => {
    const draft = blank();
    const grid = gridOfText('1\t2\t\t0\t0\t0\t3\n0\t0\t0\t0\t0\t0\t0\n');
    const { done, changed, unread } = draft.paste(grid, `${ROW}.naturalPerson`);
    expect({ done, changed: changed.length, unread }).toEqual({
      done: true,
      changed: 13,
      unread: [],
    });
    expect(draft.entry(`${ROW}.total`).value).toBe(3);
    // The blank of the source is blank, not 0.
    expect(draft.entry(`${ROW}.researchInstitution`).state).toBe('blank');
    draft.undo();
    expect(draft.canUndo).toBeUndefined();
    expect(draft.entry(`${ROW}.total`).state).toBe('blank');
  });

  it('of merged cells falls by the columns that they cover', () => {
    const draft = blank();
    const last = cellsOf('2021').filter(({ kind }) => kind === 'money')[0]?.address ?? '';
    expect(draft.paste([['12.5', '', '']], last).done).toBe(true);
    expect(draft.entry(last).value).toBe(12.5);
  });

  it('that is too large changes nothing and says why', () => {
    const draft = blank();
    const wide = draft.paste([Array(9).fill('1')], `${ROW}.naturalPerson`);
    expect(wide).toMatchObject({ done: false, changed: [] });
    expect(wide.message).toContain('7 列');
    const high = draft.paste(Array(40).fill(['1']), `${ROW}.naturalPerson`);
    expect(high.message).toContain('25 行');
    const huge = draft.paste([['1'.repeat(1_100_000)]], `${ROW}.naturalPerson`);
    expect(huge.done).toBe(false);
    expect(draft.unsaved).toBe(false);
  });

  it('across labels changes nothing', () => {
    const draft = blank();
    const grid = gridOfText('行政许可\t5\n');
    expect(draft.paste(grid, `${ROW}.naturalPerson`).done).toBe(false);
    expect(draft.unsaved).toBe(false);
  });

  it('keeps quoted cells whole, and drops the last line break only', () => {
    expect(gridOfText('"a\tb\n""c"""\t1\r\n2\t3\r\n')).toEqual([
      ['a\tb\n"c"', '1'],
      ['2', '3'],
    ]);
    expect(gridOfText('1\n\n')).toEqual([['1'], ['']]);
  });

  it('of a table with labels is proposed by its labels, wherever it is dropped', async () => {
    const draft = blank();
    const { cells } = await readReport(toHtml(sample), { edition: '2021' });
    const proposal = draft.propose(cells);
    expect(draft.unsaved).toBe(false);
    const { done, unread } = draft.accept(proposal, 'paste');
    expect({ done, unread }).toEqual({ done: true, unread: [] });
    const report = draft.toReport();
    for (const { address } of cellsOf('2021'))
      expect([address, getCell(report, address)]).toEqual([address, getCell(sample, address)]);
    draft.undo();
    expect(draft.toReport()).toEqual(blank().toReport());
  });
});

describe('totals', () => {
  it.each(EDITIONS)('of edition %s are each known once, sums before sums of sums', (edition) => {
    const totals = totalsOf(edition).map(({ address }) => address);
    const marked = cellsOf(edition).filter(({ isTotal }) => isTotal);
    expect(new Set(totals).size).toBe(totals.length);
    expect([...totals].sort()).toEqual(marked.map(({ address }) => address).sort());
    for (const [i, { parts }] of totalsOf(edition).entries())
      for (const part of parts) expect(totals.indexOf(part)).toBeLessThan(i);
  });

  it('are filled in with what the cells add up to, in one step, and nothing else is touched', () => {
    const draft = createDraft({ report: sample });
    for (const { address } of totalsOf('2021')) draft.set(address, '');
    const { changed } = draft.fillTotals();
    expect(changed).toHaveLength(totalsOf('2021').length);
    expect(draft.toReport()).toEqual(sample);
    draft.undo();
    expect(draft.entry(`${ROW}.total`).state).toBe('blank');
  });

  it('of blanks stay blank, and one with an unreadable part has no sum', () => {
    const draft = blank();
    expect(draft.sumFor(`${ROW}.total`)).toBeUndefined();
    draft.set(`${ROW}.naturalPerson`, '3');
    expect(draft.sumFor(`${ROW}.total`)).toBe(3);
    draft.set(`${ROW}.legalServiceInstitution`, '2(1)');
    expect(draft.sumFor(`${ROW}.total`)).toBeUndefined();
    expect(draft.sumFor(`${ROW}.naturalPerson`)).toBeUndefined();
  });
});

describe('findings', () => {
  it('a suggestion is done in one step, unless its cells have changed since', () => {
    const draft = createDraft({ report: sample, check: checkReport });
    const right = draft.entry(`${ROW}.total`).value ?? 0;
    draft.set(`${ROW}.total`, String(right + 90));
    const suggestion = draft.check()?.findings.flatMap(({ suggestions }) => suggestions)[0];
    expect(suggestion?.edits).toEqual([{ address: `${ROW}.total`, from: right + 90, to: right }]);
    if (!suggestion) throw new Error('none');
    expect(draft.applySuggestion(suggestion).done).toBe(true);
    expect(draft.toReport()).toEqual(sample);
    expect(draft.applySuggestion(suggestion)).toMatchObject({ done: false, changed: [] });
  });

  it('an explanation is kept, and stale once the figures change', () => {
    const draft = createDraft({ report: sample, check: checkReport });
    const right = draft.entry(`${ROW}.total`).value ?? 0;
    draft.set(`${ROW}.total`, String(right + 90));
    const [finding] = draft.check()?.findings ?? [];
    if (!finding) throw new Error('none');
    draft.explain(finding, '含口头申请', '2026-01-15');
    const again = () =>
      draft.check()?.findings.find((each) => each.fingerprint === finding.fingerprint);
    expect(again()?.explanation).toEqual({ text: '含口头申请', date: '2026-01-15', stale: false });
    draft.set(`${ROW}.total`, String(right + 91));
    expect(again()?.explanation?.stale).toBe(true);
  });

  it('an empty form is complete only when somebody says that its blanks are meant', () => {
    const draft = createDraft({ report: sample, check: checkReport });
    expect(draft.completeness().complete).toBe(true);
    draft.set('proceedings.review.upheld', '');
    draft.fillTotals();
    expect(draft.completeness()).toMatchObject({ blanks: ['proceedings.review.upheld'] });
    draft.complete('王科长');
    expect(draft.completeness().blanksConfirmedBy).toBe('王科长');
    draft.set('proceedings.review.upheld', '1');
    expect(draft.completeness().blanksConfirmedBy).toBeUndefined();
  });
});

describe('a form that is posted', () => {
  it('is the draft that was typed, line breaks of browsers and foreign fields aside', () => {
    const draft = createDraft({ report: sample });
    draft.set(`${ROW}.naturalPerson`, '十二件');
    draft.setField('problems', '（一）存在问题\n公开不及时。');
    const entries = Object.entries(draft.texts()).map(
      ([name, text]) => [name, text.replace(/\n/g, '\r\n')] as const,
    );
    const posted = fromFormData([...entries, ['csrf', 'x'], ['constructor', '1']], {
      report: sample,
    });
    expect(posted.texts()).toEqual(draft.texts());
    expect(posted.toReport()).toEqual(draft.toReport());
    expect(posted.toReport().problems).toEqual([
      { type: 'heading', level: 1, text: '（一）存在问题' },
      { type: 'paragraph', text: '公开不及时。' },
    ]);
  });
});

describe('moves', () => {
  it.each(EDITIONS)('forward and back lead through each whole table of edition %s', (edition) => {
    for (const table of tablesOf(edition)) {
      const cells = cellsOf(edition).filter((cell) => cell.table === table.key);
      let column: number | undefined;
      const walk = (from: string, direction: Direction): string[] => {
        const way = [from];
        for (let at = moveFrom(edition, from, direction, column); at; ) {
          way.push(at.address);
          if (way.length > 10 * cells.length) throw new Error('endless');
          column = at.column;
          at = moveFrom(edition, at.address, direction, column);
        }
        return way;
      };
      const top = cells[0]?.address ?? '';
      const way = walk(top, 'next');
      expect(new Set(way)).toEqual(new Set(cells.map(({ address }) => address)));
      expect(way[way.length - 1]).toBe(moveFrom(edition, top, 'last')?.address);
      expect(new Set(walk(way[way.length - 1] ?? '', 'previous'))).toEqual(new Set(way));
      expect(moveFrom(edition, top, 'up')).toBeUndefined();
      expect(moveFrom(edition, top, 'left')).toBeUndefined();
    }
  });
});

describe('totals that are worked out', () => {
  const derived = (report?: Report): Draft =>
    createDraft({ ...(report ? { report } : { edition: '2021', year: 2026 }), totals: 'derived' });

  it('follow their cells in the same step, totals of totals too', () => {
    const draft = derived();
    draft.set('applications.outcome.granted.naturalPerson', '３');
    for (const address of [
      'applications.outcome.granted.total',
      'applications.outcome.total.naturalPerson',
      'applications.outcome.total.total',
    ])
      expect([address, draft.entry(address).value]).toEqual([address, 3]);
    draft.undo();
    expect(draft.toReport()).toEqual(blank().toReport());
  });

  it('are blank, not wrong, while a cell of theirs cannot be read', () => {
    const draft = derived();
    draft.set(`${ROW}.naturalPerson`, '3');
    draft.set(`${ROW}.otherOrganization`, '约5');
    expect(draft.entry(`${ROW}.total`).text).toBe('');
    draft.set(`${ROW}.otherOrganization`, '5');
    expect(draft.entry(`${ROW}.total`).value).toBe(8);
  });

  it('are left as they are where nothing changed that they add up', () => {
    const draft = derived(setCell(sample, `${ROW}.total`, 1));
    draft.set('proceedings.review.upheld', '1');
    expect(draft.entry(`${ROW}.total`).value).toBe(1);
  });

  it('of a posted form are not what was posted but what its cells come to', () => {
    const draft = fromFormData(
      [
        [`${ROW}.naturalPerson`, '4'],
        [`${ROW}.total`, '9'],
      ],
      {
        edition: '2021',
        year: 2026,
        totals: 'derived',
      },
    );
    expect(draft.entry(`${ROW}.total`).value).toBe(4);
  });
});

it('a check can be limited to the sections that are filled in', () => {
  const draft = blank();
  draft.set(`${ROW}.naturalPerson`, 'x');
  const all = draft.check()?.findings ?? [];
  const own = draft.check(['applications'])?.findings ?? [];
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(all.length);
  expect(own.every(({ anchor }) => anchor.startsWith('applications'))).toBe(true);
  expect(draft.completeness(['proceedings'])).toMatchObject({ errors: 0, unreadable: [] });
  expect(draft.completeness(['proceedings']).blanks).toHaveLength(15);
});

it('text from a word processor is cleaned, and no number of it changed', () => {
  expect(
    cleanText(
      '　　2026年，\u200b收到申请\u00a012件。\r\n\r\n·\t主动公开1,234件。\u000b（一）概述 ',
    ),
  ).toBe('2026年，收到申请 12件。\n主动公开1,234件。\n（一）概述');
});
