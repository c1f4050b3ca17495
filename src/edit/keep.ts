import type { Draft, Proposal } from './draft';
import { pageMessages } from './page-messages';

/** Where drafts are kept: `localStorage` fits, and so does a portal's own store. */
export interface DraftStorage {
  getItem(key: string): string | null | Promise<string | null>;
  setItem(key: string, value: string): void | Promise<void>;
  removeItem(key: string): void | Promise<void>;
}

/** A draft that was found, not yet restored. */
export interface KeptDraft {
  /** When it was kept, as an ISO date and time. */
  readonly date: string;
  /** What would change: each cell or field with what stands there now and what was kept. */
  readonly changes: Proposal['changes'];
  /** Puts its texts into the form: one step, which can be undone. */
  restore(): readonly string[];
  /** A person does not want it: it is not kept any longer beside what is typed from now on. */
  discard(): void;
}

/** Keeps a draft while it is filled in. */
export interface Keeper {
  /**
   * The drafts that were kept earlier and differ from the form, the latest first; or a sentence why one cannot be
   * restored. Until a person has restored or discarded it, it is kept along with what is typed from now on.
   */
  find(): Promise<readonly KeptDraft[] | string>;
  /** Keeps it now: when the page is left. */
  flush(): Promise<void>;
  /** The report has been handed in: what was kept of it is deleted. */
  saved(): Promise<void>;
  /** Stops; what was kept stays. */
  stop(): void;
}

/** How a draft is kept. */
export interface KeepOptions {
  readonly storage: DraftStorage;
  /** Under which name. Default: from the body, the year and the edition. */
  readonly key?: string;
  /** Milliseconds after a change. Default 1000. */
  readonly delay?: number;
  /** Told, in a sentence for the person at the form, when it cannot be kept; undefined once it can again. */
  readonly onTrouble?: (message: string | undefined) => void;
}

const VERSION = 1;
const MOST_EARLIER = 3;

/**
 * The name under which a draft is kept.
 *
 * @example
 * import { createDraft, draftKey } from 'gongkai-report/edit';
 *
 * draftKey(createDraft({ year: 2025 })); // → 'gongkai-report:2021:2025:'
 */
export const draftKey = (draft: Draft): string =>
  ['gongkai-report', draft.edition, draft.year ?? '', draft.field('body.name').trim()].join(':');

/**
 * Keeps what is typed into a draft: a second after each change, and at once when asked.
 *
 * @example
 * import { createDraft, keepDraft } from 'gongkai-report/edit';
 *
 * const draft = createDraft({ year: 2025 });
 * const keeper = keepDraft(draft, { storage: localStorage });
 * const found = await keeper.find();
 * if (typeof found !== 'string' && confirm('恢复上次填报的内容？')) found[0]?.restore();
 */
export function keepDraft(draft: Draft, options: KeepOptions): Keeper {
  const { storage, delay = 1000, onTrouble } = options;
  const words = pageMessages(draft.locale);
  // Of the form as it was opened: typing the body's name does not begin another draft.
  const key = options.key ?? draftKey(draft);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  /** What was found and nobody has decided on. */
  let undecided: readonly Kept[] = [];
  /** Nothing is written over what has not been looked at. */
  let looked: Promise<unknown> = Promise.resolve();
  const attempt = async (work: () => void | Promise<void>): Promise<void> => {
    try {
      await work();
      onTrouble?.(undefined);
    } catch {
      onTrouble?.(words.notKept);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!draft.unsaved) return Promise.resolve();
    return looked.then(() => {
      const kept = {
        version: VERSION,
        edition: draft.edition,
        year: draft.year,
        date: new Date().toISOString(),
        texts: draft.texts(),
        ...(undecided.length > 0 && {
          earlier: undecided.slice(0, MOST_EARLIER).map((each) => ({ version: VERSION, ...each })),
        }),
      };
      return attempt(() => storage.setItem(key, JSON.stringify(kept)));
    });
  };
  const unsubscribe = draft.subscribe('state', () => {
    if (stopped || !draft.unsaved) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  });

  /** What is left once nothing is typed that is not saved: what nobody has decided on, or nothing. */
  const keepUndecided = (): void | Promise<void> => {
    const [latest, ...rest] = undecided;
    if (!latest) return storage.removeItem(key);
    const earlier = rest.map((each) => ({ version: VERSION, ...each }));
    return storage.setItem(key, JSON.stringify({ version: VERSION, ...latest, earlier }));
  };
  const keptDraft = (kept: Kept): KeptDraft | undefined => {
    const now = draft.texts();
    const changes = [...new Set([...Object.keys(now), ...Object.keys(kept.texts)])]
      .map((each) => ({ key: each, before: now[each] ?? '', after: kept.texts[each] ?? '' }))
      .filter(({ before, after }) => before !== after);
    if (changes.length === 0) return undefined;
    const decided = (): void => {
      undecided = undecided.filter((each) => each !== kept);
    };
    return {
      date: kept.date,
      changes,
      restore() {
        decided();
        return draft.restore(kept.texts);
      },
      discard() {
        decided();
        if (draft.unsaved) void flush();
        else void attempt(keepUndecided);
      },
    };
  };
  const find = async (): Promise<readonly KeptDraft[] | string> => {
    let text: string | null;
    try {
      text = await storage.getItem(key);
    } catch {
      onTrouble?.(words.notKept);
      return [];
    }
    if (text === null) return [];
    const kept = parseKept(text);
    if (!kept) return words.brokenDraft;
    const found = [kept, ...kept.earlier].map((each) => ({
      each,
      offer: each.edition === draft.edition ? keptDraft(each) : undefined,
    }));
    // A draft of another form cannot be restored here, and is kept for where it can.
    undecided = found.flatMap(({ each, offer }) =>
      offer || each.edition !== draft.edition ? [each] : [],
    );
    if (kept.edition !== draft.edition) return words.otherEdition(draft.edition, kept.edition);
    return found.flatMap(({ offer }) => (offer ? [offer] : []));
  };

  return {
    find() {
      const finding = find();
      looked = finding.catch(() => {});
      return finding;
    },
    flush,
    saved() {
      clearTimeout(timer);
      draft.saved();
      return attempt(keepUndecided);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

interface Kept {
  readonly edition: string;
  readonly date: string;
  readonly texts: Readonly<Record<string, string>>;
  /** Drafts that were found when this one was begun, and not yet restored or discarded. */
  readonly earlier: readonly Kept[];
}

/** What was kept, if it is what this package keeps: other programs and older versions write there too. */
function parseKept(text: string): Kept | undefined {
  try {
    return keptOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function keptOf(data: unknown): Kept | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { version, edition, date, texts, earlier } = data as Readonly<Record<string, unknown>>; // an object, one line above
  if (version !== VERSION || typeof edition !== 'string' || typeof date !== 'string')
    return undefined;
  if (typeof texts !== 'object' || texts === null) return undefined;
  const known = Object.entries(texts).filter(
    (each): each is [string, string] => typeof each[1] === 'string',
  );
  const before = (Array.isArray(earlier) ? earlier : []).slice(0, MOST_EARLIER).map(keptOf);
  return {
    edition,
    date,
    texts: Object.fromEntries(known),
    earlier: before.filter((each): each is Kept => each !== undefined),
  };
}
