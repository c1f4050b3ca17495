import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EDITIONS, LOCALES } from '../../src/format';
import { rules } from '../../src/rules';
import { RuleExamples } from '../../stories/rules/RuleExamples';

/** What a story says first: the messages of its findings, or that the rule passes. */
const said = (props: Parameters<typeof RuleExamples>[0]): string =>
  /<strong>(.*?)<\/strong>/s.exec(renderToStaticMarkup(<RuleExamples {...props} />))?.[1] ?? '';

describe.each(rules.map(({ id }) => id))('the page of %s', (ruleId) => {
  it.each(EDITIONS)('has an example that breaks it and one that passes, edition %s', (edition) => {
    for (const locale of LOCALES) {
      const broken = said({ ruleId, show: 'break', edition, locale });
      const passed = said({ ruleId, show: 'pass', edition, locale });
      expect(passed).toMatch(/^(通过。|Passes\.)$/);
      expect(broken).not.toBe('');
      expect(broken).not.toBe(passed);
    }
  });
});
