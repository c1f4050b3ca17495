/** Figures change every year: what is compared is the wording around them, without these characters. */
export const LEFT_OUT = '[\\s0-9０-９.,%％、，。；：:;！？!?“”"\'‘’（）()《》〈〉〔〕【】—－-]+';

/** A text of fewer runs is too short to say that it is another's. */
export const FEWEST_RUNS = 40;

/**
 * How much of a text also stands in another: of its runs of `length` characters (spaces, digits and
 * punctuation left out), how many in a thousand. Undefined for a text of few runs.
 */
export function overlapPermille(text: string, other: string, length: number): number | undefined {
  const own = wording(text);
  const count = own.length - length + 1;
  if (count < FEWEST_RUNS) return undefined;
  const known = runsOf(wording(other), length);
  let found = 0;
  for (let i = 0; i < count; i++) if (known.has(own.slice(i, i + length))) found++;
  return Math.floor((found * 1000) / count);
}

const wording = (text: string): string => text.replace(new RegExp(LEFT_OUT, 'g'), '');

function runsOf(text: string, length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 0; i + length <= text.length; i++) runs.add(text.slice(i, i + length));
  return runs;
}
