/**
 * What the attributes of an element say of how it is seen. Of most elements they say nothing, and links and styles are
 * most of a page: what is kept of them has to cost little.
 */
import { remembered } from '../letters';
import type { Attribute } from './html-nodes';
import { inkSaid, isWhite, MAY_TAKE_INK, takesInk } from './ink';

// What this package's own pages say beside the document: for those who do not see it, and about it.
const BESIDE =
  /(?:^|\s)gk-(?:hidden|marks|printed|findings|paragraph--empty|notes|notice|contents|untitled|chart|summary)(?:\s|$)/;
// What no reader of the page sees, or sees struck out; mso-hide is Word's word for hidden text.
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|line-through/i;

// One look at a style: most say nothing of all this, nor of a text without ink.
const NOTABLE_STYLE = new RegExp(
  `${HIDDEN_STYLE.source}|${MAY_TAKE_INK.source}|vertical-align\\s*:\\s*(?:su|text-|\\d)|top\\s*:\\s*-|display\\s*:\\s*[bftl]`,
  'i',
);
// Raised or lowered as <sup> and <sub> are.
const RAISED_STYLE = /(?:^|[;\s])vertical-align\s*:\s*(?:(?:su(?:per|b)|text-top)\b|[1-9])/i;
// Moved up: as a mark is behind a number, or as a word processor sets whole texts a little higher.
const MOVED_STYLE = /(?:^|[;\s])top\s*:\s*-(?:0?\.)?[1-9]\d?(?:\.\d+)?(?:p[xt]|r?em|ex)\b/i;
// On a line of its own, whatever the element.
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|table|list-item)\b/i;

/** A longer style is no person's, and patterns may take long with it. */
export const LONGEST_STYLE = 2000;

/** Whether a style says anything that is read here. */
export const isNotableStyle = (style: string): boolean => NOTABLE_STYLE.test(style);

// The lists that most elements share; nobody changes them.
const NOTHING: Attribute[] = [];
const HIDDEN: Attribute[] = [{ name: 'hidden', value: '' }];
const RAISED: Attribute = { name: 'raised', value: '' };
const MOVED: Attribute = { name: 'moved', value: '' };
const APART: Attribute = { name: 'apart', value: '' };

// What a script may show again in due time is out of sight for now.
const OUT_OF_SIGHT_BY_CLASS = 'opacity:0';

/**
 * Keeps of an element's attributes its spans, and says by others whether it is `raised`, `moved` or set `apart`, or
 * by `hidden` alone whatever hides it. From the first text without ink on, what elements say of it, too.
 */
export class LookReader {
  private isInkTaken = false;
  // A word processor writes the same style into every cell and into what is in it, and to compare two is less
  // than to look one up.
  private recent = '';
  private isRecentNotable = false;
  private readonly isNotable = remembered(isNotableStyle);

  /** @param styles what the page's style sheets say, by class */
  constructor(private readonly styles: ReadonlyMap<string, string>) {}

  read(attributes: readonly Attribute[]): Attribute[] {
    let style = '';
    let byClass = '';
    let isInWhite = false;
    let spans = NOTHING;
    for (const attribute of attributes) {
      const { name, value } = attribute;
      switch (name) {
        case 'style':
          style = value.slice(0, LONGEST_STYLE);
          break;
        case 'class':
          if (value.includes('gk-') && BESIDE.test(value)) return HIDDEN;
          if (this.styles.size > 0) byClass = this.styleOf(value);
          break;
        case 'colspan':
        case 'rowspan':
          spans = spans === NOTHING ? [attribute] : [...spans, attribute];
          break;
        case 'color':
          isInWhite = isWhite(value);
          break;
        case 'hidden':
          return HIDDEN;
        default:
      }
    }
    if (byClass !== '' || (style !== '' && this.isNotableNow(style)))
      return this.withStyle(spans, attributes, style, byClass);
    return isInWhite || this.isInkTaken ? this.withInk(spans, attributes, style) : spans;
  }

  /** Of a form field the text that it shows: some sites publish the form as it was filled in. */
  readField(attributes: readonly Attribute[]): Attribute[] {
    const isHidden = this.read(attributes)[0]?.name === 'hidden';
    const isOfText = attributes.every(
      ({ name, value }) => name !== 'type' || /^(?:text|number)?$/i.test(value.trim()),
    );
    return isHidden || !isOfText ? NOTHING : attributes.filter(({ name }) => name === 'value');
  }

  private isNotableNow(style: string): boolean {
    if (style !== this.recent) {
      this.recent = style;
      this.isRecentNotable = this.isNotable(style);
    }
    return this.isRecentNotable;
  }

  /** What the page's style sheets say of the classes of an element. */
  private styleOf(classes: string): string {
    return classes
      .slice(0, LONGEST_STYLE)
      .split(/\s+/)
      .flatMap((name) => this.styles.get(name) ?? [])
      .join(';');
  }

  /** What the style of an element says, and those of its classes. */
  private withStyle(
    spans: Attribute[],
    attributes: readonly Attribute[],
    style: string,
    byClass: string,
  ): Attribute[] {
    if (HIDDEN_STYLE.test(style)) return HIDDEN;
    const whole = byClass === '' ? style : `${byClass};${style}`;
    const look = [...spans, ...placeBy(whole), ...(BLOCK_STYLE.test(style) ? [APART] : NOTHING)];
    return this.withInk(
      look,
      attributes,
      HIDDEN_STYLE.test(byClass) ? `${whole};${OUT_OF_SIGHT_BY_CLASS}` : whole,
    );
  }

  private withInk(look: Attribute[], attributes: readonly Attribute[], style: string): Attribute[] {
    const said = inkSaid(attributes, style);
    this.isInkTaken ||= takesInk(said);
    return this.isInkTaken ? [...look, ...said] : look;
  }
}

/** Whether a style raises its text or moves it. */
function placeBy(style: string): Attribute[] {
  if (RAISED_STYLE.test(style)) return [RAISED];
  return MOVED_STYLE.test(style) ? [MOVED] : NOTHING;
}
