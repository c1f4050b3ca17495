import { cellsOf, type EditionId } from '../format';
import { perEdition } from '../format/per-edition';
import { rulesOf } from './catalogue';
import { isCellNumber } from './cell-text';
import { conditionKind } from './conditions';
import { ASK, type Compiling, LACKING, NO, type Test, YES } from './conditions/kind';
import { type CheckInputs, OPEN_REASONS, RuleInput, valueAt } from './input';
import type { Condition, EngineRule, Instance, RuleSet, Source } from './rule';

/** Whether there is a report to read a source from. */
function isGiven(source: Source, { previous, children }: CheckInputs): boolean {
  if (source.startsWith('@previous:')) return previous !== undefined;
  return !source.startsWith('@child:') || Boolean(children?.length);
}

/** The numbers that the rules of an edition read, by slot: the cells in the form's order, then the others. */
export class Slots {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** Answers, as in {@link valid}: whether something stands there, and whether it is a number of the kind. */
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
      if (slot === undefined) continue;
      if (state === 'invalid') this.valid[slot] = undecided ? ASK : NO;
      if (state === 'dash' || state === 'invalid' || state === 'absent') this.ask(slot);
    }
    for (const { cells } of this.input.wholes) {
      for (const address of cells) this.inexact[program.slotOf.get(address) ?? 0] = 1; // cells of the edition
    }
    for (let slot = program.cellCount; slot < count; slot++) {
      if (isGiven(program.sources[slot] ?? '', inputs)) this.ask(slot);
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
    this.filled[slot] = reason === 'absent' ? ASK : parts.some((part) => part !== null) ? YES : NO;
    this.lacking[slot] = reason && !OPEN_REASONS.has(reason) ? 1 : 0;
    this.inexact[slot] = parts.every((part) => typeof part !== 'number' || Number.isInteger(part))
      ? 0
      : 1;
  }
}

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

const programOfEdition = /* @__PURE__ */ perEdition((edition) =>
  compileRules(edition, rulesOf(edition)),
);

const programsOfSets = new WeakMap<RuleSet, Program>();

/**
 * The rules of an edition, or of a rule set, as closures over slots. Compiled once; nothing is built from
 * text.
 */
export function programOf(edition: EditionId, ruleSet?: RuleSet): Program {
  if (!ruleSet) return programOfEdition(edition);
  const known = programsOfSets.get(ruleSet) ?? compileRules(edition, ruleSet.rules);
  programsOfSets.set(ruleSet, known);
  return known;
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
      const compiling: Compiling = {
        slot,
        isExact: rule.tolerance === 'exact',
        compile: (condition: Condition): Test => {
          const { kind, value } = conditionKind(condition);
          return kind.compile(value, compiling);
        },
      };
      const when = instance.when && compiling.compile(instance.when);
      const assert = compiling.compile(instance.assert);
      for (const at of reading) readers[at]?.push(i);
      return { rule, instance, id, assert, ...(when && { when }) };
    }),
    readers,
  };
}

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
