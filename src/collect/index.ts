export { type CollectOptions, type CollectProgress, collect } from './collect';
export * from './collection';
export { Collector, countStates } from './collector';
export { JournalError } from './journal';
export { RosterError, readRoster } from './roster';
