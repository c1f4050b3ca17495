import {
  cellsOf,
  describeCell,
  editionForm,
  findCell,
  joinLabels,
  type Locale,
  localText,
} from '../format';
import { headingOfSection, sectionHeading, tableName } from '../format/editions';
import { argumentsOf, comparisonIn } from './conditions';
import { withTotals } from './conditions/statements';
import type { Evaluation } from './evaluate';
import type { FindingCell } from './finding';
import { type RuleMessages, ruleMessages } from './messages';
import type { StatedNumber } from './narrative/statement';
import type { Condition, EngineRule, Instance, Source, Sum } from './rule';

/** A cell, table, section or part of a report in the form's own words. */
export function describeAnchor(
  edition: Parameters<typeof describeCell>[0],
  anchor: Source,
  locale: Locale,
): string {
  const { parts, previous, child } = ruleMessages(locale);
  if (anchor.startsWith('@previous:'))
    return previous(describeAnchor(edition, anchor.slice(10), locale));
  if (anchor.startsWith('@child:')) return child(describeAnchor(edition, anchor.slice(7), locale));
  if (findCell(edition, anchor)) return describeCell(edition, anchor);
  const heading = headingOfSection(edition, anchor);
  if (heading) return heading;
  const group = cellsOf(edition).filter((cell) => cell.address.startsWith(`${anchor}.`));
  const [first] = group;
  if (first) {
    const shared = first.rowLabels.filter((label, i) =>
      group.every((cell) => cell.rowLabels[i] === label),
    );
    return joinLabels([tableName(edition, first.table) ?? '', ...shared]);
  }
  return Object.prototype.hasOwnProperty.call(parts, anchor)
    ? parts[anchor as keyof typeof parts] // one line above
    : anchor;
}

const showNumber = ({ lo, hi }: StatedNumber, words: RuleMessages): string =>
  lo === hi ? String(lo) : Number.isFinite(hi) ? `${lo}–${hi}` : words.atLeast(String(lo));

/** A number, or the middle of what rounding leaves of it. */
const middleText = (lo: number, hi: number): string =>
  String(lo === hi ? lo : Math.round((lo + hi) * 50) / 100);

const SHOWN_CELLS = 5;

/** What a message is made from. */
interface Said {
  readonly instance: Instance;
  readonly evaluation: Evaluation;
  readonly cells: readonly FindingCell[];
  readonly locale: Locale;
  readonly words: RuleMessages;
}

const anchored = ({ evaluation, locale }: Said, source: Source): string =>
  describeAnchor(evaluation.input.report.edition, source, locale);

function sumText({ evaluation, words }: Said, sum: Sum): string {
  const { lo, hi, text } = evaluation.value(sum);
  if (text !== undefined || lo === hi) return text ?? String(lo);
  return Number.isFinite(lo) ? words.atLeast(String(lo)) : words.atMost(String(hi));
}

/** How far apart two sides are, whichever is the larger; with blanks among them, at least so far. */
function difference({ evaluation, words }: Said, sides: readonly [Sum, Sum]): string {
  const { lo, hi, text } = evaluation.difference(sides);
  if (text !== undefined) return text.replace(/^-/, '');
  const [from, to] = hi <= 0 ? [-hi, -lo] : [lo, hi];
  return from === to ? String(from) : words.atLeast(String(from));
}

/** One cell, with the unit that its document wrote where the form prints none. */
function valueText({ evaluation: { input }, words }: Said, source: Source): string {
  const [part] = input.quantity(source).parts;
  if (typeof part !== 'number') return words.blank;
  const field = findCell(input.report.edition, source)?.unitField;
  const unit = field && input.raw(field.address);
  return `${part}${typeof unit === 'string' ? ` ${unit}` : ''}`;
}

const LONGEST_QUOTE = 80;

/** The sentence around what a pattern found. */
function quote({ evaluation: { found } }: Said): string {
  if (!found) return '';
  const { text, at, words } = found;
  const isEnd = (i: number): boolean => '。；;！？\n'.includes(text[i] ?? '\n');
  let from = at;
  let to = at + words.length;
  while (from > 0 && at - from < LONGEST_QUOTE && !isEnd(from - 1)) from--;
  while (to < text.length && to - at - words.length < LONGEST_QUOTE && !isEnd(to)) to++;
  return text.slice(from, to).trim();
}

/** The gaps of a table: from where on nothing stands, or which rows are missing. */
function gap(said: Said): string {
  const { edition } = said.evaluation.input.report;
  const table = said.instance.anchor;
  const all = cellsOf(edition).filter((cell) => cell.table === table);
  const absent = new Set(said.cells.map(({ address }) => address));
  const first = all.findIndex(({ address }) => absent.has(address));
  const row = (cell: (typeof all)[number] | undefined): string =>
    cell ? joinLabels(cell.rowLabels.length > 0 ? cell.rowLabels : cell.columnLabels) : '';
  if (first > 0 && all.slice(first).every(({ address }) => absent.has(address))) {
    const before = row(all[first - 1]);
    return said.words.nothingAfter(before);
  }
  const rows = [...new Set(all.filter(({ address }) => absent.has(address)).map(row))];
  const shown = rows.slice(0, SHOWN_CELLS).join(said.words.list);
  return said.words.lacking(
    shown + (rows.length > SHOWN_CELLS ? said.words.more(rows.length) : ''),
  );
}

/** The slots of a message, by name; beside them there is `{v:address}`, the value of a cell. */
const SLOTS = {
  anchor: (said) => anchored(said, said.instance.anchor),
  left: (said) => sideOf(said, 0),
  right: (said) => sideOf(said, 1),
  difference: (said) => {
    const sides = comparisonIn(said.instance.assert);
    return sides ? difference(said, sides) : '';
  },
  value: (said) => valueText(said, said.instance.anchor),
  raw: ({ cells, evaluation, instance }) =>
    cells.find((cell) => cell.raw)?.raw ?? String(evaluation.input.raw(instance.anchor)),
  stated: ({ evaluation, words }) =>
    [...new Set(evaluation.disagreeing.map(({ number }) => showNumber(number, words)))].join(
      words.list,
    ),
  sentence: ({ evaluation, words }) =>
    [...new Set(evaluation.disagreeing.map(({ sentence }) => sentence))]
      .slice(0, 2)
      .join(words.quotes),
  values: (said) =>
    [
      ...new Set(
        sumsIn(said.instance.assert).map((sum) => sumText(said, withTotals(sum, said.evaluation))),
      ),
    ].join(said.words.or),
  /** What the text itself makes of a number that it states. */
  within: ({ evaluation, words }) =>
    [
      ...new Set(
        (evaluation.disagreeing[0]?.within ?? []).map(({ lo, hi }) =>
          hi === Number.POSITIVE_INFINITY ? words.atLeast(String(lo)) : middleText(lo, hi),
        ),
      ),
    ].join(words.or),
  count: ({ cells }) => String(cells.length),
  cells: (said) => {
    const shown = said.cells.slice(0, SHOWN_CELLS).map(({ address }) => anchored(said, address));
    const { list, more } = said.words;
    return shown.join(list) + (said.cells.length > SHOWN_CELLS ? more(said.cells.length) : '');
  },
  gap,
  quote,
  /** The very words that a pattern found. */
  words: ({ evaluation }) => evaluation.found?.words ?? '',
  missing: ({ evaluation, words, locale }) =>
    evaluation.missed.map((label) => localText(label, locale)).join(words.list),
  labels: ({ evaluation, words }) =>
    evaluation.labels.map(({ printed, meant }) => words.label(printed, meant)).join(words.items),
  period: ({ evaluation: { input } }) => {
    const { period } = input.report;
    return period ? `${period.from} – ${period.to}` : '';
  },
  published: ({ evaluation: { input } }) => input.report.publicationDate ?? '',
  sections: ({ evaluation: { input }, words }) => {
    const there = input.inputs.sections ?? [];
    const missing = editionForm(input.report.edition).sections.filter(
      ({ key }) => !there.includes(key),
    );
    const names = missing.map(sectionHeading);
    return missing.length > 0 ? words.lacking(names.join(words.list)) : words.disordered;
  },
} satisfies Readonly<Record<string, (said: Said) => string>>;

/** Whether messages have such a slot. */
export const isSlot = (name: string): name is keyof typeof SLOTS =>
  Object.keys(SLOTS).includes(name);

function sideOf(said: Said, side: 0 | 1): string {
  const sides = comparisonIn(said.instance.assert);
  return sides ? sumText(said, sides[side]) : '';
}

/** The sums that the statements of a condition are held against. */
function sumsIn(condition: Condition): readonly Sum[] {
  return argumentsOf(condition).flatMap(
    ([kind, inner]): readonly Sum[] => (kind === 'sums' ? (inner as readonly Sum[]) : []), // as the kind declares
  );
}

/**
 * The message of an instance, its slots filled from the report.
 * @throws Error for a slot that there is not; the catalogue is held to those there are when it is made.
 */
export function messageOf(
  rule: EngineRule,
  instance: Instance,
  evaluation: Evaluation,
  cells: readonly FindingCell[],
  locale: Locale,
): string {
  const said: Said = { instance, evaluation, cells, locale, words: ruleMessages(locale) };
  return localText(instance.message ?? rule.message, locale).replace(
    /\{([^{}]+)\}/g,
    (_, name: string) => {
      if (name.startsWith('v:')) return valueText(said, name.slice(2));
      if (!isSlot(name)) throw new Error(`rule ${rule.id}: no message has a slot {${name}}`);
      return SLOTS[name](said);
    },
  );
}
