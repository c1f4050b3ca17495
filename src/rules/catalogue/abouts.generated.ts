// Written by scripts/generate-rule-templates.ts from the records beside it. Do not edit: run `npm run generate`.
import type { RuleAbout } from '../rule';

/** What each rule is called, what it rests on and what to do about it, by its id. */
export const ABOUTS: Readonly<Record<string, RuleAbout>> = {
 "T3-ROW": {
  "title": {
   "zh": "表三每行：各类申请人之和等于总计",
   "en": "Table three, each row: the applicants add up to 总计"
  },
  "help": {
   "zh": "按原始台账核对本行各类申请人的件数和总计，改正填错的一格。",
   "en": "Check the figures of the row and its 总计 against your records, and correct the one that is wrong."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T3-COL": {
  "title": {
   "zh": "表三每列：各项办理结果之和等于总计",
   "en": "Table three, each column: the outcomes add up to 总计"
  },
  "help": {
   "zh": "一件申请只计一种办理结果。核对本列每一项，改正填错、漏填或者移位的一格；只改总计往往会使勾稽关系不再成立。",
   "en": "An application is counted under one outcome only. Check each figure of the column; changing only the total usually breaks the printed relation."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T3-BALANCE": {
  "title": {
   "zh": "表三勾稽关系：新收 + 上年结转 = 办理结果总计 + 结转下年度",
   "en": "Table three, printed relation: received + carried over = outcomes + carried forward"
  },
  "help": {
   "zh": "核对本列新收、上年结转、办理结果总计和结转下年度四个数：收到的申请要么在本年办结，要么结转下年度。",
   "en": "Check the four figures of the column: every application received was either decided within the year or carried forward."
  },
  "basis": {
   "kind": "printed",
   "note": {
    "zh": "表三左上角印明：第一项加第二项之和，等于第三项加第四项之和。",
    "en": "Printed in the corner of table three: the first and second items together equal the third and fourth together."
   }
  }
 },
 "T4-ROW": {
  "title": {
   "zh": "表四每组：各项结果之和等于总计",
   "en": "Table four, each group: the results add up to 总计"
  },
  "help": {
   "zh": "核对本组各数。每组只有这一个和，仅凭表格无法断定是哪一格填错。",
   "en": "Check the figures of the group. It has this one sum only: the table alone cannot tell which figure is wrong."
  },
  "basis": {
   "kind": "headings",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第五十条第（三）项"
    }
   ]
  }
 },
 "CELL-NUMBER": {
  "title": {
   "zh": "每格为数字",
   "en": "Every cell holds a number of its kind"
  },
  "help": {
   "zh": "件数、项数填不小于 0 的整数，增/减可为负整数，金额填不小于 0 的数，不带单位和文字。",
   "en": "Counts are whole numbers from 0; 本年增/减 may be negative; amounts are numbers from 0, without unit or words."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "CELL-PLAIN": {
  "title": {
   "zh": "数字写法规范",
   "en": "The number is written plainly"
  },
  "help": {
   "zh": "填阿拉伯数字，不加前导零、千分号、单位和文字，便于他人直接使用。",
   "en": "Write plain digits, without leading zeros, separators, units or words, so that others can use the figure as it stands."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "CELL-DASH": {
  "title": {
   "zh": "没有的填 0",
   "en": "Nothing is written as 0"
  },
  "help": {
   "zh": "没有发生的填 0。符号和空白会让人分不清是没有发生还是没有填报。",
   "en": "Write 0 where nothing happened: signs and blanks leave open whether nothing happened or nothing was filled in."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "T3-TOTAL-BLANK": {
  "title": {
   "zh": "表三各项已填的，总计也应填写",
   "en": "Table three: where the parts are filled, so is the total"
  },
  "help": {
   "zh": "补填总计。",
   "en": "Fill in the total."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T4-TOTAL-BLANK": {
  "title": {
   "zh": "表四各项已填的，总计也应填写",
   "en": "Table four: where the parts are filled, so is the total"
  },
  "help": {
   "zh": "补填总计。",
   "en": "Fill in the total."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T2-ITEMS": {
  "title": {
   "zh": "上一年项目数量加本年增/减不为负",
   "en": "Items of last year and the change do not fall below zero"
  },
  "help": {
   "zh": "“本年增/减”填与上一年相比增加或者减少的项目数，不能减少得比原有的多。",
   "en": "The change is the number of items added or removed since last year; no more can go than there were."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T2-ITEMS-AS-DECISIONS": {
  "title": {
   "zh": "项目数量不是办件数量",
   "en": "Numbers of items are not numbers of decisions"
  },
  "help": {
   "zh": "“上一年项目数量”和“本年增/减”填事项的个数，“处理决定数量”填当年的办件量，三者之间没有相加关系。",
   "en": "The first two are numbers of items on the list, the third the cases decided in the year; they do not add up."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "T2-DISCLOSED": {
  "title": {
   "zh": "对外公开总数量不少于本年新公开数量",
   "en": "All disclosed are no fewer than the newly disclosed"
  },
  "help": {
   "zh": "对外公开总数量包括往年公开、至今有效的，应当不少于本年新公开的。",
   "en": "The total includes what earlier years disclosed."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T2-PROCUREMENT": {
  "title": {
   "zh": "采购项目数量与采购总金额同为 0 或者同不为 0",
   "en": "Procurement: projects and amount are both zero or neither"
  },
  "help": {
   "zh": "补填漏填的一格，或者改正填错的一格。",
   "en": "Fill in the figure that is missing, or correct the one that is wrong."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T2-REGULATIONS": {
  "title": {
   "zh": "没有规章制定权的机关，规章各格为 0",
   "en": "A body without the power to make 规章 reports none"
  },
  "help": {
   "zh": "规章只由国务院部门和省、自治区、直辖市、设区的市、自治州人民政府制定。本机关制发的文件填入规范性文件一行。",
   "en": "Only State Council departments and governments of provinces, cities with districts and autonomous prefectures make 规章. Other documents belong in the row of normative documents."
  },
  "basis": {
   "kind": "law",
   "note": {
    "zh": "《中华人民共和国立法法》（2023年修正）第九十一条、第九十三条。",
    "en": "Legislation Law (2023), articles 91 and 93."
   }
  }
 },
 "T2-IN-FORCE": {
  "title": {
   "zh": "现行有效件数不少于制发减废止",
   "en": "In force are at least those issued less those repealed"
  },
  "help": {
   "zh": "核对三个数。当年制发又在当年失效的，可以说明。",
   "en": "Check the three figures. Documents that were issued and lapsed within the year explain a difference."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T2-IN-FORCE-ZERO": {
  "title": {
   "zh": "本年有制发的，现行有效件数不为 0",
   "en": "Where some were issued, some are in force"
  },
  "help": {
   "zh": "现行有效件数填年末仍然有效的全部文件，包括本年制发的。",
   "en": "In force means all documents still valid at the end of the year, those of the year included."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "T2-FEE-UNIT": {
  "title": {
   "zh": "收费金额以万元为单位",
   "en": "The fees are in 万元"
  },
  "help": {
   "zh": "本格单位是万元。按元统计的，除以一万后填写。",
   "en": "The unit is 万元: divide an amount in 元 by ten thousand."
  },
  "basis": {
   "kind": "printed",
   "note": {
    "zh": "表内印明单位：万元。",
    "en": "The unit 万元 is printed in the form."
   }
  }
 },
 "T3-FORWARD": {
  "title": {
   "zh": "结转下年度不多于本年新收",
   "en": "No more is carried forward than was received"
  },
  "help": {
   "zh": "上年结转的申请一般在本年办结。核对结转件数；因补正、征求第三方意见等中止计算期限的，可以说明。",
   "en": "What was carried over is as a rule finished within the year. Check the figure, or explain it: corrections and third-party opinions suspend the term."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第三十三条"
    }
   ]
  }
 },
 "T3-FORWARD-SHARE": {
  "title": {
   "zh": "结转下年度占本年新收的比例",
   "en": "Share carried forward"
  },
  "help": {
   "zh": "核对结转件数，或者在报告中说明原因。",
   "en": "Check the figure, or say why in the report."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "T4-NO-APPLICATION": {
  "title": {
   "zh": "没有申请而有复议、诉讼",
   "en": "Review or litigation without any application"
  },
  "help": {
   "zh": "核对两张表。案件由往年答复引起的，可以说明。",
   "en": "Check both tables. A case about an earlier year explains it."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "TABLE-BLANK": {
  "title": {
   "zh": "整张表没有填写",
   "en": "The table is not filled in"
  },
  "help": {
   "zh": "没有发生的填 0。",
   "en": "Write 0 where nothing happened."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第五十条"
    }
   ]
  }
 },
 "TABLE-SIGNS": {
  "title": {
   "zh": "整张表都填了符号",
   "en": "The table holds nothing but signs"
  },
  "help": {
   "zh": "没有发生的填 0。",
   "en": "Write 0 where nothing happened."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第五十条"
    }
   ]
  }
 },
 "TABLE-ABSENT": {
  "title": {
   "zh": "三张表都在文件里",
   "en": "All three tables are in the document"
  },
  "help": {
   "zh": "把表格做成可以选中文字的表格，不要贴图片；漏了的补上。",
   "en": "Give the table as a table, not as a picture; add it if it was left out."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第五十条"
    }
   ]
  }
 },
 "TABLE-CUT": {
  "title": {
   "zh": "表格没有缺行缺列",
   "en": "No row or column of a table is missing"
  },
  "help": {
   "zh": "核对文件是不是只有一部分，或者少了行列；按统一格式补全。",
   "en": "See whether the document was cut off, or rows were left out, and complete the table."
  },
  "basis": {
   "kind": "printed"
  }
 },
 "TABLE-GROUP": {
  "title": {
   "zh": "分项的行逐项填写",
   "en": "Rows of a group are filled one by one"
  },
  "help": {
   "zh": "改用现行格式，把这一行的件数分到各项里。",
   "en": "Use the form in force and divide the figures among its rows."
  },
  "basis": {
   "kind": "printed"
  }
 },
 "T4-REVIEW-FIRST": {
  "title": {
   "zh": "不予公开的案件复议前置",
   "en": "Review before litigation for refusals"
  },
  "help": {
   "zh": "核对案件是否对“不予公开”不服（应先复议），或者是其他答复、2023年以前的案件；确实未经复议的可以说明。",
   "en": "See whether the cases are about refusals, about other replies, or from before 2024."
  },
  "basis": {
   "kind": "law",
   "note": {
    "zh": "《中华人民共和国行政复议法》（2023年修订，2024年1月1日起施行）第二十三条。",
    "en": "Administrative Review Law (2023, in force from 1 January 2024), article 23."
   }
  }
 },
 "DOC-SECTIONS": {
  "title": {
   "zh": "各部分齐全，次序不变",
   "en": "All sections, in their order"
  },
  "help": {
   "zh": "按统一格式写全各部分，没有内容的写明“无”，不删减、不调换。",
   "en": "Keep the sections of the form in their order; write that there is nothing rather than leave one out."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第五十条"
    }
   ]
  }
 },
 "DOC-PERIOD": {
  "title": {
   "zh": "统计期限为报告年度的 1 月 1 日至 12 月 31 日",
   "en": "The period is 1 January to 31 December of the year"
  },
  "help": {
   "zh": "改正统计期限，或者改正报告年度。",
   "en": "Correct the period, or the report year."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第四十九条"
    }
   ]
  }
 },
 "DOC-YEAR-TITLE": {
  "title": {
   "zh": "标题中的年度与报告年度一致",
   "en": "The year in the title is the report year"
  },
  "help": {
   "zh": "改正标题，或者改正报告年度。",
   "en": "Correct the title, or the report year."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第四十九条"
    }
   ]
  }
 },
 "DOC-YEAR-TEXT": {
  "title": {
   "zh": "文字中的统计期限与报告年度一致",
   "en": "The period in the text is of the report year"
  },
  "help": {
   "zh": "文字可能沿用了往年的报告，请改正。",
   "en": "The text may have been taken from an earlier year's report; correct it."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第四十九条"
    }
   ]
  }
 },
 "DOC-EDITION": {
  "title": {
   "zh": "使用现行格式",
   "en": "The form in force is used"
  },
  "help": {
   "zh": "改用现行的统一格式。",
   "en": "Use the form in force."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "notice2021"
    }
   ]
  }
 },
 "DOC-NOTICE": {
  "title": {
   "zh": "引用的格式文件现行有效",
   "en": "The notice that is cited is in force"
  },
  "help": {
   "zh": "改引现行的格式通知，并核对表格是否也是旧格式。",
   "en": "Cite the notice in force, and check that the tables follow it too."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "notice2021"
    }
   ]
  }
 },
 "DOC-PROBLEMS": {
  "title": {
   "zh": "第五部分写明存在的主要问题",
   "en": "Section five names the main problems"
  },
  "help": {
   "zh": "写明本机关的主要问题和改进情况。",
   "en": "Say what the main problems are, and what is done about them."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第五十条第（四）项"
    }
   ]
  }
 },
 "DOC-IMPROVEMENTS": {
  "title": {
   "zh": "第五部分写明改进情况",
   "en": "Section five says what is improved"
  },
  "help": {
   "zh": "写明对所列问题已经采取和将要采取的措施。",
   "en": "Say what has been and will be done about the problems."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第五十条第（四）项"
    }
   ]
  }
 },
 "DOC-ASSESSMENT": {
  "title": {
   "zh": "各级政府报告工作考核、社会评议和责任追究结果情况",
   "en": "A government reports on assessment, public appraisal and accountability"
  },
  "help": {
   "zh": "各级人民政府的年度报告还应当包括这三项；没有发生责任追究的，写明没有。",
   "en": "The report of a government has to cover all three; say so where nobody was held to account."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第五十条第（四）项"
    }
   ]
  }
 },
 "DOC-TITLE-YEAR": {
  "title": {
   "zh": "标题写明年度",
   "en": "The title names the year"
  },
  "help": {
   "zh": "在标题里写明报告的年度，例如“某局2024年政府信息公开工作年度报告”。",
   "en": "Name the report year in the title."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第四十九条"
    }
   ]
  }
 },
 "DOC-PERIOD-UNREADABLE": {
  "title": {
   "zh": "统计期限写得清楚",
   "en": "The period can be read"
  },
  "help": {
   "zh": "写成“2024年1月1日起至2024年12月31日止”的样子，检查有没有多字、漏字。",
   "en": "Write both dates in full; look for digits too many or too few."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第四十九条"
    }
   ]
  }
 },
 "DOC-PARTS": {
  "title": {
   "zh": "写明的部分数与格式一致",
   "en": "As many parts are announced as the form has"
  },
  "help": {
   "zh": "改为“由六个部分组成”，并核对这句话列出的各部分与正文一致。",
   "en": "Say that there are six parts, and name them as the headings do."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "notice2021"
    }
   ]
  }
 },
 "DOC-PARTS-NAMED": {
  "title": {
   "zh": "列出的部分与格式一致",
   "en": "The parts that are listed are the form’s"
  },
  "help": {
   "zh": "按正文的六个标题改写这句话。",
   "en": "Name the six parts as the headings do."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "notice2021"
    }
   ]
  }
 },
 "DOC-OVERVIEW": {
  "title": {
   "zh": "总体情况写到本年度的工作",
   "en": "Section one tells of the year’s work"
  },
  "help": {
   "zh": "写明主动公开、依申请公开、政府信息管理、平台建设、监督保障各做了什么，有数字的写数字。",
   "en": "Say what was done under each of the five topics, with figures where there are any."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "notice2021"
    }
   ]
  }
 },
 "DOC-OLD-TABLE": {
  "title": {
   "zh": "总体情况没有照抄旧统计表",
   "en": "Section one copies no figures of the old table"
  },
  "help": {
   "zh": "2019年起的统一格式没有这些指标；删去，或者改写成文字。",
   "en": "The form has had none of them since 2019: leave them out, or tell it in words."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "DOC-OLD-REGULATIONS": {
  "title": {
   "zh": "引用现行的《条例》",
   "en": "The Regulations in force are cited"
  },
  "help": {
   "zh": "改引《中华人民共和国政府信息公开条例》（国务院令第711号），条文号也要跟着改（年度报告是第四十九条、第五十条）。",
   "en": "Cite Decree No. 711 with its articles (49 and 50 on annual reports)."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations"
    }
   ]
  }
 },
 "DOC-TEMPLATE": {
  "title": {
   "zh": "没有留下模板的字样",
   "en": "No words of the template are left"
  },
  "help": {
   "zh": "删去模板的说明文字，换成本单位的内容。",
   "en": "Delete the words of the template."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "DOC-NUMBER-MISSING": {
  "title": {
   "zh": "文字里没有漏掉数字",
   "en": "No number is missing in the text"
  },
  "help": {
   "zh": "补上件数；没有的写 0。",
   "en": "Fill in the number; write 0 if there was none."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "DOC-TOPICS": {
  "title": {
   "zh": "总体情况写到五个方面",
   "en": "Section one speaks of five topics"
  },
  "help": {
   "zh": "格式要求写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面；没有做的，也写一句。",
   "en": "The form asks for five topics; say so where there is nothing to report."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "notice2021"
    }
   ]
  }
 },
 "DOC-YEAR-PLAN": {
  "title": {
   "zh": "今后打算的年份在报告年度之后",
   "en": "The plans are for a later year"
  },
  "help": {
   "zh": "核对年份，按下一年度的打算改写。",
   "en": "Check the year."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "DOC-FEES": {
  "title": {
   "zh": "第六部分报告信息处理费",
   "en": "Section six reports the processing fee"
  },
  "help": {
   "zh": "写明收取了多少元信息处理费；没有收取的，写明没有收取。",
   "en": "Say how much was charged, or that nothing was."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "feeMeasures"
    }
   ]
  }
 },
 "DOC-DEADLINE": {
  "title": {
   "zh": "在规定的期限内公布",
   "en": "Published in time"
  },
  "help": {
   "zh": "核对发布日期；网站改版后重新发布、更正后重发的，可以说明。",
   "en": "Check the date; a page that was moved or published again explains it."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "regulations",
     "article": "第四十九条"
    }
   ],
   "note": {
    "zh": "县级以上人民政府部门每年1月31日前，县级以上地方人民政府的政府信息公开工作主管部门每年3月31日前；乡镇没有单独的期限，按3月31日提示。",
    "en": "Departments from county level by 31 January, offices in charge by 31 March; the article names no term for townships, which are held to 31 March here."
   }
  }
 },
 "DOC-LABELS": {
  "title": {
   "zh": "标题和行名、列名按格式写",
   "en": "Headings and labels are the form’s"
  },
  "help": {
   "zh": "照统一格式的原文改正。",
   "en": "Write them as the form has them."
  },
  "basis": {
   "kind": "printed"
  }
 },
 "TABLE-EXTRA": {
  "title": {
   "zh": "表格没有增加行列",
   "en": "No rows or columns are added"
  },
  "help": {
   "zh": "删去增加的行列；里面的数应当归入格式已有的某一行，或者写进文字。",
   "en": "Remove them; their figures belong in a row of the form, or in the text."
  },
  "basis": {
   "kind": "printed"
  }
 },
 "Y-CARRY": {
  "title": {
   "zh": "上年结转等于上一年度报告的结转下年度",
   "en": "What was carried over is what last year's report carried forward"
  },
  "help": {
   "zh": "两年的报告有一份填错，机构改革、案件移交或者更正的除外。改正本年，或者说明原因。",
   "en": "One of the two reports is wrong, unless bodies were reorganised, cases transferred, or a correction published. Correct it or explain."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "Y-IN-FORCE": {
  "title": {
   "zh": "现行有效 = 上一年现行有效 + 制发 − 废止",
   "en": "In force = last year in force + issued − repealed"
  },
  "help": {
   "zh": "核对各数；有效期届满、清理重新统计、统计口径变化的，可以说明。",
   "en": "Check the figures; expiry, a recount or a change of scope explains a difference."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "Y-ITEMS": {
  "title": {
   "zh": "上一年项目数量与上一年度报告衔接",
   "en": "Items of last year follow from last year's report"
  },
  "help": {
   "zh": "核对两年的项目数量。",
   "en": "Check the items of both years."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "Y-DISCLOSED": {
  "title": {
   "zh": "对外公开总数量与上一年度报告衔接",
   "en": "All disclosed follow from last year's report"
  },
  "help": {
   "zh": "核对两年的数；补公开往年文件的，可以说明。",
   "en": "Check both years; documents of earlier years that were disclosed late explain it."
  },
  "basis": {
   "kind": "headings"
  }
 },
 "Y-JUMP": {
  "title": {
   "zh": "与上一年相差五倍以上",
   "en": "More than five times last year, or less than a fifth"
  },
  "help": {
   "zh": "核对单位和数字；确有变化的，可以说明。",
   "en": "Check the unit and the figure; explain a real change."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "Y-SAME-TEXT": {
  "title": {
   "zh": "文字不与上一年雷同",
   "en": "The text is not last year's"
  },
  "help": {
   "zh": "按本年的实际情况重写。",
   "en": "Write what happened in this year."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "notice2021"
    }
   ]
  }
 },
 "B-SUM": {
  "title": {
   "zh": "汇总数等于所含各单位之和",
   "en": "The sum of the bodies is what the report says"
  },
  "help": {
   "zh": "核对汇总范围和各单位的数。单位名单不全时，汇总数应当不少于已有单位之和；联合制发的文件只应计算一次。",
   "en": "Check which bodies are covered and their figures. With an incomplete list the report must not be less than the bodies that are known; a document issued jointly counts once."
  },
  "basis": {
   "kind": "practice",
   "note": {
    "zh": "政府信息公开工作主管部门汇总本级各机关和下级政府的年度报告。",
    "en": "The office in charge adds up the reports of the bodies and lower governments that it covers."
   }
  }
 },
 "N-RECEIVED": {
  "title": {
   "zh": "文字中收到的申请数与表三一致",
   "en": "Applications received: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-NEWLY-RECEIVED": {
  "title": {
   "zh": "文字中新收的申请数与表三一致",
   "en": "Applications newly received: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-HANDLED": {
  "title": {
   "zh": "文字中办理的申请数与表三一致",
   "en": "Applications handled: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-APPLICANT": {
  "title": {
   "zh": "文字中各类申请人的申请数与表三一致",
   "en": "Kinds of applicant: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-CARRIED-OVER": {
  "title": {
   "zh": "文字中上年结转的申请数与表三一致",
   "en": "Applications carried over: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-ANSWERED": {
  "title": {
   "zh": "文字中办结的申请数与表三一致",
   "en": "Applications decided: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-FORWARD": {
  "title": {
   "zh": "文字中结转下年度的申请数与表三一致",
   "en": "Applications carried forward: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-OUTCOME": {
  "title": {
   "zh": "文字中各类办理结果与表三一致",
   "en": "Outcomes: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-PROCEEDINGS": {
  "title": {
   "zh": "文字中复议、诉讼件数与表四一致",
   "en": "Review and litigation: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-SUITS": {
  "title": {
   "zh": "文字中直接起诉、复议后起诉的件数与表四一致",
   "en": "Suits with and without a review before: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-DOCUMENTS": {
  "title": {
   "zh": "文字中规章、行政规范性文件件数与表二一致",
   "en": "Regulations and normative documents: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-DECISIONS": {
  "title": {
   "zh": "文字中行政许可、处罚、强制和收费的数与表二一致",
   "en": "Licences, penalties, compulsory measures and fees: text and table agree"
  },
  "help": {
   "zh": "核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。",
   "en": "Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-PARTS": {
  "title": {
   "zh": "文字中“其中”各项与合计相符",
   "en": "What the text lists makes up its whole"
  },
  "help": {
   "zh": "把句中列出的各项加一遍，改正合计或者其中一项。",
   "en": "Add up what the sentence lists, and correct the whole or an item."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-SHARE": {
  "title": {
   "zh": "文字中的百分比与件数相符",
   "en": "Percentages of the text agree with its counts"
  },
  "help": {
   "zh": "用该项件数除以合计件数重算百分比，改正百分比或者件数。",
   "en": "Divide the count by its whole, and correct the percentage or the counts."
  },
  "basis": {
   "kind": "practice"
  }
 },
 "N-FEE-STEP": {
  "title": {
   "zh": "信息处理费以元为单位，为 10 的整数倍",
   "en": "Processing fees are in 元, in multiples of 10"
  },
  "help": {
   "zh": "按件每件 100 元起，按量每页 10、20 或者 40 元，合计应为 10 的整数倍。",
   "en": "The tariff is 100 元 and more a case, or 10, 20 or 40 元 a page, so the sum is a multiple of 10."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "feeMeasures"
    }
   ]
  }
 },
 "N-FEE-PARTS": {
  "title": {
   "zh": "信息处理费各笔之和等于合计",
   "en": "The processing fees add up"
  },
  "help": {
   "zh": "核对各笔和合计。",
   "en": "Check the items and the sum."
  },
  "basis": {
   "kind": "law",
   "cites": [
    {
     "instrument": "feeMeasures"
    }
   ]
  }
 },
 "N-TWO-TOTALS": {
  "title": {
   "zh": "同一件事文字中只有一个总数",
   "en": "The text gives one total for one thing"
  },
  "help": {
   "zh": "核对各处总数；口径不同的，写明口径。",
   "en": "Check the totals, or say how they differ in scope."
  },
  "basis": {
   "kind": "practice"
  }
 }
};
