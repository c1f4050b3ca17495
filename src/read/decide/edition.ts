import { EDITIONS, type EditionId, editionForm } from '../../format';
import type { SourceDocument } from '../document';
import { labelsByTable } from '../form-index';
import { coreOf } from '../letters';
import { labelsInText } from '../propose/lines/labels';

type Labels = ReadonlySet<string>;

/** How many labels of an edition a document bears. */
const scoreOf = (edition: EditionId, borne: Labels): number =>
  new Set(
    labelsByTable(edition)
      .flat(2)
      .filter((core) => borne.has(core)),
  ).size;

/** The editions of which a document bears the most labels: most often one, all of them where it bears none. */
function bestOf(borne: Labels): readonly EditionId[] {
  const scores = EDITIONS.map((edition) => scoreOf(edition, borne));
  const best = Math.max(...scores);
  return EDITIONS.filter((_, i) => scores[i] === best);
}

/** The labels in the cells of a document's tables, as cores. */
function labelsInTables(document: SourceDocument): Labels {
  const cores = new Set<string>();
  for (const block of document.blocks) {
    if (block.type !== 'table') continue;
    for (const { cells } of block.rows) for (const { text } of cells) cores.add(coreOf(text));
  }
  return cores;
}

// A short label (其他) is a word like any other in running text.
const SHORTEST_IN_TEXT = 4;

/** The labels in a document's running text, as cores. */
function labelsInParagraphs(document: SourceDocument): Labels {
  const text = document.blocks
    .map((block) => (block.type === 'paragraph' ? block.text : ''))
    .join('\n');
  return new Set(labelsInText(text).filter((core) => core.length >= SHORTEST_IN_TEXT));
}

/** How many of an edition's labels are missing, where most of each table stands there; undefined where not. */
function missingOf(edition: EditionId, borne: Labels): number | undefined {
  let all = 0;
  for (const labels of labelsByTable(edition)) {
    const missing = labels.filter((cores) => !cores.some((core) => borne.has(core))).length;
    if (missing * 2 > labels.length) return undefined;
    all += missing;
  }
  return all;
}

/** The editions that lack the fewest of their labels, where the document has all tables of all of them. */
function completest(editions: readonly EditionId[], borne: Labels): readonly EditionId[] {
  const missing = editions.map((edition) => missingOf(edition, borne));
  if (missing.some((count) => count === undefined)) return editions;
  const fewest = Math.min(...missing.map((count) => count ?? 0));
  return editions.filter((_, i) => missing[i] === fewest);
}

/** How many years a report year is away from those of an edition. */
function yearsAway(edition: EditionId, year: number): number {
  const { from, to = Number.POSITIVE_INFINITY } = editionForm(edition).years;
  return Math.max(from - year, year - to, 0);
}

/**
 * The edition whose form a document fills: that of which it bears the most labels. The year decides only where
 * its labels fit several alike, since a body may have filled the wrong form; without a year, that of which the
 * fewest labels are missing. Undefined where all that does not tell.
 *
 * @param yearOf the year reported on, asked for where it matters
 * @param expected the edition that is taken where no other fits better
 */
export function editionOfDocument(
  document: SourceDocument,
  yearOf: () => number | null,
  expected?: EditionId,
): EditionId | undefined {
  const inTables = labelsInTables(document);
  let borne: Labels = inTables;
  let editions = bestOf(borne);
  if (editions.length === EDITIONS.length) {
    borne = new Set([...inTables, ...labelsInParagraphs(document)]);
    editions = bestOf(borne);
  }
  if (expected !== undefined && editions.includes(expected)) return expected;
  if (editions.length === 1) return editions[0];
  const year = yearOf();
  if (year !== null) {
    const nearest = Math.min(...editions.map((edition) => yearsAway(edition, year)));
    // A year of no form tells nothing where the labels tell nothing either.
    if (nearest === 0 || editions.length < EDITIONS.length) {
      editions = editions.filter((edition) => yearsAway(edition, year) === nearest);
    }
  }
  const [only, ...others] = editions.length === 1 ? editions : completest(editions, borne);
  return others.length === 0 ? only : undefined;
}
