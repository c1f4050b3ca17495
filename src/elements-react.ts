// Types for JSX: `import type {} from 'gongkai-report/elements/react'`, once in an application.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CheckDetail, ErrorDetail, LoadDetail } from './elements/base';
import type { ChangeDetail, SaveDetail } from './elements/editor';
import type {} from './elements/index';
import type { ElementAttributes, ElementName } from './elements/manifest';

/** Listeners, which React takes of custom elements since 19. */
interface Listeners {
  readonly 'ongongkai-load'?: (event: CustomEvent<LoadDetail>) => void;
  readonly 'ongongkai-check'?: (event: CustomEvent<CheckDetail>) => void;
  readonly 'ongongkai-error'?: (event: CustomEvent<ErrorDetail>) => void;
  readonly 'ongongkai-change'?: (event: CustomEvent<ChangeDetail>) => void;
  readonly 'ongongkai-save'?: (event: CustomEvent<SaveDetail>) => void;
}

/** What JSX takes of an element. `class`, as before 19 React passes it on as it is. */
export type ReactElementProps<N extends ElementName, E> = ElementAttributes<N> &
  Listeners &
  DetailedHTMLProps<HTMLAttributes<E>, E> & { readonly class?: string };

/** Every element by its name in a page, as JSX takes it. */
export type ReactElements = {
  [N in ElementName]: ReactElementProps<N, HTMLElementTagNameMap[N]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
