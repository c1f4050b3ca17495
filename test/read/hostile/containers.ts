import { crc32, deflateRawSync } from 'node:zlib';

/** Containers that hold what they are given and say of it what they are told: ZIP archives, compound files, PDF. */

/** A file of an archive, and the lies that the archive tells of it. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** The size that is declared; the true one if left out. */
  readonly says?: number;
  /** The file whose bytes this one shares, by its place. */
  readonly sharesWith?: number;
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)];

/** Checksums of what was packed already: files that share their bytes share them, too. */
const checksums = new WeakMap<Uint8Array, number>();
function checksum(data: Uint8Array): number {
  const known = checksums.get(data) ?? crc32(data);
  checksums.set(data, known);
  return known;
}

/** A ZIP archive that says what it is told. */
export function zipOf(files: readonly ZipFile[], count = files.length): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  const places: { readonly at: number; readonly packed: Buffer }[] = [];
  let length = 0;
  for (const { name, data, says = data.length, sharesWith } of files) {
    const label = Buffer.from(name);
    const shared = sharesWith === undefined ? undefined : places[sharesWith];
    const packed = shared?.packed ?? deflateRawSync(data, { level: 6 });
    const at = shared?.at ?? length;
    const facts = [
      ...u16(8),
      ...u32(0),
      ...u32(checksum(data)),
      ...u32(packed.length),
      ...u32(says),
      ...u16(label.length),
      ...u16(0),
    ];
    if (!shared) {
      const local = Buffer.from([...u32(0x04034b50), ...u16(20), ...u16(0), ...facts]);
      parts.push(local, label, packed);
      length += local.length + label.length + packed.length;
    }
    places.push({ at, packed });
    list.push(
      Buffer.from([
        ...u32(0x02014b50),
        ...u16(20),
        ...u16(20),
        ...u16(0),
        ...facts,
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...u32(0),
        ...u32(at),
      ]),
      label,
    );
  }
  const listed = Buffer.concat(list);
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(Math.min(count, 0xffff)),
    ...u16(Math.min(count, 0xffff)),
    ...u32(listed.length),
    ...u32(length),
    ...u16(0),
  ];
  return Buffer.concat([...parts, listed, Buffer.from(end)]);
}

const text = (value: string): Uint8Array => Buffer.from(value);

/** An archive of texts, by their names. */
export const archive = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipOf(Object.entries(parts).map(([name, value]) => ({ name, data: text(value) })));

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const docxOf = (body: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  archive({
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...others,
  });

const SHEETS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export const xlsxOf = (sheet: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  archive({
    'xl/workbook.xml': `<workbook ${SHEETS} xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${SHEETS}>${sheet}</worksheet>`,
    ...others,
  });

export const odfOf = (kind: 'text' | 'spreadsheet', body: string, styles = ''): Uint8Array =>
  archive({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  });

export const ofdOf = (
  content: string,
  others: Readonly<Record<string, string>> = {},
  pages = '<Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>',
): Uint8Array =>
  archive({
    'OFD.xml':
      '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages>${pages}</ofd:Pages></ofd:Document>`,
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page>${content}</ofd:Page>`,
    ...others,
  });

const SECTOR = 512;
const FREE = 0xffffffff;
const LAST = 0xfffffffe;

/**
 * A compound file with a stream, and more of them; `links` changes the list of what follows which sector, `head` the
 * head.
 */
export function compoundOf(
  name: string,
  stream: Uint8Array,
  change: {
    links?: (fat: Uint32Array) => void;
    head?: (head: DataView) => void;
    size?: number;
    more?: readonly (readonly [name: string, stream: Uint8Array])[];
  } = {},
): Uint8Array {
  let sectors = 0;
  const streams = [[name, stream] as const, ...(change.more ?? [])].map(([label, bytes]) => {
    const length = Math.max(4096, bytes.length);
    const first = sectors;
    sectors += Math.ceil(length / SECTOR);
    return { label, bytes, length, first, end: sectors };
  });
  const own = sectors;
  const data = own + 1; // and the sector of the names
  let lists = 1;
  while (lists * (SECTOR / 4) < data + lists) lists++;
  const fat = new Uint32Array((lists * SECTOR) / 4).fill(FREE);
  for (const { first, end } of streams)
    for (let i = first; i < end; i++) fat[i] = i + 1 < end ? i + 1 : LAST;
  fat[own] = LAST;
  for (let i = 0; i < lists; i++) fat[data + i] = 0xfffffffd;
  change.links?.(fat);
  const all = Buffer.alloc(SECTOR * (1 + data + lists));
  all.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const head = new DataView(all.buffer, all.byteOffset, SECTOR);
  const put = (at: number, value: number): void => head.setUint32(at, value, true);
  head.setUint16(24, 0x3e, true);
  head.setUint16(26, 3, true);
  head.setUint16(28, 0xfffe, true);
  head.setUint16(30, 9, true);
  head.setUint16(32, 6, true);
  put(44, lists);
  put(48, own);
  put(56, 4096);
  put(60, LAST);
  put(68, LAST);
  for (let i = 0; i < 109; i++) put(76 + i * 4, i < lists ? data + i : FREE);
  const entry = (at: number, label: string, kind: number, first: number, size: number): void => {
    const from = SECTOR * (1 + own) + at * 128;
    all.write(label, from, 'utf16le');
    all.writeUInt16LE(label.length * 2 + 2, from + 64);
    all[from + 66] = kind;
    for (const each of [68, 72, 76]) all.writeUInt32LE(FREE, from + each);
    all.writeUInt32LE(first, from + 116);
    all.writeUInt32LE(size, from + 120);
  };
  entry(0, 'Root Entry', 5, LAST, 0);
  streams.forEach(({ label, bytes, length, first }, i) => {
    all.set(bytes, SECTOR * (1 + first));
    entry(i + 1, label, 2, first, i === 0 ? (change.size ?? length) : length);
  });
  all.set(new Uint8Array(fat.buffer), SECTOR * (1 + data));
  change.head?.(head);
  return all;
}

/** Records of a workbook of Excel 97: its kind and its bytes. */
export const recordsOf = (
  records: readonly (readonly [kind: number, data: Uint8Array])[],
): Uint8Array =>
  Buffer.concat(
    records.flatMap(([kind, data]) => [Buffer.from([...u16(kind), ...u16(data.length)]), data]),
  );

/** An object of a PDF: its text, or the text of a stream's dictionary and its bytes. */
export type PdfObject = string | readonly [dictionary: string, stream: Uint8Array];

/** A PDF of numbered objects from 1; the first is its catalogue. */
export function pdfFile(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  let at = 9;
  const places: number[] = [];
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  objects.forEach((object, i) => {
    places.push(at);
    if (typeof object === 'string') add(Buffer.from(`${i + 1} 0 obj\n${object}\nendobj\n`));
    else {
      const [dictionary, stream] = object;
      add(Buffer.from(`${i + 1} 0 obj\n<<${dictionary}/Length ${stream.length}>>\nstream\n`));
      add(Buffer.from(stream));
      add(Buffer.from('\nendstream\nendobj\n'));
    }
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A PDF of one page with this content; further objects are numbered from 6. */
export const pdfPage = (
  content: Uint8Array | readonly [dictionary: string, stream: Uint8Array],
  resources = '',
  others: readonly PdfObject[] = [],
  page = '',
): Uint8Array =>
  pdfFile([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>${page}>>`,
    content instanceof Uint8Array ? ['', content] : content,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...others,
  ]);
