import type { EditionForm, LabelNode } from './form';
import { applicants, applicationsTable, articleBlock, outcomes, sections } from './shared-tables';

const documents: readonly LabelNode[] = [
  { key: 'issued', label: '本年制发件数' },
  { key: 'repealed', label: '本年废止件数' },
  { key: 'inForce', label: '现行有效件数' },
];

const decisions: readonly LabelNode[] = [
  {
    key: 'decisions',
    label: '本年处理决定数量',
  },
];

/** The format of 国办公开办函〔2021〕30号, used for the reports on 2021 and since: 200 cells. */
export const edition2021 = {
  id: '2021',
  notice: {
    title:
      '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
    numberEn: 'Guoban Gongkaiban Han [2021] No. 30',
    short: { zh: '2021年格式通知', en: 'format notice of 2021' },
  },
  years: { from: 2021 },
  bindingFrom: 2021,
  sections: sections(
    {
      blocks: [
        articleBlock('一', documents, [
          {
            key: 'regulations',
            label: '规章',
          },
          {
            key: 'normativeDocuments',
            label: '行政规范性文件',
          },
        ]),
        articleBlock('五', decisions, [{ key: 'licensing', label: '行政许可' }]),
        articleBlock('六', decisions, [
          { key: 'penalties', label: '行政处罚' },
          { key: 'compulsion', label: '行政强制' },
        ]),
        articleBlock(
          '八',
          [
            {
              key: 'amount',
              label: '本年收费金额（单位：万元）',
              cells: { kind: 'money', unit: '万元' },
            },
          ],
          [{ key: 'fees', label: '行政事业性收费' }],
        ),
      ],
    },
    applicationsTable(applicants, [
      ...outcomes,
      {
        key: 'other',
        label: '（六）其他处理',
        children: [
          {
            key: 'correctionOverdue',
            label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          },
          {
            key: 'feeOverdue',
            label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          },
          {
            key: 'miscellaneous',
            label: '3.其他',
          },
        ],
      },
    ]),
  ),
} as const satisfies EditionForm;
