/** The yardstick: the same document as a template string, as one would write it for this form alone. */
import { cellsOf } from '../src/format';
import { blankReport, getCell, type Report, setCell } from '../src/report';
import { type TableView, tableView } from '../src/table';

/** A report with every cell filled. */
export const reportFor = (): Report =>
  cellsOf('2021').reduce<Report>(
    (report, { address }, index) => setCell(report, address, (index * 37) % 1000),
    blankReport({ edition: '2021', year: 2024, body: { name: '某市人民政府' } }),
  );

// By hand the labels are typed into the template: they are made once, and only the numbers are put in.
let layout: readonly TableView[] | undefined;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function linesOf(report: Report): string {
  layout ??= (['proactive', 'applications', 'proceedings'] as const).map((table) =>
    tableView(report, table),
  );
  const tables = layout.map((view) => {
    const rows = view.parts
      .flatMap((part) => part.groups.flatMap((group) => group.rows))
      .map((row) => {
        const cells = row.map((cell) =>
          cell.type === 'label'
            ? `<th id="${cell.id}" scope="${cell.scope}" headers="${cell.headers ?? ''}" rowspan="${cell.rowSpan}" colspan="${cell.colSpan}">${escaped(cell.label)}</th>`
            : `<td id="${cell.id}" headers="${cell.headers ?? ''}" rowspan="${cell.rowSpan}" colspan="${cell.colSpan}">${getCell(report, cell.address) ?? ''}</td>`,
        );
        return `<tr>${cells.join('')}</tr>`;
      });
    return `<h2>${escaped(view.title)}</h2><table><caption>${escaped(view.title)}</caption>${rows.join('')}</table>`;
  });
  return `<article><h1>${escaped(report.title ?? '')}</h1>${tables.join('')}</article>`;
}
