import type { Decorator, Preview } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import 'virtual:gongkai-report/styles.css';
import 'virtual:gongkai-report/editor.css';
import 'virtual:gongkai-report/collection.css';
import 'virtual:gongkai-report/dark.css';
import { EDITIONS, LATEST_EDITION, labelExplanations } from '../src/format';
import { reportSchema } from '../src/report';
import { type CheckInputs, checkReport, describeCheck } from '../src/rules';
import '../stories/docs/docs.css';
import { create } from 'storybook/theming';
import { ComponentPage } from '../stories/docs/ComponentPage';
import { En, Paragraph } from '../stories/docs/language';
import { type Host, hosts } from '../stories/hosts/hosts';
import type { EditionSample } from '../stories/samples';

/** What Storybook's build notes on a component, from its docstring. */
interface DocumentedComponent {
  readonly __docgenInfo?: { readonly description?: string };
}

/** What a docstring says, and its example as code. */
function partsOf(docstring = ''): string[] {
  const [words = '', ...examples] = docstring.split(/^@example\s*$/m);
  return [words.trim(), ...examples.map((code) => `\`\`\`tsx\n${code.trim()}\n\`\`\``)];
}

/** What the toolbars choose is the default of what a story leaves open. */
const withToolbars: Decorator = (Story, context) => {
  const { args, argTypes, canvasElement, globals, parameters, viewMode } = context;
  const { edition, locale, theme, density, textSize } = globals;
  // A docs page has all stories of a component on it, the first one twice: each drawing needs ids of its own.
  const idPrefix = viewMode === 'docs' ? canvasElement.id : undefined;
  const explanations = labelExplanations(args.locale ?? locale);
  // A story that is not about one document has one for each edition.
  const ofEdition: EditionSample | undefined = parameters.editions?.[edition];
  const chosen = {
    ...{ edition, locale, theme, density, textSize, idPrefix, explanations },
    ...args,
    ...ofEdition?.args,
  };
  // A story that has its report checked says with what; its findings speak the chosen language.
  const inputs: CheckInputs | undefined = ofEdition?.check ?? parameters.check;
  const report = reportSchema.safeParse(chosen.report);
  if (!inputs || !report.success) return <Story args={chosen} />;
  const check = describeCheck(
    checkReport(report.data, { ...inputs, locale: chosen.locale }),
    chosen.locale,
  );
  const checked = 'check' in argTypes ? { check } : { findings: check.findings };
  return <Story args={{ ...chosen, ...checked }} />;
};

const hostSheets: Readonly<Record<string, string>> = import.meta.glob('../stories/hosts/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

const Around = ({ boxes, children }: { boxes: Host['around']; children: ReactNode }): ReactNode => {
  const [box, ...inner] = boxes ?? [];
  if (!box) return children;
  return (
    <div id={box.id} className={box.className}>
      <Around boxes={inner}>{children}</Around>
    </div>
  );
};

/** The page around the story: none, or that of other people with its stylesheets, after ours. */
const withHostPage: Decorator = (Story, { globals }) => {
  const host = hosts.find(({ id }) => id === globals.host);
  return (
    <>
      {host?.styles.map((name) => (
        <style key={name}>{hostSheets[`../stories/hosts/${name}.css`]}</style>
      ))}
      <Around boxes={host?.around}>
        {globals.scheme === 'dark' ? (
          <div data-gk-scheme="dark">
            <Story />
          </div>
        ) : (
          <Story />
        )}
      </Around>
    </>
  );
};

/** A button that says what it chooses, and what is chosen: 密度：常规. Each in Chinese and, in the list, in English. */
const toolbar = (
  name: string,
  icon: string,
  items: readonly (readonly [value: string, zh: string, en?: string])[],
) => ({
  description: name,
  toolbar: {
    title: name,
    icon,
    items: items.map(([value, zh, en]) => ({
      value,
      title: `${name.split(' ')[0]}：${zh}`,
      ...(en && { right: en }),
    })),
    dynamicTitle: true,
  },
});

const preview: Preview = {
  decorators: [withToolbars, withHostPage],
  globalTypes: {
    edition: toolbar(
      '格式 Edition',
      'document',
      EDITIONS.map((id) => [id, `${id} 版`]),
    ),
    locale: toolbar('语言 Language', 'globe', [
      ['zh-CN', '中文', 'Chinese'],
      ['en', 'English'],
    ]),
    theme: toolbar('样式 Theme', 'paintbrush', [
      ['form', '印刷格式', 'Printed form'],
      ['portal', '门户', 'Portal'],
    ]),
    density: toolbar('密度 Density', 'component', [
      ['regular', '常规', 'Regular'],
      ['compact', '紧凑', 'Compact'],
    ]),
    textSize: toolbar('字号 Text size', 'zoom', [
      ['regular', '常规', 'Regular'],
      ['large', '大字', 'Large'],
    ]),
    scheme: toolbar('明暗 Scheme', 'mirror', [
      ['light', '白纸', 'Paper'],
      ['dark', '深色', 'Dark'],
    ]),
    host: toolbar('页面 Host page', 'browser', [
      ['none', '无', 'None'],
      ...hosts.map(({ id, zh, en }) => [id, zh, zh === en ? undefined : en] as const),
    ]),
  },
  initialGlobals: {
    edition: LATEST_EDITION,
    locale: 'zh-CN',
    theme: 'form',
    density: 'regular',
    textSize: 'regular',
    scheme: 'light',
    host: 'none',
    // Stories that name no window of their own: the tests are run in a telephone's as well.
    viewport: { value: import.meta.env.VITE_STORY_WINDOW },
  },
  parameters: {
    // A story that axe finds fault with fails the test.
    // The size of targets is new in WCAG 2.2 and off in axe unless asked for.
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    controls: { expanded: true, sort: 'requiredFirst' },
    // Of the page around a story; a component says its own.
    htmlLang: 'zh-CN',
    docs: {
      lang: 'zh-CN',
      page: ComponentPage,
      // A component says in its story file what it is in Chinese, and in its own docstring in English.
      extractComponentDescription: (
        component: DocumentedComponent,
        { parameters }: { readonly parameters: { readonly zh?: string } },
      ) =>
        [parameters.zh, ...partsOf(component.__docgenInfo?.description)]
          .filter(Boolean)
          .join('\n\n'),
      // What every page in MDX can use without an import.
      components: { p: Paragraph, En },
      // Chinese first: the Latin letters of these fonts go with it.
      theme: create({
        base: 'light',
        fontBase:
          '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
      }),
    },
    viewport: {
      options: {
        narrow: { name: '320 × 640', styles: { width: '320px', height: '640px' } },
        phone: { name: '360 × 780', styles: { width: '360px', height: '780px' } },
      },
    },
    options: {
      storySort: {
        order: [
          '开始 Start',
          ['样例报告 Sample report', '上手 Getting started', '*'],
          '报告 Report',
          '表格 Tables',
          ['表二 ProactiveTable', '表三 ApplicationsTable', '表四 ProceedingsTable'],
          '文字 Text',
          '核对 Findings',
          '对比 Compare',
          '收集 Collection',
          '填报 Editing',
          '门户 Portal',
          '格式 The form',
          '样式 Style',
          '无障碍 Accessibility',
          '用法 Recipes',
          '规则 Rules',
        ],
      },
    },
  },
  tags: ['autodocs'],
};

export default preview;
