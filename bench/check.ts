/**
 * How far the check can be trusted: precision by rule and in all, the share of the defects that people found, how many
 * of the sentences with a number are understood, and the list of what is missed.
 *
 *   npm run bench:check
 */
import { scoreCorpus } from './check-corpus';

const { findings, defects, sentences, whole } = await scoreCorpus();

const percent = (part: number, of: number): string =>
  of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;

const byRule = new Map<string, typeof findings>();
for (const finding of findings)
  byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
const count = (of: typeof findings, verdict: string): number =>
  of.filter((finding) => finding.verdict === verdict).length;

console.log('rule                     right  wrong  debatable  unjudged');
for (const [rule, of] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    rule.padEnd(24),
    ['TRUE', 'FALSE', 'DEBATABLE', 'unjudged']
      .map((verdict, index) => String(count(of, verdict)).padStart([6, 6, 10, 9][index] ?? 6))
      .join(' '),
  );

const right = count(findings, 'TRUE');
const wrong = count(findings, 'FALSE');
console.log(
  `\nPrecision: ${right} of ${right + wrong} judged findings are right, ${percent(right, right + wrong)}; ${count(findings, 'DEBATABLE')} debatable, ${count(findings, 'unjudged')} unjudged.`,
);
const alarms = findings.filter(
  ({ document, verdict }) => verdict === 'FALSE' && whole.includes(document),
).length;
console.log(`False alarms in the ${whole.length} documents that are whole: ${alarms}.`);

const testable = defects.filter(({ note }) => !note.includes('not in the collection'));
const found = testable.filter((defect) => defect.found).length;
console.log(
  `Recall: ${found} of ${testable.length} defects that people found are told, ${percent(found, testable.length)}; ${defects.length - testable.length} more need last year’s report, which is not in the collection.`,
);

const understood = sentences.filter(({ state }) => state === 'understood').length;
const misread = sentences.filter(({ state }) => state === 'wrong');
console.log(
  `Statements: ${understood} of ${sentences.length} understood, ${percent(understood, sentences.length)}; ${misread.length} read wrongly.`,
);

for (const { document, rule, anchor, verdict, message, reason } of findings)
  if (verdict === 'FALSE' || verdict === 'unjudged')
    console.log(`\n${verdict}: ${document} ${rule} ${anchor}\n  ${message}\n  ${reason}`);
console.log('\nMissed');
for (const { document, defect, rule, note } of testable.filter((each) => !each.found))
  console.log(`  ${document}: ${defect} (${rule || note})`);
for (const { document, sentence, measure, number, state } of sentences)
  if (state !== 'understood')
    console.log(`  ${state}: ${document}: ${measure} ${number} in “${sentence}”`);
