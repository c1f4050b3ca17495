import { BODY_KINDS, type BodyKind, type CellKind, cellsOf, type TableKey } from '../format';
import { bodyKindOfText } from '../format/body-kinds';
import { simplified } from '../format/letters';
import { perEdition } from '../format/per-edition';
import type { CellReading, CellState, NarrativeBlock, PrintedLabel, Report } from '../report';
import { printedUnit } from './cell-text';
import type { Statement } from './narrative/statement';
import { type FactName, NUMERIC_FACTS, type Source, type Sum, type TextName } from './rule';

/** What a check may look at beside the report. */
export interface CheckInputs {
  /** The report of the year before, by the same body. */
  readonly previous?: Report;
  /**
   * What the document really said in each cell. A reading whose address is a group of rows with a column behind
   * it (`applications.outcome.other.total` in a form that has three rows there) is that of the group printed as
   * one row: it stands for all of its cells together.
   */
  readonly readings?: readonly CellReading[];
  /** The reports of the bodies that are added up in this one. */
  readonly children?: readonly Report[];
  /** The sections that the document has, by key, in printed order. */
  readonly sections?: readonly string[];
  /** How the document prints labels that are not the form's own, to the letter. */
  readonly labels?: readonly PrintedLabel[];
  /** What the narrative says, where it was read already; else it is read here. */
  readonly statements?: readonly Statement[];
}

/** Why something could not be decided; also which input it would have taken. */
export type Reason =
  | 'blank'
  | 'absent'
  | 'unreadable'
  | 'readings'
  | 'previous'
  | 'previousYear'
  | 'previousEdition'
  | 'children'
  | 'coverage'
  | 'bodyKind'
  | 'year'
  | 'period'
  | 'sections'
  | 'labels'
  | 'text'
  | 'statements';

/** What keeps a rule open: it lies in the cells. What else a report lacks makes a rule inapplicable. */
export const OPEN_REASONS: ReadonlySet<Reason> = new Set<Reason>(['blank', 'absent', 'unreadable']);

/** A number or interval that a rule reads. */
export interface Quantity {
  readonly lo: number;
  readonly hi: number;
  /** The numbers that it is the sum of; one for a cell. Null is a blank, undefined unreadable. */
  readonly parts: readonly (number | null | undefined)[];
  /** How each part is printed, where that is known. */
  readonly printed?: readonly (string | undefined)[];
  /** Why it is not a single number. */
  readonly reason?: Reason;
}

const UNKNOWN = (reason: Reason): Quantity => ({
  lo: Number.NEGATIVE_INFINITY,
  hi: Number.POSITIVE_INFINITY,
  parts: [undefined],
  reason,
});

/** Reads a cell of any object that looks like a report; undefined where there is none. */
export function valueAt(report: unknown, path: readonly string[]): unknown {
  let part = report;
  for (const key of path) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = (part as Readonly<Record<string, unknown>>)[key]; // an object, one line above
  }
  return part;
}

/** The text of a narrative section. */
export const textOfBlocks = (blocks: readonly NarrativeBlock[] | undefined): string =>
  (blocks ?? []).map((block) => block.text).join('\n');

const TABLE_KEYS: readonly TableKey[] = ['proactive', 'applications', 'proceedings'];

/** Everything that rules can ask of one report. */
export class RuleInput {
  private readonly paths: ReadonlyMap<string, readonly string[]>;
  private readonly kinds: ReadonlyMap<string, CellKind>;
  private readonly units: ReadonlyMap<string, string>;
  private readonly byAddress: ReadonlyMap<string, CellReading> | undefined;
  /** The groups that the document prints as one row, column by column, with the cells they stand for. */
  readonly wholes: readonly { readonly address: string; readonly cells: readonly string[] }[];
  private readonly quantities = new Map<Source, Quantity>();
  private readonly plainTexts = new Map<TextName, string>();
  /** Whether the children are all that the report covers: asked for every cell, of as many as a country has bodies. */
  private isComplete: boolean | undefined;

  constructor(
    readonly report: Report,
    readonly inputs: CheckInputs = {},
  ) {
    const shape = shapeOf(report.edition);
    this.paths = shape.paths;
    this.kinds = shape.kinds;
    this.units = shape.units;
    this.byAddress =
      inputs.readings && new Map(inputs.readings.map((each) => [each.address, each]));
    this.wholes = (inputs.readings ?? [])
      .filter(({ address }) => !shape.paths.has(address))
      .flatMap(({ address }) => {
        const at = address.lastIndexOf('.');
        const [group, column] = [address.slice(0, at + 1), address.slice(at)];
        const cells = [...shape.paths.keys()].filter(
          (cell) => cell.startsWith(group) && cell.endsWith(column),
        );
        return cells.length > 0 ? [{ address, cells }] : [];
      });
  }

  get hasReadings(): boolean {
    return this.byAddress !== undefined;
  }

  reading(address: string): CellReading | undefined {
    return this.byAddress?.get(address);
  }

  kind(address: string): CellKind {
    return this.kinds.get(address) ?? 'count';
  }

  /** The unit that the form prints; empty where it prints none. */
  unit(address: string): string {
    return this.units.get(address) ?? '';
  }

  /** What stands in the report at a cell: a number or null, or anything at all in an unchecked report. */
  raw(address: string): unknown {
    return valueAt(this.report, this.paths.get(address) ?? address.split('.'));
  }

  /** What the document has in a cell; nothing of its own where a group printed as one row stands for it. */
  state(address: string): CellState | undefined {
    if (this.wholes.some(({ cells }) => cells.includes(address))) return undefined;
    return this.byAddress?.get(address)?.state;
  }

  quantity(source: Source): Quantity {
    let quantity = this.quantities.get(source);
    if (!quantity) {
      quantity = this.read(source);
      this.quantities.set(source, quantity);
    }
    return quantity;
  }

  private read(source: Source): Quantity {
    if (source.startsWith('@previous:')) {
      const { previous } = this.inputs;
      if (!previous) return UNKNOWN('previous');
      const address = source.slice(10);
      if (!shapeOf(previous.edition).paths.has(address)) return UNKNOWN('previousEdition');
      return quantityOf(valueAt(previous, address.split('.')), this.kind(address));
    }
    if (source.startsWith('@child:')) {
      const address = source.slice(7);
      const { children = [] } = this.inputs;
      if (children.length === 0) return UNKNOWN('children');
      return quantityOfSum(children, address.split('.'), this.kind(address));
    }
    if (source.startsWith('#')) return this.numericFact(source.slice(1));
    const reading = this.reading(source);
    if (reading?.state === 'absent')
      return { ...quantityOf(null, this.kind(source)), reason: 'absent' };
    if (reading?.state === 'invalid') return unreadable(this.kind(source));
    if (reading?.state === 'dash') return quantityOf(0, this.kind(source));
    const value = this.paths.has(source) ? this.raw(source) : reading?.value;
    return quantityOf(value, this.kind(source), reading?.raw);
  }

  /** A sum in which a group that the document prints as one row stands for its cells. */
  withWholes(sum: Sum): Sum {
    let result = sum;
    for (const { address, cells } of this.wholes) {
      const terms = result.filter((term) => typeof term !== 'number' && cells.includes(term[1]));
      const weights = new Set(terms.map((term) => (typeof term === 'number' ? 0 : term[0])));
      const [weight] = weights;
      if (terms.length !== cells.length || weights.size !== 1 || weight === undefined) continue;
      result = [...result.filter((term) => !terms.includes(term)), [weight, address]];
    }
    return result;
  }

  private numericFact(name: string): Quantity {
    if (name === 'year') return quantityOfFact(this.report.year, 'year');
    // The catalogue names no others; a test holds it to that.
    const fact = NUMERIC_FACTS[name as keyof typeof NUMERIC_FACTS];
    const text = fact && this.plainText(fact.text);
    const found = text && new RegExp(fact.pattern).exec(text)?.[1];
    return found
      ? quantityOfFact(Number(found), 'text')
      : UNKNOWN(name.startsWith('period') ? 'period' : 'text');
  }

  /** Undefined where the report has no such text; a report without any narrative has none to judge. */
  text(name: TextName): string | undefined {
    const { report } = this;
    switch (name) {
      case 'title':
        return report.title ?? undefined;
      case 'period.from':
        return report.period?.from.replace(/-/g, '');
      case 'period.to':
        return report.period?.to.replace(/-/g, '');
      case 'published':
        return report.publicationDate?.replace(/-/g, '');
      case 'all': {
        const text = [
          textOfBlocks(report.introduction),
          textOfBlocks(report.overview),
          ...TABLE_KEYS.map((table) => this.besideTable(table)),
          textOfBlocks(report.problems),
          textOfBlocks(report.other),
        ]
          .join('\n')
          .trim();
        return text === '' ? undefined : text;
      }
      case 'proactive':
      case 'applications':
      case 'proceedings':
        return this.besideTable(name).trim() || undefined;
      case 'front': {
        const text =
          `${textOfBlocks(report.introduction)}\n${textOfBlocks(report.overview)}`.trim();
        return text === '' ? undefined : text;
      }
      default: {
        // What the document has not is said once, by the rule on its sections.
        const { sections } = this.inputs;
        if (sections && !sections.includes(name)) return undefined;
        const hasNarrative = [report.overview, report.problems, report.other].some(
          (blocks) => blocks?.length,
        );
        return hasNarrative ? textOfBlocks(report[name]).trim() : undefined;
      }
    }
  }

  /** The kind that the report states; of a body without a name, the one that its text tells. */
  bodyKind(): BodyKind | undefined {
    const { body } = this.report;
    if (body?.kind || body?.name) return body.kind;
    return bodyKindOfText(this.plainText('all') ?? '');
  }

  /** A text as patterns meet it: traditional letters as simplified ones, each at its place. */
  plainText(name: TextName): string | undefined {
    const known = this.plainTexts.get(name);
    if (known !== undefined) return known;
    const text = this.text(name);
    if (text === undefined) return undefined;
    const plain = simplified(text);
    this.plainTexts.set(name, plain);
    return plain;
  }

  /** What stands over and below a table. */
  private besideTable(table: TableKey): string {
    const texts = this.report.tableTexts?.[table];
    return `${textOfBlocks(texts?.above)}\n${textOfBlocks(texts?.below)}`;
  }

  previousText(name: TextName): string | undefined {
    return this.inputs.previous && new RuleInput(this.inputs.previous).text(name);
  }

  fact(name: FactName): Fact {
    return FACTS_OF[name](this);
  }

  /** Whether the children are all that the report covers. */
  hasAllChildren(): boolean {
    this.isComplete ??= childrenComplete(this.report, this.inputs.children ?? []);
    return this.isComplete;
  }
}

/** What is known of a report beside its numbers and texts; without a value, why it is not known. */
interface Fact {
  readonly value?: string | boolean;
  readonly reason: Reason;
}

const fact = (value: string | boolean | undefined, reason: Reason): Fact =>
  value === undefined ? { reason } : { value, reason };

const FACTS_OF: { readonly [N in FactName]: (input: RuleInput) => Fact } = {
  'body.kind': (input) => fact(input.bodyKind(), 'bodyKind'),
  'body.makesRegulations': (input) => {
    const kind = input.bodyKind();
    return fact(kind && BODY_KINDS[kind].makesRegulations, 'bodyKind');
  },
  'body.isGovernment': (input) => {
    const kind = input.bodyKind();
    return fact(kind && BODY_KINDS[kind].isGovernment, 'bodyKind');
  },
  'coverage.scope': ({ report }) => fact(report.coverage?.scope, 'coverage'),
  children: ({ inputs }) => fact(inputs.children?.length ? true : undefined, 'children'),
  'children.complete': (input) =>
    fact(input.inputs.children?.length ? input.hasAllChildren() : undefined, 'children'),
  previous: ({ report, inputs: { previous } }) => {
    if (!previous) return { reason: 'previous' };
    const follows =
      report.year === null || previous.year === null || previous.year === report.year - 1;
    return follows ? { value: true, reason: 'previous' } : { reason: 'previousYear' };
  },
  'document.sections': ({ inputs }) => fact(inputs.sections?.join(' '), 'sections'),
};

function childrenComplete(report: Report, children: readonly Report[]): boolean {
  const { coverage } = report;
  if (coverage?.scope !== 'aggregated' || !coverage.bodiesComplete || !coverage.bodies)
    return false;
  const names = new Set(children.map((child) => child.body.name));
  return coverage.bodies.every((name) => names.has(name));
}

function quantityOf(value: unknown, kind: CellKind, printed?: string): Quantity {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return {
      lo: value,
      hi: value,
      parts: [value],
      ...(printed !== undefined && { printed: [printed] }),
    };
  }
  if (value === null || value === undefined) {
    return { lo: lowest(kind), hi: Number.POSITIVE_INFINITY, parts: [null], reason: 'blank' };
  }
  return unreadable(kind);
}

/**
 * What a cell of many reports adds up to. Whole numbers come as their exact sum and not one by one: each sum that is
 * looked at again would go through all of them. An amount is rounded in each report, and so stays a part of its own.
 */
function quantityOfSum(
  reports: readonly Report[],
  path: readonly string[],
  kind: CellKind,
): Quantity {
  let [lo, hi] = [0, 0];
  let reason: Reason | undefined;
  const parts = new Set<null | undefined>();
  const numbers: number[] = [];
  let whole: number | undefined;
  for (const report of reports) {
    const quantity = quantityOf(valueAt(report, path), kind);
    lo += quantity.lo;
    hi += quantity.hi;
    reason ??= quantity.reason;
    const [part] = quantity.parts;
    if (typeof part !== 'number') parts.add(part);
    else if (kind === 'money' || !Number.isInteger(part)) numbers.push(part);
    else if (Number.isSafeInteger((whole ?? 0) + part)) whole = (whole ?? 0) + part;
    else numbers.push(part);
  }
  if (whole !== undefined) numbers.push(whole);
  return { lo, hi, parts: [...numbers, ...parts], ...(reason && { reason }) };
}

const unreadable = (kind: CellKind): Quantity => ({
  lo: lowest(kind),
  hi: Number.POSITIVE_INFINITY,
  parts: [undefined],
  reason: 'unreadable',
});

const lowest = (kind: CellKind): number => (kind === 'change' ? Number.NEGATIVE_INFINITY : 0);

const quantityOfFact = (value: number | null | undefined, reason: Reason): Quantity =>
  typeof value === 'number' ? { lo: value, hi: value, parts: [value] } : UNKNOWN(reason);

interface Shape {
  readonly paths: ReadonlyMap<string, readonly string[]>;
  readonly kinds: ReadonlyMap<string, CellKind>;
  readonly units: ReadonlyMap<string, string>;
}

const shapeOf = /* @__PURE__ */ perEdition((edition): Shape => {
  const cells = cellsOf(edition);
  return {
    paths: new Map(cells.map(({ address }) => [address, address.split('.')])),
    kinds: new Map(cells.map(({ address, kind }) => [address, kind])),
    units: new Map(cells.map((cell) => [cell.address, printedUnit(cell)])),
  };
});
