import { isCellNumber, isPlain } from './cell-text';
import { fromScaled, halfUnit, scaledText, toScaled } from './decimal';
import type { Quantity, Reason, RuleInput } from './input';
import type { Statement } from './narrative/statement';
import { overlapPermille } from './overlap';
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

  constructor(
    readonly input: RuleInput,
    readonly tolerance: 'exact' | 'stated',
  ) {}

  truth(condition: Condition): Truth {
    if ('eq' in condition) {
      const { lo, hi } = this.difference(condition.eq);
      return lo === 0 && hi === 0
        ? true
        : lo > 0 || hi < 0
          ? false
          : this.unknown(condition.eq, lo, hi);
    }
    if ('le' in condition) {
      const { lo, hi } = this.difference(condition.le);
      return hi <= 0 ? true : lo > 0 ? false : this.unknown(condition.le, lo, hi);
    }
    if ('lt' in condition) {
      const { lo, hi } = this.difference(condition.lt);
      return hi < 0 ? true : lo >= 0 ? false : this.unknown(condition.lt, lo, hi);
    }
    if ('all' in condition) return this.every(condition.all, false);
    if ('any' in condition) return this.every(condition.any, true);
    if ('not' in condition) {
      const truth = this.truth(condition.not);
      return truth === undefined ? undefined : !truth;
    }
    if ('filled' in condition) {
      const { parts } = this.input.quantity(condition.filled);
      return parts.some((part) => part !== null);
    }
    if ('number' in condition) {
      const { input } = this;
      const reading = input.reading(condition.number);
      if (reading?.undecided) return this.missing('unreadable', condition.number);
      if (reading?.state === 'invalid') return false;
      return isCellNumber(input.raw(condition.number), input.kind(condition.number));
    }
    if ('multipleOf' in condition) {
      const [source, divisor] = condition.multipleOf;
      const { lo, hi, reason } = this.input.quantity(source);
      return lo === hi ? toScaled(lo) % toScaled(divisor) === 0n : this.missing(reason, source);
    }
    if ('state' in condition) {
      const [source, states] = condition.state;
      if (!this.input.hasReadings) return this.missing('readings');
      const state = this.input.state(source);
      return state !== undefined && states.includes(state);
    }
    if ('plain' in condition) {
      const reading = this.input.reading(condition.plain);
      if (!reading) return this.missing('readings');
      return (
        reading.value === null ||
        isPlain(reading.raw, reading.value, this.input.kind(condition.plain))
      );
    }
    if ('fact' in condition) {
      const [name, values] = condition.fact;
      const { value, reason } = this.input.fact(name);
      return value === undefined ? this.missing(reason) : values.includes(value);
    }
    if ('matches' in condition) {
      const [name, pattern] = condition.matches;
      const text = this.input.text(name);
      return text === undefined ? this.missing('text') : new RegExp(pattern).test(text);
    }
    if ('overlap' in condition) {
      const [name, length, permille] = condition.overlap;
      const text = this.input.text(name);
      const before = this.input.previousText(name);
      if (text === undefined || before === undefined)
        return this.missing(before === undefined ? 'previous' : 'text');
      const found = overlapPermille(text, before, length);
      return found === undefined ? this.missing('text') : found <= permille;
    }
    if ('stated' in condition) return this.stated(condition.stated[0], condition.stated[1]);
    if ('statedMultiple' in condition) {
      const [measure, divisor] = condition.statedMultiple;
      return this.judge(
        this.said(measure),
        ({ number: { lo, hi } }) => lo !== hi || toScaled(lo) % toScaled(divisor) === 0n,
      );
    }
    if ('statedSum' in condition) {
      const [whole, part] = condition.statedSum;
      const parts = this.said(part);
      if (parts.length === 0) return this.missing('statements');
      const lo = parts.reduce((sum, { number }) => sum + toScaled(number.lo), 0n);
      const hi = parts.reduce((sum, { number }) => sum + toScaled(number.hi), 0n);
      return this.judge(
        this.said(whole),
        ({ number }) => toScaled(number.lo) <= hi && lo <= toScaled(number.hi),
      );
    }
    const said = this.said(condition.statedOnce);
    const least = Math.max(...said.map(({ number }) => number.lo));
    const most = Math.min(...said.map(({ number }) => number.hi));
    return this.judge(said, () => least <= most);
  }

  /** The value of one side of a comparison. */
  value(sum: Sum): SumValue {
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
      exact = exact && isExact(quantity, this.tolerance);
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

  private difference([left, right]: readonly [Sum, Sum]): SumValue {
    return this.value([
      ...left,
      ...right.map((term) => (typeof term === 'number' ? -term : ([-term[0], term[1]] as const))),
    ]);
  }

  private unknown(sides: readonly [Sum, Sum], lo: number, hi: number): Truth {
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

  private every(conditions: readonly Condition[], decisive: boolean): Truth {
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

  private missing(reason: Reason | undefined, source?: Source): undefined {
    if (reason) this.reasons.add(reason);
    if (source) this.undecided.add(source);
    return undefined;
  }

  private said(measure: string): readonly Statement[] {
    return this.input.inputs.statements?.filter((each) => each.measure === measure) ?? [];
  }

  /** False if one statement is wrong; what is unknown of another does not matter then. */
  private judge(said: readonly Statement[], holds: (statement: Statement) => Truth): Truth {
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

  private stated(measure: string, sums: readonly Sum[]): Truth {
    const values = sums.map((sum) => this.value(sum));
    return this.judge(this.said(measure), ({ number: { lo, hi } }) => {
      const meets = values.filter((value) => value.lo <= hi && lo <= value.hi);
      if (meets.some((value) => value.lo === value.hi)) return true;
      return meets.length > 0 ? undefined : false;
    });
  }
}

const isExact = (quantity: Quantity, tolerance: 'exact' | 'stated'): boolean =>
  tolerance === 'exact'
    ? quantity.parts.every((part) => typeof part !== 'number' || Number.isInteger(part))
    : false;
