import { dark, type Tokens as LookOf, looks, type TokenValue } from '../../src/styles/tokens.mjs';
import { contrast } from './contrast';

export type Tokens = ReadonlyMap<string, string>;

const written = (value: TokenValue): string =>
  typeof value === 'object' ? value.join(', ') : String(value);

const asTokens = (tokens: LookOf): Tokens =>
  new Map(Object.entries(tokens).map(([name, value]) => [`--gk-${name}`, written(value)]));

const tokensOf = (look: keyof typeof looks): Tokens => asTokens(looks[look].tokens);
const [darkForm, darkPortal, darkLarge] = [
  asTokens(dark.form),
  asTokens(dark.portal),
  asTokens(dark.large),
];

/** What each look sets; the first one sets all. */
export const LOOKS = {
  form: tokensOf('form'),
  portal: tokensOf('portal'),
  compact: tokensOf('compact'),
  large: tokensOf('large'),
} as const;

export const isColour = (value: string): boolean => value.startsWith('#');

interface Pair {
  readonly zh: string;
  readonly en: string;
  readonly front: string;
  readonly back: string;
  /** What WCAG 2.2 AA asks for: 4.5 of text, 3 of what is no text but tells something, nothing of the rest. */
  readonly least: 4.5 | 3 | 1;
}

/** The colours that meet in the components. */
const PAIRS: readonly Pair[] = [
  { zh: '正文、数字', en: 'text and numbers', front: 'text', back: 'surface', least: 4.5 },
  { zh: '项目名称', en: 'labels', front: 'text', back: 'label', least: 4.5 },
  { zh: '块标题', en: 'headings of blocks', front: 'text', back: 'block', least: 4.5 },
  { zh: '合计格', en: 'totals', front: 'text', back: 'total', least: 4.5 },
  { zh: '次要文字', en: 'minor text', front: 'muted', back: 'surface', least: 4.5 },
  { zh: '链接', en: 'links', front: 'link', back: 'surface', least: 4.5 },
  { zh: '焦点框', en: 'focus ring', front: 'focus', back: 'surface', least: 3 },
  {
    zh: '错误格中的数字',
    en: 'number at an error',
    front: 'text',
    back: 'error-surface',
    least: 4.5,
  },
  { zh: '“错”', en: 'sign of an error', front: 'surface', back: 'error', least: 4.5 },
  { zh: '错误框线', en: 'frame of an error', front: 'error', back: 'surface', least: 3 },
  {
    zh: '疑点格中的数字',
    en: 'number at a query',
    front: 'text',
    back: 'query-surface',
    least: 4.5,
  },
  { zh: '“疑”', en: 'sign of a query', front: 'query', back: 'query-surface', least: 4.5 },
  { zh: '疑点框线', en: 'frame of a query', front: 'query', back: 'surface', least: 3 },
  { zh: '“注”', en: 'sign of a note', front: 'info', back: 'info-surface', least: 4.5 },
  {
    zh: '表格线（不传达信息）',
    en: 'rules of the tables (tell nothing)',
    front: 'rule',
    back: 'surface',
    least: 1,
  },
];

/** Each look as it is on a page: a theme, alone or with large type. */
const SHOWN = {
  form: [LOOKS.form],
  portal: [LOOKS.form, LOOKS.portal],
  'form + large': [LOOKS.form, LOOKS.large],
  'portal + large': [LOOKS.form, LOOKS.portal, LOOKS.large],
  'form, dark': [LOOKS.form, darkForm],
  'portal, dark': [LOOKS.form, LOOKS.portal, darkForm, darkPortal],
  'portal + large, dark': [LOOKS.form, LOOKS.portal, LOOKS.large, darkForm, darkPortal, darkLarge],
} as const;

const colourIn = (look: readonly Tokens[], role: string): string => {
  const value = look.reduce<string | undefined>(
    (before, tokens) => tokens.get(`--gk-color-${role}`) ?? before,
    undefined,
  );
  // The colour of another token.
  const other = /^\{color-([\w-]+)\}$/.exec(value ?? '')?.[1];
  if (other) return colourIn(look, other);
  if (!value || !isColour(value)) throw new Error(`no colour for ${role}`);
  return value;
};

/** Every pair in every look. */
export const contrasts = PAIRS.map((pair) => ({
  ...pair,
  looks: Object.entries(SHOWN).map(([look, tokens]) => {
    const [front, back] = [colourIn(tokens, pair.front), colourIn(tokens, pair.back)];
    return { look, front, back, ratio: contrast(front, back) };
  }),
}));
