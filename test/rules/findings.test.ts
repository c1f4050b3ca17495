import { expect, it } from 'vitest';
import { EDITIONS, type EditionId } from '../../src/format';
import { checkReport, type Finding, ruleSetOf } from '../../src/rules';
import { caseOf } from '../../src/rules/sketch';

const cellText = ({ address, role, value, raw, place }: Finding['cells'][number]): string =>
  [
    `${address} (${role}): ${value ?? 'blank'}`,
    ...(raw === undefined ? [] : [`printed as “${raw}”`]),
    ...(place === undefined ? [] : [`at ${JSON.stringify(place)}`]),
  ].join(', ');

const suggestionText = ({ edits, message, repairs }: Finding['suggestions'][number]): string => {
  const changes = edits.map(({ address, from, to }) => `${address} ${from ?? 'blank'} → ${to}`);
  return `${changes.join(', ')}: ${message} (${repairs.join(', ')})`;
};

/** What the examples of all rules are told that break them: words, cells, and what keeps the finding apart. */
function toldIn(edition: EditionId): { readonly own: string; readonly all: readonly string[] } {
  const own: string[] = [];
  const all: string[] = [];
  for (const { id, level, examples } of ruleSetOf(edition).rules) {
    for (const example of examples) {
      if (example.outcome !== 'fail' && example.outcome !== 'review') continue;
      const { report, inputs } = caseOf(example, edition);
      const isOwn = ({ ruleId, anchor }: Finding) => ruleId === id && anchor === example.anchor;
      const chinese = checkReport(report, inputs).findings;
      const english = checkReport(report, { ...inputs, locale: 'en' }).findings;
      all.push(...[...chinese, ...english].map(({ message }) => message));
      const finding = chinese.find(isOwn);
      own.push(
        [
          `${id}@${example.anchor}: ${finding?.outcome}, ${finding?.severity}, level ${level}`,
          `  ${finding?.message}`,
          `  ${english.find(isOwn)?.message}`,
          ...(finding?.cells ?? []).map((cell) => `  - ${cellText(cell)}`),
          ...(finding?.statements ?? []).map(({ sentence }) => `  “${sentence}”`),
          ...(finding?.suggestions ?? []).map((suggestion) => `  → ${suggestionText(suggestion)}`),
          `  = ${finding?.figures}`,
          `  # ${finding?.fingerprint}`,
          '',
        ].join('\n'),
      );
    }
  }
  return { own: own.join('\n'), all };
}

it.each(EDITIONS)(
  'says of the examples of edition %s what is written down, and leaves no slot unfilled',
  async (edition) => {
    const { own, all } = toldIn(edition);
    await expect(own).toMatchFileSnapshot(`findings-${edition}.snapshot.txt`);
    for (const message of all) expect(message).not.toMatch(/[{}]|undefined|NaN/);
  },
);
