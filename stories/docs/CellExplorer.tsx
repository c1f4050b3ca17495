import { type MouseEvent, useState } from 'react';
import {
  citeBasis,
  describeCell,
  type EditionId,
  findCell,
  type Locale,
  meaningOf,
  tablesOf,
} from '../../src/format';
import {
  ApplicationsTable,
  type LookProps,
  ProactiveTable,
  ProceedingsTable,
} from '../../src/react';
import { blankReport } from '../../src/report';
import { ruleSetOf } from '../../src/rules';
import { cellId, tableView } from '../../src/table';

const TABLES = {
  proactive: ProactiveTable,
  applications: ApplicationsTable,
  proceedings: ProceedingsTable,
};

const words = {
  'zh-CN': {
    ask: '点击任一数字格。',
    address: '地址',
    place: '位置',
    kind: '类型',
    unit: '单位',
    total: '合计格',
    yes: '是',
    no: '否',
    rules: '读取它的规则',
    code: '代码',
    basis: '依据',
    none: '无',
  },
  en: {
    ask: 'Choose any cell of figures.',
    address: 'Address',
    place: 'Place',
    kind: 'Kind',
    unit: 'Unit',
    total: 'Is a total',
    yes: 'yes',
    no: 'no',
    rules: 'Rules that read it',
    code: 'Code',
    basis: 'Basis',
    none: 'none',
  },
} as const;

/** The rules whose instances name the cell. */
function rulesReading(edition: EditionId, address: string): string[] {
  return ruleSetOf(edition)
    .rules.filter((rule) => JSON.stringify(rule).includes(`"${address}"`))
    .map((rule) => rule.id);
}

interface CellExplorerProps extends Omit<LookProps, 'className'> {
  readonly edition: EditionId;
  readonly locale: Locale;
}

export function CellExplorer({ edition, locale, ...look }: CellExplorerProps) {
  const [address, setAddress] = useState<string>();
  const report = blankReport({ edition, year: edition === '2019' ? 2020 : 2025 });
  const choose = (event: MouseEvent<HTMLDivElement>) => {
    const id = (event.target as Element).closest('td')?.id; // a click happens on an element
    const found = tablesOf(edition)
      .flatMap(({ key }) => tableView(report, key).parts)
      .flatMap((part) => part.groups.flatMap((group) => group.rows.flat()))
      .find((cell) => cell.type === 'value' && cellId('gk', cell.address) === id);
    if (found?.type === 'value') setAddress(found.address);
  };
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: '1.5rem',
        maxWidth: '64rem',
        margin: '0 auto',
      }}
    >
      <Details edition={edition} address={address} locale={locale} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the select below does the same for a keyboard */}
      <div onClick={choose}>
        {tablesOf(edition).map(({ key }) => {
          const Table = TABLES[key];
          return <Table key={key} report={report} locale={locale} {...look} />;
        })}
      </div>
      <label>
        {words[locale].address}{' '}
        <select
          style={{ maxWidth: '100%' }}
          value={address ?? ''}
          onChange={(event) => setAddress(event.target.value || undefined)}
        >
          <option value="" />
          {tablesOf(edition)
            .flatMap(({ key }) => tableView(report, key).parts)
            .flatMap((part) => part.groups.flatMap((group) => group.rows.flat()))
            .map(
              (cell) =>
                cell.type === 'value' && (
                  <option key={cell.address} value={cell.address}>
                    {cell.address}
                  </option>
                ),
            )}
        </select>
      </label>
    </div>
  );
}

function Details({
  edition,
  address,
  locale,
}: {
  edition: EditionId;
  address: string | undefined;
  locale: Locale;
}) {
  const text = words[locale];
  const cell = address === undefined ? undefined : findCell(edition, address);
  if (!cell) return <p role="status">{text.ask}</p>;
  const report = blankReport({ edition, year: 2024 });
  const label = tableView(report, cell.table)
    .parts.flatMap((part) => part.groups.flatMap((group) => group.rows.flat()))
    .filter((each) => each.type === 'label')
    .filter((each) => each.label === cell.rowLabels[cell.rowLabels.length - 1]);
  const basis = label.flatMap((each) => meaningOf(each.label).basis ?? []);
  const rules = rulesReading(edition, cell.address);
  const facts = [
    [text.address, <code key="address">{cell.address}</code>],
    [
      text.place,
      <span lang="zh-CN" key="place">
        {describeCell(edition, cell.address)}
      </span>,
    ],
    [text.kind, cell.kind],
    [
      text.unit,
      <span lang="zh-CN" key="unit">
        {cell.unit}
      </span>,
    ],
    [text.total, cell.isTotal ? text.yes : text.no],
    [
      text.basis,
      basis.map((each) => citeBasis(each, locale === 'en' ? 'en' : 'zh')).join('；') || text.none,
    ],
    [text.rules, rules.join('、') || text.none],
    [text.code, <code key="code">{`getCell(report, '${cell.address}')`}</code>],
    ['', <code key="typed">{`report.${cell.address}`}</code>],
  ] as const;
  return (
    <div role="status">
      <dl
        style={{
          display: 'grid',
          gridTemplateColumns: 'max-content 1fr',
          gap: '.25rem 1rem',
          margin: 0,
        }}
      >
        {facts.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of facts never changes its order
          <div key={index} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
