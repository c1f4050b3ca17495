import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReaderPool } from '../../src/collect/reader-pool';

/** A thread that does what the name of its file says. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ file }) => {
  if (file === 'crash') process.exit(3);
  if (file === 'throw') throw new Error('within');
  if (file === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill(0.5)); }
  if (file === 'endless') for (;;);
  parentPort.postMessage({ error: file });
});`;

describe('threads that read', () => {
  let folder = '';
  let pool: ReaderPool;
  const read = async (...files: string[]): Promise<(string | undefined)[]> =>
    (await Promise.all(files.map((file) => pool.read(new Uint8Array(), file)))).map(
      ({ error }) => error,
    );
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pool-'));
    await writeFile(join(folder, 'worker.mjs'), PROGRAM);
    pool = new ReaderPool(2, 'zh-CN', pathToFileURL(join(folder, 'worker.mjs')));
  });
  afterAll(async () => {
    await pool.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('give each file its own answer', async () => {
    expect(await read('a', 'b', 'c', 'd', 'e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('that end or fail cost one file, and the next is read', async () => {
    const broke = '读取这个文件的进程中断（可能是内存不够），已放弃。';
    expect(await read('a', 'crash', 'b', 'throw', 'c', 'crash', 'crash', 'd')).toEqual([
      'a',
      broke,
      'b',
      broke,
      'c',
      broke,
      broke,
      'd',
    ]);
  });

  it('are given up after their time', async () => {
    const hasty = new ReaderPool(1, 'zh-CN', pathToFileURL(join(folder, 'worker.mjs')), 0.5);
    const { error } = await hasty.read(new Uint8Array(), 'endless');
    expect(error).toBe('0.5 秒内没有读完，已放弃。');
    await hasty.end();
  });

  it('say of a failure that it is of this run, so that the next one tries again', async () => {
    expect(await pool.read(new Uint8Array(), 'crash')).toMatchObject({ isPassing: true });
  });

  it('give up what waits when the run ends', async () => {
    const ended = new ReaderPool(1, 'zh-CN', pathToFileURL(join(folder, 'worker.mjs')), 30);
    const readings = ['endless', 'a', 'b'].map((file) => ended.read(new Uint8Array(), file));
    await ended.end();
    for (const reading of readings) expect((await reading).isPassing).toBe(true);
  });
});
