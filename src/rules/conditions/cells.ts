import type { CellState } from '../../report';
import { isCellNumber, isPlain } from '../cell-text';
import type { Source } from '../rule';
import { type Answer, ASK, type ConditionKind, LACKING, NO, YES } from './kind';

/** A number stands in the cell, or a sign that counts as 0. */
export const filled: ConditionKind<Source> = {
  arguments: ['source'],
  evaluate: (source, evaluation) => {
    const { parts, reason } = evaluation.input.quantity(source);
    if (reason === 'absent') return evaluation.missing(reason, source);
    if (source.startsWith('#')) return reason === undefined;
    return parts.some((part) => part !== null);
  },
  compile: (source, { slot }) => {
    const at = slot(source);
    if (source.startsWith('#')) return () => ASK;
    return (slots) => slots.filled[at] as Answer; // only answers are put there
  },
};

/** The cell holds nothing, or a number that its kind allows. */
export const number: ConditionKind<Source> = {
  arguments: ['source'],
  evaluate: (source, evaluation) => {
    const { input } = evaluation;
    const reading = input.reading(source);
    if (reading?.undecided) return evaluation.missing('unreadable', source);
    if (reading?.state === 'invalid') return false;
    return isCellNumber(input.raw(source), input.kind(source));
  },
  compile: (source, { slot }) => {
    const at = slot(source);
    return (slots) => slots.valid[at] as Answer; // only answers are put there
  },
};

/** What the document has in the cell is one of these states. */
export const state: ConditionKind<readonly [cell: Source, states: readonly CellState[]]> = {
  arguments: ['source', 'states'],
  evaluate: ([source, states], evaluation) => {
    if (!evaluation.input.hasReadings) return evaluation.missing('readings');
    const found = evaluation.input.state(source);
    return found !== undefined && states.includes(found);
  },
  compile: ([source, states], { slot }) => {
    slot(source);
    return ({ input }) => {
      if (!input.hasReadings) return LACKING;
      const found = input.state(source);
      return found !== undefined && states.includes(found) ? YES : NO;
    };
  },
};

/** The text in the cell is its number as it would be printed. */
export const plain: ConditionKind<Source> = {
  arguments: ['source'],
  evaluate: (source, evaluation) => {
    const { input } = evaluation;
    const reading = input.reading(source);
    if (!reading) return evaluation.missing('readings');
    return (
      reading.value === null ||
      isPlain(reading.raw, reading.value, input.kind(source), input.unit(source))
    );
  },
  compile: (source, { slot }) => {
    slot(source);
    return ({ input }) => (input.hasReadings ? ASK : LACKING);
  },
};

/** The document prints the rows of a group one by one, not the group as a single row. */
export const apart: ConditionKind<string> = {
  arguments: ['part'],
  evaluate: (group, evaluation) => {
    if (!evaluation.input.hasReadings) return evaluation.missing('readings');
    const whole = evaluation.input.wholes.filter(({ address }) => address.startsWith(`${group}.`));
    for (const { address } of whole) evaluation.shown.push(address);
    return whole.length === 0;
  },
  compile:
    (group) =>
    ({ input }) =>
      !input.hasReadings
        ? LACKING
        : input.wholes.some(({ address }) => address.startsWith(`${group}.`))
          ? NO
          : YES,
};
