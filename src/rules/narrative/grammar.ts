/** How sentences of annual reports speak of the numbers in the tables. */
export interface Phrase {
  readonly measure: string;
  /** A regular expression, in which `#` is a number with its unit. */
  readonly pattern: string;
  readonly unit: RegExp;
  /** A total of its own: what comes after 其中 is part of it, never the total. */
  readonly headline?: true;
  /** What the sentence must also speak of, and must not. */
  readonly within?: RegExp;
  readonly without?: RegExp;
  /** What the clause, up to the next comma, must not speak of. */
  readonly clauseWithout?: RegExp;
  /** A sentence that also says this can mean nothing else. */
  readonly explicitWith?: RegExp;
}

const CASES = /^[件条起宗]$/;
const YUAN = /^元$/;

// What went out through one channel is no total.
const CHANNEL = /通过|网站|微信|微博|公众号|新媒体|平台|栏目|领域|公报/;
const APPLICATION = /依申请|信息公开(?:的)?申请|申请公开|公开申请|申请.{0,6}(?:政府)?信息/;
const OTHER_MATTERS = /建议|提案|热线|12345|信件|留言|诉求|咨询|来信|来访|投诉件/;
const ANY = '[^，,。；;：:、0-9０-９]';
// The year, and that the sentence counts applications for information: nothing else is left to guess.
const YEAR_OF_APPLICATIONS = /(?:全年|本年度?|年度|[12]\d{3}年).*政府信息公开申请/;

const application = { unit: CASES, within: APPLICATION, without: OTHER_MATTERS } as const;

const outcome = (measure: string, words: string): readonly Phrase[] => [
  {
    ...application,
    measure,
    pattern: `${words}(?:（[^）]*）|\\([^)]*\\))?(?:的|申请|共|为|有){0,2}\\s*#`,
  },
  { ...application, measure, pattern: `#(?:申请)?(?:作出|作|属于|为)?${words}` },
];

const proceedings = (measure: string, words: string): readonly Phrase[] =>
  (
    [
      ['total', `${words}(?:案件|申请|案)?(?:共计|共有|共|总计|合计|为|数)?\\s*#`],
      ['total', `#(?:政府信息公开)?(?:类)?${words}(?:案件|申请)?`],
      ['upheld', '(?:结果)?维持(?:原行政行为|的)?\\s*#'],
      ['corrected', '(?:结果|予以|被)?纠正(?:的)?\\s*#'],
      ['otherResult', '其他结果(?:的)?\\s*#'],
      ['pending', '尚未审结(?:的)?\\s*#'],
    ] as const
  ).map(
    ([result, pattern]): Phrase => ({
      measure: `${measure}.${result}`,
      pattern,
      unit: CASES,
      ...(result === 'total' && { headline: true }),
      // 备案 counts cases filed; and a sentence on both kinds does not say which a result belongs to.
      within: result === 'total' ? /信息公开|依申请/ : new RegExp(words),
      without: result === 'total' ? /备案/ : measure === 'review' ? /备案|诉讼/ : /备案|复议/,
    }),
  );

/** All phrases that are understood. What is not here is not read, rather than guessed. */
export const PHRASES: readonly Phrase[] = [
  {
    ...application,
    measure: 'received',
    headline: true,
    pattern: `(?:收到|受理|新收|收办|接收|接到)(?:并(?:办理|受理))?${ANY}{0,24}申请(?:公开)?(?:政府信息)?(?:共计|共|总计|合计|为|数量?)?\\s*#`,
    explicitWith: YEAR_OF_APPLICATIONS,
  },
  {
    ...application,
    measure: 'received',
    headline: true,
    pattern: `(?:收到|受理|新收|收办|接收|接到)(?:并(?:办理|受理))?${ANY}{0,12}#(?:政府信息公开|依申请公开|信息公开)${ANY}{0,4}申请`,
    explicitWith: YEAR_OF_APPLICATIONS,
  },
  {
    ...application,
    measure: 'carriedOver',
    pattern: `(?:上年度?|上一年度?|去年|[12]\\d{3}年度?)结转${ANY}{0,12}#`,
  },
  {
    ...application,
    measure: 'answered',
    headline: true,
    pattern: `(?:办结|答复|办理完毕)(?:政府信息公开)?(?:依申请公开)?(?:的)?(?:申请)?(?:共计|共|总计|合计)?\\s*#`,
    without: new RegExp(`${OTHER_MATTERS.source}|公开答复`),
    explicitWith: YEAR_OF_APPLICATIONS,
  },
  {
    ...application,
    measure: 'carriedForward',
    pattern: `(?:结转|顺延)(?:至|到)?(?:下年度?|下一年度?|次年|[12]\\d{3}年)(?:度)?(?:继续)?(?:办理|答复)?(?:的)?(?:申请)?\\s*#`,
  },
  {
    ...application,
    measure: 'carriedForward',
    pattern: `#(?:申请)?(?:结转|顺延)(?:至|到)?(?:下年|下一年|次年|[12]\\d{3}年)`,
  },
  ...outcome('granted', '(?<!不)(?<!主动)予以公开(?!(?:及|和|、|或|以及)部分公开)'),
  ...outcome('partlyGranted', '(?<!(?:及|和|、|或))部分公开'),
  ...outcome('denied', '不予公开'),
  ...outcome('unavailable', '无法提供'),
  ...outcome('notProcessed', '不予处理'),
  ...outcome('other', '其他处理'),
  ...proceedings('review', '行政复议'),
  ...proceedings('litigation', '行政诉讼'),
  {
    measure: 'documents.issued',
    pattern: '(?:制发|制定|新制定|出台)(?:了)?(?:行政)?规范性文件(?:共)?\\s*#',
    unit: /^[件份个]$/,
    without: /党内|以来|累计/,
  },
  {
    measure: 'documents.repealed',
    pattern: '废止(?:了)?(?:行政)?规范性文件(?:共)?\\s*#',
    unit: /^[件份个]$/,
    without: /党内|以来|累计/,
  },
  {
    measure: 'documents.inForce',
    pattern: '现行有效(?:的)?(?:行政)?规范性文件(?:共)?\\s*#',
    unit: /^[件份个]$/,
    without: /党内/,
  },
  {
    measure: 'disclosed',
    headline: true,
    pattern: '主动公开(?:各类)?(?:政府)?信息(?:共计|共|总计|合计|累计)?\\s*#',
    unit: /^[条件篇]$/,
    clauseWithout: CHANNEL,
  },
  {
    measure: 'disclosed',
    headline: true,
    pattern:
      '(?:共计?|总计|合计|累计)(?:主动)?公开(?:各类)?(?:政府)?(?:信息)?(?:共|共计)?\\s*#(?:政府)?信息?',
    unit: /^[条件篇]$/,
    clauseWithout: CHANNEL,
  },
  {
    measure: 'processingFee',
    headline: true,
    pattern: `收取${ANY}{0,16}信息处理费(?:用)?(?:共计|共|总计|合计|为)?\\s*#`,
    unit: YUAN,
  },
];

/** Sentences that say that there was none: a number without a digit. */
export const NONE: readonly {
  readonly measures: readonly string[];
  readonly pattern: RegExp;
  readonly without?: RegExp;
}[] = [
  {
    measures: ['received'],
    pattern:
      /(?:未|没有|无)(?:收到|接到|受理)(?:过)?(?:任何|有关)?[^，。；\d]{0,12}(?:公开申请|公开的申请|申请公开)/,
    without: /网络|信函|当面|传真|电子邮件|渠道/,
  },
  {
    measures: ['review.total', 'litigation.total'],
    pattern:
      /(?:未|没有|无)(?:发生|收到|出现)?[^，。；\d]{0,20}行政复议(?:案件|申请)?(?:、|和|及|或|以及|，|，也没有|或者)(?:被)?(?:提起)?(?:政府信息公开)?行政诉讼/,
  },
];
