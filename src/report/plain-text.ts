// The characters that XML, and so DOCX and XHTML, cannot hold (XML 1.0, 2.2), for a class of a pattern.
const NOT_IN_XML = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff';

/** A text of a report: without the control characters that XML cannot hold. Line breaks and tabs are allowed. */
export const PLAIN_TEXT = new RegExp(`^[^${NOT_IN_XML}]*$`);

/** Every character that a text of a report may not hold. */
export const NOT_PLAIN = new RegExp(`[${NOT_IN_XML}]`, 'g');
