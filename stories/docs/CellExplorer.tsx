import { type MouseEvent, useEffect, useRef, useState } from 'react';
import {
  type Cell,
  citeBasis,
  describeCell,
  type EditionId,
  editionForm,
  findCell,
  type Locale,
  meaningOf,
  type TableKey,
  tablesOf,
} from '../../src/format';
import {
  ApplicationsTable,
  type LookProps,
  ProactiveTable,
  ProceedingsTable,
} from '../../src/react';
import { LiveReport } from '../../src/react/live';
import { blankReport, type Report } from '../../src/report';
import { ruleSetOf } from '../../src/rules';
import { cellId, tableView, type ViewCell } from '../../src/table';
import { Code } from './Code';
import './explorer.css';

const TABLES = {
  proactive: ProactiveTable,
  applications: ApplicationsTable,
  proceedings: ProceedingsTable,
};

interface Words {
  readonly ask: string;
  readonly choose: string;
  readonly details: string;
  readonly address: string;
  readonly place: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Cell['kind'], string>>;
  readonly unit: string;
  readonly total: string;
  readonly yes: string;
  readonly no: string;
  readonly rules: string;
  readonly code: string;
  readonly basis: string;
  readonly none: string;
  /** Between the members of a list. */
  readonly and: string;
}

const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    ask: '点击表中任一数字格，或在此选择地址。',
    choose: '选择单元格',
    details: '单元格',
    address: '地址',
    place: '位置',
    kind: '类型',
    kinds: {
      count: '计数：不小于 0 的整数',
      change: '增减：整数，可为负',
      money: '金额：小数',
    },
    unit: '单位',
    total: '合计格',
    yes: '是',
    no: '否',
    rules: '读取它的规则',
    code: '代码',
    basis: '依据',
    none: '无',
    and: '；',
  },
  en: {
    ask: 'Click any cell of figures in a table, or choose an address here.',
    choose: 'Choose a cell',
    details: 'Cell',
    address: 'Address',
    place: 'Place',
    kind: 'Kind',
    kinds: {
      count: 'count: a whole number from 0',
      change: 'change: a whole number, may be negative',
      money: 'money: a decimal number',
    },
    unit: 'Unit',
    total: 'Is a total',
    yes: 'yes',
    no: 'no',
    rules: 'Rules that read it',
    code: 'Code',
    basis: 'Basis',
    none: 'none',
    and: '; ',
  },
};

/** The rules whose instances name the cell. */
function rulesReading(edition: EditionId, address: string): string[] {
  return ruleSetOf(edition)
    .rules.filter((rule) => JSON.stringify(rule).includes(`"${address}"`))
    .map((rule) => rule.id);
}

const cellsShown = (report: Report, table: TableKey): ViewCell[] =>
  tableView(report, table).parts.flatMap((part) => part.groups.flatMap(({ rows }) => rows.flat()));

const addressesOf = (report: Report, table: TableKey): string[] =>
  cellsShown(report, table).flatMap((cell) => (cell.type === 'value' ? cell.address : []));

interface CellExplorerProps extends Omit<LookProps, 'className'> {
  readonly edition: EditionId;
  readonly locale: Locale;
}

export function CellExplorer({ edition, locale, ...look }: CellExplorerProps) {
  const [address, setAddress] = useState<string>();
  const tables = useRef<HTMLDivElement>(null);
  const report = blankReport({ edition, year: editionForm(edition).years.from });
  const shown = tablesOf(edition);
  const text = words[locale];

  useEffect(() => {
    const cell = address && tables.current?.querySelector(`#${cellId('gk', address)}`);
    if (!cell) return undefined;
    cell.setAttribute('aria-current', 'true');
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return () => cell.removeAttribute('aria-current');
  }, [address]);

  const choose = (event: MouseEvent<HTMLDivElement>) => {
    const id = (event.target as Element).closest('td')?.id; // a click happens on an element
    const found = shown
      .flatMap(({ key }) => addressesOf(report, key))
      .find((each) => cellId('gk', each) === id);
    if (found) setAddress(found);
  };
  return (
    <div className="docs-explorer" lang={locale}>
      <section className="docs-explorer-details" aria-label={text.details}>
        <label>
          {text.choose}{' '}
          <select
            value={address ?? ''}
            onChange={(event) => setAddress(event.target.value || undefined)}
          >
            <option value="" />
            {shown.map(({ key, name, title }) => (
              <optgroup key={key} label={`${name} ${title}`}>
                {addressesOf(report, key).map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Details {...{ edition, address, locale, report }} />
      </section>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the select above does the same for a keyboard */}
      <div ref={tables} onClick={choose}>
        <LiveReport locale={locale}>
          {shown.map(({ key }) => {
            const Table = TABLES[key];
            return <Table key={key} report={report} locale={locale} {...look} />;
          })}
        </LiveReport>
      </div>
    </div>
  );
}

function Details({
  edition,
  address,
  locale,
  report,
}: Pick<CellExplorerProps, 'edition' | 'locale'> & {
  readonly address: string | undefined;
  readonly report: Report;
}) {
  const text = words[locale];
  const cell = address === undefined ? undefined : findCell(edition, address);
  if (!cell) return <p role="status">{text.ask}</p>;
  const basis = cellsShown(report, cell.table)
    .filter((each) => each.type === 'label')
    .filter((each) => each.label === cell.rowLabels[cell.rowLabels.length - 1])
    .flatMap((each) => meaningOf(each.label).basis ?? [])
    .map((each) => citeBasis(each, locale === 'en' ? 'en' : 'zh'));
  const rules = rulesReading(edition, cell.address);
  const facts = [
    [text.address, <Code key="address" text={cell.address} />],
    [
      text.place,
      <span lang="zh-CN" key="place">
        {describeCell(edition, cell.address)}
      </span>,
    ],
    [text.kind, text.kinds[cell.kind]],
    [
      text.unit,
      <span lang="zh-CN" key="unit">
        {cell.unit} {cell.unitField && <Code text={`report.${cell.unitField.address}`} />}
      </span>,
    ],
    [text.total, cell.isTotal ? text.yes : text.no],
    [text.basis, basis.join(text.and) || text.none],
    [
      text.code,
      <div key="code">
        <Code text={`getCell(report, '${cell.address}')`} />
        <br />
        <Code text={`report.${cell.address}`} />
      </div>,
    ],
    [
      text.rules,
      rules.length === 0 ? (
        text.none
      ) : (
        <ul key="rules">
          {rules.map((id) => (
            <li key={id}>
              {/* The story is in a frame of Storybook's page: the link is for the page. */}
              <a href={`index.html?path=/docs/rules-${id.toLowerCase()}--docs`} target="_top">
                {id}
              </a>
            </li>
          ))}
        </ul>
      ),
    ],
  ] as const;
  return (
    <div role="status">
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
