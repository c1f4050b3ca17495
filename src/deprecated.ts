/** Names that moved to an entry of their own in 0.2; here they stay until 0.3. */
import * as form from './format';
import * as rules from './rules';

/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const ABSENT_SIGNS = form.ABSENT_SIGNS;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const addressAt = form.addressAt;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const cellTree = form.cellTree;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const citeBasis = form.citeBasis;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const columnsOf = form.columnsOf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const editionForm = form.editionForm;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const gridOf = form.gridOf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const identitiesOf = form.identitiesOf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const INSTRUMENTS = form.INSTRUMENTS;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const isAbsentSign = form.isAbsentSign;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const joinLabels = form.joinLabels;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const labelExplanations = form.labelExplanations;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const leavesOf = form.leavesOf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const localText = form.localText;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const meaningOf = form.meaningOf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const rowsOf = form.rowsOf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const SECTION_MEANINGS = form.SECTION_MEANINGS;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const tablesOf = form.tablesOf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export const variantsOf = form.variantsOf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type Balance = form.Balance;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type Block = form.Block;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type BodyKindForm = form.BodyKindForm;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type CellBranch = form.CellBranch;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type CellType = form.CellType;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type EditionForm = form.EditionForm;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type Grid = form.Grid;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type GridBlock = form.GridBlock;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type GridCell = form.GridCell;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type Identity = form.Identity;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type Instrument = form.Instrument;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type InstrumentKey = form.InstrumentKey;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type LabelExplanations = form.LabelExplanations;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type LabelNode = form.LabelNode;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type Leaf = form.Leaf;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type LegalBasis = form.LegalBasis;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type LocalText = form.LocalText;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type Meaning = form.Meaning;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type SectionForm = form.SectionForm;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type TableForm = form.TableForm;
/** @deprecated Since 0.2 of `gongkai-report/form`. */
export type TableOfEdition = form.TableOfEdition;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export const findingsJsonSchema = rules.findingsJsonSchema;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export const overlaySchema = rules.overlaySchema;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export const parseRuleSet = rules.parseRuleSet;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export const ruleSetJsonSchema = rules.ruleSetJsonSchema;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export const ruleSetOf = rules.ruleSetOf;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export const SumCheck = rules.SumCheck;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type Condition = rules.Condition;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type Instance = rules.Instance;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type RuleExample = rules.RuleExample;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type RuleOfEdition = rules.RuleOfEdition;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type RuleSet = rules.RuleSet;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type Source = rules.Source;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type Sum = rules.Sum;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type Term = rules.Term;
/** @deprecated Since 0.2 of `gongkai-report/rules`. */
export type SumCheck = rules.SumCheck;
