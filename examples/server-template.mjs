// A server without React: its own template engine around toHtml.
import { fileURLToPath } from 'node:url';
import { Eta } from 'eta';
import { toHtml } from 'gongkai-report/write';
import { portalPage } from './portal.mjs';

const eta = new Eta({ views: fileURLToPath(new URL('.', import.meta.url)) });

/** @param {import('gongkai-report').Report} report */
export const serverTemplate = (report) =>
  portalPage({
    title: '年度报告（服务器模板）',
    head: '<link rel="stylesheet" href="/dist/styles.css">',
    body: eta.render('./server-template', { report, html: toHtml(report, { headingLevel: 2 }) }),
  });
