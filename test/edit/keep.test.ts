import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraft, type DraftStorage, keepDraft } from '../../src/edit';

const cell = 'applications.newlyReceived.naturalPerson';
const open = (edition: '2019' | '2021' = '2021') =>
  createDraft({ edition, year: 2026, locale: 'zh-CN' });

function memory(): DraftStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a draft that is kept', () => {
  it('is written a second after the last change, and restored with what differs', async () => {
    const storage = memory();
    const draft = open();
    keepDraft(draft, { storage });
    draft.set(cell, '2(1)');
    await vi.advanceTimersByTimeAsync(900);
    expect(storage.kept.size).toBe(0);
    draft.setNote(cell, '问王科长');
    await vi.advanceTimersByTimeAsync(1000);
    expect(storage.kept.size).toBe(1);

    const later = open();
    const found = await keepDraft(later, { storage }).find();
    if (typeof found === 'string') throw new Error(found);
    expect(found).toHaveLength(1);
    expect(found[0]?.changes).toContainEqual({ key: cell, before: '', after: '2(1)' });
    expect(found[0]?.changes.map(({ key }) => key).sort()).toEqual([cell, `note:${cell}`].sort());
    found[0]?.restore();
    expect(later.texts()).toEqual(draft.texts());
    later.undo();
    expect(later.texts()).toEqual(open().texts());
  });

  it('is not written over by what is typed before a person has decided on it', async () => {
    const storage = memory();
    const before = open();
    before.set(cell, '1');
    await keepDraft(before, { storage }).flush();

    // Opened again, the button not seen, something else typed, the page closed.
    const hasty = open();
    const keeper = keepDraft(hasty, { storage });
    await keeper.find();
    hasty.set(cell, '2');
    await keeper.flush();

    const later = open();
    const found = await keepDraft(later, { storage }).find();
    if (typeof found === 'string') throw new Error(found);
    expect(found.map(({ changes }) => changes[0]?.after)).toEqual(['2', '1']);
    found[0]?.discard();
    found[1]?.restore();
    expect(later.entry(cell).text).toBe('1');
  });

  it('is kept at once when the page is left, and deleted only after it was handed in', async () => {
    const storage = memory();
    const draft = open();
    const keeper = keepDraft(draft, { storage });
    draft.set(cell, '1');
    await keeper.flush();
    expect(storage.kept.size).toBe(1);
    await keeper.saved();
    expect(storage.kept.size).toBe(0);
    expect(draft.unsaved).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(storage.kept.size).toBe(0);
  });

  it('of another form, or damaged, is told and not restored', async () => {
    const storage = memory();
    const draft = open('2019');
    await keepDraft(draft, { storage, key: 'k' }).find();
    draft.set(cell, '1');
    const keeper = keepDraft(draft, { storage, key: 'k' });
    await keeper.flush();
    expect(await keepDraft(open(), { storage, key: 'k' }).find()).toContain('2019');
    for (const broken of ['', '{', 'null', '{"version":9}', '{"version":1,"texts":[]}']) {
      storage.kept.set('k', broken);
      expect(await keepDraft(open(), { storage, key: 'k' }).find()).toBeTypeOf('string');
    }
  });

  it.each(['sync', 'async'])('that cannot be kept is told and never thrown (%s)', async (how) => {
    const fail = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const refuse = how === 'sync' ? fail : () => Promise.reject(new Error('full'));
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const told: (string | undefined)[] = [];
    const draft = open();
    const keeper = keepDraft(draft, { storage, onTrouble: (message) => told.push(message) });
    expect(await keeper.find()).toEqual([]);
    draft.set(cell, '1');
    await vi.advanceTimersByTimeAsync(1500);
    await keeper.saved();
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('不能保存');
  });
});
