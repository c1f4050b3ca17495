import { fail, outside, overview, paragraph, pass, SIX } from './example';
import type { RuleRecord } from './template';

/** What is written where a section has nothing to say, with or without the words that ask for it. */
const NOTHING =
  '\\s?(?:[（(]?[一二12][）)、.．])?(?:存在)?的?(?:主要)?(?:问题|不足)?(?:及|和)?(?:改进(?:情况|措施))?[：:]?\\s?(?:(?:本年度?|目前)?(?:本单位|本机关|我[局镇乡办市县区]|暂)?(?:未发现|不存在|[（(]?无[）)]?|没有)(?:存在)?(?:明显)?的?(?:问题|不足)?|[（(]?略[）)]?|[/／—－-]{1,4}|待(?:补充|填写?|完善)|详?见附件|同上)[。.；;，,]?';

/** The document as a whole: sections, period, years, what it cites and what its text must speak of. */
export const documentRules: readonly RuleRecord[] = [
  {
    id: 'DOC-SECTIONS',
    severity: 'error',
    severityBeforeBinding: 'info',
    level: 0,
    over: { edition: 'all' },
    anchor: 'report',
    assert: { fact: ['document.sections', ['{sections}']] },
    message: {
      zh: '报告的各部分不全，或者次序与统一格式不同：{sections}。',
      en: 'The sections are not complete, or not in the order of the form: {sections}.',
    },

    title: {
      zh: '各部分齐全，次序不变',
      en: 'All sections, in their order',
    },
    help: {
      zh: '按统一格式写全各部分，没有内容的写明“无”，不删减、不调换。',
      en: 'Keep the sections of the form in their order; write that there is nothing rather than leave one out.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第五十条',
        },
      ],
    },
    examples: [
      pass('report', {}, { sections: SIX }),
      fail('report', {}, { sections: SIX.filter((key) => key !== 'proceedings') }),
      fail('report', {}, { sections: [...SIX].reverse() }),
      outside('report'),
    ],
  },
  {
    id: 'DOC-PERIOD',
    severity: 'error',
    severityBeforeBinding: 'info',
    level: 0,
    anchor: 'period',
    assert: {
      all: [
        { eq: [[[1, '#period.from']], [[10000, '#year'], 101]] },
        { eq: [[[1, '#period.to']], [[10000, '#year'], 1231]] },
      ],
    },
    message: {
      zh: '统计期限写的是{period}，不是{v:#year}年1月1日至12月31日。',
      en: 'The period is {period}, not 1 January to 31 December {v:#year}.',
    },

    title: {
      zh: '统计期限为报告年度的 1 月 1 日至 12 月 31 日',
      en: 'The period is 1 January to 31 December of the year',
    },
    help: {
      zh: '改正统计期限，或者改正报告年度。',
      en: 'Correct the period, or the report year.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第四十九条',
        },
      ],
    },
    examples: [
      pass('period'),
      fail('period', {}, { fields: { period: { from: '2024-01-01', to: '2024-11-30' } } }),
      outside('period', {}, { fields: { period: null } }),
    ],
  },
  {
    id: 'DOC-YEAR-TITLE',
    severity: 'error',
    severityBeforeBinding: 'info',
    level: 0,
    anchor: 'title',
    assert: { eq: [[[1, '#title.year']], [[1, '#year']]] },
    message: {
      zh: '标题写{left}年，报告年度是{right}年。',
      en: 'The title says {left}, the report is on {right}.',
    },

    title: {
      zh: '标题中的年度与报告年度一致',
      en: 'The year in the title is the report year',
    },
    help: {
      zh: '改正标题，或者改正报告年度。',
      en: 'Correct the title, or the report year.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第四十九条',
        },
      ],
    },
    examples: [
      pass('title', {}, { fields: { year: 2024, title: '某局2024年政府信息公开工作年度报告' } }),
      fail('title', {}, { fields: { year: 2024, title: '某局2023年政府信息公开工作年度报告' } }),
    ],
  },
  {
    id: 'DOC-YEAR-TEXT',
    severity: 'error',
    severityBeforeBinding: 'info',
    level: 0,
    yieldsTo: ['DOC-PERIOD'],
    anchor: 'overview',
    assert: { eq: [[[1, '#text.year']], [[1, '#year']]] },
    message: {
      zh: '文字写统计期限自{left}年1月1日起，报告年度是{right}年。',
      en: 'The text says that the period begins on 1 January {left}, the report is on {right}.',
    },

    title: {
      zh: '文字中的统计期限与报告年度一致',
      en: 'The period in the text is of the report year',
    },
    help: {
      zh: '文字可能沿用了往年的报告，请改正。',
      en: "The text may have been taken from an earlier year's report; correct it.",
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第四十九条',
        },
      ],
    },
    examples: [
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
  },
  {
    id: 'DOC-EDITION',
    severity: 'error',
    level: 0,
    over: { edition: 'superseded' },
    anchor: 'edition',
    assert: { le: [[[1, '#year']], [[1, '{lastYear}']]] },
    message: {
      zh: '{left}年度的报告使用了旧格式，旧格式用到{right}年度。',
      en: 'The report on {left} uses a form that was in force up to the reports on {right}.',
    },

    title: {
      zh: '使用现行格式',
      en: 'The form in force is used',
    },
    help: {
      zh: '改用现行的统一格式。',
      en: 'Use the form in force.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'notice2021',
        },
      ],
    },
    examples: [
      pass('edition', {}, { fields: { year: '{lastYear}' } }),
      fail('edition', {}, { fields: { year: '{nextYear}' } }),
    ],
  },
  {
    id: 'DOC-NOTICE',
    severity: 'query',
    level: 0,
    over: { edition: 'superseding' },
    anchor: 'overview',
    assert: {
      any: [
        { not: { matches: ['front', '{outdatedNotice}'] } },
        { matches: ['front', '{notice}'] },
      ],
    },
    message: {
      zh: '文字引用了已被取代的格式通知：“{quote}”',
      en: 'The text cites a notice that has been superseded: "{quote}"',
    },

    title: {
      zh: '引用的格式文件现行有效',
      en: 'The notice that is cited is in force',
    },
    help: {
      zh: '改引现行的格式通知，并核对表格是否也是旧格式。',
      en: 'Cite the notice in force, and check that the tables follow it too.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'notice2021',
        },
      ],
    },
    examples: [
      pass('overview', {}, overview('根据{notice}要求编制。')),
      fail('overview', {}, overview('根据{earlierNotice}要求编制。')),
      fail('overview', {}, overview('根据国办公开办函2019年60号文编制。')),
      outside('overview'),
    ],
  },
  {
    id: 'DOC-PROBLEMS',
    severity: 'query',
    level: 0,
    anchor: 'problems',
    assert: {
      all: [
        { matches: ['problems', '\\S'] },
        {
          not: {
            matches: ['problems', `^${NOTHING}(?:${NOTHING})?$`],
          },
        },
      ],
    },
    message: {
      zh: '{anchor}没有内容，或者只写“无”一类的字样。',
      en: '{anchor} has no text, or says only that there are none.',
    },

    title: {
      zh: '第五部分写明存在的主要问题',
      en: 'Section five names the main problems',
    },
    help: {
      zh: '写明本机关的主要问题和改进情况。',
      en: 'Say what the main problems are, and what is done about them.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第五十条第（四）项',
        },
      ],
    },
    examples: [
      pass(
        'problems',
        {},
        { fields: { problems: paragraph('公开内容不够全面。下一步加强培训。') } },
      ),
      fail('problems', {}, { fields: { problems: paragraph('无。') } }),
      fail('problems', {}, { fields: { problems: paragraph('（略）') } }),
      fail('problems', {}, { fields: { problems: paragraph('主要问题：无。改进情况：无。') } }),
      fail('problems', {}, overview('有总体情况而没有第五部分。')),
    ],
  },
  {
    id: 'DOC-IMPROVEMENTS',
    severity: 'query',
    level: 0,
    anchor: 'problems',
    when: { matches: ['problems', '\\S{8}'] },
    assert: {
      matches: [
        'problems',
        '(?:下一步|下步|今后|接下来|明年|次年|未来|下一年|20[0-9]{2}年)|改进(?:措施|情况|方向|工作)|(?:将|拟|要|应|需)(?:进一步|继续|加大|加强|不断|持续|切实|着力|认真|严格|重点|大力)|整改|对策|采取.{0,12}措施|(?:针对|对此).{0,40}(?:加强|完善|提升|优化|强化|提高|改进)|(?:^|[。；\\n])[^。；\\n有待需]{0,20}(?:加强|完善|提升|优化|强化|提高|拓宽|丰富|健全|规范|落实|开展|组织)[^。；\\n]{2,}',
      ],
    },
    message: {
      zh: '{anchor}只写了问题，没有写改进情况。',
      en: '{anchor} names problems, but no improvements.',
    },

    title: {
      zh: '第五部分写明改进情况',
      en: 'Section five says what is improved',
    },
    help: {
      zh: '写明对所列问题已经采取和将要采取的措施。',
      en: 'Say what has been and will be done about the problems.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第五十条第（四）项',
        },
      ],
    },
    examples: [
      pass(
        'problems',
        {},
        { fields: { problems: paragraph('公开内容不够全面。下一步加强培训。') } },
      ),
      pass(
        'problems',
        {},
        { fields: { problems: paragraph('主要问题是更新慢。对策：专人负责。') } },
      ),
      fail('problems', {}, { fields: { problems: paragraph('公开内容不够全面，更新不够及时。') } }),
      fail(
        'problems',
        {},
        {
          fields: {
            problems: paragraph(
              '一是队伍建设有待进一步加强。二是解读质量有待提升。三是制度还不完善。',
            ),
          },
        },
      ),
    ],
  },
  {
    id: 'DOC-ASSESSMENT',
    severity: 'query',
    level: 0,
    anchor: 'overview',
    when: { fact: ['body.isGovernment', [true]] },
    assert: {
      covers: [
        'overview',
        [
          { label: { zh: '工作考核', en: 'assessment' }, pattern: '考核|考评' },
          { label: { zh: '社会评议', en: 'public appraisal' }, pattern: '评议|评价|测评' },
          {
            label: { zh: '责任追究结果', en: 'accountability' },
            pattern: '责任追究|追责|问责|追究',
          },
        ],
      ],
    },
    message: {
      zh: '{anchor}没有写到{missing}情况，各级人民政府的报告应当写。',
      en: '{anchor} does not speak of {missing}, which the report of a government has to cover.',
    },

    title: {
      zh: '各级政府报告工作考核、社会评议和责任追究结果情况',
      en: 'A government reports on assessment, public appraisal and accountability',
    },
    help: {
      zh: '各级人民政府的年度报告还应当包括这三项；没有发生责任追究的，写明没有。',
      en: 'The report of a government has to cover all three; say so where nobody was held to account.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第五十条第（四）项',
        },
      ],
    },
    examples: [
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
          fields: {
            body: { name: null, kind: 'department' },
            overview: paragraph('纳入绩效考核。'),
          },
        },
      ),
    ],
  },
];
