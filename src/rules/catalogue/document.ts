import type { RuleTemplate } from './template';

/** The document as a whole: sections, period, years, what it cites and what its text must speak of. */
export const documentRules: readonly RuleTemplate[] = [
  {
    id: 'DOC-SECTIONS',
    severity: 'error',
    severityBeforeBinding: 'info',
    level: 0,
    over: { edition: true },
    anchor: 'report',
    assert: { fact: ['document.sections', ['{sections}']] },
    message: {
      zh: '报告的六个部分不全，或者次序与统一格式不同。',
      en: 'The six sections are not complete, or not in the order of the form.',
    },
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
      zh: '统计期限不是{v:#year}年1月1日至12月31日。',
      en: 'The period is not 1 January to 31 December {v:#year}.',
    },
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
  },
  {
    id: 'DOC-YEAR-TEXT',
    severity: 'error',
    severityBeforeBinding: 'info',
    level: 0,
    anchor: 'overview',
    assert: { eq: [[[1, '#text.year']], [[1, '#year']]] },
    message: {
      zh: '文字写统计期限自{left}年1月1日起，报告年度是{right}年。',
      en: 'The text says that the period begins on 1 January {left}, the report is on {right}.',
    },
  },
  {
    id: 'DOC-EDITION',
    severity: 'query',
    level: 0,
    over: { edition: true },
    anchor: 'edition',
    assert: { le: [[[1, '#year']], [[1, '{lastYear}']]] },
    message: {
      zh: '{left}年度的报告使用了旧格式，旧格式用到{right}年度。',
      en: 'The report on {left} uses a form that was in force up to the reports on {right}.',
    },
  },
  {
    id: 'DOC-NOTICE',
    severity: 'query',
    level: 0,
    over: { edition: true },
    anchor: 'overview',
    assert: {
      any: [
        { not: { matches: ['front', '{outdatedNotice}'] } },
        { matches: ['front', '{notice}'] },
      ],
    },
    message: {
      zh: '文字引用了已被取代的格式通知。',
      en: 'The text cites a notice that has been superseded.',
    },
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
            matches: [
              'problems',
              '^\\s*(?:本单位|本机关|暂)?\\s*(?:无|没有)(?:问题)?\\s*[。.；;]?\\s*$',
            ],
          },
        },
      ],
    },
    message: {
      zh: '{anchor}没有内容，或者只写“无”。',
      en: '{anchor} has no text, or says only that there are none.',
    },
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
        '改进|措施|下一步|今后|将(?:进一步|继续|加大|加强)|整改|加强|完善|提升|优化',
      ],
    },
    message: {
      zh: '{anchor}只写了问题，没有写改进情况。',
      en: '{anchor} names problems, but no improvements.',
    },
  },
  {
    id: 'DOC-ASSESSMENT',
    severity: 'query',
    level: 0,
    anchor: 'overview',
    when: { fact: ['body.isGovernment', [true]] },
    assert: {
      all: [
        { matches: ['overview', '考核|考评'] },
        { matches: ['overview', '评议|评价|测评'] },
        { matches: ['overview', '责任追究|追责|问责|追究'] },
      ],
    },
    message: {
      zh: '{anchor}没有写全工作考核、社会评议和责任追究结果情况。',
      en: '{anchor} does not cover assessment, public appraisal and accountability.',
    },
  },
];
