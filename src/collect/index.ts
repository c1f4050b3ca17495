export { type CollectOptions, type CollectProgress, collect } from './collect';
export * from './collection';
export { Collector, type CollectorOptions } from './collector';
export { DataFiles } from './data-files';
export type { FileFindings } from './finding-store';
export { JournalError } from './journal';
export { RosterError, readRoster } from './roster';
