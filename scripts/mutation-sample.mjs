// Which of the small changes are tried where not all are: taken by chance, and the same ones for the same seed. A larger
// share holds all of a smaller one.
import { createHash } from 'node:crypto';

/**
 * Whether a change is among the share that is tried.
 *
 * @param {string} id of the change, the same in each run of the same code
 * @param {number} share in per cent
 * @param {string} seed
 */
export function isInSample(id, share, seed) {
  const { 0: first = 0, 1: second = 0 } = createHash('sha256').update(`${seed}:${id}`).digest();
  return (first * 256 + second) / 65_536 < share / 100;
}

/**
 * Between which scores that of all changes is in 95 of 100 cases: Wilson's interval, with the correction for what is tried
 * of a number that has an end.
 *
 * @param {number} noticed how many changes were noticed
 * @param {number} tried of how many
 * @param {number} share in per cent
 * @returns {readonly [number, number]} in per cent
 */
export function rangeOf(noticed, tried, share) {
  if (tried === 0) return [0, 100];
  const part = noticed / tried;
  const z = 1.96 * Math.sqrt(1 - share / 100);
  const middle = part + z ** 2 / (2 * tried);
  const half = z * Math.sqrt((part * (1 - part)) / tried + z ** 2 / (4 * tried ** 2));
  const whole = 1 + z ** 2 / tried;
  return [(100 * (middle - half)) / whole, (100 * (middle + half)) / whole];
}
