import { parseArgs } from 'node:util';
import { EDITIONS, type EditionId, isEditionId, LOCALES, type Locale } from '../format';
import { type CliMessages, cliMessages } from './messages';

const FORMATS = { read: ['json', 'cells'], check: ['text', 'json', 'sarif'] } as const;

export type Command = keyof typeof FORMATS;

/** What a call asks for. */
export type Call =
  | { readonly command: 'help' | 'version'; readonly locale: Locale }
  | {
      readonly command: Command;
      readonly files: readonly string[];
      readonly format: string;
      readonly previous?: string;
      readonly edition?: EditionId;
      readonly which?: number;
      readonly locale: Locale;
    };

/** A call that is wrong; its message says how, in the interface language. */
export class UsageError extends Error {}

const OPTIONS = {
  format: { type: 'string' },
  previous: { type: 'string' },
  edition: { type: 'string' },
  which: { type: 'string' },
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
  if (command !== 'read' && command !== 'check') {
    throw new UsageError(messages.unknownCommand(command));
  }
  if (files.length === 0) throw new UsageError(messages.noFiles(command));
  const { previous, edition, which } = values;
  if (previous !== undefined && command !== 'check') {
    throw new UsageError(messages.foreignOption('previous', command));
  }
  if (previous !== undefined && files.length > 1) throw new UsageError(messages.onePrevious);
  const inputs = previous === undefined ? files : [...files, previous];
  if (inputs.filter((file) => file === '-').length > 1) throw new UsageError(messages.stdinOnce);
  if (edition !== undefined && !isEditionId(edition)) {
    throw new UsageError(messages.badChoice('edition', edition, EDITIONS));
  }
  if (which !== undefined && !/^[1-9]\d{0,3}$/.test(which)) {
    throw new UsageError(messages.badWhich(which));
  }
  const formats = FORMATS[command];
  return {
    command,
    files,
    format: choice('format', values.format ?? formats[0], formats, messages),
    ...(previous !== undefined && { previous }),
    ...(edition !== undefined && { edition }),
    ...(which !== undefined && { which: Number(which) }),
    locale,
  };
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
