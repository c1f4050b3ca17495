import type { NarrativeKey } from '../format';
import { BODY_KINDS } from '../format/body-kinds';
import { headingOfSection } from '../format/editions';
import { blockOf } from '../read/block-of';
import type { NarrativeBlock, Report } from '../report';
import { plain } from './clean-text';

/** A field of a report that is no cell, by the path under which it stands in the report's JSON. */
export type FieldName =
  | 'title'
  | 'body.name'
  | 'body.kind'
  | 'body.creditCode'
  | 'body.regionCode'
  | 'period.from'
  | 'period.to'
  | 'publicationDate'
  | 'contact'
  | 'introduction'
  | NarrativeKey;

/** How the text of a field stands in a report. */
interface Field {
  read(report: Report): string;
  write(report: Report, text: string): Report;
}

/** A field that a report leaves out where nothing stands in it. */
const optional = (key: 'contact' | 'publicationDate'): Field => ({
  read: (report) => report[key] ?? '',
  write(report, text) {
    const next = { ...report };
    if (text.trim() === '') delete next[key];
    else next[key] = plain(text.trim());
    return next;
  },
});

function ofBody(key: 'kind' | 'creditCode' | 'regionCode'): Field {
  return {
    read: ({ body }) => body[key] ?? '',
    write: (report, text) => {
      const { [key]: _, ...body } = report.body;
      const value = text.trim();
      const known = key !== 'kind' || Object.prototype.hasOwnProperty.call(BODY_KINDS, value);
      return { ...report, body: { ...body, ...(value !== '' && known && { [key]: value }) } };
    },
  };
}

function ofPeriod(key: 'from' | 'to'): Field {
  return {
    read: ({ period }) => period?.[key] ?? '',
    write: (report, text) => {
      const period = { from: '', to: '', ...report.period, [key]: text.trim() };
      return { ...report, period: period.from === '' && period.to === '' ? null : period };
    },
  };
}

/** Text of a section: a line a block; short lines that begin like a heading of an official document are one. */
const ofSection = (key: 'introduction' | NarrativeKey): Field => ({
  read: (report) => (report[key] ?? []).map(({ text }) => text).join('\n'),
  write: (report, text) => ({ ...report, [key]: blocksOfText(text) }),
});

/** The blocks of a text as a person types it. */
export const blocksOfText = (text: string): NarrativeBlock[] =>
  plain(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(blockOf);

const FIELDS: Readonly<Record<FieldName, Field>> = {
  title: {
    read: ({ title }) => title ?? '',
    write: (report, text) => ({ ...report, title: plain(text.trim()) || null }),
  },
  'body.name': {
    read: ({ body }) => body.name ?? '',
    write: (report, text) => ({
      ...report,
      body: { ...report.body, name: plain(text.trim()) || null },
    }),
  },
  'body.kind': ofBody('kind'),
  'body.creditCode': ofBody('creditCode'),
  'body.regionCode': ofBody('regionCode'),
  'period.from': ofPeriod('from'),
  'period.to': ofPeriod('to'),
  publicationDate: optional('publicationDate'),
  contact: optional('contact'),
  introduction: ofSection('introduction'),
  overview: ofSection('overview'),
  problems: ofSection('problems'),
  other: ofSection('other'),
};

/**
 * The fields of a report beside its cells, in the order of the printed report.
 *
 * @example
 * import { createDraft, FIELD_NAMES } from 'gongkai-report/edit';
 *
 * const draft = createDraft({ year: 2025 });
 * const texts = FIELD_NAMES.map((name) => draft.field(name));
 */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[]; // the keys of the record above

/**
 * Whether a text names a field of the head or a section, and not a cell.
 *
 * @example
 * import { isFieldName } from 'gongkai-report/edit';
 *
 * isFieldName('overview'); // → true
 * isFieldName('applications.newlyReceived.total'); // → false
 */
export const isFieldName = (name: string): name is FieldName =>
  Object.prototype.hasOwnProperty.call(FIELDS, name);

/**
 * The text of a field; empty where nothing stands in it.
 *
 * @example
 * import { blankReport } from 'gongkai-report';
 * import { fieldText } from 'gongkai-report/edit';
 *
 * fieldText(blankReport({ year: 2025, body: { name: '某某局' } }), 'body.name'); // → '某某局'
 */
export const fieldText = (report: Report, name: FieldName): string => FIELDS[name].read(report);

/** A new report with the text of a field. */
export const withField = (report: Report, name: FieldName, text: string): Report =>
  FIELDS[name].write(report, text);

/**
 * The printed title of a narrative section.
 *
 * @example
 * import { sectionTitle } from 'gongkai-report/edit';
 *
 * sectionTitle('2021', 'overview'); // → '一、总体情况'
 */
export function sectionTitle(edition: Report['edition'], key: NarrativeKey): string {
  return headingOfSection(edition, key) ?? key;
}
