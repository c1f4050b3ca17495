// CommonJS: Node has required modules since 20.19.
import { checkReport, type Report } from 'gongkai-report';

import legacy = require('gongkai-report/legacy');
import read = require('gongkai-report/read');
import sample = require('gongkai-report/samples/huaian-2024.json');

export const check = (report: Report): number => checkReport(report).findings.length;
export const same: typeof checkReport = legacy.checkReport;
export const reading: Promise<{ readonly report: Report }> = read.readReport('');
export const published: Report = sample;
