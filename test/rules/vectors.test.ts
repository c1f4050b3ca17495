import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type VectorFile, vectorFile } from '../../scripts/vectors-source';
import { EDITIONS, identitiesOf } from '../../src/format';

describe.each(EDITIONS)('vectors of edition %s', (edition) => {
  const file: VectorFile = JSON.parse(
    readFileSync(new URL(`../../vectors/${edition}.json`, import.meta.url), 'utf8'),
  );

  it('are up to date (npm run generate:vectors)', () => {
    const { vectors, bases } = vectorFile(edition);
    const stale = [...bases, ...vectors].filter(
      (each, i) => JSON.stringify(each) !== JSON.stringify([...file.bases, ...file.vectors][i]),
    );
    expect(stale.map(({ name }) => name)).toEqual([]);
    expect([file.bases.length, file.vectors.length]).toEqual([bases.length, vectors.length]);
  }, 60_000);

  it('break exactly the sums that hold a cell when it is one off', () => {
    const ids = {
      applications: { row: 'T3-ROW', column: 'T3-COL', balance: 'T3-BALANCE' },
      proceedings: { row: 'T4-ROW', column: '', balance: '' },
      proactive: { row: '', column: '', balance: '' },
    };
    const sums = identitiesOf(edition).map((each) => ({
      cells: [...each.left, ...each.right],
      instance: `${ids[each.table][each.kind]}@${each.anchor}`,
    }));
    const isSum = (name: string): boolean => /^T[34]-(ROW|COL|BALANCE)@/.test(name);
    const flips = file.vectors.filter(({ name }) => / [+-]1$/.test(name));
    expect(flips.length).toBeGreaterThan(200);
    for (const { name, changes } of flips) {
      const [address = ''] = name.split(' ');
      const holding = sums.filter(({ cells }) => cells.includes(address));
      expect((changes.fail ?? []).filter(isSum).sort(), name).toEqual(
        holding.map(({ instance }) => instance).sort(),
      );
    }
  });

  it('name the cell that is one off, and its value', () => {
    for (const { name, edits = {}, suggestion } of file.vectors) {
      const [address = ''] = name.split(' ');
      if (!/ [+-]1$/.test(name) || !address.startsWith('applications.')) continue;
      expect(suggestion, name).toMatchObject([{ address, from: edits[address] }]);
    }
  });
});
