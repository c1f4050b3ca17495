import { readFile } from 'node:fs/promises';
import type { Locale } from '../format';
import type { SourceDocument } from '../read/document';
import { decodeText } from '../read/encoding';
import { ReadError } from '../read/error';
import { readCsv } from '../read/formats/csv';
import { readXlsx } from '../read/formats/xlsx';
import { unpack } from '../read/formats/zip';
import type { RosterBody } from './collection';
import { collectMessages } from './messages';

/**
 * A roster that cannot be used; its message says why in one line, with the lines that are meant.
 *
 * @example
 * import { RosterError, readRoster } from 'gongkai-report/collect';
 *
 * try {
 *   await readRoster('名册.csv');
 * } catch (error) {
 *   if (error instanceof RosterError) console.error(error.message);
 *   else throw error;
 * }
 */
export class RosterError extends Error {}

/** What a column of a roster is called, in lower case and without spaces. */
const COLUMNS: Readonly<
  Record<'code' | 'name' | 'parent' | 'kind' | 'aliases' | 'coverage', RegExp>
> = {
  code: /^(?:code|id|代码|编码|编号|机关代码|单位代码|统一社会信用代码|信用代码|区划代码|行政区划代码)$/,
  name: /^(?:name|body|名称|机关|单位|机关名称|单位名称|行政机关|行政机关名称|填报单位)$/,
  parent: /^(?:parent|上级|上级机关|上级代码|上级单位|主管部门|主管单位|所属|所属地区)$/,
  kind: /^(?:kind|type|类别|类型|机关类别|单位类别|机关类型|单位性质)$/,
  coverage: /^(?:coverage|scope|口径|统计口径|填报口径|数据口径|覆盖范围|数据范围)$/,
  aliases: /^(?:alias|aliases|别名|简称|曾用名|其他名称)$/,
};
/** What a roster calls the coverage of a body's numbers. */
const COVERAGES: readonly (readonly [name: RegExp, coverage: 'own' | 'aggregated' | undefined])[] =
  [
    [/^(?:own|本机关|本级|本单位|本部门|自身)$/, 'own'],
    [/^(?:aggregated|汇总|含下级|全口径|本级及下级|汇总下级)$/, 'aggregated'],
    [/^$/, undefined],
  ];

type Column = keyof typeof COLUMNS;

/** Cells of a roster in CSV: one of the whole country has some two hundred thousand lines of five. */
const MOST_CELLS = 5_000_000;

/** The rows of a table in CSV (UTF-8, UTF-16 or GBK) or XLSX, each as its cells by column. */
async function rosterRows(bytes: Uint8Array, locale: Locale): Promise<string[][]> {
  let document: SourceDocument;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    document = await readXlsx(await unpack(bytes, locale), locale);
  } else {
    document = readCsv(
      decodeText(bytes, undefined, locale, () => undefined).replace(/^\ufeff/, ''),
      locale,
      MOST_CELLS,
    );
  }
  const table = document.blocks.find((block) => block.type === 'table');
  return (table?.rows ?? []).map(({ cells }) => {
    const row: string[] = [];
    for (const { text, column } of cells) row[column] = text.trim();
    return Array.from(row, (text) => text ?? '');
  });
}

/**
 * Reads a roster: a head (代码, 名称, 上级, 类别, 别名, 口径, or code, name, parent, kind, aliases, coverage, in any order), then a
 * body a line. A parent is given by its code or its name; aliases stand between 、, ； or |; the coverage of its numbers is 本机关
 * (own) or 汇总 (aggregated).
 *
 * @throws RosterError: no such columns, a line without a code or a name, a code twice, a parent that is not there, another coverage
 * @example
 * import { readRoster } from 'gongkai-report/collect';
 *
 * const csv = '代码,名称,上级\n320800,淮安市人民政府,\n320813,洪泽区人民政府,320800\n';
 * const roster = await readRoster(new TextEncoder().encode(csv));
 * roster.map(({ name }) => name); // → ['淮安市人民政府', '洪泽区人民政府']
 */
export async function readRoster(
  input: string | Uint8Array,
  locale: Locale = 'zh-CN',
): Promise<readonly RosterBody[]> {
  const messages = collectMessages(locale);
  const bytes = typeof input === 'string' ? await readFile(input) : input;
  let rows: string[][];
  try {
    rows = await rosterRows(bytes, locale);
  } catch (error) {
    if (error instanceof ReadError) throw new RosterError(error.message);
    throw error;
  }
  const at = new Map<Column, number>();
  const head = rows.findIndex((row) => {
    at.clear();
    row.forEach((text, column) => {
      const name = text.replace(/\s+/g, '').toLowerCase();
      for (const key of Object.keys(COLUMNS) as Column[]) // its own keys
        if (COLUMNS[key].test(name) && !at.has(key)) at.set(key, column);
    });
    return at.has('code') && at.has('name');
  });
  if (head < 0) throw new RosterError(messages.rosterColumns);
  const lines = rows.slice(head + 1).flatMap((row, index) => {
    const of = (key: Column): string => row[at.get(key) ?? -1] ?? '';
    const line = head + index + 2;
    return row.some((text) => text !== '') ? [{ line, of }] : [];
  });
  if (lines.length === 0) throw new RosterError(messages.rosterEmpty);
  const byCode = new Map<string, number>();
  const codesByName = new Map<string, string[]>();
  for (const { line, of } of lines) {
    const [code, name] = [of('code'), of('name')];
    if (code === '' || name === '') throw new RosterError(messages.rosterLine(line));
    const before = byCode.get(code);
    if (before !== undefined) throw new RosterError(messages.rosterTwice(code, before, line));
    byCode.set(code, line);
    codesByName.set(name, [...(codesByName.get(name) ?? []), code]);
  }
  return lines.map(({ line, of }): RosterBody => {
    const above = of('parent');
    const named = codesByName.get(above) ?? [];
    const parent = byCode.has(above) ? above : named.length === 1 ? named[0] : undefined;
    if (above !== '' && parent === undefined)
      throw new RosterError(messages.rosterParent(line, above));
    const stated = of('coverage').replace(/\s+/g, '').toLowerCase();
    const coverage = COVERAGES.find(([name]) => name.test(stated));
    if (!coverage) throw new RosterError(messages.rosterCoverage(line, of('coverage')));
    return {
      code: of('code'),
      name: of('name'),
      aliases: of('aliases')
        .split(/[、,，;；|]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      ...(parent !== undefined && parent !== of('code') && { parent }),
      ...(of('kind') !== '' && { kind: of('kind') }),
      ...(coverage[1] && { coverage: coverage[1] }),
    };
  });
}
