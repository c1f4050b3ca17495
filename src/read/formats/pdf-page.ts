import type { DrawnArea, DrawnLine, DrawnPage, DrawnText, PageBox } from '../page/drawn';
import type { Library, PdfFont } from './pdf-host';

/** A page of a PDF as pdf.js takes it apart: its operators followed as a drawing program would follow them. */

type Operators = Library['OPS'];
type Matrix = readonly [number, number, number, number, number, number];

/** What pdf.js says of a letter. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: ArrayLike<number>;
  readonly isSpace?: boolean;
}

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What a page draws, and what pdf.js keeps beside it. */
export interface PageOperators extends OperatorList {
  /** Left, bottom, right, top of the visible page. */
  readonly view: readonly number[];
  readonly fonts: ReadonlyMap<string, PdfFont>;
  /** The layers that are switched off. */
  readonly hidden: ReadonlySet<unknown>;
}

const argsOf = ({ fnArray, argsArray }: OperatorList, operator: number): (readonly unknown[])[] =>
  fnArray.flatMap((each, i) => {
    const args = argsArray[i];
    return each === operator && Array.isArray(args) ? [args] : [];
  });

/** The names of the fonts that a page sets. */
export const fontsIn = (OPS: Operators, operators: OperatorList): string[] => [
  ...new Set([
    ...argsOf(operators, OPS.setFont).map(([name]) => String(name)),
    ...argsOf(operators, OPS.setGState).flatMap(([states]) =>
      (Array.isArray(states) ? states : []).flatMap((state: unknown) =>
        Array.isArray(state) && state[0] === 'Font' && Array.isArray(state[1])
          ? [String(state[1][0])]
          : [],
      ),
    ),
  ]),
];

/** The layers on which a page draws something. */
export const layersIn = (OPS: Operators, operators: OperatorList): unknown[] =>
  argsOf(operators, OPS.beginMarkedContentProps).flatMap(([tag, properties]) =>
    tag === 'OC' ? [properties] : [],
  );

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const numbersIn = (value: unknown): readonly number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>) : []; // a list of pdf.js

const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(value);
  return [a, b, c, d, e, f];
};

const pointOn = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** Left, bottom, right and top of some points. */
function boxOf(points: readonly (readonly [number, number])[]): PageBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    right = Math.max(right, x);
    top = Math.max(top, y);
  }
  return { left, bottom, right, top };
}

/** A box given by two corners, as it lies on the page. */
function boxOn(m: Matrix, corners: readonly number[]): PageBox {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = corners;
  return boxOf([pointOn(m, x0, y0), pointOn(m, x1, y0), pointOn(m, x0, y1), pointOn(m, x1, y1)]);
}

const common = (a: PageBox | undefined, b: PageBox): PageBox =>
  a
    ? {
        left: Math.max(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
        top: Math.min(a.top, b.top),
      }
    : b;

/** Everything that `save` keeps and `restore` gives back. */
interface State {
  matrix: Matrix;
  clip: PageBox | undefined;
  fill: string | undefined;
  stroke: string | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  /** Whether what is filled hides what lies under it, as far as the state says. */
  isPlain: boolean;
  font: PdfFont;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

const begin = (matrix: Matrix): State => ({
  matrix,
  clip: undefined,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  isPlain: true,
  font: {},
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

/** What is fainter than that is not seen. */
const FAINT = 0.05;
/** From here on, what lies under an area is not seen. */
const DENSE = 0.95;

/** Follows the operators of one page. */
class Drawing {
  readonly texts: DrawnText[] = [];
  readonly lines: DrawnLine[] = [];
  readonly areas: DrawnArea[] = [];
  private state = begin(IDENTITY);
  private readonly saved: State[] = [];
  private textMatrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private clips = false;
  /** Whether each open marked content is shown. */
  private readonly layers: boolean[] = [];
  /** For each open group whether it is but a mask. */
  private readonly masks: boolean[] = [];
  private order = 0;
  private readonly act: ReadonlyMap<number, (args: readonly unknown[]) => void>;

  constructor(
    OPS: Operators,
    private readonly fonts: PageOperators['fonts'],
    private readonly hidden: PageOperators['hidden'],
    private readonly count: () => void,
  ) {
    const strokes = new Set<number>([
      OPS.stroke,
      OPS.closeStroke,
      OPS.fillStroke,
      OPS.eoFillStroke,
      OPS.closeFillStroke,
      OPS.closeEOFillStroke,
    ]);
    const fills = new Set<number>([
      OPS.fill,
      OPS.eoFill,
      OPS.fillStroke,
      OPS.eoFillStroke,
      OPS.closeFillStroke,
      OPS.closeEOFillStroke,
    ]);
    const set = (change: (value: number) => Partial<State>) => (args: readonly unknown[]) => {
      Object.assign(this.state, change(Number(args[0]) || 0));
    };
    const picture = (): void => this.addPicture();
    this.act = new Map<number, (args: readonly unknown[]) => void>([
      [OPS.save, () => this.save()],
      [OPS.restore, () => this.restore()],
      [OPS.transform, (args) => this.transform(args)],
      [OPS.paintFormXObjectBegin, ([matrix, box]) => this.open(matrix, box)],
      [OPS.paintFormXObjectEnd, () => this.restore()],
      [OPS.beginGroup, ([group]) => this.openGroup(group)],
      [OPS.endGroup, () => this.closeGroup()],
      [OPS.beginAnnotation, (args) => this.openAnnotation(args)],
      [OPS.endAnnotation, () => this.restart()],
      [OPS.beginMarkedContent, () => this.layers.push(true)],
      [OPS.beginMarkedContentProps, (args) => this.openLayer(args)],
      [OPS.endMarkedContent, () => this.layers.pop()],
      [OPS.constructPath, (args) => this.addPath(args, strokes, fills)],
      [OPS.clip, () => this.clipNext()],
      [OPS.eoClip, () => this.clipNext()],
      [OPS.setGState, ([states]) => this.setStates(states)],
      [OPS.setFillRGBColor, ([colour]) => this.colour('fill', colour)],
      [OPS.setStrokeRGBColor, ([colour]) => this.colour('stroke', colour)],
      [OPS.setFillColorN, () => this.colour('fill', undefined)],
      [OPS.setStrokeColorN, () => this.colour('stroke', undefined)],
      [OPS.setFillTransparent, () => this.colour('fill', undefined)],
      [OPS.beginText, () => this.beginText()],
      [OPS.setCharSpacing, set((charSpacing) => ({ charSpacing }))],
      [OPS.setWordSpacing, set((wordSpacing) => ({ wordSpacing }))],
      [OPS.setHScale, set((percent) => ({ scale: percent / 100 }))],
      [OPS.setLeading, set((leading) => ({ leading: -leading }))],
      [OPS.setTextRise, set((rise) => ({ rise }))],
      [OPS.setTextRenderingMode, set((mode) => ({ mode }))],
      [OPS.setFont, ([name, size]) => this.setFont(name, size)],
      [OPS.moveText, ([x, y]) => this.move(Number(x), Number(y))],
      [
        OPS.setLeadingMoveText,
        ([x, y]) => {
          this.state.leading = Number(y);
          this.move(Number(x), Number(y));
        },
      ],
      [OPS.nextLine, () => this.move(0, this.state.leading)],
      [OPS.setTextMatrix, ([matrix]) => this.setTextMatrix(matrix)],
      [OPS.showText, ([glyphs]) => this.showText(glyphs)],
      [OPS.paintImageXObject, picture],
      [OPS.paintInlineImageXObject, picture],
      [OPS.paintImageMaskXObject, picture],
    ]);
  }

  follow({ fnArray, argsArray }: OperatorList): void {
    fnArray.forEach((operator, i) => {
      this.order = i;
      const args = argsArray[i];
      this.act.get(operator)?.(Array.isArray(args) ? args : []);
    });
  }

  private save(): void {
    this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: unknown): void {
    this.state.matrix = multiply(this.state.matrix, matrixOf(matrix));
  }

  private clipTo(box: unknown): void {
    if (box) this.state.clip = common(this.state.clip, boxOn(this.state.matrix, numbersIn(box)));
  }

  private open(matrix: unknown, box: unknown): void {
    this.save();
    if (matrix) this.transform(matrix);
    this.clipTo(box);
  }

  private openGroup(group: unknown): void {
    this.save();
    const { matrix, bbox, smask } = (group ?? {}) as Record<string, unknown>; // options of pdf.js
    if (bbox) {
      const own = matrix ? multiply(this.state.matrix, matrixOf(matrix)) : this.state.matrix;
      this.state.clip = common(this.state.clip, boxOn(own, numbersIn(bbox)));
    }
    this.masks.push(Boolean(smask));
  }

  private closeGroup(): void {
    this.masks.pop();
    this.restore();
  }

  /** Annotations begin anew, in their own place on the page. */
  private openAnnotation([, rect, transform, matrix]: readonly unknown[]): void {
    this.restart();
    this.clipTo(rect);
    this.transform(transform);
    this.transform(matrix);
  }

  private restart(): void {
    this.saved.length = 0;
    this.masks.length = 0;
    this.state = begin(IDENTITY);
  }

  private openLayer([tag, properties]: readonly unknown[]): void {
    this.layers.push(tag !== 'OC' || !this.hidden.has(properties));
  }

  private get isSeen(): boolean {
    return !this.layers.includes(false) && !this.masks.includes(true);
  }

  private clipNext(): void {
    this.clips = true;
  }

  private setStates(states: unknown): void {
    if (!Array.isArray(states)) return;
    for (const [key, value] of states as [string, unknown][]) {
      if (key === 'ca') this.state.fillAlpha = Number(value);
      else if (key === 'CA') this.state.strokeAlpha = Number(value);
      else if (key === 'BM') this.state.isPlain = value === 'source-over';
      else if (key === 'SMask' && value) this.state.isPlain = false;
      else if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1]);
    }
  }

  private colour(which: 'fill' | 'stroke', colour: unknown): void {
    this.state[which] =
      typeof colour === 'string' && /^#[\da-f]{6}$/i.test(colour)
        ? colour.toLowerCase()
        : undefined;
  }

  private beginText(): void {
    this.textMatrix = IDENTITY;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private setTextMatrix(matrix: unknown): void {
    this.beginText();
    this.textMatrix = matrixOf(matrix);
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private setFont(name: unknown, size: unknown): void {
    this.state.font = this.fonts.get(String(name)) ?? {};
    this.state.fontSize = Number(size) || 0;
  }

  /** The letters of a text, each at its place. */
  private showText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { font, matrix, charSpacing, wordSpacing, scale, rise } = this.state;
    const isVertical = font.vertical === true;
    const size = Math.abs(this.state.fontSize);
    const direction = this.state.fontSize < 0 ? -1 : 1;
    const [unit = 0.001, , , unitHigh = 0.001] = numbersIn(font.fontMatrix ?? []);
    const advance = size * unit;
    const across = scale * direction;
    const onPage = multiply(matrix, this.textMatrix);
    const height = Math.hypot(onPage[2], onPage[3]) * size * type3Height(font, size, unitHigh);
    let at = 0;
    for (const glyph of glyphs as (number | Glyph | null)[]) {
      if (typeof glyph === 'number') {
        at += ((isVertical ? 1 : -1) * glyph * size) / 1000;
        continue;
      }
      if (!glyph) continue;
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      const width = glyph.width * advance;
      if (isVertical) {
        const [down = -1000] = numbersIn(glyph.vmetric ?? font.defaultVMetrics ?? []);
        // A letter hangs under its place, in the middle of the line.
        const [x, y] = pointOn(onPage, this.x - size / 2, this.y + at - size);
        this.addText(glyph.unicode, x, y, height, height, 0);
        at += down * advance - spacing * direction;
        continue;
      }
      const from = pointOn(onPage, this.x + at * across, this.y + rise);
      const to = pointOn(onPage, this.x + (at + width) * across, this.y + rise);
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const [dx, dy] = length > 0 ? [to[0] - from[0], to[1] - from[1]] : [onPage[0], onPage[1]];
      this.addText(
        glyph.unicode,
        from[0],
        from[1],
        length,
        height,
        (Math.atan2(dy, dx) * 180) / Math.PI,
      );
      at += width + spacing * direction;
    }
    if (isVertical) this.y += at;
    else this.x += at * across;
  }

  private addText(
    text: string,
    x: number,
    y: number,
    width: number,
    size: number,
    turn: number,
  ): void {
    if (!this.isSeen) return;
    const { mode, fill, stroke, fillAlpha, strokeAlpha, clip } = this.state;
    const byMode = mode & 3;
    const isStroked = byMode === 1;
    const alpha = isStroked ? strokeAlpha : fillAlpha;
    const colour = isStroked ? stroke : fill;
    this.count();
    this.texts.push({
      text,
      x,
      y,
      width,
      size,
      turn,
      order: this.order,
      ...(colour !== undefined && { colour }),
      ...((byMode === 3 || alpha < FAINT) && { isUnpainted: true }),
      ...(clip && { clip }),
    });
  }

  private addPath(
    [operator, data, corners]: readonly unknown[],
    strokes: ReadonlySet<number>,
    fills: ReadonlySet<number>,
  ): void {
    const paint = Number(operator);
    const [numbers] = Array.isArray(data) ? data : [];
    const { matrix, fill, fillAlpha, strokeAlpha, isPlain } = this.state;
    const clips = this.clips;
    this.clips = false;
    if (this.isSeen && numbers && (strokes.has(paint) || fills.has(paint))) {
      const paths = pathsOf(numbers as ArrayLike<number>, matrix); // pdf.js keeps a path as a list of numbers
      for (const path of paths) {
        if (strokes.has(paint) && strokeAlpha >= FAINT) this.addLines(path);
        if (fills.has(paint) && fillAlpha >= FAINT) {
          const isDense = fillAlpha >= DENSE && isPlain && isUpright(path);
          this.count();
          this.areas.push({
            ...this.seenPart(boxOf(path)),
            order: this.order,
            ...(isDense && fill !== undefined && { colour: fill }),
          });
        }
      }
    }
    if (clips) {
      const box = numbersIn(corners);
      if (box.length === 4) this.clipTo(box);
    }
  }

  private seenPart(box: PageBox): PageBox {
    return common(this.state.clip, box);
  }

  private addLines(path: readonly (readonly [number, number])[]): void {
    for (let p = 1; p < path.length; p++) {
      const [x0, y0] = path[p - 1] ?? [0, 0];
      const [x1, y1] = path[p] ?? [0, 0];
      this.count();
      this.lines.push({ x0, y0, x1, y1 });
    }
  }

  private addPicture(): void {
    if (!this.isSeen) return;
    const box = this.seenPart(boxOn(this.state.matrix, [0, 0, 1, 1]));
    this.count();
    this.areas.push({ ...box, isPicture: true, order: this.order });
  }
}

/** Whether the corners of a path are those of a box that stands upright. */
const isUpright = (path: readonly (readonly [number, number])[]): boolean =>
  path.length >= 4 &&
  path.length <= 6 &&
  path.every(([x, y], i) => {
    const [px, py] = path[i === 0 ? path.length - 1 : i - 1] ?? [x, y];
    return Math.abs(x - px) < 0.5 || Math.abs(y - py) < 0.5;
  });

/** Of the size: how high the letters of a font are whose glyphs are drawings. */
const type3Height = (font: PdfFont, size: number, unitHigh: number): number => {
  const [, bottom = 0, , top = 0] = numbersIn(font.bbox ?? []);
  const high = (top - bottom) * unitHigh;
  return font.isType3Font && (size <= 1 || font.isCharBBox) && high > 0 && unitHigh !== 0.001
    ? high
    : 1;
};

/** The corners of each stretch of a path, on the page. Numbers: 0 move, 1 line, 2 and 3 curves, 4 close. */
function pathsOf(data: ArrayLike<number>, m: Matrix): [number, number][][] {
  const paths: [number, number][][] = [];
  let path: [number, number][] = [];
  const point = (i: number): [number, number] => pointOn(m, data[i] ?? 0, data[i + 1] ?? 0);
  for (let i = 0; i < data.length; ) {
    const operation = data[i];
    if (operation === 0) {
      if (path.length > 1) paths.push(path);
      path = [point(i + 1)];
      i += 3;
    } else if (operation === 1) {
      path.push(point(i + 1));
      i += 3;
    } else if (operation === 2) {
      path.push(point(i + 5));
      i += 7;
    } else if (operation === 3) {
      path.push(point(i + 3));
      i += 5;
    } else if (operation === 4) {
      const [first] = path;
      if (first) path.push(first);
      i += 1;
    } else break;
  }
  if (path.length > 1) paths.push(path);
  return paths;
}

/**
 * What a page of a PDF draws.
 *
 * @param count is told of each text, line and area
 */
export function drawnPage(OPS: Operators, page: PageOperators, count: () => void): DrawnPage {
  const drawing = new Drawing(OPS, page.fonts, page.hidden, count);
  drawing.follow(page);
  return {
    box: boxOn(IDENTITY, page.view),
    texts: drawing.texts,
    lines: drawing.lines,
    areas: drawing.areas,
  };
}
