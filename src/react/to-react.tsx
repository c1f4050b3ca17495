import { Fragment, memo, type ReactNode } from 'react';
import { jsx } from 'react/jsx-runtime';
import { isList, type PageContent, type PageElement, type PagePart } from '../draw/node';

/** What React calls by a name of its own. The value of an input is its first one: what is typed is the page's. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  rowspan: 'rowSpan',
  colspan: 'colSpan',
  value: 'defaultValue',
  checked: 'defaultChecked',
  readonly: 'readOnly',
  maxlength: 'maxLength',
  inputmode: 'inputMode',
  autocomplete: 'autoComplete',
  novalidate: 'noValidate',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'text-anchor': 'textAnchor',
};

/** A drawing as React elements. Its keys are the drawing's own, else an element is its place. */
export function toReact(content: PageContent<ReactNode>, place?: number): ReactNode {
  if (typeof content !== 'object') return content;
  if (isList(content)) return content.map(toReact);
  if ('tag' in content) return content.isKept ? keptElement(content) : elementOf(content, place);
  if ('draw' in content) return <Part key={place} part={content} />;
  return <Fragment key={place}>{content.slot}</Fragment>;
}

const kept = new WeakMap<PageElement<ReactNode>, ReactNode>();

/** The same element of React's each time: it need not look into what it knows. */
function keptElement(content: PageElement<ReactNode>): ReactNode {
  let made = kept.get(content);
  if (made === undefined) {
    made = elementOf(content, undefined);
    kept.set(content, made);
  }
  return made;
}

function elementOf(
  { tag, attributes, children }: PageElement<ReactNode>,
  place: number | undefined,
): ReactNode {
  const props: { children?: ReactNode; [name: string]: unknown } = {};
  let key: unknown = place;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    const other = NAMES[name];
    if (name === 'key') key = value;
    // Of a button it is what the button posts.
    else props[!other || (tag === 'button' && name === 'value') ? name : other] = value;
  }
  if (tag === 'textarea' || tag === 'select') return fieldProps(tag, props, children, key);
  // Text alone must not be in a list: React keeps it without a node of its own then.
  if (children.length > 0) {
    props.children = children.length > 1 ? children.map(toReact) : toReact(children[0]);
  }
  // A tag of HTML or SVG, and a key as React takes it: a drawing has no others.
  return jsx(tag as 'div', props, key as string | undefined);
}

/** What React has to be told of a field as a property, where HTML writes it as content: what stands in it at first. */
function fieldProps(
  tag: 'textarea' | 'select',
  props: { readonly [name: string]: unknown },
  children: readonly PageContent<ReactNode>[],
  key: unknown,
): ReactNode {
  if (tag === 'textarea') {
    const text = children.filter((child) => typeof child === 'string').join('');
    return jsx(tag, { ...props, defaultValue: text }, key as string | undefined); // see above
  }
  const options = elementsIn(children);
  const chosen = options.find(({ attributes }) => attributes.selected === true);
  const drawn = options.map(
    ({ attributes: { selected: _, value = '', key: own }, children: text }) =>
      jsx('option', { value, children: toReact(text) }, String(own ?? value)),
  );
  const defaultValue = chosen?.attributes.value ?? '';
  return jsx(tag, { ...props, defaultValue, children: drawn }, key as string | undefined); // see above
}

const elementsIn = (
  content: readonly PageContent<ReactNode>[],
): readonly PageElement<ReactNode>[] =>
  content.flatMap((each) =>
    typeof each !== 'object' ? [] : isList(each) ? elementsIn(each) : 'tag' in each ? [each] : [],
  );

const Part = memo(
  ({ part }: { readonly part: PagePart<ReactNode> }) => toReact(part.draw()),
  ({ part }, next) => {
    if (part === next.part) return true;
    const looks = part.looks();
    const nextLooks = next.part.looks();
    return (
      looks.length === nextLooks.length && looks.every((look, index) => look === nextLooks[index])
    );
  },
);
