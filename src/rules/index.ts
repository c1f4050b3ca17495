export { rules } from './catalogue';
export { type CheckOptions, checkReport } from './check-report';
export type { CheckResult, NotChecked, Outcomes } from './engine';
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
export { ruleSetOf } from './rule-set';
export { SumCheck } from './sum-check';
