import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { documentOfPages } from '../page/document';
import type { DrawnPage, DrawnText, PageBox } from '../page/drawn';
import type { ReadTrace } from '../trace';
import type { PdfFile, PdfHost, PdfOptions } from './pdf-host';
import { drawnPage, fontsIn, layersIn } from './pdf-page';

/** A PDF with a text layer, by what its pages draw. */
export async function readPdf(
  bytes: Uint8Array,
  locale: Locale,
  host: PdfHost,
  options: PdfOptions = {},
  trace?: ReadTrace,
): Promise<SourceDocument> {
  const request = { bytes, time: LIMITS.milliseconds, options, locale };
  const pages = await host.withPdf(request, (file) => readPages(file, locale));
  return documentOfPages(pages, 'pdf', locale, trace);
}

/** What the pages draw. */
async function readPages(pdf: PdfFile, locale: Locale): Promise<DrawnPage[]> {
  if (pdf.numPages > LIMITS.pages) throw new ReadError('tooLarge', locale, `${LIMITS.pages} pages`);
  const pages: DrawnPage[] = [];
  let drawn = 0;
  let drawing = 0;
  const count = (): void => {
    if (++drawn > LIMITS.drawn)
      throw new ReadError('tooLarge', locale, `${LIMITS.drawn} letters and lines`);
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items.filter((item) => 'str' in item && item.str.trim() !== '').length;
    if (items > LIMITS.pieces)
      throw new ReadError('tooLarge', locale, `${LIMITS.pieces} pieces of text`);
    const fields = fieldsIn(await page.getAnnotations());
    if (fields.length > LIMITS.fields)
      throw new ReadError('tooLarge', locale, `${LIMITS.fields} fields`);
    // A page without text is not drawn: a scan costs seconds, and its lines hold nothing.
    if (items === 0 && fields.length === 0) {
      pages.push({ texts: [], lines: [], areas: [] });
      continue;
    }
    const operators = await page.getOperatorList();
    if (operators.fnArray.length > LIMITS.operators)
      throw new ReadError('tooLarge', locale, `${LIMITS.operators} operators`);
    drawing += operators.fnArray.length;
    if (drawing > LIMITS.allOperators)
      throw new ReadError('tooLarge', locale, `${LIMITS.allOperators} operators`);
    const { OPS } = pdf;
    const fonts = await page.getFonts(fontsIn(OPS, operators));
    const layers = layersIn(OPS, operators);
    const shown = layers.length > 0 ? await pdf.areShown(layers) : [];
    const hidden = new Set(layers.filter((_, i) => shown[i] === false));
    const own = drawnPage(OPS, { ...operators, view: page.view, fonts, hidden }, count);
    if (own.texts.length > LIMITS.pieces)
      throw new ReadError('tooLarge', locale, `${LIMITS.pieces} pieces of text`);
    pages.push({ ...own, texts: [...own.texts, ...unseenFields(fields, own)] });
  }
  return pages;
}

/** A field of a form, with what it was filled with. */
interface Field {
  readonly text: string;
  readonly box: PageBox;
}

/** The fields of a page that hold text. */
function fieldsIn(annotations: readonly unknown[]): Field[] {
  return (annotations as readonly Record<string, unknown>[]).flatMap((annotation) => {
    const { subtype, fieldType, fieldValue, rect, hidden } = annotation; // as pdf.js gives them
    if (subtype !== 'Widget' || !/^(?:Tx|Ch)$/.test(String(fieldType)) || hidden === true)
      return [];
    const text = (Array.isArray(fieldValue) ? fieldValue : [fieldValue])
      .filter((value): value is string => typeof value === 'string')
      .join(' ')
      .trim();
    if (text === '' || !Array.isArray(rect)) return [];
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect.map(Number);
    const box = {
      left: Math.min(x0, x1),
      right: Math.max(x0, x1),
      bottom: Math.min(y0, y1),
      top: Math.max(y0, y1),
    };
    return [{ text, box }];
  });
}

/** The texts of those fields that the file does not draw, as programs that show it do. */
function unseenFields(fields: readonly Field[], { texts }: DrawnPage): DrawnText[] {
  return fields.flatMap(({ text, box }) => {
    const { left, right, bottom, top } = box;
    const isDrawn = texts.some(
      (each) =>
        each.text.trim() !== '' &&
        each.x >= left - 1 &&
        each.x <= right + 1 &&
        each.y >= bottom - 1 &&
        each.y <= top + 1,
    );
    if (isDrawn) return [];
    const size = Math.min(12, (top - bottom) * 0.7);
    const width = Math.min(right - left, text.length * size * 0.5);
    return [{ text, x: left, y: (bottom + top) / 2 - size * 0.35, width, size }];
  });
}
