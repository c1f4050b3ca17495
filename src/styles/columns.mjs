/**
 * How many columns of numbers a table shows at once where it is narrower than all of them: as many as have room for
 * their digits, and each of them whole. All widths in em of the table's type.
 */

/** The widths of a column, by the digits of the table's longest number (`data-gk-digits`): as wide faces have them, and a margin. */
export const widthsOfDigits = { 4: 3.4, 8: 5.45, 9: 6, 13: 8.5 };

/** A telephone of 320 pixels in large type: nothing is drawn for less. */
export const leastWidth = 12;

/**
 * @typedef {object} NarrowTable
 * @property {number} labels width of the label columns, which stay in view
 * @property {number} wideLabels the same where there is room for all columns beside them
 * @property {number} columns of numbers that scroll
 * @property {boolean} total whether one more, the last, stays in view
 * @property {readonly number[]} shown how many columns may be shown at once, most first
 */

/** @type {Readonly<Record<string, NarrowTable>>} */
export const narrowTables = {
  applications: { labels: 9.6, wideLabels: 19.4, columns: 6, total: true, shown: [4, 3, 2, 1] },
  // Three times five columns: a view of five is one block of the form.
  proceedings: { labels: 0, wideLabels: 0, columns: 15, total: false, shown: [10, 5, 3, 2, 1] },
};
