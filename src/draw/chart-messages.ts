import type { Locale } from '../format';
import type { KnownCount, Lack } from '../table';

/** Words for a number beside that of another year; nothing where there is no other. */
export interface Before {
  /** 上年, or the year. */
  readonly name: string;
  readonly count: KnownCount;
}

/** A number that may be one “at least”. */
const cases = (count: number | string, isFloor: boolean): string =>
  `${isFloor ? '至少 ' : ''}${count} 件`;

/** What is said of a number beside that of a year before. */
function change(now: number, before: Before | undefined, withRate: boolean): string {
  if (!before) return '';
  const { name, count } = before;
  if (count.isFloor || count.value === null) return `；${name}的数不全，不作比较`;
  const more = now - count.value;
  const than = /^\d/.test(name) ? ` ${name}` : name;
  if (more === 0) return `，与${than}持平`;
  const rate =
    withRate && count.value > 0
      ? `，${more > 0 ? '增长' : '下降'} ${percent(Math.abs(more) / count.value)}`
      : '';
  return `，比${than}${more > 0 ? '增加' : '减少'} ${Math.abs(more)} 件${rate}`;
}

/**
 * A share in per cent, one decimal. 0 % and 100 % are nothing and all, never something that rounds to them.
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%';
  if (share > 0.9995 && share < 1) return '>99.9%';
  return `${(share * 100).toFixed(Number.isInteger(share) ? 0 : 1)}%`;
}

const quotedLabels = (labels: readonly string[]): string =>
  labels.map((label) => `“${label}”`).join('、');

const zh = {
  // Short: they stand for a number.
  lacks: {
    blank: '未填',
    dash: '—',
    absent: '原文缺',
    invalid: '无法识别',
    undecided: '未判定',
  } satisfies Record<Lack, string> as Record<Lack, string>,
  count: (count: string, isFloor: boolean) => `${isFloor ? '至少 ' : ''}${count}`,
  cases,
  before: (year: number | null, isLastYear: boolean) =>
    isLastYear ? '上年' : year === null ? '前一份报告' : `${year} 年`,
  beforeValue: (name: string, value: string) => `${name} ${value}`,
  added: '有的总计没有填，用相加的数代替。',
  settled: '没有填的格，由总计推得是 0。',
  stop: '。',

  summary: (year: string) => `${year && `${year} 年`}政府信息公开申请概况`,
  received: '新收申请',
  disclosed: (label: string) => label,
  receivedText: (year: string, count: number, isFloor: boolean, before?: Before) =>
    `${year ? `${year} 年` : '本年'}${
      count === 0 && !isFloor
        ? `没有收到新的申请${change(0, before, false)}`
        : `新收政府信息公开申请 ${cases(count, isFloor)}${isFloor ? '' : change(count, before, true)}`
    }。`,
  disclosedText: (label: string, count: string, whole: string, share: string) =>
    `办结 ${whole}，其中${label} ${count}，占 ${share}。`,
  carriedForward: '结转下年度',
  carriedForwardText: (count: number, isFloor: boolean, before?: Before) =>
    count === 0 && !isFloor
      ? `没有申请结转下年度${change(0, before, false)}。`
      : `${cases(count, isFloor)}申请到年底没有办结，结转下年度继续办理${isFloor ? '' : change(count, before, false)}。`,
  corrected: '复议、诉讼中被纠正',
  closed: (kinds: readonly string[], closed: string) => `${kinds.join('、')}已审结 ${closed}`,
  correctedText: (
    closed: string,
    count: number,
    isFloor: boolean,
    kinds: readonly string[],
    share: string | undefined,
    before?: Before,
  ) =>
    count === 0 && !isFloor
      ? `${closed}，没有结果纠正的${change(0, before, false)}。`
      : `${closed}，其中结果纠正 ${cases(count, isFloor)}${
          kinds.length > 0 ? `（${kinds.join('、')}）` : ''
        }${share ? `，占 ${share}` : ''}${isFloor ? '' : change(count, before, false)}。`,
  kind: (label: string, count: string) => `${label} ${count}`,
  noneClosed: (kinds: readonly string[]) => `没有审结的${kinds.join('、')}案件。`,
  unknown: (what: string, lack: string) => `${what}：${lack}。`,
  noShare: '有的数没有填或者无法识别，占比无法计算。',

  outcomes: (year: string) => `${year && `${year} 年`}政府信息公开申请办理结果`,
  outcome: '办理结果',
  number: '件数',
  share: '占比',
  total: '总计',
  addedUp: '各项相加',
  noOutcomes: '没有办结的申请。',
  outcomesBlank: '办理结果没有填或者无法识别。',
  outcomesZeroSoFar: '已填的各项均为 0，另有单元格没有数。',
  outcomesDiffer: (sum: string, total: string) =>
    `各项相加是 ${sum}，总计是 ${total}：两数对不上，占比不算。`,
  allDisclosed: (label: string) => `办结的申请全部${label}`,
  someDisclosed: (share: string, label: string) => `${share} 的申请${label}`,
  noneDisclosed: (label: string) => `办结的申请没有${label}的`,
  mostOfOthers: (labels: readonly string[], share: string) =>
    `；其余以${quotedLabels(labels)}最多，${labels.length > 1 ? '各' : ''}占 ${share}`,

  balance: (year: string) => `${year && `${year} 年`}申请从收到到办结`,
  item: '项目',
  carriedOver: '上年结转',
  newlyReceived: '本年新收',
  concluded: '办结',
  plus: '加',
  equals: '等于',
  toDo: '应办理',
  done: '已有去向',
  balanceZero: '没有要办理的申请。',
  balanceHolds: (all: number, concluded: number, forward: number) =>
    `应办理的 ${all} 件申请，办结 ${concluded} 件，结转下年度 ${forward} 件，两边相等。`,
  balanceBroken: (left: string, right: string, difference: number | undefined) =>
    `两边对不上：应办理 ${left}，办结与结转 ${right}${difference === undefined ? '' : `，相差 ${difference} 件`}。`,
  balanceOpen: '有的数没有填或者无法识别，两边是否相等无法核对。',

  trend: (from: string, to: string) => `${from === to ? to : `${from}–${to}`} 年政府信息公开申请`,
  trendOfCells: (from: string, to: string) => `${from === to ? to : `${from}–${to}`} 年`,
  ownScales: '每幅小图各用各的刻度，都从 0 起。',
  yearHead: '年度',
  noCell: '表中无此项',
  data: (title: string) => `${title}：数据`,
};

const enCases = (count: number | string, isFloor: boolean): string =>
  `${isFloor ? 'at least ' : ''}${count}`;

function enChange(now: number, before: Before | undefined, withRate: boolean): string {
  if (!before) return '';
  const { name, count } = before;
  if (count.isFloor || count.value === null) return `; ${name} is not known in full`;
  const more = now - count.value;
  if (more === 0) return `, as many as in ${name}`;
  const rate = withRate && count.value > 0 ? ` (${percent(Math.abs(more) / count.value)})` : '';
  return `, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than in ${name}${rate}`;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const en: typeof zh = {
  lacks: {
    blank: 'blank',
    dash: '—',
    absent: 'missing',
    invalid: 'not readable',
    undecided: 'undecided',
  },
  count: enCases,
  cases: enCases,
  before: (year) => (year === null ? 'the other report' : String(year)),
  beforeValue: (name, value) => `${name}: ${value}`,
  added: 'Where a total is blank, what it adds up was added instead.',
  settled: 'Blanks are 0: the others add up to the total.',
  stop: '.',

  summary: (year) => `Applications for information${year && ` in ${year}`}`,
  received: 'New applications',
  disclosed: () => 'Granted in whole or in part',
  receivedText: (year, count, isFloor, before) =>
    `${sentence(count === 0 && !isFloor ? 'no' : enCases(count, isFloor))} new application${count === 1 ? '' : 's'}${
      year && ` in ${year}`
    }${isFloor ? '' : enChange(count, before, true)}.`,
  disclosedText: (_, count, whole, share) =>
    `Of ${whole} concluded, ${count} were granted in whole or in part: ${share}.`,
  carriedForward: 'Carried forward',
  carriedForwardText: (count, isFloor, before) =>
    `${sentence(count === 0 && !isFloor ? 'none' : enCases(count, isFloor))} carried forward to the next year${
      isFloor ? '' : enChange(count, before, false)
    }.`,
  corrected: 'Cases corrected',
  closed: (_, closed) => `${sentence(closed)} cases of review and litigation decided`,
  correctedText: (closed, count, isFloor, kinds, share, before) =>
    count === 0 && !isFloor
      ? `${closed}, none corrected${enChange(0, before, false)}.`
      : `${closed}, ${enCases(count, isFloor)} corrected${
          kinds.length > 0 ? ` (${kinds.join(', ')})` : ''
        }${share ? `: ${share}` : ''}${isFloor ? '' : enChange(count, before, false)}.`,
  kind: (label, count) => `${label} ${count}`,
  noneClosed: () => 'No case of review or litigation was decided.',
  unknown: (what, lack) => `${what}: ${lack}.`,
  noShare: 'The share cannot be told: some numbers are blank or not readable.',

  outcomes: (year) => `How the applications${year && ` of ${year}`} ended`,
  outcome: 'Outcome',
  number: 'Applications',
  share: 'Share',
  total: 'Total',
  addedUp: 'Added up',
  noOutcomes: 'No applications were concluded.',
  outcomesBlank: 'The outcomes are blank or not readable.',
  outcomesZeroSoFar: 'All that is filled in is 0; some cells have no number.',
  outcomesDiffer: (sum, total) =>
    `The outcomes add up to ${sum}, the total says ${total}: they do not agree, and no share is told.`,
  allDisclosed: () => 'All concluded applications were granted in whole or in part',
  someDisclosed: (share) => `${share} of the applications were granted in whole or in part`,
  noneDisclosed: () => 'None of the concluded applications were granted, in whole or in part',
  mostOfOthers: (labels, share) =>
    `; of the others most ended with ${labels.join(', ')}, ${share}${labels.length > 1 ? ' each' : ''}`,

  balance: (year) => `Applications${year && ` of ${year}`}, from received to concluded`,
  item: 'Item',
  carriedOver: 'Carried over',
  newlyReceived: 'Newly received',
  concluded: 'Concluded',
  plus: 'plus',
  equals: 'equals',
  toDo: 'To be dealt with',
  done: 'Concluded and carried forward',
  balanceZero: 'There were no applications to deal with.',
  balanceHolds: (all, concluded, forward) =>
    `Of ${all} applications to be dealt with ${concluded} were concluded and ${forward} carried forward: both sides are equal.`,
  balanceBroken: (left, right, difference) =>
    `The two sides do not agree: ${left} to be dealt with, ${right} concluded and carried forward${
      difference === undefined ? '' : `, a difference of ${difference}`
    }.`,
  balanceOpen:
    'Some numbers are blank or not readable: whether both sides are equal cannot be told.',

  trend: (from, to) => `Applications, ${from === to ? to : `${from}–${to}`}`,
  trendOfCells: (from, to) => (from === to ? to : `${from}–${to}`),
  ownScales: 'Each drawing has a scale of its own, from 0.',
  yearHead: 'Year',
  noCell: 'not in the form',
  data: (title) => `${title}: data`,
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The messages of charts in an interface language. */
export const chartMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
