import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { EditionId } from '../format';
import type { Finding } from '../rules';

/** What a check found in one file. */
export interface FileFindings {
  /** Which of the files of the collection, from 0. */
  readonly index: number;
  readonly edition: EditionId;
  readonly year?: number;
  readonly findings: readonly Finding[];
}

/** Keeps findings in the order in which they come, and gives them back as often as they are asked for. */
export interface FindingStore extends Iterable<FileFindings> {
  add(found: FileFindings): void;
  /** The findings of one file. */
  of(index: number): FileFindings | undefined;
  /** Gives up what is kept. */
  close(): void;
}

/** In memory, for as many reports as a program has room for. */
export class FindingList implements FindingStore {
  private readonly all: FileFindings[] = [];

  add(found: FileFindings): void {
    this.all.push(found);
  }

  of(index: number): FileFindings | undefined {
    return this.all.find((found) => found.index === index);
  }

  [Symbol.iterator](): Iterator<FileFindings> {
    return this.all[Symbol.iterator]();
  }

  close(): void {
    this.all.length = 0;
  }
}

/** Bytes that are written at once, and read at once. */
const PIECE = 1 << 18;

/** In a file, a line each, so that memory does not grow with what is wrong. The file goes when the store is closed. */
export class FindingFile implements FindingStore {
  private readonly handle: number;
  private readonly at = new Map<number, readonly [start: number, length: number]>();
  private waiting: Buffer[] = [];
  private held = 0;
  private size = 0;

  /** @throws the error of the system where the file cannot be made */
  constructor(private readonly path: string) {
    this.handle = openSync(path, 'w+');
  }

  /** @throws the error of the system where the disk is full */
  add(found: FileFindings): void {
    const line = Buffer.from(`${JSON.stringify(kept(found))}\n`, 'utf8');
    this.at.set(found.index, [this.size, line.length]);
    this.waiting.push(line);
    this.held += line.length;
    this.size += line.length;
    if (this.held >= PIECE) this.flush();
  }

  of(index: number): FileFindings | undefined {
    const place = this.at.get(index);
    if (!place) return undefined;
    this.flush();
    return this.parsed(...place);
  }

  *[Symbol.iterator](): Iterator<FileFindings> {
    this.flush();
    for (const [start, length] of this.at.values()) yield this.parsed(start, length);
  }

  close(): void {
    closeSync(this.handle);
    rmSync(this.path, { force: true });
  }

  private parsed(start: number, length: number): FileFindings {
    const bytes = Buffer.alloc(length);
    readSync(this.handle, bytes, 0, length, start);
    return JSON.parse(bytes.toString('utf8')) as FileFindings; // as `add` wrote it
  }

  private flush(): void {
    let bytes = Buffer.concat(this.waiting);
    let from = this.size - this.held;
    while (bytes.length > 0) {
      const written = writeSync(this.handle, bytes, 0, bytes.length, from);
      bytes = bytes.subarray(written);
      from += written;
    }
    this.waiting = [];
    this.held = 0;
  }
}

/** Without the sentences and the places in the document, which no list shows. */
const kept = ({ findings, ...found }: FileFindings): FileFindings => ({
  ...found,
  findings: findings.map(({ statements: _, cells, ...finding }) => ({
    ...finding,
    cells: cells.map(({ place: __, ...cell }) => cell),
  })),
});
