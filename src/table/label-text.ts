/** A printed label in the two parts that a typesetter keeps apart. */
export interface LabelText {
  /** 一、, （三） or 1. with its punctuation; empty if the label has none. */
  readonly ordinal: string;
  readonly rest: string;
}

const NUMERAL = '[一二三四五六七八九十]+';
const ORDINAL = new RegExp(`^(?:（${NUMERAL}）|${NUMERAL}、|\\d+[.、])`);

/** Splits a label after its ordinal, so that （三）不予公开 breaks there and nowhere else. */
export function splitLabel(label: string): LabelText {
  const [ordinal = ''] = label.match(ORDINAL) || [];
  // A label that is nothing but an ordinal is text.
  return ordinal === label
    ? { ordinal: '', rest: label }
    : { ordinal, rest: label.slice(ordinal.length) };
}
