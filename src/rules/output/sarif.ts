import { type Locale, localText } from '../../format';
import type { Report } from '../../report';
import { workOn } from '../../report/cells';
import { rules } from '../catalogue/described';
import type { CheckResult } from '../engine';
import { assertFindings, type Finding, findingsOf, type Outcome, type Severity } from '../finding';

/** What a SARIF log says of the file that was checked. */
export interface SarifOptions {
  /** Where the document is, as a URI reference: a path relative to the log, or a web address. */
  readonly uri?: string;
  /** The version of the package, for the log to say by which rules it was made. */
  readonly version?: string;
  readonly locale?: Locale;
  /** Also the instances that passed or did not apply; by default only what needs attention. */
  readonly all?: boolean;
}

/** A SARIF 2.1.0 log: an object that is ready to be written as JSON. */
export type SarifLog = Readonly<Record<string, unknown>>;

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  query: 'warning',
  info: 'note',
};

const KINDS: Readonly<Record<Outcome, string>> = {
  fail: 'fail',
  review: 'review',
  open: 'open',
  pass: 'pass',
  notApplicable: 'notApplicable',
};

/** What one level of a problem is called by those who show SARIF beside code. */
const PROBLEMS: Readonly<Record<Severity, string>> = {
  error: 'error',
  query: 'warning',
  info: 'recommendation',
};

/** More places than GitHub shows of a result are left out. */
const MOST_PLACES = 100;

/**
 * The findings of a check as a SARIF 2.1.0 log, with what stayed open: one run, which says in `automationDetails` of
 * which document it is, so that those of several documents stand beside each other.
 *
 * @example
 * import { blankReport, checkReport, toSarif } from 'gongkai-report';
 *
 * const report = blankReport({ year: 2025 });
 * const log = toSarif(report, checkReport(report), { uri: 'reports/2025.json' });
 * console.log(JSON.stringify(log, null, 2));
 */
export function toSarif(report: Report, result: CheckResult, options: SarifOptions = {}): SarifLog {
  return workOn(report, () => logOf(report, result, options));
}

function logOf(report: Report, result: CheckResult, options: SarifOptions): SarifLog {
  assertFindings(findingsOf(result));
  if (typeof result.outcomes !== 'object' || result.outcomes === null)
    throw new TypeError('these are no findings of a check: the outcomes are missing');
  const { uri, version, locale = 'zh-CN', all = false } = options;
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const location = (address: string, place?: Finding['cells'][number]['place']) => ({
    logicalLocations: [{ fullyQualifiedName: address, kind: 'member' }],
    ...(uri !== undefined && {
      physicalLocation: {
        artifactLocation: { uri },
        // A place's column is one of its table, not of its line.
        ...(place?.line !== undefined && { region: { startLine: place.line } }),
      },
    }),
  });
  const resultOf = (ruleId: string, anchor: string) => ({
    ruleId,
    ruleIndex: ruleIndex.get(ruleId) ?? -1,
    anchor,
  });
  const findings = result.findings.map((finding) => {
    const { ruleId, anchor, outcome, severity, message, cells, fingerprint, figures } = finding;
    const { anchor: _, ...reference } = resultOf(ruleId, anchor);
    return {
      ...reference,
      kind: KINDS[outcome],
      // SARIF has a level only where something failed.
      level: outcome === 'fail' ? LEVELS[severity] : 'none',
      message: { text: message },
      locations: [
        location(
          anchor,
          (cells.find(({ address }) => address === anchor) ?? cells.find(({ place }) => place))
            ?.place,
        ),
      ],
      ...(cells.length > 0 && {
        relatedLocations: cells.slice(0, MOST_PLACES).map(({ address, place }, id) => ({
          id,
          ...location(address, place),
        })),
      }),
      // The second is what GitHub tells the results of one file apart by.
      partialFingerprints: { 'instance/v1': fingerprint, primaryLocationLineHash: fingerprint },
      ...(finding.explanation && {
        suppressions: [
          {
            kind: 'external',
            status: finding.explanation.stale ? 'underReview' : 'accepted',
            justification: finding.explanation.text,
          },
        ],
      }),
      properties: { severity, figures, suggestions: finding.suggestions },
    };
  });
  const shown = new Set(result.findings.map(({ ruleId, anchor }) => `${ruleId}@${anchor}`));
  const titles = new Map(rules.map(({ id, title }) => [id, localText(title, locale)]));
  const others = Object.entries(result.outcomes)
    .filter(([instance, outcome]) => !shown.has(instance) && (all || outcome === 'open'))
    .map(([instance, outcome]) => {
      const at = instance.indexOf('@');
      const { anchor, ...reference } = resultOf(instance.slice(0, at), instance.slice(at + 1));
      return {
        ...reference,
        kind: KINDS[outcome],
        level: 'none',
        message: { text: titles.get(reference.ruleId) ?? reference.ruleId },
        locations: [location(anchor)],
      };
    });
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gongkai-report',
            ...(version !== undefined && { version, semanticVersion: version }),
            language: locale,
            rules: rules.map(({ id, title, help, severity, level }) => ({
              id,
              shortDescription: { text: localText(title, locale) },
              fullDescription: { text: localText(help, locale) },
              help: { text: localText(help, locale) },
              defaultConfiguration: { level: LEVELS[severity] },
              properties: { level, 'problem.severity': PROBLEMS[severity] },
            })),
          },
        },
        automationDetails: {
          id: `gongkai-report/${uri ?? [report.body?.name, report.year].filter(Boolean).join('-')}/`,
        },
        columnKind: 'utf16CodeUnits',
        ...(uri !== undefined && { artifacts: [{ location: { uri } }] }),
        results: [...findings, ...others],
      },
    ],
  };
}
