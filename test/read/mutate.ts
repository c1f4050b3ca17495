/** Damage that documents suffer: a random generator with a seed, and mutations of text and bytes. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const below = (next: Random, limit: number): number => Math.floor(next() * limit);

/** Changes that take away or add anything at all. */
export function damage(bytes: Uint8Array, next: Random): Uint8Array {
  const result = Array.from(bytes);
  const times = 1 + below(next, 6);
  for (let i = 0; i < times; i++) {
    const at = below(next, result.length + 1);
    const size = 1 + below(next, 64);
    switch (below(next, 5)) {
      case 0:
        result.splice(at, size);
        break;
      case 1:
        result.splice(at, 0, ...result.slice(below(next, result.length + 1)).slice(0, size));
        break;
      case 2:
        result[at] = below(next, 256);
        break;
      case 3:
        result.length = Math.min(result.length, Math.max(at, 64));
        break;
      default:
        for (let j = at; j < Math.min(at + size, result.length); j++) result[j] = below(next, 256);
    }
  }
  return Uint8Array.from(result);
}

/** Damage to one of the XML parts of an office file, which stays a sound archive. */
export function damagePart(bytes: Uint8Array, next: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) =>
    /^(?:word\/(?:document|numbering|styles)|xl\/(?:workbook|sharedStrings|styles|worksheets\/.*))\.xml$/.test(
      name,
    ),
  );
  const name = names[below(next, names.length)] ?? '';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const times = 1 + below(next, 3);
  let changed = xml;
  for (let i = 0; i < times; i++) changed = damageXml(changed, next);
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 });
}

/** A change after which the XML is mostly well-formed still. */
function damageXml(xml: string, next: Random): string {
  const tags = [...xml.matchAll(/<[^>]+>/g)];
  const tag = tags[below(next, tags.length)];
  if (!tag) return xml;
  const [text] = tag;
  const [from, to] = [tag.index, tag.index + text.length];
  const name = /^<([\w:]+)/.exec(text)?.[1];
  const end = name === undefined ? -1 : xml.indexOf(`</${name}>`, to);
  const whole = text.endsWith('/>') || end < 0 ? to : end + `</${name}>`.length;
  const cut = (put: string): string => xml.slice(0, from) + put + xml.slice(whole);
  switch (below(next, 7)) {
    case 0:
      return cut('');
    case 1:
      return cut(xml.slice(from, whole).repeat(1 + below(next, 4)));
    case 2:
      // Another number in an attribute: spans, references, item levels.
      return (
        xml.slice(0, from) +
        text.replace(
          /\d+/,
          () => ['0', '-1', '7', '1000000000', 'NaN', '1e9'][below(next, 6)] ?? '',
        ) +
        xml.slice(to)
      );
    case 3:
      return cut(`<w:sdt><w:sdtContent>${xml.slice(from, whole)}</w:sdtContent></w:sdt>`);
    case 4:
      return cut(`<w:del>${xml.slice(from, whole)}</w:del>`);
    case 5:
      return xml.slice(0, from) + text.replace(/ [\w:]+="[^"]*"/, '') + xml.slice(to);
    default:
      return xml.slice(0, from) + text.replace(/[<>"]/, '') + xml.slice(to);
  }
}

const SPACES = ['\u00a0', ' ', '\u3000', '\u200b', '\ufeff'];
const NOISE = [
  '<!-- x -->',
  '<span></span>',
  '<script>document.write("7")</script>',
  '<o:p></o:p>',
  '<a name="x"></a>',
];

/** A change that touches no digit and no cell's border: it may not change any number that is read. */
export function disguise(text: string, isHtml: boolean, next: Random): string {
  const at = below(next, text.length);
  switch (below(next, isHtml ? 6 : 4)) {
    case 0: {
      // White space beside white space at the end of a line.
      const end = text.indexOf('\n', at);
      return end < 0
        ? text
        : `${text.slice(0, end)}${SPACES[below(next, SPACES.length)]}${text.slice(end)}`;
    }
    case 1:
      return text.replace(/\r?\n/g, '\r\n');
    case 2:
      return text.replace(/（/g, '(').replace(/）/g, ')');
    case 3: {
      // A letter of a label is lost or replaced.
      const label = /[㐀-鿿]{4,}/g;
      label.lastIndex = at;
      const match = label.exec(text);
      if (!match) return text;
      const letter = match.index + below(next, match[0].length);
      return text.slice(0, letter) + (next() < 0.5 ? '' : '某') + text.slice(letter + 1);
    }
    case 4: {
      const tag = text.indexOf('</p>', at);
      return tag < 0
        ? text
        : `${text.slice(0, tag)}${NOISE[below(next, NOISE.length)]}${text.slice(tag)}`;
    }
    default:
      return text.replace(/<td /g, `<td class="x${below(next, 99)}" data-n="${below(next, 99)}" `);
  }
}
