// Written by scripts/generate-report-types.ts from src/format. Do not edit: run `npm run generate`.
import { edition2019 } from './edition-2019';
import { edition2021 } from './edition-2021';

/** The editions of the form by id, oldest first. */
export const FORMS = { '2019': edition2019, '2021': edition2021 } as const;
