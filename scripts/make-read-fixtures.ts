/**
 * Fills the blank form of samples/ and has LibreOffice write it in every kind of document, into
 * test/read/written: what an outside writer makes of the same values. Needs `soffice`; the tests do not.
 *
 *   npx tsx scripts/make-read-fixtures.ts
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellsOf } from '../src/format';
import { getCell, type Report2021 } from '../src/report';

const root = join(import.meta.dirname, '..');
const target = join(root, 'test/read/written');

/** A value as it is printed, and as it must be read: empty is blank, `-` a dash, `?` no plain number. */
type Printed = readonly [printed: string, read: string];

const xml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The blank form with a text in each empty cell, in the order of the form. */
function fill(title: string, texts: readonly string[]): Uint8Array {
  const parts = unzipSync(readFileSync(join(root, 'samples/form-2021-blank.docx')));
  let next = 0;
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(/<w:tc>.*?<\/w:tc>/gs, (cell) => {
      if (
        /<w:vMerge\/>|<w:vMerge w:val="continue"/.test(cell) ||
        cell.replace(/<[^>]*>/g, '').trim() !== ''
      )
        return cell;
      const text = texts[next++] ?? '';
      if (text === '') return cell;
      const run = `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
      return cell.replace(/<\/w:p>(?!.*<\/w:p>)/s, `${run}</w:p>`);
    })
    .replace(/<w:body>/, `<w:body><w:p><w:r><w:t>${xml(title)}</w:t></w:r></w:p>`);
  if (next !== texts.length) throw new Error(`${next} empty cells for ${texts.length} values`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(document) }, { mtime: '1980-01-01' });
}

function office(folder: string, to: string, file: string, ...more: string[]): void {
  execFileSync('soffice', ['--headless', ...more, '--convert-to', to, '--outdir', folder, file], {
    stdio: 'ignore',
  });
}

const huaian = JSON.parse(
  readFileSync(join(root, 'samples/huaian-2024.json'), 'utf8'),
) as Report2021; // a checked sample, published with the package
const cells = cellsOf('2021');
const real = cells.map(({ address }): Printed => {
  const value = String(getCell(huaian, address) ?? '');
  return [value, value];
});

// Ways in which real reports write their values, in turn over the cells.
const ODD: readonly ((value: string) => Printed)[] = [
  (value) => [value, value],
  (value) => [
    value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    value,
  ],
  () => ['', ''],
  () => ['/', '-'],
  (value) => [`0${value}`, value],
  (value) => [value.replace(/\B(?=(\d{3})+(?!\d))/g, ','), value],
  () => ['—', '-'],
  (value) => [`${value}件`, value],
  (value) => [` ${value} `, value],
  () => ['无', '-'],
  () => ['见附件', '?'],
  () => ['-3', '?'],
  () => ['约12', '?'],
  (value) => [value.replace(/\B(?=(\d{3})+(?!\d))/g, ' '), value],
];
const odd = cells.map(({ kind }, i): Printed => {
  const value = String((i * 7919) % 4999);
  return kind === 'money'
    ? ['52.15万元', '52.15']
    : ((ODD[i % ODD.length] ?? ODD[0])?.(value) ?? ['', '']);
});

mkdirSync(target, { recursive: true });
for (const [name, values] of [
  ['real', real],
  ['odd', odd],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'written-'));
  const source = join(folder, 'source.docx');
  writeFileSync(
    source,
    fill(
      '淮安市人民政府2024年政府信息公开工作年度报告',
      values.map(([printed]) => printed),
    ),
  );
  office(folder, 'odt', source);
  const open = join(folder, 'source.odt');
  office(folder, 'docx:MS Word 2007 XML', open);
  office(folder, 'html:HTML (StarWriter):EmbedImages', open);
  office(folder, 'pdf', open);
  office(folder, 'txt:Text (encoded):UTF8', open);
  office(
    folder,
    'xlsx:Calc MS Excel 2007 XML',
    join(folder, 'source.html'),
    '--infilter=HTML (StarCalc)',
  );
  office(folder, 'csv:Text - txt - csv (StarCalc):44,34,76,1', join(folder, 'source.xlsx'));
  for (const kind of ['docx', 'html', 'pdf', 'txt', 'xlsx', 'csv']) {
    copyFileSync(join(folder, `source.${kind}`), join(target, `${name}.${kind}`));
  }
  writeFileSync(
    join(target, `${name}.cells.tsv`),
    cells.map(({ address }, i) => `${address}\t${values[i]?.[1] ?? ''}\n`).join(''),
  );
  rmSync(folder, { recursive: true });
}
