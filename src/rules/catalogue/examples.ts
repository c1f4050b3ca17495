import { cellsOf, EDITIONS, type EditionId, editionForm, findCell } from '../../format';
import type { RuleExample } from '../rule';
import { exampleYear } from '../sketch';
import { EXAMPLES } from './examples.generated';

/** Whether an edition has the cell, the group of rows, or the part of a report. */
const isCellOf = (edition: EditionId, source: string): boolean =>
  !source.includes('.') ||
  findCell(edition, source) !== undefined ||
  cellsOf(edition).some(({ address }) => address.startsWith(`${source}.`));

/**
 * The examples of a rule that an edition can show: those whose cells its form has. What its fields say of the
 * year and of notices is the edition's.
 */
export function examplesOf(ruleId: string, edition: EditionId): readonly RuleExample[] {
  const words = exampleWords(edition);
  return (EXAMPLES[ruleId] ?? [])
    .filter(({ anchor, cells = {}, previous }) =>
      [anchor, ...Object.keys(cells), ...Object.keys(previous?.cells ?? {})].every((source) =>
        isCellOf(edition, source),
      ),
    )
    .map((example) => fillWords(example, words) as RuleExample); // the same structure, with texts replaced
}

type Words = Readonly<Record<string, string | number>>;

/** What an example may say of the edition that shows it: `{year}`, `{notice}` and so on. */
function exampleWords(edition: EditionId): Words {
  const { notice, years } = editionForm(edition);
  const earlier = EDITIONS[EDITIONS.indexOf(edition) - 1];
  const year = exampleYear(edition);
  return {
    year,
    previousYear: year - 1,
    notice: notice.number,
    ...(earlier && { earlierNotice: editionForm(earlier).notice.number }),
    ...(years.to !== undefined && { lastYear: years.to, nextYear: years.to + 1 }),
  };
}

/** A value with its slots filled; a text that is nothing but a slot becomes what the slot stands for. */
function fillWords(value: unknown, words: Words): unknown {
  if (typeof value === 'string') {
    const whole = /^\{(\w+)\}$/.exec(value)?.[1];
    if (whole !== undefined && words[whole] !== undefined) return words[whole];
    return value.replace(/\{(\w+)\}/g, (slot, name: string) => String(words[name] ?? slot));
  }
  if (Array.isArray(value)) return value.map((each: unknown) => fillWords(each, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, fillWords(each, words)]),
  );
}
