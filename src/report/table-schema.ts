import * as z from 'zod';
import {
  type Cell,
  type CellBranch,
  type CellKind,
  cellTree,
  type EditionId,
  tablesOf,
} from '../format';
import { isExactAmount } from './amount';
import type { TablesByEdition } from './tables.generated';

/** The zod schema of a table, or of a part of it, as its type tells. */
export type TableSchema<T> = [T] extends [number | null]
  ? z.ZodNullable<z.ZodNumber>
  : [T] extends [string | null]
    ? z.ZodNullable<z.ZodType<NonNullable<T>, NonNullable<T>>>
    : z.ZodObject<{ [K in keyof T]: TableSchema<T[K]> }, z.core.$strict>;

/** The schemas of an edition's three tables, by section. */
export type TableSchemas<E extends EditionId> = {
  [K in keyof TablesByEdition[E]]: TableSchema<TablesByEdition[E][K]>;
};

/** What the JSON Schema says beside the type. */
export const annotations = z.registry<{ title: string; description?: string }>();

// zod checks whole numbers of a `z.int()` to be safe integers.
const SCHEMA_OF_KIND: Record<CellKind, () => z.ZodNumber> = {
  count: () => z.int().nonnegative(),
  change: () => z.int(),
  money: () => z.number().nonnegative().refine(isExactAmount),
};

function cellSchema(cell: Cell): z.ZodType {
  const schema = SCHEMA_OF_KIND[cell.kind]().nullable();
  annotations.add(schema, {
    title: [...cell.rowLabels, ...cell.columnLabels].join('/'),
    description: `单位：${cell.unit}。空白为 null，不等于 0。`,
  });
  return schema;
}

function branchShape(branches: readonly CellBranch[]): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const branch of branches) {
    if (branch.cell) {
      shape[branch.key] = cellSchema(branch.cell);
      const { unitField } = branch.cell;
      if (unitField) {
        const unit = z.enum(unitField.choices as [string, ...string[]]).nullable(); // z.enum wants a non-empty tuple; an edition without a choice would be no choice
        annotations.add(unit, {
          title: '单位',
          description: '本表未规定单位，报告注明的单位；null 为未注明。',
        });
        shape[unitField.address.split('.').pop() ?? ''] = unit;
      }
    } else {
      const schema = z.strictObject(branchShape(branch.children));
      annotations.add(schema, { title: branch.labels.join('/') });
      shape[branch.key] = schema;
    }
  }
  return shape;
}

/** The schemas of the three tables of an edition, built from the form. */
export function tableSchemas<E extends EditionId>(edition: E): TableSchemas<E> {
  const schemas = tablesOf(edition).map((table) => {
    const schema = z.strictObject(branchShape(cellTree(edition, table)));
    annotations.add(schema, { title: `${table.ordinal}、${table.title}` });
    return [table.key, schema] as const;
  });
  // The generated types are written from the same tree that these schemas are built from; a test holds
  // the file to the form.
  return Object.fromEntries(schemas) as unknown as TableSchemas<E>;
}
