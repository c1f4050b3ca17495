/**
 * Looks at every regular expression of `src`: one whose time grows faster than the text, with the square or worse, is a
 * way to hold a program that reads what strangers upload. Written ones are found in the sources, those that are put
 * together as they are made while the entries load.
 *
 *   tsx scripts/lint-patterns.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';

/** Those that may stay, each with the bound that makes it harmless. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};
/** The same for files whose patterns are put together, by the file in which they are made. */
const EXCEPTIONS_IN: Readonly<Record<string, string>> = {
  'src/table/title-words.ts':
    'each try ends at the next digit or the end of the title, and what it passed is taken',
};

interface Found {
  readonly pattern: string;
  readonly flags: string;
  readonly place: string;
}

const root = join(import.meta.dirname, '..');

/** The regular expressions that stand in the sources. */
function written(): Found[] {
  const found: Found[] = [];
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name)) continue;
    const path = `src/${name.replaceAll('\\', '/')}`;
    const text = readFileSync(join(root, path), 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const look = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({
          pattern: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
          place: `${path}:${line}`,
        });
      }
      ts.forEachChild(node, look);
    };
    look(source);
  }
  return found;
}

/** Those that modules put together while they load. */
async function putTogether(): Promise<Found[]> {
  const found = new Map<string, Found>();
  const Own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Own, {
    construct(target, args: [string | RegExp, string?], as) {
      const regex: RegExp = Reflect.construct(target, args, as);
      const place = /src\/[^)\s]+?\.tsx?:\d+/.exec(new Error().stack ?? '')?.[0];
      if (typeof args[0] === 'string' && place)
        found.set(String(regex), { pattern: regex.source, flags: regex.flags, place });
      return regex;
    },
  });
  try {
    await Promise.all(
      ['index', 'read/index', 'write/index', 'read/formats/html', 'read/formats/text'].map(
        (entry) => import(`../src/${entry}`),
      ),
    );
  } finally {
    globalThis.RegExp = Own;
  }
  return [...found.values()];
}

const all = [...written(), ...(await putTogether())];
const unused = new Set([...Object.keys(EXCEPTIONS), ...Object.keys(EXCEPTIONS_IN)]);
let faults = 0;
for (const { pattern, flags, place } of all) {
  const { reports } = analyse(
    { source: pattern, flags },
    { reportTypes: { Trade: true, Self: true, Move: true } },
  );
  if (reports.length === 0) continue;
  const key = [`/${pattern}/${flags}`, place.replace(/:\d+$/, '')].find(
    (each) => each in EXCEPTIONS || each in EXCEPTIONS_IN,
  );
  if (key !== undefined) unused.delete(key);
  else {
    faults++;
    const [first] = reports;
    const growth = reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial';
    console.error(
      `${place} ${growth} in runs of ${JSON.stringify(first?.character.pick)}: /${pattern.slice(0, 200)}/${flags}`,
    );
  }
}
for (const key of unused) {
  faults++;
  console.error(`the exception is no longer needed: ${key}`);
}
if (faults > 0) process.exitCode = 1;
else console.log(`${all.length} regular expressions, none that grows faster than its text.`);
