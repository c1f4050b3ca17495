import { ReadError } from '../error';
import {
  FONT_FACTS,
  type Library,
  PDF_SETTINGS,
  type PdfFile,
  type PdfHost,
  type PdfOptions,
  type PdfPage,
  pdfError,
} from './pdf-host';
import { type Ask, LIBRARY_MISSING, type OnThread, ThreadLost, threadsFor } from './pdf-thread';

/** The command that installs what reading a PDF takes. */
const INSTALL = 'npm install pdfjs-dist@5.6.205';

interface Place {
  /** `pdf.mjs`, as an address. */
  readonly library: string;
  readonly cMaps: string;
  readonly fonts: string;
}

/** With the separator that a file name is put behind. */
const asFolder = (place: string | URL): string => {
  const text = String(place);
  return /[\\/]$/.test(text) ? text : `${text}/`;
};

/** pdf.js in a folder `pdfjs-dist`, or by its `pdf.mjs`. */
async function placeAt(given: string | URL): Promise<Place> {
  const { statSync } = await import('node:fs');
  const { join, resolve } = await import('node:path');
  const { fileURLToPath, pathToFileURL } = await import('node:url');
  const path = /^file:/.test(String(given)) ? fileURLToPath(given) : resolve(String(given));
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const library = isFolder ? join(path, 'legacy', 'build', 'pdf.mjs') : path;
  if (!statSync(library, { throwIfNoEntry: false })?.isFile())
    throw new Error(`there is no file ${library}`);
  const folder = isFolder ? path : resolve(library, '../../..');
  return {
    library: pathToFileURL(library).href,
    cMaps: join(folder, 'cmaps'),
    fonts: join(folder, 'standard_fonts'),
  };
}

/** pdf.js as this package finds it, or as the program does whose directory this is. */
async function placeFound(): Promise<Place> {
  const { pathToFileURL } = await import('node:url');
  try {
    const { library, cMaps, fonts } = await import('./pdf-place');
    return { library: pathToFileURL(library).href, cMaps, fonts };
  } catch (cause) {
    const { createRequire } = await import('node:module');
    const { dirname, join } = await import('node:path');
    try {
      const { resolve } = createRequire(join(process.cwd(), 'package.json'));
      return await placeAt(dirname(resolve('pdfjs-dist/package.json')));
    } catch {
      throw cause;
    }
  }
}

let found: Promise<Place> | undefined;

async function pdfjsPlace({ pdfjs }: PdfOptions): Promise<Place> {
  if (typeof pdfjs === 'string' || pdfjs instanceof URL) return placeAt(pdfjs);
  found ??= placeFound().catch((error: unknown) => {
    found = undefined; // it may be installed by the next time
    throw error;
  });
  return found;
}

const threads = new Map<string, Promise<OnThread>>();

function threadsAt(library: string): Promise<OnThread> {
  const own = threads.get(library) ?? threadsFor(library);
  threads.set(library, own);
  return own;
}

/** A PDF that a thread has open. */
async function fileBy(ask: Ask, opened: object): Promise<PdfFile> {
  const settings = PDF_SETTINGS;
  // Answers of the thread, which sends what pdf.js gave there.
  const { numPages, OPS } = (await ask({
    call: 'open',
    args: [{ ...opened, settings }],
  })) as { readonly numPages: number; readonly OPS: Library['OPS'] };
  const getPage = async (number: number): Promise<PdfPage> => {
    const { view, rotate } = (await ask({ call: 'page', number, args: [] })) as PdfPage;
    const method =
      (name: keyof PdfPage) =>
      (...args: readonly unknown[]): Promise<never> =>
        ask({ call: 'page', number, method: name, args }) as Promise<never>;
    return {
      view,
      rotate,
      getTextContent: method('getTextContent'),
      getOperatorList: method('getOperatorList'),
      getAnnotations: method('getAnnotations'),
      getFonts: (names) =>
        ask({ call: 'fonts', number, args: [names, FONT_FACTS] }) as ReturnType<
          PdfPage['getFonts']
        >,
    };
  };
  const areShown = (layers: readonly unknown[]): Promise<readonly boolean[]> =>
    ask({ call: 'layers', args: [layers] }) as Promise<readonly boolean[]>;
  return { numPages, OPS, getPage, areShown };
}

/** PDF in Node: pdf.js on threads, loaded from its own files. */
export const nodePdf: PdfHost = {
  async withPdf({ bytes, time, options, locale }, work) {
    const missing = (cause: unknown): ReadError =>
      new ReadError('libraryMissing', locale, INSTALL, { cause });
    const place = await pdfjsPlace(options).catch((cause: unknown) => {
      throw missing(cause);
    });
    const { cMapUrl, standardFontDataUrl } = options;
    const opened = {
      bytes: Uint8Array.from(bytes), // pdf.js takes no Node Buffer
      cMaps: asFolder(cMapUrl && typeof cMapUrl !== 'function' ? cMapUrl : place.cMaps),
      fonts: asFolder(standardFontDataUrl ?? place.fonts),
    };
    const onThread = await threadsAt(place.library);
    try {
      return await onThread(time, async (ask) => work(await fileBy(ask, opened)));
    } catch (error) {
      if (error instanceof ThreadLost) {
        const codes = { slow: 'tooSlow', memory: 'outOfMemory', broken: 'brokenFile' } as const;
        throw new ReadError(codes[error.reason], locale, 'PDF', { cause: error });
      }
      if (error instanceof Error && error.name === LIBRARY_MISSING) throw missing(error);
      throw pdfError(error, locale) ?? error;
    }
  },
};
