// @vitest-environment jsdom
/** What an element does with what a page gives it, told without a browser: sources, states, events, words. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorDetail, ReportElement } from '../../src/elements';
import '../../src/elements';
import { follow } from '../../src/elements/base';
import { whenReady } from '../../src/elements/page';
import { type CellReading, type Report, setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { sampleReports } from '../samples';

const huaian = sampleReports.find(({ name }) => name === 'huaian-2024.json')?.report as Report; // published with the package
const wrong = setCell(huaian, 'applications.newlyReceived.total', 3118);
const before = { ...huaian, year: 2023, title: '淮安市人民政府2023年年度报告' };
const json = JSON.stringify(huaian);

type Answer = () => Response | Promise<Response>;
let answers: Record<string, Answer> = {};
let asked: { readonly source: string; readonly init: RequestInit }[] = [];

beforeEach(() => {
  asked = [];
  answers = {
    'a.json': () => new Response(json),
    'b.json': () => new Response(JSON.stringify(before)),
    'wrong.json': () => new Response(JSON.stringify(wrong)),
    'both.json': () => new Response(JSON.stringify({ report: huaian, readings: [absent] })),
  };
  vi.stubGlobal('fetch', (source: string, init: RequestInit) => {
    asked.push({ source, init });
    const { signal } = init;
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      const answer = answers[source];
      if (answer) Promise.resolve(answer()).then(resolve, reject);
      else reject(new TypeError('no network'));
    });
  });
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  vi.unstubAllGlobals();
});

const absent: CellReading = {
  address: 'applications.newlyReceived.total',
  state: 'absent',
  raw: '',
  value: null,
};

/** Puts markup on the page, and gives its first element of ours. */
function put(markup: string): ReportElement {
  document.body.innerHTML = markup;
  return ours();
}
function ours(selector = '.under-test, body > *'): ReportElement {
  const element = document.querySelector(selector);
  if (!element) throw new Error('nothing on the page');
  return element as ReportElement; // by its name
}

/** Waits until an element has come to rest. */
async function atRest(element: ReportElement): Promise<ReportElement> {
  await Promise.resolve();
  await vi.waitFor(() => expect(element.hasAttribute('aria-busy')).toBe(false), {
    interval: 2,
    timeout: 20_000,
  });
  return element;
}
const shown = async (markup: string): Promise<ReportElement> => atRest(put(markup));
const textOf = (element: Element): string => element.textContent ?? '';

/** An answer that comes when it is told to. */
function later(text: string): { readonly answer: Answer; readonly come: () => void } {
  let come = (): void => undefined;
  const response = new Promise<Response>((resolve) => {
    come = () => resolve(new Response(text));
  });
  return { answer: () => response, come: () => come() };
}

function listen(type: string): CustomEvent[] {
  const events: CustomEvent[] = [];
  document.body.addEventListener(type, (event) => events.push(event as CustomEvent)); // ours are
  return events;
}

describe('a report', () => {
  it('is that of the property before the attribute, of the attribute before src, of src before a child', async () => {
    const child = `<script type="application/json">${JSON.stringify({ ...huaian, title: '子' })}</script>`;
    const element = await shown(`<gongkai-report>${child}</gongkai-report>`);
    expect(element.report?.title).toBe('子');
    element.setAttribute('src', 'b.json');
    expect((await atRest(element)).report?.title).toBe(before.title);
    element.setAttribute('report', JSON.stringify({ ...huaian, title: '属性' }));
    expect((await atRest(element)).report?.title).toBe('属性');
    element.report = { ...huaian, title: '性质' };
    expect((await atRest(element)).report?.title).toBe('性质');
    element.report = JSON.stringify({ ...huaian, title: '文字' });
    expect((await atRest(element)).report?.title).toBe('文字');
    for (const name of ['report', 'src']) element.removeAttribute(name);
    element.report = null;
    expect((await atRest(element)).report?.title).toBe('子');
  });

  it('set before the element was defined is taken', async () => {
    const element = document.createElement('gongkai-report');
    Object.defineProperty(element, 'report', { value: huaian, configurable: true });
    document.body.append(element);
    expect((await atRest(element)).report).toEqual(huaian);
    expect(Object.hasOwn(element, 'report')).toBe(false);
  });

  it('is drawn as the attributes say', async () => {
    const element = await shown(
      `<gongkai-report src="a.json" theme="portal" density="compact" text-size="large" heading-level="4" contents></gongkai-report>`,
    );
    const root = element.querySelector('.gk-root');
    expect(root?.getAttribute('data-gk-density')).toBe('compact');
    expect(root?.getAttribute('data-gk-text')).toBe('large');
    expect(root?.getAttribute('data-gk-theme')).toBe('portal');
    expect(element.querySelector('nav')).not.toBeNull();
    expect(element.querySelector('h1, h2, h3')).toBeNull();
    expect(element.querySelector('h4')).not.toBeNull();
    element.removeAttribute('contents');
    element.setAttribute('heading-level', '7');
    element.setAttribute('theme', 'pink');
    await atRest(element);
    expect(element.querySelector('nav')).toBeNull();
    expect(element.querySelector('h2')).not.toBeNull();
    expect(element.querySelector('.gk-root')?.getAttribute('data-gk-theme')).toBeNull();
  });

  it.each([
    ['0', 'H2'],
    ['1', 'H1'],
    ['6', 'H6'],
    ['3.9', 'H3'],
    ['x', 'H2'],
  ])('with heading-level %s begins with %s', async (level, name) => {
    const element = await shown(
      `<gongkai-report src="a.json" heading-level="${level}"></gongkai-report>`,
    );
    expect(element.querySelector('h1,h2,h3,h4,h5,h6')?.tagName).toBe(name);
  });

  it('explains its labels unless it is told not to', async () => {
    const element = await shown('<gongkai-report src="a.json"></gongkai-report>');
    const explained = element.innerHTML;
    element.setAttribute('explanations', 'none');
    expect((await atRest(element)).innerHTML.length).toBeLessThan(explained.length);
  });

  it('shows what the document said in a cell, and the readings of the page before those of the file', async () => {
    const element = await shown('<gongkai-report src="both.json"></gongkai-report>');
    expect(element.readings).toEqual([absent]);
    const dash: CellReading = { ...absent, state: 'dash', raw: '—', value: 0 };
    element.readings = [dash];
    expect((await atRest(element)).readings).toEqual([dash]);
    element.readings = null;
    expect((await atRest(element)).readings).toEqual([absent]);
  });

  it('of more than four million letters is refused, wherever it stands', async () => {
    const element = put('<gongkai-report></gongkai-report>');
    element.report = json + ' '.repeat(4_000_001 - json.length);
    await atRest(element);
    expect(textOf(element)).toContain('report 属性：超过 4 MB');
    element.report = json + ' '.repeat(4_000_000 - json.length);
    expect((await atRest(element)).state).toBe('shown');
  });

  it.each(['number', 'blank', 'dash', 'absent', 'invalid'])(
    'is shown with a reading that is %s',
    async (state) => {
      const element = put('<gongkai-report src="a.json"></gongkai-report>');
      const readings = [{ ...absent, state }];
      element.readings = readings;
      expect((await atRest(element)).readings).toEqual(readings);
    },
  );

  it.each([
    'x',
    [{}],
    [{ ...absent, state: 'odd' }],
    [{ ...absent, state: 'constructor' }],
    [{ ...absent, value: '3' }],
    [{ ...absent, raw: 3 }],
    [{ ...absent, address: undefined }],
  ])('is not shown with readings that are none: %j', async (readings) => {
    const element = put('<gongkai-report src="a.json"></gongkai-report>');
    element.readings = readings;
    await atRest(element);
    expect(element.state).toBe('failed');
    expect(textOf(element)).toContain('readings：应为一个列表');
  });
});

describe('a page that is not all there yet', () => {
  const child = `<script type="application/json">${json}</script>`;
  const isAt = (state: DocumentReadyState) =>
    vi.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue(state);
  const ready = (): boolean => document.dispatchEvent(new Event('DOMContentLoaded'));
  afterEach(() => vi.restoreAllMocks());

  it('is waited for: the child that holds the report may be on its way', async () => {
    isAt('loading');
    const element = put('<gongkai-report></gongkai-report>');
    element.setAttribute('contents', '');
    await Promise.resolve();
    expect([element.state, element.hasAttribute('aria-busy')]).toEqual(['empty', false]);
    element.innerHTML = child;
    isAt('interactive');
    ready();
    expect((await atRest(element)).report).toEqual(huaian);
  });

  it('is waited for once more by an element that has gone and come back', async () => {
    isAt('loading');
    const element = put(`<gongkai-report>${child}</gongkai-report>`);
    element.remove();
    document.body.append(element);
    isAt('interactive');
    ready();
    expect((await atRest(element)).report).toEqual(huaian);
  });

  it('is waited for no longer than one likes', () => {
    const heard: string[] = [];
    const stop = whenReady(() => heard.push('stopped'));
    whenReady(() => heard.push('ready'));
    stop();
    ready();
    ready();
    expect(heard).toEqual(['ready']);
  });
});

describe('a source', () => {
  it('that answers late does not take the place of one that was asked for after it', async () => {
    const slow = later(json);
    answers['slow.json'] = slow.answer;
    const element = put('<gongkai-report src="slow.json"></gongkai-report>');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const next = later(JSON.stringify(before));
    answers['b.json'] = next.answer;
    element.setAttribute('src', 'b.json');
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[0]?.init.signal?.aborted).toBe(true);
    slow.come();
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.hasAttribute('aria-busy')).toBe(true);
    next.come();
    await atRest(element);
    expect(element.report?.year).toBe(2023);
    expect(textOf(element)).toContain(before.title);
    expect(element.state).toBe('shown');
  });

  it('is asked once, whatever is drawn anew, and again when it is set again', async () => {
    const element = await shown('<gongkai-report src="a.json"></gongkai-report>');
    element.setAttribute('theme', 'dark');
    await atRest(element);
    expect(asked).toHaveLength(1);
    element.setAttribute('src', 'a.json');
    await atRest(element);
    expect(asked).toHaveLength(2);
  });

  it('is of the same origin, unless the page says otherwise', async () => {
    const element = await shown('<gongkai-report src="a.json"></gongkai-report>');
    expect(asked[0]?.init).toMatchObject({ mode: 'same-origin', credentials: 'same-origin' });
    element.setAttribute('crossorigin', '');
    element.setAttribute('src', 'a.json');
    await atRest(element);
    expect(asked[1]?.init).toMatchObject({ mode: 'cors', credentials: 'same-origin' });
  });

  it('is waited for with the shape of what comes, which goes when it is there', async () => {
    const slow = later(json);
    answers['slow.json'] = slow.answer;
    const element = put('<gongkai-report src="slow.json"></gongkai-report>');
    await vi.waitFor(() => expect(element.querySelector('.gk-root')).not.toBeNull());
    expect(element.state).toBe('loading');
    expect(element.getAttribute('aria-busy')).toBe('true');
    expect(element.querySelectorAll('.gk-notice[role=status]')).toHaveLength(1);
    slow.come();
    await atRest(element);
    expect(element.querySelectorAll('.gk-notice[role=status]')).toHaveLength(0);
    expect(element.querySelectorAll(':scope > *')).toHaveLength(1);
  });

  it.each([
    ['gongkai-report', '', 3],
    ['gongkai-table', 'table="proceedings"', 1],
    ['gongkai-findings', '', 0],
    ['gongkai-outcome-chart', '', 0],
  ])('of %s %s is waited for with the shapes of %i tables', async (name, attributes, tables) => {
    answers['slow.json'] = later(json).answer;
    const element = put(`<${name} src="slow.json" ${attributes}></${name}>`);
    await vi.waitFor(() => expect(element.querySelector('[role=status]')).not.toBeNull());
    expect(element.querySelectorAll('table')).toHaveLength(tables);
  });

  it('leaves in its place what the page put there, until the report comes and after it goes', async () => {
    const slow = later(json);
    answers['slow.json'] = slow.answer;
    const element = put('<gongkai-report src="slow.json"><p>下载报告</p></gongkai-report>');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(element.innerHTML).toBe('<p>下载报告</p>');
    slow.come();
    await atRest(element);
    expect(textOf(element)).not.toContain('下载报告');
    element.remove();
    expect(element.innerHTML).toBe('<p>下载报告</p>');
    expect([element.state, element.report, element.hasAttribute('aria-busy')]).toEqual([
      'empty',
      undefined,
      false,
    ]);
  });

  const large = 4_000_001;
  const bytes = (size: number) => new Response(' '.repeat(size - json.length) + json);
  it.each<[string, Answer | undefined, string]>([
    ['a server that is not there', undefined, 'x.json：无法取得。'],
    ['a status', () => new Response(json, { status: 404 }), 'x.json：服务器回答 404'],
    ['a page', () => new Response(' <!DOCTYPE html>'), 'x.json：这是一个网页'],
    ['another page', () => new Response('<HTML>'), 'x.json：这是一个网页'],
    ['no JSON', () => new Response('{'), 'x.json：不是有效的 JSON'],
    ['nothing', () => new Response(null), 'x.json：不是有效的 JSON'],
    [
      'a length beyond all reports',
      () => new Response(json, { headers: { 'content-length': String(large) } }),
      'x.json：超过 4 MB',
    ],
    ['more than any report', () => bytes(large + json.length), 'x.json：超过 4 MB'],
    ['an object as text', () => new Response('[object Object]'), '[object Object]'],
  ])('that gives %s is said in words', async (_, answer, words) => {
    if (answer) answers['x.json'] = answer;
    const errors = listen('gongkai-error');
    const element = await shown('<gongkai-report src="x.json"></gongkai-report>');
    expect(element.state).toBe('failed');
    expect(element.report).toBeUndefined();
    const alert = element.querySelector('[role=alert]');
    expect(alert && textOf(alert)).toContain('报告无法显示。');
    expect(alert && textOf(alert)).toContain(words);
    expect(errors).toHaveLength(1);
    const detail = errors[0]?.detail as ErrorDetail | undefined; // of that event
    expect(detail?.message).toContain(words);
    expect(detail?.cause).toBeUndefined();
    expect(asked[0]?.init.signal?.aborted).toBe(true);
  });

  it('may come in pieces that end in the midst of a letter', async () => {
    const bytes = Buffer.from(json);
    answers['x.json'] = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (let from = 0; from < bytes.length; from += 100)
              controller.enqueue(Uint8Array.from(bytes.subarray(from, from + 100)));
            controller.close();
          },
        }),
      );
    const element = await shown('<gongkai-report src="x.json"></gongkai-report>');
    expect(element.report).toEqual(huaian);
  });

  it('without an end is not read beyond what a report may have', async () => {
    let given = 0;
    const body = new ReadableStream({
      pull(controller) {
        given += 1;
        if (given > 20) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000).fill(32));
      },
    });
    answers['x.json'] = () => new Response(body);
    const element = await shown('<gongkai-report src="x.json"></gongkai-report>');
    expect(textOf(element)).toContain('x.json：超过 4 MB');
    expect(given).toBeLessThan(8);
  });

  it('is not asked by an element that has left the page in the same breath', async () => {
    const element = put('<gongkai-report></gongkai-report>');
    await atRest(element);
    element.setAttribute('src', 'a.json');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect([asked, element.hasAttribute('aria-busy')]).toEqual([[], false]);
  });

  it('of four million bytes is read to its end', async () => {
    answers['x.json'] = () => bytes(4_000_000 - (Buffer.byteLength(json) - json.length));
    expect((await shown('<gongkai-report src="x.json"></gongkai-report>')).state).toBe('shown');
  });

  it.each([
    ['0.02', '0.02'],
    ['-1', '30'],
    ['', '30'],
  ])(
    'that does not end its answer in the time %j that the page gives is given up',
    async (timeout, seconds) => {
      vi.useFakeTimers();
      try {
        answers['never.json'] = () => new Promise(() => undefined);
        const element = put(
          `<gongkai-report src="never.json" timeout="${timeout}"></gongkai-report>`,
        );
        await vi.advanceTimersByTimeAsync(Number(seconds) * 1000 - 5);
        expect(element.state).toBe('loading');
        await vi.advanceTimersByTimeAsync(10);
        expect(element.state).toBe('failed');
        expect(textOf(element)).toContain(`${seconds} 秒内没有答完`);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  it.each(['[object Object]', '[object Array]', '  [object Object]'])(
    'that is %s is no address',
    async (source) => {
      const element = await shown(`<gongkai-report src="${source}"></gongkai-report>`);
      expect(textOf(element)).toContain('src：收到的是');
      expect(asked).toHaveLength(0);
    },
  );

  it('that fails does not leave the report before it', async () => {
    const element = await shown('<gongkai-report src="a.json"></gongkai-report>');
    element.setAttribute('src', 'x.json');
    await atRest(element);
    expect(element.querySelector('table')).toBeNull();
    element.setAttribute('src', 'a.json');
    await atRest(element);
    expect([element.state, element.querySelector('[role=alert]')]).toEqual(['shown', null]);
  });
});

describe('what a page hears', () => {
  it('is that a report is shown, and then what the check found', async () => {
    const [loads, checks] = [listen('gongkai-load'), listen('gongkai-check')];
    const element = put('<gongkai-report src="wrong.json" check></gongkai-report>');
    const atLoad: unknown[] = [];
    element.addEventListener('gongkai-load', () =>
      atLoad.push([element.state, element.findings, element.querySelector('.gk-findings')]),
    );
    await atRest(element);
    expect(atLoad).toEqual([['shown', undefined, null]]);
    expect(loads.map(({ detail }) => detail.report.year)).toEqual([2024]);
    expect(checks).toHaveLength(1);
    expect(checks[0]?.detail.findings).toBe(element.findings);
    expect(element.findings?.some(({ outcome }) => outcome === 'fail')).toBe(true);
    expect(element.querySelector('.gk-findings')).not.toBeNull();
  });

  it.each(['zh-CN', 'en'] as const)(
    'is what the rules say in %s of the report with its readings',
    async (lang) => {
      document.documentElement.lang = lang;
      const element = await shown('<gongkai-report src="both.json" check></gongkai-report>');
      const { findings } = checkReport(huaian, { locale: lang, readings: [absent] });
      expect(element.findings).toEqual(findings);
      expect(findings).not.toEqual(checkReport(huaian, { locale: lang }).findings);
    },
  );

  it('is nothing of a check that was not asked for', async () => {
    const checks = listen('gongkai-check');
    const element = await shown('<gongkai-report src="wrong.json"></gongkai-report>');
    expect([element.findings, checks]).toEqual([undefined, []]);
    expect(element.querySelector('.gk-findings')).toBeNull();
  });

  it('is what the program itself did wrong', async () => {
    const errors = listen('gongkai-error');
    const element = put('<gongkai-report></gongkai-report>');
    const cause = new RangeError('某处');
    Object.assign(element, {
      readValue() {
        throw cause;
      },
    });
    await atRest(element);
    expect(errors[0]?.detail.cause).toBe(cause);
    expect(errors[0]?.detail.message).toContain('某处');
  });

  it('is that the findings could not be shown, where only they went wrong: the report stands', async () => {
    const errors = listen('gongkai-error');
    const checks = listen('gongkai-check');
    const element = put('<gongkai-report></gongkai-report>');
    const cause = new RangeError('某处');
    Object.assign(element, {
      draw({ drawList }: { drawList?: unknown }) {
        if (drawList !== undefined) throw cause;
        return undefined;
      },
    });
    element.report = huaian;
    element.setAttribute('check', '');
    await atRest(element);
    expect([element.state, element.report, checks]).toEqual(['shown', huaian, []]);
    const alert = element.querySelector('[role=alert]');
    expect(alert && textOf(alert)).toContain('报告没有核对。');
    expect(alert && textOf(alert)).toContain('某处');
    expect(errors.map(({ detail }) => detail.cause)).toEqual([cause]);
  });

  it('is nothing of a check that was overtaken', async () => {
    const [errors, checks] = [listen('gongkai-error'), listen('gongkai-check')];
    const element = put('<gongkai-report src="wrong.json" check></gongkai-report>');
    element.addEventListener('gongkai-load', () => element.setAttribute('src', 'a.json'), {
      once: true,
    });
    await vi.waitFor(() => expect(element.report).toEqual(huaian));
    await atRest(element);
    expect(checks.map(({ detail }) => detail.report)).toEqual([huaian]);
    expect(errors).toEqual([]);
  });

  it('is five of the problems of a report, and how many more there are', async () => {
    const element = put('<gongkai-report></gongkai-report>');
    const broken = JSON.parse(json);
    for (const name of ['title', 'overview', 'problems', 'other', 'contact', 'introduction'])
      broken[name] = 3;
    element.report = broken;
    await atRest(element);
    expect(element.querySelectorAll('[role=alert] p')).toHaveLength(7);
    expect(textOf(element)).toContain('另有 1 处问题。');
    delete broken.contact;
    element.report = { ...broken };
    await atRest(element);
    expect(element.querySelectorAll('[role=alert] p')).toHaveLength(6);
    expect(textOf(element)).not.toContain('另有');
  });
});

describe('the ids in an element', () => {
  it('begin with id-prefix, or its id, or a name of ours that no other has', async () => {
    document.body.innerHTML =
      '<gongkai-report id="x" id-prefix="y"></gongkai-report><gongkai-report id="x"></gongkai-report><gongkai-report></gongkai-report><gongkai-report></gongkai-report>';
    const all = [...document.querySelectorAll('gongkai-report')].map(({ idPrefix }) => idPrefix);
    expect(all.slice(0, 2)).toEqual(['y', 'x']);
    expect(all[2]).toMatch(/^gk\d*$/);
    expect(all[3]).toMatch(/^gk\d+$/);
    expect(all[2]).not.toBe(all[3]);
    const [, , third] = document.querySelectorAll('gongkai-report');
    expect(third?.idPrefix).toBe(all[2]);
  });

  it.each(['id', 'id-prefix', 'for'])('have no space: %s', async (name) => {
    const element = await shown(`<gongkai-report src="a.json" ${name}="a b"></gongkai-report>`);
    expect(textOf(element)).toContain(`${name} “a b” 含有空格`);
  });
});

it.each([
  ['en', 'The report cannot be shown.'],
  ['EN-GB', 'The report cannot be shown.'],
  ['eng', '报告无法显示。'],
  ['zh', '报告无法显示。'],
])('an element in a page in %s says %s', async (lang, words) => {
  document.documentElement.lang = lang;
  expect(textOf(await shown('<gongkai-report src="x.json"></gongkai-report>'))).toContain(words);
});

describe('a table', () => {
  it('is drawn by its name, with marks at what is wrong', async () => {
    const element = await shown(
      '<gongkai-table table="applications" src="wrong.json" check></gongkai-table>',
    );
    expect(element.querySelectorAll('table')).toHaveLength(1);
    expect(element.querySelector('[aria-invalid], .gk-mark, [class*=fail]')).not.toBeNull();
  });

  it('that no form has is named, with those that there are', async () => {
    const element = await shown('<gongkai-table table="odd" src="a.json"></gongkai-table>');
    expect(textOf(element)).toContain('没有名为 “odd” 的表');
    expect(textOf(element)).toContain('applications');
    expect(asked).toHaveLength(0);
  });
});

describe('findings', () => {
  const REPORT = '<gongkai-report id="r" src="wrong.json"></gongkai-report>';
  const FINDINGS = '<gongkai-findings class="under-test" for="r"></gongkai-findings>';
  const findings = (): ReportElement => ours('.under-test');

  it('are those of the report that the element is for, and follow it', async () => {
    await shown(REPORT + FINDINGS);
    await vi.waitFor(() => expect(findings().state).toBe('shown'));
    expect(findings().idPrefix).toBe('r');
    expect(findings().findings?.length).toBeGreaterThan(0);
    ours('#r').setAttribute('src', 'a.json');
    await vi.waitFor(() => expect(findings().report).toEqual(huaian));
    const report = ours('#r');
    report.id = 's';
    await vi.waitFor(() => expect(findings().state).toBe('failed'));
    report.id = 'r';
    await vi.waitFor(() => expect(findings().state).toBe('shown'));
    ours('#r').remove();
    await vi.waitFor(() => expect(findings().state).toBe('failed'));
    expect(textOf(findings())).toContain('页面上没有编号为 “r” 的报告');
  });

  it('come when the report does', async () => {
    await shown(FINDINGS);
    document.body.insertAdjacentHTML('beforeend', REPORT);
    await vi.waitFor(() => expect(findings().state).toBe('shown'));
  });

  it('say that the report is not shown', async () => {
    await shown(REPORT.replace('wrong', 'x') + FINDINGS);
    await vi.waitFor(() => expect(textOf(findings())).toContain('编号为 “r” 的报告没有显示'));
  });

  it('are of a report, not of other findings', async () => {
    const other = '<gongkai-findings id="r" src="wrong.json"></gongkai-findings>';
    await shown(other + FINDINGS);
    await vi.waitFor(() => expect(textOf(findings())).toContain('没有编号为 “r” 的报告'));
  });

  it('of themselves come to rest, and say that there is no report', async () => {
    const element = await shown('<gongkai-findings id="r" for="r"></gongkai-findings>');
    expect(textOf(element)).toContain('没有编号为 “r” 的报告');
  });

  it('are gone with their element', async () => {
    await shown(`${REPORT}<gongkai-findings class="under-test" for="r">旧</gongkai-findings>`);
    const element = findings();
    await vi.waitFor(() => expect(element.state).toBe('shown'), { timeout: 20_000 });
    element.remove();
    expect([element.state, element.innerHTML, element.idPrefix]).toEqual([
      'empty',
      '旧',
      expect.stringMatching(/^gk/),
    ]);
  });

  it('may be of a report of their own', async () => {
    const loads = listen('gongkai-load');
    const element = put('<gongkai-findings src="wrong.json"></gongkai-findings>');
    const atLoad: unknown[] = [];
    element.addEventListener('gongkai-load', () => atLoad.push(element.findings?.length));
    await atRest(element);
    // There is nothing to show of them before the check.
    expect(atLoad).toEqual([element.findings?.length]);
    expect(element.findings?.length).toBeGreaterThan(0);
    expect(element.querySelector('table')).toBeNull();
    expect(loads).toHaveLength(1);
  });
});

describe('charts', () => {
  it.each(['gongkai-outcome-chart', 'gongkai-balance-flow', 'gongkai-report-summary'])(
    '%s is drawn without a check',
    async (name) => {
      const element = await shown(`<${name} src="wrong.json" check></${name}>`);
      expect([element.state, element.findings]).toEqual(['shown', undefined]);
      expect(textOf(element).length).toBeGreaterThan(20);
    },
  );

  it('of a summary compare with the year before, where there is one', async () => {
    const alone = await shown('<gongkai-report-summary src="a.json"></gongkai-report-summary>');
    const words = textOf(alone);
    alone.setAttribute('previous', 'b.json');
    expect(textOf(await atRest(alone))).not.toBe(words);
  });

  it('of years show each of them, from sources or from a list', async () => {
    const trend = await shown(
      '<gongkai-trend-chart src=" b.json  a.json " addresses=" applications.newlyReceived.total "></gongkai-trend-chart>',
    );
    expect(asked.map(({ source }) => source)).toEqual(['b.json', 'a.json']);
    expect(textOf(trend)).toContain('2023');
    expect(textOf(trend)).toContain('2024');
    expect(trend.report?.year).toBe(2024);
    const drawn = trend.innerHTML;
    trend.setAttribute('addresses', 'applications.newlyReceived.total');
    expect((await atRest(trend)).innerHTML).toBe(drawn);
    trend.removeAttribute('src');
    trend.report = [before, huaian];
    expect((await atRest(trend)).innerHTML).toBe(drawn);
    trend.report = huaian;
    expect((await atRest(trend)).state).toBe('shown');
    trend.report = [];
    expect((await atRest(trend)).state).toBe('failed');
  });

  it('of a comparison need a year to compare with', async () => {
    const element = await shown('<gongkai-year-comparison src="a.json"></gongkai-year-comparison>');
    expect(textOf(element)).toContain('没有用来对比的上一年报告');
    const compared = element as ReportElement & { previous: unknown }; // by its name
    compared.previous = before;
    expect(compared.previous).toBe(before);
    expect((await atRest(element)).state).toBe('shown');
    const drawn = element.innerHTML;
    compared.previous = null;
    element.setAttribute('previous', 'b.json');
    expect((await atRest(element)).innerHTML).toBe(drawn);
  });
});

describe('the state of an element', () => {
  it('is empty without a report, and shown until the next one is there', async () => {
    const element = await shown('<gongkai-report></gongkai-report>');
    expect(element.state).toBe('empty');
    expect(element.querySelector('[role="alert"]')).toBeNull();
    element.setAttribute('src', 'a.json');
    await Promise.resolve();
    await Promise.resolve();
    expect(element.state).toBe('loading');
    expect((await atRest(element)).state).toBe('shown');
    const { answer, come } = later(JSON.stringify(before));
    answers['slow.json'] = answer;
    element.setAttribute('src', 'slow.json');
    await vi.waitFor(() => expect(asked.map(({ source }) => source)).toContain('slow.json'));
    expect(element.state).toBe('shown');
    expect(element.report).toEqual(huaian);
    come();
    await vi.waitFor(() => expect(element.report?.year).toBe(2023));
    element.removeAttribute('src');
    expect((await atRest(element)).state).toBe('empty');
    expect(element.report).toBeUndefined();
  });

  it('is told to whoever follows it, until that is enough', async () => {
    const heard: string[] = [];
    const stop = follow((element) => heard.push(element.state));
    const element = await shown('<gongkai-report src="a.json"></gongkai-report>');
    expect(heard).toEqual(['empty', 'loading', 'shown']);
    element.remove();
    expect(heard).toEqual(['empty', 'loading', 'shown', 'empty']);
    stop();
    document.body.append(element);
    await atRest(element);
    expect(heard).toHaveLength(4);
  });

  it('reaches the findings for it when it takes their name', async () => {
    document.body.innerHTML =
      '<gongkai-report src="wrong.json"></gongkai-report><gongkai-findings for="named"></gongkai-findings>';
    const report = await atRest(ours('gongkai-report'));
    const findings = await atRest(ours('gongkai-findings'));
    expect(findings.state).toBe('failed');
    report.id = 'named';
    await vi.waitFor(() => expect(findings.state).toBe('shown'), { timeout: 20_000 });
  });
});

it('the year before is asked for again when it is set again', async () => {
  const element = await shown(
    '<gongkai-report-summary src="a.json" previous="b.json"></gongkai-report-summary>',
  );
  expect(asked.map(({ source }) => source)).toEqual(['a.json', 'b.json']);
  element.setAttribute('previous', 'b.json');
  await atRest(element);
  expect(asked.filter(({ source }) => source === 'b.json')).toHaveLength(2);
});
