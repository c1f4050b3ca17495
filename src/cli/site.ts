import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectedReport, CollectionSource } from '../collect';
import { hashOf } from '../collect/read-file';
import type { Locale } from '../format';
import { REPORTS, reportPage, sitePages } from '../write/site/site';
import { saveAs } from './convert';
import { makeFolder } from './folder';

/** The folder of the site in that of the results. */
export const SITE = 'site';

/** A page of a report that we wrote: its name ends in a part of a hash. */
const OURS = /-[0-9a-f]{8}\.html$/;
/** Letters of a name that every file system keeps, with the hash and the ending. */
const LONGEST = 40;

/** A file that cannot be written: its path, and the code of the system. */
export type SiteFailure = readonly [path: string, code: string];

/**
 * Writes a static site of a collection: the page of a report as soon as it is checked, so that none is kept in memory, and
 * at the end the pages about all of them.
 */
export class SiteWriter {
  private readonly pages = new Map<string, string>();

  /** @param linkFrom how a file is linked from a folder */
  private constructor(
    private readonly folder: string,
    private readonly locale: Locale,
    private readonly linkFrom: (folder: string) => (file: string) => string,
  ) {}

  static async open(
    out: string,
    locale: Locale,
    linkFrom: (folder: string) => (file: string) => string,
  ): Promise<SiteWriter> {
    const folder = join(out, SITE);
    await makeFolder(join(folder, REPORTS));
    return new SiteWriter(folder, locale, linkFrom);
  }

  /** Writes the page of a report; nothing for a file without one. */
  async add(result: CollectedReport): Promise<SiteFailure | undefined> {
    const { file } = result;
    const folder = join(this.folder, REPORTS);
    const page = reportPage(result, this.linkFrom(folder)(file), this.locale);
    if (page === undefined) return undefined;
    const name = pageName(file);
    this.pages.set(file, name);
    return this.write(join(REPORTS, name), page);
  }

  /** Writes the pages about all reports, and takes away those of reports that are no longer there. */
  async finish(
    collection: CollectionSource,
    signal: AbortSignal,
  ): Promise<SiteFailure | undefined> {
    const pageOf = (file: string): string | undefined => {
      const name = this.pages.get(file);
      return name === undefined ? undefined : `${REPORTS}/${encodeURIComponent(name)}`;
    };
    const links = { pageOf, originalOf: this.linkFrom(this.folder) };
    for (const [name, content] of sitePages(collection, links, this.locale)) {
      if (signal.aborted) return undefined;
      const failure = await this.write(name, content);
      if (failure) return failure;
    }
    const names = new Set(this.pages.values());
    for (const name of await readdir(join(this.folder, REPORTS)))
      if (OURS.test(name) && !names.has(name)) await rm(join(this.folder, REPORTS, name));
    return undefined;
  }

  private async write(name: string, content: string): Promise<SiteFailure | undefined> {
    const path = join(this.folder, name);
    const code = await saveAs(path, content);
    return code === undefined ? undefined : [path, code];
  }
}

/** A name for the page of a file: its own, as far as every file system takes it, and a part of a hash of its path. */
function pageName(file: string): string {
  const stem = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    // What Windows does not take, what an address means something by, and what is not seen.
    .replace(/[\p{C}<>:"/\\|?*#%]/gu, '')
    .trim();
  const hash = hashOf(new TextEncoder().encode(file)).slice(0, 8);
  return `${[...stem].slice(0, LONGEST).join('').trim()}-${hash}.html`;
}
