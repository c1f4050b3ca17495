import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteAssetsModule } from '../../scripts/site-assets.mjs';
import { blankReport } from '../../src/report';
import { checkReport } from '../../src/rules';
import { reportPage, type SiteLinks, sitePages } from '../../src/write/site/site';
import { empty, made300 } from '../../stories/collections';

const links: SiteLinks = {
  pageOf: (file) =>
    file.endsWith('.docx') ? `reports/${encodeURIComponent(file)}.html` : undefined,
  originalOf: (file) => `../../${encodeURIComponent(file)}`,
};
const hostile = '"><script>alert(1)</script><b onclick=x>';

it('what stands beside its pages is made of the sources (npm run generate)', async () => {
  const file = new URL('../../src/write/site/site-assets.generated.ts', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(await siteAssetsModule());
});

describe('the site of a collection', () => {
  it('has the pages about all, one for the sums of each body above, and one script and one sheet beside them', () => {
    const names = [...sitePages(made300, links, 'zh-CN')].map(([name]) => name);
    expect(names.slice(0, 5)).toEqual([
      'style.css',
      'site.js',
      'index.html',
      'missing.html',
      'sums.html',
    ]);
    expect(names).toHaveLength(5 + 11);
  });

  it('leads to the page of a report, and to the file itself where there is none', () => {
    const [, , [, index] = []] = [...sitePages(made300, links, 'zh-CN')];
    const file = made300.bodies.find(({ state }) => state === 'reported')?.file ?? '';
    expect(index).toContain(`href="reports/${encodeURIComponent(file)}.html"`);
    expect(index).toContain(`href="../../${encodeURIComponent('2024/扫描件0001.pdf')}"`);
  });

  it('takes nothing from elsewhere, and runs no script but the file beside it', () => {
    for (const [name, text] of sitePages(made300, links, 'en')) {
      if (!name.endsWith('.html')) continue;
      expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="site.js">']);
      expect(text).not.toMatch(/\son\w+="|\sstyle="|<style|type="module"|https?:\/\//);
      expect(text).toContain('Content-Security-Policy');
      expect(text).toContain('<html lang="en">');
    }
  });

  it('of nothing says so on every page', () => {
    const pages = new Map(sitePages(empty, links, 'zh-CN'));
    expect(pages.get('index.html')).toContain('还没有单位，也没有报告。');
    expect(pages.get('sums.html')).toContain('没有可以相加的报告。');
    expect(pages.get('sums.html')).not.toContain('<details');
  });

  it('writes names and files as text, on every page', () => {
    const [first, ...rest] = made300.bodies;
    if (!first) throw new Error('no body');
    const collection = {
      ...made300,
      bodies: [{ ...first, name: hostile, aliases: [hostile], kind: hostile }, ...rest],
      files: [
        {
          ...made300.files[0],
          file: hostile,
          reason: 'none',
          counts: first.counts,
          hash: '',
        } as const,
      ],
    };
    for (const [name, text] of sitePages(collection, links, 'zh-CN'))
      if (name.endsWith('.html')) expect(text.match(/<script/g)).toHaveLength(1);
  });
});

describe('the page of a report', () => {
  const report = blankReport({ year: 2024, body: { name: hostile } });
  const result = {
    file: `2024/${hostile}.docx`,
    hash: '',
    belongs: { body: '1' },
    report,
  } as const;

  it('has its findings, the way back and the file itself, all as text', () => {
    const page =
      reportPage({ ...result, ...checkReport(report) }, '../../a%20b.docx', 'zh-CN') ?? '';
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="../site.js">']);
    expect(page).toContain('href="../index.html"');
    expect(page).toContain('href="../../a%20b.docx"');
    expect(page).toContain('gk-findings');
    // The file by its name, without its folders.
    expect(page).not.toContain('2024/');
    expect(page).not.toMatch(/\sstyle="|<style/);
  });

  it('is none where there is no report', () => {
    const none = { file: 'a.pdf', hash: '', belongs: { body: '1' }, error: 'x' } as const;
    expect(reportPage(none, '', 'zh-CN')).toBeUndefined();
  });
});
