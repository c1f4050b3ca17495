import type { DraftCheck } from '../edit';
import type { AttachOptions, DocumentReader } from './attach-editor';

/** The rules, loaded when a form is first checked. */
export const loadCheck = async (): Promise<DraftCheck> =>
  (await import('../rules/check-report')).checkReport;

/** What shows findings, loaded with the rules. */
export const loadFindings: AttachOptions['loadFindings'] = async () =>
  (await import('./findings')).findingsOfForm;

/** What a form does beside taking numbers, loaded once it is live. */
export const loadActs: AttachOptions['loadActs'] = async () => (await import('./acts')).actsOf;

/** The readers, loaded when a file is first opened or a table pasted with its labels. */
export const readOnDemand: DocumentReader = async (input, options) =>
  (await import('../read/browser')).readReport(input, options);
