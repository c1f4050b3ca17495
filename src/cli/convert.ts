import { writeFile } from 'node:fs/promises';
import { toCsv, toDocx, toHtml, toXlsx } from '../write';
import type { ConvertCall, Target } from './arguments';
import type { Input } from './input';

/** Whether a target is no text, and of no use on a terminal. */
export const isBinary = (to: Target): boolean => to === 'docx' || to === 'xlsx';

/** A report in the kind of document that was asked for. */
export function convertReport(
  { report, readings }: Input,
  { to, profile, look, locale }: ConvertCall,
): string | Uint8Array {
  switch (to) {
    case 'html':
      return toHtml(report, { ...look, profile, readings, locale });
    case 'docx':
      return toDocx(report, { readings, locale });
    case 'xlsx':
      return toXlsx(report, { readings, locale });
    case 'csv':
      return toCsv(report);
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}

/** Writes a file; gives the reason where that fails, as the system names it. */
export async function saveAs(
  path: string,
  content: string | Uint8Array,
): Promise<string | undefined> {
  try {
    await writeFile(path, content);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
