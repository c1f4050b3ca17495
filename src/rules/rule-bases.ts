import { citeBasis, type Locale, type LocalText, localText } from '../format';
import { rules } from './catalogue/described';
import type { RuleBasis } from './rule';

/** What a rule rests on; a law is cited. */
const KINDS: Readonly<Record<RuleBasis['kind'], LocalText>> = {
  law: { zh: '', en: '' },
  printed: { zh: '表内印明', en: 'printed in the form' },
  headings: { zh: '由表头文义得出', en: 'follows from the headings' },
  practice: { zh: '实践中的做法', en: 'practice' },
};

/** What a rule rests on, in one line: 《条例》第五十条第（三）项; 表内印明. */
export function basisText({ kind, cites = [], note }: RuleBasis, locale: Locale): string {
  return [
    localText(KINDS[kind], locale),
    ...cites.map((cite) => citeBasis(cite, locale === 'en' ? 'en' : 'zh')),
    note && localText(note, locale),
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * What each rule of the catalogue rests on, by its id, in an interface language: for a list of findings.
 *
 * @example
 * import { ruleBases } from 'gongkai-report';
 *
 * const bases = ruleBases('zh-CN'); // for FindingsPanel, or: bases[finding.ruleId]
 */
export const ruleBases = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(rules.map(({ id, basis }) => [id, basisText(basis, locale)]));
