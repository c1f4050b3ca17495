import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createDraft,
  type DraftStorage,
  type KeepOptions,
  type KeptDraft,
  keepDraft,
} from '../../src/edit';

const cell = 'applications.newlyReceived.naturalPerson';
const KEY = 'k';
const open = (text?: string, edition: '2019' | '2021' = '2021') => {
  const draft = createDraft({ edition, year: 2025 });
  if (text !== undefined) draft.set(cell, text);
  return draft;
};

function memory(kept: Readonly<Record<string, unknown>> = {}) {
  const texts = new Map(Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)]));
  const storage: DraftStorage = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
  };
  return {
    storage,
    read: () => JSON.parse(texts.get(KEY) ?? 'null') as Kept | null,
    put: (text: string) => void texts.set(KEY, text),
  };
}
/** What is kept, as a portal's own store sees it. */
interface Kept {
  readonly version: number;
  readonly edition: string;
  readonly year: number | null;
  readonly date: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly earlier?: readonly Kept[];
}
const kept = (text: string, more: Partial<Kept> = {}): Kept => ({
  version: 1,
  edition: '2021',
  year: 2025,
  date: '2026-01-10T08:00:00.000Z',
  texts: { ...open().texts(), [cell]: text },
  ...more,
});
const keep = (
  draft: ReturnType<typeof open>,
  storage: DraftStorage,
  more: Partial<KeepOptions> = {},
) => keepDraft(draft, { storage, key: KEY, ...more });
async function found(
  store: ReturnType<typeof memory>,
  draft = open(),
): Promise<readonly KeptDraft[]> {
  const all = await keep(draft, store.storage).find();
  if (typeof all === 'string') throw new Error(all);
  return all;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a draft is kept', () => {
  it('with its form, its year, when, and what is typed', async () => {
    const store = memory();
    await keep(open('3'), store.storage).flush();
    expect(store.read()).toEqual({
      version: 1,
      edition: '2021',
      year: 2025,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      texts: open('3').texts(),
    });
  });

  it('only where there is something to keep', async () => {
    const store = memory();
    const draft = open();
    const keeper = keep(draft, store.storage, { delay: 10 });
    await keeper.flush();
    expect(store.read()).toBeNull();
    draft.set(cell, '1');
    draft.saved();
    await vi.advanceTimersByTimeAsync(50);
    expect(store.read()).toBeNull();
    draft.set(cell, '2');
    await vi.advanceTimersByTimeAsync(9);
    expect(store.read()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(store.read()?.texts[cell]).toBe('2');
  });

  it('no longer once it is stopped, and what was kept stays', async () => {
    const store = memory();
    const draft = open();
    const keeper = keep(draft, store.storage);
    draft.set(cell, '1');
    await keeper.flush();
    draft.set(cell, '2');
    keeper.stop();
    draft.set(cell, '3');
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.read()?.texts[cell]).toBe('1');
  });

  it('and trouble told, once it is and once it is over', async () => {
    const store = memory();
    let isFull = true;
    const storage: DraftStorage = {
      ...store.storage,
      setItem(key, value) {
        if (isFull) throw new Error('full');
        return store.storage.setItem(key, value);
      },
    };
    const told: (string | undefined)[] = [];
    const draft = open();
    const keeper = keep(draft, storage, { onTrouble: (message) => told.push(message) });
    draft.set(cell, '1');
    await keeper.flush();
    isFull = false;
    await keeper.flush();
    expect(told).toEqual([expect.stringContaining('不能保存'), undefined]);
    // Nobody has to listen.
    isFull = true;
    draft.set(cell, '2');
    await expect(keep(draft, storage).flush()).resolves.toBeUndefined();
    const broken = { ...storage, getItem: () => Promise.reject(new Error('forbidden')) };
    await expect(keep(draft, broken).find()).resolves.toEqual([]);
  });
});

describe('a draft that is found', () => {
  it('is none where nothing was kept, or nothing differs', async () => {
    expect(await found(memory())).toEqual([]);
    expect(await found(memory({ [KEY]: kept('3') }), open('3'))).toEqual([]);
  });

  it('says when it was kept, and what would change either way', async () => {
    const draft = open('4');
    draft.setField('title', '题');
    const [first, ...others] = await found(memory({ [KEY]: kept('3') }), draft);
    expect(others).toEqual([]);
    expect(first?.date).toBe('2026-01-10T08:00:00.000Z');
    expect(first?.changes).toEqual(
      expect.arrayContaining([
        { key: cell, before: '4', after: '3' },
        { key: 'title', before: '题', after: '' },
      ]),
    );
    expect(first?.changes).toHaveLength(2);
  });

  it('is not kept any longer once it is restored or discarded, and the others are', async () => {
    const store = memory({ [KEY]: kept('3', { earlier: [kept('2'), kept('1')] }) });
    const draft = open();
    const keeper = keep(draft, store.storage);
    const all = await keeper.find();
    if (typeof all === 'string') throw new Error(all);
    const afterOf = (each: KeptDraft | undefined) => each?.changes[0]?.after;
    expect(all.map(afterOf)).toEqual(['3', '2', '1']);
    // Nothing was typed: what is left is what nobody has decided on.
    all[1]?.discard();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.read()?.texts[cell]).toBe('3');
    expect(store.read()?.earlier?.map(({ texts }) => texts[cell])).toEqual(['1']);
    expect(store.read()).toMatchObject({ version: 1, earlier: [{ version: 1 }] });
    expect((await found(store)).map(afterOf)).toEqual(['3', '1']);
    // Something was: that is kept, with what is left beside it.
    all[0]?.restore();
    await keeper.flush();
    expect(store.read()?.texts[cell]).toBe('3');
    expect(store.read()?.earlier?.map(({ texts }) => texts[cell])).toEqual(['1']);
    draft.set(cell, '5');
    all[2]?.discard();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.read()?.texts[cell]).toBe('5');
    expect(store.read()).not.toHaveProperty('earlier');
    await keeper.saved();
    expect(store.read()).toBeNull();
  });

  it('and not yet decided on outlives the report that is handed in', async () => {
    const store = memory({ [KEY]: kept('3', { earlier: [kept('2')] }) });
    const draft = open();
    const keeper = keep(draft, store.storage);
    await keeper.find();
    draft.set(cell, '9');
    await keeper.saved();
    expect(store.read()?.texts[cell]).toBe('3');
    expect((await found(store)).map(({ changes }) => changes[0]?.after)).toEqual(['3', '2']);
  });

  it('is one of three before the latest: no store grows for ever', async () => {
    const store = memory({
      [KEY]: kept('5', { earlier: ['4', '3', '2', '1'].map((text) => kept(text)) }),
    });
    expect((await found(store)).map(({ changes }) => changes[0]?.after)).toEqual([
      '5',
      '4',
      '3',
      '2',
    ]);
    const draft = open();
    const keeper = keep(draft, store.storage);
    await keeper.find();
    draft.set(cell, '6');
    await keeper.flush();
    expect(store.read()?.earlier?.map(({ texts }) => texts[cell])).toEqual(['5', '4', '3']);
  });

  it('of another form is told, and stays where it can be restored', async () => {
    const other = kept('3', { edition: '2019', earlier: [kept('2')] });
    const store = memory({ [KEY]: other });
    const draft = open();
    const keeper = keep(draft, store.storage);
    expect(await keeper.find()).toContain('2019');
    draft.set(cell, '6');
    await keeper.flush();
    expect(store.read()?.texts[cell]).toBe('6');
    expect(store.read()?.earlier?.map(({ edition }) => edition)).toEqual(['2019', '2021']);
    // One that is no longer the latest is not offered here.
    expect((await found(store)).map(({ changes }) => changes[0]?.after)).toEqual(['6', '2']);
  });

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['a number', '7'],
    ['nothing', 'null'],
    ['another version', JSON.stringify({ ...kept('3'), version: 2 })],
    ['no form', JSON.stringify({ ...kept('3'), edition: 2021 })],
    ['no date', JSON.stringify({ ...kept('3'), date: 7 })],
    ['no texts', JSON.stringify({ ...kept('3'), texts: null })],
    ['texts that are none', JSON.stringify({ ...kept('3'), texts: 'x' })],
  ])('with %s is broken', async (_, text) => {
    const store = memory();
    store.put(text);
    expect(await keep(open(), store.storage).find()).toContain('已损坏');
  });

  it('leaves out what is no text, and what is no draft beside it', async () => {
    const strange = { ...kept('3', { texts: { [cell]: '3', title: 7 as unknown as string } }) };
    const earlier = ['x', null, { ...kept('2'), version: 2 }, kept('1')] as Kept[]; // as another program may write
    const all = await found(memory({ [KEY]: { ...strange, earlier: earlier.slice(1) } }));
    expect(all.map(({ changes }) => changes.find(({ key }) => key === cell)?.after)).toEqual([
      '3',
      '1',
    ]);
    expect(all[0]?.changes.some(({ key }) => key === 'title')).toBe(false);
    expect(await found(memory({ [KEY]: { ...kept('3'), earlier: 'x' } }))).toHaveLength(1);
  });
});
