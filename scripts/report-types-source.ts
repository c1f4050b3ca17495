import {
  type CellBranch,
  cellTree,
  citeBasis,
  EDITIONS,
  type EditionId,
  editionForm,
  joinLabels,
  meaningOf,
  tablesOf,
} from '../src/format';

const HEADER =
  '// Written by scripts/generate-report-types.ts from src/format. Do not edit: run `npm run generate`.\n';

const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

function docs(indent: string, lines: readonly string[]): string {
  const [first, ...rest] = lines;
  if (rest.length === 0) return `${indent}/** ${first} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

function labelDocs(branch: CellBranch): string[] {
  const { basis, explanation } = meaningOf(branch.node.label);
  const lines = [joinLabels(branch.labels)];
  if (branch.cell) {
    const { kind, unit } = branch.cell;
    const range = { count: '非负整数', change: '整数，减少为负', money: '非负小数' }[kind];
    lines[0] += `。单位：${unit}；${range}；null 为空白。`;
  }
  if (explanation) lines.push(explanation.zh);
  if (basis) lines.push(basis.map((each) => citeBasis(each)).join('、'));
  return lines;
}

function members(branches: readonly CellBranch[], indent: string, leafType: string): string {
  return branches
    .map((branch) => {
      const own = docs(indent, labelDocs(branch));
      if (branch.cell) {
        const { unitField } = branch.cell;
        const unit = unitField
          ? `${docs(indent, ['本表未规定单位，报告注明的单位；null 为未注明。'])}${indent}${unitField.address.split('.').pop()}: ${unitField.choices.map((choice) => `'${choice}'`).join(' | ')} | null;\n`
          : '';
        return `${own}${indent}${branch.key}: number | null;\n${unit}`;
      }
      const isRowOfCells = branch.children.every((child) => child.cell);
      if (leafType && isRowOfCells) return `${own}${indent}${branch.key}: ${leafType};\n`;
      return `${own}${indent}${branch.key}: {\n${members(branch.children, `${indent}  `, leafType)}${indent}};\n`;
    })
    .join('');
}

/** The first object of cells in a table of one block: its columns, which all its rows share. */
function sharedColumns(branches: readonly CellBranch[]): readonly CellBranch[] {
  const first = branches[0];
  if (!first) return [];
  return first.children.every((child) => child.cell)
    ? first.children
    : sharedColumns(first.children);
}

/** The TypeScript source of the reports of all editions. */
export function reportTypesSource(): string {
  const parts = [`${HEADER}import type { NarrativeBlock, ReportHead } from './head';\n`];
  for (const edition of EDITIONS) {
    const notice = editionForm(edition).notice.number;
    for (const table of tablesOf(edition)) {
      const branches = cellTree(edition, table);
      const name = `${pascal(table.key)}${edition}`;
      const oneBlock = table.form.blocks.length === 1;
      const columnsName = `${name}Columns`;
      if (oneBlock) {
        parts.push(
          `${docs('', [`${table.name}的各列（${notice}）。`])}export interface ${columnsName} {\n${members(sharedColumns(branches), '  ', '')}}\n`,
        );
      }
      parts.push(
        `${docs('', [`${table.name} ${table.ordinal}、${table.title}（${notice}）。`])}export interface ${name} {\n${members(branches, '  ', oneBlock ? columnsName : '')}}\n`,
      );
    }
  }
  for (const edition of EDITIONS) {
    const { notice, sections } = editionForm(edition);
    const fields = sections.map(({ key, ordinal, title, table }) => {
      const type = table ? `${pascal(key)}${edition}` : 'NarrativeBlock[]';
      return `${docs('  ', [`${ordinal}、${title}`])}  ${key}: ${type};\n`;
    });
    parts.push(
      `${docs('', [`A report in the form of ${notice.number} (${yearsOf(edition)}).`])}export interface Report${edition} extends ReportHead {\n  /** The edition of the form that the report fills. */\n  edition: '${edition}';\n${fields.join('')}}\n`,
    );
  }
  parts.push(
    `/** The report type of each edition. */\nexport interface ReportsByEdition {\n${EDITIONS.map(
      (edition) => `  '${edition}': Report${edition};\n`,
    ).join('')}}\n`,
    `/** A report of any edition; its \`edition\` says which. */\nexport type Report = ${EDITIONS.map((edition) => `Report${edition}`).join(' | ')};\n`,
  );
  return parts.join('\n');
}

/** The report years of an edition, in words. */
function yearsOf(edition: EditionId): string {
  const { from, to } = editionForm(edition).years;
  if (to === undefined) return `on ${from} and later`;
  return from === to ? `on ${from}` : `on ${from} to ${to}`;
}
