import { isDateLine } from './around-report';
import type { TextLine } from './narrative';
import { dayOf, factsIn, labelledDays, type PageFacts } from './page-facts';
import {
  agree,
  bodyIn,
  compact,
  type FoundTitle,
  isBody,
  isTitle,
  isWhole,
  titleOfPage,
  titlesIn,
  titleWithoutYear,
  withoutGaps,
  yearIn,
} from './title';

export { isTitle };

/** What stands before and around the sections of a report. */
export interface Head {
  readonly year: number | null;
  readonly title: string | null;
  readonly bodyName: string | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly publicationDate?: string;
  readonly contact?: string;
  /** Index of the lines that the title took. */
  readonly titleLines: ReadonlySet<number>;
}

const pad = (part: string | undefined): string => String(Number(part)).padStart(2, '0');

/** A date from its numbers as ISO 8601 writes it, if there is such a day. */
export function validDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

const NUMERALS = '〇一二三四五六七八九';

/** 二〇二四年十二月三十一日 as 2024年12月31日. */
const inDigits = (plain: string): string =>
  plain
    .replace(/二[〇○零O0一二三四五六七八九]{3}(?=年)/g, (year) =>
      [...year.replace(/[○零O0]/g, '〇')].map((letter) => NUMERALS.indexOf(letter)).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (found) => {
      const [tens = '', ones = ''] = found.includes('十') ? found.split('十') : ['〇', found];
      const value = 10 * (tens ? NUMERALS.indexOf(tens) : 1) + (ones ? NUMERALS.indexOf(ones) : 0);
      return String(value);
    });

/** The span of days that a text names, its spelling made compact. */
function periodIn(text: string): Head['period'] {
  const plain = inDigits(text);
  const match =
    /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起)?[,,、]?(?:至|到|-|—|–|~)+(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/.exec(
      plain,
    ) ?? /(20\d\d)-(\d\d)-(\d\d)(?:至|到|—|~)(20\d\d)-(\d\d)-(\d\d)/.exec(plain);
  if (!match) return null;
  const from = validDate(match[1], match[2], match[3]);
  const to = validDate(match[4] ?? match[1], match[5], match[6]);
  return from && to ? { from, to } : null;
}

const CONTACT = /(?:如(?:对|有)|联系(?:地址|电话|方式)?|地址|電話|电话|邮编|聯繫|聯系)/;

/** What a document says of itself beside its text. */
export interface AboutDocument {
  readonly title?: string;
  readonly facts?: PageFacts;
}

/**
 * What a report says of itself, from the lines before its first section.
 *
 * @param rowsBefore the rows of tables there: many sites print the date of publication in one
 */
export function readHead(
  lines: readonly TextLine[],
  firstSection: number,
  about: AboutDocument = {},
  rowsBefore: readonly TextLine[] = [],
): Head {
  const before = lines.slice(0, firstSection);
  const facts = factsIn([...before, ...rowsBefore]);
  const named = [about.facts?.title, facts.title, titleOfPage(about.title ?? '')].filter(
    (text): text is string => text !== undefined && saysWhose(text),
  );
  const { title, titleLines } = findTitle(before, named);
  const texts = lines.map((line) => line.text);
  const beside = title === null ? undefined : bodyBeside(title, before, titleLines);
  if (beside) titleLines.add(beside.line);
  const period =
    periodIn(compact(texts.slice(0, firstSection).join('\n'))) ??
    periodIn(compact(texts.slice(0, firstSection + 6).join('\n')));
  const date = publicationIn(before, rowsBefore, titleLines, about.facts?.published);
  const contact = contactIn(before.filter((_, i) => !titleLines.has(i)).map((line) => line.text));
  return {
    year: (title === null ? null : yearIn(title)) ?? yearInText(period, texts, firstSection),
    title: title === null ? null : withoutGaps(title),
    bodyName:
      title === null
        ? null
        : (bodyIn(title, texts) ??
          beside?.name ??
          bodyNamed([facts.publisher, about.facts?.publisher])),
    period,
    ...(date && { publicationDate: date }),
    ...(contact && { contact }),
    titleLines,
  };
}

/**
 * Whether a title says whose report it is, or of which year: pages of all kinds are called 政府信息公开年报, which says of
 * no report whose it is.
 */
const saysWhose = (title: string): boolean =>
  isTitle(title) && (yearIn(title) !== null || bodyIn(title, []) !== null);

/** The year that the text says where the title does not: by its period, else by what its first sentences name. */
const yearInText = (
  period: Head['period'],
  texts: readonly string[],
  firstSection: number,
): number | null =>
  period
    ? Number(period.from.slice(0, 4))
    : (yearNamed(texts.slice(0, firstSection + 12)) ??
      yearOpening(texts.slice(0, firstSection + 6)));

/** The title of a report over its text, with the lines that it takes, wherever the page says it again. */
function findTitle(
  before: readonly TextLine[],
  named: readonly string[],
): { title: string | null; titleLines: Set<number> } {
  const titles = titlesIn(before);
  // Menus and paths stand over the text, which begins below the last title; if it is that which the page names.
  const isNamed = ({ text }: FoundTitle): boolean => named.some((name) => agree(name, text));
  const [last] = [...titles].reverse().sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const printed = last ?? titleWithoutYear(before);
  const first = printed?.text ?? named.find(isWhole) ?? named[0] ?? titleInRun(before);
  if (first === undefined) return { title: null, titleLines: new Set() };
  const again = titles.filter(({ text }) => agree(text, first));
  // Of those that agree, one that names the body and the year says more than one that does not.
  const all = [
    first,
    ...again.map(({ text }) => text).reverse(),
    ...named.filter((name) => agree(name, first)),
  ];
  const says = (text: string): number =>
    Number(bodyIn(text, []) !== null) + Number(yearIn(text) !== null);
  const title = all.reduce((best, text) => (says(text) > says(best) ? text : best));
  return {
    title,
    titleLines: new Set([
      ...(printed?.lines ?? []),
      ...again.flatMap((found) => found.lines),
      // Again, without the year.
      ...before.flatMap(({ text }, i) => (isTitle(text) && agree(text, first) ? [i] : [])),
    ]),
  };
}

/** The title with which a report in one run of text begins. */
function titleInRun(before: readonly TextLine[]): string | undefined {
  const first = before.find((line) => line.text.trim() !== '')?.text.trim() ?? '';
  return /^\S{2,40}?(?:20\d\d)年(?:度)?政府信息公开工作(?:的)?年度报告(?=\s)/.exec(first)?.[0];
}

/** The day of publication: as a label names it, else as the page's tags do, else as a line below the title does. */
function publicationIn(
  before: readonly TextLine[],
  rowsBefore: readonly TextLine[],
  titleLines: ReadonlySet<number>,
  tagged: string | undefined,
): string | undefined {
  const [published, made] = labelledDays([...before, ...rowsBefore]);
  const below = before
    .slice(Math.max(-1, ...titleLines) + 1)
    .find(({ text }) => titleLines.size > 0 && isDateLine(text));
  const behind = [...titleLines]
    .map((i) => DAY_BEHIND.exec(before[i]?.text ?? '')?.[0])
    .find(Boolean);
  const dayIn = (text: string | undefined) => (text === undefined ? undefined : dayOf(text));
  for (const day of [published, dayIn(tagged), made, dayIn(below?.text), dayIn(behind)]) {
    const date = day && validDate(...day);
    if (date) return date;
  }
  return undefined;
}

const bodyNamed = (names: readonly (string | undefined)[]): string | null =>
  names.find((name) => name !== undefined && isBody(name)) ?? null;

/** The one year that a text names as that of its report (2023年政府信息公开工作, 2020年报). */
function yearNamed(texts: readonly string[]): number | null {
  const years = new Set<string>();
  const pattern =
    /(20\d\d)(?:年度?)?(?:[本我][级机关单位厅局镇乡街办]{1,2})?(?:政府信息公开|政务公开|信息公开|年报)/g;
  // What stands in 《》 is another text's name, maybe last year's report.
  const said = compact(texts.join('\n')).replace(/《[^《》]{0,80}》/g, '');
  for (const match of said.matchAll(pattern)) years.add(match[1] ?? '');
  const [only] = years;
  return years.size === 1 ? Number(only) : null;
}

// A body with the day of its report behind it.
const DAY_BEHIND = /[\s（(]{0,9}20\d\d年\d{1,2}月\d{1,2}日[）)]?\s{0,9}$/;

/** The body that stands alone on a line over a title without a name, or below it. */
function bodyBeside(
  title: string,
  before: readonly TextLine[],
  titleLines: ReadonlySet<number>,
): { name: string; line: number } | undefined {
  if (titleLines.size === 0 || bodyIn(title, []) !== null) return undefined;
  const nameAt = (line: number): string =>
    (before[line]?.text ?? '').replace(DAY_BEHIND, '').replace(/^[（(](?=[^（）()]*$)|\s/g, '');
  return [Math.min(...titleLines) - 1, Math.max(...titleLines) + 1]
    .map((line) => ({ line, name: nameAt(line) }))
    .find(({ name }) => isBody(name));
}

/** The one year with which the first sentences of a report open (2023年,我局…); 2023年以来 may be long ago. */
function yearOpening(texts: readonly string[]): number | null {
  const years = new Set<string>();
  for (const text of texts) {
    const pattern = /(?:^|[。；)])(20\d\d)年度?(?=,|我|本|[区县市镇乡街])([^。；]*)/g;
    for (const match of compact(text).matchAll(pattern)) {
      // A year in which another year's report was published may be this report's year or the next.
      if (!/《[^》]{0,60}20\d\d[^》]{0,60}报告》/.test(match[2] ?? '')) years.add(match[1] ?? '');
    }
  }
  const [only] = years;
  return years.size === 1 ? Number(only) : null;
}

/** A line that goes on with an address, a telephone number and the like. */
const CONTACT_LINE =
  /^\s*(?:联系|办公|通讯|通信|通訊|聯繫|聯絡|咨询)?(?:地址|电话|電話|人|单位|单位名称|部门|传真|傳真|邮编|郵編|邮政编码|邮箱|電郵|方式|时间)\s*[:：]|^\s*(?:电子|電子)(?:邮箱|邮件|信箱|郵箱)\s*[:：]|^\s*(?:E-?mail)\b/i;

/** How many lines after the sentence that says whom to ask go on with it: his name, where he is and how he is called. */
function contactLines(rest: readonly string[]): number {
  let end = 0;
  for (; end < rest.length; end++) {
    const line = rest[end] ?? '';
    if (line.length > 200) break;
    const isName =
      line.length <= 40 && !/[。；]/.test(line) && CONTACT_LINE.test(rest[end + 1] ?? '');
    if (!CONTACT_LINE.test(line) && !(end === 0 && isName)) break;
  }
  return end;
}

/** The sentence that says whom to ask, with the lines that go on with it. */
function contactIn(texts: readonly string[]): string | undefined {
  for (const [i, text] of texts.entries()) {
    if (!CONTACT.test(text)) continue;
    const sentences = text.split(/(?<=。)/);
    const from = sentences.findIndex(
      (sentence) => CONTACT.test(sentence) && /联系|聯繫|聯系|电话|電話/.test(sentence),
    );
    if (from < 0) continue;
    const rest = texts.slice(i + 1);
    const more = rest.slice(0, contactLines(rest)).map((line) => line.trim());
    return [sentences.slice(from).join('').trim(), ...more].join(' ').trim() || undefined;
  }
  return undefined;
}
