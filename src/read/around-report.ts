import { type EditionId, editionForm } from '../format';
import { isTitle } from './head';
import { lastIndexWhere } from './lists';
import { sectionOf, type TextLine } from './narrative';

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

// What sites print between the path to a page and its text.
const OVER_TEXT =
  /^[\s•·|【[（(]*(?:(?:您|你)?(?:当前|现在|當前)?(?:的|所在)?位置|首页|登录|注册|无障碍|关怀版|索引号|文号|(?:发文|成文|发布|公布|公开|生成|更新|發布|公開)(?:日期|时间|機構|机构|單位|单位|機關|机关|時間)|(?:信息|文章|稿件)?(?:来源|來源)|(?:浏览|瀏覽|阅读|访问|点击|點擊)(?:次数|次數|量|数|人数)|字号|字體|字体|打印|分享|收藏|栏目|原文链接|责任编辑|作者|主题分类|信息分类|信息名称|公开(?:方式|范围|责任)|有效性|微信|微博|QQ空间|全真版|文字版|图片版|(?:文件|附件)下载|下载附件|相关链接)(?:[\s:：】\]|>[]|$)/;
// What they print below it.
const BELOW_TEXT =
  /^[\s•·|【[（(]*(?:(?:上|下)一[篇条]|相关(?:链接|附件|文档|信息|文章|阅读|稿件)|扫一扫|扫码|分享(?:到|至)|(?:打印|关闭)(?:本页|窗口|页面)?[\s】\])）|]|(?:打印|关闭)(?:本页|窗口|页面)?$|版权所有|(?:主办|承办|技术支持)(?:单位)?\s*[:：]|网站(?:地图|标识码|声明)|联系我们|友情链接|(?:文件|附件)下载|下载附件|Copyright)|ICP备|公网安备/i;

// 正文 by itself, as some pages head their text.
const TEXT_MARK = /^[\s=\-—*_【[]*正\s*文[\s=\-—*_】\]:：]*$/;

/** The lines between a report's title and its first section without the page's: dates, counters, buttons. */
export function introductionIn<L extends TextLine>(lines: readonly L[]): readonly L[] {
  const mark = lastIndexWhere(lines, ({ text }) => TEXT_MARK.test(text));
  return lines.slice(mark + 1).filter(({ text }) => text.length >= 200 || !OVER_TEXT.test(text));
}

/** The lines of a report's last section without the foot of the page. */
export function untilFoot<L extends TextLine>(lines: readonly L[]): readonly L[] {
  const foot = lines.findIndex(({ text }) => text.length < 200 && BELOW_TEXT.test(text));
  return foot < 0 ? lines : lines.slice(0, foot);
}
