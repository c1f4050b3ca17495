import {
  DENSITIES,
  DIGITS,
  drawRoot,
  drawWaiting,
  element,
  type Look,
  NOTES,
  type PageElement,
  type TableLook,
  TEXT_SIZES,
  THEMES,
  toDom,
} from '../draw';
import { type Locale, labelExplanations } from '../format';
import type { CellReading, Report } from '../report';
import type { Finding } from '../rules';
import { isObjectText, loadJson, parseReportText } from './load';
import { LoadError } from './load-error';
import { elementMessages } from './messages';
import { loadedOnDemand } from './on-demand';
import { readyState, whenReady } from './page';
import { takeReport } from './parse';

/** What a drawing of an element needs. */
export interface Shown extends TableLook {
  readonly report: Report;
  /** What the document said in each cell, where the page gives that too. */
  readonly readings?: readonly CellReading[] | undefined;
  /** Where they were asked for: what was found, and the list of it, its title at a level from 1 to 6. */
  readonly findings?: readonly Finding[];
  readonly drawList?: (headingLevel: number) => PageElement;
  readonly look: Look & { readonly locale: Locale };
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

/** `detail` of the event `gongkai-error`: what the element says. */
export interface ErrorDetail {
  readonly message: string;
  /** What was thrown, where it is no fault of the report or the server. */
  readonly cause?: unknown;
}

/** `empty`: the page gives no report. `failed`: a message stands in its place. */
export type ElementState = 'empty' | 'loading' | 'shown' | 'failed';

// A module that defines elements may be imported where there is no page (a server).
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

let count = 0;

type Follower = (element: ReportElement) => void;
const followers = new Set<Follower>();

/** Calls whenever an element of ours shows something else, comes or goes. Gives what ends that. */
export function follow(follower: Follower): () => void {
  followers.add(follower);
  return () => followers.delete(follower);
}

/** Seconds. */
const TIMEOUT = 30;

/** The choice that an attribute names; undefined, so that the default holds, where it names none. */
const chosenBy = <T extends string>(
  of: Element,
  name: string,
  choices: readonly T[],
): T | undefined => choices.find((choice) => choice === of.getAttribute(name));

/**
 * What the elements share. The report comes from the `report` property, the `report` attribute, `src`, or a
 * child `<script type="application/json">`, the first that is there; from each as a report, or as `report` and
 * `readings` together. What stands in the element stays until a report is drawn in its place, and comes back
 * when the element leaves the page.
 */
export abstract class ReportElement extends Base {
  static readonly observedAttributes: readonly string[] = [
    'src',
    'report',
    'previous',
    'crossorigin',
    'timeout',
    'check',
    'contents',
    'explanations',
    'notes',
    'digits',
    'theme',
    'density',
    'text-size',
    'addresses',
    'lang',
    'id',
    'id-prefix',
    'heading-level',
    'table',
    'for',
  ];

  #given: unknown;
  #givenReadings: unknown;
  #state: ElementState = 'empty';
  #report: Report | undefined;
  #readings: readonly CellReading[] | undefined;
  #findings: readonly Finding[] | undefined;
  /** What was loaded, by its source. */
  readonly #loaded = new Map<string, unknown>();
  /** What stood in the element, while a drawing stands there. */
  #before: DocumentFragment | undefined;
  #message: Element | undefined;
  #request: AbortController | undefined;
  #isScheduled = false;
  #prefix: string | undefined;
  #stopWaiting: (() => void) | undefined;

  /** The drawing for a report. */
  protected abstract draw(
    shown: Shown,
    signal: AbortSignal,
  ): PageElement | undefined | Promise<PageElement | undefined>;

  /** Whether the drawing takes findings. */
  protected get wantsCheck(): boolean {
    return this.hasAttribute('check');
  }

  /** What the element shows. */
  get state(): ElementState {
    return this.#state;
  }

  /** The report that is shown, if there is one. To show another, set a report's JSON, parsed or as text. */
  get report(): Report | undefined {
    return this.#report;
  }

  set report(value: unknown) {
    this.#given = value ?? undefined;
    this.schedule();
  }

  /**
   * What the document said in each cell of the report that is shown: a cell that it lacks, or that is not readable, is
   * drawn otherwise than a blank. To be set with the report, from `readReport`.
   */
  get readings(): readonly CellReading[] | undefined {
    return this.#readings;
  }

  set readings(value: unknown) {
    this.#givenReadings = value ?? undefined;
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

  protected get look(): Look & { readonly locale: Locale } {
    return {
      theme: chosenBy(this, 'theme', THEMES),
      density: chosenBy(this, 'density', DENSITIES),
      textSize: chosenBy(this, 'text-size', TEXT_SIZES),
      locale: this.locale,
    };
  }

  connectedCallback(): void {
    // A page may have set a property before the element was defined; it hides the accessor then.
    for (const name of ['report', 'readings', 'previous']) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#tellFollowers();
    // Before that the children are not all there.
    if (readyState() === 'loading') this.#stopWaiting ??= whenReady(() => this.schedule());
    else this.schedule();
  }

  disconnectedCallback(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#request?.abort();
    this.#request = undefined;
    this.#clear();
    this.#set('empty');
    this.removeAttribute('aria-busy');
  }

  attributeChangedCallback(name: string): void {
    if (name === 'src' || name === 'previous') this.#loaded.clear();
    this.schedule();
  }

  /** Draws anew, once for all that changes in one go. */
  protected schedule(): void {
    if (this.#isScheduled || !this.isConnected || readyState() === 'loading') return;
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
    const { signal } = request;
    this.setAttribute('aria-busy', 'true');
    try {
      this.#refuseSpaces();
      if (this.#state !== 'shown') this.#set('loading');
      const value = await this.readValue(signal);
      if (signal.aborted) return;
      if (value === undefined) {
        this.#clear();
        this.#set('empty');
      } else {
        await this.#show(this.taken(value), signal);
      }
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    } finally {
      if (!signal.aborted) this.removeAttribute('aria-busy');
    }
  }

  /** Whether there is nothing to show before the check is done. */
  protected get isPatient(): boolean {
    return false;
  }

  /**
   * What was loaded as a report.
   * @throws LoadError with words for the page.
   */
  protected taken(value: unknown): Pick<Shown, 'report' | 'readings'> {
    return this.alone(value, this.#givenReadings);
  }

  /**
   * The same of a report beside the element's own: with the readings that come with it.
   * @throws LoadError with words for the page.
   */
  protected alone(value: unknown, givenReadings?: unknown): Pick<Shown, 'report' | 'readings'> {
    const { locale } = this;
    const { report, readings, problems } = takeReport(value, givenReadings, locale);
    if (!report) throw new LoadError(firstOf(problems, locale));
    return { report, readings };
  }

  async #show(taken: Pick<Shown, 'report' | 'readings'>, signal: AbortSignal): Promise<void> {
    const { locale, idPrefix, look } = this;
    const explanations =
      this.getAttribute('explanations') === 'none' ? undefined : labelExplanations(locale);
    const shown: Shown = {
      ...taken,
      explanations,
      notes: chosenBy(this, 'notes', NOTES),
      digits: chosenBy(this, 'digits', DIGITS),
      look,
      locale,
      idPrefix,
    };
    const { report } = shown;
    const isPatient = this.wantsCheck && this.isPatient;
    if (!isPatient) {
      const drawing = await this.draw(shown, signal);
      if (signal.aborted) return;
      this.#replace(drawing);
      this.#set('shown', shown);
      this.#tell<LoadDetail>('gongkai-load', { report });
    }
    if (!this.wantsCheck || signal.aborted) return;
    try {
      const checked = await this.#checked(shown);
      const drawing = signal.aborted ? undefined : await this.draw(checked, signal);
      if (signal.aborted) return;
      this.#replace(drawing);
      this.#set('shown', checked);
      if (isPatient) this.#tell<LoadDetail>('gongkai-load', { report });
      this.#tell<CheckDetail>('gongkai-check', { report, findings: checked.findings ?? [] });
    } catch (error) {
      if (signal.aborted) return;
      if (isPatient) throw error;
      // The report stands there; only its findings do not.
      this.#complain(elementMessages(locale).notChecked, error);
    }
  }

  /** A report with its findings. */
  async #checked(shown: Shown): Promise<Shown> {
    const { report, readings, locale, idPrefix } = shown;
    const rules = await loadedOnDemand(import('./check'), 'elements-check.js', locale);
    const result = rules.checkReport(report, { locale, ...(readings && { readings }) });
    const check = rules.describeCheck(result, locale);
    const drawList = (headingLevel: number): PageElement =>
      rules.drawFindings(report, check, { readings, locale, idPrefix, headingLevel });
    return { ...shown, findings: check.findings, drawList };
  }

  /**
   * The value that is to be shown; undefined where the page gives none.
   * @throws LoadError with words for the page.
   */
  protected async readValue(signal: AbortSignal): Promise<unknown> {
    const { locale } = this;
    const messages = elementMessages(locale);
    if (this.#given !== undefined) return this.valueFrom(this.#given, messages.attribute);
    const json = this.getAttribute('report');
    if (json !== null) return parseReportText(json, messages.attribute, locale);
    const source = this.getAttribute('src');
    if (source !== null) return this.load(source, 'src', signal);
    const script = (this.#before ?? this).querySelector('script[type="application/json"]');
    return script ? parseReportText(script.textContent ?? '', messages.child, locale) : undefined;
  }

  /** A property as a value: React 19 sets the property, as text, where a page writes the attribute. */
  protected valueFrom(given: unknown, name: string): unknown {
    return typeof given === 'string' ? parseReportText(given, name, this.locale) : given;
  }

  /**
   * What a source answers, asked once.
   * @throws LoadError with words for the page.
   */
  protected async load(source: string, name: string, signal: AbortSignal): Promise<unknown> {
    const { locale } = this;
    const messages = elementMessages(locale);
    if (isObjectText(source)) throw new LoadError([messages.objectAsText(name)]);
    if (this.#loaded.has(source)) return this.#loaded.get(source);
    if (this.#isEmpty) this.#put(drawWaiting({ ...this.look, table: this.awaited }));
    const seconds = Number(this.getAttribute('timeout'));
    const value = await loadJson(source, {
      locale,
      signal,
      crossOrigin: this.hasAttribute('crossorigin'),
      timeout: seconds > 0 ? Math.min(seconds, 86_400) : TIMEOUT,
    });
    this.#loaded.set(source, value);
    return value;
  }

  /** An id is one word: `headers` would take what stands behind a space for another. */
  #refuseSpaces(): void {
    for (const name of ['id-prefix', 'id', 'for']) {
      const id = this.getAttribute(name) ?? '';
      if (/\s/.test(id)) throw new LoadError([elementMessages(this.locale).spaceInId(name, id)]);
    }
  }

  get #isEmpty(): boolean {
    return !this.#before && (this.textContent ?? '').trim() === '';
  }

  /** What is shown from now on: all of it at once, so that report, findings and drawing never disagree. */
  #set(state: ElementState, shown?: Partial<Shown>): void {
    const { report, readings, findings } = shown ?? {};
    this.#state = state;
    this.#report = report;
    this.#readings = readings;
    this.#findings = findings;
    this.#tellFollowers();
  }

  #tellFollowers(): void {
    for (const follower of [...followers]) follower(this);
  }

  #replace(drawing: PageElement | undefined): void {
    const made = toDom(document, drawing);
    this.#message?.remove();
    this.#message = undefined;
    if (this.#before) {
      while (this.firstChild) this.removeChild(this.firstChild);
    } else {
      this.#before = toDom(document, undefined);
      while (this.firstChild) this.#before.appendChild(this.firstChild);
    }
    this.appendChild(made);
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

  #fail(error: unknown): void {
    this.#clear();
    this.#set('failed');
    this.#complain(elementMessages(this.locale).failed, error);
  }

  /** Says what went wrong, in the element and to the page. */
  #complain(what: string, error: unknown): void {
    const isTold = error instanceof LoadError;
    const lines = isTold
      ? error.lines
      : [
          elementMessages(this.locale).broken(
            error instanceof Error ? error.message : String(error),
          ),
        ];
    this.#say([what, ...lines], 'alert');
    this.#tell<ErrorDetail>('gongkai-error', {
      message: [what, ...lines].join(' '),
      ...(!isTold && { cause: error }),
    });
  }

  /** The table whose shape stands there as long as a report is on its way: none unless the element says so. */
  protected get awaited(): string | undefined {
    return '';
  }

  /** Says something before what stands in the element. */
  #say(lines: readonly string[], role: 'status' | 'alert'): void {
    this.#put(
      drawRoot(
        this.look,
        element(
          'div',
          { class: 'gk-findings gk-message', role },
          lines.map((line) => element('p', {}, line)),
        ),
      ),
    );
  }

  #put(drawing: PageElement): void {
    this.#message?.remove();
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
