/**
 * The tokens of the look, named by what they are for. From here come the properties in the stylesheets, the files
 * `tokens/*.json` for design tools, and the tables in the docs.
 *
 * A page sets `--gk-NAME` wherever it likes, on `:root` or on a wrapper; the sheet reads it there and falls back to
 * what stands here. What is printed is the same whatever the page has set.
 */

/**
 * @typedef {string | number | readonly string[]} TokenValue a colour `#rrggbb`, another token `{NAME}`, a length, a number, or fonts
 * @typedef {Readonly<Record<string, TokenValue>>} Tokens
 */

/** @type {Readonly<Record<string, { readonly zh: string, readonly en: string }>>} */
export const tokenUses = {
  'font-text': { zh: '正文', en: 'text' },
  'font-title': { zh: '报告标题', en: 'title of the report' },
  'font-section': { zh: '一、二、三级标题中的“一、”', en: 'titles of sections' },
  'font-heading': { zh: '“（一）”', en: 'headings within a section' },
  'font-table': { zh: '表格', en: 'tables' },
  'font-number': { zh: '数字', en: 'numbers' },
  'font-interface': { zh: '核对结果、图表', en: 'findings, charts' },
  'size-base': { zh: '报告的基准字号', en: 'what the other sizes are measured by' },
  'size-text': { zh: '正文', en: 'text' },
  'size-title': { zh: '报告标题', en: 'title of the report' },
  'size-table': { zh: '表格', en: 'tables' },
  'size-interface': { zh: '核对结果、图表', en: 'findings, charts' },
  'least-table': { zh: '表格不小于', en: 'tables are no smaller' },
  'least-text': { zh: '任何文字不小于', en: 'nothing is smaller' },
  'line-text': { zh: '正文行距', en: 'line height of text' },
  'line-table': { zh: '表格行距', en: 'line height of tables' },
  'space-row': { zh: '单元格上下', en: 'above and below what is in a cell' },
  'space-column': { zh: '单元格左右', en: 'beside what is in a cell' },
  'space-paper': { zh: '报告四周的白边', en: 'margin of the paper' },
  'space-top': {
    zh: '固定页头遮住的高度',
    en: 'how much of the window a fixed header covers',
  },
  measure: { zh: '报告最大宽度', en: 'greatest width of a report' },
  'color-text': { zh: '正文、数字', en: 'text and numbers' },
  'color-muted': { zh: '次要文字', en: 'minor text' },
  'color-surface': { zh: '纸', en: 'paper' },
  'color-rule': { zh: '表格线', en: 'rules of tables' },
  'color-block': { zh: '表头、块标题', en: 'heads, headings of blocks' },
  'color-label': { zh: '项目名称', en: 'labels' },
  'color-total': { zh: '合计', en: 'totals' },
  'color-success': { zh: '未发现问题', en: 'no problems found' },
  'color-success-surface': { zh: '未发现问题的底色', en: 'ground of what is right' },
  'color-link': { zh: '链接', en: 'links' },
  'color-focus': { zh: '焦点框', en: 'focus ring' },
  'color-error': { zh: '错误', en: 'error' },
  'color-error-surface': { zh: '错误的底色', en: 'ground of an error' },
  'color-query': { zh: '疑点', en: 'query' },
  'color-query-surface': { zh: '疑点的底色', en: 'ground of a query' },
  'color-info': { zh: '提示', en: 'note' },
  'color-info-surface': { zh: '提示的底色', en: 'ground of a note' },
  'weight-label': { zh: '表头、项目名称的粗细', en: 'weight of labels' },
  'weight-head': { zh: '表头的粗细', en: 'weight of heads' },
  'weight-total': { zh: '合计的粗细', en: 'weight of totals' },
  radius: { zh: '圆角', en: 'rounded corners' },
};

/** The printed form, and what every other look begins with. @type {Tokens} */
const form = {
  'font-text': [
    '仿宋_GB2312',
    'FangSong_GB2312',
    'FangSong',
    '仿宋',
    'STFangsong',
    'Noto Serif CJK SC',
    'serif',
  ],
  'font-title': [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '小标宋体',
    'SimSun',
    '宋体',
    'Songti SC',
    'Noto Serif CJK SC',
    'serif',
  ],
  'font-section': ['SimHei', '黑体', 'Heiti SC', 'Noto Sans CJK SC', 'sans-serif'],
  'font-heading': [
    '楷体_GB2312',
    'KaiTi_GB2312',
    'KaiTi',
    '楷体',
    'STKaiti',
    'Noto Serif CJK SC',
    'serif',
  ],
  'font-table': ['SimSun', '宋体', 'Songti SC', 'Noto Serif CJK SC', 'serif'],
  'font-number': ['Times New Roman', 'Liberation Serif', 'SimSun', '宋体', 'serif'],
  'font-interface': [
    'PingFang SC',
    'Microsoft YaHei',
    '微软雅黑',
    'Noto Sans CJK SC',
    'WenQuanYi Micro Hei',
    'sans-serif',
  ],
  // That of the page around the report, but no smaller than this.
  'size-base': 'max(1em, 14px)',
  'size-text': '1.125em',
  'size-title': '1.75em',
  'size-table': '0.9375em',
  'size-interface': '1em',
  'least-table': '14px',
  'least-text': '12px',
  'line-text': 1.8,
  'line-table': 1.4,
  'space-row': '0.45em',
  'space-column': '0.5em',
  'space-paper': '1em',
  'space-top': '0px',
  measure: '60em',
  'color-text': '#111111',
  'color-muted': '#555555',
  'color-surface': '#ffffff',
  // In the ink of what it rules: where a reader's tool paints every element, the lines go along.
  'color-rule': '{color-text}',
  'color-block': '#dfe8f5',
  'color-label': '#ffffff',
  'color-total': '#ffffff',
  'color-link': '#0b4f9e',
  'color-focus': '#0b4f9e',
  'color-error': '#b3130a',
  'color-error-surface': '#fdeae8',
  'color-query': '#744a00',
  'color-query-surface': '#fff5dc',
  'color-info': '#2a5670',
  'color-info-surface': '#eaf3f8',
  'color-success': '{color-text}',
  'color-success-surface': '#ffffff',
  'weight-label': 400,
  'weight-head': 400,
  'weight-total': 400,
  radius: '0px',
};

/** What each look changes of the form, and where it holds. @satisfies {Readonly<Record<string, { readonly on: string, readonly tokens: Tokens }>>} */
export const looks = {
  form: { on: '.gk-root', tokens: form },
  portal: {
    on: '.gk-root[data-gk-theme="portal"]',
    tokens: {
      'font-text': '{font-interface}',
      'font-title': '{font-interface}',
      'font-section': '{font-interface}',
      'font-heading': '{font-interface}',
      'font-table': '{font-interface}',
      // Digits of one width come first: not every face for Chinese text has them.
      'font-number': [
        'Helvetica Neue',
        'Arial',
        'Liberation Sans',
        'PingFang SC',
        'Microsoft YaHei',
        'Noto Sans CJK SC',
        'sans-serif',
      ],
      'size-text': '1.0625em',
      'size-title': '1.75em',
      'size-table': '0.875em',
      measure: '56em',
      'color-text': '#1d2530',
      'color-muted': '#56606c',
      'color-rule': '#c3cbd5',
      'color-block': '#e6edf6',
      'color-label': '#f5f7fa',
      'color-total': '#edf1fa',
      'color-success': '#0f6b3d',
      'color-success-surface': '#e8f5ed',
      'weight-head': 600,
      'weight-total': 700,
      radius: '0.25em',
    },
  },
  compact: {
    on: '.gk-root[data-gk-density="compact"]',
    tokens: { 'space-row': '0.15em', 'space-column': '0.3em', 'line-table': 1.3 },
  },
  large: {
    on: '.gk-root[data-gk-text="large"]',
    tokens: {
      'size-text': '1.5em',
      'size-title': '2.125em',
      'size-table': '1.25em',
      'size-interface': '1.25em',
      measure: '80em',
      'color-text': '#000000',
      'color-muted': '#333333',
    },
  },
};

/**
 * What follows a page's one colour, `--gk-brand`. As ink it is the brand itself, darkened until text in it can be
 * read on white and on every ground of ours (WCAG 2.2 AA), the lightness of OKLCH being what decides; the tints keep
 * its hue. Before Chromium 119, which knows no relative colours, the ink is the brand as it was given, and the
 * grounds stay as they are.
 * @type {Readonly<Record<'ink' | 'tint' | 'mist' | 'wash' | 'line', { readonly from: string, readonly early?: string }>>}
 */
export const brandShades = {
  ink: { from: 'min(l, 0.48) c h', early: 'var(--gk-brand)' },
  tint: { from: '0.94 min(c, 0.025) h' },
  mist: { from: '0.957 min(c, 0.018) h' },
  wash: { from: '0.975 min(c, 0.008) h' },
  line: { from: '0.84 min(c, 0.03) h' },
};

/** Which tokens take which shade, in which look. @type {Readonly<Record<string, Readonly<Record<string, keyof typeof brandShades>>>>} */
export const branded = {
  form: { 'color-link': 'ink', 'color-focus': 'ink', 'color-block': 'tint' },
  portal: {
    'color-rule': 'line',
    'color-block': 'tint',
    'color-label': 'wash',
    'color-total': 'mist',
  },
};

/**
 * What each look changes on a dark page: colours alone, each theme's whole. Of a sheet of its own, `dark.css`, which a
 * portal that has dark pages takes beside the other.
 * @satisfies {Readonly<Record<'form' | 'portal' | 'large', Tokens>>}
 */
export const dark = {
  form: {
    'color-text': '#e9e7e2',
    'color-muted': '#b3b8c0',
    'color-surface': '#1b1d21',
    // Lines in full ink would glare.
    'color-rule': '#767d88',
    'color-block': '#2b3646',
    'color-label': '#1b1d21',
    'color-total': '#1b1d21',
    'color-link': '#8fbcf4',
    'color-focus': '#8fbcf4',
    'color-error': '#ff9c90',
    'color-error-surface': '#4a1f1b',
    'color-query': '#efc46a',
    'color-query-surface': '#3d3010',
    'color-info': '#a3cfe8',
    'color-info-surface': '#1d3545',
    'color-success': '#e9e7e2',
    'color-success-surface': '#1b1d21',
  },
  portal: {
    'color-text': '#e6e9ee',
    'color-muted': '#aeb6c1',
    'color-rule': '#49525f',
    'color-block': '#2a3646',
    'color-label': '#23282f',
    'color-total': '#283240',
    'color-success': '#7ed3a2',
    'color-success-surface': '#16321f',
  },
  large: { 'color-text': '#ffffff', 'color-muted': '#d3d7dd' },
};

/** The shades of a page's one colour on a dark page; nothing follows it where relative colours are not known. */
export const darkBrandShades = {
  ink: 'max(l, 0.78) min(c, 0.14) h',
  tint: '0.33 min(c, 0.045) h',
  mist: '0.3 min(c, 0.03) h',
  wash: '0.27 min(c, 0.015) h',
  line: '0.44 min(c, 0.035) h',
};

/** What paper is, whatever the screen was: points, black, no tints. Nothing that a page sets changes it. @type {Tokens} */
export const paper = {
  'size-text': '16pt',
  'size-title': '22pt',
  'size-table': '9pt',
  'least-table': '0px',
  'least-text': '0px',
  'line-text': '28pt',
  'line-table': 1.25,
  'space-row': '0.2em',
  'space-column': '0.25em',
  'space-paper': '0px',
  'color-text': '#000000',
  'color-muted': '#000000',
  'color-surface': '#ffffff',
  'color-rule': '#000000',
  'color-block': '#ffffff',
  'color-label': '#ffffff',
  'color-total': '#ffffff',
  'color-link': '#000000',
  'color-error': '#000000',
  'color-error-surface': '#ffffff',
  'color-query': '#000000',
  'color-query-surface': '#ffffff',
  'color-info': '#000000',
  'color-info-surface': '#ffffff',
  'color-success': '#000000',
  'color-success-surface': '#ffffff',
  measure: 'none',
};

/** What a narrow window changes. @type {Tokens} */
export const narrow = {
  'size-text': '1.0625em',
  'size-title': '1.375em',
  'size-table': '0.875em',
  'space-column': '0.3em',
  'space-paper': '0.5em',
};
