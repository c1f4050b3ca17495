// Written by scripts/generate-report-types.ts from src/format. Do not edit: run `npm run generate`.
import type { NarrativeBlock, ReportHead } from './head';

/** 表二 二、主动公开政府信息情况（国办公开办函〔2019〕60号）。 */
export interface Proactive2019 {
  /**
   * 第二十条第（一）项 规章
   * 由国务院部门，省、自治区、直辖市和设区的市、自治州人民政府制定。
   */
  regulations: {
    /** 本年新制作数量。单位：件；非负整数；null 为空白。 */
    created: number | null;
    /** 本年新公开数量。单位：件；非负整数；null 为空白。 */
    disclosed: number | null;
    /** 对外公开总数量。单位：件；非负整数；null 为空白。 */
    totalDisclosed: number | null;
  };
  /** 第二十条第（一）项 规范性文件 */
  normativeDocuments: {
    /** 本年新制作数量。单位：件；非负整数；null 为空白。 */
    created: number | null;
    /** 本年新公开数量。单位：件；非负整数；null 为空白。 */
    disclosed: number | null;
    /** 对外公开总数量。单位：件；非负整数；null 为空白。 */
    totalDisclosed: number | null;
  };
  /** 第二十条第（五）项 行政许可 */
  licensing: {
    /** 上一年项目数量。单位：项；非负整数；null 为空白。 */
    itemsLastYear: number | null;
    /**
     * 本年增/减。单位：项；整数，减少为负；null 为空白。
     * 与上一年相比增加或减少的项目数；减少用负数表示，如 -8。
     */
    change: number | null;
    /**
     * 处理决定数量。单位：件；非负整数；null 为空白。
     * 当年办件量，不是项目数。
     */
    decisions: number | null;
  };
  /** 第二十条第（五）项 其他对外管理服务事项 */
  otherServices: {
    /** 上一年项目数量。单位：项；非负整数；null 为空白。 */
    itemsLastYear: number | null;
    /**
     * 本年增/减。单位：项；整数，减少为负；null 为空白。
     * 与上一年相比增加或减少的项目数；减少用负数表示，如 -8。
     */
    change: number | null;
    /**
     * 处理决定数量。单位：件；非负整数；null 为空白。
     * 当年办件量，不是项目数。
     */
    decisions: number | null;
  };
  /** 第二十条第（六）项 行政处罚 */
  penalties: {
    /** 上一年项目数量。单位：项；非负整数；null 为空白。 */
    itemsLastYear: number | null;
    /**
     * 本年增/减。单位：项；整数，减少为负；null 为空白。
     * 与上一年相比增加或减少的项目数；减少用负数表示，如 -8。
     */
    change: number | null;
    /**
     * 处理决定数量。单位：件；非负整数；null 为空白。
     * 当年办件量，不是项目数。
     */
    decisions: number | null;
  };
  /** 第二十条第（六）项 行政强制 */
  compulsion: {
    /** 上一年项目数量。单位：项；非负整数；null 为空白。 */
    itemsLastYear: number | null;
    /**
     * 本年增/减。单位：项；整数，减少为负；null 为空白。
     * 与上一年相比增加或减少的项目数；减少用负数表示，如 -8。
     */
    change: number | null;
    /**
     * 处理决定数量。单位：件；非负整数；null 为空白。
     * 当年办件量，不是项目数。
     */
    decisions: number | null;
  };
  /** 第二十条第（八）项 行政事业性收费 */
  fees: {
    /** 上一年项目数量。单位：项；非负整数；null 为空白。 */
    itemsLastYear: number | null;
    /**
     * 本年增/减。单位：项；整数，减少为负；null 为空白。
     * 与上一年相比增加或减少的项目数；减少用负数表示，如 -8。
     */
    change: number | null;
  };
  /** 第二十条第（九）项 政府集中采购 */
  procurement: {
    /** 采购项目数量。单位：项；非负整数；null 为空白。 */
    projects: number | null;
    /**
     * 采购总金额。单位：（表内未规定）；非负小数；null 为空白。
     * 表内未规定单位：各单位有填元的，也有填万元的，未注明时不可相互比较。
     */
    amount: number | null;
    /** 本表未规定单位，报告注明的单位；null 为未注明。 */
    unit: '元' | '万元' | null;
  };
}

/** 表三的各列（国办公开办函〔2019〕60号）。 */
export interface Applications2019Columns {
  /** 申请人情况 自然人。单位：件；非负整数；null 为空白。 */
  naturalPerson: number | null;
  /** 申请人情况 法人或其他组织 商业企业。单位：件；非负整数；null 为空白。 */
  commercialEnterprise: number | null;
  /** 申请人情况 法人或其他组织 科研机构。单位：件；非负整数；null 为空白。 */
  researchInstitution: number | null;
  /** 申请人情况 法人或其他组织 社会公益组织。单位：件；非负整数；null 为空白。 */
  publicWelfareOrganization: number | null;
  /** 申请人情况 法人或其他组织 法律服务机构。单位：件；非负整数；null 为空白。 */
  legalServiceInstitution: number | null;
  /** 申请人情况 法人或其他组织 其他。单位：件；非负整数；null 为空白。 */
  otherOrganization: number | null;
  /** 申请人情况 总计。单位：件；非负整数；null 为空白。 */
  total: number | null;
}

/** 表三 三、收到和处理政府信息公开申请情况（国办公开办函〔2019〕60号）。 */
export interface Applications2019 {
  /**
   * 一、本年新收政府信息公开申请数量
   * 《条例》第五十条第（二）项
   */
  newlyReceived: Applications2019Columns;
  /**
   * 二、上年结转政府信息公开申请数量
   * 《条例》第五十条第（二）项
   */
  carriedOver: Applications2019Columns;
  /**
   * 三、本年度办理结果
   * 《条例》第五十条第（二）项
   */
  outcome: {
    /**
     * （一）予以公开
     * 《条例》第三十六条第（二）项
     */
    granted: Applications2019Columns;
    /**
     * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
     * 申请公开的信息中含有不应当公开的内容，但能够作区分处理的。只要有一部分予以公开，整件申请就只计在这一行。
     * 《条例》第三十七条
     */
    partlyGranted: Applications2019Columns;
    /**
     * （三）不予公开
     * 《条例》第三十六条第（三）项
     */
    denied: {
      /**
       * 1.属于国家秘密
       * 依法确定为国家秘密的政府信息。
       * 《条例》第十四条
       */
      stateSecret: Applications2019Columns;
      /**
       * 2.其他法律行政法规禁止公开
       * 法律、行政法规禁止公开的政府信息。
       * 《条例》第十四条
       */
      prohibitedByLaw: Applications2019Columns;
      /**
       * 3.危及“三安全一稳定”
       * 公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。
       * 《条例》第十四条
       */
      securityAndStability: Applications2019Columns;
      /**
       * 4.保护第三方合法权益
       * 涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的政府信息。
       * 《条例》第十五条
       */
      thirdPartyRights: Applications2019Columns;
      /**
       * 5.属于三类内部事务信息
       * 人事管理、后勤管理、内部工作流程三类内部事务信息。
       * 《条例》第十六条
       */
      internalAffairs: Applications2019Columns;
      /**
       * 6.属于四类过程性信息
       * 讨论记录、过程稿、磋商信函、请示报告四类过程性信息。
       * 《条例》第十六条
       */
      deliberativeProcess: Applications2019Columns;
      /**
       * 7.属于行政执法案卷
       * 行政执法案卷信息。
       * 《条例》第十六条
       */
      enforcementFile: Applications2019Columns;
      /**
       * 8.属于行政查询事项
       * 工商、不动产登记资料等，有关法律、行政法规对信息的获取有特别规定的。
       * 《条例》第三十六条第（七）项
       */
      administrativeInquiry: Applications2019Columns;
    };
    /** （四）无法提供 */
    unavailable: {
      /**
       * 1.本机关不掌握相关政府信息
       * 经检索没有所申请公开的信息，或者所申请公开的信息不属于本行政机关负责公开。
       * 《条例》第三十六条第（四）项、《条例》第三十六条第（五）项
       */
      notHeld: Applications2019Columns;
      /**
       * 2.没有现成信息需要另行制作
       * 需要行政机关对现有政府信息进行加工、分析的。
       * 《条例》第三十八条
       */
      requiresCreation: Applications2019Columns;
      /**
       * 3.补正后申请内容仍不明确
       * 申请人补正后，申请内容仍不明确的。
       * 《条例》第三十条
       */
      stillUnclear: Applications2019Columns;
    };
    /** （五）不予处理 */
    notProcessed: {
      /**
       * 1.信访举报投诉类申请
       * 以政府信息公开申请的形式进行信访、投诉、举报等活动的。
       * 《条例》第三十九条
       */
      petitionOrComplaint: Applications2019Columns;
      /**
       * 2.重复申请
       * 已就申请人提出的政府信息公开申请作出答复，申请人重复申请公开相同政府信息的。
       * 《条例》第三十六条第（六）项
       */
      repeated: Applications2019Columns;
      /**
       * 3.要求提供公开出版物
       * 要求提供政府公报、报刊、书籍等公开出版物的。
       * 《条例》第三十九条
       */
      publication: Applications2019Columns;
      /**
       * 4.无正当理由大量反复申请
       * 申请的数量、频次明显超过合理范围，且理由不合理的。
       * 《条例》第三十五条
       */
      excessive: Applications2019Columns;
      /** 5.要求行政机关确认或重新出具已获取信息 */
      confirmOrReissue: Applications2019Columns;
    };
    /** （六）其他处理 */
    other: Applications2019Columns;
    /** （七）总计 */
    total: Applications2019Columns;
  };
  /**
   * 四、结转下年度继续办理
   * 《条例》第五十条第（二）项
   */
  carriedForward: Applications2019Columns;
}

/** 表四的各列（国办公开办函〔2019〕60号）。 */
export interface Proceedings2019Columns {
  /** 结果维持。单位：件；非负整数；null 为空白。 */
  upheld: number | null;
  /** 结果纠正。单位：件；非负整数；null 为空白。 */
  corrected: number | null;
  /** 其他结果。单位：件；非负整数；null 为空白。 */
  otherResult: number | null;
  /** 尚未审结。单位：件；非负整数；null 为空白。 */
  pending: number | null;
  /** 总计。单位：件；非负整数；null 为空白。 */
  total: number | null;
}

/** 表四 四、政府信息公开行政复议、行政诉讼情况（国办公开办函〔2019〕60号）。 */
export interface Proceedings2019 {
  /**
   * 行政复议
   * 《条例》第五十条第（三）项
   */
  review: Proceedings2019Columns;
  /** 行政诉讼 未经复议直接起诉 */
  litigationDirect: Proceedings2019Columns;
  /** 行政诉讼 复议后起诉 */
  litigationAfterReview: Proceedings2019Columns;
}

/** 表二 二、主动公开政府信息情况（国办公开办函〔2021〕30号）。 */
export interface Proactive2021 {
  /**
   * 第二十条第（一）项 规章
   * 由国务院部门，省、自治区、直辖市和设区的市、自治州人民政府制定。
   */
  regulations: {
    /** 本年制发件数。单位：件；非负整数；null 为空白。 */
    issued: number | null;
    /** 本年废止件数。单位：件；非负整数；null 为空白。 */
    repealed: number | null;
    /** 现行有效件数。单位：件；非负整数；null 为空白。 */
    inForce: number | null;
  };
  /** 第二十条第（一）项 行政规范性文件 */
  normativeDocuments: {
    /** 本年制发件数。单位：件；非负整数；null 为空白。 */
    issued: number | null;
    /** 本年废止件数。单位：件；非负整数；null 为空白。 */
    repealed: number | null;
    /** 现行有效件数。单位：件；非负整数；null 为空白。 */
    inForce: number | null;
  };
  /** 第二十条第（五）项 行政许可 */
  licensing: {
    /**
     * 本年处理决定数量。单位：件；非负整数；null 为空白。
     * 全部处理决定，包括已公开的和依法未公开的。
     */
    decisions: number | null;
  };
  /** 第二十条第（六）项 行政处罚 */
  penalties: {
    /**
     * 本年处理决定数量。单位：件；非负整数；null 为空白。
     * 全部处理决定，包括已公开的和依法未公开的。
     */
    decisions: number | null;
  };
  /** 第二十条第（六）项 行政强制 */
  compulsion: {
    /**
     * 本年处理决定数量。单位：件；非负整数；null 为空白。
     * 全部处理决定，包括已公开的和依法未公开的。
     */
    decisions: number | null;
  };
  /** 第二十条第（八）项 行政事业性收费 */
  fees: {
    /** 本年收费金额（单位：万元）。单位：万元；非负小数；null 为空白。 */
    amount: number | null;
  };
}

/** 表三的各列（国办公开办函〔2021〕30号）。 */
export interface Applications2021Columns {
  /** 申请人情况 自然人。单位：件；非负整数；null 为空白。 */
  naturalPerson: number | null;
  /** 申请人情况 法人或其他组织 商业企业。单位：件；非负整数；null 为空白。 */
  commercialEnterprise: number | null;
  /** 申请人情况 法人或其他组织 科研机构。单位：件；非负整数；null 为空白。 */
  researchInstitution: number | null;
  /** 申请人情况 法人或其他组织 社会公益组织。单位：件；非负整数；null 为空白。 */
  publicWelfareOrganization: number | null;
  /** 申请人情况 法人或其他组织 法律服务机构。单位：件；非负整数；null 为空白。 */
  legalServiceInstitution: number | null;
  /** 申请人情况 法人或其他组织 其他。单位：件；非负整数；null 为空白。 */
  otherOrganization: number | null;
  /** 申请人情况 总计。单位：件；非负整数；null 为空白。 */
  total: number | null;
}

/** 表三 三、收到和处理政府信息公开申请情况（国办公开办函〔2021〕30号）。 */
export interface Applications2021 {
  /**
   * 一、本年新收政府信息公开申请数量
   * 《条例》第五十条第（二）项
   */
  newlyReceived: Applications2021Columns;
  /**
   * 二、上年结转政府信息公开申请数量
   * 《条例》第五十条第（二）项
   */
  carriedOver: Applications2021Columns;
  /**
   * 三、本年度办理结果
   * 《条例》第五十条第（二）项
   */
  outcome: {
    /**
     * （一）予以公开
     * 《条例》第三十六条第（二）项
     */
    granted: Applications2021Columns;
    /**
     * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
     * 申请公开的信息中含有不应当公开的内容，但能够作区分处理的。只要有一部分予以公开，整件申请就只计在这一行。
     * 《条例》第三十七条
     */
    partlyGranted: Applications2021Columns;
    /**
     * （三）不予公开
     * 《条例》第三十六条第（三）项
     */
    denied: {
      /**
       * 1.属于国家秘密
       * 依法确定为国家秘密的政府信息。
       * 《条例》第十四条
       */
      stateSecret: Applications2021Columns;
      /**
       * 2.其他法律行政法规禁止公开
       * 法律、行政法规禁止公开的政府信息。
       * 《条例》第十四条
       */
      prohibitedByLaw: Applications2021Columns;
      /**
       * 3.危及“三安全一稳定”
       * 公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。
       * 《条例》第十四条
       */
      securityAndStability: Applications2021Columns;
      /**
       * 4.保护第三方合法权益
       * 涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的政府信息。
       * 《条例》第十五条
       */
      thirdPartyRights: Applications2021Columns;
      /**
       * 5.属于三类内部事务信息
       * 人事管理、后勤管理、内部工作流程三类内部事务信息。
       * 《条例》第十六条
       */
      internalAffairs: Applications2021Columns;
      /**
       * 6.属于四类过程性信息
       * 讨论记录、过程稿、磋商信函、请示报告四类过程性信息。
       * 《条例》第十六条
       */
      deliberativeProcess: Applications2021Columns;
      /**
       * 7.属于行政执法案卷
       * 行政执法案卷信息。
       * 《条例》第十六条
       */
      enforcementFile: Applications2021Columns;
      /**
       * 8.属于行政查询事项
       * 工商、不动产登记资料等，有关法律、行政法规对信息的获取有特别规定的。
       * 《条例》第三十六条第（七）项
       */
      administrativeInquiry: Applications2021Columns;
    };
    /** （四）无法提供 */
    unavailable: {
      /**
       * 1.本机关不掌握相关政府信息
       * 经检索没有所申请公开的信息，或者所申请公开的信息不属于本行政机关负责公开。
       * 《条例》第三十六条第（四）项、《条例》第三十六条第（五）项
       */
      notHeld: Applications2021Columns;
      /**
       * 2.没有现成信息需要另行制作
       * 需要行政机关对现有政府信息进行加工、分析的。
       * 《条例》第三十八条
       */
      requiresCreation: Applications2021Columns;
      /**
       * 3.补正后申请内容仍不明确
       * 申请人补正后，申请内容仍不明确的。
       * 《条例》第三十条
       */
      stillUnclear: Applications2021Columns;
    };
    /** （五）不予处理 */
    notProcessed: {
      /**
       * 1.信访举报投诉类申请
       * 以政府信息公开申请的形式进行信访、投诉、举报等活动的。
       * 《条例》第三十九条
       */
      petitionOrComplaint: Applications2021Columns;
      /**
       * 2.重复申请
       * 已就申请人提出的政府信息公开申请作出答复，申请人重复申请公开相同政府信息的。
       * 《条例》第三十六条第（六）项
       */
      repeated: Applications2021Columns;
      /**
       * 3.要求提供公开出版物
       * 要求提供政府公报、报刊、书籍等公开出版物的。
       * 《条例》第三十九条
       */
      publication: Applications2021Columns;
      /**
       * 4.无正当理由大量反复申请
       * 申请的数量、频次明显超过合理范围，且理由不合理的。
       * 《条例》第三十五条
       */
      excessive: Applications2021Columns;
      /** 5.要求行政机关确认或重新出具已获取信息 */
      confirmOrReissue: Applications2021Columns;
    };
    /** （六）其他处理 */
    other: {
      /**
       * 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
       * 《条例》第三十条
       */
      correctionOverdue: Applications2021Columns;
      /**
       * 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
       * 《信息处理费管理办法》
       */
      feeOverdue: Applications2021Columns;
      /**
       * 3.其他
       * 包括申请人主动撤回的申请。
       */
      miscellaneous: Applications2021Columns;
    };
    /** （七）总计 */
    total: Applications2021Columns;
  };
  /**
   * 四、结转下年度继续办理
   * 《条例》第五十条第（二）项
   */
  carriedForward: Applications2021Columns;
}

/** 表四的各列（国办公开办函〔2021〕30号）。 */
export interface Proceedings2021Columns {
  /** 结果维持。单位：件；非负整数；null 为空白。 */
  upheld: number | null;
  /** 结果纠正。单位：件；非负整数；null 为空白。 */
  corrected: number | null;
  /** 其他结果。单位：件；非负整数；null 为空白。 */
  otherResult: number | null;
  /** 尚未审结。单位：件；非负整数；null 为空白。 */
  pending: number | null;
  /** 总计。单位：件；非负整数；null 为空白。 */
  total: number | null;
}

/** 表四 四、政府信息公开行政复议、行政诉讼情况（国办公开办函〔2021〕30号）。 */
export interface Proceedings2021 {
  /**
   * 行政复议
   * 《条例》第五十条第（三）项
   */
  review: Proceedings2021Columns;
  /** 行政诉讼 未经复议直接起诉 */
  litigationDirect: Proceedings2021Columns;
  /** 行政诉讼 复议后起诉 */
  litigationAfterReview: Proceedings2021Columns;
}

/** A report in the form of 国办公开办函〔2019〕60号 (on 2019 to 2020). */
export interface Report2019 extends ReportHead {
  /** The edition of the form that the report fills. */
  edition: '2019';
  /** 一、总体情况 */
  overview: NarrativeBlock[];
  /** 二、主动公开政府信息情况 */
  proactive: Proactive2019;
  /** 三、收到和处理政府信息公开申请情况 */
  applications: Applications2019;
  /** 四、政府信息公开行政复议、行政诉讼情况 */
  proceedings: Proceedings2019;
  /** 五、存在的主要问题及改进情况 */
  problems: NarrativeBlock[];
  /** 六、其他需要报告的事项 */
  other: NarrativeBlock[];
}

/** A report in the form of 国办公开办函〔2021〕30号 (on 2021 and later). */
export interface Report2021 extends ReportHead {
  /** The edition of the form that the report fills. */
  edition: '2021';
  /** 一、总体情况 */
  overview: NarrativeBlock[];
  /** 二、主动公开政府信息情况 */
  proactive: Proactive2021;
  /** 三、收到和处理政府信息公开申请情况 */
  applications: Applications2021;
  /** 四、政府信息公开行政复议、行政诉讼情况 */
  proceedings: Proceedings2021;
  /** 五、存在的主要问题及改进情况 */
  problems: NarrativeBlock[];
  /** 六、其他需要报告的事项 */
  other: NarrativeBlock[];
}

/** The report type of each edition. */
export interface ReportsByEdition {
  '2019': Report2019;
  '2021': Report2021;
}

/** A report of any edition; its `edition` says which. */
export type Report = Report2019 | Report2021;
