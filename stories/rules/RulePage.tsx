import { Stories } from '@storybook/addon-docs/blocks';
import { LOCALES, type Locale, localText } from '../../src/format';
import { rules } from '../../src/rules';
import { basisText } from '../../src/rules/rule-bases';

const words = {
  'zh-CN': {
    severity: { error: '错误', query: '疑点', info: '提示' },
    why: '依据',
    whatToDo: '怎么办',
    editions: '适用格式',
    blanks: '空白按任意不小于 0 的数计（增/减为任意数）：空白可以补救的，不算不通过。',
    stated: '金额按其书写的精度比较。',
  },
  en: {
    severity: { error: 'error', query: 'query', info: 'info' },
    why: 'Why',
    whatToDo: 'What to do',
    editions: 'Editions',
    blanks:
      'A blank is any number from 0 (in a change, any at all): what a blank can save is not broken.',
    stated: 'Amounts are compared within the precision that they state.',
  },
};

function InOneLanguage({ ruleId, locale }: { readonly ruleId: string; readonly locale: Locale }) {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) return null;
  const text = words[locale];
  return (
    <section lang={locale}>
      <h2>{localText(rule.title, locale)}</h2>
      <p>
        {text.severity[rule.severity]} · <code>{ruleId}</code> · {text.editions}{' '}
        {rule.editions.join(', ')}
      </p>
      <dl>
        <dt>{text.why}</dt>
        <dd>{basisText(rule.basis, locale)}</dd>
        <dt>{text.whatToDo}</dt>
        <dd>{localText(rule.help, locale)}</dd>
      </dl>
      <p>
        {text.blanks} {rule.tolerance === 'stated' && text.stated}
      </p>
    </section>
  );
}

/** The docs page of a rule, from its record: what it says, why, what to do, and its examples as tables. */
export const rulePage = (ruleId: string) =>
  function RulePage() {
    return (
      <>
        <h1>{ruleId}</h1>
        {LOCALES.map((locale) => (
          <InOneLanguage key={locale} {...{ ruleId, locale }} />
        ))}
        <Stories title="例子 Examples" />
      </>
    );
  };
