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

type Values = ReturnType<typeof parse>['values'];
type Option = keyof typeof OPTIONS;

/** A line that names a command, and what else it says. */
interface Line {
  readonly files: readonly string[];
  readonly values: Values;
  readonly locale: Locale;
  readonly messages: CliMessages;
}

interface Command<C extends Call> {
  /** The options that it has beside those of every command. */
  readonly options: readonly Option[];
  /** Whether it reads the files that are named behind it. */
  readonly takesFiles: boolean;
  /** @throws UsageError if what the line says cannot be done. */
  callOf(line: Line): C;
}

const FILE_OPTIONS: readonly Option[] = ['edition', 'which', 'attachments', 'output'];

const HTML_OPTIONS: readonly Option[] = [
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

const COMMANDS: { readonly [C in Exclude<Call['command'], 'help' | 'version'>]: Command<Call> } = {
  read: {
    options: [...FILE_OPTIONS, 'format', 'explain', 'explain-page'],
    takesFiles: true,
    callOf: (line) => readCall('read', line),
  },
  check: {
    options: [
      ...FILE_OPTIONS,
      'format',
      'previous',
      'previous-any',
      'child',
      'kind',
      'covers',
      'overlay',
    ],
    takesFiles: true,
    callOf: (line) => readCall('check', line),
  },
  convert: {
    options: [...FILE_OPTIONS, ...HTML_OPTIONS, 'previous', 'previous-any', 'to', 'force'],
    takesFiles: true,
    callOf: convertCall,
  },
  collect: {
    options: [
      'previous',
      'overlay',
      'roster',
      'out',
      'year',
      'workers',
      'resume',
      'from',
      'answer-by',
      'no-letters',
      'parquet',
      'site',
    ],
    takesFiles: true,
    callOf: collectCall,
  },
  query: { options: ['format'], takesFiles: true, callOf: queryCall },
  blank: {
    options: ['previous', 'body', 'year', 'edition', 'to', 'output', 'force'],
    takesFiles: false,
    callOf: blankCall,
  },
};

const isCommand = (name: string): name is keyof typeof COMMANDS =>
  Object.prototype.hasOwnProperty.call(COMMANDS, name);

/** Whether an option is one of some commands, and not of this one. */
const isForeign = (option: string, command: Command<Call>): boolean => {
  const isOf = ({ options }: Command<Call>) => options.some((own) => own === option);
  return !isOf(command) && Object.values(COMMANDS).some(isOf);
};

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

  const [name, ...files] = positionals;
  if (name === undefined) throw new UsageError(messages.noCommand);
  if (!isCommand(name)) throw new UsageError(messages.unknownCommand(name));
  const command = COMMANDS[name];
  if (!command.takesFiles && files.length > 0) throw new UsageError(messages.blankReadsNone);
  if (command.takesFiles && files.length === 0) throw new UsageError(messages.noFiles(name));
  const foreign = Object.keys(values).find((option) => isForeign(option, command));
  if (foreign !== undefined) throw new UsageError(messages.foreignOption(foreign, name));
  return command.callOf({ files, values, locale, messages });
}

type Given<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** What a line gives: a field of which it says nothing is none. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>; // without the undefined ones

/** The edition that a line names. */
function editionIn({ values: { edition }, messages }: Line): EditionId | undefined {
  if (edition === undefined || isEditionId(edition)) return edition;
  throw new UsageError(messages.badChoice('edition', edition, EDITIONS));
}

/** The file that results go to; undefined for standard output. */
const outputIn = ({ values: { output } }: Line): string | undefined =>
  output === '-' ? undefined : output;

function filesCall(line: Line): FilesCall {
  const { files, values, locale, messages } = line;
  const { previous, child = [], which, attachments } = values;
  if ((previous !== undefined || values.child) && files.length > 1)
    throw new UsageError(messages.onePrevious);
  if ([...files, previous, ...child].filter((file) => file === '-').length > 1)
    throw new UsageError(messages.stdinOnce);
  const edition = editionIn(line);
  if (which !== undefined && !/^[1-9]\d{0,3}$/.test(which))
    throw new UsageError(messages.badWhich(which));
  return {
    files,
    ...given({ edition, which: which === undefined ? undefined : Number(which), attachments }),
    locale,
  };
}

function readCall(command: ReadCall['command'], line: Line): ReadCall {
  const { values, messages } = line;
  const shared = filesCall(line);
  const explained = explainedBy(line);
  const formats = FORMATS[command];
  return {
    command,
    ...shared,
    format: choice('format', values.format ?? formats[0], formats, messages),
    ...given({
      previous: values.previous,
      previousAny: values['previous-any'],
      children: values.child,
      kind: choice('kind', values.kind, KINDS, messages),
      covers: choice('covers', values.covers, ['own', 'aggregated'] as const, messages),
      overlay: values.overlay,
      output: outputIn(line),
    }),
    ...explained,
  };
}

/** What a call wants explained of how a file is read. */
function explainedBy({
  files,
  values: { explain, 'explain-page': page, format },
  messages,
}: Line): Pick<ReadCall, 'explain' | 'explainPage'> {
  if (explain === undefined && page === undefined) return {};
  if (files.length > 1) throw new UsageError(messages.oneExplained);
  if (explain && page !== undefined) throw new UsageError(messages.oneExplanation);
  if (format !== undefined) throw new UsageError(messages.noFormatExplained);
  if (page !== undefined && !/^[1-9]\d{0,4}$/.test(page))
    throw new UsageError(messages.badPage(page));
  const addresses = explain?.flatMap((list) =>
    list.split(/[\s,，]+/).filter((each) => each !== ''),
  );
  for (const address of addresses ?? [])
    if (!EDITIONS.some((edition) => findCell(edition, address)))
      throw new UsageError(messages.badAddress(address));
  if (addresses?.length === 0) throw new UsageError(messages.badAddress(''));
  return given({ explain: addresses, explainPage: page === undefined ? undefined : Number(page) });
}

function convertCall(line: Line): ConvertCall {
  const { values, messages } = line;
  const shared = filesCall(line);
  const to = askedTarget(line, TARGETS);
  const ofHtml = Object.keys(values).find((key) => HTML_OPTIONS.some((option) => option === key));
  if (ofHtml && to !== 'html') throw new UsageError(messages.onlyHtml(ofHtml));
  if (values.previous !== undefined && !values.charts) throw new UsageError(messages.chartsOnly);
  const { contents, charts } = values;
  return {
    command: 'convert',
    ...shared,
    to,
    ...given({ profile: choice('profile', values.profile, HTML_PROFILES, messages) }),
    look: {
      ...given({
        theme: choice('theme', values.theme, THEMES, messages),
        density: choice('density', values.density, DENSITIES, messages),
        textSize: choice('text-size', values['text-size'], TEXT_SIZES, messages),
        notes: choice('notes', values.notes, NOTES, messages),
        digits: choice('digits', values.digits, DIGITS, messages),
      }),
      contents,
      charts,
      explanations: !values['no-explanations'],
    },
    ...given({
      previous: values.previous,
      previousAny: values['previous-any'],
      output: outputIn(line),
      force: values.force,
    }),
  };
}

function blankCall(line: Line): BlankCall {
  const { values, locale, messages } = line;
  const form = formOfYear(values.year, editionIn(line), messages);
  if (typeof form === 'string') throw new UsageError(form);
  return {
    command: 'blank',
    ...form,
    to: askedTarget(line, BLANK_TARGETS),
    ...given({
      body: values.body,
      previous: values.previous,
      output: outputIn(line),
      force: values.force,
    }),
    locale,
  };
}

function collectCall({ files: inputs, values, locale, messages }: Line): CollectCall {
  const { roster, previous, out, year, workers, overlay, from, parquet, site } = values;
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
    letters: !values['no-letters'],
    ...given({
      roster,
      previous: previous === undefined ? undefined : [previous],
      year: year === undefined ? undefined : Number(year),
      workers: workers === undefined ? undefined : Number(workers),
      overlay,
      from: from?.trim() || undefined,
      answerBy,
      parquet,
      site,
    }),
    locale,
  };
}

function queryCall({ files, values: { format }, locale, messages }: Line): QueryCall {
  const [folder = '', question, ...more] = files;
  if (question === undefined || more.length > 0) throw new UsageError(messages.query.usage);
  return {
    command: 'query',
    folder,
    question,
    ...given({ format: choice('format', format, FORMATS.query, messages) }),
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

/** What an option names of its choices; undefined where a line has no such option. */
function choice<T extends string>(
  option: Option,
  got: string,
  choices: readonly T[],
  messages: CliMessages,
): T;
function choice<T extends string>(
  option: Option,
  got: string | undefined,
  choices: readonly T[],
  messages: CliMessages,
): T | undefined;
function choice<T extends string>(
  option: Option,
  got: string | undefined,
  choices: readonly T[],
  messages: CliMessages,
): T | undefined {
  const chosen = choices.find((each) => each === got);
  if (got !== undefined && chosen === undefined)
    throw new UsageError(messages.badChoice(option, got, choices));
  return chosen;
}

/** What a report is to be made into, which has to be said. */
function askedTarget<T extends string>(
  { values: { to }, messages }: Line,
  targets: readonly T[],
): T {
  if (to === undefined) throw new UsageError(messages.noTarget(targets));
  return choice('to', to, targets, messages);
}
