export { withOverlay } from './apply-overlay';
export { type DecidedByPrevious, decideByPrevious, type ReadSoFar } from './by-previous';
export { rules } from './catalogue/described';
export { type CheckOptions, checkReport } from './check-report';
export type { CheckResult, NotChecked, Outcomes } from './engine';
export { type Explanation, withExplanations } from './explanations';
export type {
  CellRole,
  Edit,
  Finding,
  FindingCell,
  Level,
  Outcome,
  Severity,
  Suggestion,
} from './finding';
export type { CheckInputs, Reason } from './input';
export { type ChangedOutcome, type LiveCheck, liveCheck } from './live-check';
export { statementsOf } from './narrative/read-narrative';
export type { NarrativeSection } from './narrative/sections';
export type { StatedNumber, Statement } from './narrative/statement';
export { findingsToCsv } from './output/csv';
export { findingsJsonSchema, statementsJsonSchema } from './output/json-schema';
export { type SarifLog, type SarifOptions, toSarif } from './output/sarif';
export { type FindingIssue, toIssues } from './output/standard-schema';
export { type RulesSchemaOptions, rulesSchema } from './output/zod';
export { type Overlay, overlaySchema, parseOverlay } from './overlay';
export type {
  Condition,
  Instance,
  Rule,
  RuleExample,
  RuleOfEdition,
  RuleSet,
  Source,
  Sum,
  Term,
} from './rule';
export { ruleBases } from './rule-bases';
export { parseRuleSet, ruleSetJsonSchema } from './rule-file';
export { ruleSetOf } from './rule-set';
export { describeCheck, type ShownCheck } from './shown-check';
export { SumCheck } from './sum-check';
export type { CheckedParts } from './within';
