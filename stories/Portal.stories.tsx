import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import type { Locale } from '../src/format';
import { cellsOf } from '../src/format';
import { ReportDocument } from '../src/react';
import { getCell, type Report } from '../src/report';
import './portal.css';
import { hongze2024, huaian2024, pingtan2024, shanghaiOffice2019 } from './samples';

interface ShellProps {
  readonly report: Report;
  readonly locale?: Locale;
  readonly idPrefix?: string;
  readonly theme?: 'form' | 'portal';
  readonly children?: ReactNode;
}

/** What stands around everything on a portal: its header, columns, where one is, its footer. The texts are the portal's. */
const Shell = ({ here, children }: { readonly here: string; readonly children: ReactNode }) => (
  <div className="portal" lang="zh-CN">
    <header className="portal-head">
      <p className="portal-name">某市人民政府</p>
      <nav aria-label="栏目">
        {['首页', '政务公开', '政务服务', '政民互动'].map((name) => (
          <a key={name} href="#portal-main">
            {name}
          </a>
        ))}
      </nav>
    </header>
    <nav className="portal-here" aria-label="当前位置">
      首页 › 政务公开 › 政府信息公开年报{here}
    </nav>
    <main id="portal-main" className="portal-main">
      {children}
    </main>
    <footer className="portal-foot">主办：某市人民政府办公室　网站标识码：0000000000</footer>
  </div>
);

const REPORTS: readonly Report[] = [huaian2024, hongze2024, pingtan2024, shanghaiOffice2019];

const titleOf = ({ title, year }: Report): string => title ?? `${year}年政府信息公开工作年度报告`;

/** The numbers of a card, from the cells that the form has for them. */
const CARD = [
  ['新收申请', 'applications.newlyReceived.total'],
  ['办理完毕', 'applications.outcome.total.total'],
  ['结转下年', 'applications.carriedForward.total'],
  ['行政复议', 'proceedings.review.total'],
] as const;

const meta = {
  id: 'portal',
  title: '门户 Portal/整页 Whole pages',
  tags: ['!autodocs'],
  args: { report: huaian2024 },
  globals: { edition: '2021', theme: 'portal' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<ShellProps>;

export default meta;
type Story = StoryObj<ShellProps>;

/** 文章页：报告放在 860 像素宽的正文栏里，旁边是门户自己的栏目。 */
export const Article: Story = {
  name: '文章页 Article page',
  render: ({ children: _, ...args }) => (
    <Shell here=" › 正文">
      <div className="portal-columns">
        <div className="portal-article">
          <ReportDocument {...args} contents />
        </div>
        <aside className="portal-aside" aria-label="历年年报">
          <h2>历年年报</h2>
          <ul>
            {[2024, 2023, 2022, 2021].map((year) => (
              <li key={year}>
                <a href="#portal-main">{year} 年</a>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </Shell>
  ),
};

/** 列表页：各机关的年报，一行一份。 */
export const List: Story = {
  name: '列表页 List page',
  render: () => (
    <Shell here="">
      <h1 className="portal-title">政府信息公开年报</h1>
      <ul className="portal-list">
        {REPORTS.map((report) => (
          <li key={titleOf(report)}>
            <a href="#portal-main">{titleOf(report)}</a>
            <time dateTime={report.publicationDate ?? undefined}>
              {report.publicationDate ?? '未载明发布日期'}
            </time>
          </li>
        ))}
      </ul>
    </Shell>
  ),
};

/** 栏目卡片：首页、专栏里的一小块，数字从报告的单元格取，不另填。 */
export const Cards: Story = {
  name: '栏目卡片 Column cards',
  render: () => (
    <Shell here="">
      <h1 className="portal-title">政府信息公开年报</h1>
      <ul className="portal-cards">
        {REPORTS.map((report) => (
          <li key={titleOf(report)} className="portal-card">
            <h2>
              <a href="#portal-main">{titleOf(report)}</a>
            </h2>
            <dl>
              {CARD.map(([name, address]) => {
                const cell = cellsOf(report.edition).find((each) => each.address === address);
                const value = cell && getCell(report, address);
                return (
                  <div key={address}>
                    <dt>{name}</dt>
                    <dd>{value == null ? '未填' : `${value} ${cell?.unit ?? ''}`}</dd>
                  </div>
                );
              })}
            </dl>
          </li>
        ))}
      </ul>
    </Shell>
  ),
};
