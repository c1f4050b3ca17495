import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParquetWriter } from 'hyparquet-writer';
import type { CellReading, Report } from '../report';
import { csvLine } from '../report/csv-line';
import { toScaled } from '../rules/decimal';
import { type CellRow, cellColumns, cellRow, columnOf, HEAD_COLUMNS, unitColumns } from '../sql';
import type { CollectedReport, CollectionSource } from './collection';

type Value = string | number | null;

/** A column of a list, and what Parquet holds of it. */
interface ListColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'count' | 'money';
}

const text = (name: string): ListColumn => ({ name, type: 'text' });
const integer = (name: string): ListColumn => ({ name, type: 'integer' });

/** The lists, by the name of their files. */
const LISTS = {
  cells: [
    ...HEAD_COLUMNS.map(({ name, type }): ListColumn => ({ name, type })),
    ...cellColumns().map(
      ({ name, kind }): ListColumn => ({ name, type: kind === 'money' ? 'money' : 'count' }),
    ),
    ...unitColumns().map(({ name }) => text(name)),
  ],
  readings: [
    text('code'),
    integer('year'),
    text('file'),
    text('address'),
    text('name'),
    text('state'),
    { name: 'value', type: 'money' },
    text('raw'),
  ],
  findings: [
    text('code'),
    text('body'),
    integer('year'),
    text('file'),
    text('rule'),
    text('severity'),
    text('anchor'),
    text('cells'),
    text('message'),
    text('suggestion'),
  ],
  bodies: [
    text('code'),
    text('name'),
    text('parent'),
    text('kind'),
    text('state'),
    text('file'),
    integer('errors'),
    integer('queries'),
    integer('notes'),
  ],
  members: [text('parent'), text('code')],
  missing: [text('code'), text('name'), text('parent'), text('kind'), text('state')],
} satisfies Readonly<Record<string, readonly ListColumn[]>>;

type ListName = keyof typeof LISTS;

/** The lists of a collection that data tools know by plain names and codes, each with its columns. */
export const collectedLists: Readonly<Record<ListName, readonly ListColumn[]>> = LISTS;

/** The bodies, as a list. */
export const bodyRows = ({ bodies }: CollectionSource): Value[][] =>
  bodies.map(({ code, name, parent, kind, state, file, counts }) => [
    code,
    name,
    parent ?? null,
    kind ?? null,
    state,
    file ?? null,
    counts.error,
    counts.query,
    counts.info,
  ]);

/** The findings, as a list, one by one: there may be more than memory holds. */
export function* findingLines({ findings }: CollectionSource): Generator<Value[]> {
  for (const finding of findings) {
    const { body, name, year, file, rule, severity, anchor, cells, message, suggestion } = finding;
    yield [
      body ?? null,
      name ?? null,
      year ?? null,
      file,
      rule,
      severity,
      anchor,
      cells.join(' '),
      message,
      suggestion === '' ? null : suggestion,
    ];
  }
}

/** Whose reports are added up for whom. */
export const memberLines = ({ rollUps }: CollectionSource): Value[][] =>
  rollUps.flatMap(({ parent, bodies, missing }) =>
    [...bodies, ...missing].map((code) => [parent, code]),
  );

const missingLines = (collection: CollectionSource): Value[][] =>
  collection.bodies
    .filter(({ file }) => file === undefined)
    .map(({ code, name, parent, kind, state }) => [
      code,
      name,
      parent ?? null,
      kind ?? null,
      state,
    ]);

/** What a file is called until it is whole. */
const PART = '.part';

/** A file that lines are added to. */
interface ListFile {
  add(lines: readonly (readonly Value[])[]): Promise<void> | void;
  close(): Promise<void> | void;
}

async function csvFile(path: string, columns: readonly ListColumn[]): Promise<ListFile> {
  const stream: WriteStream = createWriteStream(path);
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  const write = (lines: string): Promise<void> =>
    new Promise((resolve, reject) => {
      if (failure) reject(failure);
      else stream.write(lines, (error) => (error ? reject(error) : resolve()));
    });
  await write(csvLine(columns.map(({ name }) => name)));
  return {
    add: (lines) => write(lines.map(csvLine).join('')),
    close: () =>
      new Promise((resolve, reject) => {
        if (failure) reject(failure);
        else stream.end((error?: Error | null) => (error ? reject(error) : resolve()));
      }),
  };
}

/** Rows that are written together. Of readings, two hundred times as many as of reports. */
const ROW_GROUP = 5000;
const LONG_ROW_GROUP = 100_000;

/** Digits of an amount, and those behind its point; a sum of them has more. */
const PRECISION = 21;
const SCALE = 6;
/** Bytes that hold so many digits. */
const DECIMAL_BYTES = 9;

const parquetColumn = ({ name, type }: ListColumn) =>
  (
    ({
      text: { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      integer: { name, type: 'INT32', repetition_type: 'OPTIONAL' },
      count: { name, type: 'INT64', repetition_type: 'OPTIONAL' },
      money: {
        name,
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: DECIMAL_BYTES,
        converted_type: 'DECIMAL',
        precision: PRECISION,
        scale: SCALE,
        repetition_type: 'OPTIONAL',
      },
    }) as const
  )[type];

const parquetValue = ({ type }: ListColumn, value: Value): string | number | bigint | null => {
  if (typeof value !== 'number') return value;
  if (type === 'count') return BigInt(value);
  return type === 'money' ? toScaled(value) / 10n : value;
};

async function parquetFile(
  path: string,
  columns: readonly ListColumn[],
  rowGroup: number,
): Promise<ListFile> {
  const { ParquetWriter, fileWriter } = await import('hyparquet-writer');
  const writer: ParquetWriter = new ParquetWriter({
    writer: fileWriter(path),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(parquetColumn)],
    createdBy: 'gongkai-report',
  });
  let waiting: (readonly Value[])[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    await writer.write({
      columnData: columns.map((column, i) => ({
        name: column.name,
        data: rows.map((row) => parquetValue(column, row[i] ?? null)),
      })),
      rowGroupSize: rowGroup,
    });
  };
  return {
    add: async (lines) => {
      for (const line of lines) {
        waiting.push(line);
        if (waiting.length === rowGroup) await flush();
      }
    },
    close: async () => {
      await flush();
      await writer.finish();
    },
  };
}

const valuesOfRow = ({ head, values, units }: CellRow): Value[] => [
  ...HEAD_COLUMNS.map(({ name }) => head[name]),
  ...values,
  ...units,
];

const readingLine = (
  { address, state, value, raw }: CellReading,
  code: string | null,
  year: number | null,
  file: string,
): Value[] => [code, year, file, address, columnOf(address)?.name ?? null, state, value, raw];

/**
 * What data tools take of a collection, written while it is collected: `cells.csv` (the wide table: a row a report, a
 * column a cell, see `gongkai-report/sql`) and `columns.csv`, its columns; where it is asked for, `cells`, `readings`,
 * `findings`, `bodies`, `members` and `missing` as Parquet, in row groups. Files are given their names when they are whole.
 *
 * @example
 * import { Collector, collect, DataFiles } from 'gongkai-report/collect';
 *
 * const collector = new Collector(undefined);
 * const files = await DataFiles.open('汇总', { parquet: true });
 * for await (const result of collect(['2025'])) {
 *   collector.add(result);
 *   await files.add(result);
 * }
 * await files.finish(collector.collection());
 */
export class DataFiles {
  private readonly seen = new Set<string>();
  /** Last year's reports, until it is known that no file of this run takes their place. */
  private readonly earlier = new Map<string, CellRow>();

  private constructor(
    private readonly folder: string,
    private readonly files: ReadonlyMap<string, ListFile>,
    private readonly isParquet: boolean,
  ) {}

  /** Begins the files in a folder that there is. @throws what the system says of a file that cannot be written */
  static async open(
    folder: string,
    { parquet = false }: { readonly parquet?: boolean } = {},
  ): Promise<DataFiles> {
    const files = new Map<string, ListFile>();
    const part = (name: string): string => join(folder, `${name}${PART}`);
    files.set('cells.csv', await csvFile(part('cells.csv'), LISTS.cells));
    if (parquet) {
      for (const name of Object.keys(LISTS) as ListName[]) {
        const rowGroup = name === 'cells' ? ROW_GROUP : LONG_ROW_GROUP;
        const file = `${name}.parquet`;
        files.set(file, await parquetFile(part(file), LISTS[name], rowGroup));
      }
    }
    return new DataFiles(folder, files, parquet);
  }

  /** Adds a result of `collect`; one without a report has nothing to add. */
  async add({ file, belongs, report, readings, previous }: CollectedReport): Promise<void> {
    if (!report) return;
    const code = belongs.body ?? null;
    const counted = code !== null && this.isFirst(code, report.year);
    await this.put('cells', [valuesOfRow(cellRow(report, readings, { code, file, counted }))]);
    if (readings && this.isParquet) {
      await this.put(
        'readings',
        readings.map((reading) => readingLine(reading, code, report.year, file)),
      );
    }
    if (previous && code !== null) this.keep(code, previous);
  }

  /** Writes what is known at the end, and gives the files their names; those of an earlier run that no longer hold go. */
  async finish(collection: CollectionSource): Promise<void> {
    const left = [...this.earlier].filter(([key]) => !this.seen.has(key));
    await this.put(
      'cells',
      left.map(([, row]) => valuesOfRow(row)),
    );
    if (this.isParquet) {
      await this.put('bodies', bodyRows(collection));
      await this.put('members', memberLines(collection));
      for (const line of findingLines(collection)) await this.put('findings', [line]);
      await this.put('missing', missingLines(collection));
    }
    for (const file of this.files.values()) await file.close();
    for (const name of this.files.keys())
      await rename(join(this.folder, `${name}${PART}`), join(this.folder, name));
    await writeFile(join(this.folder, 'columns.csv'), columnsCsv());
    if (!this.isParquet) {
      for (const name of Object.keys(LISTS))
        await rm(join(this.folder, `${name}.parquet`), { force: true });
    }
  }

  /** Leaves what there was: the files that were begun go. */
  async abandon(): Promise<void> {
    for (const [name, file] of this.files) {
      try {
        await file.close();
      } catch {
        // It failed before, and goes now.
      }
      await rm(join(this.folder, `${name}${PART}`), { force: true });
    }
  }

  private isFirst(code: string, year: number | null): boolean {
    const key = `${code}|${year ?? ''}`;
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  private keep(code: string, previous: Report): void {
    const key = `${code}|${previous.year ?? ''}`;
    if (previous.year === null || this.earlier.has(key)) return;
    this.earlier.set(key, cellRow(previous, undefined, { code, file: null, counted: true }));
  }

  private async put(name: ListName, lines: readonly (readonly Value[])[]): Promise<void> {
    await this.files.get(`${name}.csv`)?.add(lines);
    await this.files.get(`${name}.parquet`)?.add(lines);
  }
}

/** The columns of the wide table: name, address, kind, editions, label. */
function columnsCsv(): string {
  const lines = cellColumns().map(({ name, address, kind, editions, label }) => [
    name,
    address,
    kind,
    editions.join(' '),
    label,
  ]);
  return [['name', 'address', 'kind', 'editions', 'label'], ...lines].map(csvLine).join('');
}
