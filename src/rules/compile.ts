import { cellsOf, type EditionId } from '../format';
import { rulesOf } from './catalogue';
import { isCellNumber } from './cell-text';
import { type CheckInputs, RuleInput, valueAt } from './input';
import type { Condition, EngineRule, Instance, RuleSet, Source, Sum } from './rule';

// What a compiled condition says. `ASK`: the numbers alone do not decide, the interpreter has to look.
// `LACKING`: something to compare with was not given.
const NO = 0;
const YES = 1;
const ASK = 2;
const LACKING = 3;
type Answer = typeof NO | typeof YES | typeof ASK | typeof LACKING;

/** The numbers that the rules of an edition read, by slot: the cells in the form's order, then the others. */
export class Slots {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly filled: Uint8Array;
  readonly valid: Uint8Array;
  /** Decimals and what is not in the report as a single number: left to the interpreter. */
  readonly inexact: Uint8Array;
  readonly lacking: Uint8Array;
  input: RuleInput;

  constructor(
    readonly program: Program,
    report: RuleInput['report'],
    inputs: CheckInputs,
  ) {
    const count = program.sources.length;
    this.lo = new Float64Array(count);
    this.hi = new Float64Array(count);
    this.filled = new Uint8Array(count);
    this.valid = new Uint8Array(count);
    this.inexact = new Uint8Array(count);
    this.lacking = new Uint8Array(count);
    this.input = new RuleInput(report, inputs);
    for (const { path, cells } of program.parents) {
      const parent = valueAt(report, path) as Readonly<Record<string, unknown>> | undefined; // undefined in an unchecked report
      for (const { key, slot } of cells) this.put(slot, parent?.[key]);
    }
    for (const { address, state, undecided } of inputs.readings ?? []) {
      const slot = program.slotOf.get(address);
      if (slot !== undefined && (state === 'dash' || state === 'invalid')) {
        if (state === 'invalid') this.valid[slot] = undecided ? ASK : NO;
        this.ask(slot);
      }
    }
    for (let slot = program.cellCount; slot < count; slot++) {
      const source = program.sources[slot] ?? '';
      const isGiven = source.startsWith('@previous:')
        ? inputs.previous !== undefined
        : !source.startsWith('@child:') || Boolean(inputs.children?.length);
      if (isGiven) this.ask(slot);
      else this.lacking[slot] = 1;
    }
  }

  /** Takes over an edit. What a document had in the cell no longer counts. */
  edit(report: RuleInput['report'], slot: number, value: number | null): void {
    const address = this.program.sources[slot];
    const { inputs } = this.input;
    this.input = new RuleInput(
      report,
      inputs.readings
        ? { ...inputs, readings: inputs.readings.filter((each) => each.address !== address) }
        : inputs,
    );
    this.put(slot, value);
  }

  /** Takes over what stands in a cell. */
  put(slot: number, value: unknown): void {
    this.inexact[slot] = 0;
    this.lacking[slot] = 0;
    this.valid[slot] = isCellNumber(value, this.program.kinds[slot] ?? 'count') ? YES : NO;
    if (typeof value === 'number' && Number.isFinite(value)) {
      this.lo[slot] = value;
      this.hi[slot] = value;
      this.filled[slot] = 1;
      if (!Number.isInteger(value)) this.inexact[slot] = 1;
    } else if (value === null || value === undefined) {
      this.lo[slot] = this.program.kinds[slot] === 'change' ? Number.NEGATIVE_INFINITY : 0;
      this.hi[slot] = Number.POSITIVE_INFINITY;
      this.filled[slot] = 0;
    } else this.ask(slot);
  }

  /** Takes over what the interpreter makes of a source. */
  private ask(slot: number): void {
    const { lo, hi, parts, reason } = this.input.quantity(this.program.sources[slot] ?? '');
    this.lo[slot] = lo;
    this.hi[slot] = hi;
    this.filled[slot] = parts.some((part) => part !== null) ? 1 : 0;
    this.lacking[slot] = reason && reason !== 'blank' && reason !== 'unreadable' ? 1 : 0;
    this.inexact[slot] = parts.every((part) => typeof part !== 'number' || Number.isInteger(part))
      ? 0
      : 1;
  }
}

type Test = (slots: Slots) => Answer;

/** One instance of a rule, ready to run. */
export interface CompiledInstance {
  readonly id: string;
  readonly rule: EngineRule;
  readonly instance: Instance;
  readonly when?: Test;
  readonly assert: Test;
}

/** The rules of an edition, compiled. */
export interface Program {
  readonly sources: readonly Source[];
  readonly slotOf: ReadonlyMap<Source, number>;
  readonly cellCount: number;
  readonly kinds: readonly ReturnType<RuleInput['kind']>[];
  /** The cells by the object of the report's JSON that holds them. */
  readonly parents: readonly {
    readonly path: readonly string[];
    readonly cells: readonly { readonly key: string; readonly slot: number }[];
  }[];
  readonly instances: readonly CompiledInstance[];
  /** Of each slot, the instances that read it. */
  readonly readers: readonly (readonly number[])[];
}

const programs = new Map<EditionId, Program>();

const programsOfSets = new WeakMap<RuleSet, Program>();

/**
 * The rules of an edition, or of a rule set, as closures over slots. Compiled once; nothing is built from
 * text.
 */
export function programOf(edition: EditionId, ruleSet?: RuleSet): Program {
  if (ruleSet) {
    const known = programsOfSets.get(ruleSet) ?? compileRules(edition, ruleSet.rules);
    programsOfSets.set(ruleSet, known);
    return known;
  }
  let program = programs.get(edition);
  if (!program) {
    program = compileRules(edition, rulesOf(edition));
    programs.set(edition, program);
  }
  return program;
}

function compileRules(edition: EditionId, rules: readonly EngineRule[]): Program {
  const cells = cellsOf(edition);
  const sources: Source[] = cells.map(({ address }) => address);
  const slotOf = new Map(sources.map((source, slot) => [source, slot]));
  const parents = new Map<
    string,
    { path: readonly string[]; cells: { key: string; slot: number }[] }
  >();
  cells.forEach(({ address }, slot) => {
    const at = address.lastIndexOf('.');
    const path = address.slice(0, at);
    const parent = parents.get(path) ?? { path: path.split('.'), cells: [] };
    parent.cells.push({ key: address.slice(at + 1), slot });
    parents.set(path, parent);
  });
  const readers: number[][] = sources.map(() => []);
  let reading: Set<number> = new Set();
  const slot = (source: Source): number => {
    let at = slotOf.get(source);
    if (at === undefined) {
      at = sources.push(source) - 1;
      slotOf.set(source, at);
      readers.push([]);
    }
    reading.add(at);
    return at;
  };
  const instances = rules.flatMap((rule) =>
    rule.instances.map((instance) => ({ rule, instance, id: `${rule.id}@${instance.anchor}` })),
  );
  return {
    sources,
    slotOf,
    cellCount: cells.length,
    kinds: cells.map(({ kind }) => kind),
    parents: [...parents.values()],
    instances: instances.map(({ rule, instance, id }, i) => {
      reading = new Set();
      const isExact = rule.tolerance === 'exact';
      const when = instance.when && compile(instance.when, slot, isExact);
      const assert = compile(instance.assert, slot, isExact);
      for (const at of reading) readers[at]?.push(i);
      return { rule, instance, id, assert, ...(when && { when }) };
    }),
    readers,
  };
}

type SlotOf = (source: Source) => number;

function compile(condition: Condition, slot: SlotOf, isExact: boolean): Test {
  if ('eq' in condition) {
    return comparison(condition.eq, slot, isExact, (lo, hi) =>
      lo === 0 && hi === 0 ? YES : lo > 0 || hi < 0 ? NO : ASK,
    );
  }
  if ('le' in condition) {
    return comparison(condition.le, slot, isExact, (lo, hi) => (hi <= 0 ? YES : lo > 0 ? NO : ASK));
  }
  if ('lt' in condition) {
    return comparison(condition.lt, slot, isExact, (lo, hi) => (hi < 0 ? YES : lo >= 0 ? NO : ASK));
  }
  if ('all' in condition) return junction(condition.all, NO, YES, slot, isExact);
  if ('any' in condition) return junction(condition.any, YES, NO, slot, isExact);
  if ('not' in condition) {
    const inner = compile(condition.not, slot, isExact);
    return (slots) => {
      const answer = inner(slots);
      return answer === YES ? NO : answer === NO ? YES : answer;
    };
  }
  if ('filled' in condition) {
    const at = slot(condition.filled);
    return (slots) => (slots.filled[at] ? YES : NO);
  }
  if ('number' in condition) {
    const at = slot(condition.number);
    return (slots) => slots.valid[at] as Answer; // only answers are put there
  }
  if ('state' in condition) {
    const [source, states] = condition.state;
    slot(source);
    return ({ input }) => {
      if (!input.hasReadings) return LACKING;
      const state = input.state(source);
      return state !== undefined && states.includes(state) ? YES : NO;
    };
  }
  if ('plain' in condition) {
    slot(condition.plain);
    return ({ input }) => (input.hasReadings ? ASK : LACKING);
  }
  if ('fact' in condition) {
    const [name, values] = condition.fact;
    return ({ input }) => {
      const { value } = input.fact(name);
      return value === undefined ? LACKING : values.includes(value) ? YES : NO;
    };
  }
  if ('stated' in condition) {
    const [measure, sums] = condition.stated;
    for (const sum of sums) for (const term of sum) if (typeof term !== 'number') slot(term[1]);
    return saidOf(measure);
  }
  if ('statedMultiple' in condition) return saidOf(condition.statedMultiple[0]);
  if ('statedSum' in condition) return saidOf(condition.statedSum[0]);
  if ('statedOnce' in condition) return saidOf(condition.statedOnce);
  if ('multipleOf' in condition) slot(condition.multipleOf[0]);
  return () => ASK;
}

const saidOf =
  (measure: string): Test =>
  ({ input }) =>
    input.inputs.statements?.some((each) => each.measure === measure) ? ASK : LACKING;

function junction(
  conditions: readonly Condition[],
  decisive: Answer,
  otherwise: Answer,
  slot: SlotOf,
  isExact: boolean,
): Test {
  const tests = conditions.map((each) => compile(each, slot, isExact));
  return (slots) => {
    let result: Answer = otherwise;
    for (let i = 0; i < tests.length; i++) {
      const answer = tests[i]?.(slots);
      if (answer === decisive) return decisive;
      if (answer === ASK || (answer === LACKING && result !== ASK)) result = answer;
    }
    return result;
  };
}

function comparison(
  [left, right]: readonly [Sum, Sum],
  slot: SlotOf,
  isExact: boolean,
  decide: (lo: number, hi: number) => Answer,
): Test {
  let constant = 0;
  const at: number[] = [];
  const by: number[] = [];
  for (const [side, sign] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const term of side) {
      if (typeof term === 'number') constant += sign * term;
      else {
        at.push(slot(term[1]));
        by.push(sign * term[0]);
      }
    }
  }
  const places = Int32Array.from(at);
  const weights = Float64Array.from(by);
  return (slots) => {
    const { lo, hi, inexact, lacking } = slots;
    let low = constant;
    let high = constant;
    let doubt = isExact ? 0 : 1;
    for (let i = 0; i < places.length; i++) {
      // Typed arrays as long as each other, and slots that exist: never undefined.
      const place = places[i] as number;
      const weight = weights[i] as number;
      if (lacking[place]) return LACKING;
      doubt |= inexact[place] as number;
      low += weight * ((weight > 0 ? lo[place] : hi[place]) as number);
      high += weight * ((weight > 0 ? hi[place] : lo[place]) as number);
    }
    if (doubt || tooLarge(low) || tooLarge(high)) return ASK;
    return decide(low, high);
  };
}

const tooLarge = (value: number): boolean => !Number.isSafeInteger(value) && Number.isFinite(value);

/** How an instance ends, as far as the numbers alone say; undefined where the interpreter has to look. */
export function quickOutcome(
  { rule, when, assert }: CompiledInstance,
  slots: Slots,
): 'pass' | 'fail' | 'notApplicable' | undefined {
  if (when) {
    const applies = when(slots);
    if (applies === NO || applies === LACKING) return 'notApplicable';
    if (applies === ASK) return undefined;
  }
  const holds = assert(slots);
  if (holds === YES) return 'pass';
  if (holds === LACKING) return 'notApplicable';
  return holds === NO && rule.broken === 'fail' ? 'fail' : undefined;
}
