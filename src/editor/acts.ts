import { element, type PageContent } from '../draw/node';
import { cleanText } from '../edit/clean-text';
import type { Proposal } from '../edit/draft';
import type { DraftStorage, KeptDraft } from '../edit/keep';
import { draftKey, keepDraft } from '../edit/keep';
import { pageMessages } from '../edit/page-messages';
import type { TableKey } from '../format';
import { actsMessages } from './acts-messages';
import { clipOf, tableClip } from './clipboard';
import type { Clipboard, FormActs, LiveForm } from './live-form';

const MOST_SHOWN = 12;
/** More than any section of a report has; what is longer is not cut off in silence. */
const LONGEST_TEXT = 200_000;

/** What a form does beside taking numbers: it is loaded once the form is live. */
export function actsOf(live: LiveForm): FormActs {
  const { root, page, form, draft, options, inputs, isReadOnly, tables, refusals } = live;
  const { show, say, part, nameOf, tableOf } = live;
  const { locale, edition } = draft;
  const words = actsMessages(locale);
  const said = pageMessages(locale);
  const view = page.defaultView;

  // Lists and questions: a place in the page, no window over it.

  let cameFrom: HTMLElement | undefined;
  const button = (act: string, text: string, of?: string): PageContent =>
    element(
      'button',
      { type: 'button', class: 'gk-button', 'data-gk-act': act, 'data-gk-of': of },
      text,
    );
  const open = (title: string, content: PageContent): void => {
    const { activeElement } = page;
    if (activeElement instanceof HTMLElement && root.contains(activeElement))
      cameFrom = activeElement;
    show(
      'dialog',
      element(
        'div',
        { class: 'gk-dialog-box', role: 'group', 'aria-label': title, tabindex: -1 },
        element('p', {}, element('strong', {}, title)),
        content,
        ' ',
        button('close', words.close),
      ),
    );
    const place = part('dialog');
    const first =
      place?.querySelector<HTMLElement>('textarea, input') ?? place?.querySelector('div');
    first?.focus();
  };
  const close = (): boolean => {
    const place = part('dialog');
    if (!place?.firstChild) return false;
    // What is typed in it is not lost with it.
    live.commitActive();
    place.replaceChildren();
    cameFrom?.focus();
    cameFrom = undefined;
    return true;
  };
  const editNote = (address: string): void =>
    open(words.noteOf(nameOf(address)), [
      element(
        'textarea',
        {
          class: 'gk-text-input',
          rows: 3,
          'data-gk-note': address,
          'aria-label': live.words.note,
        },
        draft.note(address),
      ),
    ]);
  const askBlanks = (blanks: readonly string[]): void => {
    const id = `${options.idPrefix}-who`;
    open(words.blanksLeft(blanks.length), [
      element(
        'ul',
        { class: 'gk-changes' },
        tables.map(({ key, name }) => {
          const own = blanks.filter((address) => tableOf(address) === key);
          return (
            own.length > 0 &&
            element(
              'li',
              {},
              words.blanksIn(name, own.length),
              own.slice(0, 3).map(nameOf).join('；'),
              own.length > 3 && '……',
            )
          );
        }),
      ),
      element(
        'p',
        {},
        element('label', { for: id }, words.who),
        ' ',
        element('input', {
          id,
          class: 'gk-text-input gk-who',
          type: 'text',
          autocomplete: 'name',
          'data-gk-who': true,
        }),
      ),
      button('blanks', words.confirmBlanks),
    ]);
  };
  const confirmBlanks = (): void => {
    const who = part('dialog')?.querySelector<HTMLInputElement>('[data-gk-who]');
    if (!who) return;
    if (who.value.trim() === '') {
      who.setAttribute('aria-invalid', 'true');
      who.focus();
      return;
    }
    draft.complete(who.value);
    close();
    live.pressAgain();
  };
  const listKeys = (): void =>
    open(
      live.words.keys,
      element(
        'dl',
        { class: 'gk-keys' },
        words.keyList.map(([keys, what]) => [
          element('dt', {}, element('kbd', {}, keys)),
          element('dd', {}, what),
        ]),
      ),
    );

  const describe = (key: string): string => {
    const [, kind, of] = /^(note|explain):(.*)$/.exec(key) ?? [];
    if (kind === 'note' && of !== undefined) return words.noteOf(nameOf(of));
    if (kind === 'explain') return words.explanation;
    return key === 'blanks' ? words.confirmBlanks : nameOf(key);
  };
  const drawChanges = (changes: Proposal['changes']): PageContent => {
    const text = (value: string): string =>
      value === '' ? words.blankText : value.length > 40 ? `${value.slice(0, 40)}…` : value;
    const line = ({ key, before, after }: Proposal['changes'][number]): PageContent =>
      element(
        'li',
        {},
        `${describe(key)}：`,
        element('del', {}, text(before)),
        ' → ',
        element('ins', {}, text(after)),
      );
    const rest = changes.slice(MOST_SHOWN);
    return [
      element('ul', { class: 'gk-changes' }, changes.slice(0, MOST_SHOWN).map(line)),
      rest.length > 0 &&
        element(
          'details',
          {},
          element('summary', {}, words.andMore(rest.length)),
          element('ul', { class: 'gk-changes' }, rest.map(line)),
        ),
    ];
  };

  // The clipboard and files.

  const paste = (clipboard: Clipboard, at: string): void => {
    const clip = clipOf(clipboard);
    if (clip === undefined) return;
    if (typeof clip === 'string') say(clip === 'picture' ? said.picture : refusals.tooLarge);
    else if ('file' in clip) void openFile(clip.file);
    else if (clip.isLabelled) void pasteByLabels(clip.source);
    else if (clip.grid.length === 1 && clip.grid[0]?.length === 1)
      pasteOne(clip.grid[0][0] ?? '', at);
    else live.drawReport(draft.paste(clip.grid, at));
  };
  /** Into the cell's text, where the caret is, so that the browser can take it back. */
  const pasteOne = (text: string, at: string): void => {
    const input = inputs.get(at);
    if (page.activeElement !== input) input?.focus();
    page.execCommand('insertText', false, text.replace(/\s+/g, ' ').trim());
  };
  const pasteByLabels = async (source: string): Promise<void> => {
    if (!options.read) {
      say(words.noReader);
      return;
    }
    try {
      const { readings } = await options.read(source, { edition });
      live.drawReport(draft.accept(draft.propose(readings.filter(isShown)), 'paste'));
    } catch {
      say(refusals.otherForm);
    }
  };
  const pasteText = (
    field: HTMLTextAreaElement,
    text: string,
    [start, end]: readonly [number, number],
  ): void => {
    if (text.length > LONGEST_TEXT) {
      say(said.tooLong(LONGEST_TEXT));
      return;
    }
    if (page.activeElement !== field) {
      field.focus();
      field.setSelectionRange(start, end);
    }
    // By the browser, so that it can take it back.
    page.execCommand('insertText', false, cleanText(text));
  };
  const isShown = ({ address }: { readonly address: string }): boolean => inputs.has(address);
  let proposal: Proposal | undefined;
  const openFile = async (file: File): Promise<void> => {
    if (!options.read) {
      say(words.noReader);
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { report, readings } = await options.read(bytes, { fileName: file.name, edition });
      const isOtherYear = report.year !== null && draft.year !== null && report.year !== draft.year;
      const fields = Object.fromEntries(
        Object.entries(live.fieldsOf(report)).filter(
          ([name]) => !(isOtherYear && /^(?:title|period|publication)/.test(name)),
        ),
      );
      proposal = draft.propose(readings.filter(isShown), fields);
      open(words.proposal(file.name, proposal.said, proposal.changes.length), [
        isOtherYear &&
          element(
            'p',
            { class: 'gk-unreadable' },
            words.otherYear(report.year ?? 0, draft.year ?? 0),
          ),
        proposal.absent.length > 0 && element('p', {}, words.absent(proposal.absent.length)),
        proposal.undecided.length > 0 &&
          element('p', { class: 'gk-unreadable' }, words.undecided(proposal.undecided.length)),
        drawChanges(proposal.changes),
        proposal.changes.length > 0 && button('accept', words.accept),
      ]);
    } catch (error) {
      say(error instanceof Error && error.message ? error.message : words.cannotRead);
    }
  };
  const chooseFile = (): void => {
    const picker = page.createElement('input');
    picker.type = 'file';
    picker.addEventListener('change', () => {
      const [file] = picker.files ?? [];
      if (file) void openFile(file);
    });
    picker.click();
  };
  const copyTable = (table: TableKey): void => {
    live.commitActive();
    const { html, text } = tableClip(root.ownerDocument, live.drawCopy(table));
    let isCopied = false;
    const onCopy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      isCopied = true;
    };
    // A browser copies nothing where nothing is selected.
    const { activeElement } = page;
    const selected = page.createElement('textarea');
    selected.className = 'gk-hidden';
    selected.value = text;
    root.appendChild(selected);
    selected.select();
    page.addEventListener('copy', onCopy, true);
    page.execCommand('copy');
    page.removeEventListener('copy', onCopy, true);
    selected.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    const name = tables.find(({ key }) => key === table)?.name ?? '';
    say(isCopied ? words.copied(name) : words.notCopied);
  };

  /**
   * What is read first pays for loading the reader, and for what it makes of the form: a paste that waits for it is seen
   * to. So while a person is at the first cell, and does nothing, it reads the tables of the form itself, one by one.
   */
  const readAhead = async (): Promise<void> => {
    for (const { key } of [...tables].reverse()) {
      await idle(view);
      if (isDetached) return;
      const { html } = tableClip(root.ownerDocument, live.drawCopy(key));
      // Where it is not there, the paste that needs it says so.
      await options.read?.(html, { edition }).catch(() => {});
    }
  };
  const onFocusIn = ({ target }: { readonly target: EventTarget | null }): void => {
    if (!(target instanceof HTMLInputElement) || inputs.get(target.name) !== target) return;
    root.removeEventListener('focusin', onFocusIn);
    void readAhead();
  };
  let isDetached = false;
  if (options.isOwnReader && !isReadOnly) {
    root.addEventListener('focusin', onFocusIn);
    onFocusIn({ target: page.activeElement });
  }

  // Drafts.

  const isOwnStorage = options.storage === undefined;
  const storage = isOwnStorage ? localStorageOf(page) : options.storage;
  let keptAt: Date | undefined;
  let trouble = isOwnStorage && !storage ? said.notKept : undefined;
  /** What stays said: whether the draft is kept on this computer, and whether there is a connection. */
  const drawKept = (): void => {
    const isOffline = view?.navigator.onLine === false;
    const text =
      trouble ??
      (draft.unsaved ? (keptAt ? words.keptAt(keptAt.toLocaleTimeString(locale)) : '') : '');
    show('kept', [
      isOffline && element('span', { class: 'gk-bar-trouble' }, live.words.offline),
      text !== '' && element('span', { class: trouble ? 'gk-bar-trouble' : 'gk-bar-kept' }, text),
    ]);
  };
  const keeper = storage
    ? keepDraft(draft, {
        storage,
        onTrouble(message) {
          trouble = message;
          if (!message) keptAt = new Date();
          drawKept();
        },
      })
    : undefined;
  let offers: readonly KeptDraft[] = [];
  const drawOffers = (): void =>
    show(
      'offer',
      offers.map((kept, i) =>
        element(
          'div',
          { class: 'gk-dialog-box', role: 'group', 'aria-label': words.draftOf },
          element(
            'p',
            {},
            words.found(new Date(kept.date).toLocaleString(locale), kept.changes.length),
          ),
          element(
            'details',
            {},
            element('summary', {}, words.whatDiffers),
            drawChanges(kept.changes),
          ),
          button('restore', words.restore, String(i)),
          ' ',
          button('discard', words.discard, String(i)),
        ),
      ),
    );
  const decide = (kept: KeptDraft): void => {
    offers = offers.filter((each) => each !== kept);
    drawOffers();
  };
  const restore = (kept: KeptDraft): void => {
    live.commitActive();
    const keys = kept.restore();
    decide(kept);
    live.drawChanged(keys);
    say(words.restored(keys.length), ['undo', live.words.undo]);
  };
  if (!isReadOnly) {
    void keeper?.find().then((found) => {
      if (typeof found === 'string') say(found);
      else {
        offers = found;
        if (found.length > 0) drawOffers();
      }
      // What was typed before any of this was loaded.
      void keeper.flush();
    });
  }
  // Two windows on one form would each keep their own over the other's: both are told.
  const channel =
    keeper && !isReadOnly && typeof BroadcastChannel === 'function'
      ? new BroadcastChannel(draftKey(draft))
      : undefined;
  channel?.addEventListener('message', ({ data }) => {
    say(said.otherTab);
    if (data === 'opened') channel.postMessage('there');
  });
  channel?.postMessage('opened');
  view?.addEventListener('offline', drawKept);
  view?.addEventListener('online', drawKept);
  drawKept();

  const act = (name: string, of: string | undefined): boolean => {
    const kept = of === undefined ? undefined : offers[Number(of)];
    switch (name) {
      case 'keys':
        listKeys();
        return true;
      case 'open':
        chooseFile();
        return true;
      case 'copy':
        if (of) copyTable(of as TableKey); // drawn from the form's own tables
        return true;
      case 'accept':
        if (proposal) live.drawReport(draft.accept(proposal));
        proposal = undefined;
        return close();
      case 'close':
        return close();
      case 'restore':
        if (kept) restore(kept);
        return kept !== undefined;
      case 'discard':
        kept?.discard();
        if (kept) decide(kept);
        return true;
      case 'blanks':
        confirmBlanks();
        return true;
      default:
        return false;
    }
  };

  return {
    act,
    paste,
    pasteText,
    close,
    editNote,
    askBlanks,
    flush: () => void keeper?.flush(),
    saved() {
      const saved = keeper?.saved();
      drawKept();
      return saved ?? Promise.resolve();
    },
    detach() {
      isDetached = true;
      root.removeEventListener('focusin', onFocusIn);
      void keeper?.flush();
      keeper?.stop();
      channel?.close();
      view?.removeEventListener('offline', drawKept);
      view?.removeEventListener('online', drawKept);
      form?.removeAttribute('aria-busy');
    },
  };
}

/** Fulfilled when the browser has nothing else to do; Safari does not say when that is. */
const idle = (view: Window | null): Promise<void> =>
  new Promise((resolve) => {
    if (view && 'requestIdleCallback' in view) view.requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });

/** The browser's own store; undefined where it is forbidden. */
function localStorageOf(page: Document): DraftStorage | undefined {
  try {
    return page.defaultView?.localStorage;
  } catch {
    return undefined;
  }
}
