import type { Finding, Severity } from '../rules';

/** That a finding speaks of a cell. */
export interface Mark {
  /** The finding's number in the list, from 1. */
  readonly number: number;
  readonly severity: Severity;
  /** The cell stands for the finding (the total of a broken sum), or the best suggestion changes it. */
  readonly strong: boolean;
  readonly message: string;
}

const GRAVITY: Record<Severity, number> = { error: 0, query: 1, info: 2 };

/** Errors before queries before notes. */
export const bySeverity = (a: Severity, b: Severity): number => GRAVITY[a] - GRAVITY[b];

/** A finding with its number. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/**
 * The marks of each cell, the gravest first. Cells of other reports (`@previous:`) have none here.
 */
export function marksOf(
  findings: readonly NumberedFinding[],
): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const { number, finding } of findings) {
    const { severity, message, anchor } = finding;
    const [best] = finding.suggestions;
    const edited = best ? best.edits.map(({ address }) => address) : [];
    const subjects = finding.cells.filter(({ role }) => role === 'subject');
    const strong = new Set([anchor, ...edited, ...subjects.map(({ address }) => address)]);
    for (const address of new Set([...strong, ...finding.cells.map(({ address }) => address)])) {
      const mark: Mark = { number, severity, message, strong: strong.has(address) };
      const others = marks.get(address);
      if (others) others.push(mark);
      else marks.set(address, [mark]);
    }
  }
  for (const each of marks.values()) {
    each.sort(
      (a, b) =>
        Number(b.strong) - Number(a.strong) ||
        bySeverity(a.severity, b.severity) ||
        a.number - b.number,
    );
  }
  return marks;
}
