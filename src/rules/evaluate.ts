import type { LocalText } from '../format';
import type { PrintedLabel } from '../report';
import { conditionKind } from './conditions';
import { fromScaled, halfUnit, scaledText, toScaled } from './decimal';
import type { Quantity, Reason, RuleInput } from './input';
import type { Statement } from './narrative/statement';
import { statementsOn } from './narrative/statement';
import type { Condition, Source, Sum } from './rule';

/** True, false, or not to be known. */
export type Truth = true | false | undefined;

/** The value of a sum: an interval, and how its bounds are written. */
export interface SumValue {
  readonly lo: number;
  readonly hi: number;
  /** The exact number where it is a single one, in decimal notation. */
  readonly text?: string;
}

/** Evaluates conditions on one report, and remembers what kept it from deciding. */
export class Evaluation {
  readonly reasons = new Set<Reason>();
  readonly undecided = new Set<Source>();
  /** The statements of the narrative that an assertion fails by. */
  readonly disagreeing: Statement[] = [];
  /** What a message may quote: the words that a pattern last met, and where. */
  found: { readonly text: string; readonly at: number; readonly words: string } | undefined;
  /** The topics that a text does not speak of. */
  readonly missed: LocalText[] = [];
  /** The labels that are printed otherwise than the form has them. */
  readonly labels: PrintedLabel[] = [];
  /** Cells that a condition speaks of without naming them: a group printed as one row. */
  readonly shown: Source[] = [];

  constructor(
    readonly input: RuleInput,
    readonly tolerance: 'exact' | 'stated',
  ) {}

  truth(condition: Condition): Truth {
    const { kind, value } = conditionKind(condition);
    return kind.evaluate(value, this);
  }

  /** The value of one side of a comparison. */
  value(given: Sum): SumValue {
    const sum = this.input.withWholes(given);
    let lo = 0;
    let hi = 0;
    let exact = true;
    for (const term of sum) {
      if (typeof term === 'number') {
        lo += term;
        hi += term;
        continue;
      }
      const [weight, source] = term;
      const quantity = this.input.quantity(source);
      lo += weight * (weight > 0 ? quantity.lo : quantity.hi);
      hi += weight * (weight > 0 ? quantity.hi : quantity.lo);
      exact = exact && isStated(quantity, this.tolerance);
    }
    const safe =
      exact &&
      (!Number.isFinite(lo) || Number.isSafeInteger(lo)) &&
      (!Number.isFinite(hi) || Number.isSafeInteger(hi));
    if (safe) return lo === hi ? { lo, hi, text: String(lo) } : { lo, hi };
    return this.exactValue(sum, lo, hi);
  }

  /** With integers of any size, for decimals and for sums beyond what a double holds. */
  private exactValue(sum: Sum, roughLo: number, roughHi: number): SumValue {
    let [lo, hi] = [0n, 0n];
    let stated = 0n;
    for (const term of sum) {
      if (typeof term === 'number') {
        lo += toScaled(term);
        hi += toScaled(term);
        continue;
      }
      const [weight, source] = term;
      const { parts, printed } = this.input.quantity(source);
      parts.forEach((part, i) => {
        if (typeof part !== 'number') return; // a blank counts from 0; what it leaves open is in the rough bounds
        const value = toScaled(part);
        const tolerance =
          this.tolerance === 'stated' && this.input.kind(source.replace(/^@\w+:/, '')) === 'money'
            ? halfUnit(printed?.[i] ?? String(part))
            : 0n;
        const factor = BigInt(weight);
        stated += factor * value;
        const spread = (factor < 0n ? -factor : factor) * tolerance;
        lo += factor * value - spread;
        hi += factor * value + spread;
      });
    }
    return {
      lo: Number.isFinite(roughLo) ? fromScaled(lo) : roughLo,
      hi: Number.isFinite(roughHi) ? fromScaled(hi) : roughHi,
      ...(Number.isFinite(roughLo) && Number.isFinite(roughHi) && { text: scaledText(stated) }),
    };
  }

  /** Left less right. */
  difference([left, right]: readonly [Sum, Sum]): SumValue {
    return this.value([
      ...left,
      ...right.map((term) => (typeof term === 'number' ? -term : ([-term[0], term[1]] as const))),
    ]);
  }

  /** What an undecided comparison lacks. */
  unknown(sides: readonly [Sum, Sum], lo: number, hi: number): Truth {
    let open = false;
    for (const side of sides) {
      for (const term of side) {
        if (typeof term === 'number') continue;
        const { reason } = this.input.quantity(term[1]);
        if (reason) {
          this.missing(reason, term[1]);
          open = true;
        }
      }
    }
    // Without a blank the interval comes from stated precision: it holds 0, and nothing speaks against the assertion.
    return open ? undefined : lo <= 0 && hi >= 0 ? true : undefined;
  }

  /** Whether all are true, or (decisive true) one is. */
  every(conditions: readonly Condition[], decisive: boolean): Truth {
    let result: Truth = !decisive;
    const before = new Set(this.reasons);
    for (const condition of conditions) {
      const truth = this.truth(condition);
      if (truth === decisive) {
        this.reasons.clear();
        for (const reason of before) this.reasons.add(reason);
        return decisive;
      }
      if (truth === undefined) result = undefined;
    }
    return result;
  }

  /** Notes why something is unknown. */
  missing(reason: Reason | undefined, source?: Source): undefined {
    if (reason) this.reasons.add(reason);
    if (source) this.undecided.add(source);
    return undefined;
  }

  /** The statements on a measure. */
  said(measure: string): readonly Statement[] {
    return statementsOn(this.input.inputs.statements, measure);
  }

  /** False if one statement is wrong; what is unknown of another does not matter then. */
  judge(said: readonly Statement[], holds: (statement: Statement) => Truth): Truth {
    if (said.length === 0) return this.missing('statements');
    let result: Truth = true;
    for (const statement of said) {
      const truth = holds(statement);
      if (truth === false) this.disagreeing.push(statement);
      if (truth === undefined) result = undefined;
    }
    if (this.disagreeing.length > 0) return false;
    return result === undefined ? this.missing('blank') : true;
  }
}

const isStated = (quantity: Quantity, tolerance: 'exact' | 'stated'): boolean =>
  tolerance === 'exact'
    ? quantity.parts.every((part) => typeof part !== 'number' || Number.isInteger(part))
    : false;
