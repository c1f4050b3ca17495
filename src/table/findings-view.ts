import type { EditionId, Locale, SectionKey } from '../format';
import { describeCell, findCell, joinLabels } from '../format/cells';
import { headingOfSection } from '../format/editions';
import type { CellReading, Report } from '../report';
import type { CellRole, Finding, Severity, Suggestion } from '../rules';
import { cellId, DEFAULT_ID_PREFIX, findingId, sectionId } from './ids';
import { lackOf } from './lacks';
import { tableMessages } from './messages';
import { arrangeFindings, editsKey, type FindingCluster } from './number-findings';
import { printNumber } from './print-number';

/** A cell that a finding or a suggestion names. */
export interface CellReference {
  readonly address: string;
  /** The id of the cell in this report's tables; none for a cell of another report. */
  readonly cellId?: string;
  /** In the form's own words, short: the innermost row label and the column. */
  readonly label: string;
}

export interface FindingCellView extends CellReference {
  readonly role: CellRole;
  /** With the report, where it is another one. */
  readonly roleLabel: string;
  /** The number, or what is to be said instead of one. */
  readonly text: string;
  readonly printedAs?: string;
}

export interface EditView extends CellReference {
  readonly from: string;
  readonly to: string;
}

/** A finding, ready to be drawn. */
export interface FindingView {
  readonly number: number;
  readonly id: string;
  readonly finding: Finding;
  /** Table, row and column in the form's own words, or the section's title. */
  readonly place: string;
  /** What is wrong, without the place again. */
  readonly message: string;
  /** The id of what it is about: its cell, or its section. */
  readonly targetId?: string;
  readonly cells: readonly FindingCellView[];
}

/** A change that would mend findings. */
export interface SuggestionView {
  readonly edits: readonly EditView[];
  readonly message: string;
  readonly ambiguous: boolean;
  /** The findings that it mends, wherever they stand: 错2. */
  readonly mends: readonly string[];
  readonly suggestion: Suggestion;
  /** The first finding that has it. */
  readonly finding: Finding;
}

/** Findings that are told together, with what would mend them. */
export interface FindingClusterView {
  readonly kind: FindingCluster['kind'];
  readonly findings: readonly FindingView[];
  /** Those of all the findings, each once, best first. */
  readonly suggestions: readonly SuggestionView[];
}

/** The findings of one section. */
export interface FindingGroup {
  /** 表三 收到和处理政府信息公开申请情况; empty for what concerns the whole report. */
  readonly title: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly clusters: readonly FindingClusterView[];
}

/** All findings of a report, in the form's order, with their count by severity. */
export interface FindingsView {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly groups: readonly FindingGroup[];
}

export interface FindingsViewOptions {
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  readonly locale?: Locale;
  readonly idPrefix?: string;
}

/** What a list of findings shows. */
export function findingsView(
  report: Report,
  findings: readonly Finding[],
  { readings = [], locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX }: FindingsViewOptions = {},
): FindingsView {
  const { edition } = report;
  const messages = tableMessages(locale);
  const byAddress = new Map(readings.map((reading) => [reading.address, reading] as const));
  const text = (value: number | null, address: string): string => {
    if (value !== null) return printNumber(value);
    return messages.states[lackOf(byAddress.get(address))];
  };
  const reference = (address: string): CellReference => ({
    address,
    label: shortLabel(edition, address),
    ...(findCell(edition, address) && { cellId: cellId(idPrefix, address) }),
  });
  const roleOf = (address: string, role: CellRole): string => {
    const [, origin] = address.match(OTHER_REPORT) || [];
    const own = messages.roles[role];
    return origin === 'previous' || origin === 'child'
      ? `${messages.origins[origin]} · ${own}`
      : own;
  };

  const view = (number: number, finding: Finding, section: SectionKey | undefined): FindingView => {
    const isCell = findCell(edition, finding.anchor);
    const place = isCell
      ? describeCell(edition, finding.anchor)
      : (headingOfSection(edition, section) ?? '');
    return {
      number,
      id: findingId(idPrefix, number),
      finding,
      place,
      message: withoutPlace(finding.message, place),
      ...(section && {
        targetId: isCell ? cellId(idPrefix, finding.anchor) : sectionId(idPrefix, section),
      }),
      cells: finding.cells.map(({ address, role, value, raw }) => ({
        ...reference(address),
        role,
        roleLabel: roleOf(address, role),
        text: text(value, address),
        ...(raw && raw.trim() !== text(value, address) && { printedAs: raw.trim() }),
      })),
    };
  };

  const parts = arrangeFindings(edition, findings);
  const mends = new Map<string, string[]>();
  for (const { clusters } of parts)
    for (const { number, finding } of clusters.flatMap((cluster) => cluster.findings))
      for (const key of new Set(finding.suggestions.map(editsKey)))
        mends.set(key, [...(mends.get(key) ?? []), `${messages.signs[finding.severity]}${number}`]);
  const suggestionsOf = ({ findings: own }: FindingCluster): SuggestionView[] => {
    const views = new Map<string, SuggestionView>();
    for (const { finding } of own)
      for (const suggestion of finding.suggestions) {
        const key = editsKey(suggestion);
        if (views.has(key)) continue;
        views.set(key, {
          suggestion,
          finding,
          message: suggestion.message,
          ambiguous: suggestion.ambiguous,
          mends: mends.get(key) ?? [],
          edits: suggestion.edits.map(({ address, from, to }) => ({
            ...reference(address),
            from: text(from, address),
            to: text(to, address),
          })),
        });
      }
    return [...views.values()];
  };

  const groups = parts.map(({ section, clusters }): FindingGroup => {
    const own = clusters.flatMap((cluster) => cluster.findings);
    return {
      title: headingOfSection(edition, section) ?? '',
      counts: countsOf(own.map(({ finding }) => finding)),
      clusters: clusters.map((cluster) => ({
        kind: cluster.kind,
        findings: cluster.findings.map(({ number, finding }) => view(number, finding, section)),
        suggestions: suggestionsOf(cluster),
      })),
    };
  });
  return { counts: countsOf(findings), groups };
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, query: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A message begins with its place, which the list names before it. */
function withoutPlace(message: string, place: string): string {
  if (!message.startsWith(place)) return message;
  return message.slice(place.length).replace(/^[：:]\s*/, '') || message;
}

/** What stands before an address of last year's report, or of the bodies that are added up. */
const OTHER_REPORT = /^@([^:]*):/;

function shortLabel(edition: EditionId, address: string): string {
  const cell = findCell(edition, address.replace(OTHER_REPORT, ''));
  if (!cell) return address;
  return `${joinLabels(cell.rowLabels.slice(-1))} · ${cell.columnLabels[cell.columnLabels.length - 1]}`;
}
