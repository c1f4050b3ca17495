import { type ChildProcess, fork } from 'node:child_process';
import { type Input, InputError, type InputOptions, readInput } from './input';
import { cliMessages } from './messages';

/**
 * Files of a run that are read in a process beside it, one after the other: what ends the process (a file that needs
 * more memory than there is, a fault of the platform) ends the reading of that file alone. A single file is read
 * without, and begins sooner.
 */

/** What may be read in another process: a file, and how. */
type Errand = Pick<InputOptions, 'edition' | 'which' | 'attachments' | 'locale'> & {
  readonly file: string;
};

type Answer =
  | { readonly input: Input }
  | { readonly refused: string }
  | { readonly unexpected: string };

/** The argument by which a program knows that it is that process. */
export const READER = '--reader-of-a-run';

/** Megabytes that what is read may take, and seconds before a file is given up: any that is a report needs a tenth. */
const MEGABYTES = 1024;
const SECONDS = 120;

/** Reads what it is sent until the run ends. */
export function serveReader(): void {
  process.on('message', async (errand: Errand) => {
    let answer: Answer;
    try {
      answer = { input: await readInput(errand.file, optionsOf(errand)) };
    } catch (error) {
      answer =
        error instanceof InputError
          ? { refused: error.message }
          : { unexpected: error instanceof Error ? error.message : String(error) };
    }
    process.send?.(answer);
  });
}

const optionsOf = ({ locale, edition, which, attachments }: Errand): InputOptions => ({
  ...(edition && { edition }),
  ...(which && { which }),
  ...(attachments !== undefined && { attachments }),
  locale,
  messages: cliMessages(locale),
  stdin: process.stdin,
});

/** Reads one file; throws an InputError with one clear line. */
export type ReadFile = (file: string, options: InputOptions) => Promise<Input>;

/** @param program the file that calls `serveReader` when its argument is `READER` */
export function readerApart(program: string): { readonly read: ReadFile; end(): void } {
  let child: ChildProcess | undefined;
  const start = (): ChildProcess => {
    const own = fork(program, [READER], {
      execArgv: [`--max-old-space-size=${MEGABYTES}`],
      serialization: 'advanced',
      // What a dying process says is not for people.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    own.on('error', () => own.kill('SIGKILL'));
    return own;
  };
  const read: ReadFile = async (file, options) => {
    // Standard input is this process's own.
    if (file === '-') return readInput(file, options);
    const { messages, edition, which, attachments, locale } = options;
    const own = child ?? start();
    child = own;
    const answer = await new Promise<Answer>((resolve) => {
      const done = (result: Answer): void => {
        clearTimeout(timer);
        own.off('message', answered).off('exit', ended);
        resolve(result);
      };
      const lose = (words: string): void => {
        child = undefined;
        own.kill('SIGKILL');
        done({ refused: words });
      };
      const answered = (message: unknown): void => done(message as Answer); // the program's own answer
      const ended = (): void => lose(messages.readerLost);
      const timer = setTimeout(() => lose(messages.readerSlow), SECONDS * 1000);
      own.on('message', answered).on('exit', ended);
      own.send({ file, edition, which, attachments, locale } satisfies Record<
        keyof Errand,
        unknown
      >);
    });
    if ('input' in answer) return answer.input;
    if ('refused' in answer) throw new InputError(answer.refused);
    throw new Error(answer.unexpected);
  };
  return { read, end: () => child?.kill('SIGKILL') };
}
