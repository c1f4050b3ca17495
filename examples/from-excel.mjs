// From a workbook to what is published: node examples/from-excel.mjs 年报.xlsx 去年.json 公布
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkReport } from 'gongkai-report';
import { createDraft, FIELD_NAMES, fieldText } from 'gongkai-report/edit';
import { readReport } from 'gongkai-report/read';
import { toDocx, toHtml } from 'gongkai-report/write';

/**
 * @param {{ file: string, previous?: string, out: string, explain?: (message: string) => string }} options `explain`
 *   is asked what is to be said about each query; nothing: it stays open
 */
export async function publish({ file, previous, out, explain = () => '' }) {
  const read = await readReport(await readFile(file), { fileName: basename(file) });
  const { year, edition } = read.report;
  if (year === null) throw new Error(`${file} does not say which year it reports on`);

  // The form of the year, with last year's report beside it.
  const draft = createDraft({
    edition,
    year,
    check: checkReport,
    ...(previous && { previous: JSON.parse(await readFile(previous, 'utf8')) }),
  });
  /** @type {Record<string, string>} */
  const fields = {};
  for (const name of FIELD_NAMES) fields[name] = fieldText(read.report, name);
  const { message } = draft.accept(draft.propose(read.readings, fields));

  // A query is looked into, and explained or mended; an error is mended.
  for (const finding of draft.check()?.findings ?? []) {
    const text = finding.severity === 'query' ? explain(finding.message) : '';
    if (text !== '') draft.explain(finding, text);
  }
  const { errors, unreadable, blanks } = draft.completeness();
  const findings = draft.check()?.findings ?? [];
  if (errors > 0 || unreadable.length > 0)
    return { message, findings, blanks, files: [], explanations: draft.explanations };

  const report = draft.toReport();
  const files = [`${out}.html`, `${out}.docx`, `${out}.json`];
  await writeFile(`${out}.html`, toHtml(report, { profile: 'cms' }));
  await writeFile(`${out}.docx`, await toDocx(report));
  await writeFile(`${out}.json`, JSON.stringify(report, null, 2));
  return { message, findings, blanks, files, explanations: draft.explanations };
}

const [, script = '', file, previous, out] = process.argv;
if (file && previous && out && import.meta.url.endsWith(basename(script))) {
  const { message, findings, files } = await publish({ file, previous, out });
  console.log(message);
  for (const finding of findings) console.log(`${finding.severity}: ${finding.message}`);
  console.log(files.join('\n'));
  process.exitCode = files.length > 0 ? 0 : 1;
}
