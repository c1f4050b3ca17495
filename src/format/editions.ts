import { FORMS } from './edition-list.generated';
import type { EditionForm, SectionForm, TableForm, TableKey } from './form';

/** The id of an edition of the form: the year of the notice that prescribes it. */
export type EditionId = keyof typeof FORMS;

/**
 * All editions, oldest first.
 *
 * @example
 * import { EDITIONS } from 'gongkai-report';
 *
 * EDITIONS.slice(0, 2); // → ['2019', '2021']
 */
export const EDITIONS = Object.keys(FORMS) as readonly EditionId[]; // Object.keys forgets the literal keys of FORMS

/**
 * The edition in force: the newest.
 *
 * @example
 * import { cellsOf, LATEST_EDITION } from 'gongkai-report';
 *
 * const cells = cellsOf(LATEST_EDITION);
 */
export const LATEST_EDITION = EDITIONS[EDITIONS.length - 1] as EditionId; // there is an edition

/**
 * Whether a value is the id of a known edition.
 *
 * @example
 * import { isEditionId } from 'gongkai-report';
 *
 * isEditionId('2021'); // → true
 * isEditionId('2022'); // → false
 */
export function isEditionId(value: unknown): value is EditionId {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(FORMS, value);
}

const forms = new Map<EditionId, EditionForm & { readonly id: EditionId }>();

/**
 * An edition of the form.
 * @throws RangeError for an id that is none of {@link EDITIONS}.
 * @example
 * import { editionForm } from 'gongkai-report/form';
 *
 * editionForm('2021').notice.number; // → '国办公开办函〔2021〕30号'
 */
export function editionForm(id: EditionId): EditionForm & { readonly id: EditionId } {
  if (!isEditionId(id)) {
    throw new RangeError(`unknown edition ${JSON.stringify(id)}; known: ${EDITIONS.join(', ')}`);
  }
  let form = forms.get(id);
  if (!form) {
    const own: EditionForm & { readonly id: EditionId } = FORMS[id];
    const next = EDITIONS[EDITIONS.indexOf(id) + 1];
    form = next ? { ...own, years: { ...own.years, to: FORMS[next].years.from - 1 } } : own;
    forms.set(id, form);
  }
  return form;
}

/**
 * The edition prescribed for a report year, or undefined for a year before the first form (2019).
 *
 * @example
 * import { editionOfYear } from 'gongkai-report';
 *
 * editionOfYear(2020); // → '2019'
 * editionOfYear(2025); // → '2021'
 * editionOfYear(2018); // → undefined
 */
export function editionOfYear(year: number): EditionId | undefined {
  return EDITIONS.find((id) => {
    const { from, to = Number.POSITIVE_INFINITY } = editionForm(id).years;
    return from <= year && year <= to;
  });
}

const tablesByEdition = new Map<EditionId, readonly TableOfEdition[]>();

/**
 * The three tables of an edition in the form's order, each with the section that it fills.
 *
 * @example
 * import { tablesOf } from 'gongkai-report/form';
 *
 * tablesOf('2021').map(({ name }) => name); // → ['表二', '表三', '表四']
 */
export function tablesOf(id: EditionId): readonly TableOfEdition[] {
  let tables = tablesByEdition.get(id);
  if (!tables) {
    tables = editionForm(id).sections.flatMap(({ key, ordinal, title, table }) =>
      table ? [{ key, name: `表${ordinal}`, title, ordinal, form: table }] : [],
    );
    tablesByEdition.set(id, tables);
  }
  return tables;
}

/** What a table is called for short, 表三; undefined for what is the key of none. */
export const tableName = (edition: EditionId, key: string | undefined): string | undefined =>
  tablesOf(edition).find((each) => each.key === key)?.name;

/** How a section is headed: 一、总体情况. */
export const sectionHeading = ({
  ordinal,
  title,
}: Pick<SectionForm, 'ordinal' | 'title'>): string => `${ordinal}、${title}`;

/** How the section with a key is headed; undefined for what is the key of none. */
export function headingOfSection(
  edition: EditionId,
  key: PropertyKey | undefined,
): string | undefined {
  const section = editionForm(edition).sections.find((each) => each.key === key);
  return section && sectionHeading(section);
}

/** A statutory table within its edition. */
export interface TableOfEdition {
  readonly key: TableKey;
  /** What people call it, after its section: 表二, 表三, 表四. */
  readonly name: string;
  readonly ordinal: string;
  readonly title: string;
  readonly form: TableForm;
}
