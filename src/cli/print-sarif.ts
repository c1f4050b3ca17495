import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import type { Locale } from '../format';
import { toSarif } from '../rules';
import type { CliMessages } from './messages';
import type { Checked } from './print-check';
import { jsonAt, type Printer } from './printer';

/** GitHub shows so many results of a run and takes so many runs in a file: what is more than that is left out there. */
export const GITHUB_LIMITS = { results: 5_000, runs: 20 };

/** What is written of a list as its items come, each on lines of its own. */
const item = (value: unknown, levels: number, isFirst: boolean): string =>
  `${isFirst ? '' : ','}\n${'  '.repeat(levels)}${jsonAt(value, levels)}`;

/** The lines of an object up to one of its lists, that has yet to be filled. */
function upTo(object: Readonly<Record<string, unknown>>, list: string, levels: number): string {
  const text = jsonAt({ ...object, [list]: [] }, levels);
  return text.slice(0, text.lastIndexOf(']'));
}

/** What `toSarif` says of one report. */
interface Run {
  readonly results: readonly object[];
  readonly artifacts: readonly object[];
  readonly [others: string]: unknown;
}

const isRun = (value: unknown): value is Run =>
  typeof value === 'object' && value !== null && 'results' in value && 'artifacts' in value;

interface SarifOptions {
  readonly locale: Locale;
  /** Whether the call named several files: each run then has an id of its own. */
  readonly several: boolean;
  readonly messages: Pick<CliMessages, 'tooManyResults'>;
}

/**
 * One log. The documents share a run, as code hosts take few runs of a file; a second is begun where one has as many
 * results as are shown.
 */
export function sarifPrinter(
  { locale, several, messages }: SarifOptions,
  most = GITHUB_LIMITS,
): Printer<Checked> {
  let runs = 0;
  let results = 0;
  let all = 0;
  let artifacts: object[] = [];
  const logOf = ({ file, report, findings, outcomes, notChecked }: Checked) =>
    toSarif(report, { findings, outcomes, notChecked }, { uri: uriOf(file), version, locale });
  const begun = (run: Run): string => {
    runs += 1;
    results = 0;
    artifacts = [];
    const { results: _, artifacts: __, ...about } = run;
    const id = `gongkai-report/${runs === 1 ? '' : `${runs}/`}`;
    const own = several ? { ...about, automationDetails: { id } } : about;
    return `${runs === 1 ? '' : ','}\n    ${upTo(own, 'results', 2)}`;
  };
  const ended = (): string =>
    `${results === 0 ? '' : '\n      '}],\n      "artifacts": ${jsonAt(artifacts, 3)}\n    }`;
  return {
    head: (first) => upTo(logOf(first), 'runs', 0),
    each: (checked) => {
      const { runs: made } = logOf(checked);
      const [run]: unknown[] = Array.isArray(made) ? made : [];
      if (!isRun(run)) throw new TypeError('a log without a run');
      const isFull = results + run.results.length > most.results && runs < most.runs;
      const start = runs === 0 ? begun(run) : isFull ? ended() + begun(run) : '';
      artifacts.push(...run.artifacts);
      const lines = run.results.map((result) => {
        results += 1;
        all += 1;
        return item(result, 4, results === 1);
      });
      return start + lines.join('');
    },
    between: '',
    get foot() {
      return `${ended()}\n  ]\n}\n`;
    },
    get warning() {
      // Only the last run is let grow beyond what is shown: before it, another is begun.
      return results > most.results
        ? messages.tooManyResults(all, most.runs, most.results)
        : undefined;
    },
  };
}

/**
 * A file as a URI reference: a path stays relative if it is, and a Windows path gets its slashes. Standard input has
 * a name of its own: a result without a document is refused.
 */
function uriOf(file: string): string {
  if (file === '-') return 'standard-input';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  // Each part by itself: # and ? would end the path.
  return file.split(sep).map(encodeURIComponent).join('/');
}
