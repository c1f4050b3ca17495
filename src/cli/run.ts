import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import { BODY_KINDS, describeCell, EDITIONS, editionForm } from '../format';
import type { Report } from '../report';
import { checkReport, type Overlay } from '../rules';
import { isSameBody } from '../rules/same-body';
import { type Call, type ConvertCall, parseCall, type ReadCall, UsageError } from './arguments';
import { convertReport, isBinary, saveAs } from './convert';
import { type Input, InputError, readInput, readOverlay } from './input';
import { type CliMessages, cliMessages } from './messages';
import { cellLines } from './print-cells';
import { type Checked, checkOutput } from './print-check';
import { statementLines } from './print-statements';

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

/** Runs a command line and gives its exit code. Nothing is printed to standard output by halves. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  // A reader that has seen enough (`… | head`) closes the pipe; that is no error of ours.
  streams.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  let call: Call;
  try {
    call = parseCall(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.stderr.write(`${error.message}\n`);
    return FAILED;
  }
  const messages = cliMessages(call.locale);
  switch (call.command) {
    case 'help': {
      const editions = EDITIONS.map((id) => `${id}：${editionForm(id).notice.number}`);
      streams.stdout.write(
        messages.help
          .replace('EDITIONS', editions.join('，'))
          .replace('KINDS', Object.keys(BODY_KINDS).join('、')),
      );
      return CLEAN;
    }
    case 'version':
      streams.stdout.write(`${version}\n`);
      return CLEAN;
    case 'read':
      return read(call, messages, streams);
    case 'check':
      return check(call, messages, streams);
    case 'convert':
      return convert(call, messages, streams);
  }
}

async function read(call: ReadCall, messages: CliMessages, streams: Streams): Promise<ExitCode> {
  const { inputs, failed } = await readAll(call, messages, streams);
  if (inputs.length > 0) {
    streams.stdout.write(readOutput(call, inputs));
  }
  return failed ? FAILED : CLEAN;
}

function readOutput(call: ReadCall, inputs: readonly Input[]): string {
  if (call.format === 'cells') return cellLines(inputs);
  return call.format === 'statements' ? statementLines(inputs) : reportsJson(call, inputs);
}

/** One report as it is; several as a list, each with its file. */
function reportsJson(call: ReadCall, inputs: readonly Input[]): string {
  const value =
    call.files.length === 1
      ? inputs[0]?.report
      : inputs.map(({ file, report }) => ({ file, report }));
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function check(call: ReadCall, messages: CliMessages, streams: Streams): Promise<ExitCode> {
  let overlay: Overlay | undefined;
  if (call.overlay !== undefined) {
    try {
      overlay = await readOverlay(call.overlay, messages);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      streams.stderr.write(`${messages.prefix(call.overlay)}${oneLine(error.message)}\n`);
      return FAILED;
    }
  }
  let previous: Input | undefined;
  if (call.previous !== undefined) {
    previous = await readOne(call.previous, call, messages, streams);
    if (!previous) return FAILED;
  }
  const children: Report[] = [];
  for (const file of call.children ?? []) {
    const child = await readOne(file, call, messages, streams);
    if (!child) return FAILED;
    children.push(child.report);
  }
  const { inputs, failed } = await readAll(call, messages, streams);
  const [first] = inputs;
  if (first && previous && !call.previousAny && !isSameBody(first.report, previous.report)) {
    const names = [first.report.body.name ?? '', previous.report.body.name ?? ''] as const;
    streams.stderr.write(
      `${messages.prefix(previous.file)}${oneLine(messages.otherBody(...names))}\n`,
    );
    return FAILED;
  }
  const checked = inputs.map((input): Checked => {
    const { readings, sections, labels } = input;
    const report = asStated(input.report, call, children);
    const result = checkReport(report, {
      ...(previous && { previous: previous.report }),
      ...(children.length > 0 && { children }),
      ...(overlay && { overlay }),
      ...(readings && { readings }),
      ...(sections && { sections }),
      ...(labels && { labels }),
      locale: call.locale,
    });
    return { ...input, report, ...result };
  });
  if (checked.length > 0) {
    const several = call.files.length > 1;
    const color = streams.stdout.isTTY === true && !process.env.NO_COLOR;
    streams.stdout.write(
      checkOutput(checked, call.format, { several, color, locale: call.locale, messages }),
    );
  }
  if (failed) return FAILED;
  const errors = checked.some(({ findings }) =>
    findings.some(({ severity, outcome }) => severity === 'error' && outcome === 'fail'),
  );
  return errors ? ERRORS : CLEAN;
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

async function convert(
  call: ConvertCall,
  messages: CliMessages,
  streams: Streams,
): Promise<ExitCode> {
  const { to, output } = call;
  if (output === undefined && isBinary(to) && streams.stdout.isTTY === true) {
    streams.stderr.write(`${messages.binaryToTerminal(to)}\n`);
    return FAILED;
  }
  const { inputs } = await readAll(call, messages, streams);
  const [input] = inputs;
  if (!input) return FAILED;
  const content = convertReport(input, call);
  if (output === undefined) {
    streams.stdout.write(content);
    return CLEAN;
  }
  const failure = await saveAs(output, content);
  if (failure === undefined) return CLEAN;
  streams.stderr.write(`${messages.prefix(output)}${messages.cannotWrite(failure)}\n`);
  return FAILED;
}

async function readAll(
  call: FilesCall,
  messages: CliMessages,
  streams: Streams,
): Promise<{ inputs: Input[]; failed: boolean }> {
  const inputs: Input[] = [];
  const showProgress = call.files.length > 1 && streams.stderr.isTTY === true;
  for (const [index, file] of call.files.entries()) {
    const input = await readOne(file, call, messages, streams);
    if (input) inputs.push(input);
    if (showProgress) {
      streams.stderr.write(`\r\u001b[K${messages.progress(index + 1, call.files.length)}`);
    }
  }
  if (showProgress) streams.stderr.write('\r\u001b[K');
  return { inputs, failed: inputs.length < call.files.length };
}

/** Reads one file; says on standard error why it could not be read, and what the reader noted. */
async function readOne(
  file: string,
  call: FilesCall,
  messages: CliMessages,
  streams: Streams,
): Promise<Input | undefined> {
  const name = file === '-' ? messages.standardInput : file;
  const say = (line: string): void => {
    const clear = streams.stderr.isTTY ? '\r\u001b[K' : '';
    streams.stderr.write(`${clear}${messages.prefix(name)}${oneLine(line)}\n`);
  };
  try {
    const { edition, which, attachments, locale } = call;
    const input = await readInput(file, {
      ...(edition && { edition }),
      ...(which && { which }),
      ...(attachments !== undefined && { attachments }),
      locale,
      messages,
      stdin: streams.stdin,
    });
    for (const { address, message } of input.notes) {
      say(
        address
          ? `${describeCell(input.report.edition, address)}${messages.colon}${message}`
          : message,
      );
    }
    return input;
  } catch (error) {
    say(
      error instanceof InputError
        ? error.message
        : messages.unexpected(error instanceof Error ? error.message : String(error)),
    );
    return undefined;
  }
}

// What a document holds may be quoted in a message; it must not draw on the terminal.
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
