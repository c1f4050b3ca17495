// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FindingsPanel, ReportDocument } from '../../src/react';
import { checkReport, ruleBases, rules } from '../../src/rules';
import { toHtml } from '../../src/write';
import { exampleOf2023, huaian2024, mistyped2024 } from '../../stories/samples';

const drawn = (html: string): HTMLElement => {
  const page = document.createElement('div');
  page.innerHTML = html;
  return page;
};

const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('what was not checked', () => {
  const { notChecked } = checkReport(huaian2024);

  /** By the reason, what is listed below it. */
  const listed = (
    props: Partial<Parameters<typeof FindingsPanel>[0]>,
  ): Readonly<Record<string, readonly string[]>> => {
    const page = drawn(
      renderToStaticMarkup(
        <FindingsPanel report={huaian2024} findings={[]} notChecked={notChecked} {...props} />,
      ),
    );
    const groups = [...page.querySelectorAll('details + ul > li')];
    return Object.fromEntries(
      groups.map((group) => [
        textOf(group.querySelector('strong')),
        [...group.querySelectorAll('li')].map(textOf),
      ]),
    );
  };

  it('is listed by the reason, each once, and how many cells', () => {
    const groups = listed({ rules });
    const withoutReadings = groups['没有原文的逐格记录，未检查。'];
    expect(withoutReadings).toContain('数字写法规范 · 涉及 200 个单元格');
    // Three tables, not three cells.
    expect(withoutReadings).toContain('整张表都填了符号');
    expect(Object.keys(groups)).toEqual([...new Set(notChecked.map(({ message }) => message))]);
    expect(Object.values(groups).flat()).toHaveLength(notChecked.length);
    expect(Object.values(listed({ rules, locale: 'en' })).flat()).toContainEqual(
      expect.stringMatching(/200 cells/),
    );
  });

  it('has the id of a rule where nobody gave its title', () => {
    expect(Object.values(listed({})).flat()).toContain('CELL-PLAIN · 涉及 200 个单元格');
  });
});

const checkedBy = {
  ReportDocument: (locale: 'zh-CN' | 'en') => {
    const { findings } = checkReport(mistyped2024, { previous: exampleOf2023, locale });
    const props = { report: mistyped2024, findings, locale, bases: ruleBases(locale) };
    return drawn(renderToStaticMarkup(<ReportDocument {...props} />));
  },
  toHtml: (locale: 'zh-CN' | 'en') => {
    const { findings } = checkReport(mistyped2024, { previous: exampleOf2023, locale });
    return drawn(toHtml(mistyped2024, { findings, locale, bases: ruleBases(locale) }));
  },
};

describe.each(Object.entries(checkedBy))('a finding in what %s draws', (_, draw) => {
  it('says what its rule rests on, in text', () => {
    const lines = [...draw('zh-CN').querySelectorAll('.gk-finding-rule')].map(textOf);
    expect(lines).toContain('规则 T3-ROW · 依据：由表头文义得出');
    const english = [...draw('en').querySelectorAll('.gk-finding-rule')].map(textOf);
    expect(english).toContain('Rule T3-ROW · Basis: follows from the headings');
  });

  it('names the old number of a suggestion and the new one', () => {
    const edit = (locale: 'zh-CN' | 'en') =>
      textOf(draw(locale).querySelector('.gk-suggestion-list li > span > span'));
    expect(edit('zh-CN')).toBe('原数 1228 改为 1288');
    expect(edit('en')).toBe('old number 1228 suggested 1288');
  });

  it('calls last year by its name, not by an address', () => {
    const roles = [...draw('zh-CN').querySelectorAll('.gk-cell-list li')].map(textOf);
    expect(roles.join()).not.toContain('@');
    expect(roles.some((text) => text.startsWith('上年 · '))).toBe(true);
  });

  it('is heard after its number', () => {
    const cell = draw('zh-CN').querySelector('#gk-applications-outcome-granted-naturalPerson');
    for (const silent of cell?.querySelectorAll('[aria-hidden]') ?? []) silent.remove();
    expect(textOf(cell)).toMatch(/^1228错误 \d+错误 \d+$/);
  });

  it('has no Chinese word without its language on an English page', () => {
    const page = draw('en');
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const unmarked: string[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (parentElement?.closest('[lang]')?.getAttribute('lang') === 'zh-CN') continue;
      if (/\p{Script=Han}/u.test(textContent ?? '')) unmarked.push(textContent ?? '');
    }
    expect(unmarked).toEqual([]);
  });
});
