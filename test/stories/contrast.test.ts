import { expect, it } from 'vitest';
import { contrast } from '../../stories/docs/contrast';

it('reckons contrast as WCAG 2.2 does', () => {
  expect(contrast('#000', '#fff')).toBe(21);
  expect(contrast('#fff', '#767676')).toBeCloseTo(4.54, 2);
  expect(contrast('#777', '#ffffff')).toBeCloseTo(4.48, 2);
});
