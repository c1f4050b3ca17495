import { parseArgs } from 'node:util';
import { DENSITIES, DIGITS, NOTES, TEXT_SIZES, THEMES } from '../draw';
import {
  BODY_KINDS,
  type BodyKind,
  EDITIONS,
  type EditionId,
  findCell,
  isEditionId,
  LOCALES,
  type Locale,
} from '../format';
import { HTML_PROFILES, type HtmlOptions, type HtmlProfile, WRITERS } from '../write';
import { BLANK_TARGETS, type BlankCall, formOfYear } from './blank';
import { type CliMessages, cliMessages } from './messages';

const FORMATS = {
  read: ['json', 'cells', 'statements', 'csv', 'jsonl', 'summary'],
  check: ['text', 'json', 'sarif', 'csv', 'jsonl', 'summary'],
  query: ['table', 'csv', 'jsonl'],
} as const;

/** How the answer to a query is printed. */
export type QueryFormat = (typeof FORMATS)['query'][number];

const KINDS = Object.keys(BODY_KINDS) as readonly BodyKind[]; // Object.keys forgets the keys

/** What a report can be converted to. */
export type Target = keyof typeof WRITERS;

const TARGETS = Object.keys(WRITERS) as readonly Target[]; // Object.keys forgets the keys

/** A call that reads files. */
interface FilesCall {
  readonly files: readonly string[];
  readonly edition?: EditionId;
  readonly which?: number;
  /** The folder in which the files lie that a page without a report points to. */
  readonly attachments?: string;
  readonly locale: Locale;
}

export interface ReadCall extends FilesCall {
  readonly command: 'read' | 'check';
  readonly format: string;
  readonly previous?: string;
  /** Takes the report of another body for last year's. */
  readonly previousAny?: boolean;
  /** Reports of the bodies that are added up. */
  readonly children?: readonly string[];
  /** The kind of body, where the name does not tell it. */
  readonly kind?: BodyKind;
  /** What the figures cover. */
  readonly covers?: 'own' | 'aggregated';
  /** A file that changes the severity of rules. */
  readonly overlay?: string;
  /** Addresses of cells of which it is to be said why they were read as they were. */
  readonly explain?: readonly string[];
  /** A page of a paged document to be drawn with what was found on it, from 1. */
  readonly explainPage?: number;
  /** The file that results go to; standard output if left out. */
  readonly output?: string;
}

export interface ConvertCall extends FilesCall {
  readonly command: 'convert';
  readonly to: Target;
  readonly profile?: HtmlProfile;
  /** How HTML looks, and what stands in it beside the report. */
  readonly look: Pick<
    HtmlOptions,
    'theme' | 'density' | 'textSize' | 'contents' | 'explanations' | 'charts' | 'notes' | 'digits'
  >;
  /** Last year's report, for the charts. */
  readonly previous?: string;
  /** Takes the report of another body for last year's. */
  readonly previousAny?: boolean;
  /** A file, or a folder for the documents of several; standard output if left out. */
  readonly output?: string;
  /** Whether that may be the file that is read. */
  readonly force?: boolean;
}

/** A call that collects the reports of many bodies. */
export interface CollectCall {
  readonly command: 'collect';
  /** Files, folders and patterns. */
  readonly inputs: readonly string[];
  /** The list of bodies that have to report. */
  readonly roster?: string;
  /** Last year's reports: files, folders and patterns. */
  readonly previous?: readonly string[];
  /** The folder that everything is written into. */
  readonly out: string;
  readonly year?: number;
  readonly workers?: number;
  readonly overlay?: string;
  /** Whether bodies get letters about what they have to answer. */
  readonly letters: boolean;
  /** The office that the letters are from. */
  readonly from?: string;
  /** The day until which they ask for an answer, `2025-01-20`. */
  readonly answerBy?: string;
  /** Whether the lists are written as Parquet, too. */
  readonly parquet?: boolean;
  /** Whether a static site is written, too. */
  readonly site?: boolean;
  readonly locale: Locale;
}

/** A call that asks a collection's folder something. */
export interface QueryCall {
  readonly command: 'query';
  /** The folder that `collect` wrote. */
  readonly folder: string;
  /** One of the named questions, or SQL. */
  readonly question: string;
  /** A table on a terminal and CSV elsewhere, if left out. */
  readonly format?: QueryFormat;
  readonly locale: Locale;
}

/** What a call asks for. */
export type Call =
  | { readonly command: 'help' | 'version'; readonly locale: Locale }
  | ReadCall
  | ConvertCall
  | CollectCall
  | QueryCall
  | BlankCall;

/** A call that is wrong; its message says how, in the interface language. */
export class UsageError extends Error {}

const OPTIONS = {
  format: { type: 'string' },
  previous: { type: 'string' },
  'previous-any': { type: 'boolean' },
  child: { type: 'string', multiple: true },
  kind: { type: 'string' },
  covers: { type: 'string' },
  overlay: { type: 'string' },
  explain: { type: 'string', multiple: true },
  'explain-page': { type: 'string' },
  year: { type: 'string' },
  body: { type: 'string' },
  to: { type: 'string' },
  profile: { type: 'string' },
  theme: { type: 'string' },
  density: { type: 'string' },
  'text-size': { type: 'string' },
  notes: { type: 'string' },
  digits: { type: 'string' },
  contents: { type: 'boolean' },
  charts: { type: 'boolean' },
  'no-explanations': { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  edition: { type: 'string' },
  which: { type: 'string' },
  attachments: { type: 'string' },
  roster: { type: 'string' },
  out: { type: 'string' },
  workers: { type: 'string' },
  resume: { type: 'boolean' },
  from: { type: 'string' },
  'answer-by': { type: 'string' },
  'no-letters': { type: 'boolean' },
  parquet: { type: 'boolean' },
  site: { type: 'boolean' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/**
 * Reads a command line.
 * @throws UsageError if it asks for nothing that can be done.
 */
export function parseCall(args: readonly string[]): Call {
  const { values, positionals } = parse(args);
  const locale = choice('locale', values.locale ?? 'zh-CN', LOCALES, cliMessages('zh-CN'));
  const messages = cliMessages(locale);
  if (values.help) return { command: 'help', locale };
  if (values.version) return { command: 'version', locale };

  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError(messages.noCommand);
  if (
    command !== 'read' &&
    command !== 'check' &&
    command !== 'convert' &&
    command !== 'collect' &&
    command !== 'query' &&
    command !== 'blank'
  ) {
    throw new UsageError(messages.unknownCommand(command));
  }
  if (command === 'blank' && files.length > 0) throw new UsageError(messages.blankReadsNone);
  if (command !== 'blank' && files.length === 0) throw new UsageError(messages.noFiles(command));
  for (const option of Object.keys(values)) {
    const commands = OWN_OPTIONS[option];
    if (commands && !commands.includes(command)) {
      throw new UsageError(messages.foreignOption(option, command));
    }
  }
  if (command === 'collect') return collectCall(files, values, locale, messages);
  if (command === 'query') return queryCall(files, values, locale, messages);
  const { previous, edition, which, attachments } = values;
  if ((previous !== undefined || values.child) && files.length > 1)
    throw new UsageError(messages.onePrevious);
  const inputs = [...files, ...(previous === undefined ? [] : [previous]), ...(values.child ?? [])];
  if (inputs.filter((file) => file === '-').length > 1) throw new UsageError(messages.stdinOnce);
  if (edition !== undefined && !isEditionId(edition)) {
    throw new UsageError(messages.badChoice('edition', edition, EDITIONS));
  }
  if (command === 'blank') {
    const form = formOfYear(values.year, edition, messages);
    if (typeof form === 'string') throw new UsageError(form);
    const { to, body, output } = values;
    if (to === undefined) throw new UsageError(messages.noTarget(BLANK_TARGETS));
    return {
      command,
      ...form,
      to: choice('to', to, BLANK_TARGETS, messages),
      ...(body !== undefined && { body }),
      ...(previous !== undefined && { previous }),
      ...(output !== undefined && output !== '-' && { output }),
      ...(values.force && { force: true }),
      locale,
    };
  }
  if (which !== undefined && !/^[1-9]\d{0,3}$/.test(which)) {
    throw new UsageError(messages.badWhich(which));
  }
  const shared: FilesCall = {
    files,
    ...(edition !== undefined && { edition }),
    ...(which !== undefined && { which: Number(which) }),
    ...(attachments !== undefined && { attachments }),
    locale,
  };
  if (command === 'convert') {
    const { to, profile, output } = values;
    if (to === undefined) throw new UsageError(messages.noTarget(TARGETS));
    const target = choice('to', to, TARGETS, messages);
    const ofHtml = Object.keys(values).find((option) => HTML_OPTIONS.includes(option));
    if (ofHtml && target !== 'html') throw new UsageError(messages.onlyHtml(ofHtml));
    if (previous !== undefined && !values.charts) throw new UsageError(messages.chartsOnly);
    const { theme, density, 'text-size': textSize, notes, digits, contents, charts } = values;
    return {
      command,
      ...shared,
      to: target,
      ...(profile !== undefined && {
        profile: choice('profile', profile, HTML_PROFILES, messages),
      }),
      look: {
        ...(theme !== undefined && { theme: choice('theme', theme, THEMES, messages) }),
        ...(density !== undefined && { density: choice('density', density, DENSITIES, messages) }),
        ...(textSize !== undefined && {
          textSize: choice('text-size', textSize, TEXT_SIZES, messages),
        }),
        ...(notes !== undefined && { notes: choice('notes', notes, NOTES, messages) }),
        ...(digits !== undefined && { digits: choice('digits', digits, DIGITS, messages) }),
        contents,
        charts,
        explanations: !values['no-explanations'],
      },
      ...(previous !== undefined && { previous }),
      ...(values['previous-any'] && { previousAny: true }),
      ...(output !== undefined && output !== '-' && { output }),
      ...(values.force && { force: true }),
    };
  }
  const explained = explainedBy(values, files, messages);
  const formats = FORMATS[command];
  return {
    command,
    ...shared,
    format: choice('format', values.format ?? formats[0], formats, messages),
    ...(previous !== undefined && { previous }),
    ...(values['previous-any'] && { previousAny: true }),
    ...(values.child && { children: values.child }),
    ...(values.kind !== undefined && { kind: choice('kind', values.kind, KINDS, messages) }),
    ...(values.covers !== undefined && {
      covers: choice('covers', values.covers, ['own', 'aggregated'] as const, messages),
    }),
    ...(values.overlay !== undefined && { overlay: values.overlay }),
    ...explained,
  };
}

/** What a call wants explained of how a file is read. */
function explainedBy(
  values: ReturnType<typeof parse>['values'],
  files: readonly string[],
  messages: CliMessages,
): Pick<ReadCall, 'explain' | 'explainPage' | 'output'> {
  const { explain, 'explain-page': page, output } = values;
  const into = output !== undefined && output !== '-' ? { output } : {};
  if (explain === undefined && page === undefined) return into;
  if (files.length > 1) throw new UsageError(messages.oneExplained);
  if (explain && page !== undefined) throw new UsageError(messages.oneExplanation);
  if (values.format !== undefined) throw new UsageError(messages.noFormatExplained);
  if (page !== undefined && !/^[1-9]\d{0,4}$/.test(page))
    throw new UsageError(messages.badPage(page));
  const addresses = explain?.flatMap((list) =>
    list.split(/[\s,，]+/).filter((each) => each !== ''),
  );
  for (const address of addresses ?? [])
    if (!EDITIONS.some((edition) => findCell(edition, address)))
      throw new UsageError(messages.badAddress(address));
  if (addresses?.length === 0) throw new UsageError(messages.badAddress(''));
  return {
    ...(addresses && { explain: addresses }),
    ...(page !== undefined && { explainPage: Number(page) }),
    ...into,
  };
}

function collectCall(
  inputs: readonly string[],
  values: ReturnType<typeof parse>['values'],
  locale: Locale,
  messages: CliMessages,
): CollectCall {
  const { roster, previous, out, year, workers, overlay, from } = values;
  const until = values['answer-by'];
  const answerBy = until === undefined ? undefined : dateOf(until);
  if (out === undefined) throw new UsageError(messages.noOut);
  if (inputs.includes('-')) throw new UsageError(messages.noStandardInput);
  if (year !== undefined && !/^2\d{3}$/.test(year)) throw new UsageError(messages.badYear(year));
  if (workers !== undefined && !/^\d{1,2}$/.test(workers))
    throw new UsageError(messages.badWorkers(workers));
  if (until !== undefined && answerBy === undefined) throw new UsageError(messages.badDate(until));
  return {
    command: 'collect',
    inputs,
    out,
    ...(roster !== undefined && { roster }),
    ...(previous !== undefined && { previous: [previous] }),
    ...(year !== undefined && { year: Number(year) }),
    ...(workers !== undefined && { workers: Number(workers) }),
    ...(overlay !== undefined && { overlay }),
    letters: !values['no-letters'],
    ...(from !== undefined && from.trim() !== '' && { from: from.trim() }),
    ...(answerBy !== undefined && { answerBy }),
    ...(values.parquet && { parquet: true }),
    ...(values.site && { site: true }),
    locale,
  };
}

function queryCall(
  given: readonly string[],
  { format }: ReturnType<typeof parse>['values'],
  locale: Locale,
  messages: CliMessages,
): QueryCall {
  const [folder = '', question, ...more] = given;
  if (question === undefined || more.length > 0) throw new UsageError(messages.query.usage);
  return {
    command: 'query',
    folder,
    question,
    ...(format !== undefined && { format: choice('format', format, FORMATS.query, messages) }),
    locale,
  };
}

/** A day as people write it (`2025-1-20`, `2025/1/20`, `2025年1月20日`) as `2025-01-20`; undefined for no day. */
function dateOf(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(2\d{3})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // 2025-02-30 is no day: it would be read as another.
  const time = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date
    ? undefined
    : date;
}

const HTML_OPTIONS: readonly string[] = [
  'profile',
  'theme',
  'density',
  'text-size',
  'notes',
  'digits',
  'contents',
  'charts',
  'no-explanations',
];

/** The options that only some commands have. */
const OWN_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  format: ['read', 'check', 'query'],
  previous: ['check', 'convert', 'collect', 'blank'],
  body: ['blank'],
  'previous-any': ['check', 'convert'],
  child: ['check'],
  kind: ['check'],
  covers: ['check'],
  explain: ['read'],
  'explain-page': ['read'],
  overlay: ['check', 'collect'],
  roster: ['collect'],
  out: ['collect'],
  year: ['collect', 'blank'],
  workers: ['collect'],
  resume: ['collect'],
  from: ['collect'],
  'answer-by': ['collect'],
  'no-letters': ['collect'],
  parquet: ['collect'],
  site: ['collect'],
  edition: ['read', 'check', 'convert', 'blank'],
  which: ['read', 'check', 'convert'],
  attachments: ['read', 'check', 'convert'],
  to: ['convert', 'blank'],
  ...Object.fromEntries(HTML_OPTIONS.map((option) => [option, ['convert']])),
  output: ['read', 'check', 'convert', 'blank'],
  force: ['convert', 'blank'],
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // The locale cannot be asked of a line that does not parse; look for it as a person would.
    const english = args.includes('en') || args.includes('--locale=en');
    const detail = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new UsageError(cliMessages(english ? 'en' : 'zh-CN').badOption(detail));
  }
}

function choice<T extends string>(
  option: string,
  got: string,
  choices: readonly T[],
  messages: CliMessages,
): T {
  const chosen = choices.find((each) => each === got);
  if (chosen === undefined) throw new UsageError(messages.badChoice(option, got, choices));
  return chosen;
}
