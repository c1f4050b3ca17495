import { GRANTED_OR_PARTLY, ORGANIZATIONS } from './measures';
import type { NumberRead, Said } from './sentence-reader';
import type { StatedNumber } from './statement';
import type { Token } from './tokens';

/** A sentence as it was read. */
export interface SentenceRead {
  readonly tokens: readonly Token[];
  readonly numbers: readonly NumberRead[];
  /** What it says; what it makes of its own numbers is added. */
  readonly said: Said[];
}

/** The measure of a whole against what the text lists as its parts. */
export const PARTS = 'parts';
/** The measure of a percentage against the counts that it is of. */
export const SHARE = 'share';

const GROUPS = ['granted', 'partlyGranted', 'denied', 'unavailable', 'notProcessed', 'other'];
const RESULTS = ['upheld', 'corrected', 'otherResult', 'pending'];
const HEADS = new Set([
  'received',
  'newlyReceived',
  'answered',
  'handled',
  'disclosed',
  'processingFee',
]);

const isHead = (measure: string | undefined): boolean =>
  measure !== undefined && (HEADS.has(measure) || measure.endsWith('.total'));

/** Parts that exclude each other, and all of which together are the whole. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  outcome: GROUPS,
  applicant: ['received.naturalPerson', `received.${ORGANIZATIONS}`],
  intake: ['newlyReceived', 'carriedOver'],
  result: RESULTS,
  suit: ['litigationDirect.total', 'litigationAfterReview.total'],
};

/** The set that a number belongs to; numbers of two sets are not added up. */
function setOf({ measure, label }: NumberRead): string {
  if (measure === undefined) return label === 'applicant' || label === 'outcome' ? label : 'words';
  const [topic = '', last = topic] = measure.split('.');
  if (topic === 'received' && measure !== topic) return 'applicant';
  if (SETS.intake?.includes(measure)) return 'intake';
  if (SETS.suit?.includes(measure)) return 'suit';
  if (GROUPS.includes(measure) || measure === GRANTED_OR_PARTLY) return 'outcome';
  if (GROUPS.includes(topic)) return `outcome.${topic}`;
  if (RESULTS.includes(last)) return `result.${topic}`;
  return isHead(measure) ? 'head' : 'words';
}

const memberOf = (set: string, measure: string): string[] =>
  measure === GRANTED_OR_PARTLY
    ? ['granted', 'partlyGranted']
    : [set.startsWith('result') ? (measure.split('.')[1] ?? '') : measure];

function isWholeSet(set: string, parts: readonly NumberRead[]): boolean {
  const all = SETS[set.split('.')[0] ?? ''];
  if (!all || set.startsWith('outcome.')) return false;
  const named = new Set(parts.flatMap(({ measure = '' }) => memberOf(set, measure)));
  return all.every((each) => named.has(each));
}

const statedNumberOf = ({ token }: NumberRead): StatedNumber => token.number ?? { lo: 0, hi: 0 };

const statedSum = (numbers: readonly StatedNumber[]): StatedNumber => ({
  lo: numbers.reduce((sum, { lo }) => sum + lo, 0),
  hi: numbers.reduce((sum, { hi }) => sum + hi, 0),
});

/** What a sentence says of a number; a sum has to be right in any period. */
const asideOf = (measure: string, of: NumberRead, within?: readonly StatedNumber[]): Said => {
  const [start, end] = of.token.digits ?? [of.token.at, of.token.end];
  return {
    measure,
    number: statedNumberOf(of),
    period: 'year',
    explicit: false,
    ...(within && { within }),
    start,
    end,
  };
};

/** Adds what the sentences of a paragraph make of their own numbers: parts against wholes, shares against counts. */
export function addAsides(sentences: readonly SentenceRead[]): void {
  const summed = new Set<NumberRead>();
  sentences.forEach((sentence, i) => {
    addLists(sentence, sentences[i - 1], summed);
  });
  addOutcomes(sentences, summed);
  addShares(sentences);
}

/** A sum whose parts are complete, or at least. */
const listSum = (parts: readonly NumberRead[], isComplete: boolean): StatedNumber => {
  const sum = statedSum(parts.map(statedNumberOf));
  return isComplete ? sum : { lo: sum.lo, hi: Number.POSITIVE_INFINITY };
};

/** Whether a list of parts may begin at a token: 其中, a colon or a bracket behind a number. */
function beginsList(tokens: readonly Token[], at: number): boolean {
  const { kind, value } = tokens[at] ?? {};
  const before = tokens[at - 1]?.kind;
  if (kind === 'part') return value !== 'in' || before === 'open';
  return (kind === 'colon' || kind === 'open') && before === 'number';
}

/** Whether what a list names are parts of the number before it. */
function isListOf(
  whole: NumberRead,
  parts: readonly NumberRead[],
  set: string,
  isBracket: boolean,
): boolean {
  // 上年结转2件。其中予以公开5件 is of all that was dealt with.
  if (whole.measure?.startsWith('carried') && set === 'outcome') return false;
  // One part of a whole that is not named says little; and a bracket may hold what was before.
  if (parts.length < 2 && (whole.measure === undefined || isBracket)) return false;
  return !(isBracket && parts.some(({ label }) => label === 'year' || label === 'period'));
}

/** 其中 and a colon behind a number, and what they list. */
function addLists(
  { tokens, numbers, said: own }: SentenceRead,
  previous: SentenceRead | undefined,
  summed: Set<NumberRead>,
): void {
  let depth = 0;
  tokens.forEach((token, at) => {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    if (!beginsList(tokens, at)) return;
    const isBracket = token.kind === 'open';
    const opened = isBracket ? at : openingOf(tokens, at);
    const outer = depth - (opened === undefined ? 0 : 1);
    const before = at === 0 && previous ? previous : undefined;
    const whole = before
      ? before.numbers.filter((each) => each.depth === 0).pop()
      : numbers.filter((each) => each.index < (opened ?? at) && each.depth === outer).pop();
    if (!whole || whole.label === 'change' || whole.token.unit === '%') return;
    const parts = partsAfter(tokens, numbers, at, depth, whole);
    const [first] = parts;
    if (!first || summed.has(whole)) return;
    const set = setOf(first);
    if (!isListOf(whole, parts, set, isBracket)) return;
    summed.add(whole);
    const said = before ? before.said : own;
    const isComplete =
      isWholeSet(set, parts) || (set === 'words' && parts.some((part) => isRest(tokens, part)));
    if (whole.measure === 'processingFee')
      for (const part of parts) said.push(asideOf('processingFee.part', part));
    else said.push(asideOf(PARTS, whole, [listSum(parts, isComplete)]));
  });
}

/** The bracket that a marker stands at the beginning of. */
function openingOf(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const { kind } = tokens[i] ?? {};
    if (kind === 'open') return i;
    if (kind !== 'link') return undefined;
  }
  return undefined;
}

/** Where a list ends: with its bracket, or at the next 其中 of its level. */
function endOfList(tokens: readonly Token[], at: number, depth: number): number {
  let level = depth;
  for (let i = at + 1; i < tokens.length; i++) {
    const { kind } = tokens[i] ?? {};
    if (kind === 'open') level++;
    if (kind === 'close') level--;
    if (level < depth || (level === depth && kind === 'part')) return i;
  }
  return tokens.length;
}

function partsAfter(
  tokens: readonly Token[],
  numbers: readonly NumberRead[],
  at: number,
  depth: number,
  whole: NumberRead,
): NumberRead[] {
  const parts: NumberRead[] = [];
  const until = endOfList(tokens, at, depth);
  for (const number of numbers) {
    const { index, label, isChannel } = number;
    const { unit } = number.token;
    if (index <= at || index >= until || number.depth !== depth) continue;
    if (unit === '%' || unit === '个百分点') continue;
    const [first] = parts;
    if (unit !== whole.token.unit || label === 'change') break;
    if (first && setOf(first) !== setOf(number)) break;
    // What went out on two ways was counted on both.
    if (isChannel) return [];
    if (setOf(number) === 'head') break;
    parts.push(number);
  }
  return parts;
}

/** Whether a part is named 其他 or 其余: nothing is left beside the list then. */
function isRest(tokens: readonly Token[], { index }: NumberRead): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const { kind } = tokens[i] ?? {};
    if (kind === 'rest') return tokens[i - 1]?.kind !== 'other';
    if (kind === 'break' || kind === 'number' || kind === 'stop' || kind === 'open') return false;
  }
  return false;
}

/** The groups of outcomes that follow what was answered, in its sentence or in the next one. */
function addOutcomes(sentences: readonly SentenceRead[], summed: Set<NumberRead>): void {
  let whole: { number: NumberRead; said: Said[] } | undefined;
  let parts: NumberRead[] = [];
  const close = (): void => {
    if (whole && parts.length > 1 && !summed.has(whole.number)) {
      const sum = listSum(parts, isWholeSet('outcome', parts));
      whole.said.push(asideOf(PARTS, whole.number, [sum]));
    }
    whole = undefined;
    parts = [];
  };
  for (const { numbers, said } of sentences) {
    for (const number of numbers) {
      if (number.measure === 'answered' && number.depth === 0) {
        close();
        whole = { number, said };
      } else if (number.measure !== undefined && setOf(number) === 'outcome') parts.push(number);
      else if (setOf(number) === 'head' && number.depth === 0) close();
    }
  }
  close();
}

const MOST_BASES = 12;

/** 占33.9%: of one of the wholes that the paragraph named before. */
function addShares(sentences: readonly SentenceRead[]): void {
  const bases: NumberRead[] = [];
  for (const { tokens, numbers, said } of sentences) {
    const own: NumberRead[] = [];
    // 予以公开5件，占50%；部分公开2件，占20%: what has a share of its own is no whole of the others.
    const parted = new Set<NumberRead>();
    numbers.forEach((number, i) => {
      const part = numbers[i - 1];
      if (number.token.unit !== '%') {
        own.push(number);
        if (isHead(number.measure)) bases.push(number);
        return;
      }
      if (!part || part.token.unit === '%' || !isShareOf(tokens, part, number)) return;
      parted.add(part);
      const wholes = bases.length > 0 ? bases : own.slice(0, 1).filter((each) => !parted.has(each));
      const within = wholes
        .filter(
          (base) =>
            base !== part &&
            statedNumberOf(base).hi >= statedNumberOf(part).lo &&
            statedNumberOf(base).lo > 0,
        )
        .slice(-MOST_BASES)
        .map((base) => statedShare(statedNumberOf(part), statedNumberOf(base), number.token.value));
      if (within.length > 0) said.push(asideOf(SHARE, number, within));
    });
  }
}

function isShareOf(tokens: readonly Token[], part: NumberRead, share: NumberRead): boolean {
  const between = tokens.slice(part.index + 1, share.index);
  return (
    between.some(({ kind }) => kind === 'share') &&
    between.every(({ kind }) =>
      [
        'share',
        'link',
        'weak',
        'break',
        'open',
        'close',
        'all',
        'subject',
        'verb',
        'info',
        'period',
        'year',
      ].includes(kind),
    )
  );
}

/** The percentage, as it may be written with so many decimals: rounded, or cut off. */
function statedShare(part: StatedNumber, whole: StatedNumber, written: string): StatedNumber {
  const step = 10 ** -(written.split('.')[1]?.length ?? 0);
  const exact = (value: number): number => Math.round(value * 1e6) / 1e6;
  return {
    lo: exact((part.lo * 100) / whole.hi - step),
    hi: whole.lo > 0 ? exact((part.hi * 100) / whole.lo + step) : Number.POSITIVE_INFINITY,
  };
}
