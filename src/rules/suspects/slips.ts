/** How one number turns into another by a slip of hand. */
export type Slip =
  | 'blank'
  | 'zero'
  | 'substitution'
  | 'transposition'
  | 'lost'
  | 'extra'
  | 'reversed'
  | 'offByOne'
  | 'other';

// The price of a slip, in arbitrary units: the likelier, the cheaper.
const PRICES: Readonly<Record<Slip, number>> = {
  blank: 0.5,
  substitution: 1,
  transposition: 0.8,
  lost: 1,
  extra: 1,
  zero: 1.6,
  reversed: 1.8,
  offByOne: 1.2,
  other: 3,
};

export const slipPrice = (slip: Slip): number => PRICES[slip];

/** The slip that turns the true number into the one that was found (null: a blank). */
export function slipBetween(found: number | null, truth: number): Slip {
  if (found === null) return 'blank';
  const a = String(truth);
  const b = String(found);
  if (found === 0 || truth === 0) return 'zero';
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
    const [i = 0, j = 0] = differing;
    if (differing.length === 1) return 'substitution';
    if (differing.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i])
      return 'transposition';
  }
  if (a.length === b.length + 1 && isWithout(a, b)) return 'lost';
  if (b.length === a.length + 1 && isWithout(b, a)) return 'extra';
  if (Math.abs(found - truth) === 1) return 'offByOne';
  if (a.length > 1 && [...a].reverse().join('') === b) return 'reversed';
  return 'other';
}

/** Whether the shorter is the longer without one of its digits. */
function isWithout(longer: string, shorter: string): boolean {
  let i = 0;
  while (i < shorter.length && longer[i] === shorter[i]) i++;
  return longer.slice(i + 1) === shorter.slice(i);
}
