import { readFileSync } from 'node:fs';
import { Ajv as Ajv7 } from 'ajv';
import Ajv, { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { readReport } from '../../src/read';
import { readingsJsonSchema, setCell } from '../../src/report';
import {
  checkReport,
  findingsJsonSchema,
  findingsToCsv,
  parseOverlay,
  rulesSchema,
  statementsJsonSchema,
  statementsOf,
  toIssues,
  toSarif,
} from '../../src/rules';
import { sampleReports } from '../samples';
import { asReport, consistent, randomFrom } from './planted';
import { sampleCells } from './sample-cells';
import sarifPart from './sarif-2.1.0-part.json';

const CELL = 'applications.outcome.granted.naturalPerson';
const values = consistent('2021', randomFrom(11));
const broken = asReport('2021', new Map(values).set(CELL, 9999));
const linjiang = sampleCells('linjiang-2020', '2019', 2020, {
  'applications.outcome.denied.stateSecret.otherOrganization': '00',
});
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
/** A validator of a draft in its strict mode; a value or null is two types by design. */
const strict = (schema: object, draft: '2020-12' | '7') =>
  new ({ '2020-12': Ajv2020, 7: Ajv7 })[draft]({ allowUnionTypes: true }).compile(schema);
const validator = (schema: object) => new Ajv({ strict: false }).compile(schema);

describe('findings', () => {
  it('are what their JSON Schema says', () => {
    for (const draft of ['2020-12', '7'] as const) {
      const validate = strict(findingsJsonSchema({ draft }), draft);
      const results = [
        checkReport(broken),
        checkReport(linjiang.report, linjiang),
        ...sampleReports.map(({ report }) => checkReport(report, { locale: 'en' })),
      ];
      for (const result of results)
        expect(validate(asJson(result)), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ findings: [{}], outcomes: {}, notChecked: [] })).toBe(false);
    }
  });

  it('rest on statements and readings that are what their JSON Schemas say', async () => {
    const document = await readReport(
      readFileSync(new URL('../read/written/odd.docx', import.meta.url)),
    );
    for (const draft of ['2020-12', '7'] as const) {
      const statements = strict(statementsJsonSchema({ draft }), draft);
      let said = 0;
      for (const { report } of sampleReports) {
        const all = asJson(statementsOf(report));
        said += all.length;
        expect(statements(all), JSON.stringify(statements.errors)).toBe(true);
      }
      expect(said).toBeGreaterThan(20);
      expect(statements([{ measure: 'received' }])).toBe(false);
      const readings = strict(readingsJsonSchema({ draft }), draft);
      for (const all of [linjiang.readings, document.readings])
        expect(readings(asJson(all)), JSON.stringify(readings.errors)).toBe(true);
      expect(readings([{ address: CELL, state: 'empty', value: null, raw: '' }])).toBe(false);
    }
  });

  it('become Standard Schema issues with a path into the report', () => {
    expect(toIssues(checkReport(broken).findings)[0]).toMatchObject({
      path: ['applications', 'outcome', 'granted', 'total'],
      ruleId: 'T3-ROW',
      severity: 'error',
    });
  });

  it('become CSV that no spreadsheet takes for a formula', () => {
    const csv = findingsToCsv(checkReport({ ...broken, body: { name: '=1+1' } }));
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffseverity,outcome,ruleId,anchor,message,cells,suggestion,explanation,fingerprint',
    );
    expect(lines[1]).toContain(`${CELL}=${values.get(CELL)}`);
    for (const field of findingsToCsv({
      findings: [{ ...checkReport(broken).findings[0], message: '=2' }] as never[],
    }).split(',')) {
      expect(field).not.toMatch(/^[=+@]/);
    }
  });

  it('keep a report from being valid as one zod schema', () => {
    expect(rulesSchema().safeParse(asReport('2021', values)).success).toBe(true);
    const result = rulesSchema({ locale: 'en' }).safeParse(broken);
    expect(result.error?.issues[0]).toMatchObject({
      path: ['applications', 'outcome', 'granted', 'total'],
      params: { ruleId: 'T3-ROW' },
    });
  });
});

describe('SARIF', () => {
  const validate = validator(sarifPart);

  it.each([
    ['a broken report', toSarif(broken, checkReport(broken), { uri: 'report.json' })],
    [
      'a sample',
      toSarif(linjiang.report, checkReport(linjiang.report, linjiang), { locale: 'en' }),
    ],
    ['every outcome', toSarif(broken, checkReport(broken), { all: true })],
  ])('is valid for %s', (_, log) => {
    expect(validate(asJson(log)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('says of which document a run is, by which version, and at which line', () => {
    const [cell] = cellsOf('2021').filter(({ address }) => address === CELL);
    const readings =
      cell &&
      ([
        { address: CELL, state: 'number', value: 9999, raw: '9999', place: { line: 7, column: 3 } },
      ] as const);
    const of = (uri: string) =>
      asJson(
        toSarif(broken, checkReport(broken, { readings: readings ?? [] }), {
          uri,
          version: '1.2.3',
        }),
      );
    const [run] = of('a.txt').runs;
    expect(run.tool.driver).toMatchObject({ version: '1.2.3' });
    expect(run.automationDetails.id).not.toBe(of('b.txt').runs[0].automationDetails.id);
    const regions = run.results
      .flatMap((each: { relatedLocations?: object[] }) => each.relatedLocations ?? [])
      .map((each: { physicalLocation: { region?: object } }) => each.physicalLocation.region);
    // The column of a table is none of the line.
    expect(regions).toContainEqual({ startLine: 7 });
    for (const { fullDescription, help } of run.tool.driver.rules)
      expect([fullDescription.text, help.text]).not.toContain('');
  });

  it('has a level only where something failed', () => {
    const { runs } = asJson(toSarif(broken, checkReport(broken), { all: true }));
    for (const { kind, level } of runs[0].results) {
      if (kind === 'fail') expect(['error', 'warning', 'note']).toContain(level);
      else expect(level).toBe('none');
    }
    expect(new Set(runs[0].results.map((each: { kind: string }) => each.kind))).toEqual(
      new Set(['fail', 'pass', 'notApplicable', 'open']),
    );
  });

  it('is refused by the schema when it is wrong', () => {
    const log = asJson(toSarif(broken, checkReport(broken)));
    log.runs[0].results[0].kind = 'broken';
    expect(validate(log)).toBe(false);
  });
});

describe('explanations', () => {
  const [finding] = checkReport(broken).findings;
  const explanation = {
    fingerprint: finding?.fingerprint ?? '',
    figures: finding?.figures ?? '',
    text: '已核对台账',
  };

  it('survive the next check', () => {
    const { findings } = checkReport(broken, { explanations: [explanation] });
    expect(findings[0]?.explanation).toEqual({ text: '已核对台账', stale: false });
    expect(findings[1]?.explanation).toBeUndefined();
  });

  it('show as stale when the figures changed', () => {
    const { findings } = checkReport(setCell(broken, CELL, 9998), { explanations: [explanation] });
    expect(findings[0]?.explanation).toEqual({ text: '已核对台账', stale: true });
  });
});

describe('overlay', () => {
  it('changes a severity, or switches a rule off', () => {
    const entry = { date: '2026-01-01', reason: '本地另有规定' };
    const overlay = parseOverlay({
      rules: [
        { ruleId: 'T3-ROW', severity: 'info', ...entry },
        { ruleId: 'T3-COL', severity: 'off', ...entry },
      ],
    });
    const before = checkReport(broken);
    const after = checkReport(broken, { overlay });
    expect(after.findings.some(({ ruleId }) => ruleId === 'T3-COL')).toBe(false);
    expect(after.findings.find(({ ruleId }) => ruleId === 'T3-ROW')?.severity).toBe('info');
    expect(after.outcomes).toEqual(before.outcomes);
  });

  it.each([
    [{ rules: [{ ruleId: 'T3-ROW', severity: 'off' }] }, /T3-ROW.*rules\.0/],
    [
      { rules: [{ ruleId: 'T9', severity: 'off', date: '2026-01-01', reason: 'x' }] },
      /rules\.0\.ruleId.*T9/,
    ],
    [null, /file/],
  ])('is refused with its place: %j', (input, message) => {
    expect(() => parseOverlay(input)).toThrow(message);
  });
});
