import { describe, expect, it } from 'vitest';
import { type DrawnPage, type DrawnText, readReport } from '../../src/read';
import { inkOf } from './pdf-bytes';
import { pdfOfPages } from './printed';

/** The first block of table two as letters and lines, with one number as it is given. */
function page(number: readonly Partial<DrawnText>[], more: Partial<DrawnPage> = {}): DrawnPage {
  const SIZE = 10;
  const texts: DrawnText[] = [];
  const lines: { x0: number; y0: number; x1: number; y1: number }[] = [];
  const widthOf = (text: string): number =>
    [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? SIZE / 2 : SIZE), 0);
  const write = (text: string, x: number, y: number): void => {
    texts.push({ text, x, y, width: widthOf(text), size: SIZE });
  };
  write('某局2024年政府信息公开工作年度报告', 100, 780);
  write('二、主动公开政府信息情况', 50, 740);
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '', '4', '5'],
    ['行政规范性文件', '6', '7', '8'],
  ];
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      const [x, y] = [50 + c * 120, 700 - r * 30];
      if (text !== '') write(text, x + 5, y + 10);
      lines.push(
        { x0: x, y0: y, x1: x + 120, y1: y },
        { x0: x, y0: y + 30, x1: x + 120, y1: y + 30 },
      );
      lines.push(
        { x0: x, y0: y, x1: x, y1: y + 30 },
        { x0: x + 120, y0: y, x1: x + 120, y1: y + 30 },
      );
    });
  });
  for (const own of number)
    texts.push({ text: '351', x: 180, y: 680, width: 15, size: SIZE, order: 10, ...own });
  return { texts, lines, areas: [], ...more };
}

async function read(number: readonly Partial<DrawnText>[], more?: Partial<DrawnPage>) {
  const { cells } = await readReport({ pages: [page(number, more)] }, { edition: '2021' });
  const { state, value } = cells[0] ?? {};
  return state === 'number' ? value : state;
}

const AREA = { left: 170, right: 285, bottom: 672, top: 698 };

describe('pages of letters and lines', () => {
  it.each<[string, readonly Partial<DrawnText>[], unknown]>([
    ['a number', [{}], 351],
    [
      'letter by letter',
      [
        { text: '3', width: 5 },
        { text: '51', x: 185, width: 10 },
      ],
      351,
    ],
    ['drawn twice', [{}, { x: 180.4 }], 351],
    ['with a raised mark', [{}, { text: '1', x: 195, y: 684, width: 3, size: 6 }], 351],
    [
      'with a mark as browsers raise it',
      [{}, { text: '1', x: 195, y: 683.3, width: 4, size: 8.3 }],
      351,
    ],
    ['with a lowered mark', [{}, { text: '1', x: 195, y: 678, width: 3, size: 6 }], 351],
    [
      'with a digit of its size on another line',
      [{}, { text: '1', x: 195, y: 683, width: 5 }],
      'invalid',
    ],
    ['over another', [{}, { text: '228', x: 183 }], 'invalid'],
    ['over a white one', [{ text: '228', colour: '#ffffff' }, {}], 351],
    [
      'beside one that is not painted',
      [{}, { text: '9', x: 195, width: 5, isUnpainted: true }],
      351,
    ],
    ['beside one of no size', [{}, { text: '9', x: 195, width: 0.5, size: 1 }], 351],
    [
      'on two lines',
      [
        { text: '2', width: 5, y: 688 },
        { text: '1', width: 5, y: 676 },
      ],
      'invalid',
    ],
    ['not painted', [{ isUnpainted: true }], 'blank'],
    ['clipped away', [{ clip: { left: 0, right: 100, bottom: 0, top: 800 } }], 'blank'],
    ['clipped in part', [{ clip: { left: 0, right: 189, bottom: 0, top: 800 } }], 'invalid'],
    [
      'with a digit clipped to a sliver',
      [{}, { text: '8', x: 195, width: 5, clip: { left: 0, right: 196, bottom: 0, top: 800 } }],
      'invalid',
    ],
    [
      'beside a digit clipped away',
      [{}, { text: '8', x: 195, width: 5, clip: { left: 0, right: 195, bottom: 0, top: 800 } }],
      351,
    ],
  ])('%s', async (_, number, expected) => {
    expect(await read(number)).toBe(expected);
  });

  it('do not show what a later area covers, and show white letters on a dark one', async () => {
    const covered = { areas: [{ ...AREA, colour: '#ffffff', order: 11 }] };
    expect(await read([{}], covered)).toBe('blank');
    expect(await read([{}, { text: '228', order: 12 }], covered)).toBe(228);
    const dark = { areas: [{ ...AREA, colour: '#003366', order: 1 }] };
    expect(await read([{ colour: '#ffffff' }], dark)).toBe(351);
  });

  it('do not show what a line strikes out', async () => {
    const stroke = (left: number, right: number, bottom: number): Partial<DrawnPage> => ({
      areas: [{ left, right, bottom, top: bottom + 0.6, colour: '#000000' }],
    });
    const number = [{ text: '9', width: 5 }, { x: 185 }];
    expect(await read(number, stroke(180, 185, 682.7))).toBe(351);
    expect(await read(number, stroke(180, 200, 682.7))).toBe('blank');
    // An underline, and a line that goes on.
    expect(await read(number, stroke(180, 200, 678))).toBe(9351);
    expect(await read(number, stroke(160, 230, 682.7))).toBe(9351);
  });

  it('have the numbers of boxes in the cells that the boxes stand in', async () => {
    const box = ([left, right, bottom, top]: readonly [number, number, number, number]) => [
      { left, right, bottom: bottom - 0.3, top: bottom + 0.3 },
      { left, right, bottom: top - 0.3, top: top + 0.3 },
      { left: left - 0.3, right: left + 0.3, bottom, top },
      { left: right - 0.3, right: right + 0.3, bottom, top },
    ];
    // Free in the cell; along its right and lower edge.
    for (const at of [
      [176, 240, 676, 692],
      [176, 289, 672, 690],
    ] as const)
      expect(await read([{}], { areas: box(at) })).toBe(351);
  });

  it('show the text that is laid out under a picture of the page', async () => {
    const picture = { left: 0, right: 600, bottom: 0, top: 800, isPicture: true, order: 0 };
    expect(await read([{ isUnpainted: true }], { areas: [picture] })).toBe(351);
  });

  it.each([
    [0, 'blank'],
    [4, 'blank'],
    [6, 351],
    [30, 351],
    [100, 351],
  ])('as a PDF whose ink for a number is %i per cent dense', async (percent, expected) => {
    const file = pdfOfPages([page([{}])], ({ text }) => (text === '351' ? inkOf(percent) : ''));
    const { cells } = await readReport(file, { edition: '2021' });
    const [{ state, value } = {}] = cells;
    expect(state === 'number' ? value : state).toBe(expected);
  });
});
