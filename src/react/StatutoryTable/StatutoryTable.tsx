import { memo, type ReactNode } from 'react';
import type { LabelExplanations, Locale, TableKey } from '../../format';
import type { Report } from '../../report';
import {
  DEFAULT_ID_PREFIX,
  findingId,
  type LabelCell,
  type Mark,
  type RowGroup,
  type TablePart,
  type TableView,
  type TableViewOptions,
  tableMessages,
  tableView,
  type ValueCell,
  type ViewCell,
} from '../../table';
import { interfaceLang, type LookProps, Root, statutoryLang } from '../Root/Root';

/** What every table takes. */
export interface TableProps extends LookProps, TableViewOptions {
  /** Either edition. */
  readonly report: Report;
  /** Whether the title stands over the table, or is there for assistive technology only. Default `visible`. */
  readonly caption?: 'visible' | 'hidden' | undefined;
  /** Tooltips by printed label: `labelExplanations(locale)` of the root entry. Default none. */
  readonly explanations?: LabelExplanations | undefined;
  /** Marks are links to the findings of a `FindingsPanel` with the same `idPrefix`. Default false. */
  readonly linkFindings?: boolean | undefined;
}

type DrawingOptions = Pick<TableProps, 'caption' | 'explanations' | 'linkFindings'> & {
  readonly locale: Locale;
  readonly idPrefix: string;
  /** What stands below a number. */
  readonly below?: ((cell: ValueCell) => ReactNode) | undefined;
};

/** A table within its own root. */
export function StatutoryTable({ table, ...props }: TableProps & { readonly table: TableKey }) {
  return (
    <Root {...props}>
      <TableOfReport table={table} {...props} />
    </Root>
  );
}

/** A table of a report, without a root of its own. */
export function TableOfReport({
  table,
  report,
  caption,
  explanations,
  linkFindings,
  ...options
}: TableProps & { readonly table: TableKey }) {
  const { locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = options;
  return (
    <TableDrawing
      view={tableView(report, table, options)}
      {...{ caption, explanations, linkFindings, locale, idPrefix }}
    />
  );
}

/** A table view, drawn. */
export function TableDrawing({ view, ...options }: { readonly view: TableView } & DrawingOptions) {
  return (
    <>
      {view.parts.map((part) => (
        // The name makes the section a region; it takes the focus so that a keyboard can scroll it.
        <section
          key={part.id}
          className="gk-scroll"
          aria-labelledby={part.captionId}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard (WCAG 2.1.1)
          tabIndex={0}
        >
          <Part view={view} part={part} {...options} />
        </section>
      ))}
    </>
  );
}

function Part({
  view,
  part,
  ...options
}: { readonly view: TableView; readonly part: TablePart } & DrawingOptions) {
  const { caption, locale } = options;
  return (
    <table
      id={part.id}
      className="gk-table"
      data-gk-table={view.table}
      data-gk-numbers={view.longest > 6 ? 'long' : undefined}
      lang={statutoryLang(locale)}
    >
      <caption className="gk-caption">
        <span id={part.captionId} className={caption === 'hidden' ? 'gk-hidden' : undefined}>
          {part.caption}
        </span>
        <span className="gk-hidden" lang={interfaceLang(locale)}>
          {view.summary}
        </span>
      </caption>
      <colgroup>
        {view.columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <col key={index} className={`gk-col gk-col--${column}`} />
        ))}
      </colgroup>
      {part.groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <Group key={index} group={group} options={options} />
      ))}
    </table>
  );
}

interface GroupProps {
  readonly group: RowGroup;
  readonly options: DrawingOptions;
}

/** Rows are drawn again only if something in them is to be seen: findings change a few cells of two hundred. */
const Group = memo(function Group({ group, options }: GroupProps) {
  const rows = group.rows.map((row) => (
    <tr key={row[0]?.id}>
      {row.map((cell) =>
        cell.type === 'label' ? drawLabel(cell, options) : drawValue(cell, options),
      )}
    </tr>
  ));
  return group.type === 'head' ? <thead>{rows}</thead> : <tbody>{rows}</tbody>;
}, looksTheSame);

const CELL_LOOKS = ['marks', 'text', 'spoken', 'printedAs', 'unit'] as const;

function looksTheSame({ group, options }: GroupProps, next: GroupProps): boolean {
  const cells = next.group.rows.flat();
  const names = Object.keys(options) as (keyof DrawingOptions)[]; // a component always gives the same
  return (
    group.rows.flat().every((cell, index) => isSameCell(cell, cells[index])) &&
    names.every((name) => options[name] === next.options[name])
  );
}

// Another edition has other labels, so that the count of cells need not be compared.
const isSameCell = (cell: ViewCell, next: ViewCell | undefined): boolean =>
  cell === next ||
  (cell.type === 'value' &&
    next !== undefined &&
    next.type === 'value' &&
    CELL_LOOKS.every((look) => cell[look] === next[look]));

/** A span of one is not written. */
const span = (count: number): number | undefined => (count > 1 ? count : undefined);

// A function and not a component, as the next one: a table has hundreds of cells.
function drawLabel(cell: LabelCell, { explanations }: DrawingOptions) {
  const { ordinal, rest } = cell.text;
  return (
    <th
      key={cell.id}
      id={cell.id}
      className={`gk-label gk-label--${cell.role}`}
      data-gk-column={cell.role === 'columnLabel' ? undefined : cell.column}
      headers={cell.headers}
      scope={cell.scope}
      rowSpan={span(cell.rowSpan)}
      colSpan={span(cell.colSpan)}
      title={explanations?.[cell.label]}
    >
      {cell.isBoxed ? (
        <span className="gk-label-text">
          {ordinal && <span className="gk-ordinal">{ordinal}</span>}
          {rest}
        </span>
      ) : (
        rest
      )}
    </th>
  );
}

const UNMARKED: Partial<Mark> = {};

function drawValue(cell: ValueCell, options: DrawingOptions) {
  const { id, headers, rowSpan, colSpan, state } = cell;
  const { strong, severity } = cell.marks[0] || UNMARKED;
  return (
    <td
      key={id}
      id={id}
      className={cell.isTotal ? 'gk-value gk-value--total' : 'gk-value'}
      headers={headers}
      rowSpan={span(rowSpan)}
      colSpan={span(colSpan)}
      data-gk-state={state === 'number' ? undefined : state}
      data-gk-mark={strong ? severity : undefined}
      data-gk-part={strong ? undefined : severity}
    >
      {drawContent(cell, options)}
    </td>
  );
}

/** What stands in a cell: its text, where there is nothing else. A number is heard before what is said of it. */
function drawContent(cell: ValueCell, options: DrawingOptions): ReactNode {
  const { text, marks, spoken, unit, printedAs } = cell;
  const { locale, below } = options;
  if (!marks[0] && !spoken && !unit && !printedAs && !below) return text;
  const lang = interfaceLang(locale);
  const { strong } = marks[0] || UNMARKED;
  return (
    <>
      {text && <span className="gk-number">{text}</span>}
      {unit && <span className="gk-unit">{unit}</span>}
      {spoken && (
        <span className="gk-hidden" lang={lang}>
          {spoken}
        </span>
      )}
      {strong && drawMarks(marks, options)}
      {printedAs && (
        <small className="gk-printed" lang={lang}>
          {tableMessages(locale).printedAs(printedAs)}
        </small>
      )}
      {below?.(cell)}
    </>
  );
}

function drawMarks(
  marks: readonly Mark[],
  { linkFindings, locale, idPrefix }: DrawingOptions,
): ReactNode {
  const { severities, signs } = tableMessages(locale);
  const Sign = linkFindings ? 'a' : 'span';
  return (
    <span className="gk-marks" lang={interfaceLang(locale)}>
      {marks.map(({ number, severity, message, strong }) => {
        const name = `${severities[severity]} ${number}`;
        return (
          strong && (
            <Sign
              key={number}
              className={`gk-mark gk-mark--${severity}`}
              href={linkFindings ? `#${findingId(idPrefix, number)}` : undefined}
              title={message}
            >
              <span aria-hidden="true">{signs[severity] + number}</span>
              <span className="gk-hidden">{linkFindings ? name : `${name}: ${message}`}</span>
            </Sign>
          )
        );
      })}
    </span>
  );
}
