import { type ReactNode, useEffect, useRef } from 'react';
import { type Cell, cellsOf, type EditionId, joinLabels } from '../../src/format';
import {
  ApplicationsTable,
  FindingsPanel,
  ProactiveTable,
  ProceedingsTable,
} from '../../src/react';
import { getCell, type Report, setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { huaian2024, mistypedReview2024, shanghaiOffice2019 } from '../samples';
import { En } from './language';
import './do-and-dont.css';

interface Said {
  readonly zh: string;
  readonly en: string;
}

const Scroll = ({ children }: { readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: so that a keyboard can scroll it
  <section className="docs-plain-scroll" aria-label="例 Example" tabIndex={0}>
    {children}
  </section>
);

/** What to do, drawn by the components, beside what not to do, drawn in plain HTML. */
function Pair({
  right,
  wrong,
  children: [good, bad],
}: {
  readonly right: Said;
  readonly wrong: Said;
  readonly children: readonly [ReactNode, ReactNode];
}) {
  return (
    <div className="sb-unstyled docs-pairs">
      <figure className="docs-right">
        <figcaption>
          <strong>✓ 宜 Do</strong> {right.zh}
          <En>{right.en}</En>
        </figcaption>
        {good}
      </figure>
      <figure className="docs-wrong">
        <figcaption>
          <strong>✗ 忌 Don't</strong> {wrong.zh}
          <En>{wrong.en}</En>
        </figcaption>
        {bad}
      </figure>
    </div>
  );
}

const cellsUnder = (edition: EditionId, prefix: string): Cell[] =>
  cellsOf(edition).filter(({ address }) => address.startsWith(prefix));

const columnOf = (cell: Cell): string => cell.columnLabels[cell.columnLabels.length - 1] ?? '';

/** A row of cells, as somebody else would draw it. */
function PlainRow({
  cells,
  report,
  print,
  after,
}: {
  readonly cells: readonly Cell[];
  readonly report: Report;
  readonly print: (value: number | null, cell: Cell) => ReactNode;
  readonly after?: readonly [label: string, value: ReactNode];
}) {
  return (
    <Scroll>
      <table className="docs-plain">
        <thead>
          <tr>
            {cells.map((cell) => (
              <th scope="col" key={cell.address}>
                {columnOf(cell)}
              </th>
            ))}
            {after && <th scope="col">{after[0]}</th>}
          </tr>
        </thead>
        <tbody>
          <tr>
            {cells.map((cell) => (
              <td key={cell.address}>{print(getCell(report, cell.address), cell)}</td>
            ))}
            {after && <td>{after[1]}</td>}
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}

export const Blanks = () => (
  <Pair
    right={{
      zh: '空白格留空，读屏时读作“未填”。',
      en: 'A blank stays blank and is announced as 未填.',
    }}
    wrong={{
      zh: '用 0 填空白。两者意思不同：有空白的合计可能判断不了，而不是错。',
      en: 'A blank filled with 0. They are not the same: a sum with a blank may be open rather than wrong.',
    }}
  >
    <ProceedingsTable report={shanghaiOffice2019} idPrefix="do-blank" density="compact" />
    <PlainRow
      cells={cellsUnder('2019', 'proceedings.review.')}
      report={shanghaiOffice2019}
      print={(value) => value ?? 0}
    />
  </Pair>
);

const counts = (report: Report) =>
  cellsUnder(report.edition, 'proactive.').filter(({ address }) => getCell(report, address));

export const Numbers = () => (
  <Pair
    right={{
      zh: '数字照印：不加千分位，右对齐，等宽数字。',
      en: 'Numbers as the form prints them: no grouping, aligned at the end, tabular digits.',
    }}
    wrong={{
      zh: '加千分位、四舍五入到“万”。表格会被别的单位汇总，分隔符常被读错，舍去的数找不回来。',
      en: 'Grouped, or rounded to 万. Others add these tables up: separators are misread, and what was rounded is lost.',
    }}
  >
    <ProactiveTable report={huaian2024} idPrefix="do-numbers" density="compact" />
    <Scroll>
      <table className="docs-plain docs-plain--start">
        <tbody>
          {counts(huaian2024).map((cell) => {
            const value = getCell(huaian2024, cell.address) ?? 0;
            return (
              <tr key={cell.address}>
                <th scope="row">
                  {joinLabels(cell.rowLabels.slice(1))} {columnOf(cell)}
                </th>
                <td>
                  {value > 1_000_000
                    ? `${Math.round(value / 10_000)}万`
                    : value.toLocaleString('en-US')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  </Pair>
);

/** Scrolled to its last column, as somebody does who looks for the total. */
function ScrolledTable() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const region = frame.current?.querySelector('.gk-scroll');
    if (region) region.scrollLeft = region.scrollWidth;
  }, []);
  return (
    <div ref={frame} className="docs-window">
      <ApplicationsTable report={huaian2024} idPrefix="do-table" />
    </div>
  );
}

export const Stacking = () => (
  <Pair
    right={{
      zh: '窄屏上，表格在自己的区域里横向滚动，项目名称保持可见。',
      en: 'On a narrow screen the table scrolls in its own region; its labels stay in view.',
    }}
    wrong={{
      zh: '把表三拆成卡片或逐行堆叠。一格有多达六层表头，堆叠以后“其他”“总计”不知属于谁。',
      en: 'Table three in cards or stacked rows. A cell has up to six labels: after stacking nobody knows whose 其他 or 总计 it is.',
    }}
  >
    <ScrolledTable />
    <div className="docs-cards">
      {[
        'newlyReceived',
        'outcome.denied.stateSecret',
        'outcome.notProcessed.petitionOrComplaint',
      ].map((row) => {
        const cells = cellsUnder('2021', `applications.${row}.`);
        return (
          cells[0] && (
            <div className="docs-card" key={row}>
              <p>{cells[0].rowLabels[cells[0].rowLabels.length - 1]}</p>
              <dl>
                {cells.map((cell) => (
                  <div key={cell.address}>
                    <dt>{columnOf(cell)}</dt>
                    <dd>{getCell(huaian2024, cell.address)}</dd>
                  </div>
                ))}
              </dl>
            </div>
          )
        );
      })}
    </div>
  </Pair>
);

const sumOf = (prefix: string): number =>
  cellsUnder('2021', prefix)
    .filter(({ isTotal }) => !isTotal)
    .reduce((sum, { address }) => sum + (getCell(huaian2024, address) ?? 0), 0);

export const Subtotals = () => (
  <Pair
    right={{
      zh: '只有格式规定的行和列。',
      en: 'The rows and columns that the form has, and no others.',
    }}
    wrong={{
      zh: '加小计列、占比列。格式里没有，汇总时会被重复计算。',
      en: 'A column of subtotals or shares. The form has none, and who adds up counts it twice.',
    }}
  >
    <ProceedingsTable report={huaian2024} idPrefix="do-columns" density="compact" />
    <PlainRow
      cells={[
        ...cellsUnder('2021', 'proceedings.litigationDirect.'),
        ...cellsUnder('2021', 'proceedings.litigationAfterReview.'),
      ]}
      report={huaian2024}
      print={(value) => value}
      after={[
        '小计',
        sumOf('proceedings.litigationDirect.') + sumOf('proceedings.litigationAfterReview.'),
      ]}
    />
  </Pair>
);

/** An error (27 for 72) and a query (a total that is missing) in one table. */
const marked = setCell(mistypedReview2024, 'proceedings.litigationDirect.total', null);
const proceedingsFindings = (report: Report) =>
  checkReport(report).findings.filter(({ anchor }) => anchor.startsWith('proceedings.'));

const COLOURED: Readonly<Record<string, string>> = {
  'proceedings.review.upheld': '#f8b4ae',
  'proceedings.review.total': '#f8b4ae',
  'proceedings.litigationDirect.total': '#ffe08a',
};

export const Signs = () => {
  const coloured = (
    <PlainRow
      cells={[
        ...cellsUnder('2021', 'proceedings.review.'),
        ...cellsUnder('2021', 'proceedings.litigationDirect.'),
      ]}
      report={marked}
      print={(value, { address }) => (
        <span className="docs-coloured" style={{ background: COLOURED[address] }}>
          {value ?? '\u00a0'}
        </span>
      )}
    />
  );
  return (
    <Pair
      right={{
        zh: '错误是实线框、实底“错”，疑点是虚线框、空心“疑”：去掉颜色（下图）也分得开。',
        en: 'Errors have a solid frame and a filled sign, queries a dashed frame and an open one: told apart without colour (below).',
      }}
      wrong={{
        zh: '只用红、黄区分。色觉不同的人、黑白打印的纸上（下图）都看不出。',
        en: 'Told apart by red and yellow alone. Lost to those who see colours otherwise and on paper (below).',
      }}
    >
      <div>
        <ProceedingsTable
          report={marked}
          findings={proceedingsFindings(marked)}
          idPrefix="do-signs"
          density="compact"
        />
        {/* The picture is the same again. */}
        <div className="docs-grey" aria-hidden="true" inert>
          <ProceedingsTable
            report={marked}
            findings={proceedingsFindings(marked)}
            idPrefix="do-signs-grey"
            density="compact"
          />
        </div>
      </div>
      <div>
        {coloured}
        <div className="docs-grey" aria-hidden="true" inert>
          {coloured}
        </div>
      </div>
    </Pair>
  );
};

export const Corrections = () => (
  <Pair
    right={{
      zh: '表里照填报的数；建议写在旁边，由旧值到新值，不止一种可能就都列出。',
      en: 'The table keeps what was filled in; suggestions stand beside it, from old to new, all that are possible.',
    }}
    wrong={{
      zh: '替填报单位改数。改的可能不对，公布的也不再是填报的。',
      en: 'The number corrected in the table. It may be the wrong one, and what is shown is no longer what was filed.',
    }}
  >
    <FindingsPanel
      report={mistypedReview2024}
      findings={proceedingsFindings(mistypedReview2024)}
      headingLevel={3}
      idPrefix="do-corrections"
    />
    <PlainRow
      cells={cellsUnder('2021', 'proceedings.review.')}
      report={mistypedReview2024}
      print={(value, { address }) =>
        address === 'proceedings.review.upheld' ? (
          <>
            <del>{value}</del> <ins>{getCell(huaian2024, address)}</ins>
          </>
        ) : (
          value
        )
      }
    />
  </Pair>
);
