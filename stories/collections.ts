/** The collections that the stories show. */
import type { Collection } from '../src/collect/collection';
import allReportedJson from './all-reported.json';
import madeJson from './made-collection.json';
import realJson from './real-collection.json';

// JSON has no literal types; a test holds the files to what the collector makes.
const asCollection = (json: unknown): Collection => json as Collection;

/** MADE UP: three hundred bodies of a city that does not exist. */
export const made300 = asCollection(madeJson);
/** MADE UP: forty of them, all of which have reported. */
export const allReported = asCollection(allReportedJson);
/** Published: the sample documents, with both years of 平潭. No roster, so nobody is missing. */
export const published = asCollection(realJson);
const NONE = { error: 0, query: 0, info: 0 };
const NOTHING = {
  files: [],
  findings: [],
  numbers: {},
  previous: {},
  outliers: [],
  sharedTexts: [],
  rules: [],
};
/** MADE UP: a roster of which nothing has come in. */
export const nothingIn: Collection = {
  ...made300,
  ...NOTHING,
  bodies: made300.bodies.map(({ file: _, ...body }) => ({
    ...body,
    state: 'notReported',
    files: [],
    counts: NONE,
  })),
  rollUps: made300.rollUps.map(({ differs: _, ...rollUp }) => ({
    ...rollUp,
    bodies: [],
    missing: [...rollUp.bodies, ...rollUp.missing],
    sums: rollUp.sums.map(() => ({ sum: 0, blanks: 0 })),
  })),
};
/** No roster and no file. */
export const empty: Collection = {
  ...NOTHING,
  version: 1,
  year: null,
  hasRoster: false,
  bodies: [],
  rollUps: [],
};
/** MADE UP: three hundred bodies of which no roster says who is above. */
export const flat300: Collection = {
  ...made300,
  bodies: made300.bodies.map(({ parent: _, ...body }) => body),
};
