import type { Locale } from '../format';
import type { SourceDocument } from './document';
import { decodeText } from './encoding';
import { isMhtml } from './mime';
import type { NoteTaker } from './notes';

/** What the beginning of a file shows. */
export interface Beginning {
  readonly bytes: Uint8Array;
  /** As ASCII. */
  readonly ascii: string;
  /** As ASCII without zero bytes: UTF-16 has one beside each ASCII letter. */
  readonly letters: string;
}

interface KindOfFile {
  /** By what a file of the kind is known; left out for what an old office file holds, whose streams tell. */
  readonly isKind?: (beginning: Beginning) => boolean;
  /** Fetched when the first file of the kind comes: who reads web pages pays nothing for it. */
  readonly read: (bytes: Uint8Array, locale: Locale, note: NoteTaker) => Promise<SourceDocument>;
}

const decodedXml = (bytes: Uint8Array, locale: Locale, note: NoteTaker): string => {
  const named = /^[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(
    new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)),
  );
  return decodeText(bytes, named?.[1] ?? 'utf-8', locale, note);
};

/** XML that an office program wrote, by what it says in its first lines. */
const isXmlWith =
  (sign: RegExp) =>
  ({ letters }: Beginning): boolean =>
    /^[^<]{0,8}</.test(letters) && sign.test(letters);

/** The kinds of file that office programs write beside the common ones: what each is known by, and what reads it. */
const KINDS = {
  doc: {
    read: async (bytes, locale) => (await import('./formats/doc')).readDoc(bytes, locale),
  },
  xls: {
    read: async (bytes, locale) => (await import('./formats/xls')).readXls(bytes, locale),
  },
  rtf: {
    isKind: ({ ascii }) => /^\s*\{\\rtf/.test(ascii),
    read: async (bytes, locale) => (await import('./formats/rtf')).readRtf(bytes, locale),
  },
  excelXml: {
    isKind: isXmlWith(
      /<\?mso-application\s+progid="Excel\.|urn:schemas-microsoft-com:office:spreadsheet/,
    ),
    read: async (bytes, locale, note) =>
      (await import('./formats/office-xml')).readExcelXml(decodedXml(bytes, locale, note), locale),
  },
  flatOdf: {
    isKind: isXmlWith(/<office:document\b|office:mimetype="application\/vnd\.oasis\.opendocument/),
    read: async (bytes, locale, note) =>
      (await import('./formats/odf')).readFlatOdf(decodedXml(bytes, locale, note), locale),
  },
  mhtml: {
    isKind: ({ bytes }) => isMhtml(bytes),
    read: async (bytes, locale, note) =>
      (await import('./formats/mhtml')).readMhtml(bytes, locale, note),
  },
} satisfies Readonly<Record<string, KindOfFile>>;

/** A kind of file that a module reads which is fetched for it. */
export type OtherKind = keyof typeof KINDS;

const kinds: Readonly<Record<OtherKind, KindOfFile>> = KINDS;

export const isOtherKind = (kind: string): kind is OtherKind => kind in kinds;

/** Which of these kinds a file is of, by its beginning. */
export const otherKindOf = (beginning: Beginning): OtherKind | undefined =>
  (Object.keys(kinds) as OtherKind[]).find((kind) => kinds[kind].isKind?.(beginning)); // Object.keys forgets the keys

/** @throws ReadError as the reader of the kind says */
export const readOther = (
  kind: OtherKind,
  bytes: Uint8Array,
  locale: Locale,
  note: NoteTaker,
): Promise<SourceDocument> => kinds[kind].read(bytes, locale, note);
