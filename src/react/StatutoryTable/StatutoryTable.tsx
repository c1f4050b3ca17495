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
  type ViewRow,
} from '../../table';
import { type LookProps, Root } from '../Root/Root';

/** What every table takes. */
export interface TableProps extends LookProps, Omit<TableViewOptions, 'layout'> {
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
  const { caption = 'visible', locale } = options;
  return (
    <table
      id={part.id}
      className="gk-table"
      data-gk-table={view.table}
      data-gk-numbers={view.longest > 6 ? 'long' : undefined}
      lang={locale === 'zh-CN' ? undefined : 'zh-CN'}
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
      {part.groups.map((group) => (
        <Group key={group.rows[0]?.[0]?.id} group={group} {...options} />
      ))}
    </table>
  );
}

/** Statutory text stays Chinese; what is said about it is in the interface language. */
const interfaceLang = (locale: Locale): Locale | undefined =>
  locale === 'zh-CN' ? undefined : locale;

function Group({ group, ...options }: { readonly group: RowGroup } & DrawingOptions) {
  const rows = group.rows.map((row) => <Row key={row[0]?.id} row={row} {...options} />);
  return group.type === 'head' ? <thead>{rows}</thead> : <tbody>{rows}</tbody>;
}

type RowProps = { readonly row: ViewRow } & DrawingOptions;

/** A row is drawn again only if something in it is to be seen: findings change a few cells of two hundred. */
const Row = memo(function Row({ row, ...options }: RowProps) {
  return (
    <tr>
      {row.map((cell) =>
        cell.type === 'label' ? drawLabel(cell, options) : drawValue(cell, options),
      )}
    </tr>
  );
}, looksTheSame);

const ROW_OPTIONS = ['locale', 'idPrefix', 'explanations', 'linkFindings', 'below'] as const;
const CELL_LOOKS = ['headers', 'marks', 'text', 'spoken', 'printedAs', 'unit'] as const;

function looksTheSame({ row, ...options }: RowProps, { row: next, ...others }: RowProps): boolean {
  return (
    row.length === next.length &&
    row.every((cell, index) => isSameCell(cell, next[index])) &&
    ROW_OPTIONS.every((option) => options[option] === others[option])
  );
}

function isSameCell(cell: ViewCell, next: ViewCell | undefined): boolean {
  if (cell === next) return true;
  if (cell.type !== 'value' || next?.type !== 'value') return false;
  return CELL_LOOKS.every((look) => cell[look] === next[look]);
}

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
      <span className="gk-label-text">
        {ordinal !== '' && <span className="gk-ordinal">{ordinal}</span>}
        <span className="gk-label-rest">{rest}</span>
      </span>
    </th>
  );
}

function drawValue(cell: ValueCell, options: DrawingOptions) {
  const { locale, below } = options;
  const strong = cell.marks.filter((mark) => mark.strong);
  const printedAs = cell.printedAs && tableMessages(locale).printedAs(cell.printedAs);
  return (
    <td
      key={cell.id}
      id={cell.id}
      className={cell.isTotal ? 'gk-value gk-value--total' : 'gk-value'}
      headers={cell.headers}
      rowSpan={span(cell.rowSpan)}
      colSpan={span(cell.colSpan)}
      data-gk-state={cell.state === 'number' ? undefined : cell.state}
      data-gk-mark={strong[0]?.severity}
      data-gk-part={strong.length === 0 ? cell.marks[0]?.severity : undefined}
      // A link to the cell moves the focus there.
      tabIndex={cell.marks.length > 0 ? -1 : undefined}
    >
      {strong.length > 0 && <Marks marks={strong} {...options} />}
      {cell.text !== '' && <span className="gk-number">{cell.text}</span>}
      {cell.unit && <span className="gk-unit">{cell.unit}</span>}
      {cell.spoken && <Spoken locale={locale}>{cell.spoken}</Spoken>}
      {printedAs && (
        <small className="gk-printed" lang={interfaceLang(locale)}>
          {printedAs}
        </small>
      )}
      {below?.(cell)}
    </td>
  );
}

function Spoken({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return (
    <span className="gk-hidden" lang={interfaceLang(locale)}>
      {children}
    </span>
  );
}

function Marks({
  marks,
  linkFindings = false,
  locale,
  idPrefix,
}: { readonly marks: readonly Mark[] } & DrawingOptions) {
  const { severities, signs } = tableMessages(locale);
  return (
    <span className="gk-marks" lang={interfaceLang(locale)}>
      {marks.map(({ number, severity, message }) => {
        const className = `gk-mark gk-mark--${severity}`;
        const text = (
          <>
            <span aria-hidden="true">
              {signs[severity]}
              {number}
            </span>
            <span className="gk-hidden">
              {linkFindings
                ? `${severities[severity]} ${number}`
                : `${severities[severity]} ${number}: ${message}`}
            </span>
          </>
        );
        return linkFindings ? (
          <a
            key={number}
            className={className}
            href={`#${findingId(idPrefix, number)}`}
            title={message}
          >
            {text}
          </a>
        ) : (
          <span key={number} className={className} title={message}>
            {text}
          </span>
        );
      })}
    </span>
  );
}
