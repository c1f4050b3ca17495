import { halfWidth, simplified, withoutAids } from './letters';
import type { TextLine } from './narrative';

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

const REPORT =
  /(?:政府)?信息公开(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:的)?(?:年度)?报告|政府信息公开年报/;
const compact = (text: string): string => simplified(halfWidth(text)).replace(/\s/g, '');

/** Whether a line is a title of a report, or the first part of one. */
export function isTitle(text: string): boolean {
  const line = compact(text);
  return (
    line.length <= 70 &&
    REPORT.test(line) &&
    // The notice with the form is no report: …年度报告格式.
    !/[。；,:]|本报告|根据|现将|格式/.test(line.replace(/^标题:/, ''))
  );
}

/** A title without what a page puts before it: 标题：…, Page 8 - …. */
const ownTitle = (text: string): string =>
  text.replace(/^(?:标题[:：]|[A-Za-z]+ ?\d* ?[-–—])\s*/, '');

/** Whether a line is a title with its year, all by itself. */
const isWhole = (text: string): boolean => isTitle(text) && yearIn(text) !== null;

const CHINESE_DIGITS = '〇一二三四五六七八九';
function yearIn(text: string): number | null {
  const plain = compact(text).replace(/[○零O]/g, '〇');
  const digits = /(20\d\d)年/.exec(plain) ?? /(20\d\d)/.exec(plain);
  if (digits) return Number(digits[1]);
  const words = /(二〇[〇一二三四五六七八九]{2})年/.exec(plain);
  return words
    ? Number([...(words[1] ?? '')].map((letter) => CHINESE_DIGITS.indexOf(letter)).join(''))
    : null;
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

/** The span of days that a text names, its spelling made compact. */
function periodIn(plain: string): Head['period'] {
  const match =
    /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起)?[,,、]?(?:至|到|-|—|–|~)+(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/.exec(
      plain,
    ) ?? /(20\d\d)-(\d\d)-(\d\d)(?:至|到|—|~)(20\d\d)-(\d\d)-(\d\d)/.exec(plain);
  if (!match) return null;
  const from = validDate(match[1], match[2], match[3]);
  const to = validDate(match[4] ?? match[1], match[5], match[6]);
  return from && to ? { from, to } : null;
}

const PUBLISHED =
  /(?:(?:发布|公布|发文|成文|公开|生成|更新)(?:日期|时间)|(?:日期|时间)(?=:))[:]?(20\d\d)[-/年.](\d{1,2})[-/月.](\d{1,2})/;
const ORGAN =
  /(?:人民政府|政府|委员会|管委会|办公厅|办公室|办事处|国资委|发改委|卫健委|局|厅|委|办|院|所|中心|公司|学校|支队|大队|总队|街道|开发区|新区|实验区|集团)$/;

/** The body that a title names: 淮安市人民政府2024年…; the rest of its name is taken from the text if it stands there. */
function bodyIn(title: string, texts: readonly string[]): string | null {
  const plain = withoutAids(halfWidth(title).replace(/\s/g, ''));
  const start = plain.search(/20\d\d|二[〇○零]/);
  const report = plain.search(/(?:政府信息公开|政务公开|信息公开|政府信息公開|政務公開|信息公開)/);
  const beforeYear = start > 0 ? plain.slice(0, start) : '';
  const between =
    start >= 0 && report > start
      ? plain.slice(start).replace(/^(?:20\d\d|[二〇○零一-九]{4})年?(?:度)?/, '')
      : '';
  let name =
    beforeYear ||
    (start < 0 && report > 0
      ? plain.slice(0, report)
      : between.slice(
          0,
          Math.max(
            0,
            between.search(/(?:政府信息公开|政务公开|信息公开|政府信息公開|政務公開|信息公開)/),
          ),
        ));
  name = name.replace(/^(?:标题[::]|关于)/, '').replace(/(?:关于|的)$/, '');
  if (name.length < 2 || name.length > 40 || /[。,;:|>]/.test(name)) return null;
  if (ORGAN.test(simplified(name))) return name;
  const full = new RegExp(
    `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:人民政府|人民政府办公室|管理委员会|街道办事处|办事处|人民政府辦公室)`,
  );
  for (const text of texts) {
    const found = full.exec(withoutAids(halfWidth(text).replace(/\s/g, '')));
    if (found) return found[0].replace(/(人民政府)(?:办公室|辦公室)$/, '$1');
  }
  return name;
}

const CONTACT = /(?:如(?:对|有)|联系(?:地址|电话|方式)?|地址|電話|电话|邮编|聯繫|聯系)/;

/**
 * What a report says of itself, from the lines before its first section.
 *
 * @param rowsBefore the rows of tables there: many sites print the date of publication in one
 */
export function readHead(
  lines: readonly TextLine[],
  firstSection: number,
  documentTitle: string | undefined,
  rowsBefore: readonly TextLine[] = [],
): Head {
  const before = lines.slice(0, firstSection);
  const titleLines = new Set<number>();
  let title: string | null = null;
  for (let i = 0; i < Math.min(before.length, 40) && title === null; i++) {
    const here = before[i]?.text.trim() ?? '';
    const next = before[i + 1]?.text.trim() ?? '';
    const third = before[i + 2]?.text.trim() ?? '';
    if (here === '' || here.length > 70 || /[>|]/.test(here)) continue;
    // A line over the title is no part of it.
    if (
      isTitle(next) &&
      yearIn(next) !== null &&
      !/^20\d\d/.test(halfWidth(next)) &&
      !isWhole(here)
    )
      continue;
    // Nor are the parts of the path to the page, of which the last is over the title.
    if (isWhole(third) && bodyIn(third, []) !== null && !isWhole(here + next) && !isWhole(here))
      continue;
    if (/年/.test(compact(here)) || REPORT.test(compact(here)) || /信息公开|信息公開/.test(here)) {
      const tries: [string, number][] = [
        [here, 1],
        [here + next, 2],
        [here + next + third, 3],
      ];
      const best =
        tries.find(([text]) => isTitle(text) && /20\d\d|二[〇○零]/.test(halfWidth(text))) ??
        tries.find(([text, size]) => size === 1 && isTitle(text));
      if (best) {
        const [text, size] = best;
        title = ownTitle(text);
        for (let j = 0; j < size; j++) titleLines.add(i + j);
      }
    } else if (isTitle(next) && isTitle(here + next) && ORGAN.test(simplified(here))) {
      title = here + next;
      titleLines.add(i).add(i + 1);
    }
  }
  // What a page prints over the text may have the title, too; the text begins below the last.
  const own = compact(title ?? '');
  for (let i = Math.max(-1, ...titleLines) + 1; title !== null && i < before.length; i++) {
    const text = before[i]?.text.trim() ?? '';
    if (text.includes('。')) break;
    // It may be broken over two lines.
    const size = isWhole(text) ? 1 : 2;
    const whole = size === 1 ? text : text + (before[i + 1]?.text.trim() ?? '');
    const again = compact(whole);
    if (!isWhole(whole) || !(own.includes(again) || again.includes(own))) continue;
    // With the body on a line of its own, it says less than the one above.
    if (bodyIn(whole, []) !== null || bodyIn(title, []) === null) title = ownTitle(whole);
    else if (own.startsWith(compact(before[i - 1]?.text ?? '') || ' ')) titleLines.add(i - 1);
    for (let j = 0; j < size; j++) titleLines.add(i + j);
  }
  // Pages of all kinds are called 政府信息公开年报: that says of no report whose it is.
  if (
    title === null &&
    documentTitle &&
    isTitle(documentTitle) &&
    (yearIn(documentTitle) !== null || bodyIn(documentTitle, []) !== null)
  )
    title = ownTitle(documentTitle.trim());
  if (title === null) {
    // A report in one run of text begins with its title.
    const first = before.find((line) => line.text.trim() !== '')?.text.trim() ?? '';
    const match = /^\S{2,40}?(?:20\d\d)年(?:度)?政府信息公开工作(?:的)?年度报告(?=\s)/.exec(first);
    if (match) title = match[0];
  }
  const texts = lines.map((line) => line.text);
  const headText = compact(texts.slice(0, firstSection).join('\n'));
  const period =
    periodIn(headText) ?? periodIn(compact(texts.slice(0, firstSection + 6).join('\n')));
  const year =
    (title === null ? null : yearIn(title)) ??
    (period
      ? Number(period.from.slice(0, 4))
      : (yearNamed(texts.slice(0, firstSection + 12)) ??
        yearOpening(texts.slice(0, firstSection + 6))));
  const published = PUBLISHED.exec(
    headText + compact(rowsBefore.map(({ text }) => text).join('\n')),
  );
  const date = published ? validDate(published[1], published[2], published[3]) : undefined;
  const contact = contactIn(before.filter((_, i) => !titleLines.has(i)).map((line) => line.text));
  return {
    year,
    title: title === null ? null : withoutGaps(title),
    bodyName: title === null ? null : (bodyIn(title, texts) ?? bodyBeside(before, titleLines)),
    period,
    ...(date && { publicationDate: date }),
    ...(contact && { contact }),
    titleLines,
  };
}

/** A title without the gaps that typesetting leaves between Chinese letters and digits. */
const withoutGaps = (title: string): string =>
  title
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3400-\u9fff]) (?=[\d\u3400-\u9fff])|(?<=\d) (?=[\u3400-\u9fff])/g, '')
    .trim();

/** The one year that a text names as that of its report (2023年政府信息公开工作, 2020年报). */
function yearNamed(texts: readonly string[]): number | null {
  const years = new Set<string>();
  const pattern =
    /(20\d\d)(?:年度?)?(?:[本我][级机关单位厅局镇乡街办]{1,2})?(?:政府信息公开|政务公开|信息公开|年报)/g;
  // What stands in 《》 is another text's name, maybe last year's report.
  const own = compact(texts.join('\n')).replace(/《[^《》]{0,80}》/g, '');
  for (const match of own.matchAll(pattern)) years.add(match[1] ?? '');
  const [only] = years;
  return years.size === 1 ? Number(only) : null;
}

/** The body that stands on a line of its own over a title without a name, or below it. */
function bodyBeside(before: readonly TextLine[], titleLines: ReadonlySet<number>): string | null {
  const at = [...titleLines];
  const beside = [Math.min(...at) - 1, Math.max(...at) + 1]
    .map((i) => before[i]?.text.replace(/\s/g, '') ?? '')
    .find((line) => /^[㐀-鿿]{4,40}$/.test(line) && ORGAN.test(simplified(line)));
  return beside ?? null;
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
  /^\s*(?:联系|办公|通讯|通信|通訊|聯繫|聯絡|咨询)?(?:地址|电话|電話|人|传真|傳真|邮编|郵編|邮政编码|邮箱|電郵|方式)\s*[:：]|^\s*(?:电子|電子)(?:邮箱|邮件|信箱|郵箱)\s*[:：]|^\s*(?:E-?mail)\b/i;

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
    const end = rest.findIndex((line) => line.length > 200 || !CONTACT_LINE.test(line));
    const more = rest.slice(0, end < 0 ? rest.length : end).map((line) => line.trim());
    return [sentences.slice(from).join('').trim(), ...more].join(' ').trim() || undefined;
  }
  return undefined;
}
