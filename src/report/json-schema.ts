import * as z from 'zod';
import { type EditionId, editionForm } from '../format';
import { schemaOf } from './schema';
import { annotations } from './table-schema';

/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of an edition's reports, with the form's printed labels as titles and the units
 * as descriptions. Check characters and decimal digits are beyond JSON Schema: `parseReport` verifies them.
 * @throws RangeError for an unknown edition.
 */
export function reportJsonSchema(edition: EditionId): JsonSchema {
  const notice = editionForm(edition).notice;
  const { $schema, ...schema } = z.toJSONSchema(schemaOf(edition), {
    target: 'draft-2020-12',
    io: 'input',
    metadata: annotations,
  });
  return {
    $schema,
    $id: `urn:gongkai-report:schema:report:${edition}`,
    title: '政府信息公开工作年度报告',
    description: `${notice.number} ${notice.title}`,
    ...schema,
  };
}
