import { EDITIONS, type EditionId } from '../format';
import { conditionKind } from '../rules/conditions';
import type { Condition, ConditionArguments, ConditionName, Source, Sum } from '../rules/rule';
import { type CellColumn, columnOf } from './columns';

/**
 * A condition as two predicates: `holds` is true exactly where it is true, `fails` where it is false; where it is
 * unknown both are false or NULL. They are joined by AND and OR alone, never negated, so a NULL in them always means
 * "not known to be so", and a WHERE or CASE takes it right without three-valued tests.
 */
export interface Predicate {
  readonly holds: string;
  readonly fails: string;
}

/** What stands in the way of a condition in SQL: the kind of condition, or the source that is no column. */
export class NoSql extends Error {}

/** What a kind of condition needs to write itself. */
interface Writing {
  /** The bounds of a sum, each an expression that is NULL where there is none. */
  bounds(sum: Sum): { readonly lo: string; readonly hi: string };
  column(source: Source): CellColumn;
  write(condition: Condition): Predicate;
}

type Writer<Value> = (value: Value, writing: Writing) => Predicate;

const NEVER = '1 = 0';
const ALWAYS = '1 = 1';
const SAFE = String(Number.MAX_SAFE_INTEGER);

const joinedConditions = (
  parts: readonly string[],
  by: 'AND' | 'OR',
  otherwise: string,
): string => {
  const own = [...new Set(parts)].filter((part) => by === 'AND' || part !== NEVER);
  if (own.includes(NEVER)) return NEVER;
  if (own.length === 0) return otherwise;
  return own.length === 1 ? (own[0] ?? '') : `(${own.join(` ${by} `)})`;
};

const sqlJunction =
  (isAll: boolean): Writer<readonly Condition[]> =>
  (conditions, { write }) => {
    const parts = conditions.map(write);
    const [holds, fails] = [parts.map((part) => part.holds), parts.map((part) => part.fails)];
    return isAll
      ? {
          holds: joinedConditions(holds, 'AND', ALWAYS),
          fails: joinedConditions(fails, 'OR', NEVER),
        }
      : {
          holds: joinedConditions(holds, 'OR', NEVER),
          fails: joinedConditions(fails, 'AND', ALWAYS),
        };
  };

/** Whether the list of what was not read names the cell; an underscore in a pattern matches itself, too. */
const unreadAs = ({ name }: CellColumn, why: string): string =>
  `c.unread LIKE '% ${name}=${why} %'`;

/**
 * How each kind of condition is told in SQL; undefined: it cannot be, and no rule that has it has SQL. A kind that is
 * added to the rules has to be added here.
 */
const WRITERS: {
  readonly [Name in ConditionName]: Writer<ConditionArguments[Name]> | undefined;
} = {
  eq: ([left, right], { bounds }) => {
    const [a, b] = [bounds(left), bounds(right)];
    return {
      holds: joinedConditions([`${a.lo} = ${b.hi}`, `${a.hi} = ${b.lo}`], 'AND', ALWAYS),
      fails: joinedConditions([`${a.lo} > ${b.hi}`, `${a.hi} < ${b.lo}`], 'OR', NEVER),
    };
  },
  le: ([left, right], { bounds }) => {
    const [a, b] = [bounds(left), bounds(right)];
    return { holds: `${a.hi} <= ${b.lo}`, fails: `${a.lo} > ${b.hi}` };
  },
  lt: ([left, right], { bounds }) => {
    const [a, b] = [bounds(left), bounds(right)];
    return { holds: `${a.hi} < ${b.lo}`, fails: `${a.lo} >= ${b.hi}` };
  },
  all: sqlJunction(true),
  any: sqlJunction(false),
  not: (condition, { write }) => {
    const { holds, fails } = write(condition);
    return { holds: fails, fails: holds };
  },
  // What stands there and cannot be read fills the cell; what the document lacks is unknown.
  filled: (source, { column }) => {
    const own = column(source);
    const value = `c.${own.name}`;
    return {
      holds: joinedConditions(
        [`${value} IS NOT NULL`, unreadAs(own, 'invalid'), unreadAs(own, 'undecided')],
        'OR',
        NEVER,
      ),
      fails: `(${value} IS NULL AND (c.unread IS NULL OR c.unread NOT LIKE '% ${own.name}=%'))`,
    };
  },
  number: (source, { column }) => {
    const own = column(source);
    const value = `c.${own.name}`;
    const outside = [
      ...(own.kind === 'change' ? [`${value} < -${SAFE}`] : [`${value} < 0`]),
      ...(own.kind === 'money' ? [] : [`${value} > ${SAFE}`]),
      unreadAs(own, 'invalid'),
    ];
    const inside = [
      ...(own.kind === 'change' ? [`${value} >= -${SAFE}`] : [`${value} >= 0`]),
      ...(own.kind === 'money' ? [] : [`${value} <= ${SAFE}`]),
    ].join(' AND ');
    return {
      holds: `((${inside}) OR (${value} IS NULL AND (c.unread IS NULL OR (c.unread NOT LIKE '% ${own.name}=invalid %' AND c.unread NOT LIKE '% ${own.name}=undecided %'))))`,
      fails: joinedConditions(outside, 'OR', NEVER),
    };
  },
  // In some engines the remainder of a decimal is that of its whole part.
  multipleOf: undefined,
  state: undefined,
  plain: undefined,
  apart: undefined,
  fact: ([name, values]) => {
    if (name !== 'previous' || !values.includes(true)) throw new NoSql(name);
    // Rows are joined with last year's: where there is none, nothing is said.
    return { holds: 'p.year = c.year - 1', fails: NEVER };
  },
  matches: undefined,
  covers: undefined,
  overlap: undefined,
  labels: undefined,
  stated: undefined,
  statedMultiple: undefined,
  statedSum: undefined,
  statedOnce: undefined,
  statedWithin: undefined,
};

const PREVIOUS = '@previous:';

/** The lower and the upper bound of a number, an expression each that is NULL where there is none. */
function boundsOf(
  source: Source,
  edition: EditionId,
): { readonly lo: string; readonly hi: string } {
  if (source === '#year') return { lo: 'c.year', hi: 'c.year' };
  const isPrevious = source.startsWith(PREVIOUS);
  if (!isPrevious && /^[@#]/.test(source)) throw new NoSql(source.replace(/:.*/, ''));
  const column = columnOf(isPrevious ? source.slice(PREVIOUS.length) : source);
  if (!column) throw new NoSql('a cell of no edition');
  const value = `${isPrevious ? 'p' : 'c'}.${column.name}`;
  // As the rules have it: a blank `change` may be any number, where the report's own form has such a cell.
  const isSigned = column.kind === 'change' && column.editions.includes(edition);
  const least = isSigned ? value : `COALESCE(${value}, 0)`;
  const isEverywhere = !isPrevious || column.editions.length === EDITIONS.length;
  const editions = column.editions.map((id) => `'${id}'`).join(', ');
  return {
    // A form that has no such cell leaves it unknown, where a blank is at least 0.
    lo: isEverywhere ? least : `CASE WHEN p.edition IN (${editions}) THEN ${least} END`,
    hi: value,
  };
}

/** A sum as SQL: each term by its lower or its upper bound, whichever makes the sum least or greatest. */
function sqlSum(sum: Sum, edition: EditionId, isUpper: boolean): string {
  let text = '';
  for (const term of sum) {
    const weight = typeof term === 'number' ? term : term[0];
    if (typeof term !== 'number' && weight === 0) continue;
    const size = Math.abs(weight);
    let part = String(size);
    if (typeof term !== 'number') {
      const { lo, hi } = boundsOf(term[1], edition);
      const bound = isUpper === weight > 0 ? hi : lo;
      part = size === 1 ? bound : `${size} * ${bound}`;
    }
    if (text === '') text = weight < 0 ? `-${part}` : part;
    else text += weight < 0 ? ` - ${part}` : ` + ${part}`;
  }
  return text === '' ? '0' : text;
}

/**
 * A condition of an edition's rules as SQL over a row `c` of the wide table and last year's row `p`.
 * @throws NoSql for what SQL cannot tell
 */
export function predicateOf(condition: Condition, edition: EditionId): Predicate {
  const writing: Writing = {
    bounds: (sum) => ({ lo: sqlSum(sum, edition, false), hi: sqlSum(sum, edition, true) }),
    column: (source) => {
      const column = columnOf(source);
      if (!column) throw new NoSql(source.replace(/:.*/, ''));
      return column;
    },
    write: (inner) => {
      const { value } = conditionKind(inner);
      const [name] = Object.keys(inner) as ConditionName[]; // a condition has one key
      const writer = name && (WRITERS[name] as Writer<unknown> | undefined); // the value is the kind's own
      if (!writer) throw new NoSql(name ?? 'a condition');
      return writer(value, writing);
    },
  };
  return writing.write(condition);
}
