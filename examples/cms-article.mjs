// What is pasted into the editor of a content management system, and the page that the system makes of it.
// On the command line: gongkai-report convert report.json --to html --profile cms
import { toHtml } from 'gongkai-report/write';
import { portalPage } from './portal.mjs';

/** @param {import('gongkai-report').Report} report */
export const pasted = (report) => toHtml(report, { profile: 'cms' });

/** @param {string} body what the editor left of it */
export const cmsArticle = (body) => portalPage({ title: '年度报告（内容管理系统）', body });
