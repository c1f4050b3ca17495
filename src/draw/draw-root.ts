import type { LabelExplanations, Locale } from '../format';
import { element, type PageContent, type PageElement } from './node';

/** The looks that a style sheet has; the first of each is the default. */
export const THEMES = ['form', 'portal'] as const;
export const DENSITIES = ['regular', 'compact'] as const;
export const TEXT_SIZES = ['regular', 'large'] as const;
export const DIGITS = ['plain', 'grouped'] as const;
/** What the labels mean, below a table: folded away, in full, or not. */
export const NOTES = ['folded', 'open', 'none'] as const;

/** How a drawing looks. All of it is done by the style sheets. */
export interface Look {
  /** `form`: the printed form, 宋体 and 仿宋, black rules. `portal`: a calm page of a portal. Default `form`. */
  readonly theme?: (typeof THEMES)[number] | undefined;
  /** How much air the tables have. Default `regular`. */
  readonly density?: (typeof DENSITIES)[number] | undefined;
  /** `large`: for people who see less well (适老化). Default `regular`. */
  readonly textSize?: (typeof TEXT_SIZES)[number] | undefined;
}

/** How tables are drawn, and what is told with them. */
export interface TableLook {
  /** What each label means, by its printed text: its tooltip. Default none. */
  readonly explanations?: LabelExplanations | undefined;
  /**
   * Where there are explanations: `folded` puts them below each table, too, to be unfolded (填报说明); what is unfolded
   * is printed. `open`: unfolded from the start. `none`: tooltips alone. Default `folded`.
   */
  readonly notes?: (typeof NOTES)[number] | undefined;
  /**
   * `grouped`: numbers of five digits and more with a narrow gap before every third. What is
   * copied is the digits alone. Default `plain`, as the form prints them.
   */
  readonly digits?: (typeof DIGITS)[number] | undefined;
}

export interface RootOptions extends Look {
  readonly locale: Locale;
  /** Beside the root's own class. */
  readonly className?: string | undefined;
  /** The findings of a report stand beside it, or above it, folded, where there is no room. */
  readonly checked?: boolean | undefined;
}

/** The element that carries the tokens; every rule of the style sheets is below it. */
export const drawRoot = <S = never>(
  { theme, density, textSize, className, locale, checked }: RootOptions,
  ...content: readonly PageContent<S>[]
): PageElement<S> =>
  element(
    'div',
    {
      class: className ? `gk-root ${className}` : 'gk-root',
      lang: locale,
      'data-gk-theme': theme,
      'data-gk-density': density,
      'data-gk-text': textSize,
      'data-gk-checked': checked ? '' : undefined,
    },
    ...content,
  );
