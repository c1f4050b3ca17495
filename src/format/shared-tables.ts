/**
 * What both editions print alike: the applicants' columns, the outcome rows and table four.
 * An edition takes these and adds what is its own.
 */
import type { Block, CellType, LabelNode, SectionForm, TableForm } from './form';
import { regulations } from './instruments';

export const itemCount: CellType = { kind: 'count', unit: '项' };
export const itemChange: CellType = { kind: 'change', unit: '项' };

/** The corner label of every block of table two. */
export const CONTENT_CORNER = '信息内容';

/** A block of table two: an item of article 20 of the Regulations. */
export function articleBlock(
  item: string,
  explanation: { zh: string; en: string },
  columns: readonly LabelNode[],
  rows: readonly LabelNode[],
): Block {
  return {
    heading: {
      label: `第二十条第（${item}）项`,
      basis: regulations(`第二十条第（${item}）项`),
      explanation,
    },
    corner: CONTENT_CORNER,
    columns,
    rows,
  };
}

export const ARTICLE_20 = {
  one: {
    zh: '行政法规、规章和规范性文件',
    en: 'Administrative regulations, rules and normative documents',
  },
  five: {
    zh: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
    en: 'Basis, conditions, procedure and results of licensing and other public services',
  },
  six: {
    zh: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
    en: 'Basis, conditions and procedure of penalties and compulsory measures, and penalty decisions of public interest',
  },
  eight: {
    zh: '行政事业性收费项目及其依据、标准',
    en: 'Administrative fees, their basis and rates',
  },
  nine: {
    zh: '政府集中采购项目的目录、标准及实施情况',
    en: 'Centralised government procurement: catalogue, standards and implementation',
  },
} as const;

/** Columns of table three: who applied. 总计 is the sum of the six kinds of applicant. */
const applicants: readonly LabelNode[] = [
  {
    label: '申请人情况',
    children: [
      { key: 'naturalPerson', label: '自然人' },
      {
        label: '法人或其他组织',
        children: [
          { key: 'commercialEnterprise', label: '商业企业' },
          { key: 'researchInstitution', label: '科研机构' },
          { key: 'publicWelfareOrganization', label: '社会公益组织' },
          { key: 'legalServiceInstitution', label: '法律服务机构' },
          { key: 'otherOrganization', label: '其他' },
        ],
      },
      { key: 'total', label: '总计', variants: ['合计'], total: true },
    ],
  },
];

const outcomesBeforeOther: readonly LabelNode[] = [
  {
    key: 'granted',
    label: '（一）予以公开',
    basis: regulations('第三十六条第（二）项'),
  },
  {
    key: 'partlyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    variants: ['（二）部分公开（区分处理的，只记这一情形，不计其他情形）', '（二）部分公开'],
    basis: regulations('第三十七条'),
    explanation: {
      zh: '申请公开的信息中含有不应当公开的内容，但能够作区分处理的。只要有一部分予以公开，整件申请就只计在这一行。',
      en: 'Separable content. If any part is released, the whole application is counted once, in this row only.',
    },
  },
  {
    key: 'denied',
    label: '（三）不予公开',
    basis: regulations('第三十六条第（三）项'),
    children: [
      {
        key: 'stateSecret',
        label: '1.属于国家秘密',
        basis: regulations('第十四条'),
        explanation: {
          zh: '依法确定为国家秘密的政府信息。',
          en: 'Lawfully classified as a state secret.',
        },
      },
      {
        key: 'prohibitedByLaw',
        label: '2.其他法律行政法规禁止公开',
        variants: ['2.其他法律行政法规禁止公开的'],
        basis: regulations('第十四条'),
        explanation: {
          zh: '法律、行政法规禁止公开的政府信息。',
          en: 'Disclosure prohibited by statute or administrative regulation.',
        },
      },
      {
        key: 'securityAndStability',
        label: '3.危及“三安全一稳定”',
        basis: regulations('第十四条'),
        explanation: {
          zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。',
          en: 'Disclosure may endanger national, public or economic security, or social stability.',
        },
      },
      {
        key: 'thirdPartyRights',
        label: '4.保护第三方合法权益',
        basis: regulations('第十五条'),
        explanation: {
          zh: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的政府信息。',
          en: 'Trade secrets, privacy and the like, where disclosure would harm a third party.',
        },
      },
      {
        key: 'internalAffairs',
        label: '5.属于三类内部事务信息',
        basis: regulations('第十六条'),
        explanation: {
          zh: '人事管理、后勤管理、内部工作流程三类内部事务信息。',
          en: 'Personnel, logistics, or internal work procedures.',
        },
      },
      {
        key: 'deliberativeProcess',
        label: '6.属于四类过程性信息',
        basis: regulations('第十六条'),
        explanation: {
          zh: '讨论记录、过程稿、磋商信函、请示报告四类过程性信息。',
          en: 'Discussion records, drafts, consultation letters, or requests for instructions.',
        },
      },
      {
        key: 'enforcementFile',
        label: '7.属于行政执法案卷',
        basis: regulations('第十六条'),
        explanation: { zh: '行政执法案卷信息。', en: 'Case files of administrative enforcement.' },
      },
      {
        key: 'administrativeInquiry',
        label: '8.属于行政查询事项',
        basis: regulations('第三十六条第（七）项'),
        explanation: {
          zh: '工商、不动产登记资料等，有关法律、行政法规对信息的获取有特别规定的。',
          en: 'Business or property registers and the like, for which other law governs access.',
        },
      },
    ],
  },
  {
    key: 'unavailable',
    label: '（四）无法提供',
    children: [
      {
        key: 'notHeld',
        label: '1.本机关不掌握相关政府信息',
        basis: regulations('第三十六条第（四）项', '第三十六条第（五）项'),
        explanation: {
          zh: '经检索没有所申请公开的信息，或者所申请公开的信息不属于本行政机关负责公开。',
          en: 'The information was not found, or another body is responsible for disclosing it.',
        },
      },
      {
        key: 'requiresCreation',
        label: '2.没有现成信息需要另行制作',
        basis: regulations('第三十八条'),
        explanation: {
          zh: '需要行政机关对现有政府信息进行加工、分析的。',
          en: 'Would require existing information to be processed or analysed.',
        },
      },
      {
        key: 'stillUnclear',
        label: '3.补正后申请内容仍不明确',
        basis: regulations('第三十条'),
        explanation: {
          zh: '申请人补正后，申请内容仍不明确的。',
          en: 'The application stays unclear after it was corrected.',
        },
      },
    ],
  },
  {
    key: 'notProcessed',
    label: '（五）不予处理',
    children: [
      {
        key: 'petitionOrComplaint',
        label: '1.信访举报投诉类申请',
        basis: regulations('第三十九条'),
        explanation: {
          zh: '以政府信息公开申请的形式进行信访、投诉、举报等活动的。',
          en: 'A petition, complaint or report in the form of an application.',
        },
      },
      {
        key: 'repeated',
        label: '2.重复申请',
        basis: regulations('第三十六条第（六）项'),
        explanation: {
          zh: '已就申请人提出的政府信息公开申请作出答复，申请人重复申请公开相同政府信息的。',
          en: 'The same applicant asked again for information already answered.',
        },
      },
      {
        key: 'publication',
        label: '3.要求提供公开出版物',
        basis: regulations('第三十九条'),
        explanation: {
          zh: '要求提供政府公报、报刊、书籍等公开出版物的。',
          en: 'A request for gazettes, newspapers, books and the like.',
        },
      },
      {
        key: 'excessive',
        label: '4.无正当理由大量反复申请',
        basis: regulations('第三十五条'),
        explanation: {
          zh: '申请的数量、频次明显超过合理范围，且理由不合理的。',
          en: 'Clearly beyond a reasonable number or frequency, without good reason.',
        },
      },
      { key: 'confirmOrReissue', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
];

/** Table three. The editions differ in how （六）其他处理 is broken down, and in nothing else. */
export function applicationsTable(otherProcessing: LabelNode): TableForm {
  return {
    blocks: [
      {
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        columns: applicants,
        rows: [
          {
            key: 'newlyReceived',
            label: '一、本年新收政府信息公开申请数量',
            basis: regulations('第五十条第（二）项'),
          },
          {
            key: 'carriedOver',
            label: '二、上年结转政府信息公开申请数量',
            basis: regulations('第五十条第（二）项'),
          },
          {
            key: 'outcome',
            label: '三、本年度办理结果',
            basis: regulations('第五十条第（二）项'),
            children: [
              ...outcomesBeforeOther,
              otherProcessing,
              { key: 'total', label: '（七）总计', variants: ['（七）合计'], total: true },
            ],
          },
          {
            key: 'carriedForward',
            label: '四、结转下年度继续办理',
            basis: regulations('第五十条第（二）项'),
          },
        ],
      },
    ],
    balances: [
      { left: ['newlyReceived', 'carriedOver'], right: ['outcome.total', 'carriedForward'] },
    ],
    carryOver: { from: 'carriedForward', to: 'carriedOver' },
  };
}

const results: readonly LabelNode[] = [
  { key: 'upheld', label: '结果维持', variants: ['维持'] },
  { key: 'corrected', label: '结果纠正', variants: ['纠正'] },
  { key: 'otherResult', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计', variants: ['合计'], total: true },
];

/** Table four, the same in both editions: one row of figures, named by its columns. */
export const proceedingsTable: TableForm = {
  blocks: [
    {
      rows: [],
      columns: [
        {
          key: 'review',
          label: '行政复议',
          basis: regulations('第五十条第（三）项'),
          children: results,
        },
        {
          label: '行政诉讼',
          basis: regulations('第五十条第（三）项'),
          children: [
            { key: 'litigationDirect', label: '未经复议直接起诉', children: results },
            { key: 'litigationAfterReview', label: '复议后起诉', children: results },
          ],
        },
      ],
    },
  ],
};

/** The six sections with their printed titles; only the tables of two and three depend on the edition. */
export function sections(proactive: TableForm, applications: TableForm): readonly SectionForm[] {
  return [
    {
      key: 'overview',
      ordinal: '一',
      title: '总体情况',
      variants: ['概述', '总体概况'],
      explanation: {
        zh: '主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障；各级人民政府还应当包括工作考核、社会评议和责任追究结果情况。',
        en: 'Proactive disclosure, applications, information management, platforms, supervision; a government also reports on assessment, public appraisal and accountability.',
      },
    },
    {
      key: 'proactive',
      ordinal: '二',
      title: '主动公开政府信息情况',
      variants: ['行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况'],
      basis: regulations('第五十条第（一）项'),
      table: proactive,
    },
    {
      key: 'applications',
      ordinal: '三',
      title: '收到和处理政府信息公开申请情况',
      variants: [
        '行政机关收到和处理政府信息公开申请情况',
        '行政机关收到和处理政府信息公开申请的情况',
      ],
      basis: regulations('第五十条第（二）项'),
      table: applications,
    },
    {
      key: 'proceedings',
      ordinal: '四',
      title: '政府信息公开行政复议、行政诉讼情况',
      variants: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
        '政府信息公开行政复议行政诉讼情况',
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议及行政诉讼情况',
      ],
      basis: regulations('第五十条第（三）项'),
      table: proceedingsTable,
    },
    {
      key: 'problems',
      ordinal: '五',
      title: '存在的主要问题及改进情况',
      variants: [
        '政府信息公开工作存在的主要问题及改进情况',
        '存在问题及改进情况',
        '存在的主要问题和改进情况',
      ],
      basis: regulations('第五十条第（四）项'),
    },
    {
      key: 'other',
      ordinal: '六',
      title: '其他需要报告的事项',
      variants: ['其他需要报告事项', '需要报告的其他事项'],
      basis: regulations('第五十条第（五）项'),
    },
  ];
}
