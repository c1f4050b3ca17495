import { LIMITS } from '../limits';
import {
  attributeOf,
  type Element,
  isElement,
  isHidden,
  isTextNode,
  type Role,
  roleOf,
  SOURCE_SPACE,
  TooDeep,
} from './html-nodes';
import { FULL_INK, type Ink, inkIn, isDoubtful } from './ink';

/** The text of a cell: a line break where the page shows one. */
export function htmlCellText(element: Element, around: Ink): string {
  const cell = new CellText();
  cell.takeIn(element, around, 0);
  const { text, doubtful } = cell;
  // A number that may be seen or not is neither that number nor a blank.
  if (text.trim() === '' && doubtful.trim() !== '') return `${doubtful.trim()} (?)`;
  if (!/[\n ]/.test(text)) return text;
  return trimmed(
    text
      .split('\n')
      .map((line) => trimmed(line, ' '))
      .join('\n'),
    '\n ',
  );
}

/** Without the signs at both ends; by their places, since a pattern takes the square of a run of spaces. */
function trimmed(text: string, signs: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && signs.includes(text[from] ?? '')) from++;
  while (to > from && signs.includes(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}

/** The end of a block: two paragraphs are two texts, and the blank line keeps their numbers apart. */
const BREAK = '\n\n';

/** What is read of a cell so far: the text that is seen, and that which may be. */
class CellText {
  text = '';
  doubtful = '';
  // What of the text comes after its last block; the text itself grows too long to be looked at every time.
  private hasInk = false;
  private isParted = false;
  private isBehindBlock = false;
  private isMoved = false;

  /** @throws TooDeep */
  takeIn(parent: Element, above: Ink, depth: number): void {
    if (depth > LIMITS.depth) throw new TooDeep();
    const ink = inkIn(parent, above, true);
    for (const node of parent.childNodes) {
      if (isTextNode(node)) {
        if (ink === FULL_INK) this.add(node.value.replace(SOURCE_SPACE, ' '));
        else if (isDoubtful(ink)) this.doubtful += node.value;
      } else if (isElement(node)) {
        const role = roleOf(node);
        if (role !== 'unseen' && !isHidden(node)) this.takeElement(node, role, ink, depth + 1);
      }
    }
  }

  private takeElement(element: Element, role: Role, ink: Ink, depth: number): void {
    if (element.tagName === 'br') this.add('\n');
    else if (element.tagName === 'input') this.add(attributeOf(element, 'value') ?? '');
    else if (this.isRaised(element)) {
      // A raised mark points to a note and is no digit of the number.
      const mark = this.aside(element, ink, depth).trim();
      if (mark !== '') this.add(`[${mark.replace(/[[\]]/g, '')}]`);
    } else if (element.tagName === 'bdo') {
      // Its digits may be shown from right to left.
      const turned = this.aside(element, ink, depth);
      this.add(/\d/.test(turned) ? `${turned} (?)` : turned);
    } else if (role === 'block' || isSetApart(element)) {
      if (this.hasInk && !this.isParted) this.add(BREAK);
      this.takeIn(element, ink, depth);
      this.isBehindBlock = true;
    } else this.takeIn(element, ink, depth);
  }

  /** The text of an element by itself. */
  private aside(element: Element, ink: Ink, depth: number): string {
    const inner = new CellText();
    inner.takeIn(element, ink, depth);
    this.doubtful += inner.doubtful;
    return inner.text;
  }

  private add(text: string): void {
    if (text === '') return;
    const isInk = /\S/.test(text);
    // What follows a paragraph is another text.
    if (this.isBehindBlock) {
      this.isBehindBlock = false;
      if (this.hasInk && !this.isParted && isInk) this.text += BREAK;
    }
    this.text += text;
    this.hasInk ||= isInk;
    this.isParted = text.endsWith(BREAK) || (this.isParted && text === '\n');
  }

  /** Whether an element is raised or lowered beside the text before it: few have any attribute that is kept. */
  private isRaised(element: Element): boolean {
    if (element.tagName === 'sup' || element.tagName === 'sub') return true;
    if (element.attrs.length === 0) return false;
    if (attributeOf(element, 'raised') !== undefined) return true;
    if (attributeOf(element, 'moved') === undefined) return false;
    // Where the text of the cell is moved, what is moved like it is no mark.
    this.isMoved ||= !this.hasInk;
    return !this.isMoved;
  }
}

/** Whether the style of an element puts it on a line of its own. */
const isSetApart = (element: Element): boolean =>
  element.attrs.length > 0 && attributeOf(element, 'apart') !== undefined;
