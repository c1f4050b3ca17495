import { DENSITIES, TEXT_SIZES, THEMES } from '../draw/draw-root';
import { element } from '../draw/node';
import { toDom } from '../draw/to-dom';
import type { Draft } from '../edit';
import { createDraft } from '../edit/draft';
import type { Intent, LiveEditor } from '../editor';
import { attachEditor } from '../editor/attach-editor';
import { drawEditor } from '../editor/draw-editor';
import type { Locale } from '../format';
import { editionForm, editionOfYear, isEditionId } from '../format/editions';
import type { Report } from '../report';
import { LoadError, loadErrorLines } from './load-error';
import { loadedOnDemand } from './on-demand';
import { programMessages } from './program-messages';

/** `detail` of the event `gongkai-change`: something was typed and committed. */
export interface ChangeDetail {
  readonly draft: Draft;
}

/** `detail` of the event `gongkai-save`: a clerk saves the form, or hands it in. */
export interface SaveDetail {
  readonly report: Report;
  readonly intent: Intent;
  readonly draft: Draft;
  /**
   * The page sends the report by itself: the kept draft is deleted when the promise is fulfilled, and the clerk is
   * told when it is rejected. Not called: the form is posted to `action`.
   */
  waitUntil(saved: Promise<unknown>): void;
}

/** Another value of one of these begins another draft. */
const OPENING = ['src', 'report', 'year', 'edition', 'previous', 'totals'];
/** By these the draft is drawn anew, or what is done with it is done otherwise. */
const DRAWING = [
  ...['crossorigin', 'timeout', 'theme', 'density', 'text-size', 'id-prefix', 'heading-level'],
  ...['name', 'sections', 'last-year', 'readonly', 'action', 'allow-errors', 'ask-blanks'],
];
const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6'];

const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;
const TIMEOUT = 30;

let count = 0;

/**
 * `<gongkai-editor src="report.json">` or `<gongkai-editor year="2026">`: a report as a form in the page's own light
 * DOM. `previous` is the address of last year's report. It tells `gongkai-change` and `gongkai-save`. In a form of the
 * page's the inputs are posted with it, and under `name` the whole report as JSON (Chromium 77).
 *
 * @example
 * import { GongkaiEditor } from 'gongkai-report/elements/editor';
 *
 * const editor = new GongkaiEditor(); // as <gongkai-editor year="2025">
 * editor.setAttribute('year', '2025');
 * editor.addEventListener('gongkai-save', (event) => console.log(event.detail.report));
 * document.body.append(editor);
 */
export class GongkaiEditor extends Base {
  static readonly observedAttributes: readonly string[] = [...OPENING, ...DRAWING];
  static readonly formAssociated = true;

  // Not on a server, nor in a browser before Chromium 77.
  readonly #internals = (this as Partial<HTMLElement>).attachInternals?.();
  #draft: Draft | undefined;
  #live: LiveEditor | undefined;
  #request: AbortController | undefined;
  #given: unknown;
  #givenPrevious: unknown;
  #count = 0;
  #posting: ReturnType<typeof setTimeout> | undefined;

  /** The form's state; undefined until it is drawn. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  /** The report as it stands in the form. To fill in another, set a report's JSON. */
  get report(): Report | undefined {
    return this.#draft?.toReport();
  }

  set report(value: unknown) {
    this.#given = value ?? undefined;
    if (this.isConnected) void this.#open();
  }

  /** Last year's report. To compare with one that the page has, set its JSON. */
  get previous(): Report | undefined {
    return this.#draft?.previous;
  }

  set previous(value: unknown) {
    this.#givenPrevious = value ?? undefined;
    if (this.isConnected) void this.#open();
  }

  /** The form of the page that the inputs are posted with; null where the element has its own. */
  get form(): HTMLFormElement | null {
    return this.closest('form');
  }

  get locale(): Locale {
    const lang = this.closest('[lang]')?.getAttribute('lang') ?? '';
    return /^en\b/i.test(lang) ? 'en' : 'zh-CN';
  }

  connectedCallback(): void {
    // Set before the element was defined they hide the accessors.
    for (const name of ['report', 'previous'] as const) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      if (name === 'report') this.#given = value;
      else this.#givenPrevious = value;
    }
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#request?.abort();
    this.#live?.detach();
    this.#live = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // Of an element that a page held before it was defined, the attributes come before it is connected.
    if (!this.isConnected || !this.#request || before === after) return;
    if (OPENING.includes(name)) void this.#open();
    else if (this.#draft) this.#draw(this.#draft);
  }

  async #open(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const { signal } = request;
    this.setAttribute('aria-busy', 'true');
    try {
      const [report, previous] = await Promise.all([
        this.#reportOf('src', this.#given, signal),
        this.#reportOf('previous', this.#givenPrevious, signal),
      ]);
      if (signal.aborted) return;
      this.#draw(this.#begin(report, previous));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    } finally {
      if (!signal.aborted) this.removeAttribute('aria-busy');
    }
  }

  async #reportOf(
    attribute: string,
    given: unknown,
    signal: AbortSignal,
  ): Promise<Report | undefined> {
    const { locale } = this;
    const source = this.getAttribute(attribute);
    const text = attribute === 'src' ? this.getAttribute('report') : null;
    if (given === undefined && source === null && text === null) return undefined;
    const { openReport } = await loadedOnDemand(
      import('./editor-open'),
      'elements-editor-open.js',
      locale,
    );
    return openReport(
      { value: given, text, source },
      {
        locale,
        signal,
        crossOrigin: this.hasAttribute('crossorigin'),
        timeout: Number(this.getAttribute('timeout')) || TIMEOUT,
      },
    );
  }

  #begin(report: Report | undefined, previous: Report | undefined): Draft {
    const { locale } = this;
    const others = {
      locale,
      ...(previous && { previous }),
      ...(this.getAttribute('totals') === 'derived' && { totals: 'derived' as const }),
    };
    if (report) return createDraft({ report, ...others });
    const year = Number(this.getAttribute('year'));
    const edition = this.getAttribute('edition') ?? '';
    const known = isEditionId(edition) ? edition : editionOfYear(year);
    if (!Number.isInteger(year) || known === undefined)
      throw new LoadError([programMessages(locale).noForm]);
    return createDraft({ edition: known, year, ...others });
  }

  #draw(draft: Draft): void {
    this.#live?.detach();
    this.#draft = draft;
    const { locale } = this;
    const prefix = this.getAttribute('id-prefix') || this.id || this.#prefix();
    const lastYear = this.hasAttribute('last-year');
    const wanted = (this.getAttribute('sections') ?? '').split(/\s+/);
    const known = editionForm(draft.edition)
      .sections.map(({ key }) => key)
      .filter((key) => wanted.includes(key));
    const sections = known.length > 0 ? known : undefined;
    const level = this.#choice('heading-level', HEADING_LEVELS);
    // A form inside a form is none: the inputs join the page's own.
    const inForm = this.closest('form') !== null;
    const drawing = drawEditor(draft, {
      idPrefix: prefix,
      theme: this.#choice('theme', THEMES),
      density: this.#choice('density', DENSITIES),
      textSize: this.#choice('text-size', TEXT_SIZES),
      headingLevel: level === undefined ? undefined : Number(level),
      sections,
      head: sections === undefined,
      action: this.getAttribute('action') ?? undefined,
      readOnly: this.hasAttribute('readonly'),
      lastYear,
      inForm,
    });
    this.replaceChildren(toDom(this.ownerDocument, drawing));
    this.#live = attachEditor(this, draft, {
      idPrefix: prefix,
      lastYear,
      sections,
      askBlanks: this.getAttribute('ask-blanks') !== 'false',
      allowErrors: this.hasAttribute('allow-errors'),
      read: async (input, options) =>
        (await loadedOnDemand(import('./read'), 'elements-read.js', locale)).readReport(
          input,
          options,
        ),
      isOwnReader: true,
      loadCheck: async () =>
        (await loadedOnDemand(import('./editor-check'), 'elements-editor-check.js', locale))
          .checkReport,
      loadFindings: async () =>
        (await loadedOnDemand(import('./editor-check'), 'elements-editor-check.js', locale))
          .findingsOfForm,
      loadActs: async () =>
        (await loadedOnDemand(import('./editor-acts'), 'elements-editor-acts.js', locale)).actsOf,
      onChange: () => {
        this.#tell<ChangeDetail>('gongkai-change', { draft });
        clearTimeout(this.#posting);
        this.#posting = setTimeout(() => this.#post(), 0);
      },
      onSave: (report, intent) => {
        this.#post();
        let saving: Promise<unknown> | undefined;
        const waitUntil = (saved: Promise<unknown>): void => {
          saving = saved;
        };
        this.#tell<SaveDetail>('gongkai-save', { report, intent, draft, waitUntil });
        return saving ? saving.then(() => undefined) : false;
      },
    });
    this.#post();
  }

  /** The ids of an element that has none of its own. */
  #prefix(): string {
    if (this.#count === 0) {
      count += 1;
      this.#count = count;
    }
    return `gk-editor${this.#count === 1 ? '' : this.#count}`;
  }

  /** What the page's form posts under the element's name. */
  #post(): void {
    if (this.hasAttribute('name'))
      this.#internals?.setFormValue(JSON.stringify(this.#draft?.toReport() ?? null));
  }

  #choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.getAttribute(name);
    return choices.find((choice) => choice === value);
  }

  #fail(error: unknown): void {
    const { broken } = programMessages(this.locale);
    const lines = loadErrorLines(error) ?? [
      broken(error instanceof Error ? error.message : String(error)),
    ];
    const box = element(
      'div',
      { class: 'gk-root gk-message', role: 'alert' },
      lines.map((line) => element('p', {}, line)),
    );
    this.replaceChildren(toDom(this.ownerDocument, box));
    this.#tell('gongkai-error', { message: lines.join(' ') });
  }

  #tell<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gongkai-editor': GongkaiEditor;
  }
  interface GlobalEventHandlersEventMap {
    'gongkai-change': CustomEvent<ChangeDetail>;
    'gongkai-save': CustomEvent<SaveDetail>;
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('gongkai-editor'))
  customElements.define('gongkai-editor', GongkaiEditor);
