// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS, identitiesOf } from '../../src/format';
import { blankReport, getCell, type Report, setCell, setCells } from '../../src/report';
import { statedUnit } from '../../src/table';
import { toCsv, toDocx, toXlsx } from '../../src/write';
import { sampleReports } from '../samples';

const HOSTILE = '</w:t><x> "&\' ]]> \u0007 \ud800 =1+1';

const reports: readonly { name: string; report: Report }[] = [
  ...sampleReports,
  ...EDITIONS.map((edition) => ({
    name: `a ${edition} report whose text looks like markup`,
    report: {
      ...blankReport({ edition, year: 2024, body: { name: '=1+1' }, title: HOSTILE }),
      overview: [{ type: 'paragraph' as const, text: `${HOSTILE}\n\t第二行` }],
    } satisfies Report,
  })),
];

function partsOf(archive: Uint8Array): Map<string, Document> {
  // A copy, because jsdom's Uint8Array is not the one of Node.
  const files = unzipSync(Uint8Array.from(archive));
  return new Map(
    Object.entries(files).map(([path, bytes]) => {
      const xml = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
      expect(xml.querySelector('parsererror')).toBeNull();
      return [path, xml] as const;
    }),
  );
}

const part = (archive: Uint8Array, path: string): Document => {
  const found = partsOf(archive).get(path);
  if (!found) throw new Error(`no ${path}`);
  return found;
};

const all = (node: ParentNode, name: string): Element[] => [
  // querySelector knows no prefixes.
  ...(node as Document | Element).getElementsByTagName(name),
];

const values = (report: Report): string[] =>
  cellsOf(report.edition).map(({ address }) => String(getCell(report, address) ?? ''));

/** The same as printed: with the unit that the report states, where the form has none. */
const printed = (report: Report): string[] =>
  cellsOf(report.edition).map((cell) => {
    const value = getCell(report, cell.address);
    return value === null ? '' : `${value}${statedUnit(report, cell) ?? ''}`;
  });

describe.each(reports)('$name as Word', ({ report }) => {
  const xml = part(toDocx(report), 'word/document.xml');

  it('holds every cell in the form’s order, and the text', () => {
    const found = all(xml, 'w:p')
      .filter((p) => all(p, 'w:pStyle')[0]?.getAttribute('w:val') === 'TableValue')
      .map((p) => p.textContent);
    expect(found).toEqual(printed(report));
    for (const { text } of report.overview) {
      const [first = ''] = text.split('\n');
      expect(xml.documentElement.textContent).toContain(
        first.replace('\u0007', '\ufffd').replace('\ud800', '\ufffd'),
      );
    }
  });

  it('has rows that fill the grid, and continues a merged cell where it began', () => {
    for (const table of all(xml, 'w:tbl')) {
      const width = all(table, 'w:gridCol').length;
      let above = new Map<number, number>();
      for (const row of all(table, 'w:tr')) {
        let column = 0;
        const merged = new Map<number, number>();
        for (const cell of all(row, 'w:tc')) {
          const span = Number(all(cell, 'w:gridSpan')[0]?.getAttribute('w:val') ?? 1);
          const [merge] = all(cell, 'w:vMerge');
          if (merge) {
            if (merge.getAttribute('w:val') !== 'restart') {
              expect(above.get(column)).toBe(span);
              expect(cell.textContent).toBe('');
            }
            merged.set(column, span);
          }
          column += span;
        }
        expect(column).toBe(width);
        above = merged;
      }
    }
  });
});

interface Worksheet {
  readonly cells: ReadonlyMap<string, { value: string; formula: string | undefined }>;
  readonly numbers: readonly string[];
}

function worksheet(archive: Uint8Array, index: number): Worksheet {
  const xml = part(archive, `xl/worksheets/sheet${index}.xml`);
  const cells = all(xml, 'c').map((cell) => ({
    ref: cell.getAttribute('r') ?? '',
    isText: cell.getAttribute('t') === 'inlineStr',
    value: (all(cell, 'v')[0] ?? all(cell, 't')[0])?.textContent ?? '',
    formula: all(cell, 'f')[0]?.textContent ?? undefined,
  }));
  return {
    cells: new Map(cells.map(({ ref, value, formula }) => [ref, { value, formula }])),
    numbers: cells.filter((cell) => !cell.isText && cell.value !== '').map(({ value }) => value),
  };
}

/** What a formula of the workbook gives, for those that it uses. */
function evaluate(formula: string, sheet: Worksheet): number {
  const sum = /^SUM\((.*)\)$/.exec(formula)?.[1];
  if (sum === undefined) throw new Error(formula);
  return sum
    .split(',')
    .flatMap((range) => {
      const [from = '', to = from] = range.split(':');
      const [, left = '', top = ''] = /^([A-Z])(\d+)$/.exec(from) ?? [];
      const [, right = '', bottom = ''] = /^([A-Z])(\d+)$/.exec(to) ?? [];
      const refs: string[] = [];
      for (let row = Number(top); row <= Number(bottom); row++) {
        for (let c = left.charCodeAt(0); c <= right.charCodeAt(0); c++) {
          refs.push(`${String.fromCharCode(c)}${row}`);
        }
      }
      return refs;
    })
    .reduce((total, ref) => total + Number(sheet.cells.get(ref)?.value || 0), 0);
}

describe.each(reports)('$name as a workbook', ({ report }) => {
  const archive = toXlsx(report);

  it('holds every number of the report as a number', () => {
    const found = [2, 3, 4].flatMap((index) => worksheet(archive, index).numbers);
    // A number with a unit of its own is text, or the unit would be lost.
    const numbers = printed(report).filter((value) => value !== '' && !/[元]$/.test(value));
    expect(found).toEqual(numbers);
  });

  it('works out a total by a formula only where that gives the published number', () => {
    for (const index of [2, 3, 4]) {
      const sheet = worksheet(archive, index);
      for (const { value, formula } of sheet.cells.values()) {
        if (formula) expect(evaluate(formula, sheet)).toBe(Number(value));
      }
    }
  });

  it('lists every sum of the form with its difference', () => {
    const checks = worksheet(archive, 5);
    const identities = identitiesOf(report.edition);
    expect(checks.numbers).toHaveLength(3 * identities.length);
    const sum = (addresses: readonly string[]) =>
      addresses.reduce((total, address) => total + (getCell(report, address) ?? 0), 0);
    for (const [index, { left, right }] of identities.entries()) {
      expect(Number(checks.cells.get(`D${index + 2}`)?.value)).toBe(sum(left) - sum(right));
      expect(checks.cells.get(`D${index + 2}`)?.formula).toBe(`B${index + 2}-C${index + 2}`);
    }
  });
});

describe('the formulas of a workbook', () => {
  const total = 'applications.newlyReceived.total';
  const filled = (value: number | null) => {
    const blank = blankReport({ edition: '2021', year: 2024 });
    const addend = setCell(blank, 'applications.newlyReceived.naturalPerson', 5);
    const sheet = worksheet(toXlsx(setCell(addend, total, value)), 3);
    return [...sheet.cells.values()].filter((cell) => cell.formula || cell.value === '6');
  };

  it('stand for a total that is right', () => {
    expect(filled(5)).toEqual([{ value: '5', formula: 'SUM(D5:I5)' }]);
  });

  it('never replace a published total that is wrong, or left blank', () => {
    expect(filled(6)).toEqual([{ value: '6', formula: undefined }]);
    expect(filled(null)).toEqual([]);
  });
});

describe('the sums of a form to fill in', () => {
  const { left, right } = identitiesOf('2021')[0] ?? { left: [], right: [] };
  const zeros = [...left, ...right].map((address) => [address, 0] as const);
  const blank = blankReport({ edition: '2021', year: 2024 });
  const filled = setCells(blank, zeros);
  const [cell = ''] = left;

  it.each([
    ['not begun', blank, ''],
    ['begun', setCell(blank, cell, 3), '未填完'],
    ['right', filled, '相符'],
    ['wrong', setCell(filled, cell, 3), '不符'],
  ])('say of one that is %s how it stands', (_, report, state) => {
    const { value, formula } = worksheet(toXlsx(report, { toFill: true }), 5).cells.get('E2') ?? {};
    expect(value).toBe(state);
    expect(formula).toMatch(
      /^IF\(COUNT\(.*\)\+COUNT\(.*\)=0,"",IF\(D2=0,"相符",IF\(.*<\d+,"未填完","不符"\)\)\)$/,
    );
    expect(worksheet(toXlsx(report), 5).cells.get('E2')).toBeUndefined();
  });
});

describe.each(reports)('$name as CSV', ({ report }) => {
  it('is the cells in the form’s order, under the names of the contract', () => {
    const [header, ...lines] = toCsv(report).replace('\ufeff', '').trimEnd().split('\r\n');
    expect(header).toBe('year,edition,body,address,table,row,column,kind,unit,value');
    const cells = cellsOf(report.edition);
    const own = lines.slice(0, cells.length);
    expect(own.map((line) => line.split(',').slice(3, 4)[0])).toEqual(
      cells.map(({ address }) => address),
    );
    expect(own.map((line) => line.slice(line.lastIndexOf(',') + 1))).toEqual(values(report));
  });
});

describe('CSV', () => {
  it('keeps a name that looks like a formula as text', () => {
    const report = blankReport({ edition: '2021', year: 2024, body: { name: '=cmd|"x",1' } });
    expect(toCsv(report).split('\r\n')[1]).toContain(`"'=cmd|""x"",1"`);
  });
});

describe('the documents', () => {
  it.each([
    ['Word', toDocx],
    ['a workbook', toXlsx],
  ])('as %s are the same bytes for the same report, in any time zone', (_, write) => {
    const zone = process.env.TZ;
    try {
      const [a, b] = ['Asia/Shanghai', 'America/New_York'].map((tz) => {
        process.env.TZ = tz;
        return sampleReports.map(({ report }) => [...write(report)]);
      });
      expect(a).toEqual(b);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
