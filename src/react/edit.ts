'use client';

/** The report as a form to be filled in. */
export {
  ApplicationsEditor,
  type EditorInputProps,
  type EditorProps,
  NarrativeEditor,
  ProactiveEditor,
  ProceedingsEditor,
  ReportEditor,
  type ReportEditorProps,
} from './edit/ReportEditor';
export { useDraft, useDraftValue } from './edit/use-draft';
