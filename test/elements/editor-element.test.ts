// @vitest-environment jsdom
/** What the element of the editor begins with, and when it begins anew, told without a browser. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { GongkaiEditor } from '../../src/elements/editor';
import { programMessages } from '../../src/elements/program-messages';
import { cellsOf } from '../../src/format';
import { type Report, setCell } from '../../src/report';
import { sampleReports } from '../samples';

const huaian = sampleReports.find(({ name }) => name === 'huaian-2024.json')?.report as Report; // published with the package
const before = { ...huaian, year: 2023 };
let answers: Record<string, unknown> = {};
let asked: RequestInit[] = [];

beforeEach(() => {
  asked = [];
  answers = { 'a.json': huaian, 'b.json': before, 'bad.json': { edition: '2021' } };
  vi.stubGlobal('fetch', async (source: string, init: RequestInit) => {
    asked.push(init);
    if (answers[source] === undefined) throw new TypeError('no network');
    return new Response(JSON.stringify(answers[source]));
  });
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  vi.unstubAllGlobals();
});

function put(markup: string): GongkaiEditor {
  document.body.innerHTML = markup;
  const element = document.querySelector('gongkai-editor');
  if (!(element instanceof GongkaiEditor)) throw new Error('no editor on the page');
  return element;
}
async function atRest(element: GongkaiEditor): Promise<GongkaiEditor> {
  await Promise.resolve();
  await vi.waitFor(() => expect(element.hasAttribute('aria-busy')).toBe(false), {
    interval: 2,
    timeout: 20_000,
  });
  return element;
}
const drawn = async (markup: string): Promise<GongkaiEditor> => atRest(put(markup));

function listen(type: string): CustomEvent[] {
  const events: CustomEvent[] = [];
  document.body.addEventListener(type, (event) => events.push(event as CustomEvent)); // ours are
  return events;
}

describe('the form that is filled in', () => {
  it.each([
    ['year="2025"', '2021', 2025],
    ['year="2019"', '2019', 2019],
    ['year="2025" edition="2019"', '2019', 2025],
    ['year="2019" edition="odd"', '2019', 2019],
  ])('is for %s that of edition %s', async (attributes, edition, year) => {
    const editor = await drawn(`<gongkai-editor ${attributes}></gongkai-editor>`);
    expect(editor.report).toMatchObject({ edition, year });
    expect(editor.draft?.edition).toBe(edition);
    expect(editor.querySelectorAll('table input').length).toBeGreaterThan(100);
  });

  it.each(['', 'year="x"', 'year="2025.5"', 'year="1990"', 'edition="2021" year="2024.5"'])(
    'is none for %j, which is said and told to the page',
    async (attributes) => {
      const errors = listen('gongkai-error');
      const editor = await drawn(`<gongkai-editor ${attributes}></gongkai-editor>`);
      expect(editor.report).toBeUndefined();
      expect(editor.querySelector('input')).toBeNull();
      const said = editor.querySelector('[role=alert]')?.textContent ?? '';
      expect(said).not.toBe('');
      expect(errors.map(({ detail }) => detail.message)).toEqual([said]);
    },
  );

  it('is the report that the page gives: by property, by attribute, from src', async () => {
    const editor = await drawn('<gongkai-editor src="b.json"></gongkai-editor>');
    expect(editor.report?.year).toBe(2023);
    editor.setAttribute('report', JSON.stringify({ ...huaian, year: 2022 }));
    expect((await atRest(editor)).report?.year).toBe(2022);
    editor.report = huaian;
    expect((await atRest(editor)).report).toEqual(huaian);
    editor.report = null;
    expect((await atRest(editor)).report?.year).toBe(2022);
  });

  it('takes what was set before the element was defined', async () => {
    const editor = document.createElement('gongkai-editor');
    const given = { report: huaian, previous: before };
    for (const [name, value] of Object.entries(given))
      Object.defineProperty(editor, name, { value, configurable: true });
    document.body.append(editor);
    await vi.waitFor(() => expect(Reflect.get(editor, 'report')).toEqual(huaian));
    expect(Reflect.get(editor, 'previous')).toEqual(before);
  });

  it.each([
    ['src="x.json"', 'x.json：无法取得'],
    ['src="bad.json"', '报告机关'],
    ['report="{"', 'report 属性：不是有效的 JSON'],
    ['year="2025" previous="x.json"', 'x.json：无法取得'],
  ])('is not drawn with %s, which is said', async (attributes, words) => {
    const editor = await drawn(`<gongkai-editor ${attributes}></gongkai-editor>`);
    expect(editor.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(editor.querySelectorAll('[role=alert] p').length).toBeLessThanOrEqual(5);
  });

  it('is not drawn where the program itself fails, which is said', async () => {
    const errors = listen('gongkai-error');
    const editor = put('<gongkai-editor></gongkai-editor>');
    editor.report = {
      get edition() {
        throw new RangeError('某处');
      },
    };
    await atRest(editor);
    expect(editor.textContent).toContain('程序出错：某处');
    expect(errors.at(-1)?.detail.message).toContain('某处');
  });

  it.each([
    ['timeout="2"', 2],
    ['', 30],
    ['timeout="x"', 30],
  ])('is waited for with %j %i seconds', async (attributes, seconds) => {
    vi.useFakeTimers();
    try {
      vi.stubGlobal(
        'fetch',
        (_: string, { signal }: RequestInit) =>
          new Promise((__, reject) =>
            signal?.addEventListener('abort', () => reject(new Error('x'))),
          ),
      );
      const editor = put(`<gongkai-editor src="a.json" ${attributes}></gongkai-editor>`);
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 5);
      expect(editor.hasAttribute('aria-busy')).toBe(true);
      await vi.advanceTimersByTimeAsync(10);
      expect(editor.textContent).toContain(`${seconds} 秒内没有答完`);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is busy until the last that was asked for is there', async () => {
    const come: Record<string, () => void> = {};
    vi.stubGlobal(
      'fetch',
      (source: string) =>
        new Promise((resolve) => {
          come[source] = () => resolve(new Response(JSON.stringify(answers[source])));
        }),
    );
    const editor = put('<gongkai-editor sections="proceedings" src="a.json"></gongkai-editor>');
    await vi.waitFor(() => expect(come['a.json']).toBeDefined());
    editor.setAttribute('src', 'b.json');
    await vi.waitFor(() => expect(come['b.json']).toBeDefined());
    come['a.json']?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([editor.hasAttribute('aria-busy'), editor.report]).toEqual([true, undefined]);
    come['b.json']?.();
    expect((await atRest(editor)).report?.year).toBe(2023);
  });

  it('asks another origin only where the page says so', async () => {
    await drawn('<gongkai-editor sections="proceedings" src="a.json"></gongkai-editor>');
    await drawn(
      '<gongkai-editor sections="proceedings" src="a.json" crossorigin></gongkai-editor>',
    );
    expect(asked.map(({ mode }) => mode)).toEqual(['same-origin', 'cors']);
  });

  it('has no year beside it that the page does not give', async () => {
    const editor = put('<gongkai-editor sections="proceedings"></gongkai-editor>');
    editor.setAttribute('report', JSON.stringify(huaian));
    await atRest(editor);
    expect([editor.report, editor.previous]).toEqual([huaian, undefined]);
  });

  it('has last year beside it, from an address or a property', async () => {
    const editor = await drawn('<gongkai-editor year="2024" previous="b.json"></gongkai-editor>');
    expect(editor.previous).toEqual(before);
    editor.previous = { ...before, title: '另' };
    expect((await atRest(editor)).previous?.title).toBe('另');
  });
});

it.each([
  ['totals="derived"', 3],
  ['totals="odd"', null],
  ['', null],
])('with %s a total is %s once its only part is typed', async (attributes, total) => {
  const editor = await drawn(`<gongkai-editor year="2025" ${attributes}></gongkai-editor>`);
  const row = 'applications.newlyReceived.';
  const parts = cellsOf('2021').filter(
    ({ address }) => address.startsWith(row) && address !== `${row}total`,
  );
  parts.forEach(({ address }, i) => {
    editor.draft?.set(address, i === 0 ? '3' : '0');
  });
  expect(editor.report?.applications.newlyReceived.total).toBe(total);
});

describe('a change of the element', () => {
  it('of its look keeps what was filled in, of its year begins anew', async () => {
    const editor = await drawn('<gongkai-editor year="2025"></gongkai-editor>');
    const { draft } = editor;
    draft?.set('applications.newlyReceived.total', '7');
    editor.setAttribute('theme', 'portal');
    editor.setAttribute('density', 'compact');
    expect(editor.draft).toBe(draft);
    expect(editor.querySelector('[data-gk-theme=portal][data-gk-density=compact]')).not.toBeNull();
    expect([...editor.querySelectorAll('input')].some(({ value }) => value === '7')).toBe(true);
    editor.setAttribute('year', '2025');
    expect(editor.draft).toBe(draft);
    editor.setAttribute('year', '2024');
    await atRest(editor);
    expect(editor.draft).not.toBe(draft);
    expect(editor.report?.year).toBe(2024);
  });

  it('while the page does not hold it draws nothing', async () => {
    const editor = document.createElement('gongkai-editor');
    editor.setAttribute('year', '2025');
    editor.report = huaian;
    editor.previous = before;
    editor.setAttribute('theme', 'portal');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(editor.childElementCount).toBe(0);
    expect(editor.hasAttribute('aria-busy')).toBe(false);
  });

  it('of its look leaves what it says where there is no form', async () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent): void => {
      errors.push(event.error);
    };
    window.addEventListener('error', note);
    const editor = await drawn('<gongkai-editor src="x.json"></gongkai-editor>');
    const said = editor.textContent;
    editor.setAttribute('theme', 'portal');
    window.removeEventListener('error', note);
    expect([editor.textContent, errors]).toEqual([said, []]);
  });

  it('of what it opens, made while an older one is on its way, is what stays', async () => {
    const editor = put('<gongkai-editor src="a.json"></gongkai-editor>');
    editor.setAttribute('src', 'b.json');
    await atRest(editor);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(editor.report?.year).toBe(2023);
  });

  it.each([
    ['', true],
    ['odd', true],
    ['applications', false],
  ])('to the sections %j shows those, or all where it names none', async (sections, isWhole) => {
    const whole = await drawn('<gongkai-editor year="2025"></gongkai-editor>');
    const all = whole.querySelectorAll('table').length;
    const editor = await drawn(
      `<gongkai-editor year="2025" sections="${sections}"></gongkai-editor>`,
    );
    const tables = editor.querySelectorAll('table').length;
    // The head belongs to the whole.
    expect(whole.querySelector('.gk-fields')).not.toBeNull();
    expect(editor.querySelector('.gk-fields') !== null).toBe(isWhole);
    if (isWhole) expect(tables).toBe(all);
    else expect([tables > 0, tables < all]).toEqual([true, true]);
  });

  it('to read only leaves nothing to type in', async () => {
    const editor = await drawn('<gongkai-editor src="a.json" readonly></gongkai-editor>');
    const free = [...editor.querySelectorAll('table input')].filter(
      (input) => !(input as HTMLInputElement).readOnly && !(input as HTMLInputElement).disabled, // by its name
    );
    expect(free).toEqual([]);
  });
});

it('has ids of its own: id-prefix, its id, or a name that no other editor has', async () => {
  document.body.innerHTML =
    '<gongkai-editor sections="proceedings" year="2025" id="x" id-prefix="y"></gongkai-editor><gongkai-editor sections="proceedings" year="2025" id="x"></gongkai-editor><gongkai-editor sections="proceedings" year="2025"></gongkai-editor><gongkai-editor year="2025"></gongkai-editor>';
  const editors = [...document.querySelectorAll<GongkaiEditor>('gongkai-editor')];
  for (const editor of editors) await atRest(editor);
  const begins = editors.map((editor) => editor.querySelector('input[id]')?.id ?? '');
  expect(begins[0]).toMatch(/^y-/);
  expect(begins[1]).toMatch(/^x-/);
  for (const begin of begins.slice(2)) expect(begin).toMatch(/^gk-editor\d*-/);
  expect(new Set(begins).size).toBe(4);
});

it('is no form inside the form of a page, and has one by itself', async () => {
  const inner = await drawn(
    '<form><gongkai-editor sections="proceedings" year="2025"></gongkai-editor></form>',
  );
  expect(inner.querySelector('form')).toBeNull();
  expect(inner.form).toBe(document.querySelector('form'));
  const alone = await drawn('<gongkai-editor year="2025" action="/save"></gongkai-editor>');
  expect(alone.querySelector('form')?.getAttribute('action')).toBe('/save');
  expect(alone.form).toBeNull();
});

it('tells the page what was typed', async () => {
  const changes = listen('gongkai-change');
  const editor = await drawn('<gongkai-editor year="2025"></gongkai-editor>');
  const input = editor.querySelector<HTMLInputElement>('table input');
  if (!input) throw new Error('no cell');
  input.value = '12';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await vi.waitFor(() => expect(changes.length).toBeGreaterThan(0));
  expect(changes[0]?.detail.draft).toBe(editor.draft);
});

it('speaks the language of the page', async () => {
  document.documentElement.lang = 'en';
  const editor = await drawn('<gongkai-editor src="x.json"></gongkai-editor>');
  expect([editor.locale, editor.textContent]).toEqual([
    'en',
    'x.json: cannot be reached. The network or the server is down.',
  ]);
});

it('given a wrong report, begins with it all the same', async () => {
  const wrong = setCell(huaian, 'applications.newlyReceived.total', 3118);
  const editor = put('<gongkai-editor></gongkai-editor>');
  editor.report = JSON.stringify(wrong);
  expect((await atRest(editor)).report ?? editor.textContent).toEqual(wrong);
});

it('takes the properties that were set before it came to the page', async () => {
  const editor = document.createElement('gongkai-editor');
  if (!(editor instanceof GongkaiEditor)) throw new Error('no editor');
  editor.report = huaian;
  Object.defineProperty(editor, 'previous', { value: before, configurable: true });
  document.body.append(editor);
  await atRest(editor);
  expect(editor.report?.title).toBe(huaian.title);
  expect(Object.hasOwn(editor, 'previous')).toBe(false);
  expect(editor.draft?.previous?.year).toBe(2023);
});

it('says which attributes a form needs where it has none', async () => {
  for (const attributes of ['', 'year="1990"']) {
    const editor = await drawn(`<gongkai-editor ${attributes}></gongkai-editor>`);
    expect(editor.textContent).toContain(programMessages('zh-CN').noForm);
  }
});

describe('what a page’s form posts under the name of the editor', () => {
  /** What was posted; jsdom knows no such forms. */
  let posted: unknown[] = [];
  beforeEach(() => {
    posted = [];
    const setFormValue = (value: string) => posted.push(JSON.parse(value));
    vi.spyOn(HTMLElement.prototype, 'attachInternals').mockReturnValue(
      Object.assign(Object.create(null), { setFormValue }),
    );
  });
  afterEach(() => vi.restoreAllMocks());

  it('is the report as it stands, from the beginning and after each change', async () => {
    const editor = await drawn(
      '<gongkai-editor sections="proceedings" src="a.json" name="report"></gongkai-editor>',
    );
    expect(posted).toEqual([huaian]);
    const input = editor.querySelector<HTMLInputElement>('table input');
    if (!input) throw new Error('no cell');
    input.value = '12';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    expect(posted[1]).toEqual(editor.report);
    expect(posted[1]).not.toEqual(huaian);
  });

  it('is nothing in a browser that knows no such forms, where the editor is there all the same', async () => {
    vi.restoreAllMocks();
    const { attachInternals } = HTMLElement.prototype;
    Reflect.set(HTMLElement.prototype, 'attachInternals', undefined);
    onTestFinished(
      () => void Reflect.set(HTMLElement.prototype, 'attachInternals', attachInternals),
    );
    const editor = await drawn(
      '<gongkai-editor sections="proceedings" src="a.json" name="report"></gongkai-editor>',
    );
    expect(editor.report).toEqual(huaian);
  });

  it('is nothing where it has none', async () => {
    await drawn('<gongkai-editor sections="proceedings" src="a.json"></gongkai-editor>');
    expect(posted).toEqual([]);
  });
});

describe('a form that is handed in', () => {
  const MARKUP =
    '<gongkai-editor sections="proceedings" src="a.json" allow-errors ask-blanks="false"></gongkai-editor>';
  /** Whether the browser goes on to post it. */
  const isPosted = (editor: GongkaiEditor): boolean =>
    editor
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })) ?? false;

  it('is posted where the page does not take it', async () => {
    const blank = setCell(huaian, 'proceedings.review.upheld', null);
    answers['a.json'] = blank;
    const saves = listen('gongkai-save');
    const editor = await drawn(MARKUP);
    expect(isPosted(editor)).toBe(true);
    expect(saves[0]?.detail).toMatchObject({ report: blank, intent: 'submit' });
    expect(saves[0]?.detail.draft).toBe(editor.draft);
  });

  it.each([
    ['is there', () => Promise.resolve('thing'), '已保存'],
    ['is not there', () => Promise.reject(new Error('500')), '没有保存'],
  ])(
    'is not posted where the page takes it, and the clerk hears that it %s',
    async (_, saved, words) => {
      const editor = await drawn(MARKUP);
      editor.addEventListener('gongkai-save', ({ detail }) => detail.waitUntil(saved()));
      expect(isPosted(editor)).toBe(false);
      const form = editor.querySelector('form');
      await vi.waitFor(() => expect(form?.hasAttribute('aria-busy')).toBe(false));
      expect(editor.textContent).toContain(words);
    },
  );

  it.each(['ask-blanks="false"', 'allow-errors'])(
    'with %s alone is kept back where something is wrong or blank',
    async (attributes) => {
      const report = setCell(huaian, 'proceedings.review.upheld', null);
      answers['wrong.json'] = setCell(report, 'proceedings.litigationDirect.total', 3118);
      const saves = listen('gongkai-save');
      const editor = await drawn(
        `<gongkai-editor sections="proceedings" src="wrong.json" ${attributes}></gongkai-editor>`,
      );
      await vi.waitFor(() => expect(editor.draft?.check()).toBeDefined(), { timeout: 20_000 });
      expect(isPosted(editor)).toBe(false);
      expect(saves).toEqual([]);
    },
  );
});
