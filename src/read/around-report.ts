import { type EditionId, editionForm } from '../format';
import { inked } from './letters';
import { lastIndexWhere } from './lists';
import { sectionOf, type TextLine } from './narrative';
import { isTitle, isWhole } from './title';

// How far over its title a report's dates may stand, in lines.
const OVER_TITLE = 12;

/**
 * The lines of a report without the menus of the page that stand before it: those from a little over the
 * title on, where dates are. All lines where no title stands over the first section.
 *
 * @param firstTable the block that holds the report's first table; the text over it is searched upwards
 */
export function fromTitle<L extends TextLine & { readonly block: number }>(
  lines: readonly L[],
  firstTable: number,
  edition: EditionId,
): readonly L[] {
  const first = editionForm(edition).sections[0]?.key;
  let at = lines.length - 1;
  while (at >= 0 && (lines[at]?.block ?? 0) > firstTable) at--;
  while (at >= 0 && sectionOf(lines[at]?.text ?? '', edition)?.key !== first) at--;
  while (at >= 0 && !mayBeTitle(lines[at]?.text ?? '')) at--;
  return at > OVER_TITLE ? lines.slice(at - OVER_TITLE) : lines;
}

const mayBeTitle = (text: string): boolean => /报告|報告|年报|年報/.test(text) && isTitle(text);

/** A line that begins with one of some words, by themselves or with what they say behind them. */
const begins = (words: string, ending: string): RegExp =>
  new RegExp(`^[\\s•·|【[（(]*(?:${words.split(' ').join('|')})${ending}`, 'i');
const AT_END = '(?:[\\s:：】\\]）)>[]|$)';
const AT_COLON = '[\\s\\u3000]*[:：]';

// What sites print between the path to a page and its text.
const OVER_TEXT = [
  begins(
    '(?:您|你)?(?:当前|现在|當前)?(?:的|所在)?位置 首页 登录 注册 无障碍 关怀版 索引号 文号 ' +
      '(?:发文|成文|发布|公布|公开|生成|更新|生效|失效|废止|發布|公開)(?:日期|时间|機構|机构|单位|單位|机关|機關|時間) ' +
      '(?:信息|文章|稿件)?(?:来源|來源) (?:浏览|瀏覽|阅读|访问|点击|點擊)(?:次数|次數|量|数|人数) 字号 字體 字体 ' +
      '打印 关闭 分享(?:到|至)? 收藏 点赞 朗读 语音播报 栏目 原文链接 责任编辑 作者 主题分类 信息分类 信息名称 公文种类 体裁分类 ' +
      '公开(?:方式|范围|责任) 有效性 微信 微博 QQ空间 全真版 文字版 图片版 (?:文件|附件)下载 下载附件 相关链接 ' +
      '我要纠错 A[+-]',
    AT_END,
  ),
  begins(
    '日期 时间 名\\s*称 标题 编辑 审核 校对 关键词 主题词 内容概述 分类 文件编号 统一编号 信息类别 信息有效性 公开形式 载体类型 体裁',
    AT_COLON,
  ),
];

// A day, with its hour and what a page prints behind it.
const DATE_LINE =
  /^[\s【[（(]*20\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:[\sT]*\d{1,2}:\d\d(?::\d\d)?)?[\s】\]）)]*(?:$|(?:信息|文章|稿件)?(?:来源|作者|浏览|阅读|点击|字[号体]|打印|分享))/;

/** Whether a line is a day, as a page or a letter prints it over or below its text. */
export const isDateLine = (text: string): boolean => text.length < 200 && DATE_LINE.test(text);

// 字号：【大 中 小】, or one of them by itself.
const isTypeSize = (text: string): boolean =>
  /^(?:字[号體体])?[大中小特超]+$/.test(text.replace(/[^㐀-鿿]/g, ''));

const isOverText = (text: string): boolean =>
  text.length < 200 &&
  (isDateLine(text) || isTypeSize(text) || OVER_TEXT.some((pattern) => pattern.test(text)));

// What they print below it.
const BELOW_TEXT = [
  begins(
    '(?:上|下)一[篇条] 相关(?:链接|附件|文档|信息|文章|阅读|稿件|解读|推荐) 扫一扫 扫码 分享(?:到|至) ' +
      '(?:打印|关闭)(?:本页|窗口|页面)?[\\s】\\])）|] (?:打印|关闭)(?:本页|窗口|页面)?$ 版权所有 ' +
      '网站(?:地图|标识码|声明|支持) 联系我们 友情链接 (?:文件|附件|点击)下载 下载(?:附件|全文|原文|文字版|图片版) 热门推荐 推荐阅读 猜你喜欢 我要纠错 纠错$ ' +
      '返回(?:顶部|列表|首页|上页)?[\\s】\\])）|]*$ 收藏(?:本页)?[\\s】\\])）|]*$ Copyright 您是第',
    '',
  ),
  begins(
    '(?:主办|承办|技术支持)(?:单位)? 责任编辑 编辑 (?:信息|文章|稿件)?来源 浏览(?:次数|量) 分享 下载',
    AT_COLON,
  ),
  /ICP备|公网安备/i,
  // The list of a page's files, or one of them: those of a text have names of their own.
  /^\s{0,9}附件?[\s\d]{0,9}(?:下载)?[\s:：.]{0,9}\S.{0,80}\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:[\s（(]|$)/i,
];

// 正文 by itself, as some pages head their text.
const TEXT_MARK = /^[\s=\-—*_【[]*正\s*文[\s=\-—*_】\]:：]*$/;

/** The lines between a report's title and its first section without the page's: dates, counters, buttons. */
export function introductionIn<L extends TextLine>(lines: readonly L[]): readonly L[] {
  const mark = lastIndexWhere(lines, ({ text }) => TEXT_MARK.test(text));
  return lines.slice(mark + 1).filter(({ text }) => !isOverText(text));
}

const isBelowText = (text: string): boolean =>
  text.length < 200 && (BELOW_TEXT.some((pattern) => pattern.test(text)) || isWhole(text));

// 附件 by itself, over the names of files.
const FILES_MARK = /^附件[:：]?$/;
const FILE_NAME = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)\b/i;

/** The lines of a report's last section without the foot of the page. */
export function untilFoot<L extends TextLine>(lines: readonly L[]): readonly L[] {
  const foot = lines.findIndex(
    ({ text }, i) =>
      isBelowText(text) ||
      (FILES_MARK.test(inked(text)) && FILE_NAME.test(lines[i + 1]?.text ?? '')),
  );
  return foot < 0 ? lines : lines.slice(0, foot);
}
