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

// zod checks whole numbers of a `z.int()` to be safe integers.
const SCHEMA_OF_KIND: Record<CellKind, () => z.ZodNumber> = {
  count: () => z.int().nonnegative(),
  change: () => z.int(),
  money: () => z.number().nonnegative().refine(isExactAmount),
};

const cellSchema = ({ kind }: Cell): z.ZodType => SCHEMA_OF_KIND[kind]().nullable();

function branchShape(branches: readonly CellBranch[]): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const branch of branches) {
    if (branch.cell) {
      shape[branch.key] = cellSchema(branch.cell);
      const { unitField } = branch.cell;
      if (unitField) {
        const unit = z.enum(unitField.choices as [string, ...string[]]).nullable(); // z.enum wants a non-empty tuple; an edition without a choice would be no choice
        shape[unitField.address.split('.').pop() ?? ''] = unit;
      }
    } else {
      shape[branch.key] = z.strictObject(branchShape(branch.children));
    }
  }
  return shape;
}

/** The schema of a table of an edition, built from the form. */
export const tableSchema = (edition: EditionId, table: TableOfEdition): z.ZodType =>
  z.strictObject(branchShape(cellTree(edition, table)));
