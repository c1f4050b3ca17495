export { Bodies } from './bodies';
export { type CollectOptions, type CollectProgress, collect } from './collect';
export * from './collection';
export { Collector, countStates } from './collector';
export { filesOf } from './files';
export { JournalError } from './journal';
export { RosterError, readRoster } from './roster';
