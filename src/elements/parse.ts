import {
  BODY_KINDS,
  type Cell,
  cellsOf,
  describeCell,
  EDITIONS,
  type EditionId,
  editionForm,
  isEditionId,
  type Locale,
} from '../format';
import { sectionHeading } from '../format/editions';
import { type CellReading, type CellState, isCellValue, type Report } from '../report';
import { reportMessages } from '../report/messages';
import { shownValue } from '../report/shown-value';
import { elementMessages } from './messages';

/** A report, or what keeps the input from being shown as one: in words, with the cell in the form's own. */
export type Checked =
  | { readonly report: Report; readonly problems?: never }
  | { readonly report?: never; readonly problems: readonly string[] };

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ownValue = (bag: unknown, key: string): unknown =>
  isBag(bag) && Object.prototype.hasOwnProperty.call(bag, key) ? bag[key] : undefined;

/**
 * Takes a value for a report without zod, which weighs more than all of this. It looks at everything that
 * is drawn or checked. What it lets through and `parseReport` does not: items that no form has, the digits of
 * region and credit codes, and what an aggregated report says that it covers.
 */
export function checkShape(input: unknown, locale: Locale): Checked {
  const messages = reportMessages(locale);
  if (!isBag(input)) return { problems: [messages.notAReport] };
  const edition = ownValue(input, 'edition');
  if (!isEditionId(edition))
    return { problems: [messages.unknownEdition(shownValue(edition), EDITIONS)] };
  const problems = [
    ...headProblems(input, locale),
    ...sectionProblems(input, edition, locale),
    ...cellProblems(input, edition, locale),
  ];
  // Every part that the type speaks of was looked at, but for the codes named above.
  return problems.length > 0 ? { problems } : { report: input as unknown as Report };
}

const STATES: Readonly<Record<CellState, true>> = {
  number: true,
  blank: true,
  dash: true,
  absent: true,
  invalid: true,
};

const isReading = (value: unknown): boolean =>
  typeof ownValue(value, 'address') === 'string' &&
  ownValue(STATES, String(ownValue(value, 'state'))) === true &&
  typeof ownValue(value, 'raw') === 'string' &&
  (ownValue(value, 'value') === null || typeof ownValue(value, 'value') === 'number');

/** A report with what its document said in each cell, where that is known. */
export type Taken =
  | {
      readonly report: Report;
      readonly readings?: readonly CellReading[] | undefined;
      readonly problems?: never;
    }
  | { readonly report?: never; readonly readings?: never; readonly problems: readonly string[] };

/**
 * Takes a value for a report, or for a report together with its readings, as `readReport` gives them.
 * @param given readings that count before those that come with the report
 */
export function takeReport(value: unknown, given: unknown, locale: Locale): Taken {
  const isBoth = isBag(ownValue(value, 'report')) && ownValue(value, 'edition') === undefined;
  const { report, problems } = checkShape(isBoth ? ownValue(value, 'report') : value, locale);
  if (!report) return { problems };
  const beside = isBoth ? (ownValue(value, 'readings') ?? ownValue(value, 'cells')) : undefined;
  const readings = given ?? beside ?? undefined;
  if (readings === undefined) return { report };
  if (!Array.isArray(readings) || !readings.every(isReading))
    return { problems: [elementMessages(locale).badReadings] };
  return { report, readings };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const isFilledText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDate = (value: unknown): boolean => typeof value === 'string' && DATE.test(value);
const isYear = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 2000 && Number(value) <= 2999;
const or =
  (empty: null | undefined, test: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === empty || test(value);

function headProblems(report: Bag, locale: Locale): string[] {
  const { parts, types, colon, wrongType, wrongFormat } = reportMessages(locale);
  const body = ownValue(report, 'body');
  const period = ownValue(report, 'period');
  const kind = ownValue(body, 'kind');
  const isKind = kind === undefined || ownValue(BODY_KINDS, String(kind)) !== undefined;
  const coverage = ownValue(report, 'coverage');
  const scope = ownValue(coverage, 'scope');
  const wrong: [
    place: keyof typeof parts,
    expected: keyof typeof types | undefined,
    value: unknown,
  ][] = [];
  const expect = (
    place: keyof typeof parts,
    isRight: boolean,
    value: unknown,
    type?: keyof typeof types,
  ): void => {
    if (!isRight) wrong.push([place, type, value]);
  };
  expect('year', or(null, isYear)(ownValue(report, 'year')), ownValue(report, 'year'), 'int');
  expect('body', isBag(body), body, 'object');
  if (isBag(body)) {
    expect(
      'body.name',
      or(null, isFilledText)(ownValue(body, 'name')),
      ownValue(body, 'name'),
      'string',
    );
    expect('body.kind', isKind, kind);
  }
  expect(
    'title',
    or(null, isFilledText)(ownValue(report, 'title')),
    ownValue(report, 'title'),
    'string',
  );
  expect('period', period === null || isBag(period), period, 'object');
  if (isBag(period)) {
    expect('period.from', isDate(ownValue(period, 'from')), ownValue(period, 'from'));
    expect('period.to', isDate(ownValue(period, 'to')), ownValue(period, 'to'));
  }
  const { publicationDate, contact, introduction } = report;
  expect('publicationDate', or(undefined, isDate)(publicationDate), publicationDate);
  expect('contact', or(undefined, isFilledText)(contact), contact, 'string');
  expect('introduction', or(undefined, isBlocks)(introduction), introduction, 'array');
  const isCoverage = coverage === undefined || scope === 'own' || scope === 'aggregated';
  expect('coverage', isCoverage, coverage);
  return wrong.map(([place, type, value]) => {
    const got = shownValue(value);
    const what = type ? wrongType(types[type], got) : wrongFormat(got);
    return `${parts[place]} (${place})${colon}${what}`;
  });
}

const isBlocks = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((block: unknown) => {
    if (typeof ownValue(block, 'text') !== 'string') return false;
    const [type, level] = [ownValue(block, 'type'), ownValue(block, 'level')];
    return type === 'paragraph' || (type === 'heading' && [1, 2, 3].some((each) => each === level));
  });

function sectionProblems(report: Bag, edition: EditionId, locale: Locale): string[] {
  const { types, colon, wrongType } = reportMessages(locale);
  const texts = ownValue(report, 'tableTexts');
  return editionForm(edition).sections.flatMap((section) => {
    const { key, table } = section;
    const beside = ownValue(texts, key);
    const all: [name: string, value: unknown][] = table
      ? ['above', 'below'].map((name) => [`tableTexts.${key}.${name}`, ownValue(beside, name)])
      : [[key, ownValue(report, key)]];
    return all.flatMap(([name, value]) =>
      isBlocks(value) || (table && value === undefined)
        ? []
        : [
            `${sectionHeading(section)} (${name})${colon}${wrongType(types.array, shownValue(value))}`,
          ],
    );
  });
}

const follow = (report: Bag, address: string): unknown =>
  address.split('.').reduce<unknown>(ownValue, report);

function cellProblems(report: Bag, edition: EditionId, locale: Locale): string[] {
  const messages = reportMessages(locale);
  return cellsOf(edition).flatMap((cell) => {
    const value = follow(report, cell.address);
    const problems = isCellValue(cell, value) ? [] : [cellFault(cell, value, locale)];
    const { unitField } = cell;
    if (unitField) {
      const unit = follow(report, unitField.address);
      const isUnit = unit === null || unitField.choices.some((choice) => choice === unit);
      if (!isUnit) problems.push(messages.oneOf([...unitField.choices, 'null'], shownValue(unit)));
    }
    return problems.map(
      (problem) =>
        `${describeCell(edition, cell.address)} (${cell.address})${messages.colon}${problem}`,
    );
  });
}

function cellFault(cell: Cell, value: unknown, locale: Locale): string {
  const { missingCell, wrongType, tooSmall, notExact, types } = reportMessages(locale);
  if (value === undefined) return missingCell;
  const got = shownValue(value);
  if (typeof value !== 'number')
    return wrongType(cell.kind === 'money' ? types.number : types.int, got);
  if (value < 0 && cell.kind !== 'change') return tooSmall('0', got);
  return cell.kind === 'money' ? notExact(got) : wrongType(types.int, got);
}
