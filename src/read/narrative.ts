import {
  EDITIONS,
  type EditionId,
  editionForm,
  gridOf,
  SECTION_MEANINGS,
  type SectionKey,
  tablesOf,
  variantsOf,
} from '../format';
import type { NarrativeBlock, SourcePlace } from '../report';
import { NOT_PLAIN } from '../report/plain-text';
import { blockOf } from './block-of';
import { comparableText, coreOf, likeness, remembered, simplified } from './letters';
import { lastIndexWhere } from './lists';

/** A line of text outside the tables. */
export interface TextLine {
  readonly text: string;
  readonly place?: SourcePlace;
}

/** A line without the question marks that a wrong charset made of the spaces before it. */
export const withoutLostSpaces = <T extends TextLine>(line: T): T => ({
  ...line,
  text: line.text.replace(/^\s*\?{2,}(?=[㐀-鿿（(\d])/, ''),
});

/** A section's heading among the lines. */
export interface SectionStart {
  readonly key: SectionKey;
  readonly line: number;
  /** Text behind the heading on the same line. */
  readonly rest: string;
  /** The title as printed, where it is the form's but for a slip. */
  readonly printed?: string;
}

/** A block of a section with its place in the document. */
export interface PlacedBlock {
  readonly block: NarrativeBlock;
  readonly place?: SourcePlace;
}

const ORDINAL = /^\s*([一二三四五六七八])\s*[、.．,，]\s*/;

interface KnownTitle {
  readonly key: SectionKey;
  readonly ordinal: string;
  readonly core: string;
}

const titles = new Map<EditionId, readonly KnownTitle[]>();

/** Every accepted title of an edition's sections, as cores. */
function titlesOf(edition: EditionId): readonly KnownTitle[] {
  let known = titles.get(edition);
  if (!known) {
    known = editionForm(edition).sections.flatMap(({ key, ordinal, title }) =>
      [title, ...variantsOf(title)].map((each) => ({ key, ordinal, core: coreOf(each) })),
    );
    titles.set(edition, known);
  }
  return known;
}

const LONGEST_TITLE = 60;

const simplifiedLetter = remembered(simplified);
const lastLetters = new Map<EditionId, ReadonlySet<string>>();

/** Whether a line ends in a letter that some title ends in: most lines do not, and need no closer look. */
function mayEndTitle(line: string, edition: EditionId): boolean {
  let known = lastLetters.get(edition);
  if (!known) {
    known = new Set(titlesOf(edition).map(({ core }) => core.slice(-1)));
    lastLetters.set(edition, known);
  }
  const end = line.slice(-1);
  // A Chinese letter or a digit at the very end is the usual case.
  if (/[\d\u4e00-\u9fa5]/.test(end)) return known.has(simplifiedLetter(end));
  const last = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(line.slice(-6))?.[0];
  return last === undefined ? line.length > 6 : known.has(simplified(last));
}

/** A line that may be a section's heading. */
interface Heading {
  /** 一, 二 …; undefined where the line has none. */
  readonly ordinal: string | undefined;
  /** What follows the ordinal. */
  readonly body: string;
  /** The letters of the body; none where it is too long for a title. */
  readonly whole: string;
  /** Behind an ordinal, the letters that a title may be the first of. */
  readonly lead: string;
}

/** How well a heading is one of the titles. */
interface TitleMatch {
  readonly key: SectionKey;
  readonly score: number;
  /** Text behind the title on the same line. */
  readonly rest: string;
  /** The title is the form's but for a slip. */
  readonly isLike: boolean;
}

function headingOf(line: string): Heading {
  const [printed = '', ordinal] = ORDINAL.exec(line) ?? [];
  const body = line.slice(printed.length);
  return {
    ordinal,
    body,
    whole: body.length > LONGEST_TITLE ? '' : coreOf(body),
    lead: ordinal === undefined ? '' : coreOf(body.slice(0, LONGEST_TITLE)),
  };
}

/** A title to the letter, alone or, behind an ordinal, with text after it. The longer title is the better one. */
function exactMatch({ body, whole, lead }: Heading, { key, core }: KnownTitle) {
  const score = 1 + core.length / 100;
  if (whole === core) return { key, score, rest: '', isLike: false };
  if (!lead.startsWith(core)) return undefined;
  return { key, score, rest: body.slice(lengthOfLetters(body, core.length)), isLike: false };
}

/** A title with a slip, or with words before it: 一、2020年政府信息公开工作的总体情况 says whose it is. */
function likeMatch({ ordinal, whole }: Heading, title: KnownTitle): TitleMatch | undefined {
  const { key, core } = title;
  const isOrdinal = ordinal === title.ordinal;
  if (isOrdinal && core.length >= 4 && whole.endsWith(core))
    return { key, score: 1, rest: '', isLike: false };
  const score = likeness(core, whole) + (isOrdinal ? 0.1 : 0);
  return score >= 0.7 ? { key, score, rest: '', isLike: true } : undefined;
}

function bestMatch(heading: Heading, edition: EditionId): TitleMatch | undefined {
  const known = titlesOf(edition);
  const { ordinal, body, whole } = heading;
  // Beside a title to the letter, one that is only like it has no say.
  const mayBeLike =
    ordinal !== undefined &&
    body.length <= 40 &&
    !/[。；]/.test(body) &&
    !known.some(({ core }) => core === whole);
  let best: TitleMatch | undefined;
  for (const title of known) {
    const match = exactMatch(heading, title) ?? (mayBeLike ? likeMatch(heading, title) : undefined);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best;
}

/** The section that a line begins, if it does. */
export function sectionOf(
  text: string,
  edition: EditionId,
): { key: SectionKey; rest: string; printed?: string } | undefined {
  const line = text.trim();
  const isNumbered = ORDINAL.test(line);
  if (!isNumbered && (line.length > LONGEST_TITLE || !mayEndTitle(line, edition))) return undefined;
  const heading = headingOf(line);
  const best = bestMatch(heading, edition);
  const meant = isNumbered ? meantBy(line, heading.ordinal ?? '', edition) : undefined;
  if (!best) return meant && { key: meant, rest: '' };
  const rest = best.rest.replace(/^[\s:：。]+/, '');
  // A title that is only like the form's, unless it means the section in words of its own.
  const isSlip = best.isLike && meant !== best.key;
  return { key: best.key, rest, ...(isSlip && { printed: heading.body }) };
}

/** The section that a heading with its ordinal means, whatever words stand around. */
function meantBy(line: string, ordinal: string, edition: EditionId): SectionKey | undefined {
  if (line.length > 40 || /[。；，,]/.test(line.slice(2))) return undefined;
  const own = editionForm(edition).sections.find((each) => each.ordinal === ordinal);
  return own && SECTION_MEANINGS[own.key]?.test(simplified(line)) ? own.key : undefined;
}

/** Whether a line is the title of a section, with its ordinal, in any edition. */
export const startsSection = (text: string): boolean =>
  ORDINAL.test(text.trim()) && EDITIONS.some((edition) => sectionOf(text, edition) !== undefined);

/** How much of a text holds so many letters (brackets and marks come along). */
function lengthOfLetters(text: string, letters: number): number {
  let count = 0;
  let length = 0;
  while (length < text.length && count < letters) {
    if (/[\p{L}\p{N}]/u.test(text[length] ?? '')) count++;
    length++;
  }
  return length;
}

/** Where sections begin. A title counts once; where it stands twice, the one with an ordinal. */
export function findSections(lines: readonly TextLine[], edition: EditionId): SectionStart[] {
  const starts: SectionStart[] = [];
  lines.forEach((line, i) => {
    const found = sectionOf(line.text, edition);
    if (found) starts.push({ ...found, line: i });
  });
  const seen = new Map<SectionKey, SectionStart>();
  for (const start of starts) {
    const known = seen.get(start.key);
    const hasOrdinal = (each: SectionStart): boolean => ORDINAL.test(lines[each.line]?.text ?? '');
    if (!known || (!hasOrdinal(known) && hasOrdinal(start))) seen.set(start.key, start);
  }
  return [...seen.values()].sort((a, b) => a.line - b.line);
}

/** A text that the report's schema takes: without the control letters that XML cannot hold. */
export const withoutControls = (text: string): string => text.replace(NOT_PLAIN, '');

/** The blocks of some lines. */
export function blocksOf(lines: readonly TextLine[]): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  for (const line of lines) {
    const text = withoutControls(line.text).trim();
    if (!/[^\s|\-—]/.test(text)) continue;
    const block = blockOf(text);
    blocks.push(line.place ? { block, place: line.place } : { block });
  }
  return blocks;
}

const MAY_BEGIN = /[一二三四五六]、/g;
const ENDS_BEFORE = /[\s。；！？”）.]/;
const LETTER_BEFORE = /[\d㐀-鿿]/;

/** Whether a section begins at a place of a line: after a stop, or with all the words of its title. */
function beginsSection(line: string, at: number, edition: EditionId): boolean {
  const before = line[at - 1];
  if (before === undefined) return false;
  const rest = line.slice(at, at + 40);
  if (ENDS_BEFORE.test(before)) {
    return /^.、\S{2}/.test(rest) && sectionOf(rest, edition) !== undefined;
  }
  if (!LETTER_BEFORE.test(before)) return false;
  const words = coreOf(rest);
  return titlesOf(edition).some(({ core }) => words.startsWith(core));
}

/** Lines cut where a section begins inside one, as in reports that are one run of text. */
export function cutAtSections<T extends TextLine>(lines: readonly T[], edition: EditionId): T[] {
  if (!lines.some((line) => line.text.length >= 60)) return [...lines];
  return lines.flatMap((line): T | T[] => {
    if (line.text.length < 60) return line;
    const cuts: number[] = [];
    for (const { index } of line.text.matchAll(MAY_BEGIN)) {
      if (beginsSection(line.text, index, edition)) cuts.push(index);
    }
    if (cuts.length === 0) return line;
    return [0, ...cuts].map((from, i) => ({
      ...line,
      text: line.text.slice(from, cuts[i]),
      ...(line.place && {
        place: {
          ...line.place,
          ...(line.place.offset !== undefined && { offset: line.place.offset + from }),
        },
      }),
    }));
  });
}

const lettersOf = (text: string): string => comparableText(text).replace(/[^\p{L}\p{N}]/gu, '');

const labelLetters = new Map<EditionId, string>();

/** The letters of everything that the form's tables print, in its order. */
function printedLetters(edition: EditionId): string {
  let letters = labelLetters.get(edition);
  if (letters === undefined) {
    letters = tablesOf(edition)
      .flatMap((table) => {
        const cells = gridOf(table).blocks.flatMap(({ head, groups }) => [
          ...head.flat(),
          ...groups.flat(2),
        ]);
        return [table.title, ...cells.map(({ label }) => label)].map(lettersOf);
      })
      .join('');
    labelLetters.set(edition, letters);
  }
  return letters;
}

const ENDS_SENTENCE = /[。；！？：;!?:]["”』」）)]*\s*$|。/;
const REMARK = /^\s*[（(][^（()）]{2,60}[）)]\s*$/;
// A row of a table that came as a line.
const IS_ROW = /^\s*\||\s\|\s|\t/;

/**
 * The lines of a table's section that are text of their own: sentences, also over several lines, and remarks
 * in brackets; not what the form prints, nor pieces of it that were cut off from their table.
 */
export function sentencesBeside<L extends TextLine & { readonly block: number }>(
  lines: readonly L[],
  edition: EditionId,
): L[] {
  const printed = printedLetters(edition);
  const runs: L[][] = [];
  let last: number | undefined;
  for (const line of lines) {
    const letters = lettersOf(line.text);
    if (!/\p{L}/u.test(letters) || IS_ROW.test(line.text) || printed.includes(letters)) continue;
    const run = runs[runs.length - 1];
    if (run && last !== undefined && line.block <= last + 1) run.push(line);
    else runs.push([line]);
    last = line.block;
  }
  return runs.flatMap((run) => {
    const end = lastIndexWhere(run, ({ text }) => ENDS_SENTENCE.test(text) || REMARK.test(text));
    return run.slice(0, end + 1);
  });
}
