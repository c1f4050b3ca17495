/** The form, the report and its rules: runs anywhere, with zod as its only peer. */
export * from './format';
export * from './report';
export * from './rules';
