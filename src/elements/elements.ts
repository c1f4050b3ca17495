import { drawReport, drawRoot, drawTable, type PageContent, type PageElement } from '../draw';
import { EDITIONS, tablesOf } from '../format';
import { tableView } from '../table';
import { follow, ReportElement, type Shown } from './base';
import { LoadError } from './load-error';
import { elementMessages } from './messages';
import { loadedOnDemand } from './on-demand';
import { elementById } from './page';

/**
 * `<gongkai-report src="report.json">`: the whole report; with `check`, its findings too.
 *
 * @example
 * import { GongkaiReport } from 'gongkai-report/elements';
 *
 * const element = new GongkaiReport(); // as <gongkai-report src="report.json" check>
 * element.setAttribute('src', 'report.json');
 * element.setAttribute('check', '');
 * document.body.append(element);
 */
export class GongkaiReport extends ReportElement {
  protected override get awaited(): undefined {
    return undefined;
  }

  protected draw({ drawList, look, ...shown }: Shown): PageElement {
    const { headingLevel } = this;
    return drawReport(shown.report, {
      ...look,
      ...shown,
      // It stands before the report, and must not skip a level of the page.
      panel: drawList?.(headingLevel),
      contents: this.hasAttribute('contents'),
      headingLevel,
    });
  }
}

/**
 * `<gongkai-table table="applications" src="report.json">`: one table; with `check`, marks at its cells.
 *
 * @example
 * import { GongkaiTable } from 'gongkai-report/elements';
 *
 * const element = new GongkaiTable(); // as <gongkai-table table="applications" src="report.json">
 * element.setAttribute('table', 'applications');
 * element.setAttribute('src', 'report.json');
 * document.body.append(element);
 */
export class GongkaiTable extends ReportElement {
  protected override get awaited(): string {
    return this.getAttribute('table') ?? '';
  }

  protected override async readValue(signal: AbortSignal): Promise<unknown> {
    const { locale } = this;
    const known = new Set<string>(EDITIONS.flatMap((id) => tablesOf(id).map(({ key }) => key)));
    const table = this.getAttribute('table') ?? '';
    if (!known.has(table)) {
      throw new LoadError([elementMessages(locale).unknownTable(table, [...known].join('、'))]);
    }
    return super.readValue(signal);
  }

  protected draw({ report, look, ...shown }: Shown): PageElement {
    const name = this.getAttribute('table');
    const table = tablesOf(report.edition).find(({ key }) => key === name);
    // Every edition has the tables that readValue lets through.
    if (!table) throw new RangeError(`no table ${name} in edition ${report.edition}`);
    return drawRoot(look, drawTable(tableView(report, table.key, shown), shown));
  }
}

/**
 * `<gongkai-findings for="id">`: the findings of the report that another element shows, whatever becomes of it;
 * or of one of its own (`src`, `report`).
 *
 * @example
 * import { GongkaiFindings } from 'gongkai-report/elements';
 *
 * const element = new GongkaiFindings(); // as <gongkai-findings for="report">
 * element.setAttribute('for', 'report'); // the id of a <gongkai-report>
 * document.body.append(element);
 */
export class GongkaiFindings extends ReportElement {
  #target: ReportElement | undefined;
  #unfollow: (() => void) | undefined;

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

  override connectedCallback(): void {
    this.#unfollow ??= follow((element) => {
      // One that follows another which follows it would never come to rest.
      if (element instanceof GongkaiFindings) return;
      if (element === this.#target || element.id === this.getAttribute('for')) this.schedule();
    });
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#target = undefined;
    super.disconnectedCallback();
  }

  protected override async readValue(signal: AbortSignal): Promise<unknown> {
    this.#target = undefined;
    const id = this.getAttribute('for');
    if (id === null) return super.readValue(signal);
    const messages = elementMessages(this.locale);
    const target = elementById(id);
    // Findings are for a report: such that are for each other would never come to rest.
    if (!(target instanceof ReportElement) || target instanceof GongkaiFindings) {
      throw new LoadError([messages.noTarget(id)]);
    }
    this.#target = target;
    if (target.state === 'failed') throw new LoadError([messages.targetFailed(id)]);
    const { report, readings } = target;
    return report && { report, readings };
  }

  protected draw({ drawList, look }: Shown): PageElement {
    return drawRoot(look, drawList?.(this.headingLevel));
  }
}

/** What is drawn by a file of its own, which a page without charts does not load. */
abstract class ChartElement extends ReportElement {
  protected override get wantsCheck(): boolean {
    return false;
  }

  protected charts(): Promise<typeof import('./charts')> {
    return loadedOnDemand(import('./charts'), 'elements-charts.js', this.locale);
  }
}

/**
 * `<gongkai-outcome-chart src="report.json">`: how the applications of a year ended.
 *
 * @example
 * import { blankReport } from 'gongkai-report';
 * import { GongkaiOutcomeChart } from 'gongkai-report/elements';
 *
 * const element = new GongkaiOutcomeChart(); // as <gongkai-outcome-chart src="report.json">
 * element.report = blankReport({ year: 2025 });
 * document.body.append(element);
 */
export class GongkaiOutcomeChart extends ChartElement {
  protected async draw({ report, look, ...shown }: Shown): Promise<PageElement> {
    const { drawOutcomes } = await this.charts();
    return drawRoot(look, drawOutcomes(report, shown));
  }
}

/**
 * `<gongkai-balance-flow src="report.json">`: carried over and received, concluded and carried forward.
 *
 * @example
 * import { blankReport } from 'gongkai-report';
 * import { GongkaiBalanceFlow } from 'gongkai-report/elements';
 *
 * const element = new GongkaiBalanceFlow(); // as <gongkai-balance-flow src="report.json">
 * element.report = blankReport({ year: 2025 });
 * document.body.append(element);
 */
export class GongkaiBalanceFlow extends ChartElement {
  protected async draw({ report, look, ...shown }: Shown): Promise<PageElement> {
    const { drawBalance } = await this.charts();
    return drawRoot(look, drawBalance(report, shown));
  }
}

/** What shows a report beside that of an earlier year. */
abstract class PreviousElement extends ChartElement {
  #previous: unknown;

  /** The report of the earlier year: JSON, parsed or as text. */
  get previous(): unknown {
    return this.#previous;
  }

  set previous(value: unknown) {
    this.#previous = value ?? undefined;
    this.schedule();
  }

  /**
   * The report of the earlier year, where the page gives one.
   * @throws LoadError with words for the page.
   */
  protected async earlier(
    signal: AbortSignal,
  ): Promise<Pick<Shown, 'report' | 'readings'> | undefined> {
    const source = this.getAttribute('previous');
    if (this.#previous === undefined && source === null) return undefined;
    const value =
      this.#previous === undefined
        ? await this.load(source ?? '', 'previous', signal)
        : this.valueFrom(this.#previous, 'previous');
    return this.alone(value);
  }
}

/**
 * `<gongkai-report-summary src="2024.json" previous="2023.json">`: what a report says, in four numbers.
 *
 * @example
 * import { GongkaiReportSummary } from 'gongkai-report/elements';
 *
 * const element = new GongkaiReportSummary();
 * element.setAttribute('src', '2025.json');
 * element.setAttribute('previous', '2024.json');
 * document.body.append(element);
 */
export class GongkaiReportSummary extends PreviousElement {
  protected async draw(
    { report, look, ...shown }: Shown,
    signal: AbortSignal,
  ): Promise<PageElement> {
    const earlier = await this.earlier(signal);
    const { drawSummary } = await this.charts();
    const previous = { previous: earlier?.report, previousReadings: earlier?.readings };
    return drawRoot(look, drawSummary(report, { ...shown, ...previous }));
  }
}

/**
 * `<gongkai-trend-chart src="2022.json 2023.json 2024.json">`: several years of a body's numbers; `addresses`,
 * set apart by spaces, are the cells to follow. As a property or a child, a list of reports.
 *
 * @example
 * import { GongkaiTrendChart } from 'gongkai-report/elements';
 *
 * const element = new GongkaiTrendChart();
 * element.setAttribute('src', '2023.json 2024.json 2025.json');
 * element.setAttribute('addresses', 'applications.newlyReceived.total');
 * document.body.append(element);
 */
export class GongkaiTrendChart extends ChartElement {
  #all: readonly Pick<Shown, 'report' | 'readings'>[] = [];

  protected override async readValue(signal: AbortSignal): Promise<unknown> {
    const sources = (this.getAttribute('src') ?? '').split(/\s+/).filter(Boolean);
    if (sources.length < 2) return super.readValue(signal);
    return Promise.all(sources.map((source) => this.load(source, 'src', signal)));
  }

  protected override taken(value: unknown): Pick<Shown, 'report' | 'readings'> {
    // The readings of the element are those of one report.
    const all = Array.isArray(value) ? value.map((each) => this.alone(each)) : [super.taken(value)];
    const last = all[all.length - 1];
    if (!last) return super.taken(undefined);
    this.#all = all;
    return last;
  }

  protected async draw({ look, ...shown }: Shown): Promise<PageElement> {
    const { drawTrend } = await this.charts();
    const addresses = this.getAttribute('addresses')?.split(/\s+/).filter(Boolean);
    const reports = this.#all.map(({ report }) => report);
    const readings = this.#all.map((each) => each.readings);
    return drawRoot(look, drawTrend(reports, { ...shown, readings, addresses }));
  }
}

/**
 * `<gongkai-year-comparison src="2024.json" previous="2023.json">`: each number with its change.
 *
 * @example
 * import { GongkaiYearComparison } from 'gongkai-report/elements';
 *
 * const element = new GongkaiYearComparison();
 * element.setAttribute('src', '2025.json');
 * element.setAttribute('previous', '2024.json');
 * document.body.append(element);
 */
export class GongkaiYearComparison extends PreviousElement {
  protected async draw(
    { report, look, ...shown }: Shown,
    signal: AbortSignal,
  ): Promise<PageElement> {
    const { headingLevel } = this;
    const earlier = await this.earlier(signal);
    if (!earlier) throw new LoadError([elementMessages(this.locale).noPrevious]);
    const { drawComparison } = await this.charts();
    const content: PageContent = drawComparison(report, earlier.report, {
      ...shown,
      headingLevel,
    });
    return drawRoot(look, content);
  }
}
