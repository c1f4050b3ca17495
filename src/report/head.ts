import type { BodyKind, TableKey } from '../format';

/** The body that publishes the report. */
export interface Body {
  /** Full name, e.g. 淮安市人民政府; null if the document does not say. */
  name: string | null;
  /** What kind of body it is: some rules depend on it (who makes 规章). */
  kind?: BodyKind | undefined;
  /** Code of its administrative division (GB/T 2260, GB/T 10114): 6, 9 or 12 digits. */
  regionCode?: string | undefined;
  /** Unified social credit code (统一社会信用代码, GB 32100-2015), check characters verified. */
  creditCode?: string | undefined;
}

/** The report's numbers are those of the body alone. */
export interface OwnCoverage {
  scope: 'own';
}

/** The report's numbers are those of the body and others, added up. */
export interface AggregatedCoverage {
  scope: 'aggregated';
  /** Whose numbers are added to the body's own; at least one kind. */
  includes: ('ownOffice' | 'departments' | 'lowerGovernments')[];
  /** Names of the bodies that are added up, where they are listed. */
  bodies?: string[] | undefined;
  /** Whether `bodies` names all of them. */
  bodiesComplete?: boolean | undefined;
}

/** What the report's numbers cover: the body alone, or others added up. */
export type Coverage = OwnCoverage | AggregatedCoverage;

/** A heading below a section's own title. */
export interface NarrativeHeading {
  type: 'heading';
  /** 1: （一）, 2: `1.`, 3: （1）, after GB/T 9704-2012, 7.3.3. */
  level: 1 | 2 | 3;
  /** Plain text, never markup. */
  text: string;
}

/** A paragraph of a narrative section. */
export interface NarrativeParagraph {
  type: 'paragraph';
  /** Plain text, never markup: `<b>` in it is four characters. Line breaks and tabs are allowed. */
  text: string;
}

/** A block of a narrative section: a heading below the section's own title, or a paragraph. */
export type NarrativeBlock = NarrativeHeading | NarrativeParagraph;

/** The days that a report's numbers cover (统计期限), as ISO dates. */
export interface Period {
  from: string;
  to: string;
}

/** Text that stands in the section of a table. */
export interface TableTexts {
  /** Between the section's title and the table. */
  above?: NarrativeBlock[] | undefined;
  /** Below the table, up to the next section. */
  below?: NarrativeBlock[] | undefined;
}

/** What stands before the sections of a report, the same in every edition. */
export interface ReportHead {
  /** The year reported on, e.g. 2024; null if the document does not say. */
  year: number | null;
  /** The body that publishes the report. */
  body: Body;
  /** What the numbers cover. Left out: not declared, and no sum over bodies is checked. */
  coverage?: Coverage | undefined;
  /** Printed title, e.g. 淮安市人民政府2024年政府信息公开工作年度报告. */
  title: string | null;
  /** The period the numbers cover (统计期限); null if the document does not say. */
  period: Period | null;
  /** When the report was published, as an ISO date. */
  publicationDate?: string | undefined;
  /** Whom to ask about the report: address, telephone, as printed. */
  contact?: string | undefined;
  /** What is printed between the title and section one. */
  introduction?: NarrativeBlock[] | undefined;
  /** Text in the sections of the tables, two to four; a section without any is left out. */
  tableTexts?: { [K in TableKey]?: TableTexts | undefined } | undefined;
}
