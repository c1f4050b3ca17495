import type { DraftCheck } from '../edit';
import type { DocumentReader } from './attach-editor';

/** The rules, loaded when a form is first checked. */
export const loadCheck = async (): Promise<DraftCheck> =>
  (await import('../rules/check-report')).checkReport;

/** The readers, loaded when a file is first opened or a table pasted with its labels. */
export const readOnDemand: DocumentReader = async (input, options) =>
  (await import('../read/browser')).readReport(input, options);
