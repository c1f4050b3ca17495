import { describe, expect, it } from 'vitest';
import type { BodyKind } from '../../src/format';
import { blankReport, type NarrativeBlock, type Report } from '../../src/report';
import { checkReport, statementsOf } from '../../src/rules';
import { words } from '../../src/rules/narrative/lexicon';
import traps from '../../vectors/narrative.json';
import { asReport, consistent, randomFrom } from './planted';

const paragraph = (text: string): NarrativeBlock => ({ type: 'paragraph', text });
const withText = (report: Report, ...texts: string[]): Report => ({
  ...report,
  overview: texts.map(paragraph),
});
const blank = blankReport({ edition: '2021', year: 2024 });

/** What a text says of the year's tables: `received=10`. */
const said = (text: string, report: Report = blank): string[] =>
  statementsOf(withText(report, ...text.split('\n')))
    .filter(({ period, within }) => period === 'year' && !within)
    .map(({ measure, number: { lo, hi } }) => `${measure}=${lo === hi ? lo : `${lo}..${hi}`}`);

describe('sentences', () => {
  it.each(traps.sentences)('$text', ({ text, statements }) => {
    expect(
      statementsOf(withText(blank, text))
        .filter(({ within }) => !within)
        .map(({ measure, number, start, end }) => ({
          measure,
          lo: number.lo,
          hi: Number.isFinite(number.hi) ? number.hi : null,
          quote: text.slice(start, end),
        })),
    ).toEqual(statements);
  });
});

describe('what a sentence says', () => {
  it.each([
    // received, answered, carried
    ['全年共受理依申请公开15宗，均已办结。', 'received=15 carriedForward=0'],
    ['我局共收到23件政府信息公开申请，答复22件。', 'received=23 answered=22'],
    ['全年办理政府信息公开申请218件。', 'handled=218'],
    [
      '2024年新收政府信息公开申请35件，上年结转5件，办结38件，结转下年度2件。',
      'newlyReceived=35 carriedOver=5 answered=38 carriedForward=2',
    ],
    [
      '共接收政府信息公开申请78例，2023年结转2例，结转至2025年继续办理1例。',
      'received=78 carriedOver=2 carriedForward=1',
    ],
    [
      '收到政府信息公开申请15件，其中14件已办结，1件结转下年度办理。',
      'received=15 carriedForward=1',
    ],
    ['依申请公开。属于不予公开范围的9件，无法提供类答复3件。', 'denied=9 unavailable=3'],
    ['本年度无结转下年度继续办理的申请。', 'carriedForward=0'],
    ['信息处理费收入127元。', 'processingFee=127'],
    ['转下年度办理7件政府信息公开申请。', 'carriedForward=7'],
    ['废止规范性文件1件，宣布失效2件。', 'normativeDocuments.repealed=2..Infinity'],
    ['本局2024年度收到4件針對本部門有關政府信息公開事務的申請。', 'received=4'],
    [
      '2024年，我局收到政府信息公开\n申请99件，办结政府信息公开\n申请98件。',
      'received=99 answered=98',
    ],
    [
      '收到公民、法人和其他组织提出的政府信息公开申请1,234件，已全部办结。',
      'received=1234 carriedForward=0',
    ],
    ['收到政府信息公开申请10件，办结率100%。', 'received=10 carriedForward=0'],
    ['本机关2024年无政府信息公开申请。', 'received=0'],
    // outcomes
    [
      '答复政府信息公开申请28件。予以公开及部分公开4件；不予公开9件；无法提供8件；不予处理7件；其他处理0件。',
      'answered=28 granted+partlyGranted=4 denied=9 unavailable=8 notProcessed=7 other=0',
    ],
    [
      '收到政府信息公开申请8件，答复情况：“予以公开”1件；“不予公开”6件；“无法提供”1件。',
      'received=8 granted=1 denied=6 unavailable=1',
    ],
    [
      '办结的政府信息公开申请中，8件予以公开，2件部分公开，不同意公开的有3件。',
      'granted=8 partlyGranted=2 denied=3',
    ],
    [
      '收到政府信息公开申请20件。其中，属于国家秘密1件，重复申请2件，因本机关不掌握等原因无法提供5件。',
      'received=20 denied.stateSecret=1 notProcessed.repeated=2 unavailable=5',
    ],
    ['依申请公开情况。全年收到5件申请，均予以公开。', 'received=5 granted=5'],
    // applicants
    [
      '收到依申请公开8件（自然人7件，法人1件）。',
      'received=8 received.naturalPerson=7 received.organizations=1',
    ],
    // review and litigation
    [
      '信息公开类行政复议7件，诉讼9件，均获维持。',
      'review.total=7 litigation.total=9 review.upheld=7 litigation.upheld=9',
    ],
    [
      '因政府信息公开被申请行政复议3件，结果维持2件，纠正1件；被提起行政诉讼2件，其中未经复议直接起诉1件，均尚未审结；复议后起诉1件，结果维持。',
      'review.total=3 review.upheld=2 review.corrected=1 litigation.total=2 litigationDirect.total=1 litigationDirect.pending=1 litigationAfterReview.total=1 litigationAfterReview.upheld=1',
    ],
    [
      '有1件涉及政府信息公开工作的行政复议，该行政复议件未被复议机关纠错。',
      'review.total=1 review.corrected=0',
    ],
    [
      '政府信息公开类行政复议4起，无纠错；行政诉讼2起，无败诉。',
      'review.total=4 review.corrected=0 litigation.total=2 litigation.corrected=0',
    ],
    [
      '全年未发生因政府信息公开申请提起的行政复议和行政诉讼案件。',
      'review.total=0 litigation.total=0',
    ],
    [
      '没有因政府信息公开被申请行政复议，也没有被提起行政诉讼。',
      'review.total=0 litigation.total=0',
    ],
    // table two
    [
      '全年制定规章1件、行政规范性文件8件，废止2件，现行有效行政规范性文件66件。',
      'regulations.issued=1 normativeDocuments.issued=8 normativeDocuments.repealed=2 normativeDocuments.inForce=66',
    ],
    [
      '全年作出行政许可决定120件，行政处罚决定35件，行政强制0件。',
      'licensing.decisions=120 penalties.decisions=35 compulsion.decisions=0',
    ],
    ['行政事业性收费12.5万元。', 'fees.amount=12.45..12.6'],
    // fees
    ['依申请公开信息处理费收取0元。', 'processingFee=0'],
    ['未发生政府信息公开收费事项。', 'processingFee=0'],
    ['2024年度及历年政府信息公开均未收取任何费用。', 'processingFee=0'],
  ])('%s', (text, expected) => {
    expect(said(text).sort()).toEqual(expected.split(' ').sort());
  });
});

describe('what is no statement on the year’s tables', () => {
  it.each([
    // channels
    '通过网络收到政府信息公开申请6件，通过信函收到政府信息公开申请4件。',
    '通过政府门户网站，主动公开政府信息63条。通过微信公众号，主动公开政府信息120条。',
    '其中当面申请2件、网络申请6件、信函申请2件。',
    '未收到网络申请。未收到通过信函提交的政府信息公开申请。',
    // other times
    '2024年上半年,共受理政府信息公开申请267件,答复263件。',
    '2024年第一季度收到政府信息公开申请3件，第二季度收到5件。',
    '2024年1-9月收到政府信息公开申请6件。',
    '截至2024年6月底，收到政府信息公开申请6件。',
    '2023年，我局收到政府信息公开申请15件，答复14件。',
    '条例实施以来，累计收到政府信息公开申请500件，办结498件。',
    '计划2025年收到政府信息公开申请10件。',
    // other bodies, other matters
    '作为复议机关办理政府信息公开行政复议案件5件。',
    '2024年行政复议机关受理行政复议案件35件，审结30件。',
    '指导各镇办理政府信息公开申请15件。',
    '对各镇制定规范性文件5件进行备案审查。',
    '清理行政规范性文件，其中继续有效12件，废止3件。',
    '全年办理各类行政复议案件120件，行政诉讼案件35件。',
    '备案政府信息公开行政复议134件。',
    '办理人大代表建议25件，答复25件。',
    '全年收到12345热线工单320件，办结率100%。',
    '办理建议提案20件，其中予以公开15件，不予公开5件。',
    '受理行政许可申请500件，办结480件。',
    '收到政府信息公开申请表10份。',
    '公开行政许可信息120条、行政处罚信息30条。',
    // qualified
    '按时办结政府信息公开申请8件，延期答复2件。',
    '依申请公开。按期答复率100%。',
    '没有及时答复政府信息公开申请。',
    '行政复议、行政诉讼共12件，其中维持10件。',
    '收到政府信息公开申请比去年多3件。',
    // more years than one
    '近三年来收到政府信息公开申请50件。',
    '“十四五”期间收到政府信息公开申请50件。',
    // for another body
    '代理区政府政府信息公开行政诉讼5件。',
    '减免信息处理费45元。',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('is what a whole place did, in the report of one of its offices', () => {
    const text = '全区共收到政府信息公开申请99件，其中我局10件。';
    const of = (kind: BodyKind): string[] => said(text, { ...blank, body: { name: null, kind } });
    expect(of('department')).toEqual([]);
    for (const kind of ['county', 'governmentOffice', 'developmentZone'] as const)
      expect(of(kind)).toEqual(['received=99']);
  });

  it('is all of what was some of it', () => {
    expect(said('政府信息公开行政复议7件，已审结的均获维持。')).toEqual(['review.total=7']);
    expect(said('政府信息公开行政复议7件，均获维持。')).toContain('review.upheld=7');
  });

  it('is told apart within a sentence', () => {
    expect(
      said('2024年收到政府信息公开申请10件，比2023年收到政府信息公开申请15件减少5件。'),
    ).toEqual(['received=10']);
    expect(said('全年新收行政复议案件120件，其中涉及政府信息公开的3件。')).toEqual([
      'review.total=3',
    ]);
    expect(said('收到政府信息公开申请10件，收到网民问政20条，答复20条。')).toEqual(['received=10']);
  });

  it('says its period where it is understood', () => {
    expect(statementsOf(withText(blank, '2023年收到政府信息公开申请15件。'))).toMatchObject([
      { measure: 'received', number: { lo: 15, hi: 15 }, period: 'other' },
    ]);
  });
});

describe('a statement', () => {
  it('has its place, its cells and its sentence', () => {
    const text = '概况。2024年收到政府信息公开申请10件，答复8件。';
    const [received, answered] = statementsOf({
      ...blank,
      tableTexts: { applications: { above: [paragraph(text)] } },
    });
    expect(received).toMatchObject({
      section: 'applications',
      block: 0,
      cells: ['applications.newlyReceived.total', 'applications.carriedOver.total'],
      explicit: true,
      sentence: '2024年收到政府信息公开申请10件，答复8件',
    });
    expect(text.slice(answered?.start, answered?.end)).toBe('8');
  });

  it('of a text without end takes time in its length', () => {
    for (const piece of [
      '其中',
      '收到政府信息公开申请1件，',
      '（',
      '占1%，1件',
      '均',
      '无、',
      '2024年',
    ])
      statementsOf(withText(blank, piece.repeat(20_000)));
  });
});

describe('text against tables', () => {
  const values = new Map([
    ...consistent('2021', randomFrom(3)),
    ['proactive.normativeDocuments.issued', 12],
    ['proactive.regulations.inForce', 3],
    ['proactive.penalties.decisions', 345],
  ]);
  const report = asReport('2021', values);
  const value = (address: string): number => values.get(address) ?? 0;
  const received = value('applications.newlyReceived.total');
  const carried = value('applications.carriedOver.total');
  const about = (text: string, of: Report = report) =>
    checkReport(withText(of, text)).findings.filter(({ level }) => level === 4);

  it('takes 收到 for the new ones, with or without those carried over', () => {
    expect(about(`全年共收到政府信息公开申请${received}件。`)).toEqual([]);
    expect(about(`全年共收到政府信息公开申请${received + carried}件。`)).toEqual([]);
  });

  it('quotes the sentence that says something else', () => {
    const sentence = `全年共收到政府信息公开申请${received + carried + 7}件`;
    const [finding] = about(`以下是情况。${sentence}。`);
    expect(finding).toMatchObject({
      ruleId: 'N-RECEIVED',
      outcome: 'fail',
      severity: 'query',
      statements: [{ sentence, section: 'overview', block: 0 }],
    });
    expect(finding?.message).toContain(sentence);
  });

  it('asks a person to look where the sentence may mean something else', () => {
    expect(about(`收到依申请公开${received + carried + 7}件。`)).toMatchObject([
      { ruleId: 'N-RECEIVED', outcome: 'review' },
    ]);
  });

  it('accepts what a vague number covers', () => {
    const ten = Math.floor(received / 10) * 10;
    expect(about(`全年收到政府信息公开申请${ten}余件。`)).toEqual([]);
  });

  it('says that 未收到 cannot be where the table has some', () => {
    expect(about('全年未收到政府信息公开申请。').map(({ ruleId }) => ruleId)).toEqual([
      'N-RECEIVED',
    ]);
  });

  // A true sentence of each family, and the same with one number changed.
  const sum = (prefix: string, last: string): number =>
    [...values].reduce(
      (all, [address, each]) =>
        address.startsWith(prefix) && address.endsWith(last) ? all + each : all,
      0,
    );
  const out = (group: string): number => sum(`applications.outcome.${group}.`, '.total');
  const at = (part: string): number => value(`proceedings.${part}`);
  const suits = (result: string): number =>
    at(`litigationDirect.${result}`) + at(`litigationAfterReview.${result}`);
  const FAMILIES: readonly (readonly [
    rule: string,
    number: number,
    sentence: (n: number) => string,
  ])[] = [
    ['N-RECEIVED', received, (n) => `全年共收到政府信息公开申请${n}件。`],
    ['N-NEWLY-RECEIVED', received, (n) => `全年新收政府信息公开申请${n}件。`],
    ['N-HANDLED', received + carried, (n) => `全年办理政府信息公开申请${n}件。`],
    ['N-CARRIED-OVER', carried, (n) => `收到政府信息公开申请${received}件，上年结转${n}件。`],
    [
      'N-ANSWERED',
      value('applications.outcome.total.total'),
      (n) => `全年答复政府信息公开申请${n}件。`,
    ],
    [
      'N-FORWARD',
      value('applications.carriedForward.total'),
      (n) => `政府信息公开申请结转下年度继续办理${n}件。`,
    ],
    ['N-OUTCOME', out('granted'), (n) => `依申请公开工作有序。予以公开${n}件。`],
    [
      'N-OUTCOME',
      out('granted') + out('partlyGranted'),
      (n) => `依申请公开工作有序。予以公开和部分公开${n}件。`,
    ],
    ['N-OUTCOME', out('denied'), (n) => `依申请公开工作有序。“不予公开”${n}件。`],
    ['N-OUTCOME', out('unavailable'), (n) => `依申请公开工作有序。${n}件无法提供。`],
    [
      'N-OUTCOME',
      value('applications.outcome.notProcessed.repeated.total'),
      (n) => `依申请公开工作有序。重复申请${n}件。`,
    ],
    [
      'N-APPLICANT',
      value('applications.newlyReceived.naturalPerson'),
      (n) => `收到政府信息公开申请${received}件，其中自然人${n}件。`,
    ],
    ['N-PROCEEDINGS', at('review.total'), (n) => `因政府信息公开被申请行政复议${n}件。`],
    [
      'N-PROCEEDINGS',
      at('review.upheld'),
      (n) => `政府信息公开行政复议${at('review.total')}件，其中结果维持${n}件。`,
    ],
    ['N-PROCEEDINGS', suits('total'), (n) => `政府信息公开行政诉讼${n}件。`],
    [
      'N-SUITS',
      at('litigationAfterReview.total'),
      (n) => `政府信息公开行政诉讼${suits('total')}件，复议后起诉${n}件。`,
    ],
    [
      'N-DOCUMENTS',
      value('proactive.normativeDocuments.issued'),
      (n) => `全年制发行政规范性文件${n}件。`,
    ],
    ['N-DOCUMENTS', value('proactive.regulations.inForce'), (n) => `现行有效规章${n}件。`],
    ['N-DECISIONS', value('proactive.penalties.decisions'), (n) => `全年作出行政处罚决定${n}件。`],
    ['N-PARTS', 30, (n) => `全年公布政府信息${n}条，其中政策10条，动态12条，其他信息8条。`],
    ['N-SHARE', 25, (n) => `依申请公开工作有序。全年发布信息20条，其中政策5条，占${n}%。`],
    ['N-FEE-STEP', 400, (n) => `收取信息处理费${n}元。`],
  ];
  it.each(FAMILIES)('%s: %i', (rule, number, sentence) => {
    expect(about(sentence(number))).toEqual([]);
    const findings = about(sentence(number + 1003));
    expect(findings.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('adds up what is listed: over the whole never, below it where the list is whole', () => {
    const rules = (text: string): string[] => about(text, blank).map(({ ruleId }) => ruleId);
    expect(rules('公布信息100条（其中政策50条，动态40条）。')).toEqual([]);
    expect(rules('公布信息100条（其中政策50条，动态60条）。')).toEqual(['N-PARTS']);
    expect(rules('公布信息100条（其中政策50条，其他信息40条）。')).toEqual(['N-PARTS']);
    // Counted on both ways.
    expect(rules('公布信息100条，其中网站80条，微信70条。')).toEqual([]);
    expect(rules('收到政府信息公开申请10件，其中自然人8件，法人2件，涉及征地的6件。')).toEqual([]);
    expect(
      rules(
        '答复政府信息公开申请10件。予以公开4件，部分公开0件，不予公开1件，无法提供1件，不予处理1件，其他处理2件。',
      ),
    ).toEqual(['N-PARTS']);
  });

  it('takes no part that has a share for the whole of the others', () => {
    expect(about('予以公开5件，占50%；部分公开2件，占20%；无法提供3件，占30%。', blank)).toEqual(
      [],
    );
  });

  it('takes outcomes behind what was carried over for those of all', () => {
    expect(
      about(
        '收到政府信息公开申请10件，上年结转2件。其中予以公开5件、部分公开2件、无法提供3件。',
        blank,
      ),
    ).toEqual([]);
  });

  it('makes nothing of cells that the document does not have', () => {
    expect(about('全年收到政府信息公开申请10件，均已办结。全年制发规章3件。', blank)).toEqual([]);
  });

  it('adds up a blank total from what stands in its row', () => {
    const row = 'applications.outcome.unavailable.notHeld';
    const edited = structuredClone(blank) as unknown as {
      applications: { outcome: { unavailable: { notHeld: Record<string, number | null> } } };
    } & Report; // one row is filled by hand
    edited.applications.outcome.unavailable.notHeld.naturalPerson = 7;
    const [finding] = about('依申请公开工作有序。本机关不掌握相关政府信息5件。', edited);
    expect(finding).toMatchObject({ ruleId: 'N-OUTCOME', anchor: `${row}.total` });
    expect(about('依申请公开工作有序。本机关不掌握相关政府信息9件。', edited)).toEqual([]);
  });
});

describe('the words', () => {
  it('are of kinds that the reader knows, and none is empty', () => {
    for (const { word, kind } of words()) {
      expect(word).not.toBe('');
      expect([
        'subject',
        'topic',
        'weak',
        'verb',
        'intake',
        'outcome',
        'applicant',
        'result',
        'info',
        'period',
        'part',
        'all',
        'not',
        'rate',
        'compare',
        'change',
        'guard',
        'means',
        'share',
        'rest',
        'link',
        'and',
        'other',
      ]).toContain(kind);
    }
  });
});

it('sets a figure of all years so far against no year, unless its sentence names the year', () => {
  const told = (text: string) =>
    statementsOf({
      ...blankReport({ year: 2024 }),
      overview: [{ type: 'paragraph', text }],
    }).map(({ measure, number, period }) => `${measure} ${number.lo} ${period}`);
  expect(told('2024年，我局认真落实条例。累计收到政府信息公开申请150件。收到申请12件。')).toEqual([
    'received 150 other',
    'received 12 year',
  ]);
  expect(told('2024年累计收到政府信息公开申请10件。')).toEqual(['received 10 year']);
});
