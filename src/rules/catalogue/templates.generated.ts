// Written by scripts/generate-rule-templates.ts from the records beside it. Do not edit: run `npm run generate`.
import type { RuleTemplate } from './template';

/** The rules of the catalogue as the engine needs them. */
export const TEMPLATES: readonly RuleTemplate[] = [
 {
  "id": "T3-ROW",
  "severity": "error",
  "level": 1,
  "over": {
   "table": "applications",
   "sums": [
    "row"
   ]
  },
  "anchor": "{anchor}",
  "assert": {
   "eq": [
    [
     [
      1,
      "{*left}"
     ]
    ],
    [
     [
      1,
      "{*right}"
     ]
    ]
   ]
  },
  "roles": {
   "left": "total",
   "right": "addend"
  },
  "message": {
   "zh": "{anchor}：总计填{left}，各类申请人相加为{right}，相差{difference}。",
   "en": "{anchor}: 总计 says {left}, the applicants add up to {right}; the difference is {difference}."
  }
 },
 {
  "id": "T3-COL",
  "severity": "error",
  "level": 1,
  "over": {
   "table": "applications",
   "sums": [
    "column"
   ]
  },
  "anchor": "{anchor}",
  "assert": {
   "eq": [
    [
     [
      1,
      "{*left}"
     ]
    ],
    [
     [
      1,
      "{*right}"
     ]
    ]
   ]
  },
  "roles": {
   "left": "total",
   "right": "addend"
  },
  "message": {
   "zh": "{anchor}：总计填{left}，各项办理结果相加为{right}，相差{difference}。",
   "en": "{anchor}: 总计 says {left}, the outcomes add up to {right}; the difference is {difference}."
  }
 },
 {
  "id": "T3-BALANCE",
  "severity": "error",
  "level": 1,
  "over": {
   "table": "applications",
   "sums": [
    "balance"
   ]
  },
  "anchor": "{anchor}",
  "assert": {
   "eq": [
    [
     [
      1,
      "{*left}"
     ]
    ],
    [
     [
      1,
      "{*right}"
     ]
    ]
   ]
  },
  "roles": {
   "left": "left",
   "right": "right"
  },
  "message": {
   "zh": "{anchor} 所在列：本年新收加上年结转为{left}，办理结果总计加结转下年度为{right}，相差{difference}。",
   "en": "Column of {anchor}: received and carried over make {left}, outcomes and carried forward make {right}; the difference is {difference}."
  }
 },
 {
  "id": "T4-ROW",
  "severity": "error",
  "level": 1,
  "over": {
   "table": "proceedings",
   "sums": [
    "row"
   ]
  },
  "anchor": "{anchor}",
  "assert": {
   "eq": [
    [
     [
      1,
      "{*left}"
     ]
    ],
    [
     [
      1,
      "{*right}"
     ]
    ]
   ]
  },
  "roles": {
   "left": "total",
   "right": "addend"
  },
  "message": {
   "zh": "{anchor}：总计填{left}，各项结果相加为{right}，相差{difference}。",
   "en": "{anchor}: 总计 says {left}, the results add up to {right}; the difference is {difference}."
  }
 },
 {
  "id": "CELL-NUMBER",
  "severity": "error",
  "level": 1,
  "over": {
   "cells": "all"
  },
  "anchor": "{cell}",
  "assert": {
   "number": "{cell}"
  },
  "message": {
   "zh": "{anchor}：“{raw}”不是这一格可以填的数。",
   "en": "{anchor}: \"{raw}\" is not a number that this cell can hold."
  }
 },
 {
  "id": "CELL-PLAIN",
  "severity": "info",
  "level": 1,
  "over": {
   "cells": "all"
  },
  "anchor": "{cell}",
  "when": {
   "state": [
    "{cell}",
    [
     "number"
    ]
   ]
  },
  "assert": {
   "plain": "{cell}"
  },
  "message": {
   "zh": "{anchor}：原文写作“{raw}”，按 {value} 计。",
   "en": "{anchor}: the document says \"{raw}\"; it is taken as {value}."
  }
 },
 {
  "id": "CELL-DASH",
  "shows": "dash",
  "severity": "info",
  "level": 1,
  "over": {
   "tables": true
  },
  "anchor": "{table}",
  "assert": {
   "all": [
    {
     "not": {
      "state": [
       "{*cells}",
       [
        "dash"
       ]
      ]
     }
    }
   ]
  },
  "message": {
   "zh": "{anchor}：有 {count} 格填“{raw}”等符号，按 0 计：{cells}。",
   "en": "{anchor}: {count} cell(s) hold \"{raw}\", counted as 0: {cells}."
  }
 },
 {
  "id": "T3-TOTAL-BLANK",
  "shows": "parts",
  "severity": "query",
  "level": 1,
  "over": {
   "table": "applications",
   "sums": [
    "row",
    "column"
   ]
  },
  "anchor": "{anchor}",
  "when": {
   "any": [
    {
     "filled": "{*right}"
    }
   ]
  },
  "assert": {
   "filled": "{anchor}"
  },
  "roles": {
   "left": "total",
   "right": "addend"
  },
  "message": {
   "zh": "{anchor}：各项已填，总计空缺。",
   "en": "{anchor}: the parts are filled in, the total is missing."
  }
 },
 {
  "id": "T4-TOTAL-BLANK",
  "shows": "parts",
  "severity": "query",
  "level": 1,
  "over": {
   "table": "proceedings",
   "sums": [
    "row",
    "column"
   ]
  },
  "anchor": "{anchor}",
  "when": {
   "any": [
    {
     "filled": "{*right}"
    }
   ]
  },
  "assert": {
   "filled": "{anchor}"
  },
  "roles": {
   "left": "total",
   "right": "addend"
  },
  "message": {
   "zh": "{anchor}：各项已填，总计空缺。",
   "en": "{anchor}: the parts are filled in, the total is missing."
  }
 },
 {
  "id": "T2-ITEMS",
  "severity": "error",
  "level": 1,
  "over": {
   "having": [
    "itemsLastYear",
    "change"
   ]
  },
  "anchor": "{part}.change",
  "assert": {
   "le": [
    [
     0
    ],
    [
     [
      1,
      "{part}.itemsLastYear"
     ],
     [
      1,
      "{part}.change"
     ]
    ]
   ]
  },
  "message": {
   "zh": "{anchor}：上一年项目数量{v:{part}.itemsLastYear}，本年增/减{v:{part}.change}，相加小于 0。",
   "en": "{anchor}: {v:{part}.itemsLastYear} items last year and a change of {v:{part}.change} make less than 0."
  }
 },
 {
  "id": "T2-ITEMS-AS-DECISIONS",
  "severity": "query",
  "level": 1,
  "over": {
   "having": [
    "itemsLastYear",
    "change",
    "decisions"
   ]
  },
  "anchor": "{part}.decisions",
  "assert": {
   "any": [
    {
     "eq": [
      [
       [
        1,
        "{part}.decisions"
       ]
      ],
      [
       0
      ]
     ]
    },
    {
     "not": {
      "eq": [
       [
        [
         1,
         "{part}.itemsLastYear"
        ],
        [
         1,
         "{part}.change"
        ]
       ],
       [
        [
         1,
         "{part}.decisions"
        ]
       ]
      ]
     }
    }
   ]
  },
  "message": {
   "zh": "{anchor}：上一年项目数量{v:{part}.itemsLastYear}与本年增/减{v:{part}.change}之和恰为处理决定数量{v:{part}.decisions}，可能误填为办件数量。",
   "en": "{anchor}: {v:{part}.itemsLastYear} items and a change of {v:{part}.change} add up to exactly {v:{part}.decisions} decisions; the items may be decisions."
  }
 },
 {
  "id": "T2-DISCLOSED",
  "severity": "query",
  "level": 1,
  "over": {
   "having": [
    "disclosed",
    "totalDisclosed"
   ]
  },
  "anchor": "{part}.totalDisclosed",
  "assert": {
   "le": [
    [
     [
      1,
      "{part}.disclosed"
     ]
    ],
    [
     [
      1,
      "{part}.totalDisclosed"
     ]
    ]
   ]
  },
  "message": {
   "zh": "{anchor}：对外公开总数量{right}，少于本年新公开数量{left}。",
   "en": "{anchor}: {right} disclosed in all, fewer than the {left} newly disclosed this year."
  }
 },
 {
  "id": "T2-PROCUREMENT",
  "severity": "query",
  "level": 1,
  "over": {
   "having": [
    "projects",
    "amount"
   ]
  },
  "anchor": "{part}.amount",
  "assert": {
   "any": [
    {
     "all": [
      {
       "eq": [
        [
         [
          1,
          "{part}.projects"
         ]
        ],
        [
         0
        ]
       ]
      },
      {
       "eq": [
        [
         [
          1,
          "{part}.amount"
         ]
        ],
        [
         0
        ]
       ]
      }
     ]
    },
    {
     "all": [
      {
       "lt": [
        [
         0
        ],
        [
         [
          1,
          "{part}.projects"
         ]
        ]
       ]
      },
      {
       "lt": [
        [
         0
        ],
        [
         [
          1,
          "{part}.amount"
         ]
        ]
       ]
      }
     ]
    }
   ]
  },
  "message": {
   "zh": "{anchor}：采购项目数量{v:{part}.projects}，采购总金额{v:{part}.amount}。",
   "en": "{anchor}: {v:{part}.projects} projects with an amount of {v:{part}.amount}."
  }
 },
 {
  "id": "T2-REGULATIONS",
  "severity": "query",
  "level": 1,
  "over": {
   "cells": {
    "under": "proactive.regulations"
   }
  },
  "anchor": "{cell}",
  "when": {
   "fact": [
    "body.makesRegulations",
    [
     "no"
    ]
   ]
  },
  "assert": {
   "eq": [
    [
     [
      1,
      "{cell}"
     ]
    ],
    [
     0
    ]
   ]
  },
  "message": {
   "zh": "{anchor}：填{left}，但本机关没有规章制定权。",
   "en": "{anchor}: {left}, but the body has no power to make 规章."
  }
 },
 {
  "id": "T2-IN-FORCE",
  "severity": "query",
  "level": 1,
  "yieldsTo": [
   "T2-IN-FORCE-ZERO"
  ],
  "over": {
   "having": [
    "issued",
    "repealed",
    "inForce"
   ]
  },
  "anchor": "{part}.inForce",
  "assert": {
   "le": [
    [
     [
      1,
      "{part}.issued"
     ],
     [
      -1,
      "{part}.repealed"
     ]
    ],
    [
     [
      1,
      "{part}.inForce"
     ]
    ]
   ]
  },
  "message": {
   "zh": "{anchor}：现行有效{right}件，少于本年制发{v:{part}.issued}件减本年废止{v:{part}.repealed}件。",
   "en": "{anchor}: {right} in force, fewer than {v:{part}.issued} issued less {v:{part}.repealed} repealed."
  }
 },
 {
  "id": "T2-IN-FORCE-ZERO",
  "severity": "query",
  "level": 1,
  "over": {
   "having": [
    "issued",
    "inForce"
   ]
  },
  "anchor": "{part}.inForce",
  "assert": {
   "any": [
    {
     "le": [
      [
       [
        1,
        "{part}.issued"
       ]
      ],
      [
       0
      ]
     ]
    },
    {
     "lt": [
      [
       0
      ],
      [
       [
        1,
        "{part}.inForce"
       ]
      ]
     ]
    }
   ]
  },
  "message": {
   "zh": "{anchor}：本年制发{v:{part}.issued}件，现行有效为 0。",
   "en": "{anchor}: {v:{part}.issued} issued this year, none in force."
  }
 },
 {
  "id": "T2-FEE-UNIT",
  "severity": "query",
  "level": 1,
  "over": {
   "cells": {
    "unit": "万元"
   }
  },
  "anchor": "{cell}",
  "assert": {
   "all": [
    {
     "any": [
      {
       "eq": [
        [
         [
          1,
          "{cell}"
         ]
        ],
        [
         0
        ]
       ]
      },
      {
       "not": {
        "multipleOf": [
         "{cell}",
         10000
        ]
       }
      }
     ]
    },
    {
     "lt": [
      [
       [
        1,
        "{cell}"
       ]
      ],
      [
       10000000
      ]
     ]
    },
    {
     "any": [
      {
       "lt": [
        [
         [
          1,
          "{cell}"
         ]
        ],
        [
         100000
        ]
       ]
      },
      {
       "not": {
        "fact": [
         "body.kind",
         [
          "township",
          "department",
          "governmentOffice"
         ]
        ]
       }
      }
     ]
    }
   ]
  },
  "message": {
   "zh": "{anchor}：填{value}万元，可能是按元填写的。",
   "en": "{anchor}: {value} 万元; the amount may be in 元."
  }
 },
 {
  "id": "T3-FORWARD",
  "severity": "query",
  "level": 1,
  "anchor": "applications.carriedForward.total",
  "assert": {
   "le": [
    [
     [
      1,
      "applications.carriedForward.total"
     ]
    ],
    [
     [
      1,
      "applications.newlyReceived.total"
     ]
    ]
   ]
  },
  "message": {
   "zh": "{anchor}：结转下年度{left}件，多于本年新收{right}件。",
   "en": "{anchor}: {left} carried forward, more than the {right} received this year."
  }
 },
 {
  "id": "T3-FORWARD-SHARE",
  "severity": "info",
  "level": 1,
  "anchor": "applications.carriedForward.total",
  "when": {
   "lt": [
    [
     19
    ],
    [
     [
      1,
      "applications.newlyReceived.total"
     ]
    ]
   ]
  },
  "assert": {
   "le": [
    [
     [
      100,
      "applications.carriedForward.total"
     ]
    ],
    [
     [
      35,
      "applications.newlyReceived.total"
     ]
    ]
   ]
  },
  "message": {
   "zh": "{anchor}：结转下年度{v:applications.carriedForward.total}件，超过本年新收{v:applications.newlyReceived.total}件的 35%。",
   "en": "{anchor}: {v:applications.carriedForward.total} carried forward, more than 35 % of the {v:applications.newlyReceived.total} received."
  }
 },
 {
  "id": "T4-NO-APPLICATION",
  "severity": "info",
  "level": 1,
  "over": {
   "table": "proceedings",
   "sums": [
    "row"
   ]
  },
  "anchor": "{anchor}",
  "when": {
   "eq": [
    [
     [
      1,
      "applications.newlyReceived.total"
     ],
     [
      1,
      "applications.carriedOver.total"
     ]
    ],
    [
     0
    ]
   ]
  },
  "assert": {
   "eq": [
    [
     [
      1,
      "{anchor}"
     ]
    ],
    [
     0
    ]
   ]
  },
  "message": {
   "zh": "{anchor}：填{left}件，但表三没有新收和结转的申请。",
   "en": "{anchor}: {left} cases, but table three has no applications received or carried over."
  }
 },
 {
  "id": "TABLE-BLANK",
  "severity": "query",
  "level": 1,
  "over": {
   "tables": true
  },
  "anchor": "{table}",
  "assert": {
   "any": [
    {
     "filled": "{*cells}"
    }
   ]
  },
  "message": {
   "zh": "{anchor}：整张表都是空白。",
   "en": "{anchor}: every cell of the table is blank."
  }
 },
 {
  "id": "TABLE-SIGNS",
  "severity": "query",
  "level": 1,
  "over": {
   "tables": true
  },
  "anchor": "{table}",
  "assert": {
   "any": [
    {
     "not": {
      "state": [
       "{*cells}",
       [
        "dash"
       ]
      ]
     }
    }
   ]
  },
  "message": {
   "zh": "{anchor}：整张表都填符号，分不清没有发生还是没有统计。",
   "en": "{anchor}: every cell holds a sign; nothing may have happened, or nothing was counted."
  }
 },
 {
  "id": "TABLE-ABSENT",
  "severity": "query",
  "level": 1,
  "over": {
   "tables": true
  },
  "anchor": "{table}",
  "assert": {
   "any": [
    {
     "not": {
      "state": [
       "{*cells}",
       [
        "absent"
       ]
      ]
     }
    }
   ]
  },
  "message": {
   "zh": "文件里没有找到{anchor}的表格（可能是图片，或者没有抄上），表里的数无法核对。",
   "en": "The document has no table for {anchor} (it may be a picture); its figures could not be checked."
  },
  "shows": "absent"
 },
 {
  "id": "TABLE-CUT",
  "severity": "query",
  "level": 1,
  "over": {
   "tables": true
  },
  "anchor": "{table}",
  "when": {
   "any": [
    {
     "not": {
      "state": [
       "{*cells}",
       [
        "absent"
       ]
      ]
     }
    }
   ]
  },
  "assert": {
   "all": [
    {
     "not": {
      "state": [
       "{*cells}",
       [
        "absent"
       ]
      ]
     }
    }
   ]
  },
  "shows": "absent",
  "message": {
   "zh": "{anchor}的表格不完整：{gap}（共 {count} 格），用到这些格子的算式无法核对。",
   "en": "The table of {anchor} is not complete: {gap} ({count} cells); what needs them could not be checked."
  }
 },
 {
  "id": "TABLE-GROUP",
  "severity": "query",
  "level": 1,
  "over": {
   "rowGroups": true
  },
  "anchor": "{group}",
  "assert": {
   "apart": "{group}"
  },
  "message": {
   "zh": "{anchor}只填了一行，统一格式要求分项填写；核对时按各项合计计。",
   "en": "{anchor} is filled as one row, where the form has one for each item; it was checked as their sum."
  }
 },
 {
  "id": "T4-REVIEW-FIRST",
  "severity": "info",
  "level": 1,
  "anchor": "proceedings.litigationDirect.total",
  "when": {
   "lt": [
    [
     2023
    ],
    [
     [
      1,
      "#year"
     ]
    ]
   ]
  },
  "assert": {
   "le": [
    [
     [
      1,
      "proceedings.litigationDirect.total"
     ]
    ],
    [
     0
    ]
   ]
  },
  "message": {
   "zh": "{anchor}：填{left}件。2024年起，不服“不予公开”的，应当先申请行政复议再起诉，请核对这些案件。",
   "en": "{anchor}: {left} cases. Since 2024 a refusal to disclose goes to administrative review before litigation; check these cases."
  }
 },
 {
  "id": "DOC-SECTIONS",
  "severity": "error",
  "severityBeforeBinding": "info",
  "level": 0,
  "over": {
   "edition": "all"
  },
  "anchor": "report",
  "assert": {
   "fact": [
    "document.sections",
    [
     "{sections}"
    ]
   ]
  },
  "message": {
   "zh": "报告的各部分不全，或者次序与统一格式不同：{sections}。",
   "en": "The sections are not complete, or not in the order of the form: {sections}."
  }
 },
 {
  "id": "DOC-PERIOD",
  "severity": "error",
  "severityBeforeBinding": "info",
  "level": 0,
  "anchor": "period",
  "assert": {
   "all": [
    {
     "eq": [
      [
       [
        1,
        "#period.from"
       ]
      ],
      [
       [
        10000,
        "#year"
       ],
       101
      ]
     ]
    },
    {
     "eq": [
      [
       [
        1,
        "#period.to"
       ]
      ],
      [
       [
        10000,
        "#year"
       ],
       1231
      ]
     ]
    }
   ]
  },
  "message": {
   "zh": "统计期限写的是{period}，不是{v:#year}年1月1日至12月31日。",
   "en": "The period is {period}, not 1 January to 31 December {v:#year}."
  }
 },
 {
  "id": "DOC-YEAR-TITLE",
  "severity": "error",
  "severityBeforeBinding": "info",
  "level": 0,
  "anchor": "title",
  "assert": {
   "eq": [
    [
     [
      1,
      "#title.year"
     ]
    ],
    [
     [
      1,
      "#year"
     ]
    ]
   ]
  },
  "message": {
   "zh": "标题写{left}年，报告年度是{right}年。",
   "en": "The title says {left}, the report is on {right}."
  }
 },
 {
  "id": "DOC-YEAR-TEXT",
  "severity": "error",
  "severityBeforeBinding": "info",
  "level": 0,
  "yieldsTo": [
   "DOC-PERIOD"
  ],
  "anchor": "overview",
  "assert": {
   "eq": [
    [
     [
      1,
      "#text.year"
     ]
    ],
    [
     [
      1,
      "#year"
     ]
    ]
   ]
  },
  "message": {
   "zh": "文字写统计期限自{left}年1月1日起，报告年度是{right}年。",
   "en": "The text says that the period begins on 1 January {left}, the report is on {right}."
  }
 },
 {
  "id": "DOC-EDITION",
  "severity": "error",
  "level": 0,
  "over": {
   "edition": "superseded"
  },
  "anchor": "edition",
  "assert": {
   "le": [
    [
     [
      1,
      "#year"
     ]
    ],
    [
     [
      1,
      "{lastYear}"
     ]
    ]
   ]
  },
  "message": {
   "zh": "{left}年度的报告使用了旧格式，旧格式用到{right}年度。",
   "en": "The report on {left} uses a form that was in force up to the reports on {right}."
  }
 },
 {
  "id": "DOC-NOTICE",
  "severity": "query",
  "level": 0,
  "over": {
   "edition": "superseding"
  },
  "anchor": "overview",
  "assert": {
   "any": [
    {
     "not": {
      "matches": [
       "front",
       "{outdatedNotice}"
      ]
     }
    },
    {
     "matches": [
      "front",
      "{notice}"
     ]
    }
   ]
  },
  "message": {
   "zh": "文字引用了已被取代的格式通知：“{quote}”",
   "en": "The text cites a notice that has been superseded: \"{quote}\""
  }
 },
 {
  "id": "DOC-PROBLEMS",
  "severity": "query",
  "level": 0,
  "anchor": "problems",
  "assert": {
   "all": [
    {
     "matches": [
      "problems",
      "\\S"
     ]
    },
    {
     "not": {
      "matches": [
       "problems",
       "^\\s?(?:[（(]?[一二12][）)、.．])?(?:存在)?的?(?:主要)?(?:问题|不足)?(?:及|和)?(?:改进(?:情况|措施))?[：:]?\\s?(?:(?:本年度?|目前)?(?:本单位|本机关|我[局镇乡办市县区]|暂)?(?:未发现|不存在|[（(]?无[）)]?|没有)(?:存在)?(?:明显)?的?(?:问题|不足)?|[（(]?略[）)]?|[/／—－-]{1,4}|待(?:补充|填写?|完善)|详?见附件|同上)[。.；;，,]?(?:\\s?(?:[（(]?[一二12][）)、.．])?(?:存在)?的?(?:主要)?(?:问题|不足)?(?:及|和)?(?:改进(?:情况|措施))?[：:]?\\s?(?:(?:本年度?|目前)?(?:本单位|本机关|我[局镇乡办市县区]|暂)?(?:未发现|不存在|[（(]?无[）)]?|没有)(?:存在)?(?:明显)?的?(?:问题|不足)?|[（(]?略[）)]?|[/／—－-]{1,4}|待(?:补充|填写?|完善)|详?见附件|同上)[。.；;，,]?)?$"
      ]
     }
    }
   ]
  },
  "message": {
   "zh": "{anchor}没有内容，或者只写“无”一类的字样。",
   "en": "{anchor} has no text, or says only that there are none."
  }
 },
 {
  "id": "DOC-IMPROVEMENTS",
  "severity": "query",
  "level": 0,
  "anchor": "problems",
  "when": {
   "matches": [
    "problems",
    "\\S{8}"
   ]
  },
  "assert": {
   "matches": [
    "problems",
    "(?:下一步|下步|今后|接下来|明年|次年|未来|下一年|20[0-9]{2}年)|改进(?:措施|情况|方向|工作)|(?:将|拟|要|应|需)(?:进一步|继续|加大|加强|不断|持续|切实|着力|认真|严格|重点|大力)|整改|对策|采取.{0,12}措施|(?:针对|对此).{0,40}(?:加强|完善|提升|优化|强化|提高|改进)|(?:^|[。；\\n])[^。；\\n有待需]{0,20}(?:加强|完善|提升|优化|强化|提高|拓宽|丰富|健全|规范|落实|开展|组织)[^。；\\n]{2,}"
   ]
  },
  "message": {
   "zh": "{anchor}只写了问题，没有写改进情况。",
   "en": "{anchor} names problems, but no improvements."
  }
 },
 {
  "id": "DOC-ASSESSMENT",
  "severity": "query",
  "level": 0,
  "anchor": "overview",
  "when": {
   "fact": [
    "body.isGovernment",
    [
     true
    ]
   ]
  },
  "assert": {
   "covers": [
    "overview",
    [
     {
      "label": {
       "zh": "工作考核",
       "en": "assessment"
      },
      "pattern": "考核|考评"
     },
     {
      "label": {
       "zh": "社会评议",
       "en": "public appraisal"
      },
      "pattern": "评议|评价|测评"
     },
     {
      "label": {
       "zh": "责任追究结果",
       "en": "accountability"
      },
      "pattern": "责任追究|追责|问责|追究"
     }
    ]
   ]
  },
  "message": {
   "zh": "{anchor}没有写到{missing}情况，各级人民政府的报告应当写。",
   "en": "{anchor} does not speak of {missing}, which the report of a government has to cover."
  }
 },
 {
  "id": "DOC-TITLE-YEAR",
  "severity": "query",
  "level": 0,
  "anchor": "title",
  "when": {
   "matches": [
    "title",
    "\\S"
   ]
  },
  "assert": {
   "matches": [
    "title",
    "(?:[12][0-9]{3}|二[〇○零O0][一二三四五六七八九〇○零]{2})\\s{0,3}年?"
   ]
  },
  "message": {
   "zh": "标题没有写明是哪一年度的报告。",
   "en": "The title does not say which year is reported on."
  }
 },
 {
  "id": "DOC-PERIOD-UNREADABLE",
  "severity": "query",
  "level": 0,
  "anchor": "period",
  "when": {
   "matches": [
    "all",
    "(?:统计期限|数据.{0,12}期限|数据统计|统计时间)[^。；\\n]{0,12}[0-9]|(?:期限|时限|时间范围|起止时间)[^。；\\n]{0,8}(?:[12][0-9]{3}|二[〇○零])"
   ]
  },
  "assert": {
   "any": [
    {
     "filled": "#period.from"
    },
    {
     "matches": [
      "all",
      "年度?\\s{0,2}[（(]?1\\s{0,2}月?\\s{0,2}[-—–－~～至到]{1,2}\\s{0,2}12\\s{0,2}月"
     ]
    }
   ]
  },
  "message": {
   "zh": "统计期限写得不对，读不出起止日期：“{quote}”",
   "en": "The period is not written as two dates: \"{quote}\""
  }
 },
 {
  "id": "DOC-PARTS",
  "severity": "query",
  "level": 0,
  "anchor": "report",
  "assert": {
   "not": {
    "matches": [
     "front",
     "(?:报告|年报|全文|本文)[^。；\\n]{0,40}(?:由|分为|分|共|包括|包含|涵盖)[^。；\\n]{0,160}?(?:[一二三四五七八九十]|[1-57-9])\\s{0,3}(?:个|大)?(?:部分|方面|章节)"
    ]
   }
  },
  "message": {
   "zh": "文字写的部分数不是六个，统一格式是六个部分：“{quote}”",
   "en": "The text announces another number of parts than the six of the form: \"{quote}\""
  }
 },
 {
  "id": "DOC-PARTS-NAMED",
  "severity": "query",
  "level": 0,
  "anchor": "report",
  "when": {
   "matches": [
    "front",
    "(?:报告|年报|全文|本文)[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{30,200}(?:部分|方面|章节)"
   ]
  },
  "assert": {
   "covers": [
    "front",
    [
     {
      "label": {
       "zh": "总体情况",
       "en": "overview"
      },
      "pattern": "(?:报告|年报|全文|本文)[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{0,160}(?:总体|概述|概况|基本情况)"
     },
     {
      "label": {
       "zh": "主动公开",
       "en": "proactive disclosure"
      },
      "pattern": "(?:报告|年报|全文|本文)[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{0,160}(?:主动公开)"
     },
     {
      "label": {
       "zh": "收到和处理申请",
       "en": "applications"
      },
      "pattern": "(?:报告|年报|全文|本文)[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{0,160}(?:申请)"
     },
     {
      "label": {
       "zh": "行政复议、行政诉讼",
       "en": "review and litigation"
      },
      "pattern": "(?:报告|年报|全文|本文)[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{0,160}(?:复议|诉讼)"
     },
     {
      "label": {
       "zh": "存在的主要问题及改进情况",
       "en": "problems and improvements"
      },
      "pattern": "(?:报告|年报|全文|本文)[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{0,160}(?:问题|不足)"
     },
     {
      "label": {
       "zh": "其他需要报告的事项",
       "en": "other matters"
      },
      "pattern": "(?:报告|年报|全文|本文)[^。；\\n]{0,30}(?:由|分为|包括|包含|涵盖)[^。；\\n]{0,160}(?:其他|其它)"
     }
    ]
   ]
  },
  "message": {
   "zh": "介绍报告内容的一句没有列全六个部分，缺{missing}：“{quote}”",
   "en": "The sentence that lists the parts lacks {missing}: \"{quote}\""
  }
 },
 {
  "id": "DOC-OVERVIEW",
  "severity": "query",
  "level": 0,
  "anchor": "overview",
  "when": {
   "not": {
    "matches": [
     "overview",
     "该部分以表格形式报告|[（(]文字描述|文字描述[)）。，]|此处填写|请填写|在此处报告|[（(]此处|×{2,}年?|(?<![A-Za-z0-9/.])[xX]{3,30}(?![A-Za-z0-9/.])|[xX]{2}(?:年|[省市县区镇乡局委厅办]|单位|街道|[件条元])|_{3,60}|\\*{3,}"
    ]
   }
  },
  "assert": {
   "matches": [
    "overview",
    "[^第0-9０-９][0-9０-９]{1,9}\\s{0,3}(?:余|多)?(?:[件条次个篇期场人项份]|%|％)|加强|加大|完善|推进|推动|落实|开展|建立|健全|优化|规范|提升|提高|强化|深化|培训|发布|及时|积极|认真|严格|收到[^和]|受理|未|没有|无"
   ]
  },
  "message": {
   "zh": "{anchor}只有编制说明，没有写本年度的工作。",
   "en": "{anchor} says how the report was made, and nothing of the year’s work."
  }
 },
 {
  "id": "DOC-OLD-TABLE",
  "severity": "info",
  "level": 0,
  "anchor": "overview",
  "assert": {
   "not": {
    "matches": [
     "overview",
     "(?:新闻发布会总?次?数?[0-9]+次|在线访谈次?数?[0-9]+次|政策解读稿件?发布数?[0-9]+[篇件]|(?:微博|微信|其他方式|其它方式)[^。；，,\\n]{0,10}回应事件数?[0-9]+次|回应公众关注热点或重大舆情(?:数|[0-9]+次))[\\s\\S]{0,200}?(?:新闻发布会总?次?数?[0-9]+次|在线访谈次?数?[0-9]+次|政策解读稿件?发布数?[0-9]+[篇件]|(?:微博|微信|其他方式|其它方式)[^。；，,\\n]{0,10}回应事件数?[0-9]+次|回应公众关注热点或重大舆情(?:数|[0-9]+次))"
    ]
   }
  },
  "message": {
   "zh": "{anchor}抄了旧统计表的指标，统一格式不要求：“{quote}”",
   "en": "{anchor} copies figures of the old statistical table, for which the form does not ask: \"{quote}\""
  }
 },
 {
  "id": "DOC-OLD-REGULATIONS",
  "severity": "query",
  "level": 0,
  "anchor": "overview",
  "assert": {
   "not": {
    "matches": [
     "all",
     "(?:国务院令?|令)\\s{0,3}(?:第\\s{0,3})?492\\s{0,3}号|第\\s{0,3}492\\s{0,3}号|2008\\s{0,3}年5\\s{0,3}月1\\s{0,3}日起?(?:施行|实施)|《(?:中华人民共和国)?政府信息公开条例》[^。；\\n]{0,30}第三十[一二]条[^。；\\n]{0,40}(?:编制|编写|撰写|年度报告)"
    ]
   }
  },
  "message": {
   "zh": "文字引用了2008年施行的旧《条例》（国务院令第492号），现行的是2019年修订的国务院令第711号：“{quote}”",
   "en": "The text cites the Regulations of 2008 (Decree No. 492); in force are those of 2019 (No. 711): \"{quote}\""
  }
 },
 {
  "id": "DOC-TEMPLATE",
  "severity": "query",
  "level": 0,
  "over": {
   "each": [
    "front",
    "proactive",
    "applications",
    "proceedings",
    "problems",
    "other"
   ]
  },
  "anchor": "{each}",
  "assert": {
   "not": {
    "matches": [
     "{each}",
     "该部分以表格形式报告|[（(]文字描述|文字描述[)）。，]|此处填写|请填写|在此处报告|[（(]此处|×{2,}年?|(?<![A-Za-z0-9/.])[xX]{3,30}(?![A-Za-z0-9/.])|[xX]{2}(?:年|[省市县区镇乡局委厅办]|单位|街道|[件条元])|_{3,60}|\\*{3,}"
    ]
   }
  },
  "message": {
   "zh": "{anchor}里还留着模板的字样：“{words}”（“{quote}”）",
   "en": "{anchor} still holds words of the template: \"{words}\" (\"{quote}\")"
  }
 },
 {
  "id": "DOC-NUMBER-MISSING",
  "severity": "query",
  "level": 0,
  "anchor": "overview",
  "assert": {
   "not": {
    "matches": [
     "all",
     "(?:收到|受理|新收|办理|办结|答复|公开|发布|制发|收取|共有?)[^0-9０-９一二三四五六七八九十百千万零〇两几数每多各逐按该此本同\\s，,。；;：:（）()“”、]{0,14}(?:申请|信息|文件|公文|共|计)(?:件|条|份)(?=[，,。；;])"
    ]
   }
  },
  "message": {
   "zh": "文字里少了数字：“{words}”（“{quote}”）",
   "en": "A number is missing in the text: \"{words}\" (\"{quote}\")"
  }
 },
 {
  "id": "DOC-TOPICS",
  "severity": "info",
  "level": 0,
  "anchor": "overview",
  "when": {
   "matches": [
    "overview",
    "(?:^|\\n)\\s{0,3}[（(]?[一二三四五1-5][）)、.．]\\s{0,3}(?:关于)?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息)?(?:公开)?平台建设|监督保障)"
   ]
  },
  "assert": {
   "covers": [
    "overview",
    [
     {
      "label": {
       "zh": "主动公开",
       "en": "proactive disclosure"
      },
      "pattern": "主动公开"
     },
     {
      "label": {
       "zh": "依申请公开",
       "en": "disclosure on application"
      },
      "pattern": "申请"
     },
     {
      "label": {
       "zh": "政府信息管理",
       "en": "management of information"
      },
      "pattern": "管理|审查|审核|制度|清理|目录|规范|归档|更新|保密"
     },
     {
      "label": {
       "zh": "平台建设",
       "en": "platforms"
      },
      "pattern": "平台|网站|公众号|微信|微博|新媒体|专栏|专区|栏目|公开栏|渠道|公报|载体|网络|媒体"
     },
     {
      "label": {
       "zh": "监督保障",
       "en": "supervision and support"
      },
      "pattern": "监督|保障|考核|培训|领导|评议|问责|责任|组织|监管|检查|队伍|督查|督办|分管"
     }
    ]
   ]
  },
  "message": {
   "zh": "{anchor}没有写到{missing}。",
   "en": "{anchor} does not speak of {missing}."
  }
 },
 {
  "id": "DOC-YEAR-PLAN",
  "severity": "query",
  "level": 0,
  "anchor": "problems",
  "assert": {
   "lt": [
    [
     [
      1,
      "#year"
     ]
    ],
    [
     [
      1,
      "#plan.year"
     ]
    ]
   ]
  },
  "message": {
   "zh": "{anchor}把{right}年写成了今后的打算，本报告报告的是{left}年，年份可能沿用了往年的文字。",
   "en": "{anchor} plans for {right}, but the report is on {left}; the text may be an earlier year’s."
  }
 },
 {
  "id": "DOC-FEES",
  "severity": "info",
  "level": 0,
  "over": {
   "cells": {
    "endingIn": [
     "feeOverdue.total"
    ]
   }
  },
  "anchor": "other",
  "when": {
   "any": [
    {
     "lt": [
      [
       0
      ],
      [
       [
        1,
        "{cell}"
       ]
      ]
     ]
    },
    {
     "matches": [
      "overview",
      "信息处理费|收费通知"
     ]
    }
   ]
  },
  "assert": {
   "matches": [
    "other",
    "收费|处理费|费用"
   ]
  },
  "message": {
   "zh": "{anchor}没有写信息处理费的收取情况，而表格或者文字涉及收费。",
   "en": "{anchor} is silent on the information processing fee, of which the table or the text speaks."
  }
 },
 {
  "id": "DOC-DEADLINE",
  "severity": "info",
  "level": 0,
  "anchor": "report",
  "when": {
   "filled": "#year"
  },
  "assert": {
   "all": [
    {
     "le": [
      [
       [
        1,
        "#published"
       ]
      ],
      [
       [
        10000,
        "#year"
       ],
       10331
      ]
     ]
    },
    {
     "any": [
      {
       "not": {
        "fact": [
         "body.kind",
         [
          "department"
         ]
        ]
       }
      },
      {
       "le": [
        [
         [
          1,
          "#published"
         ]
        ],
        [
         [
          10000,
          "#year"
         ],
         10131
        ]
       ]
      }
     ]
    }
   ]
  },
  "message": {
   "zh": "页面写的发布日期是{published}，晚于《条例》规定的期限（政府部门为次年1月31日，政府信息公开工作主管部门为次年3月31日）。",
   "en": "The page gives {published} as its date, after the term of the Regulations (31 January for departments, 31 March for the offices in charge)."
  }
 },
 {
  "id": "DOC-LABELS",
  "severity": "info",
  "level": 0,
  "over": {
   "each": [
    "report",
    "proactive",
    "applications",
    "proceedings"
   ]
  },
  "anchor": "{each}",
  "assert": {
   "labels": [
    "{each}",
    "misspelt"
   ]
  },
  "message": {
   "zh": "{anchor}的标题或者行名、列名与统一格式不同：{labels}。",
   "en": "Headings or labels of {anchor} are not the form’s: {labels}."
  }
 },
 {
  "id": "TABLE-EXTRA",
  "severity": "info",
  "level": 1,
  "over": {
   "tables": true
  },
  "anchor": "{table}",
  "assert": {
   "labels": [
    "{table}",
    "extra"
   ]
  },
  "message": {
   "zh": "{anchor}有统一格式没有的行或者列：{labels}，没有计入。",
   "en": "{anchor} has rows or columns that the form has not: {labels}; they were left out."
  }
 },
 {
  "id": "Y-CARRY",
  "severity": "query",
  "level": 2,
  "over": {
   "cells": {
    "under": "applications.carriedOver"
   }
  },
  "anchor": "{cell}",
  "when": {
   "fact": [
    "previous",
    [
     true
    ]
   ]
  },
  "assert": {
   "eq": [
    [
     [
      1,
      "{cell}"
     ]
    ],
    [
     [
      1,
      "@previous:applications.carriedForward.{key}"
     ]
    ]
   ]
  },
  "roles": {
   "left": "left",
   "right": "right"
  },
  "message": {
   "zh": "{anchor}：本年报告上年结转{left}件，上一年度报告结转下年度{right}件。",
   "en": "{anchor}: {left} carried over, but last year's report carried {right} forward."
  }
 },
 {
  "id": "Y-IN-FORCE",
  "severity": "query",
  "level": 2,
  "over": {
   "having": [
    "issued",
    "repealed",
    "inForce"
   ]
  },
  "anchor": "{part}.inForce",
  "when": {
   "fact": [
    "previous",
    [
     true
    ]
   ]
  },
  "assert": {
   "eq": [
    [
     [
      1,
      "{part}.inForce"
     ]
    ],
    [
     [
      1,
      "@previous:{part}.inForce"
     ],
     [
      1,
      "{part}.issued"
     ],
     [
      -1,
      "{part}.repealed"
     ]
    ]
   ]
  },
  "roles": {
   "left": "left",
   "right": "right"
  },
  "message": {
   "zh": "{anchor}：现行有效{left}件；上一年{v:@previous:{part}.inForce}件，加制发{v:{part}.issued}件，减废止{v:{part}.repealed}件，应为{right}件。",
   "en": "{anchor}: {left} in force; {v:@previous:{part}.inForce} last year, {v:{part}.issued} issued and {v:{part}.repealed} repealed make {right}."
  }
 },
 {
  "id": "Y-ITEMS",
  "severity": "query",
  "level": 2,
  "over": {
   "having": [
    "itemsLastYear",
    "change"
   ]
  },
  "anchor": "{part}.itemsLastYear",
  "when": {
   "fact": [
    "previous",
    [
     true
    ]
   ]
  },
  "assert": {
   "eq": [
    [
     [
      1,
      "{part}.itemsLastYear"
     ]
    ],
    [
     [
      1,
      "@previous:{part}.itemsLastYear"
     ],
     [
      1,
      "@previous:{part}.change"
     ]
    ]
   ]
  },
  "roles": {
   "left": "left",
   "right": "right"
  },
  "message": {
   "zh": "{anchor}：填{left}；按上一年度报告，上一年项目数量{v:@previous:{part}.itemsLastYear}加增/减{v:@previous:{part}.change}应为{right}。",
   "en": "{anchor}: {left}; by last year's report {v:@previous:{part}.itemsLastYear} items and a change of {v:@previous:{part}.change} make {right}."
  }
 },
 {
  "id": "Y-DISCLOSED",
  "severity": "query",
  "level": 2,
  "over": {
   "having": [
    "disclosed",
    "totalDisclosed"
   ]
  },
  "anchor": "{part}.totalDisclosed",
  "when": {
   "fact": [
    "previous",
    [
     true
    ]
   ]
  },
  "assert": {
   "le": [
    [
     [
      1,
      "{part}.totalDisclosed"
     ]
    ],
    [
     [
      1,
      "@previous:{part}.totalDisclosed"
     ],
     [
      1,
      "{part}.disclosed"
     ]
    ]
   ]
  },
  "roles": {
   "left": "left",
   "right": "right"
  },
  "message": {
   "zh": "{anchor}：填{left}；上一年度报告{v:@previous:{part}.totalDisclosed}加本年新公开{v:{part}.disclosed}，至多{right}。",
   "en": "{anchor}: {left}; last year's {v:@previous:{part}.totalDisclosed} and {v:{part}.disclosed} new ones make at most {right}."
  }
 },
 {
  "id": "Y-JUMP",
  "severity": "query",
  "level": 2,
  "over": {
   "cells": {
    "endingIn": [
     "decisions",
     "fees.amount",
     "newlyReceived.total",
     "review.total"
    ]
   }
  },
  "anchor": "{cell}",
  "when": {
   "all": [
    {
     "fact": [
      "previous",
      [
       true
      ]
     ]
    },
    {
     "le": [
      [
       100
      ],
      [
       [
        1,
        "{cell}"
       ],
       [
        1,
        "@previous:{cell}"
       ]
      ]
     ]
    }
   ]
  },
  "assert": {
   "all": [
    {
     "le": [
      [
       [
        1,
        "{cell}"
       ]
      ],
      [
       [
        5,
        "@previous:{cell}"
       ]
      ]
     ]
    },
    {
     "le": [
      [
       [
        1,
        "@previous:{cell}"
       ]
      ],
      [
       [
        5,
        "{cell}"
       ]
      ]
     ]
    }
   ]
  },
  "message": {
   "zh": "{anchor}：本年{v:{cell}}，上一年{v:@previous:{cell}}，相差五倍以上。",
   "en": "{anchor}: {v:{cell}} this year, {v:@previous:{cell}} last year, a factor of more than five."
  }
 },
 {
  "id": "Y-SAME-TEXT",
  "severity": "query",
  "level": 2,
  "over": {
   "each": [
    "overview",
    "problems"
   ]
  },
  "anchor": "{each}",
  "when": {
   "fact": [
    "previous",
    [
     true
    ]
   ]
  },
  "assert": {
   "overlap": [
    "{each}",
    8,
    850
   ]
  },
  "message": {
   "zh": "{anchor}：文字几乎与上一年度报告相同。",
   "en": "{anchor}: the text is nearly that of last year's report."
  }
 },
 {
  "id": "B-SUM",
  "severity": "query",
  "level": 3,
  "over": {
   "cells": "adding"
  },
  "anchor": "{cell}",
  "when": {
   "all": [
    {
     "fact": [
      "coverage.scope",
      [
       "aggregated"
      ]
     ]
    },
    {
     "fact": [
      "children",
      [
       true
      ]
     ]
    }
   ]
  },
  "assert": {
   "any": [
    {
     "all": [
      {
       "fact": [
        "children.complete",
        [
         true
        ]
       ]
      },
      {
       "eq": [
        [
         [
          1,
          "{cell}"
         ]
        ],
        [
         [
          1,
          "@child:{cell}"
         ]
        ]
       ]
      }
     ]
    },
    {
     "all": [
      {
       "fact": [
        "children.complete",
        [
         false
        ]
       ]
      },
      {
       "le": [
        [
         [
          1,
          "@child:{cell}"
         ]
        ],
        [
         [
          1,
          "{cell}"
         ]
        ]
       ]
      }
     ]
    }
   ]
  },
  "roles": {
   "left": "total",
   "right": "addend"
  },
  "tolerance": "stated",
  "message": {
   "zh": "{anchor}：本报告填{left}，所含各单位的报告相加为{right}，相差{difference}。",
   "en": "{anchor}: the report says {left}, the bodies that it covers add up to {right}; the difference is {difference}."
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-RECEIVED",
  "anchor": "applications.newlyReceived.total",
  "assert": {
   "stated": [
    "received",
    [
     [
      [
       1,
       "applications.newlyReceived.total"
      ]
     ],
     [
      [
       1,
       "applications.newlyReceived.total"
      ],
      [
       1,
       "applications.carriedOver.total"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-NEWLY-RECEIVED",
  "anchor": "applications.newlyReceived.total",
  "assert": {
   "stated": [
    "newlyReceived",
    [
     [
      [
       1,
       "applications.newlyReceived.total"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-HANDLED",
  "anchor": "applications",
  "assert": {
   "stated": [
    "handled",
    [
     [
      [
       1,
       "applications.outcome.total.total"
      ]
     ],
     [
      [
       1,
       "applications.newlyReceived.total"
      ]
     ],
     [
      [
       1,
       "applications.newlyReceived.total"
      ],
      [
       1,
       "applications.carriedOver.total"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-APPLICANT",
  "over": {
   "measures": "applicant"
  },
  "anchor": "{group}",
  "assert": {
   "stated": [
    "{measure}",
    [
     [
      [
       1,
       "{*cells}"
      ]
     ],
     [
      [
       1,
       "{*cells}"
      ],
      [
       1,
       "{*carried}"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-CARRIED-OVER",
  "anchor": "applications.carriedOver.total",
  "assert": {
   "stated": [
    "carriedOver",
    [
     [
      [
       1,
       "applications.carriedOver.total"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-ANSWERED",
  "anchor": "applications.outcome.total.total",
  "assert": {
   "stated": [
    "answered",
    [
     [
      [
       1,
       "applications.outcome.total.total"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-FORWARD",
  "anchor": "applications.carriedForward.total",
  "assert": {
   "stated": [
    "carriedForward",
    [
     [
      [
       1,
       "applications.carriedForward.total"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-OUTCOME",
  "over": {
   "measures": "outcome"
  },
  "anchor": "{group}",
  "assert": {
   "stated": [
    "{measure}",
    [
     [
      [
       1,
       "{*cells}"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-PROCEEDINGS",
  "over": {
   "measures": "proceedings"
  },
  "anchor": "{group}",
  "assert": {
   "stated": [
    "{measure}",
    [
     [
      [
       1,
       "{*cells}"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-SUITS",
  "over": {
   "measures": "suits"
  },
  "anchor": "{group}",
  "assert": {
   "stated": [
    "{measure}",
    [
     [
      [
       1,
       "{*cells}"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-DOCUMENTS",
  "over": {
   "measures": "documents"
  },
  "anchor": "{group}",
  "assert": {
   "stated": [
    "{measure}",
    [
     [
      [
       1,
       "{*cells}"
      ]
     ]
    ]
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "{anchor}：文字说{stated}，表中为{values}。“{sentence}”",
   "en": "{anchor}: the text says {stated}, the table {values}. \"{sentence}\""
  },
  "id": "N-DECISIONS",
  "over": {
   "measures": "decisions"
  },
  "anchor": "{group}",
  "assert": {
   "stated": [
    "{measure}",
    [
     [
      [
       1,
       "{*cells}"
      ]
     ]
    ]
   ]
  },
  "tolerance": "stated"
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "文字中的合计{stated}与它列出的各项对不上：{within}。“{sentence}”",
   "en": "The text says {stated} in all, which its own items do not make up: {within}. \"{sentence}\""
  },
  "id": "N-PARTS",
  "anchor": "overview",
  "assert": {
   "statedWithin": "parts"
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "文字说占{stated}%，按句中的件数算应为{within}%左右。“{sentence}”",
   "en": "The text says {stated} %; by its own counts it is about {within} %. \"{sentence}\""
  },
  "id": "N-SHARE",
  "anchor": "overview",
  "assert": {
   "statedWithin": "share"
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "信息处理费{stated}元不是 10 的整数倍。“{sentence}”",
   "en": "Processing fees of {stated} 元 are not a multiple of 10. \"{sentence}\""
  },
  "id": "N-FEE-STEP",
  "anchor": "other",
  "assert": {
   "statedMultiple": [
    "processingFee",
    10
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "信息处理费合计{stated}元，各笔相加不是此数。“{sentence}”",
   "en": "Processing fees of {stated} 元 are not the sum of the items. \"{sentence}\""
  },
  "id": "N-FEE-PARTS",
  "anchor": "other",
  "assert": {
   "statedSum": [
    "processingFee",
    "processingFee.part"
   ]
  }
 },
 {
  "severity": "query",
  "level": 4,
  "broken": "review",
  "message": {
   "zh": "同一件事文字中有不同的总数：{stated}。“{sentence}”",
   "en": "The text gives different totals for one thing: {stated}. \"{sentence}\""
  },
  "id": "N-TWO-TOTALS",
  "over": {
   "each": [
    "disclosed"
   ]
  },
  "anchor": "overview",
  "assert": {
   "statedOnce": "{each}"
  }
 }
] as readonly RuleTemplate[]; // a slot may stand for a name
