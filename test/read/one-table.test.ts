import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ReadResult, readReport } from '../../src/read';
import type { Report } from '../../src/report';
import { toDocx, toHtml, toXlsx } from '../../src/write';

const samples = join(import.meta.dirname, '../../samples');
const huaian = JSON.parse(readFileSync(join(samples, 'huaian-2024.json'), 'utf8')) as Report; // a checked sample
const page = toHtml(huaian, { profile: 'cms' });

const values = ({ cells }: ReadResult): unknown =>
  cells.map(({ address, state, value }) => [address, state, value]);
/** What is read beside the numbers, whatever the page adds to the introduction. */
const words = ({ report, sections }: ReadResult): unknown => {
  const { title, year, body, period, overview, problems, other, introduction } = report;
  return { title, year, body, period, overview, problems, other, sections, introduction };
};

/** The page with every paragraph and heading as a row, and the rows of its tables beside them. */
const asRows = (html: string, cell: (inner: string) => string): string =>
  html
    .replace(/<(caption|colgroup)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?(?:table|thead|tbody)[^>]*>/g, '')
    .replace(/<(h[1-6]|p)\b[^>]*>([\s\S]*?)<\/\1>/g, (_, _name, inner: string) => cell(inner));

const wide = (inner: string): string => `<tr><td colspan="15"><p>${inner}</p></td></tr>`;
const table = (rows: string): string => `<table border="1">${rows}</table>`;

describe('a report that is one table', () => {
  it.each([
    ['with text in merged rows', table(asRows(page, wide))],
    [
      'with text in rows of one cell that spans nothing',
      table(asRows(page, (inner) => `<tr><td>${inner}</td></tr>`)),
    ],
    [
      'with a section in each cell',
      table(
        asRows(
          page.replace(/<\/p>\s*<p[^>]*>/g, '<br><br>'),
          (inner) => `<tr><td colspan="15">${inner}</td></tr>`,
        ),
      ),
    ],
    [
      'of one column that holds the tables',
      table(
        page
          .replace(/<(h[1-6]|p)\b[^>]*>([\s\S]*?)<\/\1>/g, '<tr><td><p>$2</p></td></tr>')
          .replace(/<table[\s\S]*?<\/table>/g, '<tr><td>$&</td></tr>'),
      ),
    ],
    [
      'for each section',
      page.replace(
        /<(h[1-6])\b[^>]*>([\s\S]*?)<\/\1>((?:\s*<p\b[^>]*>[\s\S]*?<\/p>)*)/g,
        (_, _h, title: string, text: string) =>
          table(`<tr><td>${title}</td></tr><tr><td>${text}</td></tr>`),
      ),
    ],
  ])('%s is read as the page is', async (_, html) => {
    const [alone, own] = [await readReport(page), await readReport(`<body>${html}</body>`)];
    expect(values(own)).toEqual(values(alone));
    expect(words(own)).toEqual(words(alone));
  });

  it('says where in the table the text stands', async () => {
    const { narrative } = await readReport(table(asRows(page, wide)));
    const first = narrative.find(({ section }) => section === 'overview');
    expect(first?.place).toEqual({ table: 1, row: 5, column: 1 });
  });

  it('may have the headings in a column beside the text', async () => {
    const [heading, ...text] = ['一、总体情况', ...huaian.overview.map((block) => block.text)];
    const html = page.replace(
      /<h3[^>]*>一、[\s\S]*?(?=<h3)/,
      table(
        `<tr><td>${heading}</td><td>${text.map((each) => `<p>${each}</p>`).join('')}</td></tr>`,
      ),
    );
    expect(words(await readReport(html))).toEqual(words(await readReport(page)));
  });

  it('is read from Word', async () => {
    const parts = unzipSync(await toDocx(huaian));
    const name = 'word/document.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const body = /<w:body>([\s\S]*?)(<w:sectPr[\s\S]*?)?<\/w:body>/.exec(xml)?.[1] ?? '';
    const rows = body
      .replace(/<w:(?:tblPr|tblGrid)>[\s\S]*?<\/w:(?:tblPr|tblGrid)>/g, '')
      .split(/<\/?w:tbl>/)
      .map((piece, i) =>
        i % 2 === 1
          ? piece
          : piece.replace(
              /<w:p\b[\s\S]*?<\/w:p>/g,
              '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="15"/></w:tcPr>$&</w:tc></w:tr>',
            ),
      )
      .join('');
    const own = await readReport(
      zipSync({ ...parts, [name]: strToU8(xml.replace(body, `<w:tbl>${rows}</w:tbl>`)) }),
    );
    const alone = await readReport(await toDocx(huaian));
    expect(values(own)).toEqual(values(alone));
    expect(words(own)).toEqual(words(alone));
    const { sections } = own;
    expect(sections).toHaveLength(6);
  });

  it('is read from a sheet, with the text in a column beside the headings, too', async () => {
    const parts = unzipSync(await toXlsx(huaian));
    const alone = await readReport(zipSync(parts));
    expect(alone.report.overview).toEqual(huaian.overview);
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const beside = xml
      .replace(/<row r="5".*?<\/row>/s, '')
      .replace(/r="A([6-9]|1[01])"/g, 'r="B$1"')
      .replace(/(<row r="6"[^>]*>)/, '$1<c r="A6" t="inlineStr"><is><t>一、总体情况</t></is></c>');
    const own = await readReport(zipSync({ ...parts, [name]: strToU8(beside) }));
    expect(values(own)).toEqual(values(alone));
    expect(words(own)).toEqual(words(alone));
  });

  it('is no report where a table merely lists things', async () => {
    const list = table(
      ['2023年政府信息公开工作年度报告', '上一年度报告', '通知公告', '政策解读'].map(wide).join(''),
    );
    const own = await readReport(`${list}${page}${list}`);
    expect(words(own)).toEqual(words(await readReport(page)));
  });
});
