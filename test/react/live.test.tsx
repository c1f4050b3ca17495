// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { enhance } from '../../src/react/LiveReport/enhance';
import { documentHtml } from './samples';

// jsdom measures and scrolls nothing, and nothing of that is asked here.
window.matchMedia ??= (media) => ({ matches: false, media }) as MediaQueryList; // nothing more is asked of it
Element.prototype.scrollIntoView ??= () => {};

const live = (root: HTMLElement, back = document.createElement('button')): (() => void) =>
  enhance(root, document.createElement('p'), back, { shown: String, back: '' });

const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

it('Escape goes back to where one came from: a finding, or a cell', () => {
  document.body.innerHTML = `<div id="root">${documentHtml('huaian 2024, mistyped, checked')}</div>`;
  const root = document.getElementById('root') ?? document.body;
  const undo = live(root);
  const link = root.querySelector<HTMLElement>('.gk-finding a[href^="#gk-applications"]');
  link?.click();
  expect(document.activeElement?.localName).toBe('td');
  press('Escape');
  expect(document.activeElement).toBe(link);

  link?.click();
  const mark = root.querySelector<HTMLElement>('td a.gk-mark');
  mark?.click();
  // What a browser does where a fragment leads, and jsdom does not.
  root.querySelector<HTMLElement>(mark?.getAttribute('href') ?? '')?.focus();
  expect(document.activeElement?.className).toContain('gk-finding');
  expect(root.querySelector('[data-gk-active]')).toBeNull();
  press('Escape');
  expect(document.activeElement).toBe(mark);
  undo();
});

it('a button goes back for those who have no Escape, and is there only where it leads anywhere', () => {
  document.body.innerHTML = `<div id="root">${documentHtml('huaian 2024, mistyped, checked')}</div>`;
  const root = document.getElementById('root') ?? document.body;
  const back = document.createElement('button');
  back.hidden = true;
  const undo = live(root, back);
  const link = root.querySelector<HTMLElement>('.gk-finding a[href^="#gk-applications"]');
  link?.click();
  expect(back.hidden).toBe(false);
  back.click();
  expect(document.activeElement).toBe(link);
  expect(back.hidden).toBe(true);
  undo();
});

it('the browser goes back to where one was, link by link', async () => {
  document.body.innerHTML = `<div id="root">${documentHtml('huaian 2024, mistyped, checked')}</div>`;
  const root = document.getElementById('root') ?? document.body;
  const undo = live(root);
  const goBack = async (): Promise<void> => {
    const isBack = new Promise((resolve) => {
      window.addEventListener('popstate', resolve, { once: true });
    });
    window.history.back();
    await isBack;
  };
  const mark = root.querySelector<HTMLElement>('td a.gk-mark');
  mark?.click();
  const finding = root.querySelector<HTMLElement>(mark?.getAttribute('href') ?? '');
  finding?.focus();
  const link = finding?.querySelector<HTMLElement>('.gk-finding-head a');
  link?.click();
  expect(document.activeElement?.localName).toBe('td');
  await goBack();
  expect(document.activeElement).toBe(link);
  expect(root.querySelector('[data-gk-active]')).toBeNull();
  await goBack();
  expect(document.activeElement).toBe(mark);
  undo();
});

it.each([
  [true, 'auto'],
  [false, 'smooth'],
] as const)('moves to a cell at once where less motion is wanted: %s', (matches, behavior) => {
  document.body.innerHTML = `<div id="root">${documentHtml('huaian 2024, mistyped, checked')}</div>`;
  const root = document.getElementById('root') ?? document.body;
  const media = vi
    .spyOn(window, 'matchMedia')
    .mockImplementation((query) => ({ matches, media: query }) as MediaQueryList); // as above
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const undo = live(root);
  root.querySelector<HTMLElement>('.gk-finding a[href^="#gk-applications"]')?.click();
  expect(media).toHaveBeenCalledWith('(prefers-reduced-motion: reduce)');
  expect(scroll).toHaveBeenCalledWith(expect.objectContaining({ behavior }));
  undo();
  vi.restoreAllMocks();
});
