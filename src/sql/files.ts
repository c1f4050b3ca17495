import { type CellColumn, cellColumns, HEAD_COLUMNS, unitColumns } from './columns';
import { rulesInSql, type SqlRule, sqlString } from './rules-in-sql';

/**
 * The texts that are published, by file name without its ending.
 *
 * @example
 * import { writeFile } from 'node:fs/promises';
 * import { SQL_NAMES, sqlText } from 'gongkai-report/sql';
 *
 * for (const name of SQL_NAMES) await writeFile(`${name}.sql`, sqlText(name));
 */
export const SQL_NAMES = ['ddl', 'failures', 'summary', 'rollup', 'years', 'missing'] as const;

/** The name of a published text. */
export type SqlName = (typeof SQL_NAMES)[number];

const asLines = (parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('');

const comment = (text: string): string => `-- ${text.replace(/\s+/g, ' ')}`;

const TYPES: Readonly<Record<CellColumn['kind'] | 'text' | 'integer', string>> = {
  count: 'BIGINT',
  change: 'BIGINT',
  // Fifteen digits, six of them behind the point: 分 in an amount of 万元.
  money: 'DECIMAL(21, 6)',
  text: 'VARCHAR(255)',
  integer: 'BIGINT',
};

/** Of columns that hold more or less than others. */
const OWN_TYPES: Readonly<Partial<Record<string, string>>> = {
  edition: 'VARCHAR(8)',
  file: 'VARCHAR(1000)',
  scope: 'VARCHAR(16)',
  // All cells of a form, by names of fifty letters.
  unread: 'TEXT',
};

const BODY_COLUMNS = [
  { name: 'code', about: 'its code in the roster' },
  { name: 'name', about: '' },
  { name: 'parent', about: 'the code of the body above it' },
  { name: 'kind', about: 'what it is compared with: 乡镇, 部门' },
] as const;

function ddl(): string {
  const column = (name: string, type: string, about: string, isLast: boolean): string =>
    `  ${name} ${OWN_TYPES[name] ?? type}${isLast ? '' : ','}${about === '' ? '' : ` ${comment(about)}`}`;
  const units = unitColumns();
  return asLines([
    comment(
      'The wide table: a row a report, a column a cell. NULL: blank, not read, or no cell of the edition.',
    ),
    'CREATE TABLE cells (',
    ...HEAD_COLUMNS.map(({ name, type, about }) => column(name, TYPES[type], about, false)),
    ...cellColumns().map(({ name, kind, address, label, editions }) =>
      column(name, TYPES[kind], `${address} ${label} (${editions.join(', ')})`, false),
    ),
    ...units.map(({ name, address }, i) =>
      column(name, 'VARCHAR(16)', address, i === units.length - 1),
    ),
    ');',
    '',
    comment('The bodies that have to report.'),
    'CREATE TABLE bodies (',
    ...BODY_COLUMNS.map(({ name, about }, i) =>
      column(name, TYPES.text, about, i === BODY_COLUMNS.length - 1),
    ),
    ');',
    '',
    comment(
      'Whose reports are added up for whom: the body itself and all below it, each once, but none below one whose',
    ),
    comment('own numbers hold those below it. Parent is empty for all together.'),
    'CREATE TABLE members (',
    column('parent', TYPES.text, '', false),
    column('code', TYPES.text, '', true),
    ');',
  ]);
}

/**
 * What a rule finds, a row a report and anchor. Its instances are looked at in one scan, each a flag; only rows with one
 * are set against the list of instances.
 */
function failuresOf({ id, edition, severity, title, usesPrevious, instances }: SqlRule): string {
  const head = ['code', 'body', 'year', 'edition', 'file'];
  const listed = instances.map(({ anchor, place }, n) =>
    n === 0
      ? `SELECT 1 AS n, ${sqlString(anchor)} AS anchor, ${sqlString(place)} AS place`
      : `SELECT ${n + 1}, ${sqlString(anchor)}, ${sqlString(place)}`,
  );
  const flags = instances.map(
    ({ broken }, n) => `CASE WHEN ${broken} THEN 1 ELSE 0 END AS b${n + 1}`,
  );
  const list = (prefix: string): string => head.map((name) => `${prefix}.${name}`).join(', ');
  return [
    comment(`${id} (${edition}): ${title}`),
    `SELECT ${list('r')}, ${sqlString(id)} AS rule, r.severity, i.anchor, i.place`,
    'FROM (',
    `  SELECT ${list('c')}, ${severity} AS severity,`,
    `    ${flags.join(',\n    ')}`,
    '  FROM cells c',
    ...(usesPrevious ? ['  INNER JOIN cells p ON p.code = c.code AND p.year = c.year - 1'] : []),
    `  WHERE c.edition = ${sqlString(edition)}${usesPrevious ? ' AND p.counted = 1' : ''}`,
    ') r',
    `CROSS JOIN (\n  ${listed.join('\n  UNION ALL ')}\n) i`,
    `WHERE ${instances.map((_, n) => `r.b${n + 1}`).join(' + ')} > 0`,
    `  AND (${instances.map((_, n) => `(i.n = ${n + 1} AND r.b${n + 1} = 1)`).join(' OR ')})`,
  ].join('\n');
}

function failures(): string {
  const { rules, without } = rulesInSql();
  const lacking = [...new Set(without.map(({ id }) => id))];
  return asLines([
    comment(
      'What the rules find: a row a report, rule and anchor; a blank may be any number from 0.',
    ),
    comment(`No SQL have: ${lacking.join(', ')}`),
    ...rules.map((rule, i) => `${i === 0 ? '' : 'UNION ALL\n'}${failuresOf(rule)}`),
  ]);
}

const summary = (): string =>
  asLines([
    comment(
      'For each year and rule, how many findings there are and at how many bodies (a file of nobody known for one). Of a table or view `failures`',
    ),
    comment('that is made of failures.sql.'),
    'SELECT year, edition, rule, severity, COUNT(*) AS findings, COUNT(DISTINCT COALESCE(code, file)) AS bodies',
    'FROM failures',
    'GROUP BY year, edition, rule, severity',
    'ORDER BY year, edition, bodies DESC, rule',
  ]);

function rollup(): string {
  const select = (measure: string, of: (column: CellColumn) => string): string[] => [
    `SELECT m.parent, c.year, c.edition, ${sqlString(measure)} AS measure, COUNT(*) AS reports,`,
    cellColumns()
      .map((column) => `  ${of(column)} AS ${column.name}`)
      .join(',\n'),
    'FROM members m',
    'INNER JOIN cells c ON c.code = m.code',
    'WHERE c.counted = 1',
    'GROUP BY m.parent, c.year, c.edition',
  ];
  return asLines([
    comment(
      'For each body with others below it, year and edition: the sum of each cell over the reports (what is filled in),',
    ),
    comment('and how many of them have no number there. Amounts in different units have no sum.'),
    ...select('sum', ({ name, unit }) =>
      unit
        ? `CASE WHEN MIN(COALESCE(c.${unit.name}, '')) = MAX(COALESCE(c.${unit.name}, '')) THEN SUM(c.${name}) END`
        : `SUM(c.${name})`,
    ),
    'UNION ALL',
    ...select('blanks', ({ name }) => `COUNT(*) - COUNT(c.${name})`),
  ]);
}

function yearsView(): string {
  const differences = cellColumns().map(({ name, unit }) => ({
    name,
    difference: unit
      ? `CASE WHEN c.${unit.name} = p.${unit.name} THEN c.${name} - p.${name} END`
      : `c.${name} - p.${name}`,
  }));
  const from = ['FROM cells c', 'INNER JOIN cells p ON p.code = c.code AND p.year = c.year - 1'];
  const where = 'WHERE c.counted = 1 AND p.counted = 1';
  return asLines([
    comment(
      'Each report less that of the year before, cell by cell; NULL where one of them has no number, or another unit.',
    ),
    comment(
      'The rows without a code add up the differences of all bodies that reported in both years.',
    ),
    'SELECT c.code AS code, c.body AS body, c.year AS year, c.edition AS edition, 1 AS reports,',
    differences.map(({ name, difference }) => `  ${difference} AS ${name}`).join(',\n'),
    ...from,
    where,
    'UNION ALL',
    'SELECT NULL, NULL, c.year, c.edition, COUNT(*),',
    differences.map(({ difference }) => `  SUM(${difference})`).join(',\n'),
    ...from,
    where,
    'GROUP BY c.year, c.edition',
  ]);
}

const missing = (): string =>
  asLines([
    comment(
      'The bodies of which there is no report of a year, for each year of which there are any.',
    ),
    'SELECT year, code, MAX(name) AS name, MAX(parent) AS parent',
    'FROM (',
    '  SELECT y.year AS year, b.code AS code, b.name AS name, b.parent AS parent, 0 AS reports',
    '  FROM bodies b',
    '  CROSS JOIN (SELECT DISTINCT year FROM cells WHERE year IS NOT NULL) y',
    '  UNION ALL',
    '  SELECT c.year, c.code, NULL, NULL, 1 FROM cells c WHERE c.code IS NOT NULL AND c.year IS NOT NULL',
    ') r',
    'GROUP BY year, code',
    'HAVING SUM(reports) = 0',
    'ORDER BY year, code',
  ]);

const MAKERS: Readonly<Record<SqlName, () => string>> = {
  ddl,
  failures,
  summary,
  rollup,
  years: yearsView,
  missing,
};

/**
 * One of the published texts of SQL, generated from the form and the rules: `ddl` makes the tables `cells`,
 * `bodies` and `members`; the others are one query each, `summary` over what `failures` finds.
 *
 * @example
 * import { sqlText } from 'gongkai-report/sql';
 *
 * console.log(sqlText('ddl'), sqlText('failures'));
 */
export const sqlText = (name: SqlName): string => MAKERS[name]();
