/** Rows of texts, as a spreadsheet puts them on the clipboard. */
export type PastedGrid = readonly (readonly string[])[];

/** More than a report could ever hold: not looked at. */
export const LARGEST_PASTE = 1_000_000;

/**
 * The cells of a text from the clipboard: tabs between columns, line breaks between rows, a cell in quotation
 * marks whole with the breaks in it. The line break that a spreadsheet puts at the end begins no row.
 *
 * @example
 * import { createDraft, gridOfText } from 'gongkai-report/edit';
 *
 * const draft = createDraft({ year: 2025 });
 * draft.paste(gridOfText('12\t3\n4\t5'), 'applications.newlyReceived.naturalPerson').done; // → true
 */
export function gridOfText(text: string): PastedGrid {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  endCell();
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** Whether a text is words of a form and not what stands in a cell of numbers. */
export const isLabelText = (text: string): boolean => {
  const letters = text.match(/[㐀-鿿]/g) ?? [];
  return letters.length > 4 || (letters.length > 1 && !/\d/.test(text));
};

/**
 * Whether a pasted block brings the form's labels along, by which its numbers find their cells.
 *
 * @example
 * import { gridOfText, hasLabels } from 'gongkai-report/edit';
 *
 * hasLabels(gridOfText('12\t3')); // → false
 * hasLabels(gridOfText('自然人\t商业企业\n12\t3')); // → true
 */
export const hasLabels = (grid: PastedGrid): boolean => grid.flat().some(isLabelText);
