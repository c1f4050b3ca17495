/** The published samples: real reports as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseReport, type Report } from '../src/report';

const folder = new URL('../samples/', import.meta.url);

export interface SampleReport {
  readonly name: string;
  readonly report: Report;
}

export const sampleReports: readonly SampleReport[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const result = parseReport(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    if (!result.success) throw new Error(`${name}: ${result.issues[0]?.message}`);
    return { name, report: result.report };
  });
