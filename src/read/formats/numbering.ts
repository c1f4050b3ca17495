import { childAt, childrenOf, countIn, type XmlElement } from './xml';

/** The item number that Word sets before a paragraph of a list: 1. or （一）; empty where it sets none. */
export type ItemNumbers = (paragraph: XmlElement) => string;

/** Levels of a list: Word has no more. */
const MOST_LEVELS = 9;
/** Letters of an item number. */
const LONGEST = 40;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

interface Reference {
  readonly num: string | undefined;
  readonly level: number | undefined;
}

const val = (element: XmlElement | undefined): string | undefined => element?.attributes.val;
const numberIn = (text: string | undefined, fallback: number): number =>
  countIn(text, fallback, 99_999);

function levelsOf(parent: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(parent, 'lvl')
      .slice(0, MOST_LEVELS)
      .map((level) => [
        numberIn(level.attributes.ilvl, 0),
        {
          start: numberIn(val(childAt(level, 'start')), 0),
          format: val(childAt(level, 'numFmt')) ?? 'decimal',
          text: (val(childAt(level, 'lvlText')) ?? '').slice(0, LONGEST),
        },
      ]),
  );
}

const referenceOf = (properties: XmlElement | undefined): Reference => {
  const own = childAt(properties, 'numPr');
  const level = val(childAt(own, 'ilvl'));
  return {
    num: val(childAt(own, 'numId')),
    level: level === undefined ? undefined : numberIn(level, 0),
  };
};

/** Counts the items of a document's lists; to be asked for every paragraph in its order. */
export function itemNumbers(
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
): ItemNumbers {
  const root = childAt(numbering, 'numbering');
  if (!root) return () => '';
  const abstract = new Map(
    childrenOf(root, 'abstractNum').map((each) => [
      each.attributes.abstractNumId ?? '',
      levelsOf(each),
    ]),
  );
  const nums = new Map(
    childrenOf(root, 'num').map((num) => {
      const base = val(childAt(num, 'abstractNumId')) ?? '';
      const starts = new Map<number, number>();
      // What it says anew; the rest is its definition's, which many lists may share.
      const overrides = new Map<number, Level>();
      for (const override of childrenOf(num, 'lvlOverride').slice(0, MOST_LEVELS)) {
        const level = numberIn(override.attributes.ilvl, 0);
        const start = val(childAt(override, 'startOverride'));
        if (start !== undefined) starts.set(level, numberIn(start, 1));
        for (const [at, own] of levelsOf(override)) overrides.set(at, own);
      }
      const levelAt = (at: number): Level | undefined =>
        overrides.get(at) ?? abstract.get(base)?.get(at);
      return [num.attributes.numId ?? '', { base, starts, levelAt }];
    }),
  );
  const ofStyle = new Map(
    childrenOf(childAt(styles, 'styles') ?? root, 'style').map((style) => [
      style.attributes.styleId ?? '',
      { ...referenceOf(childAt(style, 'pPr')), basedOn: val(childAt(style, 'basedOn')) },
    ]),
  );
  const byStyle = (name: string | undefined): Reference => {
    let level: number | undefined;
    for (let style = ofStyle.get(name ?? ''), i = 0; style && i < 20; i++) {
      level ??= style.level;
      if (style.num !== undefined) return { num: style.num, level };
      style = ofStyle.get(style.basedOn ?? '');
    }
    return { num: undefined, level };
  };

  // Lists that share a definition count on, unless one begins anew.
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (paragraph) => {
    const properties = childAt(paragraph, 'pPr');
    const own = referenceOf(properties);
    const styled = byStyle(val(childAt(properties, 'pStyle')));
    const num = own.num ?? styled.num;
    const list = num === undefined ? undefined : nums.get(num);
    if (!list || num === undefined) return '';
    const at = Math.min(own.level ?? styled.level ?? 0, MOST_LEVELS - 1);
    const level = list.levelAt(at);
    if (!level) return '';
    const counts = counters.get(list.base) ?? new Map<number, number>();
    counters.set(list.base, counts);
    if (!begun.has(num)) {
      begun.add(num);
      for (const [each, start] of list.starts) counts.set(each, start - 1);
    }
    counts.set(at, (counts.get(at) ?? level.start - 1) + 1);
    for (const each of [...counts.keys()]) if (each > at) counts.delete(each);
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const inner = list.levelAt(Number(digit) - 1);
      return inner ? listNumber(counts.get(Number(digit) - 1) ?? inner.start, inner.format) : '';
    });
  };
}

const DIGITS = [...'〇一二三四五六七八九'];

function chinese(count: number): string {
  if (count <= 0 || count >= 100)
    return [...String(count)].map((digit) => DIGITS[Number(digit)]).join('');
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const lead = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${lead}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** A count as a list writes it. */
export function listNumber(count: number, format: string): string {
  if (/chinese|japaneseCounting|taiwanese|ideographDigital|koreanDigital/i.test(format))
    return chinese(count);
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((count - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'decimalEnclosedCircle' && count >= 1 && count <= 20)
    return String.fromCharCode(0x2460 + count - 1);
  return String(count);
}
