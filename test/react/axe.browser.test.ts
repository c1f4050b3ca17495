import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, it } from 'vitest';
import { binOf } from '../../scripts/run.mjs';
import { launch, pageOf } from './chromium';
import { documentHtml, otherHtml } from './samples';

// Of the environment only what a new run needs: vitest tells its workers that they are some by variables.
const { PATH, HOME, CHROMIUM_PATH } = process.env;

/** What axe leaves in the page. */
declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const AXE = createRequire(import.meta.url).resolve('axe-core');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// The stories run in a window of 1280 pixels; what becomes another thing on a telephone is drawn here.
it('axe finds nothing on a telephone', async () => {
  const pages = {
    document: documentHtml('hongze 2024, rows missing, checked'),
    comparison: otherHtml.YearComparison?.() ?? '',
    summary: otherHtml.ReportSummary?.() ?? '',
    outcomes: otherHtml.OutcomeChart?.() ?? '',
    trend: otherHtml.TrendChart?.() ?? '',
  };
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  const found: string[] = [];
  for (const [name, html] of Object.entries(pages)) {
    await page.setContent(pageOf(html, 'styles.css'));
    await page.$$eval('details', (all) => {
      for (const each of all) each.open = true;
    });
    await page.addScriptTag({ path: AXE });
    const { violations } = await page.evaluate(
      (tags) => axe.run({ runOnly: tags, resultTypes: ['violations'] }),
      WCAG,
    );
    found.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`));
  }
  await browser.close();
  expect(found).toEqual([]);
});

it('axe runs on stories: one with a nameless button fails, and says why', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [binOf('vitest'), 'run', 'test/stories/Bad', '--project', 'storybook', '--no-color'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      env: { PATH, HOME, BAD_STORIES: '1', ...(CHROMIUM_PATH && { CHROMIUM_PATH }) },
    },
  );
  expect(stderr).toContain('button-name');
  expect(stdout).toContain('1 failed');
  expect(status).toBe(1);
}, 120_000);
