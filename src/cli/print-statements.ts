import { statementsOf } from '../rules';
import type { Input } from './input';
import { escapeField, linePrinter } from './print-cells';
import type { Printer } from './printer';

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
const rangeText = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string =>
  lo === hi ? String(lo) : `${lo}..${Number.isFinite(hi) ? hi : ''}`;

/**
 * What the texts of reports say in numbers, a line each, in the order of the text: section, block (from 0),
 * offset of the number in it, what is counted, the cells it may be set against, the number or interval, the
 * report's year or `other`, whether it is said outright, and the sentence. With several files the file
 * comes first.
 */
export function statementsPrinter(several: boolean): Printer<Input> {
  return linePrinter(several ? ['file', ...COLUMNS] : COLUMNS, ({ file, report }) =>
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
        rangeText(number),
        period === 'year' ? String(report.year ?? 'year') : period,
        explicit ? 'yes' : 'no',
        escapeField(sentence),
      ]),
  );
}
