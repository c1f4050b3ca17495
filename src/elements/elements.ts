import { drawReport, drawRoot, drawTable, type PageElement } from '../draw';
import { EDITIONS, labelExplanations, tablesOf } from '../format';
import { tableView } from '../table';
import { ReportElement, type Shown } from './base';
import { LoadError } from './load';
import { elementMessages } from './messages';

/** `<gongkai-report src="report.json">`: the whole report; with `check`, its findings too. */
export class GongkaiReport extends ReportElement {
  protected draw({ drawList, ...shown }: Shown): PageElement {
    const { headingLevel } = this;
    // It stands before the report, and must not skip a level of the page.
    const panel = drawList?.(headingLevel);
    const explanations = labelExplanations(shown.locale);
    return drawReport(shown.report, { ...shown, panel, explanations, headingLevel });
  }
}

/** `<gongkai-table table="applications" src="report.json">`: one table; with `check`, marks at its cells. */
export class GongkaiTable extends ReportElement {
  protected override async readValue(signal: AbortSignal): Promise<unknown> {
    const { locale } = this;
    const known = new Set<string>(EDITIONS.flatMap((id) => tablesOf(id).map(({ key }) => key)));
    const table = this.getAttribute('table') ?? '';
    if (!known.has(table)) {
      throw new LoadError([elementMessages(locale).unknownTable(table, [...known].join('、'))]);
    }
    return super.readValue(signal);
  }

  protected draw({ report, findings, locale, idPrefix }: Shown): PageElement {
    const name = this.getAttribute('table');
    const table = tablesOf(report.edition).find(({ key }) => key === name);
    // Every edition has the tables that readValue lets through.
    if (!table) throw new RangeError(`no table ${name} in edition ${report.edition}`);
    return drawRoot(
      { locale },
      drawTable(tableView(report, table.key, { findings, locale, idPrefix }), {
        locale,
        idPrefix,
        explanations: labelExplanations(locale),
      }),
    );
  }
}

/**
 * `<gongkai-findings for="id">`: the findings of the report that another element shows; or of one of its own
 * (`src`, `report`).
 */
export class GongkaiFindings extends ReportElement {
  #target: ReportElement | undefined;

  protected override get wantsCheck(): boolean {
    return true;
  }

  protected override get isPatient(): boolean {
    return true;
  }

  /** Links lead to the cells of the element that it is for. */
  override get idPrefix(): string {
    return this.#target ? this.#target.idPrefix : super.idPrefix;
  }

  protected override async readValue(signal: AbortSignal): Promise<unknown> {
    this.#follow(undefined);
    const id = this.getAttribute('for');
    if (id === null) return super.readValue(signal);
    const target = document.getElementById(id);
    if (!(target instanceof ReportElement)) {
      throw new LoadError([elementMessages(this.locale).noTarget(id)]);
    }
    this.#follow(target);
    return target.report;
  }

  override disconnectedCallback(): void {
    this.#follow(undefined);
    super.disconnectedCallback();
  }

  readonly #onLoad = (event: Event): void => {
    if (event.target === this.#target) this.schedule();
  };

  #follow(target: ReportElement | undefined): void {
    this.#target?.removeEventListener('gongkai-load', this.#onLoad);
    this.#target = target;
    target?.addEventListener('gongkai-load', this.#onLoad);
  }

  protected draw({ drawList, locale }: Shown): PageElement {
    return drawRoot({ locale }, drawList?.(this.headingLevel));
  }
}
