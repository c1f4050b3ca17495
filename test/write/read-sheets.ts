import { strFromU8, unzipSync } from 'fflate';

/** A sheet of a workbook that we wrote. */
export interface SheetRead {
  /** Texts and numbers, row by row. */
  readonly rows: readonly (readonly string[])[];
  /** The look of each cell, by its number, row by row. */
  readonly looks: readonly (readonly string[])[];
  /** Where a cell leads: a place of the workbook, or a file. */
  readonly links: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly xml: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>' },
  ...{ '&quot;': '"', '&#39;': "'" },
};
const decoded = (text: string): string => text.replace(/&[^;]+;/g, (sign) => SIGNS[sign] ?? sign);

/** The sheets of a workbook by their names. */
export function readSheets(workbook: Uint8Array): ReadonlyMap<string, SheetRead> {
  const parts = unzipSync(Uint8Array.from(workbook));
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)];
  return new Map(
    names.map(([, name = ''], index) => {
      const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
      const targets = text(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`);
      const fileOf = (id: string): string =>
        new RegExp(`Id="${id}"[^>]* Target="([^"]*)"`).exec(targets)?.[1] ?? '';
      const cells = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => [
        ...row.matchAll(/<c [^>]*?s="(\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/gs),
      ]);
      const links = [...xml.matchAll(/<hyperlink ref="([^"]*)" (location|r:id)="([^"]*)"/g)];
      return [
        decoded(name),
        {
          rows: cells.map((row) =>
            row.map(([, , cell = '']) =>
              decoded(cell.replace(/<f>.*?<\/f>/s, '').replace(/<[^>]*>/g, '')),
            ),
          ),
          looks: cells.map((row) => row.map(([, look = '']) => look)),
          links: Object.fromEntries(
            links.map(([, ref = '', kind, to = '']) => [
              ref,
              decoded(kind === 'r:id' ? fileOf(to) : to),
            ]),
          ),
          merges: [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref = '']) => ref),
          xml,
        },
      ];
    }),
  );
}
