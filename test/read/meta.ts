import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ReadError, readReport } from '../../src/read';
import { type CellReading, type Report, reportSchema } from '../../src/report';
import { toDocx, toHtml, toXlsx } from '../../src/write';
import { type Random, random } from './mutate';

const samples = join(import.meta.dirname, '../../samples');
const REPORTS = [
  'huaian-2024',
  'hongze-2024',
  'linjiang-2020',
  'market-supervision-2024',
  'rongchang-2019',
  'shanghai-office-2019',
];

/** A change of a document of which it is known what a reader of the page sees afterwards. */
export const CHANGES = [
  'digit',
  'rowDeleted',
  'rowDoubled',
  'rowMoved',
  'rowUnknown',
  'cellDeleted',
  'cellsShifted',
  'secondNumber',
  'tableDoubled',
  'columnAdded',
] as const;
export type Change = (typeof CHANGES)[number];

/** The words of a kind's markup that the changes need. */
interface Markup {
  readonly kind: string;
  readonly fileName: string;
  /** The part of the package that holds the tables; none where the file is text. */
  readonly parts: RegExp | undefined;
  readonly table: RegExp;
  readonly row: RegExp;
  readonly cell: RegExp;
  readonly number: RegExp;
  /** Between two numbers of one cell. */
  readonly gap: string;
  readonly write: (report: Report) => Uint8Array;
}

const MARKUPS: readonly Markup[] = [
  {
    kind: 'html',
    fileName: 'report.html',
    parts: undefined,
    table: /<table\b.*?<\/table>/gs,
    row: /<tr\b.*?<\/tr>/gs,
    cell: /<t[dh]\b.*?<\/t[dh]>/gs,
    number: />(\d+)</,
    gap: '<br>',
    write: (report) => strToU8(toHtml(report, { profile: 'cms' })),
  },
  {
    kind: 'docx',
    fileName: 'report.docx',
    parts: /^word\/document\.xml$/,
    table: /<w:tbl>.*?<\/w:tbl>/gs,
    row: /<w:tr\b.*?<\/w:tr>/gs,
    cell: /<w:tc>.*?<\/w:tc>/gs,
    number: />(\d+)</,
    gap: '</w:t><w:br/><w:t>',
    write: (report) => toDocx(report),
  },
  {
    kind: 'xlsx',
    fileName: 'report.xlsx',
    parts: /^xl\/worksheets\/sheet\d+\.xml$/,
    table: /<sheetData>.*?<\/sheetData>/gs,
    row: /<row\b.*?<\/row>/gs,
    cell: /<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs,
    number: /<v>(\d+)<\/v>/,
    gap: '',
    write: (report) => toXlsx(report),
  },
];

interface Piece {
  readonly from: number;
  readonly text: string;
}
const pieces = (text: string, pattern: RegExp, offset = 0): Piece[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: offset + match.index, text: match[0] }));
const put = (text: string, { from, text: old }: Piece, by: string): string =>
  text.slice(0, from) + by + text.slice(from + old.length);
const pick = <T>(list: readonly T[], next: Random): T | undefined =>
  list[Math.floor(next() * list.length)];

interface Changed {
  readonly text: string;
  /** The number that one cell holds now, where that is the change. */
  readonly now?: number;
}

/** Rows of a sheet say where they stand: after a row is added or taken away they are counted again. */
const recount = (text: string): string => {
  let line = 0;
  return text.replace(/<row\b.*?<\/row>/gs, (row) => {
    line++;
    return row
      .replace(/(<row\b[^>]*?\br=")\d+/, `$1${line}`)
      .replace(/(<c\b[^>]*?\br="[A-Z]+)\d+/g, `$1${line}`);
  });
};

/** A table with a further column at its right or before its last one: its head new, blank or doubled. */
function withColumn(table: string, markup: Markup, next: Random): string {
  const isLast = next() < 0.5;
  const head = pick(['备注数', '', undefined], next);
  return table.replace(markup.row, (row) => {
    const last = pieces(row, markup.cell).at(-1);
    if (!last) return row;
    const isNumber = markup.number.test(last.text);
    const plain = isNumber
      ? last.text.replace(markup.number, (found) => found.replace(/\d+/, '7'))
      : head === undefined
        ? last.text
        : last.text.replace(/[\u3400-\u9fff]+/g, head);
    return put(row, last, isLast ? last.text + plain : plain + last.text);
  });
}

/** One change of a text; nothing where it has no place for it. */
function change(text: string, markup: Markup, what: Change, next: Random): Changed | undefined {
  const table = pick(pieces(text, markup.table), next);
  const rows = table ? pieces(table.text, markup.row, table.from) : [];
  const row = pick(rows, next);
  if (!table || !row) return undefined;
  const cells = pieces(row.text, markup.cell, row.from).filter(({ text: cell }) =>
    markup.number.test(cell),
  );
  const cell = pick(cells, next);
  const isSheet = markup.kind === 'xlsx';
  const lines = (changed: string): Changed => ({ text: isSheet ? recount(changed) : changed });
  // Merged cells stand in a list of their own in a sheet, and in the rows above in the others: rows without spans only.
  const isPlain = !/rowspan|vMerge/.test(row.text) && !isSheet;
  switch (what) {
    case 'rowDeleted':
      return isPlain ? lines(put(text, row, '')) : undefined;
    case 'rowDoubled':
      return isPlain ? lines(put(text, row, row.text + row.text)) : undefined;
    case 'rowUnknown':
      return isPlain
        ? lines(put(text, row, row.text + row.text.replace(/[\u3400-\u9fff]+/g, '另行统计的事项')))
        : undefined;
    case 'rowMoved': {
      const other = pick(rows, next);
      if (!isPlain || !other || other.from <= row.from) return undefined;
      return lines(put(put(text, other, other.text + row.text), row, ''));
    }
    case 'columnAdded':
      return isSheet ? undefined : { text: put(text, table, withColumn(table.text, markup, next)) };
    case 'tableDoubled':
      return isSheet ? undefined : { text: put(text, table, table.text + table.text) };
    default:
      return cell && changeCell(text, cell, markup, what, next);
  }
}

function changeCell(
  text: string,
  cell: Piece,
  markup: Markup,
  what: Change,
  next: Random,
): Changed | undefined {
  const old = markup.number.exec(cell.text)?.[1] ?? '';
  const digits = (by: string): string =>
    cell.text.replace(markup.number, (found) => found.replace(old, by));
  switch (what) {
    case 'digit': {
      const now = Number(old) + 1 + Math.floor(next() * 8);
      return { text: put(text, cell, digits(String(now))), now };
    }
    case 'cellDeleted':
      return { text: put(text, cell, '') };
    case 'cellsShifted': {
      if (markup.kind === 'xlsx') return undefined;
      return { text: put(text, cell, digits('') + cell.text) };
    }
    case 'secondNumber':
      return markup.gap === ''
        ? undefined
        : { text: put(text, cell, digits(`${old}${markup.gap}${1 + Math.floor(next() * 9)}`)) };
    default:
      return undefined;
  }
}

interface Source {
  readonly name: string;
  readonly markup: Markup;
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly part: string;
  readonly truth: ReadonlyMap<string, CellReading>;
}

const packed = ({ markup, parts, part }: Omit<Source, 'truth' | 'name'>, text: string) =>
  markup.parts ? zipSync({ ...parts, [part]: strToU8(text) }, { level: 0 }) : strToU8(text);

async function sourcesOf(names: readonly string[]): Promise<Source[]> {
  const result: Source[] = [];
  for (const name of names) {
    const report = reportSchema.parse(
      JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8')),
    );
    for (const markup of MARKUPS) {
      const bytes = markup.write(report);
      const parts = markup.parts ? unzipSync(bytes) : { '': bytes };
      const { cells } = await readReport(bytes, { fileName: markup.fileName });
      const truth = new Map(cells.map((cell) => [cell.address, cell]));
      for (const part of Object.keys(parts)) {
        if (markup.parts && !markup.parts.test(part)) continue;
        result.push({ name, markup, parts, part, truth });
      }
    }
  }
  return result;
}

export interface MetaResult {
  readonly cases: number;
  readonly refused: number;
  /** Numbers other than a reader of the page sees, with no note at their cell. */
  readonly wrong: readonly string[];
}

/** Reads changed documents and compares every number with what a reader of the page sees. */
export async function meta(
  runs: number,
  seed: number,
  names: readonly string[] = REPORTS,
): Promise<MetaResult> {
  const sources = await sourcesOf(names);
  const wrong: string[] = [];
  let cases = 0;
  let refused = 0;
  for (let tries = 0; cases < runs && tries < runs * 20; tries++) {
    const next = random(seed + tries);
    const source = pick(sources, next);
    const what = pick(CHANGES, next);
    if (!source || !what) continue;
    const { markup, parts, part, truth } = source;
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const changed = change(before, markup, what, next);
    if (!changed) continue;
    cases++;
    try {
      const read = await readReport(packed(source, changed.text), { fileName: markup.fileName });
      const noted = new Set(read.notes.map(({ address }) => address));
      const other = read.cells.filter(
        ({ address, state, value }) => state === 'number' && value !== truth.get(address)?.value,
      );
      const isSeen = changed.now !== undefined && other[0]?.value === changed.now;
      const faults = (isSeen ? other.slice(1) : other).filter(({ address }) => !noted.has(address));
      if (faults.length > 0) {
        const said = faults.slice(0, 3).map(({ address, value }) => `${address} = ${value}`);
        wrong.push(
          `${source.name} ${markup.kind} ${what} (seed ${seed + tries}): ${faults.length} wrong, ${said.join(', ')}`,
        );
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      refused++;
    }
  }
  return { cases, refused, wrong };
}
