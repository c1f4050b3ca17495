import { describe, expect, it } from 'vitest';
import { ReadError, readReport } from '../../src/read';

const TITLE = '某市2024年政府信息公开工作年度报告';
const page = (body: string, head = ''): string =>
  `<html><head><title>${TITLE}</title>${head}</head><body><div class="header"><img src="/images/logo.png" width="600"></div><h1>${TITLE}</h1>${body}</body></html>`;

async function refusal(html: string | Uint8Array, locale?: 'en'): Promise<ReadError> {
  const error: unknown = await readReport(html, locale ? { locale } : {}).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ReadError)) throw error;
  return error;
}

type Named = [name: string, address: string, kind: string];

/** What a page points to, by how it does. */
const POINTERS: Record<string, [body: string, ...named: Named[]]> = {
  'a link': ['<a href="./P02.pdf">报告全文</a>', ['报告全文', './P02.pdf', 'pdf']],
  'a link to a program that names the file': [
    '<a href="/down.jsp?filename=2501.docx">下载</a>',
    ['下载', '/down.jsp?filename=2501.docx', 'docx'],
  ],
  'a link whose text alone has the ending': [
    '<a href="/down?id=7">年报.ofd</a>',
    ['年报.ofd', '/down?id=7', 'ofd'],
  ],
  'a link with the size behind the name': [
    '<a href="/down?id=7">年报.pdf（2.3MB）</a>',
    ['年报.pdf（2.3MB）', '/down?id=7', 'pdf'],
  ],
  'a download that says its name in another field': [
    '<a href="/attach/downloadAttach.do?id=5&amp;name=2024%E5%B9%B4%E6%8A%A5.pdf"></a>',
    ['2024年报.pdf', '/attach/downloadAttach.do?id=5&name=2024%E5%B9%B4%E6%8A%A5.pdf', 'pdf'],
  ],
  'a download that says no kind': [
    '<a href="/attach/downloadAttach.do?id=5">附件下载</a>',
    ['附件下载', '/attach/downloadAttach.do?id=5', 'file'],
  ],
  'a download whose text says the kind': [
    '<a href="/attach/downloadAttach.do?id=5">PDF版下载</a>',
    ['PDF版下载', '/attach/downloadAttach.do?id=5', 'pdf'],
  ],
  'a program that hands out a file': [
    '<a href="/download.jsp?file=/u/2024.pdf">全文</a>',
    ['全文', '/download.jsp?file=/u/2024.pdf', 'pdf'],
  ],
  'a name in title': [
    '<a href="/d/1" title="2024年度报告.docx">点击下载</a>',
    ['2024年度报告.docx', '/d/1', 'docx'],
  ],
  'a name in download': [
    '<a href="/d/1" download="2024年度报告.wps">点击下载</a>',
    ['2024年度报告.wps', '/d/1', 'wps'],
  ],
  'a name under a picture': [
    '<a href="/d/1"><img src="/i/w.png" alt="2024年度报告.xls"></a>',
    ['2024年度报告.xls', '/d/1', 'xls'],
  ],
  'an ending in capitals, a query and a fragment': [
    '<a href="/a/2024.PDF?v=3#page=2"></a>',
    ['2024.PDF', '/a/2024.PDF?v=3#page=2', 'pdf'],
  ],
  'a session in the path': [
    '<a href="/a/2024.pdf;jsessionid=1A.2"></a>',
    ['2024.pdf', '/a/2024.pdf;jsessionid=1A.2', 'pdf'],
  ],
  'percent escapes of GBK': [
    '<a href="/a/%C4%EA%B1%A8.pdf"></a>',
    ['年报.pdf', '/a/%C4%EA%B1%A8.pdf', 'pdf'],
  ],
  'a server with the ending of a file': [
    '<a href="https://www.x.et">网站</a><a href="//www.x.et/a/1.pdf">全文</a>',
    ['全文', '//www.x.et/a/1.pdf', 'pdf'],
  ],
  entities: [
    '<a href="/a&#47;2024&#46;pdf?x=1&amp;y=2">&#24180;&#25253;</a>',
    ['年报', '/a/2024.pdf?x=1&y=2', 'pdf'],
  ],
  backslashes: ['<a href="attach\\2024.pdf"></a>', ['2024.pdf', 'attach\\2024.pdf', 'pdf']],
  'a viewer in a frame': [
    '<iframe src="/web/viewer.html?file=%2Fa%2F2024.pdf"></iframe>',
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'a viewer in a link': [
    '<a href="/web/viewer.html?file=%2Fa%2F2024.pdf#page=1">在线阅读</a>',
    ['在线阅读', '/a/2024.pdf', 'pdf'],
  ],
  'a viewer, encoded twice': [
    '<iframe src="viewer.html?file=%252Fa%252F2024.pdf"></iframe>',
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'a viewer that takes the address in its fragment': [
    '<iframe src="viewer.html#file=/a/2024.pdf&page=1"></iframe>',
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'a viewer whose fragment is the address': [
    '<iframe src="viewer.html#/a/2024.pdf"></iframe>',
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'another viewer': [
    '<iframe src="/pdfjs/generic/web/viewer.html?v=2&fileUrl=../2024.pdf"></iframe>',
    ['2024.pdf', '../2024.pdf', 'pdf'],
  ],
  'a viewer of a file that a program hands out': [
    '<iframe title="年报.pdf" src="/pdfjs/viewer.html?file=%2Fdown.do%3Fid%3D7"></iframe>',
    ['年报.pdf', '/down.do?id=7', 'pdf'],
  ],
  'Office Online': [
    '<iframe src="https://view.officeapps.live.com/op/embed.aspx?src=https%3A%2F%2Fx.gov.cn%2F2024.docx"></iframe>',
    ['2024.docx', 'https://x.gov.cn/2024.docx', 'docx'],
  ],
  'a viewer that takes base64': [
    `<iframe src="/onlinePreview?url=${encodeURIComponent(btoa('https://x.gov.cn/a/2024.ofd'))}"></iframe>`,
    ['2024.ofd', 'https://x.gov.cn/a/2024.ofd', 'ofd'],
  ],
  'a frame': ['<iframe src="content.html"></iframe>', ['content.html', 'content.html', 'page']],
  'a frame that waits': [
    '<iframe src="about:blank" data-src="content.html"></iframe>',
    ['content.html', 'content.html', 'page'],
  ],
  'a frame with its page in it': [
    '<iframe srcdoc="&lt;a href=&quot;2024.pdf&quot;&gt;全文&lt;/a&gt;"></iframe>',
    ['全文', '2024.pdf', 'pdf'],
  ],
  'a frame beside those of the site': [
    '<iframe src="/top.html"></iframe><iframe src="a.html"></iframe><iframe src="/count.html" width="0"></iframe>',
    ['a.html', 'a.html', 'page'],
  ],
  object: ['<object data="2024.pdf"></object>', ['2024.pdf', '2024.pdf', 'pdf']],
  'object with param': [
    '<object type="application/pdf"><param name="src" value="a/2024.pdf"></object>',
    ['2024.pdf', 'a/2024.pdf', 'pdf'],
  ],
  'object, embed and link to the same': [
    '<object data="2024.pdf"><embed src="2024.pdf"><a href="./2024.pdf">年度报告</a></object>',
    ['年度报告', '2024.pdf', 'pdf'],
  ],
  'embed by its type': ['<embed src="/file/7" type="application/pdf">', ['7', '/file/7', 'pdf']],
  'data-url': ['<div data-url="/a/2024.pdf"></div>', ['2024.pdf', '/a/2024.pdf', 'pdf']],
  'data-file and data-name': [
    '<div data-file="/a/1.pdf" data-name="年度报告.pdf"></div>',
    ['年度报告.pdf', '/a/1.pdf', 'pdf'],
  ],
  'data-href': ['<span data-href="a/1.docx">全文</span>', ['全文', 'a/1.docx', 'docx']],
  'data-pdf': ['<div data-pdf="/api/file/7"></div>', ['7', '/api/file/7', 'pdf']],
  'an element of a viewer': [
    '<pdf-viewer src="/a/1.pdf" title="年度报告"></pdf-viewer>',
    ['年度报告', '/a/1.pdf', 'pdf'],
  ],
  'an element that a script binds': [
    `<pdf-view :src="'/a/1.pdf'"></pdf-view>`,
    ['1.pdf', '/a/1.pdf', 'pdf'],
  ],
  'a hidden field': [
    '<input type="hidden" id="u" value="/a/2024.pdf">',
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'JSON in an attribute': [
    `<div data-props='{"url":"\\/a\\/1.pdf","title":"年度报告"}'></div>`,
    ['年度报告', '/a/1.pdf', 'pdf'],
  ],
  'PDFObject.embed': [
    '<script>PDFObject.embed("a/2024.pdf", "#v");</script>',
    ['2024.pdf', 'a/2024.pdf', 'pdf'],
  ],
  'a variable': [
    "<script>var pdfUrl = '/a/2024.pdf';</script>",
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'a variable that says the kind': [
    "<script>var pdfUrl = '/api/file/7';</script>",
    ['7', '/api/file/7', 'pdf'],
  ],
  'parts put together': [
    "<script>var u = '/a/' + '2024' + '.pdf';</script>",
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'a viewer and a file put together': [
    "<script>f.src = '/viewer.html?file=' + encodeURIComponent('/a/2024.pdf');</script>",
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'an object': [
    "<script>new Viewer({ el: '#v', url: '/a/2024.ofd' })</script>",
    ['2024.ofd', '/a/2024.ofd', 'ofd'],
  ],
  'JSON in a script': [
    '<script type="application/json">{"list":[{"fileName":"2024\\u5e74\\u62a5.pdf","url":"\\/down?id=7"}]}</script>',
    ['2024年报.pdf', '/down?id=7', 'pdf'],
  ],
  'markup in a script': [
    `<script>document.write("<p><a href=\\"/a/2024.pdf\\">全文</a></p>")</script>`,
    ['全文', '/a/2024.pdf', 'pdf'],
  ],
  'not what is taken out of a script': [
    "<script>// var u = '/a/old.pdf';\n/* open('b.pdf') */ var u = '/a/2024.pdf';</script>",
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'not the kinds that a form takes': [
    `<input accept=".pdf,.doc"><script>if (!/\\.(pdf|doc)$/.test(n)) alert("只能上传.pdf");var t="*.pdf";</script><a href="1.pdf">全文</a>`,
    ['全文', '1.pdf', 'pdf'],
  ],
  'window.open': [
    '<a href="#" onclick="window.open(\'/a/2024.pdf\')">查看全文</a>',
    ['查看全文', '/a/2024.pdf', 'pdf'],
  ],
  'a function of the site': [
    `<a href="javascript:void(0)" onclick="downloadFile('/u/7.pdf','年度报告.pdf')">下载</a>`,
    ['年度报告.pdf', '/u/7.pdf', 'pdf'],
  ],
  'a function that takes the name alone': [
    `<button onclick="downloadFile('8a', '年度报告.pdf')">下载</button>`,
    ['年度报告.pdf', '年度报告.pdf', 'pdf'],
  ],
  'a script as an address': [
    '<a href="javascript:open(\'a.pdf\')">全文</a>',
    ['全文', 'a.pdf', 'pdf'],
  ],
  'a link that a script binds': [
    '<a href="javascript:;" id="f7">附件：年度报告.pdf</a>',
    ['附件：年度报告.pdf', '年度报告.pdf', 'pdf'],
  ],
  'a page that leads to a file': [
    '<meta http-equiv="refresh" content="0; url=\'2024.pdf\'">',
    ['2024.pdf', '2024.pdf', 'pdf'],
  ],
  'a page that leads to a file, without a space': [
    '<meta http-equiv="refresh" content="0;url=/a/2024.pdf">',
    ['2024.pdf', '/a/2024.pdf', 'pdf'],
  ],
  'a page that leads to another': [
    '<meta http-equiv="Refresh" content="0;URL=content_7.html">',
    ['content_7.html', 'content_7.html', 'page'],
  ],
  'a script that leads to another': [
    "<script>window.location.href = 'content_7.html';</script>",
    ['content_7.html', 'content_7.html', 'page'],
  ],
  'a link to the page of the report': [
    '<a href="t_7.html">某市2024年政府信息公开工作年度报告</a>',
    ['某市2024年政府信息公开工作年度报告', 't_7.html', 'page'],
  ],
  'a file under noscript': [
    '<noscript><a href="2024.pdf">全文</a></noscript>',
    ['全文', '2024.pdf', 'pdf'],
  ],
  'a picture': ['<img src="W1.png" alt="">', ['W1.png', 'W1.png', 'picture']],
  'lazy pictures': [
    '<img src="/i/loading.gif" data-src="W1.jpg"><img data-original="W2.jpg"><img src="data:image/gif;base64,R0" data-lazy-src="W3.jpg">',
    ['W1.jpg', 'W1.jpg', 'picture'],
    ['W2.jpg', 'W2.jpg', 'picture'],
    ['W3.jpg', 'W3.jpg', 'picture'],
  ],
  srcset: [
    '<img srcset="W1-s.jpg 1x, W1.jpg 2x"><picture><source srcset="W2.webp"><img src="W2.jpg"></picture>',
    ['W1.jpg', 'W1.jpg', 'picture'],
    ['W2.jpg', 'W2.jpg', 'picture'],
  ],
  'a picture behind an element': [
    '<div style="width:800px;background-image:url(\'W1.png\')"></div>',
    ['W1.png', 'W1.png', 'picture'],
  ],
  'a picture from a program': [
    '<img src="/cms/getImage.do?id=7">',
    ['getImage.do', '/cms/getImage.do?id=7', 'picture'],
  ],
  'a picture that the page holds itself': [
    `<img alt="报告第一页" src="data:image/png;base64,${'A'.repeat(30_000)}">`,
    ['报告第一页', 'data:image/png#1', 'picture'],
  ],
  'pictures of the report, and none of the site': [
    '<nav><img src="n.jpg"></nav><p><img src="W1.png"></p><img src="/i/qr.png"><img src="x.jpg" alt="扫一扫"><img src="y.jpg" width="24"><img src="//hm.baidu.com/hm.gif?si=1" width=1 height=1><a href="/zt/"><img src="zt.jpg"></a><img src="/images/pdf.png"><div id="footer"><img src="ba.png"></div><div class="share-bar"><img src="s.jpg"></div>',
    ['W1.png', 'W1.png', 'picture'],
  ],
  'the report first': [
    '<a href="1.doc">政府信息公开申请表.doc</a><a href="2.pdf">公开指南.pdf</a><a href="4.zip">某市2023年政府信息公开工作年度报告.zip</a><a href="3.pdf">某市2024年政府信息公开工作年度报告.pdf</a>',
    ['某市2024年政府信息公开工作年度报告.pdf', '3.pdf', 'pdf'],
    ['某市2023年政府信息公开工作年度报告.zip', '4.zip', 'zip'],
    ['政府信息公开申请表.doc', '1.doc', 'doc'],
    ['公开指南.pdf', '2.pdf', 'pdf'],
  ],
  'no address that leaves the web': [
    '<a href="file:///c:/a.pdf"></a><a href="data:application/pdf,1"></a><a href="java\nscript:alert(1)">x</a><a href="2024.pdf">全文</a>',
    ['全文', '2024.pdf', 'pdf'],
  ],
};

describe('a page without the report', () => {
  it.each(Object.entries(POINTERS).map(([how, [body, ...named]]) => ({ how, body, named })))(
    'names what it points to: $how',
    async ({ body, named }) => {
      const { code, attachments, message } = await refusal(page(body));
      expect(code).toBe('attached');
      expect(attachments?.map(({ name, address, kind }) => [name, address, kind])).toEqual(named);
      expect(message).toContain(named[0]?.[0]);
      expect(message).not.toContain('\n');
    },
  );

  it.each([
    ['/attach/', '2024.pdf', '/attach/2024.pdf'],
    ['https://x.gov.cn/a/', '../2024.pdf', 'https://x.gov.cn/2024.pdf'],
    ['https://x.gov.cn/a/', '//y.cn/1.pdf', 'https://y.cn/1.pdf'],
  ])('puts addresses together with their base %s', async (base, address, whole) => {
    const html = page(`<a href="${address}">全文</a>`, `<base href="${base}">`);
    expect((await refusal(html)).attachments).toEqual([
      { name: '全文', address: whole, kind: 'pdf' },
    ]);
  });

  it('names the frames of a frameset', async () => {
    const html = `<html><head><title>${TITLE}</title></head><frameset cols="20%,80%"><frame src="left.html"><frame src="main.html" name="main"></frameset></html>`;
    expect((await refusal(html)).attachments).toEqual([
      { name: 'main.html', address: 'main.html', kind: 'page' },
    ]);
  });

  it('names no script, no data and no mark of the site', async () => {
    const body =
      '<a href="javascript:show(7)">打印</a><img src="data:image/png;base64,AA"><iframe src="about:blank"></iframe>';
    expect((await refusal(page(body))).code).toBe('notAReport');
  });

  it('says what is in a page of the size that is read, once, in linear time', async () => {
    const most = 8000;
    const bodies = [
      '<a onclick="f(\'a.pdf">x</a>'.repeat(most),
      `<script>${'"'.repeat(9)}${"'".repeat(100_001)}</script>`,
      `<script>${'x="a.pdf",'.repeat(most * 3)}</script>`,
      `<img src="W.png" style="background:${'url('.repeat(most)}">`,
      `${'<div onclick="x()">'.repeat(300)}${'<i>'.repeat(most)}`,
      `<a href="v.html?${'file='.repeat(300)}">a</a>`.repeat(800),
    ];
    for (const body of bodies)
      expect((await refusal(page(body))).code).toMatch(/^(?:attached|notAReport|tooDeep)$/);
  });
});

/** Pages of sites that are no page of a document. */
const STATES: [state: string, html: string][] = [
  [
    'missing',
    '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1>nginx</body></html>',
  ],
  [
    'missing',
    '<html><body><img src="/images/404page.jpg"><p>抱歉，您访问的页面不存在或已删除！</p><a href="/">返回首页</a></body></html>',
  ],
  [
    'missing',
    '<html><body><p>找不到您要访问的网页</p><a href="/zn.pdf">网站使用帮助.pdf</a></body></html>',
  ],
  [
    'refused',
    '<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1></body></html>',
  ],
  ['refused', '<html><body>您的请求被网站防火墙拦截，事件编号 8a7f</body></html>'],
  [
    'login',
    '<html><head><title>统一身份认证</title></head><body><form><input name=u><input type="password"><img src="/captcha/1.jpg"></form></body></html>',
  ],
  ['moving', '<html><body>正在跳转，请稍候……</body></html>'],
  [
    'script',
    '<html><head><title>年报</title></head><body><noscript>请启用 JavaScript。We are sorry but this app does not work without it.</noscript><div id="app"></div><script src="/js/app.7f.js"></script></body></html>',
  ],
  ['script', '<html><body><div class="load">加载中...</div></body></html>'],
  ['blank', '<html><head><title>年报</title></head><body>  <div>&nbsp;</div></body></html>'],
];

describe('a page that is no page of a document', () => {
  it.each(STATES)('is told for what it is: %s: %s', async (state, html) => {
    for (const locale of [undefined, 'en'] as const) {
      const { code, page: own, message } = await refusal(html, locale);
      expect({ code, own }).toEqual({ code: 'notAReport', own: state });
      expect(message).toMatch(locale ? /^[A-Z][^\n]+\.$/ : /^[这网][^\n]+。$/);
    }
  });

  it.each([
    ['<p>本市2024年受理404件申请，页面不存在的投诉3件。</p>'.repeat(20), undefined],
    [`<p>${'政府信息公开工作的内容。'.repeat(40)}</p><input type="password">登录`, undefined],
  ])('is not seen in what a text says', async (body, state) => {
    const error = await refusal(page(body));
    expect([error.code, error.page]).toEqual(['notAReport', state]);
  });
});
