import { EDITIONS, findCell, gridOf, isEditionId, tablesOf } from '../../format';
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
  // An apostrophe before a sign keeps a spreadsheet from running the text.
  const body = (first[at('body')] ?? '').replace(/^'(?=[=+\-@\t\r])/, '');
  const year = first[at('year')]?.trim() ?? '';
  const blocks = tablesOf(edition).flatMap((table): SourceBlock[] => {
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
    return [
      { type: 'paragraph', text: `${table.ordinal}、${table.title}` },
      { type: 'table', rows: sourceRows, hasGrid: true },
    ];
  });
  const title = year === '' ? body : `${body}${year}年政府信息公开工作年度报告`;
  return { kind: 'csv', blocks: [{ type: 'paragraph', text: title }, ...blocks] };
}
