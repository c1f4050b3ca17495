// The rules and the drawing of their findings: loaded when a page asks for a check.

export { drawFindings } from '../draw';
export { checkReport } from '../rules/check-report';
export { describeCheck } from '../rules/shown-check';
