/** A made-up edition in every room: what an edition costs is its file, its list of cells and what its labels mean. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { reportTypesSource } from '../../scripts/report-types-source';
import { ruleStories } from '../../scripts/rule-stories-source';
import { vectorFile } from '../../scripts/vectors-source';
import { createDraft, fromFormData } from '../../src/edit';
import {
  cellsOf,
  EDITIONS,
  editionForm,
  editionOfYear,
  gridOf,
  identitiesOf,
  LATEST_EDITION,
  tablesOf,
} from '../../src/format';
import { FindingsPanel, ReportDocument } from '../../src/react';
import {
  BalanceFlow,
  OutcomeChart,
  ReportSummary,
  TrendChart,
  YearComparison,
} from '../../src/react/compare';
import { ReportEditor } from '../../src/react/edit';
import { readReport } from '../../src/read';
import {
  blankReport,
  getCell,
  parseReport,
  type Report,
  reportJsonSchema,
  reportSchema,
  schemaOf,
  setCells,
} from '../../src/report';
import { checkReport, ruleSetJsonSchema, ruleSetOf } from '../../src/rules';
import { caseOf } from '../../src/rules/sketch';
import { tableView } from '../../src/table';
import { toCsv, toDocx, toHtml, toXlsx } from '../../src/write';
import { asReport, consistent, randomFrom } from '../rules/planted';
import { sampleReports } from '../samples';
import { MADE_UP, NEW_APPLICANT, NEW_OUTCOME } from './made-up-edition';

vi.mock('../../src/format/edition-list.generated', async (original) => {
  const { withMadeUpEdition } = await import('./made-up-edition');
  return withMadeUpEdition(await original());
});

const NEW_ROW = `applications.outcome.notProcessed.${NEW_OUTCOME.key}`;
const body = { name: '某某镇人民政府' };

/** A report of the edition in which every sum holds, with numbers in the new row and column. */
function filled(): Report {
  const values = consistent(MADE_UP, randomFrom(27));
  for (const [address] of values) if (!values.get(address)) values.set(address, 0);
  const report = asReport(MADE_UP, values);
  return { ...report, body, title: `${body.name}2028年政府信息公开工作年度报告` };
}
const report = filled();

const values = (of: Report): readonly [string, number | null][] =>
  cellsOf(of.edition).map(({ address }) => [address, getCell(of, address)]);

describe('the form', () => {
  it('has the edition behind the others, whose years end before it', () => {
    expect(EDITIONS).toEqual(['2019', '2021', MADE_UP]);
    expect(LATEST_EDITION).toBe(MADE_UP);
    expect(EDITIONS.map((id) => editionForm(id).years)).toEqual([
      { from: 2019, to: 2020 },
      { from: 2021, to: 2026 },
      { from: 2027 },
    ]);
    expect([2020, 2021, 2026, 2027].map(editionOfYear)).toEqual(['2019', '2021', '2021', MADE_UP]);
  });

  it('has its cells, sums and printed grids', () => {
    expect(cellsOf(MADE_UP)).toHaveLength(9 + 26 * 8 + 15);
    // A row's sum in each of 26 rows, three of table four; a column's and a balance in each of 8 columns.
    expect(identitiesOf(MADE_UP)).toHaveLength(26 + 3 + 8 + 8);
    const [, applications] = tablesOf(MADE_UP);
    expect(applications && gridOf(applications)).toMatchObject({ width: 11, labelWidth: 3 });
  });
});

describe('the report', () => {
  it('is blank, typed and checked by its schema', () => {
    const blank = blankReport({ year: 2027, body });
    expect(blank.edition).toBe(MADE_UP);
    expect(parseReport(blank)).toEqual({ success: true, report: blank });
    expect(reportSchema.safeParse(report).success).toBe(true);
    expect(schemaOf(MADE_UP).safeParse(report).success).toBe(true);
    const broken = JSON.parse(JSON.stringify(report));
    broken.applications.outcome.notProcessed[NEW_OUTCOME.key][NEW_APPLICANT.key] = -1;
    const result = parseReport(broken);
    expect(!result.success && result.issues).toMatchObject([
      {
        message: `表三 三、本年度办理结果（五）不予处理 ${NEW_OUTCOME.label} · ${NEW_APPLICANT.label} (${NEW_ROW}.${NEW_APPLICANT.key})：不得小于 0，实际为 -1。`,
      },
    ]);
  });

  it('has a JSON Schema', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(reportJsonSchema(MADE_UP));
    expect(validate(JSON.parse(JSON.stringify(report)))).toBe(true);
    expect(validate({ ...report, edition: '2021' })).toBe(false);
  });

  it('has types that compile, with the new row and column', () => {
    const source = reportTypesSource();
    expect(source).toContain('export interface Report2027 extends ReportHead');
    expect(source).toContain(`${NEW_OUTCOME.key}: Applications2027Columns;`);
    const { diagnostics = [] } = ts.transpileModule(source, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });
});

describe('the rules', () => {
  it('hold on a consistent report, and find each broken sum in the new row and column', () => {
    const errors = (of: Report) =>
      checkReport(of).findings.filter(({ severity }) => severity === 'error');
    expect(errors(report)).toEqual([]);
    const broken = JSON.parse(JSON.stringify(report)) as Report;
    const row = NEW_ROW.split('.').reduce<unknown>(
      (part, key) => (part as Record<string, unknown>)[key],
      broken,
    ) as Record<string, number>;
    row[NEW_APPLICANT.key] = (row[NEW_APPLICANT.key] ?? 0) + 5;
    expect(errors(broken).map(({ ruleId }) => ruleId)).toEqual(['T3-ROW', 'T3-COL']);
    const [finding] = errors(broken);
    expect(finding?.suggestions[0]?.edits).toMatchObject([
      { address: `${NEW_ROW}.${NEW_APPLICANT.key}`, to: (row[NEW_APPLICANT.key] ?? 0) - 5 },
    ]);
  });

  it('are data that hold to their schema, and pass their own examples', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    const set = JSON.parse(JSON.stringify(ruleSetOf(MADE_UP)));
    const validate = ajv.compile(ruleSetJsonSchema());
    expect(validate(set), JSON.stringify(validate.errors)).toBe(true);
    for (const { id, examples } of ruleSetOf(MADE_UP).rules) {
      for (const example of examples) {
        const { report: shown, inputs } = caseOf(example, MADE_UP);
        const { outcomes } = checkReport(shown, inputs);
        expect({ id, is: outcomes[`${id}@${example.anchor}`] }).toEqual({
          id,
          is: example.outcome,
        });
      }
    }
  });

  it('leave those of the older editions as they were, but for what ends with a new edition', () => {
    for (const { id, examples } of ruleSetOf('2021').rules) {
      for (const example of examples) {
        const { report: shown, inputs } = caseOf(example, '2021');
        expect(checkReport(shown, inputs).outcomes[`${id}@${example.anchor}`], id).toBe(
          example.outcome,
        );
      }
    }
  });

  it('have vectors', () => {
    const { bases, vectors } = vectorFile(MADE_UP);
    expect(bases.map(({ name }) => name)).toEqual(['blank', 'zeros', 'consistent']);
    expect(vectors.length).toBeGreaterThan(300);
  });
});

describe('the tables', () => {
  it.each(tablesOf(MADE_UP).map(({ key }) => key))('lay out %s', (key) => {
    const view = tableView(report, key);
    const cells = JSON.stringify(view);
    for (const { address } of cellsOf(MADE_UP).filter(({ table }) => table === key)) {
      expect(cells).toContain(`"${address}"`);
    }
  });
});

describe('the readers', () => {
  const text = (of: Report): string => {
    const lines: string[] = [of.title ?? ''];
    for (const table of tablesOf(of.edition)) {
      lines.push(`${table.ordinal}、${table.title}`);
      for (const { head, groups } of gridOf(table).blocks) {
        for (const row of [...head, ...groups.flat()]) {
          lines.push(
            row
              .map(({ address, label }) =>
                address === undefined ? label : String(getCell(of, address) ?? ''),
              )
              .join('\t'),
          );
        }
      }
    }
    return lines.join('\n');
  };

  const kinds: readonly [string, (of: Report) => Uint8Array | string][] = [
    ['text', text],
    ['html', (of) => toHtml(of, { profile: 'full' })],
    ['cms.html', (of) => toHtml(of, { profile: 'cms' })],
    ['docx', (of) => toDocx(of)],
    ['xlsx', (of) => toXlsx(of)],
    ['csv', (of) => toCsv(of)],
    ['json', (of) => JSON.stringify(of)],
  ];

  it.each(kinds)('give back what was written as %s', async (kind, write) => {
    const fileName = kind === 'text' ? 'report.txt' : `report.${kind}`;
    const result = await readReport(write(report), { fileName });
    expect(result.report.edition).toBe(MADE_UP);
    expect(values(result.report)).toEqual(values(report));
  });

  it.each(sampleReports.map(({ name, report: of }) => [name, of] as const))(
    'read %s in its own edition, by its labels alone and with its year',
    async (_, sample) => {
      for (const of of [sample, { ...sample, title: null, year: null, period: null }]) {
        for (const input of [text(of), toHtml(of, { profile: 'cms' })]) {
          const result = await readReport(input);
          expect(result.report.edition).toBe(of.edition);
          expect(values(result.report)).toEqual(values(of));
        }
      }
    },
  );

  it('take the edition that the tables bear, whatever the year', async () => {
    const [sample] = sampleReports.filter(({ report: of }) => of.edition === '2021');
    if (!sample) throw new Error('no sample');
    const of = { ...sample.report, title: '某某镇人民政府2028年政府信息公开工作年度报告' };
    expect((await readReport(text(of))).report).toMatchObject({ edition: '2021', year: 2028 });
  });

  it('take the edition of the year where the tables bear no label of one alone', async () => {
    for (const [year, edition] of [
      [2020, '2019'],
      [2024, '2021'],
      [2028, MADE_UP],
    ] as const) {
      const [, , proceedings] = tablesOf(edition);
      const of = blankReport({ edition, year, body });
      const start = text(of).indexOf(`${proceedings?.ordinal}、`);
      const input = `${of.title}\n${text(of).slice(start)}`;
      const result = await readReport(input.replace(/\t*$/, '\t1'.repeat(15)));
      expect(result.report.edition).toBe(edition);
    }
  });
});

describe('the editor', () => {
  it('has an input for each cell, as a form that can be posted, and adds up the new column and row', () => {
    const markup = renderToStaticMarkup(createElement(ReportEditor, { report }));
    for (const { address } of cellsOf(MADE_UP)) expect(markup).toContain(`name="${address}"`);
    const draft = createDraft({ edition: MADE_UP, year: 2028 });
    for (const [address, value] of values(report)) {
      if (!cellsOf(MADE_UP).some((cell) => cell.address === address && cell.isTotal))
        draft.set(address, String(value));
    }
    draft.fillTotals();
    expect(values(draft.toReport())).toEqual(values(report));
  });

  it('reads what was posted', () => {
    const posted = new URLSearchParams(
      values(report).map(([address, value]) => [address, String(value)]),
    );
    const draft = fromFormData(posted, { edition: MADE_UP, year: 2028 });
    expect(values(draft.toReport())).toEqual(values(report));
  });
});

describe('the screens', () => {
  it('draw the document, the panel of findings and what changed since a year before', () => {
    const cell = `${NEW_ROW}.${NEW_APPLICANT.key}`;
    const wrong = setCells(report, [[cell, (getCell(report, cell) ?? 0) + 1000]]);
    const { findings } = checkReport(wrong);
    const markup = [
      createElement(ReportDocument, { report: wrong, findings }),
      createElement(FindingsPanel, { report: wrong, findings }),
      createElement(YearComparison, { report: wrong, previous: report }),
    ].map((drawn) => renderToStaticMarkup(drawn));
    // An ordinal is drawn apart from what follows it.
    const words = NEW_OUTCOME.label.replace(/^\d+\./, '');
    const names = [words, NEW_APPLICANT.label, words];
    expect(markup.map((drawn, index) => drawn.includes(names[index] ?? ''))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('draw the charts, with the new outcome counted among its group', () => {
    const total = (row: string): number =>
      getCell(report, `applications.outcome.${row}.total`) ?? 0;
    const group = cellsOf(MADE_UP).filter(
      ({ address, columnLabels }) =>
        address.startsWith('applications.outcome.notProcessed.') &&
        columnLabels[columnLabels.length - 1] === '总计',
    );
    const sum = group.reduce((all, { address }) => all + (getCell(report, address) ?? 0), 0);
    const outcomes = renderToStaticMarkup(createElement(OutcomeChart, { report }));
    const cellAfter = (label: string): string | undefined =>
      new RegExp(`>${label}</span>.*?<td[^>]*>(.*?)</td>`).exec(outcomes)?.[1];
    expect(group).toHaveLength(6);
    expect(cellAfter('不予处理')).toBe(String(sum));
    expect(outcomes).toContain(`<td class="gk-number">${total('total')}</td>`);
    const summary = renderToStaticMarkup(createElement(ReportSummary, { report }));
    expect(summary).toContain(`${total('granted') + total('partlyGranted')} 件`);
    expect(renderToStaticMarkup(createElement(BalanceFlow, { report }))).toContain('两边相等');
    const trend = createElement(TrendChart, { reports: [{ ...report, year: 2027 }, report] });
    expect(renderToStaticMarkup(trend)).toContain('2027–2028');
  });

  it('have a page for each of its rules', () => {
    const pages = ruleStories();
    for (const { id } of ruleSetOf(MADE_UP).rules)
      expect(pages.has(`${id}.stories.tsx`)).toBe(true);
  });
});

it('leaves the documents of the older editions as they were', () => {
  // What the readers' own tests hold them to, in the presence of the new edition: a sample from its file.
  const file = new URL('../../samples/linjiang-2020.txt', import.meta.url);
  return readReport(readFileSync(file), { fileName: 'linjiang-2020.txt' }).then(
    ({ report: of }) => {
      const sample = sampleReports.find(({ name }) => name.includes('linjiang'))?.report;
      expect(sample && values(of)).toEqual(sample && values(sample));
      expect(of.edition).toBe('2019');
    },
  );
});
