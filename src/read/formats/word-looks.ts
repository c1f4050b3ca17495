import { childAt, childrenOf, type XmlElement } from './xml';

/** How the runs of a Word document look, as far as it changes what a reader of the page sees of them. */
export interface Look {
  /** Hidden, struck out, too small to be seen, or of the colour of its ground. */
  readonly isUnseen: boolean;
  /** Raised or lowered: a mark that points to a note, and no digit of the number before it. */
  readonly isMark: boolean;
}

/** The look of a run in a paragraph; `isShaded` where the ground of the cell is not white, or not known. */
export type Looks = (
  run: XmlElement,
  paragraphProperties: XmlElement | undefined,
  isShaded: boolean,
) => Look;

/** What is asked of a run, each said by the nearest that says anything: the run, its style, the paragraph's. */
const ASKED = [
  'vanish',
  'strike',
  'dstrike',
  'color',
  'sz',
  'vertAlign',
  'position',
  'shd',
  'highlight',
] as const;
type Said = ReadonlyMap<(typeof ASKED)[number], XmlElement>;

const NOTHING: Said = new Map();
/** Styles that are based on one another. */
const MOST_STYLES = 20;
/** Half-points: letters smaller than that are not seen. */
const LEAST_SIZE = 4;

const saidIn = (properties: XmlElement | undefined): Said => {
  if (!properties || properties.children.length === 0) return NOTHING;
  return new Map(
    ASKED.flatMap((name) => {
      const own = childAt(properties, name);
      return own ? [[name, own] as const] : [];
    }),
  );
};

/** Whether a switch such as w:vanish is set. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/.test(element.attributes.val ?? '');

/** Whether a shading has a colour of its own. */
export const isShading = (shading: XmlElement | undefined): boolean => {
  const { fill = 'auto', val = 'clear', color = 'auto' } = shading?.attributes ?? {};
  return (
    shading !== undefined &&
    (!/^(?:auto|ffffff)$/i.test(fill) || (!/^(?:clear|nil)$/.test(val) && !/^auto$/i.test(color)))
  );
};

const isWhite = (colour: XmlElement | undefined): boolean => {
  const parts = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour?.attributes.val ?? '');
  return parts?.slice(1).every((part) => Number.parseInt(part, 16) >= 0xf3) === true;
};

/** The looks that a document's styles give its runs. */
export function looksOf(styles: XmlElement | undefined): Looks {
  const root = childAt(styles, 'styles');
  const own = new Map(
    (root ? childrenOf(root, 'style') : []).map((style) => [
      style.attributes.styleId ?? '',
      {
        said: saidIn(childAt(style, 'rPr')),
        basedOn: childAt(style, 'basedOn')?.attributes.val,
        isDefault: style.attributes.default === '1' && style.attributes.type === 'paragraph',
      },
    ]),
  );
  const standard = [...own].find(([, { isDefault }]) => isDefault)?.[0];
  const whole = new Map<string | undefined, Said>();
  const byStyle = (name: string | undefined): Said => {
    const known = whole.get(name);
    if (known) return known;
    const said = new Map<(typeof ASKED)[number], XmlElement>();
    for (let at = own.get(name ?? ''), i = 0; at && i < MOST_STYLES; i++) {
      for (const [key, value] of at.said) if (!said.has(key)) said.set(key, value);
      at = own.get(at.basedOn ?? '');
    }
    whole.set(name, said);
    return said;
  };
  return (run, paragraphProperties, isShaded) => {
    const properties = childAt(run, 'rPr');
    const sources = [
      saidIn(properties),
      byStyle(childAt(properties, 'rStyle')?.attributes.val),
      byStyle(childAt(paragraphProperties, 'pStyle')?.attributes.val ?? standard),
    ];
    const said = (name: (typeof ASKED)[number]): XmlElement | undefined =>
      sources.find((source) => source.has(name))?.get(name);
    const size = Number(said('sz')?.attributes.val ?? 20);
    const hasGround =
      isShaded ||
      isShading(said('shd')) ||
      said('highlight') !== undefined ||
      isShading(childAt(paragraphProperties, 'shd'));
    const position = Number(said('position')?.attributes.val ?? 0);
    return {
      isUnseen:
        isOn(said('vanish')) ||
        isOn(said('strike')) ||
        isOn(said('dstrike')) ||
        size < LEAST_SIZE ||
        (isWhite(said('color')) && !hasGround),
      isMark:
        /^(?:super|sub)script$/.test(said('vertAlign')?.attributes.val ?? '') ||
        (Number.isFinite(position) && position !== 0),
    };
  };
}

/** Whether the tables of a style have a ground of their own somewhere. */
export function shadingStyles(styles: XmlElement | undefined): ReadonlySet<string> {
  const root = childAt(styles, 'styles');
  const shades = (element: XmlElement): boolean =>
    element.children.some(
      (child) =>
        typeof child !== 'string' && ((child.name === 'shd' && isShading(child)) || shades(child)),
    );
  return new Set(
    (root ? childrenOf(root, 'style') : [])
      .filter((style) => style.attributes.type === 'table' && shades(style))
      .map((style) => style.attributes.styleId ?? ''),
  );
}
