import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS, type GridCell, gridOf, tablesOf } from '../../src/format';

/** A grid as lines of `label[colSpan×rowSpan]`; a value is `#`. */
function drawing(rows: readonly (readonly GridCell[])[]): string[] {
  return rows.map((row) =>
    row.map((cell) => `${cell.label || '#'}[${cell.colSpan}×${cell.rowSpan}]`).join(' '),
  );
}

const tables = EDITIONS.flatMap((edition) =>
  tablesOf(edition).map((table) => ({ edition, key: table.key, table })),
);

describe.each(tables)('grid of $key, $edition', ({ edition, key, table }) => {
  const rowsOfGrid = () =>
    gridOf(table).blocks.flatMap((block) => [...block.head, ...block.groups.flat()]);

  it('stands as it did: each cell with its place, spans and path', async () => {
    const { width, labelWidth } = gridOf(table);
    const lines = rowsOfGrid().map((row) =>
      row
        .map(
          ({ role, row, column, rowSpan, colSpan, label, address, path }) =>
            `${role} ${row},${column} ${rowSpan}×${colSpan} ${path?.join('.') ?? '-'} ${address ?? label}`,
        )
        .join('\n'),
    );
    await expect(
      `${width} columns, ${labelWidth} of them labels\n\n${lines.join('\n\n')}\n`,
    ).toMatchFileSnapshot(`printed/${key}-${edition}.txt`);
  });

  it('covers every place of the grid exactly once', () => {
    const { width } = gridOf(table);
    const rows = rowsOfGrid();
    const covered = rows.map(() => new Array<number>(width).fill(0));
    for (const cell of rows.flat()) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
          const line = covered[row];
          if (line) line[column] = (line[column] ?? 0) + 1;
        }
      }
    }
    expect(covered).toEqual(rows.map(() => new Array<number>(width).fill(1)));
  });

  it('places every cell of the table once, in the order of the contract', () => {
    const placed = rowsOfGrid()
      .flat()
      .flatMap((cell) => cell.address ?? []);
    const expected = cellsOf(edition).filter((cell) => cell.table === key);
    expect(placed).toEqual(expected.map((cell) => cell.address));
  });
});

describe('the printed grids', () => {
  const grid = (edition: '2019' | '2021', index: number) => {
    const table = tablesOf(edition)[index];
    if (!table) throw new Error('no such table');
    return gridOf(table);
  };

  it('table three has a 3×3 corner and a row 三 over 22 rows (20 in 2019)', () => {
    const block = grid('2021', 1).blocks[0];
    expect(drawing(block?.head ?? [])).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3×3] 申请人情况[7×1]',
      '自然人[1×2] 法人或其他组织[5×1] 总计[1×2]',
      '商业企业[1×1] 科研机构[1×1] 社会公益组织[1×1] 法律服务机构[1×1] 其他[1×1]',
    ]);
    expect(block?.groups.map((group) => group.length)).toEqual([1, 1, 22, 1]);
    expect(drawing(block?.groups[2]?.slice(0, 1) ?? [])[0]).toContain(
      '三、本年度办理结果[1×22] （一）予以公开[2×1]',
    );
    expect(grid('2019', 1).blocks[0]?.groups.map((group) => group.length)).toEqual([1, 1, 20, 1]);
  });

  it('table two of 2021 spreads a single column over three', () => {
    const block = grid('2021', 0).blocks[1];
    expect(drawing([...(block?.head ?? []), ...(block?.groups.flat() ?? [])])).toEqual([
      '第二十条第（五）项[4×1]',
      '信息内容[1×1] 本年处理决定数量[3×1]',
      '行政许可[1×1] #[3×1]',
    ]);
  });

  it('table four has fifteen columns and no row label', () => {
    const block = grid('2021', 2).blocks[0];
    expect(drawing(block?.head ?? [])).toEqual([
      '行政复议[5×1] 行政诉讼[10×1]',
      '结果维持[1×2] 结果纠正[1×2] 其他结果[1×2] 尚未审结[1×2] 总计[1×2] 未经复议直接起诉[5×1] 复议后起诉[5×1]',
      '结果维持[1×1] 结果纠正[1×1] 其他结果[1×1] 尚未审结[1×1] 总计[1×1] 结果维持[1×1] 结果纠正[1×1] 其他结果[1×1] 尚未审结[1×1] 总计[1×1]',
    ]);
  });
});
