import { describe, expect, it } from 'vitest';
import { getCell, type Report, setCells } from '../../src/report';
import { checkReport } from '../../src/rules';
import { asReport, consistent, randomFrom } from './planted';

/** What tells one explanation of a broken sum from others: the text, last year's report, other cells. */
const whole: Report = {
  ...asReport('2021', consistent('2021', randomFrom(5))),
  year: 2024,
};
const APPLICANTS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceInstitution',
  'otherOrganization',
  'total',
];
const at = (address: string): number => getCell(whole, address) ?? 0;

/** The suggestions beside a finding: cells with what should stand there, and whether others explain it as well. */
const suggested = (
  report: Report,
  instance: string,
  options: Parameters<typeof checkReport>[1] = {},
): readonly string[] =>
  (
    checkReport(report, { ...options, locale: 'en' }).findings.find(
      ({ ruleId, anchor }) => `${ruleId}@${anchor}` === instance,
    )?.suggestions ?? []
  ).map(({ edits, ambiguous }) => {
    const changes = edits.map(({ address, from, to }) => {
      const [row, column] = address.split('.').slice(-2);
      return `${row}.${column} ${from ?? 'blank'} → ${to}`;
    });
    return `${changes.join(', ')}${ambiguous ? ' or other' : ''}`;
  });

describe('a sum that stands alone', () => {
  const SUM = 'T4-ROW@proceedings.review.total';
  const broken = setCells(whole, [
    ['proceedings.review.upheld', 5],
    ['proceedings.review.corrected', 2],
    ['proceedings.review.otherResult', 1],
    ['proceedings.review.pending', 4],
    ['proceedings.review.total', 11],
  ]);
  const saying = (text: string): readonly string[] =>
    suggested(
      {
        ...broken,
        overview: [
          { type: 'paragraph', text: `2024年，本机关因政府信息公开工作被申请行政复议${text}。` },
        ],
      },
      SUM,
    );

  it('has as many explanations as cells without a text', () => {
    expect(suggested(broken, SUM)).toEqual([
      'review.total 11 → 12 or other',
      'review.upheld 5 → 4 or other',
      'review.corrected 2 → 1 or other',
      'review.pending 4 → 3 or other',
      'review.otherResult 1 → 0 or other',
    ]);
  });

  it('is explained by the cell of which the text says the other number', () => {
    expect(saying('12件')[0]).toBe('review.total 11 → 12');
    expect(saying('11件，其中结果维持4件')[0]).toBe('review.upheld 5 → 4');
  });

  it('is least likely wrong where the text says what the table says', () => {
    const all = saying('11件');
    expect(all[0]).toBe('review.upheld 5 → 4 or other');
    expect(all[all.length - 1]).toBe('review.total 11 → 12 or other');
  });

  it('is not explained by what the text says about', () => {
    expect(saying('约12件')).toEqual(suggested(broken, SUM));
  });
});

describe('last year’s report', () => {
  const lastYear = (cells: readonly (readonly [string, number])[]): Report => ({
    ...setCells(whole, cells),
    year: 2023,
  });
  const carried = APPLICANTS.map(
    (each) =>
      [`applications.carriedForward.${each}`, at(`applications.carriedOver.${each}`)] as const,
  );

  it('tells which column is wrong where two numbers of it are', () => {
    const [over, received] = ['carriedOver', 'newlyReceived'].map(
      (row) => `applications.${row}.commercialEnterprise`,
    );
    const [isOver, isReceived] = [at(over ?? ''), at(received ?? '')];
    const moved = setCells(whole, [
      [over ?? '', isOver + 50],
      [received ?? '', isReceived - 50],
    ]);
    const SUM = 'T3-ROW@applications.newlyReceived.total';
    const right = `newlyReceived.commercialEnterprise ${isReceived - 50} → ${isReceived}, carriedOver.commercialEnterprise ${isOver + 50} → ${isOver}`;
    const alone = suggested(moved, SUM);
    expect(alone.indexOf(`${right} or other`)).toBeGreaterThan(0);
    expect(suggested(moved, SUM, { previous: lastYear(carried) })[0]).toMatch(
      new RegExp(`^${right}`),
    );
  });

  it('shows that its figures were left in place', () => {
    const row = APPLICANTS.map(
      (each, i) => [`applications.outcome.granted.${each}`, 10 + i * 3] as const,
    );
    const copied = setCells(whole, row);
    const causes = (previous: Report): readonly string[] =>
      checkReport(copied, { previous, locale: 'en' })
        .findings.filter(({ ruleId }) => ruleId === 'T3-ROW')
        .flatMap(({ suggestions }) => suggestions.map(({ message }) => message));
    expect(causes(lastYear([...carried, ...row]))).toEqual([
      "last year's figures may have been left in place",
    ]);
    expect(causes(lastYear(carried))).toEqual(['all of these figures may be wrong']);
  });
});

describe('more wrong cells than one explanation holds', () => {
  const wrong = [
    'applications.outcome.granted.naturalPerson',
    'applications.outcome.partlyGranted.commercialEnterprise',
    'applications.outcome.denied.stateSecret.researchInstitution',
    'applications.outcome.unavailable.notHeld.publicWelfareOrganization',
  ];
  const amounts = [3000, 4100, 5200, 6300];
  const report = setCells(
    whole,
    wrong.map((address, i) => [address, at(address) + (amounts[i] ?? 0)] as const),
  );
  const { findings } = checkReport(report, { locale: 'en' });
  const sums = findings.filter(({ ruleId }) => /^T3-(?:ROW|COL)$/.test(ruleId));

  it('are found one by one, each by its row and its column, with the doubt that is left', () => {
    const edits = new Map(
      findings.flatMap(({ suggestions }) =>
        suggestions.map((each) => [each.edits[0]?.address, each] as const),
      ),
    );
    expect([...edits.keys()].sort()).toEqual([...wrong].sort());
    for (const [address = '', { edits: own, ambiguous }] of edits) {
      expect(own).toEqual([{ address, from: getCell(report, address), to: at(address) }]);
      expect(ambiguous).toBe(true);
    }
  });

  it('stand beside the sums that they repair, and no others', () => {
    for (const { ruleId, anchor, suggestions } of sums) {
      expect(suggestions).toHaveLength(1);
      expect(suggestions[0]?.repairs).toContain(`${ruleId}@${anchor}`);
      expect(suggestions[0]?.repairs).toHaveLength(2);
    }
  });
});

it('names two figures of a row that changed places', () => {
  const [one, other] = ['naturalPerson', 'legalServiceInstitution'].map(
    (each) => `applications.newlyReceived.${each}`,
  ) as [string, string]; // of two
  const swapped = setCells(whole, [
    [one, at(other)],
    [other, at(one)],
  ]);
  const [best] = checkReport(swapped, { locale: 'en' }).findings[0]?.suggestions ?? [];
  expect(best?.message).toMatch(/^two figures may have changed places/);
  expect(best?.edits.map(({ address, to }) => [address, to])).toEqual([
    [one, at(one)],
    [other, at(other)],
  ]);
});

it('does not take zeros in both years for last year’s figures', () => {
  const row = APPLICANTS.map((each) => [`applications.outcome.granted.${each}`, 0] as const);
  const other = asReport('2021', consistent('2021', randomFrom(6)));
  const previous = { ...setCells(other, row), year: 2023 };
  const messages = checkReport(setCells(whole, row), { previous, locale: 'en' })
    .findings.flatMap(({ suggestions }) => suggestions)
    .map(({ message }) => message);
  expect([...new Set(messages)]).toEqual([
    'all of these figures may be wrong; the sums of the table allow other explanations',
  ]);
});

it('reckons with no count that is a fraction', () => {
  const address = 'applications.outcome.granted.naturalPerson';
  const report = structuredClone(whole);
  Object.assign(report.applications.outcome.granted, { naturalPerson: at(address) + 0.5 });
  const { findings } = checkReport(report);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.flatMap(({ suggestions }) => suggestions)).toEqual([]);
});

describe('a blank', () => {
  it('is what the sums of both its row and its column leave of it', () => {
    const granted = 'applications.outcome.granted.total';
    expect(suggested(setCells(whole, [[granted, null]]), `T3-TOTAL-BLANK@${granted}`)).toEqual([
      `granted.total blank → ${at(granted)}`,
    ]);
  });

  it('is told from another blank that a sum tells first', () => {
    const [total, forward] = ['outcome.total', 'carriedForward'].map(
      (row) => `applications.${row}.total`,
    );
    const report = setCells(whole, [
      [total ?? '', null],
      [forward ?? '', null],
    ]);
    expect(suggested(report, `T3-TOTAL-BLANK@${forward}`)).toEqual([
      `carriedForward.total blank → ${at(forward ?? '')}`,
    ]);
  });

  it('is not told where the sums would make it less than nothing', () => {
    const received = 'applications.newlyReceived';
    const report = setCells(whole, [
      [`${received}.total`, 1],
      [`${received}.naturalPerson`, null],
    ]);
    const edits = checkReport(report).findings.flatMap(({ suggestions }) =>
      suggestions.flatMap((each) => each.edits),
    );
    for (const { to } of edits) expect(to).toBeGreaterThanOrEqual(0);
  });
});

describe('parts that share no cell', () => {
  const report = setCells(whole, [
    ['applications.newlyReceived.total', 1],
    ['proceedings.litigationDirect.total', at('proceedings.litigationDirect.total') + 9],
  ]);

  it('are explained each by itself, with no more than five explanations', () => {
    const received = at('applications.newlyReceived.total');
    expect(suggested(report, 'T3-ROW@applications.newlyReceived.total')).toEqual([
      `newlyReceived.total 1 → ${received}`,
    ]);
    const direct = suggested(report, 'T4-ROW@proceedings.litigationDirect.total');
    expect(direct.length).toBeGreaterThan(0);
    for (const each of direct) expect(each).toMatch(/^litigationDirect\.\w+ \d+ → \d+ or other$/);
    for (const { suggestions } of checkReport(report).findings)
      expect(suggestions.length).toBeLessThanOrEqual(5);
  });

  it('say of each explanation which sums it repairs, of their own part', () => {
    for (const { ruleId, anchor, suggestions } of checkReport(report).findings)
      for (const { repairs } of suggestions) expect(repairs).toContain(`${ruleId}@${anchor}`);
  });
});
