import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BodyKind, EditionId } from '../../src/format';
import { blankReport, type NarrativeBlock, type Report } from '../../src/report';
import { statementsOf } from '../../src/rules';
import { measuresOf } from '../../src/rules/narrative/measures';
import { LONGEST_SENTENCE, MOST_LETTERS } from '../../src/rules/narrative/read-narrative';
import type { StatedNumber } from '../../src/rules/narrative/statement';
import { tokensOf } from '../../src/rules/narrative/tokens';

/**
 * A text of a report on 2024 and what it says, a line each. `where`: nothing for the overview of edition 2021, or the
 * table that it stands above, `edition=`, `kind=` of the body, `year=null`. In `text`, `\n` parts blocks, `# ` begins
 * a heading, ⏎ is a line within a block. In `said`: `!` for what is said outright, `~` for another period, in `<>`
 * what the text itself makes of a number, in `«»` where it stands when that is not just the number.
 */
const SENTENCES = readFileSync(new URL('sentences.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

const paragraph = (text: string): NarrativeBlock => ({ type: 'paragraph', text });
const shown = ({ lo, hi }: StatedNumber): string =>
  lo === hi ? String(lo) : `${lo}..${hi === Number.POSITIVE_INFINITY ? '' : hi}`;

function reportWith(where: string, blocks: NarrativeBlock[]): Report {
  const [key = '', value = ''] = where.split('=');
  const edition = key === 'edition' ? (value as EditionId) : '2021'; // as the file says
  const report = blankReport({ edition, year: 2024 });
  if (key === 'year') return { ...report, year: null, overview: blocks };
  if (key === 'kind')
    return { ...report, body: { name: null, kind: value as BodyKind }, overview: blocks }; // as the file says
  return where !== '' && value === ''
    ? { ...report, tableTexts: { [where]: { above: blocks } } }
    : { ...report, overview: blocks };
}

function said(where: string, text: string): string {
  const blocks = text
    .split('\\n')
    .map((line) => line.replace(/⏎/g, '\n'))
    .map(
      (line): NarrativeBlock =>
        line.startsWith('# ')
          ? { type: 'heading', level: 1, text: line.slice(2) }
          : paragraph(line),
    );
  return statementsOf(reportWith(where, blocks))
    .map(({ measure, number, explicit, period, within, block, start, end }) => {
      const quote = blocks[block]?.text.slice(start, end) ?? '';
      return [
        `${measure}=${shown(number)}`,
        explicit ? '!' : '',
        period === 'other' ? '~' : '',
        within ? `<${within.map(shown).join('|')}>` : '',
        quote === String(number.lo) ? '' : `«${quote}»`,
      ].join('');
    })
    .join(' ');
}

describe('what a text says', () => {
  it.each(SENTENCES)('%s %s', (where = '', text = '', expected = '') => {
    expect(said(where, text)).toBe(expected);
  });

  it('is quoted as it is printed, on one line', () => {
    const [statement] = statementsOf(
      reportWith('', [paragraph('　工作正常。 2024年收到“政府信息\n公开”申请 10 件 。')]),
    );
    expect(statement?.sentence).toBe('2024年收到“政府信息公开”申请 10 件');
  });

  it('is not looked for in what is longer than any sentence or narrative', () => {
    const sentence = (length: number): string => '收到政府信息公开申请10件'.padStart(length, '某');
    expect(said('', sentence(LONGEST_SENTENCE))).toBe('received=10');
    expect(said('', sentence(LONGEST_SENTENCE + 1))).toBe('');
    const text = '收到政府信息公开申请10件。';
    const most = `# ${'某'.repeat(MOST_LETTERS - text.length)}`;
    expect(said('', `${most}\\n${text}`)).toBe('received=10');
    expect(said('', `${most}某\\n${text}`)).toBe('');
  });

  it('is a share of one of the last twelve wholes', () => {
    const wholes = Array.from({ length: 13 }, (_, i) => `收到政府信息公开申请${100 + i}件。`);
    const shares = statementsOf(
      reportWith('', [paragraph(`${wholes.join('')}其中予以公开50件，占50%。`)]),
    ).filter(({ measure }) => measure === 'share');
    expect(shares.map(({ within = [] }) => within.length)).toEqual([12]);
    expect(shares[0]?.within?.[0]?.hi).toBeCloseTo((50 * 100) / 101 + 1, 5);
  });
});

describe('what a number is set against', () => {
  it.each([
    ['收到政府信息公开申请10件', ['newlyReceived.total', 'carriedOver.total']],
    ['新收政府信息公开申请10件', ['newlyReceived.total']],
    ['答复政府信息公开申请10件', ['outcome.total.total']],
    ['依申请公开：上年结转2件', ['carriedOver.total']],
    ['依申请公开：予以公开和部分公开6件', ['outcome.granted.total', 'outcome.partlyGranted.total']],
  ])('%s', (text, cells) => {
    const [statement] = statementsOf(reportWith('', [paragraph(text)]));
    expect(statement?.cells.map((address) => address.replace('applications.', ''))).toEqual(cells);
  });

  it('is nothing where the tables have no such number', () => {
    const [fee] = statementsOf(reportWith('', [paragraph('信息处理费收入127元')]));
    expect(fee).toMatchObject({ measure: 'processingFee', cells: [] });
  });
});

describe('the words and numbers of a sentence', () => {
  it('are the whole of it, one after the other', () => {
    for (const [, text = ''] of SENTENCES) {
      const tokens = tokensOf(text);
      expect(tokens.map(({ at, end }) => text.slice(at, end)).join('')).toBe(text);
    }
  });

  it('hold what is not known in one piece, and a title by itself', () => {
    const pieces = (text: string): string[] =>
      tokensOf(text).map(({ at, end }) => text.slice(at, end));
    expect(pieces('某某甲乙收到某某')).toEqual(['某某甲乙', '收到', '某某']);
    expect(pieces('某《条例》某')).toEqual(['某', '《条例》', '某']);
  });
});

describe('the measures of an edition', () => {
  const linesOf = (edition: EditionId): string[] =>
    measuresOf(edition).map(({ family, name, anchor, cells, carried }) =>
      [family, name, anchor, cells.join(' '), carried?.join(' ') ?? ''].join('\t').trimEnd(),
    );

  it.each(['2019', '2021'] as const)('%s are cells of its form', (edition) => {
    expect(linesOf(edition)).toEqual(
      readFileSync(new URL(`measures-${edition}.tsv`, import.meta.url), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1),
    );
  });
});
