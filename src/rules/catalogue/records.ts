import { bodyRules } from './bodies';
import { cellRules } from './cells';
import { contentRules } from './contents';
import { documentRules } from './document';
import { narrativeRules } from './narrative';
import { sumRules } from './sums';
import { tableRules } from './tables';
import type { RuleRecord } from './template';
import { yearRules } from './years';

/** Every rule as it is written, with all that people and programs have to know of it. */
export const RECORDS: readonly RuleRecord[] = [
  ...sumRules,
  ...cellRules,
  ...tableRules,
  ...documentRules,
  ...contentRules,
  ...yearRules,
  ...bodyRules,
  ...narrativeRules,
];
