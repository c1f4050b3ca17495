import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import { reportSchema } from '../../src/report';
import { barsOf, copyOf, csvOf, htmlOf, type Printed, printed } from './printed';

/** How unlike the form's a label may be until it is no longer read as it. */
const file = join(import.meta.dirname, '../../samples/huaian-2024.json');
const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const whole = printed(report);
const KINDS = { html: htmlOf, csv: csvOf, txt: barsOf };

function withLabel(label: string, other: string): Printed {
  const document = copyOf(whole);
  for (const cell of document.tables.flatMap(({ rows }) => rows.flat()))
    if (cell.text === label) cell.text = other;
  return document;
}

const read = (kind: keyof typeof KINDS, document: Printed) =>
  readReport(KINDS[kind](document), { fileName: `a.${kind}`, locale: 'en' });

describe.each(['html', 'csv', 'txt'] as const)('a label of a row in %s', (kind) => {
  const row = async (other: string) => {
    const { cells, notes } = await read(kind, withLabel('行政规范性文件', other));
    const own = cells.filter(({ address }) => address.startsWith('proactive.normativeDocuments.'));
    return {
      values: own.map(({ value }) => value),
      said: notes.filter(({ code }) => /^label|^row/.test(code)).map(({ message }) => message),
    };
  };

  it.each(['行政规范文件', '行政规犯性文件', '行正规犯性文件'])(
    'is that row’s with a slip or two, which is said: %s',
    async (other) => {
      const { values, said } = await row(other);
      expect(values).toEqual([8, 26, 66]);
      expect(said).toEqual([expect.stringContaining(other)]);
    },
  );

  it('is no row’s with more: 行正规犯性文书', async () => {
    const { values, said } = await row('行正规犯性文书');
    expect(values.filter((value) => value !== null && value !== undefined)).toEqual([]);
    expect(said).toEqual([expect.stringContaining('行正规犯性文书')]);
  });
});

describe.each(['html', 'csv'] as const)(
  'what stands in the corner over the labels in %s',
  (kind) => {
    const columnsSaid = async (other: string) => {
      const { notes } = await read(kind, withLabel('信息内容', other));
      return notes.filter(({ code }) => code === 'columnNotOfForm').map(({ message }) => message);
    };

    it.each(['信息内溶', '信息的内容', '信息内容类别'])(
      'is no column with a slip: %s',
      async (other) => {
        expect(await columnsSaid(other)).toEqual([]);
      },
    );

    it('is a column that the form does not have where it is another word', async () => {
      expect(await columnsSaid('备注事项')).toEqual([
        '"备注事项" is not a column of the form and was not read.',
      ]);
    });
  },
);
