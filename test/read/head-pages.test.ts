import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';

/** Pages as sites make them: what stands over, around and below a report, and what of it the report says. */

const TITLE = '甲市乙局2024年政府信息公开工作年度报告';
const TABLE =
  '<table border="1"><tr><td colspan="4">第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>2</td><td>0</td><td>2</td></tr></table>';
const OVERVIEW = '2024年，我局做好政府信息公开工作。';
const OTHER = '2024年，无收取信息处理费情况。';
const TEXT = `<p>一、总体情况</p><p>${OVERVIEW}</p><p>二、主动公开政府信息情况</p>${TABLE}<p>五、存在的主要问题及改进情况</p><p>公开内容有待丰富。</p><p>六、其他需要报告的事项</p><p>${OTHER}</p>`;

interface Expected {
  readonly title?: string | null;
  readonly body?: string | null;
  readonly year?: number;
  readonly date?: string;
  readonly contact?: string;
  readonly introduction?: string;
}

async function readPage(over: string, under = '', tags = '') {
  const page = `<!doctype html><html><head><meta charset="utf-8">${tags}</head><body>${over}${TEXT}${under}</body></html>`;
  const { report } = await readReport(page);
  const said = (blocks: readonly { text: string }[] | undefined): string =>
    (blocks ?? []).map(({ text }) => text).join('\n');
  return {
    title: report.title,
    body: report.body.name,
    year: report.year,
    date: report.publicationDate,
    contact: report.contact,
    introduction: said(report.introduction),
    overview: said(report.overview),
    other: said(report.other),
  };
}

const expected = (more: Expected = {}) => ({
  title: TITLE,
  body: '甲市乙局',
  year: 2024,
  date: undefined,
  contact: undefined,
  introduction: '',
  overview: OVERVIEW,
  other: OTHER,
  ...more,
});

const H1 = `<h1>${TITLE}</h1>`;
const SHORT = '2024年政府信息公开工作年度报告';
const items = (...texts: string[]): string =>
  `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
const lines = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('the path to a page and its menus are no title', () => {
  it.each([
    items('首页', '政务公开', '甲市乙局', '政府信息公开年报') + H1,
    items('首页', '政务公开', '正文') + H1,
    `<div>首页 / 政府信息公开 / 政府信息公开年报 / 2024年</div>${H1}`,
    `<div>首页/政府信息公开/政府信息公开工作年度报告/2024年</div>${H1}`,
    `<div>首页 / 政府信息公开年报 / ${TITLE}</div>${H1}`,
    `<div>首页 › 政府信息公开 › 甲市乙局2024年政府信息公开年报</div>${H1}`,
    `<div>当前位置：首页 » 信息公开 » 政府信息公开工作年度报告</div>${H1}`,
    `<div><span>当前位置：</span><a>首页</a><em>→</em><a>政府信息公开工作年度报告</a></div>${H1}`,
    `<div>您现在的位置：首页 - 政务公开 - ${SHORT}</div>${H1}`,
    `<div>首页 - 政务公开 - ${SHORT}</div>${H1}`,
    `<div>首页 \\ 政务公开 \\ ${SHORT}</div>${H1}`,
    `<div>首页 &gt; ${SHORT} &gt; 正文</div>${H1}`,
    `<div><div>首页</div><div>&gt;</div><div>政府信息公开年度报告</div><div>&gt;</div></div>${H1}`,
    items('政府信息公开指南', '政府信息公开年报', '2024年', '2023年') + H1,
    items('政府信息公开年报', '甲市丙局2023年政府信息公开工作年度报告') + H1,
    items('甲市丙局2024年政府信息公开工作年度报告', '甲市丁局2024年政府信息公开工作年度报告') + H1,
    `<h1>甲市人民政府门户网站</h1><h2>${TITLE}</h2>`,
    `<h1>政府信息公开工作年度报告</h1><h2>${TITLE}</h2>`,
    H1 +
      items('甲市乙局2023年政府信息公开工作年度报告').replace('<ul>', '<ul style="display:none">'),
  ])('%s', async (over) => {
    expect(await readPage(over)).toEqual(expected());
  });
});

describe('a title is found in the lines that it takes', () => {
  it.each<[string, Expected?]>([
    ['<h1>甲市乙局<br>2024年政府信息公开工作年度报告</h1>'],
    ['<h1>甲市乙局<br>2024年政府信息公开<br>工作年度报告</h1>'],
    ['<h1>甲市乙局<br>2024年<br>政府信息公开工作年度报告</h1>'],
    ['<h1>甲市乙<br>局2024年政府信息公开<br>工作年度报告</h1>'],
    ['<h1>甲市乙局2024年政府信息公开工作年度报<br>告</h1>'],
    [
      '<h1>甲市丙区人民政府<br>丁街道办事处<br>2024年政府信息公开工作年度报告</h1>',
      {
        title: '甲市丙区人民政府丁街道办事处2024年政府信息公开工作年度报告',
        body: '甲市丙区人民政府丁街道办事处',
      },
    ],
    [
      lines('2024年度', '甲市乙局', '政府信息公开工作年度报告'),
      { title: '2024年度甲市乙局政府信息公开工作年度报告' },
    ],
    [
      '<h1>甲市乙局政府信息公开工作年度报告</h1><p>（2024年度）</p>',
      { title: '甲市乙局政府信息公开工作年度报告（2024年度）' },
    ],
    [
      '<h1>甲市乙局政府信息公开工作年度报告<br>(2024年)</h1>',
      { title: '甲市乙局政府信息公开工作年度报告(2024年)' },
    ],
    [
      '<h1>甲市乙局政府信息公开工作年度报告</h1><h2>（二〇二四年度）</h2>',
      { title: '甲市乙局政府信息公开工作年度报告（二〇二四年度）' },
    ],
    [
      '<h1>甲市乙局政府信息公开工作年度报告</h1><p>——2024年度</p>',
      { title: '甲市乙局政府信息公开工作年度报告——2024年度' },
    ],
    [
      `<h1>${SHORT}</h1>${lines('甲市乙局', '（2025年1月20日）')}`,
      { title: SHORT, date: '2025-01-20' },
    ],
    [`<h1>${SHORT}</h1>${lines('甲市乙局 2025年1月20日')}`, { title: SHORT, date: '2025-01-20' }],
    [`<h1>${SHORT}</h1>${lines('甲市乙局', SHORT)}`],
    [H1 + lines('甲市乙局', SHORT)],
    [H1 + lines('甲市乙局2024年', '政府信息公开', '工作年度报告')],
    [H1 + lines('政府信息公开工作年度报告')],
    [`<h1>关于发布甲市乙局2024年政府信息公开工作年度报告的公告</h1>${lines(TITLE)}`],
    ['<h1>甲 市 乙 局 2024 年 政 府 信 息 公 开 工 作 年 度 报 告</h1>'],
    [`<h1>《${TITLE}》</h1>`],
    [`<h1>${TITLE}.pdf</h1>`],
    [
      '<h1>甲市乙局：2024年政府信息公开工作年度报告</h1>',
      { title: '甲市乙局：2024年政府信息公开工作年度报告' },
    ],
    [
      '<h1>甲市乙局关于2024年度政府信息公开工作年度报告</h1>',
      { title: '甲市乙局关于2024年度政府信息公开工作年度报告' },
    ],
    [
      '<h1>2024年甲市乙局政府信息公开工作年度报告</h1>',
      { title: '2024年甲市乙局政府信息公开工作年度报告' },
    ],
  ])('%s', async (over, more) => {
    expect(await readPage(over)).toEqual(expected(more));
  });
});

describe('what a page says of itself in its tags and its title', () => {
  const tag = (name: string, content: string): string =>
    `<meta name="${name}" content="${content}">`;
  it.each<[tags: string, over: string, more?: Expected]>([
    [
      `<title>政府信息公开年报_甲市人民政府</title>${tag('SiteName', '甲市人民政府')}${tag('ArticleTitle', TITLE)}${tag('PubDate', '2025-01-20 10:00')}${tag('ContentSource', '甲市乙局')}`,
      '',
      { date: '2025-01-20' },
    ],
    [
      tag('ArticleTitle', SHORT) + tag('PubDate', '2025/01/20') + tag('ContentSource', '甲市乙局'),
      `<h1>${SHORT}</h1>`,
      { title: SHORT, date: '2025-01-20' },
    ],
    ['<META NAME="PUBDATE" CONTENT="2025-1-20">', H1, { date: '2025-01-20' }],
    [tag('PubDate', '') + tag('ContentSource', ''), H1],
    [tag('ArticleTitle', TITLE), '<h1>政府信息公开工作年度报告</h1>'],
    // The page's own title, and not that of the year before, to which it only points.
    [
      tag('ArticleTitle', TITLE),
      H1 + lines('甲市乙局2023年政府信息公开工作年度报告'),
      { introduction: '甲市乙局2023年政府信息公开工作年度报告' },
    ],
    [
      tag('PubDate', '2025-01-22 08:00'),
      `${H1}<p>发布日期：2025-01-20</p>`,
      { date: '2025-01-20' },
    ],
    [
      tag('PubDate', '2025-01-22 08:00'),
      `${H1}<p>成文日期：2025-01-20</p>`,
      { date: '2025-01-22' },
    ],
    [tag('ContentSource', '本站'), `<h1>${SHORT}</h1>`, { title: SHORT, body: null }],
    [`<title>${TITLE}_政府信息公开年报_甲市人民政府</title>`, ''],
    [`<title>${TITLE} - 甲市人民政府门户网站</title>`, ''],
    [`<title>甲市人民政府 | ${TITLE}</title>`, ''],
  ])('%s %s', async (tags, over, more) => {
    expect(await readPage(over, '', tags)).toEqual(expected(more));
  });
});

describe('facts in lines with labels', () => {
  it.each<[string, Expected?]>([
    [
      `<table><tr><td>索引号</td><td>014/2025-001</td><td>分类</td><td>年报</td></tr><tr><td>发布机构</td><td>甲市乙局</td><td>发文日期</td><td>2025-01-20</td></tr><tr><td>名称</td><td colspan=3>${TITLE}</td></tr><tr><td>文号</td><td></td><td>有效性</td><td>有效</td></tr></table>${H1}`,
    ],
    [
      `<table><tr><td>索 引 号：</td><td>014/2025-001</td><td>分类：</td><td>年报</td></tr><tr><td>发布机构：</td><td>甲市乙局</td><td>发布日期：</td><td>2025年01月20日</td></tr><tr><td>名&nbsp;&nbsp;称：</td><td colspan=3>${TITLE}</td></tr></table>`,
    ],
    [
      `<dl><dt>名称：</dt><dd>${TITLE}</dd><dt>索引号：</dt><dd>01/25</dd><dt>发布机构：</dt><dd>甲市乙局</dd><dt>发布日期：</dt><dd>2025-01-20</dd></dl>`,
    ],
    [
      `<div><span>名称：${TITLE}</span><span>索引号：01-25</span><span>发布日期：2025-01-20</span><span>来源：甲市乙局</span></div>`,
    ],
    [
      `<div><span>索引号：01-25</span> <span>发布机构：甲市乙局</span> <span>成文日期：2025年1月18日</span> <span>发布日期：2025年1月20日</span></div>${H1}`,
    ],
    [
      items(
        `<b>标题：</b>${TITLE}`,
        '<b>发文机关：</b>甲市乙局',
        '<b>发布日期：</b>2025年01月20日',
        '<b>公文种类：</b>报告',
        '<b>生效日期：</b>',
      ),
    ],
    [lines(`名称：${SHORT}`, '发布机构：甲市乙局', '生成日期：2025-01-20'), { title: SHORT }],
    [`<h1>${SHORT}</h1>${lines('来源：甲市乙局　时间：2025-01-20')}`, { title: SHORT }],
    [`${H1}<div>发布单位：甲市乙局　　发布时间：2025-01-20　　访问量：12</div>`],
    [
      `${H1}<div>日期：2025-01-20 10:11 来源：甲市乙局 作者：办公室 浏览次数：<span>123</span>次 字体：【大 中 小】 【打印】【关闭】</div><div>分享到：<a>微信</a> <a>QQ空间</a></div>`,
    ],
    [H1 + lines('字号：', '大', '中', '小', '打印', '关闭', '浏览次数：12', '2025-01-20 08:30')],
    [
      `${H1}<div><span>2025-01-20 08:30:11</span> <span>来源： 甲市乙局</span> <a>A+</a> <a>A-</a></div><div>【字号：<a>大</a> <a>中</a> <a>小</a>】</div>`,
    ],
    [H1 + lines('发布日期：', '[2025-01-20]')],
    [H1 + lines('2025年1月20日 09:30')],
    [H1 + lines('發布機構：甲市乙局', '發布日期：2025-01-20')],
  ])('%s', async (over, more) => {
    expect(await readPage(over)).toEqual(expected({ date: '2025-01-20', ...more }));
  });
});

describe('whom to ask, over several lines', () => {
  it.each([
    [
      lines(
        '如对本报告有疑问，请联系：',
        '甲市乙局办公室',
        '地址：甲市丙路1号',
        '邮编：100000',
        '电话：010-1234567',
        '电子邮箱：a@b.cn',
      ),
    ],
    [lines('如有疑问，请与甲市乙局办公室联系。<br>地址：甲市丙路1号<br>联系电话：010-1234567')],
    [
      lines(
        '欢迎垂询，联系单位：甲市乙局办公室；',
        '通讯地址：甲市丙路1号；',
        '联系人：张三；',
        '电话：010-1234567；',
      ),
    ],
    [lines('如对本报告有疑问，请与乙局办公室联系（地址：甲市丙路1号，电话：010-1234567）。')],
  ])('%s', async (over) => {
    const { contact, introduction } = await readPage(H1 + over);
    expect(contact).toBe(introduction.split('\n').join(' '));
  });
});

describe('the foot of a page is no text of the report', () => {
  it.each([
    lines(
      '附件下载：',
      `<a href="a.pdf">${TITLE}.pdf</a>`,
      '相关链接',
      '上一篇：甲市乙局2023年政府信息公开工作年度报告',
      '下一篇：没有了',
      '【打印】【关闭】',
    ),
    `<p>附件：<a href="a.pdf">${TITLE}.pdf</a></p><p>扫一扫在手机打开当前页</p><div>主办单位：甲市人民政府 承办：乙办 电话：010-1</div>`,
    lines(
      '附件',
      '1. 2024年年报.pdf',
      '分享：',
      '责任编辑：张三',
      '主办：甲市人民政府',
      'Copyright 2025',
    ),
    lines('附件1：年报.docx', '附件2：年报.pdf'),
    lines(
      '上一条： 某局2023年报',
      '下一条： 无',
      '打印本页',
      '关闭窗口',
      '返回顶部',
      '网站地图 | 联系我们',
    ),
    lines('相关附件：', '相关解读', '【返回】', '【收藏】', '【我要纠错】'),
    lines('我要纠错', '纠错', '分享到：', '您是第100位访客'),
    lines('（责任编辑：李四）', '来源：乙局', '编辑：李四'),
    lines('打印 关闭', '浏览次数：12 次', '扫一扫在手机上查看当前页面'),
    lines('网站支持IPv6', '主办单位：甲市人民政府', '版权所有：甲市人民政府'),
    lines('文件下载：', '点击下载附件', `下载：${TITLE}.docx`),
    `<h3>相关信息</h3>${items('甲市乙局2023年政府信息公开工作年度报告')}`,
    `<h3>热门推荐</h3>${items('甲市丙局2024年政府信息公开工作年度报告')}`,
    items('甲市丙局2024年政府信息公开工作年度报告', '甲市丁局2024年政府信息公开工作年度报告'),
    lines('京ICP备1号 京公网安备 1号 网站标识码：123'),
  ])('%s', async (under) => {
    expect(await readPage(H1, under)).toEqual(expected());
  });

  it('keeps what the report itself says at its end', async () => {
    const under = lines(
      '附件：依申请公开办理情况说明',
      '收藏单位开放情况见附件。',
      '甲市乙局',
      '2025年1月20日',
    );
    expect((await readPage(H1, under)).other.split('\n')).toEqual([
      OTHER,
      '附件：依申请公开办理情况说明',
      '收藏单位开放情况见附件。',
      '甲市乙局',
      '2025年1月20日',
    ]);
  });
});
