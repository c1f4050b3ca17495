import type { CellRole, Edit, Finding, Severity } from '../rules';

/** That a finding speaks of a cell. */
export interface Mark {
  /** The finding's number in the list, from 1. */
  readonly number: number;
  readonly severity: Severity;
  /** The part that the cell plays; none where it only stands in the suggestion. */
  readonly role?: CellRole;
  /** The cell stands for the finding (the total of a broken sum), or the best suggestion changes it. */
  readonly strong: boolean;
  /** What the best suggestion would make of the cell. */
  readonly edit?: Edit;
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
    const edits = new Map(
      (finding.suggestions[0]?.edits ?? []).map((edit) => [edit.address, edit] as const),
    );
    const roles = new Map(finding.cells.map((cell) => [cell.address, cell.role] as const));
    for (const address of new Set([anchor, ...roles.keys(), ...edits.keys()])) {
      const role = roles.get(address);
      const edit = edits.get(address);
      const mark: Mark = {
        number,
        severity,
        message,
        strong: address === anchor || edit !== undefined || role === 'subject',
        ...(role && { role }),
        ...(edit && { edit }),
      };
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
