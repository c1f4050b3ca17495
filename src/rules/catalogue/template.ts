import {
  EDITIONS,
  type EditionId,
  type Identity,
  type LocalText,
  type TableKey,
  type Unit,
} from '../../format';
import type { Condition, EngineRule, Instance, Rule } from '../rule';
import { bindingsOf } from './bindings';
import { fill, fillMessage, fillText, isFilled } from './fill';

/** A rule as the catalogue writes it: the record, and a template with slots that an edition fills. */
export interface RuleTemplate
  extends Pick<Rule, 'id' | 'severity' | 'severityBeforeBinding' | 'level' | 'roles' | 'message'> {
  /** Left out: one instance. */
  readonly over?: Over;
  readonly anchor: string;
  readonly when?: Condition;
  readonly assert: Condition;
  readonly tolerance?: Rule['tolerance'];
  readonly broken?: Rule['broken'];
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
   * What a text sums up: the parts of a total row, or the results of a table without row labels. Binds
   * `{group}`, `{measure}` and `{cells}`.
   */
  | { readonly groups: string }
  /**
   * The edition itself. Binds `{sections}` and `{notice}`; `{lastYear}` if it is no longer in force,
   * `{outdatedNotice}` if it took the place of another.
   */
  | { readonly edition: true }
  /** Anything named. Binds `{each}`. */
  | { readonly each: readonly string[] };

/** Which cells: `all`; `adding`: those that add up over bodies; or by address and unit. */
export type CellFilter =
  | 'all'
  | 'adding'
  | { readonly under?: string; readonly endingIn?: readonly string[]; readonly unit?: Unit };

/** What the slots of a template stand for. */
export type Binding = Readonly<Record<string, string | readonly string[]>>;

function instancesOf(template: RuleTemplate, edition: EditionId): Instance[] {
  const hasOwnMessage = /\{v:[^}]*\{/.test(template.message.zh);
  const message = (binding: Binding): LocalText => fillMessage(template.message, binding);
  const anchors = new Set<string>();
  return bindingsOf(edition, template.over).flatMap((binding): Instance[] => {
    const assert = fill(template.assert, binding);
    if (!isFilled(assert)) return []; // the edition has nothing that the rule could speak of
    const anchor = fillText(template.anchor, binding);
    if (anchors.has(anchor)) return []; // the total of all is the total of a row and of a column
    anchors.add(anchor);
    return [
      {
        anchor,
        ...(template.when && { when: fill(template.when, binding) }),
        assert,
        ...(hasOwnMessage && { message: message(binding) }),
      },
    ];
  });
}

/** The rule of a template, with its instances in an edition. */
export function ruleOf(template: RuleTemplate, edition: EditionId): EngineRule {
  const { over, anchor, when, assert, tolerance = 'exact', broken = 'fail', ...record } = template;
  return {
    ...record,
    editions: EDITIONS.filter((id) => instancesOf(template, id).length > 0),
    ...(over && { forEach: over }),
    blanks: 'interval',
    tolerance,
    broken,
    instances: instancesOf(template, edition),
  };
}
