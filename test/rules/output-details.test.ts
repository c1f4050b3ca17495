import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { blankReport, type CellReading, type Report, setCells } from '../../src/report';
import {
  checkReport,
  findingsJsonSchema,
  findingsToCsv,
  rules,
  rulesSchema,
  statementsJsonSchema,
  toIssues,
  toSarif,
} from '../../src/rules';

/** What other programs are told of one broken sum, to the letter. */
const TOTAL = 'proceedings.review.total';
const ID = `T4-ROW@${TOTAL}`;
const report: Report = {
  ...setCells(blankReport({ edition: '2021', year: 2024 }), [
    ...cellsOf('2021').map(({ address }) => [address, 0] as const),
    [TOTAL, 3],
    ['proceedings.review.upheld', 2],
    ['proceedings.litigationDirect.pending', null],
  ]),
  body: { name: '甲局' },
};
const readings = [
  { address: TOTAL, state: 'number', value: 3, raw: '3', place: { line: 7, column: 3 } },
] satisfies CellReading[];
const [first] = checkReport(report, { readings, locale: 'en' }).findings;
const explained = (figures: string) =>
  checkReport(report, {
    readings,
    locale: 'en',
    explanations: [{ fingerprint: first?.fingerprint ?? '', figures, text: '已核实' }],
  });
type Log = { readonly runs: readonly [Record<string, unknown> & { results: Result[] }] };
type Result = Record<string, unknown> & { ruleId: string; kind: string };
const sarif = (check: ReturnType<typeof checkReport>, options = {}): Log =>
  JSON.parse(JSON.stringify(toSarif(report, check, options)));
const resultIn = (log: Log): Result | undefined =>
  log.runs[0].results.find(({ ruleId }) => ruleId === 'T4-ROW');

describe('SARIF', () => {
  it('says of a finding where it is, what it is about, and who accepted it', () => {
    const place = (address: string, line?: number) => ({
      logicalLocations: [{ fullyQualifiedName: address, kind: 'member' }],
      physicalLocation: {
        artifactLocation: { uri: 'a.txt' },
        ...(line !== undefined && { region: { startLine: line } }),
      },
    });
    const log = sarif(explained(first?.figures ?? ''), { uri: 'a.txt', locale: 'en' });
    expect(resultIn(log)).toEqual({
      ruleId: 'T4-ROW',
      ruleIndex: rules.findIndex(({ id }) => id === 'T4-ROW'),
      kind: 'fail',
      level: 'error',
      message: { text: first?.message },
      locations: [place(TOTAL, 7)],
      relatedLocations: first?.cells.map(({ address }, id) => ({
        id,
        ...place(address, address === TOTAL ? 7 : undefined),
      })),
      partialFingerprints: {
        'instance/v1': first?.fingerprint,
        primaryLocationLineHash: first?.fingerprint,
      },
      suppressions: [{ kind: 'external', status: 'accepted', justification: '已核实' }],
      properties: {
        severity: 'error',
        figures: first?.figures,
        suggestions: first?.suggestions,
      },
    });
  });

  it('says that an explanation of other figures is to be looked at again', () => {
    expect(resultIn(sarif(explained('1 2')))?.suppressions).toEqual([
      { kind: 'external', status: 'underReview', justification: '已核实' },
    ]);
    expect(resultIn(sarif(checkReport(report)))).not.toHaveProperty('suppressions');
  });

  it('has what stayed open by the title of its rule, and no place without a document', () => {
    const check = checkReport(report, { locale: 'en' });
    const open = sarif(check, { locale: 'en' }).runs[0].results.filter(
      ({ kind }) => kind === 'open',
    );
    const instances = Object.entries(check.outcomes).filter(([, outcome]) => outcome === 'open');
    expect(open).toHaveLength(instances.length);
    expect(open.find(({ ruleId }) => ruleId === 'T4-ROW')).toEqual({
      ruleId: 'T4-ROW',
      ruleIndex: rules.findIndex(({ id }) => id === 'T4-ROW'),
      kind: 'open',
      level: 'none',
      message: { text: rules.find(({ id }) => id === 'T4-ROW')?.title.en },
      locations: [
        {
          logicalLocations: [
            { fullyQualifiedName: 'proceedings.litigationDirect.total', kind: 'member' },
          ],
        },
      ],
    });
    expect(new Set(sarif(check).runs[0].results.map(({ kind }) => kind))).not.toContain('pass');
  });

  it('has every instance once where all are asked for', () => {
    const check = checkReport(report);
    expect(sarif(check, { all: true }).runs[0].results).toHaveLength(
      Object.keys(check.outcomes).length,
    );
  });

  it('says by which rules, in which language, and of which report', () => {
    const [run] = sarif(checkReport(report), { locale: 'en', version: '1.2.3' }).runs;
    const [rule] = rules;
    const level = { error: 'error', query: 'warning', info: 'note' }[rule?.severity ?? 'info'];
    expect(run.tool).toMatchObject({
      driver: {
        name: 'gongkai-report',
        version: '1.2.3',
        semanticVersion: '1.2.3',
        language: 'en',
        rules: {
          length: rules.length,
          0: {
            id: rule?.id,
            shortDescription: { text: rule?.title.en },
            fullDescription: { text: rule?.help.en },
            help: { text: rule?.help.en },
            defaultConfiguration: { level },
            properties: { level: rule?.level, 'problem.severity': 'error' },
          },
        },
      },
    });
    expect(run.automationDetails).toEqual({ id: 'gongkai-report/甲局-2024/' });
    const { automationDetails } = JSON.parse(
      JSON.stringify(toSarif({ ...report, body: { name: null } }, checkReport(report))),
    ).runs[0];
    expect(automationDetails).toEqual({ id: 'gongkai-report/2024/' });
    expect(run).not.toHaveProperty('artifacts');
    const [other] = sarif(checkReport(report), { uri: 'a.txt' }).runs;
    expect(other.automationDetails).toEqual({ id: 'gongkai-report/a.txt/' });
    expect(other.artifacts).toEqual([{ location: { uri: 'a.txt' } }]);
    expect(other.tool).not.toHaveProperty('driver.version');
    expect(other.tool).toHaveProperty('driver.language', 'zh-CN');
  });
});

it('CSV has cells, the best suggestion, and what a person said', () => {
  const check = explained(first?.figures ?? '');
  const [, line = ''] = findingsToCsv({ findings: check.findings.slice(0, 1) }).split('\r\n');
  expect(line.replaceAll('"', '')).toBe(
    [
      'error',
      'fail',
      'T4-ROW',
      TOTAL,
      first?.message,
      first?.cells.map(({ address, value }) => `${address}=${value}`).join(' '),
      `${TOTAL}=2`,
      '已核实',
      first?.fingerprint,
    ].join(','),
  );
  const blank = { ...first, cells: [{ address: TOTAL, role: 'total', value: null }] };
  const plain = { ...blank, suggestions: [], explanation: undefined };
  expect(findingsToCsv({ findings: [plain] as never[] })).toContain(
    `,${TOTAL}=,,,${first?.fingerprint}\r\n`,
  );
});

it('issues name the cell, and the others of the report beside it', () => {
  const [issue] = toIssues([
    {
      ...(first as NonNullable<typeof first>), // the report is broken
      cells: [
        { address: TOTAL, role: 'total', value: 3 },
        { address: 'proceedings.review.upheld', role: 'addend', value: 2 },
        { address: `@previous:${TOTAL}`, role: 'right', value: 2 },
      ],
    },
  ]);
  expect(issue).toEqual({
    message: first?.message,
    path: ['proceedings', 'review', 'total'],
    ruleId: 'T4-ROW',
    severity: 'error',
    related: [['proceedings', 'review', 'upheld']],
  });
  expect(toIssues([{ ...first, anchor: 'report' } as never])[0]?.path).toEqual([]);
});

describe('the rules as a schema of zod', () => {
  const queried: Report = setCells(report, [
    [TOTAL, 2],
    ['proactive.normativeDocuments.issued', 4],
    ['proceedings.litigationDirect.pending', 0],
  ]);

  it('refuses errors alone, or what else it is told to refuse', () => {
    expect(rulesSchema().safeParse(report).success).toBe(false);
    expect(rulesSchema().safeParse(queried).success).toBe(true);
    const issues = rulesSchema({ refuse: ['query'] }).safeParse(
      setCells(queried, [['proceedings.review.total', 9]]),
    ).error?.issues;
    expect(issues?.map((each) => ('params' in each ? each.params : undefined))).toContainEqual({
      ruleId: 'T2-IN-FORCE-ZERO',
      severity: 'query',
    });
    expect(JSON.stringify(issues)).not.toContain(ID.split('@')[0]);
  });

  it('is of one edition where one is named', () => {
    const old = blankReport({ edition: '2019', year: 2020 });
    expect(rulesSchema().safeParse(old).success).toBe(true);
    expect(rulesSchema({ edition: '2019' }).safeParse(old).success).toBe(true);
    expect(rulesSchema({ edition: '2021' }).safeParse(old).success).toBe(false);
  });
});

it('JSON Schemas name what they are made of, each thing once and with its meaning', () => {
  const named = (schema: object) =>
    Object.entries('$defs' in schema && schema.$defs ? schema.$defs : {}).map(
      ([name, { description, properties }]) => [
        name,
        String(description).slice(0, 8),
        Object.keys(properties).slice(0, 2).join(),
      ],
    );
  const numbers = [
    ['StatedNumber', '一个数字，或“余', 'lo,hi'],
    ['Statement', '文字部分关于一个', 'measure,cells'],
  ];
  expect(named(statementsJsonSchema())).toEqual(numbers);
  expect(statementsJsonSchema()).toMatchObject({
    $id: 'urn:gongkai-report:schema:statements',
    title: 'Statements',
    description: '文字部分关于数字的全部说法。',
  });
  expect(findingsJsonSchema()).toMatchObject({
    $id: 'urn:gongkai-report:schema:findings',
    title: 'CheckResult',
    description: '一份年度报告的检查结果。',
  });
  expect(named(findingsJsonSchema())).toEqual([
    ['Edit', '一个单元格的改动', 'address,from'],
    ['Explanation', '人对这条结果的说', 'text,date'],
    ['Finding', '一条检查结果：规', 'ruleId,anchor'],
    ['FindingCell', '检查结果涉及的单', 'address,role'],
    ['NotChecked', '没能检查的规则及', 'ruleId,reason'],
    ['SourcePlace', '在文档中的位置：', 'table,row'],
    ...numbers,
    ['Suggestion', '一组可以消除问题', 'edits,message'],
  ]);
});
