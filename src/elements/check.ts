// The rules and the drawing of their findings: loaded when a page asks for a check.

export { drawFindings } from '../draw';
export { rules } from '../rules/catalogue/described';
export { checkReport } from '../rules/check-report';
export { ruleBases } from '../rules/rule-bases';
