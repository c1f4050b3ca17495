import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { documentOfPages } from '../page/document';
import type { DrawnArea, DrawnLine, DrawnPage, DrawnText } from '../page/drawn';
import type { ReadTrace } from '../trace';
import { childAt, childrenOf, everyElement, parseXml, type XmlElement } from './xml';
import { type Parts, partText } from './zip';

/**
 * OFD (GB/T 33190-2016), the format that official documents are kept in: pages of letters and lines in
 * millimetres, the origin at the upper left. Signatures, seals and annotations are not read.
 */

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
/** Letters and shapes of all pages, templates and drawings that are used again counted each time. */
const MOST_OBJECTS = 600_000;
/** Drawings in drawings. */
const DEEPEST = 8;

/** x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
const composed = (inner: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [
    A * a + C * b,
    B * a + D * b,
    A * c + C * d,
    B * c + D * d,
    A * e + C * f + E,
    B * e + D * f + F,
  ];
};

const numbersIn = (text: string | undefined): number[] =>
  (text ?? '').split(/\s+/).flatMap((each) => {
    const number = each === '' ? Number.NaN : Number(each);
    return Number.isFinite(number) ? [number] : [];
  });

function matrixOf(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbersIn(text);
  return f === undefined ? IDENTITY : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

/** The place of a part that another names: beside it, or from the top of the archive; never outside. */
function partPath(base: string, location: string): string {
  const path = location.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of location.trim().split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** `3 g 2 5 1`: 3, twice 5, 1; so many at most. */
function deltasOf(text: string | undefined, most: number): number[] {
  const deltas: number[] = [];
  const tokens = (text ?? '').split(/\s+/).filter((token) => token !== '');
  for (let i = 0; i < tokens.length && deltas.length < most; i++) {
    if (tokens[i] !== 'g') {
      deltas.push(Number(tokens[i]) || 0);
      continue;
    }
    const times = Math.min(Number(tokens[i + 1]) || 0, most - deltas.length);
    const delta = Number(tokens[i + 2]) || 0;
    for (let each = 0; each < times; each++) deltas.push(delta);
    i += 2;
  }
  return deltas;
}

/** A colour as #rrggbb: of grey, of red, green and blue, or of the four inks; left out where it is none of one. */
function colourOf(element: XmlElement | undefined): string | undefined {
  if (!element || element.children.some((child) => typeof child !== 'string')) return undefined;
  const parts = (element.attributes.Value ?? '')
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number(part)));
  if (parts.some((part) => !Number.isFinite(part))) return undefined;
  const [first = 0, second = 0, third = 0, black = 0] = parts;
  const rgb =
    parts.length === 1
      ? [first, first, first]
      : parts.length === 3
        ? [first, second, third]
        : parts.length === 4
          ? [first, second, third].map((ink) => 255 - Math.min(255, ink + black))
          : undefined;
  return (
    rgb &&
    `#${rgb
      .map((part) =>
        Math.min(255, Math.max(0, Math.round(part)))
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
  );
}

const BLACK = '#000000';
const WIDE =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** What a document's pages share: colours by name, drawings that are used again. */
interface Resources {
  readonly drawParams: Map<string, XmlElement>;
  readonly drawings: Map<string, XmlElement>;
}

/** Draws the objects of a page into letters, lines and areas. */
class Drawing {
  readonly texts: DrawnText[] = [];
  readonly lines: DrawnLine[] = [];
  readonly areas: DrawnArea[] = [];
  private order = 0;

  constructor(
    private readonly height: number,
    private readonly resources: Resources,
    private readonly count: () => void,
  ) {}

  draw(parent: XmlElement, around: Matrix, param: string | undefined, depth: number): void {
    for (const object of parent.children) {
      if (typeof object === 'string') continue;
      const { attributes } = object;
      if (attributes.Visible === 'false') continue;
      if (object.name === 'PageBlock' || object.name === 'Layer') {
        this.draw(object, around, attributes.DrawParam ?? param, depth);
        continue;
      }
      if (!/^(?:Text|Path|Image|Composite)Object$/.test(object.name)) continue;
      this.count();
      this.order++;
      const [left = 0, top = 0, width = 0, height = 0] = numbersIn(attributes.Boundary);
      const own = composed(matrixOf(attributes.CTM), [1, 0, 0, 1, left, top]);
      const matrix = composed(own, around);
      const style = { param: attributes.DrawParam ?? param, isClear: attributes.Alpha === '0' };
      if (object.name === 'TextObject') this.text(object, matrix, style);
      else if (object.name === 'PathObject') this.path(object, matrix, style);
      else if (object.name === 'ImageObject') {
        const box = composed([width, 0, 0, height, left, top], around);
        this.area([this.at(box, 0, 0), this.at(box, 1, 1)], { isPicture: true });
      } else if (depth < DEEPEST) {
        const drawing = this.resources.drawings.get(attributes.ResourceID ?? '');
        if (drawing) this.draw(drawing, matrix, style.param, depth + 1);
      }
    }
  }

  /** A point in points, from the lower left corner of the page. */
  private at([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
    return [(a * x + c * y + e) * POINTS, (this.height - (b * x + d * y + f)) * POINTS];
  }

  private colour(
    object: XmlElement,
    name: 'FillColor' | 'StrokeColor',
    param: string | undefined,
  ): { readonly colour: string | undefined; readonly isClear: boolean } {
    const own = childAt(object, name) ?? childAt(this.resources.drawParams.get(param ?? ''), name);
    return {
      colour: own ? colourOf(own) : name === 'FillColor' ? BLACK : undefined,
      isClear: own?.attributes.Alpha === '0',
    };
  }

  private text(
    object: XmlElement,
    matrix: Matrix,
    { param, isClear }: { readonly param: string | undefined; readonly isClear: boolean },
  ): void {
    const { attributes } = object;
    const size = Number(attributes.Size);
    if (!(size > 0)) return;
    const stretch = Number(attributes.HScale ?? 1) || 1;
    const [a, b, c, d] = matrix;
    const along = Math.hypot(a, b);
    const up = Math.abs(a * d - b * c) / (along || 1);
    const fill = this.colour(object, 'FillColor', param);
    const isFilled = attributes.Fill !== 'false' && !fill.isClear;
    const isUnpainted = isClear || (!isFilled && attributes.Stroke !== 'true');
    const turn = (Math.atan2(-b, a) * 180) / Math.PI;
    let [x, y] = [0, 0];
    for (const code of childrenOf(object, 'TextCode')) {
      const letters = [...code.children.filter((child) => typeof child === 'string').join('')];
      x = Number(code.attributes.X ?? x) || 0;
      y = Number(code.attributes.Y ?? y) || 0;
      const across = deltasOf(code.attributes.DeltaX, letters.length);
      const down = deltasOf(code.attributes.DeltaY, letters.length);
      letters.forEach((letter, i) => {
        this.count();
        const natural = size * stretch * (WIDE.test(letter) ? 1 : 0.5);
        const step = across[i] ?? (code.attributes.DeltaY === undefined ? natural : 0);
        const [left, base] = this.at(matrix, x, y);
        this.texts.push({
          text: letter,
          x: left,
          y: base,
          width: (step > 0 ? Math.min(step, natural) : natural) * along * POINTS,
          size: size * up * POINTS,
          order: this.order,
          ...(Math.abs(turn) > 0.5 && { turn }),
          ...(fill.colour !== undefined && isFilled && { colour: fill.colour }),
          ...(isUnpainted && { isUnpainted }),
        });
        x += step;
        y += down[i] ?? 0;
      });
    }
  }

  private area(
    corners: readonly (readonly [number, number])[],
    more: { readonly colour?: string; readonly isPicture?: true },
  ): void {
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    this.areas.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
      order: this.order,
      ...more,
    });
  }

  private path(
    object: XmlElement,
    matrix: Matrix,
    { param, isClear }: { readonly param: string | undefined; readonly isClear: boolean },
  ): void {
    if (isClear) return;
    const data = childAt(object, 'AbbreviatedData');
    const text = data?.children.filter((child) => typeof child === 'string').join('') ?? '';
    const isStroked = object.attributes.Stroke !== 'false';
    const fill = this.colour(object, 'FillColor', param);
    const isFilled = object.attributes.Fill === 'true' && !fill.isClear;
    for (const { points, isCurved } of this.figuresIn(text, matrix)) {
      const isUpright = points.every(([x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
        return Math.abs(x - nextX) < 0.1 || Math.abs(y - nextY) < 0.1;
      });
      if (isFilled && !isCurved && isUpright && points.length >= 4 && points.length <= 6)
        this.area(points, fill.colour === undefined ? {} : { colour: fill.colour });
      if (!isStroked || isCurved) continue;
      for (let i = 1; i < points.length; i++) {
        const [from, to] = [points[i - 1], points[i]];
        if (from && to) this.lines.push({ x0: from[0], y0: from[1], x1: to[0], y1: to[1] });
      }
    }
  }

  /** The figures of a path: M, S begin one, L goes on, Q, B, A are curves, C closes it. */
  private figuresIn(
    text: string,
    matrix: Matrix,
  ): { readonly points: (readonly [number, number])[]; readonly isCurved: boolean }[] {
    const figures: { points: (readonly [number, number])[]; isCurved: boolean }[] = [];
    const tokens = text.split(/\s+/);
    let figure: (typeof figures)[number] | undefined;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const point = (ahead: number): readonly [number, number] =>
        this.at(matrix, Number(tokens[i + ahead]) || 0, Number(tokens[i + ahead + 1]) || 0);
      if (token === 'M' || token === 'S') {
        this.count();
        figure = { points: [point(1)], isCurved: false };
        figures.push(figure);
        i += 2;
      } else if (token === 'L') {
        figure?.points.push(point(1));
        i += 2;
      } else if (token === 'C') {
        const [first] = figure?.points ?? [];
        if (first) figure?.points.push(first);
      } else if (token === 'Q' || token === 'B' || token === 'A') {
        if (figure) figure.isCurved = true;
        i += token === 'Q' ? 4 : token === 'B' ? 6 : 7;
      }
    }
    return figures;
  }
}

/** The millimetres of a page: its own box, or the one of all pages. */
function boxOf(area: XmlElement | undefined): readonly number[] | undefined {
  const box = childAt(area, 'PhysicalBox') ?? childAt(area, 'ApplicationBox');
  const numbers = numbersIn(box?.children.filter((child) => typeof child === 'string').join(''));
  return numbers.length === 4 && (numbers[2] ?? 0) > 0 && (numbers[3] ?? 0) > 0
    ? numbers
    : undefined;
}

const A4 = [0, 0, 210, 297] as const;

const ENCRYPTED = /(?:^|\/)(?:encryptions?|entriesmap|decryptseed)\.(?:xml|dat)$/i;

/** The text that stands in an element itself: the place of a part, most often. */
const partNamedIn = (element: XmlElement | undefined): string =>
  element?.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim() ?? '';

/**
 * An OFD document: its pages with their templates, as letters and lines.
 * @throws ReadError `encrypted`, `brokenFile`, `tooLarge`, `noTextLayer`
 */
export async function readOfd(
  parts: Parts,
  locale: Locale,
  trace?: ReadTrace,
): Promise<SourceDocument> {
  if (parts.names.some((name) => ENCRYPTED.test(name))) throw new ReadError('encrypted', locale);
  const file = new OfdFile(parts, locale);
  const entry = childAt(await file.parsed('OFD.xml'), 'OFD');
  const roots = (entry ? childrenOf(entry, 'DocBody') : []).map((body) =>
    partPath('', partNamedIn(childAt(body, 'DocRoot'))),
  );
  for (const root of new Set(roots)) await file.drawDocument(root);
  if (file.pages.length === 0) throw new ReadError('brokenFile', locale, 'OFD');
  return documentOfPages(file.pages, 'ofd', locale, trace);
}

/** The pages of a file, drawn one after the other; what they cost is counted over all of them. */
class OfdFile {
  readonly pages: DrawnPage[] = [];
  #objects = 0;

  constructor(
    private readonly parts: Parts,
    private readonly locale: Locale,
  ) {}

  async parsed(place: string): Promise<XmlElement | undefined> {
    const text = partText(this.parts, place);
    return text === undefined ? undefined : parseXml(text, this.locale);
  }

  async drawDocument(root: string): Promise<void> {
    const document = childAt(await this.parsed(root), 'Document');
    if (!document) return;
    const common = childAt(document, 'CommonData');
    const shared: SharedParts = {
      resources: { drawParams: new Map(), drawings: new Map() },
      read: new Set(),
      templates: new Map(),
      box: boxOf(childAt(common, 'PageArea')),
    };
    if (common) {
      await this.#addResources(common, root, shared);
      await this.#addTemplates(common, root, shared);
    }
    const list = childAt(document, 'Pages');
    for (const { attributes } of list ? childrenOf(list, 'Page') : []) {
      this.#assertPages(this.pages.length + 1);
      const place = partPath(root, attributes.BaseLoc ?? '');
      const page = childAt(await this.parsed(place), 'Page');
      if (!page) continue;
      await this.#addResources(page, place, shared);
      this.pages.push(this.#drawn(page, shared));
    }
  }

  #assertPages(count: number): void {
    if (count > LIMITS.pages) throw new ReadError('tooLarge', this.locale, `${LIMITS.pages} pages`);
  }

  /** What a part of the document names to be drawn with, each file of it once. */
  async #addResources(
    parent: XmlElement,
    base: string,
    { resources, read }: SharedParts,
  ): Promise<void> {
    const named = ['PublicRes', 'DocumentRes', 'PageRes'].flatMap((name) =>
      childrenOf(parent, name),
    );
    for (const name of named) {
      const place = partPath(base, partNamedIn(name));
      if (read.has(place)) continue;
      read.add(place);
      const resource = await this.parsed(place);
      if (!resource) continue;
      for (const param of everyElement(resource, 'DrawParam'))
        resources.drawParams.set(param.attributes.ID ?? '', param);
      for (const unit of everyElement(resource, 'CompositeGraphicUnit')) {
        const content = childAt(unit, 'Content');
        if (content) resources.drawings.set(unit.attributes.ID ?? '', content);
      }
    }
  }

  async #addTemplates(common: XmlElement, root: string, { templates }: SharedParts): Promise<void> {
    for (const { attributes } of childrenOf(common, 'TemplatePage')) {
      const place = partPath(root, attributes.BaseLoc ?? '');
      const template = childAt(await this.parsed(place), 'Page');
      if (template) templates.set(attributes.ID ?? '', template);
      this.#assertPages(templates.size);
    }
  }

  /** A page over the templates behind it, and under those in front. */
  #drawn(page: XmlElement, { resources, templates, box }: SharedParts): DrawnPage {
    const [left = 0, top = 0, width = 0, height = 0] = boxOf(childAt(page, 'Area')) ?? box ?? A4;
    const drawing = new Drawing(height, resources, () => {
      if (++this.#objects > MOST_OBJECTS)
        throw new ReadError('tooLarge', this.locale, `${MOST_OBJECTS} objects`);
    });
    const origin: Matrix = [1, 0, 0, 1, -left, -top];
    const used = childrenOf(page, 'Template');
    const isInFront = ({ attributes }: XmlElement): boolean => attributes.ZOrder === 'Foreground';
    const templateOf = ({ attributes }: XmlElement): XmlElement | undefined =>
      templates.get(attributes.TemplateID ?? '');
    const behind = used.filter((template) => !isInFront(template)).map(templateOf);
    const inFront = used.filter(isInFront).map(templateOf);
    for (const drawn of [...behind, page, ...inFront]) drawLayers(drawing, drawn, origin);
    return {
      box: { left: 0, bottom: 0, right: width * POINTS, top: height * POINTS },
      texts: drawing.texts,
      lines: drawing.lines,
      areas: drawing.areas,
    };
  }
}

/** What the pages of a document have in common. */
interface SharedParts {
  readonly resources: Resources;
  /** The files of resources that have been read. */
  readonly read: Set<string>;
  readonly templates: Map<string, XmlElement>;
  readonly box: readonly number[] | undefined;
}

/** The layers of a page or template, in the order that they lie on each other. */
function drawLayers(drawing: Drawing, page: XmlElement | undefined, origin: Matrix): void {
  const content = childAt(page, 'Content');
  const layers = content ? childrenOf(content, 'Layer') : [];
  for (const type of ['Background', 'Body', 'Foreground'])
    for (const layer of layers)
      if ((layer.attributes.Type ?? 'Body') === type)
        drawing.draw(layer, origin, layer.attributes.DrawParam, 0);
}
