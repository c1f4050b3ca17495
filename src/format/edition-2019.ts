import type { EditionForm, LabelNode } from './form';
import {
  applicants,
  applicationsTable,
  articleBlock,
  itemChange,
  itemCount,
  outcomes,
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
  },
];

const itemsAndDecisions: readonly LabelNode[] = [
  ...items,
  {
    key: 'decisions',
    label: '处理决定数量',
  },
];

/** The trial format of 国办公开办函〔2019〕60号, used for the reports on 2019 and 2020: 198 cells. */
export const edition2019 = {
  id: '2019',
  notice: {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
    numberEn: 'Guoban Gongkaiban Han [2019] No. 60',
    short: { zh: '2019年格式通知', en: 'format notice of 2019' },
    // Its annex is called 政府信息公开工作年度报告格式（试行）; that of 2021 is no trial.
    calls: ['年度报告格式\\s*[（(]\\s*试行'],
  },
  years: { from: 2019 },
  bindingFrom: 2020,
  sections: sections(
    {
      blocks: [
        articleBlock('一', documents, [
          { key: 'regulations', label: '规章' },
          {
            key: 'normativeDocuments',
            label: '规范性文件',
          },
        ]),
        articleBlock('五', itemsAndDecisions, [
          { key: 'licensing', label: '行政许可' },
          { key: 'otherServices', label: '其他对外管理服务事项' },
        ]),
        articleBlock('六', itemsAndDecisions, [
          { key: 'penalties', label: '行政处罚' },
          { key: 'compulsion', label: '行政强制' },
        ]),
        articleBlock('八', items, [{ key: 'fees', label: '行政事业性收费' }]),
        articleBlock(
          '九',
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
            },
          ],
          [{ key: 'procurement', label: '政府集中采购' }],
        ),
      ],
    },
    applicationsTable(applicants, [...outcomes, { key: 'other', label: '（六）其他处理' }]),
  ),
} as const satisfies EditionForm;
