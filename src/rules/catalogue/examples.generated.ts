// Written by scripts/generate-rule-templates.ts from the records beside it. Do not edit: run `npm run generate`.
import type { RuleExample } from '../rule';

/** What shows each rule, by its id. */
export const EXAMPLES: Readonly<Record<string, readonly RuleExample[]>> = {
 "T3-ROW": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.naturalPerson": 3,
    "applications.newlyReceived.commercialEnterprise": 1,
    "applications.newlyReceived.total": 4
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.naturalPerson": 3,
    "applications.newlyReceived.commercialEnterprise": 1,
    "applications.newlyReceived.total": 5
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "open",
   "cells": {
    "applications.newlyReceived.naturalPerson": null,
    "applications.newlyReceived.total": 5
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.naturalPerson": 3,
    "applications.newlyReceived.commercialEnterprise": null,
    "applications.newlyReceived.total": 2
   }
  }
 ],
 "T3-COL": [
  {
   "base": "zeros",
   "anchor": "applications.outcome.total.naturalPerson",
   "outcome": "pass",
   "cells": {
    "applications.outcome.granted.naturalPerson": 2,
    "applications.outcome.partlyGranted.naturalPerson": 1,
    "applications.outcome.total.naturalPerson": 3
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.outcome.total.naturalPerson",
   "outcome": "fail",
   "cells": {
    "applications.outcome.granted.naturalPerson": 2,
    "applications.outcome.partlyGranted.naturalPerson": 1,
    "applications.outcome.total.naturalPerson": 2
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.outcome.total.naturalPerson",
   "outcome": "open",
   "cells": {
    "applications.outcome.granted.naturalPerson": null,
    "applications.outcome.total.naturalPerson": 3
   }
  }
 ],
 "T3-BALANCE": [
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.naturalPerson",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.naturalPerson": 20,
    "applications.carriedOver.naturalPerson": 1,
    "applications.outcome.total.naturalPerson": 18,
    "applications.carriedForward.naturalPerson": 3
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.naturalPerson",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.naturalPerson": 20,
    "applications.carriedOver.naturalPerson": 1,
    "applications.outcome.total.naturalPerson": 18,
    "applications.carriedForward.naturalPerson": 2
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.naturalPerson",
   "outcome": "open",
   "cells": {
    "applications.newlyReceived.naturalPerson": 20,
    "applications.carriedOver.naturalPerson": null,
    "applications.outcome.total.naturalPerson": 18,
    "applications.carriedForward.naturalPerson": 3
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.naturalPerson",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.naturalPerson": 20,
    "applications.carriedOver.naturalPerson": null,
    "applications.outcome.total.naturalPerson": 18
   }
  }
 ],
 "T4-ROW": [
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "pass",
   "cells": {
    "proceedings.review.upheld": 2,
    "proceedings.review.pending": 1,
    "proceedings.review.total": 3
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "fail",
   "cells": {
    "proceedings.review.upheld": 2,
    "proceedings.review.pending": 1,
    "proceedings.review.total": 4
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "open",
   "cells": {
    "proceedings.review.upheld": null,
    "proceedings.review.total": 4
   }
  }
 ],
 "CELL-NUMBER": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.naturalPerson",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.naturalPerson": null
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.naturalPerson",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.naturalPerson": null
   },
   "readings": {
    "applications.newlyReceived.naturalPerson": {
     "state": "invalid",
     "raw": "3件左右"
    }
   }
  }
 ],
 "CELL-PLAIN": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.naturalPerson",
   "outcome": "pass",
   "cells": {},
   "readings": {
    "applications.newlyReceived.naturalPerson": {
     "state": "number",
     "raw": "0"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.naturalPerson",
   "outcome": "fail",
   "cells": {},
   "readings": {
    "applications.newlyReceived.naturalPerson": {
     "state": "number",
     "raw": "00"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.procurement.amount",
   "outcome": "pass",
   "cells": {
    "proactive.procurement.amount": 23600
   },
   "readings": {
    "proactive.procurement.amount": {
     "state": "number",
     "raw": "23600万元"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.naturalPerson",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "CELL-DASH": [
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "pass",
   "cells": {},
   "readings": {}
  },
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "fail",
   "cells": {
    "proceedings.review.upheld": null
   },
   "readings": {
    "proceedings.review.upheld": {
     "state": "dash",
     "raw": "/"
    }
   }
  }
 ],
 "T3-TOTAL-BLANK": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "pass",
   "cells": {}
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.total": null
   }
  },
  {
   "base": "blank",
   "anchor": "applications.newlyReceived.total",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "T4-TOTAL-BLANK": [
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "pass",
   "cells": {}
  },
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "fail",
   "cells": {
    "proceedings.review.total": null
   }
  },
  {
   "base": "blank",
   "anchor": "proceedings.review.total",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "T2-ITEMS": [
  {
   "base": "zeros",
   "anchor": "proactive.licensing.change",
   "outcome": "pass",
   "cells": {
    "proactive.licensing.itemsLastYear": 12,
    "proactive.licensing.change": -8
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.licensing.change",
   "outcome": "fail",
   "cells": {
    "proactive.licensing.itemsLastYear": 2,
    "proactive.licensing.change": -8
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.licensing.change",
   "outcome": "open",
   "cells": {
    "proactive.licensing.itemsLastYear": null,
    "proactive.licensing.change": -8
   }
  }
 ],
 "T2-ITEMS-AS-DECISIONS": [
  {
   "base": "zeros",
   "anchor": "proactive.licensing.decisions",
   "outcome": "pass",
   "cells": {
    "proactive.licensing.itemsLastYear": 12,
    "proactive.licensing.change": 1,
    "proactive.licensing.decisions": 340
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.licensing.decisions",
   "outcome": "fail",
   "cells": {
    "proactive.licensing.itemsLastYear": 8249,
    "proactive.licensing.change": -1942,
    "proactive.licensing.decisions": 6307
   }
  }
 ],
 "T2-DISCLOSED": [
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.totalDisclosed",
   "outcome": "pass",
   "cells": {
    "proactive.normativeDocuments.disclosed": 5,
    "proactive.normativeDocuments.totalDisclosed": 40
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.totalDisclosed",
   "outcome": "fail",
   "cells": {
    "proactive.normativeDocuments.disclosed": 5,
    "proactive.normativeDocuments.totalDisclosed": 4
   }
  }
 ],
 "T2-PROCUREMENT": [
  {
   "base": "zeros",
   "anchor": "proactive.procurement.amount",
   "outcome": "pass",
   "cells": {
    "proactive.procurement.projects": 3,
    "proactive.procurement.amount": 52.15
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.procurement.amount",
   "outcome": "fail",
   "cells": {
    "proactive.procurement.projects": 3,
    "proactive.procurement.amount": 0
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.procurement.amount",
   "outcome": "open",
   "cells": {
    "proactive.procurement.projects": 3,
    "proactive.procurement.amount": null
   }
  }
 ],
 "T2-REGULATIONS": [
  {
   "base": "zeros",
   "anchor": "proactive.regulations.inForce",
   "outcome": "pass",
   "cells": {
    "proactive.regulations.inForce": 0
   },
   "fields": {
    "body": {
     "name": null,
     "kind": "township"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.regulations.inForce",
   "outcome": "fail",
   "cells": {
    "proactive.regulations.inForce": 6
   },
   "fields": {
    "body": {
     "name": null,
     "kind": "township"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.regulations.inForce",
   "outcome": "fail",
   "cells": {
    "proactive.regulations.inForce": 6
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "2024年，我鎮加强政府信息公开工作。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.regulations.inForce",
   "outcome": "notApplicable",
   "cells": {
    "proactive.regulations.inForce": 6
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "2024年，我区加强政府信息公开工作。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.regulations.inForce",
   "outcome": "notApplicable",
   "cells": {
    "proactive.regulations.inForce": 6
   },
   "fields": {
    "body": {
     "name": null,
     "kind": "city"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.regulations.totalDisclosed",
   "outcome": "pass",
   "cells": {
    "proactive.regulations.totalDisclosed": 0
   },
   "fields": {
    "body": {
     "name": null,
     "kind": "department"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.regulations.totalDisclosed",
   "outcome": "fail",
   "cells": {
    "proactive.regulations.totalDisclosed": 7
   },
   "fields": {
    "body": {
     "name": null,
     "kind": "department"
    }
   }
  }
 ],
 "T2-IN-FORCE": [
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.inForce",
   "outcome": "pass",
   "cells": {
    "proactive.normativeDocuments.issued": 5,
    "proactive.normativeDocuments.repealed": 1,
    "proactive.normativeDocuments.inForce": 40
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.inForce",
   "outcome": "fail",
   "cells": {
    "proactive.normativeDocuments.issued": 5,
    "proactive.normativeDocuments.repealed": 1,
    "proactive.normativeDocuments.inForce": 3
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.inForce",
   "outcome": "open",
   "cells": {
    "proactive.normativeDocuments.issued": 5,
    "proactive.normativeDocuments.repealed": null,
    "proactive.normativeDocuments.inForce": 3
   }
  }
 ],
 "T2-IN-FORCE-ZERO": [
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.inForce",
   "outcome": "pass",
   "cells": {
    "proactive.normativeDocuments.issued": 5,
    "proactive.normativeDocuments.inForce": 5
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.inForce",
   "outcome": "fail",
   "cells": {
    "proactive.normativeDocuments.issued": 5,
    "proactive.normativeDocuments.repealed": 5
   }
  }
 ],
 "T2-FEE-UNIT": [
  {
   "base": "zeros",
   "anchor": "proactive.fees.amount",
   "outcome": "pass",
   "cells": {
    "proactive.fees.amount": 72701.2578
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.fees.amount",
   "outcome": "fail",
   "cells": {
    "proactive.fees.amount": 250000
   }
  }
 ],
 "T3-FORWARD": [
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.total",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.total": 3,
    "applications.carriedForward.total": 3
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.total": 3,
    "applications.carriedForward.total": 4
   }
  }
 ],
 "T3-FORWARD-SHARE": [
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.total",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.total": 100,
    "applications.carriedForward.total": 35
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.total": 100,
    "applications.carriedForward.total": 36
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.total",
   "outcome": "notApplicable",
   "cells": {
    "applications.newlyReceived.total": 3,
    "applications.carriedForward.total": 3
   }
  }
 ],
 "T4-NO-APPLICATION": [
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "pass",
   "cells": {}
  },
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "fail",
   "cells": {
    "proceedings.review.total": 1
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "notApplicable",
   "cells": {
    "applications.newlyReceived.total": 1,
    "proceedings.review.total": 1
   }
  }
 ],
 "TABLE-BLANK": [
  {
   "base": "zeros",
   "anchor": "applications",
   "outcome": "pass",
   "cells": {}
  },
  {
   "base": "blank",
   "anchor": "applications",
   "outcome": "fail",
   "cells": {}
  }
 ],
 "TABLE-SIGNS": [
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "pass",
   "cells": {
    "proceedings.review.upheld": null
   },
   "readings": {
    "proceedings.review.upheld": {
     "state": "dash",
     "raw": "/"
    }
   }
  },
  {
   "base": "blank",
   "anchor": "proceedings",
   "outcome": "fail",
   "cells": {},
   "readings": {
    "proceedings.review.upheld": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.review.corrected": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.review.otherResult": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.review.pending": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.review.total": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationDirect.upheld": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationDirect.corrected": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationDirect.otherResult": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationDirect.pending": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationDirect.total": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationAfterReview.upheld": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationAfterReview.corrected": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationAfterReview.otherResult": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationAfterReview.pending": {
     "state": "dash",
     "raw": "－"
    },
    "proceedings.litigationAfterReview.total": {
     "state": "dash",
     "raw": "－"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "TABLE-ABSENT": [
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "pass",
   "cells": {},
   "readings": {}
  },
  {
   "base": "blank",
   "anchor": "proceedings",
   "outcome": "fail",
   "cells": {},
   "readings": {
    "proceedings.review.upheld": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.review.corrected": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.review.otherResult": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.review.pending": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.review.total": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationDirect.upheld": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationDirect.corrected": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationDirect.otherResult": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationDirect.pending": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationDirect.total": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationAfterReview.upheld": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationAfterReview.corrected": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationAfterReview.otherResult": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationAfterReview.pending": {
     "state": "absent",
     "raw": ""
    },
    "proceedings.litigationAfterReview.total": {
     "state": "absent",
     "raw": ""
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "TABLE-CUT": [
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "pass",
   "cells": {},
   "readings": {}
  },
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "fail",
   "cells": {
    "proceedings.review.total": null
   },
   "readings": {
    "proceedings.review.total": {
     "state": "absent",
     "raw": ""
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "TABLE-GROUP": [
  {
   "base": "zeros",
   "anchor": "applications.outcome.notProcessed",
   "outcome": "pass",
   "cells": {},
   "readings": {}
  },
  {
   "base": "zeros",
   "anchor": "applications.outcome.notProcessed",
   "outcome": "fail",
   "cells": {},
   "readings": {
    "applications.outcome.notProcessed.total": {
     "state": "number",
     "raw": "1"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.outcome.notProcessed",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "T4-REVIEW-FIRST": [
  {
   "base": "zeros",
   "anchor": "proceedings.litigationDirect.total",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings.litigationDirect.total",
   "outcome": "fail",
   "cells": {
    "proceedings.litigationDirect.total": 2
   },
   "fields": {
    "year": 2024
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings.litigationDirect.total",
   "outcome": "notApplicable",
   "cells": {
    "proceedings.litigationDirect.total": 2
   },
   "fields": {
    "year": 2023
   }
  }
 ],
 "DOC-SECTIONS": [
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "pass",
   "cells": {},
   "sections": [
    "overview",
    "proactive",
    "applications",
    "proceedings",
    "problems",
    "other"
   ]
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "fail",
   "cells": {},
   "sections": [
    "overview",
    "proactive",
    "applications",
    "problems",
    "other"
   ]
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "fail",
   "cells": {},
   "sections": [
    "other",
    "problems",
    "proceedings",
    "applications",
    "proactive",
    "overview"
   ]
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "DOC-PERIOD": [
  {
   "base": "zeros",
   "anchor": "period",
   "outcome": "pass",
   "cells": {}
  },
  {
   "base": "zeros",
   "anchor": "period",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "period": {
     "from": "2024-01-01",
     "to": "2024-11-30"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "period",
   "outcome": "notApplicable",
   "cells": {},
   "fields": {
    "period": null
   }
  }
 ],
 "DOC-YEAR-TITLE": [
  {
   "base": "zeros",
   "anchor": "title",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "title": "某局2024年政府信息公开工作年度报告"
   }
  },
  {
   "base": "zeros",
   "anchor": "title",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "title": "某局2023年政府信息公开工作年度报告"
   }
  }
 ],
 "DOC-YEAR-TEXT": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。"
     }
    ]
   }
  }
 ],
 "DOC-EDITION": [
  {
   "base": "zeros",
   "anchor": "edition",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": "{lastYear}"
   }
  },
  {
   "base": "zeros",
   "anchor": "edition",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": "{nextYear}"
   }
  }
 ],
 "DOC-NOTICE": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "根据{notice}要求编制。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "根据{earlierNotice}要求编制。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "根据国办公开办函2019年60号文编制。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "DOC-PROBLEMS": [
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "problems": [
     {
      "type": "paragraph",
      "text": "公开内容不够全面。下一步加强培训。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "problems": [
     {
      "type": "paragraph",
      "text": "无。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "problems": [
     {
      "type": "paragraph",
      "text": "（略）"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "problems": [
     {
      "type": "paragraph",
      "text": "主要问题：无。改进情况：无。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "有总体情况而没有第五部分。"
     }
    ]
   }
  }
 ],
 "DOC-IMPROVEMENTS": [
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "problems": [
     {
      "type": "paragraph",
      "text": "公开内容不够全面。下一步加强培训。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "problems": [
     {
      "type": "paragraph",
      "text": "主要问题是更新慢。对策：专人负责。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "problems": [
     {
      "type": "paragraph",
      "text": "公开内容不够全面，更新不够及时。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "problems": [
     {
      "type": "paragraph",
      "text": "一是队伍建设有待进一步加强。二是解读质量有待提升。三是制度还不完善。"
     }
    ]
   }
  }
 ],
 "DOC-ASSESSMENT": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "body": {
     "name": null,
     "kind": "county"
    },
    "overview": [
     {
      "type": "paragraph",
      "text": "纳入绩效考核，社会评议满意，无责任追究情形。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "body": {
     "name": null,
     "kind": "county"
    },
    "overview": [
     {
      "type": "paragraph",
      "text": "纳入绩效考核。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "notApplicable",
   "cells": {},
   "fields": {
    "body": {
     "name": null,
     "kind": "department"
    },
    "overview": [
     {
      "type": "paragraph",
      "text": "纳入绩效考核。"
     }
    ]
   }
  }
 ],
 "DOC-TITLE-YEAR": [
  {
   "base": "zeros",
   "anchor": "title",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "title": "某局2024年政府信息公开工作年度报告"
   }
  },
  {
   "base": "zeros",
   "anchor": "title",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "title": "某局二〇二四年政府信息公开工作年度报告"
   }
  },
  {
   "base": "zeros",
   "anchor": "title",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "title": "某局政府信息公开工作年度报告"
   }
  }
 ],
 "DOC-PERIOD-UNREADABLE": [
  {
   "base": "zeros",
   "anchor": "period",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "统计期限自2024年1月1日起至2024年12月31日止。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "period",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "period": null,
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告的统计期限为2024年1-12月。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "period",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "period": null,
    "overview": [
     {
      "type": "paragraph",
      "text": "统计期限自2024年1月1日起至202024年12月31日止。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "period",
   "outcome": "notApplicable",
   "cells": {},
   "fields": {
    "period": null,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ]
   }
  }
 ],
 "DOC-PARTS": [
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告由六个部分组成。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告由四个部分组成。"
     }
    ]
   }
  }
 ],
 "DOC-PARTS-NAMED": [
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、其他需要报告的事项等六部分组成。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "notApplicable",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ]
   }
  }
 ],
 "DOC-OVERVIEW": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告根据《条例》编制。2024年主动公开信息12条。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "本报告根据《条例》要求编制，统计期限为2024年1月1日至2024年12月31日。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "notApplicable",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "（文字描述）"
     }
    ]
   }
  }
 ],
 "DOC-OLD-TABLE": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "举办新闻发布会3次。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "举办新闻发布会总次数0次，政府网站在线访谈次数0次。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "舉辦新聞發布會總次數0次，政府網站在線訪談次數0次。"
     }
    ]
   }
  }
 ],
 "DOC-OLD-REGULATIONS": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "根据国务院令第711号编制。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "根据《条例》（国务院令第492号）编制。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "根据《政府信息公开条例》第三十一条、第三十二条编制本报告。"
     }
    ]
   }
  }
 ],
 "DOC-TEMPLATE": [
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "other": [
     {
      "type": "paragraph",
      "text": "未收取信息处理费。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "other": [
     {
      "type": "paragraph",
      "text": "未收取信息处理费（见 https://a.gov.cn/xxgk/xxx/index.html）。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "other": [
     {
      "type": "paragraph",
      "text": "（文字描述，收取信息处理费情况在此处报告。）"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "other": [
     {
      "type": "paragraph",
      "text": "本年度收取信息处理费____元。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "other": [
     {
      "type": "paragraph",
      "text": "2024年，XX局未收取信息处理费。"
     }
    ]
   }
  }
 ],
 "DOC-NUMBER-MISSING": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "收到政府信息公开申请3件，均已办结。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "收到政府信息公开申请件，均已办结。"
     }
    ]
   }
  }
 ],
 "DOC-TOPICS": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "（一）主动公开信息12条，依申请公开办结2件，规范信息管理，建设网站平台，加强监督。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "（一）主动公开信息12条，加强监督。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "notApplicable",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "加强监督。"
     }
    ]
   }
  }
 ],
 "DOC-YEAR-PLAN": [
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "problems": [
     {
      "type": "paragraph",
      "text": "一是队伍不稳。2025年，我局将加强培训。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "problems": [
     {
      "type": "paragraph",
      "text": "2024年，我局将公开纳入考核。2025年将加强培训。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "problems": [
     {
      "type": "paragraph",
      "text": "2024年，我局重点工作是解读。2025年将加强培训。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "problems": [
     {
      "type": "paragraph",
      "text": "一是队伍不稳。2024年，我局将加强培训。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "problems": [
     {
      "type": "paragraph",
      "text": "更新慢。在2024年的工作中，我们将着力改进。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "problems",
   "outcome": "notApplicable",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "problems": [
     {
      "type": "paragraph",
      "text": "一是队伍不稳。下一步加强培训。"
     }
    ]
   }
  }
 ],
 "DOC-FEES": [
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "pass",
   "cells": {
    "applications.outcome.other.feeOverdue.total": 1
   },
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "other": [
     {
      "type": "paragraph",
      "text": "未收取信息处理费。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "fail",
   "cells": {
    "applications.outcome.other.feeOverdue.total": 1
   },
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "other": [
     {
      "type": "paragraph",
      "text": "无其他需要报告的事项。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "notApplicable",
   "cells": {},
   "fields": {
    "year": 2024,
    "overview": [
     {
      "type": "paragraph",
      "text": "全年工作平稳。"
     }
    ],
    "other": [
     {
      "type": "paragraph",
      "text": "无其他需要报告的事项。"
     }
    ]
   }
  }
 ],
 "DOC-DEADLINE": [
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "publicationDate": "2025-01-20",
    "body": {
     "name": null,
     "kind": "department"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "publicationDate": "2025-02-20",
    "body": {
     "name": null,
     "kind": "department"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "year": 2024,
    "publicationDate": "2025-03-20",
    "body": {
     "name": null,
     "kind": "county"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "year": 2024,
    "publicationDate": "2025-06-23",
    "body": {
     "name": null,
     "kind": "county"
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "notApplicable",
   "cells": {}
  }
 ],
 "DOC-LABELS": [
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "pass",
   "cells": {},
   "labels": []
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "fail",
   "cells": {},
   "labels": [
    {
     "part": "report",
     "printing": "misspelt",
     "printed": "收到的处理政府信息公开申请情况",
     "meant": "收到和处理政府信息公开申请情况"
    }
   ]
  },
  {
   "base": "zeros",
   "anchor": "report",
   "outcome": "notApplicable",
   "cells": {},
   "sections": [
    "overview",
    "proactive",
    "applications",
    "proceedings",
    "problems",
    "other"
   ]
  }
 ],
 "TABLE-EXTRA": [
  {
   "base": "zeros",
   "anchor": "applications",
   "outcome": "pass",
   "cells": {},
   "labels": []
  },
  {
   "base": "zeros",
   "anchor": "applications",
   "outcome": "fail",
   "cells": {},
   "labels": [
    {
     "part": "applications",
     "printing": "extra",
     "printed": "其中：网络申请"
    }
   ]
  }
 ],
 "Y-CARRY": [
  {
   "base": "zeros",
   "anchor": "applications.carriedOver.naturalPerson",
   "outcome": "pass",
   "cells": {
    "applications.carriedOver.naturalPerson": 3
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "applications.carriedForward.naturalPerson": 3
    },
    "fields": {}
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedOver.naturalPerson",
   "outcome": "fail",
   "cells": {
    "applications.carriedOver.naturalPerson": 3
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "applications.carriedForward.naturalPerson": 4
    },
    "fields": {}
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedOver.naturalPerson",
   "outcome": "notApplicable",
   "cells": {
    "applications.carriedOver.naturalPerson": 3
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedOver.naturalPerson",
   "outcome": "notApplicable",
   "cells": {
    "applications.carriedOver.naturalPerson": 3
   },
   "previous": {
    "base": "zeros",
    "cells": {},
    "fields": {
     "year": 2001
    }
   }
  }
 ],
 "Y-IN-FORCE": [
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.inForce",
   "outcome": "pass",
   "cells": {
    "proactive.normativeDocuments.issued": 50,
    "proactive.normativeDocuments.repealed": 227,
    "proactive.normativeDocuments.inForce": 420
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "proactive.normativeDocuments.inForce": 597
    },
    "fields": {}
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.inForce",
   "outcome": "fail",
   "cells": {
    "proactive.normativeDocuments.issued": 50,
    "proactive.normativeDocuments.repealed": 227,
    "proactive.normativeDocuments.inForce": 421
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "proactive.normativeDocuments.inForce": 597
    },
    "fields": {}
   }
  }
 ],
 "Y-ITEMS": [
  {
   "base": "zeros",
   "anchor": "proactive.licensing.itemsLastYear",
   "outcome": "pass",
   "cells": {
    "proactive.licensing.itemsLastYear": 14
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "proactive.licensing.itemsLastYear": 12,
     "proactive.licensing.change": 2
    },
    "fields": {}
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.licensing.itemsLastYear",
   "outcome": "fail",
   "cells": {
    "proactive.licensing.itemsLastYear": 13
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "proactive.licensing.itemsLastYear": 12,
     "proactive.licensing.change": 2
    },
    "fields": {}
   }
  }
 ],
 "Y-DISCLOSED": [
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.totalDisclosed",
   "outcome": "pass",
   "cells": {
    "proactive.normativeDocuments.disclosed": 4,
    "proactive.normativeDocuments.totalDisclosed": 129
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "proactive.normativeDocuments.totalDisclosed": 125
    },
    "fields": {}
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.totalDisclosed",
   "outcome": "fail",
   "cells": {
    "proactive.normativeDocuments.disclosed": 4,
    "proactive.normativeDocuments.totalDisclosed": 130
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "proactive.normativeDocuments.totalDisclosed": 125
    },
    "fields": {}
   }
  }
 ],
 "Y-JUMP": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.total": 480
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "applications.newlyReceived.total": 100
    },
    "fields": {}
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.total": 520
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "applications.newlyReceived.total": 100
    },
    "fields": {}
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "notApplicable",
   "cells": {
    "applications.newlyReceived.total": 12
   },
   "previous": {
    "base": "zeros",
    "cells": {
     "applications.newlyReceived.total": 1
    },
    "fields": {}
   }
  }
 ],
 "Y-SAME-TEXT": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，不断加强组织领导，完善工作机制，及时准确公开群众关心的各类信息。"
     }
    ]
   },
   "previous": {
    "base": "zeros",
    "cells": {},
    "fields": {
     "overview": [
      {
       "type": "paragraph",
       "text": "一年来，全镇聚焦重点领域，围绕惠农补贴、土地流转、低保救助等事项做好公开，群众满意度明显上升，公开栏更新六十余次。"
      }
     ]
    }
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "fail",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "{year}年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，不断加强组织领导，完善工作机制，及时准确公开群众关心的各类信息。"
     }
    ]
   },
   "previous": {
    "base": "zeros",
    "cells": {},
    "fields": {
     "overview": [
      {
       "type": "paragraph",
       "text": "{previousYear}年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，不断加强组织领导，完善工作机制，及时准确公开群众关心的各类信息。"
      }
     ]
    }
   }
  }
 ],
 "B-SUM": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.total": 7
   },
   "fields": {
    "coverage": {
     "scope": "aggregated",
     "includes": [
      "departments"
     ],
     "bodies": [
      "甲",
      "乙"
     ],
     "bodiesComplete": true
    }
   },
   "children": [
    {
     "base": "zeros",
     "cells": {
      "applications.newlyReceived.total": 3
     },
     "fields": {
      "body": {
       "name": "甲"
      }
     }
    },
    {
     "base": "zeros",
     "cells": {
      "applications.newlyReceived.total": 4
     },
     "fields": {
      "body": {
       "name": "乙"
      }
     }
    }
   ]
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.total": 8
   },
   "fields": {
    "coverage": {
     "scope": "aggregated",
     "includes": [
      "departments"
     ],
     "bodies": [
      "甲",
      "乙"
     ],
     "bodiesComplete": true
    }
   },
   "children": [
    {
     "base": "zeros",
     "cells": {
      "applications.newlyReceived.total": 3
     },
     "fields": {
      "body": {
       "name": "甲"
      }
     }
    },
    {
     "base": "zeros",
     "cells": {
      "applications.newlyReceived.total": 4
     },
     "fields": {
      "body": {
       "name": "乙"
      }
     }
    }
   ]
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.total": 8
   },
   "fields": {
    "coverage": {
     "scope": "aggregated",
     "includes": [
      "departments"
     ],
     "bodies": [
      "甲",
      "乙"
     ],
     "bodiesComplete": false
    }
   },
   "children": [
    {
     "base": "zeros",
     "cells": {
      "applications.newlyReceived.total": 3
     },
     "fields": {
      "body": {
       "name": "甲"
      }
     }
    },
    {
     "base": "zeros",
     "cells": {
      "applications.newlyReceived.total": 4
     },
     "fields": {
      "body": {
       "name": "乙"
      }
     }
    }
   ]
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.total": 6
   },
   "fields": {
    "coverage": {
     "scope": "aggregated",
     "includes": [
      "departments"
     ],
     "bodies": [
      "甲",
      "乙"
     ],
     "bodiesComplete": false
    }
   },
   "children": [
    {
     "base": "zeros",
     "cells": {
      "applications.newlyReceived.total": 3
     },
     "fields": {
      "body": {
       "name": "甲"
      }
     }
    },
    {
     "base": "zeros",
     "cells": {
      "applications.newlyReceived.total": 4
     },
     "fields": {
      "body": {
       "name": "乙"
      }
     }
    }
   ]
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "notApplicable",
   "cells": {
    "applications.newlyReceived.total": 8
   }
  }
 ],
 "N-RECEIVED": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.total": 30,
    "applications.carriedOver.total": 2
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "{year}年共收到政府信息公开申请32件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.total": 30,
    "applications.carriedOver.total": 2
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "{year}年共收到政府信息公开申请33件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "review",
   "cells": {
    "applications.newlyReceived.total": 30
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "收到依申请公开33件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "notApplicable",
   "cells": {
    "applications.newlyReceived.total": 30
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "依法办理申请。"
     }
    ]
   }
  }
 ],
 "N-NEWLY-RECEIVED": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.total": 30,
    "applications.carriedOver.total": 2
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年新收政府信息公开申请30件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.total",
   "outcome": "fail",
   "cells": {
    "applications.newlyReceived.total": 30,
    "applications.carriedOver.total": 2
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年新收政府信息公开申请32件。"
     }
    ]
   }
  }
 ],
 "N-HANDLED": [
  {
   "base": "zeros",
   "anchor": "applications",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.total": 30,
    "applications.outcome.total.total": 28
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年办理政府信息公开申请28件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications",
   "outcome": "review",
   "cells": {
    "applications.newlyReceived.total": 30,
    "applications.outcome.total.total": 28
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年办理政府信息公开申请35件。"
     }
    ]
   }
  }
 ],
 "N-APPLICANT": [
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.naturalPerson",
   "outcome": "pass",
   "cells": {
    "applications.newlyReceived.naturalPerson": 8
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "收到政府信息公开申请10件，其中自然人8件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.newlyReceived.naturalPerson",
   "outcome": "review",
   "cells": {
    "applications.newlyReceived.naturalPerson": 9
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "收到政府信息公开申请10件，其中自然人8件。"
     }
    ]
   }
  }
 ],
 "N-CARRIED-OVER": [
  {
   "base": "zeros",
   "anchor": "applications.carriedOver.total",
   "outcome": "pass",
   "cells": {
    "applications.carriedOver.total": 2
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "办理政府信息公开申请（含上年结转2件）。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedOver.total",
   "outcome": "review",
   "cells": {
    "applications.carriedOver.total": 3
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "办理政府信息公开申请（含上年结转2件）。"
     }
    ]
   }
  }
 ],
 "N-ANSWERED": [
  {
   "base": "zeros",
   "anchor": "applications.outcome.total.total",
   "outcome": "pass",
   "cells": {
    "applications.outcome.total.total": 12
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年办结政府信息公开申请12件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.outcome.total.total",
   "outcome": "fail",
   "cells": {
    "applications.outcome.total.total": 12
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年办结政府信息公开申请13件。"
     }
    ]
   }
  }
 ],
 "N-FORWARD": [
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.total",
   "outcome": "pass",
   "cells": {
    "applications.carriedForward.total": 2
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "政府信息公开申请结转下年度办理2件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.carriedForward.total",
   "outcome": "review",
   "cells": {
    "applications.carriedForward.total": 3
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "政府信息公开申请结转下年度办理2件。"
     }
    ]
   }
  }
 ],
 "N-OUTCOME": [
  {
   "base": "zeros",
   "anchor": "applications.outcome.granted.total",
   "outcome": "pass",
   "cells": {
    "applications.outcome.granted.total": 9
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "办结政府信息公开申请12件，其中予以公开9件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "applications.outcome.granted.total",
   "outcome": "review",
   "cells": {
    "applications.outcome.granted.total": 8
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "办结政府信息公开申请12件，其中予以公开9件。"
     }
    ]
   }
  }
 ],
 "N-PROCEEDINGS": [
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "pass",
   "cells": {
    "proceedings.review.total": 2
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "因政府信息公开引发行政复议2件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "review",
   "cells": {
    "proceedings.review.total": 3
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "因政府信息公开引发行政复议2件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings.review.total",
   "outcome": "notApplicable",
   "cells": {
    "proceedings.review.total": 3
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "备案政府信息公开行政复议2件。"
     }
    ]
   }
  }
 ],
 "N-SUITS": [
  {
   "base": "zeros",
   "anchor": "proceedings.litigationDirect.total",
   "outcome": "pass",
   "cells": {
    "proceedings.litigationDirect.total": 2
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "政府信息公开行政诉讼3件，其中未经复议直接起诉2件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proceedings.litigationDirect.total",
   "outcome": "review",
   "cells": {
    "proceedings.litigationDirect.total": 1
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "政府信息公开行政诉讼3件，其中未经复议直接起诉2件。"
     }
    ]
   }
  }
 ],
 "N-DOCUMENTS": [
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.issued",
   "outcome": "pass",
   "cells": {
    "proactive.normativeDocuments.issued": 12
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年制发行政规范性文件12件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.issued",
   "outcome": "fail",
   "cells": {
    "proactive.normativeDocuments.issued": 11
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年制发行政规范性文件12件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.disclosed",
   "outcome": "pass",
   "cells": {
    "proactive.normativeDocuments.disclosed": 12
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "主动公开规范性文件12件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.normativeDocuments.disclosed",
   "outcome": "review",
   "cells": {
    "proactive.normativeDocuments.disclosed": 11
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "主动公开规范性文件12件。"
     }
    ]
   }
  }
 ],
 "N-DECISIONS": [
  {
   "base": "zeros",
   "anchor": "proactive.licensing.decisions",
   "outcome": "pass",
   "cells": {
    "proactive.licensing.decisions": 120
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年作出行政许可决定120件。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "proactive.licensing.decisions",
   "outcome": "review",
   "cells": {
    "proactive.licensing.decisions": 12
   },
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年作出行政许可决定120件。"
     }
    ]
   }
  }
 ],
 "N-PARTS": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年公布信息20条，其中政策10条、其他信息10条。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "review",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年公布信息20条，其中政策10条、其他信息11条。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年公布信息20条，其中政策5条、动态10条。"
     }
    ]
   }
  }
 ],
 "N-SHARE": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "办结政府信息公开申请10件，其中予以公开5件，占50%。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "review",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "办结政府信息公开申请10件，其中予以公开5件，占80%。"
     }
    ]
   }
  }
 ],
 "N-FEE-STEP": [
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "other": [
     {
      "type": "paragraph",
      "text": "收取政府信息公开信息处理费3940元。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "review",
   "cells": {},
   "fields": {
    "other": [
     {
      "type": "paragraph",
      "text": "收取政府信息公开信息处理费3945元。"
     }
    ]
   }
  }
 ],
 "N-FEE-PARTS": [
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "other": [
     {
      "type": "paragraph",
      "text": "收取政府信息公开信息处理费2230元，其中甲880元、乙1080元、丙270元。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "other",
   "outcome": "review",
   "cells": {},
   "fields": {
    "other": [
     {
      "type": "paragraph",
      "text": "收取政府信息公开信息处理费2230元，其中甲880元、乙1080元、丙280元。"
     }
    ]
   }
  }
 ],
 "N-TWO-TOTALS": [
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "pass",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "全年主动公开信息92条。"
     }
    ]
   }
  },
  {
   "base": "zeros",
   "anchor": "overview",
   "outcome": "review",
   "cells": {},
   "fields": {
    "overview": [
     {
      "type": "paragraph",
      "text": "主动公开信息15条。全年共公开92条信息。"
     }
    ]
   }
  }
 ]
};
