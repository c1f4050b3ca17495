import { readFileSync } from 'node:fs';
import { checkReport } from '../../../src';
import { ReadError, readReport } from '../../../src/read';
import { assertLength } from '../../../src/read/formats/json';
import { parseReport } from '../../../src/report';

/**
 * The process that reads hostile files, so that what ends it ends nothing else: a file at a time as it is sent its
 * path, and back go how it ended, the CPU time and the peak of memory so far.
 */

/** What is sent: a file to read, and its name. */
export interface Errand {
  readonly path: string;
  readonly name: string;
}

/** What comes back. */
export interface Outcome {
  /** `read`, or the code of the error. */
  readonly end: string;
  /** The words of an error that is none of the readers' own. */
  readonly words?: string;
  /** Seconds of CPU. */
  readonly seconds: number;
  /** Megabytes at the peak, of the whole life of the process. */
  readonly megabytes: number;
}

async function endOf({ path, name }: Errand): Promise<Pick<Outcome, 'end' | 'words'>> {
  const bytes = readFileSync(path);
  try {
    if (name.endsWith('.json')) {
      // As the command line takes the JSON of a report.
      let value: unknown;
      try {
        value = JSON.parse(bytes.toString());
      } catch {
        value = undefined;
      }
      assertLength(value, 'en');
      const parsed = parseReport(value);
      if (parsed.success) checkReport(parsed.report);
    }
    const { report, readings, sections } = await readReport(bytes, { fileName: name });
    checkReport(report, { readings, sections });
    return { end: 'read' };
  } catch (error) {
    if (!(error instanceof ReadError))
      return { end: 'threw', words: error instanceof Error ? (error.stack ?? '') : String(error) };
    if (error.code === 'unexpected' || error.message.includes('\n'))
      return {
        end: 'unexpected',
        words: error.cause instanceof Error ? (error.cause.stack ?? '') : error.message,
      };
    return { end: error.code };
  }
}

/**
 * The peak of this process alone: what `resourceUsage` gives begins with the parent's, in which the files are made.
 */
function peak(): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) / 1024;
  } catch {
    // no Linux
  }
  return process.resourceUsage().maxRSS / 1024;
}

process.on('message', async (errand: Errand) => {
  const before = process.cpuUsage();
  const end = await endOf(errand);
  const { user, system } = process.cpuUsage(before);
  const outcome: Outcome = {
    ...end,
    seconds: (user + system) / 1e6,
    megabytes: peak(),
  };
  process.send?.(outcome);
});
process.send?.('ready');
