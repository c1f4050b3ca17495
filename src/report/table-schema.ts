import * as z from 'zod';
import {
  type Cell,
  type CellBranch,
  type CellKind,
  cellTree,
  type EditionId,
  type TableOfEdition,
} from '../format';
import { isExactAmount } from './amount';

/** What the JSON Schema says beside the type. */
export const annotations = /* @__PURE__ */ z.registry<{ title: string; description?: string }>();

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

/** The schema of a table of an edition, built from the form. */
export const tableSchema = (edition: EditionId, table: TableOfEdition): z.ZodType =>
  z.strictObject(branchShape(cellTree(edition, table)));
