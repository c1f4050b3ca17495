/** The published samples: real reports as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseReport, type Report } from '../src/report';

// Not `new URL('…', import.meta.url)`: under jsdom that is made the address of an asset.
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'samples');

export interface SampleReport {
  readonly name: string;
  readonly report: Report;
}

export const sampleReports: readonly SampleReport[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const result = parseReport(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!result.success) throw new Error(`${name}: ${result.issues[0]?.message}`);
    return { name, report: result.report };
  });
