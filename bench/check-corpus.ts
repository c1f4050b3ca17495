/**
 * The check against people's verdicts: `bench/check/verdicts.tsv` has every finding on the documents of `samples` and
 * whether it is right, `defects.tsv` every defect that a person found there and the rule that should tell it,
 * `sentences.tsv` every sentence that states a number of the tables.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../src/read';
import { checkReport, type Statement, statementsOf } from '../src/rules';

const root = join(import.meta.dirname, '..');

/** Whether a person finds a finding right; `unjudged`: nobody has looked at it yet. */
export type Verdict = 'TRUE' | 'FALSE' | 'DEBATABLE' | 'unjudged';

export interface JudgedFinding {
  readonly document: string;
  readonly rule: string;
  readonly anchor: string;
  readonly verdict: Verdict;
  readonly message: string;
  readonly reason: string;
}

export interface Defect {
  readonly document: string;
  readonly defect: string;
  /** The rule that should find it; none where there is no such rule, or nothing to find it by. */
  readonly rule: string;
  readonly note: string;
  readonly found: boolean;
}

export interface Sentence {
  readonly document: string;
  readonly sentence: string;
  readonly measure: string;
  readonly number: string;
  readonly state: 'understood' | 'wrong' | 'missed';
}

export interface CorpusScore {
  readonly findings: readonly JudgedFinding[];
  readonly defects: readonly Defect[];
  readonly sentences: readonly Sentence[];
  /** Documents that are whole: a false alarm there is felt most. */
  readonly whole: readonly string[];
}

/** The lines of a table of ours behind its head. */
function rowsOf(name: string): string[][] {
  const text = readFileSync(join(root, 'bench/check', name), 'utf8').trimEnd();
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

const lettersOf = (text: string): string =>
  text.normalize('NFKC').replace(/[^\p{Script=Han}0-9%]/gu, '');

/** Whether two quotes are of the same words: one holds the other, or they begin or end alike. */
function isSame(quote: string, sentence: string): boolean {
  const [a, b] = [lettersOf(quote), lettersOf(sentence)];
  return a.includes(b) || b.includes(a) || b.includes(a.slice(0, 12)) || b.includes(a.slice(-12));
}

/** What a person calls a measure, as the grammar may call it more exactly. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  received: ['received', 'newlyReceived', 'handled'],
  answered: ['answered', 'handled'],
  'regulations.issued': ['regulations.issued', 'regulations.disclosed'],
  'normativeDocuments.issued': ['normativeDocuments.issued', 'normativeDocuments.disclosed'],
  grantedOrPartly: ['granted+partlyGranted'],
};

const isMeasure = (asked: string, measure: string): boolean =>
  (NAMES[asked] ?? [asked]).some((name) => measure === name || measure.startsWith(`${name}.`));

/** Checks every document of the samples as `gongkai-report check` does, and sets it against the verdicts. */
export async function scoreCorpus(): Promise<CorpusScore> {
  const verdicts = new Map(
    rowsOf('verdicts.tsv').map(([document, rule, anchor, verdict, , reason = '']) => [
      `${document}\t${rule}\t${anchor}`,
      { verdict: verdict as Verdict, reason }, // as they are written down
    ]),
  );
  const files = ['samples', 'samples/excerpts'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(?:txt|html|docx|pdf)$/.test(name))
      .map((name) => ({ name, file: join(root, folder, name) })),
  );
  const findings: JudgedFinding[] = [];
  const statements = new Map<string, readonly Statement[]>();
  const whole: string[] = [];
  for (const { name, file } of files) {
    const { report, readings, sections, notes } = await readReport(readFileSync(file), {
      fileName: name,
    });
    const labels = notes.flatMap(({ label }) => (label ? [label] : []));
    statements.set(name, statementsOf(report));
    if (readings.every(({ state }) => state !== 'absent')) whole.push(name);
    for (const { ruleId: rule, anchor, message } of checkReport(report, {
      readings,
      sections,
      labels,
    }).findings) {
      const known = verdicts.get(`${name}\t${rule}\t${anchor}`);
      const { verdict = 'unjudged', reason = '' } = known ?? {};
      findings.push({ document: name, rule, anchor, verdict, message, reason });
    }
  }
  const defects = rowsOf('defects.tsv').map(
    ([document = '', defect = '', , rule = '', anchor = '', note = '']): Defect => ({
      document,
      defect,
      rule,
      note,
      found:
        rule !== '' &&
        findings.some(
          (finding) =>
            finding.document === document &&
            finding.rule === rule &&
            (anchor === '' || finding.anchor === anchor),
        ),
    }),
  );
  const sentences = rowsOf('sentences.tsv').map(
    ([document = '', sentence = '', measure = '', number = '']): Sentence => {
      const near = (statements.get(document) ?? []).filter(
        (each) => isSame(sentence, each.sentence) && isMeasure(measure, each.measure),
      );
      const value = Number(number);
      const isRight = ({ number: { lo, hi } }: Statement): boolean =>
        Number.isNaN(value) || (lo <= value && value <= hi);
      const state = near.some(isRight) ? 'understood' : near.length > 0 ? 'wrong' : 'missed';
      return { document, sentence, measure, number, state };
    },
  );
  return { findings, defects, sentences, whole };
}
