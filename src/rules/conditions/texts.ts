import { overlapPermille } from '../overlap';
import type { FactName, LabelPrinting, TextName, Topic } from '../rule';
import { ASK, type ConditionKind, LACKING, NO, YES } from './kind';

/** A stated fact is one of these values. */
export const fact: ConditionKind<readonly [name: FactName, values: readonly (string | boolean)[]]> =
  {
    arguments: ['fact', 'values'],
    evaluate: ([name, values], evaluation) => {
      const { value, reason } = evaluation.input.fact(name);
      return value === undefined ? evaluation.missing(reason) : values.includes(value);
    },
    compile:
      ([name, values]) =>
      ({ input }) => {
        const { value } = input.fact(name);
        return value === undefined ? LACKING : values.includes(value) ? YES : NO;
      },
  };

/** A text contains what the regular expression describes. */
export const matches: ConditionKind<readonly [text: TextName, pattern: string]> = {
  arguments: ['text', 'pattern'],
  evaluate: ([name, pattern], evaluation) => {
    const text = evaluation.input.text(name);
    const plain = evaluation.input.plainText(name);
    if (text === undefined || plain === undefined) return evaluation.missing('text');
    const found = regexOf(pattern).exec(plain);
    if (found) {
      // Quoted as it is written.
      const { index: at, 0: met } = found;
      evaluation.found = { text, at, words: text.slice(at, at + met.length) };
    }
    return found !== null;
  },
  compile:
    ([name]) =>
    ({ input }) =>
      input.text(name) === undefined ? LACKING : ASK,
};

const known = new Map<string, RegExp>();

/** A pattern is compiled once; the rules have a few dozen. */
function regexOf(pattern: string): RegExp {
  let regex = known.get(pattern);
  if (!regex) {
    regex = new RegExp(pattern);
    known.set(pattern, regex);
  }
  return regex;
}

/** The text speaks of every topic. */
export const covers: ConditionKind<readonly [text: TextName, topics: readonly Topic[]]> = {
  arguments: ['text', 'topics'],
  evaluate: ([name, topics], evaluation) => {
    const text = evaluation.input.plainText(name);
    if (text === undefined) return evaluation.missing('text');
    const missing = topics.filter(({ pattern }) => !regexOf(pattern).test(text));
    evaluation.missed.push(...missing.map(({ label }) => label));
    return missing.length === 0;
  },
  compile:
    ([name]) =>
    ({ input }) =>
      input.text(name) === undefined ? LACKING : ASK,
};

/** Little of the text also stands in last year's. */
export const overlap: ConditionKind<readonly [text: TextName, length: number, permille: number]> = {
  arguments: ['text', 'positive', 'natural'],
  evaluate: ([name, length, permille], evaluation) => {
    const { input } = evaluation;
    const text = input.text(name);
    const before = input.previousText(name);
    if (before === undefined) return evaluation.missing('previous');
    if (text === undefined) return evaluation.missing('text');
    const found = overlapPermille(text, before, length);
    return found === undefined ? evaluation.missing('text') : found <= permille;
  },
  compile: () => () => ASK,
};

/** The document prints no label of a part in a way of its own. */
export const labels: ConditionKind<readonly [part: string, printing: LabelPrinting]> = {
  arguments: ['part', 'printing'],
  evaluate: ([part, printing], evaluation) => {
    const { labels: given } = evaluation.input.inputs;
    if (!given) return evaluation.missing('labels');
    const found = given.filter((each) => each.part === part && each.printing === printing);
    evaluation.labels.push(...found);
    return found.length === 0;
  },
  compile:
    ([part, printing]) =>
    ({ input }) =>
      !input.inputs.labels
        ? LACKING
        : input.inputs.labels.some((each) => each.part === part && each.printing === printing)
          ? NO
          : YES,
};
