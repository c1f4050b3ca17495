/** A real browser and a server of its own, for tests of whole pages. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../scripts/chromium.mjs';

/** With arguments of its own, if what is tested needs any. */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    args: [...chromiumArgs, ...args],
    ...(executablePath && { executablePath }),
  });
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
