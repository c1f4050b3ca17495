import type { Locale } from '../../src/format';
import './welcome.css';

interface Way {
  readonly for: string;
  readonly pages: readonly (readonly [name: string, path: string])[];
}

/** Of all stories: the toolbar chooses it too. */
type Theme = 'form' | 'portal';

/** What is done with the report below. */
export type Mode = 'read' | 'fillIn';

interface Words {
  readonly what: string;
  readonly below: string;
  readonly look: string;
  readonly looks: Readonly<Record<Theme, string>>;
  readonly report: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly ways: readonly Way[];
}

// The stories stand in a frame of Storybook's page, and these links are for the page.
const STARTED = '?path=/docs/开始-start-上手-getting-started--docs';
const RECIPES = '?path=/docs/用法-recipes-常见做法-recipes--docs';
const EMBEDDING = '?path=/docs/用法-recipes-嵌入任何页面-embedding--docs';
const CELLS = '?path=/story/cellexplorer--explorer';
const TOKENS = '?path=/docs/样式-style-主题与变量-theming-and-tokens--docs';
const PAIRS = '?path=/docs/样式-style-宜与忌-do-and-don-t--docs';
const PORTAL = '?path=/story/portal--article';
const FORM = '?path=/docs/格式-the-form-格式说明-the-form-explained--docs';
const ACCESSIBILITY = '?path=/docs/无障碍-accessibility-说明-statement--docs';
const RULE = '?path=/docs/rules-t3-balance--docs';
const ALL = '?path=/docs/开始-start-在哪里找-where-to-find-it--docs';

const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    what: 'gongkai-report 把政府信息公开工作年度报告的法定格式做成数据、规则和组件：门户用它公布六个部分、三张表，填报和审核的人用它逐格核对。',
    below:
      '下面是一份真实的报告：淮安市 2024 年。为了演示，改错了一格：表三“（一）予以公开 · 自然人”本是 1288，这里写成 1228；看核对怎样找到它。选“填写”，就在法定表格里改。',
    report: '报告',
    modes: { read: '阅读', fillIn: '填写' },
    look: '样式',
    looks: { form: '印刷格式', portal: '门户' },
    ways: [
      {
        for: '开发',
        pages: [
          ['上手', STARTED],
          ['常见做法', RECIPES],
          ['不用 React', EMBEDDING],
          ['单元格地址', CELLS],
        ],
      },
      {
        for: '设计',
        pages: [
          ['主题与变量', TOKENS],
          ['宜与忌', PAIRS],
          ['门户里的样子', PORTAL],
        ],
      },
      {
        for: '审核',
        pages: [
          ['格式说明', FORM],
          ['无障碍说明', ACCESSIBILITY],
          ['规则，如 T3-BALANCE', RULE],
        ],
      },
      { for: '全部', pages: [['在哪里找', ALL]] },
    ],
  },
  en: {
    what: 'gongkai-report is the statutory form of the Chinese annual report on government information disclosure as data, rules and components: portals publish its six sections and three tables with it, those who fill it in or audit it check it cell by cell.',
    below:
      'Below, a real report: that of Huai’an on 2024. One cell was changed to show what a check is: granted to natural persons is 1288 there, and 1228 here. Choose “Fill in” to type into the statutory tables.',
    report: 'Report',
    modes: { read: 'Read', fillIn: 'Fill in' },
    look: 'Look',
    looks: { form: 'Printed form', portal: 'Portal' },
    ways: [
      {
        for: 'Developers',
        pages: [
          ['Getting started', STARTED],
          ['Recipes', RECIPES],
          ['Without React', EMBEDDING],
          ['Cell addresses', CELLS],
        ],
      },
      {
        for: 'Designers',
        pages: [
          ['Theming and tokens', TOKENS],
          ["Do and don't", PAIRS],
          ['On a portal', PORTAL],
        ],
      },
      {
        for: 'Auditors',
        pages: [
          ['The form explained', FORM],
          ['Accessibility', ACCESSIBILITY],
          ['Rules, such as T3-BALANCE', RULE],
        ],
      },
      { for: 'All', pages: [['Where to find it', ALL]] },
    ],
  },
};

export interface WelcomeProps {
  readonly locale: Locale;
  /** Whether the report below is read or typed into, and what to do when the other is chosen. */
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  /** How the report below looks, and what to do when another look is chosen. */
  readonly theme: string;
  readonly onTheme: (theme: Theme) => void;
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly choices: Readonly<Record<T, string>>;
  readonly chosen: string;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ name, legend, choices, chosen, onChoose }: ChoiceProps<T>) {
  const values = Object.keys(choices) as T[]; // the keys of the record itself
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />{' '}
          {choices[value]}
        </label>
      ))}
    </fieldset>
  );
}

/** What the package is and for whom, with a way for each, before the report that Storybook opens with. */
export function Welcome({ locale, mode, onMode, theme, onTheme }: WelcomeProps) {
  const { what, below, report, modes, look, looks, ways } = words[locale];
  return (
    <div className="docs-welcome" lang={locale}>
      <p>{what}</p>
      <ul>
        {ways.map((way) => (
          <li key={way.for}>
            <strong>{way.for}</strong>
            <span>
              {way.pages.map(([name, path]) => (
                <a key={path} href={`index.html${path}`} target="_top">
                  {name}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p>{below}</p>
      <Choice name="mode" legend={report} choices={modes} chosen={mode} onChoose={onMode} />
      <Choice name="look" legend={look} choices={looks} chosen={theme} onChoose={onTheme} />
    </div>
  );
}
