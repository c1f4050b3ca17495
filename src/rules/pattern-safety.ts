/**
 * What is wrong with a regular expression that came from outside: broken, or of a shape that takes time out of
 * all proportion on some text. Strict, as rule files are short: any such shape is refused, also where it would
 * do no harm.
 *
 * - a repeated group with a repetition, a choice or an optional part in it, `(a+)+`, `(a|a)*`: exponential;
 * - a repetition without end of letters that may also stand before it, `申请[^。]*件`, `\\s*x`, `\\d\\d+x`: each place of the
 *   text would be tried to its end, which takes the square of the length; `申请[^。]{0,100}件` and `申请\\s*件` do not;
 * - gaps that multiply to more than `MOST_STEPS` letters for each place: `.{0,100}a.{0,100}b`;
 * - references.
 */
export function patternProblem(pattern: string): string | undefined {
  const quoted = JSON.stringify(pattern);
  try {
    new RegExp(pattern);
  } catch {
    return `not a regular expression: ${quoted}`;
  }
  if (pattern.length > LONGEST) return `a regular expression of more than ${LONGEST} letters`;
  if (/\\[1-9]|\\k</.test(pattern)) return `a regular expression with a reference: ${quoted}`;
  const choices = new PatternReader(pattern).choices();
  if (repeatsRepetition(choices))
    return `a regular expression that may take for ever (a repetition within a repetition): ${quoted}`;
  if (hasOpenEnd(choices, undefined, false))
    return `a regular expression that may take very long on a long text (give * and + an end, {0,100}): ${quoted}`;
  if (stepsOf(choices) > MOST_STEPS)
    return `a regular expression that may take very long on a long text (gaps of more than ${MOST_STEPS} letters in all): ${quoted}`;
  return undefined;
}

const LONGEST = 1000;
/** What gaps between what has to be there may multiply to: two of eighty. */
const MOST_STEPS = 7000;

/** One letter of some, so often. */
interface Letters {
  readonly kind: 'letters';
  readonly source: string;
  readonly least: number;
  readonly most: number;
}
/** What groups, looks around, or holds a place. */
interface Group {
  readonly kind: 'group' | 'ahead' | 'behind';
  readonly choices: Choices;
  readonly least: number;
  readonly most: number;
}
interface Place {
  readonly kind: 'beginning' | 'place';
}
type Part = Letters | Group | Place;
type Choices = readonly (readonly Part[])[];

/** Takes a regular expression, which is known to be one, apart. */
class PatternReader {
  private at = 0;
  constructor(private readonly pattern: string) {}

  choices(): Choices {
    const all: Part[][] = [[]];
    while (this.at < this.pattern.length && this.pattern[this.at] !== ')') {
      if (this.pattern[this.at] === '|') {
        this.at++;
        all.push([]);
      } else all[all.length - 1]?.push(this.part());
    }
    return all;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.pattern)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private part(): Part {
    if (this.take(/\^/y)) return { kind: 'beginning' };
    if (this.take(/\$|\\b/iy)) return { kind: 'place' };
    const open = this.take(/\((?:\?(?::|<?[=!]|<\w+>))?/y);
    if (open === undefined) {
      const source =
        this.take(
          /\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[\s\S])|[\s\S]/iy,
        ) ?? '';
      return { kind: 'letters', source, ...this.times() };
    }
    const choices = this.choices();
    this.at++;
    const kind = /^\(\?<[=!]$/.test(open) ? 'behind' : /^\(\?[=!]$/.test(open) ? 'ahead' : 'group';
    return { kind, choices, ...this.times() };
  }

  private times(): { least: number; most: number } {
    const own = this.take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y) ?? '';
    const counted = /^\{(\d+)(?:(,)(\d*))?\}/.exec(own);
    if (counted) {
      const least = Number(counted[1]);
      const most = counted[2] === undefined ? least : Number(counted[3] || Infinity);
      return { least, most };
    }
    return {
      least: own.startsWith('*') || own.startsWith('?') ? 0 : 1,
      most: /^[*+]/.test(own) ? Infinity : 1,
    };
  }
}

const isGroup = (part: Part): part is Group => 'choices' in part;
const mayVary = (part: Part): boolean => 'most' in part && part.least !== part.most;

/** Whether a group that may repeat holds a choice, or something that may vary. */
const repeatsRepetition = (choices: Choices): boolean =>
  choices.some((parts) =>
    parts.some(
      (part) =>
        isGroup(part) &&
        ((part.most > 1 && (part.choices.length > 1 || someVaries(part.choices))) ||
          repeatsRepetition(part.choices)),
    ),
  );
const someVaries = (choices: Choices): boolean =>
  choices.some((parts) =>
    parts.some(
      (part) =>
        mayVary(part) || (isGroup(part) && (part.choices.length > 1 || someVaries(part.choices))),
    ),
  );

const mayBeEmpty = (part: Part): boolean =>
  part.kind !== 'letters' && part.kind !== 'group'
    ? true
    : part.least === 0 ||
      (part.kind === 'group' && part.choices.some((own) => own.every(mayBeEmpty)));

/** The letters of which one stands last before a place; `anywhere` where nothing has to. */
interface Before {
  readonly sources: readonly string[];
  readonly isAnywhere: boolean;
}
type Outer = (() => Before) | undefined;

/** What stands before a part of a sequence; before its first, what stands before the sequence. */
function before(parts: readonly Part[], index: number, outer: Outer): Before {
  const sources: string[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const part = parts[i];
    if (part?.kind === 'beginning') return { sources, isAnywhere: false };
    if (part?.kind === 'letters') sources.push(part.source);
    else if (part?.kind === 'group')
      for (const own of part.choices)
        sources.push(
          ...before(own, own.length, () => ({ sources: [], isAnywhere: false })).sources,
        );
    if (part && !mayBeEmpty(part)) return { sources, isAnywhere: false };
  }
  const around = outer?.() ?? { sources: [], isAnywhere: true };
  return { sources: [...sources, ...around.sources], isAnywhere: around.isAnywhere };
}

/** So many are as good as without end. */
const MANY = 1000;
const isEndless = (part: Letters | Group): boolean => part.most >= MANY;

/** Where what `\d`, `\w`, `\s`, a dot and their opposites name begins, and where all letters do. */
const EDGES = [
  ...[0, 0x09, 0x0b, 0x0e, 0x20, 0x21, 0x30, 0x3a, 0x41, 0x5b, 0x5f, 0x60, 0x61, 0x7b, 0xa0, 0xa1],
  ...[0x1680, 0x1681, 0x2000, 0x200b, 0x2028, 0x202a, 0x202f, 0x2030, 0x205f, 0x2060, 0x3000],
  ...[0x3001, 0xfeff, 0xff00],
];

const ESCAPES: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0, b: 8 };

/** The letter that a part of a class names. */
function letterCode(part: string): number {
  const escaped = /^\\(?:u|x)([\da-f]{2,4})$/i.exec(part)?.[1];
  if (escaped !== undefined) return Number.parseInt(escaped, 16);
  if (/^\\c[a-z]$/i.test(part)) return part.charCodeAt(2) % 32;
  const last = part[part.length - 1] ?? '';
  return part.length > 1 ? (ESCAPES[last] ?? last.charCodeAt(0)) : last.charCodeAt(0);
}

/**
 * The letters at which something that a source names may begin: those that it names, those behind them, and the edges. Two
 * sources that have any letter in common have one of these: the first of a stretch that both hold.
 */
const beginningsIn = (source: string): number[] =>
  (source.match(/\\(?:u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[\s\S])|[\s\S]/gi) ?? [])
    .map(letterCode)
    .flatMap((code) => [code, code + 1]);

/** Whether a letter is both one of these and one of those. */
function shareLetter(some: string, others: string): boolean {
  const one = new RegExp(`^(?:${some})$`);
  const other = new RegExp(`^(?:${others})$`);
  return [...EDGES, ...beginningsIn(some), ...beginningsIn(others)].some((code) => {
    const letter = String.fromCharCode(code);
    return one.test(letter) && other.test(letter);
  });
}

const someEndless = (choices: Choices): boolean =>
  choices.some((parts) =>
    parts.some(
      (part) => 'most' in part && (isEndless(part) || (isGroup(part) && someEndless(part.choices))),
    ),
  );

/** All letters of a group. */
const sourcesIn = (choices: Choices): string[] =>
  choices.flatMap((parts) =>
    parts.flatMap((part) =>
      part.kind === 'letters' ? [part.source] : isGroup(part) ? sourcesIn(part.choices) : [],
    ),
  );

/**
 * Whether something repeats without end that may have begun in as many places as there are letters of it, and may fail
 * behind them.
 */
function hasOpenEnd(choices: Choices, outer: Outer, hasMore: boolean): boolean {
  return choices.some((parts) =>
    parts.some((part, i) => {
      if (part.kind !== 'letters' && !isGroup(part)) return false;
      // It is looked for from every place.
      if (part.kind === 'behind' && someEndless(part.choices)) return true;
      const mayFail =
        hasMore ||
        parts
          .slice(i + 1)
          .some((own) => !mayBeEmpty(own) || own.kind === 'place' || own.kind === 'ahead');
      const standing = (): Before => before(parts, i, outer);
      const isWithin =
        isGroup(part) && hasOpenEnd(part.choices, standing, mayFail || part.kind !== 'group');
      if (isWithin) return true;
      if (!isEndless(part) || !mayFail) return false;
      const { sources, isAnywhere } = standing();
      const own = part.kind === 'letters' ? [part.source] : sourcesIn(part.choices);
      return isAnywhere || own.some((each) => sources.some((other) => shareLetter(each, other)));
    }),
  );
}

/** A length that varies by less is no gap. */
const LEAST_GAP = 12;

/** Whether what varies, or some before it that need not be there, may take the same letters. */
function isShared(parts: readonly Part[], index: number, { source }: Letters): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const part = parts[i];
    if (part?.kind === 'letters' && mayVary(part) && shareLetter(source, part.source)) return true;
    if (part && !mayBeEmpty(part)) return false;
  }
  return false;
}

/** What the lengths of gaps multiply to. */
const stepsOf = (choices: Choices): number =>
  Math.max(
    ...choices.map((parts) =>
      parts.reduce((steps, part, i) => {
        if (!('most' in part) || isEndless(part)) return steps;
        if (isGroup(part)) return steps * stepsOf(part.choices) * Math.max(1, part.most);
        const length = part.most - part.least + 1;
        return length > LEAST_GAP || isShared(parts, i, part) ? steps * length : steps;
      }, 1),
    ),
  );
