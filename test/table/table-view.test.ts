import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  EDITIONS,
  type EditionId,
  findCell,
  LOCALES,
  type TableKey,
  tablesOf,
} from '../../src/format';
import { blankReport, type CellReading, type Report, setCell, setCells } from '../../src/report';
import type { Finding } from '../../src/rules';
import {
  cellId,
  type LabelCell,
  labelId,
  statedUnit,
  type TableView,
  tableId,
  tableInBlocks,
  tableView,
  type ValueCell,
  waitingView,
} from '../../src/table';

const TOTAL = 'applications.newlyReceived.total';
const blank = (edition: EditionId = '2021'): Report => blankReport({ edition, year: 2021 });

const cellsIn = (view: TableView) =>
  view.parts.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flat()));
const valuesIn = (view: TableView) =>
  cellsIn(view).filter((cell): cell is ValueCell => cell.type === 'value');
const labelsIn = (view: TableView) =>
  cellsIn(view).filter((cell): cell is LabelCell => cell.type === 'label');

const valueAt = (
  report: Report,
  address: string,
  readings: readonly CellReading[] = [],
  locale = LOCALES[0],
) => {
  const [table] = address.split('.');
  const view = tableView(report, table as TableKey, { readings, locale }); // an address begins with its table
  const cell = valuesIn(view).find((each) => each.address === address);
  if (!cell) throw new Error(`no cell ${address}`);
  return cell;
};
const reading = (state: CellReading['state'], value: number | null, raw: string): CellReading[] => [
  { address: TOTAL, state, value, raw },
];

describe('what a cell shows', () => {
  it('is its number', () => {
    const report = setCell(blank(), TOTAL, 3119);
    expect(valueAt(report, TOTAL)).toMatchObject({
      value: 3119,
      state: 'number',
      text: '3119',
      plain: '3119',
      spoken: undefined,
      instead: undefined,
      printedAs: undefined,
      unit: undefined,
      isTotal: true,
      marks: [],
    });
    expect(valueAt(setCell(blank(), TOTAL, 0), TOTAL)).toMatchObject({
      state: 'number',
      text: '0',
    });
    expect(valueAt(report, 'applications.newlyReceived.naturalPerson').isTotal).toBe(false);
  });

  it('is nothing for a blank, which is told to those who do not see it', () => {
    expect(valueAt(blank(), TOTAL)).toMatchObject({
      value: null,
      state: 'blank',
      text: '',
      plain: '',
      spoken: '未填',
      instead: undefined,
    });
    expect(valueAt(blank(), TOTAL, reading('blank', null, ' '))).toMatchObject({
      text: '',
      spoken: '未填',
    });
  });

  it('is what the document has instead of a number', () => {
    expect(valueAt(blank(), TOTAL, reading('dash', null, ' — '))).toMatchObject({
      state: 'dash',
      text: '—',
      plain: '—',
      instead: undefined,
    });
    expect(valueAt(blank(), TOTAL, reading('absent', null, ''))).toMatchObject({
      state: 'absent',
      text: '',
      instead: '缺',
      plain: '缺',
    });
    expect(valueAt(blank(), TOTAL, reading('invalid', null, '十来'))).toMatchObject({
      state: 'invalid',
      text: '十来',
      instead: '无法识别',
      plain: '十来〔无法识别〕',
    });
    const undecided: CellReading[] = [
      { address: TOTAL, state: 'invalid', value: null, raw: '34', undecided: true } as CellReading,
    ];
    expect(valueAt(blank(), TOTAL, undecided)).toMatchObject({
      instead: '未判定',
      plain: '34〔未判定〕',
    });
  });

  it('says how the document wrote a number, where that is another way', () => {
    const report = setCell(blank(), TOTAL, 12);
    expect(valueAt(report, TOTAL, reading('number', 12, '12')).printedAs).toBeUndefined();
    expect(valueAt(report, TOTAL, reading('number', 12, ' 12\n')).printedAs).toBeUndefined();
    expect(valueAt(report, TOTAL, reading('number', 12, ' 012 ')).printedAs).toBe('012');
    expect(valueAt(report, TOTAL, reading('number', 12, '')).printedAs).toBeUndefined();
    expect(valueAt(blank(), TOTAL, reading('dash', null, '—')).printedAs).toBeUndefined();
  });

  it('is no longer what the document said once the report was edited', () => {
    // A number was read, and another typed.
    expect(valueAt(setCell(blank(), TOTAL, 13), TOTAL, reading('number', 12, '012'))).toMatchObject(
      {
        text: '13',
        printedAs: undefined,
      },
    );
    // A number was read, and taken away: what stands there is blank, not the old text.
    expect(valueAt(blank(), TOTAL, reading('number', 12, '012'))).toMatchObject({
      state: 'blank',
      text: '',
      plain: '',
      spoken: '未填',
    });
    // Something unreadable was read, and a number typed.
    expect(
      valueAt(setCell(blank(), TOTAL, 13), TOTAL, reading('invalid', null, '十来')),
    ).toMatchObject({
      state: 'number',
      text: '13',
      plain: '13',
      instead: undefined,
      spoken: undefined,
      printedAs: undefined,
    });
  });

  it('has the unit that the report states, where the form prints none', () => {
    const [cell] = cellsOf('2019').filter(({ unitField }) => unitField);
    if (!cell) throw new Error('none');
    const report = setCell(blankReport({ edition: '2019', year: 2020 }), cell.address, 5);
    const { proactive } = report;
    const stated: Report = {
      ...report,
      proactive: { ...proactive, procurement: { ...proactive.procurement, unit: '万元' } },
    };
    expect(valueAt(stated, cell.address)).toMatchObject({
      text: '5',
      unit: '万元',
      plain: '5万元',
    });
    expect(valueAt(report, cell.address)).toMatchObject({ unit: undefined, plain: '5' });
    expect(valueAt(setCell(stated, cell.address, null), cell.address).unit).toBeUndefined();
    expect(statedUnit(stated, cell)).toBe('万元');
    for (const other of cellsOf('2019'))
      if (other !== cell) expect(statedUnit(stated, other)).toBeUndefined();
  });

  it('has the marks of the findings that speak of it', () => {
    const found = {
      anchor: TOTAL,
      severity: 'error',
      cells: [],
      suggestions: [],
      message: 'x',
    } as Partial<Finding> as Finding; // all that a mark is made of
    const view = tableView(blank(), 'applications', { findings: [found] });
    expect(
      valuesIn(view)
        .filter(({ marks }) => marks.length > 0)
        .map(({ address }) => address),
    ).toEqual([TOTAL]);
  });
});

describe.each(EDITIONS)('the tables of edition %s', (edition) => {
  const tables = tablesOf(edition);

  it('hold every cell once, in the form’s order, under its own id', () => {
    const values = tables.flatMap(({ key }) =>
      valuesIn(tableView(blank(edition), key, { idPrefix: 'a' })),
    );
    expect(values.map(({ address }) => address)).toEqual(
      cellsOf(edition).map(({ address }) => address),
    );
    for (const { id, address } of values) expect(id).toBe(cellId('a', address));
  });

  it.each([
    ['in one piece', tableView],
    ['in blocks', tableInBlocks],
  ] as const)('%s lead each value to exactly its labels, outermost first', (_, draw) => {
    for (const { key } of tables) {
      const view = draw(blank(edition), key);
      const labels = new Map(labelsIn(view).map((cell) => [cell.id, cell]));
      expect(labels.size).toBe(labelsIn(view).length);
      for (const { address, headers = '' } of valuesIn(view)) {
        const cell = findCell(edition, address);
        const over = headers.split(' ').map((id) => labels.get(id)?.label);
        const own = over.filter((label) => label !== undefined);
        expect(own).toHaveLength(over.length);
        const block = tables.find((each) => each.key === key)?.form.blocks;
        const heading = block?.map((each) => each.heading?.label).find((label) => label === own[0]);
        const rowLabels = (cell?.rowLabels ?? []).filter((label) => label !== heading);
        expect(own).toEqual([
          ...(heading === undefined ? [] : [heading]),
          ...rowLabels,
          ...(cell?.columnLabels ?? []),
        ]);
      }
    }
  });

  it('lead a label to those over it, and corner and heading to none', () => {
    for (const { key } of tables) {
      const view = tableView(blank(edition), key);
      const labels = new Map(labelsIn(view).map((cell) => [cell.id, cell]));
      for (const { role, headers, scope, id } of labels.values()) {
        const over = (headers?.split(' ') ?? []).map((each) => labels.get(each));
        if (role === 'corner' || role === 'heading') expect(headers).toBeUndefined();
        for (const each of over) {
          expect(each?.role === role || each?.role === 'heading').toBe(true);
          expect(each?.id).not.toBe(id);
        }
        expect(scope).toBe(role === 'rowLabel' ? 'row' : 'col');
      }
    }
  });

  it('fill their grid without a gap, spans and all', () => {
    for (const { key } of tables) {
      const view = tableView(blank(edition), key);
      const rows = view.parts.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
      const covered = rows.map(() => Array<number>(view.columns.length).fill(0));
      rows.forEach((row, at) => {
        for (const { column, rowSpan, colSpan } of row)
          for (let r = at; r < at + rowSpan; r++)
            for (let c = column; c < column + colSpan; c++) {
              const line = covered[r];
              if (line) line[c] = (line[c] ?? 0) + 1;
            }
      });
      expect(covered.flat().every((times) => times === 1)).toBe(true);
    }
  });

  it('mark the label of a row or column of totals, and of nothing else', () => {
    for (const { key } of tables) {
      const view = tableView(blank(edition), key);
      const totals = valuesIn(view).filter(({ isTotal }) => isTotal);
      for (const label of labelsIn(view)) {
        const own = valuesIn(view).filter(({ headers }) => headers?.split(' ').includes(label.id));
        if (label.isTotal) {
          expect(own.length).toBeGreaterThan(0);
          expect(own.every((cell) => totals.includes(cell))).toBe(true);
        } else if (
          (label.role === 'columnLabel' || label.role === 'rowLabel') &&
          own.every((cell) => cell.isTotal)
        )
          // Over more than one column, or without values: no label of totals.
          expect(label.colSpan > 1 || label.rowSpan > 1 || own.length === 0).toBe(true);
      }
    }
  });
});

describe('a label of table three', () => {
  const labels = labelsIn(tableView(blank(), 'applications'));
  const over = (label: string) => {
    const found = labels.find((cell) => cell.label === label);
    return (found?.headers?.split(' ') ?? []).map(
      (id) => labels.find((cell) => cell.id === id)?.label,
    );
  };

  it.each([
    ['申请人情况', []],
    ['自然人', ['申请人情况']],
    ['商业企业', ['申请人情况', '法人或其他组织']],
    ['三、本年度办理结果', []],
    ['（三）不予公开', ['三、本年度办理结果']],
    ['1.属于国家秘密', ['三、本年度办理结果', '（三）不予公开']],
  ])('%s stands under %j', (label, labelsOver) => {
    expect(over(label)).toEqual(labelsOver);
  });
});

it('the labels of totals are those of a column and a row that hold nothing else', () => {
  const totals = (table: TableKey) =>
    labelsIn(tableView(blank(), table)).flatMap(({ isTotal, label }) => (isTotal ? [label] : []));
  expect(totals('applications')).toEqual(['总计', '（七）总计']);
  expect(totals('proceedings')).toEqual(['总计', '总计', '总计']);
  expect(totals('proactive')).toEqual([]);
});

describe('a table', () => {
  const view = (table: TableKey, locale = LOCALES[0]) => tableView(blank(), table, { locale });

  it('has its name, title and caption from the form', () => {
    expect(view('applications')).toMatchObject({
      table: 'applications',
      edition: '2021',
      name: '表三',
      title: '三、收到和处理政府信息公开申请情况',
    });
    const [part, ...others] = view('applications').parts;
    expect(others).toEqual([]);
    expect(part).toMatchObject({
      id: tableId('gk', 'applications'),
      caption: '三、收到和处理政府信息公开申请情况',
      captionId: tableId('gk', 'applications', 'caption'),
    });
    expect([tableId('gk', 'applications'), labelId('gk', 'applications', 0, 'r', [2, 0])]).toEqual([
      'gk-applications-table',
      'gk-applications-b0r2-0',
    ]);
  });

  it('says how it is laid out', () => {
    expect(view('applications').summary).toBe('表头 3 行，左起 3 列为项目名称，数据 25 行 7 列。');
    expect(view('proceedings').summary).toBe('表头 3 行，数据 1 行 15 列。');
    expect(view('proactive').summary).toBe('由 4 个部分上下相接，各部分有自己的表头。');
    expect(view('applications').columns).toEqual([
      'groupLabel',
      'groupLabel',
      'label',
      ...Array(7).fill('value'),
    ]);
    expect(view('proceedings').columns).toEqual(Array(15).fill('value'));
    expect([view('applications').labelWidth, view('proceedings').labelWidth]).toEqual([3, 0]);
  });

  it('is as wide as its longest number', () => {
    const report = setCells(blank(), [
      [TOTAL, 12345],
      ['applications.carriedOver.total', 7],
    ]);
    expect(tableView(report, 'applications').longest).toBe(5);
    expect(view('applications').longest).toBe(0);
  });

  it('has one head; where each block has its own, none is repeated', () => {
    const types = (of: TableView) => of.parts.map(({ groups }) => groups.map(({ type }) => type));
    expect(types(view('applications'))[0]?.slice(0, 2)).toEqual(['head', 'body']);
    // 一, 二, 三, 四: what stands under one label stays together.
    expect(types(view('applications'))[0]?.filter((type) => type === 'body')).toHaveLength(4);
    expect(types(view('proactive'))).toEqual([['body', 'body', 'body', 'body']]);
    expect(types(tableInBlocks(blank(), 'proactive'))).toEqual(
      Array(4)
        .fill(['head', 'body'])
        .map((each, index) => (index === 0 || index === 2 ? ['head', 'body', 'body'] : each)),
    );
  });

  it('in blocks gives each its heading as a caption, the first the ids of the table', () => {
    const { parts } = tableInBlocks(blank(), 'proactive', { idPrefix: 'b' });
    expect(parts.map(({ id, captionId }) => [id, captionId])).toEqual([
      ['b-proactive-table', 'b-proactive-caption'],
      ['b-proactive-table-1', 'b-proactive-caption-1'],
      ['b-proactive-table-2', 'b-proactive-caption-2'],
      ['b-proactive-table-3', 'b-proactive-caption-3'],
    ]);
    expect(parts.map(({ caption }) => caption)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
    ]);
    expect(tableInBlocks(blank(), 'proceedings').parts.map(({ caption }) => caption)).toEqual([
      view('proceedings').title,
    ]);
  });

  it('that waits for a report has the same labels and nothing in its cells', () => {
    for (const table of ['proactive', 'applications', 'proceedings'] as const) {
      const waiting = waitingView('2021', table, { idPrefix: 'w' });
      const shown = tableView(blank(), table, { idPrefix: 'w' });
      expect(labelsIn(waiting)).toEqual(labelsIn(shown));
      expect(valuesIn(waiting)).toEqual(
        valuesIn(shown).map((cell) => ({ ...cell, spoken: undefined })),
      );
    }
  });

  it('is laid out by prefix, however many there are', () => {
    for (let i = 0; i < 200; i++) {
      const [first] = valuesIn(tableView(blank(), 'proceedings', { idPrefix: `p${i}` }));
      expect(first?.id).toBe(`p${i}-proceedings-review-upheld`);
    }
  });

  it('of another form is refused by name', () => {
    const other = 'nothing' as TableKey;
    for (const draw of [tableView, tableInBlocks])
      expect(() => draw(blank(), other)).toThrow('no table "nothing"');
    expect(() => waitingView('2021', other)).toThrow(RangeError);
  });

  it('gives a label a measure of its own where it is hung, upright, or over columns', () => {
    const boxed = (label: string) =>
      labelsIn(view('applications')).find((cell) => cell.label === label)?.isBoxed;
    expect(boxed('自然人')).toBe(true);
    expect(boxed('（一）予以公开')).toBe(true);
    expect(boxed('四、结转下年度继续办理')).toBe(true);
    // Ⅰ: a row of a block without ordinals.
    expect(labelsIn(view('proactive')).find(({ label }) => label === '规章')?.isBoxed).toBe(false);
  });
});
