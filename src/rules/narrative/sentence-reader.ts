import { type EditionId, findCell } from '../../format';
import type { SentenceRead } from './asides';
import { GRANTED_OR_PARTLY, LITIGATION } from './measures';
import type { NarrativeSection } from './sections';
import type { StatedNumber, Statement } from './statement';
import type { Token } from './tokens';

/** A statement with its place in the sentence that was read. */
export type Said = Omit<Statement, 'section' | 'block' | 'sentence' | 'cells'>;

/** What is known of a paragraph before its first sentence. */
export interface Topics {
  readonly section: NarrativeSection;
  readonly heading: string;
  readonly year: number | null;
  readonly edition: EditionId;
  /** The body is one of many of its place: what 全市 or 全区 did is not its own. */
  readonly isOneOfMany: boolean;
}

/** A number of a sentence and what was made of it. */
export interface NumberRead {
  readonly token: Token;
  /** Position among the tokens of the sentence. */
  readonly index: number;
  readonly depth: number;
  /** What the number is of: the kind of the word that names it. */
  readonly label: Token['kind'] | 'none';
  readonly measure?: string;
  readonly isOfYear: boolean;
  /** It went one way of several: 网站, 信函. */
  readonly isChannel: boolean;
}

const COUNTS_CASES = new Set(['件', '件次', '条', '起', '宗', '例', '份', '个']);
const DOCUMENT_UNITS = new Set(['件', '份', '个', '部', '项', '篇', '条']);
const ITEM_UNITS = new Set(['条', '条次', '件', '篇', '份', '个']);

/** The subjects by the number that a text on them means first, and those that are one with another. */
const ROOTS: Readonly<Record<string, string>> = {
  litigationDirect: LITIGATION,
  litigationAfterReview: LITIGATION,
};
const rootOf = (topic: string | undefined): string | undefined =>
  topic === undefined ? undefined : (ROOTS[topic] ?? topic);
const isProceedings = (topic: string | undefined): boolean =>
  rootOf(topic) === LITIGATION || topic === 'review';
const DOCUMENTS = new Set(['regulations', 'normativeDocuments']);
const DECISIONS = new Set(['licensing', 'otherServices', 'penalties', 'compulsion']);

/** What was received, by the verb that says so. */
const APPLICATION_VERBS: Readonly<Record<string, string>> = {
  receive: 'received',
  accept: 'received',
  takeIn: 'newlyReceived',
  answer: 'answered',
  handle: 'handled',
  occur: 'handled',
};
/** The columns that a verb may mean, the likeliest first; the form has one of them. */
const DOCUMENT_VERBS: Readonly<Record<string, readonly string[]>> = {
  issue: ['issued', 'created'],
  takeIn: ['issued', 'created'],
  disclose: ['disclosed', 'issued'],
  repeal: ['repealed'],
  inForce: ['inForce', 'totalDisclosed'],
};
/** Where the body decides on other people's reviews, the cases are not its own. */
const AS_AUTHORITY = new Set(['accept', 'handle', 'hear', 'answer']);

interface Reading {
  readonly measure: string;
  readonly scale?: number;
  readonly explicit?: boolean;
}

type Place = readonly [start: number, end: number];

/** A clause that is read, with what keeps its numbers from being what they seem. */
interface Clause {
  readonly tokens: readonly Token[];
  /** Of its first token in the sentence. */
  readonly offset: number;
  /** The last one so far. */
  verb: string | undefined;
  readonly isBlocked: boolean;
  readonly isChannel: boolean;
  readonly isOfAll: boolean;
}

const BLOCKING = ['timely', 'filing', 'stock', 'others', 'aside', 'projected'];
/** Words before a number that do not name it. */
const NAMES_NOTHING: ReadonlySet<Token['kind']> = new Set(['part', 'all', 'and', 'period', 'year']);
const SAYS_NOTHING: ReadonlySet<Token['kind']> = new Set(['link', 'weak', 'and', 'info']);

const has = (tokens: readonly Token[], kind: Token['kind'], value?: string): boolean =>
  tokens.some((token) => token.kind === kind && (value === undefined || token.value === value));

/** 办结率100%: whether a number says that all was done, of something that is known. */
const isWholeRate = (tokens: readonly Token[], { unit, number }: Token, i: number): boolean => {
  const before = tokens.slice(0, i);
  return unit === '%' && number?.lo === 100 && has(before, 'rate') && !has(before, 'other');
};

/** Reads the sentences of a paragraph one after the other, and remembers what they speak of. */
export class SentenceReader {
  private numbers: NumberRead[] = [];
  private topic: string | undefined;
  private period: Statement['period'] = 'year';
  private isPeriodSaid = false;
  /** The same in this sentence: 累计 counts all years so far, unless a year stands with it. */
  private isPeriodSaidHere = false;
  /** The period before a 累计, to be gone on with in the next sentence. */
  private beforeTotal: Statement['period'] | undefined;
  private verb: string | undefined;
  private isOnDisclosure = false;
  private isPart = false;
  /** The measure that the parts belong to. */
  private whole: string | undefined;
  private outcomes = 0;
  private carriesChannel = false;
  /** The sentence looks through older documents: what it counts is not the year's. */
  private isOnStock = false;
  /** Other bodies act, up to the next semicolon. */
  private isOfOthers = false;
  /** A list goes on that began with something else done to what it counts: 备案. */
  private isOfList = false;
  private said: Said[] = [];
  private readonly places = new Set<string>();
  private depth = 0;
  /** The last number of what is spoken of, by topic. */
  private readonly totals = new Map<string, StatedNumber>();
  private totalsHere: string[] = [];

  constructor(private readonly topics: Topics) {
    const { section, heading } = topics;
    if (section === 'applications' || /依申请|公开申请|申请公开/.test(heading))
      this.topic = 'application';
    if (section === 'proceedings') this.isOnDisclosure = true;
  }

  read(tokens: readonly Token[]): SentenceRead {
    this.numbers = [];
    this.isPeriodSaidHere = false;
    this.period = this.beforeTotal ?? this.period;
    this.beforeTotal = undefined;
    this.verb = undefined;
    this.isPart = false;
    // 其中 may begin a sentence on what the last one counted.
    this.whole = tokens[0]?.kind === 'part' ? this.lastMeasure() : undefined;
    this.said = [];
    this.places.clear();
    this.outcomes = 0;
    this.carriesChannel = false;
    this.isOnStock = false;
    this.isOfOthers = false;
    this.isOfList = false;
    this.totalsHere = [];
    this.depth = 0;
    if (!isProceedings(this.topic) && this.topics.section !== 'proceedings')
      this.isOnDisclosure = false;
    /** What was spoken of before each bracket that is open. */
    const stack: SentenceState[] = [];
    let from = 0;
    tokens.forEach((token, i) => {
      const isSign = ['break', 'stop', 'colon', 'open', 'close'].includes(token.kind);
      if (!isSign && i < tokens.length - 1) return;
      this.clause(tokens, from, isSign ? i : i + 1);
      from = i + 1;
      if (token.kind === 'open') {
        const { topic, verb, isPart, whole, period } = this;
        stack.push({ topic, verb, isPart, whole, period });
        this.depth++;
        this.isPart = true;
        this.whole ??= this.lastMeasure();
      } else if (token.kind === 'close') {
        if (stack.length > 0) this.depth--;
        Object.assign(this, stack.pop());
      } else if (token.kind === 'stop') {
        this.carriesChannel = false;
        this.isOfOthers = false;
        this.isOfList = false;
      }
    });
    return { tokens, numbers: this.numbers, said: this.said };
  }

  private lastMeasure(): string | undefined {
    return this.said[this.said.length - 1]?.measure;
  }

  private clause(all: readonly Token[], from: number, to: number): void {
    if (to <= from) return;
    const tokens = all.slice(from, to);
    const before = { period: this.period, isPeriodSaid: this.isPeriodSaid };
    const clause: Clause = { tokens, offset: from, verb: undefined, ...this.guardsOf(tokens) };
    tokens.forEach((token, i) => {
      this.take(token, i, clause);
    });
    this.afterNumbers(clause);
    if (has(tokens, 'compare') || has(tokens, 'change')) Object.assign(this, before);
  }

  /** What keeps the numbers of a clause from being what they seem to be. */
  private guardsOf(tokens: readonly Token[]): Pick<Clause, 'isChannel' | 'isOfAll' | 'isBlocked'> {
    const guard = (value: string): boolean => has(tokens, 'guard', value);
    const isOfAll = guard('all');
    const isChannel = guard('channel') && !has(tokens, 'means', 'many') && !isOfAll;
    const isOfPlace = this.topics.isOneOfMany && guard('wider');
    const isBlocked =
      isChannel ||
      isOfPlace ||
      this.carriesChannel ||
      this.isOfOthers ||
      (this.isOfList && !has(tokens, 'verb')) ||
      BLOCKING.some(guard);
    if (guard('stock')) this.isOnStock = true;
    if (guard('others') || isOfPlace) this.isOfOthers = true;
    this.isOfList = isBlocked && (this.isOfList || guard('filing'));
    return { isChannel, isOfAll, isBlocked };
  }

  private take(token: Token, i: number, clause: Clause): void {
    switch (token.kind) {
      case 'year':
      case 'period':
        this.setPeriod(token);
        break;
      case 'subject':
      case 'topic':
        this.setTopic(token.value);
        break;
      case 'verb':
        clause.verb = token.value;
        this.verb = token.value;
        break;
      case 'info':
        this.isOnDisclosure = true;
        break;
      case 'part':
        this.startPart(token, i);
        break;
      case 'number':
        this.number(token, i, clause);
        break;
      default:
    }
  }

  /** What follows the last number of a clause may still say something of it: 2件均被维持. */
  private afterNumbers({ tokens, isBlocked, isChannel }: Clause): void {
    const hasNumber = has(tokens, 'number');
    let tail = tokens.length;
    while (tail > 0 && !['number', 'digits'].includes(tokens[tail - 1]?.kind ?? '')) tail--;
    const rest = tokens.slice(tail);
    if (hasNumber && (has(rest, 'all') || has(rest, 'not')) && this.isOnWhole())
      this.words(rest, isBlocked);
    if (hasNumber || has(tokens, 'digits')) return;
    this.words(tokens, isBlocked);
    if (
      isChannel &&
      has(tokens, 'means', 'through') &&
      !has(tokens, 'verb') &&
      !has(tokens, 'subject')
    )
      this.carriesChannel = true;
  }

  /** Whether the last number is all of what is spoken of: 行政复议3件，2件均被维持 says nothing of the third. */
  private isOnWhole(): boolean {
    const { topic } = this;
    const total = this.totals.get(topic ?? '') ?? this.totals.get(rootOf(topic) ?? '');
    return this.numbers[this.numbers.length - 1]?.token.number?.hi === total?.hi;
  }

  private setPeriod({ kind, value, year }: Token): void {
    if (kind === 'year') {
      const isOwn = this.topics.year === null || year === this.topics.year;
      this.period = isOwn ? 'year' : 'other';
      this.isPeriodSaid = isOwn && this.topics.year !== null;
      this.isPeriodSaidHere = isOwn;
      this.beforeTotal = undefined;
    } else if (value === 'year') {
      if (this.period === 'other' && this.isOtherYear) return;
      this.period = 'year';
      this.isPeriodSaid = true;
      this.isPeriodSaidHere = true;
      this.beforeTotal = undefined;
    } else if (value === 'total') {
      if (!this.isPeriodSaidHere && this.period === 'year') {
        this.beforeTotal = this.period;
        this.period = 'other';
      }
    } else if (value === 'from') {
      this.period = year === this.topics.year ? 'year' : 'other';
    } else if (value !== 'end') {
      this.period = 'other';
      this.isPeriodSaid = false;
    }
    this.isOtherYear = kind === 'year' && this.period === 'other';
  }
  private isOtherYear = false;

  private setTopic(value: string): void {
    if (value === 'application') this.isOnDisclosure = true;
    if (this.isPart && rootOf(value) !== rootOf(this.topic) && value !== 'elsewhere') {
      // Another matter begins, unless it is named as a part of what a text lists.
      if (this.depth === 0 && !DOCUMENTS.has(value)) {
        this.isPart = false;
        this.whole = undefined;
      }
    }
    if (value === 'published' && this.topic === 'application') return;
    this.topic = value;
  }

  private startPart(token: Token, i: number): void {
    if (token.value === 'in' && i > 0) return;
    this.isPart = true;
    this.whole = this.lastMeasure() ?? this.whole;
  }

  private number(token: Token, i: number, clause: Clause): void {
    const { tokens, offset, isBlocked, isChannel } = clause;
    const { left, label } = nameBefore(tokens, i);
    const share = token.unit === '%' || token.unit === '个百分点';
    const reading = isBlocked || share ? undefined : this.reading(token, i, left, clause);
    const { number } = token;
    const isWhole = !isBlocked && !this.isPart;
    if (isWhole && isWholeRate(tokens, token, i))
      this.finished([tokens[0]?.at ?? token.at, token.end]);
    const isOfYear = this.period === 'year';
    this.numbers.push({
      token,
      index: offset + i,
      depth: this.depth,
      label,
      isOfYear,
      isChannel,
      ...(reading && { measure: reading.measure }),
    });
    if (reading && number) {
      this.say(
        reading.measure,
        scaled(number, reading.scale),
        token.digits ?? [token.at, token.end],
        {
          explicit: (reading.explicit ?? false) && this.isPeriodSaid && !this.isPart,
          period: reading.measure === 'carriedOver' ? 'year' : this.period,
        },
      );
    } else if (isWhole && !share && label === 'other') {
      // Something that is not known was counted: what follows may speak of it.
      this.topic = undefined;
    }
  }

  private say(
    measure: string,
    number: StatedNumber,
    [start, end]: Place,
    { explicit, period }: { explicit: boolean; period: Statement['period'] },
  ): void {
    // By its place: to look through all that is said takes the square of its count.
    const place = `${start} ${measure}`;
    if (this.places.has(place)) return;
    this.places.add(place);
    // 废止1件，宣布失效2件: each is a part of what is no longer in force.
    const other = measure.endsWith('.repealed')
      ? this.said.findIndex((each) => each.measure === measure)
      : -1;
    const before = this.said[other];
    if (before) {
      const lo = Math.max(before.number.lo, number.lo);
      this.said[other] = { ...before, number: { lo, hi: Number.POSITIVE_INFINITY } };
      return;
    }
    this.said.push({ measure, number, period, explicit, start, end });
    const [topic = '', result] = measure.split('.');
    if (result === 'total') {
      this.totals.set(topic, number);
      this.totalsHere.push(topic);
    } else if (['received', 'newlyReceived', 'answered', 'handled'].includes(measure)) {
      this.totals.set('application', number);
    }
  }

  /** What a number is of, by the word before it, or else by those behind it. */
  private reading(token: Token, i: number, left: number, clause: Clause): Reading | undefined {
    const { tokens, verb, isOfAll } = clause;
    if (isUndone(tokens, left)) return undefined;
    const name = tokens[left];
    const { unit = '' } = token;
    const behind = namesBehind(tokens, i);
    if (behind.isOnInfo && isProceedings(behind.subject?.value)) this.isOnDisclosure = true;
    if (unit === '元') return this.money(name);
    if (!name || NAMES_NOTHING.has(name.kind)) return this.fromBehind(behind, unit, clause);
    switch (name.kind) {
      case 'outcome':
        return this.outcome(refined(tokens, left), unit);
      case 'applicant':
        return this.applicant(name.value, unit);
      case 'intake':
        return this.intake(name, unit, behind.subject?.value === 'application');
      case 'result':
        return this.result(tokens, left, unit);
      case 'rest':
        return this.rest(unit);
      case 'subject':
        return this.subject(name.value, verb, unit, isOfAll);
      case 'info':
        return isProceedings(this.topic)
          ? this.subject(this.topic ?? '', verb, unit, false)
          : undefined;
      case 'verb':
        return this.verbAlone(name.value, tokens, i, unit, behind, isOfAll);
      default:
        return undefined;
    }
  }

  private rest(unit: string): Reading | undefined {
    return this.outcomes >= 2 && this.isOnApplications() ? this.outcome('other', unit) : undefined;
  }

  private isOnApplications(): boolean {
    return this.topic === 'application';
  }

  private outcome(value: string, unit: string): Reading | undefined {
    if (!COUNTS_CASES.has(unit) || !this.isOnApplications()) return undefined;
    this.outcomes++;
    return { measure: value };
  }

  private applicant(value: string, unit: string): Reading | undefined {
    if (!COUNTS_CASES.has(unit) || !this.isOnApplications()) return undefined;
    return this.whole === 'received' ||
      this.whole === 'newlyReceived' ||
      this.whole?.startsWith('received.')
      ? { measure: `received.${value}` }
      : undefined;
  }

  private intake(
    { value, year }: Token,
    unit: string,
    isOfApplications = false,
  ): Reading | undefined {
    if (!COUNTS_CASES.has(unit) || !(isOfApplications || this.isOnApplications())) return undefined;
    const own = this.topics.year;
    if (
      year !== undefined &&
      own !== null &&
      year !== (value === 'carriedOver' ? own - 1 : own + 1)
    )
      return undefined;
    return { measure: value, explicit: true };
  }

  private result(tokens: readonly Token[], at: number, unit: string): Reading | undefined {
    const { value = '' } = tokens[at] ?? {};
    if (value === 'lost')
      return COUNTS_CASES.has(unit) ? { measure: `${LITIGATION}.corrected` } : undefined;
    if (!COUNTS_CASES.has(unit) || !isProceedings(this.topic) || !this.isOnDisclosure)
      return undefined;
    return { measure: `${this.topic}.${value}` };
  }

  private money(name: Token | undefined): Reading | undefined {
    const isFee =
      name?.kind === 'subject' ? name.value : name?.value === 'charge' ? this.topic : undefined;
    if (isFee === 'fees') return { measure: 'fees.amount', scale: 1e-4 };
    if (isFee === 'processingFee' && !this.isPart)
      return { measure: 'processingFee', explicit: true };
    return undefined;
  }

  private subject(
    value: string,
    verb: string | undefined,
    unit: string,
    isOfAllKinds: boolean,
  ): Reading | undefined {
    if (value === 'application')
      return COUNTS_CASES.has(unit) ? this.applications(verb ?? this.verb, true) : undefined;
    if (isProceedings(value)) return this.proceedings(value, verb, unit, isOfAllKinds);
    if (DOCUMENTS.has(value)) return this.documents(value, verb ?? this.verb, unit);
    if (DECISIONS.has(value)) return this.decisions(value, verb, unit);
    return value === 'disclosed' ? this.disclosed(unit) : undefined;
  }

  private proceedings(
    value: string,
    verb: string | undefined,
    unit: string,
    isOfAllKinds: boolean,
  ): Reading | undefined {
    if (!COUNTS_CASES.has(unit) || !this.isOnDisclosure || isOfAllKinds) return undefined;
    if (verb !== undefined && AS_AUTHORITY.has(verb)) return undefined;
    const isPartOfSuits = value !== rootOf(value);
    if (this.isPart && !isPartOfSuits && rootOf(this.whole?.split('.')[0]) === value)
      return undefined;
    return { measure: `${value}.total`, explicit: true };
  }

  private decisions(value: string, verb: string | undefined, unit: string): Reading | undefined {
    const isDecision = verb !== undefined || this.verb === 'decide' || this.verb === undefined;
    if (!isDecision || verb === 'disclose' || this.verb === 'disclose' || verb === 'accept')
      return undefined;
    return ['件', '宗', '起', '例'].includes(unit) ? { measure: `${value}.decisions` } : undefined;
  }

  private disclosed(unit: string): Reading | undefined {
    return ITEM_UNITS.has(unit) && !this.isPart ? { measure: 'disclosed' } : undefined;
  }

  private applications(verb: string | undefined, isNamed: boolean): Reading | undefined {
    const measure = verb === undefined ? 'handled' : APPLICATION_VERBS[verb];
    if (measure === undefined) return undefined;
    // What was answered of those received; but never a total among the parts of it.
    if (this.isPart && measure !== 'newlyReceived') {
      const isOfReceived = this.whole === 'received' || this.whole === 'handled';
      if (measure !== 'answered' || !isOfReceived) return undefined;
    }
    return { measure, explicit: isNamed && measure !== 'handled' };
  }

  private documents(subject: string, verb: string | undefined, unit: string): Reading | undefined {
    if (!DOCUMENT_UNITS.has(unit) || verb === undefined || this.isOnStock) return undefined;
    const key = DOCUMENT_VERBS[verb]?.find((each) =>
      findCell(this.topics.edition, `proactive.${subject}.${each}`),
    );
    return key === undefined
      ? undefined
      : { measure: `${subject}.${key}`, explicit: verb !== 'disclose' };
  }

  private verbAlone(
    verb: string,
    tokens: readonly Token[],
    i: number,
    unit: string,
    behind: Behind,
    isOfAllKinds: boolean,
  ): Reading | undefined {
    const named = behind.subject;
    if (named)
      return named.value === 'elsewhere'
        ? undefined
        : this.subject(named.value, verb, unit, isOfAllKinds);
    if (verb === 'disclose') {
      const rest = tokens.slice(i + 1);
      const isInformation = rest.some(
        ({ value }) => value === 'published' || value === 'information',
      );
      const isTotal = tokens.slice(0, i).some(({ kind }) => kind === 'link');
      return isInformation && isTotal ? this.disclosed(unit) : undefined;
    }
    if (behind.isUnknown || verb === 'occur') return undefined;
    if (DOCUMENTS.has(this.topic ?? '')) return this.documents(this.topic ?? '', verb, unit);
    if (!this.isOnApplications() || !COUNTS_CASES.has(unit)) return undefined;
    if (behind.outcome) return undefined;
    return this.applications(verb, false);
  }

  private fromBehind(
    { outcome, intake, applicant, result, subject, isUnknown, isFar }: Behind,
    unit: string,
    { verb, isOfAll }: Clause,
  ): Reading | undefined {
    if (outcome) return this.outcome(outcome, unit);
    if (intake) return this.intake(intake, unit);
    if (subject && (!isUnknown || isFar)) {
      if (subject.value === 'application' && verb === undefined) return undefined;
      return this.subject(subject.value, verb, unit, isOfAll);
    }
    if (result && isProceedings(this.topic) && this.isOnDisclosure && COUNTS_CASES.has(unit))
      return { measure: `${this.topic}.${result.value}` };
    if (applicant) return this.applicant(applicant.value, unit);
    return undefined;
  }

  /** A clause without a number: all, none, or how the only case ended. */
  private words(tokens: readonly Token[], isBlocked: boolean): void {
    const not = tokens.findIndex(({ kind }) => kind === 'not');
    const last = tokens[tokens.length - 1];
    if (!last) return;
    const placeFrom = (at: number): Place => [tokens[Math.max(0, at)]?.at ?? last.at, last.end];
    if (not >= 0) {
      this.none(tokens, not, placeFrom(not), isBlocked);
      return;
    }
    if (isBlocked) return;
    const all = tokens.findIndex(({ kind }) => kind === 'all');
    const before = tokens.slice(0, Math.max(0, all));
    // All of something that is not known.
    if (has(before, 'other')) return;
    const rest = tokens.slice(all + 1).filter(({ kind }) => !SAYS_NOTHING.has(kind));
    const [only] = rest;
    const place = placeFrom(all);
    if (only && rest.length === 1 && only.kind === 'result') {
      // 已审结的均获维持: all of some of them.
      if (!has(before, 'verb')) this.ended(only.value, all < 0, place);
    } else if (all >= 0) this.allOf(rest, place);
  }

  /** How cases ended: all of them, or the only one. */
  private ended(result: string, isOne: boolean, place: Place): void {
    // 直接起诉2件，均尚未审结 is on those; 复议7件，诉讼9件，均获维持 is on both.
    const isOfKind = this.topic !== rootOf(this.topic);
    const topics = isOne
      ? this.totalsHere.slice(-1)
      : this.totalsHere.filter((topic) => topic === (isOfKind ? this.topic : rootOf(topic)));
    for (const topic of topics) {
      const total = this.totals.get(topic);
      if (total && (!isOne || total.hi === 1)) this.sayHere(`${topic}.${result}`, total, place);
    }
  }

  /** What became of all, by the words behind that. */
  private allOf(rest: readonly Token[], place: Place): void {
    const [only] = rest;
    const last = rest[rest.length - 1];
    const isUnsure = has(rest, 'other') || has(rest, 'digits');
    if (only && !isUnsure && rest.length === 1 && only.kind === 'outcome') {
      const total = this.totals.get('application');
      if (this.isOnApplications() && total) this.sayHere(only.value, total, place);
      return;
    }
    // 所有申请均已按要求办理完成: the way in which is said in words of no account.
    const isVerb = isUnsure
      ? last === rest.find(({ kind }) => kind === 'verb')
      : rest.every(({ kind }) => ['verb', 'all', 'subject'].includes(kind));
    if (isVerb && last?.value === 'answer') this.finished(place);
  }

  /** All applications were dealt with: none is carried forward. */
  finished(place: Place): void {
    if (this.isOnApplications()) this.sayHere('carriedForward', ZERO, place);
  }

  private sayHere(measure: string, number: StatedNumber, place: Place): void {
    this.say(measure, number, place, { explicit: false, period: this.period });
  }

  /** 未收到…, 无…, 没有发生…: what there was none of. */
  private none(tokens: readonly Token[], not: number, place: Place, isBlocked: boolean): void {
    const after = tokens.slice(not + 1);
    const verbs = after.filter(({ kind }) => kind === 'verb').map(({ value }) => value);
    if (has(after, 'guard', 'channel')) return;
    // None in all years is none in this one.
    const period = has(tokens, 'period', 'since') ? 'year' : this.period;
    const say = (measure: string): void =>
      this.say(measure, ZERO, place, {
        explicit: measure !== 'handled' && !measure.endsWith('corrected'),
        period,
      });
    const ends = [after.find(({ kind }) => kind !== 'link'), after[after.length - 1]];
    const ending = ends.find((token) => token?.kind === 'result');
    if (ending) {
      const { topic = '' } = this;
      const own = isProceedings(topic) ? topic : 'review';
      if (ending.value === 'lost') say(`${LITIGATION}.corrected`);
      else if (ending.value === 'corrected') say(`${own}.corrected`);
    } else if (!isBlocked) this.noneNamed(after, verbs, say);
  }

  /** From the end of the clause backwards, what there was none of. */
  private noneNamed(
    after: readonly Token[],
    verbs: readonly string[],
    say: (measure: string) => void,
  ): void {
    // 无结转下年度继续办理的申请 needs no sentence before it.
    const isOnApplications = this.isOnApplications() || has(after, 'weak', '');
    let found = 0;
    let hasFee = false;
    for (let i = after.length - 1; i >= 0; i--) {
      const token = after[i] as Token; // within the list
      const { kind, value } = token;
      if (kind === 'weak' && value === 'fee') hasFee = true;
      if (kind === 'subject') {
        if (found > 0 && !isJoined(after, i)) break;
        this.noneOf(value, verbs, say);
        found++;
      } else if (kind === 'intake' && found === 0 && isOnApplications) {
        say(value);
        return;
      } else if (!SAYS_NOTHING.has(kind) && !(kind === 'verb' && value === 'occur')) break;
    }
    if (found === 0 && hasFee && verbs.includes('charge')) say('processingFee');
  }

  private noneOf(subject: string, verbs: readonly string[], say: (measure: string) => void): void {
    const isOnly = (...allowed: string[]): boolean => verbs.every((verb) => allowed.includes(verb));
    if (subject === 'application') {
      if (isOnly('receive', 'accept', 'takeIn', 'occur')) say('received');
    } else if (isProceedings(subject)) {
      if (isOnly('receive', 'accept', 'occur')) say(`${subject}.total`);
    } else if (subject === 'processingFee') {
      if (isOnly('charge', 'occur')) say('processingFee');
    } else if (DOCUMENTS.has(subject)) {
      const [verb] = verbs;
      if (verb !== undefined) {
        const { measure } = this.documents(subject, verb, '件') ?? {};
        if (measure) say(measure);
      }
    }
  }
}

const ZERO: StatedNumber = { lo: 0, hi: 0 };

interface SentenceState {
  readonly topic: string | undefined;
  readonly verb: string | undefined;
  readonly isPart: boolean;
  readonly whole: string | undefined;
  readonly period: Statement['period'];
}

const scaled = ({ lo, hi }: StatedNumber, scale = 1): StatedNumber => ({
  lo: round(lo * scale),
  hi: round(hi * scale),
});
const round = (value: number): number =>
  Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;

/** The word that names the number before it, past words that say nothing. */
function nameBefore(
  tokens: readonly Token[],
  i: number,
): { left: number; label: NumberRead['label'] } {
  let left = i - 1;
  let isOnInfo = -1;
  for (; isPassedOver(tokens[left]); left--) if (tokens[left]?.kind === 'info') isOnInfo = left;
  // 上年结转政府信息公开申请2件, 不予公开答复2件: the word before says which of them.
  if (['application', 'answer', 'handle'].includes(tokens[left]?.value ?? ''))
    left = tellingBefore(tokens, left, ['link', 'weak', 'info'], APPLICATIONS);
  // 不予公开的有3件: 有 says nothing of its own.
  if (tokens[left]?.value === 'occur') left = tellingBefore(tokens, left, ['link', 'weak'], NAMING);
  const name = tokens[left];
  // 涉及政府信息公开的3件: the matter itself tells it from the others.
  if (isOnInfo >= 0 && (name === undefined || name.value === 'occur'))
    return { left: isOnInfo, label: 'info' };
  return { left, label: name?.kind ?? 'none' };
}

const isPassedOver = (token: Token | undefined): boolean =>
  token !== undefined &&
  (['link', 'all', 'rate', 'info'].includes(token.kind) ||
    (token.kind === 'weak' && token.value !== 'fee'));

/** The place of a word that tells more, before another and past words of some kinds; else that one's. */
function tellingBefore(
  tokens: readonly Token[],
  at: number,
  past: readonly NumberRead['label'][],
  telling: ReadonlySet<NumberRead['label']>,
): number {
  const kindAt = (place: number): NumberRead['label'] => tokens[place]?.kind ?? 'none';
  let before = at - 1;
  while (past.includes(kindAt(before))) before--;
  return telling.has(kindAt(before)) ? before : at;
}

/** 尚未办结2件: what was not done before the word that names a number, and after the number before. */
function isUndone(tokens: readonly Token[], left: number): boolean {
  for (let i = left - 1; i >= 0; i--) {
    const { kind, value } = tokens[i] ?? {};
    if (kind === 'not' && value === 'done') return true;
    if (kind === 'number') return false;
  }
  return false;
}

const APPLICATIONS: ReadonlySet<NumberRead['label']> = new Set(['intake', 'outcome', 'applicant']);
const NAMING: ReadonlySet<NumberRead['label']> = new Set([...APPLICATIONS, 'result', 'subject']);

interface Behind {
  readonly outcome?: string;
  readonly intake?: Token;
  readonly applicant?: Token;
  readonly result?: Token;
  readonly subject?: Token;
  /** 政府信息公开 stands before it. */
  readonly isOnInfo: boolean;
  /** Words that are not known stand between. */
  readonly isUnknown: boolean;
  /** The clause ends with the word. */
  readonly isFar: boolean;
}

/** Whether nothing of weight stands behind a place. */
const endsAt = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1).every(({ kind }) => kind === 'link' || kind === 'weak');

/** What the words behind a number name it, up to the next number or the end of its clause. */
function namesBehind(tokens: readonly Token[], i: number): Behind {
  let isUnknown = false;
  let isOnInfo = false;
  for (let k = i + 1; k < tokens.length; k++) {
    const token = tokens[k] as Token; // within the list
    const { kind } = token;
    if (kind === 'number' || kind === 'digits' || kind === 'not') break;
    if (kind === 'outcome') {
      // 因涉及国家秘密不予公开: the reason, where the group follows it.
      let at = k;
      for (let n = k + 1; n < tokens.length; n++) if (tokens[n]?.kind === 'outcome') at = n;
      return { outcome: refined(tokens, at), isOnInfo, isUnknown, isFar: endsAt(tokens, k) };
    }
    if (kind === 'intake' || kind === 'applicant' || kind === 'result' || kind === 'subject')
      return { [kind]: token, isOnInfo, isUnknown, isFar: endsAt(tokens, k) };
    if (kind === 'info') isOnInfo = true;
    if (kind === 'other' || kind === 'verb') isUnknown = true;
    else if (kind === 'guard') return { isOnInfo, isUnknown: true, isFar: false };
  }
  return { isOnInfo, isUnknown, isFar: false };
}

/** The outcome at a place, or the row of it that is named before it: 属于国家秘密不予公开. */
function refined(tokens: readonly Token[], at: number): string {
  const group = tokens[at]?.value ?? '';
  let isAmong = false;
  for (let k = at - 1; k >= 0; k--) {
    const { kind, value = '' } = tokens[k] ?? {};
    if (kind === 'number' || kind === 'digits') break;
    if (kind === 'link' && value === 'etc') isAmong = true;
    if (kind !== 'outcome') continue;
    if (value.startsWith(`${group}.`)) return isAmong ? group : value;
    const both = [value, group].sort().join('+');
    if (both === GRANTED_OR_PARTLY && tokens.slice(k + 1, at).every((each) => each.kind === 'and'))
      return both;
    break;
  }
  return group;
}

/** Whether a noun of a list is joined to the one behind it. */
function isJoined(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length; k++) {
    const { kind } = tokens[k] ?? {};
    if (kind === 'and') return true;
    if (kind === 'subject') return false;
  }
  return false;
}
