import { cellsOf, editionForm, type Locale } from '../../format';
import { type CellReading, getCell, parseReport, type Report } from '../../report';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import type { NarrativeReading, ReadResult } from '../read-report';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** How no other text begins: with a brace and the name of what stands in it. */
const IS_JSON = /^[\s[]{0,100}\{\s{0,100}"\w{1,100}"\s{0,100}:/;

/**
 * The value of a JSON text; undefined where it is none, or a single word or number.
 * @throws ReadError `brokenFile`
 */
function parsedJson(text: string, locale: Locale): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch (cause) {
    if (IS_JSON.test(text)) throw new ReadError('brokenFile', locale, 'JSON', { cause });
    return undefined; // the text merely begins with a bracket
  }
}

/**
 * The reports of a JSON text: one, a list, and what the command line writes of several files. Undefined where
 * the text is no JSON.
 *
 * @throws ReadError `otherJson`, `brokenFile`, `tooLarge`
 */
export function reportsInJson(text: string, locale: Locale): readonly ReadResult[] | undefined {
  const value = parsedJson(text, locale);
  if (!value) return undefined;
  const all: readonly unknown[] = Array.isArray(value) && value.length > 0 ? value : [value];
  return all.map((each) => {
    if (text.length > LIMITS.jsonLetters) assertLength(each, locale);
    const parsed = parseReport(isRecord(each) && 'report' in each ? each.report : each, { locale });
    if (parsed.success) return resultOfReport(parsed.report);
    throw new ReadError('otherJson', locale, parsed.issues[0]?.message);
  });
}

/**
 * Whether a value takes about so many letters in JSON, or more; with a list of what is to come, as values may be nested
 * by the million.
 */
function isLonger(value: unknown, letters: number): boolean {
  let left = letters;
  const waiting: unknown[] = [value];
  // Whatever waits takes a sign and a comma at least.
  while (waiting.length > 0 && left >= 2 * waiting.length) {
    const each = waiting.pop();
    left -=
      typeof each === 'string' ? each.length + 3 : isRecord(each) ? 2 : String(each).length + 1;
    if (Array.isArray(each)) {
      if (2 * each.length > left) return true;
      for (const member of each) waiting.push(member);
    } else if (isRecord(each)) {
      for (const key in each) {
        left -= key.length + 3;
        waiting.push(each[key]);
      }
    }
  }
  return waiting.length > 0 || left < 0;
}

/**
 * What is wrong with millions of values takes more memory to tell than there is.
 *
 * @throws ReadError `tooLarge` of a value that is longer than any report
 */
export function assertLength(value: unknown, locale: Locale): void {
  if (isLonger(value, LIMITS.jsonLetters))
    throw new ReadError('tooLarge', locale, `${LIMITS.jsonLetters} letters`);
}

function resultOfReport(report: Report): ReadResult {
  const { sections } = editionForm(report.edition);
  const narrative = (['introduction', 'overview', 'problems', 'other'] as const).flatMap(
    (section): NarrativeReading[] => (report[section] ?? []).map((block) => ({ section, block })),
  );
  const cells = cellsOf(report.edition).map(({ address }): CellReading => {
    const value = getCell(report, address);
    return value === null
      ? { address, state: 'blank', value, raw: '' }
      : { address, state: 'number', value, raw: String(value) };
  });
  return {
    report,
    readings: cells,
    cells,
    notes: [],
    narrative,
    sections: sections.map(({ key }) => key),
  };
}
