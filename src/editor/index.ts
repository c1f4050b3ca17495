export {
  type AttachOptions,
  attachEditor,
  type DocumentReader,
  type Intent,
  type LiveEditor,
} from './attach-editor';
export { type DrawEditorOptions, drawEditor, type InputAttributes } from './draw-editor';
export { loadCheck, readOnDemand } from './load';
export { editorMessages } from './messages';
