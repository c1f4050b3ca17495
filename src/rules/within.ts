import type { EditionId, NarrativeKey, SectionKey, TableKey } from '../format';
import { findCell } from '../format/cells';
import { editionForm } from '../format/editions';
import type { CheckResult } from './engine';
import type { Finding } from './finding';

/** The parts of a report that are looked at; with neither, the whole report. */
export interface CheckedParts {
  /** Only what is found in these tables, and what texts say of their numbers. */
  readonly tables?: readonly TableKey[];
  /** Only what is found in the text of these sections; beside `tables`, in these as well. */
  readonly texts?: readonly NarrativeKey[];
}

/** @throws TypeError that says which parts there are, for those whom no type holds back. */
export function assertParts(edition: EditionId, given: CheckedParts): void {
  const { sections } = editionForm(edition);
  for (const name of ['tables', 'texts'] as const) {
    const parts: unknown = given[name];
    const keys = sections
      .filter(({ table }) => (name === 'tables') === (table !== undefined))
      .map(({ key }): unknown => key);
    if (
      parts !== undefined &&
      !(Array.isArray(parts) && parts.every((part) => keys.includes(part)))
    )
      throw new TypeError(`options.${name} of a check has to be a list of ${keys.join(', ')}`);
  }
}

/** The section in which something stands, by its anchor. Undefined for the report as a whole. */
export function sectionOfAnchor(edition: EditionId, anchor: string): SectionKey | undefined {
  const [first] = [findCell(edition, anchor)?.table ?? anchor.split(/[.[/#]/)[0]];
  return editionForm(edition).sections.find(({ key }) => key === first)?.key;
}

/**
 * Of findings those in some sections. What a text says of a number is found in both; what is found of the report as a
 * whole is in none.
 */
export function findingsWithin(
  edition: EditionId,
  findings: readonly Finding[],
  sections: readonly SectionKey[],
): readonly Finding[] {
  return findings.filter(({ anchor, statements = [] }) =>
    [sectionOfAnchor(edition, anchor), ...statements.map(({ section }) => section)].some((each) =>
      sections.some((key) => key === each),
    ),
  );
}

/** Of a check what it found in some parts of the report, and what it could not check there. */
export function resultWithin(
  edition: EditionId,
  result: CheckResult,
  { tables, texts }: CheckedParts,
): CheckResult {
  if (!tables && !texts) return result;
  const sections: readonly SectionKey[] = [...(tables ?? []), ...(texts ?? [])];
  const isWithin = (anchor: string): boolean => {
    const section = sectionOfAnchor(edition, anchor);
    return section !== undefined && sections.includes(section);
  };
  return {
    findings: findingsWithin(edition, result.findings, sections),
    // These are made when they are read.
    get outcomes() {
      return Object.fromEntries(
        Object.entries(result.outcomes).filter(([id]) => isWithin(id.slice(id.indexOf('@') + 1))),
      );
    },
    get notChecked() {
      return result.notChecked.flatMap((each) => {
        const anchors = each.anchors.filter(isWithin);
        return anchors.length > 0 ? [{ ...each, anchors }] : [];
      });
    },
  };
}
