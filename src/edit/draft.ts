import type { EditionId, Locale, SectionKey } from '../format';
import { cellsOf, findCell } from '../format/cells';
import { editionOfYear } from '../format/editions';
import type { CellReading, Report } from '../report';
// Not by the room's index, which brings the schemas along to every page.
import { blankReport } from '../report/blank';
import { getCell, setCells } from '../report/cells';
import type { CheckResult, Explanation, Finding, Suggestion } from '../rules';
import { findingsWithin } from '../rules/within';
import { draftMessages } from './draft-messages';
import { type CellEntry, entryOf, readingOf, textOfValue } from './entry';
import { FIELD_NAMES, type FieldName, fieldText, isFieldName, withField } from './fields';
import { placeGrid } from './grid';
import { hasLabels, LARGEST_PASTE, type PastedGrid } from './grid-text';
import { sumOf, totalsOf } from './totals';

/** What a check of a draft is given. */
export interface DraftCheckInputs {
  readonly previous?: Report;
  readonly readings: readonly CellReading[];
  readonly explanations: readonly Explanation[];
  readonly locale: Locale;
}

/** The check that a draft is held to: `checkReport` of the root entry, or one that was loaded later. */
export type DraftCheck = (report: Report, inputs: DraftCheckInputs) => CheckResult;

/** How a draft begins. */
export interface DraftOptions {
  /** A report to go on with; or say `edition` or `year`. */
  readonly report?: Report;
  /** The form of a new report. Default: that of `year`. */
  readonly edition?: EditionId;
  /** The year of a new report. */
  readonly year?: number;
  /** Last year's report: what is carried over is compared with it. */
  readonly previous?: Report;
  /** What a document really said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[];
  /** What clerks noted beside cells, by address. */
  readonly notes?: Readonly<Record<string, string>>;
  /** What was said about findings of earlier checks. */
  readonly explanations?: readonly Explanation[];
  /** Left out: nothing is checked until {@link Draft.checkWith} is called. */
  readonly check?: DraftCheck;
  /**
   * `derived`: a total is the sum of its cells, worked out anew whenever one of them changes, in the same step.
   * Default `own`: the clerk's own, with the sum beside it.
   */
  readonly totals?: 'own' | 'derived';
  readonly locale?: Locale;
}

/** What a step of the history was. */
export type StepKind =
  | 'cell'
  | 'field'
  | 'paste'
  | 'totals'
  | 'suggestion'
  | 'explanation'
  | 'document'
  | 'blanks';

/** What came of a paste, of totals filled in, or of a suggestion. */
export interface ChangeReport {
  /** False: nothing was changed, and `message` says why. */
  readonly done: boolean;
  /** A sentence for the person at the form. */
  readonly message: string;
  /** Cells that got another text than they had. */
  readonly changed: readonly string[];
  /** Cells whose new text is not plainly a number; the text is kept. */
  readonly unread: readonly string[];
}

/** What reading a document would change, to be looked at before it is done. */
export interface Proposal {
  readonly changes: readonly {
    /** A cell's address or a field's name. */
    readonly key: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Cells that the document does not hold: they stay as they are. */
  readonly absent: readonly string[];
  /** Cells whose numbers stand there, but not plainly which is whose (a row without its head): they stay, too. */
  readonly undecided: readonly string[];
  /** How many cells the document says something of. */
  readonly said: number;
}

/** What stands in the way of handing a draft in. */
export interface Completeness {
  /** No error, nothing unreadable, and every blank is meant. */
  readonly complete: boolean;
  readonly blanks: readonly string[];
  readonly unreadable: readonly string[];
  readonly errors: number;
  /** Who was asked whether the blanks are meant to be blank; undefined if nobody was since they changed. */
  readonly blanksConfirmedBy?: string;
}

/** `findings`: another check result. `state`: unsaved, undo, redo. A cell's address or a field's name: its text. */
export type DraftTopic = 'findings' | 'state' | (string & Record<never, never>);

/**
 * A report while it is being filled in: the texts as they were typed, and what they are read as. Nothing typed is
 * ever lost or rewritten; what cannot be read is kept as text and is null in the report.
 */
export interface Draft {
  readonly edition: EditionId;
  readonly year: number | null;
  readonly locale: Locale;
  readonly previous: Report | undefined;
  /** Whose the totals are: the clerk's own, or worked out. */
  readonly totals: 'own' | 'derived';
  /**
   * What stands in a cell.
   * @throws RangeError if the edition has no such cell.
   */
  entry(address: string): CellEntry;
  /** The text of a field beside the cells. */
  field(name: FieldName): string;
  /**
   * Commits a cell's text: one step of the history. The same text again is none.
   * @throws RangeError if the edition has no such cell.
   */
  set(address: string, text: string): CellEntry;
  /** Commits the text of a field: one step. */
  setField(name: FieldName, text: string): void;
  note(address: string): string;
  setNote(address: string, text: string): void;
  /** Puts a block of numbers without labels down from a cell on: one step, or nothing and why. */
  paste(grid: PastedGrid, at: string): ChangeReport;
  /** What a document or a table with labels says, against what stands here. */
  propose(cells: readonly CellReading[], fields?: Partial<Record<FieldName, string>>): Proposal;
  /** Does what was proposed: one step. */
  accept(proposal: Proposal, kind?: 'paste' | 'document'): ChangeReport;
  /** The sum of the cells that a total adds up; undefined if it is no total, or nothing stands in them yet. */
  sumFor(address: string): number | undefined;
  /** Fills totals with the sums of their cells, blanks counted as nothing: one step. Default: all totals. */
  fillTotals(addresses?: readonly string[]): ChangeReport;
  /** Does what a suggestion says: one step; nothing if one of its cells has changed since. */
  applySuggestion(suggestion: Suggestion): ChangeReport;
  /** Keeps what a person says about a finding; an empty text takes it back. Stale once the figures change. */
  explain(finding: Finding, text: string, date?: string): void;
  readonly explanations: readonly Explanation[];
  /** The kind of step that `undo` would take back; undefined if there is none. */
  readonly canUndo: StepKind | undefined;
  readonly canRedo: StepKind | undefined;
  /** Takes the last step back; the cells and fields that it changed. */
  undo(): readonly string[];
  redo(): readonly string[];
  /** Calls back whenever the topic changes; the result ends it. */
  subscribe(topic: DraftTopic, listener: () => void): () => void;
  /** The report as it stands: unreadable cells are null. */
  toReport(): Report;
  /** What is typed in every cell, for checks and drawings. */
  readings(): readonly CellReading[];
  /**
   * The check of the report as it stands; undefined while there is none to run.
   * @param sections what is being filled in: findings on other sections are left out. Default: the whole report
   */
  check(sections?: readonly SectionKey[]): CheckResult | undefined;
  /** Gives the draft its check, where the rules are loaded on demand. */
  checkWith(check: DraftCheck): void;
  /** What is missing, in the whole report or in some of its sections. */
  completeness(sections?: readonly SectionKey[]): Completeness;
  /** A person says that the blank cells are meant to be blank: who. One step; it holds until a cell changes. */
  complete(by: string): void;
  /** @deprecated The same as {@link Draft.complete}. */
  confirmBlanks(by: string): void;
  /** Something was changed since it began, or since {@link saved}. */
  readonly unsaved: boolean;
  /** The page has handed it in. */
  saved(): void;
  /** Everything that was typed, by cell address, field name, `note:` and `explain:`: what is kept as a draft. */
  texts(): Readonly<Record<string, string>>;
  /** Puts kept texts back: one step. What the form does not have is left out. */
  restore(texts: Readonly<Record<string, string>>): readonly string[];
}

const LONGEST_HISTORY = 200;
const LONGEST_CELL = 2000;
const LONGEST_TEXT = 200_000;

interface Step {
  readonly kind: StepKind;
  /** Keys with their texts before and after. */
  readonly changes: readonly (readonly [key: string, before: string, after: string])[];
}

/**
 * Begins a draft: of a report, or of an empty form.
 * @throws RangeError if neither a report nor a year nor an edition says which form it is.
 * @example
 * import { checkReport } from 'gongkai-report';
 * import { createDraft } from 'gongkai-report/edit';
 *
 * const draft = createDraft({ year: 2025, check: checkReport });
 * draft.set('applications.newlyReceived.total', '3119');
 * draft.toReport().applications.newlyReceived.total; // → 3119
 * draft.undo();
 * draft.field('body.name'); // → ''
 */
export function createDraft(options: DraftOptions): Draft {
  const { previous, locale = 'zh-CN', totals: whose = 'own' } = options;
  const start = options.report ?? blankStart(options);
  const { edition, year } = start;
  const cells = new Map(cellsOf(edition).map((cell) => [cell.address, cell]));
  const totals = new Map(totalsOf(edition).map((total) => [total.address, total.parts]));
  const words = draftMessages(locale);

  const texts = new Map<string, string>(startTexts(start, options));
  const entries = new Map<string, CellEntry>();
  const listeners = new Map<string, Set<() => void>>();
  const done: Step[] = [];
  const undone: Step[] = [];
  let check = options.check;
  let unsaved = false;
  let report: Report | undefined;
  let result: CheckResult | undefined;

  const textAt = (key: string): string => texts.get(key) ?? '';
  const cellAt = (address: string) => {
    const cell = cells.get(address);
    if (!cell) throw new RangeError(`no cell ${JSON.stringify(address)} in edition ${edition}`);
    return cell;
  };
  const entry = (address: string): CellEntry => {
    let found = entries.get(address);
    if (!found) {
      found = entryOf(cellAt(address), textAt(address));
      entries.set(address, found);
    }
    return found;
  };

  const tell = (topics: Iterable<string>): void => {
    for (const topic of topics)
      for (const listener of [...(listeners.get(topic) ?? [])]) listener();
  };
  /** Puts texts in their places, forgets what was derived from them, and tells those who listen. */
  const put = (changes: Iterable<readonly [key: string, text: string]>): void => {
    const keys: string[] = [];
    for (const [key, text] of changes) {
      if (text === '') texts.delete(key);
      else texts.set(key, text);
      entries.delete(key);
      keys.push(key);
    }
    report = undefined;
    result = undefined;
    unsaved = true;
    tell([...keys, 'findings', 'state']);
  };
  /** One step of the history; what changes nothing is none. Returns the keys that changed. */
  const step = (
    kind: StepKind,
    wanted: Iterable<readonly [key: string, text: string]>,
  ): string[] => {
    const changes = [...withTotals(wanted)]
      .map(([key, after]) => [key, textAt(key), after] as const)
      .filter(([, before, after]) => before !== after);
    if (changes.length === 0) return [];
    // A blank that was said to be meant is another question once a cell has changed.
    if (kind !== 'blanks' && textAt('blanks') !== '' && changes.some(([key]) => cells.has(key)))
      changes.push(['blanks', textAt('blanks'), '']);
    done.push({ kind, changes });
    if (done.length > LONGEST_HISTORY) done.shift();
    undone.length = 0;
    put(changes.map(([key, , after]) => [key, after] as const));
    return changes.map(([key]) => key).filter((key) => key !== 'blanks');
  };
  /**
   * What totals come to once some texts stand in their cells; undefined where there is nothing to add up, or a cell
   * cannot be read. A total of totals comes after them, and reads what was worked out before it.
   */
  function* sumsWith(
    given: ReadonlyMap<string, string>,
    isWanted: (address: string, over: ReadonlyMap<string, string>) => boolean,
  ): Generator<readonly [address: string, sum: number | undefined]> {
    const over = new Map(given);
    const numberIn = (address: string): number | null | undefined => {
      const text = over.get(address);
      const { state, value } = text === undefined ? entry(address) : entryOf(cellAt(address), text);
      return state === 'invalid' ? undefined : value;
    };
    for (const [address, parts] of totals) {
      if (!isWanted(address, over)) continue;
      const sum = sumOf(parts.map(numberIn));
      if (sum !== undefined) over.set(address, String(sum));
      else if (!given.has(address)) over.set(address, '');
      yield [address, sum];
    }
  }
  /** The texts of a step, with the totals that follow from them where the form works them out. */
  const withTotals = (wanted: Iterable<readonly [key: string, text: string]>) => {
    const given = new Map(wanted);
    if (whose === 'own') return given;
    const changed = new Map([...given].filter(([key, text]) => textAt(key) !== text));
    const follows = (address: string, over: ReadonlyMap<string, string>): boolean =>
      over.has(address) || (totals.get(address) ?? []).some((part) => over.has(part));
    for (const [address, sum] of sumsWith(changed, follows)) {
      if (sum !== undefined) given.set(address, String(sum));
      else if (!changed.has(address)) given.set(address, '');
    }
    return given;
  };
  const goBack = (from: Step[], to: Step[], which: 1 | 2): readonly string[] => {
    const last = from.pop();
    if (!last) return [];
    to.push(last);
    put(last.changes.map((change) => [change[0], change[which]] as const));
    return last.changes.map(([key]) => key);
  };

  const refused = (message: string): ChangeReport => ({
    done: false,
    message,
    changed: [],
    unread: [],
  });
  const pasteTexts = (
    kind: StepKind,
    filled: readonly (readonly [string, string])[],
  ): ChangeReport => {
    const changed = step(kind, filled);
    const unread = filled
      .map(([address]) => address)
      .filter((address) => cells.has(address) && entry(address).state === 'invalid');
    const message = words.pasted(filled.length, changed.length, unread.length);
    return { done: true, message, changed, unread };
  };

  const explanations = (): Explanation[] =>
    [...texts].flatMap(([key, text]) =>
      key.startsWith('explain:') ? [{ fingerprint: key.slice(8), ...storedExplanation(text) }] : [],
    );
  const readings = (): CellReading[] =>
    [...cells.keys()].map((address) => readingOf(entry(address)));
  const toReport = (): Report => {
    if (!report) {
      const values = [...cells.keys()].map((address) => [address, entry(address).value] as const);
      let next = setCells(start, values);
      for (const [address, cell] of cells) {
        if (cell.unitField) next = withUnit(next, cell.unitField.address, entry(address));
      }
      // A field that nobody touched stays as the report has it: its blocks may hold more than a text says.
      for (const name of FIELD_NAMES)
        if (textAt(name) !== fieldText(start, name)) next = withField(next, name, textAt(name));
      report = next;
    }
    return report;
  };
  const checked = (): CheckResult | undefined => {
    if (!result && check) {
      const given = { readings: readings(), explanations: explanations(), locale };
      result = check(toReport(), previous ? { ...given, previous } : given);
    }
    return result;
  };
  /** Of a check, what is on some sections; what is on the report as a whole is on none of them. */
  const checkedIn = (sections: readonly SectionKey[] | undefined): CheckResult | undefined => {
    const all = checked();
    if (!all || !sections) return all;
    return { ...all, findings: findingsWithin(edition, all.findings, sections) };
  };
  const sumFor = (address: string): number | undefined => {
    const parts = totals.get(address);
    return (
      parts &&
      sumOf(
        parts.map((part) => {
          const { state, value } = entry(part);
          return state === 'invalid' ? undefined : value;
        }),
      )
    );
  };

  const complete = (by: string): void =>
    void step('blanks', [['blanks', by.trim().slice(0, LONGEST_CELL)]]);

  return {
    edition,
    year,
    locale,
    previous,
    totals: whose,
    entry,
    field: textAt,
    set(address, text) {
      cellAt(address);
      step('cell', [[address, text.slice(0, LONGEST_CELL)]]);
      return entry(address);
    },
    setField(name, text) {
      if (!isFieldName(name)) throw new RangeError(`no field ${JSON.stringify(name)}`);
      step('field', [[name, text.slice(0, LONGEST_TEXT)]]);
    },
    note: (address) => textAt(`note:${address}`),
    setNote(address, text) {
      cellAt(address);
      step('field', [[`note:${address}`, text.slice(0, LONGEST_TEXT)]]);
    },
    paste(grid, at) {
      const letters = grid.reduce((sum, row) => row.reduce((n, text) => n + text.length, sum), 0);
      if (letters > LARGEST_PASTE) return refused(words.misfit.tooLarge(0));
      if (hasLabels(grid)) return refused(words.otherForm);
      const placement = placeGrid(edition, grid, at);
      if ('misfit' in placement)
        return refused(words.misfit[placement.misfit](placement.most ?? 0));
      return pasteTexts(
        'paste',
        placement.cells.map(([address, text]) => [address, text.trim().slice(0, LONGEST_CELL)]),
      );
    },
    propose(readingsOfDocument, fields = {}) {
      const changes: { key: string; before: string; after: string }[] = [];
      const absent: string[] = [];
      const undecided: string[] = [];
      let said = 0;
      for (const reading of readingsOfDocument) {
        const { address, state } = reading;
        if (!cells.has(address)) continue;
        if (state === 'absent' || reading.undecided) {
          (reading.undecided ? undecided : absent).push(address);
          continue;
        }
        said++;
        const after = textOfReading(reading, (text) => entryOf(cellAt(address), text));
        if (after !== textAt(address))
          changes.push({ key: address, before: textAt(address), after });
      }
      for (const name of FIELD_NAMES) {
        const after = fields[name];
        if (after !== undefined && after !== textAt(name))
          changes.push({ key: name, before: textAt(name), after });
      }
      return { changes, absent, undecided, said };
    },
    accept({ changes, undecided, said }, kind = 'document') {
      if (said === 0) return refused(undecided.length > 0 ? words.allUndecided : words.otherForm);
      const known = changes.filter(({ key }) => cells.has(key) || isFieldName(key));
      const report = pasteTexts(
        kind,
        known.map(({ key, after }) => [key, after] as const),
      );
      return {
        ...report,
        message:
          words.pasted(said, report.changed.length, report.unread.length) +
          (undecided.length > 0 ? words.undecided(undecided.length) : ''),
      };
    },
    sumFor,
    fillTotals(addresses) {
      const wanted = new Set(addresses ?? totals.keys());
      const filled: [string, string][] = [];
      for (const [address, sum] of sumsWith(new Map(), (each) => wanted.has(each)))
        if (sum !== undefined && entry(address).value !== sum) filled.push([address, String(sum)]);
      step('totals', filled);
      return {
        done: filled.length > 0,
        message: words.filledTotals(filled.length),
        changed: filled.map(([address]) => address),
        unread: [],
      };
    },
    applySuggestion({ edits }) {
      const stale = edits.some(
        ({ address, from }) => !cells.has(address) || entry(address).value !== from,
      );
      if (stale) return refused(words.stale);
      return pasteTexts(
        'suggestion',
        edits.map(({ address, to }) => [address, textOfValue(to)] as const),
      );
    },
    explain({ fingerprint, figures = '' }, text, date) {
      const kept = { text: text.trim().slice(0, LONGEST_TEXT), figures, ...(date && { date }) };
      step('explanation', [[`explain:${fingerprint}`, kept.text && JSON.stringify(kept)]]);
    },
    get explanations() {
      return explanations();
    },
    get canUndo() {
      return done[done.length - 1]?.kind;
    },
    get canRedo() {
      return undone[undone.length - 1]?.kind;
    },
    undo: () => goBack(done, undone, 1),
    redo: () => goBack(undone, done, 2),
    subscribe(topic, listener) {
      const heard = listeners.get(topic) ?? new Set();
      heard.add(listener);
      listeners.set(topic, heard);
      return () => {
        heard.delete(listener);
        if (heard.size === 0) listeners.delete(topic);
      };
    },
    toReport,
    readings,
    check: checkedIn,
    checkWith(next) {
      check = next;
      result = undefined;
      tell(['findings']);
    },
    completeness(sections) {
      const all = [...cells.values()]
        .filter(({ table }) => !sections || sections.includes(table))
        .map(({ address }) => entry(address));
      const of = (state: CellEntry['state']) =>
        all.filter((each) => each.state === state).map(({ address }) => address);
      const blanks = of('blank');
      const unreadable = of('invalid');
      const errors = (checkedIn(sections)?.findings ?? []).filter(
        ({ severity }) => severity === 'error',
      ).length;
      const by = textAt('blanks');
      return {
        complete: errors === 0 && unreadable.length === 0 && (blanks.length === 0 || by !== ''),
        blanks,
        unreadable,
        errors,
        ...(by !== '' && { blanksConfirmedBy: by }),
      };
    },
    complete,
    confirmBlanks: complete,
    get unsaved() {
      return unsaved;
    },
    saved() {
      unsaved = false;
      tell(['state']);
    },
    texts: () => Object.fromEntries(texts),
    restore(kept) {
      const isOurs = (key: string): boolean =>
        cells.has(key) || isFieldName(key) || key === 'blanks' || /^(?:note|explain):/.test(key);
      const wanted = new Map([...texts.keys()].map((key) => [key, '']));
      for (const key of Object.keys(kept)) {
        const text = kept[key];
        if (isOurs(key) && typeof text === 'string') wanted.set(key, text.slice(0, LONGEST_TEXT));
      }
      return step('document', wanted);
    },
  };
}

function blankStart({ edition, year }: DraftOptions): Report {
  const form = edition ?? (year === undefined ? undefined : editionOfYear(year));
  if (form === undefined) throw new RangeError('a draft needs a report, a year or an edition');
  // Without a year the report says none, and neither do its title and period.
  if (year === undefined)
    return { ...blankReport({ edition: form, year: 2000 }), year: null, period: null };
  return blankReport({ edition: form, year });
}

/** The texts that a draft begins with. */
function* startTexts(report: Report, options: DraftOptions): Generator<[string, string]> {
  const readings = new Map((options.readings ?? []).map((each) => [each.address, each]));
  for (const cell of cellsOf(report.edition)) {
    const { address } = cell;
    const value = getCell(report, address);
    const reading = readings.get(address) ?? {
      address,
      value,
      state: value === null ? 'blank' : 'number',
      raw: textOfValue(value),
    };
    const text = textOfReading(reading, (typed) => entryOf(cell, typed));
    if (text !== '') yield [address, text];
  }
  for (const name of FIELD_NAMES) {
    const text = fieldText(report, name);
    if (text !== '') yield [name, text];
  }
  for (const [address, text] of Object.entries(options.notes ?? {}))
    if (findCell(report.edition, address) && text !== '') yield [`note:${address}`, text];
  for (const { fingerprint, ...rest } of options.explanations ?? [])
    yield [`explain:${fingerprint}`, JSON.stringify(rest)];
}

/** The text by which a reading is typed: the document's own, where it is read here as it was read there. */
function textOfReading(
  { state, value, raw }: Pick<CellReading, 'state' | 'value' | 'raw'>,
  entryOfText: (text: string) => CellEntry,
): string {
  if (state === 'blank' || state === 'absent') return '';
  const text = raw.trim();
  const typed = entryOfText(text);
  return typed.state === state && typed.value === value ? text : textOfValue(value) || text;
}

function storedExplanation(text: string): Omit<Explanation, 'fingerprint'> {
  try {
    const { text: said, figures, date } = JSON.parse(text) as Record<string, unknown>;
    return {
      text: String(said ?? ''),
      figures: String(figures ?? ''),
      ...(typeof date === 'string' && { date }),
    };
  } catch {
    // A form posted without script says the text alone.
    return { text, figures: '' };
  }
}

/** The report with the unit that was typed beside a number, where the form leaves it open. */
function withUnit(report: Report, address: string, { unit, value }: CellEntry): Report {
  if (unit === undefined || value === null) return report;
  const [table = '', ...keys] = address.split('.');
  const set = (
    part: Readonly<Record<string, unknown>>,
    [key = '', ...rest]: readonly string[],
  ): Readonly<Record<string, unknown>> => ({
    ...part,
    [key]: rest.length === 0 ? unit : set(part[key] as Readonly<Record<string, unknown>>, rest), // the form's own path
  });
  return set(report as unknown as Readonly<Record<string, unknown>>, [
    table,
    ...keys,
  ]) as unknown as Report; // the same keys, with a unit that the cell allows
}
