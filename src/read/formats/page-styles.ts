/**
 * What the style sheets of a page say of classes. Only what stands in the page itself is read, and only rules that always
 * hold: of a class alone, or of one inside others, and of no medium.
 */

/** Classes of a page of which something is kept; no page of a report has as many. */
const MOST_CLASSES = 2000;
/** Letters of the style sheets of a page that are looked at; those of a word processor have some ten thousand. */
const MOST_LETTERS = 500_000;

/** By class the declarations that are worth keeping. */
export function stylesByClass(
  page: string,
  isKept: (declarations: string) => boolean,
): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  let letters = 0;
  for (const sheet of sheetsIn(page)) {
    letters += sheet.length;
    if (letters > MOST_LETTERS) break;
    for (const [selectors, declarations] of rulesIn(sheet)) {
      if (!isKept(declarations)) continue;
      for (const selector of selectors.split(',')) {
        const name = /(?:^|[\s>])[a-z\d]{0,12}\.([\w-]{1,80})\s{0,20}$/i.exec(selector)?.[1];
        if (name === undefined || styles.size >= MOST_CLASSES) continue;
        styles.set(name, `${styles.get(name) ?? ''};${declarations}`);
      }
    }
  }
  return styles;
}

/** The texts of the `<style>` elements of a page, by their places: a pattern takes the square of what never ends. */
function* sheetsIn(page: string): Generator<string> {
  const lower = page.includes('<STYLE') ? page.toLowerCase() : page;
  for (let at = lower.indexOf('<style'); at >= 0; at = lower.indexOf('<style', at)) {
    const open = page.indexOf('>', at);
    const close = open < 0 ? -1 : lower.indexOf('</style', open);
    if (close < 0) return;
    // A sheet for paper or for speech says nothing of the screen.
    if (
      !/\smedia\s{0,9}=\s{0,9}["']?\s{0,9}(?:print|speech)/i.test(
        page.slice(at, Math.min(open, at + 500)),
      )
    )
      yield page.slice(open + 1, close);
    at = close;
  }
}

/** The rules of a sheet that stand in no other, each with its selectors and its declarations. */
function* rulesIn(sheet: string): Generator<readonly [string, string]> {
  const text = sheet.replace(/<!--|-->/g, ' ');
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf('{', from);
    if (open < 0) return;
    const head = text.slice(Math.max(from, open - 2000), open);
    const isComment = head.lastIndexOf('/*') > head.lastIndexOf('*/');
    if (isComment) {
      const end = text.indexOf('*/', open);
      if (end < 0) return;
      from = end + 2;
      continue;
    }
    let close = text.indexOf('}', open);
    if (close < 0) return;
    const selectors = head.slice(head.lastIndexOf('*/') + 1).replace(/^\//, '');
    // @media holds rules of its own, which hold at times.
    if (selectors.includes('@')) close = endOf(text, open);
    else yield [selectors, text.slice(open + 1, Math.min(close, open + 2001))];
    from = close + 1;
  }
}

/** Where a rule that holds others ends. */
function endOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const letter = text[at];
    if (letter === '{') depth++;
    else if (letter === '}' && --depth === 0) return at;
  }
  return text.length;
}
