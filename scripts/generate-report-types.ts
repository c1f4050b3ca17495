/**
 * Writes src/report/tables.generated.ts: the tables of every edition as documented interfaces, so that
 * an editor shows the printed label, the unit and the legal basis of each cell. Run `npm run generate`
 * after a change of src/format; a test fails while the file is out of date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportTypesSource } from './report-types-source';

const target = fileURLToPath(new URL('../src/report/tables.generated.ts', import.meta.url));
writeFileSync(target, reportTypesSource());
