import { expect, it } from 'vitest';
import { cellsOf, type EditionId, editionForm } from '../../src/format';
import { blankReport, type CellReading, getCell, type Report, setCell } from '../../src/report';
import { decideByPrevious } from '../../src/rules';

const yearOf = (edition: EditionId): number => editionForm(edition).years.from + 1;

const report = (edition: EditionId, cells: Readonly<Record<string, number>>, back = 0): Report =>
  Object.entries(cells).reduce<Report>(
    (before, [address, value]) => setCell(before, address, value),
    blankReport({ edition, year: yearOf(edition) - back }),
  );

/** A report of which the document runs a row's numbers together, as a reader gives it. */
function glued(given: Report, row: string, raw: string, code = 'gluedUndecided') {
  const place = { line: 7 };
  const readings = cellsOf(given.edition).map(({ address }): CellReading => {
    const value = getCell(given, address);
    if (address.slice(0, address.lastIndexOf('.')) === row)
      return { address, state: 'invalid', value: null, raw, undecided: true, place };
    return value === null
      ? { address, state: 'blank', value, raw: '' }
      : { address, state: 'number', value, raw: String(value) };
  });
  return { report: given, readings, notes: [{ code, message: `“${raw}”`, place }] };
}

const DOCUMENTS = 'proactive.normativeDocuments';
const valuesOf = ({ report: given }: { report: Report }, row: string): (number | null)[] =>
  cellsOf(given.edition)
    .filter(({ address }) => address.startsWith(`${row}.`))
    .map(({ address }) => getCell(given, address));

it('cuts a row in the one way in which what is in force follows from last year', () => {
  const decided = decideByPrevious(
    glued(report('2021', {}), DOCUMENTS, '6233440'),
    report('2021', { [`${DOCUMENTS}.inForce`]: 667 }, 1),
  );
  expect(valuesOf(decided, DOCUMENTS)).toEqual([6, 233, 440]);
  expect(decided.messages).toHaveLength(1);
  expect(decided.messages[0]).toContain('“6233440”');
  expect(decided.messages[0]).toContain('440');
  const reading = decided.readings.find(({ address }) => address === `${DOCUMENTS}.inForce`);
  expect(reading).toMatchObject({ state: 'number', value: 440, raw: '440' });
  expect(reading).not.toHaveProperty('undecided');
});

it('cuts what was carried over as last year carried it forward', () => {
  const forward = 'applications.carriedForward';
  const keys = cellsOf('2021')
    .filter(({ address }) => address.startsWith(`${forward}.`))
    .map(({ address }) => address);
  const last = [12, 3, 0, 0, 1, 0, 16];
  const decided = decideByPrevious(
    glued(report('2021', {}), 'applications.carriedOver', '123001016'),
    report('2021', Object.fromEntries(keys.map((key, i) => [key, last[i] ?? 0])), 1),
  );
  expect(valuesOf(decided, 'applications.carriedOver')).toEqual(last);
});

it('decides of a row what last year decides, and leaves the rest', () => {
  const licensing = 'proactive.licensing';
  const decided = decideByPrevious(
    glued(report('2019', {}), licensing, '396442278'),
    report('2019', { [`${licensing}.itemsLastYear`]: 400, [`${licensing}.change`]: -4 }, 1),
  );
  expect(valuesOf(decided, licensing)).toEqual([396, null, null]);
});

it('cuts a number with its sign', () => {
  const penalties = 'proactive.penalties';
  const decided = decideByPrevious(
    glued(report('2019', {}), penalties, '2648-1 8538'),
    report('2019', { [`${penalties}.itemsLastYear`]: 2600, [`${penalties}.change`]: 48 }, 1),
  );
  expect(valuesOf(decided, penalties)).toEqual([2648, -1, 8538]);
});

it.each([
  ['no way fits', report('2021', { [`${DOCUMENTS}.inForce`]: 9 }, 1), 'gluedUndecided'],
  ['last year is blank', report('2021', {}, 1), 'gluedUndecided'],
  ['it is another year', report('2021', { [`${DOCUMENTS}.inForce`]: 667 }, 2), 'gluedUndecided'],
  ['last year has another form', report('2019', {}, 1), 'gluedUndecided'],
  [
    'the columns are what is unclear',
    report('2021', { [`${DOCUMENTS}.inForce`]: 667 }, 1),
    'cellsMissing',
  ],
])('leaves a row as it is where %s', (_, previous, code) => {
  const given = glued(report('2021', {}), DOCUMENTS, '6233440', code);
  const decided = decideByPrevious(given, previous);
  expect(decided).toEqual({ report: given.report, readings: given.readings, messages: [] });
});

it('leaves what has too many ways to be cut', () => {
  const given = glued(report('2021', {}), DOCUMENTS, '1'.repeat(400));
  const previous = report('2021', { [`${DOCUMENTS}.inForce`]: 667 }, 1);
  expect(decideByPrevious(given, previous).messages).toEqual([]);
});
