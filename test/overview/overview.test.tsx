// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/collect/collection';
import { toMarkup } from '../../src/draw';
import { cellsOf } from '../../src/format';
import {
  bodiesThatDiffer,
  bodyLines,
  drawMissing,
  drawOverview,
  drawRollUp,
  groupsOf,
  rollUpOf,
} from '../../src/overview';
import { CollectionOverview, MissingList, RollUpTable } from '../../src/react/collection';
import { fromScaled, toScaled } from '../../src/rules/decimal';
import {
  allReported,
  empty,
  flat300,
  made300,
  nothingIn,
  published,
} from '../../stories/collections';

const options = { locale: 'zh-CN', idPrefix: 'gk', headingLevel: 2 } as const;
const pageOf = (html: string): Document =>
  new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
const overviewOf = (collection: Collection, locale: 'zh-CN' | 'en' = 'zh-CN'): Document =>
  pageOf(toMarkup(drawOverview(collection, { ...options, locale })));
const rollUpPage = (collection: Collection, parent?: string): Document =>
  pageOf(toMarkup(drawRollUp(collection, { ...options, parent })));
const textOf = (page: Document, selector: string): string =>
  page.querySelector(selector)?.textContent ?? '';
const withNumbers = (
  collection: Collection,
  code: string,
  change: (address: string, value: number | null) => number | null,
): Collection => {
  const own = collection.numbers[code];
  if (!own) throw new Error(`no numbers of ${code}`);
  const cells = cellsOf(own.edition);
  const values = own.values.map((value, index) => change(cells[index]?.address ?? '', value));
  return { ...collection, numbers: { ...collection.numbers, [code]: { ...own, values } } };
};

describe('the groups of an overview', () => {
  it('have every body once, one that others are below at the head of those', () => {
    const groups = groupsOf(bodyLines(made300));
    const listed = groups.flatMap(({ lines }) => lines.map(({ body }) => body.code));
    expect([...listed].sort()).toEqual(made300.bodies.map(({ code }) => code).sort());
    expect(groups).toHaveLength(11);
    for (const { key, lines } of groups) expect(lines[0]?.body.code).toBe(key);
  });

  it('count every body as received, to settle or missing', () => {
    for (const { lines, standings } of groupsOf(bodyLines(made300)))
      expect(standings.received + standings.open + standings.missing).toBe(lines.length);
  });
});

describe('an overview', () => {
  it('says how complete the collection is, by all states that there are', () => {
    const page = overviewOf(made300);
    expect(textOf(page, '.gk-lead')).toMatch(/应报 300 个单位，收到 \d+ 个/);
    const rows = [...page.querySelectorAll('.gk-overview-tables > .gk-counts')][0];
    const counts = [...(rows?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
    );
    expect(counts.map(([state]) => state)).toEqual([
      '未报',
      '无法读取',
      '报了多份',
      '年度不对',
      '格式版本不对',
      '迟报',
      '已报',
    ]);
    expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(300);
  });

  it('is folded where there are many bodies, and open where there are few', () => {
    const folds = [...overviewOf(made300).querySelectorAll<HTMLDetailsElement>('.gk-group')];
    expect(folds.filter(({ open }) => open)).toEqual([]);
    const few = [...overviewOf(published).querySelectorAll<HTMLDetailsElement>('.gk-group')];
    expect(few[0]?.open).toBe(true);
  });

  it('parts a long group into folds that say from whom to whom they go', () => {
    const parts = [...overviewOf(flat300).querySelectorAll('.gk-group-part > summary')];
    expect(parts).toHaveLength(5);
    expect(parts[1]?.textContent).toMatch(/^第 61–120 个：/);
  });

  it('says why a file cannot be read, which year was reported on, and which files are of nobody', () => {
    const text = overviewOf(made300).body.textContent ?? '';
    expect(text).toContain('这个 PDF 是扫描件');
    expect(text).toContain('报的是 2023 年度');
    expect(text).toContain('不能归入名册的文件（3）');
    expect(text).toContain('名册中有多个单位符合');
  });

  it('does not say that anybody is missing where there is no roster', () => {
    const lead = textOf(overviewOf(published), '.gk-lead');
    expect(lead).toContain('没有名册');
    expect(lead).not.toContain('未报');
  });

  it('of nothing says so, and of a roster alone that nothing came', () => {
    expect(textOf(overviewOf(empty), '.gk-lead')).toBe('还没有单位，也没有报告。');
    expect(textOf(overviewOf(nothingIn), '.gk-lead')).toContain('收到 0 个（0%）');
    expect(textOf(overviewOf(allReported), '.gk-lead')).toContain('收到 40 个（100%）');
  });

  it('speaks English, too, and keeps the names of the tables', () => {
    const page = overviewOf(made300, 'en');
    expect(textOf(page, '.gk-lead')).toMatch(/^\d+ of 300 bodies have reported/);
    expect(page.querySelector('.gk-counts [lang="zh-CN"]')?.textContent).toMatch(/^表/);
  });

  it('writes whatever a body is called as text', () => {
    const [first, ...rest] = made300.bodies;
    if (!first) throw new Error('no body');
    const name = '"><script>alert(1)</script>';
    const page = overviewOf({ ...made300, bodies: [{ ...first, name, aliases: [name] }, ...rest] });
    expect(page.querySelector('script')).toBeNull();
    expect(page.body.textContent).toContain(name);
  });

  it('is the same from React as from markup', () => {
    const { outerHTML } = pageOf(
      renderToStaticMarkup(<CollectionOverview collection={made300} />).replace(
        / selected=""/g,
        '',
      ),
    ).querySelector('section') as Element; // the drawing is one
    const drawn = overviewOf(made300).querySelector('section')?.outerHTML.replace(/\n/g, '');
    expect(outerHTML.replace(/\n/g, '')).toBe(drawn);
  });
});

describe('the list of the missing', () => {
  it('has those without a report that counts, in the groups that all make', () => {
    const page = pageOf(toMarkup(drawMissing(made300, options)));
    const missing = made300.bodies.filter(({ file }) => file === undefined);
    expect(page.querySelectorAll('tr[data-gk-body]')).toHaveLength(missing.length);
    expect(textOf(page, '.gk-lead')).toBe(`应报 300 个单位，还缺 ${missing.length} 个。`);
  });

  it.each([
    [allReported, '应报的 40 个单位都有可用的报告。'],
    [published, '没有名册，不知道应当报告的有谁。'],
    [nothingIn, '应报 300 个单位，还缺 300 个。'],
  ])('says in words how it stands', (collection, lead) => {
    const page = pageOf(renderToStaticMarkup(<MissingList collection={collection} />));
    expect(textOf(page, '.gk-lead')).toBe(lead);
  });
});

describe('a roll-up', () => {
  it('is that of all if none is asked for', () => {
    expect(rollUpOf(made300)?.parent).toBe('');
    expect(rollUpOf(made300, '990001')?.parent).toBe('990001');
    expect(rollUpOf(made300, 'nobody')).toBeUndefined();
    expect(textOf(rollUpPage(made300, 'nobody'), '.gk-lead')).toBe('没有可以相加的报告。');
  });

  it('adds no amount in another unit, and says the unit of those that it adds', () => {
    const edition = '2019' as const;
    const cells = cellsOf(edition);
    const money = cells.findIndex(({ unitField }) => unitField);
    const address = cells[money]?.address ?? '';
    const zeros = cells.map(() => 0);
    const numbers = (value: number, unit: string) => ({
      edition,
      values: zeros.map((zero, index) => (index === money ? value : zero)),
      units: { [address]: unit },
    });
    const [first, second, third] = made300.bodies;
    if (!first || !second || !third) throw new Error('no bodies');
    const codes = [first.code, second.code, third.code];
    const page = rollUpPage({
      ...made300,
      numbers: Object.fromEntries(
        codes.map((code, place) => [
          code,
          numbers(place === 2 ? 5000 : 7, place === 2 ? '元' : '万元'),
        ]),
      ),
      rollUps: [
        {
          parent: '',
          edition,
          bodies: codes,
          missing: [],
          units: { [address]: '万元' },
          sums: cells.map((_, index) =>
            index === money ? { sum: 14, blanks: 1 } : { sum: 0, blanks: 0 },
          ),
        },
      ],
    });
    const id = `#gk-${address.split('.').join('-')}`;
    expect(textOf(page, id)).toMatch(/^≥至少 14.*万元/);
    expect(textOf(page, `${id}-parts`)).toContain(
      `单位不同或没有写单位，没有计入：${third.name}。`,
    );
  });

  it('leads from every number but 0 to parts that add up to it', () => {
    const page = rollUpPage(made300, '990003');
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.gk-sum-link')];
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const target = page.getElementById(link.hash.slice(1));
      const values = [...(target?.querySelectorAll('td') ?? [])].map(({ textContent }) =>
        toScaled(Number(textContent)),
      );
      expect(link.textContent).toBe(String(fromScaled(values.reduce((a, b) => a + b, 0n))));
    }
  });

  it('says "at least" of a sum with blanks in it and who left it blank, and is blank where all do', () => {
    const address = 'applications.newlyReceived.total';
    const rollUp = rollUpOf(made300, '990003');
    const index = cellsOf('2021').findIndex((cell) => cell.address === address);
    if (!rollUp) throw new Error('no roll-up');
    const blankAt = (codes: readonly string[]): Collection => {
      const changed = codes.reduce(
        (collection, code) =>
          withNumbers(collection, code, (at, value) => (at === address ? null : value)),
        made300,
      );
      const sums = rollUp.sums.map((sum, place) =>
        place === index ? { ...sum, blanks: codes.length } : sum,
      );
      return { ...changed, rollUps: [{ ...rollUp, sums }] };
    };
    const cell = '#gk-applications-newlyReceived-total';
    const [some = ''] = rollUp.bodies.slice(-1);
    const page = rollUpPage(blankAt([some]), '990003');
    expect(textOf(page, cell)).toMatch(/^≥至少 \d+$/);
    const name = made300.bodies.find(({ code }) => code === some)?.name;
    expect(textOf(page, `${cell}-parts`)).toContain(`没有填：${name}。`);
    const none = rollUpPage(blankAt(rollUp.bodies), '990003');
    expect(textOf(none, cell)).toBe('未填');
  });

  it('names those of which nobody says whether they hold the numbers of those below', () => {
    const { undeclared = [] } = rollUpOf(made300, '990001') ?? {};
    expect(undeclared).toContain('990001');
    expect(textOf(rollUpPage(made300, '990001'), '.gk-note')).toContain(
      '没有说明是否已含下级的数，按只含本级计入，已含下级的会算两次：示例市甲区人民政府。',
    );
  });

  it('lists the bodies that are not counted', () => {
    const rollUp = rollUpOf(made300, '990001');
    const text = rollUpPage(made300, '990001').body.textContent;
    expect(rollUp?.missing.length).toBeGreaterThan(0);
    expect(text).toContain(`没有计入的单位（${rollUp?.missing.length}）`);
  });

  it('is drawn with a collection of another year of form, and of none', () => {
    const page = pageOf(renderToStaticMarkup(<RollUpTable collection={empty} />));
    expect(textOf(page, '.gk-lead')).toBe('没有可以相加的报告。');
    expect(
      rollUpPage({ ...published, year: null }).querySelectorAll('table').length,
    ).toBeGreaterThan(2);
  });
});

describe('which body makes a sum differ', () => {
  const of = (parent: string) => {
    const rollUp = rollUpOf(made300, parent);
    if (!rollUp) throw new Error('no roll-up');
    return rollUp;
  };

  it('is named where it was left out of all cells', () => {
    const { cells, reason } = bodiesThatDiffer(made300, of('990003'));
    expect(reason).toEqual({ body: '990003008', act: 'leftOut' });
    expect(cells.every(({ suspects }) => suspects.some(({ body }) => body === '990003008'))).toBe(
      true,
    );
    expect(textOf(rollUpPage(made300, '990003'), '.gk-differs')).toContain(
      '示例市丙区新镇人民政府：它的数没有计入',
    );
  });

  it('is not guessed where no number fits', () => {
    const rollUp = of('990003');
    const address = 'applications.newlyReceived.total';
    const differs = [{ address, stated: 100_000, sum: 271 }];
    const { cells, reason } = bodiesThatDiffer(made300, { ...rollUp, differs });
    expect(reason).toBeUndefined();
    expect(cells).toEqual([
      { address, stated: 100_000, sum: 271, difference: 99_729, suspects: [] },
    ]);
  });

  it('may be one that was counted twice', () => {
    const rollUp = of('990003');
    const differs = ['total', 'naturalPerson'].map((column) => {
      const address = `applications.newlyReceived.${column}`;
      const index = cellsOf('2021').findIndex((cell) => cell.address === address);
      const sum = rollUp.sums[index]?.sum ?? 0;
      return { address, sum, stated: sum + (made300.numbers['990003-10']?.values[index] ?? 0) };
    });
    expect(bodiesThatDiffer(made300, { ...rollUp, differs }).reason).toEqual({
      body: '990003-10',
      act: 'twice',
    });
  });
});
