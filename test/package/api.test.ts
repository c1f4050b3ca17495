/** What the entries make public. A change here is a change for those who build on it. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { apiReference } from './api-reference';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entries = [
  'index',
  'format/index',
  'rules/index',
  'react/index',
  'react/compare',
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
].map((name) => `src/${name}.ts`);

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
    options,
  );
}

function publicTypes(program: ts.Program): string {
  const checker = program.getTypeChecker();
  const print = (type: ts.Type): string =>
    checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  // A schema's type is the report's, told elsewhere: its beginning is enough.
  const brief = (symbol: ts.Symbol): string =>
    checker.typeToString(checker.getTypeOfSymbol(symbol));
  const lines = entries.flatMap((entry) => {
    const file = program.getSourceFile(`${root}${entry}`);
    const module = file && checker.getSymbolAtLocation(file);
    if (!file || !module) throw new Error(`${entry} is no module`);
    const names = checker.getExportsOfModule(module).map((exported) => {
      const symbol =
        exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
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
  const { markdown, undocumented } = apiReference(
    program,
    entries.map((path) => ({ path, file: `${root}${path}` })),
  );

  it('is docs/api.md', async () => {
    await expect(markdown).toMatchFileSnapshot('../../docs/api.md');
  });

  it('has a word on every name', () => {
    expect(undocumented).toEqual([]);
  });
});
