import {
  EDITIONS,
  editionForm,
  findCell,
  gridOf,
  isEditionId,
  type TableOfEdition,
  tablesOf,
} from '../../format';
import { sectionHeading } from '../../format/editions';
import { FACT_LABELS, titleOf } from '../../format/head-words';
import { fromFormulaless } from '../../report/formula';
import type { SourceBlock, SourceDocument, SourceRow } from '../document';

/**
 * A list of cells, a line each, by the names of its columns: `address` and `value`, and where they are there
 * `edition`, `year`, `body` and `unit`. Given as the tables that the form prints, so that it is read like any
 * other document. Undefined where the rows are no such list.
 */
export function cellListDocument(rows: readonly (readonly string[])[]): SourceDocument | undefined {
  const [header = [], ...lines] = rows;
  const at = (name: string): number => header.findIndex((field) => field.trim() === name);
  const [address, value] = [at('address'), at('value')];
  if (address < 0 || value < 0) return undefined;
  const first = lines.find((line) => (line[address] ?? '').trim() !== '');
  const known = first?.[at('edition')]?.trim();
  const edition = isEditionId(known)
    ? known
    : EDITIONS.find((id) => lines.every((line) => !line[address] || findCell(id, line[address])));
  if (!first || !edition) return undefined;

  const unit = at('unit');
  const texts = new Map(
    lines.map((line, index) => {
      const cell = findCell(edition, line[address]?.trim() ?? '');
      // A unit belongs to the number only where the form prints none.
      const stated = cell?.unitField ? (line[unit]?.trim() ?? '') : '';
      const number = line[value]?.trim() ?? '';
      const text = number === '' ? '' : number + stated;
      return [cell?.address ?? '', { text, line: index + 2 }] as const;
    }),
  );
  const body = fromFormulaless(first[at('body')] ?? '');
  const year = first[at('year')]?.trim() ?? '';
  // What is no cell is a text of the report, by its place in it.
  const said = lines.flatMap((line, index) => {
    const place = line[address]?.trim() ?? '';
    const text = fromFormulaless(line[value] ?? '');
    return place === '' || findCell(edition, place)
      ? []
      : [{ at: place, text, place: { line: index + 2 } }];
  });
  const textsAt = (prefix: string): SourceBlock[] =>
    said.flatMap(({ at: own, text, place }) =>
      text !== '' && (own === prefix || own.startsWith(`${prefix}.`))
        ? [{ type: 'paragraph', text, place }]
        : [],
    );
  const valueAt = (own: string): string | undefined => said.find((each) => each.at === own)?.text;
  const tableAt = (table: TableOfEdition): SourceBlock => {
    const sourceRows = gridOf(table).blocks.flatMap((block) =>
      [...block.head, ...block.groups.flat()].map(
        (row): SourceRow => ({
          cells: row.map(({ address: own, label, column, colSpan }) => {
            const listed = own === undefined ? undefined : texts.get(own);
            const text = own === undefined ? label : (listed?.text ?? '');
            return { text, column, colSpan, ...(listed && { place: { line: listed.line } }) };
          }),
        }),
      ),
    );
    return { type: 'table', rows: sourceRows, hasGrid: true };
  };
  const sections = editionForm(edition).sections.flatMap((section) => {
    const { key } = section;
    const table = tablesOf(edition).find((each) => each.key === key);
    const own = table
      ? [
          ...textsAt(`tableTexts.${key}.above`),
          tableAt(table),
          ...textsAt(`tableTexts.${key}.below`),
        ]
      : textsAt(key);
    // A list of cells alone says nothing of the sections of text.
    return table || said.length > 0
      ? [{ type: 'paragraph' as const, text: sectionHeading(section) }, ...own]
      : [];
  });
  const [from, to] = [valueAt('period.from'), valueAt('period.to')];
  const facts = [
    ['body', body],
    ['period', from && to && `${from} 至 ${to}`],
    ['publicationDate', valueAt('publicationDate')],
    ['contact', valueAt('contact')],
  ] as const;
  // A list of cells alone has no title: body and year say whose it is.
  const title =
    valueAt('title') ?? (said.length > 0 ? undefined : year === '' ? body : titleOf(body, year));
  return {
    kind: 'csv',
    blocks: [
      ...(title === undefined ? [] : [{ type: 'paragraph' as const, text: title }]),
      ...facts.flatMap(([fact, text]) =>
        text && said.length > 0
          ? [{ type: 'paragraph' as const, text: `${FACT_LABELS[fact].zh}：${text}` }]
          : [],
      ),
      ...textsAt('introduction'),
      ...sections,
    ],
  };
}
