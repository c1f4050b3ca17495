/**
 * The sheet inside a standalone file: A4 after GB/T 9704-2012 (margins 37, 26, 35 and 28 mm; title 小标宋 22 pt,
 * 一、 黑体, （一） 楷体, text 仿宋 16 pt). Fonts are named, never shipped. It holds no `<` and no quote that
 * would end its element.
 */
export const PRINT_SHEET = `
@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }
html { background: #fff; color: #000; }
body { max-width: 156mm; margin: 0 auto; font: 16pt/28pt "仿宋_GB2312", "FangSong_GB2312", FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", serif; }
.gk-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap; }
.gk-title { margin: 0 0 16pt; font: 22pt/32pt "方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋体", SimSun, "Noto Serif CJK SC", serif; text-align: center; }
.gk-facts { margin: 0 0 16pt; font-size: 10.5pt; line-height: 16pt; text-align: center; }
.gk-fact, .gk-fact dt, .gk-fact dd { display: inline; margin: 0; }
.gk-fact dt::after { content: "："; }
.gk-fact + .gk-fact::before { content: "　"; }
.gk-section-title { margin: 0; font: 16pt/28pt SimHei, "黑体", "Noto Sans CJK SC", sans-serif; text-indent: 2em; break-after: avoid; }
.gk-heading { margin: 0; font: 16pt/28pt "楷体_GB2312", KaiTi, "楷体", STKaiti, "Noto Serif CJK SC", serif; text-indent: 2em; break-after: avoid; }
.gk-heading--2, .gk-heading--3 { font-family: inherit; }
.gk-paragraph { margin: 0; text-align: justify; text-indent: 2em; white-space: pre-line; overflow-wrap: anywhere; widows: 2; orphans: 2; }
.gk-scroll { margin: 0 0 12pt; }
.gk-table { width: 100%; border-collapse: collapse; table-layout: fixed; font: 8.5pt/1.15 SimSun, "宋体", "Noto Serif CJK SC", serif; }
.gk-table[data-gk-table=applications], .gk-table[data-gk-table=proceedings] { break-inside: avoid; }
.gk-table[data-gk-table=proactive] { font-size: 10.5pt; }
.gk-table[data-gk-table=proactive] tbody { break-inside: avoid; }
.gk-table thead { display: table-header-group; }
.gk-table tr { break-inside: avoid; }
.gk-table th, .gk-table td { padding: 1.5pt 2pt; border: 0.75pt solid #000; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
.gk-table td { text-align: right; }
.gk-table .gk-label--columnLabel { text-align: center; }
.gk-col--groupLabel { width: 2.4em; }
.gk-col--groupLabel + .gk-col--groupLabel { width: 4.6em; }
.gk-col--label { width: 15em; }
.gk-table[data-gk-numbers=long] .gk-col--label { width: 13em; }

.gk-printed, .gk-number + .gk-instead { display: block; font-size: 0.85em; }
.gk-marks { float: left; }
.gk-mark { font: bold 7.5pt/1.3 sans-serif; color: #000; text-decoration: none; border: 0.75pt solid; padding: 0 1pt; }
.gk-mark--query { border-style: dashed; }
.gk-mark--info { border-style: dotted; }
.gk-findings { break-after: page; font-size: 10.5pt; line-height: 16pt; }
.gk-findings-title, .gk-findings-group { font-size: 12pt; line-height: 18pt; }
.gk-state-help::before { content: "："; }
.gk-finding { margin: 0 0 6pt; list-style: none; break-inside: avoid; }
.gk-findings p, .gk-findings ul, .gk-findings ol { margin: 0; }
.gk-findings a { color: inherit; }
@media screen { body { padding: 10mm; } .gk-scroll { overflow-x: auto; } }
`;
