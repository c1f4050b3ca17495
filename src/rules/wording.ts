import {
  cellsOf,
  describeCell,
  editionForm,
  findCell,
  joinLabels,
  type Locale,
  localText,
  tablesOf,
} from '../format';
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
  const section = editionForm(edition).sections.find((each) => each.key === anchor);
  if (section) return `${section.ordinal}、${section.title}`;
  const group = cellsOf(edition).filter((cell) => cell.address.startsWith(`${anchor}.`));
  const [first] = group;
  if (first) {
    const shared = first.rowLabels.filter((label, i) =>
      group.every((cell) => cell.rowLabels[i] === label),
    );
    return joinLabels([
      tablesOf(edition).find(({ key }) => key === first.table)?.name ?? '',
      ...shared,
    ]);
  }
  return Object.prototype.hasOwnProperty.call(parts, anchor)
    ? parts[anchor as keyof typeof parts] // one line above
    : anchor;
}

/** The comparison that a message speaks of when it says left, right and difference. */
export function comparisonIn(condition: Condition): readonly [Sum, Sum] | undefined {
  if ('eq' in condition) return condition.eq;
  if ('le' in condition) return condition.le;
  if ('lt' in condition) return condition.lt;
  if ('not' in condition) return comparisonIn(condition.not);
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  for (const each of inner) {
    const found = comparisonIn(each);
    if (found) return found;
  }
  return undefined;
}

const showNumber = ({ lo, hi }: StatedNumber, words: RuleMessages): string =>
  lo === hi ? String(lo) : Number.isFinite(hi) ? `${lo}–${hi}` : words.atLeast(String(lo));

const SHOWN_CELLS = 5;

/** The message of an instance, its slots filled from the report. */
export function messageOf(
  rule: EngineRule,
  instance: Instance,
  evaluation: Evaluation,
  cells: readonly FindingCell[],
  locale: Locale,
): string {
  const { input } = evaluation;
  const { edition } = input.report;
  const words = ruleMessages(locale);
  const comparison = comparisonIn(instance.assert);
  const show = (sum: Sum): string => {
    const { lo, hi, text } = evaluation.value(sum);
    if (text !== undefined || lo === hi) return text ?? String(lo);
    return Number.isFinite(lo) ? words.atLeast(String(lo)) : words.atMost(String(hi));
  };
  // How far apart two sides are, whichever is the larger; with blanks among them, at least so far.
  const difference = ([left, right]: readonly [Sum, Sum]): string => {
    const { lo, hi, text } = evaluation.value([
      ...left,
      ...right.map((term) => (typeof term === 'number' ? -term : ([-term[0], term[1]] as const))),
    ]);
    if (text !== undefined) return text.replace(/^-/, '');
    const [from, to] = hi <= 0 ? [-hi, -lo] : [lo, hi];
    return from === to ? String(from) : words.atLeast(String(from));
  };
  const shown = (source: Source): string => {
    const [part] = input.quantity(source).parts;
    return typeof part === 'number' ? String(part) : words.blank;
  };
  const slot = (name: string): string => {
    if (name === 'anchor') return describeAnchor(edition, instance.anchor, locale);
    if (name === 'value') return shown(instance.anchor);
    if (name === 'raw')
      return cells.find((cell) => cell.raw)?.raw ?? String(input.raw(instance.anchor));
    if (name === 'stated')
      return evaluation.disagreeing.map(({ number }) => showNumber(number, words)).join(words.list);
    if (name === 'sentence') return evaluation.disagreeing[0]?.sentence ?? '';
    if (name === 'values') {
      const sums = 'stated' in instance.assert ? instance.assert.stated[1] : [];
      return [...new Set(sums.map(show))].join(words.or);
    }
    if (name === 'count') return String(cells.length);
    if (name === 'cells') {
      const shown = cells
        .slice(0, SHOWN_CELLS)
        .map((cell) => describeAnchor(edition, cell.address, locale));
      return shown.join(words.list) + (cells.length > SHOWN_CELLS ? words.more(cells.length) : '');
    }
    if (name.startsWith('v:')) return shown(name.slice(2));
    if (!comparison) return '';
    if (name === 'left') return show(comparison[0]);
    if (name === 'right') return show(comparison[1]);
    return name === 'difference' ? difference(comparison) : '';
  };
  return localText(instance.message ?? rule.message, locale).replace(
    /\{([^{}]+)\}/g,
    (_, name: string) => slot(name),
  );
}
