// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FindingsPanel, ReportDocument } from '../../src/react';
import { checkReport, describeCheck, ruleBases, rules } from '../../src/rules';
import { toHtml } from '../../src/write';
import { eightDigits, exampleOf2023, huaian2024, mistyped2024 } from '../../stories/samples';

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
    const groups = [...page.querySelectorAll('.gk-unchecked > ul > li')];
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

describe('what a check found, in one', () => {
  const result = checkReport(mistyped2024);
  const { findings, notChecked, outcomes } = result;
  const report = mistyped2024;
  const parts = { findings, notChecked, outcomes, rules, bases: ruleBases('zh-CN') };
  const check = describeCheck(result, 'zh-CN');

  it('is drawn as its parts are', () => {
    const panel = renderToStaticMarkup(<FindingsPanel report={report} check={check} />);
    expect(panel).toBe(renderToStaticMarkup(<FindingsPanel report={report} {...parts} />));
    const page = renderToStaticMarkup(<ReportDocument report={report} check={check} />);
    expect(page).toBe(renderToStaticMarkup(<ReportDocument report={report} {...parts} />));
    expect(toHtml(report, { check })).toBe(toHtml(report, parts));
    // The marks at the cells, and not the list alone.
    expect(page).toMatch(/<td [^>]*data-gk-mark="error"/);
  });

  it('has ids for titles where nobody described it', () => {
    const panel = renderToStaticMarkup(<FindingsPanel report={report} check={result} />);
    expect(panel).toContain('<code>CELL-PLAIN</code>');
    expect(panel).toBe(
      renderToStaticMarkup(
        <FindingsPanel report={report} {...{ findings, notChecked, outcomes }} />,
      ),
    );
  });

  it('is refused by a panel that was given none: it would be taken for a clean report', () => {
    expect(() => renderToStaticMarkup(<FindingsPanel report={report} />)).toThrow(
      /^FindingsPanel takes a check/,
    );
  });
});

const checkedBy = {
  ReportDocument: (locale: 'zh-CN' | 'en') => {
    const check = checkReport(mistyped2024, { previous: exampleOf2023, locale });
    const props = { report: mistyped2024, check: describeCheck(check, locale), locale };
    return drawn(renderToStaticMarkup(<ReportDocument {...props} />));
  },
  toHtml: (locale: 'zh-CN' | 'en') => {
    const check = checkReport(mistyped2024, { previous: exampleOf2023, locale });
    return drawn(toHtml(mistyped2024, { check: describeCheck(check, locale), locale }));
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

/** A report with its findings, as a page shows it. */
const checkedPage = (report: Parameters<typeof checkReport>[0]) => {
  const result = checkReport(report);
  const page = drawn(renderToStaticMarkup(<ReportDocument {...{ report, rules, ...result }} />));
  return { page, ...result };
};

describe('what one correction mends', () => {
  const { page } = checkedPage(mistyped2024);

  it('stands below that correction, which is told once', () => {
    const mend = page.querySelector('.gk-mend');
    expect(textOf(mend?.querySelector('.gk-suggestions-title') ?? null)).toBe(
      '改这一格，可消除错2、错3',
    );
    const findings = [...(mend?.querySelectorAll('.gk-finding') ?? [])];
    expect(findings.map(({ id }) => id)).toEqual(['gk-finding-2', 'gk-finding-3']);
    const edits = [...page.querySelectorAll('.gk-suggestion-list ins')];
    expect(edits.map(textOf)).toEqual(['1288']);
  });

  it('has the numbers of the marks in the tables', () => {
    const cell = page.querySelector('#gk-applications-outcome-granted-naturalPerson');
    const marks = [...(cell?.querySelectorAll('a.gk-mark') ?? [])];
    expect(marks.map((mark) => mark.getAttribute('href'))).toEqual([
      '#gk-finding-2',
      '#gk-finding-3',
    ]);
  });
});

describe('dozens of findings', () => {
  const report = eightDigits('2021');
  const { page, findings } = checkedPage(report);

  it('are there once each, in the order of their numbers', () => {
    const ids = [...page.querySelectorAll('.gk-finding')].map(({ id }) => id);
    expect(ids).toEqual(findings.map((_, index) => `gk-finding-${index + 1}`));
    const numbers = [...page.querySelectorAll('.gk-finding .gk-finding-head .gk-mark')];
    expect(numbers.map((mark) => textOf(mark).replace(/\D/g, ''))).toEqual(
      findings.map((_, index) => String(index + 1)),
    );
  });

  it('of one rule are folded below its title', () => {
    const folds = [...page.querySelectorAll('.gk-repeat summary')].map(textOf);
    expect(folds).toContain('错2–26 25 处错误 · 表三每行：各类申请人之和等于总计');
    expect(page.querySelector('.gk-repeat details[open]')).toBeNull();
  });

  it('can be chosen from by severity and by part, with nothing that a form would send', () => {
    const choices = [...page.querySelectorAll<HTMLSelectElement>('.gk-choices select')];
    expect(choices.map(({ name }) => name)).toEqual(['', '']);
    const texts = choices.map(({ options }) => [...options].map(textOf));
    expect(texts[0]).toEqual(['全部（45）', '错误（42）', '疑点（2）', '提示（1）']);
    expect(texts[1]).toContain('三、收到和处理政府信息公开申请情况（41）');
    expect(checkedPage(mistyped2024).page.querySelector('.gk-choices')).toBeNull();
  });

  it('have links that all lead somewhere, the one that skips them too', () => {
    const links = [...page.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href'));
    expect(links).toContain('#gk-findings-end');
    expect(links.filter((href) => !page.querySelector(href ?? ''))).toEqual([]);
  });
});

describe('how much was checked', () => {
  const { notChecked, outcomes } = checkReport(huaian2024);
  // Of a report in which nothing is found: a rule more in the catalogue is one more here.
  const ended = Object.keys(outcomes).filter((instance) =>
    ['pass', 'fail', 'review'].includes(outcomes[instance] ?? ''),
  );
  const checked = new Set(ended.map((instance) => instance.split('@', 1)[0])).size;
  const unchecked = notChecked.length;
  const stateOf = (props: Partial<Parameters<typeof FindingsPanel>[0]>) => {
    const panel = <FindingsPanel report={huaian2024} findings={[]} {...props} />;
    return drawn(renderToStaticMarkup(panel)).querySelector('.gk-state-item:last-child');
  };

  it('is told with what was not, and no sign that all is well', () => {
    expect(checked).toBeGreaterThan(30);
    const state = stateOf({ notChecked, outcomes });
    expect(textOf(state)).toBe(
      `已核对 ${checked} 项，未发现问题；另有 ${unchecked} 项未核对（缺上年报告等）`,
    );
    expect(state?.className).not.toContain('clean');
    expect(textOf(stateOf({ notChecked, outcomes, locale: 'en' }))).toBe(
      `${checked} rules checked: no problems found; ${unchecked} not checked (last year's report is missing, among others)`,
    );
  });

  it('is told alone where all of it was', () => {
    const state = stateOf({ outcomes });
    expect(textOf(state)).toBe(`已核对 ${checked} 项，未发现问题`);
    expect(state?.className).toContain('clean');
  });
});
