import { halfWidth, simplified, withoutAids } from './letters';
import type { TextLine } from './narrative';

/** Titles of reports: in one line or broken over several, with the body above or below, the year in brackets. */

/** One spelling of a text for looking into it: simplified, half-width, without spaces. */
export const compact = (text: string): string => simplified(halfWidth(text)).replace(/\s/g, '');

const REPORT =
  /(?:政府)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?报告|政府信息公开年报/g;
const hasReport = (line: string): boolean => line.search(REPORT) >= 0;

export const ORGAN =
  /(?:人民政府|政府|委员会|管委会|办公厅|办公室|办事处|国资委|发改委|卫健委|局|厅|委|办|院|所|中心|公司|学校|支队|大队|总队|街道|开发区|新区|实验区|集团)$/;
/** A place whose name stands for its government. */
const PLACE = /[省市县区旗州盟镇乡]$/;

/** What a page puts before a title: 标题：…, Page 8 - …; and the colon behind the body that it is of. */
const BEFORE_TITLE = /^(?:标题[:：]|[A-Za-z]+ ?\d* ?[-–—])\s*/;
const BODY_COLON = /(?<=[府会厅室处局委办院所心道区])[:：](?=\s*20\d\d)/;

/** Whether a line is a title of a report, or the first part of one. */
export function isTitle(text: string): boolean {
  const line = compact(text);
  return (
    line.length <= 70 &&
    hasReport(line) &&
    // The notice with the form is no report: …年度报告格式.
    !/[。；,:]|本报告|根据|现将|格式/.test(line.replace(BEFORE_TITLE, '').replace(BODY_COLON, ''))
  );
}

/** A title without what stands around it: the words of a page, the marks of a book's title, the ending of a file's name. */
const ownTitle = (text: string): string =>
  text
    .trim()
    .replace(BEFORE_TITLE, '')
    .replace(/\.(?:pdf|docx?|wps|ofd|xlsx?|html?)$/i, '')
    .replace(/^《([^《》]*)》$/, '$1');

/** Whether a line is a title with its year, all by itself. */
export const isWhole = (text: string): boolean => isTitle(text) && yearIn(text) !== null;

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The first year that a text names, as a number. */
export function yearIn(text: string): number | null {
  const plain = compact(text).replace(/[○零O]/g, '〇');
  const digits = /(20\d\d)年/.exec(plain) ?? /(20\d\d)/.exec(plain);
  if (digits) return Number(digits[1]);
  const words = /(二〇[〇一二三四五六七八九]{2})年/.exec(plain);
  return words
    ? Number([...(words[1] ?? '')].map((letter) => CHINESE_DIGITS.indexOf(letter)).join(''))
    : null;
}

/** The path to a page: 首页 > 政府信息公开 > 年报. */
const isPath = (text: string): boolean =>
  /[>|›»→\\]|::|\S\s+\/\s+\S/.test(text) ||
  /^\s*(?:您|你)?(?:现在的|当前的?|所在的?)?位置|^\s*(?:网站)?首页\s*[-/]/.test(text);

/** The text of a title without its body's name and year in front, to which a body is still to be found. */
const DISCLOSURE = /政府信息公开|政务公开|信息公开|政府信息公開|政務公開|信息公開/;
const YEAR = /20\d\d|二[〇○零]/;

/** The body that a title names: 淮安市人民政府2024年…, 2024年…, or …报告（2024年）; as the title has it. */
function nameIn(title: string): string | null {
  const plain = withoutAids(halfWidth(title).replace(/\s/g, '')).replace(/^《|》$/g, '');
  const start = plain.search(YEAR);
  const report = plain.search(DISCLOSURE);
  let name = '';
  if (report < 0) name = start > 0 ? plain.slice(0, start) : '';
  else if (start < 0 || start > report) name = plain.slice(0, report);
  else {
    const between = plain.slice(start, report);
    name = plain.slice(0, start) || between.replace(/^(?:20\d\d|[二〇○零一-九]{4})年?(?:度)?/, '');
  }
  name = name.replace(/^(?:标题:|关于)(?:发布|公布|印发|公开)?/, '').replace(/(?:关于|的|:)$/, '');
  return name.length < 2 || name.length > 40 || /[。,;:|>›»→\\/]/.test(name) ? null : name;
}

/** The body that a title names; the rest of its name is taken from the text if it stands there. */
export function bodyIn(title: string, texts: readonly string[]): string | null {
  const name = nameIn(title);
  if (name === null || ORGAN.test(simplified(name))) return name;
  const full = new RegExp(
    `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:人民政府|人民政府办公室|管理委员会|街道办事处|办事处|人民政府辦公室)`,
  );
  for (const text of texts) {
    const found = full.exec(withoutAids(halfWidth(text).replace(/\s/g, '')));
    if (found) return found[0].replace(/(人民政府)(?:办公室|辦公室)$/, '$1');
  }
  return name;
}

/** Whether a line is the name of a body, and nothing else. */
export function isBody(text: string): boolean {
  const line = text.replace(/\s/g, '');
  return /^[㐀-鿿（）()]{3,40}$/.test(line) && ORGAN.test(simplified(line));
}
const isPlaceName = (text: string): boolean =>
  /^[㐀-鿿]{3,20}$/.test(text.replace(/\s/g, '')) && PLACE.test(simplified(text.trim()));

/** A title among the lines. */
export interface FoundTitle {
  readonly text: string;
  /** The lines that it takes, by their index. */
  readonly lines: readonly number[];
}

const MOST_PARTS = 4;

/** Whether a line may be a part of a title that is broken over several lines. */
const isPart = (text: string): boolean =>
  text.length <= 70 &&
  !isPath(text) &&
  (yearIn(text) !== null ||
    DISCLOSURE.test(text) ||
    isBody(text) ||
    isPlaceName(text) ||
    /^[政府信息公开工作的年度报告報開]+$/.test(text.replace(/\s/g, '')));

/** Whether a text is called a report once, and nothing follows but its year, or a remark in brackets. */
function endsAsTitle(text: string): boolean {
  const line = compact(text);
  const [only, ...more] = line.matchAll(REPORT);
  if (!only || more.length > 0) return false;
  const rest = line.slice((only.index ?? 0) + only[0].length);
  return /^(?:[(【][^()【】]{0,20}[)】]|[-—–]*(?:20\d\d|二[〇○零][^年]{2})年?度?|》)*$/.test(rest);
}

const yearsIn = (text: string): number => new Set(compact(text).match(/20\d\d/g) ?? []).size;

/** The title that ends with a line, with its year, over as few lines as hold it. */
function titleEndingAt(
  lines: readonly TextLine[],
  filled: readonly number[],
  end: number,
): FoundTitle | undefined {
  const textAt = (at: number): string => lines[filled[at] ?? -1]?.text.trim() ?? '';
  let text = '';
  let first = end;
  for (; end - first < MOST_PARTS; first--) {
    const part = textAt(first);
    if (part === '' || !isPart(part) || (first < end && isWhole(part))) return undefined;
    text = part + text;
    if (yearsIn(text) > 1) return undefined;
    if (isWhole(text) && (first === end || endsAsTitle(text))) break;
  }
  if (end - first === MOST_PARTS) return undefined;
  const isCut = /^(?:人民政府|政府|局|厅|委|委员会|管委会|办|办公室|办事处|中心|街道)(?=20\d\d)/;
  if (isCut.test(compact(text))) text = textAt(--first) + text;
  const above = nameIn(text) === null ? bodyAbove(textAt, first) : 0;
  for (let more = 0; more < above; more++) text = textAt(--first) + text;
  return { text, lines: filled.slice(Math.max(first, 0), end + 1) };
}

/** How many lines over a title are the name of its body: 某区人民政府 over 某街道办事处. */
function bodyAbove(textAt: (at: number) => string, first: number): number {
  const near = textAt(first - 1);
  if (!isBody(near) && !isPlaceName(near)) return 0;
  const far = textAt(first - 2);
  const isOver =
    isBody(far) && !near.startsWith(far.slice(0, 2)) && /(?:政府|管委会|委员会)$/.test(far);
  return isOver ? 2 : 1;
}

/** The titles among some lines that name their year, in their order. */
export function titlesIn(lines: readonly TextLine[]): FoundTitle[] {
  const filled = lines.flatMap(({ text }, i) => (text.trim() === '' ? [] : [i]));
  return filled.flatMap((_, end) => {
    const found = titleEndingAt(lines, filled, end);
    return found ? [{ ...found, text: ownTitle(found.text) }] : [];
  });
}

/** The last title among some lines of which none names a year; one that names its body before one that does not. */
export function titleWithoutYear(lines: readonly TextLine[]): FoundTitle | undefined {
  const titles = lines.flatMap(({ text }, i): FoundTitle[] => {
    if (isPath(text) || !isTitle(text)) return [];
    const above = lines[i - 1]?.text.trim() ?? '';
    return nameIn(text) === null && isBody(above)
      ? [{ text: above + ownTitle(text), lines: [i - 1, i] }]
      : [{ text: ownTitle(text), lines: [i] }];
  });
  return titles.filter(({ text }) => nameIn(text) !== null).pop() ?? titles.pop();
}

/** The title of a report in what a page or a file says of itself: 某局2024年…报告_年报_某市政府. */
export function titleOfPage(title: string): string | undefined {
  const parts = [title, ...title.split(/[_|]|\s[-–—]+\s|[-–—](?=[^\d])/)].map(ownTitle);
  const own = parts.slice(1).find(isWhole) ?? parts.slice(1).find(isTitle);
  return own ?? parts.find(isTitle);
}

/** A title's letters alone. */
const titleLetters = (title: string): string => compact(title).replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two titles are of one report: one has all that the other says. */
export const agree = (one: string, other: string): boolean => {
  const [a, b] = [titleLetters(one), titleLetters(other)];
  return a.includes(b) || b.includes(a);
};

/** A title without the gaps that typesetting leaves between Chinese letters and digits. */
export const withoutGaps = (title: string): string =>
  title
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3400-\u9fff]) (?=[\d\u3400-\u9fff])|(?<=\d) (?=[\u3400-\u9fff])/g, '')
    .trim();
