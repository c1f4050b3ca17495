import { editionForm, type Locale } from '../format';
import type { Report } from '../report';
import { type CompiledInstance, type Program, programOf, quickOutcome, Slots } from './compile';
import { cellsRead } from './conditions';
import { Evaluation } from './evaluate';
import type { Finding, FindingCell, Outcome, Severity } from './finding';
import { type CheckInputs, OPEN_REASONS, type Reason, type RuleInput } from './input';
import { ruleMessages } from './messages';
import type { EngineRule, Instance, RuleSet } from './rule';
import { messageOf } from './wording';

/** A rule, or some of its instances, that could not be decided, and why. */
export interface NotChecked {
  readonly ruleId: string;
  readonly reason: Reason;
  readonly message: string;
  /** The instances, by their anchors. */
  readonly anchors: readonly string[];
  /** The cells that would have to be known. */
  readonly cells: readonly string[];
}

/** Outcome of every instance, by rule id and anchor: `T3-ROW@applications.newlyReceived.total`. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** What a check found. */
export interface CheckResult {
  /** Errors first, then queries, then notes; each in the order of the catalogue. */
  readonly findings: readonly Finding[];
  readonly outcomes: Outcomes;
  readonly notChecked: readonly NotChecked[];
}

const SEVERITIES: readonly Severity[] = ['error', 'query', 'info'];

export interface InstanceResult {
  readonly rule: EngineRule;
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly evaluation: Evaluation;
}

/** How one instance ends on a report. */
export function evaluateInstance(
  rule: EngineRule,
  instance: Instance,
  input: RuleInput,
): InstanceResult {
  const evaluation = new Evaluation(input, rule.tolerance);
  return { rule, instance, outcome: outcomeOf(rule, instance, evaluation), evaluation };
}

function outcomeOf(rule: EngineRule, { when, assert }: Instance, evaluation: Evaluation): Outcome {
  if (when) {
    const applies = evaluation.truth(when);
    if (applies === false) return 'notApplicable';
    if (applies === undefined) return undecided(evaluation);
  }
  const holds = evaluation.truth(assert);
  if (holds === undefined) return undecided(evaluation);
  if (holds) return 'pass';
  // Where the text says outright what it counts, there is nothing left to interpret.
  const { disagreeing } = evaluation;
  return disagreeing.length > 0 && disagreeing.every(({ explicit }) => explicit)
    ? 'fail'
    : rule.broken;
}

const undecided = ({ reasons }: Evaluation): Outcome =>
  [...reasons].every((reason) => OPEN_REASONS.has(reason)) ? 'open' : 'notApplicable';

function findingCells({ rule, instance, evaluation }: InstanceResult): FindingCell[] {
  const { input } = evaluation;
  const cells = cellsRead(instance.assert, rule.roles);
  if (rule.shows === 'parts' && instance.when) {
    for (const source of cellsRead(instance.when, undefined).keys())
      cells.set(source, rule.roles?.right ?? 'subject');
  }
  for (const source of evaluation.shown) cells.set(source, 'subject');
  return [...cells].flatMap(([address, role]): FindingCell[] => {
    const reading = input.reading(address);
    if (rule.shows && rule.shows !== 'parts' && reading?.state !== rule.shows) return [];
    const [value] = input.quantity(address).parts;
    const shown = typeof value === 'number' && reading?.state !== 'dash' ? value : null;
    return [
      {
        address,
        role,
        value: shown,
        ...(reading && { raw: reading.raw }),
        ...(reading?.place && { place: reading.place }),
      },
    ];
  });
}

/** What keeps a finding apart from all others: rule, anchor, body and year. */
const fingerprintOf = (report: Report, ruleId: string, anchor: string): string =>
  [
    `${ruleId}@${anchor}`,
    report.body?.creditCode ??
      [report.body?.name, report.body?.regionCode].filter(Boolean).join('#'),
    report.year ?? '',
  ].join('|');

function severityOf(rule: EngineRule, report: Report): Severity {
  const { severity, severityBeforeBinding } = rule;
  const isBinding = report.year === null || report.year >= editionForm(report.edition).bindingFrom;
  return isBinding ? severity : (severityBeforeBinding ?? severity);
}

/** The finding of an instance that did not pass. */
export function findingOf(result: InstanceResult, locale: Locale): Finding {
  const { rule, instance, evaluation } = result;
  const { report } = evaluation.input;
  const cells = findingCells(result);
  return {
    ruleId: rule.id,
    anchor: instance.anchor,
    outcome: result.outcome === 'fail' ? 'fail' : 'review',
    severity: severityOf(rule, report),
    level: rule.level,
    cells,
    message: messageOf(rule, instance, evaluation, cells, locale),
    ...(evaluation.disagreeing.length > 0 && { statements: evaluation.disagreeing }),
    suggestions: [],
    fingerprint: fingerprintOf(report, rule.id, instance.anchor),
    figures: [
      ...cells.map(({ value }) => value ?? ''),
      ...evaluation.disagreeing.map(({ sentence }) => sentence),
    ].join(' '),
  };
}

/** How an instance ends: by its compiled form where the numbers decide, else by the interpreter. */
export const outcomeOfInstance = (compiled: CompiledInstance, slots: Slots): Outcome =>
  quickOutcome(compiled, slots) ??
  evaluateInstance(compiled.rule, compiled.instance, slots.input).outcome;

/** Runs every rule of the report's edition. */
export function runRules(
  report: Report,
  inputs: CheckInputs,
  locale: Locale,
  ruleSet?: RuleSet,
): CheckResult {
  const program = programOf(report.edition, ruleSet);
  const slots = new Slots(program, report, inputs);
  const ends = program.instances.map((compiled) => outcomeOfInstance(compiled, slots));
  return checkResult(program, slots, ends, locale);
}

/** What a check found, from how each instance ended. Lists that few callers read are made when read. */
export function checkResult(
  program: Program,
  slots: Slots,
  ends: readonly Outcome[],
  locale: Locale,
): CheckResult {
  const findings: Finding[] = [];
  const isBroken = (outcome: Outcome | undefined): boolean =>
    outcome === 'fail' || outcome === 'review';
  let broken: Set<string> | undefined;
  ends.forEach((outcome, i) => {
    const compiled = program.instances[i];
    if (compiled && isBroken(outcome)) {
      const { rule, instance } = compiled;
      if (rule.yieldsTo) {
        broken ??= new Set(
          program.instances.flatMap(({ id }, k) => (isBroken(ends[k]) ? [id] : [])),
        );
        if (rule.yieldsTo.some((id) => broken?.has(`${id}@${instance.anchor}`))) return;
      }
      findings.push(
        findingOf(evaluateInstance(compiled.rule, compiled.instance, slots.input), locale),
      );
    }
  });
  const rank = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  let outcomes: Outcomes | undefined;
  let notChecked: readonly NotChecked[] | undefined;
  return {
    findings: findings.sort((a, b) => rank(a) - rank(b)),
    get outcomes() {
      outcomes ??= Object.fromEntries(
        program.instances.map(({ id }, i) => [id, ends[i] ?? 'pass']),
      );
      return outcomes;
    },
    get notChecked() {
      notChecked ??= notCheckedOf(program, slots, ends, locale);
      return notChecked;
    },
  };
}

function notCheckedOf(
  program: Program,
  slots: Slots,
  ends: readonly Outcome[],
  locale: Locale,
): NotChecked[] {
  const found = new Map<
    string,
    { ruleId: string; reason: Reason; anchors: string[]; cells: Set<string> }
  >();
  program.instances.forEach(({ rule, instance }, i) => {
    if (ends[i] !== 'open' && ends[i] !== 'notApplicable') return;
    const { reasons, undecided } = evaluateInstance(rule, instance, slots.input).evaluation;
    for (const reason of reasons) {
      const key = `${rule.id} ${reason}`;
      let entry = found.get(key);
      if (!entry) {
        entry = { ruleId: rule.id, reason, anchors: [], cells: new Set() };
        found.set(key, entry);
      }
      entry.anchors.push(instance.anchor);
      for (const source of undecided) entry.cells.add(source);
    }
  });
  const { notChecked } = ruleMessages(locale);
  return [...found.values()].map(({ ruleId, reason, anchors, cells }) => ({
    ruleId,
    reason,
    message: notChecked[reason],
    anchors,
    cells: [...cells],
  }));
}
