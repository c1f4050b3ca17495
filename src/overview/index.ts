export { attachOverview } from './attach-overview';
export { bodyLines, groupsOf, problemsByTable } from './collection-view';
export { bodiesThatDiffer, type DifferingCell } from './differing-bodies';
export { drawMissing } from './draw-missing';
export { drawOverview } from './draw-overview';
export type { DrawCollectionOptions, LinkOf } from './draw-parts';
export { type DrawRollUpOptions, drawRollUp, rollUpOf } from './draw-roll-up';
export { overviewMessages } from './messages';
