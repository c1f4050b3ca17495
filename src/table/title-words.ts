/**
 * A title in parts that stay whole where it breaks over lines, as GB/T 9704 asks (词意完整): the body, the
 * year, the rest. Together they are the title.
 */
export const titleWords = (title: string): readonly string[] =>
  title.match(/\d+(?:年度(?!报告)|年)?|\D+/g) ?? [];
