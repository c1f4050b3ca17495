/** Pages of other people that a report may stand on. */
export interface Host {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Files beside this one, without `.css`; `scripts/host-styles.mjs` takes those of libraries from their packages. */
  readonly styles: readonly string[];
  /** The elements around a report, outermost first. */
  readonly around?: readonly { readonly id?: string; readonly className?: string }[];
}

export const hosts: readonly Host[] = [
  { id: 'tailwind3', zh: 'Tailwind 3', en: 'Tailwind 3', styles: ['tailwind-3'] },
  { id: 'tailwind4', zh: 'Tailwind 4', en: 'Tailwind 4', styles: ['tailwind-4'] },
  { id: 'bootstrap3', zh: 'Bootstrap 3', en: 'Bootstrap 3', styles: ['bootstrap-3'] },
  { id: 'bootstrap5', zh: 'Bootstrap 5', en: 'Bootstrap 5', styles: ['bootstrap-5'] },
  {
    id: 'antd5',
    zh: 'antd 5，有 reset',
    en: 'antd 5 with its reset',
    styles: ['antd-theme', 'antd-5-reset'],
  },
  {
    id: 'antd6',
    zh: 'antd 6，有 reset',
    en: 'antd 6 with its reset',
    styles: ['antd-theme', 'antd-6-reset'],
  },
  {
    id: 'antd6typography',
    zh: 'antd 6，无 reset，在 Typography 内',
    en: 'antd 6 without its reset, within Typography',
    styles: ['antd-theme', 'antd-6-typography'],
    around: [{ className: 'ant-typography' }],
  },
  {
    id: 'elementplus',
    zh: 'Element Plus',
    en: 'Element Plus',
    styles: ['element-plus', 'element-plus-reset'],
    around: [{ className: 'el-table' }],
  },
  {
    id: 'portal2012',
    zh: '2012 年的门户',
    en: 'Portal of 2012',
    styles: ['portal-2012'],
    around: [{ id: 'main' }, { id: 'zoom', className: 'TRS_Editor' }],
  },
  {
    id: 'reset',
    zh: '重置一切元素',
    en: 'Reset of every element',
    styles: ['elements-reset'],
  },
  { id: 'small', zh: '12 像素的小字', en: 'Small type, 12 px', styles: ['small'] },
  { id: 'dark', zh: '深色页面', en: 'Dark page', styles: ['dark'] },
  {
    id: 'readingAid',
    zh: '无障碍工具条换色',
    en: 'Reading aid that paints',
    styles: ['reading-aid'],
  },
];
