import { CELL_LOOKS, docRuns, type XlsCell, xlsCells } from './printed-office';

/** Ways in which a cell says its number in the words of the kinds that office programs write beside the common ones. */

/** What stands in a cell, with the numbers that a reader of the page sees there. */
export type Trick = (number: number) => [markup: string, seen: readonly number[]];
type Tricks = Readonly<Record<string, Trick>>;

const half = (number: number): [string, string] => {
  const text = String(number);
  const at = Math.ceil(text.length / 2);
  return [text.slice(0, at), text.slice(at)];
};

export const RTF: Tricks = {
  hidden: (n) => [`{\\v 9}${n}`, [n]],
  hiddenOff: (n) => [`\\v 9\\v0 ${n}`, [n]],
  hiddenAll: (n) => [`{\\v ${n}}`, []],
  plainAgain: (n) => [`{\\v 9\\plain ${n}}`, [n]],
  struck: (n) => [`{\\strike 9}${n}`, [n]],
  struckTwice: (n) => [`{\\striked1 9}${n}`, [n]],
  deleted: (n) => [`{\\deleted 9}${n}`, [n]],
  inserted: (n) => [`{\\revised ${n}}`, [n]],
  white: (n) => [`{\\cf1 9}${n}`, [n]],
  whiteAll: (n) => [`{\\cf1 ${n}}`, []],
  tiny: (n) => [`{\\fs2 9}${n}`, [n]],
  raised: (n) => [`${n}{\\super 1}`, [n]],
  lowered: (n) => [`${n}{\\sub 1}`, [n]],
  raisedByPoints: (n) => [`${n}{\\up6 1}`, [n]],
  loweredByPoints: (n) => [`${n}{\\dn6 1}`, [n]],
  notRaised: (n) => [`{\\super\\nosupersub ${n}}`, [n]],
  twoParagraphs: (n) => [`${n}\\par\\pard\\intbl 3`, []],
  twoLines: (n) => [`${n}\\line 3`, []],
  tab: (n) => [`${n}\\tab 3`, []],
  hardSpace: (n) => [`${n}\\~3`, []],
  wideSpace: (n) => [`${n}\\emspace 3`, []],
  field: (n) => [`{\\field{\\*\\fldinst { =5 }}{\\fldrslt {${n}}}}`, [n]],
  fieldInCode: (n) => [
    `{\\field{\\*\\fldinst IF {\\field{\\*\\fldinst A}{\\fldrslt 8}}}{\\fldrslt ${n}}}`,
    [n],
  ],
  runs: (n) => [
    half(n)
      .map((each) => `{\\b ${each}}`)
      .join('\n'),
    [n],
  ],
  bookmark: (n) => [half(n).join('{\\*\\bkmkstart a}{\\*\\bkmkend a}'), [n]],
  unknown: (n) => [half(n).join('{\\*\\zzz 9}'), [n]],
  softHyphen: (n) => [half(n).join('\\-'), [n]],
  breakInFile: (n) => [half(n).join('\r\n'), [n]],
  zeroWidth: (n) => [half(n).join('\\zwnj '), [n]],
  unicode: (n) => [[...String(n)].map((each) => `\\u${each.charCodeAt(0)}?`).join(''), [n]],
  unicodeOfTwo: (n) => [
    `\\uc2 ${[...String(n)].map((each) => `\\u${each.charCodeAt(0)} 99`).join('')}`,
    [n],
  ],
  unicodeOfNone: (n) => [
    `\\uc0 ${[...String(n)].map((each) => `\\u${each.charCodeAt(0)} `).join('')}`,
    [n],
  ],
  fullWidth: (n) => [
    [...String(n)].map((each) => `\\u${each.charCodeAt(0) + 0xfee0 - 65536}?`).join(''),
    [n],
  ],
  codes: (n) => [
    [...String(n)].map((each) => `\\'${each.charCodeAt(0).toString(16)}`).join(''),
    [n],
  ],
  codesOfGbk: (n) => [
    [...String(n)].map((each) => `\\'a3\\'${(0xb0 + Number(each)).toString(16)}`).join(''),
    [n],
  ],
  unicodeTwice: (n) => [`{\\upr{9}{\\*\\ud{${n}}}}`, [n]],
  listNumber: (n) => [`{\\listtext 1.\\tab}${n}`, [n]],
  oldListNumber: (n) => [`{\\pntext\\f0 4.\\tab}${n}`, [n]],
  footnote: (n) => [`${n}{\\super\\chftn}{\\footnote\\pard\\plain 9}`, [n]],
  annotation: (n) => [`${n}{\\*\\atnid A}{\\*\\annotation 9}`, [n]],
  picture: (n) => [`{\\pict\\pngblip 8950}${n}`, [n]],
  innerTable: (n) => [
    `\\pard\\intbl\\itap2 ${n}\\nestcell{\\*\\nesttableprops\\trowd\\cellx400\\nestrow}{\\nonesttables\\par}\\pard\\intbl`,
    [n],
  ],
  innerTableOfTwo: (n) => [
    `\\pard\\intbl\\itap2 ${n}\\nestcell 6\\nestcell{\\*\\nesttableprops\\trowd\\cellx200\\cellx400\\nestrow}{\\nonesttables\\par}\\pard\\intbl`,
    [],
  ],
  textBox: (n) => [`${n}{\\shp{\\*\\shpinst{\\shptxt\\pard 4\\par}}}`, []],
  caps: (n) => [`{\\caps\\expnd4 ${n}}`, [n]],
};

const span = (style: string, text: string): string =>
  `<text:span text:style-name="${style}">${text}</text:span>`;
const p = (content: string): string => `<text:p>${content}</text:p>`;
export const ODT: Tricks = {
  hidden: (n) => [p(span('Hidden', '9') + n), [n]],
  hiddenAll: (n) => [p(span('Hidden', `${n}`)), []],
  struck: (n) => [p(span('Struck', '9') + n), [n]],
  white: (n) => [p(span('White', '9') + n), [n]],
  whiteAll: (n) => [p(span('White', `${n}`)), []],
  tiny: (n) => [p(span('Tiny', '9') + n), [n]],
  raised: (n) => [p(n + span('Raised', '1')), [n]],
  lowered: (n) => [p(n + span('Lowered', '1')), [n]],
  shownInRaised: (n) => [p(`${n}${span('Raised', span('Bold', '1'))}`), [n]],
  twoParagraphs: (n) => [p(`${n}`) + p('3'), []],
  twoLines: (n) => [p(`${n}<text:line-break/>3`), []],
  tab: (n) => [p(`${n}<text:tab/>3`), []],
  spaces: (n) => [p(`${n}<text:s text:c="2"/>3`), []],
  oneSpace: (n) => [p(`${n} 3`), []],
  spans: (n) => [
    p(
      half(n)
        .map((each) => span('Bold', each))
        .join(''),
    ),
    [n],
  ],
  bookmark: (n) => [p(half(n).join('<text:bookmark text:name="a"/>')), [n]],
  softPage: (n) => [p(half(n).join('<text:soft-page-break/>')), [n]],
  note: (n) => [
    p(
      `${n}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>9</text:p></text:note-body></text:note>`,
    ),
    [n],
  ],
  annotation: (n) => [p(`${n}<office:annotation><text:p>9</text:p></office:annotation>`), [n]],
  ruby: (n) => [
    p(
      `<text:ruby><text:ruby-base>${n}</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>`,
    ),
    [n],
  ],
  change: (n) => [p(half(n).join('<text:change text:change-id="c1"/>')), [n]],
  hiddenText: (n) => [p(`<text:hidden-text text:is-hidden="true">9</text:hidden-text>${n}`), [n]],
  expression: (n) => [p(`<text:expression text:formula="1+1">${n}</text:expression>`), [n]],
  list: (n) => [
    `<text:list text:style-name="L"><text:list-item>${p(`${n}`)}</text:list-item></text:list>`,
    [n],
  ],
  listOfTwo: (n) => [
    `<text:list><text:list-item>${p(`${n}`)}</text:list-item><text:list-item>${p('4')}</text:list-item></text:list>`,
    [],
  ],
  innerTable: (n) => [
    `<table:table><table:table-row><table:table-cell>${p(`${n}`)}</table:table-cell></table:table-row></table:table>${p('')}`,
    [n],
  ],
  innerTableOfTwo: (n) => [
    `<table:table><table:table-row><table:table-cell>${p(`${n}`)}</table:table-cell><table:table-cell>${p('6')}</table:table-cell></table:table-row></table:table>${p('')}`,
    [],
  ],
  textBox: (n) => [
    p(`${n}<draw:frame xmlns:draw="d"><draw:text-box>${p('4')}</draw:text-box></draw:frame>`),
    [],
  ],
  link: (n) => [p(`<text:a xlink:href="x" xmlns:xlink="x">${n}</text:a>`), [n]],
  cdata: (n) => [p(`<![CDATA[${n}]]>`), [n]],
  breakInFile: (n) => [p(`\n  ${n}\n`), [n]],
};

const stored = (value: number, shown: string | undefined, type = 'float'): string =>
  `<c office:value-type="${type}" office:value="${value}">${shown === undefined ? '' : p(shown)}</c>`;
const styled = (style: string, n: number): string =>
  stored(n, `${n}`).replace('<c ', `<c table:style-name="${style}" `);
export const ODS: Tricks = {
  storedAlone: (n) => [stored(n, undefined), [n]],
  grouped: (n) => [stored(n, n.toLocaleString('en')), [n]],
  counted: (n) => [stored(n, `${n}件`), [n]],
  hides: (n) => [stored(n, ''), []],
  other: (n) => [stored(n, String(n + 1)), [n + 1]],
  scaled: (n) => [stored(n * 1000 + 400, String(n)), [n]],
  tenThousand: (n) => [stored(n, `${n}万`), [n * 10_000]],
  rounded: (n) => [stored(n + 0.3, String(n)), [n, n + 0.3]],
  literalDigit: (n) => [stored(n, `${n}5`), [Number(`${n}5`)]],
  dash: (n) => [stored(n, '-'), []],
  percent: (n) => [stored(n, `${n * 100}%`, 'percentage'), []],
  currency: (n) => [stored(n, `¥${n}.00`, 'currency'), [n]],
  text: (n) => [`<c office:value-type="string">${p(`${n}`)}</c>`, [n]],
  untyped: (n) => [`<c>${p(`${n}`)}</c>`, [n]],
  stringValue: (n) => [`<c office:value-type="string" office:string-value="${n}"/>`, [n]],
  twoParagraphs: (n) => [`<c office:value-type="string">${p(`${n}`)}${p('3')}</c>`, []],
  twoBySpace: (n) => [`<c office:value-type="string">${p(`${n} 3`)}</c>`, []],
  annotation: (n) => [
    stored(n, `${n}`).replace('</c>', `<office:annotation>${p('9')}</office:annotation></c>`),
    [n],
  ],
  annotationFirst: (n) => [
    `<c office:value-type="float" office:value="${n}"><office:annotation>${p('9')}</office:annotation>${p(`${n}`)}</c>`,
    [n],
  ],
  formula: (n) => [
    `<c table:formula="of:=1+1" office:value-type="float" office:value="${n}">${p(`${n}`)}</c>`,
    [n],
  ],
  neverCalculated: () => ['<c table:formula="of:=1+1"/>', []],
  error: () => [
    `<c table:formula="of:=1/0" office:value-type="float" office:value="0">${p('#DIV/0!')}</c>`,
    [],
  ],
  errorText: () => [
    `<c table:formula="of:=1/0" office:value-type="string">${p('Err:502')}</c>`,
    [],
  ],
  date: () => [
    `<c office:value-type="date" office:date-value="2024-01-03">${p('2024-01-03')}</c>`,
    [],
  ],
  truth: () => [`<c office:value-type="boolean" office:boolean-value="true">${p('TRUE')}</c>`, []],
  raised: (n) => [`<c office:value-type="string">${p(n + span('Raised', '1'))}</c>`, [n]],
  struck: (n) => [`<c office:value-type="string">${p(span('Struck', '9') + n)}</c>`, [n]],
  exponent: (n) => [
    `<c office:value-type="float" office:value="${n.toExponential()}">${p(`${n}`)}</c>`,
    [n],
  ],
  negative: (n) => [stored(-n, `-${n}`), [-n]],
  inBrackets: (n) => [stored(-n, `(${n})`), [-n]],
  struckCell: (n) => [styled('StruckCell', n), []],
  whiteCell: (n) => [styled('WhiteCell', n), []],
  whiteOnBlue: (n) => [styled('BlueCell', n), [n]],
  long: () => [stored(1234567890123456, '1234567890123456'), [1234567890123456]],
};

const data = (n: number, style = 0): string => `@${style}<Data ss:Type="Number">${n}</Data>`;
export const EXCEL_XML: Tricks = {
  hides: (n) => [data(n, 1), []],
  literal: (n) => [data(n, 2), [0]],
  tenThousand: (n) => [data(n, 3), [n * 10_000]],
  zeroHidden: (n) => [data(n, 4), n === 0 ? [] : [n]],
  scaled: (n) => [data(n, 5), [Math.round(n / 1000)]],
  percent: (n) => [data(n, 6), []],
  zeroSection: (n) => [data(n, 7), n === 0 ? [] : [n]],
  literalDigit: (n) => [data(n, 8), [Number(`${n}5`)]],
  condition: (n) => [data(n, 9), n > 100 ? [] : [n]],
  grouped: (n) => [data(n, 10), [n]],
  counted: (n) => [data(n, 11), [n]],
  padded: (n) => [data(n, 12), [n]],
  text: (n) => [`<Data ss:Type="String">${n}</Data>`, [n]],
  hiddenText: (n) => [`@1<Data ss:Type="String">${n}</Data>`, []],
  raised: (n) => [`<ss:Data ss:Type="String">${n}<Sup>1</Sup></ss:Data>`, [n]],
  struck: (n) => [`<ss:Data ss:Type="String"><S>9</S><Font>${n}</Font></ss:Data>`, [n]],
  comment: (n) => [
    `<Data ss:Type="Number">${n}</Data><Comment><ss:Data>9</ss:Data></Comment>`,
    [n],
  ],
  commentFirst: (n) => [
    `<Comment><ss:Data>9</ss:Data></Comment><Data ss:Type="Number">${n}</Data>`,
    [n],
  ],
  twoLines: (n) => [`<Data ss:Type="String">${n}&#10;3</Data>`, []],
  twoBySpace: (n) => [`<Data ss:Type="String">${n} 3</Data>`, []],
  error: () => ['<Data ss:Type="Error">#DIV/0!</Data>', []],
  truth: () => ['<Data ss:Type="Boolean">1</Data>', []],
  date: () => ['<Data ss:Type="DateTime">2024-01-03T00:00:00.000</Data>', []],
  blank: () => ['<Data ss:Type="Number"></Data>', []],
  fraction: (n) => [data(n + 0.5), [n + 0.5]],
  negative: (n) => [data(-n), [-n]],
  struckCell: (n) => [data(n, CELL_LOOKS.struck), []],
  whiteCell: (n) => [data(n, CELL_LOOKS.white), []],
  whiteOnBlue: (n) => [data(n, CELL_LOOKS.whiteOnBlue), [n]],
  namedCell: (n) => [`<NamedCell ss:Name="a"/><Data ss:Type="Number">${n}</Data>`, [n]],
};

const xls = (...cells: XlsCell[]): string => xlsCells(cells);
const number = (value: number, style = 0): string => xls({ kind: 'number', value, style });
export const XLS: Tricks = {
  hides: (n) => [number(n, 1), []],
  literal: (n) => [number(n, 2), [0]],
  tenThousand: (n) => [number(n, 3), [n * 10_000]],
  zeroHidden: (n) => [number(n, 4), n === 0 ? [] : [n]],
  scaled: (n) => [number(n, 5), [Math.round(n / 1000)]],
  percent: (n) => [number(n, 6), []],
  zeroSection: (n) => [number(n, 7), n === 0 ? [] : [n]],
  literalDigit: (n) => [number(n, 8), [Number(`${n}5`)]],
  condition: (n) => [number(n, 9), n > 100 ? [] : [n]],
  grouped: (n) => [number(n, 10), [n]],
  counted: (n) => [number(n, 11), [n]],
  padded: (n) => [number(n, 12), [n]],
  formula: (n) => [xls({ kind: 'formula', value: n }), [n]],
  formulaHidden: (n) => [xls({ kind: 'formula', value: n, style: 1 }), []],
  formulaText: (n) => [xls({ kind: 'formulaText', text: String(n) }), [n]],
  formulaHiddenText: (n) => [xls({ kind: 'formulaText', text: String(n), style: 1 }), []],
  hiddenText: (n) => [xls({ kind: 'text', text: String(n), style: 1 }), []],
  text: (n) => [xls({ kind: 'text', text: String(n) }), [n]],
  textOfNumbers: (n) => [xls({ kind: 'text', text: String(n), style: 11 }), [n]],
  label: (n) => [xls({ kind: 'label', text: String(n) }), [n]],
  twoLines: (n) => [xls({ kind: 'text', text: `${n}\n3` }), []],
  twoBySpace: (n) => [xls({ kind: 'text', text: `${n} 3` }), []],
  raised: (n) => [xls({ kind: 'text', text: `${n}1`, runs: [[String(n).length, 2]] }), [n]],
  struck: (n) => [
    xls({
      kind: 'text',
      text: `9${n}`,
      runs: [
        [0, 1],
        [1, 0],
      ],
    }),
    [n],
  ],
  error: () => [xls({ kind: 'error' }), []],
  truth: () => [xls({ kind: 'truth', value: 1 }), []],
  struckCell: (n) => [number(n, CELL_LOOKS.struck), []],
  whiteCell: (n) => [number(n, CELL_LOOKS.white), []],
  whiteText: (n) => [xls({ kind: 'text', text: String(n), style: CELL_LOOKS.white }), []],
  whiteOnBlue: (n) => [number(n, CELL_LOOKS.whiteOnBlue), [n]],
  twice: (n) => [xls({ kind: 'rk', value: n }, { kind: 'rk', value: n + 1 }), []],
  fraction: (n) => [number(n + 0.5), [n + 0.5]],
  negative: (n) => [number(-n), [-n]],
  negativeRk: (n) => [xls({ kind: 'rk', value: -n }), [-n]],
};

export const DOC: Tricks = {
  hidden: (n) => [docRuns(['9', 'hidden'], [`${n}`]), [n]],
  hiddenAll: (n) => [docRuns([`${n}`, 'hidden']), []],
  struck: (n) => [docRuns(['9', 'struck'], [`${n}`]), [n]],
  deleted: (n) => [docRuns([`${n}`], ['9', 'deleted']), [n]],
  white: (n) => [docRuns([`${n}`], ['9', 'white']), [n]],
  whiteAll: (n) => [docRuns([`${n}`, 'white']), []],
  tiny: (n) => [docRuns(['9', 'tiny'], [`${n}`]), [n]],
  raised: (n) => [docRuns([`${n}`], ['1', 'raised']), [n]],
  lowered: (n) => [docRuns([`${n}`], ['1', 'lowered']), [n]],
  runs: (n) => [docRuns(...half(n).map((each): [string] => [each])), [n]],
  twoParagraphs: (n) => [docRuns([`${n}\r3`]), []],
  twoLines: (n) => [docRuns([`${n}\u000b3`]), []],
  tab: (n) => [docRuns([`${n}\t3`]), []],
  hardSpace: (n) => [docRuns([`${n}\u00a03`]), []],
  field: (n) => [docRuns([`\u0013 =5 \u0014${n}\u0015`]), [n]],
  fieldInCode: (n) => [docRuns([`\u0013 IF \u0013 A \u00148\u0015\u0014${n}\u0015`]), [n]],
  fieldInResult: (n) => [docRuns([`\u0013 A \u0014\u0013 B \u0014${n}\u0015\u0015`]), [n]],
  softHyphen: (n) => [docRuns([half(n).join('\u001f')]), [n]],
  hardHyphen: (n) => [docRuns([`${n}\u001e3`]), []],
  footnote: (n) => [docRuns([`${n}`], ['\u0002', 'raised']), [n]],
  annotation: (n) => [docRuns([`${n}\u0005`]), [n]],
  picture: (n) => [docRuns([`\u0001${n}`]), [n]],
  fullWidth: (n) => [
    docRuns([[...String(n)].map((each) => String.fromCharCode(Number(each) + 0xff10)).join('')]),
    [n],
  ],
};
