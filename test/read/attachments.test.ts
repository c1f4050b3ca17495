import { describe, expect, it } from 'vitest';
import { ReadError, readReport } from '../../src/read';

const page = (body: string): string =>
  `<html><head><title>某市2024年政府信息公开工作年度报告</title></head><body><img src="/images/logo.png"><h1>某市2024年政府信息公开工作年度报告</h1>${body}</body></html>`;

async function refusal(html: string): Promise<ReadError> {
  const error: unknown = await readReport(html).catch((thrown: unknown) => thrown);
  if (!(error instanceof ReadError)) throw error;
  return error;
}

describe('a page without the report', () => {
  it.each([
    ['<a href="./P02.pdf">报告全文</a>', '报告全文', './P02.pdf', 'pdf'],
    [
      '<a href="/down.jsp?filename=2501.docx">下载</a>',
      '下载',
      '/down.jsp?filename=2501.docx',
      'docx',
    ],
    ['<a href="/down?id=7">年报.ofd</a>', '年报.ofd', '/down?id=7', 'ofd'],
    [
      '<iframe src="/web/viewer.html?file=%2Fa%2F2024.pdf"></iframe>',
      '2024.pdf',
      '/a/2024.pdf',
      'pdf',
    ],
    ['<iframe src="content.html"></iframe>', 'content.html', 'content.html', 'page'],
    ['<object data="2024.pdf"></object>', '2024.pdf', '2024.pdf', 'pdf'],
    ['<img src="W1.png" alt="">', 'W1.png', 'W1.png', 'picture'],
  ])('names what it points to: %s', async (body, name, address, kind) => {
    const { code, attachments, message } = await refusal(page(body));
    expect(code).toBe('attached');
    expect(attachments).toEqual([{ name, address, kind }]);
    expect(message).toContain(name);
    expect(message).not.toContain('\n');
  });

  it('names no script, no data and no mark of the site', async () => {
    const body =
      '<a href="javascript:open(\'a.pdf\')">a.pdf</a><img src="data:image/png;base64,AA">';
    expect((await refusal(page(body))).code).toBe('notAReport');
  });
});
