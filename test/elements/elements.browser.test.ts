import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elementFiles } from '../../scripts/elements.mjs';
import { stylesheets } from '../../scripts/styles.mjs';
import { cellsOf } from '../../src/format';
import { getCell, type Report, setCell } from '../../src/report';
import { type Browser, launch, type Site, serve } from '../browser';
import { sampleReports } from '../samples';

const sample = (name: string): Report => {
  const found = sampleReports.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found.report;
};
const huaian = sample('huaian-2024.json');
const linjiang = sample('linjiang-2020.json');
const axe = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

// The strictest policy that a portal may have: no inline style or script, no markup from strings.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const files: Record<string, string> = {};
const hostile = '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script>';

const answers: Record<string, { type: string; body: () => string | Buffer }> = {
  '/report.json': { type: 'application/json', body: () => JSON.stringify(huaian) },
  '/other.json': { type: 'application/json', body: () => JSON.stringify(linjiang) },
  '/huge.json': { type: 'application/json', body: () => Buffer.alloc(100_000_000, 0x20) },
  '/page.json': { type: 'text/html', body: () => '<!DOCTYPE html><title>登录</title>' },
  '/broken.json': { type: 'application/json', body: () => '{"edition": "2021", ' },
  '/edition.json': { type: 'application/json', body: () => '{"edition":"1999"}' },
  '/text.json': {
    type: 'application/json',
    body: () => JSON.stringify(huaian).replace('"naturalPerson":3001', '"naturalPerson":"3001"'),
  },
  '/hostile.json': {
    type: 'application/json',
    body: () =>
      JSON.stringify({
        ...huaian,
        title: hostile,
        body: { name: hostile },
        contact: hostile,
        overview: [{ type: 'paragraph', text: hostile }],
        problems: [{ type: 'heading', level: 1, text: hostile }],
      }),
  },
};

let browser: Browser;
let site: Site;
let page: Page;
let body = '';
let script = 'elements.global.js';
let requests: string[] = [];
// What the browser asks for by itself, at any time or never: that the policy forbids it is no fault of the page's.
const ICON = '/icon.png';

beforeAll(async () => {
  for (const [name, make] of Object.entries(elementFiles)) files[`/${name}`] = await make();
  files['/embed.css'] = stylesheets['embed.css']();
  // Listens for violations before anything else runs.
  // What the driver of the browser evaluates by itself has no source file.
  files['/listen.js'] =
    `window.violations=[];document.addEventListener('securitypolicyviolation',e=>{if(e.sourceFile&&e.blockedURI!==origin+'${ICON}')violations.push(e.violatedDirective+' '+e.blockedURI+' '+e.sourceFile)});`;
  files['/violate.js'] =
    "document.body.setAttribute('style','color:red');try{document.body.innerHTML='x'}catch(e){}";
  browser = await launch();
  site = await serve((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const answer = answers[path];
    if (path === '/') {
      const kind = script === 'elements.js' ? 'type="module" ' : '';
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': POLICY,
        })
        .end(
          `<!DOCTYPE html><html lang="zh-CN"><head><title>门户</title><link rel="icon" href="${ICON}"><link rel="stylesheet" href="/embed.css"><script src="/listen.js"></script><script ${kind}src="/${script}"></script></head><body><main><h1>门户</h1>${body}</main></body></html>`,
        );
    } else if (answer) {
      response.writeHead(200, { 'content-type': answer.type }).end(answer.body());
    } else if (files[path] !== undefined) {
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(files[path]);
    } else {
      response.writeHead(404).end();
    }
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  requests = [];
  script = 'elements.global.js';
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
});

async function open(markup: string): Promise<string[]> {
  body = markup;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.origin, { waitUntil: 'networkidle' });
  return errors;
}

const violations = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { violations: string[] }).violations); // set by listen.js

const values = (selector: string): Promise<string[]> =>
  page.$$eval(`${selector} td`, (cells) =>
    // A cell that holds nothing but a number has no element for it.
    cells.map(
      (cell) =>
        (cell.childElementCount > 0 ? cell.querySelector('.gk-number') : cell)?.textContent ?? '',
    ),
  );

const cellTexts = (report: Report): string[] =>
  cellsOf(report.edition).map(({ address }) => String(getCell(report, address) ?? ''));

interface SyntaxNode {
  readonly type: string;
  readonly operator?: string;
  readonly key?: SyntaxNode;
  readonly left?: SyntaxNode;
  readonly regex?: { readonly flags: string };
  readonly source?: unknown;
}

/** What of ECMAScript 2022 Chromium 78 cannot parse. Private fields and class fields it can (74, 72). */
function tooNew(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'ChainExpression':
    case 'StaticBlock':
      return true;
    case 'LogicalExpression':
      return node.operator === '??';
    case 'AssignmentExpression':
      return /^(&&|\|\||\?\?)=$/.test(node.operator ?? '');
    case 'MethodDefinition':
      return node.key?.type === 'PrivateIdentifier';
    case 'BinaryExpression':
      return node.left?.type === 'PrivateIdentifier';
    case 'Literal':
      return /[dv]/.test(node.regex?.flags ?? '');
    default:
      return false;
  }
}

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodesOf(each);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value as SyntaxNode; // what acorn makes with a type is a node
    for (const each of Object.values(value)) yield* nodesOf(each);
  }
}

const newNodes = (text: string, sourceType: 'script' | 'module'): string[] =>
  [...nodesOf(parse(text, { ecmaVersion: 2022, sourceType }))]
    .filter(tooNew)
    .map(({ type }) => type);

describe('the built files', () => {
  // The file for old stacks has zod in it; what its syntax is, its own build sees to.
  const scripts = Object.keys(elementFiles).filter((name) => /^elements[\w.-]*\.js$/.test(name));
  it.each(scripts)('%s is written in the syntax of Chromium 78', (name) => {
    const text = files[`/${name}`] ?? '';
    expect(text.length).toBeGreaterThan(1000);
    expect(newNodes(text, name === 'elements.global.js' ? 'script' : 'module')).toEqual([]);
    expect(text).not.toMatch(
      /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    );
    // The readers take a report's own JSON by its schema.
    expect(text).not.toMatch(name === 'elements-read.js' ? /react/i : /\bzod\b|react/i);
  });

  it.each(['a?.b', 'a ?? b', 'a ??= b', 'class A { #b() {} }', 'class A { static {} }', '/a/d'])(
    'would be found out with %s',
    (text) => {
      expect(newNodes(text, 'script')).toHaveLength(1);
    },
  );
});

describe.each(['elements.global.js', 'elements.js'])(
  'a page with a strict policy and %s',
  (name) => {
    beforeEach(() => {
      script = name;
    });

    it('shows a report from src and its findings, without a violation', async () => {
      const errors = await open(
        '<gongkai-report id="a" src="/report.json" check></gongkai-report><gongkai-findings for="a"></gongkai-findings>',
      );
      await page.waitForSelector('#a .gk-findings');
      expect(await values('#a')).toEqual(cellTexts(huaian));
      expect(await page.$$eval('gongkai-findings .gk-findings-title', (all) => all.length)).toBe(1);
      expect({ errors, violations: await violations() }).toEqual({ errors: [], violations: [] });
    });

    it('asks for nothing but src, and for the rules only where a check is wanted', async () => {
      await open('<gongkai-table table="applications" src="/report.json"></gongkai-table>');
      await page.waitForSelector('gongkai-table table');
      const own = ['/', '/embed.css', '/listen.js', `/${name}`];
      expect(requests.filter((path) => !own.includes(path))).toEqual(['/report.json']);
    });
  },
);

it('sees a violation where there is one', async () => {
  await open('<script src="/violate.js"></script>');
  expect(await violations()).toEqual([
    expect.stringMatching(/^style-src-attr inline .*violate\.js$/),
    expect.stringMatching(/^require-trusted-types-for trusted-types-sink .*violate\.js$/),
  ]);
});

describe('the elements', () => {
  it('take a report from an attribute, a child and a property, several on one page', async () => {
    const json = JSON.stringify(linjiang);
    const attribute = json.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    await open(
      `<gongkai-table id="a" table="proactive" report="${attribute}"></gongkai-table>
       <gongkai-table id="b" table="applications"><script type="application/json">${json}</script></gongkai-table>
       <gongkai-report id="c"></gongkai-report>`,
    );
    await page.evaluate((report) => {
      const element = document.getElementById('c');
      if (element) Object.assign(element, { report });
    }, huaian);
    await page.waitForSelector('#c table');
    expect([...(await values('#a')), ...(await values('#b'))]).toEqual(
      cellTexts(linjiang).slice(0, 183),
    );
    expect(await values('#c')).toEqual(cellTexts(huaian));
    // As text too: a framework may set the property where the page writes the attribute.
    await page.$eval('#c', (element, report) => Object.assign(element, { report }), json);
    await page.waitForFunction(() => document.getElementById('c')?.innerText.includes('同江市'));
    const ids = await page.$$eval('[id]', (all) => all.map((each) => each.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leave what stands in them until the report is there, and bring it back when they go', async () => {
    await open('<gongkai-report src="/missing.json"><p id="static">静态内容</p></gongkai-report>');
    await page.waitForSelector('gongkai-report [role=alert]');
    expect(await page.textContent('gongkai-report [role=alert]')).toContain('404');
    expect(await page.isVisible('#static')).toBe(true);

    await page.$eval('gongkai-report', (element) => element.setAttribute('src', '/report.json'));
    await page.waitForSelector('gongkai-report table');
    expect(await page.$('#static')).toBeNull();
    expect(await page.$('gongkai-report [role=alert]')).toBeNull();

    const left = await page.$eval('gongkai-report', (element) => {
      element.remove();
      return element.innerHTML;
    });
    expect(left).toBe('<p id="static">静态内容</p>');
  });

  it('tell the page by events what they show', async () => {
    await open('<div id="log"></div>');
    const told = await page.evaluate(async () => {
      const seen: string[] = [];
      const done = new Promise((resolve) => {
        for (const type of ['gongkai-load', 'gongkai-check', 'gongkai-error']) {
          document.addEventListener(type, () => {
            seen.push(type);
            if (type === 'gongkai-error') resolve(undefined);
            if (type === 'gongkai-check') element.setAttribute('src', '/broken.json');
          });
        }
      });
      const element = document.createElement('gongkai-report');
      element.setAttribute('src', '/report.json');
      element.setAttribute('check', '');
      document.body.append(element);
      await done;
      return seen;
    });
    expect(told).toEqual(['gongkai-load', 'gongkai-check', 'gongkai-error']);
  });

  it('speak the language of the page around them, the form stays Chinese', async () => {
    await open('<div lang="en-GB"><gongkai-report src="/missing.json"></gongkai-report></div>');
    await page.waitForSelector('[role=alert]');
    expect(await page.textContent('[role=alert]')).toMatch(/the server answered 404/);
  });

  it('mark the findings of a wrong total at its cell', async () => {
    const wrong = setCell(huaian, 'applications.newlyReceived.total', 3118);
    await open('<gongkai-table table="applications" check></gongkai-table>');
    await page.$eval(
      'gongkai-table',
      (element, report) => Object.assign(element, { report }),
      wrong,
    );
    const cell = '#gk-applications-newlyReceived-total';
    await page.waitForSelector(`${cell}[data-gk-mark=error]`);
    expect(await page.textContent(`${cell} .gk-mark`)).toContain('3119');
  });

  it('say below a finding what its rule rests on', async () => {
    await open('<gongkai-report check></gongkai-report>');
    await page.$eval(
      'gongkai-report',
      (element, report) => Object.assign(element, { report }),
      setCell(huaian, 'applications.newlyReceived.total', 3118),
    );
    await page.waitForSelector('gongkai-report .gk-finding-rule');
    expect(await page.textContent('gongkai-report .gk-finding-rule')).toMatch(/依据：\S/);
  });
});

describe('bad input', () => {
  it.each([
    ['/huge.json', '4 MB'],
    ['/page.json', '网页'],
    ['/broken.json', '不是有效的 JSON'],
    ['/edition.json', '1999'],
    ['/text.json', 'applications.newlyReceived.naturalPerson'],
    ['http://127.0.0.1:9/report.json', '无法取得'],
  ])('from %s becomes a message in the element', async (source, words) => {
    const errors = await open(
      `<gongkai-report src="${source}"></gongkai-report><p id="host">门户的内容</p>`,
    );
    await page.waitForSelector('gongkai-report [role=alert]', { timeout: 20_000 });
    expect(await page.textContent('gongkai-report')).toContain(words);
    expect(await page.textContent('#host')).toBe('门户的内容');
    expect(await page.$eval('gongkai-report', (each) => each.hasAttribute('aria-busy'))).toBe(
      false,
    );
    expect(errors).toEqual([]);
  });

  it('with markup in every text is shown as text', async () => {
    await open('<gongkai-report src="/hostile.json" check></gongkai-report>');
    await page.waitForSelector('gongkai-report .gk-findings');
    expect(await page.title()).toBe('门户');
    expect(await page.$$('gongkai-report img, gongkai-report script')).toEqual([]);
    expect(await page.textContent('gongkai-report .gk-title')).toBe(hostile);
  });

  it('names an unknown table and a missing report', async () => {
    await open(
      '<gongkai-table table="tables" src="/report.json"></gongkai-table><gongkai-findings for="nobody"></gongkai-findings>',
    );
    await page.waitForSelector('gongkai-findings [role=alert]');
    expect(await page.textContent('gongkai-table')).toContain('proactive');
    expect(await page.textContent('gongkai-findings')).toContain('nobody');
  });
});

describe('an embedded report', () => {
  it('has no fault that axe finds', async () => {
    script = 'elements.js';
    await open('<gongkai-report src="/report.json" check></gongkai-report>');
    await page.waitForSelector('gongkai-report .gk-findings');
    // As a debugger would, past the page's policy.
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(faults).toEqual([]);
  });
});
