import { cellsOf, describeCell, type Locale } from '../format';
import type { CellReading, Report, SourcePlace } from '../report';
import { setCell } from '../report/cells';
import { rulesOf } from './catalogue';
import { PLAIN_NUMBER } from './cell-text';
import { Evaluation } from './evaluate';
import { RuleInput } from './input';
import { ruleMessages } from './messages';
import type { Sum } from './rule';

/** A report as a reader gives it: what `readReport` returns, or as much of it. */
export interface ReadSoFar {
  readonly report: Report;
  readonly readings: readonly CellReading[];
  readonly notes: readonly {
    readonly code: string;
    readonly message: string;
    readonly place?: SourcePlace;
  }[];
}

/** A report in which last year's decided cells, and what it decided, a line for each row. */
export interface DecidedByPrevious {
  readonly report: Report;
  readonly readings: readonly CellReading[];
  readonly messages: readonly string[];
}

/** How far the cells of a row may be cut before it is left undecided. */
const MOST_STEPS = 50_000;
const LONGEST_NUMBER = 12;

/** What is said of a row; apart from the engine's words, which whoever checks loads. */
const DECIDED: Readonly<Record<Locale, (raw: string, cells: string) => string>> = {
  'zh-CN': (raw, cells) =>
    `“${raw}” 的数字连在一起，与上年报告衔接的拆法只有一种，已照此读取：${cells}。请对照原文核实。`,
  en: (raw, cells) =>
    `The numbers in "${raw}" run together; last year's report leaves one way to read them: ${cells}. Compare with the document.`,
};

/** A relation as one row of cells meets it: the weights of its cells, and what all else adds up to. */
interface Relation {
  readonly weights: readonly number[];
  readonly lo: number;
  readonly hi: number;
  /** The last of the row's cells that it needs. */
  readonly last: number;
  /** It compares with last year, and nothing but the row's cells is unknown in it. */
  readonly decides: boolean;
}

/**
 * Tells apart digits that run together in a row (`6233440` in three cells) by last year's report: of all ways to cut
 * them those are left in which the row's sums and its relations to last year hold (what was carried over, what is in
 * force). A cell on which these agree is decided; the rest stays undecided, as everything does where none is left, or
 * where no relation to last year can be done. A table that is wrong as printed stays undecided as a rule, but the
 * digits may by chance be cut otherwise: so tell people the messages.
 *
 * @example
 * import { readFile } from 'node:fs/promises';
 * import { readReport } from 'gongkai-report/read';
 * import { decideByPrevious } from 'gongkai-report/rules';
 *
 * const [now, before] = await Promise.all([
 *   readReport(await readFile('2025.txt')),
 *   readReport(await readFile('2024.txt')),
 * ]);
 * const { report, readings, messages } = decideByPrevious(now, before.report);
 * for (const line of messages) console.warn(line);
 */
export function decideByPrevious(
  read: ReadSoFar,
  previous: Report,
  { locale = 'zh-CN' }: { readonly locale?: Locale } = {},
): DecidedByPrevious {
  let { report, readings } = read;
  const messages: string[] = [];
  for (const row of gluedRows(read)) {
    const decided = decideRow(row, new RuleInput(report, { previous, readings }));
    if (decided.size === 0) continue;
    for (const [address, part] of decided) report = setCell(report, address, Number(part));
    readings = readings.map((reading): CellReading => {
      const raw = decided.get(reading.address);
      if (raw === undefined) return reading;
      const { undecided: _, ...rest } = reading;
      return { ...rest, state: 'number', value: Number(raw), raw };
    });
    const cells = [...decided].map(
      ([address, part]) => `${describeCell(report.edition, address)} ${part}`,
    );
    messages.push(DECIDED[locale](row[0]?.raw ?? '', cells.join(ruleMessages(locale).list)));
  }
  return { report, readings, messages };
}

/** The rows whose digits run together; not those whose columns or order are unclear. */
function gluedRows({ report, readings, notes }: ReadSoFar): readonly CellReading[][] {
  const rows = new Map<string, CellReading[]>();
  const rowOf = (address: string): string => address.slice(0, address.lastIndexOf('.'));
  for (const reading of readings) {
    const { address, undecided, place, raw } = reading;
    const isGlued = notes.some(
      (note) =>
        note.code === 'gluedUndecided' &&
        note.message.includes(raw) &&
        place !== undefined &&
        JSON.stringify(note.place) === JSON.stringify(place),
    );
    if (!undecided || !isGlued) continue;
    const key = `${rowOf(address)} ${JSON.stringify(place)}`;
    rows.set(key, [...(rows.get(key) ?? []), reading]);
  }
  const order = new Map(cellsOf(report.edition).map(({ address }, i) => [address, i]));
  const at = ({ address }: CellReading): number => order.get(address) ?? -1;
  return [...rows.values()]
    .map((row) => row.sort((a, b) => at(a) - at(b)))
    .filter(([first, ...others]) => {
      const all = [...order.keys()].filter((each) => rowOf(each) === rowOf(first?.address ?? ''));
      return others.length > 0 && all.length === others.length + 1;
    });
}

/** The cells of a row that all ways to cut it agree on, each with its part of the text. */
function decideRow(row: readonly CellReading[], input: RuleInput): ReadonlyMap<string, string> {
  const addresses = row.map(({ address }) => address);
  const relations = relationsTo(addresses, input);
  if (!relations.some(({ decides }) => decides)) return new Map();
  const patterns = addresses.map((each) => new RegExp(PLAIN_NUMBER[input.kind(each)]));
  const tokens = (row[0]?.raw ?? '').normalize('NFKC').trim().split(/\s+/);
  const ways: string[][] = [];
  const parts: string[] = [];
  let steps = MOST_STEPS;
  const holds = ({ weights, lo, hi }: Relation): boolean => {
    const sum = weights.reduce((total, weight, i) => total + weight * Number(parts[i] ?? 0), 0);
    return lo + sum <= 0 && hi + sum >= 0;
  };
  const walk = (token: number, from: number): void => {
    if (--steps < 0) return;
    const text = tokens[token];
    if (text === undefined) {
      if (parts.length === addresses.length) ways.push([...parts]);
      return;
    }
    if (from >= text.length) {
      walk(token + 1, 0);
      return;
    }
    const at = parts.length;
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_NUMBER); to++) {
      const part = text.slice(from, to);
      if (!patterns[at]?.test(part)) continue;
      parts.push(part);
      if (relations.every((each) => each.last !== at || holds(each))) walk(token, to);
      parts.pop();
    }
  };
  walk(0, 0);
  const [first, ...others] = ways;
  if (!first || steps < 0) return new Map();
  return new Map(
    addresses.flatMap((address, i): [string, string][] => {
      const part = first[i];
      return part !== undefined && others.every((way) => way[i] === part) ? [[address, part]] : [];
    }),
  );
}

/** The form's sums over the cells, and what they have to do with last year's. */
function relationsTo(addresses: readonly string[], input: RuleInput): Relation[] {
  return rulesOf(input.report.edition).flatMap(({ severity, level, instances }) => {
    if (level !== 2 && !(level === 1 && severity === 'error')) return [];
    return instances.flatMap(({ when, assert }): Relation[] => {
      if (!('eq' in assert)) return [];
      const [left, right] = assert.eq;
      const terms: Sum = [
        ...left,
        ...right.map((term) => (typeof term === 'number' ? -term : ([-term[0], term[1]] as const))),
      ];
      const weights = addresses.map((address) =>
        terms.reduce<number>(
          (sum, term) => sum + (typeof term !== 'number' && term[1] === address ? term[0] : 0),
          0,
        ),
      );
      const last = weights.reduce((at, weight, i) => (weight === 0 ? at : i), -1);
      if (last < 0) return [];
      const evaluation = new Evaluation(input, 'exact');
      if (when && evaluation.truth(when) !== true) return [];
      const others = terms.filter(
        (term) => typeof term === 'number' || !addresses.includes(term[1]),
      );
      const { lo, hi } = evaluation.value(others);
      return [{ weights, lo, hi, last, decides: level === 2 && lo === hi }];
    });
  });
}
