import { editionForm } from '../format';
import { simplified } from '../format/letters';
import type { Report } from '../report';
import type { SharedText } from './collection';

/** A shorter paragraph may well be the same by chance, or because the form asks for it. */
const FEWEST_LETTERS = 60;
/** Sentences that say how a report was made: the same everywhere, and no fault. */
const OF_THE_FORM = /编制|统计期限|电子版|联系电话/;
const SHOWN = 60;
/** Finds paragraphs that stand word for word in the reports of several bodies (雷同). Years and signs do not count. */
export class SharedTexts {
  private readonly found = new Map<
    string,
    { section: SharedText['section']; text: string; letters: number; bodies: Set<string> }
  >();

  add(body: string, report: Report): void {
    for (const { key: section, table } of editionForm(report.edition).sections) {
      if (table) continue;
      for (const { type, text } of report[section]) {
        if (type !== 'paragraph' || OF_THE_FORM.test(text)) continue;
        const letters = simplified(text).replace(/[^\p{Script=Han}]/gu, '');
        if (letters.length < FEWEST_LETTERS) continue;
        const key = `${section}\t${letters}`;
        const known = this.found.get(key);
        if (known) known.bodies.add(body);
        else
          this.found.set(key, {
            section,
            text: text.slice(0, SHOWN),
            letters: letters.length,
            bodies: new Set([body]),
          });
      }
    }
  }

  list(): SharedText[] {
    return [...this.found.values()]
      .filter(({ bodies }) => bodies.size > 1)
      .map(({ bodies, ...text }) => ({ ...text, bodies: [...bodies] }))
      .sort((a, b) => b.bodies.length - a.bodies.length || b.letters - a.letters);
  }
}
