import { FACT_LABELS } from '../format/head-words';
import type { Head } from './head';
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

const DATE = String.raw`(\d{4}-\d\d-\d\d)`;
const DAY = new RegExp(`^${DATE}$`);
const PERIOD = new RegExp(`^${DATE} (?:至|to) ${DATE}$`);

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
  const [, from, to] = PERIOD.exec(facts.get('period') ?? '') ?? [];
  const [bodyName, publicationDate, contact] = [
    facts.get('body'),
    DAY.exec(facts.get('publicationDate') ?? '')?.[1],
    facts.get('contact'),
  ];
  return {
    lines,
    head: {
      ...(bodyName !== undefined && { bodyName }),
      ...(from && to && { period: { from, to } }),
      ...(publicationDate && { publicationDate }),
      ...(contact !== undefined && { contact }),
    },
  };
}
