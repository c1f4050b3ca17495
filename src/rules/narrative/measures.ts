import {
  addressAt,
  type Block,
  columnsOf,
  type Leaf,
  rowsOf,
  type TableOfEdition,
  tablesOf,
} from '../../format';
import { perEdition } from '../../format/per-edition';

/** All applicants that are no natural persons, as texts count them: the columns below 法人或其他组织. */
export const ORGANIZATIONS = 'organizations';

/** 行政诉讼, both of its blocks together. */
export const LITIGATION = 'litigation';

/** What sentences may say about a number of the tables. */
export interface Measure {
  readonly name: string;
  /** Which rule sets it against the table. */
  readonly family: 'outcome' | 'applicant' | 'proceedings' | 'suits' | 'documents' | 'decisions';
  /** The cells that add up to it. */
  readonly cells: readonly string[];
  /** Of an applicant: the same of what was carried over, which a text may count in. */
  readonly carried?: readonly string[];
  /** The cell or group of cells that stands for it. */
  readonly anchor: string;
}

/** The measures of an edition that are one sum of cells, from the form. */
export const measuresOf = /* @__PURE__ */ perEdition((edition): readonly Measure[] =>
  tablesOf(edition).flatMap((table) => {
    const [block] = table.form.blocks;
    if (table.key === 'proactive') return proactive(table);
    if (!block) return [];
    return table.key === 'applications' ? applications(table, block) : proceedings(table, block);
  }),
);

const measure = (
  family: Measure['family'],
  name: string,
  cells: readonly string[],
  group = cells[0] ?? '',
): Measure => ({ name, family, cells, anchor: cells.length === 1 ? (cells[0] ?? '') : group });

function applications(table: TableOfEdition, block: Block): Measure[] {
  const columns = columnsOf(block);
  const total = columns.find(({ node }) => node.total);
  const rows = rowsOf(block);
  if (!total) return [];
  const groups = new Map<string, string[]>();
  const reasons: Measure[] = [];
  for (const row of rows) {
    const [above, group, ...rest] = row.address.split('.');
    if (above !== 'outcome' || group === undefined || row.node.total) continue;
    const cell = addressAt(table.key, row, total);
    groups.set(group, [...(groups.get(group) ?? []), cell]);
    if (rest.length > 0)
      reasons.push(measure('outcome', `${group}.${rest.join('.')}`, [cell], cell));
  }
  const outcomes = [...groups].map(([group, cells]) =>
    measure('outcome', group, cells, `${table.key}.outcome.${group}`),
  );
  // Texts count what was made public, whole or in part, in one figure.
  const granted = ['granted', 'partlyGranted'].flatMap((group) => groups.get(group) ?? []);
  const [intake, carried] =
    table.form.balances?.[0]?.left.map((address) => rows.find((row) => row.address === address)) ??
    [];
  return [
    ...outcomes,
    ...reasons.filter(({ name }) => !groups.has(name)),
    measure('outcome', GRANTED_OR_PARTLY, granted, `${table.key}.outcome`),
    ...(intake && carried ? applicants(table, intake, carried, columns) : []),
  ];
}

/** 予以公开 and 部分公开 in one number. */
export const GRANTED_OR_PARTLY = 'granted+partlyGranted';

function applicants(
  table: TableOfEdition,
  intake: Leaf,
  carried: Leaf,
  columns: readonly Leaf[],
): Measure[] {
  const own = columns.filter(({ node }) => !node.total);
  const cells = (row: Leaf, of: readonly Leaf[]): string[] =>
    of.map((column) => addressAt(table.key, row, column));
  const each = (name: string, of: readonly Leaf[]): Measure => ({
    ...measure(
      'applicant',
      `received.${name}`,
      cells(intake, of),
      `${table.key}.${intake.address}`,
    ),
    carried: cells(carried, of),
  });
  return [
    ...own.map((column) => each(column.address, [column])),
    each(
      ORGANIZATIONS,
      own.filter(({ path }) => path.length > 2),
    ),
  ];
}

function proceedings(table: TableOfEdition, block: Block): Measure[] {
  // A heading without a key (行政诉讼) stands for all its blocks together.
  return block.columns.flatMap((node) => {
    const parts = node.key === undefined ? (node.children ?? []) : [node];
    const all = (parts[0]?.children ?? []).map(({ key }) =>
      measure(
        'proceedings',
        `${node.key ?? LITIGATION}.${key}`,
        parts.map((part) => `${table.key}.${part.key}.${key}`),
      ),
    );
    if (parts.length === 1) return all;
    return [
      ...all,
      ...parts.flatMap((part) =>
        (part.children ?? []).map(({ key }) =>
          measure('suits', `${part.key}.${key}`, [`${table.key}.${part.key}.${key}`]),
        ),
      ),
    ];
  });
}

function proactive(table: TableOfEdition): Measure[] {
  return table.form.blocks.flatMap((block) =>
    rowsOf(block).flatMap((row) =>
      columnsOf(block).flatMap((column): Measure[] => {
        const { key = '', cells } = column.node;
        // Items are no cases, and an amount without a unit is no number that a text could mean.
        if (cells && cells.unit !== '万元') return [];
        return [
          measure(
            columnsOf(block).length > 1 && key !== 'decisions' ? 'documents' : 'decisions',
            `${row.address}.${key}`,
            [addressAt(table.key, row, column)],
          ),
        ];
      }),
    ),
  );
}
