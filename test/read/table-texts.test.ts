import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import { blankReport, parseReport } from '../../src/report';
import { toHtml } from '../../src/write';

const document = (inFour: string, afterFour = ''): string =>
  `<h1>甲市乙局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>略。</p>${toHtml(
    blankReport({ edition: '2021', year: 2024 }),
    { profile: 'cms' },
  )
    .replace(/^[\s\S]*?(?=<h\d[^>]*>二、)/, '')
    .replace(/(四、政府信息公开行政复议、行政诉讼情况<\/h\d>)/, `$1${inFour}`)
    .replace(/(?=<h\d[^>]*>五、)/, afterFour)}`;

const texts = async (html: string) =>
  (await readReport(html, { fileName: 'report.html' })).report.tableTexts;
const paragraph = (text: string) => ({ type: 'paragraph' as const, text });

describe('text in the sections of the tables', () => {
  it('is kept in the report, over the table and below it', async () => {
    const said = '2024年，我局未发生政府信息公开行政复议、行政诉讼案件。';
    expect(await texts(document(`<p>${said}</p>`, '<p>（以上数据不含派出机构）</p>'))).toEqual({
      proceedings: { above: [paragraph(said)], below: [paragraph('（以上数据不含派出机构）')] },
    });
  });

  it('is none where the sections hold their tables alone', async () => {
    expect(await texts(document(''))).toBeUndefined();
  });

  it('is not a piece of a label that was cut off from its table', async () => {
    expect(await texts(document('<p>政府信息公开行</p><p>（六）其他处</p>'))).toBeUndefined();
  });

  it('is valid in JSON, and a section that has no table is refused', () => {
    const report = blankReport({
      edition: '2021',
      year: 2024,
      tableTexts: { proactive: { below: [paragraph('注。')] } },
    });
    expect(parseReport(report)).toMatchObject({ success: true });
    expect(parseReport({ ...report, tableTexts: { overview: { above: [] } } })).toMatchObject({
      success: false,
    });
  });
});
