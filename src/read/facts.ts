import { FACT_LABELS } from '../format/head-words';
import { type Head, validDate } from './head';
import type { TextLine } from './narrative';

// The lines that the package's own documents have below the title: one for each fact, or all in one line.
type Fact = keyof typeof FACT_LABELS;

const LABELS = new Map<string, Fact>(
  Object.entries(FACT_LABELS).flatMap(([key, { zh, en }]) => {
    const fact = key as Fact; // its own keys
    return [[zh, fact] as const, [en, fact] as const];
  }),
);

function factsIn(line: string): readonly (readonly [Fact, string])[] | undefined {
  const found: (readonly [Fact, string])[] = [];
  for (const part of line.trim().split('　')) {
    const [, label = '', text = ''] = /^([^：:]{2,12})[：:]\s*(\S.*)$/s.exec(part) ?? [];
    const fact = LABELS.get(label);
    if (!fact) return undefined;
    found.push([fact, text]);
  }
  return found;
}

/** The lines below the title in which a document of ours says the head, and what they say. */
export interface OwnFacts {
  /** How many lines they are. */
  readonly lines: number;
  readonly head: Partial<Pick<Head, 'bodyName' | 'period' | 'publicationDate' | 'contact'>>;
}

const DATE = /^(?:(\d{4})[-年])?(\d{1,2})[-月](\d{1,2})日?$/;

/** A date as our documents print it; of one that names no year it is the year given. */
function dateIn(text: string, yearBefore = ''): string | undefined {
  const [, year = yearBefore, month, day] = DATE.exec(text) ?? [];
  return validDate(year, month, day);
}

function periodIn(text: string): Head['period'] {
  const [first = '', last = ''] = text.split(/ ?(?:至|to) ?/);
  const from = dateIn(first);
  const to = from && dateIn(last, from.slice(0, 4));
  return from && to ? { from, to } : null;
}

/** What the lines directly below a title say by the labels that our documents have. */
export function ownFacts(belowTitle: readonly TextLine[]): OwnFacts {
  const facts = new Map<Fact, string>();
  let lines = 0;
  for (const { text } of belowTitle) {
    const found = factsIn(text);
    if (!found) break;
    for (const [fact, said] of found) facts.set(fact, said);
    lines++;
  }
  const [period, bodyName, publicationDate, contact] = [
    periodIn(facts.get('period') ?? ''),
    facts.get('body'),
    dateIn(facts.get('publicationDate') ?? ''),
    facts.get('contact'),
  ];
  return {
    lines,
    head: {
      ...(bodyName !== undefined && { bodyName }),
      ...(period && { period }),
      ...(publicationDate && { publicationDate }),
      ...(contact !== undefined && { contact }),
    },
  };
}
