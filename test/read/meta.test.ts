import { describe, expect, it } from 'vitest';
import { meta, readTricks, TRICKS } from './meta';

it('reads no other number than a reader sees in changed documents, or says so', async () => {
  const { cases, wrong } = await meta(160, 1);
  expect(cases).toBe(160);
  expect(wrong).toEqual([]);
});

it('takes no column for one of the form below a heading that stands there twice', async () => {
  const kinds = ['html', 'docx', 'odt', 'rtf'] as const;
  for (const seed of [643, 669, 889, 1051, 1167, 1202, 1291, 1311, 1333, 1380])
    expect((await meta(1, seed, { kinds, changes: ['columnAdded'] })).wrong).toEqual([]);
});

describe('a number said in any words that a format has', () => {
  const KINDS = [
    'html',
    'docx',
    'xlsx',
    'pages',
    'rtf',
    'odt',
    'doc',
    'xls',
    'ods',
    'excelXml',
  ] as const;
  /** One number is seen and none is read: what the reader is too careful to take for it. */
  const UNDECIDED = {
    html: ['rightToLeft', 'exponent'],
    docx: ['listNumber', 'dingbats', 'rightToLeft'],
    xlsx: ['literal', 'tenThousand', 'scaled', 'literalDigit', 'fraction', 'negative', 'whiteRun'],
    pages: ['raisedSameSize', 'clippedInPart'],
    // A table of two in another cell makes the whole table a frame.
    rtf: ['listNumber', 'oldListNumber', 'innerTable'],
    odt: ['list', 'innerTable'],
    doc: [],
    xls: ['literal', 'tenThousand', 'scaled', 'literalDigit', 'fraction', 'negative', 'negativeRk'],
    ods: ['other', 'scaled', 'tenThousand', 'literalDigit', 'currency', 'negative', 'inBrackets'],
    excelXml: ['literal', 'tenThousand', 'scaled', 'literalDigit', 'fraction', 'negative'],
  } as const;

  it.each(KINDS)('of %s is read as it is seen, or not at all', async (kind) => {
    const names = Object.keys(TRICKS[kind]);
    const wrong: string[] = [];
    const unread: string[] = [];
    for (let i = 0; i < names.length; i += 4) {
      const found = await readTricks(kind, names.slice(i, i + 4));
      wrong.push(...found.wrong);
      unread.push(...found.unread);
    }
    expect(wrong).toEqual([]);
    expect(UNDECIDED[kind]).toEqual(expect.arrayContaining(unread));
  });
});
