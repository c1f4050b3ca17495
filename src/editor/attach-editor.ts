import { drawFindings, drawMarks, element, type PageContent, toDom } from '../draw';
import {
  type ChangeReport,
  type Direction,
  type Draft,
  type DraftStorage,
  editMessages,
  type FieldName,
  hasLabels,
  isFieldName,
  keepDraft,
  moveFrom,
  type Proposal,
  totalsOf,
} from '../edit';
import { cellsOf, describeCell, findCell, type TableKey } from '../format';
import type { CellReading, Report } from '../report';
import type { Finding, Suggestion } from '../rules';
import { type Mark, marksOf, numberFindings } from '../table';
import { clipOf, tableClip } from './clipboard';
import { drawSaid, fieldId, inputId, marksId, saidId } from './draw-editor';
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
  readonly totals?: 'own' | 'derived' | undefined;
  /** Where drafts are kept. Default: `localStorage`; null: nowhere. */
  readonly storage?: DraftStorage | null | undefined;
  /** Reads files, and tables that are pasted with their labels. */
  readonly read?: DocumentReader | undefined;
  /** Loads the rules when the form is first checked, where the draft has none. */
  readonly loadCheck?: (() => Promise<Parameters<Draft['checkWith']>[0]>) | undefined;
  /** A report with errors may be handed in. Default false: it can be saved, but not handed in. */
  readonly allowErrors?: boolean | undefined;
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

const GRAVE = { error: true, query: true, info: false } as const;

/**
 * Makes a drawn form live: keys, paste, totals, findings, drafts. The inputs stay the page's own: a key that types
 * draws nothing, and nothing is read while an input method composes.
 */
export function attachEditor(root: HTMLElement, draft: Draft, options: AttachOptions): LiveEditor {
  const { idPrefix, totals = 'own', onChange } = options;
  const { locale, edition } = draft;
  const page = root.ownerDocument;
  const words = editorMessages(locale);
  const form = root.querySelector('form');
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

  const part = (name: string): HTMLElement | null =>
    root.querySelector<HTMLElement>(`[data-gk-part="${name}"]`);
  const show = (name: string, content: PageContent): void => {
    part(name)?.replaceChildren(toDom(page, content));
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

  const drawCell = (address: string): void => {
    const input = inputs.get(address);
    if (!input) return;
    const { text, state } = draft.entry(address);
    // Never while it is typed in: the text there is not committed yet.
    if (input.value !== text && page.activeElement !== input) input.value = text;
    if (state === 'invalid') input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    page
      .getElementById(saidId(idPrefix, address))
      ?.replaceChildren(toDom(page, drawSaid(draft, address, options)));
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

  let marks: ReadonlyMap<string, readonly Mark[]> = new Map();
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
      toDom(page, mark?.strong ? drawMarks(own, { locale, idPrefix }) : undefined),
    );
  };
  const looks = (own: readonly Mark[] | undefined): string =>
    (own ?? [])
      .map((mark) => `${mark.number}${mark.severity}${mark.strong}${mark.message}`)
      .join('\n');
  const drawFindingsState = (): void => {
    findings = draft.check()?.findings ?? [];
    const next = marksOf(numberFindings(edition, findings));
    for (const address of inputs.keys()) {
      const own = next.get(address) ?? [];
      if (looks(marks.get(address)) !== looks(own) || cleared.has(address))
        drawMarksAt(address, own);
    }
    cleared.clear();
    marks = next;
    drawCounts();
  };
  const drawCounts = (): void => {
    const filled = [...inputs.keys()].filter((address) => draft.entry(address).state !== 'blank');
    const count = (severity: Finding['severity']): number =>
      findings.filter((finding) => finding.severity === severity).length;
    const found = words.counts(count('error'), count('query'));
    const checked = draft.check() !== undefined;
    show('counts', [
      element('span', {}, words.filled(filled.length, inputs.size)),
      checked &&
        element(
          'span',
          { class: found ? 'gk-bar-found' : 'gk-bar-clean', 'data-gk-errors': count('error') },
          found || words.clean,
        ),
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

  let scheduled: ReturnType<typeof setTimeout> | undefined;
  /** Once for all that changes in one go, and after the key has been painted. */
  const scheduleCheck = (): void => {
    clearTimeout(scheduled);
    scheduled = setTimeout(drawFindingsState, 0);
  };

  // What is typed.

  /** Cells whose marks went away when something was typed in them. */
  const cleared = new Set<string>();
  const commit = (address: string): void => {
    const input = inputs.get(address);
    if (!input || input.readOnly || input.value === draft.entry(address).text) return;
    draft.set(address, input.value);
    const changed = totals === 'derived' ? draft.fillTotals().changed : [];
    drawChanged([address, ...changed]);
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
    else if (isField(activeElement)) commitField(activeElement);
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
    if (!address) return;
    inputs.get(address)?.select();
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
    commit(address);
    next.focus();
    column = move.column;
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
    if (event.key === 'Escape' && closeDialog()) {
      event.preventDefault();
      return;
    }
    const address = event.target && addressOf.get(event.target);
    const input = address && inputs.get(address);
    if (!address || !input) return;
    if (keyOfCell(event, address, input)) event.preventDefault();
  };
  /** Whether a key was the form's own. */
  const keyOfCell = (event: KeyboardEvent, address: string, input: HTMLInputElement): boolean => {
    const { key, shiftKey: shift, altKey: alt } = event;
    const control = event.ctrlKey || event.metaKey;
    const isTyped = input.value !== draft.entry(address).text;
    if (control && !alt) {
      if (key === 'Enter') return editNote(address);
      if (key === 'Home' || key === 'End') return go(address, key === 'Home' ? 'first' : 'last');
      const letter = key.toLowerCase();
      // What is typed and not committed is the browser's to take back.
      if (letter === 'z' && !isTyped) return act(shift ? 'redo' : 'undo');
      if (letter === 'y' && !isTyped) return act('redo');
      return false;
    }
    if (alt) return key === '=' && act('fillOne', address);
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
  const goToFinding = (step: 1 | -1): void => {
    commitActive();
    const marked = [...inputs.keys()].filter((address) => {
      const [mark] = marks.get(address) ?? [];
      return mark?.strong && GRAVE[mark.severity];
    });
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
    const at = event.target && addressOf.get(event.target);
    if (!at || !event.clipboardData) return;
    const clip = clipOf(event.clipboardData);
    const said = editMessages(locale);
    if (clip === undefined) return;
    if (typeof clip === 'string') {
      event.preventDefault();
      say(clip === 'picture' ? said.picture : said.misfit.tooLarge(0));
      return;
    }
    const { grid, source } = clip;
    const [[single = ''] = []] = grid;
    const isSingle = grid.length === 1 && grid[0]?.length === 1;
    event.preventDefault();
    if (isSingle) {
      // Into the text, where the caret is, so that the browser can take it back.
      page.execCommand('insertText', false, single.replace(/\s+/g, ' ').trim());
      return;
    }
    if (hasLabels(grid)) void pasteByLabels(source);
    else afterPaste(draft.paste(grid, at));
  };
  const afterPaste = ({ done, message, changed }: ChangeReport): void => {
    const derived = done && totals === 'derived' ? draft.fillTotals().changed : [];
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
      afterPaste(draft.accept(draft.propose(readings), 'paste'));
    } catch {
      say(editMessages(locale).otherForm);
    }
  };
  let proposal: Proposal | undefined;
  const openFile = async (file: File): Promise<void> => {
    if (!options.read) {
      say(words.noReader);
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { report, readings } = await options.read(bytes, { fileName: file.name, edition });
      const text = (blocks: readonly { readonly text: string }[] = []): string =>
        blocks.map((block) => block.text).join('\n');
      const fields: Partial<Record<FieldName, string>> = {
        ...(report.body.name && { 'body.name': report.body.name }),
        ...(report.title && { title: report.title }),
        ...(report.overview.length > 0 && { overview: text(report.overview) }),
        ...(report.problems.length > 0 && { problems: text(report.problems) }),
        ...(report.other.length > 0 && { other: text(report.other) }),
      };
      proposal = draft.propose(readings, fields);
      openDialog(words.proposal(file.name, proposal.said, proposal.changes.length), [
        drawProposal(proposal),
        dialogButton('accept', words.accept),
      ]);
    } catch (error) {
      say(error instanceof Error && error.message ? error.message : words.cannotRead);
    }
  };
  const drawProposal = ({ changes }: Proposal): PageContent => {
    const shown = changes.slice(0, 12);
    const text = (value: string): string =>
      value === '' ? words.blankText : value.length > 40 ? `${value.slice(0, 40)}…` : value;
    return element(
      'ul',
      {},
      shown.map(({ key, before, after }) =>
        element(
          'li',
          {},
          `${isFieldName(key) ? words.fields[key] || key : describeCell(edition, key)}：`,
          element('del', {}, text(before)),
          ' → ',
          element('ins', {}, text(after)),
        ),
      ),
      changes.length > shown.length &&
        element('li', {}, words.andMore(changes.length - shown.length)),
    );
  };

  // Dialogs: a place in the page, no window over it.

  let cameFrom: HTMLElement | undefined;
  const dialogButton = (act: string, text: string): PageContent =>
    element('button', { type: 'button', class: 'gk-button', 'data-gk-act': act }, text);
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
    part('dialog')?.querySelector<HTMLElement>('textarea, .gk-dialog-box')?.focus();
  };
  const closeDialog = (): boolean => {
    const place = part('dialog');
    if (!place?.firstChild) return false;
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
      case 'restore':
        if (found) {
          const keys = found.restore();
          drawChanged(keys);
          say(words.restored(keys.length), ['undo', words.undo]);
        }
        found = undefined;
        return true;
      case 'discard':
        found = undefined;
        say('');
        return true;
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
    const input = target?.querySelector<HTMLElement>('.gk-input, textarea');
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
    const { html, text } = tableClip(draft, table);
    const name = root.querySelector(`[data-gk-of="${table}"]`)?.textContent ?? '';
    const onCopy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      say(words.copied(name.replace(words.copy('').trim(), '').trim()));
    };
    page.addEventListener('copy', onCopy, { once: true });
    page.execCommand('copy');
    page.removeEventListener('copy', onCopy);
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
    const result = draft.check();
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
  const onExplained = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const note = target.getAttribute('data-gk-note');
    if (note !== null && findCell(edition, note)) {
      draft.setNote(note, target.value);
      drawChanged([`note:${note}`]);
    }
    if (!target.name.startsWith('explain:')) return;
    const finding = findings.find(({ fingerprint }) => `explain:${fingerprint}` === target.name);
    if (!finding) return;
    draft.explain(finding, target.value, new Date().toISOString().slice(0, 10));
    say(words.explained);
    onChange?.(draft);
  };

  // Saving.

  const onSubmit = (event: Event): void => {
    commitActive();
    const { submitter } = event as Event & { readonly submitter?: HTMLButtonElement | null }; // Chromium 81
    const intent: Intent = (submitter ?? lastPressed)?.value === 'save' ? 'save' : 'submit';
    const errors = (draft.check()?.findings ?? []).filter(({ severity }) => severity === 'error');
    const unreadable = draft.completeness().unreadable.length;
    const wrong = Math.max(errors.length, unreadable);
    if (intent === 'submit' && wrong > 0 && !options.allowErrors) {
      event.preventDefault();
      say(words.hasErrors(wrong));
      void check();
      return;
    }
    const saving = options.onSave ? asPromise(options.onSave) : false;
    if (saving === false) return; // the browser posts the form
    event.preventDefault();
    say(words.saving);
    form?.setAttribute('aria-busy', 'true');
    void saving
      .then(() => {
        draft.saved();
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
  let lastPressed: HTMLButtonElement | undefined;
  const onPress = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.type === 'submit') lastPressed = button;
  };

  // Drafts.

  const storage = options.storage === undefined ? localStorageOf(page) : options.storage;
  const keeper = storage
    ? keepDraft(draft, { storage, onTrouble: (message) => message && say(message) })
    : undefined;
  let found: { restore(): readonly string[] } | undefined;
  void keeper?.find().then((kept) => {
    if (typeof kept === 'string') say(kept);
    else if (kept) {
      found = kept;
      const date = new Date(kept.date).toLocaleString(locale);
      show('status', [
        words.found(date, kept.differs.length),
        ' ',
        dialogButton('restore', words.restore),
        ' ',
        dialogButton('discard', words.discard),
      ]);
    }
  });
  const onLeave = (): void => {
    commitActive();
    void keeper?.flush();
  };
  const onStorage = (event: StorageEvent): void => {
    if (event.key?.startsWith('gongkai-report:') && draft.unsaved)
      say(editMessages(locale).otherTab);
  };

  const onLive = [
    ['input', onInput],
    ['change', onChanged],
    ['change', onExplained],
    ['focusin', onFocusIn],
    ['focusout', onFocusOut],
    ['keydown', onKeyDown],
    ['paste', onPaste],
    ['click', onPress],
    ['click', onClick],
    ['submit', onSubmit],
  ] as const;
  // The listeners are typed by their event; the list is not.
  for (const [type, listener] of onLive) root.addEventListener(type, listener as EventListener);
  const view = page.defaultView;
  view?.addEventListener('pagehide', onLeave);
  view?.addEventListener('storage', onStorage);
  const drawn = root.querySelector('.gk-root') ?? root;
  drawn.setAttribute('data-gk-live', '');

  // What a browser filled in by itself, after a reload, is what stands there.
  for (const address of inputs.keys()) commit(address);
  for (const name of ['overview', 'problems', 'other']) drawCount(name);
  if (draft.check()) drawFindingsState();
  else {
    drawCounts();
    void loadRules().then(drawFindingsState, () => {});
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
      view?.removeEventListener('pagehide', onLeave);
      view?.removeEventListener('storage', onStorage);
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
