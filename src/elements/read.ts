// The readers of documents: loaded when a clerk opens a file, or pastes a table with its labels.

export { readReport } from '../read/browser';
