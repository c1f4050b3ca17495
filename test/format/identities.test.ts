import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS, identitiesOf } from '../../src/format';

/** Rank of a matrix over the rationals, in exact integers (fraction-free elimination). */
function rank(matrix: bigint[][]): number {
  let rows = matrix.map((row) => [...row]);
  let count = 0;
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    const lead = pivot[column] ?? 0n;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const factor = row[column] ?? 0n;
        return row.map((value, index) => value * lead - (pivot[index] ?? 0n) * factor);
      });
    count += 1;
  }
  return count;
}

describe('identities', () => {
  it.each([
    ['2019', { row: 26, column: 7, balance: 7 }, 38],
    ['2021', { row: 28, column: 7, balance: 7 }, 40],
  ] as const)('of %s: rows, columns, balances and their rank', (edition, counts, expectedRank) => {
    const identities = identitiesOf(edition);
    const count = (kind: string) => identities.filter((each) => each.kind === kind).length;
    expect({ row: count('row'), column: count('column'), balance: count('balance') }).toEqual(
      counts,
    );

    const addresses = cellsOf(edition).map((cell) => cell.address);
    const matrix = identities.map((identity) =>
      addresses.map((address) => {
        if (identity.left.includes(address)) return 1n;
        return identity.right.includes(address) ? -1n : 0n;
      }),
    );
    expect(rank(matrix)).toBe(expectedRank);
  });

  it.each(EDITIONS)('of %s speak of existing cells, each once', (edition) => {
    const known = new Set(cellsOf(edition).map((cell) => cell.address));
    for (const { anchor, left, right } of identitiesOf(edition)) {
      const cells = [...left, ...right];
      expect(cells.filter((address) => !known.has(address))).toEqual([]);
      expect(new Set(cells).size).toBe(cells.length);
      expect(cells).toContain(anchor);
    }
  });

  it('say what the form prints: 一 + 二 = 三（七） + 四', () => {
    const balance = identitiesOf('2021').find(
      ({ kind, anchor }) => kind === 'balance' && anchor.endsWith('.naturalPerson'),
    );
    expect(balance).toEqual({
      kind: 'balance',
      table: 'applications',
      anchor: 'applications.carriedForward.naturalPerson',
      left: ['applications.newlyReceived.naturalPerson', 'applications.carriedOver.naturalPerson'],
      right: [
        'applications.outcome.total.naturalPerson',
        'applications.carriedForward.naturalPerson',
      ],
    });
  });

  it('add up the outcome rows of a column, sub-rows included, group rows not', () => {
    const parts = (edition: '2019' | '2021') =>
      identitiesOf(edition).find(
        ({ kind, anchor }) => kind === 'column' && anchor.endsWith('.total.naturalPerson'),
      )?.right;
    expect(parts('2019')).toHaveLength(19);
    expect(parts('2021')).toHaveLength(21);
    expect(parts('2021')).toContain('applications.outcome.other.miscellaneous.naturalPerson');
  });
});
