// What the editor does beside taking numbers: loaded once its form is live.

export { actsOf } from '../editor/acts';
