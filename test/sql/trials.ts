import { readFileSync } from 'node:fs';
import { expandVector, type VectorFile } from '../../scripts/vectors-source';
import { cellsOf, EDITIONS, type EditionId } from '../../src/format';
import { blankReport, type CellReading, type Report, setCells } from '../../src/report';
import { runRules } from '../../src/rules/engine';
import type { CheckInputs } from '../../src/rules/input';
import { exampleYear } from '../../src/rules/sketch';
import { type CellRow, cellRow, columnOf, rulesInSql } from '../../src/sql';
import { asReport, consistent, randomFrom } from '../rules/planted';

/** A report as SQL meets it, and what our engine finds in it. */
export interface Trial {
  readonly name: string;
  /** Its own row, and last year's. */
  readonly rows: readonly CellRow[];
  /** `RULE@anchor`, of the rules that have SQL, sorted. */
  readonly found: readonly string[];
}

const inSql = new Set(rulesInSql().rules.map(({ id, edition }) => `${id} ${edition}`));

/** Whether the wide table can hold what an unchecked report holds: no text, no fractions of a count. */
const fits = (report: Report): boolean =>
  cellsOf(report.edition).every(({ address, kind }) => {
    const value: unknown = address
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], report);
    return (
      value === null ||
      value === undefined ||
      (kind === 'money' ? Number.isFinite(value) : Number.isInteger(value))
    );
  });

function trial(name: string, report: Report, inputs: CheckInputs): Trial {
  const { previous, readings } = inputs;
  const origin = { code: name, counted: true };
  const rows = [
    cellRow(report, readings, { ...origin, file: name }),
    ...(previous ? [cellRow(previous, undefined, { ...origin, file: null })] : []),
  ];
  const { findings } = runRules(report, inputs, 'zh-CN');
  const found = findings
    .filter(({ ruleId }) => inSql.has(`${ruleId} ${report.edition}`))
    .map(({ ruleId, anchor, severity }) => `${ruleId}@${anchor} ${severity}`);
  return { name, rows, found: found.sort() };
}

/** The vectors that a wide table can hold. */
export function vectorTrials(): {
  readonly trials: Trial[];
  /** Those with a group of rows printed as one, which is no column: SQL may leave open what the engine finds. */
  readonly grouped: Trial[];
  readonly left: string[];
} {
  const trials: Trial[] = [];
  const grouped: Trial[] = [];
  const left: string[] = [];
  for (const edition of EDITIONS) {
    const file: VectorFile = JSON.parse(
      readFileSync(new URL(`../../vectors/${edition}.json`, import.meta.url), 'utf8'),
    );
    const bases = new Map(file.bases.map(({ name, report }) => [name, report]));
    for (const vector of file.vectors) {
      const { report, inputs } = expandVector(vector, bases);
      const name = `${edition} ${vector.name}`;
      const isGrouped = inputs.readings?.some(({ address }) => !columnOf(address));
      if (!fits(report)) left.push(name);
      else (isGrouped ? grouped : trials).push(trial(name, report, inputs));
    }
  }
  return { trials, grouped, left };
}

/** What a document may have in a cell instead of its number. */
const ODD: readonly Omit<CellReading, 'address'>[] = [
  { state: 'blank', value: null, raw: '' },
  { state: 'dash', value: null, raw: '/' },
  { state: 'absent', value: null, raw: '' },
  { state: 'invalid', value: null, raw: '3件左右' },
  { state: 'invalid', value: null, raw: '6233', undecided: true },
];

/** Reports with wrong numbers, blanks, dashes and cells that could not be read, beside last year's. */
export function randomTrials(edition: EditionId, count: number): Trial[] {
  const random = randomFrom(20261128);
  const addresses = cellsOf(edition).map(({ address }) => address);
  const made = (of: EditionId, year: number): Report => {
    // Table two has no sums to hold.
    const others = cellsOf(of)
      .filter(({ table }) => table === 'proactive')
      .map(({ address, kind }): [string, number] => [
        address,
        kind === 'money' ? random(60_000) / 100 : random(6) - (kind === 'change' ? 3 : 0),
      ]);
    return { ...setCells(asReport(of, consistent(of, random)), others), year };
  };
  return Array.from({ length: count }, (_, n): Trial => {
    const year = exampleYear(edition) + random(3) - 1;
    let report: Report = random(20) === 0 ? blankReport({ edition, year }) : made(edition, year);
    const readings: CellReading[] = [];
    const changes = random(30);
    for (let i = 0; i < changes; i++) {
      const address = addresses[random(addresses.length)] ?? '';
      const odd = random(2) === 0 ? ODD[random(ODD.length)] : undefined;
      report = setCells(report, [[address, odd ? null : random(40)]]);
      if (odd) readings.push({ address, ...odd });
    }
    const before = random(2) === 0 ? edition : (EDITIONS[random(EDITIONS.length)] ?? edition);
    const previous = random(3) > 0 ? made(before, year - 1) : undefined;
    const holes = previous
      ? Array.from({ length: random(20) }, () => cellsOf(before)[random(cellsOf(before).length)])
      : [];
    return trial(`random ${edition} ${n}`, report, {
      // Of two readings of a cell the later counts.
      readings: [...new Map(readings.map((reading) => [reading.address, reading])).values()],
      ...(previous && {
        previous: setCells(
          previous,
          holes.flatMap((cell) => (cell ? [[cell.address, null] as const] : [])),
        ),
      }),
    });
  });
}
