import { simplified } from '../format/letters';
import type { Body } from '../report';
import { coreOfName, isFullerName } from '../rules/same-body';
import type { Belonging, RosterBody } from './collection';
import { stemOf } from './files';

const nameLetters = (name: string): string => simplified(name).replace(/[\s（）()]/g, '');

/**
 * Tells whose a report is. By its credit code, its region code, its full name, an alias; a report or a file that names
 * nobody, by the folder or the file name that holds a body's code or full name. Nobody is guessed: where none or more
 * than one fits, or a code and a name speak of two, the reason is given with those that would fit.
 */
export class Bodies {
  private readonly byCode = new Map<string, RosterBody>();
  private readonly names: readonly { readonly core: string; readonly body: RosterBody }[];

  constructor(private readonly roster: readonly RosterBody[]) {
    for (const body of roster) this.byCode.set(body.code, body);
    this.names = roster.flatMap((body) =>
      [body.name, ...body.aliases].map((name) => ({ core: coreOfName(nameLetters(name)), body })),
    );
  }

  of(body: Partial<Body> | undefined, file: string): Belonging {
    const byCodes = this.candidatesByCode(body);
    const byName = body?.name ? this.candidatesByName(body.name) : [];
    const [coded] = byCodes;
    if (coded) {
      const isOther = byName.length > 0 && !byName.includes(coded);
      return isOther
        ? { reason: 'contradiction', candidates: [coded.code, ...byName.map(({ code }) => code)] }
        : { body: coded.code };
    }
    if (body?.name) return one(byName);
    return one(this.candidatesByPath(file));
  }

  private candidatesByCode(body: Partial<Body> | undefined): RosterBody[] {
    const codes = [body?.creditCode, body?.regionCode];
    return codes.flatMap((code) => (code && this.byCode.get(code)) || []).slice(0, 1);
  }

  private candidatesByName(name: string): RosterBody[] {
    const core = coreOfName(nameLetters(name));
    const fitting = (fits: (own: string) => boolean): RosterBody[] => [
      ...new Set(this.names.filter((own) => fits(own.core)).map(({ body }) => body)),
    ];
    const same = fitting((own) => own === core);
    return same.length > 0
      ? same
      : fitting((own) => isFullerName(own, core) || isFullerName(core, own));
  }

  private candidatesByPath(file: string): RosterBody[] {
    const parts = file.split('/');
    const stem = stemOf(file);
    for (const part of [stem, ...parts.slice(0, -1).reverse()]) {
      const letters = nameLetters(part);
      const found = this.roster.filter(
        ({ code, name, aliases }) =>
          isCodeIn(part, code) ||
          [name, ...aliases].some((own) => letters.includes(nameLetters(own))),
      );
      // 洪泽区 stands in 洪泽区教育局, too: the longer name is meant.
      const meant = found.filter(
        (body) =>
          !found.some(
            (other) => other !== body && nameLetters(other.name).includes(nameLetters(body.name)),
          ),
      );
      if (meant.length > 0) return meant;
    }
    return [];
  }
}

/** Digits of a region code; a shorter number in a file name is as often a running number or a year. */
const TELLING = 6;

/** Whether a file or folder is named by a code: wholly, or in a part by one that is long enough to be nothing else. */
const isCodeIn = (part: string, code: string): boolean =>
  part === code || (code.length >= TELLING && part.split(/[^0-9A-Za-z]+/).includes(code));

function one(candidates: readonly RosterBody[]): Belonging {
  const [only] = candidates;
  if (only && candidates.length === 1) return { body: only.code };
  return {
    reason: candidates.length === 0 ? 'none' : 'several',
    candidates: candidates.map(({ code }) => code),
  };
}

/** Without a roster: what tells the bodies apart that report, by code, region and name. */
export const ownKey = ({ creditCode, regionCode, name }: Partial<Body>): string | undefined =>
  creditCode ?? (name ? `${regionCode ?? ''}${coreOfName(nameLetters(name))}` : regionCode);
