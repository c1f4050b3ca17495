import * as z from 'zod';
import { type EditionId, editionForm, type NarrativeKey, type TableKey } from '../format';
import { bodySchema, coverageSchema } from './body';
import { narrativeBlockSchema, plainText } from './narrative';
import { annotations, tableSchemas } from './table-schema';

const date = z.iso.date();

/** What a section prints beside its table. */
const textsOfTable = z.strictObject({
  /** Over the table. */
  above: z.array(narrativeBlockSchema).optional(),
  /** Below it; where the section's table is missing, its text is `above`. */
  below: z.array(narrativeBlockSchema).optional(),
});

/** What stands beside the six sections, the same in every edition. */
const head = {
  /** The year reported on, e.g. 2024; null if the document does not say. */
  year: z.int().min(2000).max(2999).nullable(),
  /** The body that publishes the report. */
  body: bodySchema,
  /** What the numbers cover; left out if not declared. */
  coverage: coverageSchema.optional(),
  /** Printed title, e.g. 淮安市人民政府2024年政府信息公开工作年度报告. */
  title: plainText.min(1).nullable(),
  /** The period the numbers cover (统计期限), as ISO dates; null if the document does not say. */
  period: z.strictObject({ from: date, to: date }).nullable(),
  /** When the report was published, as an ISO date. */
  publicationDate: date.optional(),
  /** Whom to ask about the report: address, telephone, as printed. */
  contact: plainText.min(1).optional(),
  /** What is printed between the title and section one. */
  introduction: z.array(narrativeBlockSchema).optional(),
  /** Text in the sections of the tables, two to four; a section without any is left out. */
  tableTexts: z
    .strictObject({
      proactive: textsOfTable.optional(),
      applications: textsOfTable.optional(),
      proceedings: textsOfTable.optional(),
    } satisfies Record<TableKey, z.ZodType>)
    .optional(),
};

/** A narrative section of an edition, titled as the form titles it. */
function section(edition: EditionId, key: NarrativeKey) {
  const schema = z.array(narrativeBlockSchema);
  const form = editionForm(edition).sections.find((each) => each.key === key);
  annotations.add(schema, { title: `${form?.ordinal}、${form?.title}` });
  return schema;
}

/** A report in the form of 国办公开办函〔2019〕60号 (on 2019 and 2020). */
export const report2019Schema = z.strictObject({
  /** The edition of the form that the report fills. */
  edition: z.literal('2019'),
  ...head,
  /** 一、总体情况 */
  overview: section('2019', 'overview'),
  ...tableSchemas('2019'),
  /** 五、存在的主要问题及改进情况 */
  problems: section('2019', 'problems'),
  /** 六、其他需要报告的事项 */
  other: section('2019', 'other'),
});

/** A report in the form of 国办公开办函〔2021〕30号 (on 2021 and later). */
export const report2021Schema = z.strictObject({
  /** The edition of the form that the report fills. */
  edition: z.literal('2021'),
  ...head,
  /** 一、总体情况 */
  overview: section('2021', 'overview'),
  ...tableSchemas('2021'),
  /** 五、存在的主要问题及改进情况 */
  problems: section('2021', 'problems'),
  /** 六、其他需要报告的事项 */
  other: section('2021', 'other'),
});

/** The schema of each edition. */
export const SCHEMAS = {
  '2019': report2019Schema,
  '2021': report2021Schema,
} as const satisfies Record<EditionId, z.ZodType>;

/** A report of any edition; its `edition` says which. */
export const reportSchema = z.discriminatedUnion('edition', [report2019Schema, report2021Schema]);

/** A report in the 2019 edition. */
export type Report2019 = z.infer<typeof report2019Schema>;
/** A report in the 2021 edition. */
export type Report2021 = z.infer<typeof report2021Schema>;
/** A report of any edition. */
export type Report = z.infer<typeof reportSchema>;
/** The report type of an edition. */
export type ReportOf<E extends EditionId> = Extract<Report, { edition: E }>;
