import type { CheckDetail, ErrorDetail, LoadDetail } from './base';
import {
  GongkaiBalanceFlow,
  GongkaiFindings,
  GongkaiOutcomeChart,
  GongkaiReport,
  GongkaiReportSummary,
  GongkaiTable,
  GongkaiTrendChart,
  GongkaiYearComparison,
} from './elements';

export type {
  CheckDetail,
  ElementState,
  ErrorDetail,
  LoadDetail,
  ReportElement,
} from './base';
export type { ElementAttributes, ElementName } from './manifest';
export {
  GongkaiBalanceFlow,
  GongkaiFindings,
  GongkaiOutcomeChart,
  GongkaiReport,
  GongkaiReportSummary,
  GongkaiTable,
  GongkaiTrendChart,
  GongkaiYearComparison,
};

declare global {
  interface HTMLElementTagNameMap {
    'gongkai-report': GongkaiReport;
    'gongkai-table': GongkaiTable;
    'gongkai-findings': GongkaiFindings;
    'gongkai-report-summary': GongkaiReportSummary;
    'gongkai-outcome-chart': GongkaiOutcomeChart;
    'gongkai-balance-flow': GongkaiBalanceFlow;
    'gongkai-trend-chart': GongkaiTrendChart;
    'gongkai-year-comparison': GongkaiYearComparison;
  }
  // They bubble, so that the page and its document hear them as well.
  interface GlobalEventHandlersEventMap {
    'gongkai-load': CustomEvent<LoadDetail>;
    'gongkai-check': CustomEvent<CheckDetail>;
    'gongkai-error': CustomEvent<ErrorDetail>;
  }
}

const ELEMENTS = {
  'gongkai-report': GongkaiReport,
  'gongkai-table': GongkaiTable,
  'gongkai-findings': GongkaiFindings,
  'gongkai-report-summary': GongkaiReportSummary,
  'gongkai-outcome-chart': GongkaiOutcomeChart,
  'gongkai-balance-flow': GongkaiBalanceFlow,
  'gongkai-trend-chart': GongkaiTrendChart,
  'gongkai-year-comparison': GongkaiYearComparison,
};

// On a server there is nothing to define; a page that loads two copies keeps the first.
if (typeof customElements !== 'undefined') {
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
