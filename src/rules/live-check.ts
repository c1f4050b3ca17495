import type { Locale } from '../format';
import { type Report, setCell } from '../report';
import { programOf, Slots } from './compile';
import { type CheckResult, checkResult, outcomeOfInstance } from './engine';
import type { Outcome } from './finding';
import type { CheckInputs } from './input';
import { comparableStatements, statementsOf } from './narrative/read-narrative';
import { withSuggestions } from './suspects';

/** One instance whose outcome an edit changed. */
export interface ChangedOutcome {
  /** `ruleId@anchor` */
  readonly instance: string;
  readonly outcome: Outcome;
}

/** A check that goes on while a report is edited: an edit runs only the rules that read the cell. */
export interface LiveCheck {
  /** The report as it stands now. */
  readonly report: Report;
  /**
   * Changes a cell, and says which outcomes that changed.
   * @throws RangeError if the edition has no such cell, or the cell cannot hold the value.
   */
  set(address: string, value: number | null): readonly ChangedOutcome[];
  /** All findings of the report as it stands, as {@link checkReport} gives them. */
  result(): CheckResult;
}

/**
 * Starts a check of a report that will be edited.
 *
 * @example
 * import { blankReport, liveCheck } from 'gongkai-report';
 *
 * const live = liveCheck(blankReport({ year: 2025 }));
 * live.set('applications.newlyReceived.naturalPerson', 12);
 * const changed = live.set('applications.newlyReceived.total', 11); // only what reads the cell
 * const { findings } = live.result();
 */
export function liveCheck(
  start: Report,
  options: CheckInputs & { readonly locale?: Locale } = {},
): LiveCheck {
  const { locale = 'zh-CN', ...given } = options;
  const inputs = {
    ...given,
    statements: comparableStatements(given.statements ?? statementsOf(start)),
  };
  const program = programOf(start.edition);
  let report = start;
  let slots = new Slots(program, report, inputs);
  const ends = program.instances.map((compiled) => outcomeOfInstance(compiled, slots));
  return {
    get report() {
      return report;
    },
    set(address, value) {
      report = setCell(report, address, value);
      const slot = program.slotOf.get(address) ?? 0; // setCell knows the address
      slots.edit(report, slot, value);
      const changed: ChangedOutcome[] = [];
      for (const i of program.readers[slot] ?? []) {
        const compiled = program.instances[i];
        if (!compiled) continue;
        const outcome = outcomeOfInstance(compiled, slots);
        if (outcome === ends[i]) continue;
        ends[i] = outcome;
        changed.push({ instance: compiled.id, outcome });
      }
      return changed;
    },
    result() {
      slots = new Slots(program, report, slots.input.inputs);
      return withSuggestions(
        report,
        slots.input.inputs,
        checkResult(program, slots, [...ends], locale),
        locale,
      );
    },
  };
}
