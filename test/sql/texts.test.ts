import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS } from '../../src/format';
import { cellColumns, columnOf, HEAD_COLUMNS, rulesInSql, SQL_NAMES, sqlText } from '../../src/sql';

describe('the columns of the wide table', () => {
  it('are all cells of all editions, each once, of the kind that it has everywhere', () => {
    const addresses = EDITIONS.flatMap((edition) => cellsOf(edition));
    for (const { address, kind } of addresses) expect(columnOf(address)?.kind).toBe(kind);
    expect(new Set(addresses.map(({ address }) => address)).size).toBe(cellColumns().length);
    const names = [...HEAD_COLUMNS, ...cellColumns()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have short plain names that never change', async () => {
    for (const { name } of cellColumns()) expect(name).toMatch(/^t[234]_[a-z_]{1,60}$/);
    await expect(
      cellColumns()
        .map(({ name, address }) => `${name} ${address}\n`)
        .join(''),
    ).toMatchFileSnapshot('columns.snapshot.txt');
  });
});

describe.each(SQL_NAMES)('%s.sql', (name) => {
  const statements = sqlText(name)
    .replace(/--.*$/gm, '')
    .replace(/'[^']*'/g, "''");

  it('keeps to what all engines understand', () => {
    expect(statements).not.toMatch(
      /\b(FILTER|QUALIFY|DISTINCT FROM|VALUES|WITH|LATERAL|PIVOT|LEFT JOIN|LIMIT|BOOLEAN|TRUE|FALSE)\b|::|"|`|\|\|/i,
    );
  });
});

describe('a rule', () => {
  it('has SQL or says what keeps it from that', () => {
    const { rules, without } = rulesInSql();
    for (const { id, needs } of without) expect(needs, id).not.toEqual([]);
    const both = without.filter(({ id, edition }) =>
      rules.some((rule) => rule.id === id && rule.edition === edition),
    );
    expect(both).toEqual([]);
    expect([...new Set(rules.map(({ id }) => id))]).toMatchInlineSnapshot(`
      [
        "T3-ROW",
        "T3-COL",
        "T3-BALANCE",
        "T4-ROW",
        "CELL-NUMBER",
        "T3-TOTAL-BLANK",
        "T4-TOTAL-BLANK",
        "T2-ITEMS",
        "T2-ITEMS-AS-DECISIONS",
        "T2-DISCLOSED",
        "T2-PROCUREMENT",
        "T3-FORWARD",
        "T3-FORWARD-SHARE",
        "T4-NO-APPLICATION",
        "TABLE-BLANK",
        "T4-REVIEW-FIRST",
        "DOC-EDITION",
        "Y-CARRY",
        "Y-ITEMS",
        "Y-DISCLOSED",
        "Y-JUMP",
        "T2-IN-FORCE",
        "T2-IN-FORCE-ZERO",
        "Y-IN-FORCE",
      ]
    `);
  });
});

describe('the docs', () => {
  it('list the rules without SQL', () => {
    const text = readFileSync(new URL('../../docs/sql.md', import.meta.url), 'utf8');
    const listed = text.slice(text.indexOf('## Rules without SQL')).match(/`[A-Z0-9-]+`/g) ?? [];
    const { without } = rulesInSql();
    expect([...new Set(listed)].sort()).toEqual(
      [...new Set(without.map(({ id }) => `\`${id}\``))].sort(),
    );
  });
});
