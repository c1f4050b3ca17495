// Figures change every year; what is compared is the wording around them.
const LEFT_OUT = /[\s\d０-９.,%％、，。；：:;！？!?“”"'‘’（）()《》〈〉〔〕【】—－-]+/g;

/**
 * How much of a text also stands in another: of its runs of `length` characters (spaces, digits and
 * punctuation left out), how many in a thousand. Undefined for a text shorter than forty runs.
 */
export function overlapPermille(text: string, other: string, length: number): number | undefined {
  const own = text.replace(LEFT_OUT, '');
  const count = own.length - length + 1;
  if (count < 40) return undefined;
  const known = runsOf(other.replace(LEFT_OUT, ''), length);
  let found = 0;
  for (let i = 0; i < count; i++) if (known.has(own.slice(i, i + length))) found++;
  return Math.floor((found * 1000) / count);
}

function runsOf(text: string, length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 0; i + length <= text.length; i++) runs.add(text.slice(i, i + length));
  return runs;
}
