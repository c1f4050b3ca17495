import { describe, expect, it } from 'vitest';
import { gridOfText, hasLabels, type PastedGrid } from '../../src/edit';
import { placeGrid } from '../../src/edit/grid';
import { cellsOf } from '../../src/format';

const place = (grid: PastedGrid, at: string) => placeGrid('2021', grid, at);
const ROW = 'applications.newlyReceived';
const ISSUED = 'proactive.regulations.issued';
const AMOUNT = cellsOf('2021').find(({ kind }) => kind === 'money')?.address ?? '';

describe('the text of a clipboard', () => {
  it.each<[string, PastedGrid]>([
    ['', [['']]],
    ['1', [['1']]],
    ['1\n', [['1']]],
    ['\n', [['']]],
    ['1\n\n', [['1'], ['']]],
    ['1\n2', [['1'], ['2']]],
    ['1\t\n', [['1', '']]],
    ['1\n\t', [['1'], ['', '']]],
    ['1\r\n2\r\n', [['1'], ['2']]],
    ['"a\nb"\t1', [['a\nb', '1']]],
    ['"a""b"', [['a"b']]],
    ['"a', [['a']]],
    // A mark within a text opens nothing.
    ['a"b\tc"d', [['a"b', 'c"d']]],
  ])('%j is rows of texts', (text, grid) => {
    expect(gridOfText(text)).toEqual(grid);
  });
});

describe('a label', () => {
  it.each([
    ['自然人', true],
    ['总计', true],
    ['行政许可5', false],
    ['办理行政许可5', true],
    ['无', false],
    ['5件', false],
    ['共5件', false],
    ['共5件。', false],
    ['12', false],
    ['abc', false],
    ['', false],
  ])('is words and no number with its unit: %s (%s)', (text, is) => {
    expect(hasLabels([['1'], ['2', text]])).toBe(is);
  });
});

describe('a block of numbers', () => {
  it('falls to the right and down from the cell that has the focus', () => {
    const [first = '', second = ''] = [
      `${ROW}.naturalPerson`,
      'applications.carriedOver.naturalPerson',
    ];
    expect(
      place(
        [
          ['1', '2'],
          ['3', ''],
        ],
        first,
      ),
    ).toEqual({
      cells: [
        [first, '1'],
        [`${ROW}.commercialEnterprise`, '2'],
        [second, '3'],
        ['applications.carriedOver.commercialEnterprise', ''],
      ],
    });
  });

  it('from a lower row on falls on none above it', () => {
    const at = 'applications.carriedOver.total';
    expect(place([['1']], at)).toEqual({ cells: [[at, '1']] });
  });

  it('of nothing but blanks is none', () => {
    for (const grid of [[[]], [['']], [['', ' '], ['\t']]])
      expect(place(grid, `${ROW}.total`)).toEqual({ misfit: 'empty' });
    // One number makes it one, wherever it stands.
    expect(place([['', '1']], `${ROW}.naturalPerson`)).toHaveProperty('cells');
    expect(place([[''], ['1']], `${ROW}.naturalPerson`)).toHaveProperty('cells');
  });

  it('needs a cell of the form', () => {
    expect(place([['1']], 'applications.nowhere')).toEqual({ misfit: 'noCell' });
    expect(place([['1']], 'title')).toEqual({ misfit: 'noCell' });
  });

  it('of more rows than any table has is not looked at', () => {
    const rows = (count: number) => Array.from({ length: count }, () => ['1']);
    expect(place(rows(501), `${ROW}.total`)).toEqual({ misfit: 'tooLarge' });
    expect(place(rows(500), `${ROW}.total`)).toEqual({ misfit: 'tooManyRows', most: 25 });
  });

  it('ends with the block of the table that it begins in', () => {
    const inBlock = cellsOf('2021').filter(
      ({ address }) => address.startsWith('proactive.') && address.endsWith('.issued'),
    ).length;
    expect(place(Array(inBlock).fill(['1']), ISSUED)).toHaveProperty('cells');
    expect(place(Array(inBlock + 1).fill(['1']), ISSUED)).toEqual({
      misfit: 'tooManyRows',
      most: inBlock,
    });
  });

  it('ends with the columns of the table', () => {
    expect(place([['1', '2']], `${ROW}.total`)).toEqual({ misfit: 'tooManyColumns', most: 1 });
    expect(place([['1', '2']], `${ROW}.otherOrganization`)).toEqual({
      cells: [
        [`${ROW}.otherOrganization`, '1'],
        [`${ROW}.total`, '2'],
      ],
    });
  });

  it('leaves out blanks right of the table', () => {
    expect(place([['1', '', ' ']], `${ROW}.total`)).toEqual({ cells: [[`${ROW}.total`, '1']] });
    expect(place([['1', '', '2']], `${ROW}.total`)).toHaveProperty('misfit', 'tooManyColumns');
  });

  it('of merged cells falls by the columns that they cover, and on no covered one', () => {
    expect(place([['12.5', '', '']], AMOUNT)).toEqual({ cells: [[AMOUNT, '12.5']] });
    expect(place([['12.5', '', '', '']], AMOUNT)).toEqual({ cells: [[AMOUNT, '12.5']] });
    expect(place([['12.5', '3', '']], AMOUNT)).toHaveProperty('misfit', 'tooManyColumns');
    expect(place([['12.5', '', '', '3']], AMOUNT)).toHaveProperty('misfit', 'tooManyColumns');
  });
});
