/**
 * What is wrong with a regular expression that came from outside: broken, or of a shape that takes time out of
 * all proportion on some text. Strict, as rule files are short: any such shape is refused, also where it would
 * do no harm.
 *
 * - a repeated group with a repetition, a choice or an optional part in it, `(a+)+`, `(a|a)*`: exponential;
 * - two repetitions without end with nothing between them that has to be there, `\\s*x?\\s*`, or more than two of
 *   anything at all, `.*`, `[^a]+`: the square or cube of the length;
 * - a repetition without end that it begins with, `\\s*x`: each place of the text would be tried to its end;
 * - references.
 */
export function patternProblem(pattern: string): string | undefined {
  const quoted = JSON.stringify(pattern);
  try {
    new RegExp(pattern);
  } catch {
    return `not a regular expression: ${quoted}`;
  }
  if (pattern.length > LONGEST) return `a regular expression of more than ${LONGEST} letters`;
  if (/\\[1-9]|\\k</.test(pattern)) return `a regular expression with a reference: ${quoted}`;
  // Letters of their own become x, anything-at-all becomes a dot, classes become c.
  let rest = pattern
    .replace(/\[\^(?:\\.|[^\]\\])*\]|\\[SDW]/g, '.')
    .replace(/\[(?:\\.|[^\]\\])*\]|\\[sdw]/g, 'c')
    .replace(/\\./g, 'x');
  for (;;) {
    const group = /\((?:\?(?::|<?[=!]|<\w+>))?([^()]*)\)([*+?]|\{\d+(?:,\d*)?\})?/.exec(rest);
    if (!group) break;
    const [whole, inner = '', times = ''] = group;
    const isMany = /^(?:[*+]|\{\d+,\d*\})$/.test(times);
    if (isMany && /[*+?|]|\{\d+,\d*\}/.test(inner))
      return `a regular expression that may take for ever (a repetition within a repetition): ${quoted}`;
    const isOptional = times === '?' || times.startsWith('{0,');
    // What repeats inside repeats for whatever stands around it.
    const stands = REPEATED.test(inner) ? inner.replace(/\|/g, '') : isMany ? 'x+' : 'x';
    rest = rest.replace(whole, () => stands + (isOptional ? '?' : ''));
  }
  const anything = rest.match(/\.(?:[*+]|\{\d+,\})/g) ?? [];
  if (
    anything.length > 2 ||
    /(?:^|\|)[.cx](?:[*+]|\{\d+,\})[^|]/.test(rest) ||
    /(?:[.c](?:[*+]|\{\d+,\}))(?:.\??\?)*(?:[.c](?:[*+]|\{\d+,\}))/.test(rest)
  )
    return `a regular expression that may take very long on a long text: ${quoted}`;
  return undefined;
}

const LONGEST = 1000;
const REPEATED = /[.cx](?:[*+]|\{\d+,\})/;
