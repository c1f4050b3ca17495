import { drawFindings, drawMarks, element, membersOf, type PageContent, toDom } from '../draw';
import {
  type ChangeReport,
  cleanText,
  type Direction,
  type Draft,
  type DraftStorage,
  draftKey,
  editMessages,
  FIELD_NAMES,
  type FieldName,
  fieldText,
  isFieldName,
  type KeptDraft,
  keepDraft,
  moveFrom,
  type Proposal,
  totalsOf,
} from '../edit';
import {
  cellsOf,
  describeCell,
  editionForm,
  findCell,
  type SectionKey,
  type TableKey,
  tablesOf,
} from '../format';
import type { CellReading, Report } from '../report';
import type { Finding, Suggestion } from '../rules';
import { cellId, type Mark, marksOf, numberFindings, sectionId, sectionOfFinding } from '../table';
import { clipOf, tableClip } from './clipboard';
import { drawSaid, fieldId, inputId, marksId, saidId, textSaidId } from './draw-editor';
import { editorMessages } from './messages';

/** Reads a document or what was copied from one: `readReport` of `./read`, loaded when it is first needed. */
export type DocumentReader = (
  input: Uint8Array | string,
  options: { readonly fileName?: string; readonly edition?: Draft['edition'] },
) => Promise<{ readonly report: Report; readonly readings: readonly CellReading[] }>;

/** Whether a clerk wants to keep the form, or to hand it in. */
export type Intent = 'save' | 'submit';

/** What a live form does. */
export interface AttachOptions {
  readonly idPrefix: string;
  readonly lastYear?: boolean | undefined;
  /** Which sections the form shows: checks are limited to them. Default: the whole report. */
  readonly sections?: readonly SectionKey[] | undefined;
  /** Where drafts are kept. Default: `localStorage`; null: nowhere. */
  readonly storage?: DraftStorage | null | undefined;
  /** Reads files, and tables that are pasted with their labels. */
  readonly read?: DocumentReader | undefined;
  /** Loads the rules when the form is first checked, where the draft has none. */
  readonly loadCheck?: (() => Promise<Parameters<Draft['checkWith']>[0]>) | undefined;
  /** A report with errors may be handed in. Default false: it can be saved, but not handed in. */
  readonly allowErrors?: boolean | undefined;
  /** Whether a clerk who hands in a form with blank cells is asked if they are meant to be blank. Default true. */
  readonly askBlanks?: boolean | undefined;
  /** Told of every change. */
  readonly onChange?: ((draft: Draft) => void) | undefined;
  /**
   * Called when the form is handed in or saved. When what it returns is fulfilled the kept draft is deleted; when it is
   * rejected the person is told that nothing was saved. `false`: the browser posts the form.
   */
  readonly onSave?:
    | ((report: Report, intent: Intent, draft: Draft) => void | false | Promise<void>)
    | undefined;
}

/** A form that was made live. */
export interface LiveEditor {
  /** Commits what is being typed and checks: the list of findings takes the focus. */
  check(): Promise<void>;
  /** Commits what is being typed. */
  commit(): void;
  /** Takes the listeners off; what was typed stays in the draft. */
  detach(): void;
}

/** How a press of a pointer ends, wherever on the page. */
const RELEASES = ['pointerup', 'pointercancel', 'dragend'] as const;
const MOST_SHOWN = 12;
/** More than any section of a report has; what is longer is not cut off in silence. */
const LONGEST_TEXT = 200_000;
const GRAVE = { error: true, query: true, info: false } as const;

/**
 * Makes a drawn form live: keys, paste, totals, findings, drafts. The inputs stay the page's own: a key that types
 * draws nothing, and nothing is read while an input method composes.
 */
export function attachEditor(root: HTMLElement, draft: Draft, options: AttachOptions): LiveEditor {
  const { idPrefix, onChange, sections } = options;
  const { locale, edition } = draft;
  const { ownerDocument } = root;
  const page = membersOf(ownerDocument);
  const words = editorMessages(locale);
  // The form's own, or the page's around it.
  const form = root.querySelector('form') ?? root.closest('form');
  const inputs = new Map<string, HTMLInputElement>();
  for (const { address } of cellsOf(edition)) {
    const input = page.getElementById(inputId(idPrefix, address));
    if (input instanceof HTMLInputElement && root.contains(input)) inputs.set(address, input);
  }
  const addressOf = new Map([...inputs].map(([address, input]) => [input as EventTarget, address]));
  /** The totals in which a cell is added up, and itself: what may be said otherwise once it changes. */
  const sumsWith = new Map<string, string[]>();
  for (const { address, parts } of totalsOf(edition))
    for (const part of parts) sumsWith.set(part, [...(sumsWith.get(part) ?? []), address]);

  const isReadOnly =
    root.querySelector('form[data-gk-readonly], .gk-form[data-gk-readonly]') !== null;
  const part = (name: string): HTMLElement | null =>
    root.querySelector<HTMLElement>(`[data-gk-part="${name}"]`);
  const show = (name: string, content: PageContent): void => {
    part(name)?.replaceChildren(toDom(ownerDocument, content));
  };
  /** Says a sentence, with an act that takes it back where there is one. */
  const say = (text: string, act?: readonly [act: string, text: string]): void =>
    show('status', [
      text,
      act && [
        ' ',
        element('button', { type: 'button', class: 'gk-button', 'data-gk-act': act[0] }, act[1]),
      ],
    ]);

  // What is drawn of the draft.

  let lastYear = options.lastYear === true;
  let marks: ReadonlyMap<string, readonly Mark[]> = new Map();
  /** Cells whose marks went away when something was typed in them. */
  const cleared = new Set<string>();
  const drawCell = (address: string): void => {
    const input = inputs.get(address);
    if (!input) return;
    const { text, state } = draft.entry(address);
    // Never while it is typed in: the text there is not committed yet.
    if (input.value !== text && page.activeElement !== input) input.value = text;
    drawInvalid(address, input, state === 'invalid');
    page
      .getElementById(saidId(idPrefix, address))
      ?.replaceChildren(toDom(ownerDocument, drawSaid(draft, address, { lastYear })));
  };
  /** A text that cannot be read, and a number that an error stands at; never a query. */
  const drawInvalid = (address: string, input: HTMLInputElement, isUnreadable: boolean): void => {
    const [mark] = cleared.has(address) ? [] : (marks.get(address) ?? []);
    if (isUnreadable || (mark?.strong && mark.severity === 'error'))
      input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  const drawFieldText = (name: FieldName): void => {
    const field = page.getElementById(fieldId(idPrefix, name));
    if (!(field && 'value' in field) || page.activeElement === field) return;
    (field as HTMLInputElement).value = draft.field(name); // it has a value, one line above
    drawCount(name);
  };
  const drawCount = (name: string): void => {
    const place = root.querySelector(`[data-gk-count="${name}"]`);
    const field = form?.elements.namedItem(name);
    if (place && field instanceof HTMLTextAreaElement)
      place.textContent = words.letters(field.value.replace(/\s/g, '').length);
  };

  let findings: readonly Finding[] = [];
  const drawMarksAt = (address: string, own: readonly Mark[]): void => {
    const place = page.getElementById(marksId(idPrefix, address));
    const cell = place?.closest('td');
    if (!place || !cell) return;
    const [mark] = own;
    const set = (name: string, value: string | undefined): void =>
      value ? cell.setAttribute(name, value) : cell.removeAttribute(name);
    set('data-gk-mark', mark?.strong ? mark.severity : undefined);
    set('data-gk-part', mark && !mark.strong ? mark.severity : undefined);
    place.replaceChildren(
      toDom(ownerDocument, mark?.strong ? drawMarks(own, { locale, idPrefix }) : undefined),
    );
  };
  const looks = (own: readonly Mark[] | undefined): string =>
    (own ?? [])
      .map((mark) => `${mark.number}${mark.severity}${mark.strong}${mark.message}`)
      .join('\n');
  /** Somebody has asked for a check: from then on nothing is held back. */
  let isChecked = false;
  const shownSections = editionForm(edition).sections.filter(
    ({ key }) => !sections || sections.includes(key),
  );
  const filledIn = (table: TableKey): readonly [filled: number, all: number] => {
    const own = [...inputs.keys()].filter((address) => findCell(edition, address)?.table === table);
    return [own.filter((address) => draft.entry(address).state !== 'blank').length, own.length];
  };
  const isBegun = (key: SectionKey): boolean =>
    isFieldName(key) ? draft.field(key) !== '' : filledIn(key)[0] > 0;
  /** A form that is half filled in does not cry: nothing is said of a section before something stands in it. */
  const shownFindings = (): readonly Finding[] => {
    const found = draft.check(sections)?.findings ?? [];
    if (isChecked) return found;
    const begun = new Set<SectionKey | undefined>(
      shownSections.map(({ key }) => key).filter(isBegun),
    );
    if (begun.size === shownSections.length) begun.add(undefined);
    return found.filter((finding) => begun.has(sectionOfFinding(edition, finding)));
  };
  const drawFindingsState = (): void => {
    findings = shownFindings();
    const next = marksOf(numberFindings(edition, findings));
    const changed: string[] = [];
    for (const address of inputs.keys()) {
      const own = next.get(address) ?? [];
      if (looks(marks.get(address)) !== looks(own) || cleared.has(address)) changed.push(address);
    }
    cleared.clear();
    marks = next;
    for (const address of changed) {
      drawMarksAt(address, marks.get(address) ?? []);
      const input = inputs.get(address);
      if (input) drawInvalid(address, input, draft.entry(address).state === 'invalid');
    }
    drawTextFindings();
    drawCounts();
  };
  /** What is found in a section of text stands below it. */
  const drawTextFindings = (): void => {
    for (const { key, table } of shownSections) {
      const place = table ? null : page.getElementById(textSaidId(idPrefix, key));
      const own = findings.filter(
        (finding) =>
          sectionOfFinding(edition, finding) === key ||
          finding.statements?.some((statement) => statement.section === key),
      );
      place?.replaceChildren(
        toDom(
          ownerDocument,
          own.map(({ severity, message, anchor }) =>
            element(
              'span',
              { class: `gk-text-finding gk-text-finding--${severity}` },
              element('strong', {}, words.severity[severity]),
              ' ',
              inputs.has(anchor)
                ? element('a', { href: `#${cellId(idPrefix, anchor)}` }, message)
                : message,
            ),
          ),
        ),
      );
    }
  };
  const drawCounts = (): void => {
    const isKnown = draft.check(sections) !== undefined;
    const said = (own: readonly Finding[]): PageContent => {
      const count = (severity: Finding['severity']): number =>
        own.filter((finding) => finding.severity === severity).length;
      const text = words.counts(count('error'), count('query'));
      return (
        text !== '' && [
          ' ',
          element('span', { class: 'gk-bar-found', 'data-gk-errors': count('error') }, text),
        ]
      );
    };
    const of = (key: SectionKey | undefined): readonly Finding[] =>
      findings.filter((finding) => sectionOfFinding(edition, finding) === key);
    const filled = [...inputs.keys()].filter((address) => draft.entry(address).state !== 'blank');
    const clean = isKnown && filled.length > 0 && !findings.some(({ severity }) => GRAVE[severity]);
    show('counts', [
      element('span', {}, words.filled(filled.length, inputs.size), said(of(undefined))),
      shownSections.map(({ key, ordinal, table }) => {
        const name = table ? tablesOf(edition).find((each) => each.key === key)?.name : ordinal;
        const found = said(of(key));
        return (
          (table || found) &&
          element(
            'a',
            { class: 'gk-bar-section', href: `#${sectionId(idPrefix, key)}`, 'data-gk-of': key },
            name,
            table &&
              element(
                'span',
                { class: 'gk-bar-filled' },
                ` ${filledIn(key as TableKey).join('/')}`,
              ),
            found,
          )
        );
      }),
      clean && element('span', { class: 'gk-bar-clean' }, words.clean),
    ]);
    for (const [act, can] of [
      ['undo', draft.canUndo],
      ['redo', draft.canRedo],
    ] as const) {
      const button = root.querySelector<HTMLButtonElement>(`[data-gk-act="${act}"]`);
      if (button) button.disabled = can === undefined;
    }
  };

  /** Everything about some cells and fields that the draft has changed. */
  const drawChanged = (keys: Iterable<string>): void => {
    const cells = new Set<string>();
    for (const key of keys) {
      const address = key.startsWith('note:') ? key.slice(5) : key;
      if (isFieldName(key)) drawFieldText(key);
      if (!inputs.has(address)) continue;
      cells.add(address);
      for (const total of sumsWith.get(address) ?? []) cells.add(total);
    }
    for (const address of cells) drawCell(address);
    // Totals of totals: few, and cheap to look at again.
    for (const address of cells)
      for (const total of sumsWith.get(address) ?? []) if (!cells.has(total)) drawCell(total);
    scheduleCheck();
    onChange?.(draft);
  };

  /**
   * A pointer is pressed: the bar must not grow now, or the button would slip away from under it and the click be lost. What a
   * press commits is drawn when it is released.
   */
  let isPressed = false;
  let isDue = false;
  const drawWhenReleased = (): void => {
    isDue = isPressed;
    if (!isPressed) drawFindingsState();
  };
  const onPointerDown = (): void => {
    isPressed = true;
  };
  /** Behind the click that comes with it. */
  const onRelease = (): void => {
    isPressed = false;
    if (isDue) scheduleCheck();
  };

  let scheduled: ReturnType<typeof setTimeout> | undefined;
  /** Once for all that changes in one go, and after the key has been painted. */
  const scheduleCheck = (): void => {
    clearTimeout(scheduled);
    scheduled = setTimeout(drawWhenReleased, 0);
  };

  /** The totals that the draft worked out anew along with some cells, totals of totals too. */
  const derivedBy = (addresses: readonly string[]): readonly string[] => {
    if (draft.totals === 'own') return [];
    const all = new Set<string>();
    const add = (address: string): void => {
      for (const total of sumsWith.get(address) ?? [])
        if (!all.has(total)) {
          all.add(total);
          add(total);
        }
    };
    addresses.forEach(add);
    return [...all];
  };

  // What is typed.

  /** Puts what is typed in a cell into the draft; the cells that are to be drawn for it. */
  const take = (address: string): readonly string[] => {
    const input = inputs.get(address);
    if (!input || input.readOnly || input.value === draft.entry(address).text) return [];
    draft.set(address, input.value);
    return [address, ...derivedBy([address])];
  };
  const commit = (address: string): void => {
    const changed = take(address);
    if (changed.length > 0) drawChanged(changed);
  };
  const commitField = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): void => {
    if (!isFieldName(field.name) || field.value === draft.field(field.name)) return;
    draft.setField(field.name, field.value);
    scheduleCheck();
    onChange?.(draft);
  };
  const commitActive = (): void => {
    const { activeElement } = page;
    const address = activeElement && addressOf.get(activeElement);
    if (address) commit(address);
    else if (isField(activeElement)) {
      commitField(activeElement);
      commitSaid(activeElement);
    }
  };
  const isField = (
    target: EventTarget | null,
  ): target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;

  const onInput = ({ target }: Event): void => {
    const address = target && addressOf.get(target);
    if (address) {
      if (!cleared.has(address) && marks.get(address)?.length) {
        cleared.add(address);
        drawMarksAt(address, []);
        const input = inputs.get(address);
        if (input) drawInvalid(address, input, draft.entry(address).state === 'invalid');
      }
    } else if (isField(target)) drawCount(target.name);
  };
  const onChanged = ({ target }: Event): void => {
    const address = target && addressOf.get(target);
    if (address) commit(address);
    else if (isField(target)) commitField(target);
  };
  let column: number | undefined;
  const onFocusIn = ({ target }: Event): void => {
    const address = target && addressOf.get(target);
    column = undefined;
    if (!address) return;
    const input = inputs.get(address);
    input?.select();
    if (input) showBesideLabels(input);
  };
  /** A wide table scrolls under its row labels, and a browser that scrolls to an input does not know of them. */
  const showBesideLabels = (input: HTMLInputElement): void => {
    const scroller = input.closest('.gk-scroll');
    const labels = input.closest('tr')?.querySelectorAll('.gk-label');
    const label = labels?.[labels.length - 1];
    if (!scroller || !label || scroller.scrollLeft === 0) return;
    const covered = label.getBoundingClientRect().right - input.getBoundingClientRect().left;
    if (covered > 0) scroller.scrollLeft -= Math.ceil(covered) + 2;
  };
  const onFocusOut = ({ target }: Event): void => {
    // A browser that sends no change event when an input method ends (360) sends this one.
    const address = target && addressOf.get(target);
    if (address) commit(address);
  };

  // Keys.

  const go = (address: string, direction: Direction): boolean => {
    const move = moveFrom(edition, address, direction, column);
    const next = move && inputs.get(move.address);
    if (!move || !next) return false;
    const changed = take(address);
    // Before anything is drawn: a browser lays a changed table out anew to find where the next cell is.
    next.focus();
    column = move.column;
    if (changed.length > 0) drawChanged(changed);
    return true;
  };
  const isAtEdge = (input: HTMLInputElement, side: 'left' | 'right'): boolean => {
    const { selectionStart: start, selectionEnd: end, value } = input;
    if (value === '' || (start === 0 && end === value.length)) return true;
    return start === end && start === (side === 'left' ? 0 : value.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, every key is its own.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (event.key === 'F8') {
      event.preventDefault();
      goToFinding(event.shiftKey ? -1 : 1);
      return;
    }
    const address = event.target && addressOf.get(event.target);
    const input = address && inputs.get(address);
    const isTyping = address && input && input.value !== draft.entry(address).text;
    if (event.key === 'Escape' && !isTyping && closeDialog()) {
      event.preventDefault();
      return;
    }
    if (!address || !input) {
      if (isField(event.target)) {
        // Enter in a line of the head, or in a dialog, hands nothing in.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          commitField(event.target);
          if (event.target.hasAttribute('data-gk-who')) act('blanks');
        }
      } else if (keyOfForm(event)) event.preventDefault();
      return;
    }
    if (keyOfCell(event, address, input)) event.preventDefault();
  };
  /** Beside the cells and texts: on a button, a link, a list. */
  const keyOfForm = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean => {
    if (key === '?') return act('keys');
    if (!(ctrlKey || metaKey) || altKey || isReadOnly) return false;
    const letter = key.toLowerCase();
    if (letter === 'z') return act(shiftKey ? 'redo' : 'undo');
    return letter === 'y' && act('redo');
  };
  /** Whether a key was the form's own. */
  const keyOfCell = (event: KeyboardEvent, address: string, input: HTMLInputElement): boolean => {
    const { key, shiftKey: shift, altKey: alt } = event;
    const control = event.ctrlKey || event.metaKey;
    const isTyped = input.value !== draft.entry(address).text;
    if (control && !alt) {
      if (key === 'Enter') return !isReadOnly && editNote(address);
      if (key === 'Home' || key === 'End') return go(address, key === 'Home' ? 'first' : 'last');
      const letter = key.toLowerCase();
      // What is typed and not committed is the browser's to take back.
      if (letter === 'z' && !isTyped) return act(shift ? 'redo' : 'undo');
      // A browser may have something to do again that the form has not.
      if (letter === 'y' && !isTyped && draft.canRedo) return act('redo');
      return false;
    }
    if (alt)
      return (key === '=' || event.code === 'Equal') && !isReadOnly && act('fillOne', address);
    switch (key) {
      case 'ArrowUp':
        return !shift && (go(address, 'up') || true);
      case 'ArrowDown':
        return !shift && (go(address, 'down') || true);
      case 'ArrowLeft':
        return !shift && isAtEdge(input, 'left') && go(address, 'left');
      case 'ArrowRight':
        return !shift && isAtEdge(input, 'right') && go(address, 'right');
      case 'Enter':
        // Never hands the form in, at the last cell neither.
        if (!go(address, shift ? 'previous' : 'next')) commit(address);
        return true;
      case 'F2':
        input.setSelectionRange(input.value.length, input.value.length);
        return true;
      case 'Escape':
        if (!isTyped) return false;
        input.value = draft.entry(address).text;
        input.select();
        drawCell(address);
        scheduleCheck();
        return true;
      case '?':
        return act('keys');
      default:
        return false;
    }
  };
  /** The cells that findings stand at, in the form's order. */
  const markedCells = (): readonly string[] =>
    [...inputs.keys()].filter((address) => {
      const [mark] = marks.get(address) ?? [];
      return mark?.strong && GRAVE[mark.severity];
    });
  const goToFinding = (step: 1 | -1): void => {
    commitActive();
    const marked = markedCells();
    if (marked.length === 0) {
      say(words.clean);
      return;
    }
    const order = [...inputs.keys()];
    const { activeElement } = page;
    const address = activeElement ? addressOf.get(activeElement) : undefined;
    const from = address === undefined ? -1 : order.indexOf(address);
    const after = marked.filter((each) => (order.indexOf(each) - from) * step > 0);
    const next =
      step === 1 ? (after[0] ?? marked[0]) : (after[after.length - 1] ?? marked[marked.length - 1]);
    if (next) inputs.get(next)?.focus();
  };

  // Paste and files.

  const onPaste = (event: ClipboardEvent): void => {
    if (isReadOnly || !event.clipboardData) return;
    const at = event.target && addressOf.get(event.target);
    if (!at) {
      if (event.target instanceof HTMLTextAreaElement) pasteText(event);
      return;
    }
    const clip = clipOf(event.clipboardData);
    const said = editMessages(locale);
    if (clip === undefined) return;
    if (typeof clip === 'string') {
      event.preventDefault();
      say(clip === 'picture' ? said.picture : said.misfit.tooLarge(0));
      return;
    }
    if ('file' in clip) {
      event.preventDefault();
      void openFile(clip.file);
      return;
    }
    const { grid, source, isLabelled } = clip;
    const [[single = ''] = []] = grid;
    const isSingle = grid.length === 1 && grid[0]?.length === 1;
    event.preventDefault();
    if (isSingle) {
      // Into the text, where the caret is, so that the browser can take it back.
      page.execCommand('insertText', false, single.replace(/\s+/g, ' ').trim());
      return;
    }
    if (isLabelled) void pasteByLabels(source);
    else afterPaste(draft.paste(grid, at));
  };
  /** Into a text, without what a word processor puts around its paragraphs. */
  const pasteText = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length > LONGEST_TEXT) {
      event.preventDefault();
      say(editMessages(locale).tooLong(LONGEST_TEXT));
      return;
    }
    const cleaned = cleanText(text);
    if (cleaned === '' || cleaned === text) return;
    event.preventDefault();
    // By the browser, so that it can take it back.
    page.execCommand('insertText', false, cleaned);
  };
  const afterPaste = ({ done, message, changed }: ChangeReport): void => {
    const derived = done ? derivedBy(changed) : [];
    const { activeElement } = page;
    // The cell that was pasted into has the focus, and shows what it holds now.
    const address = activeElement && addressOf.get(activeElement);
    const input = address && inputs.get(address);
    if (input && address && changed.includes(address)) input.value = draft.entry(address).text;
    drawChanged([...changed, ...derived]);
    say(message, changed.length > 0 ? ['undo', words.undo] : undefined);
  };
  const pasteByLabels = async (source: string): Promise<void> => {
    if (!options.read) {
      say(words.noReader);
      return;
    }
    try {
      const { readings } = await options.read(source, { edition });
      afterPaste(draft.accept(draft.propose(readings.filter(isShown)), 'paste'));
    } catch {
      say(editMessages(locale).otherForm);
    }
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
      const fields: Partial<Record<FieldName, string>> = {};
      for (const name of FIELD_NAMES) {
        const text = fieldText(report, name);
        const isOfYear = /^(?:title|period|publication)/.test(name);
        if (text !== '' && !(isOtherYear && isOfYear) && form?.elements.namedItem(name))
          fields[name] = text;
      }
      proposal = draft.propose(readings.filter(isShown), fields);
      openDialog(words.proposal(file.name, proposal.said, proposal.changes.length), [
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
        proposal.changes.length > 0 && dialogButton('accept', words.accept),
      ]);
    } catch (error) {
      say(error instanceof Error && error.message ? error.message : words.cannotRead);
    }
  };
  const nameOf = (key: string): string => {
    const [, kind, of] = /^(note|explain):(.*)$/.exec(key) ?? [];
    if (kind === 'note' && of !== undefined) return words.noteOf(describeCell(edition, of));
    if (kind === 'explain') return words.explain;
    const section = editionForm(edition).sections.find((each) => each.key === key);
    if (section) return `${section.ordinal}、${section.title}`;
    if (isFieldName(key)) return words.fields[key];
    return key === 'blanks' ? words.confirmBlanks : describeCell(edition, key);
  };
  const drawChanges = (changes: Proposal['changes']): PageContent => {
    const text = (value: string): string =>
      value === '' ? words.blankText : value.length > 40 ? `${value.slice(0, 40)}…` : value;
    const line = ({ key, before, after }: Proposal['changes'][number]): PageContent =>
      element(
        'li',
        {},
        `${nameOf(key)}：`,
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

  // Dialogs: a place in the page, no window over it.

  let cameFrom: HTMLElement | undefined;
  const dialogButton = (act: string, text: string, of?: string): PageContent =>
    element(
      'button',
      { type: 'button', class: 'gk-button', 'data-gk-act': act, 'data-gk-of': of },
      text,
    );
  const openDialog = (title: string, content: PageContent): void => {
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
        dialogButton('close', words.close),
      ),
    );
    const place = part('dialog');
    const first =
      place?.querySelector<HTMLElement>('textarea, input') ?? place?.querySelector('div');
    first?.focus();
  };
  const closeDialog = (): boolean => {
    const place = part('dialog');
    if (!place?.firstChild) return false;
    // What is typed in it is not lost with it.
    if (isField(page.activeElement)) commitSaid(page.activeElement);
    place.replaceChildren();
    cameFrom?.focus();
    cameFrom = undefined;
    return true;
  };
  const editNote = (address: string): boolean => {
    commit(address);
    openDialog(words.noteOf(describeCell(edition, address)), [
      element(
        'textarea',
        { class: 'gk-text-input', rows: 3, 'data-gk-note': address, 'aria-label': words.note },
        draft.note(address),
      ),
    ]);
    return true;
  };

  // Buttons.

  const act = (name: string, of?: string): boolean => {
    switch (name) {
      case 'undo':
      case 'redo': {
        commitActive();
        const keys = name === 'undo' ? draft.undo() : draft.redo();
        const { activeElement } = page;
        const address = activeElement && addressOf.get(activeElement);
        const input = address && inputs.get(address);
        if (address && input && keys.includes(address)) {
          input.value = draft.entry(address).text;
          input.select();
        }
        drawChanged(keys);
        if (keys.length > 0) say(name === 'undo' ? words.undone : words.redone);
        return true;
      }
      case 'fill':
        commitActive();
        afterPaste(draft.fillTotals());
        return true;
      case 'fillOne':
        if (!of) return false;
        commit(of);
        if (draft.sumFor(of) === undefined) return false;
        afterPaste(draft.fillTotals([of]));
        inputs.get(of)?.focus();
        return true;
      case 'copy':
        if (of) copyTable(of as TableKey); // drawn from the form's own tables
        return true;
      case 'open':
        chooseFile();
        return true;
      case 'lastYear':
        lastYear = !lastYear;
        root
          .querySelector('[data-gk-act="lastYear"]')
          ?.setAttribute('aria-pressed', String(lastYear));
        for (const address of inputs.keys()) drawCell(address);
        return true;
      case 'check':
        void check();
        return true;
      case 'keys':
        openDialog(
          words.keys,
          element(
            'dl',
            { class: 'gk-keys' },
            words.keyList.map(([keys, what]) => [
              element('dt', {}, element('kbd', {}, keys)),
              element('dd', {}, what),
            ]),
          ),
        );
        return true;
      case 'accept':
        if (proposal) afterPaste(draft.accept(proposal));
        proposal = undefined;
        closeDialog();
        return true;
      case 'close':
        closeDialog();
        return true;
      case 'restore': {
        commitActive();
        const kept = offers[Number(of)];
        if (!kept) return false;
        const keys = kept.restore();
        decide(kept);
        drawChanged(keys);
        say(words.restored(keys.length), ['undo', words.undo]);
        return true;
      }
      case 'discard': {
        const kept = offers[Number(of)];
        kept?.discard();
        if (kept) decide(kept);
        return true;
      }
      case 'blanks': {
        const who = part('dialog')?.querySelector<HTMLInputElement>('[data-gk-who]');
        if (!who) return false;
        if (who.value.trim() === '') {
          who.setAttribute('aria-invalid', 'true');
          who.focus();
          return true;
        }
        draft.confirmBlanks(who.value);
        closeDialog();
        lastPressed?.click();
        return true;
      }
      default:
        return false;
    }
  };
  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('[data-gk-act]');
    if (button && root.contains(button)) {
      const used = suggestions.get(button);
      if (used) {
        const report = draft.applySuggestion(used);
        afterPaste(report);
        if (report.done) void check();
      } else
        act(
          button.getAttribute('data-gk-act') ?? '',
          button.getAttribute('data-gk-of') ?? undefined,
        );
      return;
    }
    // A link of a finding leads to the input of its cell.
    const link = event.target.closest('a[href^="#"]');
    const target =
      link && page.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
    const of = link?.getAttribute('data-gk-of');
    const first =
      of &&
      inputs.get(markedCells().find((address) => findCell(edition, address)?.table === of) ?? '');
    const input = first || target?.querySelector<HTMLElement>('.gk-input, textarea');
    if (input && root.contains(input)) {
      event.preventDefault();
      input.focus();
      input.scrollIntoView({ block: 'center', inline: 'nearest' });
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
    commitActive();
    const { html, text } = tableClip(ownerDocument, draft, table);
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
    const name = tablesOf(edition).find(({ key }) => key === table)?.name ?? '';
    say(isCopied ? words.copied(name) : words.notCopied);
  };

  // Findings, on request.

  const suggestions = new Map<Element, Suggestion>();
  const loadRules = async (): Promise<void> => {
    if (draft.check() || !options.loadCheck) return;
    draft.checkWith(await options.loadCheck());
  };
  const check = async (): Promise<void> => {
    commitActive();
    try {
      await loadRules();
    } catch {
      // Without the rules the form can still be filled in and saved.
    }
    isChecked = true;
    const result = draft.check(sections);
    drawFindingsState();
    if (!result) return;
    const offered: Suggestion[] = [];
    show(
      'summary',
      drawFindings(draft.toReport(), result.findings, {
        locale,
        idPrefix,
        headingLevel: 2,
        notChecked: result.notChecked,
        outcomes: result.outcomes,
        drawSuggestion: (suggestion) => {
          offered.push(suggestion);
          return [
            ' ',
            element(
              'button',
              { type: 'button', class: 'gk-button', 'data-gk-act': 'use' },
              words.use,
            ),
          ];
        },
        drawFinding: ({ severity, fingerprint, explanation }) =>
          severity === 'query' &&
          element(
            'label',
            { class: 'gk-explain' },
            words.explain,
            explanation?.stale === true && ` (${words.stale})`,
            element(
              'textarea',
              { class: 'gk-text-input', rows: 2, name: `explain:${fingerprint}` },
              explanation?.text ?? '',
            ),
          ),
      }),
    );
    suggestions.clear();
    const place = part('summary');
    place?.querySelectorAll('[data-gk-act="use"]').forEach((button, i) => {
      const suggestion = offered[i];
      if (suggestion) suggestions.set(button, suggestion);
    });
    const title = place?.querySelector<HTMLElement>('.gk-findings-title');
    if (title) {
      title.tabIndex = -1;
      title.focus();
    }
  };
  const onExplained = ({ target }: Event): void => commitSaid(target);
  /** A note on a cell, or what is said about a finding. */
  const commitSaid = (target: EventTarget | null): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const note = target.getAttribute('data-gk-note');
    if (note !== null && findCell(edition, note) && target.value !== draft.note(note)) {
      draft.setNote(note, target.value);
      drawChanged([`note:${note}`]);
    }
    if (!target.name.startsWith('explain:')) return;
    const finding = findings.find(({ fingerprint }) => `explain:${fingerprint}` === target.name);
    if (!finding || target.value.trim() === (finding.explanation?.text ?? '')) return;
    draft.explain(finding, target.value, new Date().toISOString().slice(0, 10));
    say(words.explained);
    onChange?.(draft);
  };

  // Saving.

  const onSubmit = (event: Event): void => {
    commitActive();
    const { submitter } = event as Event & { readonly submitter?: HTMLButtonElement | null }; // Chromium 81
    const intent: Intent = (submitter ?? lastPressed)?.value === 'save' ? 'save' : 'submit';
    const { errors, unreadable, blanks, blanksConfirmedBy } = draft.completeness(sections);
    const wrong = Math.max(errors, unreadable.length);
    if (intent === 'submit' && wrong > 0 && !options.allowErrors) {
      event.preventDefault();
      say(words.hasErrors(wrong));
      void check();
      return;
    }
    const isAsked = options.askBlanks !== false && blanksConfirmedBy === undefined;
    if (intent === 'submit' && blanks.length > 0 && isAsked) {
      event.preventDefault();
      askBlanks(blanks);
      return;
    }
    const saving = options.onSave ? asPromise(options.onSave) : false;
    if (saving === false) {
      // The browser posts the form.
      addHidden();
      isPosted = true;
      return;
    }
    event.preventDefault();
    say(words.saving);
    form?.setAttribute('aria-busy', 'true');
    void saving
      .then(() => {
        draft.saved();
        drawKept();
        return keeper?.saved();
      })
      .then(
        () => say(words.saved),
        () => say(page.defaultView?.navigator.onLine === false ? words.offline : words.notSaved),
      )
      .then(() => form?.removeAttribute('aria-busy'));

    function asPromise(onSave: NonNullable<AttachOptions['onSave']>): false | Promise<void> {
      try {
        const saved = onSave(draft.toReport(), intent, draft);
        return saved === false ? saved : Promise.resolve(saved);
      } catch (error) {
        return Promise.reject(error);
      }
    }
  };
  /** What is kept beside the inputs goes along: notes, explanations, who confirmed the blanks. */
  const addHidden = (): void => {
    for (const each of form?.querySelectorAll('[data-gk-along]') ?? []) each.remove();
    const texts = draft.texts();
    for (const name of Object.keys(texts)) {
      if (!/^(?:note:|explain:|blanks$)/.test(name)) continue;
      form?.appendChild(
        toDom(
          ownerDocument,
          element('input', {
            type: 'hidden',
            name,
            value: texts[name] ?? '',
            'data-gk-along': true,
          }),
        ),
      );
    }
  };
  const askBlanks = (blanks: readonly string[]): void => {
    const id = `${idPrefix}-who`;
    openDialog(words.blanksLeft(blanks.length), [
      element(
        'ul',
        { class: 'gk-changes' },
        tablesOf(edition).map(({ key, name }) => {
          const own = blanks.filter((address) => findCell(edition, address)?.table === key);
          const shown = own.slice(0, 3).map((address) => describeCell(edition, address));
          return (
            own.length > 0 &&
            element(
              'li',
              {},
              words.blanksIn(name, own.length),
              shown.join('；'),
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
      dialogButton('blanks', words.confirmBlanks),
    ]);
  };
  let isPosted = false;
  /** A form that the page resets shows what it was drawn with: one step, which can be undone. */
  const onReset = (event: Event): void => {
    if (event.target !== form) return;
    if (isPosted) {
      // React resets a form whose action it has called; what was typed is what was sent.
      event.preventDefault();
      isPosted = false;
      return;
    }
    setTimeout(() => {
      const texts: Record<string, string> = { ...draft.texts() };
      for (const [address, { value }] of inputs) texts[address] = value;
      for (const name of FIELD_NAMES) {
        const field = page.getElementById(fieldId(idPrefix, name));
        if (isField(field)) texts[name] = field.value;
      }
      drawChanged(draft.restore(texts));
    }, 0);
  };
  let lastPressed: HTMLButtonElement | undefined;
  const onPress = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.type === 'submit') lastPressed = button;
  };

  // Drafts.

  const isOwnStorage = options.storage === undefined;
  const storage = isOwnStorage ? localStorageOf(page) : options.storage;
  const view = page.defaultView;
  let keptAt: Date | undefined;
  let trouble = isOwnStorage && !storage ? editMessages(locale).notKept : undefined;
  /** What stays said: whether the draft is kept on this computer, and whether there is a connection. */
  const drawKept = (): void => {
    const isOffline = view?.navigator.onLine === false;
    const text =
      trouble ??
      (draft.unsaved ? (keptAt ? words.keptAt(keptAt.toLocaleTimeString(locale)) : '') : '');
    show('kept', [
      isOffline && element('span', { class: 'gk-bar-trouble' }, words.offline),
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
          dialogButton('restore', words.restore, String(i)),
          ' ',
          dialogButton('discard', words.discard, String(i)),
        ),
      ),
    );
  const decide = (kept: KeptDraft): void => {
    offers = offers.filter((each) => each !== kept);
    drawOffers();
  };
  if (!isReadOnly) {
    void keeper?.find().then((found) => {
      if (typeof found === 'string') say(found);
      else {
        offers = found;
        if (found.length > 0) drawOffers();
      }
    });
  }
  const onLeave = (): void => {
    commitActive();
    void keeper?.flush();
  };
  // Two windows on one form would each keep their own over the other's: both are told.
  const channel =
    keeper && !isReadOnly && typeof BroadcastChannel === 'function'
      ? new BroadcastChannel(draftKey(draft))
      : undefined;
  channel?.addEventListener('message', ({ data }) => {
    say(editMessages(locale).otherTab);
    if (data === 'opened') channel.postMessage('there');
  });
  channel?.postMessage('opened');

  const onLive = [
    ['input', onInput],
    ['change', onChanged],
    ['change', onExplained],
    ['focusin', onFocusIn],
    ['focusout', onFocusOut],
    ['keydown', onRelease],
    ['keydown', onKeyDown],
    ['pointerdown', onPointerDown],
    ['paste', onPaste],
    ['click', onPress],
    ['click', onClick],
    ['submit', onSubmit],
  ] as const;
  // The listeners are typed by their event; the list is not.
  for (const [type, listener] of onLive) root.addEventListener(type, listener as EventListener);
  // The page's own form may stand around this one's inputs.
  if (form && !root.contains(form)) {
    form.addEventListener('submit', onSubmit);
    form.addEventListener('click', onPress);
  }
  for (const type of RELEASES) page.addEventListener(type, onRelease);
  form?.addEventListener('reset', onReset);
  view?.addEventListener('pagehide', onLeave);
  view?.addEventListener('offline', drawKept);
  view?.addEventListener('online', drawKept);
  const drawn = root.querySelector('.gk-root') ?? root;
  drawn.setAttribute('data-gk-live', '');

  // What a browser filled in by itself, after a reload, is what stands there.
  for (const address of inputs.keys()) commit(address);
  for (const name of ['overview', 'problems', 'other']) drawCount(name);
  drawKept();
  if (draft.check(sections)) drawFindingsState();
  else {
    drawCounts();
    void loadRules().then(drawWhenReleased, () => {});
  }

  return {
    check,
    commit: commitActive,
    detach() {
      commitActive();
      clearTimeout(scheduled);
      void keeper?.flush();
      keeper?.stop();
      for (const [type, listener] of onLive)
        root.removeEventListener(type, listener as EventListener);
      for (const type of RELEASES) page.removeEventListener(type, onRelease);
      view?.removeEventListener('pagehide', onLeave);
      view?.removeEventListener('offline', drawKept);
      view?.removeEventListener('online', drawKept);
      form?.removeEventListener('reset', onReset);
      form?.removeEventListener('submit', onSubmit);
      form?.removeEventListener('click', onPress);
      channel?.close();
      drawn.removeAttribute('data-gk-live');
    },
  };
}

/** The browser's own store; undefined where it is forbidden. */
function localStorageOf(page: Document): DraftStorage | undefined {
  try {
    return page.defaultView?.localStorage;
  } catch {
    return undefined;
  }
}
