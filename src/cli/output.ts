import type { Writable } from 'node:stream';
import { errorCode } from './convert';

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/**
 * A stream that results go to. It may fail at any time: a disk that is full, a reader that has seen enough
 * (`… | head`), which is no failure; nothing further is then written, and the first failure is kept.
 */
export class Output {
  /** The system's name of what went wrong. */
  failure: string | undefined;
  private isOpen = true;

  constructor(private readonly stream: Stream) {
    stream.on('error', (error) => this.fail(error));
  }

  get isTerminal(): boolean {
    return this.stream.isTTY === true;
  }

  /** Letters in a line of the terminal. */
  get width(): number {
    return this.stream.columns ?? 80;
  }

  private fail(error: unknown): void {
    this.isOpen = false;
    const code = errorCode(error);
    if (code !== 'EPIPE' && code !== 'ERR_STREAM_DESTROYED') this.failure ??= code;
  }

  /** Ends when the stream has taken it, so that never more than one piece waits. */
  async write(content: string | Uint8Array): Promise<void> {
    if (!this.isOpen || content.length === 0) return;
    await new Promise<void>((resolve) => {
      try {
        this.stream.write(content, (error) => {
          if (error) this.fail(error);
          resolve();
        });
      } catch (error) {
        this.fail(error);
        resolve();
      }
    });
  }
}
