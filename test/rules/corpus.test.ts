/** The check against people's verdicts on the documents of `samples`: what `npm run bench:check` prints does not fall. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type CorpusScore, scoreCorpus } from '../../bench/check-corpus';

describe('the check of published reports', () => {
  let score: CorpusScore;
  beforeAll(async () => {
    score = await scoreCorpus();
  });

  it('finds nothing that nobody has judged', () => {
    expect(score.findings.filter(({ verdict }) => verdict === 'unjudged')).toEqual([]);
  });

  it('is right in what it finds', () => {
    const wrong = score.findings.filter(({ verdict }) => verdict === 'FALSE');
    // A number that a conversion has moved away from its cell: by the file alone the cell is blank.
    expect(wrong.map(({ document, rule }) => `${document} ${rule}`)).toEqual([
      '07-shanghai-stc-2024.txt T3-TOTAL-BLANK',
    ]);
  });

  it('finds what people found', () => {
    const found = score.defects.filter((defect) => defect.found);
    expect(found.length).toBeGreaterThanOrEqual(55);
  });

  it('understands the sentences that state a number, and none of them wrongly', () => {
    const states = score.sentences.map(({ state }) => state);
    expect(states.filter((state) => state === 'wrong')).toEqual([]);
    expect(states.filter((state) => state === 'understood').length).toBeGreaterThanOrEqual(89);
  });
});
