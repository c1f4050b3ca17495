/** The examples of the comments: found, compiled against the sources as whoever pastes them would, and run. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { expect } from 'vitest';
import type { Report } from '../../src/report';
import { entryName, exampleOf, type PublicEntry, publicNames } from './api-reference';

export interface Example {
  /** The entry that it is printed under, and the name. */
  readonly of: string;
  readonly name: string;
  /** TypeScript, with JSX where there is some. */
  readonly code: string;
}

/** The example of every public value; `''` where there is none. A deprecated name needs none, nor does a type. */
export function examplesOf(program: ts.Program, entries: readonly PublicEntry[]): Example[] {
  const checker = program.getTypeChecker();
  const seen = new Set<ts.Symbol>();
  return entries.flatMap((entry) =>
    publicNames(program, entry).flatMap(({ name, symbol, isValue, deprecation }) => {
      if (seen.has(symbol) || deprecation !== undefined || !isValue) return [];
      seen.add(symbol);
      const code = exampleOf(symbol, checker) ?? '';
      return [{ of: `${entryName(entry.path)} ${name}`, name, code }];
    }),
  );
}

/** The blocks of one of these languages in a page of Markdown, as examples of the page. */
export const blocksOf = (page: string, text: string, languages: readonly string[]): Example[] =>
  [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, language = '', code = ''], at) =>
    languages.includes(language) ? [{ of: `${page}, block ${at + 1}`, name: page, code }] : [],
  );

/** The names under which the entries are imported, for the compiler. */
export const pathsOf = (entries: readonly PublicEntry[]): ts.MapLike<string[]> =>
  Object.fromEntries(entries.map(({ path, file }) => [entryName(path), [file]]));

/** What the compiler says against the examples, a line each. */
export function faultsOf(
  examples: readonly Example[],
  before: ts.Program,
  folder: string,
): string[] {
  const options = before.getCompilerOptions();
  const texts = new Map<string, string>(
    examples.map(({ code }, at) => [`${folder}/api-example-${at}.tsx`, code]),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists.call(host, file);
  host.readFile = (file) => texts.get(file) ?? readFile.call(host, file);
  host.getSourceFile = (file, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? (before.getSourceFile(file) ?? getSourceFile.call(host, file, ...rest))
      : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  };
  const program = ts.createProgram([...texts.keys()], options, host, before);
  return [...texts.keys()].flatMap((file, at) => {
    const source = program.getSourceFile(file);
    if (!source) return [`${examples[at]?.of}: lost`];
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText, start = 0 }) => {
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      const words = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${examples[at]?.of}, line ${line}: ${words}`;
    });
  });
}

/** What only a page, a file or a network has: such an example is compiled, and not run. */
const ELSEWHERE =
  /\b(?:document|window|localStorage|fetch|readFile|writeFile|File|FormData)\b|gongkai-report\/(?:elements|collect)|pdf/;

export const runsAlone = ({ code }: Example): boolean => !ELSEWHERE.test(code);

/** `expression; // → value`, on a line: what is told of the value holds. */
const TOLD = /^(?!\s*(?:const|let|import|export)\b)(.+); \/\/ → (.+)$/gm;

/**
 * Runs an example, and draws the component that it exports.
 * @param modules the entries by their public names, and what else may be imported
 */
export async function run(
  { code }: Example,
  modules: ReadonlyMap<string, unknown>,
  props: {
    readonly report: Report;
    readonly previous: Report;
    readonly reports: readonly Report[];
  },
): Promise<void> {
  const { outputText } = ts.transpileModule(code.replace(TOLD, 'expect($1).toEqual($2);'), {
    fileName: 'example.tsx',
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.ReactJSX,
    },
  });
  // Not a name of the language: only its functions have it.
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
  const exported: Record<string, unknown> = {};
  const find = (name: string): unknown => {
    if (!modules.has(name)) throw new Error(`no module ${name}`);
    return modules.get(name);
  };
  const quiet = { log: () => undefined, warn: () => undefined };
  const names = ['require', 'exports', 'expect', 'console'];
  await new AsyncFunction(...names, outputText)(find, exported, expect, quiet);
  const { Page } = exported;
  if (typeof Page !== 'function') return;
  // Whatever of these it takes: its types were checked.
  const html = renderToStaticMarkup(createElement(Page as (all: typeof props) => null, props));
  expect(html).not.toBe('');
}
