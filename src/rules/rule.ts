import type { BodyKindForm, CellKind, EditionId, LegalBasis, LocalText } from '../format';
import type { CellState, PrintedLabel } from '../report';
import type { Over } from './catalogue/template';
import type { CellRole, Level, Outcome, Severity } from './finding';

/**
 * Where a number of a condition comes from: a cell's address; `@previous:` and an address for last year's
 * report; `@child:` and an address for the sum over the bodies that are added up; `#` and a name for a
 * number that the report states elsewhere (`#year`, see {@link NUMERIC_FACTS}).
 */
export type Source = string;

/** A weight with the number that it multiplies, or a constant. Weights and constants are integers. */
export type Term = readonly [weight: number, source: Source] | number;

/** A sum of weighted numbers. */
export type Sum = readonly Term[];

/** The kinds of condition, each with its value; what each means and does stands in `conditions/`. */
export interface ConditionArguments {
  readonly eq: readonly [left: Sum, right: Sum];
  readonly le: readonly [left: Sum, right: Sum];
  readonly lt: readonly [left: Sum, right: Sum];
  readonly all: readonly Condition[];
  readonly any: readonly Condition[];
  readonly not: Condition;
  /** A number stands in the cell, or a sign that counts as 0; a number fact is known. */
  readonly filled: Source;
  /** The cell holds nothing, or a number that its kind allows (see `cells` of the rule set). */
  readonly number: Source;
  /** The number is a multiple of a positive integer. */
  readonly multipleOf: readonly [cell: Source, divisor: number];
  /** What the document has in the cell is one of these states. Unknown without readings. */
  readonly state: readonly [cell: Source, states: readonly CellState[]];
  /** The text in the cell is its number as it would be printed. Unknown without readings. */
  readonly plain: Source;
  /** The document prints the rows of a group, not the group as one row. Unknown without readings. */
  readonly apart: string;
  /** A stated fact is one of these values. Unknown if it is not stated. */
  readonly fact: readonly [name: FactName, values: readonly (string | boolean)[]];
  /** A text contains what the regular expression describes. Unknown if the report has no such text. */
  readonly matches: readonly [text: TextName, pattern: string];
  /** A text speaks of every topic. Unknown if the report has no such text. */
  readonly covers: readonly [text: TextName, topics: readonly Topic[]];
  /**
   * Of the runs of `length` characters of the text (spaces, digits and punctuation left out), at most
   * this many in a thousand also stand in last year's text. Unknown for a short text.
   */
  readonly overlap: readonly [text: TextName, length: number, permille: number];
  /** No label of the part is printed so. Unknown where nobody says how labels are printed. */
  readonly labels: readonly [part: string, printing: LabelPrinting];
  /** Every statement of the narrative on the measure agrees with one of these sums. */
  readonly stated: readonly [measure: string, sums: readonly Sum[]];
  /** Every number that the narrative states on the measure is a multiple of a positive integer. */
  readonly statedMultiple: readonly [measure: string, divisor: number];
  /** The numbers stated on the parts add up to the one stated on the whole. Unknown without parts. */
  readonly statedSum: readonly [whole: string, part: string];
  /** All that the narrative states on the measure can be the same number. */
  readonly statedOnce: string;
  /** Every number that the narrative states on the measure is one of those that the text itself makes of it. */
  readonly statedWithin: string;
}

/** The name of a kind of condition. */
export type ConditionName = keyof ConditionArguments;

/**
 * What a rule asserts or presupposes. Its value is true, false or unknown: a blank is any number from 0
 * (in a `change` cell any number at all), and what blanks could make true or false is unknown.
 */
export type Condition = {
  [Name in ConditionName]: { readonly [Key in Name]: ConditionArguments[Name] };
}[ConditionName];

/** Something that a text has to speak of: what it is called, and the regular expression that finds it. */
export interface Topic {
  readonly label: LocalText;
  readonly pattern: string;
}

/** How a label differs from the form's: a slip in it, or none of the form. */
export type LabelPrinting = PrintedLabel['printing'];

/** What a report states outside its cells; the values are strings or booleans. */
export const FACTS = [
  /** `yes`, `no` or `carries`: whether the body makes 规章. */
  'body.makesRegulations',
  'body.isGovernment',
  'body.kind',
  /** `own` or `aggregated`. */
  'coverage.scope',
  /** Whether reports of bodies that are added up were given. */
  'children',
  /** Whether they are all that the coverage lists, and the list is complete. */
  'children.complete',
  /** Whether last year's report was given: the year before this one's. */
  'previous',
  /** The sections as the document prints them, keys joined by spaces. */
  'document.sections',
] as const;

/** The name of a fact. */
export type FactName = (typeof FACTS)[number];

/** Numbers stated outside the cells, beside `year`: each the first that its pattern captures in a text. */
export const NUMERIC_FACTS = {
  'title.year': { text: 'title', pattern: '([12][0-9]{3})\\s*年' },
  'period.from': { text: 'period.from', pattern: '^([0-9]{8})$' },
  'period.to': { text: 'period.to', pattern: '^([0-9]{8})$' },
  published: { text: 'published', pattern: '^([0-9]{8})$' },
  'plan.year': {
    text: 'problems',
    pattern:
      // 将政务公开纳入考核 is what was done, no plan.
      '([12][0-9]{3})\\s*年度?(?:的?工作中)?[，,]?(?:[我本全][^，。；]{1,6}[，,]?)?(?:将(?![^，。；]{1,24}(?:纳入|列入|列为|融入|作为|摆[在上]|放在))|要|拟|计划|继续(?!存在)|重点(?!工作|任务|领域)|力争)',
  },
  'text.year': {
    text: 'front',
    pattern: '(?:统计期限|数据.{0,12}期限|期限).{0,12}?([12][0-9]{3})\\s*年\\s*1\\s*月\\s*1\\s*日',
  },
} as const satisfies Readonly<
  Record<string, { readonly text: TextName; readonly pattern: string }>
>;

/**
 * A text of the report: its title, a section's text (of a section with a table what stands beside that), `front` for the introduction and section one together,
 * `all` for every text below the title, or a date without its hyphens. The blocks of a section are joined by
 * line feeds.
 */
export const TEXTS = [
  'title',
  'front',
  'overview',
  'proactive',
  'applications',
  'proceedings',
  'problems',
  'other',
  'all',
  'period.from',
  'period.to',
  'published',
] as const;

/** The name of a text. */
export type TextName = (typeof TEXTS)[number];

/** One instance of a rule: the same assertion on one row, column or block. */
export interface Instance {
  /** The cell, table, section or part of the report that stands for it. */
  readonly anchor: string;
  /** False: not applicable. Left out: always. */
  readonly when?: Condition;
  readonly assert: Condition;
  /** The message with its slots, where the instance has its own. */
  readonly message?: LocalText;
}

/** A report in few words. */
export interface SketchedReport {
  /** What the cells hold that are not named: 0, or nothing. */
  readonly base: 'zeros' | 'blank';
  readonly cells?: Readonly<Record<string, number | null>>;
  /** Fields of the report outside its tables. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What shows a rule: a report in few words, and how the rule's instance at the anchor ends. */
export interface RuleExample extends SketchedReport {
  readonly anchor: string;
  readonly outcome: Outcome;
  readonly previous?: SketchedReport;
  readonly children?: readonly SketchedReport[];
  /** What a document has in some cells; given, all others are taken to say what the report says. */
  readonly readings?: Readonly<Record<string, { readonly state: CellState; readonly raw: string }>>;
  readonly sections?: readonly string[];
  readonly labels?: readonly PrintedLabel[];
}

/** What a rule is called, what it rests on and what to do about it. */
export interface RuleAbout {
  readonly title: LocalText;
  /** What to do. */
  readonly help: LocalText;
  /** What the rule rests on. */
  readonly basis: RuleBasis;
}

/** A rule of the catalogue. */
export interface Rule extends RuleCore, RuleAbout {}

/** What a rule says, without the instances that an edition gives it. */
export interface RuleCore {
  /** Never reused, e.g. `T3-ROW`. An instance is `T3-ROW@` and its anchor. */
  readonly id: string;
  readonly severity: Severity;
  /** The severity in the years before the form was binding. */
  readonly severityBeforeBinding?: Severity;
  readonly level: Level;
  /** The editions in which the rule has instances. */
  readonly editions: readonly EditionId[];
  /** What of the form the rule makes its instances over; left out: a single instance. */
  readonly forEach?: Over;
  /** How a blank counts. */
  readonly blanks: 'interval';
  /** Exact, or within half a unit of the last decimal that is stated. */
  readonly tolerance: 'exact' | 'stated';
  /** How a broken assertion ends: `fail`, or `review` if a person must look. */
  readonly broken: 'fail' | 'review';
  /**
   * Which cells a finding lists beside those of the assertion: `parts`, those of `when` too; or, of the cells of
   * the assertion, only those in one state. Left out: those of the assertion.
   */
  readonly shows?: 'parts' | CellState;
  /** Rules that say the same of the same: no finding where one of these has one at the anchor. */
  readonly yieldsTo?: readonly string[];
  /** The parts that the cells of the two sides of the assertion play. */
  readonly roles?: { readonly left: CellRole; readonly right: CellRole };
  /** With slots: `{anchor}`, `{left}`, `{right}`, `{difference}`, `{value}`, `{raw}`, `{v:address}`, `{cells}`. */
  readonly message: LocalText;
}

/** What a rule rests on: legal texts, the printed form, what its headings mean, or practice. */
export interface RuleBasis {
  readonly kind: 'law' | 'printed' | 'headings' | 'practice';
  readonly cites?: readonly LegalBasis[];
  readonly note?: LocalText;
}

/** A rule with the instances that an edition gives it: what the engine runs. */
export interface EngineRule extends RuleCore {
  readonly instances: readonly Instance[];
}

/** A rule of an edition as it is published. */
export interface RuleOfEdition extends EngineRule, RuleAbout {
  /** Examples that pass, fail or stay open in the edition. */
  readonly examples: readonly RuleExample[];
}

/** A cell as a rule set needs it. */
export interface RuleCell {
  readonly address: string;
  readonly kind: CellKind;
  readonly unit: string;
  /** In the form's own words. */
  readonly label: string;
}

/**
 * All that an interpreter needs to check reports of an edition, as plain JSON: nothing else has to be
 * read, neither the form nor this package.
 */
export interface RuleSet {
  readonly $schema: string;
  readonly edition: EditionId;
  /** Document number of the notice that prescribes the form. */
  readonly notice: string;
  readonly years: { readonly from: number; readonly to?: number };
  /** First year in which the form was binding. */
  readonly bindingFrom: number;
  readonly cells: readonly RuleCell[];
  /** Addresses that a report of another edition has; `@previous:` one that is missing there is not applicable. */
  readonly otherEditions: Readonly<Record<string, readonly string[]>>;
  readonly bodyKinds: Readonly<
    Record<string, Pick<BodyKindForm, 'makesRegulations' | 'isGovernment' | 'callsItself'>>
  >;
  readonly numericFacts: Readonly<
    Record<string, { readonly text: string; readonly pattern: string }>
  >;
  /** What `plain` means: text that matches the pattern of the cell's kind and is its number. */
  readonly plainNumber: Readonly<Record<CellKind, string>>;
  /** The cells that a total adds up, where `stated` meets a blank one: it is at least what stands in them. */
  readonly totals: Readonly<Record<string, readonly string[]>>;
  /** What may stand behind a number in a cell of kind money for which the form prints no unit. */
  readonly ownUnit: string;
  /**
   * Letters that mean the same, for `matches`, `covers` and the numeric facts: in pairs, the second for the first. Letters
   * of U+2E80–2FD5 and U+F900–FAFF that are no radical of the list are met as their NFKC, where that is one letter.
   */
  readonly letters: {
    readonly traditional: string;
    readonly radicals: string;
    /** Afterwards: words that stand for others, each of the same length. */
    readonly words: readonly (readonly [pattern: string, word: string])[];
  };
  /** What `overlap` leaves out of a text, and the fewest runs that it judges. */
  readonly overlap: { readonly leftOut: string; readonly fewestRuns: number };
  readonly rules: readonly RuleOfEdition[];
}
