import * as z from 'zod';
import { EDITIONS, type EditionId, editionForm, type TableKey, tablesOf } from '../format';
import { perEdition } from '../format/per-edition';
import { bodySchema, coverageSchema } from './body';
import type { ReportHead } from './head';
import { narrativeBlockSchema, plainText } from './narrative';
import { tableSchema } from './table-schema';
import type { Report, Report2019, Report2021, ReportsByEdition } from './tables.generated';

/** The report type of an edition. */
export type ReportOf<E extends EditionId> = ReportsByEdition[E];

/** The fields of a type, each with a schema of what it holds. */
type Shape<T> = { [K in keyof T]-?: z.ZodType<T[K], T[K]> };

/** What stands before the sections, the same in every edition. */
function headShape(): Shape<ReportHead> {
  const date = z.iso.date();
  const texts = z.array(narrativeBlockSchema());
  const textsOfTable = z
    .strictObject({ above: texts.optional(), below: texts.optional() })
    .optional();
  return {
    year: z.int().min(2000).max(2999).nullable(),
    body: bodySchema(),
    coverage: coverageSchema().optional(),
    title: plainText().min(1).nullable(),
    period: z.strictObject({ from: date, to: date }).nullable(),
    publicationDate: date.optional(),
    contact: plainText().min(1).optional(),
    introduction: texts.optional(),
    tableTexts: z
      .strictObject({
        proactive: textsOfTable,
        applications: textsOfTable,
        proceedings: textsOfTable,
      } satisfies Record<TableKey, z.ZodType>)
      .optional(),
  };
}

function buildSchema(edition: EditionId): z.core.$ZodTypeDiscriminable & z.ZodType {
  const tables = tablesOf(edition);
  const sections = editionForm(edition).sections.map(({ key }) => {
    const table = tables.find((each) => each.key === key);
    const schema = table ? tableSchema(edition, table) : z.array(narrativeBlockSchema());
    return [key, schema] as const;
  });
  return z.strictObject({
    edition: z.literal(edition),
    ...headShape(),
    ...Object.fromEntries(sections),
  });
}

const built = /* @__PURE__ */ perEdition(buildSchema);

/**
 * The zod schema of an edition's reports, built from the form.
 * @throws RangeError for an unknown edition.
 * @example
 * import { schemaOf } from 'gongkai-report';
 *
 * const result = schemaOf('2021').safeParse({});
 * result.success; // → false
 */
export function schemaOf<E extends EditionId>(edition: E): z.ZodType<ReportOf<E>, ReportOf<E>> {
  // The types are generated from the tree that the schema is built from; tests hold the file to the form, and
  // every field of the head to its type.
  return built(edition) as unknown as z.ZodType<ReportOf<E>, ReportOf<E>>;
}

/**
 * A report in the form of 国办公开办函〔2019〕60号 (on 2019 and 2020).
 *
 * @example
 * import { blankReport, report2019Schema } from 'gongkai-report';
 *
 * const report = blankReport({ edition: '2019', year: 2020 });
 * report2019Schema.safeParse(report).success; // → true
 */
export const report2019Schema: z.ZodType<Report2019, Report2019> = /* @__PURE__ */ schemaOf('2019');

/**
 * A report in the form of 国办公开办函〔2021〕30号 (on 2021 and later).
 *
 * @example
 * import { blankReport, report2021Schema } from 'gongkai-report';
 *
 * const report = blankReport({ edition: '2021', year: 2025 });
 * report2021Schema.safeParse(report).success; // → true
 */
export const report2021Schema: z.ZodType<Report2021, Report2021> = /* @__PURE__ */ schemaOf('2021');

function anyEdition(): z.ZodType<Report, Report> {
  const [first, ...rest] = EDITIONS.map(built);
  const options = [first as NonNullable<typeof first>, ...rest] as const; // there is an edition
  return z.discriminatedUnion('edition', options) as unknown as z.ZodType<Report, Report>; // see schemaOf
}

/**
 * A report of any edition; its `edition` says which.
 *
 * @example
 * import { blankReport, reportSchema } from 'gongkai-report';
 *
 * const report = reportSchema.parse(JSON.parse(JSON.stringify(blankReport({ year: 2025 }))));
 * if (report.edition === '2021') console.log(report.proactive);
 */
export const reportSchema: z.ZodType<Report, Report> = /* @__PURE__ */ anyEdition();
