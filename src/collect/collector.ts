import { type Cell, cellsOf, editionOfYear, findCell, tablesOf } from '../format';
import { getCell, type Report } from '../report';
import type { Severity } from '../rules';
import {
  BODY_STATES,
  type BodyState,
  type CollectedBody,
  type CollectedFinding,
  type CollectedLine,
  type CollectedNumbers,
  type CollectedReport,
  type Collection,
  type RosterBody,
  type RuleCount,
} from './collection';
import { outliersOf } from './outliers';
import { rollUpsOf } from './roll-up';
import { SharedTexts } from './shared-texts';

/** What is kept of a report: no more than outputs need, so that memory grows with bodies and not with pages. */
interface Kept {
  readonly line: CollectedLine;
  readonly numbers?: CollectedNumbers;
  readonly previous?: CollectedNumbers;
  readonly isLate: boolean;
  /** Whether the report says that it adds up other bodies'. */
  readonly isAggregated: boolean;
}

const NONE: Readonly<Record<Severity, number>> = { error: 0, query: 0, info: 0 };

const numbersOf = (report: Report): CollectedNumbers => ({
  edition: report.edition,
  values: cellsOf(report.edition).map(({ address }) => getCell(report, address)),
});

/** The rule that compares the date of publication with the term of 条例 art. 49. */
const LATE = 'DOC-DEADLINE';

/** Takes the results of `collect` one by one, and makes of them what outputs and screens show. */
export class Collector {
  private readonly kept: Kept[] = [];
  private readonly findings: CollectedFinding[] = [];
  private readonly texts = new SharedTexts();

  /**
   * @param roster the bodies that have to report; without it those that did are listed
   * @param year the report year; if left out, the one of most reports
   */
  constructor(
    private readonly roster: readonly RosterBody[] | undefined,
    private readonly year?: number,
  ) {}

  add(result: CollectedReport): void {
    const { file, hash, belongs, report, findings = [], previous, error } = result;
    const counts = { ...NONE };
    for (const { severity } of findings) counts[severity] += 1;
    const name = report?.body.name ?? undefined;
    const year = report?.year ?? undefined;
    const line: CollectedLine = {
      file,
      hash,
      ...(belongs.body !== undefined
        ? { body: belongs.body }
        : { reason: belongs.reason, candidates: belongs.candidates }),
      ...(name !== undefined && { name }),
      ...(year !== undefined && { year }),
      ...(report && { edition: report.edition }),
      ...(error !== undefined && { error }),
      counts,
    };
    this.kept.push({
      line,
      isLate: findings.some(({ ruleId }) => ruleId === LATE),
      isAggregated: report?.coverage?.scope === 'aggregated',
      ...(report && { numbers: numbersOf(report) }),
      ...(previous && { previous: numbersOf(previous) }),
    });
    if (report && belongs.body !== undefined) this.texts.add(belongs.body, report);
    for (const finding of findings) {
      const [first] = finding.cells;
      const cellAt = (address = ''): Cell | undefined =>
        report && findCell(report.edition, address);
      const cell = cellAt(finding.anchor) ?? cellAt(first?.address);
      const table =
        report &&
        tablesOf(report.edition).find(({ key }) => key === (cell?.table ?? finding.anchor));
      const [suggestion] = finding.suggestions;
      this.findings.push({
        ...(belongs.body !== undefined && { body: belongs.body }),
        ...(name !== undefined && { name }),
        ...(year !== undefined && { year }),
        file,
        rule: finding.ruleId,
        severity: finding.severity,
        table: table?.name ?? '',
        anchor: finding.anchor,
        cells: finding.cells.map((own) => own.address),
        message: finding.message,
        suggestion: suggestion?.message ?? '',
      });
    }
  }

  collection(): Collection {
    const year = this.year ?? this.commonYear();
    const bodies = this.bodies(year);
    const byFile = new Map(this.kept.map((kept) => [kept.line.file, kept]));
    const counting = new Map(
      bodies.flatMap(({ code, file }) => {
        const kept = file === undefined ? undefined : byFile.get(file);
        return kept ? [[code, kept] as const] : [];
      }),
    );
    const numbers: Record<string, CollectedNumbers> = {};
    const previous: Record<string, CollectedNumbers> = {};
    for (const [code, kept] of counting) {
      if (kept.numbers) numbers[code] = kept.numbers;
      if (kept.previous) previous[code] = kept.previous;
    }
    const aggregated = new Set(
      [...counting].flatMap(([code, { isAggregated }]) => (isAggregated ? [code] : [])),
    );
    return {
      version: 1,
      year,
      hasRoster: this.roster !== undefined,
      bodies,
      files: this.kept.map(({ line }) => line),
      findings: this.findings,
      numbers,
      previous,
      rollUps: rollUpsOf(bodies, numbers, aggregated, year),
      outliers: outliersOf(bodies, numbers),
      sharedTexts: this.texts.list(),
      rules: this.rules(),
    };
  }

  /** The report year of most files. */
  private commonYear(): number | null {
    const counts = new Map<number, number>();
    for (const { line } of this.kept)
      if (line.year !== undefined) counts.set(line.year, (counts.get(line.year) ?? 0) + 1);
    const [first] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return first?.[0] ?? null;
  }

  private bodies(year: number | null): CollectedBody[] {
    const byBody = new Map<string, Kept[]>();
    for (const kept of this.kept) {
      const { body } = kept.line;
      if (body !== undefined) byBody.set(body, [...(byBody.get(body) ?? []), kept]);
    }
    const roster: readonly RosterBody[] =
      this.roster ??
      [...byBody].map(([code, [first]]) => ({ code, name: first?.line.name ?? code, aliases: [] }));
    return roster.map((body) => {
      const own = byBody.get(body.code) ?? [];
      const { state, counts, file } = standingOf(own, year);
      return {
        ...body,
        state,
        ...(file !== undefined && { file }),
        files: own.map(({ line }) => line.file),
        counts,
      };
    });
  }

  private rules(): RuleCount[] {
    const found = new Map<string, { severity: Severity; bodies: Set<string>; findings: number }>();
    for (const { rule, severity, body, file } of this.findings) {
      const of = found.get(rule) ?? { severity, bodies: new Set<string>(), findings: 0 };
      of.bodies.add(body ?? file);
      of.findings += 1;
      found.set(rule, of);
    }
    return [...found]
      .map(([rule, { severity, bodies, findings }]) => ({
        rule,
        severity,
        bodies: bodies.size,
        findings,
      }))
      .sort((a, b) => b.bodies - a.bodies || (a.rule < b.rule ? -1 : 1));
  }
}

/** How a body stands by its files, and which of them counts. */
function standingOf(
  files: readonly Kept[],
  year: number | null,
): {
  readonly state: BodyState;
  readonly file?: string;
  readonly counts: Readonly<Record<Severity, number>>;
} {
  const read = files.filter(({ line }) => line.error === undefined);
  const ofYear = read.filter(({ line }) => line.year === year || line.year === undefined);
  const [first] = ofYear;
  if (!first) {
    const state =
      read.length > 0 ? 'wrongYear' : files.length > 0 ? 'unreadable' : ('notReported' as const);
    return { state, counts: NONE };
  }
  const { file, counts, edition } = first.line;
  const isOtherForm = year !== null && edition !== undefined && edition !== editionOfYear(year);
  const state: BodyState =
    ofYear.length > 1 ? 'twice' : isOtherForm ? 'wrongEdition' : first.isLate ? 'late' : 'reported';
  return { state, file, counts };
}

/** How many bodies stand how, in the order of `BODY_STATES`. */
export const countStates = (
  bodies: readonly CollectedBody[],
): readonly (readonly [state: BodyState, count: number])[] =>
  BODY_STATES.map((state) => [state, bodies.filter((body) => body.state === state).length]);
