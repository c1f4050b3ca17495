import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourceFiles } from './rooms';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ways through a function: one, and one more for every choice in it. */
const MOST_WAYS = 20;

const CHOICES = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.QuestionDotToken,
]);

const CHOOSING = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/** What is put where nothing was given: `(a = 1)`, `{ b = 2 }`. */
const isDefault = (node: ts.Node): boolean =>
  (ts.isParameter(node) || ts.isBindingElement(node)) && node.initializer !== undefined;

const isChoice = (node: ts.Node): boolean =>
  CHOICES.has(node.kind) ||
  isDefault(node) ||
  (ts.isBinaryExpression(node) && CHOOSING.has(node.operatorToken.kind));

/** The functions of a file with more ways through than that, those inside others by themselves. */
function windingFunctions(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const winding: string[] = [];
  const waysIn = (node: ts.Node): number => {
    if (!ts.isFunctionLike(node)) return ways(node);
    const all = 1 + ways(node);
    if (all > MOST_WAYS) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      winding.push(`${path}:${line + 1} has ${all} ways through`);
    }
    return 0;
  };
  const ways = (node: ts.Node): number => {
    let sum = isChoice(node) ? 1 : 0;
    node.forEachChild((child) => {
      sum += waysIn(child);
    });
    return sum;
  };
  waysIn(file);
  return winding;
}

// What one function knows of hundreds of kinds of elements, records, words or options, nobody can check.
it(`no function has more than ${MOST_WAYS} ways through`, () => {
  const files = sourceFiles(root, 'src');
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(({ path, text }) => windingFunctions(path, text))).toEqual([]);
});

it('counts every choice, and a function inside another by itself', () => {
  const choices = Array.from({ length: MOST_WAYS }, (_, i) => `if (a?.b && x === ${i}) f();`);
  expect(windingFunctions('a.ts', `const g = () => { ${choices.slice(0, 7).join('')} };`)).toEqual([
    'a.ts:1 has 22 ways through',
  ]);
  const inner = `function h() { ${choices.slice(0, 6).join('')} }`;
  expect(windingFunctions('a.ts', `function g() { ${inner} ${inner} }`)).toEqual([]);
});
