import { EDITIONS, type EditionId, type Identity, type TableKey, type Unit } from '../../format';
import type { Measure } from '../narrative/measures';
import type { Condition, EngineRule, Instance, Rule, RuleAbout, RuleExample } from '../rule';
import { isSlot } from '../wording';
import { bindingsOf } from './bindings';
import { fill, fillMessage, fillText } from './fill';

/** A rule as the engine needs it: a template with slots that an edition fills. */
export interface RuleTemplate
  extends Pick<
    Rule,
    | 'id'
    | 'severity'
    | 'severityBeforeBinding'
    | 'level'
    | 'roles'
    | 'message'
    | 'shows'
    | 'yieldsTo'
  > {
  /** Left out: one instance. */
  readonly over?: Over;
  readonly anchor: string;
  readonly when?: Condition;
  readonly assert: Condition;
  readonly tolerance?: Rule['tolerance'];
  readonly broken?: Rule['broken'];
}

/**
 * A rule as the catalogue writes it, in one place: what it compares and when, what it is called, what it rests
 * on, what to do about it, and what shows it.
 */
export interface RuleRecord extends RuleTemplate, RuleAbout {
  /** Written by hand from the form and the law; at least one that passes and one that does not. */
  readonly examples: readonly RuleExample[];
}

/** What a template is repeated over, asked of the form: never a list of rows or columns. */
export type Over =
  /** The sums of a table. Binds `{anchor}`, `{left}` and `{right}`. */
  | { readonly sums: readonly Identity['kind'][]; readonly table: TableKey }
  /** Cells by a property. Binds `{cell}` and `{key}`, the last part of its address. */
  | { readonly cells: CellFilter }
  /** The tables. Binds `{table}` and `{cells}`. */
  | { readonly tables: true }
  /** Parts of the report that have all these keys. Binds `{part}`. */
  | { readonly having: readonly string[] }
  /**
   * What a text may say of a table, by family. Binds `{measure}`, `{cells}` and `{group}`, what stands for them;
   * of applicants `{carried}`, the same of what was carried over.
   */
  | { readonly measures: Measure['family'] }
  /** The groups of rows of the tables. Binds `{group}`. */
  | { readonly rowGroups: true }
  /** The edition itself, if it is so. Binds what {@link EditionFilter} says. */
  | { readonly edition: EditionFilter }
  /** Anything named. Binds `{each}`. */
  | { readonly each: readonly string[] };

/** Which cells: `all`; `adding`: those that add up over bodies; or by address and unit. */
export type CellFilter =
  | 'all'
  | 'adding'
  | { readonly under?: string; readonly endingIn?: readonly string[]; readonly unit?: Unit };

/**
 * Which editions: `all`, binding `{sections}`; `superseded`, those no longer in force, binding the number
 * `{lastYear}` as well; `superseding`, those that took the place of another, binding `{notice}` and `{outdatedNotice}`.
 */
export type EditionFilter = 'all' | 'superseded' | 'superseding';

/** What the slots of a template stand for: a text, a constant, or a list of texts for a slot with a star. */
export type Binding = Readonly<Record<string, string | number | readonly string[]>>;

function instancesOf(template: RuleTemplate, edition: EditionId): Instance[] {
  const { id, over, message } = template;
  const hasOwnMessage = /\{v:[^}]*\{/.test(message.zh);
  const anchors = new Set<string>();
  return bindingsOf(edition, over).flatMap((binding): Instance[] => {
    try {
      const anchor = fillText(template.anchor, binding);
      if (anchors.has(anchor)) return []; // the total of all is the total of a row and of a column
      anchors.add(anchor);
      return [
        {
          anchor,
          ...(template.when && { when: fill(template.when, binding) }),
          assert: fill(template.assert, binding),
          ...(hasOwnMessage && { message: fillMessage(message, binding) }),
        },
      ];
    } catch (error) {
      throw new Error(`rule ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/**
 * The rule of a template, with its instances in an edition.
 * @throws Error for a slot that is bound to nothing, in a condition or a message.
 */
export function ruleOf(template: RuleTemplate, edition: EditionId): EngineRule {
  const {
    over,
    anchor: _,
    when: __,
    assert: ___,
    tolerance = 'exact',
    broken = 'fail',
    ...record
  } = template;
  for (const text of Object.values(template.message)) {
    for (const [, name = ''] of text.matchAll(/\{([^{}:]+)\}/g)) {
      if (!isSlot(name) && !new RegExp(`\\{v:[^}]*\\{${name}\\}`).test(text))
        throw new Error(`rule ${template.id}: no message has a slot {${name}}`);
    }
  }
  return {
    ...record,
    editions: EDITIONS.filter((id) => bindingsOf(id, over).length > 0),
    ...(over && { forEach: over }),
    blanks: 'interval',
    tolerance,
    broken,
    instances: instancesOf(template, edition),
  };
}
