/**
 * The vocabulary in which an edition of the statutory form is written down.
 *
 * An edition is plain data: sections, tables, blocks, and in each block a tree of rows and a tree of
 * columns. Nothing outside this folder repeats a label or a row list; everything asks the edition.
 */

/** A legal text: its title, its document number and what to call it for short. */
export interface Instrument {
  readonly title: string;
  readonly number: string;
  /** The document number as English texts cite it. */
  readonly numberEn: string;
  readonly short: LocalText;
  /** Other ways in which texts name it, as regular expressions. */
  readonly calls?: readonly string[];
}

/** Text for people, in both interface languages. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/**
 * What a cell may hold. `count`: an integer ≥ 0. `change`: a signed integer (the 2019 form's 本年增/减).
 * `money`: a decimal ≥ 0 in the cell's unit. All may be blank.
 */
export type CellKind = 'count' | 'change' | 'money';

/** The unit of a cell. `（表内未规定）`: the form prints none (2019, 采购总金额). */
export type Unit = '件' | '项' | '万元' | '（表内未规定）';

/** What a column's cells are. A column of counts of 件, as most are, need not say so. */
export interface CellType {
  readonly kind: CellKind;
  readonly unit: Unit;
  /**
   * Where the form prints no unit, the field beside the cell in which the report says what it used.
   * The only field of the tables that is not a cell.
   */
  readonly unitField?: { readonly key: string; readonly choices: readonly string[] };
}

/**
 * What a row or column stands for, whatever its label, where numbers are put into words. `disclosed`: the applicant was
 * given what was asked for, all or part of it. `corrected`: the case ended with the body being set right. `pending`:
 * the case has not ended.
 */
export type LabelSense = 'disclosed' | 'corrected' | 'pending';

/** One printed label, as a row, a column or a heading over some of them. */
export interface LabelNode {
  /** Segment of the cell address. A heading that only groups (申请人情况) has none. */
  readonly key?: string;
  /** The printed text, to the letter. */
  readonly label: string;
  readonly children?: readonly LabelNode[];
  /** This leaf is the sum of all other leaves below the same parent (总计). */
  readonly total?: true;
  /** On leaf columns: what the cells are; counts of 件 if left out. */
  readonly cells?: CellType;
  /** On leaves, and on what stands over them. */
  readonly sense?: LabelSense;
}

/** A group of rows that share column headers. Tables three and four are one block; table two stacks several. */
export interface Block {
  /** The line over the block, across the whole table (第二十条第（一）项). */
  readonly heading?: LabelNode;
  /** The printed text of the corner above the row labels. */
  readonly corner?: string;
  /** The rows. Empty where the table has a single row without a label (table four). */
  readonly rows: readonly LabelNode[];
  readonly columns: readonly LabelNode[];
}

/**
 * A relation printed in the form between rows of a table, for every column:
 * the sum of `left` equals the sum of `right`. Rows by their address within the table.
 */
export interface Balance {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** One of the three statutory tables. */
export interface TableForm {
  readonly blocks: readonly Block[];
  readonly balances?: readonly Balance[];
  /**
   * The rows by which a year begins with what the last one ended with: `to` of a report equals `from` of
   * the report before it. Rows by their address within the table.
   */
  readonly carryOver?: { readonly from: string; readonly to: string };
}

/** The statutory tables: sections two, three and four of a report. */
export type TableKey = 'proactive' | 'applications' | 'proceedings';
/** The sections that are text: one, five and six. */
export type NarrativeKey = 'overview' | 'problems' | 'other';
/** The six sections of a report, by the field of the report that holds them. */
export type SectionKey = TableKey | NarrativeKey;

/** A section of the report: its text, or its table. */
export type SectionForm = {
  /** 一 to 六. */
  readonly ordinal: string;
  /** The printed title without its ordinal. */
  readonly title: string;
} & (
  | { readonly key: NarrativeKey; readonly table?: never }
  | { readonly key: TableKey; readonly table: TableForm }
);

/** One edition of the form, as a body of law prescribed it. */
export interface EditionForm {
  readonly id: string;
  /** The notice that prescribes the form. */
  readonly notice: Instrument;
  /**
   * First and last report year of the edition; no last year while it is in force. An edition's file says the
   * first only: the last is the year before the next edition's.
   */
  readonly years: { readonly from: number; readonly to?: number };
  /**
   * Whether the notice made the format binding for a report year. The 2019 notice only encouraged it
   * for reports on 2019 (“鼓励按照统一格式发布，确实存在现实困难的，可参照统一格式发布”).
   */
  readonly bindingFrom: number;
  readonly sections: readonly SectionForm[];
}
