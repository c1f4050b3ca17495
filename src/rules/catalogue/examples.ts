import { type EditionId, findCell } from '../../format';
import type { RuleExample } from '../rule';

type Cells = NonNullable<RuleExample['cells']>;
type More = Partial<Omit<RuleExample, 'anchor' | 'outcome' | 'cells'>>;

const example = (
  outcome: RuleExample['outcome'],
  anchor: string,
  cells: Cells,
  more: More = {},
): RuleExample => ({ base: 'zeros', anchor, outcome, cells, ...more });

const pass = (anchor: string, cells: Cells = {}, more?: More) =>
  example('pass', anchor, cells, more);
const fail = (anchor: string, cells: Cells = {}, more?: More) =>
  example('fail', anchor, cells, more);
const review = (anchor: string, cells: Cells, more: More) => example('review', anchor, cells, more);
const open = (anchor: string, cells: Cells = {}, more?: More) =>
  example('open', anchor, cells, more);
const outside = (anchor: string, cells: Cells = {}, more?: More) =>
  example('notApplicable', anchor, cells, more);

/** A report whose section one has one paragraph. */
const overview = (text: string): More => ({ fields: { overview: paragraph(text) } });
const paragraph = (text: string) => [{ type: 'paragraph', text }];
const kind = (of: string): More => ({ fields: { body: { name: null, kind: of } } });
const lastYear = (cells: Cells, fields: Record<string, unknown> = {}): More => ({
  previous: { base: 'zeros', cells, fields },
});

const NEW = 'applications.newlyReceived';
const OVER = 'applications.carriedOver';
const OUT = 'applications.outcome';
const FORWARD = 'applications.carriedForward';
const DOCUMENTS = 'proactive.normativeDocuments';
const REVIEW = 'proceedings.review';
const SIX = ['overview', 'proactive', 'applications', 'proceedings', 'problems', 'other'];
const SAME =
  '本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，不断加强组织领导，完善工作机制，及时准确公开群众关心的各类信息。';

/** A body with two offices below it. */
const adding = (complete: boolean): More => ({
  fields: {
    coverage: {
      scope: 'aggregated',
      includes: ['departments'],
      bodies: ['甲', '乙'],
      bodiesComplete: complete,
    },
  },
  children: [
    { base: 'zeros', cells: { [`${NEW}.total`]: 3 }, fields: { body: { name: '甲' } } },
    { base: 'zeros', cells: { [`${NEW}.total`]: 4 }, fields: { body: { name: '乙' } } },
  ],
});

/** Examples of each rule, written by hand from the form and the law. */
const EXAMPLES: Readonly<Record<string, readonly RuleExample[]>> = {
  'T3-ROW': [
    pass(`${NEW}.total`, {
      [`${NEW}.naturalPerson`]: 3,
      [`${NEW}.commercialEnterprise`]: 1,
      [`${NEW}.total`]: 4,
    }),
    fail(`${NEW}.total`, {
      [`${NEW}.naturalPerson`]: 3,
      [`${NEW}.commercialEnterprise`]: 1,
      [`${NEW}.total`]: 5,
    }),
    open(`${NEW}.total`, { [`${NEW}.naturalPerson`]: null, [`${NEW}.total`]: 5 }),
    // Whatever the blank holds, three is too many for a total of two.
    fail(`${NEW}.total`, {
      [`${NEW}.naturalPerson`]: 3,
      [`${NEW}.commercialEnterprise`]: null,
      [`${NEW}.total`]: 2,
    }),
  ],
  'T3-COL': [
    pass(`${OUT}.total.naturalPerson`, {
      [`${OUT}.granted.naturalPerson`]: 2,
      [`${OUT}.partlyGranted.naturalPerson`]: 1,
      [`${OUT}.total.naturalPerson`]: 3,
    }),
    fail(`${OUT}.total.naturalPerson`, {
      [`${OUT}.granted.naturalPerson`]: 2,
      [`${OUT}.partlyGranted.naturalPerson`]: 1,
      [`${OUT}.total.naturalPerson`]: 2,
    }),
    open(`${OUT}.total.naturalPerson`, {
      [`${OUT}.granted.naturalPerson`]: null,
      [`${OUT}.total.naturalPerson`]: 3,
    }),
  ],
  'T3-BALANCE': [
    pass(`${FORWARD}.naturalPerson`, {
      [`${NEW}.naturalPerson`]: 20,
      [`${OVER}.naturalPerson`]: 1,
      [`${OUT}.total.naturalPerson`]: 18,
      [`${FORWARD}.naturalPerson`]: 3,
    }),
    fail(`${FORWARD}.naturalPerson`, {
      [`${NEW}.naturalPerson`]: 20,
      [`${OVER}.naturalPerson`]: 1,
      [`${OUT}.total.naturalPerson`]: 18,
      [`${FORWARD}.naturalPerson`]: 2,
    }),
    open(`${FORWARD}.naturalPerson`, {
      [`${NEW}.naturalPerson`]: 20,
      [`${OVER}.naturalPerson`]: null,
      [`${OUT}.total.naturalPerson`]: 18,
      [`${FORWARD}.naturalPerson`]: 3,
    }),
    fail(`${FORWARD}.naturalPerson`, {
      [`${NEW}.naturalPerson`]: 20,
      [`${OVER}.naturalPerson`]: null,
      [`${OUT}.total.naturalPerson`]: 18,
    }),
  ],
  'T4-ROW': [
    pass(`${REVIEW}.total`, {
      [`${REVIEW}.upheld`]: 2,
      [`${REVIEW}.pending`]: 1,
      [`${REVIEW}.total`]: 3,
    }),
    fail(`${REVIEW}.total`, {
      [`${REVIEW}.upheld`]: 2,
      [`${REVIEW}.pending`]: 1,
      [`${REVIEW}.total`]: 4,
    }),
    open(`${REVIEW}.total`, { [`${REVIEW}.upheld`]: null, [`${REVIEW}.total`]: 4 }),
  ],
  'CELL-NUMBER': [
    pass(`${NEW}.naturalPerson`, { [`${NEW}.naturalPerson`]: null }),
    fail(
      `${NEW}.naturalPerson`,
      { [`${NEW}.naturalPerson`]: null },
      { readings: { [`${NEW}.naturalPerson`]: { state: 'invalid', raw: '3件左右' } } },
    ),
  ],
  'CELL-PLAIN': [
    pass(
      `${NEW}.naturalPerson`,
      {},
      { readings: { [`${NEW}.naturalPerson`]: { state: 'number', raw: '0' } } },
    ),
    fail(
      `${NEW}.naturalPerson`,
      {},
      { readings: { [`${NEW}.naturalPerson`]: { state: 'number', raw: '00' } } },
    ),
    outside(`${NEW}.naturalPerson`),
  ],
  'CELL-DASH': [
    pass('proceedings', {}, { readings: {} }),
    fail(
      'proceedings',
      { [`${REVIEW}.upheld`]: null },
      { readings: { [`${REVIEW}.upheld`]: { state: 'dash', raw: '/' } } },
    ),
  ],
  'T3-TOTAL-BLANK': [
    pass(`${NEW}.total`),
    fail(`${NEW}.total`, { [`${NEW}.total`]: null }),
    outside(`${NEW}.total`, {}, { base: 'blank' }),
  ],
  'T4-TOTAL-BLANK': [
    pass(`${REVIEW}.total`),
    fail(`${REVIEW}.total`, { [`${REVIEW}.total`]: null }),
    outside(`${REVIEW}.total`, {}, { base: 'blank' }),
  ],
  'T2-ITEMS': [
    pass('proactive.licensing.change', {
      'proactive.licensing.itemsLastYear': 12,
      'proactive.licensing.change': -8,
    }),
    fail('proactive.licensing.change', {
      'proactive.licensing.itemsLastYear': 2,
      'proactive.licensing.change': -8,
    }),
    open('proactive.licensing.change', {
      'proactive.licensing.itemsLastYear': null,
      'proactive.licensing.change': -8,
    }),
  ],
  'T2-ITEMS-AS-DECISIONS': [
    pass('proactive.licensing.decisions', {
      'proactive.licensing.itemsLastYear': 12,
      'proactive.licensing.change': 1,
      'proactive.licensing.decisions': 340,
    }),
    fail('proactive.licensing.decisions', {
      'proactive.licensing.itemsLastYear': 8249,
      'proactive.licensing.change': -1942,
      'proactive.licensing.decisions': 6307,
    }),
  ],
  'T2-DISCLOSED': [
    pass(`${DOCUMENTS}.totalDisclosed`, {
      [`${DOCUMENTS}.disclosed`]: 5,
      [`${DOCUMENTS}.totalDisclosed`]: 40,
    }),
    fail(`${DOCUMENTS}.totalDisclosed`, {
      [`${DOCUMENTS}.disclosed`]: 5,
      [`${DOCUMENTS}.totalDisclosed`]: 4,
    }),
  ],
  'T2-PROCUREMENT': [
    pass('proactive.procurement.amount', {
      'proactive.procurement.projects': 3,
      'proactive.procurement.amount': 52.15,
    }),
    fail('proactive.procurement.amount', {
      'proactive.procurement.projects': 3,
      'proactive.procurement.amount': 0,
    }),
    open('proactive.procurement.amount', {
      'proactive.procurement.projects': 3,
      'proactive.procurement.amount': null,
    }),
  ],
  'T2-REGULATIONS': [
    pass('proactive.regulations.inForce', { 'proactive.regulations.inForce': 0 }, kind('township')),
    fail('proactive.regulations.inForce', { 'proactive.regulations.inForce': 6 }, kind('township')),
    outside('proactive.regulations.inForce', { 'proactive.regulations.inForce': 6 }, kind('city')),
    pass(
      'proactive.regulations.totalDisclosed',
      { 'proactive.regulations.totalDisclosed': 0 },
      kind('department'),
    ),
    fail(
      'proactive.regulations.totalDisclosed',
      { 'proactive.regulations.totalDisclosed': 7 },
      kind('department'),
    ),
  ],
  'T2-IN-FORCE': [
    pass(`${DOCUMENTS}.inForce`, {
      [`${DOCUMENTS}.issued`]: 5,
      [`${DOCUMENTS}.repealed`]: 1,
      [`${DOCUMENTS}.inForce`]: 40,
    }),
    fail(`${DOCUMENTS}.inForce`, {
      [`${DOCUMENTS}.issued`]: 5,
      [`${DOCUMENTS}.repealed`]: 1,
      [`${DOCUMENTS}.inForce`]: 3,
    }),
    open(`${DOCUMENTS}.inForce`, {
      [`${DOCUMENTS}.issued`]: 5,
      [`${DOCUMENTS}.repealed`]: null,
      [`${DOCUMENTS}.inForce`]: 3,
    }),
  ],
  'T2-IN-FORCE-ZERO': [
    pass(`${DOCUMENTS}.inForce`, { [`${DOCUMENTS}.issued`]: 5, [`${DOCUMENTS}.inForce`]: 5 }),
    fail(`${DOCUMENTS}.inForce`, { [`${DOCUMENTS}.issued`]: 5, [`${DOCUMENTS}.repealed`]: 5 }),
  ],
  'T2-FEE-UNIT': [
    pass('proactive.fees.amount', { 'proactive.fees.amount': 72701.2578 }),
    fail('proactive.fees.amount', { 'proactive.fees.amount': 250000 }),
  ],
  'T3-FORWARD': [
    pass(`${FORWARD}.total`, { [`${NEW}.total`]: 3, [`${FORWARD}.total`]: 3 }),
    fail(`${FORWARD}.total`, { [`${NEW}.total`]: 3, [`${FORWARD}.total`]: 4 }),
  ],
  'T3-FORWARD-SHARE': [
    pass(`${FORWARD}.total`, { [`${NEW}.total`]: 100, [`${FORWARD}.total`]: 35 }),
    fail(`${FORWARD}.total`, { [`${NEW}.total`]: 100, [`${FORWARD}.total`]: 36 }),
    outside(`${FORWARD}.total`, { [`${NEW}.total`]: 3, [`${FORWARD}.total`]: 3 }),
  ],
  'T4-NO-APPLICATION': [
    pass(`${REVIEW}.total`),
    fail(`${REVIEW}.total`, { [`${REVIEW}.total`]: 1 }),
    outside(`${REVIEW}.total`, { [`${NEW}.total`]: 1, [`${REVIEW}.total`]: 1 }),
  ],
  'TABLE-BLANK': [pass('applications'), fail('applications', {}, { base: 'blank' })],
  'TABLE-SIGNS': [
    pass(
      'proceedings',
      { [`${REVIEW}.upheld`]: null },
      { readings: { [`${REVIEW}.upheld`]: { state: 'dash', raw: '/' } } },
    ),
    outside('proceedings'),
  ],
  'DOC-SECTIONS': [
    pass('report', {}, { sections: SIX }),
    fail('report', {}, { sections: SIX.filter((key) => key !== 'proceedings') }),
    fail('report', {}, { sections: [...SIX].reverse() }),
    outside('report'),
  ],
  'DOC-PERIOD': [
    pass('period'),
    fail('period', {}, { fields: { period: { from: '2024-01-01', to: '2024-11-30' } } }),
    outside('period', {}, { fields: { period: null } }),
  ],
  'DOC-YEAR-TITLE': [
    pass('title', {}, { fields: { year: 2024, title: '某局2024年政府信息公开工作年度报告' } }),
    fail('title', {}, { fields: { year: 2024, title: '某局2023年政府信息公开工作年度报告' } }),
  ],
  'DOC-YEAR-TEXT': [
    pass(
      'overview',
      {},
      {
        fields: {
          year: 2024,
          overview: paragraph('本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。'),
        },
      },
    ),
    fail(
      'overview',
      {},
      {
        fields: {
          year: 2024,
          overview: paragraph('本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'),
        },
      },
    ),
  ],
  'DOC-EDITION': [
    pass('edition', {}, { fields: { year: 2020 } }),
    fail('edition', {}, { fields: { year: 2022 } }),
  ],
  'DOC-NOTICE': [
    pass('overview', {}, overview('根据国办公开办函〔2021〕30号要求编制。')),
    fail('overview', {}, overview('根据国办公开办函〔2019〕60号要求编制。')),
    outside('overview'),
  ],
  'DOC-PROBLEMS': [
    pass('problems', {}, { fields: { problems: paragraph('公开内容不够全面。下一步加强培训。') } }),
    fail('problems', {}, { fields: { problems: paragraph('无。') } }),
    fail('problems', {}, overview('有总体情况而没有第五部分。')),
  ],
  'DOC-IMPROVEMENTS': [
    pass('problems', {}, { fields: { problems: paragraph('公开内容不够全面。下一步加强培训。') } }),
    fail('problems', {}, { fields: { problems: paragraph('公开内容不够全面，更新不够及时。') } }),
  ],
  'DOC-ASSESSMENT': [
    pass(
      'overview',
      {},
      {
        fields: {
          body: { name: null, kind: 'county' },
          overview: paragraph('纳入绩效考核，社会评议满意，无责任追究情形。'),
        },
      },
    ),
    fail(
      'overview',
      {},
      { fields: { body: { name: null, kind: 'county' }, overview: paragraph('纳入绩效考核。') } },
    ),
    outside(
      'overview',
      {},
      {
        fields: { body: { name: null, kind: 'department' }, overview: paragraph('纳入绩效考核。') },
      },
    ),
  ],
  'Y-CARRY': [
    pass(
      `${OVER}.naturalPerson`,
      { [`${OVER}.naturalPerson`]: 3 },
      lastYear({ [`${FORWARD}.naturalPerson`]: 3 }),
    ),
    fail(
      `${OVER}.naturalPerson`,
      { [`${OVER}.naturalPerson`]: 3 },
      lastYear({ [`${FORWARD}.naturalPerson`]: 4 }),
    ),
    outside(`${OVER}.naturalPerson`, { [`${OVER}.naturalPerson`]: 3 }),
    outside(
      `${OVER}.naturalPerson`,
      { [`${OVER}.naturalPerson`]: 3 },
      lastYear({}, { year: 2001 }),
    ),
  ],
  'Y-IN-FORCE': [
    pass(
      `${DOCUMENTS}.inForce`,
      {
        [`${DOCUMENTS}.issued`]: 50,
        [`${DOCUMENTS}.repealed`]: 227,
        [`${DOCUMENTS}.inForce`]: 420,
      },
      lastYear({ [`${DOCUMENTS}.inForce`]: 597 }),
    ),
    fail(
      `${DOCUMENTS}.inForce`,
      {
        [`${DOCUMENTS}.issued`]: 50,
        [`${DOCUMENTS}.repealed`]: 227,
        [`${DOCUMENTS}.inForce`]: 421,
      },
      lastYear({ [`${DOCUMENTS}.inForce`]: 597 }),
    ),
  ],
  'Y-ITEMS': [
    pass(
      'proactive.licensing.itemsLastYear',
      { 'proactive.licensing.itemsLastYear': 14 },
      lastYear({ 'proactive.licensing.itemsLastYear': 12, 'proactive.licensing.change': 2 }),
    ),
    fail(
      'proactive.licensing.itemsLastYear',
      { 'proactive.licensing.itemsLastYear': 13 },
      lastYear({ 'proactive.licensing.itemsLastYear': 12, 'proactive.licensing.change': 2 }),
    ),
  ],
  'Y-JUMP': [
    pass(`${NEW}.total`, { [`${NEW}.total`]: 480 }, lastYear({ [`${NEW}.total`]: 100 })),
    fail(`${NEW}.total`, { [`${NEW}.total`]: 520 }, lastYear({ [`${NEW}.total`]: 100 })),
    outside(`${NEW}.total`, { [`${NEW}.total`]: 12 }, lastYear({ [`${NEW}.total`]: 1 })),
  ],
  'Y-SAME-TEXT': [
    pass(
      'overview',
      {},
      {
        ...overview(`${SAME}`),
        ...lastYear(
          {},
          {
            overview: paragraph(
              '一年来，全镇聚焦重点领域，围绕惠农补贴、土地流转、低保救助等事项做好公开，群众满意度明显上升，公开栏更新六十余次。',
            ),
          },
        ),
      },
    ),
    fail(
      'overview',
      {},
      {
        ...overview(`2024年，${SAME}`),
        ...lastYear({}, { overview: paragraph(`2023年，${SAME}`) }),
      },
    ),
  ],
  'B-SUM': [
    pass(`${NEW}.total`, { [`${NEW}.total`]: 7 }, adding(true)),
    fail(`${NEW}.total`, { [`${NEW}.total`]: 8 }, adding(true)),
    pass(`${NEW}.total`, { [`${NEW}.total`]: 8 }, adding(false)),
    fail(`${NEW}.total`, { [`${NEW}.total`]: 6 }, adding(false)),
    outside(`${NEW}.total`, { [`${NEW}.total`]: 8 }),
  ],
  'N-RECEIVED': [
    pass(
      `${NEW}.total`,
      { [`${NEW}.total`]: 30, [`${OVER}.total`]: 2 },
      overview('2024年共收到政府信息公开申请32件。'),
    ),
    fail(
      `${NEW}.total`,
      { [`${NEW}.total`]: 30, [`${OVER}.total`]: 2 },
      overview('2024年共收到政府信息公开申请33件。'),
    ),
    review(`${NEW}.total`, { [`${NEW}.total`]: 30 }, overview('收到依申请公开33件。')),
    outside(`${NEW}.total`, { [`${NEW}.total`]: 30 }, overview('依法办理申请。')),
  ],
  'N-CARRIED-OVER': [
    pass(
      `${OVER}.total`,
      { [`${OVER}.total`]: 2 },
      overview('办理政府信息公开申请（含上年结转2件）。'),
    ),
    review(
      `${OVER}.total`,
      { [`${OVER}.total`]: 3 },
      overview('办理政府信息公开申请（含上年结转2件）。'),
    ),
  ],
  'N-ANSWERED': [
    pass(
      `${OUT}.total.total`,
      { [`${OUT}.total.total`]: 12 },
      overview('全年办结政府信息公开申请12件。'),
    ),
    fail(
      `${OUT}.total.total`,
      { [`${OUT}.total.total`]: 12 },
      overview('全年办结政府信息公开申请13件。'),
    ),
  ],
  'N-FORWARD': [
    pass(
      `${FORWARD}.total`,
      { [`${FORWARD}.total`]: 2 },
      overview('政府信息公开申请结转下年度办理2件。'),
    ),
    review(
      `${FORWARD}.total`,
      { [`${FORWARD}.total`]: 3 },
      overview('政府信息公开申请结转下年度办理2件。'),
    ),
  ],
  'N-OUTCOME': [
    pass(
      `${OUT}.granted.total`,
      { [`${OUT}.granted.total`]: 9 },
      overview('办结政府信息公开申请12件，其中予以公开9件。'),
    ),
    review(
      `${OUT}.granted.total`,
      { [`${OUT}.granted.total`]: 8 },
      overview('办结政府信息公开申请12件，其中予以公开9件。'),
    ),
  ],
  'N-PROCEEDINGS': [
    pass(
      `${REVIEW}.total`,
      { [`${REVIEW}.total`]: 2 },
      overview('因政府信息公开引发行政复议2件。'),
    ),
    review(
      `${REVIEW}.total`,
      { [`${REVIEW}.total`]: 3 },
      overview('因政府信息公开引发行政复议2件。'),
    ),
    outside(
      `${REVIEW}.total`,
      { [`${REVIEW}.total`]: 3 },
      overview('备案政府信息公开行政复议2件。'),
    ),
  ],
  'N-DOCUMENTS': [
    pass(
      `${DOCUMENTS}.issued`,
      { [`${DOCUMENTS}.issued`]: 12 },
      overview('全年制发行政规范性文件12件。'),
    ),
    review(
      `${DOCUMENTS}.issued`,
      { [`${DOCUMENTS}.issued`]: 11 },
      overview('全年制发行政规范性文件12件。'),
    ),
  ],
  'N-FEE-STEP': [
    pass('other', {}, { fields: { other: paragraph('收取政府信息公开信息处理费3940元。') } }),
    review('other', {}, { fields: { other: paragraph('收取政府信息公开信息处理费3945元。') } }),
  ],
  'N-FEE-PARTS': [
    pass(
      'other',
      {},
      {
        fields: {
          other: paragraph('收取政府信息公开信息处理费2230元，其中甲880元、乙1080元、丙270元。'),
        },
      },
    ),
    review(
      'other',
      {},
      {
        fields: {
          other: paragraph('收取政府信息公开信息处理费2230元，其中甲880元、乙1080元、丙280元。'),
        },
      },
    ),
  ],
  'N-TWO-TOTALS': [
    pass('overview', {}, overview('全年主动公开信息92条。')),
    review('overview', {}, overview('主动公开信息15条。2020年共公开92条信息。')),
  ],
};

const isCellOf = (edition: EditionId, source: string): boolean =>
  findCell(edition, source) !== undefined || !source.includes('.');

/** The examples of a rule that an edition can show: those whose cells its form has. */
export function examplesOf(ruleId: string, edition: EditionId): readonly RuleExample[] {
  return (EXAMPLES[ruleId] ?? []).filter(({ anchor, cells = {}, previous }) =>
    [anchor, ...Object.keys(cells), ...Object.keys(previous?.cells ?? {})].every((source) =>
      isCellOf(edition, source),
    ),
  );
}
