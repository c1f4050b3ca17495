/** What the name of a place, a government or a street office ends with, unless it goes on: 沙市区, 市场. */
const NAME_END = '[省市县区旗镇乡州府道](?![区县信场]|市(?!场))';
const WORDS = new RegExp(`\\d+(?:年度(?!报告)|年)?|\\D+?(?:${NAME_END}|作(?=年)|(?=\\d)|$)`, 'g');

/**
 * A title in words, between which it may break over lines, as GB/T 9704 asks (词意完整): a year, a name up to what
 * it is the name of (望谟县, 人民政府), the matter. Together they are the title.
 */
export const titleWords = (title: string): readonly string[] => title.match(WORDS) || [];
