/** A number, or what 余, 约, 近, 多 and 以上 leave open. */
export interface StatedNumber {
  readonly lo: number;
  readonly hi: number;
}

/** What a sentence of the narrative says about one number of the tables. */
export interface Statement {
  /** What is counted, e.g. `applications.received`; the measures are those that rules name. */
  readonly measure: string;
  readonly number: StatedNumber;
  /** Whether subject, measure and period are said outright, so that the sentence can only mean this. */
  readonly explicit: boolean;
  readonly section: 'introduction' | 'overview' | 'problems' | 'other';
  /** Which block of the section, from 0. */
  readonly block: number;
  /** Offsets of the number in the block's text, from 0. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}
