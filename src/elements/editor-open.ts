// What a page gives the editor to go on with, and why that is no report: loaded where it gives something.
import type { Report } from '../report';
import { type LoadOptions, loadJson, parseReportText } from './load';
import { LoadError } from './load-error';
import { elementMessages } from './messages';
import { takeReport } from './parse';

/** A report as a page gives it: a value, the text of an attribute, or an address. The first that is there counts. */
export interface GivenReport {
  readonly value: unknown;
  readonly text: string | null;
  readonly source: string | null;
}

const MOST_PROBLEMS = 5;

/**
 * The report that a page gives.
 * @throws LoadError with words for the page; what `fetch` throws if the signal was aborted.
 */
export async function openReport(
  { value, text, source }: GivenReport,
  options: LoadOptions,
): Promise<Report> {
  const { locale } = options;
  // React 19 sets the property, as text, where a page writes the attribute.
  const written = value ?? text;
  let given: unknown = written;
  if (typeof written === 'string')
    given = parseReportText(written, elementMessages(locale).attribute, locale);
  else if (written === null) given = await loadJson(source ?? '', options);
  const { report, problems } = takeReport(given, undefined, locale);
  if (!report) throw new LoadError(problems.slice(0, MOST_PROBLEMS));
  return report;
}
