import { citeBasis, type Locale, localText } from '../format';
import { rules } from './catalogue';
import { ruleMessages } from './messages';
import type { RuleBasis } from './rule';

/** What a rule rests on, in one line: 《条例》第五十条第（三）项; 表内印明. */
export function basisText({ kind, cites = [], note }: RuleBasis, locale: Locale): string {
  return [
    ruleMessages(locale).bases[kind],
    ...cites.map((cite) => citeBasis(cite, locale === 'en' ? 'en' : 'zh')),
    note && localText(note, locale),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What each rule of the catalogue rests on, by its id, in an interface language: for a list of findings. */
export const ruleBases = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(rules.map(({ id, basis }) => [id, basisText(basis, locale)]));
