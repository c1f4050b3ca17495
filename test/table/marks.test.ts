import { describe, expect, it } from 'vitest';
import { blankReport, type CellReading, setCells } from '../../src/report';
import type { Finding, Severity, Suggestion } from '../../src/rules';
import {
  findingsByCell,
  findingsView,
  marksOf,
  numberFindings,
  sectionOfFinding,
} from '../../src/table';
import { arrangeFindings, editsKey } from '../../src/table/number-findings';

const TOTAL = 'applications.newlyReceived.total';
const PERSON = 'applications.newlyReceived.naturalPerson';
const OVER = 'applications.carriedOver.total';
const REVIEW = 'proceedings.review.total';

const suggestion = (
  address: string,
  to: number | null,
  more: Partial<Suggestion> = {},
): Suggestion => ({
  edits: [{ address, from: 1, to }],
  message: `改为${to}`,
  repairs: [],
  ambiguous: false,
  ...more,
});
const finding = (severity: Severity, anchor: string, more: Partial<Finding> = {}): Finding => ({
  ruleId: 'T3-ROW',
  anchor,
  outcome: 'fail',
  severity,
  level: 1,
  cells: [{ address: anchor, role: 'total', value: 1 }],
  message: `${severity} ${anchor}`,
  suggestions: [],
  fingerprint: `${severity}-${anchor}`,
  figures: '',
  ...more,
});
const numbered = (...findings: Finding[]) =>
  findings.map((each, index) => ({ number: index + 1, finding: each }));
const addend = { address: PERSON, role: 'addend', value: 1 } as const;
const total = { address: TOTAL, role: 'total', value: 1 } as const;

describe('the marks of a cell', () => {
  it('are those that stand for it first, then the gravest', () => {
    const marks = marksOf(
      numbered(
        finding('info', TOTAL),
        finding('error', OVER, { cells: [{ ...total, role: 'addend' }] }),
        finding('query', TOTAL),
        finding('error', TOTAL),
        finding('info', OVER, { cells: [{ ...total, role: 'addend' }] }),
      ),
    );
    expect(
      marks.get(TOTAL)?.map(({ number, strong, severity }) => [number, strong, severity]),
    ).toEqual([
      [4, true, 'error'],
      [3, true, 'query'],
      [1, true, 'info'],
      [2, false, 'error'],
      [5, false, 'info'],
    ]);
  });

  it('of the same weight keep the order of the list', () => {
    const marks = marksOf(numbered(...[1, 2, 3, 4].map(() => finding('query', TOTAL))));
    expect(marks.get(TOTAL)?.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('are strong at the anchor, at what a finding is about, and at what its best suggestion changes', () => {
    const subject = { address: REVIEW, role: 'subject', value: 1 } as const;
    const [given] = numbered(
      finding('error', TOTAL, {
        cells: [total, addend, subject],
        suggestions: [suggestion(OVER, 3), suggestion('applications.carriedForward.total', 3)],
      }),
    );
    if (!given) throw new Error('none');
    const marks = marksOf([given]);
    expect([...marks].map(([address, [mark]]) => [address, mark?.strong])).toEqual([
      [TOTAL, true],
      [OVER, true],
      [REVIEW, true],
      [PERSON, false],
    ]);
    expect(marks.get(PERSON)).toEqual([
      {
        number: 1,
        severity: 'error',
        message: given.finding.message,
        strong: false,
        finding: given.finding,
      },
    ]);
  });

  it('name a finding once, however often it names the cell', () => {
    const marks = marksOf(
      numbered(
        finding('error', TOTAL, { cells: [total, total], suggestions: [suggestion(TOTAL, 2)] }),
      ),
    );
    expect(marks.get(TOTAL)).toHaveLength(1);
  });
});

describe('the list of findings', () => {
  const clusters = (...findings: Finding[]) =>
    arrangeFindings('2021', findings).map(({ section, clusters: own }) => [
      section,
      own.map(({ kind, findings: all }) => [kind, all.map((each) => `${each.number}`).join()]),
    ]);

  it('goes by the sections of the form, what concerns the whole report first', () => {
    const report = finding('info', 'report');
    const all = [
      finding('error', REVIEW),
      finding('query', 'problems'),
      finding('error', TOTAL),
      finding('info', 'overview'),
      report,
    ];
    expect(numberFindings('2021', all).map(({ finding: each }) => each.anchor)).toEqual([
      'report',
      'overview',
      TOTAL,
      REVIEW,
      'problems',
    ]);
    expect(numberFindings('2021', all).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(sectionOfFinding('2021', report)).toBeUndefined();
    expect(all.map((each) => sectionOfFinding('2021', each)).slice(0, 4)).toEqual([
      'proceedings',
      'problems',
      'applications',
      'overview',
    ]);
  });

  it('has the gravest of a section first', () => {
    const found = numberFindings('2021', [
      finding('info', TOTAL),
      finding('query', TOTAL),
      finding('error', TOTAL),
    ]);
    expect(found.map(({ finding: { severity } }) => severity)).toEqual(['error', 'query', 'info']);
  });

  it('puts together what one change mends', () => {
    const mended = (anchor: string) =>
      finding('error', anchor, { suggestions: [suggestion(PERSON, 2)] });
    expect(clusters(mended(TOTAL), finding('error', OVER, { ruleId: 'X' }), mended(OVER))).toEqual([
      [
        'applications',
        [
          ['mend', '1,2'],
          ['plain', '3'],
        ],
      ],
    ]);
    // Another number is another change.
    const other = finding('error', OVER, { suggestions: [suggestion(PERSON, 3)] });
    expect(clusters(mended(TOTAL), other)).toEqual([
      [
        'applications',
        [
          ['mend', '1'],
          ['mend', '2'],
        ],
      ],
    ]);
    expect(editsKey(suggestion(PERSON, 2))).toBe(
      editsKey(suggestion(PERSON, 2, { message: '别的话' })),
    );
    expect(editsKey({ ...suggestion(PERSON, 2), edits: [] })).toBe('');
  });

  it('tells three or more of one rule together, and fewer one by one', () => {
    const of = (count: number, ruleId: string, severity: Severity = 'query') =>
      Array.from({ length: count }, () => finding(severity, TOTAL, { ruleId }));
    expect(clusters(...of(3, 'A'), ...of(2, 'B'), ...of(1, 'C'))).toEqual([
      [
        'applications',
        [
          ['repeat', '1,2,3'],
          ['plain', '4,5,6'],
        ],
      ],
    ]);
    expect(clusters(...of(2, 'A'), ...of(3, 'B'), ...of(2, 'C'))).toEqual([
      [
        'applications',
        [
          ['plain', '1,2'],
          ['repeat', '3,4,5'],
          ['plain', '6,7'],
        ],
      ],
    ]);
    // Of one rule, but of another severity: told apart.
    expect(clusters(...of(2, 'A', 'error'), ...of(2, 'A'))).toEqual([
      ['applications', [['plain', '1,2,3,4']]],
    ]);
  });

  it('gives the marks of each cell with the numbers of the list', () => {
    const marks = findingsByCell('2021', [finding('info', TOTAL), finding('error', TOTAL)]);
    expect(marks.get(TOTAL)?.map(({ number, severity }) => [number, severity])).toEqual([
      [1, 'error'],
      [2, 'info'],
    ]);
  });
});

describe('what a list of findings shows', () => {
  const report = setCells(blankReport({ edition: '2021', year: 2024 }), [[TOTAL, 3]]);
  const readings: CellReading[] = [{ address: PERSON, state: 'absent', value: null, raw: '' }];
  const show = (findings: Finding[], options = {}) => findingsView(report, findings, options);
  const place = '表三 一、本年新收政府信息公开申请数量 · 总计';

  it('counts by severity, in all and in each section', () => {
    const { counts, groups } = show([
      finding('error', TOTAL),
      finding('query', TOTAL),
      finding('query', REVIEW),
      finding('info', 'report'),
    ]);
    expect(counts).toEqual({ error: 1, query: 2, info: 1 });
    expect(groups.map((group) => [group.title, group.counts])).toEqual([
      ['', { error: 0, query: 0, info: 1 }],
      ['三、收到和处理政府信息公开申请情况', { error: 1, query: 1, info: 0 }],
      [expect.stringMatching(/^四、/), { error: 0, query: 1, info: 0 }],
    ]);
  });

  it('names the place once, and leads to it', () => {
    const [view] =
      show([finding('error', TOTAL, { message: `${place}： 应为 4` })], { idPrefix: 'a' }).groups[0]
        ?.clusters[0]?.findings ?? [];
    expect(view).toMatchObject({
      number: 1,
      id: 'a-finding-1',
      place,
      message: '应为 4',
      targetId: 'a-applications-newlyReceived-total',
    });
    const messageOf = (message: string, anchor = TOTAL) =>
      show([finding('error', anchor, { message })]).groups[0]?.clusters[0]?.findings[0];
    expect(messageOf('应为 4')?.message).toBe('应为 4');
    // Nothing but its place is said all the same.
    expect(messageOf(place)?.message).toBe(place);
    expect(messageOf(`见${place}：x`)?.message).toBe(`见${place}：x`);
    expect(messageOf('没有改进', 'problems')).toMatchObject({
      place: expect.stringMatching(/^五、/),
      targetId: 'gk-section-problems',
    });
    expect(messageOf('缺一节', 'report')).toMatchObject({ place: '', message: '缺一节' });
    expect(messageOf('缺一节', 'report')).not.toHaveProperty('targetId');
  });

  it('tells each cell in the form’s own words, with what stands there', () => {
    const [view] =
      show(
        [
          finding('error', TOTAL, {
            cells: [
              { ...total, value: 3, raw: ' 03 ' },
              { ...addend, value: null },
              { address: `@previous:${TOTAL}`, role: 'right', value: 5, raw: '5' },
              { address: `@child:${TOTAL}`, role: 'right', value: null },
              { address: 'nowhere', role: 'left', value: 1 },
            ],
          }),
        ],
        { readings, locale: 'zh-CN' },
      ).groups[0]?.clusters[0]?.findings ?? [];
    expect(view?.cells).toEqual([
      {
        address: TOTAL,
        cellId: 'gk-applications-newlyReceived-total',
        label: '一、本年新收政府信息公开申请数量 · 总计',
        role: 'total',
        roleLabel: '总计',
        text: '3',
        printedAs: '03',
      },
      {
        address: PERSON,
        cellId: 'gk-applications-newlyReceived-naturalPerson',
        label: '一、本年新收政府信息公开申请数量 · 自然人',
        role: 'addend',
        roleLabel: '加数',
        text: '原文没有这一格',
      },
      {
        address: `@previous:${TOTAL}`,
        label: '一、本年新收政府信息公开申请数量 · 总计',
        role: 'right',
        roleLabel: '上年 · 等式右边',
        text: '5',
      },
      {
        address: `@child:${TOTAL}`,
        label: '一、本年新收政府信息公开申请数量 · 总计',
        role: 'right',
        roleLabel: '各单位 · 等式右边',
        text: '未填',
      },
      { address: 'nowhere', label: 'nowhere', role: 'left', roleLabel: '等式左边', text: '1' },
    ]);
  });

  it('has each suggestion of what is told together once, with all that it mends', () => {
    const best = suggestion(PERSON, 2, { ambiguous: true });
    const other = suggestion(OVER, null);
    const findings = [
      finding('error', TOTAL, { suggestions: [best, other] }),
      finding('query', OVER, { suggestions: [best] }),
      finding('info', REVIEW, { suggestions: [best] }),
    ];
    const { groups } = show(findings, { readings });
    const [cluster] = groups[0]?.clusters ?? [];
    expect(cluster?.kind).toBe('mend');
    expect(cluster?.suggestions).toEqual([
      {
        suggestion: best,
        finding: findings[0],
        message: '改为2',
        ambiguous: true,
        mends: ['错1', '疑2', '注3'],
        edits: [
          {
            address: PERSON,
            cellId: 'gk-applications-newlyReceived-naturalPerson',
            label: '一、本年新收政府信息公开申请数量 · 自然人',
            from: '1',
            to: '2',
          },
        ],
      },
      expect.objectContaining({
        suggestion: other,
        ambiguous: false,
        mends: ['错1'],
        edits: [expect.objectContaining({ address: OVER, from: '1', to: '未填' })],
      }),
    ]);
  });
});
