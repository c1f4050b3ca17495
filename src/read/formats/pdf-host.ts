import type { PDFPageProxy } from 'pdfjs-dist';
import type { Locale } from '../../format';
import { ReadError, type ReadErrorCode } from '../error';

/** pdf.js: the module `pdfjs-dist/legacy/build/pdf.mjs` (or `pdfjs-dist`), as far as it is used here. */
export interface PdfJs {
  readonly getDocument: (source: never) => unknown;
  readonly PDFWorker: unknown;
  readonly OPS: unknown;
}

/**
 * Where pdf.js and its files are. In Node nothing need be said: an installed `pdfjs-dist` is found. On a page, say
 * at least `pdfjs` and `worker`, or take both from `gongkai-report/read/pdf`.
 */
export interface PdfOptions {
  /**
   * pdf.js: the module or a function that loads it, on a page. In Node the path or `file:` address of the folder
   * `pdfjs-dist` or of its `pdf.mjs`, for a program that was bundled away from it.
   */
  readonly pdfjs?: PdfJs | (() => Promise<PdfJs>) | string | URL;
  /**
   * On a page, pdf.js's own worker: the address of `pdf.worker.mjs`, a function that starts one for each
   * document, or one that the page keeps. Node takes a thread of its own and leaves this be.
   */
  readonly worker?: string | URL | Worker | (() => Worker);
  /**
   * The folder of the character maps (`pdfjs-dist/cmaps/`), without which text in GBK fonts cannot be read, or a
   * function from a map's file name to its address.
   */
  readonly cMapUrl?: string | URL | ((fileName: string) => string | URL | undefined);
  /** The folder `pdfjs-dist/standard_fonts/`. Text is read without it. */
  readonly standardFontDataUrl?: string | URL;
}

export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** What pdf.js says of a font, as far as it places letters. */
export interface PdfFont {
  readonly fontMatrix?: ArrayLike<number>;
  readonly vertical?: boolean;
  readonly defaultVMetrics?: ArrayLike<number>;
  readonly isType3Font?: boolean;
  readonly isCharBBox?: boolean;
  readonly bbox?: ArrayLike<number>;
}

/** What is asked of a font. */
export const FONT_FACTS = [
  'fontMatrix',
  'vertical',
  'defaultVMetrics',
  'isType3Font',
  'isCharBBox',
  'bbox',
] as const satisfies readonly (keyof PdfFont)[];

/** A page of an open PDF: of pdf.js's own, what gives plain data. */
export type PdfPage = Pick<
  PDFPageProxy,
  'view' | 'rotate' | 'getTextContent' | 'getOperatorList' | 'getAnnotations'
> & {
  /** The fonts of these names that its operators, asked for before, have brought along. */
  readonly getFonts: (names: readonly string[]) => Promise<ReadonlyMap<string, PdfFont>>;
};

/** A PDF that is open. Whatever is asked of it may be refused, with a `ReadError` or what pdf.js threw. */
export interface PdfFile {
  readonly OPS: Library['OPS'];
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
  /** Whether each of these layers is switched on. */
  readonly areShown: (layers: readonly unknown[]) => Promise<readonly boolean[]>;
}

/** A PDF to open. */
export interface PdfRequest {
  readonly bytes: Uint8Array;
  /** Milliseconds that all work on it may take. */
  readonly time: number;
  readonly options: PdfOptions;
  readonly locale: Locale;
}

/** Where the reader runs, as far as PDF goes. */
export interface PdfHost {
  /**
   * Opens a PDF, does some work with it and closes it.
   * @throws ReadError `libraryMissing`, `workerMissing`, `characterMapsMissing`, `encrypted`, `brokenFile`,
   * `tooSlow`, `outOfMemory`; whatever the work throws.
   */
  readonly withPdf: <T>(request: PdfRequest, work: (file: PdfFile) => Promise<T>) => Promise<T>;
}

/** What pdf.js is asked to do, and to leave: nothing is drawn, nothing is fetched, no code is made. */
export const PDF_SETTINGS = {
  cMapPacked: true,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  verbosity: 0,
} as const;

/** The name under which a character map that could not be had is reported. */
export const MAP_MISSING = 'CharacterMapMissing';

/** A ReadError for what pdf.js threw; undefined where that says nothing of the file. */
export function pdfError(thrown: unknown, locale: Locale): ReadError | undefined {
  if (thrown instanceof ReadError) return thrown;
  if (!(thrown instanceof Error)) return undefined;
  const codeOf = (name: string): ReadErrorCode | undefined => {
    if (name === MAP_MISSING) return 'characterMapsMissing';
    if (name === 'PasswordException') return 'encrypted';
    return /Exception$|^FormatError$/.test(name) ? 'brokenFile' : undefined;
  };
  const code = codeOf(thrown.name);
  const detail = code === 'characterMapsMissing' ? thrown.message : 'PDF';
  return code && new ReadError(code, locale, detail, { cause: thrown });
}
