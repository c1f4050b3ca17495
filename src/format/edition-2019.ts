import type { EditionForm, LabelNode } from './form';
import {
  ARTICLE_20,
  applicationsTable,
  articleBlock,
  itemChange,
  itemCount,
  sections,
} from './shared-tables';

const documents: readonly LabelNode[] = [
  { key: 'created', label: '本年新制作数量' },
  { key: 'disclosed', label: '本年新公开数量' },
  { key: 'totalDisclosed', label: '对外公开总数量' },
];

const items: readonly LabelNode[] = [
  { key: 'itemsLastYear', label: '上一年项目数量', cells: itemCount },
  {
    key: 'change',
    label: '本年增/减',
    cells: itemChange,
    explanation: {
      zh: '与上一年相比增加或减少的项目数；减少用负数表示，如 -8。',
      en: 'Items added or removed since last year; a reduction is negative, e.g. -8.',
    },
  },
];

const itemsAndDecisions: readonly LabelNode[] = [
  ...items,
  {
    key: 'decisions',
    label: '处理决定数量',
    explanation: { zh: '当年办件量，不是项目数。', en: 'Cases decided in the year, not items.' },
  },
];

/** The trial format of 国办公开办函〔2019〕60号, used for the reports on 2019 and 2020: 198 cells. */
export const edition2019 = {
  id: '2019',
  notice: 'notice2019',
  years: { from: 2019, to: 2020 },
  bindingFrom: 2020,
  sections: sections(
    {
      blocks: [
        articleBlock('一', ARTICLE_20.one, documents, [
          { key: 'regulations', label: '规章' },
          {
            key: 'normativeDocuments',
            label: '规范性文件',
            variants: ['行政规范性文件', '规范性档案'],
          },
        ]),
        articleBlock('五', ARTICLE_20.five, itemsAndDecisions, [
          { key: 'licensing', label: '行政许可' },
          { key: 'otherServices', label: '其他对外管理服务事项' },
        ]),
        articleBlock('六', ARTICLE_20.six, itemsAndDecisions, [
          { key: 'penalties', label: '行政处罚' },
          { key: 'compulsion', label: '行政强制' },
        ]),
        articleBlock('八', ARTICLE_20.eight, items, [{ key: 'fees', label: '行政事业性收费' }]),
        articleBlock(
          '九',
          ARTICLE_20.nine,
          [
            { key: 'projects', label: '采购项目数量', cells: itemCount },
            {
              key: 'amount',
              label: '采购总金额',
              cells: {
                kind: 'money',
                unit: '（表内未规定）',
                unitField: { key: 'unit', choices: ['元', '万元'] },
              },
              explanation: {
                zh: '表内未规定单位：各单位有填元的，也有填万元的，未注明时不可相互比较。',
                en: 'The form prints no unit: bodies fill in 元 or 万元. Without a unit, amounts cannot be compared.',
              },
            },
          ],
          [{ key: 'procurement', label: '政府集中采购' }],
        ),
      ],
    },
    applicationsTable({ key: 'other', label: '（六）其他处理' }),
  ),
} as const satisfies EditionForm;
