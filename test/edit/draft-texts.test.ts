import { describe, expect, it } from 'vitest';
import {
  createDraft,
  type Draft,
  draftKey,
  editMessages,
  FIELD_NAMES,
  moveFrom,
} from '../../src/edit';
import { cellsOf } from '../../src/format';
import { blankReport, type CellReading, type Report, setCell, setCells } from '../../src/report';
import type { CheckResult, Finding, Suggestion } from '../../src/rules';

const ROW = 'applications.newlyReceived';
const PERSON = `${ROW}.naturalPerson`;
const TOTAL = `${ROW}.total`;
const words = editMessages('zh-CN');
const blank = (): Draft => createDraft({ edition: '2021', year: 2025 });
const reading = (address: string, more: Partial<CellReading>): CellReading => ({
  address,
  state: 'number',
  value: null,
  raw: '',
  ...more,
});

describe('how a draft begins', () => {
  it('needs to know which form it is', () => {
    expect(() => createDraft({})).toThrow('a draft needs a report, a year or an edition');
    expect(() => createDraft({ year: 2015 })).toThrow(RangeError);
    expect(createDraft({ year: 2019 }).edition).toBe('2019');
  });

  it('says no year where none is given', () => {
    const report = createDraft({ edition: '2021' }).toReport();
    expect(report).toMatchObject({ edition: '2021', year: null, period: null });
    expect(createDraft({ edition: '2021', year: 2025 }).toReport()).toMatchObject({
      year: 2025,
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
  });

  it('has no text where nothing stands, and no others than the form’s', () => {
    const { texts } = createDraft({
      edition: '2021',
      year: 2025,
      notes: { [PERSON]: '问王科长', [TOTAL]: '', 'applications.nowhere': 'x' },
      explanations: [{ fingerprint: 'a', text: '已核对', figures: '1', date: '2026-01-01' }],
    });
    expect(texts()).toEqual({
      'period.from': '2025-01-01',
      'period.to': '2025-12-31',
      [`note:${PERSON}`]: '问王科长',
      'explain:a': JSON.stringify({ text: '已核对', figures: '1', date: '2026-01-01' }),
    });
  });

  it('shows the text of the document where that is read as it was, and the number else', () => {
    const report = setCells(blankReport({ edition: '2021', year: 2025 }), [
      [PERSON, 12],
      [TOTAL, 34],
      [`${ROW}.commercialEnterprise`, 0],
    ]);
    const draft = createDraft({
      report,
      readings: [
        reading(PERSON, { value: 12, raw: ' 012 ' }),
        // Read from what stands around it: alone it would be read as another number.
        reading(TOTAL, { value: 34, raw: '3 4' }),
        reading(`${ROW}.commercialEnterprise`, { value: 0, raw: '零五' }),
        reading(`${ROW}.researchInstitution`, { state: 'invalid', raw: ' 十来 ' }),
        reading(`${ROW}.publicWelfareOrganization`, { state: 'absent', raw: '缺' }),
        reading(`${ROW}.legalServiceInstitution`, { state: 'blank', raw: ' 空 ' }),
        reading(`${ROW}.otherOrganization`, { state: 'dash', raw: ' — ' }),
      ],
    });
    expect(
      cellsOf('2021')
        .filter(({ address }) => address.startsWith(`${ROW}.`))
        .map(({ address }) => draft.entry(address).text),
    ).toEqual(['012', '0', '十来', '', '', '—', '34']);
  });

  it('of a report that is not blank is not saved yet once something is changed', () => {
    const draft = blank();
    expect(draft.unsaved).toBe(false);
    draft.set(PERSON, '');
    expect(draft.unsaved).toBe(false);
    draft.set(PERSON, '1');
    expect(draft.unsaved).toBe(true);
    let told = 0;
    draft.subscribe('state', () => told++);
    draft.saved();
    expect([draft.unsaved, told]).toEqual([false, 1]);
  });
});

describe('what is typed', () => {
  it('is cut off where no cell and no field goes on', () => {
    const draft = blank();
    expect(draft.set(PERSON, '1'.repeat(3000)).text).toHaveLength(2000);
    draft.setField('problems', '一'.repeat(200_001));
    draft.setNote(PERSON, '一'.repeat(200_001));
    expect([draft.field('problems').length, draft.note(PERSON).length]).toEqual([200_000, 200_000]);
    draft.confirmBlanks(`  ${'王'.repeat(3000)}`);
    expect(draft.completeness().blanksConfirmedBy).toBe('王'.repeat(2000));
  });

  it('is a note of its own beside a cell of the form', () => {
    const draft = blank();
    expect(draft.note(PERSON)).toBe('');
    draft.setNote(PERSON, '问王科长');
    expect([draft.note(PERSON), draft.note(TOTAL), draft.entry(PERSON).text]).toEqual([
      '问王科长',
      '',
      '',
    ]);
    expect(() => draft.setNote('applications.nowhere', 'x')).toThrow(RangeError);
    expect(() => draft.setField('nowhere' as 'title', 'x')).toThrow('no field "nowhere"');
  });

  it('beside an amount says its unit, where the form leaves it open', () => {
    const cell = cellsOf('2019').find(({ unitField }) => unitField);
    if (!cell) throw new Error('none');
    const draft = createDraft({ edition: '2019', year: 2020 });
    const unit = () =>
      (draft.toReport() as Extract<Report, { edition: '2019' }>).proactive.procurement;
    draft.set(cell.address, '3万元');
    expect(unit()).toMatchObject({ amount: 3, unit: '万元' });
    draft.set(cell.address, '3');
    expect(unit()).toMatchObject({ amount: 3, unit: null });
    draft.set(cell.address, '约3万元');
    expect(unit()).toMatchObject({ amount: null, unit: null });
  });

  it('leaves the blocks of a section as they were, until somebody types there', () => {
    const blocks: Report['problems'] = [
      { type: 'heading', level: 2, text: '不是标题的话' },
      { type: 'paragraph', text: '一行\n二行' },
    ];
    const report = { ...blankReport({ edition: '2021', year: 2025 }), problems: blocks };
    const draft = createDraft({ report });
    draft.set(PERSON, '1');
    expect(draft.toReport().problems).toBe(blocks);
    draft.setField('problems', '新的话。');
    expect(draft.toReport().problems).toEqual([{ type: 'paragraph', text: '新的话。' }]);
  });
});

describe('the steps back', () => {
  it('name what they would take back, and the cells that they changed', () => {
    const draft = blank();
    expect([draft.undo(), draft.redo(), draft.unsaved]).toEqual([[], [], false]);
    draft.set(PERSON, '1');
    draft.setField('title', '题');
    expect(draft.canUndo).toBe('field');
    expect(draft.undo()).toEqual(['title']);
    expect([draft.canUndo, draft.canRedo]).toEqual(['cell', 'field']);
    expect(draft.redo()).toEqual(['title']);
    expect(draft.field('title')).toBe('题');
    expect(draft.canRedo).toBeUndefined();
  });

  it('give back that blanks were meant, and only a cell makes that another question', () => {
    const draft = blank();
    draft.confirmBlanks('王科长');
    expect(draft.canUndo).toBe('blanks');
    draft.setField('title', '题');
    draft.setNote(PERSON, '注');
    expect(draft.completeness().blanksConfirmedBy).toBe('王科长');
    const heard: string[] = [];
    draft.subscribe('blanks', () => heard.push('blanks'));
    const { changed } = draft.paste([['1', '2']], PERSON);
    expect(changed).toEqual([PERSON, `${ROW}.commercialEnterprise`]);
    expect(draft.completeness()).not.toHaveProperty('blanksConfirmedBy');
    expect(heard).toEqual(['blanks']);
    draft.undo();
    expect(draft.completeness().blanksConfirmedBy).toBe('王科长');
    // Said again by another: a step of its own.
    draft.confirmBlanks('李科长');
    expect(draft.completeness().blanksConfirmedBy).toBe('李科长');
    // A field and a cell in one step.
    draft.restore({ [PERSON]: '3', title: '另一题', blanks: '李科长' });
    expect(draft.completeness()).not.toHaveProperty('blanksConfirmedBy');
  });
});

describe('those who listen', () => {
  it('hear each topic until they end it, whoever else listens', () => {
    const draft = blank();
    const heard: string[] = [];
    const end = draft.subscribe(PERSON, () => heard.push('a'));
    draft.subscribe(PERSON, () => heard.push('b'));
    draft.subscribe('findings', () => heard.push('findings'));
    draft.set(PERSON, '1');
    end();
    end();
    draft.set(PERSON, '2');
    expect(heard).toEqual(['a', 'b', 'findings', 'b', 'findings']);
  });
});

describe('a paste', () => {
  it('says how much it filled in, changed and could not read', () => {
    const draft = blank();
    draft.set(PERSON, '1');
    const report = draft.paste([[' 1 ', '2', '2(1)']], PERSON);
    expect(report).toEqual({
      done: true,
      message: words.pasted(3, 2, 1),
      changed: [`${ROW}.commercialEnterprise`, `${ROW}.researchInstitution`],
      unread: [`${ROW}.researchInstitution`],
    });
    // Without the spaces around it, and no longer than a cell takes.
    expect(draft.paste([[' 12 ']], PERSON).done).toBe(true);
    expect(draft.entry(PERSON).text).toBe('12');
    draft.paste([['x'.repeat(3000)]], PERSON);
    expect(draft.entry(PERSON).text).toHaveLength(2000);
  });

  it('that is refused says why, and changes nothing', () => {
    const draft = blank();
    const refused = (message: string) => ({ done: false, message, changed: [], unread: [] });
    expect(draft.paste([['自然人', '1']], PERSON)).toEqual(refused(words.otherForm));
    expect(draft.paste([['']], PERSON)).toEqual(refused(words.misfit.empty(0)));
    expect(draft.paste([['1', '2']], TOTAL)).toEqual(refused(words.misfit.tooManyColumns(1)));
    expect(draft.paste([['1']], 'title')).toEqual(refused(words.misfit.noCell(0)));
    expect(draft.paste([['1'.repeat(600_000)], ['1'.repeat(400_001)]], PERSON)).toEqual(
      refused(words.misfit.tooLarge(0)),
    );
    expect(draft.unsaved).toBe(false);
  });
});

describe('a document that is read in', () => {
  const said: CellReading[] = [
    reading(PERSON, { value: 5, raw: '5' }),
    reading(TOTAL, { value: 7, raw: '7' }),
    reading(`${ROW}.researchInstitution`, { state: 'absent' }),
    reading(`${ROW}.commercialEnterprise`, {
      state: 'invalid',
      raw: '34',
      undecided: true,
    } as Partial<CellReading>),
    reading('applications.nowhere', { value: 1, raw: '1' }),
  ];

  it('is told against what stands here: what would change, what it lacks, what it leaves open', () => {
    const draft = blank();
    draft.set(TOTAL, '7');
    draft.setField('title', '题');
    const proposal = draft.propose(said, { title: '题', problems: '五' });
    expect(proposal).toEqual({
      changes: [
        { key: PERSON, before: '', after: '5' },
        { key: 'problems', before: '', after: '五' },
      ],
      absent: [`${ROW}.researchInstitution`],
      undecided: [`${ROW}.commercialEnterprise`],
      said: 2,
    });
    expect(blank().propose([])).toEqual({ changes: [], absent: [], undecided: [], said: 0 });
  });

  it('is done in one step, and says what it left open', () => {
    const draft = blank();
    const proposal = draft.propose(said, { title: '题' });
    const report = draft.accept(proposal);
    expect(report).toEqual({
      done: true,
      message: words.pasted(2, 3, 0) + words.undecided(1),
      changed: [PERSON, TOTAL, 'title'],
      unread: [],
    });
    expect(draft.canUndo).toBe('document');
    draft.undo();
    expect(draft.texts()).toEqual(blank().texts());
    const clear = { ...proposal, undecided: [] };
    expect(draft.accept(clear, 'paste').message).toBe(words.pasted(2, 3, 0));
    expect(draft.canUndo).toBe('paste');
  });

  it('of which no cell can be told is refused, in words for the case', () => {
    const draft = blank();
    expect(draft.accept(draft.propose([])).message).toBe(words.otherForm);
    const [, , , undecided] = said;
    if (!undecided) throw new Error('none');
    expect(draft.accept(draft.propose([undecided]))).toMatchObject({
      done: false,
      message: words.allUndecided,
    });
    // A change of what is no part of the form is none.
    const foreign = {
      changes: [{ key: 'csrf', before: '', after: 'x' }],
      absent: [],
      undecided: [],
      said: 1,
    };
    draft.accept(foreign);
    expect(draft.texts()).not.toHaveProperty('csrf');
  });
});

describe('totals', () => {
  it('are filled in where they differ, and the rest is left alone', () => {
    const draft = blank();
    expect(draft.fillTotals()).toEqual({
      done: false,
      message: words.filledTotals(0),
      changed: [],
      unread: [],
    });
    draft.set(PERSON, '3');
    draft.set('applications.carriedOver.naturalPerson', '4');
    expect(draft.fillTotals([TOTAL])).toEqual({
      done: true,
      message: words.filledTotals(1),
      changed: [TOTAL],
      unread: [],
    });
    expect(draft.entry('applications.carriedOver.total').text).toBe('');
    // Typed otherwise, but the same number.
    draft.set(TOTAL, ' 3 ');
    expect(draft.fillTotals([TOTAL]).changed).toEqual([]);
    expect(draft.entry(TOTAL).text).toBe(' 3 ');
    expect(draft.fillTotals().changed).toEqual(['applications.carriedOver.total']);
  });

  it('that are worked out follow what is taken away, and what is typed over them', () => {
    const draft = createDraft({ edition: '2021', year: 2025, totals: 'derived' });
    draft.set(PERSON, '3');
    draft.set(TOTAL, '9');
    expect(draft.entry(TOTAL).text).toBe('3');
    draft.set(PERSON, '');
    expect(draft.entry(TOTAL).text).toBe('');
    // Nothing to add up: a total that is typed stands as it is.
    draft.set(TOTAL, '9');
    expect(draft.entry(TOTAL).text).toBe('9');
    draft.set(PERSON, '2');
    expect(draft.entry(TOTAL).text).toBe('2');
  });

  it('of totals are left blank while one of theirs cannot be read', () => {
    const draft = createDraft({ edition: '2021', year: 2025, totals: 'derived' });
    const granted = 'applications.outcome.granted';
    draft.set(`${granted}.naturalPerson`, '3');
    expect(draft.entry('applications.outcome.total.total').text).toBe('3');
    draft.set(`${granted}.naturalPerson`, '十来');
    for (const total of [
      `${granted}.total`,
      'applications.outcome.total.naturalPerson',
      'applications.outcome.total.total',
    ])
      expect([total, draft.entry(total).text]).toEqual([total, '']);
  });
});

describe('the check', () => {
  const finding = (anchor: string, severity: Finding['severity']): Finding => ({
    ruleId: 'X',
    anchor,
    outcome: 'fail',
    severity,
    level: 1,
    cells: [],
    message: anchor,
    suggestions: [],
    fingerprint: anchor,
  });
  const result = (...findings: Finding[]): CheckResult => ({
    findings,
    outcomes: {},
    notChecked: [],
  });

  it('is given all that there is, once for each state', () => {
    const previous = blankReport({ edition: '2021', year: 2024 });
    const given: unknown[] = [];
    const draft = createDraft({
      edition: '2021',
      year: 2025,
      previous,
      locale: 'en',
      explanations: [{ fingerprint: 'a', text: 'x', figures: '1' }],
      check: (report, inputs) => {
        given.push([report.year, inputs]);
        return result();
      },
    });
    draft.check();
    draft.check(['applications']);
    draft.completeness();
    expect(given).toEqual([
      [
        2025,
        {
          readings: draft.readings(),
          explanations: [{ fingerprint: 'a', text: 'x', figures: '1' }],
          locale: 'en',
          previous,
        },
      ],
    ]);
    draft.set(PERSON, '1');
    draft.check();
    expect(given).toHaveLength(2);
    expect(draft.explanations).toEqual([{ fingerprint: 'a', text: 'x', figures: '1' }]);
  });

  it('may come later, and is told of', () => {
    const draft = blank();
    expect(draft.check()).toBeUndefined();
    expect(draft.completeness().errors).toBe(0);
    let told = 0;
    draft.subscribe('findings', () => told++);
    draft.checkWith(() => result(finding(TOTAL, 'error')));
    expect([told, draft.check()?.findings.length, draft.completeness().errors]).toEqual([1, 1, 1]);
  });

  it.each<[string, Finding[], string, string, boolean]>([
    ['an error', [finding(TOTAL, 'error')], '0', '王科长', false],
    ['a query', [finding(TOTAL, 'query')], '0', '王科长', true],
    ['what cannot be read', [], '十来', '王科长', false],
    ['blanks that nobody meant', [], '0', '', false],
    ['nothing', [], '0', '王科长', true],
  ])('with %s', (_, findings, text, by, complete) => {
    const draft = createDraft({ edition: '2021', year: 2025, check: () => result(...findings) });
    draft.set(PERSON, text);
    draft.confirmBlanks(by);
    expect(draft.completeness().complete).toBe(complete);
  });

  it('takes a suggestion only where all of its cells are as they were', () => {
    const draft = createDraft({
      report: setCell(blankReport({ edition: '2021', year: 2025 }), PERSON, 1),
    });
    const suggestion = (...edits: Suggestion['edits']): Suggestion => ({
      edits,
      message: '',
      repairs: [],
      ambiguous: false,
    });
    const stale = { done: false, message: words.stale, changed: [], unread: [] };
    const [one, two] = [
      { address: PERSON, from: 1, to: 2 },
      { address: TOTAL, from: 5, to: 2 },
    ];
    expect(draft.applySuggestion(suggestion(one, two))).toEqual(stale);
    expect(draft.applySuggestion(suggestion({ ...one, address: 'applications.nowhere' }))).toEqual(
      stale,
    );
    expect(draft.applySuggestion(suggestion(one, { ...two, from: null, to: null }))).toMatchObject({
      done: true,
      changed: [PERSON],
    });
    expect(draft.entry(PERSON).text).toBe('2');
    expect(draft.canUndo).toBe('suggestion');
  });

  it('keeps what a person says, without the spaces around it, until it is taken back', () => {
    const draft = blank();
    const found = { ...finding(TOTAL, 'query'), figures: '1=2' };
    draft.explain(found, '  已核对  ', '2026-01-15');
    expect(draft.explanations).toEqual([
      { fingerprint: TOTAL, text: '已核对', figures: '1=2', date: '2026-01-15' },
    ]);
    draft.explain(found, '改口');
    expect(draft.explanations).toEqual([{ fingerprint: TOTAL, text: '改口', figures: '1=2' }]);
    draft.explain(found, '一'.repeat(200_001));
    expect(draft.explanations[0]?.text).toHaveLength(200_000);
    draft.explain(found, ' ');
    expect(draft.explanations).toEqual([]);
    expect(draft.canUndo).toBe('explanation');
  });
});

describe('texts that were kept', () => {
  it('are put back, what stands here and is not among them is taken away, and what is foreign left out', () => {
    const draft = blank();
    draft.set(PERSON, '1');
    draft.setNote(PERSON, '注');
    const kept: Record<string, unknown> = {
      [TOTAL]: '5',
      title: '题',
      blanks: '王科长',
      'note:x': '注',
      'explain:a': '{"text":"已核对","date":7}',
      csrf: 'x',
      xblanks: 'x',
      problems: 7,
      overview: '一'.repeat(200_001),
    };
    draft.restore(kept as Record<string, string>); // what another program may have kept
    const texts = draft.texts();
    expect({ ...texts, overview: texts.overview?.length }).toEqual({
      [TOTAL]: '5',
      title: '题',
      blanks: '王科长',
      'note:x': '注',
      'explain:a': '{"text":"已核对","date":7}',
      overview: 200_000,
    });
    expect(draft.explanations).toEqual([{ fingerprint: 'a', text: '已核对', figures: '' }]);
    expect(draft.canUndo).toBe('document');
  });

  it('have a name by form, year and body', () => {
    const report = blankReport({ edition: '2021', year: 2025, body: { name: ' 某局 ' } });
    expect(draftKey(createDraft({ report }))).toBe('gongkai-report:2021:2025:某局');
    expect(draftKey(createDraft({ edition: '2019' }))).toBe('gongkai-report:2019::');
  });

  it('are by the name of each field, too', () => {
    const draft = blank();
    for (const name of FIELD_NAMES) draft.setField(name, `${name}。`);
    for (const name of FIELD_NAMES) expect(draft.texts()[name]).toBe(`${name}。`);
  });
});

describe('a move', () => {
  const move = (from: string, ...rest: [Parameters<typeof moveFrom>[2], number?]) =>
    moveFrom('2021', from, ...rest);

  it('goes to the next cell of the row, and ends at its edge', () => {
    expect(move(PERSON, 'right')?.address).toBe(`${ROW}.commercialEnterprise`);
    expect(move(`${ROW}.commercialEnterprise`, 'left')?.address).toBe(PERSON);
    expect(move(TOTAL, 'right')).toBeUndefined();
    expect(move(PERSON, 'left')).toBeUndefined();
  });

  it('goes down and up a column, and ends at its edge', () => {
    expect(move(PERSON, 'down')?.address).toBe('applications.carriedOver.naturalPerson');
    expect(move('applications.carriedForward.total', 'down')).toBeUndefined();
    expect(move('applications.carriedOver.total', 'up')?.address).toBe(TOTAL);
  });

  it('leads to the first and the last cell of the table', () => {
    expect(move('applications.carriedOver.total', 'first')?.address).toBe(PERSON);
    expect(move(PERSON, 'last')?.address).toBe('applications.carriedForward.total');
    expect(move('applications.nowhere', 'first')).toBeUndefined();
  });

  it('keeps its column over a wide cell, as long as it stands in it', () => {
    const [issued, repealed] = ['issued', 'repealed'].map(
      (key) => `proactive.normativeDocuments.${key}`,
    );
    const down = move(repealed ?? '', 'down');
    expect(down?.address).toBe('proactive.licensing.decisions');
    expect(move('proactive.licensing.decisions', 'up', down?.column)?.address).toBe(repealed);
    // One that comes from elsewhere goes on from the first column of the cell.
    expect(move('proactive.licensing.decisions', 'up')?.address).toBe(issued);
    expect(move('proactive.licensing.decisions', 'up', 99)?.address).toBe(issued);
    expect(move('proactive.licensing.decisions', 'up', 0)?.address).toBe(issued);
  });
});
