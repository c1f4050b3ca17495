import type { Locale } from '../format';
import type { SourceDocument } from './document';
import { decodeText } from './encoding';
import type { ContainerKind } from './kind';
import type { NoteTaker } from './notes';

/** The kinds of file that office programs write beside the common ones, each read by a module of its own. */
export type OtherKind = Exclude<ContainerKind, 'text' | 'html' | 'csv' | 'pdf' | 'zip'>;

type Reader = (bytes: Uint8Array, locale: Locale, note: NoteTaker) => Promise<SourceDocument>;

const xmlText = (bytes: Uint8Array, locale: Locale, note: NoteTaker): string => {
  const named = /^[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(
    new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)),
  );
  return decodeText(bytes, named?.[1] ?? 'utf-8', locale, note);
};

/** Each is fetched when the first file of its kind comes: who reads web pages pays nothing for it. */
const READERS: Readonly<Record<OtherKind, Reader>> = {
  rtf: async (bytes, locale) => (await import('./formats/rtf')).readRtf(bytes, locale),
  doc: async (bytes, locale) => (await import('./formats/doc')).readDoc(bytes, locale),
  xls: async (bytes, locale) => (await import('./formats/xls')).readXls(bytes, locale),
  mhtml: async (bytes, locale, note) =>
    (await import('./formats/mhtml')).readMhtml(bytes, locale, note),
  excelXml: async (bytes, locale, note) =>
    (await import('./formats/office-xml')).readExcelXml(xmlText(bytes, locale, note), locale),
  flatOdf: async (bytes, locale, note) =>
    (await import('./formats/odf')).readFlatOdf(xmlText(bytes, locale, note), locale),
};

export const isOtherKind = (kind: ContainerKind): kind is OtherKind => kind in READERS;

/** @throws ReadError as the reader of the kind says */
export const readOther = (
  kind: OtherKind,
  bytes: Uint8Array,
  locale: Locale,
  note: NoteTaker,
): Promise<SourceDocument> => READERS[kind](bytes, locale, note);
