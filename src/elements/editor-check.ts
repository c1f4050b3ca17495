// The rules and what shows their findings in a form: loaded once an editor is live.

export { findingsOfForm } from '../editor/findings';
export { checkReport } from '../rules/check-report';
