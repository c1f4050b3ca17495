import type { LocalText } from '../../format';
import type { Condition } from '../rule';
import type { Binding } from './template';

const SLOT = /\{([a-zA-Z]+)\}/g;

/** A text with the slots that are bound to a text. */
export const fillText = (text: string, binding: Binding): string =>
  text.replace(SLOT, (slot, name: string) => {
    const value = binding[name];
    return typeof value === 'string' ? value : slot;
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

/** A condition with its slots filled; a slot bound to a list makes its term or condition many. */
export const fill = (condition: Condition, binding: Binding): Condition =>
  fillValue(condition, binding) as Condition; // the same structure, with texts replaced

/** Whether every slot was filled. */
export const isFilled = (condition: Condition): boolean =>
  !/\{[a-zA-Z]+\}/.test(JSON.stringify(condition));

function fillValue(value: unknown, binding: Binding): unknown {
  if (typeof value === 'string') return fillText(value, binding);
  if (Array.isArray(value)) {
    const filled = value.flatMap((each: unknown) => expand(each, binding));
    // A year stands in a sum as a constant.
    const [weight, source] = filled;
    return filled.length === 2 && typeof weight === 'number' && /^\d+$/.test(String(source))
      ? weight * Number(source)
      : filled;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, fillValue(each, binding)]),
  );
}

/** A term, or a condition on one cell, once for each cell of a list; anything else as it is. */
function expand(value: unknown, binding: Binding): unknown[] {
  const name = listIn(value, binding);
  const list = name === undefined ? undefined : binding[name];
  return name !== undefined && Array.isArray(list)
    ? list.map((each: string) => fillValue(value, { ...binding, [name]: each }))
    : [fillValue(value, binding)];
}

/** The slot bound to a list in a term or a condition without parts. */
function listIn(value: unknown, binding: Binding): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isTerm = Array.isArray(value) && value.length === 2 && typeof value[0] === 'number';
  const isSimple =
    !Array.isArray(value) && !['eq', 'le', 'lt', 'all', 'any'].some((key) => key in value);
  if (!isTerm && !isSimple) return undefined;
  const text = JSON.stringify(value);
  return Object.keys(binding).find(
    (name) => Array.isArray(binding[name]) && text.includes(`{${name}}`),
  );
}
