import {
  cellsOf,
  EDITIONS,
  type EditionId,
  identitiesOf,
  type LocalText,
  type TableKey,
  tablesOf,
} from '../../format';
import type { Condition, EngineRule, Instance, Rule, Sum, Term } from '../rule';

/** A rule as the catalogue writes it: the record, and a template that an edition fills. */
export interface RuleTemplate
  extends Pick<
    Rule,
    | 'id'
    | 'severity'
    | 'severityBeforeBinding'
    | 'level'
    | 'basis'
    | 'roles'
    | 'title'
    | 'message'
    | 'help'
  > {
  /** Left out: one instance. */
  readonly over?: Over;
  readonly anchor: string;
  readonly when?: Condition;
  readonly assert: Condition;
  readonly tolerance?: Rule['tolerance'];
  readonly broken?: Rule['broken'];
  /** Only in editions whose form has this cell. */
  readonly needs?: string;
}

/** What a template is repeated over, asked of the form: never a list of rows or columns. */
export type Over =
  /** The sums of a table. Binds `{anchor}`, `{left}` and `{right}`. */
  | { readonly sums: readonly ('row' | 'column' | 'balance')[]; readonly table: TableKey }
  /** Cells by a property. Binds `{cell}`. */
  | { readonly cells: CellFilter }
  /** The tables. Binds `{table}` and `{cells}`. */
  | { readonly tables: true }
  /** Parts of the report that have all these keys. Binds `{part}`. */
  | { readonly having: readonly string[] };

/** Which cells: `all`; `adding`: those that add up over bodies; a last key or an address. */
export type CellFilter = 'all' | 'adding' | { readonly endingIn: readonly string[] };

type Binding = Readonly<Record<string, string | readonly string[]>>;

function bindings(edition: EditionId, over: Over | undefined): Binding[] {
  if (over === undefined) return [{}];
  if ('sums' in over) {
    return identitiesOf(edition)
      .filter((each) => each.table === over.table && over.sums.includes(each.kind))
      .map(({ anchor, left, right }) => ({ anchor, left, right }));
  }
  const cells = cellsOf(edition);
  if ('tables' in over) {
    return tablesOf(edition).map(({ key }) => ({
      table: key,
      cells: cells.filter((cell) => cell.table === key).map((cell) => cell.address),
    }));
  }
  if ('cells' in over) {
    const { cells: filter } = over;
    return cells
      .filter((cell) =>
        filter === 'all'
          ? true
          : filter === 'adding'
            ? cell.unit === '件' || cell.unit === '万元'
            : filter.endingIn.some((end) => `.${cell.address}`.endsWith(`.${end}`)),
      )
      .map(({ address }) => ({ cell: address }));
  }
  const addresses = new Set(cells.map((cell) => cell.address));
  const parts = new Set(cells.map(({ address }) => address.slice(0, address.lastIndexOf('.'))));
  return [...parts]
    .filter((part) => over.having.every((key) => addresses.has(`${part}.${key}`)))
    .map((part) => ({ part }));
}

const SLOT = /\{([a-z]+)\}/g;

const fillText = (text: string, binding: Binding): string =>
  text.replace(SLOT, (slot, name: string) => {
    const value = binding[name];
    return typeof value === 'string' ? value : slot;
  });

/** Slots of a message are filled when it is written; only those inside an address belong to the template. */
const fillMessage = ({ zh, en }: LocalText, binding: Binding): LocalText => {
  const fill = (text: string): string =>
    text.replace(
      /\{v:([^}]*\{[a-z]+\}[^}]*)\}/g,
      (_, source: string) => `{v:${fillText(source, binding)}}`,
    );
  return { zh: fill(zh), en: fill(en) };
};

function fillTerm(term: Term, binding: Binding): readonly Term[] {
  if (typeof term === 'number') return [term];
  const [weight, source] = term;
  const prefix = /^(@\w+:)?/.exec(source)?.[0] ?? '';
  const list = binding[source.slice(prefix.length + 1, -1)];
  return Array.isArray(list)
    ? list.map((each: string): Term => [weight, prefix + each])
    : [[weight, fillText(source, binding)]];
}

const fillSum = (sum: Sum, binding: Binding): Sum => sum.flatMap((term) => fillTerm(term, binding));

function fill(condition: Condition, binding: Binding): Condition {
  if ('eq' in condition)
    return { eq: [fillSum(condition.eq[0], binding), fillSum(condition.eq[1], binding)] };
  if ('le' in condition)
    return { le: [fillSum(condition.le[0], binding), fillSum(condition.le[1], binding)] };
  if ('lt' in condition)
    return { lt: [fillSum(condition.lt[0], binding), fillSum(condition.lt[1], binding)] };
  if ('all' in condition) return { all: condition.all.flatMap((each) => fillEach(each, binding)) };
  if ('any' in condition) return { any: condition.any.flatMap((each) => fillEach(each, binding)) };
  if ('not' in condition) return { not: fill(condition.not, binding) };
  if ('filled' in condition) return { filled: fillText(condition.filled, binding) };
  if ('plain' in condition) return { plain: fillText(condition.plain, binding) };
  if ('number' in condition) return { number: fillText(condition.number, binding) };
  if ('multipleOf' in condition)
    return { multipleOf: [fillText(condition.multipleOf[0], binding), condition.multipleOf[1]] };
  if ('state' in condition)
    return { state: [fillText(condition.state[0], binding), condition.state[1]] };
  if ('stated' in condition)
    return {
      stated: [condition.stated[0], condition.stated[1].map((sum) => fillSum(sum, binding))],
    };
  return condition;
}

/** A condition on a list becomes a condition for each of its cells. */
function fillEach(condition: Condition, binding: Binding): readonly Condition[] {
  const source =
    'filled' in condition ? condition.filled : 'state' in condition ? condition.state[0] : '';
  const list = binding[source.slice(1, -1)];
  return Array.isArray(list)
    ? list.map((each: string) => fill(condition, { [source.slice(1, -1)]: each }))
    : [fill(condition, binding)];
}

function instancesOf(template: RuleTemplate, edition: EditionId): Instance[] {
  const { needs } = template;
  if (needs && !cellsOf(edition).some((cell) => cell.address === needs)) return [];
  const hasOwnMessage = /\{v:[^}]*\{/.test(template.message.zh);
  return bindings(edition, template.over).map((binding) => ({
    anchor: fillText(template.anchor, binding),
    ...(template.when && { when: fill(template.when, binding) }),
    assert: fill(template.assert, binding),
    ...(hasOwnMessage && { message: fillMessage(template.message, binding) }),
  }));
}

const describeOver = (over: Over): string =>
  'sums' in over
    ? `${over.sums.join(', ')} sums of ${over.table}`
    : 'tables' in over
      ? 'tables'
      : 'cells' in over
        ? typeof over.cells === 'string'
          ? `${over.cells} cells`
          : `cells ${over.cells.endingIn.join(', ')}`
        : `parts with ${over.having.join(', ')}`;

/** The rule of a template, with its instances in an edition. */
export function ruleOf(template: RuleTemplate, edition: EditionId): EngineRule {
  const {
    over,
    anchor,
    when,
    assert,
    needs,
    tolerance = 'exact',
    broken = 'fail',
    ...record
  } = template;
  return {
    ...record,
    editions: EDITIONS.filter((id) => instancesOf(template, id).length > 0),
    ...(over && { forEach: describeOver(over) }),
    blanks: 'interval',
    tolerance,
    broken,
    instances: instancesOf(template, edition),
  };
}
