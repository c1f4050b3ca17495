/**
 * What editions print alike: the applicants' columns, the outcome rows, table four, the sections. An edition
 * takes what it shares of these and writes what is its own.
 */
import type { Block, CellType, LabelNode, SectionForm, TableForm } from './form';

export const itemCount: CellType = { kind: 'count', unit: '项' };
export const itemChange: CellType = { kind: 'change', unit: '项' };

/** The corner label of every block of table two. */
export const CONTENT_CORNER = '信息内容';

/** A block of table two: an item of article 20 of the Regulations. */
export function articleBlock(
  item: string,
  columns: readonly LabelNode[],
  rows: readonly LabelNode[],
): Block {
  return {
    heading: {
      label: `第二十条第（${item}）项`,
    },
    corner: CONTENT_CORNER,
    columns,
    rows,
  };
}

/** Columns of table three: who applied; without the 总计 that adds them up. */
export const applicants: readonly LabelNode[] = [
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
];

/** The outcomes （一） to （五） of 三、本年度办理结果; （六）其他处理 is the edition's own. */
export const outcomes: readonly LabelNode[] = [
  {
    key: 'granted',
    label: '（一）予以公开',
    sense: 'disclosed',
  },
  {
    key: 'partlyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    sense: 'disclosed',
  },
  {
    key: 'denied',
    label: '（三）不予公开',
    children: [
      {
        key: 'stateSecret',
        label: '1.属于国家秘密',
      },
      {
        key: 'prohibitedByLaw',
        label: '2.其他法律行政法规禁止公开',
      },
      {
        key: 'securityAndStability',
        label: '3.危及“三安全一稳定”',
      },
      {
        key: 'thirdPartyRights',
        label: '4.保护第三方合法权益',
      },
      {
        key: 'internalAffairs',
        label: '5.属于三类内部事务信息',
      },
      {
        key: 'deliberativeProcess',
        label: '6.属于四类过程性信息',
      },
      {
        key: 'enforcementFile',
        label: '7.属于行政执法案卷',
      },
      {
        key: 'administrativeInquiry',
        label: '8.属于行政查询事项',
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
      },
      {
        key: 'requiresCreation',
        label: '2.没有现成信息需要另行制作',
      },
      {
        key: 'stillUnclear',
        label: '3.补正后申请内容仍不明确',
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
      },
      {
        key: 'repeated',
        label: '2.重复申请',
      },
      {
        key: 'publication',
        label: '3.要求提供公开出版物',
      },
      {
        key: 'excessive',
        label: '4.无正当理由大量反复申请',
      },
      { key: 'confirmOrReissue', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
];

const NUMERALS = '一二三四五六七八九';

/** Table three: who applied, and how it ended. The columns and the outcomes are each added up to a 总计. */
export function applicationsTable(
  applicants: readonly LabelNode[],
  outcomes: readonly LabelNode[],
): TableForm {
  return {
    blocks: [
      {
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        columns: [
          {
            label: '申请人情况',
            children: [...applicants, { key: 'total', label: '总计', total: true }],
          },
        ],
        rows: [
          {
            key: 'newlyReceived',
            label: '一、本年新收政府信息公开申请数量',
          },
          {
            key: 'carriedOver',
            label: '二、上年结转政府信息公开申请数量',
          },
          {
            key: 'outcome',
            label: '三、本年度办理结果',
            children: [
              ...outcomes,
              { key: 'total', label: `（${NUMERALS.charAt(outcomes.length)}）总计`, total: true },
            ],
          },
          {
            key: 'carriedForward',
            label: '四、结转下年度继续办理',
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
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正', sense: 'corrected' },
  { key: 'otherResult', label: '其他结果' },
  { key: 'pending', label: '尚未审结', sense: 'pending' },
  { key: 'total', label: '总计', total: true },
];

/** Table four: one row of figures, named by its columns. */
export const proceedingsTable: TableForm = {
  blocks: [
    {
      rows: [],
      columns: [
        {
          key: 'review',
          label: '行政复议',
          children: results,
        },
        {
          label: '行政诉讼',
          children: [
            { key: 'litigationDirect', label: '未经复议直接起诉', children: results },
            { key: 'litigationAfterReview', label: '复议后起诉', children: results },
          ],
        },
      ],
    },
  ],
};

/** The sections that article 50 asks for, with their printed titles. */
export function sections(proactive: TableForm, applications: TableForm): readonly SectionForm[] {
  return [
    {
      key: 'overview',
      ordinal: '一',
      title: '总体情况',
    },
    {
      key: 'proactive',
      ordinal: '二',
      title: '主动公开政府信息情况',
      table: proactive,
    },
    {
      key: 'applications',
      ordinal: '三',
      title: '收到和处理政府信息公开申请情况',
      table: applications,
    },
    {
      key: 'proceedings',
      ordinal: '四',
      title: '政府信息公开行政复议、行政诉讼情况',
      table: proceedingsTable,
    },
    {
      key: 'problems',
      ordinal: '五',
      title: '存在的主要问题及改进情况',
    },
    {
      key: 'other',
      ordinal: '六',
      title: '其他需要报告的事项',
    },
  ];
}
