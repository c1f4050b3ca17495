import {
  describeCell,
  EDITIONS,
  type EditionId,
  LATEST_EDITION,
  type Locale,
  tablesOf,
} from '../../src/format';
import {
  ApplicationsTable,
  NarrativeSection,
  ProactiveTable,
  ProceedingsTable,
} from '../../src/react';
import type { Report } from '../../src/report';
import { checkReport, type RuleExample, ruleSetOf } from '../../src/rules';
import { caseOf } from '../../src/rules/sketch';

export interface RuleExamplesProps {
  /** Which rule of the catalogue. */
  readonly ruleId: string;
  /** An example that passes, or one that breaks the rule. */
  readonly show: 'pass' | 'break';
  /** Wanted; the edition in force is shown where this one does not have the rule. */
  readonly edition?: EditionId;
  readonly locale?: Locale;
  readonly idPrefix?: string;
}

const words = {
  'zh-CN': {
    pass: '通过。',
    previous: '上一年度的报告',
    child: '所含单位的报告',
    sections: '文档的章节',
    colon: '：',
    comma: '、',
    semicolon: '；',
  },
  en: {
    pass: 'Passes.',
    previous: "Last year's report",
    child: 'A body that is added up',
    sections: 'Sections of the document',
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
  },
};

const TABLES = {
  proactive: ProactiveTable,
  applications: ApplicationsTable,
  proceedings: ProceedingsTable,
};

/** The edition that is wanted shows the rule if it has it. */
const editionOf = (ruleId: string, wanted: EditionId = LATEST_EDITION) =>
  [wanted, ...[...EDITIONS].reverse()].find((edition) =>
    ruleSetOf(edition).rules.some(({ id }) => id === ruleId),
  ) ?? LATEST_EDITION;

/** An example of a rule, drawn as the form prints it, with the cells marked that break the rule. */
export function RuleExamples({
  ruleId,
  show,
  edition: wanted,
  locale = 'zh-CN',
  idPrefix = 'rule',
}: RuleExamplesProps) {
  const edition = editionOf(ruleId, wanted);
  const rule = ruleSetOf(edition).rules.find(({ id }) => id === ruleId);
  const example = rule?.examples.find(({ outcome }) =>
    show === 'pass' ? outcome === 'pass' : outcome === 'fail' || outcome === 'review',
  );
  if (!example) return null;
  const { report, inputs } = caseOf(example, edition);
  const findings = checkReport(report, { ...inputs, locale }).findings.filter(
    (each) => each.ruleId === ruleId && each.anchor === example.anchor,
  );
  const { anchor } = example;
  const text = words[locale];
  const key = tablesOf(edition).find(
    (table) => table.key === anchor || anchor.startsWith(`${table.key}.`),
  )?.key;
  const Table = key && TABLES[key];
  return (
    <div className="docs-rule" lang={locale}>
      <p>
        <strong>{findings.map(({ message }) => message).join(' ') || text.pass}</strong>
      </p>
      {!Table && (
        <p>
          {[report.title, report.year, report.period?.from, report.period?.to]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {inputs.sections && (
        <p>
          {text.sections}
          {text.colon}
          {inputs.sections.join(text.comma)}
        </p>
      )}
      {example.previous && (
        <Beside title={text.previous} sketch={example.previous} {...{ edition, locale }} />
      )}
      {example.children?.map((child, i) => (
        <Beside
          key={String(i)}
          title={`${text.child} ${i + 1}`}
          sketch={child}
          {...{ edition, locale }}
        />
      ))}
      {(['overview', 'problems', 'other'] as const)
        .filter((section) => report[section].length > 0)
        .map((section) => (
          <NarrativeSection
            key={section}
            {...{ report, section, locale }}
            idPrefix={`${idPrefix}-${section}`}
          />
        ))}
      {Table && <Table {...{ report, findings, locale, idPrefix }} readings={inputs.readings} />}
    </div>
  );
}

/** What is filled in a report beside the one that is checked, in words: its table would be mostly empty. */
function Beside({
  title,
  sketch,
  edition,
  locale,
}: {
  readonly title: string;
  readonly sketch: NonNullable<RuleExample['previous']>;
  readonly edition: Report['edition'];
  readonly locale: Locale;
}) {
  const { colon, semicolon } = words[locale];
  const cells = Object.entries(sketch.cells ?? {}).map(
    ([address, value]) => `${describeCell(edition, address)}${colon}${value ?? ''}`,
  );
  const overview = sketch.fields?.overview;
  const texts = Array.isArray(overview)
    ? overview.map((block: { text: string }) => block.text)
    : [];
  return (
    <p>
      {title}
      {colon}
      {[...cells, ...texts].join(semicolon)}
    </p>
  );
}
