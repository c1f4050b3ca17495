import type { CollectionSource, RollUp } from '../collect/collection';
import {
  type DrawCell,
  drawTable,
  element,
  heading,
  type PageContent,
  type PageElement,
} from '../draw';
import { drawSectionTitle } from '../draw/section-title';
import { interfaceLang, statutoryLang } from '../draw/words';
import { cellsOf, describeCell, editionForm, type TableOfEdition, tablesOf } from '../format';
import { blankReport } from '../report/blank';
import { setCells } from '../report/cells';
import type { Report } from '../report/tables.generated';
import { cellId, printNumber, tableView } from '../table';
import { type Act, bodiesThatDiffer, type Differences } from './differing-bodies';
import { type DrawCollectionOptions, drawLinked, drawList, type LinkOf } from './draw-parts';
import { overviewMessages } from './messages';

/** Which sum is drawn. */
export interface DrawRollUpOptions extends DrawCollectionOptions {
  /** The code of the body above. Left out: all of the collection. */
  readonly parent?: string | undefined;
}

/** What a cell of the sums is made of. */
interface CellParts {
  readonly address: string;
  /** Null where every body leaves it blank. */
  readonly sum: number | null;
  readonly isAtLeast: boolean;
  /** The bodies with a number that is not 0, the largest first. */
  readonly parts: readonly { readonly code: string; readonly value: number }[];
  readonly zeros: number;
  readonly blanks: readonly string[];
  /** Who states the amount in another unit than the sum, or in none: it is not added. */
  readonly otherUnits: readonly string[];
}

/** The sums of the body asked for, or of all. */
export const rollUpOf = ({ rollUps }: CollectionSource, parent = ''): RollUp | undefined =>
  rollUps.find((rollUp) => rollUp.parent === parent);

const partsOfSums = ({ numbers }: CollectionSource, rollUp: RollUp): readonly CellParts[] =>
  cellsOf(rollUp.edition).map(({ address }, index) => {
    const unit = rollUp.units?.[address];
    const all = rollUp.bodies.map((code) => ({
      code,
      value: numbers[code]?.values[index] ?? null,
      isOther: numbers[code]?.units?.[address] !== unit,
    }));
    const values = all.filter(({ value, isOther }) => value === null || !isOther);
    const otherUnits = all
      .filter(({ value, isOther }) => value !== null && isOther)
      .map(({ code }) => code);
    const parts = values.flatMap(({ code, value }) =>
      value === null || value === 0 ? [] : [{ code, value }],
    );
    const blanks = values.filter(({ value }) => value === null).map(({ code }) => code);
    const filled = values.length - blanks.length;
    return {
      address,
      sum: filled === 0 ? null : (rollUp.sums[index]?.sum ?? null),
      isAtLeast: filled > 0 && blanks.length + otherUnits.length > 0,
      parts: parts.sort((a, b) => b.value - a.value),
      zeros: filled - parts.length,
      blanks,
      otherUnits,
    };
  });

/** Sets a field of a report that is no cell, in the report itself: it has just been made. */
function setField(report: Report, address: string, value: string): void {
  const keys = address.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>(
    // A report has every object on the way to a field of its form.
    (part, key) => (part as Readonly<Record<string, unknown>>)[key],
    report,
  );
  (holder as Record<string, unknown>)[last] = value; // see above
}

/** The sums on the form of their edition, so that it is drawn as a report is. */
function asReport(
  { year }: CollectionSource,
  { edition, units = {} }: RollUp,
  cells: readonly CellParts[],
): Report {
  const blank = blankReport({ edition, year: year ?? editionForm(edition).years.from });
  for (const { address, unitField } of cellsOf(edition)) {
    const unit = units[address];
    if (unitField && unit !== undefined) setField(blank, unitField.address, unit);
  }
  return setCells(
    blank,
    cells.map(({ address, sum }) => [address, sum]),
  );
}

/**
 * What the reports of a body and of those below it add up to, as the statutory tables. Each number leads to what it is made
 * of; without a script and without any state: what is asked for is the target of the page's address.
 */
export function drawRollUp(collection: CollectionSource, options: DrawRollUpOptions): PageElement {
  const { locale, idPrefix, headingLevel, parent } = options;
  const messages = overviewMessages(locale);
  const rollUp = rollUpOf(collection, parent);
  const names = new Map(collection.bodies.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const name = parent === undefined || parent === '' ? messages.all : nameOf(parent);
  const titleId = `${idPrefix}-roll-up-title`;
  const head = heading(
    headingLevel,
    { id: titleId, class: 'gk-overview-title' },
    messages.rollUpTitle(name, collection.year),
  );
  const attributes = { class: 'gk-roll-up', 'aria-labelledby': titleId };
  if (!rollUp || rollUp.bodies.length === 0)
    return element(
      'section',
      attributes,
      head,
      element('p', { class: 'gk-lead' }, messages.nothingToAdd),
      rollUp &&
        drawNames(messages.notCounted(rollUp.missing.length), rollUp.missing, collection, options),
    );
  const cells = partsOfSums(collection, rollUp);
  const report = asReport(collection, rollUp, cells);
  const differences = bodiesThatDiffer(collection, rollUp);
  return element(
    'section',
    attributes,
    head,
    element('p', { class: 'gk-lead' }, messages.rollUpLead(rollUp.bodies.length)),
    rollUp.undeclared &&
      element(
        'p',
        { class: 'gk-note' },
        messages.undeclared(rollUp.undeclared.map(nameOf).join('、')),
      ),
    drawNames(messages.notCounted(rollUp.missing.length), rollUp.missing, collection, options),
    drawNames(messages.counted(rollUp.bodies.length), rollUp.bodies, collection, options),
    drawDifferences(differences, rollUp, nameOf, options),
    cells.some(({ isAtLeast }) => isAtLeast) &&
      element('p', { class: 'gk-note' }, messages.atLeastLegend),
    tablesOf(rollUp.edition).map((table) => drawSums(table, report, cells, nameOf, options)),
  );
}

const partsId = (idPrefix: string, address: string): string => `${cellId(idPrefix, address)}-parts`;

/** Whether there is more to say of a cell than 0. */
const hasParts = ({ parts, blanks, otherUnits }: CellParts): boolean =>
  parts.length + blanks.length + otherUnits.length > 0;

/** A table of sums, and below it what each number is made of. */
function drawSums(
  table: TableOfEdition,
  report: Report,
  cells: readonly CellParts[],
  nameOf: (code: string) => string,
  options: DrawRollUpOptions,
): PageElement {
  const { locale, idPrefix, headingLevel } = options;
  const messages = overviewMessages(locale);
  const own = new Map(cells.map((cell) => [cell.address, cell]));
  const drawCell: DrawCell = ({ address }, drawn) => {
    const cell = own.get(address);
    if (!cell || !hasParts(cell)) return drawn;
    return element(
      'a',
      { class: 'gk-sum-link', href: `#${partsId(idPrefix, address)}` },
      cell.isAtLeast && [
        element('span', { 'aria-hidden': 'true' }, '≥'),
        element(
          'span',
          { class: 'gk-hidden', lang: interfaceLang(locale) },
          `${messages.atLeast} `,
        ),
      ],
      drawn,
    );
  };
  const inTable = new Set(
    cellsOf(report.edition).flatMap((cell) => (cell.table === table.key ? [cell.address] : [])),
  );
  const view = tableView(report, table.key, { locale, idPrefix });
  return element(
    'div',
    { key: table.key, class: 'gk-section' },
    drawSectionTitle(table, headingLevel + 1, locale),
    drawTable(view, {
      locale,
      idPrefix,
      caption: 'hidden',
      drawCell,
      // A link is as wide as its number; the sign before some takes the room of a digit.
      drawnDigits: view.longest + (cells.some(({ isAtLeast }) => isAtLeast) ? 1 : 0),
    }),
    cells
      .filter((cell) => inTable.has(cell.address) && hasParts(cell))
      .map((cell) => drawCellParts(cell, report, nameOf, options)),
  );
}

/** Who gave what to a number. Shown while it is the target of the page's address. */
function drawCellParts(
  { address, sum, isAtLeast, parts, zeros, blanks, otherUnits }: CellParts,
  report: Report,
  nameOf: (code: string) => string,
  { locale, idPrefix }: DrawRollUpOptions,
): PageElement {
  const messages = overviewMessages(locale);
  const id = partsId(idPrefix, address);
  const text = sum === null ? '' : `${isAtLeast ? '≥' : ''}${printNumber(sum)}`;
  const label = describeCell(report.edition, address);
  const title = sum === null ? label : messages.partsTitle(label, text);
  return element(
    'div',
    { key: address, id, class: 'gk-sum-parts', role: 'group', 'aria-label': title, tabindex: -1 },
    parts.length === 0
      ? element('p', { lang: statutoryLang(locale) }, title)
      : drawList(
          'gk-counts',
          element('span', { lang: statutoryLang(locale) }, title),
          [messages.body, messages.value],
          element(
            'tbody',
            {},
            parts.map(({ code, value }) =>
              element(
                'tr',
                { key: code },
                element('th', { scope: 'row' }, nameOf(code)),
                element('td', {}, printNumber(value)),
              ),
            ),
          ),
        ),
    zeros > 0 && parts.length > 0 && element('p', {}, messages.zeros(zeros)),
    blanks.length > 0 && element('p', {}, messages.blanks(blanks.map(nameOf).join('、'))),
    otherUnits.length > 0 &&
      element('p', {}, messages.otherUnits(otherUnits.map(nameOf).join('、'))),
    element('a', { href: `#${cellId(idPrefix, address)}` }, messages.back),
  );
}

/** Bodies by name, folded; nothing where there are none. */
function drawNames(
  title: string,
  codes: readonly string[],
  { bodies }: CollectionSource,
  { linkOf, locale }: { readonly linkOf?: LinkOf | undefined } & Pick<DrawRollUpOptions, 'locale'>,
): PageContent {
  if (codes.length === 0) return undefined;
  const messages = overviewMessages(locale);
  const wanted = new Set(codes);
  return element(
    'details',
    { class: 'gk-group gk-names' },
    element('summary', {}, title),
    element(
      'ul',
      {},
      bodies
        .filter(({ code }) => wanted.has(code))
        .map(({ code, name, file, state }) =>
          element(
            'li',
            { key: code },
            drawLinked(name, file, linkOf),
            state !== 'reported' && [' ', element('small', {}, messages.states[state])],
          ),
        ),
    ),
  );
}

/** Where the report above says otherwise, with the body that may be the reason. */
function drawDifferences(
  { cells, reason }: Differences,
  { edition }: RollUp,
  nameOf: (code: string) => string,
  { locale, idPrefix }: DrawRollUpOptions,
): PageContent {
  if (cells.length === 0) return undefined;
  const messages = overviewMessages(locale);
  const wordsOf = ({ body, act }: { readonly body: string; readonly act: Act }): string =>
    messages[act](nameOf(body));
  return element(
    'div',
    { class: 'gk-differs' },
    reason &&
      element(
        'p',
        { class: 'gk-lead' },
        messages.explained,
        element('strong', {}, wordsOf(reason)),
      ),
    drawList(
      'gk-differences',
      messages.differsTitle(cells.length),
      [
        messages.cell,
        messages.stated,
        messages.sum,
        messages.difference,
        ...(reason ? [] : [messages.differing]),
      ],
      element(
        'tbody',
        {},
        cells.map(({ address, stated, sum, difference, suspects }) =>
          element(
            'tr',
            { key: address },
            element(
              'th',
              { scope: 'row' },
              element(
                'a',
                { href: `#${cellId(idPrefix, address)}`, lang: statutoryLang(locale) },
                describeCell(edition, address),
              ),
            ),
            element('td', {}, printNumber(stated)),
            element('td', {}, printNumber(sum)),
            element('td', {}, `${difference > 0 ? '+' : ''}${printNumber(difference)}`),
            // One for all stands above.
            !reason &&
              element(
                'td',
                {},
                suspects.length === 0 ? messages.undecided : suspects.map(wordsOf).join('；'),
              ),
          ),
        ),
      ),
    ),
  );
}
