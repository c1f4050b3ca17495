import { BODY_KINDS, type BodyKind } from '../../format';
import type { Report } from '../../report';
import { addAsides } from './asides';
import { cellsByMeasure } from './cells';
import { narrativeSections } from './sections';
import { type Said, SentenceReader, type Topics } from './sentence-reader';
import type { Statement } from './statement';
import { paragraphsOf } from './text';
import { tokensOf } from './tokens';

/**
 * What the narrative of a report says about the numbers of its tables, each with its sentence and place, in
 * the order of the text. A sentence that is not understood gives nothing: a false alarm costs more trust
 * than a miss. Numbers of other years, of channels, of other bodies or of other matters are no statements on
 * the report's tables; those of another period that are understood say so in `period`. What is longer than any
 * sentence or narrative of a report is not understood.
 *
 * @example
 * import { blankReport, statementsOf } from 'gongkai-report';
 *
 * const report = {
 *   ...blankReport({ year: 2025 }),
 *   overview: [{ type: 'paragraph' as const, text: '2025年，共收到政府信息公开申请12件。' }],
 * };
 * for (const { measure, sentence } of statementsOf(report)) console.log(measure, sentence);
 */
export function statementsOf(report: Report): Statement[] {
  const cells = cellsByMeasure(report.edition);
  const sections = narrativeSections(report);
  const letters = sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, { text }) => sum + text.length, 0);
  if (letters > MOST_LETTERS) return [];
  const { kind } = report.body;
  const isOneOfMany = kind !== undefined && !BODY_KINDS[kind].isGovernment && !OF_PLACES.has(kind);
  return sections.flatMap(({ section, blocks }) =>
    paragraphsOf(blocks).flatMap(({ heading, sentences }) => {
      const topics: Topics = {
        section,
        heading,
        year: report.year,
        edition: report.edition,
        isOneOfMany,
      };
      const reader = new SentenceReader(topics);
      const read = sentences.map((sentence) => ({
        sentence,
        ...reader.read(sentence.text.length > LONGEST_SENTENCE ? [] : tokensOf(sentence.text)),
      }));
      addAsides(read);
      return read.flatMap(({ sentence, said }) =>
        said
          .sort((a, b) => a.start - b.start)
          .map(({ start, end, ...each }: Said): Statement => {
            const from = sentence.offsets[start] ?? 0;
            return {
              ...each,
              cells: cells.get(each.measure) ?? [],
              section,
              block: sentence.blocks[start] ?? 0,
              start: from,
              end: Math.max(from, sentence.offsets[end - 1] ?? from) + 1,
              sentence: sentence.printed,
            };
          }),
      );
    }),
  );
}

/** No governments, but a report of theirs may be that of the whole place: 全区 is the zone. */
const OF_PLACES: ReadonlySet<BodyKind> = new Set(['governmentOffice', 'developmentZone']);
/** Letters of a narrative that is read: those of reports have some ten thousand. */
export const MOST_LETTERS = 500_000;
/** Letters of a sentence that is: those of reports have 250. */
export const LONGEST_SENTENCE = 1000;

/** The statements that can be set against the report's tables, or against each other. */
export const comparableStatements = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ period }) => period === 'year');
