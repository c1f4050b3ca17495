import { findCell } from '../format/cells';
import { createDraft, type Draft, type DraftOptions } from './draft';
import { isFieldName } from './fields';

/**
 * The draft that a form posts: a field's name is its cell's address, `title`, `body.name`, `overview` and the like,
 * `note:` with an address, `explain:` with a fingerprint, or `blanks`. Other fields of the portal's own form are left
 * out. Works on a server, with what `request.formData()` gives, and in a browser.
 *
 * @throws RangeError if the options do not say which form it is.
 * @example
 * import { checkReport } from 'gongkai-report';
 * import { fromFormData } from 'gongkai-report/edit';
 *
 * export async function post(request: Request): Promise<Response> {
 *   const draft = fromFormData(await request.formData(), { year: 2025, check: checkReport });
 *   const { complete } = draft.completeness();
 *   return Response.json({ complete, report: draft.toReport() });
 * }
 */
export function fromFormData(
  entries: Iterable<readonly [name: string, value: unknown]>,
  options: DraftOptions,
): Draft {
  const draft = createDraft(options);
  const texts: Record<string, string> = { ...draft.texts() };
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue;
    const isOurs =
      findCell(draft.edition, name) !== undefined ||
      isFieldName(name) ||
      name === 'blanks' ||
      /^(?:note|explain):/.test(name);
    // A browser posts every line break as two characters.
    if (isOurs) texts[name] = value.replace(/\r\n?/g, '\n');
  }
  draft.restore(texts);
  return draft;
}

/** @deprecated The same as {@link fromFormData}. */
export const draftFromForm = fromFormData;
