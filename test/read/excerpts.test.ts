import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import { reportSchema } from '../../src/report';
import { compareCells } from './checked-cells';

// What two readers, the second without sight of the first one's list, read in each excerpt: `?` where the text
// does not decide (cells of a row lost), `!` what lies behind the place where it breaks off.
const checked = join(import.meta.dirname, 'excerpts');
const excerpts = join(import.meta.dirname, '../../samples/excerpts');

describe('beginnings of published reports', () => {
  it.each(readdirSync(checked))('%s', async (name) => {
    const document = readFileSync(join(excerpts, name.replace('.cells.tsv', '.txt')));
    const { report, cells } = await readReport(document);
    expect(compareCells(cells, join(checked, name)).faults).toEqual([]);
    expect(reportSchema.safeParse(report).success).toBe(true);
  });

  it('an excerpt without a table is read for what it says, with every cell absent', async () => {
    const text = readFileSync(join(excerpts, '66-shenzhen-longhua-market-2023-narrative.txt'));
    const { report, cells, notes } = await readReport(text);
    expect(report).toMatchObject({ edition: '2021', year: 2023 });
    expect(report.overview.length).toBeGreaterThan(3);
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['absent']));
    expect(notes.filter(({ code }) => code === 'tableMissing')).toHaveLength(3);
  });

  it.each([
    ['26-xixian-taiping-town-2022', '太平镇人民政府', 2022],
    ['28-longtian-town-2021', '龙田镇人民政府', 2021],
    ['30-xian-yanta-investment-2020', '西安市雁塔区投资合作局', 2020],
    ['36-wuhai-gxj-2020', '乌海市工业和信息化局', 2020],
    ['60-huludao-hitech-2024', '葫芦岛高新技术产业开发区', 2024],
    ['62-guangzhou-nanyuan-street-2020', '广州市荔湾区人民政府南源街道办事处', 2020],
    ['70-zibo-zhongbu-town-2020', '中埠镇人民政府', 2020],
  ])('%s names %s and %i', async (name, body, year) => {
    const { report } = await readReport(readFileSync(join(excerpts, `${name}.txt`)));
    expect(report.body.name).toBe(body);
    expect(report.year).toBe(year);
  });
});
