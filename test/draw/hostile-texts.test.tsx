import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReportDocument } from '../../src/react';
import { type Report, setCell } from '../../src/report';
import { checkReport, type Finding } from '../../src/rules';
import { toHtml } from '../../src/write';
import { huaian2024 } from '../../stories/samples';

/** What would leave its text for the page if it were ever taken for markup. */
const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '` onmouseover=`alert(1)',
  ' onmouseover=alert(1) x=',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<form action=javascript:alert(1)><button>x',
  '<style>*{display:none}</style>',
  '</style><script>alert(1)</script>',
  '<link rel=stylesheet href=//x>',
  '<base href=//x>',
  '<meta http-equiv=refresh content=0>',
  '</table></div></section><h1>x</h1>',
  '</td></tr></table>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<!--',
  '--><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x&#62;',
  '&quot; onclick=alert(1) x=&quot;',
  '\u0000<b>',
  '<\u0000script>',
  '\u2028<b>\u2029',
  '＜script＞',
  '{{constructor.constructor("alert(1)")()}}',
  '\\"><b>',
  '<x-a is="x-a" id=a name=createElement>',
];

// The same for every text: what is found in one is not found in another.
const { findings } = checkReport(setCell(huaian2024, 'applications.newlyReceived.total', 1));

/** A report with a text in every place that takes one, and findings that quote it. */
function inEveryString(text: string): { report: Report; findings: readonly Finding[] } {
  const blocks = [
    { type: 'heading' as const, level: 1 as const, text },
    { type: 'paragraph' as const, text: `${text}收到申请9999件。` },
  ];
  const report: Report = {
    ...huaian2024,
    title: text,
    body: { ...huaian2024.body, name: text },
    introduction: blocks,
    overview: blocks,
    problems: blocks,
    other: blocks,
    tableTexts: { applications: { above: blocks, below: blocks } },
  };
  return {
    report,
    findings: findings.map((finding) => ({
      ...finding,
      message: text,
      explanation: { text, stale: false },
    })),
  };
}

/** Elements and the names of their attributes, as a browser would make them. */
function skeletonOf(markup: string): string {
  const seen: string[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    // A title may break between its words, of which another text has others.
    const isBreak =
      'attrs' in node && node.attrs.length === 0 && /^(?:span|wbr)$/.test(node.tagName);
    if ('attrs' in node && !isBreak)
      seen.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(markup));
  return seen.join('\n');
}

/** What draws a report, and its findings. */
const DRAWINGS: Readonly<Record<string, (of: ReturnType<typeof inEveryString>) => string>> = {
  full: ({ report, findings }) => toHtml(report, { profile: 'full', findings, charts: true }),
  cms: ({ report, findings }) => toHtml(report, { profile: 'cms', findings }),
  print: ({ report }) => toHtml(report, { profile: 'print' }),
  react: ({ report, findings }) =>
    renderToStaticMarkup(<ReportDocument report={report} findings={findings} contents />),
};

describe.each(Object.entries(DRAWINGS))('a page by %s', (_, draw) => {
  const plain = skeletonOf(draw(inEveryString('某某局')));

  it.each(PAYLOADS)('has no element and no attribute of the text %j', (payload) => {
    expect(skeletonOf(draw(inEveryString(payload)))).toBe(plain);
  });
});
