import {
  type Block,
  columnsOf,
  EDITIONS,
  type LabelNode,
  leavesOf,
  type TableKey,
  tablesOf,
  variantsOf,
} from '../../format';
import { spokenOf } from '../../format/spoken';
import { LITIGATION, ORGANIZATIONS } from './measures';

/** What a word does in a sentence on the numbers of the tables. */
export type WordKind =
  /** What is counted: `application`, `review`, `documents` … */
  | 'subject'
  /** What is spoken of, without a number of it: 依申请公开工作. */
  | 'topic'
  /** A word for applications that only counts where they are spoken of already. */
  | 'weak'
  /** What was done: `receive`, `answer`, `issue` … */
  | 'verb'
  /** `carriedOver` or `carriedForward`. */
  | 'intake'
  /** A row of the outcomes: `denied`, `denied.stateSecret`. */
  | 'outcome'
  | 'applicant'
  /** How a review or a suit ended. */
  | 'result'
  /** 政府信息公开 before or behind what it tells apart from all others. */
  | 'info'
  | 'period'
  | 'part'
  | 'all'
  | 'not'
  | 'rate'
  | 'compare'
  | 'change'
  /** Something that tells the number apart from the table's: which, is the value. */
  | 'guard'
  | 'means'
  | 'share'
  | 'rest'
  | 'link'
  | 'and'
  | 'other';

export interface Word {
  readonly kind: WordKind;
  readonly value: string;
}

/**
 * The words that are not printed in the form, by what they do. A word that is part of a longer one here is
 * never taken out of it, so that words which mean something else stand here too, as `other`.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'subject application': [
    '政府信息公开申请 信息公开申请 政府信息公开的申请 信息公开的申请 政府信息公开类申请 信息公开类申请',
    '依申请公开政府信息的申请 依申请公开政府信息申请 依申请公开政府信息 依申请公开申请 依申请公开信息 依申请公开件 依申请公开事项 依申请公开 依申请件 依申请',
    '政府信息依申请公开申请 政府信息依申请公开 信息依申请公开 政府信息公开依申请',
    '公开政府信息的申请 公开政府信息申请 公开信息的申请 政府信息申请公开 申请公开政府信息 申请政府信息公开 申请公开信息 申请公开 公开申请 政府信息申请 信息申请 申请政府信息',
    '政府信息公开事务的申请 信息公开事务的申请',
  ],
  'topic application': [
    '依申请公开制度 依申请公开流程 依申请公开办理 依申请公开工作 依申请公开答复 依申请公开情况 依申请公开方面 政府信息公开申请办理 政府信息公开申请工作 政府信息公开申请情况 政府信息公开申请答复',
  ],
  weak: ['申请事项 申请件数 申请件 申请数量 申请总量 申请数 申请量 申请 公开件'],
  'subject review': ['行政复议案件 行政复议申请 行政复议案 复议案件 复议申请'],
  'subject litigation': ['行政诉讼案件 行政诉讼案 诉讼案件 行政应诉案件 行政应诉'],
  'subject processingFee': [
    '依申请公开信息处理费 依申请公开处理费 信息处理费用 信息处理费 信息公开处理费 政府信息公开费用 信息公开费用 政府信息公开收费 信息公开收费 依申请公开费用 检索费 收费事项',
  ],
  'weak fee': ['费用 收费'],
  'subject disclosed': [
    '主动公开各类政府信息 主动公开政府信息 主动公开各类信息 主动公开信息 主动公开的政府信息 主动公开政务信息',
  ],
  'subject published': [
    '公开各类政府信息 公开政府信息 公布政府信息 公开各类信息 公开信息 发布政府信息 政府信息',
  ],
  'subject elsewhere': [
    '建议提案 人大代表建议 政协提案 代表建议 委员提案 建议 提案 议案 热线 12345 信件 来信 来访 留言 诉求 咨询 工单 信访件 信访事项 信访 投诉 举报 来电 办件 意见 问题 征集',
    '行政许可申请 许可申请 补贴申请 救助申请 登记申请',
  ],
  'verb receive': ['收到 接到 接收 收悉 收取到'],
  'verb accept': ['受理 收办 收件'],
  'verb takeIn': ['新收到 新收 新增 新受理 本年新收 本年度新收'],
  'verb handle': ['办理 处理 承办 办理了 处理了'],
  'verb answer': [
    '答复 办结 办复 回复 办理完毕 办理完成 办理答复 处理完毕 完成答复 完成办理 审结 答覆 予以答复 作出答复',
  ],
  'verb hear': ['审理 审查办理'],
  'verb issue': [
    '制发 制定 新制定 制定出台 出台 印发 制定印发 制定发布 制发了 制定了 出台了 印发了',
  ],
  'verb disclose': ['公开 主动公开 公布 公示 发布 新增公开 对外公开'],
  'verb repeal': ['废止 宣布失效 失效 废止和宣布失效 废止或宣布失效 废止或者宣布失效'],
  'verb inForce': ['现行有效 继续有效 有效'],
  'verb decide': ['作出 做出 实施 核发 下达 立案 查处'],
  'verb charge': ['收取 收缴 征收'],
  'verb occur': [
    '有 共有 现有 计有 发生 出现 产生 存在 引发 引起 提起 被提起 被申请 被诉 涉及 收到过 接到过 涉诉 涉及到',
  ],
  info: ['政府信息公开工作 政府信息公开类 政府信息公开 信息公开工作 信息公开类 信息公开'],
  'result corrected': ['被撤销 责令履行 确认违法'],
  'result lost': ['败诉'],
  'link information': ['信息'],
  'link etc': ['等原因 等情况 等情形 等理由 等'],
  'period year': ['全年 今年以来 年初以来 本年度 本年 年度内 今年 年内 当年 本报告期'],
  'period last': ['去年 上年度 上一年度 上年 上一年 往年 前年 同期'],
  'period part': [
    '上半年 下半年 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 前三季度 本季度 每季度 季度 每月 月均 日均 半年',
  ],
  'period since': ['以来 历年 近年来 近年 自成立 至今 任期内 十三五期间 十四五期间 十五五期间'],
  'period total': ['累计'],
  part: ['其中 包括 分别 其中包括'],
  'part in': ['含 包含'],
  all: ['全部 所有 均 都 全数 悉数 一律 皆'],
  not: ['无 暂无 尚无 零 均无 不存在 无一例 无一件 无一起 无一宗 未发生一例 未发生一起'],
  'not done': ['未 没有 尚未 从未 未曾 并未 也没有 也未 均未 没 未有'],
  rate: ['办结率 答复率 办理率 办复率 回复率'],
  compare: ['比 较 相比 同比 环比 相较'],
  change: [
    '增加 增加了 减少 减少了 增长 增长了 下降 下降了 上升 上升了 同比增长 同比下降 同比增加 同比减少 提高 提升 降低 回落 多 少',
  ],
  'guard timely': [
    '按时 按期 如期 及时 期限内 时限内 规定时间 法定期限 法定时限 规定期限 规定时限 延期 延长 逾期 提前 当场 即时 准时',
  ],
  'guard stock': ['清理 评估 梳理 备案审查'],
  'guard filing': [
    '备案 合法性审核 审核 审查 解读 报送 报备 起草 修订 修改 转载 转发 刊登 学习 征求 培训',
  ],
  'guard others': [
    '代理 作为复议机关 复议机关 复议机构 复议机关受理 作为被告 作为第三人 指导 督促 督办 各乡镇 各镇 各乡 各街道 各县 各区 下级 基层 其他部门 其他单位 本级 机关本级 本单位本级 ',
  ],
  'guard wider': ['全国 全省 全市 全区 全县 全州 全旗 全系统 各级 各部门 各单位'],
  'guard aside': ['减免 免收 免除 退还 转送 移送 补正 告知补正 协助 配合 会办 征求意见'],
  'guard all': ['各类 各种 各项 全部行政 所有行政'],
  'guard projected': ['计划 预计 力争 目标 拟 争取'],
  'guard channel': [
    '依申请公开渠道 依申请公开平台 依申请公开系统 依申请公开栏目 政府信息公开申请渠道 网站 网络 网上 在线 互联网 信函 邮寄 邮政 快递 来函 当面 现场 窗口 传真 电子邮件 邮件 电邮 邮箱 书面 口头 电话 平台 公众号 微信 微博 抖音 客户端 新媒体 渠道 公报 公开栏 公示栏 宣传栏 电子屏 专栏 栏目 报刊 报纸 电视 广播 系统 数据电文 领域 档案馆 图书馆',
  ],
  'means many': ['多种 各种 等形式 等方式 等渠道 等平台 等途径 等多种 等多个 等载体'],
  'means through': ['通过 利用 依托 借助 经由 采取 采用 经 以'],
  share: ['占 占比 占比为 占总数 占总量 占总数的 占总量的 约占 占到'],
  rest: ['其他 其余 其它'],
  link: [
    '的 了 共 共计 总计 合计 一共 总共 总数 总量 数量 数 件数 量 为 达 达到 是 系 计 已 已经 另 另有 另外 还有 属于 属 因 案件 案 事项 情况 现象 情形 决定 结果 被 获 予以 依法 作 作出了 答复的 提出 要求 方面 任何 有关 相关 本机关 我局 行为 申请人 收入 范围 类',
    '公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人、其他组织 公民法人和其他组织',
    '< >',
  ],
  and: ['、 和 及 与 或 以及 或者 或是 亦 也'],
  other: [
    '申请人数 申请表 申请书 申请渠道 申请平台 申请系统 申请受理 申请栏目 政府信息公开申请表 政府信息公开申请人',
    '党内规范性文件 规章制度 制度规章 规范性文件制定 规范性文件解读 行政复议法 行政诉讼法 行政复议决定 行政复议局 行政复议体制 行政复议委员会 行政诉讼法律 复议决定 复议诉讼风险',
    '无法 无障碍 无偿 无关 无效 无线 无锡 无论 无缝 无疑 未来 未成年 未央 信息公开指南 信息公开目录 信息公开条例 政府信息公开条例 政府信息公开指南 政府信息公开目录 政府信息公开专栏 信息公开专栏 政府信息公开平台 政府信息公开栏目 政府信息公开年报 政府信息公开年度报告 信息公开年度报告 政府信息公开制度 主动公开目录 答复书 告知书 答复率 成都 都市 首都 较为 较好 比较 比例 对比 多样 多元 多渠道 不少 至少 减少了 有效性 有效期 有效提升 有效推进 有效保障 有限 政府信息公开标准化 含义 含金量 水平均 平均 均衡 经济 经营 经验 以上 以下 以内 以人民 以及时 法人代表 企业家 企业用工 数据 数字 案例 为民 为主 因此 因为 因素 计算 系统性 系列 共同 共享 公共 共建 共性 公共服务 信息化 信息安全 信息发布 信息员 信息报送 决定书 结果公开 情况通报',
  ],
};

const split = (list: readonly string[]): string[] =>
  list.flatMap((line) => line.split(' ')).filter((word) => word !== '');

/** A printed label as it is said: without its item number and what stands in brackets, half-width. */
const saidAs = (label: string): string =>
  label
    .replace(/^（[一二三四五六七八九十]+）|^\d+\./, '')
    .replace(/（[^（）]*）/g, '')
    .replace(/[“”]/g, '');

const spellings = ({ label }: LabelNode): string[] =>
  [saidAs(label), ...variantsOf(label).map(saidAs), ...spokenOf(label)].filter(
    (word) => word !== '' && word !== '其他',
  );

type Add = (kind: WordKind, value: string, words: readonly string[]) => void;

/** The rows below the outcomes' heading, each with its address below it; and the groups of them. */
function addOutcomes(block: Block, add: Add): void {
  const outcome = block.rows.find(({ key }) => key === 'outcome');
  for (const group of outcome?.children ?? []) {
    if (group.total) continue;
    add('outcome', group.key ?? '', spellings(group));
    for (const leaf of leavesOf(group.children ?? []))
      add('outcome', `${group.key}.${leaf.address}`, spellings(leaf.node));
  }
}

function addApplicants(block: Block, add: Add): void {
  for (const { node, path } of columnsOf(block)) {
    const group = path[path.length - 2];
    if (node.total || !node.key) continue;
    add('applicant', node.key, spellings(node));
    if (group && path.length > 2) add('applicant', ORGANIZATIONS, spellings(group));
  }
}

function addProceedings(block: Block, add: Add): void {
  for (const node of block.columns) {
    const parts = node.key === undefined ? (node.children ?? []) : [node];
    add('subject', node.key ?? LITIGATION, spellings(node));
    for (const part of parts) {
      if (part !== node) add('subject', part.key ?? '', spellings(part));
      for (const result of part.children ?? [])
        if (!result.total) add('result', result.key ?? '', spellings(result));
    }
  }
}

const TABLE_WORDS: Readonly<Record<TableKey, (block: Block, add: Add) => void>> = {
  proactive: (block, add) => {
    for (const { node, address } of leavesOf(block.rows)) add('subject', address, spellings(node));
  },
  applications: (block, add) => {
    addOutcomes(block, add);
    addApplicants(block, add);
  },
  proceedings: addProceedings,
};

let known: ReadonlyMap<string, ReadonlyMap<string, Word>> | undefined;

/** All words by their first letter. */
function lexicon(): ReadonlyMap<string, ReadonlyMap<string, Word>> {
  if (known) return known;
  const byFirst = new Map<string, Map<string, Word>>();
  const add: Add = (kind, value, list) => {
    for (const word of list) {
      const first = word[0] ?? '';
      const own = byFirst.get(first) ?? new Map<string, Word>();
      byFirst.set(first, own);
      if (!own.has(word)) own.set(word, { kind, value });
    }
  };
  for (const edition of EDITIONS)
    for (const { key, form } of tablesOf(edition))
      for (const block of form.blocks) TABLE_WORDS[key](block, add);
  for (const [name, list] of Object.entries(WORDS)) {
    const [kind = 'other', value = ''] = name.split(' ');
    add(kind as WordKind, value, split(list)); // the keys of WORDS begin with a kind; a test holds them to it
  }
  known = new Map(
    [...byFirst].map(([first, own]) => [
      first,
      new Map([...own].sort(([a], [b]) => b.length - a.length)),
    ]),
  );
  return known;
}

/** The longest word that stands at a place of a text. */
export function wordAt(text: string, at: number): (Word & { readonly length: number }) | undefined {
  const own = lexicon().get(text[at] ?? '');
  if (!own) return undefined;
  for (const [word, found] of own)
    if (text.startsWith(word, at)) return { ...found, length: word.length };
  return undefined;
}

/** Every word that is known, with what it does. */
export const words = (): readonly (Word & { readonly word: string })[] =>
  [...lexicon().values()].flatMap((own) => [...own].map(([word, found]) => ({ ...found, word })));
