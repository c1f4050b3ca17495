import { createElement, type ReactNode } from 'react';

export interface HeadingProps {
  /** Beyond 6 it is 6, the last that HTML has. */
  readonly level: number;
  readonly id?: string | undefined;
  readonly className: string;
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}

/** A heading of any level. */
export function Heading({ level, children, ...attributes }: HeadingProps) {
  return createElement(`h${Math.min(level, 6)}`, attributes, children);
}
