import type { Locale, SectionForm } from '../format';
import { sectionHeading } from '../format/editions';
import { heading, type PageElement } from './node';
import { statutoryLang } from './words';

/** The statutory title of a section, or of the section that a table fills, at a level from 1 to 6. */
export const drawSectionTitle = <S = never>(
  section: Pick<SectionForm, 'ordinal' | 'title'>,
  level: number,
  locale: Locale,
): PageElement<S> =>
  heading(
    level,
    { class: 'gk-section-title', lang: statutoryLang(locale) },
    sectionHeading(section),
  );
