import type { Draft } from './draft';
import { editMessages } from './messages';

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
  /** The cells and fields in which it differs from what stands in the form. */
  readonly differs: readonly string[];
  /** Puts its texts into the form: one step, which can be undone. */
  restore(): readonly string[];
}

/** Keeps a draft while it is filled in. */
export interface Keeper {
  /** The draft that was kept earlier, if one differs from the form; or a sentence why it cannot be restored. */
  find(): Promise<KeptDraft | string | undefined>;
  /** Keeps it now: when the page is left. */
  flush(): Promise<void>;
  /** The report has been handed in: what was kept is deleted. */
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

/** The name under which a draft is kept. */
export const draftKey = (draft: Draft): string =>
  ['gongkai-report', draft.edition, draft.year ?? '', draft.field('body.name').trim()].join(':');

/** Keeps what is typed into a draft: a second after each change, and at once when asked. */
export function keepDraft(draft: Draft, options: KeepOptions): Keeper {
  const { storage, delay = 1000, onTrouble } = options;
  const words = editMessages(draft.locale);
  // Of the form as it was opened: typing the body's name does not begin another draft.
  const key = options.key ?? draftKey(draft);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
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
    const kept = {
      version: VERSION,
      edition: draft.edition,
      year: draft.year,
      date: new Date().toISOString(),
      texts: draft.texts(),
    };
    return attempt(() => storage.setItem(key, JSON.stringify(kept)));
  };
  const unsubscribe = draft.subscribe('state', () => {
    if (stopped || !draft.unsaved) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  });

  return {
    async find() {
      let text: string | null;
      try {
        text = await storage.getItem(key);
      } catch {
        onTrouble?.(words.notKept);
        return undefined;
      }
      if (text === null) return undefined;
      const kept = parseKept(text);
      if (!kept) return words.brokenDraft;
      if (kept.edition !== draft.edition) return words.otherEdition(draft.edition, kept.edition);
      const now = draft.texts();
      const differs = [...new Set([...Object.keys(now), ...Object.keys(kept.texts)])].filter(
        (each) => (now[each] ?? '') !== (kept.texts[each] ?? ''),
      );
      if (differs.length === 0) return undefined;
      return { date: kept.date, differs, restore: () => draft.restore(kept.texts) };
    },
    flush,
    saved() {
      clearTimeout(timer);
      draft.saved();
      return attempt(() => storage.removeItem(key));
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
}

/** What was kept, if it is what this package keeps: other programs and older versions write there too. */
function parseKept(text: string): Kept | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return undefined;
    const { version, edition, date, texts } = data as Readonly<Record<string, unknown>>; // an object, one line above
    if (version !== VERSION || typeof edition !== 'string' || typeof date !== 'string')
      return undefined;
    if (typeof texts !== 'object' || texts === null) return undefined;
    const known = Object.entries(texts).filter(
      (each): each is [string, string] => typeof each[1] === 'string',
    );
    return { edition, date, texts: Object.fromEntries(known) };
  } catch {
    return undefined;
  }
}
