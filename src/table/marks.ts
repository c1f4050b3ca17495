import type { Finding, Severity } from '../rules';

/** That a finding speaks of a cell. */
export interface Mark {
  /** The finding's number in the list, from 1. */
  readonly number: number;
  readonly severity: Severity;
  /** The cell stands for the finding (the total of a broken sum), or the best suggestion changes it. */
  readonly strong: boolean;
  readonly message: string;
  readonly finding: Finding;
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
    const edits = finding.suggestions.slice(0, 1).flatMap((best) => best.edits);
    const subjects = finding.cells.filter(({ role }) => role === 'subject');
    const strong = new Set([anchor, ...[...edits, ...subjects].map(({ address }) => address)]);
    for (const address of new Set([...strong, ...finding.cells.map((cell) => cell.address)])) {
      const others = marks.get(address) ?? [];
      marks.set(address, [
        ...others,
        { number, severity, message, strong: strong.has(address), finding },
      ]);
    }
  }
  for (const each of marks.values()) {
    each.sort((a, b) => Number(b.strong) - Number(a.strong) || bySeverity(a.severity, b.severity));
  }
  return marks;
}
