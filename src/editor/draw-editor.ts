import { drawRoot, type Look } from '../draw/draw-root';
import { drawTable } from '../draw/draw-table';
import {
  element,
  heading,
  type PageAttributes,
  type PageContent,
  type PageElement,
} from '../draw/node';
import type { Draft } from '../edit/draft';
import { FIELD_NAMES, type FieldName } from '../edit/fields';
import { totalsOf } from '../edit/totals';
import type { SectionForm, SectionKey, TableKey } from '../format';
import { BODY_KINDS } from '../format/body-kinds';
import { findCell } from '../format/cells';
import { editionForm, sectionHeading } from '../format/editions';
import { localText } from '../format/locale';
import { carriedFrom } from '../report/blank';
import { getCell } from '../report/cells';
import { sectionId } from '../table/ids';
import { printNumber } from '../table/print-number';
import { tableView, type ValueCell } from '../table/table-view';
import { fieldId, inputId, marksId, saidId, textSaidId } from './ids';
import { editorMessages } from './messages';

/** How a form is drawn. */
export interface DrawEditorOptions<S = never> extends Look {
  readonly idPrefix: string;
  /** Level of the form's headings, 1 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** Where the form is posted to without script. Left out: to the page itself. */
  readonly action?: string | undefined;
  /** The page has a form around this: its inputs are drawn into that. Default false. */
  readonly inForm?: boolean | undefined;
  /** Which sections are filled in, tables or text. Default: all six. */
  readonly sections?: readonly SectionKey[] | undefined;
  /** The fields about the body, the period and the publication. Default true. */
  readonly head?: boolean | undefined;
  /** Last year's number beside each cell, where the draft has last year's report. Default false. */
  readonly lastYear?: boolean | undefined;
  /** Nothing can be typed. Default false. */
  readonly readOnly?: boolean | undefined;
  /** Hidden fields that the portal posts along: its token against forgery, say. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  /** What stands in a cell for its input: a design system's own, with these attributes. */
  readonly drawInput?: ((attributes: InputAttributes) => PageContent<S>) | undefined;
}

/** The attributes of a cell's input, as HTML writes them. All of them must reach the input. */
export interface InputAttributes extends PageAttributes {
  readonly id: string;
  /** The cell's address. */
  readonly name: string;
  readonly value: string;
}

/**
 * A report as a form: the statutory tables with an input in every value cell, the head, and the sections of text.
 * It can be posted as it stands (a field's name is its cell's address); a live screen enhances it.
 */
export function drawEditor<S = never>(draft: Draft, options: DrawEditorOptions<S>): PageElement<S> {
  const { headingLevel = 2, action, head = true, sections, hidden = {} } = options;
  const { locale, edition } = draft;
  const words = editorMessages(locale);
  const shown = editionForm(edition).sections.filter(
    ({ key }) => !sections || sections.includes(key),
  );
  const { inForm, readOnly } = options;
  return drawRoot<S>(
    { ...options, locale, className: 'gk-editor' },
    element<S>(
      inForm ? 'div' : 'form',
      {
        class: 'gk-form',
        ...(inForm
          ? { role: 'group' }
          : { method: 'post' as const, action, novalidate: true as const }),
        'aria-label': words.form,
        'data-gk-edition': edition,
        'data-gk-readonly': readOnly ? true : undefined,
      },
      Object.keys(hidden).map((name) =>
        element('input', { type: 'hidden', name, value: hidden[name] }),
      ),
      element('input', { type: 'hidden', name: 'edition', value: edition }),
      draft.year !== null && element('input', { type: 'hidden', name: 'year', value: draft.year }),
      drawToolbar(draft, options),
      element('div', { class: 'gk-dialog', 'data-gk-part': 'offer' }),
      element('div', { class: 'gk-dialog', 'data-gk-part': 'dialog' }),
      element('div', { class: 'gk-summary', 'data-gk-part': 'summary' }),
      head && drawHead(draft, options, headingLevel),
      shown.map((section) => drawEditedSection(draft, section, options, headingLevel)),
      // In the page before there is something to say, or it is not heard; last, so that it can stay in view at the foot.
      element('div', { class: 'gk-said', role: 'status', 'data-gk-part': 'status' }),
    ),
  );
}

/** A button that does nothing without script is hidden until one runs. */
const button = (act: string, text: string, more: Record<string, string | true> = {}): PageElement =>
  element('button', { type: 'button', class: 'gk-button', 'data-gk-act': act, ...more }, text);

function drawToolbar(
  draft: Draft,
  { readOnly, lastYear }: Pick<DrawEditorOptions, 'readOnly' | 'lastYear'>,
): PageElement {
  const words = editorMessages(draft.locale);
  const submit = (intent: string, text: string): PageElement =>
    element(
      'button',
      { type: 'submit', class: 'gk-button gk-button--main', name: 'intent', value: intent },
      text,
    );
  return element(
    'div',
    { class: 'gk-bar', role: 'group', 'aria-label': words.tools },
    element(
      'div',
      { class: 'gk-bar-counts' },
      element('span', { 'data-gk-part': 'counts' }),
      element('span', { 'data-gk-part': 'kept' }),
    ),
    !readOnly && [
      element(
        'div',
        { class: 'gk-bar-acts', 'data-gk-live': true },
        button('undo', words.undo),
        button('redo', words.redo),
        button('fill', words.fillAll),
        button('open', words.open),
        draft.previous &&
          button('lastYear', words.showLastYear, { 'aria-pressed': lastYear ? 'true' : 'false' }),
        button('check', words.check),
        button('keys', words.keys),
      ),
      element(
        'div',
        { class: 'gk-bar-acts' },
        submit('save', words.save),
        submit('submit', words.submit),
      ),
    ],
  );
}

type FieldOptions = Pick<DrawEditorOptions, 'idPrefix' | 'readOnly'>;

const DATES: ReadonlySet<FieldName> = new Set(['period.from', 'period.to', 'publicationDate']);
const SECTIONS: ReadonlySet<string> = new Set(['introduction', 'overview', 'problems', 'other']);

function drawHead(draft: Draft, options: FieldOptions, level: number): PageElement {
  const words = editorMessages(draft.locale);
  return element(
    'section',
    { class: 'gk-section gk-fields', 'aria-labelledby': `${options.idPrefix}-head` },
    heading(level, { id: `${options.idPrefix}-head`, class: 'gk-section-title' }, words.head),
    FIELD_NAMES.filter((name) => !SECTIONS.has(name)).map((name) =>
      element(
        'p',
        { class: 'gk-field' },
        element('label', { for: fieldId(options.idPrefix, name) }, words.fields[name]),
        drawField(draft, name, options),
      ),
    ),
  );
}

function drawField(draft: Draft, name: FieldName, options: FieldOptions): PageElement {
  const { locale } = draft;
  const text = draft.field(name);
  const shared = {
    id: fieldId(options.idPrefix, name),
    class: 'gk-text-input',
    name,
    autocomplete: 'off',
  };
  const readonly = options.readOnly ? (true as const) : undefined;
  if (name === 'body.kind') {
    return element(
      'select',
      { ...shared, disabled: readonly },
      element('option', { value: '' }, editorMessages(locale).unsaid),
      Object.entries(BODY_KINDS).map(([kind, form]) =>
        element(
          'option',
          { value: kind, selected: kind === text ? true : undefined },
          localText(form.label, locale),
        ),
      ),
    );
  }
  if (name === 'introduction' || SECTIONS.has(name)) {
    return element('textarea', { ...shared, rows: 6, readonly }, text);
  }
  return element('input', {
    ...shared,
    type: DATES.has(name) ? 'date' : 'text',
    value: text,
    readonly,
  });
}

function drawEditedSection<S>(
  draft: Draft,
  section: SectionForm,
  options: DrawEditorOptions<S>,
  level: number,
): PageElement<S> {
  const { idPrefix } = options;
  const { locale } = draft;
  const words = editorMessages(locale);
  const titleId = `${idPrefix}-${section.key}-title`;
  const content: PageContent<S> = section.table
    ? drawEditedTable(draft, section.key, options)
    : [
        element('p', { class: 'gk-hint', id: `${titleId}-hint` }, words.narrativeHint),
        element(
          'textarea',
          {
            id: fieldId(idPrefix, section.key),
            class: 'gk-text-input',
            name: section.key,
            rows: 8,
            lang: 'zh-CN',
            'aria-labelledby': titleId,
            'aria-describedby': `${titleId}-hint ${textSaidId(idPrefix, section.key)}`,
            readonly: options.readOnly ? true : undefined,
          },
          draft.field(section.key),
        ),
        element('p', { class: 'gk-hint', 'data-gk-count': section.key }),
        element('p', { class: 'gk-text-said', id: textSaidId(idPrefix, section.key) }),
      ];
  return element(
    'section',
    { id: sectionId(idPrefix, section.key), class: 'gk-section' },
    heading(
      level,
      { id: titleId, class: 'gk-section-title', lang: 'zh-CN' },
      sectionHeading(section),
    ),
    content,
  );
}

function drawEditedTable<S>(
  draft: Draft,
  table: TableKey,
  options: DrawEditorOptions<S>,
): PageContent<S> {
  const { idPrefix } = options;
  const { locale } = draft;
  const words = editorMessages(locale);
  const view = tableView(draft.toReport(), table, {
    readings: draft.readings(),
    locale,
    idPrefix,
  });
  const end = `${idPrefix}-${table}-end`;
  return [
    element('a', { class: 'gk-skip', href: `#${end}` }, words.skip(view.name)),
    drawTable<S>(view, {
      locale,
      idPrefix,
      caption: 'hidden',
      drawCell: (cell) => drawInput(draft, cell, options),
    }),
    element(
      'p',
      { class: 'gk-table-acts', id: end, tabindex: -1 },
      element(
        'button',
        { type: 'button', class: 'gk-button', 'data-gk-act': 'copy', 'data-gk-of': table },
        words.copy(view.name),
      ),
    ),
  ];
}

/** A cell's input, and below it the place for what is said of it. */
function drawInput<S>(
  draft: Draft,
  cell: ValueCell,
  options: DrawEditorOptions<S>,
): PageContent<S> {
  const { idPrefix, readOnly } = options;
  const { address } = cell;
  const { text, state } = draft.entry(address);
  const { kind } = findCell(draft.edition, address) ?? { kind: 'count' };
  const isDerived =
    draft.totals === 'derived' &&
    totalsOf(draft.edition).some((total) => total.address === address);
  const attributes: InputAttributes = {
    id: inputId(idPrefix, address),
    class: 'gk-input',
    type: 'text',
    // The keypads for numbers have no minus on some telephones.
    inputmode: kind === 'count' ? 'numeric' : kind === 'money' ? 'decimal' : undefined,
    autocomplete: 'off',
    name: address,
    value: text,
    'aria-labelledby': cell.headers,
    'aria-describedby': `${saidId(idPrefix, address)} ${marksId(idPrefix, address)}`,
    'aria-invalid': state === 'invalid' ? 'true' : undefined,
    readonly: readOnly || isDerived ? true : undefined,
  };
  return [
    options.drawInput?.(attributes) ?? element('input', attributes),
    element(
      'span',
      { class: 'gk-cell-said', id: saidId(idPrefix, address) },
      drawSaid(draft, address, options),
    ),
    element('span', { class: 'gk-cell-marks', id: marksId(idPrefix, address) }),
  ];
}

/** What is said of a cell: how it was read, the sum where it is another, last year's number, its note. */
export function drawSaid(
  draft: Draft,
  address: string,
  { lastYear }: Pick<DrawEditorOptions, 'lastYear'>,
): PageContent {
  const words = editorMessages(draft.locale);
  const { readAs, state, value, misfit } = draft.entry(address);
  const sum = draft.sumFor(address);
  const before = lastYear ? lastYearOf(draft, address) : undefined;
  return [
    state === 'invalid' &&
      element('span', { class: 'gk-unreadable' }, misfit ? words.misfit[misfit] : words.unreadable),
    readAs !== undefined && element('span', { class: 'gk-read-as' }, words.readAs(readAs)),
    value !== null &&
      Math.abs(value) >= UNLIKELY &&
      element('span', { class: 'gk-read-as' }, words.digits(String(Math.trunc(value)).length)),
    sum !== undefined &&
      sum !== value &&
      element(
        'button',
        {
          type: 'button',
          class: 'gk-sum',
          // The keyboard fills in by Alt+= where it is, and is not led through every sum.
          tabindex: -1,
          'data-gk-act': 'fillOne',
          'data-gk-of': address,
          title: words.fill(printNumber(sum)),
        },
        words.sum(printNumber(sum)),
      ),
    before !== undefined && element('span', { class: 'gk-last-year' }, before),
    draft.note(address) !== '' &&
      element('span', { class: 'gk-note-sign', title: draft.note(address) }, words.note),
  ];
}

/** A number of a billion and more has a digit too many, in a report of one body: it is read, and pointed at. */
const UNLIKELY = 1e9;

/** Last year's number of a cell; where applications are carried over, how many last year's report carried forward. */
function lastYearOf(draft: Draft, address: string): string | undefined {
  const { previous, edition } = draft;
  if (!previous) return undefined;
  const words = editorMessages(draft.locale);
  const from = carriedFrom(edition, address);
  const before = from ?? (previous.edition === edition ? address : undefined);
  if (before === undefined || !findCell(previous.edition, before)) return undefined;
  const value = getCell(previous, before);
  if (value === null) return undefined;
  return (from === undefined ? words.lastYear : words.carriedForward)(printNumber(value));
}
