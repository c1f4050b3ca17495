export { cleanText } from './clean-text';
export {
  type ChangeReport,
  type Completeness,
  createDraft,
  type Draft,
  type DraftCheck,
  type DraftCheckInputs,
  type DraftOptions,
  type DraftTopic,
  type Proposal,
  type StepKind,
} from './draft';
export type { CellEntry } from './entry';
export {
  FIELD_NAMES,
  type FieldName,
  fieldText,
  isFieldName,
  sectionTitle,
} from './fields';
export { draftFromForm, fromFormData } from './form-data';
export { gridOfText, hasLabels, type PastedGrid } from './grid-text';
export {
  type DraftStorage,
  draftKey,
  type Keeper,
  type KeepOptions,
  type KeptDraft,
  keepDraft,
} from './keep';
export { type Direction, type Move, moveFrom } from './layout';
export { type EditMessages, editMessages } from './messages';
export { type TotalOf, totalsOf } from './totals';
