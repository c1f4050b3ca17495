/**
 * The tree that everything on a page is drawn as: once here, and put out as markup, as nodes of a document or
 * as React elements. Nothing in it is markup; whoever writes it out escapes it.
 *
 * `S` is what a renderer takes into a slot besides: a React node for React, nothing for the others.
 */
export type PageContent<S = never> =
  | string
  // Nothing, where a condition does not hold: its place among the others stays.
  | false
  | undefined
  | PageElement<S>
  | PagePart<S>
  | PageSlot<S>
  | readonly PageContent<S>[];

/** Names as HTML and SVG write them. `true` is an attribute without a value; undefined is left out. */
export type PageAttributes = Readonly<Record<string, string | number | true | undefined>>;

export interface PageElement<S = never> {
  readonly tag: string;
  readonly attributes: PageAttributes;
  readonly children: readonly PageContent<S>[];
  /** With a key of its own, the same object whenever it is drawn: what a renderer makes of it is kept. */
  readonly isKept?: true;
}

/** A piece of a page that a live screen draws again only when something in it is to be seen. */
export interface PagePart<S = never> {
  /** All that it is drawn from: while each of these is the same, so is the drawing. */
  readonly looks: () => readonly unknown[];
  readonly draw: () => PageElement<S>;
}

/** Where a renderer puts what is its own. */
export interface PageSlot<S> {
  readonly slot: S;
}

/**
 * An element. The attribute `key` is not written out: it says which of its siblings an element is, where
 * their number or order changes on a live screen.
 */
export const element = <S = never>(
  tag: string,
  attributes: PageAttributes = {},
  ...children: readonly PageContent<S>[]
): PageElement<S> => ({ tag, attributes, children });

/** A heading of any level; beyond 6 it is 6, the last that HTML has. */
export const heading = <S = never>(
  level: number,
  attributes: PageAttributes,
  ...children: readonly PageContent<S>[]
): PageElement<S> => element(`h${Math.min(Math.max(level, 1), 6)}`, attributes, ...children);

/** What a renderer does with each kind of content. Adjoining lists have been taken apart. */
export const isList = <S>(content: PageContent<S>): content is readonly PageContent<S>[] =>
  // Array.isArray does not narrow a readonly array out of a union.
  Array.isArray(content);
