import { editionForm, type Locale } from '../format';
import type { CellReading, NarrativeBlock, Report } from '../report';
import { workOn } from '../report/cells';
import { documentTitle, factLine, sectionTexts, type TableView, tableView } from '../table';
import { type GridPlace, gridRows } from './grid-rows';
import { writeMessages } from './messages';
import { contentTypes, relationships, xml, xmlFile, xmlText } from './xml';
import { zipText } from './zip';

/** What {@link toDocx} takes beside the report. */
export interface DocxOptions {
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** Of all that is not the report's own text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// GB/T 9704-2012: A4, margins 37, 26, 35 and 28 mm. Word counts in twentieths of a point.
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const PAGE = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;
const TEXT_WIDTH = twips(PAGE.width - PAGE.left - PAGE.right);

/**
 * A report as a Word document: A4 after GB/T 9704-2012 (title 小标宋 22 pt, 一、 黑体, （一） 楷体, text 仿宋
 * 16 pt, page number between dashes), the tables with merged cells as the form prints them, their head rows
 * repeated. Fonts are named, not embedded. The same report gives the same bytes.
 * @throws RangeError for a report of an unknown edition.
 */
export function toDocx(report: Report, options: DocxOptions = {}): Uint8Array {
  return workOn(report, () => written(report, options));
}

function written(report: Report, options: DocxOptions): Uint8Array {
  const { locale = 'zh-CN' } = options;
  return zipText([
    [
      '[Content_Types].xml',
      contentTypes([
        ['word/document.xml', 'wordprocessingml.document.main'],
        ['word/styles.xml', 'wordprocessingml.styles'],
        ['word/settings.xml', 'wordprocessingml.settings'],
        ['word/footer1.xml', 'wordprocessingml.footer'],
        ['word/footer2.xml', 'wordprocessingml.footer'],
      ]),
    ],
    ['_rels/.rels', relationships([['officeDocument', 'word/document.xml']])],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['styles', 'styles.xml'],
        ['settings', 'settings.xml'],
        ['footer', 'footer1.xml'],
        ['footer', 'footer2.xml'],
      ]),
    ],
    ['word/document.xml', documentPart(report, options)],
    ['word/styles.xml', stylesPart()],
    ['word/settings.xml', settingsPart()],
    ['word/footer1.xml', footerPart('right', locale)],
    ['word/footer2.xml', footerPart('left', locale)],
  ]);
}

const value = (name: string, text: string | number): string => xml(name, { 'w:val': text });

/** Text with its line breaks and tabs. */
function run(text: string): string {
  const content = text
    .split(/(\r\n|[\r\n\t])/)
    .map((part) => {
      if (part === '') return '';
      if (part === '\t') return xml('w:tab');
      if (/^[\r\n]/.test(part)) return xml('w:br');
      return `<w:t xml:space="preserve">${xmlText(part)}</w:t>`;
    })
    .join('');
  return content === '' ? '' : xml('w:r', {}, content);
}

const paragraph = (style: string, text: string, properties = ''): string =>
  xml('w:p', {}, xml('w:pPr', {}, value('w:pStyle', style) + properties) + run(text));

const blocksOf = (blocks: readonly NarrativeBlock[]): string =>
  blocks
    .map((block) =>
      paragraph(block.type === 'heading' ? `Heading${block.level + 1}` : 'Normal', block.text),
    )
    .join('');

function documentPart(report: Report, { locale = 'zh-CN', readings }: DocxOptions): string {
  const facts = factLine(report, locale);
  const body = [
    paragraph('Title', documentTitle(report, locale)),
    ...(facts !== '' ? [paragraph('Subtitle', facts)] : []),
    blocksOf(report.introduction ?? []),
    ...editionForm(report.edition).sections.flatMap((section) => {
      const { above, below } = sectionTexts(report, section);
      return [
        paragraph('Heading1', `${section.ordinal}、${section.title}`),
        blocksOf(above),
        section.table ? tableOf(tableView(report, section.key, { locale, readings })) : '',
        blocksOf(below),
      ];
    }),
    sectionProperties(),
  ];
  return xmlFile(
    xml('w:document', { 'xmlns:w': W, 'xmlns:r': R }, xml('w:body', {}, body.join(''))),
  );
}

function sectionProperties(): string {
  const footer = (type: string, id: string): string =>
    xml('w:footerReference', { 'w:type': type, 'r:id': id });
  return xml(
    'w:sectPr',
    {},
    footer('default', 'rId3') +
      footer('even', 'rId4') +
      xml('w:pgSz', { 'w:w': twips(PAGE.width), 'w:h': twips(PAGE.height) }) +
      xml('w:pgMar', {
        'w:top': twips(PAGE.top),
        'w:right': twips(PAGE.right),
        'w:bottom': twips(PAGE.bottom),
        'w:left': twips(PAGE.left),
        'w:header': twips(15),
        'w:footer': twips(25),
        'w:gutter': 0,
      }),
  );
}

/** In twips: labels take what they need to be read, values share the rest. */
function columnWidths({ columns, labelWidth }: TableView): number[] {
  const [outer, inner] = [twips(8), twips(15)];
  const labels = [0, twips(60), twips(60), outer + inner + twips(40)][labelWidth] ?? 0;
  const others = Math.max(labelWidth - 1, 0);
  const groups = Array.from({ length: others }, (_, index) => (index === 0 ? outer : inner));
  const values = columns.length - labelWidth;
  const share = Math.floor((TEXT_WIDTH - labels) / values);
  const label = labels - groups.reduce((sum, width) => sum + width, 0);
  return [
    ...groups,
    ...(labelWidth > 0 ? [label] : []),
    ...Array.from({ length: values }, () => share),
  ];
}

function tableOf(view: TableView): string {
  const widths = columnWidths(view);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const border = (side: string): string =>
    xml(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' });
  const margin = (side: string): string => xml(`w:${side}`, { 'w:w': 40, 'w:type': 'dxa' });
  const properties = xml(
    'w:tblPr',
    {},
    xml('w:tblW', { 'w:w': total, 'w:type': 'dxa' }) +
      value('w:jc', 'center') +
      xml(
        'w:tblBorders',
        {},
        ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join(''),
      ) +
      value('w:tblLayout', 'fixed').replace('w:val', 'w:type') +
      xml('w:tblCellMar', {}, ['left', 'right'].map(margin).join('')) +
      value('w:tblCaption', view.title) +
      value('w:tblDescription', view.summary),
  );
  return view.parts
    .map((part) => {
      const rows = gridRows(part);
      return xml(
        'w:tbl',
        {},
        properties +
          xml('w:tblGrid', {}, widths.map((width) => xml('w:gridCol', { 'w:w': width })).join('')) +
          rows.map((row, index) => rowOf(row, widths, index === rows.length - 1)).join(''),
      );
    })
    .join('');
}

function rowOf(row: readonly GridPlace[], widths: readonly number[], isLast: boolean): string {
  const isHead = row.some((place) => place.isHead);
  const cells = row.map((place, column) =>
    // A merged cell is one of its first row, and a continuation at the same column of each row below.
    column === place.cell.column ? cellOf(place, widths, isLast) : '',
  );
  return xml(
    'w:tr',
    {},
    xml('w:trPr', {}, xml('w:cantSplit') + (isHead ? xml('w:tblHeader') : '')) + cells.join(''),
  );
}

function cellOf({ cell, begins }: GridPlace, widths: readonly number[], isLast: boolean): string {
  const width = widths
    .slice(cell.column, cell.column + cell.colSpan)
    .reduce((sum, each) => sum + each, 0);
  const isHeading = cell.type === 'label' && cell.role === 'heading';
  const properties = xml(
    'w:tcPr',
    {},
    xml('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
      (cell.colSpan > 1 ? value('w:gridSpan', cell.colSpan) : '') +
      (cell.rowSpan > 1 ? xml('w:vMerge', { 'w:val': begins ? 'restart' : undefined }) : '') +
      (isHeading ? xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'DFE8F5' }) : '') +
      value('w:vAlign', 'center'),
  );
  const style =
    cell.type === 'value' ? 'TableValue' : cell.role === 'columnLabel' ? 'TableHead' : 'TableLabel';
  const text = cell.type === 'value' ? cell.plain : cell.label;
  // A table that fits on a page is not broken over two.
  const keep = isLast ? '' : xml('w:keepNext');
  return xml('w:tc', {}, properties + paragraph(style, begins ? text : '', keep));
}

function settingsPart(): string {
  // A line that ends with a break is not stretched over the whole measure.
  const compat = xml(
    'w:compat',
    {},
    xml('w:doNotExpandShiftReturn') +
      xml('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
  );
  return xmlFile(xml('w:settings', { 'xmlns:w': W }, xml('w:evenAndOddHeaders') + compat));
}

function footerPart(side: 'left' | 'right', locale: Locale): string {
  const [before = '', after = ''] = writeMessages(locale).pageNumber;
  const field = (type: string): string =>
    xml('w:r', {}, xml('w:fldChar', { 'w:fldCharType': type }));
  return xmlFile(
    xml(
      'w:ftr',
      { 'xmlns:w': W },
      xml(
        'w:p',
        {},
        xml(
          'w:pPr',
          {},
          value('w:pStyle', 'Footer') +
            xml('w:ind', { [`w:${side}Chars`]: 100, [`w:${side}`]: 280 }) +
            value('w:jc', side),
        ) +
          run(before) +
          field('begin') +
          xml('w:r', {}, '<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
          field('separate') +
          run('1') +
          field('end') +
          run(after),
      ),
    ),
  );
}

interface Look {
  readonly id: string;
  readonly name: string;
  readonly font: string;
  /** In half points. */
  readonly size: number;
  /** Line pitch in twips; none: as the font has it. */
  readonly line?: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Indented by two characters. */
  readonly indent?: true;
  /** 0: the title of a section. */
  readonly outline?: number;
}

const LINE = 560;
const heading = (level: number, font: string): Look => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  font,
  size: 32,
  line: LINE,
  align: 'left',
  indent: true,
  outline: level - 1,
});
const inTable = (id: string, align: Look['align']): Look => ({
  id,
  name: id,
  font: '宋体',
  size: 18,
  align,
});

const LOOKS: readonly Look[] = [
  {
    id: 'Normal',
    name: 'Normal',
    font: '仿宋_GB2312',
    size: 32,
    line: LINE,
    align: 'both',
    indent: true,
  },
  { id: 'Title', name: 'Title', font: '方正小标宋简体', size: 44, line: 640, align: 'center' },
  { id: 'Subtitle', name: 'Subtitle', font: '楷体_GB2312', size: 21, line: 360, align: 'center' },
  heading(1, '黑体'),
  heading(2, '楷体_GB2312'),
  heading(3, '仿宋_GB2312'),
  heading(4, '仿宋_GB2312'),
  inTable('TableLabel', 'left'),
  inTable('TableHead', 'center'),
  inTable('TableValue', 'right'),
  { id: 'Footer', name: 'footer', font: '宋体', size: 28, align: 'left' },
];

function stylesPart(): string {
  const style = ({ id, name, font, size, line, align, indent, outline }: Look): string =>
    xml(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': id, 'w:default': id === 'Normal' ? 1 : undefined },
      value('w:name', name) +
        (id === 'Normal' ? '' : value('w:basedOn', 'Normal')) +
        value('w:qFormat', 1) +
        xml(
          'w:pPr',
          {},
          (outline === undefined ? '' : xml('w:keepNext')) +
            xml('w:spacing', {
              'w:before': 0,
              'w:after': id === 'Title' || id === 'Subtitle' ? 280 : 0,
              'w:line': line ?? 240,
              'w:lineRule': line === undefined ? 'auto' : 'exact',
            }) +
            xml('w:ind', {
              'w:firstLineChars': indent ? 200 : 0,
              'w:firstLine': indent ? size * 20 : 0,
            }) +
            value('w:jc', align) +
            (outline === undefined ? '' : value('w:outlineLvl', outline)),
        ) +
        xml(
          'w:rPr',
          {},
          xml('w:rFonts', {
            'w:ascii': 'Times New Roman',
            'w:hAnsi': 'Times New Roman',
            'w:eastAsia': font,
            'w:cs': 'Times New Roman',
          }) +
            value('w:sz', size) +
            value('w:szCs', size) +
            xml('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
        ),
    );
  return xmlFile(xml('w:styles', { 'xmlns:w': W }, LOOKS.map(style).join('')));
}
