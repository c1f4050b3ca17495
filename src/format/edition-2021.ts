import type { EditionForm, LabelNode } from './form';
import { regulations } from './instruments';
import { ARTICLE_20, applicationsTable, articleBlock, sections } from './shared-tables';

const documents: readonly LabelNode[] = [
  { key: 'issued', label: '本年制发件数' },
  { key: 'repealed', label: '本年废止件数' },
  { key: 'inForce', label: '现行有效件数', variants: ['现行有效件'] },
];

const decisions: readonly LabelNode[] = [
  {
    key: 'decisions',
    label: '本年处理决定数量',
    explanation: {
      zh: '全部处理决定，包括已公开的和依法未公开的。',
      en: 'All decisions, whether published or lawfully not.',
    },
  },
];

/** The format of 国办公开办函〔2021〕30号, used for the reports on 2021 and since: 200 cells. */
export const edition2021 = {
  id: '2021',
  notice: 'notice2021',
  years: { from: 2021 },
  bindingFrom: 2021,
  sections: sections(
    {
      blocks: [
        articleBlock('一', ARTICLE_20.one, documents, [
          {
            key: 'regulations',
            label: '规章',
            explanation: {
              zh: '由国务院部门，省、自治区、直辖市和设区的市、自治州人民政府制定。',
              en: 'Made by State Council departments, provinces, cities with districts and autonomous prefectures only.',
            },
          },
          {
            key: 'normativeDocuments',
            label: '行政规范性文件',
            variants: ['规范性文件', '行政规范性档案'],
          },
        ]),
        articleBlock('五', ARTICLE_20.five, decisions, [{ key: 'licensing', label: '行政许可' }]),
        articleBlock('六', ARTICLE_20.six, decisions, [
          { key: 'penalties', label: '行政处罚' },
          { key: 'compulsion', label: '行政强制' },
        ]),
        articleBlock(
          '八',
          ARTICLE_20.eight,
          [
            {
              key: 'amount',
              label: '本年收费金额（单位：万元）',
              variants: ['本年收费金额单位:万元', '本年收费金额'],
              cells: { kind: 'money', unit: '万元' },
            },
          ],
          [{ key: 'fees', label: '行政事业性收费' }],
        ),
      ],
    },
    applicationsTable({
      key: 'other',
      label: '（六）其他处理',
      children: [
        {
          key: 'correctionOverdue',
          label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          variants: ['1.逾期不补正'],
          basis: regulations('第三十条'),
        },
        {
          key: 'feeOverdue',
          label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          variants: ['2.逾期不缴费'],
          basis: [{ instrument: 'feeMeasures' }],
        },
        {
          key: 'miscellaneous',
          label: '3.其他',
          explanation: { zh: '包括申请人主动撤回的申请。', en: 'Includes applications withdrawn.' },
        },
      ],
    }),
  ),
} as const satisfies EditionForm;
