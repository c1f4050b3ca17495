/**
 * The vectors: reports with their expected outcomes, for interpreters of the rules in any language.
 *
 * Those of the catalogue's examples and the adversarial ones say by hand how an instance ends; the others are
 * generated. Every expected outcome is this package's; the tests hold them to the hand-written ones, to the
 * sums that the form prints, and to a second interpreter.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cellsOf, type EditionId, findCell } from '../src/format';
import { blankReport, type CellReading, getCell, type Report } from '../src/report';
import { type CheckInputs, checkReport, type Edit, type Outcome, ruleSetOf } from '../src/rules';
import { comparableStatements, statementsOf } from '../src/rules/narrative/read-narrative';
import type { StatedNumber, Statement } from '../src/rules/narrative/statement';
import { caseOf, exampleYear } from '../src/rules/sketch';
import {
  asReport,
  consistent,
  randomFrom,
  shiftedRow,
  splitNumber,
  type Trial,
  wrongCells,
} from '../test/rules/planted';

type Grouped = Partial<Record<Outcome, string[]>>;

interface Base {
  readonly name: string;
  readonly report: Report;
  readonly outcomes: Grouped;
}

/** A report by what differs from a base. */
interface Sketch {
  readonly base: string;
  readonly edits?: Readonly<Record<string, number | null>>;
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface Vector extends Sketch {
  readonly name: string;
  readonly kind: 'hand-written' | 'generated' | 'adversarial' | 'real';
  readonly previous?: Sketch;
  readonly children?: readonly Sketch[];
  readonly readings?: readonly Omit<CellReading, 'place'>[];
  readonly sections?: readonly string[];
  readonly labels?: CheckInputs['labels'];
  readonly statements?: readonly unknown[];
  /** Of a hand-written vector: what a person expects. */
  readonly expected?: { readonly instance: string; readonly outcome: Outcome };
  /** The outcomes that differ from the base's. */
  readonly changes: Grouped;
  /** The edits of the first suggestion of the first broken sum. */
  readonly suggestion?: readonly Edit[];
}

export interface VectorFile {
  readonly description: string;
  readonly edition: EditionId;
  readonly bases: readonly Base[];
  readonly vectors: readonly Vector[];
}

const DESCRIPTION =
  'Reports and how every instance of every rule ends on them. A base has a report and its outcomes by ' +
  'outcome; what is not listed passes, and RULE@* stands for all instances of a rule. A vector is a base with ' +
  'edits of cells and other fields; its outcomes are those of its base with the changes.';

interface Draft extends Omit<Vector, 'changes' | 'statements'> {}

export function vectorFile(edition: EditionId): VectorFile {
  const set = ruleSetOf(edition);
  const instances = set.rules.flatMap(({ id, instances }) =>
    instances.map(({ anchor }) => `${id}@${anchor}`),
  );
  const year = exampleYear(edition);
  const zeros: Report = asReport(
    edition,
    new Map(cellsOf(edition).map(({ address }) => [address, 0])),
  );
  const plain = asReport(edition, consistent(edition, randomFrom(20261123)));
  const reports = new Map<string, Report>([
    ['blank', blankReport({ edition, year })],
    ['zeros', zeros],
    ['consistent', plain],
    ...realReports(edition),
  ]);
  const outcomesOf = new Map(
    [...reports].map(([name, report]) => [name, checkReport(report).outcomes]),
  );

  const group = (
    outcomes: Readonly<Record<string, Outcome>>,
    base: Readonly<Record<string, Outcome>>,
  ): Grouped => {
    const grouped: Grouped = {};
    for (const { id, instances } of set.rules) {
      const names = instances.map(({ anchor }) => `${id}@${anchor}`);
      const differing = names.filter((name) => outcomes[name] !== base[name]);
      const [first = ''] = differing;
      const isAll = names.length > 1 && differing.length === names.length;
      if (isAll && names.every((name) => outcomes[name] === outcomes[first])) {
        add(grouped, outcomes[first], `${id}@*`);
      } else for (const name of differing) add(grouped, outcomes[name], name);
    }
    return grouped;
  };
  const allPass = Object.fromEntries(instances.map((name) => [name, 'pass' as const]));

  const finish = (draft: Draft): Vector => {
    const { report, inputs } = expandVector(draft, reports);
    const statements = comparableStatements(statementsOf(report));
    const { outcomes, findings } = checkReport(report, inputs);
    const { expected } = draft;
    if (expected && outcomes[expected.instance] !== expected.outcome) {
      throw new Error(
        `${draft.name}: ${expected.instance} is ${outcomes[expected.instance]}, expected ${expected.outcome}`,
      );
    }
    const [suggestion] =
      findings.find(({ suggestions }) => suggestions.length > 0)?.suggestions ?? [];
    return {
      ...draft,
      ...(statements.length > 0 && { statements: statements.map(withoutInfinity) }),
      changes: group(outcomes, outcomesOf.get(draft.base) ?? {}),
      ...(suggestion && !suggestion.ambiguous && { suggestion: suggestion.edits }),
    };
  };

  return {
    description: DESCRIPTION,
    edition,
    bases: [...reports].map(([name, report]) => ({
      name,
      report,
      outcomes: group(outcomesOf.get(name) ?? {}, allPass),
    })),
    vectors: [
      ...handWritten(edition),
      ...adversarial(edition),
      ...flips(edition, plain),
      ...planted(edition, plain),
    ].map(finish),
  };
}

/** What a vector describes: the report and what it is checked against. */
export function expandVector(
  vector: Omit<Vector, 'changes'>,
  bases: ReadonlyMap<string, Report>,
): { report: Report; inputs: CheckInputs } {
  const build = ({ base, edits = {}, fields }: Sketch): Report => {
    const report: Report = structuredClone(bases.get(base) ?? missing(base));
    for (const [address, value] of Object.entries(edits)) put(report, address, value);
    return Object.assign(report, fields);
  };
  const { previous, children, readings, sections, labels } = vector;
  return {
    report: build(vector),
    inputs: {
      ...(previous && { previous: build(previous) }),
      ...(children && { children: children.map(build) }),
      ...(readings && { readings }),
      ...(sections && { sections }),
      ...(labels && { labels }),
    },
  };
}

function missing(what: string): never {
  throw new Error(what);
}

/** Also what `setCell` refuses: some vectors are about values that no report may hold. */
function put(report: Report, address: string, value: unknown): void {
  const keys = address.split('.');
  const last = keys.pop() ?? '';
  let part = report as unknown as Record<string, unknown>; // tables are objects by key down to the cell
  for (const key of keys) part = part[key] as Record<string, unknown>;
  part[last] = value;
}

function add(grouped: Grouped, outcome: Outcome | undefined, name: string): void {
  if (!outcome) throw new Error(name);
  grouped[outcome] = [...(grouped[outcome] ?? []), name];
}

const finite = ({ lo, hi }: StatedNumber) => ({ lo, hi: Number.isFinite(hi) ? hi : null });

const withoutInfinity = ({ measure, number, explicit, within }: Statement) => ({
  measure,
  number: finite(number),
  explicit,
  ...(within && { within: within.map(finite) }),
});

/** The checked values of published reports. */
function realReports(edition: EditionId): [string, Report][] {
  const folder = new URL('../samples/', import.meta.url);
  return readdirSync(folder).flatMap((file): [string, Report][] => {
    const [, name = '', year = ''] = /^(.+-(\d{4}))\.cells\.tsv$/.exec(file) ?? [];
    if (name === '') return [];
    const published = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    if (published.edition !== edition) return [];
    const report: Report = blankReport({ edition, year: Number(year) });
    const text = readFileSync(new URL(file, folder), 'utf8');
    for (const line of text.split('\n')) {
      const [address = '', value = ''] = line.split('\t');
      if (/^-?[\d.]+$/.test(value)) put(report, address, Number(value));
    }
    return [[name, report]];
  });
}

/** The examples of the catalogue. */
function handWritten(edition: EditionId): Draft[] {
  return ruleSetOf(edition).rules.flatMap(({ id, examples }) =>
    examples.map((example, i): Draft => {
      const { base, cells, fields, previous, children, sections, labels } = example;
      const { inputs, report } = caseOf(example, edition);
      const sketch = (of: typeof example | NonNullable<typeof previous>, year: number): Sketch => ({
        base: of.base,
        ...(of.cells && { edits: of.cells }),
        fields: { year, period: { from: `${year}-01-01`, to: `${year}-12-31` }, ...of.fields },
      });
      return {
        name: `${id} ${i + 1}: ${example.outcome}`,
        kind: 'hand-written',
        base,
        ...(cells && Object.keys(cells).length > 0 && { edits: cells }),
        ...(fields && { fields }),
        ...(previous && {
          previous: sketch(previous, (report.year ?? 0) - (fields?.year ? 0 : 1)),
        }),
        ...(children && {
          children: children.map((child) => sketch(child as typeof example, report.year ?? 0)),
        }),
        ...(inputs.readings && { readings: inputs.readings }),
        ...(sections && { sections }),
        ...(labels && { labels }),
        expected: { instance: `${id}@${example.anchor}`, outcome: example.outcome },
      };
    }),
  );
}

/** Each cell one more and one less: exactly the sums that hold it break. */
function flips(edition: EditionId, report: Report): Draft[] {
  return cellsOf(edition).flatMap(({ address }) => {
    const value = getCell(report, address) ?? 0;
    return [value + 1, value - 1]
      .filter((each) => each >= 0)
      .map(
        (each): Draft => ({
          name: `${address} ${each - value > 0 ? '+' : '-'}1`,
          kind: 'generated',
          base: 'consistent',
          edits: { [address]: each },
        }),
      );
  });
}

/** Errors such as people make. */
function planted(edition: EditionId, report: Report): Draft[] {
  const kinds: readonly [string, (random: ReturnType<typeof randomFrom>) => Trial | undefined][] = [
    ['two wrong cells', (random) => wrongCells(edition, random, 2)],
    ['three wrong cells', (random) => wrongCells(edition, random, 3)],
    ['shifted row', (random) => shiftedRow(edition, random)],
    ['split number', (random) => splitNumber(edition, random)],
  ];
  return kinds.flatMap(([name, plant]) => {
    const random = randomFrom(1);
    const drafts: Draft[] = [];
    while (drafts.length < 5) {
      const trial = plant(random);
      if (!trial) continue;
      const edits = Object.fromEntries(
        [...trial.values].filter(([address, value]) => getCell(report, address) !== value),
      );
      drafts.push({
        name: `${name} ${drafts.length + 1}`,
        kind: 'generated',
        base: 'consistent',
        edits,
      });
    }
    return drafts;
  });
}

const NEW = 'applications.newlyReceived';
const OUT = 'applications.outcome';
const FORWARD = 'applications.carriedForward';

/** Outcomes of 平潭 2020 as published: they add up to 26 and 27, where （七）总计 says 20 and 21. */
const PINGTAN_2020: Readonly<Record<string, number>> = {
  [`${NEW}.naturalPerson`]: 20,
  [`${NEW}.otherOrganization`]: 1,
  [`${NEW}.total`]: 21,
  [`${OUT}.granted.naturalPerson`]: 6,
  [`${OUT}.granted.otherOrganization`]: 1,
  [`${OUT}.granted.total`]: 7,
  [`${OUT}.partlyGranted.naturalPerson`]: 6,
  [`${OUT}.partlyGranted.total`]: 6,
  [`${OUT}.unavailable.notHeld.naturalPerson`]: 4,
  [`${OUT}.unavailable.notHeld.total`]: 4,
  [`${OUT}.unavailable.stillUnclear.naturalPerson`]: 3,
  [`${OUT}.unavailable.stillUnclear.total`]: 3,
  [`${OUT}.notProcessed.repeated.naturalPerson`]: 3,
  [`${OUT}.notProcessed.repeated.total`]: 3,
  [`${OUT}.other.naturalPerson`]: 4,
  [`${OUT}.other.total`]: 4,
  [`${OUT}.total.naturalPerson`]: 20,
  [`${OUT}.total.otherOrganization`]: 1,
  [`${OUT}.total.total`]: 21,
};

function adversarial(edition: EditionId): Draft[] {
  const addresses = cellsOf(edition).map(({ address }) => address);
  const readings = (said: Readonly<Record<string, Omit<CellReading, 'address'>>>) =>
    addresses.map((address) => ({
      address,
      state: 'number' as const,
      value: 0,
      raw: '0',
      ...said[address],
    }));
  const total = `T3-ROW@${NEW}.total`;
  const drafts: Draft[] = [
    {
      name: 'sums beyond what a double holds',
      kind: 'adversarial',
      base: 'zeros',
      edits: {
        [`${NEW}.naturalPerson`]: 9007199254740991,
        [`${NEW}.commercialEnterprise`]: 2,
        [`${NEW}.total`]: 9007199254740991,
      },
      expected: { instance: total, outcome: 'fail' },
    },
    {
      name: 'an unreadable cell leaves its sums open',
      kind: 'adversarial',
      base: 'zeros',
      edits: { [`${NEW}.naturalPerson`]: null },
      readings: readings({
        [`${NEW}.naturalPerson`]: { state: 'invalid', value: null, raw: '3 119' },
      }),
      expected: { instance: total, outcome: 'open' },
    },
    {
      name: 'a dash counts as 0',
      kind: 'adversarial',
      base: 'zeros',
      edits: { [`${NEW}.naturalPerson`]: null, [`${NEW}.total`]: 3 },
      readings: readings({
        [`${NEW}.naturalPerson`]: { state: 'dash', value: null, raw: '－' },
        [`${NEW}.total`]: { state: 'number', value: 3, raw: '3' },
      }),
      expected: { instance: total, outcome: 'fail' },
    },
    {
      name: 'a sign in every cell',
      kind: 'adversarial',
      base: 'blank',
      readings: addresses.map((address) => ({
        address,
        state: 'dash' as const,
        value: null,
        raw: '/',
      })),
      expected: { instance: 'TABLE-SIGNS@applications', outcome: 'fail' },
    },
    {
      name: 'blanks on both sides of the relation',
      kind: 'adversarial',
      base: 'zeros',
      edits: { [`${NEW}.total`]: null, [`${FORWARD}.total`]: null },
      expected: { instance: `T3-BALANCE@${FORWARD}.total`, outcome: 'open' },
    },
    {
      name: 'a negative count in an unchecked report',
      kind: 'adversarial',
      base: 'zeros',
      edits: { [`${NEW}.naturalPerson`]: -1 },
      expected: { instance: `CELL-NUMBER@${NEW}.naturalPerson`, outcome: 'fail' },
    },
    {
      name: 'a fraction in a count of an unchecked report',
      kind: 'adversarial',
      base: 'zeros',
      edits: {
        [`${NEW}.naturalPerson`]: 0.1,
        [`${NEW}.commercialEnterprise`]: 0.2,
        [`${NEW}.total`]: 0.3,
      },
      expected: { instance: total, outcome: 'pass' },
    },
  ];
  const money = 'proactive.fees.amount';
  if (findCell(edition, money)) {
    const adding = (amounts: readonly number[], sum: number, outcome: Outcome): Draft => ({
      name: `amounts ${amounts.join(' + ')} against ${sum}`,
      kind: 'adversarial',
      base: 'zeros',
      edits: { [money]: sum },
      fields: {
        coverage: {
          scope: 'aggregated',
          includes: ['departments'],
          bodies: ['甲'],
          bodiesComplete: true,
        },
      },
      children: amounts.map((amount) => ({
        base: 'zeros',
        edits: { [money]: amount },
        fields: { body: { name: '甲' } },
      })),
      expected: { instance: `B-SUM@${money}`, outcome },
    });
    drafts.push(
      adding([0.1, 0.2], 0.3, 'pass'),
      // 3.33 ± 0.005 three times is 9.99 ± 0.015, which 10.0 ± 0.05 may be, and 10.10 may not.
      adding([3.33, 3.33, 3.33], 10, 'pass'),
      adding([3.33, 3.33, 3.33], 10.11, 'fail'),
    );
  }
  if (findCell(edition, `${OUT}.other.naturalPerson`)) {
    for (const column of ['naturalPerson', 'total']) {
      drafts.push({
        name: `pingtan-2020: the outcomes of ${column} do not add up`,
        kind: 'real',
        base: 'zeros',
        edits: PINGTAN_2020,
        expected: { instance: `T3-COL@${OUT}.total.${column}`, outcome: 'fail' },
      });
    }
  }
  return drafts;
}
