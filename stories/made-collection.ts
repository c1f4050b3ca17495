/**
 * MADE UP. Three hundred bodies of a city that does not exist (示例市), with reports that nobody published: made by a
 * program from a seed, so that a collection can be shown with every state that there is. The findings are true: the
 * engine finds them in the made reports.
 */
import type { CollectedReport, Collection, RosterBody } from '../src/collect/collection';
import { Collector } from '../src/collect/collector';
import { cellsOf, EDITIONS, editionOfYear, LATEST_EDITION } from '../src/format';
import { blankReport, getCell, type Report, setCells } from '../src/report';
import { checkReport } from '../src/rules';

export const MADE_YEAR = 2024;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CITY = '示例市';
const DISTRICTS = [...'甲乙丙丁戊己庚辛壬癸'];
const OFFICES =
  '发展和改革委员会 教育局 科学技术局 工业和信息化局 民族宗教事务局 公安局 民政局 司法局 财政局 人力资源和社会保障局 自然资源和规划局 生态环境局 住房和城乡建设局 交通运输局 水务局 农业农村局 商务局 文化广电和旅游局 卫生健康委员会 退役军人事务局 应急管理局 审计局 市场监督管理局 体育局 统计局 医疗保障局 信访局 行政审批局 城市管理局 国有资产监督管理委员会 林业局 地方金融管理局 数据局 乡村振兴局 外事办公室 机关事务管理局 气象局 税务局 烟草专卖局'.split(
    ' ',
  );
const TOWNS = [...'东南西北上中下新'].map((sign) => `${sign}镇人民政府`);

/** The roster: a city, its ten districts, and below each departments and towns: 300 bodies. */
export const madeRoster: readonly RosterBody[] = (() => {
  const bodies: RosterBody[] = [];
  const add = (code: string, name: string, kind: string, parent?: string): void => {
    bodies.push({ code, name, kind, aliases: [], ...(parent !== undefined && { parent }) });
  };
  const two = (number: number): string => String(number + 1).padStart(2, '0');
  add('990000', `${CITY}人民政府`, '设区的市');
  OFFICES.forEach((office, index) => {
    add(`990000-${two(index)}`, `${CITY}${office}`, '市直部门', '990000');
  });
  DISTRICTS.forEach((sign, index) => {
    const code = `9900${two(index)}`;
    const name = `${CITY}${sign}区`;
    add(code, `${name}人民政府`, '区县', '990000');
    OFFICES.slice(0, 17).forEach((office, place) => {
      add(`${code}-${two(place)}`, `${name}${office}`, '区直部门', code);
    });
    TOWNS.forEach((town, place) => {
      add(`${code}${String(place + 1).padStart(3, '0')}`, `${name}${town}`, '乡镇', code);
    });
  });
  return bodies;
})();

const RECEIVED = 'applications.newlyReceived.';
/** The kinds of applicant, as the form of the year has them. */
const APPLICANTS = cellsOf(editionOfYear(MADE_YEAR) ?? LATEST_EDITION)
  .filter(({ address, isTotal }) => address.startsWith(RECEIVED) && !isTotal)
  .map(({ address }) => address.slice(RECEIVED.length));
/** How often applications end in another way than with what was asked for. */
const ENDS: readonly (readonly [row: string, share: number])[] = [
  ['partlyGranted', 0.12],
  ['unavailable.notHeld', 0.22],
  ['notProcessed.repeated', 0.03],
  ['other.correctionOverdue', 0.05],
];

/** What bodies of a kind have to do with; the largest number of applications of a year. */
const BUSY: Readonly<Record<string, number>> = {
  设区的市: 400,
  区县: 160,
  市直部门: 90,
  区直部门: 24,
  乡镇: 6,
};

/** A report whose numbers agree with each other and with its text. */
function madeReport({ name, kind = '' }: RosterBody, year: number, random: () => number): Report {
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const blank = blankReport({ year, body: { name } });
  const addresses = cellsOf(blank.edition).map(({ address }) => address);
  const cells = new Map<string, number>(addresses.map((address) => [address, 0]));
  const add = (address: string, count: number): void => {
    const before = cells.get(address);
    if (before === undefined) throw new RangeError(`the form has no cell ${address}`);
    cells.set(address, before + count);
  };
  const most = BUSY[kind] ?? 10;
  APPLICANTS.forEach((applicant, place) => {
    const count = place === 0 ? upTo(most) : place === 1 ? upTo(most / 6) : upTo(most / 80);
    const over = count > 4 ? upTo(Math.min(4, count / 8)) : 0;
    let left = count - over;
    const end = (row: string, ended: number): void => {
      for (const column of [applicant, 'total']) {
        add(`applications.outcome.${row}.${column}`, ended);
        add(`applications.outcome.total.${column}`, ended);
      }
      left -= ended;
    };
    for (const [row, share] of ENDS) end(row, Math.min(left, Math.floor(count * share)));
    end('granted', left);
    for (const column of [applicant, 'total']) {
      add(`applications.newlyReceived.${column}`, count);
      add(`applications.carriedForward.${column}`, over);
    }
  });
  const received = cells.get('applications.newlyReceived.total') ?? 0;
  if (received > 20) {
    for (const way of ['review', 'litigationAfterReview']) {
      const [upheld, corrected] = [upTo(received / 40), upTo(received / 90)];
      add(`proceedings.${way}.upheld`, upheld);
      add(`proceedings.${way}.corrected`, corrected);
      add(`proceedings.${way}.total`, upheld + corrected);
    }
  }
  const issued = upTo(3);
  add('proactive.normativeDocuments.issued', issued);
  add('proactive.normativeDocuments.inForce', issued + upTo(most / 4));
  add('proactive.licensing.decisions', upTo(most * 90));
  add('proactive.penalties.decisions', upTo(most * 12));
  add('proactive.compulsion.decisions', upTo(most * 2));
  const ended = cells.get('applications.outcome.total.total') ?? 0;
  return {
    ...setCells(blank, cells),
    publicationDate: `${year + 1}-01-${10 + upTo(20)}`,
    introduction: [
      {
        type: 'paragraph',
        text: `（虚构，仅作演示）本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日至12月31日。`,
      },
    ],
    overview: [
      {
        type: 'paragraph',
        text: `${year}年，本机关新收政府信息公开申请${received}件，办结${ended}件。主动公开、政府信息管理、平台建设和监督保障各项工作按要求进行，工作考核、社会评议和责任追究情况正常，全年未发生责任追究。`,
      },
    ],
    problems: [
      {
        type: 'paragraph',
        text: `存在的主要问题：${name}政府信息公开目录更新还不够及时。改进情况：下一步将明确专人负责，每月检查一次，并加强业务培训。`,
      },
    ],
    other: [{ type: 'paragraph', text: '本年度没有收取信息处理费，没有其他需要报告的事项。' }],
  };
}

/** Two digits of a number in the wrong order, or one too many. */
const mistyped = (value: number): number => {
  const digits = String(value);
  return digits.length > 1 && digits[0] !== digits[1]
    ? Number(`${digits[1]}${digits[0]}${digits.slice(2)}`)
    : value * 10 + 1;
};

/** A report with a fault that is seen in published ones. */
function withFault(report: Report, which: number): Report {
  const total = 'applications.outcome.total.total';
  const granted = 'applications.outcome.granted.naturalPerson';
  const review = 'proceedings.review.total';
  const change = (address: string, value: number | null): Report =>
    setCells(report, [[address, value]]);
  switch (which) {
    case 0:
      return change(granted, mistyped(getCell(report, granted) ?? 0));
    case 1:
      return change(total, (getCell(report, total) ?? 0) + 1);
    case 2:
      return change(review, (getCell(report, review) ?? 0) + 2);
    case 3:
      return setCells(
        report,
        cellsOf(report.edition)
          .filter(({ table, isTotal }) => table === 'proceedings' && !isTotal)
          .map(({ address }) => [address, null]),
      );
    case 4:
      return { ...report, problems: [{ type: 'paragraph', text: '无。' }] };
    case 5:
      return change('proactive.normativeDocuments.inForce', 0);
    default:
      return {
        ...report,
        overview: [
          {
            type: 'paragraph',
            text: `${report.year}年，本机关新收政府信息公开申请${(getCell(report, 'applications.newlyReceived.total') ?? 0) + 3}件。考核、评议和责任追究情况正常。`,
          },
        ],
      };
  }
}

/** On the form before that of the year, every cell 0. */
const inOldForm = ({ name }: RosterBody): Report => {
  const blank = blankReport({ year: MADE_YEAR, edition: EDITIONS[0], body: { name } });
  return setCells(
    blank,
    cellsOf(blank.edition).map(({ address }) => [address, 0]),
  );
};

/** What a report adds up to with those of other bodies. */
const addedUp = (report: Report, others: readonly Report[]): Report =>
  setCells(
    report,
    cellsOf(report.edition).map(({ address }) => [
      address,
      others.reduce((sum, other) => sum + (getCell(other, address) ?? 0), 0),
    ]),
  );

/** A district whose government adds up the bodies below: all have reported, and one of them is missing in its sums. */
const ADDED_UP = '990003';

/** The results of reading them, as `collect` gives them: a file each, some none, some two. */
export function madeResults(
  roster: readonly RosterBody[] = madeRoster,
  seed = 20_240_131,
): CollectedReport[] {
  const random = chance(seed);
  const results: CollectedReport[] = [];
  const below: Report[] = [];
  const found = (
    file: string,
    belongs: CollectedReport['belongs'],
    report: Report,
    previous?: Report,
  ): void => {
    const { findings, notChecked } = checkReport(report, { ...(previous && { previous }) });
    results.push({
      file,
      hash: '',
      belongs,
      report,
      findings,
      notChecked,
      ...(previous && { previous }),
    });
  };
  // Those above come last, when what they add up is known.
  const order = [...roster].sort(
    (a, b) => Number(a.code === ADDED_UP) - Number(b.code === ADDED_UP),
  );
  for (const body of order) {
    const file = `2024/${body.name} 2024.docx`;
    const belongs = { body: body.code };
    const fate = random();
    const isBelow = body.parent === ADDED_UP;
    const report = madeReport(body, MADE_YEAR, random);
    if (body.code === ADDED_UP) {
      const whole = addedUp(report, below.slice(0, -1));
      found(file, belongs, {
        ...whole,
        coverage: { scope: 'aggregated', includes: ['departments', 'lowerGovernments'] },
      });
    } else if (isBelow) {
      below.push(report);
      found(file, belongs, report);
    } else if (fate < 0.06) {
    } else if (fate < 0.08) {
      results.push({
        file: `${file.slice(0, -5)}.pdf`,
        hash: '',
        belongs,
        error: '这个 PDF 是扫描件，没有文字，请用原来的 Word 文件。',
      });
    } else if (fate < 0.1) {
      found(file, belongs, report);
      found(file.replace('.docx', '（修改稿）.docx'), belongs, withFault(report, 0));
    } else if (fate < 0.12) {
      found(file, belongs, madeReport(body, MADE_YEAR - 1, random));
    } else if (fate < 0.14) {
      found(file, belongs, {
        ...inOldForm(body),
        introduction: report.introduction,
        overview: report.overview,
      });
    } else if (fate < 0.2) {
      found(file, belongs, {
        ...report,
        publicationDate: `${MADE_YEAR + 1}-04-0${1 + Math.floor(random() * 8)}`,
      });
    } else if (fate < 0.42) {
      found(file, belongs, withFault(report, Math.floor(random() * 7)));
    } else {
      found(file, belongs, report);
    }
  }
  const stranger = madeReport({ code: '', name: '别市某局', aliases: [] }, MADE_YEAR, random);
  found('2024/别市某局 2024.docx', { reason: 'none', candidates: [] }, stranger);
  found(
    '2024/东镇人民政府 2024.docx',
    {
      reason: 'several',
      candidates: DISTRICTS.map((_, index) => `9900${String(index + 1).padStart(2, '0')}001`),
    },
    madeReport({ code: '', name: '东镇人民政府', aliases: [] }, MADE_YEAR, random),
  );
  results.push({
    file: '2024/扫描件0001.pdf',
    hash: '',
    belongs: { reason: 'none', candidates: [] },
    error: '这个 PDF 是扫描件，没有文字，请用原来的 Word 文件。',
  });
  return results;
}

/** A collection of results. */
export function collectionOf(
  results: readonly CollectedReport[],
  roster?: readonly RosterBody[],
  year?: number,
): Collection {
  const collector = new Collector(roster, year);
  for (const result of results) collector.add(result);
  return collector.collection();
}

/** The collection of all 300. */
export const madeCollection = (): Collection => collectionOf(madeResults(), madeRoster, MADE_YEAR);

/** The same bodies, all of which have reported, without a finding of weight. */
export function allReported(): Collection {
  const roster = madeRoster.slice(0, 40);
  const random = chance(1);
  return collectionOf(
    roster.map((body) => {
      const report = madeReport(body, MADE_YEAR, random);
      return {
        file: `2024/${body.name} 2024.docx`,
        hash: '',
        belongs: { body: body.code },
        report,
        findings: checkReport(report).findings,
        notChecked: [],
      };
    }),
    roster,
    MADE_YEAR,
  );
}
