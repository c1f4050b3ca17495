/**
 * Writes src/format/edition-list.generated.ts, the list of the files edition-YYYY.ts, and
 * src/report/tables.generated.ts: the reports of every edition as documented interfaces, so that an editor shows
 * the printed label, the unit and the legal basis of each cell. Run `npm run generate` after a change of
 * src/format; a test fails while a file is out of date.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { editionListSource } from './edition-list-source';

const at = (path: string): URL => new URL(`../src/${path}`, import.meta.url);
writeFileSync(
  at('format/edition-list.generated.ts'),
  editionListSource(readdirSync(at('format/'))),
);
// Loaded after the list is written: it is what the reports are written from.
const { reportTypesSource } = await import('./report-types-source');
writeFileSync(at('report/tables.generated.ts'), reportTypesSource());
