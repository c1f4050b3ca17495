// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toMarkup } from '../../src/draw';
import { attachOverview, drawOverview } from '../../src/overview';
import { made300 } from '../../stories/collections';

const options = { locale: 'zh-CN', idPrefix: 'gk', headingLevel: 2 } as const;
const textOf = (page: Document, selector: string): string =>
  page.querySelector(selector)?.textContent ?? '';

describe('the filter of an overview', () => {
  const live = () => {
    document.body.innerHTML = `<main>${toMarkup(drawOverview(made300, options))}</main>`;
    const root = document.querySelector('main') as HTMLElement; // made above
    const form = document.querySelector('form') as HTMLFormElement; // drawn
    const choose = (name: string, value: string): void => {
      const field = form.querySelector<HTMLInputElement>(`[data-gk-filter="${name}"]`);
      if (!field) throw new Error(`no field ${name}`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const shown = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('tr[data-gk-body]')]
        .filter(({ hidden }) => !hidden)
        .map((row) => row.getAttribute('data-gk-name') ?? '');
    return { page: document, root, form, choose, shown };
  };

  it('is not there without a script, and is with one', () => {
    const { root, form } = live();
    expect(form.hidden).toBe(true);
    const { end } = attachOverview(root, 'zh-CN');
    expect(form.hidden).toBe(false);
    end();
    expect(form.hidden).toBe(true);
  });

  it('finds a body by a part of its name or by its code, opens its group, and says how many', () => {
    const { page, root, choose, shown } = live();
    attachOverview(root, 'zh-CN');
    choose('name', ' 乙区教育 局');
    expect(shown().map((name) => name.split('\n')[0])).toEqual(['示例市乙区教育局']);
    expect(textOf(page, '[role=status]')).toBe('符合条件的 1 个，共 300 个单位。');
    expect(
      [...page.querySelectorAll<HTMLDetailsElement>('.gk-group[open]')].filter(
        ({ hidden }) => !hidden,
      ),
    ).toHaveLength(1);
    choose('name', '990002-02');
    expect(shown()).toHaveLength(1);
    choose('name', '没有这个单位');
    expect(textOf(page, '[role=status]')).toBe('没有符合条件的单位（共 300 个）。');
  });

  it('goes by state, by year, and by table and severity of the same finding', () => {
    const { root, choose, shown } = live();
    attachOverview(root, 'zh-CN');
    choose('state', 'wrongYear');
    expect(shown()).toHaveLength(
      made300.bodies.filter(({ state }) => state === 'wrongYear').length,
    );
    choose('year', '2024');
    expect(shown()).toEqual([]);
    choose('state', '');
    choose('year', '');
    choose('table', '表四');
    choose('severity', 'error');
    const expected = new Set(
      made300.findings
        .filter(({ table, severity }) => table === '表四' && severity === 'error')
        .map(({ body }) => body),
    );
    expect(shown()).toHaveLength(expected.size);
    choose('table', ' ');
    expect(shown().length).toBeGreaterThan(0);
  });

  it('cleared, shows all and folds what was folded', () => {
    const { page, root, choose, shown } = live();
    attachOverview(root, 'zh-CN');
    choose('name', '教育局');
    choose('name', '');
    expect(shown()).toHaveLength(300);
    expect([...page.querySelectorAll('.gk-group[open]')]).toEqual([]);
    expect(textOf(page, '[role=status]')).toBe('');
  });
});
