import { halfWidth } from '../../format/half-width';
import { simplified } from '../../format/letters';
import type { NarrativeBlock } from '../../report';

/** A sentence as it is read, and where each of its letters comes from. */
export interface Sentence {
  /** Half-width, simplified, without spaces and quotation marks. A space that is left stands between digits that are not one number. */
  readonly text: string;
  /** Of each letter of `text`: its block. */
  readonly blocks: readonly number[];
  /** Of each letter of `text`: its offset in the block. */
  readonly offsets: readonly number[];
  /** As it is printed, in one line. */
  readonly printed: string;
}

/** Sentences that belong together, with the heading over them. */
export interface Paragraph {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

const ENDS = /[。！？!?]/;
const ENDS_LINE = /[。！？!?；;：:]["”』」）)]*\s*$/;
const BEGINS_ITEM =
  /^\s*(?:[一二三四五六七八九十]{1,3}\s*[、是]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,2}\s*[.、．](?!\d))/;
const QUOTE = /["“”'‘’「」『』]/;
const SPACE = /[\s\u00a0\u200b-\u200f\u3000\ufeff]/;

const LONGEST_HEADING = 30;

/** Whether a line heads what follows, though its document does not say so. */
const isHeading = (line: string): boolean =>
  line.length <= LONGEST_HEADING &&
  !/[，,。；;]|\d\s*[件条元]/.test(line) &&
  (BEGINS_ITEM.test(line) || /(?:情况|方面|工作)\s*$/.test(line));

interface Letter {
  readonly letter: string;
  readonly block: number;
  readonly offset: number;
}

/** The paragraphs of a section. A line that ends in the midst of a sentence goes on in the next one. */
export function paragraphsOf(blocks: readonly NarrativeBlock[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let heading = '';
  let letters: Letter[] = [];
  let open = false;
  const close = (): void => {
    if (letters.length > 0) paragraphs.push({ heading, sentences: sentencesOf(letters) });
    letters = [];
    open = false;
  };
  blocks.forEach((block, at) => {
    if (block.type === 'heading') {
      close();
      heading = simplified(block.text);
      return;
    }
    let offset = 0;
    for (const line of block.text.split('\n')) {
      if (!open || BEGINS_ITEM.test(line)) close();
      for (let i = 0; i < line.length; i++)
        letters.push({ letter: line[i] ?? '', block: at, offset: offset + i });
      letters.push({ letter: '\n', block: at, offset: offset + line.length });
      open = !ENDS_LINE.test(line);
      if (open && isHeading(line)) {
        heading = simplified(line);
        close();
      }
      offset += line.length + 1;
    }
  });
  close();
  return paragraphs;
}

function sentencesOf(letters: readonly Letter[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  letters.forEach(({ letter }, i) => {
    if (!ENDS.test(letter) && i < letters.length - 1) return;
    sentences.push(sentenceOf(letters.slice(from, ENDS.test(letter) ? i : i + 1)));
    from = i + 1;
  });
  return sentences;
}

function sentenceOf(letters: readonly Letter[]): Sentence {
  const printed = letters
    .map(({ letter }) => letter)
    .join('')
    .replace(/\n/g, '')
    .trim();
  const plain = halfWidth(simplified(letters.map(({ letter }) => letter).join('')));
  const kept: string[] = [];
  const blocks: number[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < letters.length; i++) {
    const letter = plain[i] ?? '';
    if (QUOTE.test(letter)) continue;
    if (SPACE.test(letter)) {
      // Digits on two sides of a space are two numbers, or one that is torn apart: neither is read.
      let next = i + 1;
      while (next < letters.length && SPACE.test(plain[next] ?? '')) next++;
      const between = /\d/.test(kept[kept.length - 1] ?? '') && /\d/.test(plain[next] ?? '');
      i = next - 1;
      if (!between) continue;
      kept.push(' ');
    } else kept.push(letter);
    blocks.push(letters[i]?.block ?? 0);
    offsets.push(letters[i]?.offset ?? 0);
  }
  return { text: kept.join(''), blocks, offsets, printed };
}
