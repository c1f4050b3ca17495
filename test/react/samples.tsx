import { renderToStaticMarkup } from 'react-dom/server';
import { labelExplanations } from '../../src/format';
import { ReportDocument, type ReportDocumentProps } from '../../src/react';
import {
  BalanceFlow,
  OutcomeChart,
  ReportSummary,
  TrendChart,
  YearComparison,
} from '../../src/react/compare';
import { checkReport, rules } from '../../src/rules';
import {
  blank,
  eightDigits,
  exampleOf2023,
  hongze2024,
  hongze2024Readings,
  huaian2024,
  linjiang2020,
  linjiang2020Readings,
  mistyped2024,
  shanghaiOffice2019,
  twelveDigits,
} from '../../stories/samples';

const checked = (
  report: ReportDocumentProps['report'],
  props: Omit<ReportDocumentProps, 'report'> = {},
): ReportDocumentProps => {
  const { readings, locale } = props;
  const { findings, notChecked } = checkReport(report, {
    ...(readings && { readings }),
    ...(locale && { locale }),
  });
  const explanations = labelExplanations(locale ?? 'zh-CN');
  return { report, findings, notChecked, rules, contents: true, explanations, ...props };
};

/** Documents with all that they can show, by name. */
export const documents: Readonly<Record<string, ReportDocumentProps>> = {
  'linjiang 2020, checked': checked(linjiang2020, { readings: linjiang2020Readings }),
  'linjiang 2020, checked, en': checked(linjiang2020, {
    readings: linjiang2020Readings,
    locale: 'en',
  }),
  'huaian 2024': { report: huaian2024 },
  'huaian 2024, tables': {
    report: { ...huaian2024, introduction: [], overview: [], problems: [], other: [] },
  },
  'huaian 2024, mistyped, checked': checked(mistyped2024, { theme: 'portal', textSize: 'large' }),
  'hongze 2024, rows missing, checked': checked(hongze2024, { readings: hongze2024Readings }),
  'shanghai office 2019, checked': checked(shanghaiOffice2019, { density: 'compact' }),
  'blank 2019, checked': checked(blank('2019')),
  'blank 2021': { report: blank('2021'), headingLevel: 3, idPrefix: 'other' },
  'eight digits 2019': { report: eightDigits('2019') },
  'eight digits 2021, checked': checked(eightDigits('2021')),
  'eight digits 2021': { report: eightDigits('2021') },
  'eight digits 2021, grouped': { report: eightDigits('2021'), digits: 'grouped' },
  'twelve digits 2021': { report: twelveDigits('2021') },
  'twelve digits 2021, grouped': { report: twelveDigits('2021'), digits: 'grouped' },
};

export const documentHtml = (name: keyof typeof documents): string =>
  renderToStaticMarkup(<ReportDocument {...(documents[name] ?? { report: huaian2024 })} />);

/** Everything else that is drawn. */
export const otherHtml: Readonly<Record<string, () => string>> = {
  YearComparison: () =>
    renderToStaticMarkup(<YearComparison report={huaian2024} previous={exampleOf2023} />),
  OutcomeChart: () => renderToStaticMarkup(<OutcomeChart report={huaian2024} />),
  'OutcomeChart without applications': () =>
    renderToStaticMarkup(<OutcomeChart report={blank('2021')} />),
  ReportSummary: () =>
    renderToStaticMarkup(<ReportSummary report={huaian2024} previous={exampleOf2023} />),
  BalanceFlow: () => renderToStaticMarkup(<BalanceFlow report={huaian2024} />),
  TrendChart: () => renderToStaticMarkup(<TrendChart reports={[exampleOf2023, huaian2024]} />),
};
