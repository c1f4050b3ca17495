import type { ReactNode } from 'react';
import { drawRoot, type Look, type PageContent } from '../draw';
import type { Locale } from '../format';
import { DEFAULT_ID_PREFIX } from '../table';
import { toReact } from './to-react';

/** How a component looks. All of it is done by `styles.css`. */
export interface LookProps extends Look {
  /** Beside the component's own class. */
  readonly className?: string | undefined;
}

/** What every component of a report takes. */
export interface PartProps extends LookProps {
  /** Of all that is not the report's own text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`; two reports on one page need two. */
  readonly idPrefix?: string | undefined;
}

/** What every component with a title takes. */
export interface TitledProps extends PartProps {
  /** Level of the title, 1 to 6; headings below it follow. Default 2. */
  readonly headingLevel?: number | undefined;
}

/** Props with what is left out of them. */
export const withDefaults = <P extends TitledProps>(props: P) => {
  const { headingLevel = 2, locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  return { ...props, headingLevel, locale, idPrefix };
};

/** A drawing within its own root. */
export const inRoot = (
  props: Parameters<typeof drawRoot<ReactNode>>[0],
  drawing: PageContent<ReactNode>,
): ReactNode => toReact(drawRoot<ReactNode>(props, drawing));
