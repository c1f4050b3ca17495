import * as z from 'zod';
import {
  type CellBranch,
  type CellKind,
  cellTree,
  type EditionId,
  editionForm,
  joinLabels,
  meaningOf,
  tablesOf,
} from '../format';
import { sectionHeading } from '../format/editions';
import { schemaOf } from './schema';
import { type JsonSchema, type JsonSchemaOptions, withDefinitions } from './schema-parts';

export type { JsonSchema, JsonSchemaDraft, JsonSchemaOptions } from './schema-parts';

const NAMES_OF_CELLS: Readonly<Record<CellKind, string>> = {
  count: 'CellCount',
  change: 'CellChange',
  money: 'Money',
};

const MEANINGS: Readonly<Record<string, string>> = {
  CellCount: '计数单元格：非负整数。空白为 null，不等于 0。',
  CellChange: '增减单元格：整数，减少为负。空白为 null，不等于 0。',
  Money: '金额单元格：非负小数，按十进制相加。空白为 null，不等于 0。',
  AmountUnit: '报告注明的金额单位；表内未规定，null 为未注明。',
  Body: '发布报告的行政机关。',
  Coverage: '数据范围：本机关，或者汇总其他机关。',
  OwnCoverage: '只含本机关的数据。',
  AggregatedCoverage: '汇总了其他机关的数据。',
  Period: '统计期限，起止日期均计算在内。',
  NarrativeBlock: '文字部分的一段：小标题或者段落，纯文本。',
  NarrativeHeading: '小标题。1 为（一），2 为 1.，3 为（1）。',
  NarrativeParagraph: '段落，纯文本。',
  TextsOfTables: '各表所在部分里的文字。',
  TableTexts: '一张表上方、下方的文字。',
};

/** Names of what stands before the sections, and in the narrative ones, by path; `[]` for items, `|` for choices. */
const HEAD_NAMES: Readonly<Record<string, string>> = {
  body: 'Body',
  coverage: 'Coverage',
  'coverage.|0': 'OwnCoverage',
  'coverage.|1': 'AggregatedCoverage',
  period: 'Period',
  tableTexts: 'TextsOfTables',
};

const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** The columns that all rows of a table share, if they do. */
const hasSharedRows = (branches: readonly CellBranch[]): boolean => {
  const rows = (branch: CellBranch): readonly CellBranch[] =>
    branch.children.some(({ cell }) => cell) ? [branch] : branch.children.flatMap(rows);
  const [first, ...rest] = branches
    .flatMap(rows)
    .map(({ children }) =>
      JSON.stringify(children.map(({ key, cell }) => [key, cell?.kind, cell?.columnLabels])),
    );
  return rest.length > 0 && rest.every((each) => each === first);
};

/** What is called what in the reports of an edition: by the form, never by a list. */
function namesIn(edition: EditionId) {
  const parts = new Map<string, { name?: string; description: string }>();
  for (const section of editionForm(edition).sections)
    parts.set(section.key, { description: sectionHeading(section) });
  for (const table of tablesOf(edition)) {
    const one = table.key.replace(/s$/, '');
    const branches = cellTree(edition, table);
    const shared = hasSharedRows(branches);
    parts.set(table.key, {
      name: `${pascal(table.key)}Table`,
      description: sectionHeading(table),
    });
    const visit = (branch: CellBranch, path: readonly string[]): void => {
      const at = [...path, branch.key];
      const here = [table.key, ...at].join('.');
      const explanation = meaningOf(branch.node.label).explanation?.zh;
      const lines = [joinLabels(branch.labels), ...(explanation ? [explanation] : [])];
      if (branch.cell) {
        const { kind, unit, unitField } = branch.cell;
        lines[0] += `。单位：${unit}`;
        parts.set(here, { name: NAMES_OF_CELLS[kind], description: `${lines.join('。')}` });
        if (unitField)
          parts.set(unitField.address, {
            name: 'AmountUnit',
            description: MEANINGS.AmountUnit ?? '',
          });
        return;
      }
      const isRow = branch.children.some(({ cell }) => cell);
      parts.set(here, {
        name: shared && isRow ? `${pascal(one)}Row` : `${pascal(one)}${at.map(pascal).join('')}`,
        description: lines.join('。'),
      });
      for (const child of branch.children) visit(child, at);
    };
    for (const branch of branches) visit(branch, []);
  }
  return parts;
}

/**
 * The JSON Schema (2020-12, or draft-07) of an edition's reports. Its parts stand under `$defs` by names that are
 * names in other languages (`ApplicationRow`, `CellCount`, `Money`), the form's printed labels and units in the
 * descriptions. Check characters and decimal digits are beyond JSON Schema: `parseReport` verifies them.
 * @throws RangeError for an unknown edition.
 * @example
 * import { reportJsonSchema } from 'gongkai-report';
 *
 * const schema = reportJsonSchema('2021');
 * const older = reportJsonSchema('2021', { draft: '7' }); // for tools that know no later one
 */
export function reportJsonSchema(edition: EditionId, options: JsonSchemaOptions = {}): JsonSchema {
  const { notice } = editionForm(edition);
  const parts = namesIn(edition);
  return withDefinitions(
    z.toJSONSchema(schemaOf(edition), { target: 'draft-2020-12', io: 'input' }),
    {
      id: `report:${edition}`,
      name: `Report${edition}`,
      description: `政府信息公开工作年度报告（${notice.number} ${notice.title}）`,
    },
    {
      nameOf: (path, kind) => {
        const here = path.join('.');
        const known = parts.get(here)?.name ?? HEAD_NAMES[here];
        if (known || kind === 'value') return known;
        if (path[0] === 'tableTexts' && path.length === 2) return 'TableTexts';
        const last = path[path.length - 1];
        if (last === '[]') return 'NarrativeBlock';
        return last === '|0' ? 'NarrativeHeading' : 'NarrativeParagraph';
      },
      describe: (path) => parts.get(path.join('.'))?.description,
      meaningOf: (name) => MEANINGS[name],
    },
    options,
  );
}
