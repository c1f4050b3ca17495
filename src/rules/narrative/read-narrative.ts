import type { NarrativeBlock, Report } from '../../report';
import { NONE, PHRASES, type Phrase } from './grammar';
import { NUMBER, statedNumber } from './numbers';
import type { Statement } from './statement';

/** A sentence with its place in the block. */
interface Sentence {
  readonly text: string;
  readonly at: number;
}

const SENTENCE = /[^。；;！!？?\n]+/g;

function sentencesOf(text: string): Sentence[] {
  return [...matchesOf(SENTENCE, text)].map((match) => ({ text: match[0], at: match.index }));
}

function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  const copy = new RegExp(pattern.source, 'g');
  for (let match = copy.exec(text); match; match = copy.exec(text)) {
    yield match;
    if (match[0] === '') copy.lastIndex++;
  }
}

interface CompiledPhrase extends Phrase {
  readonly regex: RegExp;
}

let compiled: readonly CompiledPhrase[] | undefined;

const phrases = (): readonly CompiledPhrase[] => {
  compiled ??= PHRASES.map((phrase) => ({
    ...phrase,
    regex: new RegExp(phrase.pattern.replace('#', NUMBER)),
  }));
  return compiled;
};

/** The clause around a match, from comma to comma. */
function clauseAt(text: string, index: number, length: number): string {
  const before = text.slice(0, index).split(/[，,；;：:]/);
  const after = text.slice(index + length).split(/[，,；;：:]/);
  return `${before[before.length - 1]}${text.slice(index, index + length)}${after[0]}`;
}

const LONGEST = 2000;
const PART_OF = /其中|包括/;
const AMOUNT = new RegExp(NUMBER);

/**
 * What the narrative of a report says about the numbers of its tables, each with its sentence and place.
 * A sentence that is not understood gives nothing: a false alarm costs more trust than a miss.
 */
export function readNarrative(report: Report): Statement[] {
  const sections = ['introduction', 'overview', 'problems', 'other'] as const;
  return sections.flatMap((section) => {
    const blocks: readonly NarrativeBlock[] = report[section] ?? [];
    return blocks.flatMap(({ text }, block) =>
      sentencesOf(text)
        .filter((sentence) => sentence.text.length <= LONGEST)
        .flatMap((sentence) => statementsIn(sentence).map((each) => ({ ...each, section, block }))),
    );
  });
}

type Said = Omit<Statement, 'section' | 'block'>;

function statementsIn({ text, at }: Sentence): Said[] {
  // What stands in brackets is an aside: it neither is a headline nor ends one.
  const outside = text.replace(/（[^）]*）|\([^)]*\)/g, (aside) => '\u3000'.repeat(aside.length));
  const part = PART_OF.exec(outside)?.index ?? text.length;
  const said = new Map<string, Said>();
  const add = (
    measure: string,
    number: Statement['number'],
    start: number,
    end: number,
    explicit: boolean,
  ): void => {
    const key = `${measure} ${start}`;
    if (!said.has(key)) {
      said.set(key, {
        measure,
        number,
        explicit,
        start: at + start,
        end: at + end,
        sentence: text.trim(),
      });
    }
  };
  for (const phrase of phrases()) {
    if (phrase.within && !phrase.within.test(text)) continue;
    if (phrase.without?.test(text)) continue;
    for (const match of matchesOf(phrase.regex, phrase.headline ? outside : text)) {
      const { groups = {} } = match;
      const { digits = '', unit = '' } = groups;
      const number = statedNumber(groups);
      if (!number || !phrase.unit.test(unit)) continue;
      if (phrase.headline && match.index >= part) continue;
      if (phrase.clauseWithout?.test(clauseAt(text, match.index, match[0].length))) continue;
      const start = match.index + match[0].indexOf(digits);
      add(
        phrase.measure,
        number,
        start,
        start + digits.length,
        phrase.explicitWith?.test(text) ?? false,
      );
      if (phrase.measure === 'processingFee') {
        for (const each of matchesOf(AMOUNT, text.slice(part))) {
          const amount = each.groups?.unit === '元' ? statedNumber(each.groups) : undefined;
          const from = part + each.index + each[0].indexOf(each.groups?.digits ?? '');
          if (amount)
            add(
              'processingFee.part',
              amount,
              from,
              from + (each.groups?.digits?.length ?? 0),
              false,
            );
        }
      }
    }
  }
  for (const { measures, pattern, without } of NONE) {
    const match = pattern.exec(text);
    if (!match || without?.test(text)) continue;
    for (const measure of measures) {
      add(measure, { lo: 0, hi: 0 }, match.index, match.index + match[0].length, true);
    }
  }
  return [...said.values()];
}
