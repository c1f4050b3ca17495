import type { Locale } from '../../format';
import { ReadError, thrownText } from '../error';
import {
  type Library,
  MAP_MISSING,
  PDF_SETTINGS,
  type PdfFont,
  type PdfHost,
  type PdfJs,
  type PdfOptions,
  pdfError,
} from './pdf-host';

/** What to write, where nothing was said of pdf.js. */
const RECIPE = "npm install pdfjs-dist, readReport(…, { pdf }), pdf of 'gongkai-report/read/pdf'";

async function libraryOf({ pdfjs }: PdfOptions, locale: Locale): Promise<Library> {
  const load = async (): Promise<PdfJs> => {
    if (typeof pdfjs === 'function') return pdfjs();
    if (typeof pdfjs === 'object' && 'getDocument' in pdfjs) return pdfjs;
    throw new Error('pdf.pdfjs is not given');
  };
  try {
    // The part of pdf.js that is named by PdfJs is a part of this.
    return (await load()) as Library;
  } catch (cause) {
    throw new ReadError('libraryMissing', locale, RECIPE, { cause });
  }
}

/** A worker of the page's own site, or a module of it that loads the one of another. */
function workerAt(address: string | URL): Worker {
  const url = new URL(address, globalThis.location?.href);
  if (url.origin === globalThis.location?.origin) return new Worker(url, { type: 'module' });
  const own = new Blob([`await import(${JSON.stringify(url.href)});`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(own), { type: 'module' });
}

interface OwnWorker {
  readonly worker: Worker;
  /** The page keeps it for its other documents. */
  readonly isKept: boolean;
}

function workerOf(options: PdfOptions, locale: Locale): OwnWorker {
  const { worker } = options;
  try {
    if (typeof Worker === 'undefined') throw new Error('Worker is not defined');
    if (worker === undefined) throw new Error('pdf.worker is not given');
    if (typeof worker === 'function') return { worker: worker(), isKept: false };
    return worker instanceof Worker
      ? { worker, isKept: true }
      : { worker: workerAt(worker), isKept: false };
  } catch (cause) {
    throw new ReadError('workerMissing', locale, thrownText(cause), { cause });
  }
}

async function fetched(address: string | URL | undefined): Promise<Uint8Array> {
  if (address === undefined) throw new Error('no address is given');
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${String(address)}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const inFolder = (folder: string | URL | undefined, name: string): string | undefined =>
  folder && `${String(folder).replace(/\/?$/, '/')}${name}`;

/** PDF on a page: pdf.js as the page gives it, with its own worker. */
export const browserPdf: PdfHost = {
  async withPdf({ bytes, time, options, locale }, work) {
    const library = await libraryOf(options, locale);
    const { worker, isKept } = workerOf(options, locale);
    const { cMapUrl, standardFontDataUrl } = options;
    let missing: string | undefined;
    class BinaryDataFactory {
      async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
        if (kind !== 'cMapUrl') return fetched(inFolder(standardFontDataUrl, filename));
        try {
          const address =
            typeof cMapUrl === 'function' ? cMapUrl(filename) : inFolder(cMapUrl, filename);
          return await fetched(address);
        } catch (error) {
          missing ??= filename;
          throw error;
        }
      }
    }
    const checked = async <T>(answer: Promise<T>): Promise<T> => {
      const value = await answer;
      if (missing) throw Object.assign(new Error(missing), { name: MAP_MISSING });
      return value;
    };

    let lose: (error: ReadError) => void = () => undefined;
    const loss = new Promise<never>((_, reject) => {
      lose = reject;
    });
    const timer = setTimeout(() => lose(new ReadError('tooSlow', locale)), time);
    const failed = (event: Event): void => {
      const reason = event instanceof ErrorEvent && event.message ? event.message : 'error';
      lose(new ReadError('workerMissing', locale, reason, { cause: event }));
    };
    worker.addEventListener('error', failed);
    const pdfWorker = library.PDFWorker.create({ port: worker, verbosity: 0 });
    const task = library.getDocument({
      ...PDF_SETTINGS,
      worker: pdfWorker,
      data: Uint8Array.from(bytes), // pdf.js takes the buffer away
      BinaryDataFactory,
    });
    const opened = task.promise.then(async (file) =>
      work({
        OPS: library.OPS,
        numPages: file.numPages,
        getPage: async (number) => {
          const page = await file.getPage(number);
          return {
            view: page.view,
            rotate: page.rotate,
            getTextContent: (asked) => checked(page.getTextContent(asked)),
            getOperatorList: (asked) => checked(page.getOperatorList(asked)),
            getAnnotations: (asked) => checked(page.getAnnotations(asked)),
            getFonts: async (names) => {
              const known = names.filter((name) => page.commonObjs.has(name));
              return new Map(known.map((name) => [name, page.commonObjs.get(name) as PdfFont])); // pdf.js keeps fonts there
            },
          };
        },
        areShown: async (layers) => {
          const config = await file.getOptionalContentConfig();
          return layers.map((layer) => config.isVisible(layer));
        },
      }),
    );
    let isLost = true;
    try {
      const value = await Promise.race([opened, loss]);
      isLost = false;
      return value;
    } catch (error) {
      opened.catch(() => undefined);
      isLost = error instanceof ReadError && /^(?:tooSlow|workerMissing)$/.test(error.code);
      throw pdfError(error, locale) ?? error;
    } finally {
      clearTimeout(timer);
      worker.removeEventListener('error', failed);
      // A worker that is lost answers no more, not even that it is closed.
      if (isLost) task.destroy().catch(() => undefined);
      else await task.destroy();
      if (!isKept || isLost) {
        pdfWorker.destroy();
        worker.terminate();
      }
    }
  },
};
