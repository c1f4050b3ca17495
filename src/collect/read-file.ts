import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Locale, SectionKey } from '../format';
import { ReadError, readReport } from '../read';
import { assertLength } from '../read/formats/json';
import { LIMITS } from '../read/limits';
import { type CellReading, type PrintedLabel, parseReport, type Report } from '../report';
import { collectMessages } from './messages';

/** What a file holds, or why nothing can be read from it. */
export interface FileReading {
  readonly report?: Report;
  /** None for a report's own JSON, of which nobody says what is absent. */
  readonly readings?: readonly CellReading[];
  readonly sections?: readonly SectionKey[];
  readonly labels?: readonly PrintedLabel[];
  /** In one line. */
  readonly error?: string;
  /** The error is one of this run (no memory, no time, no such file), not of the file's bytes. */
  readonly isPassing?: true;
}

/** SHA-256 of bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The bytes of a file; a system's error in words that name no place of the machine. */
export async function bytesAt(file: string, locale: Locale): Promise<Uint8Array | string> {
  const messages = collectMessages(locale);
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return messages.cannotRead(code);
  }
}

/** Reads a report from bytes: a report's JSON as it is, any other document by the readers. Throws nothing. */
export async function readingOfFile(
  bytes: Uint8Array,
  file: string,
  locale: Locale,
): Promise<FileReading> {
  if (bytes.length > LIMITS.bytes)
    return { error: new ReadError('tooLarge', locale, `${LIMITS.bytes / 1024 / 1024} MB`).message };
  try {
    if (extname(file).toLowerCase() === '.json') return readingOfJson(bytes, locale);
    const { report, readings, sections, notes } = await readReport(bytes, {
      fileName: file,
      locale,
    });
    const labels = notes.flatMap(({ label }) => (label ? [label] : []));
    return { report, readings, sections, labels };
  } catch (error) {
    if (error instanceof ReadError) return { error: error.message };
    // A fault of ours: seen, and not the end of the run.
    const words = error instanceof Error ? error.message : String(error);
    return { error: collectMessages(locale).unexpected(words), isPassing: true };
  }
}

function readingOfJson(bytes: Uint8Array, locale: Locale): FileReading {
  const messages = collectMessages(locale);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { error: messages.notJson };
  }
  assertLength(value, locale);
  const parsed = parseReport(value, { locale });
  if (parsed.success) return { report: parsed.report };
  const [first] = parsed.issues;
  return { error: messages.notAReport(first?.message ?? '', parsed.issues.length) };
}
