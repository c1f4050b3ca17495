import type { SectionKey } from './form';

// Apart from the editions: only readers need it.

const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  总体情况: ['概述', '总体概况', '基本情况', '工作基本情况', '总体公开情况', '工作总体情况'],
  主动公开政府信息情况: ['行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况'],
  现行有效件数: ['现行有效件'],
  本年处理决定数量: ['本年度处理决定数量'],
  行政规范性文件: ['规范性文件', '行政规范性档案'],
  '本年收费金额（单位：万元）': ['本年收费金额单位:万元', '本年收费金额'],
  收到和处理政府信息公开申请情况: [
    '行政机关收到和处理政府信息公开申请情况',
    '行政机关收到和处理政府信息公开申请的情况',
  ],
  总计: ['合计'],
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': [
    '（二）部分公开（区分处理的，只记这一情形，不计其他情形）',
    '（二）部分公开',
  ],
  '2.其他法律行政法规禁止公开': ['2.其他法律行政法规禁止公开的'],
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': ['1.逾期不补正'],
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': ['2.逾期不缴费'],
  '（七）总计': ['（七）合计'],
  '政府信息公开行政复议、行政诉讼情况': [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    '政府信息公开行政复议行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议及行政诉讼情况',
  ],
  结果维持: ['维持'],
  结果纠正: ['纠正'],
  存在的主要问题及改进情况: [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在问题及改进情况',
    '存在的主要问题和改进情况',
  ],
  其他需要报告的事项: ['其他需要报告事项', '需要报告的其他事项'],
  规范性文件: ['行政规范性文件', '规范性档案'],
};

/**
 * Other spellings of a printed label or section title seen in published reports; a reader accepts them, a
 * writer never uses them.
 *
 * @example
 * import { variantsOf } from 'gongkai-report/form';
 *
 * variantsOf('总计'); // → ['合计']
 */
export const variantsOf = (label: string): readonly string[] =>
  Object.prototype.hasOwnProperty.call(VARIANTS, label) ? (VARIANTS[label] ?? []) : [];

/**
 * What headings of a section without a prescribed table speak of, whatever words stand around (2020年政府信息公开工作的
 * 总体情况, 问题与措施). Counts only behind the section's own ordinal.
 *
 * @example
 * import { SECTION_MEANINGS } from 'gongkai-report/form';
 *
 * SECTION_MEANINGS.problems?.test('五、不足与改进措施'); // → true
 */
export const SECTION_MEANINGS: Readonly<Partial<Record<SectionKey, RegExp>>> = {
  overview: /总体|概述|概况|基本情况|综述/,
  problems: /问题|不足|短板|薄弱/,
};
