import { drawTable } from '../draw/draw-table';
import { element, type PageContent } from '../draw/node';
import { membersOf, toDom } from '../draw/to-dom';
import type { ChangeReport, Draft } from '../edit/draft';
import { draftMessages } from '../edit/draft-messages';
import { FIELD_NAMES, type FieldName, fieldText, isFieldName } from '../edit/fields';
import type { DraftStorage } from '../edit/keep';
import { type Direction, moveFrom } from '../edit/layout';
import { totalsOf } from '../edit/totals';
import type { SectionKey, TableKey } from '../format';
import { cellsOf, describeCell, findCell } from '../format/cells';
import { editionForm, headingOfSection, tablesOf } from '../format/editions';
import type { CellReading, Report } from '../report';
import { sectionId } from '../table/ids';
import { tableView } from '../table/table-view';
import { drawSaid } from './draw-editor';
import { fieldId, inputId, saidId } from './ids';
import type { FormActs, FormFindings, LiveForm } from './live-form';
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
  /**
   * `read` is the package's own, which is loaded once a person is at a cell: the first paste does not wait for it. Another
   * reader may be a server's, and is asked for nothing before it is needed.
   */
  readonly isOwnReader?: boolean | undefined;
  /** Loads the rules, where the draft has none. */
  readonly loadCheck?: (() => Promise<Parameters<Draft['checkWith']>[0]>) | undefined;
  /** Loads what shows the findings of a check. */
  readonly loadFindings: () => Promise<(live: LiveForm) => FormFindings>;
  /** Loads what the form does beside taking numbers: paste, files, lists and questions, kept drafts. */
  readonly loadActs: () => Promise<(live: LiveForm) => FormActs>;
  /** A report with errors may be handed in. Default false: it can be saved, but not handed in. */
  readonly allowErrors?: boolean | undefined;
  /** Whether a clerk who hands in a form with blank cells is asked if they are meant to be blank. Default true. */
  readonly askBlanks?: boolean | undefined;
  /** The inputs are components that keep their values by themselves (a design system's): they are told of another one. */
  readonly keepsValues?: boolean | undefined;
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

/** Does what a key asks for in a cell, and says whether the key was the form's own. */
type CellKey = (at: {
  readonly address: string;
  readonly input: HTMLInputElement;
  readonly shift: boolean;
  /** What is typed there is not committed yet. */
  readonly isTyped: boolean;
}) => boolean;

/** How a press of a pointer ends, wherever on the page. */
const RELEASES = ['pointerup', 'pointercancel', 'dragend'] as const;

/**
 * Makes a drawn form live: keys, paste, totals, findings, drafts. The inputs stay the page's own: a key that types
 * draws nothing, and nothing is read while an input method composes. What is not needed to type numbers is loaded once the
 * form is live; what is asked of it before it has come is done when it comes.
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

  /** The form writes, and nobody types. */
  let isWriting = false;
  /** By the browser's own setter, and told, where a component keeps the value of its input: it follows. */
  const write = (input: HTMLInputElement, text: string): void => {
    if (!options.keepsValues) input.value = text;
    else if (input.value !== text) {
      setValue(input, text);
      isWriting = true;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      isWriting = false;
    }
  };

  // What is drawn of the draft.

  let lastYear = options.lastYear === true;
  let findings: FormFindings | undefined;
  let acts: FormActs | undefined;
  const drawCell = (address: string): void => {
    const input = inputs.get(address);
    if (!input) return;
    const { text } = draft.entry(address);
    // Never while it is typed in: the text there is not committed yet.
    if (input.value !== text && page.activeElement !== input) write(input, text);
    drawInvalid(address);
    page
      .getElementById(saidId(idPrefix, address))
      ?.replaceChildren(toDom(ownerDocument, drawSaid(draft, address, { lastYear })));
  };
  /** A text that cannot be read, and a number that an error stands at; never a query. */
  const drawInvalid = (address: string): void => {
    const input = inputs.get(address);
    if (draft.entry(address).state === 'invalid' || findings?.hasError(address))
      input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
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

  const shownSections = editionForm(edition).sections.filter(
    ({ key }) => !sections || sections.includes(key),
  );
  const tables = tablesOf(edition);
  const tableOf = (address: string): TableKey | undefined => findCell(edition, address)?.table;
  const drawCounts = (): void => {
    const all = [...inputs.keys()];
    const filled = all.filter((address) => draft.entry(address).state !== 'blank');
    const within = (list: readonly string[], table: string): number =>
      list.filter((address) => tableOf(address) === table).length;
    const clean = filled.length > 0 && findings?.clean;
    show('counts', [
      element('span', {}, words.filled(filled.length, all.length), findings?.countIn(undefined)),
      shownSections.map(({ key, ordinal, table }) => {
        const name = table ? tables.find((each) => each.key === key)?.name : ordinal;
        const found = findings?.countIn(key);
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
                ` ${within(filled, key)}/${within(all, key)}`,
              ),
            found,
          )
        );
      }),
      clean && element('span', { class: 'gk-bar-clean' }, clean),
    ]);
    for (const [act, can] of [
      ['undo', draft.canUndo],
      ['redo', draft.canRedo],
    ] as const) {
      const button = root.querySelector<HTMLButtonElement>(`[data-gk-act="${act}"]`);
      if (button) button.disabled = can === undefined;
    }
  };
  const drawState = (): void => {
    findings?.draw();
    drawCounts();
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
    if (!isPressed) drawState();
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
    if (isWriting) return;
    const address = target && addressOf.get(target);
    if (address) findings?.clear(address);
    else if (isField(target)) drawCount(target.name);
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
    if (event.key === 'Escape' && !isTyping && acts?.close()) {
      event.preventDefault();
      return;
    }
    const isOwn =
      address && input
        ? keyOfCell(event, address, input)
        : isField(event.target)
          ? keyOfField(event.key, event.target)
          : keyOfForm(event);
    if (isOwn) event.preventDefault();
  };
  /** Enter in a line of the head, or in a dialog, hands nothing in. */
  const keyOfField = (key: string, field: Element): boolean => {
    if (key !== 'Enter' || !(field instanceof HTMLInputElement)) return false;
    commitField(field);
    if (field.hasAttribute('data-gk-who')) act('blanks');
    return true;
  };
  /** Beside the cells and texts: on a button, a link, a list. */
  const keyOfForm = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean => {
    if (key === '?') return act('keys');
    if (!(ctrlKey || metaKey) || altKey || isReadOnly) return false;
    const letter = key.toLowerCase();
    if (letter === 'z') return act(shiftKey ? 'redo' : 'undo');
    return letter === 'y' && act('redo');
  };
  /** What keys do in a cell; false where they are the browser's. */
  const CELL_KEYS: ReadonlyMap<string, CellKey> = new Map<string, CellKey>([
    ['ArrowUp', ({ address, shift }) => !shift && (go(address, 'up') || true)],
    ['ArrowDown', ({ address, shift }) => !shift && (go(address, 'down') || true)],
    [
      'ArrowLeft',
      ({ address, input, shift }) => !shift && isAtEdge(input, 'left') && go(address, 'left'),
    ],
    [
      'ArrowRight',
      ({ address, input, shift }) => !shift && isAtEdge(input, 'right') && go(address, 'right'),
    ],
    [
      'Enter',
      ({ address, shift }) => {
        // Never hands the form in, at the last cell neither.
        if (!go(address, shift ? 'previous' : 'next')) commit(address);
        return true;
      },
    ],
    [
      'F2',
      ({ input }) => {
        input.setSelectionRange(input.value.length, input.value.length);
        return true;
      },
    ],
    [
      'Escape',
      ({ address, input, isTyped }) => {
        if (!isTyped) return false;
        write(input, draft.entry(address).text);
        input.select();
        drawCell(address);
        scheduleCheck();
        return true;
      },
    ],
    ['?', () => act('keys')],
  ]);
  /** The same with Ctrl or the command key. */
  const CONTROL_KEYS: ReadonlyMap<string, CellKey> = new Map<string, CellKey>([
    [
      'enter',
      ({ address }) => {
        commit(address);
        if (!isReadOnly) withActs((those) => those.editNote(address));
        return !isReadOnly;
      },
    ],
    ['home', ({ address }) => go(address, 'first')],
    ['end', ({ address }) => go(address, 'last')],
    // What is typed and not committed is the browser's to take back.
    ['z', ({ shift, isTyped }) => !isTyped && act(shift ? 'redo' : 'undo')],
    // A browser may have something to do again that the form has not.
    ['y', ({ isTyped }) => !isTyped && draft.canRedo !== undefined && act('redo')],
  ]);
  /** Whether a key was the form's own. */
  const keyOfCell = (event: KeyboardEvent, address: string, input: HTMLInputElement): boolean => {
    const { key, shiftKey: shift, altKey: alt } = event;
    const control = event.ctrlKey || event.metaKey;
    if (alt)
      return (key === '=' || event.code === 'Equal') && !isReadOnly && act('fillOne', address);
    const does = control ? CONTROL_KEYS.get(key.toLowerCase()) : CELL_KEYS.get(key);
    const isTyped = input.value !== draft.entry(address).text;
    return does?.({ address, input, shift, isTyped }) ?? false;
  };
  const goToFinding = (step: 1 | -1): void => {
    commitActive();
    withFindings(({ markedCells, clean }) => {
      if (markedCells.length === 0) say(clean);
      else goToOne(markedCells, step);
    });
  };
  const goToOne = (marked: readonly string[], step: 1 | -1): void => {
    const order = [...inputs.keys()];
    const { activeElement } = page;
    const address = activeElement ? addressOf.get(activeElement) : undefined;
    const from = address === undefined ? -1 : order.indexOf(address);
    const after = marked.filter((each) => (order.indexOf(each) - from) * step > 0);
    const next =
      step === 1 ? (after[0] ?? marked[0]) : (after[after.length - 1] ?? marked[marked.length - 1]);
    if (next) inputs.get(next)?.focus();
  };

  // Paste.

  const onPaste = (event: ClipboardEvent): void => {
    const { target, clipboardData: data } = event;
    if (isReadOnly || !data) return;
    const at = target && addressOf.get(target);
    const text = data.getData('text/plain');
    const markup = at ? data.getData('text/html') : '';
    if (at) {
      if (SINGLE.test(text) && !/<table/i.test(markup)) {
        event.preventDefault();
        // Into the text, where the caret is, so that the browser can take it back.
        page.execCommand('insertText', false, text.trim());
        return;
      }
      const [files, types] = [[...data.files], [...data.types]];
      if (
        text.trim() === '' &&
        !/<table/i.test(markup) &&
        types.every((type) => /^text\//.test(type))
      )
        return;
      event.preventDefault();
      withActs((those) => those.paste({ markup, text, files, types }, at));
    } else if (target instanceof HTMLTextAreaElement && !CLEAN.test(text)) {
      event.preventDefault();
      const caret = [target.selectionStart, target.selectionEnd] as const;
      withActs((those) => those.pasteText(target, text, caret));
    }
  };
  const drawReport = ({ done, message, changed }: ChangeReport): void => {
    const derived = done ? derivedBy(changed) : [];
    const { activeElement } = page;
    // The cell that was pasted into has the focus, and shows what it holds now.
    const address = activeElement && addressOf.get(activeElement);
    const input = address && inputs.get(address);
    if (input && address && changed.includes(address)) write(input, draft.entry(address).text);
    drawChanged([...changed, ...derived]);
    say(message, changed.length > 0 ? ['undo', words.undo] : undefined);
  };
  const nameOf = (key: string): string => {
    const heading = headingOfSection(edition, key);
    if (heading) return heading;
    return isFieldName(key) ? words.fields[key] : describeCell(edition, key);
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
          write(input, draft.entry(address).text);
          input.select();
        }
        drawChanged(keys);
        if (keys.length > 0) say(name === 'undo' ? words.undone : words.redone);
        return true;
      }
      case 'fill':
        commitActive();
        drawReport(draft.fillTotals());
        return true;
      case 'fillOne':
        if (!of) return false;
        commit(of);
        if (draft.sumFor(of) === undefined) return false;
        drawReport(draft.fillTotals([of]));
        inputs.get(of)?.focus();
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
      default:
        withActs((those) => those.act(name, of));
        return true;
    }
  };
  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('[data-gk-act]');
    if (button && root.contains(button)) {
      if (!findings?.use(button))
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
      of && inputs.get(findings?.markedCells.find((address) => tableOf(address) === of) ?? '');
    const input = first || target?.querySelector<HTMLElement>('.gk-input, textarea');
    if (input && root.contains(input)) {
      event.preventDefault();
      input.focus();
      input.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
  };

  // What is loaded once the form is live.

  const live: LiveForm = {
    root,
    page,
    form,
    draft,
    options,
    isReadOnly,
    inputs,
    words,
    refusals: {
      otherForm: draftMessages(locale).otherForm,
      tooLarge: draftMessages(locale).misfit.tooLarge(0),
    },
    tables,
    part,
    show,
    say,
    commitActive: () => commitActive(),
    drawChanged,
    drawReport,
    drawInvalid,
    nameOf,
    tableOf,
    fieldsOf(report) {
      const fields: Partial<Record<FieldName, string>> = {};
      for (const name of FIELD_NAMES) {
        const text = fieldText(report, name);
        if (text !== '' && page.getElementById(fieldId(idPrefix, name))) fields[name] = text;
      }
      return fields;
    },
    drawCopy: (table) =>
      drawTable(tableView(draft.toReport(), table, { readings: draft.readings(), locale }), {
        locale,
        idPrefix: 'gk',
        // What is drawn for those who hear a page would be seen where no style sheet hides it.
        caption: 'hidden',
        drawCell: ({ plain }) => plain,
      }),
    pressAgain: () => lastPressed?.click(),
  };
  let isDetached = false;
  /** Does something with what is loaded on demand, at once where it is there; tells where it cannot be had. */
  const needed = <T>(
    load: () => Promise<(live: LiveForm) => T>,
    keep: (part: T) => void,
  ): ((work: (part: T) => void) => Promise<void>) => {
    let own: T | undefined;
    let loading: Promise<void> | undefined;
    return async (work) => {
      if (own === undefined) {
        loading ??= load().then((partOf) => {
          if (isDetached) return;
          own = partOf(live);
          keep(own);
        });
        try {
          await loading;
        } catch {
          loading = undefined;
          say(words.notLoaded);
        }
      }
      if (own !== undefined && !isDetached) work(own);
    };
  };
  const withFindings = needed(options.loadFindings, (part) => {
    findings = part;
  });
  const withActs = needed(options.loadActs, (part) => {
    acts = part;
  });
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
      say(words.notLoaded);
    }
    await withFindings((those) => {
      those.list();
      drawCounts();
    });
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
    if (target.name.startsWith('explain:')) findings?.explain(target);
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
      void withActs((those) => those.askBlanks(blanks));
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
        return acts?.saved();
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

  const onLeave = (): void => {
    commitActive();
    acts?.flush();
  };
  const view = page.defaultView;

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
  const drawn = root.querySelector('.gk-root') ?? root;
  drawn.setAttribute('data-gk-live', '');

  // What a browser filled in by itself, after a reload, is what stands there.
  for (const address of inputs.keys()) commit(address);
  for (const name of ['overview', 'problems', 'other']) drawCount(name);
  drawCounts();
  void withActs(() => {});
  void loadRules().then(
    () => withFindings(drawWhenReleased),
    () => {},
  );

  return {
    check,
    commit: commitActive,
    detach() {
      commitActive();
      isDetached = true;
      clearTimeout(scheduled);
      acts?.detach();
      for (const [type, listener] of onLive)
        root.removeEventListener(type, listener as EventListener);
      for (const type of RELEASES) page.removeEventListener(type, onRelease);
      view?.removeEventListener('pagehide', onLeave);
      form?.removeEventListener('reset', onReset);
      form?.removeEventListener('submit', onSubmit);
      form?.removeEventListener('click', onPress);
      drawn.removeAttribute('data-gk-live');
    },
  };
}

/** One number, or what may be one: nothing that parts cells, and no word of a form. */
const SINGLE = /^\s*[^\s\u3400-\u9fff][^\t\n\u3400-\u9fff]{0,60}\r?\n?$/;
/** One line as a person types it: what a word processor or a page puts around it is taken off another. */
const CLEAN = /^(?:|[^\s\p{Cf}·•●▪\uf06c\uf0b7][^\n\r\t\v\f\u00a0\u2028\u2029\p{Cf}]{0,1000})$/u;

/** Sets what stands in an input past what React has put over it, which would take the event for nothing new. */
function setValue(input: HTMLInputElement, text: string): void {
  const view = input.ownerDocument.defaultView ?? window;
  const { set } = Object.getOwnPropertyDescriptor(view.HTMLInputElement.prototype, 'value') ?? {};
  if (set) set.call(input, text);
  else input.value = text;
}
