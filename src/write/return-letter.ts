import { type EditionId, type Locale, localText } from '../format';
import { blankReport } from '../report';
import type { Finding, Rule } from '../rules';
import {
  type FindingClusterView,
  findingMessages,
  findingsView,
  type SuggestionView,
  tableMessages,
} from '../table';
import { labelOf } from './label-of';
import { type LetterMessages, letterMessages } from './letter-messages';
import { type Look, TEXT_WIDTH, tableRow, tableWith, value, wordOf, wordParagraph } from './word';
import { xml } from './xml';

/** What a return letter is about. */
export interface ReturnLetter {
  /** Whom it is addressed to: the body that reported. */
  readonly body: string;
  /** The report year; without one the letter names none. */
  readonly year?: number;
  readonly edition: EditionId;
  /** What the check found. Notes of severity `info` are left out: nobody has to answer them. */
  readonly findings: readonly Finding[];
  /** The name of the file that was checked. */
  readonly file?: string;
  /** How many reports the body sent for the year, where there are more than the one. */
  readonly reports?: number;
}

/** How a return letter is written. */
export interface ReturnLetterOptions {
  /** The office that writes; without it a line to fill in. */
  readonly from?: string;
  /** The day until which it asks for an answer, `2025-01-20`; without it a line to fill in. */
  readonly answerBy?: string;
  /** What to do about a finding that nothing is suggested for; without them the letter asks to check it. */
  readonly rules?: readonly Pick<Rule, 'id' | 'help'>[];
  readonly locale?: Locale;
}

/** Whether there is anything that a body has to answer. */
export const needsLetter = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity !== 'info');

/**
 * A letter that gives a report back to the body that sent it, as a Word document: what is wrong, where, what it should be,
 * and by when to answer. A table for each part of the form, errors before queries, in the words of the list of findings.
 * The same letter gives the same bytes.
 *
 * @example
 * import { writeFile } from 'node:fs/promises';
 * import { blankReport, checkReport } from 'gongkai-report';
 * import { toReturnLetter } from 'gongkai-report/write';
 *
 * const report = blankReport({ year: 2025, body: { name: '某某局' } });
 * const { findings } = checkReport(report);
 * const letter = { body: '某某局', year: 2025, edition: report.edition, findings };
 * await writeFile('退回函.docx', toReturnLetter(letter, { from: '某某市政务公开办', answerBy: '2026-01-20' }));
 */
export function toReturnLetter(
  letter: ReturnLetter,
  options: ReturnLetterOptions = {},
): Uint8Array {
  const { body, year, edition, file, reports = 1 } = letter;
  const { from, answerBy, rules = [], locale = 'zh-CN' } = options;
  const words = letterMessages(locale);
  const findings = toAnswer(letter.findings);
  // Drawn as the list of findings is, which asks a report for no more than its form.
  const report = blankReport({ edition, year: year ?? 0 });
  const { groups, counts } = findingsView(report, findings, { locale });
  const parts = groups.flatMap(({ title, clusters }) => {
    const heading = title || findingMessages(locale).wholeReport;
    return [
      wordParagraph('Heading1', heading),
      tableWith(
        WIDTHS,
        [
          tableRow(
            words.columns.map((text, at) => letterCell(text, at, { style: 'LetterHead' })),
            true,
          ),
          ...clusters.flatMap((cluster) => letterRows(cluster, edition, words, { rules, locale })),
        ],
        { title: heading, summary: words.summary(heading) },
      ),
    ];
  });
  return wordOf(
    [
      wordParagraph('Title', words.title(year)),
      wordParagraph('LetterTo', words.to(body)),
      wordParagraph('Normal', words.opening(year, file, reports, counts.error, counts.query)),
      wordParagraph('Normal', words.request(answerBy)),
      ...parts,
      wordParagraph('LetterTo', ''),
      wordParagraph('Normal', words.contact),
      wordParagraph('LetterFrom', from ?? words.noOffice, xml('w:keepNext')),
      wordParagraph('LetterFrom', words.date),
    ].join(''),
    locale,
    LOOKS,
  );
}

const toAnswer = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

/** Columns: number, how grave, where, what is wrong, what to do. */
const SHARES = [10, 13, 36, 55, 42] as const; // millimetres
const WIDTHS = SHARES.map((width) =>
  Math.floor((width / SHARES.reduce((sum, each) => sum + each, 0)) * TEXT_WIDTH),
);

type Help = Required<Pick<ReturnLetterOptions, 'rules' | 'locale'>>;

interface CellOptions {
  readonly style?: 'LetterHead';
  /** Whether the cell begins one over several rows, or goes on in it. */
  readonly merged?: 'begin' | 'goOn';
}

function letterCell(text: string, at: number, { style, merged }: CellOptions = {}): string {
  const properties = xml(
    'w:tcPr',
    {},
    xml('w:tcW', { 'w:w': WIDTHS[at], 'w:type': 'dxa' }) +
      (merged ? xml('w:vMerge', { 'w:val': merged === 'begin' ? 'restart' : undefined }) : '') +
      (style ? xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'DFE8F5' }) : '') +
      value('w:vAlign', style || at < 2 ? 'center' : 'top'),
  );
  const own = style ?? (at < 2 ? 'LetterMark' : 'LetterCell');
  return xml('w:tc', {}, properties + wordParagraph(own, text));
}

/** Findings that are mended together share what to do. */
function letterRows(
  { kind, findings, suggestions }: FindingClusterView,
  edition: EditionId,
  words: LetterMessages,
  { rules, locale }: Help,
): string[] {
  const shared = kind === 'plain' || findings.length === 1 ? undefined : ('begin' as const);
  return findings.map(({ number, finding, message }, index) => {
    const note = findingMessages(locale).outcomes[finding.outcome];
    const merged = shared && index > 0 ? ('goOn' as const) : shared;
    const cells = [
      String(number),
      tableMessages(locale).severities[finding.severity],
      findingLabel(finding, edition, words),
      [message.trim(), note].filter((text) => text !== '').join('\n'),
    ].map((text, at) => letterCell(text, at));
    const remedy =
      merged === 'goOn' ? '' : remedyOf(finding, suggestions, words, { rules, locale });
    return tableRow(
      [...cells, letterCell(remedy, cells.length, { ...(merged && { merged }) })],
      false,
    );
  });
}

/** The cell without its table, which the heading above says. */
function findingLabel({ anchor }: Finding, edition: EditionId, words: LetterMessages): string {
  const label = labelOf(edition, anchor);
  return label === anchor ? words.wholePart : label;
}

/** What the numbers would be if they were right, as far as that can be told; else what to do. */
function remedyOf(
  { ruleId }: Finding,
  [first, second]: readonly SuggestionView[],
  words: LetterMessages,
  { rules, locale }: Help,
): string {
  const said = (suggestion: SuggestionView | undefined): string[] => {
    const edits = suggestion?.edits.map(({ label, from, to }) => words.edit(label, from, to)) ?? [];
    return edits.length > 0 ? [edits.join('\n')] : [];
  };
  const ways = [...said(first), ...(first?.ambiguous ? said(second) : [])];
  if (ways.length > 0) return `${words.perhaps}${ways.join(words.or)}`;
  const rule = rules.find(({ id }) => id === ruleId);
  return rule ? localText(rule.help, locale) : words.check;
}

const inLetter = (id: string, align: Look['align']): Look => ({
  id,
  name: id,
  font: '宋体',
  size: 21,
  align,
});

const LOOKS: readonly Look[] = [
  { id: 'LetterTo', name: 'LetterTo', font: '仿宋_GB2312', size: 32, line: 560, align: 'left' },
  {
    id: 'LetterFrom',
    name: 'LetterFrom',
    font: '仿宋_GB2312',
    size: 32,
    line: 560,
    align: 'right',
  },
  inLetter('LetterHead', 'center'),
  inLetter('LetterMark', 'center'),
  inLetter('LetterCell', 'left'),
];
