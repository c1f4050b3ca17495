import { SIZES } from './tolerances';

/** What stands at a place of a page, y upwards, in letters of a size. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What stands on one line each, from top to bottom, and in each from left to right. */
export function linesByLevel<T extends Placed>(
  items: readonly T[],
  level: number = SIZES.line,
): T[][] {
  const lines: T[][] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    if (line && first && first.y - item.y < Math.max(first.size, item.size) * level)
      line.push(item);
    else lines.push([item]);
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}
