import { dirname, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import { filesOf } from '../collect/files';
import { BODY_KINDS, describeCell, EDITIONS, editionForm, findCell, type Locale } from '../format';
import type { ReadTrace, TracedPage, TraceStep } from '../read';
import type { Report } from '../report';
import { checkReport, decideByPrevious, type Overlay } from '../rules';
import { isSameBody } from '../rules/same-body';
import type { ReadFile } from './apart';
import { type Call, type ConvertCall, parseCall, type ReadCall, UsageError } from './arguments';
import { type BlankCall, blankDocument } from './blank';
import { runCollect } from './collect';
import {
  convertedNames,
  convertReport,
  errorCode,
  isBinary,
  isFolder,
  isSameFile,
  PendingFile,
  saveAs,
  targetLines,
} from './convert';
import { explanation, pageDrawing } from './explain';
import { makeFolder } from './folder';
import { type Input, InputError, readInput, readOverlay } from './input';
import { type CliMessages, cliMessages } from './messages';
import { Output } from './output';
import { cellsCsv, cellsPrinter, readingsSummary, reportLines } from './print-cells';
import { type Checked, checkPrinter } from './print-check';
import { statementsPrinter } from './print-statements';
import { jsonList, type Printer } from './printer';
import { runQuery } from './query';
import { forTerminal, jsonForTerminal, visible } from './terminal';

interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Exit codes: nothing of severity error; errors found; a file could not be read, or the call is wrong. */
const CLEAN = 0;
const ERRORS = 1;
const FAILED = 2;

type ExitCode = typeof CLEAN | typeof ERRORS | typeof FAILED;

type FilesCall = ReadCall | ConvertCall;

/** What a call works with. */
interface Session {
  readonly messages: CliMessages;
  readonly stdin: Readable;
  readonly out: Output;
  /** Says a line to people; a standard error that fails says nothing. */
  readonly say: (line: string) => Promise<void>;
  /** Notes of progress, on a terminal only. */
  readonly progress: (text: string) => Promise<void>;
  readonly readFile: ReadFile;
  /** Whether people see the progress. */
  readonly isTerminal: boolean;
}

/**
 * Runs a command line and gives its exit code.
 *
 * @param readApart where given, files of a run of several are read by it, so that none can take the others along
 */
export async function run(
  args: readonly string[],
  streams: Streams,
  readApart?: () => { readonly read: ReadFile; end(): void },
): Promise<ExitCode> {
  const out = new Output(streams.stdout);
  const err = new Output(streams.stderr);
  const clear = streams.stderr.isTTY ? '\r\u001b[K' : '';
  const say = (line: string): Promise<void> => err.write(`${clear}${visible(line.trim())}\n`);
  let call: Call;
  try {
    call = parseCall(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await say(error.message);
    return FAILED;
  }
  const messages = cliMessages(call.locale);
  if ('files' in call) {
    call = { ...call, files: await expanded(call.files) };
    const wrong = wrongCount(call, messages);
    if (wrong !== undefined) {
      await say(wrong);
      return FAILED;
    }
  }
  const isMany =
    'files' in call &&
    call.files.length + ('children' in call ? (call.children?.length ?? 0) : 0) > 1;
  const apart = isMany ? readApart?.() : undefined;
  try {
    const code = await done(call, {
      messages,
      stdin: streams.stdin,
      out,
      say,
      progress: async (text) => {
        if (clear) await err.write(`${clear}${text}`);
      },
      readFile: apart?.read ?? readInput,
      isTerminal: clear !== '',
    });
    if (out.failure === undefined) return code;
    await say(`${messages.prefix(messages.standardOutput)}${messages.cannotWrite(out.failure)}`);
    return FAILED;
  } finally {
    apart?.end();
  }
}

async function done(call: Call, session: Session): Promise<ExitCode> {
  const { messages, out } = session;
  switch (call.command) {
    case 'help': {
      const editions = EDITIONS.map((id) => `${id}：${editionForm(id).notice.number}`);
      await out.write(
        messages.help
          .replace('EDITIONS', editions.join('，'))
          .replace('TARGETS', targetLines(call.locale))
          .replace('KINDS', Object.keys(BODY_KINDS).join('、')),
      );
      return CLEAN;
    }
    case 'version':
      await out.write(`${version}\n`);
      return CLEAN;
    case 'read':
      return read(call, session);
    case 'check':
      return check(call, session);
    case 'convert':
      return convert(call, session);
    case 'collect': {
      const { say, progress } = session;
      const end = await runCollect(call, {
        messages,
        say,
        progress,
        isTerminal: session.isTerminal,
        write: (text) => out.write(shownOn(out, false)(text)),
      });
      return ({ clean: CLEAN, errors: ERRORS, failed: FAILED } as const)[end];
    }
    case 'query': {
      const hasAnswer = await runQuery(call, {
        messages,
        say: session.say,
        write: (text) => out.write(shownOn(out, call.format === 'jsonl')(text)),
        ...(out.isTerminal && { width: out.width }),
      });
      return hasAnswer ? CLEAN : FAILED;
    }
    case 'blank':
      return blank(call, session);
  }
}

/** Folders and patterns as the files that they mean; one that holds nothing stays, and is said to be no file. */
async function expanded(files: readonly string[]): Promise<readonly string[]> {
  try {
    const found = await filesOf(files);
    return found.length > 0 ? found : files;
  } catch {
    return files; // a folder that cannot be listed: reading it says why
  }
}

/** What is wrong with a call whose folder or pattern means several files, where one is asked for. */
function wrongCount(call: FilesCall, messages: CliMessages): string | undefined {
  if (call.files.length < 2) return undefined;
  if (call.command === 'convert' && call.output === undefined) return messages.oneFile;
  if (call.command === 'convert')
    return call.previous === undefined ? undefined : messages.onePrevious;
  if (call.explain || call.explainPage !== undefined) return messages.oneExplained;
  return call.previous !== undefined || call.children ? messages.onePrevious : undefined;
}

/** Prints results one by one as they come: never more than one is kept. */
class Printing<T> {
  private isBegun = false;

  constructor(
    private readonly printer: Printer<T>,
    private readonly out: Pick<Output, 'write'>,
    private readonly shown: (text: string) => string,
  ) {}

  async add(result: T): Promise<void> {
    const { head, each, between } = this.printer;
    await this.out.write(this.shown((this.isBegun ? between : head(result)) + each(result)));
    this.isBegun = true;
  }

  async end(): Promise<void> {
    if (this.isBegun) await this.out.write(this.shown(this.printer.foot));
  }

  get warning(): string | undefined {
    return this.printer.warning;
  }
}

const asIs = (text: string): string => text;

/** How a format goes to where its output goes: on a terminal, people read it. */
const shownOn = (out: Output, isJson: boolean): ((text: string) => string) =>
  out.isTerminal ? (isJson ? jsonForTerminal : forTerminal) : asIs;

async function read(call: ReadCall, session: Session): Promise<ExitCode> {
  if (call.explain) return explainCells(call, call.explain, session);
  if (call.explainPage !== undefined) return explainPage(call, call.explainPage, session);
  const several = call.files.length > 1;
  const printer = readPrinter(call.format, several);
  const ends = await printed(call, session, call.format === 'json', async (out, shown) => {
    const printing = new Printing(printer, out, shown);
    const { failed } = await readAll(call, session, (input) => printing.add(input));
    await printing.end();
    return failed;
  });
  if (ends === undefined) return FAILED;
  const { length } = call.files;
  if (length > 1) await session.say(session.messages.readAll(length - ends, ends));
  return ends > 0 ? FAILED : CLEAN;
}

/** The reports in the format that was asked for. */
function readPrinter(format: string, several: boolean): Printer<Input> {
  switch (format) {
    case 'cells':
      return cellsPrinter(several);
    case 'statements':
      return statementsPrinter(several);
    case 'csv':
      return cellsCsv;
    case 'jsonl':
      return reportLines;
    case 'summary':
      return readingsSummary;
    default:
      return reportsPrinter(several);
  }
}

/**
 * Prints to standard output, or to the file that is named, which is whole in the end or as it was. Undefined where it cannot
 * be written, which has been said.
 */
async function printed<T>(
  { output }: Pick<ReadCall, 'output'>,
  { out, messages, say }: Session,
  isJson: boolean,
  print: (out: Pick<Output, 'write'>, shown: (text: string) => string) => Promise<T>,
): Promise<T | undefined> {
  if (output === undefined) return print(out, shownOn(out, isJson));
  let file: PendingFile | undefined;
  let failure: string | undefined;
  try {
    const pending = await PendingFile.open(output);
    file = pending;
    const write = async (text: string | Uint8Array): Promise<void> => {
      // As a standard output that fails: the first failure is kept, and nothing further written.
      if (failure === undefined)
        await pending.write(text).catch((error: unknown) => {
          failure = errorCode(error);
        });
    };
    const result = await print({ write }, asIs);
    if (failure === undefined) {
      await pending.keep();
      return result;
    }
  } catch (error) {
    failure ??= errorCode(error);
  }
  await file?.abandon();
  await say(`${messages.prefix(output)}${messages.cannotWrite(failure)}${messages.unchanged}`);
  return undefined;
}

/** Says of some cells why they were read as they were. */
async function explainCells(
  call: ReadCall,
  addresses: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { messages, say } = session;
  const [file = ''] = call.files;
  const steps: TraceStep[] = [];
  const step = (each: TraceStep): void => {
    if (each.report === (call.which ?? 1) && addresses.includes(each.address)) steps.push(each);
  };
  const input = await readOne(file, call, session, { step });
  if (!input) return FAILED;
  if (!input.readings) {
    await say(`${messages.prefix(file)}${messages.explain.isData}`);
    return FAILED;
  }
  let failed = false;
  const parts: string[] = [];
  for (const address of addresses) {
    const cell = findCell(input.report.edition, address);
    if (cell) parts.push(explanation(cell, input, steps, messages));
    else {
      failed = true;
      await say(messages.explain.otherEdition(address, input.report.edition));
    }
  }
  const content = parts.join('\n');
  if (!(await writeOutput(call.output, content, session))) return FAILED;
  return failed ? FAILED : CLEAN;
}

/** Draws a page with what was found on it. */
async function explainPage(call: ReadCall, number: number, session: Session): Promise<ExitCode> {
  const { messages, say } = session;
  const [file = ''] = call.files;
  let drawn: TracedPage | undefined;
  let pages = 0;
  const page = (each: TracedPage): void => {
    pages++;
    if (each.number === number) drawn = each;
  };
  // A page may be looked at of a document that is no report, too: it is often why.
  await readOne(file, call, session, { page });
  const found = drawn as TracedPage | undefined; // set by the call, which TypeScript cannot see
  if (!found) {
    if (pages > 0) await say(messages.explain.noPage(number, pages));
    else await say(`${messages.prefix(file)}${messages.explain.notPaged}`);
    return FAILED;
  }
  return (await writeOutput(call.output, pageDrawing(found), session)) ? CLEAN : FAILED;
}

/** Writes a document to a file, or to standard output; says why it could not. */
async function writeOutput(
  output: string | undefined,
  content: string | Uint8Array,
  { messages, out, say }: Session,
  isJson = false,
): Promise<boolean> {
  if (output === undefined) {
    await out.write(typeof content === 'string' ? shownOn(out, isJson)(content) : content);
    return true;
  }
  const failure = await saveAs(output, content);
  if (failure === undefined) return true;
  await say(`${messages.prefix(output)}${messages.cannotWrite(failure)}${messages.unchanged}`);
  return false;
}

/** One report as it is; several as a list, each with its file. */
const reportsPrinter = (several: boolean): Printer<Input> =>
  several
    ? jsonList(({ file, report }) => ({ file, report }))
    : {
        head: () => '',
        each: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
        between: '',
        foot: '',
      };

async function check(call: ReadCall, session: Session): Promise<ExitCode> {
  const { messages, out, say } = session;
  let overlay: Overlay | undefined;
  if (call.overlay !== undefined) {
    try {
      overlay = await readOverlay(call.overlay, messages);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await say(`${messages.prefix(call.overlay)}${error.message}`);
      return FAILED;
    }
  }
  let previous: Input | undefined;
  if (call.previous !== undefined) {
    previous = await readOne(call.previous, call, session);
    if (!previous) return FAILED;
  }
  const children: Report[] = [];
  for (const file of call.children ?? []) {
    const child = await readOne(file, call, session);
    if (!child) return FAILED;
    children.push(child.report);
  }
  const isPeople = call.format === 'text';
  let isOther = false;
  const counts = { error: 0, query: 0 };
  const ends = await printed(call, session, true, async (to, shown) => {
    const printing = new Printing(
      checkPrinter(call.format, {
        several: call.files.length > 1,
        color: to === out && out.isTerminal && !process.env.NO_COLOR,
        locale: call.locale,
        messages,
      }),
      to,
      // The text has its colours, and has written out what is not seen.
      isPeople ? asIs : shown,
    );
    const { failed } = await readAll(call, session, async (input) => {
      if (previous && (await isOfOther(input, previous, call, session))) {
        isOther = true;
        return;
      }
      const { sections, labels } = input;
      const { report: read, readings, told } = withPrevious(input, previous?.report, call.locale);
      for (const message of told) await say(`${messages.prefix(input.file)}${message}`);
      const report = asStated(read, call, children);
      const result = checkReport(report, {
        ...(previous && { previous: previous.report }),
        ...(children.length > 0 && { children }),
        ...(overlay && { overlay }),
        ...(readings && { readings }),
        ...(sections && { sections }),
        ...(labels && { labels }),
        locale: call.locale,
      });
      const checked: Checked = { ...input, report, ...(readings && { readings }), ...result };
      for (const severity of ['error', 'query'] as const)
        if (result.findings.some((own) => own.severity === severity && own.outcome === 'fail'))
          counts[severity] += 1;
      await printing.add(checked);
    });
    await printing.end();
    if (printing.warning !== undefined) await say(printing.warning);
    return failed;
  });
  if (ends === undefined) return FAILED;
  const { length } = call.files;
  if (length > 1) await say(messages.checkedAll(length - ends, counts.error, counts.query, ends));
  if (ends > 0 || isOther) return FAILED;
  return counts.error > 0 ? ERRORS : CLEAN;
}

/** Whether last year's report is by another body, and the call does not take that; says so. */
async function isOfOther(
  { report }: Input,
  previous: Input,
  { previousAny }: Pick<ReadCall, 'previousAny'>,
  { messages, say }: Session,
): Promise<boolean> {
  if (previousAny || isSameBody(report, previous.report)) return false;
  const names = [report.body.name ?? '', previous.report.body.name ?? ''] as const;
  await say(`${messages.prefix(previous.file)}${messages.otherBody(...names)}`);
  return true;
}

/** What was read, with the cells that last year's report decides, and what is to be told of those. */
function withPrevious(
  { report, readings, notes }: Input,
  previous: Report | undefined,
  locale: Locale,
): Pick<Input, 'report' | 'readings'> & { readonly told: readonly string[] } {
  if (!previous || !readings) return { report, ...(readings && { readings }), told: [] };
  const { messages, ...decided } = decideByPrevious({ report, readings, notes }, previous, {
    locale,
  });
  return { ...decided, told: messages };
}

/** The report with what the call says of its body and coverage. */
function asStated(report: Report, { kind, covers }: ReadCall, children: readonly Report[]): Report {
  const scope = covers ?? (children.length > 0 ? 'aggregated' : undefined);
  return {
    ...report,
    ...(kind && { body: { ...report.body, kind } }),
    ...(scope === 'own' && { coverage: { scope } }),
    ...(scope === 'aggregated' &&
      report.coverage?.scope !== scope && { coverage: { scope, includes: ['departments'] } }),
  };
}

async function convert(call: ConvertCall, session: Session): Promise<ExitCode> {
  const { output, to, previous: before, locale } = call;
  const [file = ''] = call.files;
  if (output !== undefined && (call.files.length > 1 || (await isFolder(output))))
    return convertInto(output, call, session);
  if (!(await canPut(call, file, session))) return FAILED;
  const input = await readOne(file, call, session);
  if (!input) return FAILED;
  const previous = before === undefined ? undefined : await readOne(before, { locale }, session);
  if (before !== undefined && !previous) return FAILED;
  if (previous && (await isOfOther(input, previous, call, session))) return FAILED;
  const document = convertReport(input, call, previous ? [previous] : []);
  return (await writeOutput(output, document, session, to === 'json')) ? CLEAN : FAILED;
}

/** Converts files into a folder, each under its own name. One that fails ends nothing. */
async function convertInto(folder: string, call: ConvertCall, session: Session): Promise<ExitCode> {
  const { messages, say } = session;
  const names = convertedNames(call.files, call.to);
  const places = new Map(call.files.map((file, index) => [file, join(folder, names[index] ?? '')]));
  const read = new Set(call.files.map((file) => resolve(file)));
  let unwritten = 0;
  const { previous: before, locale } = call;
  const previous = before === undefined ? undefined : await readOne(before, { locale }, session);
  if (before !== undefined && !previous) return FAILED;
  const { failed } = await readAll(call, session, async (input) => {
    if (previous && (await isOfOther(input, previous, call, session))) {
      unwritten += 1;
      return;
    }
    const place = places.get(input.file) ?? folder;
    if (read.has(resolve(place)) && !call.force) {
      await say(`${messages.prefix(place)}${messages.ownInput}`);
      unwritten += 1;
      return;
    }
    const failure = await makeFolder(dirname(place)).then(
      () => undefined,
      (error: unknown) => errorCode(error),
    );
    if (failure !== undefined)
      await say(`${messages.prefix(place)}${messages.cannotWrite(failure)}`);
    const isDone =
      failure === undefined &&
      (await writeOutput(place, convertReport(input, call, previous ? [previous] : []), session));
    if (!isDone) unwritten += 1;
  });
  const { length } = call.files;
  if (length > 1) await say(messages.readAll(length - failed, failed));
  return failed + unwritten > 0 ? FAILED : CLEAN;
}

async function blank(call: BlankCall, session: Session): Promise<ExitCode> {
  const { previous: file, locale } = call;
  if (!(await canPut(call, file, session))) return FAILED;
  const previous = file === undefined ? undefined : await readOne(file, { locale }, session);
  if (file !== undefined && !previous) return FAILED;
  const made = blankDocument(call, previous?.report);
  if (typeof made !== 'string')
    return (await writeOutput(call.output, made.content, session, call.to === 'json'))
      ? CLEAN
      : FAILED;
  await session.say(`${session.messages.prefix(file ?? '')}${made}`);
  return FAILED;
}

type PutCall = Pick<ConvertCall, 'to' | 'output' | 'force'>;

/** Whether a document can go where it is to go; says why not, before anything is read. */
async function canPut(
  { to, output, force }: PutCall,
  file: string | undefined,
  { messages, out, say }: Session,
): Promise<boolean> {
  if (output === undefined && isBinary(to) && out.isTerminal) {
    await say(messages.binaryToTerminal(to));
    return false;
  }
  const isRead = file !== undefined && file !== '-';
  if (output !== undefined && !force && isRead && (await isSameFile(file, output))) {
    await say(`${messages.prefix(output)}${messages.ownInput}`);
    return false;
  }
  return true;
}

/** Reads the files of a call one after the other, each handed over as it comes. */
async function readAll(
  call: FilesCall,
  session: Session,
  take: (input: Input) => Promise<void>,
): Promise<{ readonly failed: number }> {
  const { progress, messages, say } = session;
  const { length } = call.files;
  let failed = 0;
  for (const [index, file] of call.files.entries()) {
    const input = await readOne(file, call, session);
    try {
      if (input) await take(input);
      else failed += 1;
    } catch (error) {
      failed += 1;
      const words = messages.unexpected(error instanceof Error ? error.message : String(error));
      await say(`${messages.prefix(file === '-' ? messages.standardInput : file)}${words}`);
    }
    if (length > 1) await progress(messages.progress(index + 1, length));
  }
  if (length > 1) await progress('');
  return { failed };
}

/** Reads one file; says on standard error why it could not be read, and what the reader noted. */
async function readOne(
  file: string,
  call: Pick<FilesCall, 'edition' | 'which' | 'attachments' | 'locale'>,
  { messages, stdin, say, readFile }: Session,
  trace?: ReadTrace,
): Promise<Input | undefined> {
  const name = file === '-' ? messages.standardInput : file;
  try {
    const { edition, which, attachments, locale } = call;
    const input = await readFile(file, {
      ...(edition && { edition }),
      ...(which && { which }),
      ...(attachments !== undefined && { attachments }),
      ...(trace && { trace }),
      locale,
      messages,
      stdin,
    });
    if (input.page !== undefined)
      await say(`${messages.prefix(name)}${messages.fromAttachment(input.file)}`);
    // Who asks why a cell was read as it was is told of that.
    for (const { address, message } of trace ? [] : input.notes) {
      const place = address
        ? `${describeCell(input.report.edition, address)}${messages.colon}`
        : '';
      await say(`${messages.prefix(name)}${place}${message}`);
    }
    return input;
  } catch (error) {
    const words =
      error instanceof InputError
        ? error.message
        : messages.unexpected(error instanceof Error ? error.message : String(error));
    await say(`${messages.prefix(name)}${words}`);
    return undefined;
  }
}
