export {
  type AttachOptions,
  attachEditor,
  type DocumentReader,
  type Intent,
  type LiveEditor,
} from './attach-editor';
export { type DrawEditorOptions, drawEditor, type InputAttributes } from './draw-editor';
export { loadActs, loadCheck, loadFindings, readOnDemand } from './load';
export { editorMessages } from './messages';
