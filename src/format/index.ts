export { ABSENT_SIGNS, isAbsentSign } from './absent';
export { BODY_KINDS, type BodyKind, type BodyKindForm, bodyKindOfName } from './body-kinds';
export { type CellBranch, cellTree } from './cell-tree';
export {
  addressAt,
  type Cell,
  cellsOf,
  columnsOf,
  describeCell,
  findCell,
  joinLabels,
  type Leaf,
  leavesOf,
  rowsOf,
} from './cells';
export {
  EDITIONS,
  type EditionId,
  editionForm,
  editionOfYear,
  isEditionId,
  LATEST_EDITION,
  type TableOfEdition,
  tablesOf,
} from './editions';
export type * from './form';
export { type Grid, type GridBlock, type GridCell, gridOf } from './grid';
export { type Identity, identitiesOf } from './identities';
export { citeBasis, INSTRUMENTS, type InstrumentKey, type LegalBasis } from './instruments';
export { LOCALES, type Locale, localText } from './locale';
export { type LabelExplanations, labelExplanations, type Meaning, meaningOf } from './meanings';
export { SECTION_MEANINGS, variantsOf } from './variants';
