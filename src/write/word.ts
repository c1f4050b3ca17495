import type { Locale } from '../format';
import { writeMessages } from './messages';
import { contentTypes, relationships, xml, xmlFile, xmlText } from './xml';
import { zipText } from './zip';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// GB/T 9704-2012: A4, margins 37, 26, 35 and 28 mm. Word counts in twentieths of a point.
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
export const PAGE = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;
export const TEXT_WIDTH = twips(PAGE.width - PAGE.left - PAGE.right);

/**
 * A Word document: its body between the styles, settings and page numbers of GB/T 9704-2012.
 *
 * @param looks styles beside those that every document has
 */
export const wordOf = (body: string, locale: Locale, looks: readonly Look[] = []): Uint8Array =>
  zipText([
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
    [
      'word/document.xml',
      xmlFile(
        xml(
          'w:document',
          { 'xmlns:w': W, 'xmlns:r': R },
          xml('w:body', {}, body + sectionProperties()),
        ),
      ),
    ],
    ['word/styles.xml', stylesPart(looks)],
    ['word/settings.xml', settingsPart()],
    ['word/footer1.xml', footerPart('right', locale)],
    ['word/footer2.xml', footerPart('left', locale)],
  ]);

export const value = (name: string, text: string | number): string => xml(name, { 'w:val': text });

/** Text with its line breaks and tabs. */
function textRun(text: string): string {
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

export const wordParagraph = (style: string, text: string, properties = ''): string =>
  xml('w:p', {}, xml('w:pPr', {}, value('w:pStyle', style) + properties) + textRun(text));

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

/**
 * A table with lines around its cells.
 *
 * @param widths of its columns, in twips
 * @param words what those hear who do not see it
 */
export function tableWith(
  widths: readonly number[],
  rows: readonly string[],
  { title, summary }: { readonly title: string; readonly summary: string },
): string {
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
      value('w:tblCaption', title) +
      value('w:tblDescription', summary),
  );
  const grid = widths.map((width) => xml('w:gridCol', { 'w:w': width })).join('');
  return xml('w:tbl', {}, properties + xml('w:tblGrid', {}, grid) + rows.join(''));
}

/** A row of a table, which no page breaks; one of its head stands on every page. */
export const tableRow = (cells: readonly string[], isHead: boolean): string =>
  xml(
    'w:tr',
    {},
    xml('w:trPr', {}, xml('w:cantSplit') + (isHead ? xml('w:tblHeader') : '')) + cells.join(''),
  );

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
          textRun(before) +
          field('begin') +
          xml('w:r', {}, '<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
          field('separate') +
          textRun('1') +
          field('end') +
          textRun(after),
      ),
    ),
  );
}

/** A style of paragraphs. */
export interface Look {
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
const headingLook = (level: number, font: string): Look => ({
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
  headingLook(1, '黑体'),
  headingLook(2, '楷体_GB2312'),
  headingLook(3, '仿宋_GB2312'),
  headingLook(4, '仿宋_GB2312'),
  inTable('TableLabel', 'left'),
  inTable('TableHead', 'center'),
  inTable('TableValue', 'right'),
  { id: 'Footer', name: 'footer', font: '宋体', size: 28, align: 'left' },
];

function stylesPart(looks: readonly Look[]): string {
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
  return xmlFile(xml('w:styles', { 'xmlns:w': W }, [...LOOKS, ...looks].map(style).join('')));
}
