import { cellsOf, editionOfYear, findCell, type Locale, tablesOf } from '../format';
import { getCell, type Report } from '../report';
import type { Finding, Severity } from '../rules';
import { suggestionText } from '../rules/suggestion-text';
import type {
  BodyState,
  CollectedBody,
  CollectedFinding,
  CollectedLine,
  CollectedNumbers,
  CollectedReport,
  Collection,
  CollectionSource,
  RosterBody,
  RuleCount,
} from './collection';
import { type FileFindings, FindingFile, FindingList, type FindingStore } from './finding-store';
import { outliersOf } from './outliers';
import { rollUpsOf } from './roll-up';
import { SharedTexts } from './shared-texts';

/** What is kept of a report: no more than outputs need, so that memory grows with bodies and not with pages. */
interface Kept {
  readonly line: CollectedLine;
  readonly numbers?: CollectedNumbers;
  readonly previous?: CollectedNumbers;
  readonly isLate: boolean;
  /** What the report itself says that it covers. */
  readonly coverage?: 'own' | 'aggregated';
}

const NONE: Readonly<Record<Severity, number>> = { error: 0, query: 0, info: 0 };

/** How a {@link Collector} works. */
export interface CollectorOptions {
  /**
   * A file of its own in which the findings are kept while the collector works, and not in memory: of some thousand reports
   * they are most of what there is. It goes with `close`.
   */
  readonly findingsFile?: string;
  /** The language of suggestions; zh-CN if left out. */
  readonly locale?: Locale;
}

const collectedNumbers = (report: Report): CollectedNumbers => {
  const cells = cellsOf(report.edition);
  const units = cells.flatMap(({ address, unitField }) => {
    const unit = unitField && fieldAt(report, unitField.address);
    return typeof unit === 'string' ? [[address, unit] as const] : [];
  });
  return {
    edition: report.edition,
    values: cells.map(({ address }) => getCell(report, address)),
    ...(units.length > 0 && { units: Object.fromEntries(units) }),
  };
};

/** A field of a report that is no cell. */
const fieldAt = (report: Report, address: string): unknown =>
  address
    .split('.')
    // A report has every object on the way to a field of its form.
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], report);

/** What is listed of a file. */
function collectedLine(result: CollectedReport): CollectedLine {
  const { file, hash, belongs, report, findings = [], error } = result;
  const counts = { ...NONE };
  for (const { severity } of findings) counts[severity] += 1;
  const name = report?.body.name ?? undefined;
  const year = report?.year ?? undefined;
  return {
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
}

/** The rule that compares the date of publication with the term of 条例 art. 49. */
const LATE = 'DOC-DEADLINE';

/**
 * Takes the results of `collect` one by one, and makes of them what outputs and screens show.
 *
 * @example
 * import { Collector, collect } from 'gongkai-report/collect';
 *
 * const collector = new Collector(undefined, 2025);
 * for await (const result of collect(['2025'])) collector.add(result);
 * for (const { name, state, counts } of collector.collection().bodies)
 *   console.log(name, state, counts.error);
 */
export class Collector {
  private readonly kept: Kept[] = [];
  /** Where in `kept` a file is. */
  private readonly places = new Map<string, number>();
  private readonly found: FindingStore;
  private readonly locale: Locale;
  private readonly texts = new SharedTexts();
  private readonly broken = new Map<
    string,
    { readonly severity: Severity; readonly bodies: Set<string>; findings: number }
  >();

  /**
   * @param roster the bodies that have to report; without it those that did are listed
   * @param year the report year; if left out, the one of most reports
   * @throws the error of the system where `findingsFile` cannot be made
   */
  constructor(
    private readonly roster: readonly RosterBody[] | undefined,
    private readonly year?: number,
    { findingsFile, locale = 'zh-CN' }: CollectorOptions = {},
  ) {
    this.locale = locale;
    this.found = findingsFile === undefined ? new FindingList() : new FindingFile(findingsFile);
  }

  add(result: CollectedReport): void {
    const { file, belongs, report, findings = [], previous } = result;
    const line = collectedLine(result);
    this.places.set(file, this.kept.length);
    this.kept.push({
      line,
      isLate: findings.some(({ ruleId }) => ruleId === LATE),
      ...(report?.coverage && { coverage: report.coverage.scope }),
      ...(report && { numbers: collectedNumbers(report) }),
      ...(previous && { previous: collectedNumbers(previous) }),
    });
    if (report && belongs.body !== undefined) this.texts.add(belongs.body, report);
    if (!report || findings.length === 0) return;
    this.found.add({
      index: this.kept.length - 1,
      edition: report.edition,
      ...(line.year !== undefined && { year: line.year }),
      findings,
    });
    this.count(findings, belongs.body ?? file);
  }

  /** Counts the findings of a body by their rules. */
  private count(findings: readonly Finding[], body: string): void {
    for (const { ruleId, severity } of findings) {
      const of = this.broken.get(ruleId) ?? { severity, bodies: new Set<string>(), findings: 0 };
      of.bodies.add(body);
      of.findings += 1;
      this.broken.set(ruleId, of);
    }
  }

  /** What the check found in the report that counts for a body: the findings themselves, as a letter needs them. */
  findingsOf({ file }: CollectedBody): FileFindings | undefined {
    return file === undefined ? undefined : this.found.of(this.indexOf(file));
  }

  /** Gives up what is kept of findings; nothing more can be asked for. */
  close(): void {
    this.found.close();
  }

  private indexOf(file: string): number {
    return this.places.get(file) ?? -1;
  }

  private *collected(): Generator<CollectedFinding> {
    for (const { index, edition, findings } of this.found) {
      const line = this.kept[index]?.line;
      if (!line) continue;
      const { file, body, name, year } = line;
      for (const finding of findings) {
        const [first] = finding.cells;
        const cell = findCell(edition, finding.anchor) ?? findCell(edition, first?.address ?? '');
        const table = tablesOf(edition).find(({ key }) => key === (cell?.table ?? finding.anchor));
        yield {
          ...(body !== undefined && { body }),
          ...(name !== undefined && { name }),
          ...(year !== undefined && { year }),
          file,
          rule: finding.ruleId,
          severity: finding.severity,
          table: table?.name ?? '',
          anchor: finding.anchor,
          cells: finding.cells.map((own) => own.address),
          message: finding.message,
          suggestion: suggestionText(edition, finding.suggestions[0], this.locale),
        };
      }
    }
  }

  /** All of the collection, in memory. */
  collection(): Collection {
    const { findings, ...source } = this.source();
    return { ...source, findings: [...findings] };
  }

  /** The same with its findings where they are kept. */
  source(): CollectionSource {
    const year = this.year ?? this.commonYear();
    const bodies = this.bodies(year);
    const counting = new Map(
      bodies.flatMap(({ code, file }) => {
        const kept = file === undefined ? undefined : this.kept[this.indexOf(file)];
        return kept ? [[code, kept] as const] : [];
      }),
    );
    const numbers: Record<string, CollectedNumbers> = {};
    const previous: Record<string, CollectedNumbers> = {};
    for (const [code, kept] of counting) {
      if (kept.numbers) numbers[code] = kept.numbers;
      if (kept.previous) previous[code] = kept.previous;
    }
    const coverages = new Map(
      bodies.flatMap(({ code, coverage }) => {
        const kept = counting.get(code);
        const stated = kept && (kept.coverage ?? coverage);
        return stated ? [[code, stated] as const] : [];
      }),
    );
    return {
      version: 1,
      year,
      hasRoster: this.roster !== undefined,
      bodies,
      files: this.kept.map(({ line }) => line),
      findings: { [Symbol.iterator]: () => this.collected() },
      numbers,
      previous,
      rollUps: rollUpsOf(bodies, numbers, coverages, year),
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
      const { state, counts, file } = bodyStanding(own, year);
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
    return [...this.broken]
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
function bodyStanding(
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
