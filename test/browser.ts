/** A real browser, and a server for each test that needs one, for tests of whole pages. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser as Chromium, chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../scripts/chromium.mjs';

/** What a test file may do with the browser. To close it closes all pages of the file. */
export type Browser = Pick<Chromium, 'newPage' | 'newContext' | 'close'>;

/** The browsers of this process by their arguments: a start costs more than most tests. */
const running = new Map<string, Promise<Chromium>>();

/** A browser for whoever asks, and who has to close it. */
export async function startChromium(args: readonly string[] = []): Promise<Chromium> {
  const executablePath = findChromium();
  return chromium.launch({
    args: [...chromiumArgs, ...args],
    ...(executablePath && { executablePath }),
  });
}

/**
 * The browser that all files of a process share, one after the other; it ends with the process. What needs other
 * arguments has another.
 */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  const key = args.join(' ');
  let browser = await running.get(key);
  if (!browser?.isConnected()) {
    const started = startChromium(args);
    running.set(key, started);
    browser = await started;
  }
  const { contexts, newPage, newContext } = browser;
  return {
    newPage: newPage.bind(browser),
    newContext: newContext.bind(browser),
    close: async () => {
      await Promise.all(contexts.call(browser).map((context) => context.close()));
    },
  };
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves on a port of its own until it is closed. */
export async function serve(answer: Answer): Promise<Site> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, it is one
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
