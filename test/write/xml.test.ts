import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { blankReport, type Report } from '../../src/report';
import { toDocx, toXlsx } from '../../src/write';
import { contentTypes, relationships, xml, xmlText } from '../../src/write/xml';

describe('text of XML', () => {
  it.each([
    ['<a href="b">&\'</a>', '&lt;a href=&quot;b&quot;&gt;&amp;&#39;&lt;/a&gt;'],
    // What XML knows no way to write, by its rule on characters (XML 1.0, 2.2), is shown as lost.
    ['a\u0000b', 'a\ufffdb'],
    ['\u0008\u000b\u000c\u001f\ufffe\uffff', '\ufffd'.repeat(6)],
    ['\ud83d', '\ufffd'],
    ['\ude00', '\ufffd'],
    ['a\ud83db', 'a\ufffdb'],
    ['\ude00\ud83d', '\ufffd\ufffd'],
    ['\ud83d\ud83d\ude00', '\ufffd\ud83d\ude00'],
    ['\ud83d\ude00\ude00', '\ud83d\ude00\ufffd'],
    // And what it can write stays.
    ['a\tb\nc\rd', 'a\tb\nc\rd'],
    ['\ud83d\ude00𠮷', '\ud83d\ude00𠮷'],
  ])('%j', (text, written) => {
    expect(xmlText(text)).toBe(written);
  });

  it('is an element, with the attributes that have a value', () => {
    expect(xml('a')).toBe('<a/>');
    expect(xml('a', { b: 0, c: '', d: undefined, e: '"\ud83d' })).toBe(
      '<a b="0" c="" e="&quot;\ufffd"/>',
    );
    expect(xml('a', {}, 'x')).toBe('<a>x</a>');
    expect(xml('a', {}, '0')).toBe('<a>0</a>');
  });

  it('names the parts of a package', () => {
    const rels = relationships([
      ['styles', 'styles.xml'],
      ['theme', 'theme.xml'],
    ]);
    expect(rels).toContain('Id="rId1"');
    expect(rels).toMatch(/Id="rId2" Type="[^"]*\/theme" Target="theme\.xml"\/>/);
    expect(rels).not.toContain('TargetMode');
    expect(relationships([['hyperlink', 'https://a.cn']], 'External')).toContain(
      'TargetMode="External"',
    );
    expect(contentTypes([['word/document.xml', 'wordprocessingml.document.main']])).toContain(
      'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"',
    );
  });
});

it.each([
  ['docx', toDocx],
  ['xlsx', toXlsx],
] as const)(
  'a report with letters that XML cannot hold is written as a %s that can be read',
  (_, write) => {
    const bad = '题\u0000目\ud83d\u001b[31m';
    const report: Report = {
      ...blankReport({ edition: '2021', year: 2024, body: { name: bad } }),
      title: bad,
      problems: [{ type: 'paragraph', text: bad }],
    };
    let texts = '';
    for (const [name, bytes] of Object.entries(unzipSync(Uint8Array.from(write(report))))) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const text = strFromU8(bytes);
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(text).close();
      texts += text;
    }
    expect(texts).toContain('题\ufffd目\ufffd\ufffd[31m');
  },
);
