import { fail, outside, overview, paragraph, pass, SIX } from './example';
import type { RuleRecord } from './template';

const NOTICE = { kind: 'law', cites: [{ instrument: 'notice2021' }] } as const;
const PRACTICE = { kind: 'practice' } as const;

const YEAR = '(?:[12][0-9]{3}|二[〇○零O0][一二三四五六七八九〇○零]{2})\\s{0,3}年?';

/** A report that speaks of itself. */
const SELF = '(?:报告|年报|全文|本文)';

/** What a report announces of itself: how many parts it has, or which. */
const PARTS = '(?:部分|方面|章节)';
const COUNTED = `${SELF}[^。；\\n]{0,40}(?:由|分为|分|共|包括|包含|涵盖)[^。；\\n]{0,160}?(?:[一二三四五七八九十]|[1-57-9])\\s{0,3}(?:个|大)?${PARTS}`;

/** Words that a template leaves to be filled in. */
const TEMPLATE =
  '该部分以表格形式报告|[（(]文字描述|文字描述[)）。，]|此处填写|请填写|在此处报告|[（(]此处|×{2,}年?|(?<![A-Za-z0-9/.])[xX]{3,30}(?![A-Za-z0-9/.])|[xX]{2}(?:年|[省市县区镇乡局委厅办]|单位|街道|[件条元])|_{3,60}|\\*{3,}';

/** A line of the statistical table that reports carried until 2018. */
const OLD_FIGURE =
  '(?:新闻发布会总?次?数?[0-9]+次|在线访谈次?数?[0-9]+次|政策解读稿件?发布数?[0-9]+[篇件]|(?:微博|微信|其他方式|其它方式)[^。；，,\\n]{0,10}回应事件数?[0-9]+次|回应公众关注热点或重大舆情(?:数|[0-9]+次))';

const with_ = (section: 'problems' | 'other', text: string) => ({
  fields: { year: 2024, overview: paragraph('全年工作平稳。'), [section]: paragraph(text) },
});

const department = (publicationDate: string) => ({
  fields: { year: 2024, publicationDate, body: { name: null, kind: 'department' } },
});
const government = (publicationDate: string) => ({
  fields: { year: 2024, publicationDate, body: { name: null, kind: 'county' } },
});

/** What the title and the texts of a report say, or leave out. */
export const contentRules: readonly RuleRecord[] = [
  {
    id: 'DOC-TITLE-YEAR',
    severity: 'query',
    level: 0,
    anchor: 'title',
    when: { matches: ['title', '\\S'] },
    assert: { matches: ['title', YEAR] },
    message: {
      zh: '标题没有写明是哪一年度的报告。',
      en: 'The title does not say which year is reported on.',
    },
    title: { zh: '标题写明年度', en: 'The title names the year' },
    help: {
      zh: '在标题里写明报告的年度，例如“某局2024年政府信息公开工作年度报告”。',
      en: 'Name the report year in the title.',
    },
    basis: { kind: 'law', cites: [{ instrument: 'regulations', article: '第四十九条' }] },
    examples: [
      pass('title', {}, { fields: { title: '某局2024年政府信息公开工作年度报告' } }),
      pass('title', {}, { fields: { title: '某局二〇二四年政府信息公开工作年度报告' } }),
      fail('title', {}, { fields: { title: '某局政府信息公开工作年度报告' } }),
    ],
  },
  {
    id: 'DOC-PERIOD-UNREADABLE',
    severity: 'query',
    level: 0,
    anchor: 'period',
    when: {
      matches: [
        'all',
        '(?:统计期限|数据.{0,12}期限|数据统计|统计时间)[^。；\\n]{0,12}[0-9]|(?:期限|时限|时间范围|起止时间)[^。；\\n]{0,8}(?:[12][0-9]{3}|二[〇○零])',
      ],
    },
    // 2024年1-12月 is short, and says it.
    assert: {
      any: [
        { filled: '#period.from' },
        {
          matches: [
            'all',
            '年度?\\s{0,2}[（(]?1\\s{0,2}月?\\s{0,2}[-—–－~～至到]{1,2}\\s{0,2}12\\s{0,2}月',
          ],
        },
      ],
    },
    message: {
      zh: '统计期限写得不对，读不出起止日期：“{quote}”',
      en: 'The period is not written as two dates: "{quote}"',
    },
    title: { zh: '统计期限写得清楚', en: 'The period can be read' },
    help: {
      zh: '写成“2024年1月1日起至2024年12月31日止”的样子，检查有没有多字、漏字。',
      en: 'Write both dates in full; look for digits too many or too few.',
    },
    basis: { kind: 'law', cites: [{ instrument: 'regulations', article: '第四十九条' }] },
    examples: [
      pass('period', {}, overview('统计期限自2024年1月1日起至2024年12月31日止。')),
      pass(
        'period',
        {},
        { fields: { period: null, overview: paragraph('本报告的统计期限为2024年1-12月。') } },
      ),
      fail(
        'period',
        {},
        {
          fields: {
            period: null,
            overview: paragraph('统计期限自2024年1月1日起至202024年12月31日止。'),
          },
        },
      ),
      outside('period', {}, { fields: { period: null, overview: paragraph('全年工作平稳。') } }),
    ],
  },
  {
    id: 'DOC-PARTS',
    severity: 'query',
    level: 0,
    anchor: 'report',
    assert: { not: { matches: ['front', COUNTED] } },
    message: {
      zh: '文字写的部分数不是六个，统一格式是六个部分：“{quote}”',
      en: 'The text announces another number of parts than the six of the form: "{quote}"',
    },
    title: { zh: '写明的部分数与格式一致', en: 'As many parts are announced as the form has' },
    help: {
      zh: '改为“由六个部分组成”，并核对这句话列出的各部分与正文一致。',
      en: 'Say that there are six parts, and name them as the headings do.',
    },
    basis: NOTICE,
    examples: [
      pass('report', {}, overview('本报告由六个部分组成。')),
      fail('report', {}, overview('本报告由四个部分组成。')),
    ],
  },
  {
    id: 'DOC-PARTS-NAMED',
    severity: 'query',
    level: 0,
    anchor: 'report',
    when: {
      matches: [
        'front',
        `${SELF}[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{30,200}${PARTS}`,
      ],
    },
    assert: {
      covers: [
        'front',
        [
          ['总体|概述|概况|基本情况', '总体情况', 'overview'],
          ['主动公开', '主动公开', 'proactive disclosure'],
          ['申请', '收到和处理申请', 'applications'],
          ['复议|诉讼', '行政复议、行政诉讼', 'review and litigation'],
          ['问题|不足', '存在的主要问题及改进情况', 'problems and improvements'],
          ['其他|其它', '其他需要报告的事项', 'other matters'],
        ].map(([pattern = '', zh = '', en = '']) => ({
          label: { zh, en },
          pattern: `${SELF}[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{0,160}(?:${pattern})`,
        })),
      ],
    },
    message: {
      zh: '介绍报告内容的一句没有列全六个部分，缺{missing}：“{quote}”',
      en: 'The sentence that lists the parts lacks {missing}: "{quote}"',
    },
    title: { zh: '列出的部分与格式一致', en: 'The parts that are listed are the form’s' },
    help: {
      zh: '按正文的六个标题改写这句话。',
      en: 'Name the six parts as the headings do.',
    },
    basis: NOTICE,
    examples: [
      pass(
        'report',
        {},
        overview(
          '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
        ),
      ),
      fail(
        'report',
        {},
        overview(
          '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、其他需要报告的事项等六部分组成。',
        ),
      ),
      outside('report', {}, overview('全年工作平稳。')),
    ],
  },
  {
    id: 'DOC-OVERVIEW',
    severity: 'query',
    level: 0,
    anchor: 'overview',
    when: { not: { matches: ['overview', TEMPLATE] } },
    assert: {
      matches: [
        'overview',
        '[^第0-9０-９][0-9０-９]{1,9}\\s{0,3}(?:余|多)?(?:[件条次个篇期场人项份]|%|％)|加强|加大|完善|推进|推动|落实|开展|建立|健全|优化|规范|提升|提高|强化|深化|培训|发布|及时|积极|认真|严格|收到[^和]|受理|未|没有|无',
      ],
    },
    message: {
      zh: '{anchor}只有编制说明，没有写本年度的工作。',
      en: '{anchor} says how the report was made, and nothing of the year’s work.',
    },
    title: { zh: '总体情况写到本年度的工作', en: 'Section one tells of the year’s work' },
    help: {
      zh: '写明主动公开、依申请公开、政府信息管理、平台建设、监督保障各做了什么，有数字的写数字。',
      en: 'Say what was done under each of the five topics, with figures where there are any.',
    },
    basis: NOTICE,
    examples: [
      pass('overview', {}, overview('本报告根据《条例》编制。2024年主动公开信息12条。')),
      fail(
        'overview',
        {},
        overview('本报告根据《条例》要求编制，统计期限为2024年1月1日至2024年12月31日。'),
      ),
      outside('overview', {}, overview('（文字描述）')),
    ],
  },
  {
    id: 'DOC-OLD-TABLE',
    severity: 'info',
    level: 0,
    anchor: 'overview',
    assert: { not: { matches: ['overview', `${OLD_FIGURE}[\\s\\S]{0,200}?${OLD_FIGURE}`] } },
    message: {
      zh: '{anchor}抄了旧统计表的指标，统一格式不要求：“{quote}”',
      en: '{anchor} copies figures of the old statistical table, for which the form does not ask: "{quote}"',
    },
    title: { zh: '总体情况没有照抄旧统计表', en: 'Section one copies no figures of the old table' },
    help: {
      zh: '2019年起的统一格式没有这些指标；删去，或者改写成文字。',
      en: 'The form has had none of them since 2019: leave them out, or tell it in words.',
    },
    basis: PRACTICE,
    examples: [
      pass('overview', {}, overview('举办新闻发布会3次。')),
      fail('overview', {}, overview('举办新闻发布会总次数0次，政府网站在线访谈次数0次。')),
      fail('overview', {}, overview('舉辦新聞發布會總次數0次，政府網站在線訪談次數0次。')),
    ],
  },
  {
    id: 'DOC-OLD-REGULATIONS',
    severity: 'query',
    level: 0,
    anchor: 'overview',
    assert: {
      not: {
        matches: [
          'all',
          '(?:国务院令?|令)\\s{0,3}(?:第\\s{0,3})?492\\s{0,3}号|第\\s{0,3}492\\s{0,3}号|2008\\s{0,3}年5\\s{0,3}月1\\s{0,3}日起?(?:施行|实施)|《(?:中华人民共和国)?政府信息公开条例》[^。；\\n]{0,30}第三十[一二]条[^。；\\n]{0,40}(?:编制|编写|撰写|年度报告)',
        ],
      },
    },
    message: {
      zh: '文字引用了2008年施行的旧《条例》（国务院令第492号），现行的是2019年修订的国务院令第711号：“{quote}”',
      en: 'The text cites the Regulations of 2008 (Decree No. 492); in force are those of 2019 (No. 711): "{quote}"',
    },
    title: { zh: '引用现行的《条例》', en: 'The Regulations in force are cited' },
    help: {
      zh: '改引《中华人民共和国政府信息公开条例》（国务院令第711号），条文号也要跟着改（年度报告是第四十九条、第五十条）。',
      en: 'Cite Decree No. 711 with its articles (49 and 50 on annual reports).',
    },
    basis: { kind: 'law', cites: [{ instrument: 'regulations' }] },
    examples: [
      pass('overview', {}, overview('根据国务院令第711号编制。')),
      fail('overview', {}, overview('根据《条例》（国务院令第492号）编制。')),
      // The articles on annual reports of the old Regulations.
      fail('overview', {}, overview('根据《政府信息公开条例》第三十一条、第三十二条编制本报告。')),
    ],
  },
  {
    id: 'DOC-TEMPLATE',
    severity: 'query',
    level: 0,
    over: { each: ['front', 'proactive', 'applications', 'proceedings', 'problems', 'other'] },
    anchor: '{each}',
    assert: {
      not: {
        matches: [
          '{each}' as 'front', // a slot for the names above
          TEMPLATE,
        ],
      },
    },
    message: {
      zh: '{anchor}里还留着模板的字样：“{words}”（“{quote}”）',
      en: '{anchor} still holds words of the template: "{words}" ("{quote}")',
    },
    title: { zh: '没有留下模板的字样', en: 'No words of the template are left' },
    help: { zh: '删去模板的说明文字，换成本单位的内容。', en: 'Delete the words of the template.' },
    basis: PRACTICE,
    examples: [
      pass('other', {}, with_('other', '未收取信息处理费。')),
      pass(
        'other',
        {},
        with_('other', '未收取信息处理费（见 https://a.gov.cn/xxgk/xxx/index.html）。'),
      ),
      fail('other', {}, with_('other', '（文字描述，收取信息处理费情况在此处报告。）')),
      fail('other', {}, with_('other', '本年度收取信息处理费____元。')),
      fail('other', {}, with_('other', '2024年，XX局未收取信息处理费。')),
    ],
  },
  {
    id: 'DOC-NUMBER-MISSING',
    severity: 'query',
    level: 0,
    anchor: 'overview',
    assert: {
      not: {
        matches: [
          'all',
          '(?:收到|受理|新收|办理|办结|答复|公开|发布|制发|收取|共有?)[^0-9０-９一二三四五六七八九十百千万零〇两几数每多各逐按该此本同\\s，,。；;：:（）()“”、]{0,14}(?:申请|信息|文件|公文|共|计)(?:件|条|份)(?=[，,。；;])',
        ],
      },
    },
    message: {
      zh: '文字里少了数字：“{words}”（“{quote}”）',
      en: 'A number is missing in the text: "{words}" ("{quote}")',
    },
    title: { zh: '文字里没有漏掉数字', en: 'No number is missing in the text' },
    help: { zh: '补上件数；没有的写 0。', en: 'Fill in the number; write 0 if there was none.' },
    basis: PRACTICE,
    examples: [
      pass('overview', {}, overview('收到政府信息公开申请3件，均已办结。')),
      fail('overview', {}, overview('收到政府信息公开申请件，均已办结。')),
    ],
  },
  {
    id: 'DOC-TOPICS',
    severity: 'info',
    level: 0,
    anchor: 'overview',
    // Only where the text is set out by these topics: else nobody can tell what it leaves out on purpose.
    when: {
      matches: [
        'overview',
        '(?:^|\\n)\\s{0,3}[（(]?[一二三四五1-5][）)、.．]\\s{0,3}(?:关于)?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息)?(?:公开)?平台建设|监督保障)',
      ],
    },
    assert: {
      covers: [
        'overview',
        [
          { label: { zh: '主动公开', en: 'proactive disclosure' }, pattern: '主动公开' },
          { label: { zh: '依申请公开', en: 'disclosure on application' }, pattern: '申请' },
          {
            label: { zh: '政府信息管理', en: 'management of information' },
            pattern: '管理|审查|审核|制度|清理|目录|规范|归档|更新|保密',
          },
          {
            label: { zh: '平台建设', en: 'platforms' },
            pattern:
              '平台|网站|公众号|微信|微博|新媒体|专栏|专区|栏目|公开栏|渠道|公报|载体|网络|媒体',
          },
          {
            label: { zh: '监督保障', en: 'supervision and support' },
            pattern: '监督|保障|考核|培训|领导|评议|问责|责任|组织|监管|检查|队伍|督查|督办|分管',
          },
        ],
      ],
    },
    message: {
      zh: '{anchor}没有写到{missing}。',
      en: '{anchor} does not speak of {missing}.',
    },
    title: { zh: '总体情况写到五个方面', en: 'Section one speaks of five topics' },
    help: {
      zh: '格式要求写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面；没有做的，也写一句。',
      en: 'The form asks for five topics; say so where there is nothing to report.',
    },
    basis: NOTICE,
    examples: [
      pass(
        'overview',
        {},
        overview(
          '（一）主动公开信息12条，依申请公开办结2件，规范信息管理，建设网站平台，加强监督。',
        ),
      ),
      fail('overview', {}, overview('（一）主动公开信息12条，加强监督。')),
      outside('overview', {}, overview('加强监督。')),
    ],
  },
  {
    id: 'DOC-YEAR-PLAN',
    severity: 'query',
    level: 0,
    anchor: 'problems',
    assert: { lt: [[[1, '#year']], [[1, '#plan.year']]] },
    message: {
      zh: '{anchor}把{right}年写成了今后的打算，本报告报告的是{left}年，年份可能沿用了往年的文字。',
      en: '{anchor} plans for {right}, but the report is on {left}; the text may be an earlier year’s.',
    },
    title: { zh: '今后打算的年份在报告年度之后', en: 'The plans are for a later year' },
    help: { zh: '核对年份，按下一年度的打算改写。', en: 'Check the year.' },
    basis: PRACTICE,
    examples: [
      pass('problems', {}, with_('problems', '一是队伍不稳。2025年，我局将加强培训。')),
      pass('problems', {}, with_('problems', '2024年，我局将公开纳入考核。2025年将加强培训。')),
      pass('problems', {}, with_('problems', '2024年，我局重点工作是解读。2025年将加强培训。')),
      fail('problems', {}, with_('problems', '一是队伍不稳。2024年，我局将加强培训。')),
      fail('problems', {}, with_('problems', '更新慢。在2024年的工作中，我们将着力改进。')),
      outside('problems', {}, with_('problems', '一是队伍不稳。下一步加强培训。')),
    ],
  },
  {
    id: 'DOC-FEES',
    severity: 'info',
    level: 0,
    over: { cells: { endingIn: ['feeOverdue.total'] } },
    anchor: 'other',
    when: {
      any: [{ lt: [[0], [[1, '{cell}']]] }, { matches: ['overview', '信息处理费|收费通知'] }],
    },
    assert: { matches: ['other', '收费|处理费|费用'] },
    message: {
      zh: '{anchor}没有写信息处理费的收取情况，而表格或者文字涉及收费。',
      en: '{anchor} is silent on the information processing fee, of which the table or the text speaks.',
    },
    title: { zh: '第六部分报告信息处理费', en: 'Section six reports the processing fee' },
    help: {
      zh: '写明收取了多少元信息处理费；没有收取的，写明没有收取。',
      en: 'Say how much was charged, or that nothing was.',
    },
    basis: { kind: 'law', cites: [{ instrument: 'feeMeasures' }] },
    examples: [
      pass(
        'other',
        { 'applications.outcome.other.feeOverdue.total': 1 },
        with_('other', '未收取信息处理费。'),
      ),
      fail(
        'other',
        { 'applications.outcome.other.feeOverdue.total': 1 },
        with_('other', '无其他需要报告的事项。'),
      ),
      outside('other', {}, with_('other', '无其他需要报告的事项。')),
    ],
  },
  {
    id: 'DOC-DEADLINE',
    severity: 'info',
    level: 0,
    anchor: 'report',
    when: { filled: '#year' },
    assert: {
      all: [
        { le: [[[1, '#published']], [[10000, '#year'], 10331]] },
        {
          any: [
            { not: { fact: ['body.kind', ['department']] } },
            { le: [[[1, '#published']], [[10000, '#year'], 10131]] },
          ],
        },
      ],
    },
    message: {
      zh: '页面写的发布日期是{published}，晚于《条例》规定的期限（政府部门为次年1月31日，政府信息公开工作主管部门为次年3月31日）。',
      en: 'The page gives {published} as its date, after the term of the Regulations (31 January for departments, 31 March for the offices in charge).',
    },
    title: { zh: '在规定的期限内公布', en: 'Published in time' },
    help: {
      zh: '核对发布日期；网站改版后重新发布、更正后重发的，可以说明。',
      en: 'Check the date; a page that was moved or published again explains it.',
    },
    basis: {
      kind: 'law',
      cites: [{ instrument: 'regulations', article: '第四十九条' }],
      note: {
        zh: '县级以上人民政府部门每年1月31日前，县级以上地方人民政府的政府信息公开工作主管部门每年3月31日前；乡镇没有单独的期限，按3月31日提示。',
        en: 'Departments from county level by 31 January, offices in charge by 31 March; the article names no term for townships, which are held to 31 March here.',
      },
    },
    examples: [
      pass('report', {}, department('2025-01-20')),
      fail('report', {}, department('2025-02-20')),
      pass('report', {}, government('2025-03-20')),
      fail('report', {}, government('2025-06-23')),
      outside('report', {}),
    ],
  },
  {
    id: 'DOC-LABELS',
    severity: 'info',
    level: 0,
    over: { each: ['report', 'proactive', 'applications', 'proceedings'] },
    anchor: '{each}',
    assert: { labels: ['{each}', 'misspelt'] },
    message: {
      zh: '{anchor}的标题或者行名、列名与统一格式不同：{labels}。',
      en: 'Headings or labels of {anchor} are not the form’s: {labels}.',
    },
    title: { zh: '标题和行名、列名按格式写', en: 'Headings and labels are the form’s' },
    help: { zh: '照统一格式的原文改正。', en: 'Write them as the form has them.' },
    basis: { kind: 'printed' },
    examples: [
      pass('report', {}, { labels: [] }),
      fail(
        'report',
        {},
        {
          labels: [
            {
              part: 'report',
              printing: 'misspelt',
              printed: '收到的处理政府信息公开申请情况',
              meant: '收到和处理政府信息公开申请情况',
            },
          ],
        },
      ),
      outside('report', {}, { sections: SIX }),
    ],
  },
  {
    id: 'TABLE-EXTRA',
    severity: 'info',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    assert: { labels: ['{table}', 'extra'] },
    message: {
      zh: '{anchor}有统一格式没有的行或者列：{labels}，没有计入。',
      en: '{anchor} has rows or columns that the form has not: {labels}; they were left out.',
    },
    title: { zh: '表格没有增加行列', en: 'No rows or columns are added' },
    help: {
      zh: '删去增加的行列；里面的数应当归入格式已有的某一行，或者写进文字。',
      en: 'Remove them; their figures belong in a row of the form, or in the text.',
    },
    basis: { kind: 'printed' },
    examples: [
      pass('applications', {}, { labels: [] }),
      fail(
        'applications',
        {},
        { labels: [{ part: 'applications', printing: 'extra', printed: '其中：网络申请' }] },
      ),
    ],
  },
];
