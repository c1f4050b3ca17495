import type { RuleBasis } from '../rule';

/** Articles of the Regulations. */
export const law = (...articles: readonly string[]): RuleBasis => ({
  kind: 'law',
  cites: articles.map((article) => ({ instrument: 'regulations', article })),
});
