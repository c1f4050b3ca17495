/** The API reference, made of the declarations: every name of every entry, with what its comment says. */
import ts from 'typescript';

const escaped = (text: string): string => text.replace(/\r/g, '').trim();

const docOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  escaped(ts.displayPartsToString(symbol.getDocumentationComment(checker)));

function tagsOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  return symbol.getJsDocTags(checker).flatMap(({ name, text }) => {
    const words = escaped(ts.displayPartsToString(text));
    if (name === 'throws') return [`Throws ${words}`];
    if (name === 'returns') return [`Gives ${words}`];
    if (name === 'param') return [words.replace(/^([\w$.]+)\s+/, '`$1`: ')];
    if (name === 'example')
      return [`\`\`\`${/(?:^|[\s(])<[A-Z>]/m.test(words) ? 'tsx' : 'ts'}\n${words}\n\`\`\``];
    return [];
  });
}

/** The code of the comment's first `@example`. */
export function exampleOf(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'example');
  return tag && escaped(ts.displayPartsToString(tag.text));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '');

const shortened = (text: string): string => (text.length > 600 ? `${text.slice(0, 600)}…` : text);

/** Where a name went that is kept for a while: the words of its `@deprecated`. */
function deprecationOf(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'deprecated');
  return tag && oneLine(ts.displayPartsToString(tag.text));
}

/** How a name is declared, on a line or, of a type, as it is written. */
function declarationOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const [declaration] = symbol.declarations ?? [];
  if (declaration && ts.isFunctionDeclaration(declaration)) {
    const text = declaration.getSourceFile().text;
    const end = declaration.body?.pos ?? declaration.end;
    return oneLine(`function ${text.slice(declaration.name?.pos ?? declaration.pos, end)}`);
  }
  if (declaration && ts.isTypeAliasDeclaration(declaration)) {
    const text = oneLine(declaration.getText());
    return shortened(text);
  }
  if (declaration && ts.isClassDeclaration(declaration))
    return oneLine(declaration.getText().split('{', 1).join(''));
  if (declaration && ts.isInterfaceDeclaration(declaration))
    return oneLine(declaration.getText().split('{', 1).join(''));
  return oneLine(`const ${symbol.name}: ${checker.typeToString(checker.getTypeOfSymbol(symbol))}`);
}

function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || !ts.isInterfaceDeclaration(declaration)) return [];
  return declaration.members.flatMap((member) => {
    const own = member.name && checker.getSymbolAtLocation(member.name);
    if (!own) return [];
    const doc = oneLine(docOf(own, checker));
    const text = oneLine(withoutComments(member.getText()).replace(/;$/, '')).replace(
      /^readonly /,
      '',
    );
    return [`- \`${shortened(text)}\`${doc ? ` — ${doc}` : ''}`];
  });
}

/** The package's name of an entry: `src/read/pdf-found.ts` is `gongkai-report/read/pdf`. */
const ENTRIES: Readonly<Record<string, string>> = {
  format: 'form',
  'read/pdf-found': 'read/pdf',
  'elements-react': 'elements/react',
  'elements-vue': 'elements/vue',
};
export function entryName(path: string): string {
  const short = path.replace(/^src\//, '').replace(/(?:\/index)?\.ts$/, '');
  const own = ENTRIES[short] ?? short.replace(/^index$/, '');
  return `gongkai-report${own ? `/${own}` : ''}`;
}

/** A public entry: where it is in the repository, and on this machine. */
export interface PublicEntry {
  readonly path: string;
  readonly file: string;
}

export interface PublicName {
  readonly name: string;
  readonly symbol: ts.Symbol;
  /** Something that a program can use, and no type alone. */
  readonly isValue: boolean;
  readonly deprecation?: string;
}

/** `export type { A }`: of a class, too, only its type is public. */
const isTypeOnly = (exported: ts.Symbol): boolean =>
  exported.declarations?.some(
    (each) => ts.isExportSpecifier(each) && (each.isTypeOnly || each.parent.parent.isTypeOnly),
  ) ?? false;

/** What an entry makes public, by name; where it was only handed on, the thing itself. */
export function publicNames(program: ts.Program, { path, file }: PublicEntry): PublicName[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${path} is no module`);
  return checker
    .getExportsOfModule(module)
    .map((exported) => {
      const symbol =
        exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const deprecation = deprecationOf(symbol, checker);
      return {
        name: exported.name,
        symbol,
        isValue: !isTypeOnly(exported) && (symbol.flags & ts.SymbolFlags.Value) !== 0,
        ...(deprecation !== undefined && { deprecation }),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of a heading, as GitHub and Storybook make it. */
const anchorOf = (heading: string): string => heading.replace(/[^\w-]/g, '');

/** The reference as Markdown, and the names that no comment says anything of. */
export function apiReference(
  program: ts.Program,
  entries: readonly PublicEntry[],
): { readonly markdown: string; readonly undocumented: readonly string[] } {
  const checker = program.getTypeChecker();
  const undocumented: string[] = [];
  /** Where each thing is told: at the first entry that has it. */
  const told = new Map<ts.Symbol, string>();
  const parts = entries.map((entry) => {
    const { path } = entry;
    const names = publicNames(program, entry);
    const deprecated = names.flatMap(({ name, deprecation }) =>
      deprecation === undefined ? [] : [`- \`${name}\`: ${deprecation}`],
    );
    const current = names.filter(({ deprecation }) => deprecation === undefined);
    const kept = current.filter(({ symbol }) => !told.has(symbol));
    const elsewhere = new Map<string, string[]>();
    for (const { name, symbol } of current) {
      const entry = told.get(symbol);
      if (entry) elsewhere.set(entry, [...(elsewhere.get(entry) ?? []), name]);
    }
    for (const { symbol } of kept) told.set(symbol, entryName(path));
    const sections = kept.map(({ name, symbol }) => {
      const doc = docOf(symbol, checker);
      if (!doc) undocumented.push(`${entryName(path)} ${name}`);
      return [
        `### \`${name}\``,
        `\`\`\`ts\n${declarationOf(symbol, checker)}\n\`\`\``,
        doc,
        ...tagsOf(symbol, checker),
        membersOf(symbol, checker).join('\n'),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    });
    return [
      `## ${entryName(path)}`,
      ...[...elsewhere].map(
        ([entry, again]) =>
          `As in [${entry}](#${anchorOf(entry)}): ${again.map((name) => `\`${name}\``).join(', ')}.`,
      ),
      ...sections,
      ...(deprecated.length > 0 ? ['### Deprecated', deprecated.join('\n')] : []),
    ].join('\n\n');
  });
  const head = [
    '# API reference',
    'Made of the declarations and their comments by `npx vitest run --project unit test/package/api.test.ts --update=all`.',
    entries
      .map(({ path }) => entryName(path))
      .map((name) => `- [${name}](#${anchorOf(name)})`)
      .join('\n'),
  ];
  return { markdown: `${[...head, ...parts].join('\n\n')}\n`, undocumented };
}
