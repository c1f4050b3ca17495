import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react';

const textOf = (node: ReactNode): string =>
  Children.toArray(node)
    .map((child) =>
      isValidElement<{ children?: ReactNode }>(child)
        ? textOf(child.props.children)
        : typeof child === 'object'
          ? ''
          : String(child),
    )
    .join('');

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** The pages are Chinese; a paragraph that is English says so. Either may have words of the other, or code, in it. */
export function languageOf(node: ReactNode): 'en' | undefined {
  const text = textOf(node);
  const english = count(text, /\b[a-z]{2,}\b/gi) > 2 * count(text, /\p{Script=Han}/gu);
  return english ? 'en' : undefined;
}

export const Paragraph = (props: ComponentProps<'p'>) => (
  <p lang={languageOf(props.children)} {...props} />
);

/** English after the Chinese: on a line of its own in a table or a list. */
export const En = ({ children }: { readonly children?: ReactNode }) => (
  <span lang="en" className="docs-en">
    {children}
  </span>
);
