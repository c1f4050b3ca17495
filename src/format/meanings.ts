import type { LocalText } from './form';
import { citeBasis, type LegalBasis, regulations } from './instruments';
import { type Locale, localText } from './locale';

// Apart from the editions: a page that draws tables need not load it.

/** What a label of the form, or the title of a section, means. */
export interface Meaning {
  /** The article that gives the label its meaning. */
  readonly basis?: readonly LegalBasis[];
  readonly explanation?: LocalText;
}

let known: Readonly<Record<string, Meaning>> | undefined;

// A function, so that a bundler sees that nothing happens until somebody asks.
const allMeanings = (): Readonly<Record<string, Meaning>> => ({
  总体情况: {
    explanation: {
      zh: '主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障；各级人民政府还应当包括工作考核、社会评议和责任追究结果情况。',
      en: 'Proactive disclosure, applications, information management, platforms, supervision; a government also reports on assessment, public appraisal and accountability.',
    },
  },
  主动公开政府信息情况: { basis: regulations('第五十条第（一）项') },
  '第二十条第（一）项': {
    basis: regulations('第二十条第（一）项'),
    explanation: {
      zh: '行政法规、规章和规范性文件',
      en: 'Administrative regulations, rules and normative documents',
    },
  },
  规章: {
    explanation: {
      zh: '由国务院部门，省、自治区、直辖市和设区的市、自治州人民政府制定。',
      en: 'Made by State Council departments, provinces, cities with districts and autonomous prefectures only.',
    },
  },
  '第二十条第（五）项': {
    basis: regulations('第二十条第（五）项'),
    explanation: {
      zh: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
      en: 'Basis, conditions, procedure and results of licensing and other public services',
    },
  },
  本年处理决定数量: {
    explanation: {
      zh: '全部处理决定，包括已公开的和依法未公开的。',
      en: 'All decisions, whether published or lawfully not.',
    },
  },
  '第二十条第（六）项': {
    basis: regulations('第二十条第（六）项'),
    explanation: {
      zh: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
      en: 'Basis, conditions and procedure of penalties and compulsory measures, and penalty decisions of public interest',
    },
  },
  '第二十条第（八）项': {
    basis: regulations('第二十条第（八）项'),
    explanation: {
      zh: '行政事业性收费项目及其依据、标准',
      en: 'Administrative fees, their basis and rates',
    },
  },
  收到和处理政府信息公开申请情况: { basis: regulations('第五十条第（二）项') },
  '一、本年新收政府信息公开申请数量': { basis: regulations('第五十条第（二）项') },
  '二、上年结转政府信息公开申请数量': { basis: regulations('第五十条第（二）项') },
  '三、本年度办理结果': { basis: regulations('第五十条第（二）项') },
  '（一）予以公开': { basis: regulations('第三十六条第（二）项') },
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': {
    basis: regulations('第三十七条'),
    explanation: {
      zh: '申请公开的信息中含有不应当公开的内容，但能够作区分处理的。只要有一部分予以公开，整件申请就只计在这一行。',
      en: 'Separable content. If any part is released, the whole application is counted once, in this row only.',
    },
  },
  '（三）不予公开': { basis: regulations('第三十六条第（三）项') },
  '1.属于国家秘密': {
    basis: regulations('第十四条'),
    explanation: {
      zh: '依法确定为国家秘密的政府信息。',
      en: 'Lawfully classified as a state secret.',
    },
  },
  '2.其他法律行政法规禁止公开': {
    basis: regulations('第十四条'),
    explanation: {
      zh: '法律、行政法规禁止公开的政府信息。',
      en: 'Disclosure prohibited by statute or administrative regulation.',
    },
  },
  '3.危及“三安全一稳定”': {
    basis: regulations('第十四条'),
    explanation: {
      zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。',
      en: 'Disclosure may endanger national, public or economic security, or social stability.',
    },
  },
  '4.保护第三方合法权益': {
    basis: regulations('第十五条'),
    explanation: {
      zh: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的政府信息。',
      en: 'Trade secrets, privacy and the like, where disclosure would harm a third party.',
    },
  },
  '5.属于三类内部事务信息': {
    basis: regulations('第十六条'),
    explanation: {
      zh: '人事管理、后勤管理、内部工作流程三类内部事务信息。',
      en: 'Personnel, logistics, or internal work procedures.',
    },
  },
  '6.属于四类过程性信息': {
    basis: regulations('第十六条'),
    explanation: {
      zh: '讨论记录、过程稿、磋商信函、请示报告四类过程性信息。',
      en: 'Discussion records, drafts, consultation letters, or requests for instructions.',
    },
  },
  '7.属于行政执法案卷': {
    basis: regulations('第十六条'),
    explanation: { zh: '行政执法案卷信息。', en: 'Case files of administrative enforcement.' },
  },
  '8.属于行政查询事项': {
    basis: regulations('第三十六条第（七）项'),
    explanation: {
      zh: '工商、不动产登记资料等，有关法律、行政法规对信息的获取有特别规定的。',
      en: 'Business or property registers and the like, for which other law governs access.',
    },
  },
  '1.本机关不掌握相关政府信息': {
    basis: regulations('第三十六条第（四）项', '第三十六条第（五）项'),
    explanation: {
      zh: '经检索没有所申请公开的信息，或者所申请公开的信息不属于本行政机关负责公开。',
      en: 'The information was not found, or another body is responsible for disclosing it.',
    },
  },
  '2.没有现成信息需要另行制作': {
    basis: regulations('第三十八条'),
    explanation: {
      zh: '需要行政机关对现有政府信息进行加工、分析的。',
      en: 'Would require existing information to be processed or analysed.',
    },
  },
  '3.补正后申请内容仍不明确': {
    basis: regulations('第三十条'),
    explanation: {
      zh: '申请人补正后，申请内容仍不明确的。',
      en: 'The application stays unclear after it was corrected.',
    },
  },
  '1.信访举报投诉类申请': {
    basis: regulations('第三十九条'),
    explanation: {
      zh: '以政府信息公开申请的形式进行信访、投诉、举报等活动的。',
      en: 'A petition, complaint or report in the form of an application.',
    },
  },
  '2.重复申请': {
    basis: regulations('第三十六条第（六）项'),
    explanation: {
      zh: '已就申请人提出的政府信息公开申请作出答复，申请人重复申请公开相同政府信息的。',
      en: 'The same applicant asked again for information already answered.',
    },
  },
  '3.要求提供公开出版物': {
    basis: regulations('第三十九条'),
    explanation: {
      zh: '要求提供政府公报、报刊、书籍等公开出版物的。',
      en: 'A request for gazettes, newspapers, books and the like.',
    },
  },
  '4.无正当理由大量反复申请': {
    basis: regulations('第三十五条'),
    explanation: {
      zh: '申请的数量、频次明显超过合理范围，且理由不合理的。',
      en: 'Clearly beyond a reasonable number or frequency, without good reason.',
    },
  },
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': {
    basis: regulations('第三十条'),
  },
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': {
    basis: [{ instrument: 'feeMeasures' }],
  },
  '3.其他': {
    explanation: { zh: '包括申请人主动撤回的申请。', en: 'Includes applications withdrawn.' },
  },
  '四、结转下年度继续办理': { basis: regulations('第五十条第（二）项') },
  '政府信息公开行政复议、行政诉讼情况': { basis: regulations('第五十条第（三）项') },
  行政复议: { basis: regulations('第五十条第（三）项') },
  行政诉讼: { basis: regulations('第五十条第（三）项') },
  存在的主要问题及改进情况: { basis: regulations('第五十条第（四）项') },
  其他需要报告的事项: { basis: regulations('第五十条第（五）项') },
  '本年增/减': {
    explanation: {
      zh: '与上一年相比增加或减少的项目数；减少用负数表示，如 -8。',
      en: 'Items added or removed since last year; a reduction is negative, e.g. -8.',
    },
  },
  处理决定数量: {
    explanation: { zh: '当年办件量，不是项目数。', en: 'Cases decided in the year, not items.' },
  },
  '第二十条第（九）项': {
    basis: regulations('第二十条第（九）项'),
    explanation: {
      zh: '政府集中采购项目的目录、标准及实施情况',
      en: 'Centralised government procurement: catalogue, standards and implementation',
    },
  },
  采购总金额: {
    explanation: {
      zh: '表内未规定单位：各单位有填元的，也有填万元的，未注明时不可相互比较。',
      en: 'The form prints no unit: bodies fill in 元 or 万元. Without a unit, amounts cannot be compared.',
    },
  },
});

/**
 * The meaning of a printed label, the same in every edition; empty for a label that explains itself.
 *
 * @example
 * import { citeBasis, meaningOf } from 'gongkai-report/form';
 *
 * const { basis = [], explanation } = meaningOf('1.属于国家秘密');
 * basis.map((each) => citeBasis(each)); // → ['《条例》第十四条']
 * explanation?.zh; // → '依法确定为国家秘密的政府信息。'
 */
export function meaningOf(label: string): Meaning {
  known ??= allMeanings();
  return Object.prototype.hasOwnProperty.call(known, label) ? (known[label] ?? {}) : {};
}

/** Texts by printed label. */
export type LabelExplanations = Readonly<Record<string, string>>;

/**
 * Meaning and legal basis of all labels in an interface language, as a tooltip shows them.
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { labelExplanations } from 'gongkai-report/form';
 * import { ApplicationsTable } from 'gongkai-report/react';
 *
 * export const Page = ({ report }: { report: Report }) => (
 *   <ApplicationsTable report={report} explanations={labelExplanations('zh-CN')} />
 * );
 */
export const labelExplanations = (locale: Locale): LabelExplanations =>
  Object.keys(allMeanings()).reduce<Record<string, string>>((texts, label) => {
    const { explanation, basis = [] } = meaningOf(label);
    texts[label] = [
      ...(explanation ? [localText(explanation, locale)] : []),
      ...basis.map((each) => citeBasis(each, locale === 'en' ? 'en' : 'zh')),
    ].join('\n');
    return texts;
  }, {});
