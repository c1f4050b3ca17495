import type { EditionId, NarrativeKey } from '../format';
import type { CellReading, Report } from '../report';
import type { Finding, NotChecked, Severity } from '../rules';

/** A body that has to report, as the roster lists it. */
export interface RosterBody {
  /** Its own code in the roster: credit code, region code, or whatever the office uses; no two have the same. */
  readonly code: string;
  readonly name: string;
  /** Other names under which it reports. */
  readonly aliases: readonly string[];
  /** The code of the body above it, where the roster says so. */
  readonly parent?: string;
  /** What bodies are compared with: 乡镇, 部门, or any word that the roster uses. */
  readonly kind?: string;
  /**
   * What its numbers cover, where the roster says so: its own office, or the bodies below it as well. Its report's own word
   * comes first; where neither says, it is taken for its own office.
   */
  readonly coverage?: 'own' | 'aggregated';
}

/**
 * How a body stands: `reported`; `late` (after the term of 条例 art. 49); `notReported`; `unreadable` (there is a file, and
 * it cannot be read); `twice` (more than one report of the year); `wrongYear`; `wrongEdition` (not the form of the year).
 */
export type BodyState =
  | 'reported'
  | 'late'
  | 'notReported'
  | 'unreadable'
  | 'twice'
  | 'wrongYear'
  | 'wrongEdition';

/**
 * All states, in the order in which they are listed: what needs a hand first.
 *
 * @example
 * import { BODY_STATES } from 'gongkai-report/collect';
 *
 * BODY_STATES[0]; // → 'notReported'
 */
export const BODY_STATES: readonly BodyState[] = [
  'notReported',
  'unreadable',
  'twice',
  'wrongYear',
  'wrongEdition',
  'late',
  'reported',
];

/** Why a report is set to no body of the roster: no body fits, more than one fits, or its codes and its name differ. */
export type StrangeReason = 'none' | 'several' | 'contradiction';

/** Whose a report is: a body of the roster, or why it is nobody's. Without a roster every body stands for itself. */
export type Belonging =
  | { readonly body: string; readonly reason?: never }
  | {
      readonly body?: never;
      readonly reason: StrangeReason;
      readonly candidates: readonly string[];
    };

/** What became of one file: the report that it holds and what the check says, or why there is none. */
export interface CollectedReport {
  /** As it was given or found, with forward slashes. */
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly hash: string;
  readonly belongs: Belonging;
  readonly report?: Report;
  /** What the document really says of each cell; none of a report's own JSON. */
  readonly readings?: readonly CellReading[];
  readonly findings?: readonly Finding[];
  readonly notChecked?: readonly NotChecked[];
  /** Last year's report of the body, where it was given. */
  readonly previous?: Report;
  /** In one line, in the interface language; there is no report then. */
  readonly error?: string;
}

/** A line of the collection: a file and whose it is. */
export interface CollectedLine {
  readonly file: string;
  readonly hash: string;
  readonly body?: string;
  readonly reason?: StrangeReason;
  readonly candidates?: readonly string[];
  /** What the document calls the body. */
  readonly name?: string;
  readonly year?: number;
  readonly edition?: EditionId;
  readonly error?: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A body with what became of its report. */
export interface CollectedBody extends RosterBody {
  readonly state: BodyState;
  /** The file that counts; none where nothing was reported. */
  readonly file?: string;
  /** All files of the body. */
  readonly files: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A finding with the body and the file that it is about. */
export interface CollectedFinding {
  readonly body?: string;
  readonly name?: string;
  readonly year?: number;
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 表三 and the like; empty for what is about the whole report. */
  readonly table: string;
  /** The cell or part that the finding is anchored at. */
  readonly anchor: string;
  readonly cells: readonly string[];
  readonly message: string;
  /** What the first suggestion would change, and why; empty without one. */
  readonly suggestion: string;
}

/** The numbers of a report, in the order of `cellsOf` its edition. */
export interface CollectedNumbers {
  readonly edition: EditionId;
  readonly values: readonly (number | null)[];
  /** By address: the unit that the report states of an amount for which the form prints none. */
  readonly units?: Readonly<Record<string, string>>;
}

/** What the reports of the bodies below one add up to. */
export interface RollUp {
  /** The body above; empty for all of the collection. */
  readonly parent: string;
  readonly edition: EditionId;
  /** The bodies that are added up. */
  readonly bodies: readonly string[];
  /** Those whose report is lacking: not reported, unreadable, of another year or edition. */
  readonly missing: readonly string[];
  /** In the order of `cellsOf`: the sum of what is filled in, and how many bodies leave the cell blank. */
  readonly sums: readonly { readonly sum: number; readonly blanks: number }[];
  /**
   * By address: the unit of a sum for which the form prints none, that of most reports. Amounts in another unit, or in none,
   * are not added and count as blank.
   */
  readonly units?: Readonly<Record<string, string>>;
  /**
   * Bodies above others of which neither report nor roster says whether their numbers hold those below: they are counted as
   * those of their own office, so that what they may hold is counted twice.
   */
  readonly undeclared?: readonly string[];
  /**
   * Where the parent's numbers are said to add up the bodies below: its cells that differ from their sum, with the
   * bodies, of which one or more reported otherwise than the parent has it.
   */
  readonly differs?: readonly {
    readonly address: string;
    readonly stated: number;
    readonly sum: number;
  }[];
}

/** A number that stands far from those of other bodies of the kind. */
export interface Outlier {
  readonly body: string;
  readonly kind: string;
  readonly address: string;
  readonly value: number;
  readonly median: number;
  readonly peers: number;
}

/** A paragraph that stands word for word in the reports of several bodies. */
export interface SharedText {
  readonly section: NarrativeKey;
  /** Its beginning. */
  readonly text: string;
  readonly letters: number;
  readonly bodies: readonly string[];
}

/** How many bodies a rule finds something at. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly bodies: number;
  readonly findings: number;
}

/** All of a collection that outputs and screens are made of: plain JSON. */
export interface Collection {
  readonly version: 1;
  /** The report year that is collected. */
  readonly year: number | null;
  /** Whether there is a roster; without one every body that reported is listed, and nobody is missing. */
  readonly hasRoster: boolean;
  readonly bodies: readonly CollectedBody[];
  /** Every file, in the order of the input. */
  readonly files: readonly CollectedLine[];
  readonly findings: readonly CollectedFinding[];
  /** By the body's code: the numbers of the report that counts. */
  readonly numbers: Readonly<Record<string, CollectedNumbers>>;
  /** The same of the year before, where it was given. */
  readonly previous: Readonly<Record<string, CollectedNumbers>>;
  readonly rollUps: readonly RollUp[];
  readonly outliers: readonly Outlier[];
  readonly sharedTexts: readonly SharedText[];
  /** Most bodies first. */
  readonly rules: readonly RuleCount[];
}

/** A collection whose findings need not be in memory: they can be gone through again and again. */
export interface CollectionSource extends Omit<Collection, 'findings'> {
  readonly findings: Iterable<CollectedFinding>;
}

/**
 * How many bodies stand how, in the order of `BODY_STATES`.
 *
 * @example
 * import { Collector, collect, countStates, readRoster } from 'gongkai-report/collect';
 *
 * const collector = new Collector(await readRoster('名册.csv'), 2025);
 * for await (const result of collect(['2025'])) collector.add(result);
 * for (const [state, count] of countStates(collector.collection().bodies)) console.log(state, count);
 */
export const countStates = (
  bodies: readonly CollectedBody[],
): readonly (readonly [state: BodyState, count: number])[] =>
  BODY_STATES.map((state) => [state, bodies.filter((body) => body.state === state).length]);
