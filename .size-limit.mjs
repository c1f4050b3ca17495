// What a page loads for each entry: bundled and minified as an application does it, gzipped. Peers (zod,
// React) are not counted, nor is what is loaded only when asked for.

/** A file that a page loads as it is. @param {string} name @param {string} path @param {string} limit */
const builtFile = (name, path, limit) => ({
  name,
  path,
  limit,
  gzip: true,
  disablePlugins: ['@size-limit/esbuild'],
});

/** An entry that an application bundles. @param {string} name @param {string} path @param {string} limit */
const ceiling = (name, path, limit) => ({
  name,
  path,
  limit,
  gzip: true,
  /** @param {object} config */
  modifyEsbuildConfig: (config) => ({ ...config, target: 'chrome78', logLevel: 'error' }),
});

/** Libraries of the readers, each behind an `import()`. */
const onDemand = ['fflate', 'numfmt', 'parse5', 'saxes'];
/**
 * The reader of a report's own JSON, with the schema: a page that has such data reads it by `parseReport`. And
 * what reads text that pdftotext wrote, fetched for plain text alone; and what looks for the report of a page that
 * holds none.
 */
const seldom = ['./json-*', './blocks-*', './attachments-*'];
/** The readers of the kinds of file that few pages are given, each fetched for a file of its kind. */
const otherKinds = [
  './doc-*',
  './mhtml-*',
  './odf-*',
  './ofd-*',
  './office-xml-*',
  './rtf-*',
  './xls-*',
];
/** What takes a PDF apart, and tables out of its pages, fetched for a PDF. */
const forPdf = ['./pdf-*', './document-*'];

// What the engine's kilobytes buy, each measured by leaving its files out: 8.8 are the 74 rules (3.1 what they
// compare, 1.8 the patterns that texts are searched with, 2.2 their messages in Chinese, 1.8 in English), 2.4 the
// traditional letters and radicals, 2.6 the kinds of condition, 2.6 how rules become instances of an edition,
// 2.4 what rules may ask of a report, 1.8 the wording of messages and 1.0 its words, 1.0 the compiled form.
// The refusals in one sentence of what is no report cost every entry half a kilobyte; the reader's own traces for
// --explain, and its doubts about shifted cells, are the rest of what it grew by. The last 0.5 are wordings of sentences:
// shares of parts, whole places, several years, old articles, waived fees, what was carried over.
export default [
  {
    ...ceiling(
      'the rules: engine and both catalogues, without the form',
      'src/rules/engine.ts',
      '23.7 kB',
    ),
    import: '{ runRules }',
    ignore: ['zod', '*/format', '../format/*', '../../format/*'],
  },
  // All of it at once: each rule with its words in two languages, its help, basis and examples. What a page takes of it
  // is held by test/package/tree-shaking.test.ts.
  // 0.1 of it tells what was not done from what was. One is what takes patterns of rule files apart: which of them a
  // hostile text makes slow.
  ceiling('gongkai-report', 'dist/index.js', '96.3 kB'),
  // 1.5 of them are the findings by what mends them, folded by rule, to be chosen from, and told with what was not checked.
  // 0.9 are what the labels mean below the tables, official dates, digits in groups, and tables before their report.
  // Findings are 5 kB of it: a page that shows tables and text alone loads the second, since React's components are
  // bundled one by one. The last 0.1 keep what is made of a label, drawn again and again. Of both, three tenths of what is
  // minified are the form of two editions, which every label and header relation comes from.
  ceiling('gongkai-report/react', 'dist/react.js', '17.1 kB'),
  {
    ...ceiling('gongkai-report/react: tables and text, without findings', 'dist/react.js', '12 kB'),
    import: '{ ProactiveTable, ApplicationsTable, ProceedingsTable, NarrativeSection }',
  },
  // With the links to the cells that changed. 5.3 are two more charts, what all four say in words, in two languages, and
  // what tells an exact number from one that is “at least” or not known.
  ceiling('gongkai-report/react/compare', 'dist/react-compare.js', '21.5 kB'),
  // By their share of what is minified: a quarter is the form, to draw what was added up, a fifth the drawing of its tables;
  // an eighth are the words of both languages.
  ceiling('gongkai-report/react/collection', 'dist/react-collection.js', '21 kB'),
  // Aim: 8. By their share of what is minified: 7.3 the form of both editions, cell by cell and as it is printed, with
  // which cells are sums (a page with tables has it already); 3.0 the draft with its steps; 1.8 what reads a number; 1.6 what
  // is said of pastes, sums and kept drafts, in two languages; 1.0 keeping drafts; 0.9 fields and texts; 1.2 where keys and
  // pasted blocks lead. A page that keeps no drafts and moves no cells leaves those out.
  ceiling('gongkai-report/edit', 'dist/edit.js', '16.9 kB'),
  {
    // Aim: 14. The rules and the readers are loaded when they are needed, and once the form is live what lists, asks, pastes,
    // opens files and keeps drafts (8 kB) and what shows findings (8 kB). What a server draws and a key needs stays: 6.5 the
    // form, 5.7 the drawing of its tables, 4.8 keys, commits, sums and saving, 3.0 the draft, 2.2 the form around the tables,
    // 2.0 what is said of numbers and sums, and 1.3 on the form, in two languages, 1.7 what reads a number, 1.5 React's part.
    ...ceiling('gongkai-report/react/edit', 'dist/react-edit.js', '30.2 kB'),
    ignore: [
      ...onDemand,
      ...forPdf,
      ...seldom,
      ...otherKinds,
      './read.browser*',
      './check-report-*',
      './findings-*',
      './acts-*',
    ],
  },
  // With what filters a collection.
  ceiling('gongkai-report/react/live', 'dist/react-live.js', '4 kB'),
  {
    // The last 0.1 tell a broken heading from one that is lacking, and keep what is asked for by every row. What one
    // judge over all proposals costs are 0.6: the same reading in functions that do one thing each.
    // The last 0.9 tell hidden digits, raised marks and numbers on lines of their own apart, and what a page is that is no report.
    // 0.2 leave undecided what a line break cuts; 2.8 find the head of a page: titles over several lines, among menus and in tags, facts behind labels, share bars and feet.
    // 0.9 are the checksums of archives, fonts and fills of cells, and what pages are that hold no report.
    // 0.3 are the classes that a page's own sheets hide or raise, and marks set higher by their place.
    // 0.7 find a section's title by two kinds of match, and the text of a DOCX however its package names it.
    // 0.3 are elements and records in tables by their names, and what is gathered meanwhile in classes, whose fields no
    // minifier shortens: no function has more than twenty ways through.
    ...ceiling('gongkai-report/read', 'dist/read.browser.js', '78.2 kB'),
    ignore: [...onDemand, ...forPdf, ...seldom, ...otherKinds],
  },
  // With the return letter, and sheets with filters, links and heads that stay in view.
  // A page of its own has its style sheet in it. toHtml draws charts where it is asked to: what react/compare has of them beside it.
  // The last 1.2 came with the record of writers (what each is called, its media type) and the check taken in one; how much
  // each takes was not measured.
  { ...ceiling('gongkai-report/write', 'dist/write.js', '50.6 kB'), ignore: onDemand },
  // Two elements more, each a class and what is known of its attributes.
  builtFile('gongkai-report/elements', 'dist/elements.js', '24 kB'),
  builtFile('elements.global.js, one file', 'dist/elements.global.js', '24.3 kB'),
  builtFile('the rules for the elements, on demand', 'dist/elements-check.js', '69.7 kB'),
  // As react/compare, beside it: only a page with a chart loads it. Of this and of a report for the editor, the last 20 bytes
  // are the titles of sections, which are put together in one place.
  builtFile('charts for the elements, on demand', 'dist/elements-charts.js', '19.7 kB'),
  // It has the elements and their charts in it. The last 0.3 compare classes of patterns where their letters begin.
  builtFile('gongkai-report/legacy, with zod', 'dist/legacy/gongkai-report.js', '180.2 kB'),
  // Aim: 24. As react/edit without React, and 2 the element with its attributes. The form's two editions are 6.5 of it, which
  // every label, header and sum comes from; what it says, in two languages, 5.
  builtFile('gongkai-report/elements/editor', 'dist/elements-editor.js', '30.8 kB'),
  // Fetched once the form is live; each complete in itself.
  builtFile(
    'paste, files, drafts of the editor, on demand',
    'dist/elements-editor-acts.js',
    '8.5 kB', // 0.2 have the reader read the form's own tables ahead of the first paste
  ),
  // Fetched where a page gives a report, or last year's: what reads it, and says why it is none.
  builtFile('a report for the editor, on demand', 'dist/elements-editor-open.js', '9.4 kB'),
  builtFile('the rules for the editor, on demand', 'dist/elements-editor-check.js', '62.9 kB'),
  builtFile('gongkai-report/editor.css', 'dist/editor.css', '2.5 kB'),
  // With what narrows the findings without a script, and puts ten of them on a page of paper; with the portal's own
  // title, facts, heads, totals and zeros, the notes below the tables, and marks in the corners. What each part costs, by
  // leaving its rules out: findings 1.3 kB, the reset that holds against a host's sheet 0.5, the portal look 0.5, columns
  // by width and digits 0.4, charts 0.4, years beside each other 0.15, tokens by two names 0.15. Pages would have to
  // import each by itself to save it. The last 0.3 show whole columns of twelve digits on a telephone, and the way back.
  builtFile('gongkai-report/styles.css', 'dist/styles.css', '8.3 kB'),
  builtFile('gongkai-report/layered.css', 'dist/layered.css', '7.6 kB'),
  // Colours alone, each theme's, on request and where the reader's system asks for them.
  builtFile('gongkai-report/dark.css', 'dist/dark.css', '1 kB'),
  builtFile('gongkai-report/collection.css', 'dist/collection.css', '2 kB'),
];
