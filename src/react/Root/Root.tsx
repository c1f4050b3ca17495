import type { ReactNode } from 'react';
import type { Locale } from '../../format';

/** How a component looks. All of it is done by `styles.css`. */
export interface LookProps {
  /** `form`: the printed form, 宋体 and 仿宋, black rules. `portal`: a calm page of a portal. Default `form`. */
  readonly theme?: 'form' | 'portal' | undefined;
  /** How much air the tables have. Default `regular`. */
  readonly density?: 'regular' | 'compact' | undefined;
  /** `large`: for people who see less well (适老化). Default `regular`. */
  readonly textSize?: 'regular' | 'large' | undefined;
  /** Beside the component's own class. */
  readonly className?: string | undefined;
}

export interface RootProps extends LookProps {
  readonly locale?: Locale | undefined;
  /** The findings of a report stand beside it, or above it, folded, where there is no room. */
  readonly checked?: '' | undefined;
  readonly children: ReactNode;
}

/** The element that carries the tokens; every rule of the stylesheet is below it. */
export function Root({
  theme,
  density,
  textSize,
  className,
  locale = 'zh-CN',
  checked,
  children,
}: RootProps) {
  return (
    <div
      className={className ? `gk-root ${className}` : 'gk-root'}
      lang={locale}
      data-gk-theme={theme}
      data-gk-density={density}
      data-gk-text={textSize}
      data-gk-checked={checked}
    >
      {children}
    </div>
  );
}

/** The language of statutory text, where the page around it is in another. */
export const statutoryLang = (locale: Locale): Locale | undefined =>
  locale === 'zh-CN' ? undefined : 'zh-CN';

/** The language of what is said about statutory text, within it. */
export const interfaceLang = (locale: Locale): Locale | undefined =>
  statutoryLang(locale) && locale;
