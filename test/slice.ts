/**
 * Sweeps over all lines or cells of a document take minutes, and rarely say another thing than a part of
 * them would: `npm test` takes one part a day, in turn, and `npm run test:all` all of them.
 */
const PARTS = 5;
const DAY = 86_400_000;

/** TEST_SLICE is `all`, or a number; left out, the day says which part it is. */
const asked = process.env.TEST_SLICE;
const today = asked === undefined || asked === '' ? Math.floor(Date.now() / DAY) : Number(asked);
if (asked !== 'all' && !Number.isInteger(today)) {
  throw new Error(`TEST_SLICE is “${asked}”: it must be “all” or a whole number`);
}

/** Whether everything is swept. */
export const SWEEPS_ALL = asked === 'all';

/** What a failing sweep has to be run with again. */
export const SLICE_NAME = SWEEPS_ALL ? 'all of it' : `slice ${today % PARTS} of ${PARTS}`;

/** Whether the part of the day holds the step of a sweep, counted from 0. */
export const isInSlice = (step: number): boolean => SWEEPS_ALL || step % PARTS === today % PARTS;

/** How many of many chance trials are run, and from which seed on: another part of them each day. */
export const trialsOf = (
  count: number,
  seed: number,
): { readonly trials: number; readonly seed: number } =>
  SWEEPS_ALL
    ? { trials: count, seed }
    : { trials: Math.ceil(count / PARTS), seed: seed + (today % PARTS) };
