import { expect, it } from 'vitest';
import { contrast } from '../../stories/docs/contrast';
import { contrasts } from '../../stories/docs/look-tokens';

it('reckons contrast as WCAG 2.2 does', () => {
  expect(contrast('#000', '#fff')).toBe(21);
  expect(contrast('#fff', '#767676')).toBeCloseTo(4.54, 2);
  expect(contrast('#777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('is enough of every two colours that meet, in every look, on white paper and in the dark', () => {
  expect(contrasts.flatMap(({ looks }) => looks.map(({ look }) => look))).toContain('portal, dark');
  const low = contrasts.flatMap(({ en, least, looks }) =>
    looks.filter(({ ratio }) => ratio < least).map(({ look, ratio }) => [en, look, ratio]),
  );
  expect(low).toEqual([]);
});
