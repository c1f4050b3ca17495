import {
  addressAt,
  type Block,
  columnsOf,
  EDITIONS,
  type EditionId,
  type LabelNode,
  type Leaf,
  rowsOf,
  type TableKey,
  type TableOfEdition,
  tablesOf,
  variantsOf,
} from '../format';
import { coreOf, likeness, remembered } from './letters';

/** A row of the form that a row of a document may be. */
export interface RowTarget {
  readonly table: TableKey;
  readonly block: Block;
  /** Position among all rows of the table. */
  readonly index: number;
  readonly leaf: Leaf;
  /** The printed label, as notes name it. */
  readonly label: string;
  /** Every accepted spelling, as cores. */
  readonly cores: readonly string[];
  /** Cell addresses, column by column. */
  readonly addresses: readonly string[];
}

/** A table of the form with all its labels as cores. */
export interface TableIndex {
  readonly table: TableOfEdition;
  readonly targets: readonly RowTarget[];
  /** The first row of each core, in the form's order. */
  readonly byCore: ReadonlyMap<string, RowTarget>;
  /** Cores of labels that head columns: leaves and headings over them. */
  readonly columnCores: ReadonlySet<string>;
  /** Cores of row labels that only group rows. */
  readonly groups: ReadonlyMap<string, string>;
  /** Cores of block headings and corners. */
  readonly furniture: ReadonlySet<string>;
  /** How like the nearest of them some words are, 0 to 1. */
  readonly furnitureLikeness: (words: string) => number;
}

/** The cores of a label and its variants. */
export const coresOf = (node: LabelNode): string[] => [
  ...new Set([node.label, ...variantsOf(node.label)].map(coreOf).filter((core) => core !== '')),
];

function nodesOf(nodes: readonly LabelNode[]): LabelNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children ?? [])]);
}

function indexTable(table: TableOfEdition): TableIndex {
  const targets: RowTarget[] = [];
  const columnCores = new Set<string>();
  const groups = new Map<string, string>();
  const furniture = new Set<string>();
  for (const block of table.form.blocks) {
    for (const text of [block.corner ?? '', block.heading?.label ?? '']) {
      if (text !== '') furniture.add(headingWords(text));
    }
    for (const node of nodesOf(block.columns))
      for (const core of coresOf(node)) columnCores.add(core);
    for (const node of nodesOf(block.rows)) {
      if (node.children) for (const core of coresOf(node)) groups.set(core, node.label);
    }
    const columns = columnsOf(block);
    for (const leaf of rowsOf(block)) {
      targets.push({
        table: table.key,
        block,
        index: targets.length,
        leaf,
        label: leaf.node.label || table.title,
        cores: leaf.node.label === '' ? [] : coresOf(leaf.node),
        addresses: columns.map((column) => addressAt(table.key, leaf, column)),
      });
    }
  }
  const byCore = new Map<string, RowTarget>();
  for (const target of targets) {
    for (const core of target.cores) if (!byCore.has(core)) byCore.set(core, target);
  }
  const furnitureLikeness = remembered((words) =>
    Math.max(0, ...[...furniture].map((text) => likeness(text, words))),
  );
  return { table, targets, byCore, columnCores, groups, furniture, furnitureLikeness };
}

/** The words of a heading or corner, brackets included: 第二十条第（一）项 is all brackets otherwise. */
export const headingWords = remembered((text) => coreOf(text.replace(/[（(【[\]）)】]/g, '')));

const indexes = new Map<EditionId, readonly TableIndex[]>();

/** The tables of an edition with their labels. */
export function formIndex(edition: EditionId): readonly TableIndex[] {
  let index = indexes.get(edition);
  if (!index) {
    index = tablesOf(edition).map(indexTable);
    indexes.set(edition, index);
  }
  return index;
}

/** The labels that the form prints in any edition, as cores; and what stands over its blocks, as words. */
interface LabelsOfForm {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly furniture: ReadonlySet<string>;
}

let allLabels: LabelsOfForm | undefined;

export function labelsOfForm(): LabelsOfForm {
  if (allLabels) return allLabels;
  const tables = EDITIONS.flatMap(formIndex);
  allLabels = {
    rows: new Set(tables.flatMap(({ byCore }) => [...byCore.keys()])),
    columns: new Set(tables.flatMap(({ columnCores }) => [...columnCores])),
    groups: new Set(tables.flatMap(({ groups }) => [...groups.keys()])),
    furniture: new Set(tables.flatMap(({ furniture }) => [...furniture])),
  };
  return allLabels;
}

/** Whether a text is a label of the form, in any edition. */
export function isLabel(text: string): boolean {
  const spellings = [coreOf(text), headingWords(text)];
  return Object.values(labelsOfForm()).some((labels) => spellings.some((each) => labels.has(each)));
}

/** The labels of a table's rows and columns, each as the cores of its accepted spellings. */
const labelsOf = ({ table }: TableIndex): (readonly string[])[] =>
  table.form.blocks
    .flatMap(({ rows, columns }) => nodesOf([...rows, ...columns]).map(coresOf))
    .filter((cores) => cores.length > 0);

const labels = new Map<EditionId, readonly (readonly (readonly string[])[])[]>();

/** The labels that an edition prints, table by table, each as the cores of its accepted spellings. */
export function labelsByTable(edition: EditionId): readonly (readonly (readonly string[])[])[] {
  let known = labels.get(edition);
  if (!known) {
    known = formIndex(edition).map(labelsOf);
    labels.set(edition, known);
  }
  return known;
}
