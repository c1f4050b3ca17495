/** What the entries make public. A change here is a change for those who build on it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseCall } from '../../src/cli/arguments';
import { sampleReports } from '../samples';
import { blocksOf, examplesOf, faultsOf, pathsOf, run, runsAlone } from './api-examples';
import { apiReference, entryName } from './api-reference';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entries = [
  'index',
  'format/index',
  'rules/index',
  'react/index',
  'react/compare',
  'react/collection',
  'react/edit',
  'react/live',
  'edit/index',
  'read/index',
  'read/pdf-found',
  'write/index',
  'collect/index',
  'sql/index',
  'elements/index',
  'elements/editor',
  'elements-react',
  'elements-vue',
  'legacy',
].map((name) => `src/${name}.ts`);
const publicEntries = entries.map((path) => ({ path, file: `${root}${path}` }));

/** Of a function: its parameters and result as they are declared, `Report` and not all that a report is. */
function signatureOf(declaration: ts.Declaration | undefined): string | undefined {
  if (!declaration || !ts.isFunctionDeclaration(declaration)) return undefined;
  const { name, body } = declaration;
  const text = declaration.getSourceFile().text.slice(name?.end, body?.pos ?? declaration.end);
  return text.replace(/\s+/g, ' ').trim();
}

function programOf(): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(
    entries.map((entry) => `${root}${entry}`),
    // An example may name what it does not use, and a style sheet has no types.
    {
      ...options,
      paths: pathsOf(publicEntries),
      noUnusedLocals: false,
      noUncheckedSideEffectImports: false,
    },
  );
}

function publicTypes(program: ts.Program): string {
  const checker = program.getTypeChecker();
  const print = (type: ts.Type): string =>
    checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  // A schema's type is the report's, told elsewhere: its beginning is enough.
  const brief = (symbol: ts.Symbol): string =>
    checker.typeToString(checker.getTypeOfSymbol(symbol));
  const told = new Set<ts.Symbol>();
  const lines = entries.flatMap((entry) => {
    const file = program.getSourceFile(`${root}${entry}`);
    const module = file && checker.getSymbolAtLocation(file);
    if (!file || !module) throw new Error(`${entry} is no module`);
    const names = checker.getExportsOfModule(module).map((exported) => {
      const symbol =
        exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      // What another entry has too stands there.
      if (told.has(symbol)) return [exported.name];
      told.add(symbol);
      if (symbol.flags & ts.SymbolFlags.Value) {
        return [`${exported.name}${signatureOf(symbol.valueDeclaration) ?? `: ${brief(symbol)}`}`];
      }
      const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration);
      if (alias) return [`${exported.name} = ${alias.type.getText().replace(/\s+/g, ' ')}`];
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      const properties = checker.getPropertiesOfType(type).map((property) => {
        const optional = property.flags & ts.SymbolFlags.Optional ? '?' : '';
        // As it is declared: `Report`, and not all that a report is.
        const declared = property.declarations?.find(ts.isPropertySignature)?.type?.getText();
        return `  ${property.name}${optional}: ${declared ?? print(checker.getTypeOfSymbol(property))}`;
      });
      return [exported.name, ...properties.sort()];
    });
    return [`# ${entry}`, ...names.sort().flat(), ''];
  });
  // Where a type is written down is not part of it.
  return lines.join('\n').replace(/import\("[^"]*"\)\./g, '');
}

const program = programOf();

it('is what it was', async () => {
  await expect(publicTypes(program)).toMatchFileSnapshot('api.snapshot.txt');
}, 60_000);

describe('the reference', () => {
  const { markdown, undocumented } = apiReference(program, publicEntries);

  it('is docs/api.md', async () => {
    await expect(markdown).toMatchFileSnapshot('../../docs/api.md');
  });

  it('has a word on every name', () => {
    expect(undocumented).toEqual([]);
  });
});

describe('the examples of the comments', () => {
  const all = examplesOf(program, publicEntries);
  const examples = all.filter(({ code }) => code !== '');

  it('are there for every value', () => {
    expect(all.filter(({ code }) => code === '').map(({ of }) => of)).toEqual([]);
  });

  it('show the name that they stand beside', () => {
    expect(examples.filter(({ name, code }) => !code.includes(name))).toEqual([]);
  });

  it('compile as they are pasted', () => {
    expect(faultsOf(examples, program, `${root}test/package`)).toEqual([]);
  });

  it('run, where they need no page and no file, and say what comes out', async () => {
    const modules = new Map<string, unknown>([
      ['react', await import('react')],
      ['react/jsx-runtime', await import('react/jsx-runtime')],
      ['gongkai-report/styles.css', {}],
    ]);
    for (const { path, file } of publicEntries) modules.set(entryName(path), await import(file));
    const sample = (wanted: string) =>
      sampleReports.flatMap(({ name, report }) => (name === wanted ? [report] : []));
    const [previous] = sample('linjiang-2020.json');
    const [report] = sample('huaian-2024.json');
    if (!report || !previous) throw new Error('the samples are not there');
    const props = { report, previous, reports: [previous, report] };
    const failed: string[] = [];
    for (const example of examples.filter(runsAlone)) {
      await run(example, modules, props).catch((error: unknown) => {
        failed.push(`${example.of}: ${error}`);
      });
    }
    expect(failed).toEqual([]);
  });
});

describe('what the pages show', () => {
  const pages = [
    ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
    ...['llms.txt', 'examples/README.md'],
    ...['docs/', 'docs/decisions/'].flatMap((folder) =>
      readdirSync(`${root}${folder}`).flatMap((name) =>
        name.endsWith('.md') && name !== 'api.md' ? [`${folder}${name}`] : [],
      ),
    ),
  ];
  const textOf = (page: string): string => readFileSync(`${root}${page}`, 'utf8');
  const blocks = (page: string, ...languages: string[]) => blocksOf(page, textOf(page), languages);
  /** The words of a line as a shell parts them. */
  const wordsOfCall = (line: string): string[] =>
    [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const withoutWords = (code: string): string => code.replace(/ *(?:\/\/|#).*$/gm, '').trim();

  it('compiles as it is pasted, with what a program has already', () => {
    // What a program has already when it comes to these lines.
    const had = (code: string): string =>
      code.includes('readReport(bytes')
        ? 'declare const bytes: Uint8Array;\n'
        : code.includes('checkReport(report, {\n')
          ? `import type { CellReading, Explanation, Report } from 'gongkai-report';
declare const report: Report, previous: Report, readings: readonly CellReading[];
declare const explanations: readonly Explanation[], text: string;\n`
          : '';
    const pasted = pages
      .flatMap((page) => blocks(page, 'ts', 'tsx'))
      // Angular is not installed here: hosts/angular compiles what it needs.
      .filter(({ code }) => !code.includes('@angular/'))
      .map((block) => ({ ...block, code: had(block.code) + block.code }));
    expect(pasted.length).toBeGreaterThan(10);
    expect(faultsOf(pasted, program, `${root}test/package`)).toEqual([]);
  });

  it('are commands that the command line takes, scripts of the package and tests of their project', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'));
    const lines = pages.flatMap((page) =>
      [
        ...blocks(page, 'sh').flatMap(({ code }) => withoutWords(code).split('\n')),
        ...[...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code),
      ].map((line) => ({ page, line })),
    );
    const called = lines.flatMap(({ page, line }) => {
      const words = wordsOfCall(line.replace(/^npx /, ''));
      const isWhole = words.length > 2 && !/[…<]/.test(line);
      return words[0] === 'gongkai-report' && isWhole ? [{ page, words }] : [];
    });
    expect(called.length).toBeGreaterThan(30);
    for (const { page, words } of called)
      expect(() => parseCall(words.slice(1)), `${page}: ${words.join(' ')}`).not.toThrow();
    for (const { page, line } of lines) {
      for (const [, name = ''] of line.matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z]+)\b/g))
        expect(scripts, page).toHaveProperty([name]);
      const [, project, path] = /--project (\w+)(?: --\S+)* (test\/\S+)/.exec(line) ?? [];
      if (path === undefined) continue;
      const isFile = /\.tsx?$/.test(path);
      const files = isFile ? [path] : readdirSync(`${root}${path}`);
      const tests = files.filter((file) => /\.test\.tsx?$/.test(file));
      const isIn = (file: string): boolean =>
        file.includes('.browser.') === (project === 'browser');
      expect(tests.some(isIn), `${page}: ${line}`).toBe(true);
    }
  });

  it('leads to files that are there', () => {
    const lost = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].flatMap(([, link = '']) =>
        existsSync(join(root, dirname(page), link)) ? [] : [`${page}: ${link}`],
      ),
    );
    expect(lost).toEqual([]);
  });

  it('is found from the page for programs that read', () => {
    const docs = pages.filter((page) => /^docs\/[^/]+$/.test(page));
    expect(docs.filter((page) => !textOf('llms.txt').includes(`](${page})`))).toEqual([]);
  });

  it('is the same in both languages', () => {
    const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((page) =>
      blocks(page, 'ts', 'tsx', 'sh').map(({ code }) => withoutWords(code)),
    );
    expect(chinese).toEqual(english);
  });
});
