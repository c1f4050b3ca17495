import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits';
import { LONGEST_SENTENCE, MOST_LETTERS } from '../../src/rules/narrative/read-narrative';
import { BAR } from '../read/hostile/run';

const text = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');

it('states every limit as the code has it', () => {
  const stated = [...text.matchAll(/^\| [^|]+ \| (\d+) \|$/gm)].map(([, value]) => Number(value));
  const own = [...Object.values(LIMITS), MOST_LETTERS, LONGEST_SENTENCE];
  expect(stated.toSorted((a, b) => a - b)).toEqual(own.toSorted((a, b) => a - b));
});

it('states the bar that the fuzzing holds', () => {
  expect(text.replace(/\s+/g, ' ')).toContain(
    `within ${BAR.seconds} s of CPU time and ${BAR.megabytes / 1024} GB of memory, a PDF within ${BAR.pdfSeconds} s`,
  );
});
