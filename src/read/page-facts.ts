import { simplified } from './letters';
import type { TextLine } from './narrative';
import { compact, isBody, isTitle } from './title';

/** What a page says of its text in lines with labels, or in its tags: 名称：…　发布机构：…　发布日期：…. */
export interface PageFacts {
  readonly title?: string;
  /** When the page was published, as it says it; less plainly where it only says when the text was made. */
  readonly published?: string;
  /** Who published it. */
  readonly publisher?: string;
}

const patternOfNames = (names: string): string =>
  names
    .split(' ')
    // Typesetting spreads short ones: 名　称.
    .map((name) => [...name].join('[ \\u3000]*'))
    .join('|');

const TITLE = patternOfNames('信息名称 文件名称 公文名称 名称 标题 题名');
const PUBLISHER = patternOfNames(
  '发布机构 发布单位 发布机关 发文机关 发文机构 发文单位 公开机构 公开单位 公开主体 公开责任部门 信息来源 文章来源 稿件来源 来源',
);
/** Labels that only end what the label before them says. */
const OTHERS = patternOfNames(
  '索引号 主题分类 信息分类 信息类别 分类 文号 有效性 公文种类 体裁 关键词 主题词 内容概述 浏览次数 浏览量 阅读次数 点击数 点击量 访问量 字号 字体 作者 责任编辑 编辑 打印 分享 生效日期 成文日期 发文日期 发布日期 公开日期 发布时间 公开时间 生成日期 更新时间 日期 时间',
);
const LABEL = new RegExp(
  `(?:(${TITLE})|(${PUBLISHER})|${OTHERS})[ \\u3000]*(?:[:：]|(?=\\u3000))\\s*`,
  'g',
);
const LONGEST = 400;

/** What lines with labels say of a text. In a row of a table, the next cell says it. */
export function factsIn(lines: readonly TextLine[]): Pick<PageFacts, 'title' | 'publisher'> {
  let title: string | undefined;
  let publisher: string | undefined;
  for (const { text } of lines) {
    if (text.length > LONGEST) continue;
    const labels = [...simplified(text).matchAll(LABEL)];
    labels.forEach((label, i) => {
      const behind = text.slice((label.index ?? 0) + label[0].length, labels[i + 1]?.index);
      const said = behind.split('\u3000', 1).join('').trim();
      if (label[1] !== undefined && isTitle(said)) title ??= said;
      else if (label[2] !== undefined && isBody(said)) publisher ??= said;
    });
  }
  return { ...(title !== undefined && { title }), ...(publisher !== undefined && { publisher }) };
}

const DAY = '[[【(]?(20\\d\\d)[-/年.](\\d{1,2})[-/月.](\\d{1,2})';
/** From the words that say when a text was published to those that say when it was made. */
const DATES = [
  new RegExp(`(?:发布|公布|公开|发表)(?:日期|时间|于):?${DAY}`),
  new RegExp(`(?:(?:发文|成文|生成|更新|录入|上传|添加)(?:日期|时间)|(?:日期|时间)(?=:)):?${DAY}`),
] as const;

type Day = readonly [year: string | undefined, month: string | undefined, day: string | undefined];
const dayIn = (pattern: RegExp, text: string): Day | undefined => {
  const found = pattern.exec(text);
  return found ? [found[1], found[2], found[3]] : undefined;
};

/** The day of publication that labels name, and a day that is named some other way. */
export const labelledDays = (lines: readonly TextLine[]): readonly (Day | undefined)[] => {
  const text = compact(lines.map((line) => line.text).join('\n'));
  return DATES.map((pattern) => dayIn(pattern, text));
};

const FIRST_DAY = new RegExp(`^${DAY}`);
/** The day with which a text begins: of a line that is a date, or of what a page's tag says. */
export const dayOf = (text: string): Day | undefined => dayIn(FIRST_DAY, compact(text));
