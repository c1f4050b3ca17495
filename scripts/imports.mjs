import ts from 'typescript';

/**
 * @typedef {object} Import
 * @property {string | undefined} specifier undefined where it is computed
 * @property {boolean} dynamic loaded when asked for
 * @property {boolean} typeOnly gone after the build
 * @property {number} line
 */

/**
 * All that a source text imports: `import`, `export … from`, `import()`, `import('…').Type`,
 * `import x = require()` and `require()`.
 *
 * @param {string} text
 * @param {string} [fileName] its ending says how it is parsed
 * @returns {Import[]}
 */
export function importsOf(text, fileName = 'module.tsx') {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  /** @type {Import[]} */
  const found = [];

  /** @param {ts.Node} node @param {ts.Node | undefined} specifier @param {{ dynamic?: boolean, typeOnly?: boolean }} how */
  function add(node, specifier, { dynamic = false, typeOnly = false }) {
    found.push({
      specifier: specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined,
      dynamic,
      typeOnly,
      line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
    });
  }

  /** @param {ts.Node} node */
  function visit(node) {
    if (ts.isImportDeclaration(node)) {
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      add(node, node.moduleSpecifier, { typeOnly });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, { typeOnly: node.isTypeOnly });
    } else if (
      ts.isImportEqualsDeclaration(node) &&
      ts.isExternalModuleReference(node.moduleReference)
    ) {
      add(node, node.moduleReference.expression, { typeOnly: node.isTypeOnly });
    } else if (ts.isImportTypeNode(node)) {
      const { argument } = node;
      add(node, ts.isLiteralTypeNode(argument) ? argument.literal : undefined, { typeOnly: true });
    } else if (ts.isCallExpression(node)) {
      const { expression } = node;
      const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
      const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
      if (isImport || isRequire) add(node, node.arguments[0], { dynamic: isImport });
    }
    ts.forEachChild(node, visit);
  }

  visit(source);
  return found;
}
