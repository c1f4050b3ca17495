import { describe, expect, it } from 'vitest';
import {
  createDraft,
  draftFromForm,
  FIELD_NAMES,
  fieldText,
  isFieldName,
  sectionTitle,
} from '../../src/edit';
import { entryOf, readingOf } from '../../src/edit/entry';
import { withField } from '../../src/edit/fields';
import { sumOf, totalsOf } from '../../src/edit/totals';
import { type Cell, cellsOf } from '../../src/format';
import { blankReport, type Report } from '../../src/report';

const cellOf = (edition: '2019' | '2021', kind: Cell['kind']): Cell => {
  const cell = cellsOf(edition).find((each) => each.kind === kind);
  if (!cell) throw new Error(`no cell of kind ${kind}`);
  return cell;
};
const count = cellOf('2021', 'count');
const money = cellOf('2021', 'money');
const change = cellOf('2019', 'change');
const amount = cellOf('2019', 'money');

describe('what is typed in a cell', () => {
  it.each<[Cell, string, Partial<ReturnType<typeof entryOf>>]>([
    [count, '3 119', { state: 'number', value: 3119, readAs: '3119' }],
    [count, '3\u00a0119\u2009005', { state: 'number', value: 3119005 }],
    [count, ' 12 345 ', { state: 'number', value: 12345 }],
    // Two numbers, or a number and what was not meant.
    [count, '31 19', { state: 'invalid', value: null }],
    [count, '1234 567', { state: 'invalid', value: null }],
    [count, '3 1199', { state: 'invalid', value: null }],
    [count, 'x3 119', { state: 'invalid', value: null }],
    [count, '3 119 x', { state: 'invalid', value: null }],
    [money, '251000元', { state: 'number', value: 25.1, readAs: '25.1' }],
    [amount, '3万元', { state: 'number', value: 3, unit: '万元', readAs: '3' }],
    [change, '-4', { state: 'number', value: -4 }],
  ])('%o: “%s”', (cell, text, entry) => {
    expect(entryOf(cell, text)).toMatchObject({ address: cell.address, text, ...entry });
  });

  it('says how it is read only where that is another spelling', () => {
    for (const text of ['12', ' 12 ', '', '—', 'x'])
      expect(entryOf(count, text)).not.toHaveProperty('readAs');
    expect(entryOf(count, '012')).toHaveProperty('readAs', '12');
    for (const text of ['12', '3 119', '']) expect(entryOf(money, text)).not.toHaveProperty('unit');
  });

  it.each<[Cell, string, string | undefined]>([
    [count, '-3', 'negative'],
    [count, '1.5', 'fraction'],
    [count, '1．5', 'fraction'],
    [change, '1.5', 'fraction'],
    [count, '1.5元', 'fraction'],
    [count, '1.5.2', undefined],
    [count, 'v1.5', undefined],
    [count, '9999999999999999', 'tooLong'],
    [count, '９９９９９９９９９９９９９９９９', 'tooLong'],
    [count, '9,999,999,999,999,999', 'tooLong'],
    [count, '123456789012345a', undefined],
    [count, 'a9999999999999999', undefined],
    [count, '十二件', undefined],
    [money, '0.1234567', undefined],
    [count, '12', undefined],
    [change, '-3', undefined],
  ])('%o: “%s” is a number, but none of the cell: %s', (cell, text, misfit) => {
    expect(entryOf(cell, text).misfit).toBe(misfit);
  });

  it('is what a document that holds it would be read as', () => {
    expect(readingOf(entryOf(count, '3 119'))).toEqual({
      address: count.address,
      state: 'number',
      value: 3119,
      raw: '3119',
    });
    expect(readingOf(entryOf(count, ' 十来 '))).toMatchObject({ state: 'invalid', raw: ' 十来 ' });
    expect(readingOf(entryOf(count, '/'))).toMatchObject({ state: 'dash', raw: '/' });
  });
});

describe('a field beside the cells', () => {
  const blank: Report = blankReport({ year: 2025 });
  const set = (name: Parameters<typeof withField>[1], text: string, report = blank) =>
    withField(report, name, text);

  it('is written and read again', () => {
    const texts: Record<string, string> = {
      title: '某某局年度报告',
      'body.name': '某某局',
      'body.kind': 'county',
      'body.creditCode': '91330100799655058B',
      'body.regionCode': '330100',
      'period.from': '2025-01-01',
      'period.to': '2025-12-31',
      publicationDate: '2026-01-20',
      contact: '电话 1',
    };
    for (const name of FIELD_NAMES) {
      const text = texts[name] ?? '第一段。\n第二段。';
      const report = set(name, text);
      const isKnownKind = name !== 'body.kind' || fieldText(report, name) !== '';
      if (isKnownKind) expect([name, fieldText(report, name)]).toEqual([name, text]);
    }
  });

  it('is left out, or null, where nothing stands in it', () => {
    const full = set('contact', '电话', set('title', '题', set('body.name', '某局')));
    expect(set('title', ' ', full).title).toBeNull();
    expect(set('body.name', '\n', full).body.name).toBeNull();
    expect(set('contact', ' ', full)).not.toHaveProperty('contact');
    expect(set('publicationDate', '')).not.toHaveProperty('publicationDate');
    const coded = set('body.creditCode', '91330100799655058B', full);
    expect(coded.body.creditCode).toBe('91330100799655058B');
    expect(set('body.creditCode', ' ', coded).body).not.toHaveProperty('creditCode');
    const half = set('period.from', '');
    expect(half.period).toEqual({ from: '', to: '2025-12-31' });
    expect(set('period.to', '', half).period).toBeNull();
    expect(set('period.to', '2025-06-30', set('period.to', '', half)).period).toEqual({
      from: '',
      to: '2025-06-30',
    });
  });

  it('takes a kind of body that the form knows, and no other', () => {
    expect(set('body.kind', 'toString').body).not.toHaveProperty('kind');
    expect(set('body.kind', '某种').body).not.toHaveProperty('kind');
    // Any other text of the body is kept: the check says what is wrong with it.
    expect(set('body.regionCode', 'toString').body.regionCode).toBe('toString');
  });

  it('loses the spaces around it, and what a file cannot hold, and no word', () => {
    expect(set('title', '  题\u0007目 ').title).toBe('题目');
    expect(set('contact', ' 电话\u0000：1\r\n二 ').contact).toBe('电话：1\n二');
    expect(set('body.name', ' 某\u000b局 ').body.name).toBe('某局');
    expect(set('period.from', ' 2025-01-01 ').period?.from).toBe('2025-01-01');
    expect(set('problems', '一\r\n\n  \r二').problems.map(({ text }) => text)).toEqual([
      '一',
      '二',
    ]);
  });

  it('changes nothing else of the report', () => {
    const before = set('body.regionCode', '330100', set('body.name', '某局'));
    expect(set('body.creditCode', 'x', before)).toEqual({
      ...before,
      body: { ...before.body, creditCode: 'x' },
    });
    expect(set('period.to', '2025-06-30', before)).toEqual({
      ...before,
      period: { from: '2025-01-01', to: '2025-06-30' },
    });
    expect(before.body.creditCode).toBeUndefined();
  });

  it('is none of the cells, and no property of every object', () => {
    expect(FIELD_NAMES.every(isFieldName)).toBe(true);
    for (const name of ['toString', 'constructor', count.address, 'note:title', ''])
      expect(isFieldName(name)).toBe(false);
  });

  it('has the title that is printed over it', () => {
    expect(sectionTitle('2021', 'problems')).toMatch(/^五、/);
    expect(sectionTitle('2021', 'nothing' as 'problems')).toBe('nothing');
  });
});

describe('a form that is posted', () => {
  const row = 'applications.newlyReceived.naturalPerson';

  it('takes the fields of the draft, and none of the portal’s own', () => {
    const draft = draftFromForm(
      [
        [row, '3'],
        [`note:${row}`, '问王科长\r\n再看'],
        ['explain:abc', '已核对'],
        ['blanks', '王科长'],
        ['title', '题\r目'],
        ['xnote:1', 'x'],
        ['note', 'x'],
        ['csrf', 'x'],
        ['overview', new Date(0)],
        ['applications', 'x'],
      ],
      { edition: '2021', year: 2025 },
    );
    const before = createDraft({ edition: '2021', year: 2025 }).texts();
    expect(draft.texts()).toEqual({
      ...before,
      [row]: '3',
      [`note:${row}`]: '问王科长\n再看',
      'explain:abc': '已核对',
      blanks: '王科长',
      title: '题\n目',
    });
    expect(draft.explanations).toEqual([{ fingerprint: 'abc', text: '已核对', figures: '' }]);
  });

  it('keeps what it does not hold', () => {
    const report = blankReport({ year: 2025, body: { name: '某局' } });
    const draft = draftFromForm([[row, '3']], { report });
    expect(draft.field('body.name')).toBe('某局');
  });
});

describe('sums', () => {
  it.each([
    [[1, null, 2], 3],
    [[0, null], 0],
    [[null, null], undefined],
    [[], undefined],
    [[1, undefined, 2], undefined],
    [[Number.MAX_SAFE_INTEGER, 1], undefined],
    [[Number.MAX_SAFE_INTEGER, 0], Number.MAX_SAFE_INTEGER],
  ])('of %j: %s', (values, sum) => {
    expect(sumOf(values)).toBe(sum);
  });

  it('are those of totals: a relation between rows gives none', () => {
    for (const { address, parts } of totalsOf('2021')) {
      expect(cellsOf('2021').find((cell) => cell.address === address)?.isTotal).toBe(true);
      expect(parts).not.toContain(address);
      // Of the row where there is one, that of the column else.
      const [table, ...path] = address.split('.');
      const own = path[path.length - 1] === 'total' ? path.slice(0, -1) : [];
      if (own.length > 0 && table === 'applications')
        expect(parts.every((part) => part.startsWith([table, ...own].join('.')))).toBe(true);
    }
  });
});
