import type { LocalText } from '../../format';
import { argumentsOf, conditionKind } from '../conditions';
import type { Condition, Source, Sum, Term } from '../rule';
import type { Binding } from './template';

// A slot in braces, with a star where it stands for each of a list; not the quantifier of a pattern.
const SLOT = /(?<!\\p)\{(\*?)([a-zA-Z]+)\}/g;

/**
 * A text with its slots filled.
 * @throws Error for a slot that is bound to nothing, or to a list where one text is wanted: a slip in a template.
 */
export const fillText = (text: string, binding: Binding): string =>
  text.replace(SLOT, (slot: string, star: string, name: string) => {
    const value = binding[name];
    if (star !== '' || value === undefined || typeof value === 'object')
      throw new Error(`the slot ${slot} in “${text}” is bound to no text`);
    return String(value);
  });

/** Slots of a message are filled when it is written; only those inside an address belong to the template. */
export function fillMessage({ zh, en }: LocalText, binding: Binding): LocalText {
  const each = (text: string): string =>
    text.replace(
      /\{v:([^{}]*\{[a-zA-Z]+\}[^{}]*)\}/g,
      (_, source: string) => `{v:${fillText(source, binding)}}`,
    );
  return { zh: each(zh), en: each(en) };
}

/**
 * A condition with its slots filled. A term or condition with `{*name}` stands for one for each of the list; a
 * term on a slot bound to a number is a constant.
 */
export function fill(condition: Condition, binding: Binding): Condition {
  const { kind } = conditionKind(condition);
  const [name = ''] = Object.keys(condition);
  const filled = argumentsOf(condition).map(([argument, inner]): unknown => {
    // Each argument is what its kind declares.
    if (argument === 'sum') return fillSum(inner as Sum, binding);
    if (argument === 'sums') return (inner as readonly Sum[]).map((sum) => fillSum(sum, binding));
    if (argument === 'condition') return fill(inner as Condition, binding);
    if (argument === 'conditions') {
      return (inner as readonly Condition[]).flatMap((each) =>
        bindingsFor(listIn(each), binding).map((own) => fill(each, own)),
      );
    }
    return fillValue(inner, binding);
  });
  return { [name]: kind.arguments.length === 1 ? filled[0] : filled } as Condition; // the same kind, filled
}

const fillSum = (sum: Sum, binding: Binding): Sum =>
  sum.flatMap((term): Term[] => {
    if (typeof term === 'number') return [term];
    const [weight, source] = term;
    return bindingsFor(listNamed(source), binding).map((own): Term => {
      const constant = own[/^\{([a-zA-Z]+)\}$/.exec(starless(source))?.[1] ?? ''];
      return typeof constant === 'number'
        ? weight * constant
        : [weight, fillText(starless(source), own)];
    });
  });

function fillValue(value: unknown, binding: Binding): unknown {
  if (typeof value === 'string') return fillText(starless(value), binding);
  if (Array.isArray(value)) return value.map((each: unknown) => fillValue(each, binding));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, fillValue(each, binding)]),
  );
}

// Whoever fills has bound the slot to one of the list.
const starless = (text: string): string => text.replace(/\{\*/g, '{');

const listNamed = (text: string): string | undefined => /\{\*([a-zA-Z]+)\}/.exec(text)?.[1];

/** The list that a condition on one cell, or its negation, stands for each of. */
function listIn(condition: Condition): string | undefined {
  for (const [argument, value] of argumentsOf(condition)) {
    if (argument === 'source') return listNamed(value as Source); // as the kind declares
    if (argument === 'condition') return listIn(value as Condition);
  }
  return undefined;
}

function bindingsFor(name: string | undefined, binding: Binding): readonly Binding[] {
  if (name === undefined) return [binding];
  const list = binding[name];
  if (!Array.isArray(list)) throw new Error(`the slot {*${name}} is bound to no list`);
  return list.map((each: string) => ({ ...binding, [name]: each }));
}
