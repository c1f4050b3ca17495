import type { FieldName } from '../edit/fields';
import type { SectionKey } from '../format';
import { cellId, sectionId } from '../table/ids';

/** The id of the input of a cell. */
export const inputId = (idPrefix: string, address: string): string =>
  `${cellId(idPrefix, address)}-input`;

/** The id of what is said of a cell below its input. */
export const saidId = (idPrefix: string, address: string): string =>
  `${cellId(idPrefix, address)}-said`;

/** The id of a cell's marks. */
export const marksId = (idPrefix: string, address: string): string =>
  `${cellId(idPrefix, address)}-marks`;

/** The id of what is found in a section of text, below it. */
export const textSaidId = (idPrefix: string, key: SectionKey): string =>
  `${sectionId(idPrefix, key)}-said`;

/** The id of a field of the head, or of a section's text. */
export const fieldId = (idPrefix: string, name: FieldName): string =>
  `${idPrefix}-field-${name.replace('.', '-')}`;
