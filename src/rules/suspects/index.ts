import { findCell, type Locale } from '../../format';
import type { Report } from '../../report';
import type { CheckResult } from '../engine';
import type { Finding, Suggestion } from '../finding';
import { type CheckInputs, RuleInput } from '../input';
import { equationsOf } from './equations';
import { evidenceFor } from './evidence';
import { impliedValues } from './implied';
import { causeMessage } from './messages';
import type { Candidate } from './rank';
import { search } from './search';

/**
 * The findings with what would repair them: which cell is wrong, and what it should say.
 *
 * The same report always gets the same answer. A suggestion changes nothing by itself.
 */
export function withSuggestions(
  report: Report,
  inputs: CheckInputs,
  result: CheckResult,
  locale: Locale,
): CheckResult {
  const equations = equationsOf(report.edition);
  const sums = new Set(equations.all.map((each) => each.instance));
  const isBroken = (finding: Finding): boolean => sums.has(`${finding.ruleId}@${finding.anchor}`);
  const isGap = (finding: Finding): boolean =>
    equations.indexOf.has(finding.anchor) && finding.cells[0]?.value === null;
  if (!result.findings.some((finding) => isBroken(finding) || isGap(finding))) return result;

  const input = new RuleInput(report, inputs);
  const implied = impliedValues(equations, input);
  const figures = {
    ...figuresOf(equations.addresses, input, implied),
    ...evidenceFor(report, inputs, equations),
  };
  const rowOf = (cell: number | undefined): string => {
    const address = cell === undefined ? undefined : equations.addresses[cell];
    const labels = address === undefined ? [] : findCell(report.edition, address)?.rowLabels;
    return labels?.[labels.length - 1] ?? '';
  };
  const asSuggestion = (candidate: Candidate): Suggestion => ({
    edits: candidate.changes.map(({ cell, to }) => ({
      address: equations.addresses[cell] ?? '',
      from: figures.found[cell] ?? null,
      to,
    })),
    message: causeMessage(candidate, rowOf(candidate.beside), locale),
    repairs: candidate.repairs,
    ambiguous: candidate.ambiguous,
  });
  const suggestions = result.findings.some(isBroken)
    ? search(equations, figures).map(asSuggestion)
    : [];

  const suggestionsFor = (finding: Finding): readonly Suggestion[] => {
    if (isBroken(finding)) {
      const instance = `${finding.ruleId}@${finding.anchor}`;
      return suggestions.filter(({ repairs }) => repairs.includes(instance));
    }
    const cell = equations.indexOf.get(finding.anchor);
    const value = cell === undefined ? undefined : implied.get(cell);
    if (cell === undefined || value === undefined || !isGap(finding)) return finding.suggestions;
    // What stands there cannot be read; a value whose digits are not in it is not what it says.
    const { state, raw = '' } = input.reading(finding.anchor) ?? {};
    if (state === 'invalid' && !raw.includes(String(value))) return finding.suggestions;
    const repairs = (equations.of[cell] ?? []).map(
      ({ equation }) => equations.all[equation]?.instance ?? '',
    );
    return [
      asSuggestion({
        changes: [{ cell, to: value }],
        cause: 'blank',
        price: 0,
        repairs,
        ambiguous: false,
      }),
    ];
  };
  return {
    findings: result.findings.map((finding) => ({
      ...finding,
      suggestions: suggestionsFor(finding),
    })),
    // These are made when they are read.
    get outcomes() {
      return result.outcomes;
    },
    get notChecked() {
      return result.notChecked;
    },
  };
}

function figuresOf(
  addresses: readonly string[],
  input: RuleInput,
  implied: ReadonlyMap<number, number>,
) {
  const found: (number | null)[] = [];
  const values: (number | undefined)[] = [];
  addresses.forEach((address, cell) => {
    const { lo, hi, parts } = input.quantity(address);
    const isDash = input.state(address) === 'dash';
    found.push(lo === hi && !isDash && typeof parts[0] === 'number' ? lo : null);
    values.push(lo === hi ? lo : implied.get(cell));
  });
  return { found, values };
}
