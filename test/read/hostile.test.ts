import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostileFiles } from './hostile/files';
import { BAR, isOver, readAll } from './hostile/run';

/** One file of each of some kinds; `npm run fuzz:hostile` has all of them, at all sizes. */
const SLICE = [
  'zip: bomb of one byte in xl/sharedStrings.xml',
  'zip: files that share their bytes',
  'zip: chunks of a document',
  'html: wide rows',
  'html: <br> in a cell',
  'html: long link',
  'html: styles of spaces',
  'html: raised in raised',
  'xlsx: format "[',
  'xlsx: columns of no number',
  'docx: levels and lists',
  'docx: nested text boxes',
  'docx: nested content controls',
  'rtf: repeated {\\listtext 1.}',
  'odf: text: cells and rows again',
  'doc: list of lists in a circle',
  'ofd: drawings in drawings',
  'mhtml: almost boundaries',
  'excelXml: merged across',
  'json: deep lists',
  'pdf: double flate bomb',
  'html: pictures held in the page',
  'ofd: turned letters',
];
/** What part of the largest file shows it; an eighth does for those that are not named. */
const PARTS: Readonly<Record<string, number>> = {
  'json: deep lists': 1,
  'html: pictures held in the page': 1,
  'ofd: turned letters': 2,
};

describe('a file that is made to hang, or to fill the memory', () => {
  it('ends in a report or one clear line, within the bar', { timeout: 120_000 }, async () => {
    const all = hostileFiles(1);
    const files = SLICE.map((name) => {
      const file = all.find(({ kind }) => `${kind.format}: ${kind.name}` === name);
      if (!file) throw new Error(`no kind ${name}`);
      return { ...file, size: Math.ceil(file.size / (PARTS[name] ?? 8)) };
    });
    const readings = await readAll(files);
    expect(readings).toHaveLength(files.length);
    // CPU time and memory of the process, not the clock: other programs run beside it.
    expect(
      readings.filter(isOver).map(({ file, end, seconds, megabytes }) => ({
        name: file.name,
        end,
        seconds,
        megabytes,
      })),
    ).toEqual([]);
    if (existsSync('/proc/self/status'))
      expect(Math.max(...readings.map(({ megabytes }) => megabytes))).toBeLessThan(BAR.megabytes);
  });
});
