import { describe, expect, it } from 'vitest';
import { isInSlice } from '../slice';
import {
  BAD_KINDS,
  type BadKind,
  cut,
  endingOf,
  flipped,
  isPlain,
  LOCKED,
  WITH_MACROS,
  wholeFile,
} from './bad-input';
import { random } from './mutate';

/** A PDF takes ten times as long as any other kind. */
const placesOf = (kind: BadKind): number => (kind === 'pdf' ? 16 : 64);

describe('a file of every kind that is read', () => {
  it.each(BAD_KINDS)('is read whole: %s', async (kind) => {
    const { end, numbers, wrong } = await endingOf(wholeFile(kind), `a.${kind}`);
    expect({ end, numbers, wrong }).toEqual({ end: 'read', numbers: 200, wrong: [] });
  });

  it.each(BAD_KINDS)(
    'gives no wrong number where it is cut off, or one clear line: %s',
    async (kind) => {
      const places = placesOf(kind);
      for (let place = 0; place < places; place++) {
        if (!isInSlice(place)) continue;
        const { fault, wrong } = await endingOf(cut(wholeFile(kind), place / places), `a.${kind}`);
        expect({ place, fault, wrong }).toEqual({ place, fault: undefined, wrong: [] });
      }
    },
  );

  it.each(BAD_KINDS)(
    'ends in a report or one clear line where a bit is turned: %s',
    async (kind) => {
      const places = placesOf(kind);
      const whole = wholeFile(kind);
      for (let place = 0; place < places; place++) {
        if (!isInSlice(place)) continue;
        const next = random(place);
        const at = Math.floor(next() * whole.length);
        const changed = flipped(whole, at, Math.floor(next() * 8));
        const { fault, wrong } = await endingOf(changed, `a.${kind}`);
        // Where a digit stands as such, another bit is another digit; an archive tells.
        const silent = isPlain(kind) ? [] : wrong;
        expect({ at, fault, silent }).toEqual({ at, fault: undefined, silent: [] });
      }
    },
  );

  it.each(BAD_KINDS)('is known by what it holds, whatever it is called: %s', async (kind) => {
    for (const [i, name] of [...BAD_KINDS, 'wps', 'et', 'png', ''].entries()) {
      // Of a text, the name says whether it is CSV.
      if (!isInSlice(i) || (kind === 'txt' && name === 'csv')) continue;
      const { end, numbers, wrong } = await endingOf(wholeFile(kind), `a.${name}`);
      expect({ name, end, numbers, wrong }).toEqual({ name, end: 'read', numbers: 200, wrong: [] });
    }
  });
});

describe('a file that is locked', () => {
  it.each(LOCKED.map(([name, file], i) => ({ i, name, file })))(
    'says so: $i $name',
    async ({ name, file }) => {
      expect(await endingOf(file(), name)).toMatchObject({
        end: 'encrypted',
        message: '文件有密码保护，无法打开。',
      });
    },
  );
});

describe('a file with programs in it', () => {
  it.each(WITH_MACROS.map(([name, file]) => ({ name, file })))(
    'is read as it is without: $name',
    async ({ name, file }) => {
      const { end, numbers, wrong } = await endingOf(file(), name);
      expect({ end, numbers, wrong }).toEqual({ end: 'read', numbers: 200, wrong: [] });
    },
  );
});

/** How files of the kinds begin; what follows is something else. */
const BEGINNINGS: readonly (readonly [name: string, bytes: readonly number[] | string])[] = [
  ['ZIP', 'PK\u0003\u0004'],
  ['Office 97', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['PDF', '%PDF-1.7\n'],
  ['RTF', '{\\rtf1\\ansi '],
  ['HTML', '<!doctype html><html><body>'],
  ['MHTML', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'],
  ['Excel 2003', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'],
  ['Word 2003', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'],
  ['flat OpenDocument', '<?xml version="1.0"?><office:document>'],
  ['JSON', '{"edition":"2021",'],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['gzip', [0x1f, 0x8b, 8, 0]],
  ['nothing', []],
];

describe('a file that only begins as one of its kind does', () => {
  const next = random(7);
  const noise = Uint8Array.from({ length: 3000 }, () => Math.floor(next() * 256));
  const RESTS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['noise', noise],
    ['zeros', new Uint8Array(3000)],
    ['nothing', new Uint8Array()],
    ['a Word file', wholeFile('docx')],
    ['an old Word file', wholeFile('doc')],
    ['a page', wholeFile('html')],
    ['a text', wholeFile('txt')],
  ];
  it.each(BEGINNINGS)('ends in a report or one clear line: %s', async (_, beginning) => {
    const head = typeof beginning === 'string' ? [...Buffer.from(beginning)] : beginning;
    for (const [i, [name, rest]] of RESTS.entries()) {
      if (!isInSlice(i)) continue;
      const { fault, wrong } = await endingOf(Uint8Array.from([...head, ...rest]), 'a');
      expect({ name, fault, wrong }).toEqual({ name, fault: undefined, wrong: [] });
    }
  });
});

describe('an archive whose checksums', () => {
  /** A Word file with another checksum for every part of it, in its list of parts. */
  const withChecksums = (checksum: number): Uint8Array => {
    const bytes = Uint8Array.from(wholeFile('docx'));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 20; at++)
      if (view.getUint32(at, true) === 0x0201_4b50) view.setUint32(at + 16, checksum, true);
    return bytes;
  };

  it('were never worked out is read: some writers leave them 0', async () => {
    const { end, numbers, wrong } = await endingOf(withChecksums(0), 'a.docx');
    expect({ end, numbers, wrong }).toEqual({ end: 'read', numbers: 200, wrong: [] });
  });

  it('are not those of its parts is damaged', async () => {
    expect((await endingOf(withChecksums(7), 'a.docx')).end).toBe('brokenFile');
  });
});
