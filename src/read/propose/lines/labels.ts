import { EDITIONS, variantsOf } from '../../../format';
import { formIndex, headingWords, labelsOfForm, type RowTarget } from '../../form-index';
import {
  comparableText,
  coreOf,
  halfWidth,
  likeness,
  READING_AID,
  simplified,
} from '../../letters';

/** A stretch of text with every letter's offset, without what takes no ink, bars and quotes. */
export interface Skeleton {
  readonly text: string;
  readonly offsets: readonly number[];
}

const SKIPPED =
  /[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff|｜“”"「」『』‘’'〝〞＂]/;

/** A text as its skeleton, with half-width and simplified letters and without reading aids (數(shù)). */
export function skeletonOf(text: string): Skeleton {
  const letters: string[] = [];
  const offsets: number[] = [];
  const plain = simplified(halfWidth(text));
  for (let i = 0; i < plain.length; i++) {
    const letter = plain[i] ?? '';
    if (SKIPPED.test(text[i] ?? '')) continue;
    letters.push(letter);
    offsets.push(i);
  }
  const joined = letters.join('');
  const kept: string[] = [];
  const keptOffsets: number[] = [];
  let from = 0;
  const keep = (until: number): void => {
    for (let i = from; i < until; i++) {
      kept.push(joined[i] ?? '');
      keptOffsets.push(offsets[i] ?? 0);
    }
  };
  for (const match of joined.matchAll(READING_AID)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(joined.length);
  return { text: kept.join(''), offsets: keptOffsets };
}

/** A label of the form in the text. */
export interface Item {
  readonly core: string;
  /** The words with number and bracket, as they stand in the skeleton. */
  readonly text: string;
  readonly numbered: boolean;
  /** Offsets in the text: first letter, and behind the last. */
  readonly from: number;
  readonly to: number;
  /** The same in the skeleton. */
  readonly start: number;
  readonly end: number;
}

const escapedForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const NUMBER = '(?:[一二三四五六七八九]、|\\([一二三四五六七八九]\\)|\\d[.、,](?!\\d))?';
// A bracket behind a label is part of it, unless it is the number of the next one.
const HINT = '(?:\\((?![一二三四五六七八九]\\))(?:[^()\\d]|20\\d\\d年|-8)*\\))?';

let labels: Labels | undefined;

interface Labels {
  readonly pattern: RegExp;
  /** Of rows, columns and groups, and of what stands over a block. */
  readonly cores: readonly string[];
  /** By core: the digits that number the label in an edition. */
  readonly ordinals: ReadonlyMap<string, ReadonlySet<string>>;
}

function knownLabels(): Labels {
  if (labels) return labels;
  const { rows, columns, groups } = labelsOfForm();
  const cores = new Set([...rows, ...columns, ...groups]);
  const furniture = new Set<string>();
  const ordinals = new Map<string, Set<string>>();
  for (const { targets, table } of EDITIONS.flatMap(formIndex)) {
    for (const { cores: spellings, leaf } of targets) {
      const [digit] = /^\d/.exec(leaf.node.label) ?? [];
      if (digit === undefined) continue;
      for (const core of spellings)
        ordinals.set(core, (ordinals.get(core) ?? new Set()).add(digit));
    }
    for (const { corner, heading } of table.form.blocks)
      for (const text of [corner, heading?.label]) if (text) furniture.add(comparableText(text));
  }
  const words = [...cores]
    .sort((a, b) => b.length - a.length)
    // Marks between words of a label (增/减, 补正、行政机关) are not part of its core.
    .map((core) => [...core].map(escapedForPattern).join('[/、,“”]?'));
  const fixed = [...furniture].sort((a, b) => b.length - a.length).map(escapedForPattern);
  labels = {
    pattern: new RegExp(`(${fixed.join('|')})|${NUMBER}(${words.join('|')})${HINT}`, 'g'),
    cores: [...new Set([...cores, ...[...furniture].map(coreOf)])],
    ordinals,
  };
  return labels;
}

/** Every label of both editions, as a core. */
export const labelCores = (): readonly string[] => knownLabels().cores;

function behindQuotes(text: string, from: number): number {
  let to = from;
  while (/[”"」』’'〞＂]/.test(text[to] ?? '')) to++;
  return to;
}

/** The labels of the form in a text, in its order. */
export function itemsIn(skeleton: Skeleton, text: string): Item[] {
  const { pattern, ordinals, cores } = knownLabels();
  const items: Item[] = [];
  for (const match of skeleton.text.matchAll(pattern)) {
    let start = match.index;
    const end = start + match[0].length;
    const core = match[1] ? match[1] : coreOf(match[2] ?? '');
    const offsetOf = (at: number): number => skeleton.offsets[at] ?? 0;
    const isNumberOnly = /^\d[.、,]/.test(match[0]);
    if (isNumberOnly && /[\n|｜]/.test(text.slice(offsetOf(start), offsetOf(start + 1)))) {
      // The digit is the cell before; what is left of the label's own number is its mark.
      start++;
    } else if (
      match[1] === undefined &&
      ordinals.get(core)?.has(skeleton.text[start - 1] ?? '') &&
      offsetOf(start - 1) === offsetOf(start) - 1 &&
      /^[\s|｜]?$/.test(text[offsetOf(start) - 2] ?? '')
    ) {
      start--; // a number that lost its mark: 2申请人…
    }
    items.push({
      core,
      text: skeleton.text.slice(start, end),
      numbered: match[1] === undefined && !skeleton.text.startsWith(match[2] ?? ' ', start),
      start,
      end,
      from: offsetOf(start),
      to: behindQuotes(text, offsetOf(end - 1) + 1),
    });
  }
  // 其他 and 总计 are also parts of longer words, broken labels among them: they stand alone or not at all.
  const isHan = (letter: string | undefined): boolean => /[㐀-鿿]/.test(letter ?? '');
  const isPart = (part: string): boolean =>
    cores.some((core) => core !== part && core.includes(part));
  return items.filter((item, i) => {
    // In the middle of other words (除规范性文件以外的) it is no label.
    const behind = items[i - 1]?.to !== item.from && isHan(text[item.from - 1]);
    const before = items[i + 1]?.from !== item.to && isHan(text[item.to]);
    if (behind && before) return false;
    // Nor at the end of the words of a cell between bars (本单位未制作规章 |).
    const isBarred = /^[^\S\n]*[|｜]/.test(text.slice(item.to, item.to + 40));
    if (behind && !item.numbered && isBarred) return false;
    if (item.core.length > 2 || (isBarred && !isPart(item.core))) return true;
    const after = skeleton.text[item.end] ?? '';
    return !/[㐀-鿿]/.test(after) || items[i + 1]?.start === item.end;
  });
}

/** All labels of both editions in a text, as cores: what the choice of edition looks at. */
export const labelsInText = (text: string): string[] =>
  itemsIn(skeletonOf(text), text).map((item) => item.core);

/** Whether a line is a piece of a label that is broken over several. */
export function isPieceOfLabel(line: string): boolean {
  const core = coreOf(line);
  return core !== '' && labelCores().some((label) => label.includes(core));
}

const LABEL_LIKENESS = 0.75;

/** Whether words are a label but for a slip. */
export function isAlmost(words: string, cores: readonly string[] = labelCores()): boolean {
  const core = coreOf(words);
  return core.length > 4 && cores.some((label) => likeness(label, core) >= LABEL_LIKENESS);
}

/** Whether words are a piece of a row's own label, or few enough to be one of any label. */
export function isPieceOf(text: string, target: RowTarget): boolean {
  const words = headingWords(text);
  const { label } = target.leaf.node;
  if ([label, ...variantsOf(label)].some((spelling) => headingWords(spelling).includes(words)))
    return true;
  return words.length <= 4 && labelCores().some((core) => core.includes(words));
}
