import { drawRoot, element, type PageElement, toDom } from '../draw';
import type { Locale } from '../format';
import type { Report } from '../report';
import type { Finding } from '../rules';
import { LoadError, loadJson, parseJson } from './load';
import { elementMessages } from './messages';
import { checkShape } from './parse';

/** What a drawing of an element needs. */
export interface Shown {
  readonly report: Report;
  /** Where they were asked for: what was found, and the list of it, its title at a level from 1 to 6. */
  readonly findings?: readonly Finding[];
  readonly drawList?: (headingLevel: number) => PageElement;
  readonly locale: Locale;
  readonly idPrefix: string;
}

/** `detail` of the event `gongkai-load`: a report is shown. */
export interface LoadDetail {
  readonly report: Report;
}

/** `detail` of the event `gongkai-check`: its findings are shown. */
export interface CheckDetail {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** `detail` of the event `gongkai-error`: what the element says instead of a report. */
export interface ErrorDetail {
  readonly message: string;
}

// A module that defines elements may be imported where there is no page (a server).
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

let count = 0;

/**
 * What the elements share. The report comes from the `report` property, the `report` attribute, `src`, or a
 * child `<script type="application/json">`, the first that is there. What stands in the element stays until
 * a report is drawn in its place, and comes back when the element leaves the page.
 */
export abstract class ReportElement extends Base {
  static readonly observedAttributes: readonly string[] = [
    'src',
    'report',
    'crossorigin',
    'check',
    'lang',
    'id-prefix',
    'heading-level',
    'table',
    'for',
  ];

  #given: unknown;
  #report: Report | undefined;
  #findings: readonly Finding[] | undefined;
  #loaded: { readonly source: string; readonly value: unknown } | undefined;
  /** What stood in the element, while a drawing stands there. */
  #before: DocumentFragment | undefined;
  #message: Element | undefined;
  #request: AbortController | undefined;
  #isScheduled = false;
  #prefix: string | undefined;

  /** The drawing for a report. */
  protected abstract draw(shown: Shown): PageElement;

  /** Whether the drawing takes findings. */
  protected get wantsCheck(): boolean {
    return this.hasAttribute('check');
  }

  /** The report that is shown, if there is one. To show another, set a report's JSON, parsed or as text. */
  get report(): Report | undefined {
    return this.#report;
  }

  set report(value: unknown) {
    this.#given = value ?? undefined;
    this.schedule();
  }

  /** The findings that are shown, where `check` asked for them. */
  get findings(): readonly Finding[] | undefined {
    return this.#findings;
  }

  /** What the ids in the element begin with: `id-prefix`, or the element's own id, or a name of ours. */
  get idPrefix(): string {
    const own = this.getAttribute('id-prefix') || this.id;
    if (own) return own;
    if (this.#prefix === undefined) {
      count += 1;
      this.#prefix = count === 1 ? 'gk' : `gk${count}`;
    }
    return this.#prefix;
  }

  /** Of all that is not the report's own text: after the `lang` of the element or around it. */
  get locale(): Locale {
    const lang = this.closest('[lang]')?.getAttribute('lang') ?? '';
    return /^en\b/i.test(lang) ? 'en' : 'zh-CN';
  }

  protected get headingLevel(): number {
    const level = Number(this.getAttribute('heading-level'));
    return level >= 1 && level <= 6 ? Math.floor(level) : 2;
  }

  connectedCallback(): void {
    // A page may have set the property before the element was defined; it hides the accessor then.
    if (Object.prototype.hasOwnProperty.call(this, 'report')) {
      const { report } = this;
      delete (this as { report?: unknown }).report; // an own property, not the accessor
      this.report = report;
    }
    if (document.readyState === 'loading') {
      // The children are not all there yet.
      document.addEventListener('DOMContentLoaded', this.#onReady);
    } else {
      this.schedule();
    }
  }

  disconnectedCallback(): void {
    document.removeEventListener('DOMContentLoaded', this.#onReady);
    this.#request?.abort();
    this.#request = undefined;
    this.#clear();
    this.removeAttribute('aria-busy');
  }

  attributeChangedCallback(): void {
    this.schedule();
  }

  readonly #onReady = (): void => {
    document.removeEventListener('DOMContentLoaded', this.#onReady);
    this.schedule();
  };

  /** Draws anew, once for all that changes in one go. */
  protected schedule(): void {
    if (this.#isScheduled || !this.isConnected || document.readyState === 'loading') return;
    this.#isScheduled = true;
    void Promise.resolve().then(() => {
      this.#isScheduled = false;
      if (this.isConnected) void this.#update();
    });
  }

  async #update(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const { locale } = this;
    this.setAttribute('aria-busy', 'true');
    try {
      const value = await this.readValue(request.signal);
      if (request.signal.aborted) return;
      if (value === undefined) {
        this.#report = undefined;
        this.#clear();
        return;
      }
      const { report, problems } = checkShape(value, locale);
      if (!report) throw new LoadError(firstOf(problems ?? [], locale));
      this.#report = report;
      this.#findings = undefined;
      const { idPrefix } = this;
      if (!this.wantsCheck || !this.isPatient)
        this.#replace(this.draw({ report, locale, idPrefix }));
      this.#tell<LoadDetail>('gongkai-load', { report });
      if (this.wantsCheck) await this.#check(report, request.signal);
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof LoadError)) throw error;
      this.#report = undefined;
      this.#fail([elementMessages(locale).failed, ...error.lines]);
    } finally {
      if (!request.signal.aborted) this.removeAttribute('aria-busy');
    }
  }

  /** Whether there is nothing to show before the check is done. */
  protected get isPatient(): boolean {
    return false;
  }

  async #check(report: Report, signal: AbortSignal): Promise<void> {
    const { locale, idPrefix } = this;
    try {
      const { checkReport, drawFindings, ruleBases } = await import('./check');
      if (signal.aborted) return;
      const { findings } = checkReport(report, { locale });
      this.#findings = findings;
      const bases = ruleBases(locale);
      const drawList = (headingLevel: number): PageElement =>
        drawFindings(report, findings, { locale, idPrefix, headingLevel, bases });
      this.#replace(this.draw({ report, findings, drawList, locale, idPrefix }));
      this.#tell<CheckDetail>('gongkai-check', { report, findings });
    } catch {
      if (!signal.aborted) this.#say([elementMessages(locale).checkFailed], 'alert');
    }
  }

  /**
   * The value that is to be shown; undefined where the page gives none.
   * @throws LoadError with words for the page.
   */
  protected async readValue(signal: AbortSignal): Promise<unknown> {
    const { locale } = this;
    const messages = elementMessages(locale);
    // React 19 sets the property where a page writes the attribute.
    if (typeof this.#given === 'string') return parseJson(this.#given, messages.attribute, locale);
    if (this.#given !== undefined) return this.#given;
    const json = this.getAttribute('report');
    if (json !== null) return parseJson(json, messages.attribute, locale);
    const source = this.getAttribute('src');
    if (source !== null) {
      if (this.#loaded?.source === source) return this.#loaded.value;
      if (this.#isEmpty) this.#say([messages.loading], 'status');
      const value = await loadJson(source, {
        locale,
        signal,
        crossOrigin: this.hasAttribute('crossorigin'),
      });
      this.#loaded = { source, value };
      return value;
    }
    const script = (this.#before ?? this).querySelector('script[type="application/json"]');
    return script ? parseJson(script.textContent ?? '', messages.child, locale) : undefined;
  }

  get #isEmpty(): boolean {
    return !this.#before && (this.textContent ?? '').trim() === '';
  }

  #replace(drawing: PageElement): void {
    this.#message?.remove();
    this.#message = undefined;
    if (this.#before) {
      while (this.firstChild) this.removeChild(this.firstChild);
    } else {
      this.#before = document.createDocumentFragment();
      while (this.firstChild) this.#before.appendChild(this.firstChild);
    }
    this.appendChild(toDom(document, drawing));
  }

  /** Takes the drawing away and puts back what stood there before. */
  #clear(): void {
    this.#message?.remove();
    this.#message = undefined;
    if (!this.#before) return;
    while (this.firstChild) this.removeChild(this.firstChild);
    this.appendChild(this.#before);
    this.#before = undefined;
  }

  #fail(lines: readonly string[]): void {
    this.#clear();
    this.#say(lines, 'alert');
    this.#tell<ErrorDetail>('gongkai-error', { message: lines.join(' ') });
  }

  /** Says something before what stands in the element. */
  #say(lines: readonly string[], role: 'status' | 'alert'): void {
    this.#message?.remove();
    const { locale } = this;
    const drawing = drawRoot(
      { locale },
      element(
        'div',
        { class: 'gk-findings gk-message', role },
        lines.map((line) => element('p', {}, line)),
      ),
    );
    this.insertBefore(toDom(document, drawing), this.firstChild);
    this.#message = this.firstElementChild ?? undefined;
  }

  #tell<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { bubbles: true, detail }));
  }
}

const SHOWN_PROBLEMS = 5;

function firstOf(problems: readonly string[], locale: Locale): string[] {
  const more = problems.length - SHOWN_PROBLEMS;
  return [
    ...problems.slice(0, SHOWN_PROBLEMS),
    ...(more > 0 ? [elementMessages(locale).andMore(more)] : []),
  ];
}
