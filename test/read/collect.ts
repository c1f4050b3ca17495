import {
  type Block,
  cellsOf,
  columnsOf,
  type EditionId,
  editionForm,
  gridOf,
  type Leaf,
  rowsOf,
  tablesOf,
} from '../../src/format';
import type { Random } from './mutate';

/**
 * Reports of chance, written as the collectors of pages leave them: a line for a cell, bars between cells,
 * blanks that leave no trace, equal lines dropped.
 */

/** What each cell says; `''` is blank. */
export type Written = ReadonlyMap<string, string>;

const below = (next: Random, limit: number): number => Math.floor(next() * limit);

/** Mostly zero, as in most reports. */
function count(next: Random): number {
  const chance = next();
  return chance < 0.7 ? 0 : chance < 0.9 ? 1 + below(next, 9) : below(next, 300);
}

/** The applicants of an edition, without their total. */
const applicantsOf = (edition: EditionId): string[] =>
  cellsOf(edition)
    .map(({ address }) => /^applications\.newlyReceived\.(?!total$)(\w+)$/.exec(address)?.[1])
    .filter((applicant) => applicant !== undefined);

/** The numbers of a report whose sums hold. */
function numbersOf(edition: EditionId, next: Random): Map<string, number> {
  const values = new Map<string, number>();
  const scale = next() < 0.3 ? 0 : 1;
  for (const { address, kind } of cellsOf(edition)) {
    const sign = kind === 'change' && next() < 0.3 ? -1 : 1;
    values.set(address, scale * count(next) * sign + 0);
  }
  const at = (address: string): number => values.get(address) ?? 0;
  const rows = [...values.keys()].filter((address) => address.startsWith('applications.'));
  const outcomes = rows
    .map((address) => address.slice(0, address.lastIndexOf('.')))
    .filter((row) => row.startsWith('applications.outcome.') && !row.endsWith('.total'));
  const applicants = applicantsOf(edition);
  for (const kind of applicants) {
    const total = [...new Set(outcomes)].reduce((sum, row) => sum + at(`${row}.${kind}`), 0);
    const carried = Math.min(total, at(`applications.carriedOver.${kind}`));
    const forward = at(`applications.carriedForward.${kind}`);
    values.set(`applications.outcome.total.${kind}`, total);
    values.set(`applications.carriedOver.${kind}`, carried);
    values.set(`applications.newlyReceived.${kind}`, total + forward - carried);
  }
  for (const address of rows.filter((each) => each.endsWith('.total'))) {
    if (address === 'applications.outcome.total') continue;
    const row = address.slice(0, address.lastIndexOf('.'));
    if (values.has(`${row}.naturalPerson`))
      values.set(
        address,
        applicants.reduce((sum, kind) => sum + at(`${row}.${kind}`), 0),
      );
  }
  for (const address of [...values.keys()].filter((each) =>
    /^proceedings\..*\.total$/.test(each),
  )) {
    const row = address.slice(0, address.lastIndexOf('.'));
    const parts = [...values.keys()].filter(
      (each) => each.startsWith(`${row}.`) && each !== address,
    );
    values.set(
      address,
      parts.reduce((sum, each) => sum + at(each), 0),
    );
  }
  return values;
}

/** A report of chance: its cells as they are written, some zeros left blank where that is wanted. */
export function chanceReport(edition: EditionId, next: Random, hasBlanks = true): Written {
  const blanks = hasBlanks ? ([0, 0, 0.2, 0.9, 1][below(next, 5)] ?? 0) : 0;
  const keepTotals = next() < 0.5;
  return new Map(
    [...numbersOf(edition, next)].map(([address, value]): [string, string] => {
      if (value === 0 && next() < blanks && !(keepTotals && address.endsWith('.total')))
        return [address, ''];
      return [address, String(value)];
    }),
  );
}

interface Cell {
  readonly text: string;
  readonly span: number;
  readonly isValue: boolean;
}

type Row = readonly Cell[];

const padding = (row: Row): string => '|'.repeat(row.reduce((sum, { span }) => sum + span - 1, 0));
const filled = (row: Row): Row => row.filter(({ text }) => text !== '');

/** Ways in which collectors write a row of a table. */
export const LAYOUTS: Readonly<Record<string, (row: Row) => string>> = {
  bars: (row) => `${row.map(({ text }) => `${text} | `).join('')}${padding(row)}\n`,
  barsWithoutSpans: (row) => `${row.map(({ text }) => `${text} |`).join(' ')}\n`,
  barsInFront: (row) => `| ${row.map(({ text }) => `${text} | `).join('')}${padding(row)}\n`,
  barsClose: (row) => `|${row.map(({ text }) => `${text}|`).join('')}${padding(row)}\n`,
  barLines: (row) =>
    row.map(({ text }) => (text === '' ? '|\n' : `${text} |\n`)).join('') +
    (padding(row) === '' ? '' : `${padding(row)}\n`),
  barLinesWithoutSpans: (row) =>
    row.map(({ text }) => (text === '' ? '|\n' : `${text} |\n`)).join(''),
  barBetween: (row) => row.map(({ text }) => (text === '' ? '|\n' : `${text}\n|\n`)).join(''),
  barsOverLines: (row) => `${row.map(({ text }) => `| \n ${text}  `).join('')}| ${padding(row)}\n`,
  barsSqueezed: (row) =>
    `${filled(row)
      .map(({ text }) => `${text} | `)
      .join('')}${'|'.repeat(row.length - filled(row).length)}${padding(row)}\n`,
  spaced: (row) => row.map(({ text }) => (text === '' ? '\n' : `${text}\n\n`)).join(''),
  spacedDropped: (row) =>
    filled(row)
      .map(({ text }) => `${text}\n\n`)
      .join(''),
  lines: (row) => row.map(({ text }) => `${text}\n`).join(''),
  linesDropped: (row) =>
    filled(row)
      .map(({ text }) => `${text}\n`)
      .join(''),
  words: (row) =>
    `${filled(row)
      .map(({ text }) => text)
      .join(' ')}\n`,
  runTogether: (row) =>
    `${filled(row)
      .map(({ text }) => text)
      .join('')}\n`,
  allTogether: (row) =>
    filled(row)
      .map(({ text }) => text)
      .join(''),
  oneRun: (row) =>
    `${filled(row)
      .map(({ text }) => text)
      .join(' ')} `,
  tabs: (row) => `${row.map(({ text }) => text).join('\t')}\n`,
};

/** Layouts that lose nothing: what they write must be read back whole. */
export const LOSSLESS = [
  'bars',
  'barsWithoutSpans',
  'barsInFront',
  'barLines',
  'barLinesWithoutSpans',
  'barBetween',
  'barsOverLines',
];

/** Layouts in which a row with blanks looks like another one without: only for reports that have none. */
export const NEEDS_NUMBERS = ['runTogether', 'allTogether', 'barsSqueezed'];

/** A slip in a label: a letter lost, or another one in its place. */
export function slip(text: string, next: Random): string {
  const words = [...text.matchAll(/[㐀-鿿]{3,}/g)].filter(
    ({ index }) => index > text.indexOf('第二十条'),
  );
  const word = words[below(next, words.length)];
  if (!word) return text;
  const at = word.index + below(next, word[0].length);
  return `${text.slice(0, at)}${next() < 0.5 ? '' : '某'}${text.slice(at + 1)}`;
}

/** A report's text in a layout. */
export function collect(edition: EditionId, written: Written, layout: string): string {
  const write = LAYOUTS[layout];
  if (!write) throw new Error(`no layout ${layout}`);
  const tables = new Map(
    tablesOf(edition).map((table) => {
      const rows = gridOf(table).blocks.flatMap(({ head, groups }) => [...head, ...groups.flat()]);
      const text = rows
        .map((row) =>
          write(
            row.map(({ label, address, colSpan, role }) => ({
              text: address === undefined ? label : (written.get(address) ?? ''),
              span: colSpan,
              isValue: role === 'value',
            })),
          ),
        )
        .join('');
      return [table.key as string, text];
    }),
  );
  const year = edition === '2019' ? 2020 : 2023;
  const sections = editionForm(edition).sections.map(
    ({ key, ordinal, title }) =>
      `${ordinal}、${title}\n${tables.get(key) ?? `${year}年，我局依法公开。\n`}`,
  );
  return `青山县水利局${year}年政府信息公开工作年度报告\n${sections.join('\n')}`;
}

const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const above = ({ path }: Leaf): string =>
  path
    .slice(0, -1)
    .map(({ label }) => label)
    .join(' ');

/** Leaves by what stands above them; one with nothing above it is alone. */
function groupsOf(leaves: readonly Leaf[]): Map<string, Leaf[]> {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const title = above(leaf) || leaf.node.label;
    groups.set(title, [...(groups.get(title) ?? []), leaf]);
  }
  return groups;
}

/**
 * A report's text as programs write it that turn pages into Markdown: a table for each group of rows, with heads
 * that are not the form's over the numbers of the applicants.
 */
export function asMarkdown(edition: EditionId, written: Written): string {
  const textsOf = (key: string, block: Block): string[] => {
    const rows = rowsOf(block);
    const columns = columnsOf(block);
    const value = (...address: string[]): string =>
      written.get([key, ...address].filter((part) => part !== '').join('.')) ?? '';
    const rowsWith = (own: readonly Leaf[]): string[][] =>
      own.map((row) => [
        row.node.label,
        ...columns.map((each) => value(row.address, each.address)),
      ]);
    if (block.heading) {
      const head = [block.corner ?? '', ...columns.map(({ node }) => node.label)];
      return [`### ${block.heading.label}\n${markdownTable(head, rowsWith(rows))}`];
    }
    if (rows.length === 1)
      return [...groupsOf(columns)].map(([title, own]) => {
        const values = own.map(({ address }) => value(address));
        return `### ${title}\n${markdownTable(
          own.map(({ node }) => node.label),
          [values],
        )}`;
      });
    const head = ['类别', ...columns.slice(1).map((_, i) => `数据${i + 1}`), '总计'];
    return [...groupsOf(rows)].map(
      ([title, own]) => `### ${title}\n${markdownTable(head, rowsWith(own))}`,
    );
  };
  const year = edition === '2019' ? 2020 : 2023;
  const sections = editionForm(edition).sections.map(({ key, ordinal, title, table }) => {
    const tables = (table?.blocks ?? []).flatMap((block) => textsOf(key, block));
    const text = tables.length > 0 ? tables.join('\n\n') : `${year}年，我局依法公开。`;
    return `## ${ordinal}、${title}\n\n${text}`;
  });
  return `# 青山县水利局${year}年政府信息公开工作年度报告\n\n${sections.join('\n\n')}\n`;
}
