import { createHash } from 'node:crypto';
import { editionForm } from '../format';
import { simplified } from '../format/letters';
import type { Report } from '../report';
import type { SharedText } from './collection';

/** A shorter paragraph may well be the same by chance, or because the form asks for it. */
const FEWEST_LETTERS = 60;
/** Sentences that say how a report was made: the same everywhere, and no fault. */
const OF_THE_FORM = /编制|统计期限|电子版|联系电话/;
const SHOWN = 60;

/** What is kept of a paragraph that stands in one report is no more than whose it is. */
type Found = string | (Omit<SharedText, 'bodies'> & { readonly bodies: Set<string> });

/** Finds paragraphs that stand word for word in the reports of several bodies (雷同). Years and signs do not count. */
export class SharedTexts {
  /** By a hash of section and letters: the texts themselves would be most of what a collection holds. */
  private readonly found = new Map<string, Found>();

  add(body: string, report: Report): void {
    for (const { key: section, table } of editionForm(report.edition).sections) {
      if (table) continue;
      for (const { type, text } of report[section]) {
        if (type !== 'paragraph' || OF_THE_FORM.test(text)) continue;
        const letters = simplified(text).replace(/[^\p{Script=Han}]/gu, '');
        if (letters.length < FEWEST_LETTERS) continue;
        const key = createHash('sha256')
          .update(`${section}\t${letters}`)
          .digest('base64')
          .slice(0, 12);
        const known = this.found.get(key);
        if (known === undefined) this.found.set(key, body);
        else if (typeof known !== 'string') known.bodies.add(body);
        else if (known !== body)
          this.found.set(key, {
            section,
            // A copy: a part of a text keeps all of it in memory.
            text: Buffer.from(text.slice(0, SHOWN)).toString(),
            letters: letters.length,
            bodies: new Set([known, body]),
          });
      }
    }
  }

  list(): SharedText[] {
    return [...this.found.values()]
      .flatMap((found) => (typeof found === 'string' ? [] : [found]))
      .map(({ bodies, ...text }) => ({ ...text, bodies: [...bodies] }))
      .sort((a, b) => b.bodies.length - a.bodies.length || b.letters - a.letters);
  }
}
