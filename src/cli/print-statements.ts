import { statementsOf } from '../rules';
import type { Input } from './input';
import { escapeField } from './print-cells';

const COLUMNS = [
  'section',
  'block',
  'offset',
  'subject',
  'cells',
  'number',
  'period',
  'explicit',
  'sentence',
];

/** 10; 120..129 for 120余; 100.. for 100以上. */
const numberText = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string =>
  lo === hi ? String(lo) : `${lo}..${Number.isFinite(hi) ? hi : ''}`;

/**
 * What the texts of reports say in numbers, a line each, in the order of the text: section, block (from 0),
 * offset of the number in it, what is counted, the cells it may be set against, the number or interval, the
 * report's year or `other`, whether it is said outright, and the sentence. With several reports the file
 * comes first.
 */
export function statementLines(inputs: readonly Input[]): string {
  const several = inputs.length > 1;
  const lines = inputs.flatMap(({ file, report }) =>
    statementsOf(report)
      // Sums and shares say nothing of their own: their numbers are there already.
      .filter(({ within }) => within === undefined)
      .map(({ section, block, start, measure, cells, number, period, explicit, sentence }) => [
        ...(several ? [escapeField(file)] : []),
        section,
        String(block),
        String(start),
        measure,
        cells.join(','),
        numberText(number),
        period === 'year' ? String(report.year ?? 'year') : period,
        explicit ? 'yes' : 'no',
        escapeField(sentence),
      ]),
  );
  const header = several ? ['file', ...COLUMNS] : COLUMNS;
  return [header, ...lines].map((fields) => `${fields.join('\t')}\n`).join('');
}
