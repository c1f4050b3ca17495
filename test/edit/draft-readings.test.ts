/** A draft of a report that comes with what its document said: the number of the report stands, not another reading. */
import { expect, it } from 'vitest';
import { createDraft } from '../../src/edit';
import { blankReport, type CellReading, setCell } from '../../src/report';

const address = 'applications.newlyReceived.total';
const begun = (value: number | null, reading: Omit<CellReading, 'address'>) =>
  createDraft({
    report: setCell(blankReport({ edition: '2021', year: 2024 }), address, value),
    readings: [{ address, ...reading }],
  });

it.each<[string, number | null, Omit<CellReading, 'address'>, string]>([
  ['as the document wrote it', 1234, { state: 'number', raw: ' 1,234 ', value: 1234 }, '1,234'],
  [
    'as the report has it, where the text alone would be another number',
    1200,
    { state: 'number', raw: '12', value: 1200 },
    '1200',
  ],
  [
    'as the report has it, where the text alone would be none',
    7,
    { state: 'number', raw: '七件', value: 7 },
    '7',
  ],
  ['as a dash', null, { state: 'dash', raw: '—', value: null }, '—'],
  [
    'as nothing, where the document lacks the cell',
    null,
    { state: 'absent', raw: '未列', value: null },
    '',
  ],
  ['as what cannot be read', null, { state: 'invalid', raw: '约十件', value: null }, '约十件'],
])('a cell stands there %s', (_, value, reading, text) => {
  const draft = begun(value, reading);
  expect(draft.entry(address).text).toBe(text);
  expect(draft.toReport().applications.newlyReceived.total).toBe(value);
});
