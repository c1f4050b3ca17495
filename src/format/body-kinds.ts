import type { LocalText } from './form';
import type { LegalBasis } from './instruments';

/** A kind of body that publishes a report. */
export interface BodyKindForm {
  readonly label: LocalText;
  /**
   * Whether bodies of the kind make 规章 (立法法, 2023年修正, 第九十一条、第九十三条). `carries`: not itself,
   * but its report may carry those of the government that it serves. `unknown`: some do, some do not.
   */
  readonly makesRegulations: 'yes' | 'no' | 'carries' | 'unknown';
  /** Whether it is a people's government, whose report also covers assessment and accountability. */
  readonly isGovernment: boolean;
  readonly basis?: readonly LegalBasis[];
  /**
   * How bodies of the kind, and no others, speak of themselves, as a regular expression: what tells the kind of a body
   * whose report does not name it. 我局, 我市, 我区 tell nothing: offices of many kinds say so.
   */
  readonly callsItself?: string;
}

/**
 * The kinds of body, by key.
 *
 * @example
 * import { BODY_KINDS } from 'gongkai-report';
 *
 * BODY_KINDS.township.label.zh; // → '乡镇人民政府'
 * BODY_KINDS.township.makesRegulations; // → 'no'
 */
export const BODY_KINDS = {
  stateCouncilDepartment: {
    label: { zh: '国务院部门', en: 'State Council department' },
    makesRegulations: 'yes',
    isGovernment: false,
  },
  province: {
    label: { zh: '省、自治区、直辖市人民政府', en: 'Provincial government' },
    makesRegulations: 'yes',
    isGovernment: true,
  },
  city: {
    label: {
      zh: '设区的市、自治州人民政府',
      en: 'Government of a city with districts or autonomous prefecture',
    },
    makesRegulations: 'yes',
    isGovernment: true,
  },
  county: {
    label: { zh: '县、不设区的市、市辖区人民政府', en: 'County, city or district government' },
    makesRegulations: 'no',
    isGovernment: true,
  },
  government: {
    label: {
      zh: '人民政府（名称分不清级别，如某市人民政府）',
      en: 'Government whose name does not tell its level',
    },
    makesRegulations: 'unknown',
    isGovernment: true,
  },
  township: {
    label: { zh: '乡镇人民政府', en: 'Township government' },
    makesRegulations: 'no',
    isGovernment: true,
    callsItself: '[我本][镇乡](?!镇)',
  },
  // An agency that a government sends out (地方组织法 第八十五条), not one of the 各级人民政府 of 条例 第五十条第（四）项.
  subdistrict: {
    label: { zh: '街道办事处等派出机关', en: 'Subdistrict office or other agency of a government' },
    makesRegulations: 'no',
    isGovernment: false,
    callsItself: '[我本]街道',
  },
  governmentOffice: {
    label: { zh: '人民政府办公厅（室）', en: 'General office of a government' },
    makesRegulations: 'carries',
    isGovernment: false,
  },
  department: {
    label: { zh: '地方人民政府部门', en: 'Department of a local government' },
    makesRegulations: 'no',
    isGovernment: false,
  },
  developmentZone: {
    label: { zh: '开发区、功能区管理委员会', en: 'Administrative committee of a development zone' },
    makesRegulations: 'no',
    isGovernment: false,
  },
  other: {
    label: { zh: '其他', en: 'Other' },
    makesRegulations: 'no',
    isGovernment: false,
  },
} as const satisfies Readonly<Record<string, BodyKindForm>>;

/** The key of a kind of body. */
export type BodyKind = keyof typeof BODY_KINDS;

/** The kind of a body by how its report speaks of it (我镇), in simplified letters; undefined where it does not tell. */
export function bodyKindOfText(text: string): BodyKind | undefined {
  const forms: Readonly<Record<string, BodyKindForm>> = BODY_KINDS;
  const kinds = Object.keys(BODY_KINDS).filter((kind) => {
    const own = forms[kind]?.callsItself;
    return own !== undefined && new RegExp(own).test(text);
  });
  // Both in one text: a town that writes of its 街道, or the other way round.
  return kinds.length === 1 ? (kinds[0] as BodyKind) : undefined; // a key of it
}

/**
 * How a body's name tells its kind, in simplified letters; the first that fits decides. 市人民政府 may be a city
 * with districts, which makes 规章, or one without, which does not; a place alone (丙镇) stands for its government.
 */
const KIND_BY_NAME: readonly (readonly [RegExp, BodyKind])[] = [
  [/人民政府办公[厅室]$/, 'governmentOffice'],
  [/(?:街道办事处|街道办|街道|行政公署|区公所)$/, 'subdistrict'],
  [/(?:[镇乡]|苏木)(?:人民政府|政府)?$/, 'township'],
  [/自治州(?:人民政府)?$/, 'city'],
  [/(?:省|自治区|^(?:北京|天津|上海|重庆)市)(?:人民政府)?$/, 'province'],
  [
    /(?:管理委员会|管委会|开发区|实验区|试验区|示范区|保税区|高新区|度假区|产业园区)$/,
    'developmentZone',
  ],
  [/[县旗](?:人民政府)?$|区人民政府$|(?<!新)区$/, 'county'],
  [/市$|人民政府$/, 'government'],
  [
    /^(?!国家|中国|中华)[^省市州县区旗\n]*[省市州县区旗].+(?:局|厅|委员会|委|办公室)$/,
    'department',
  ],
];

/** Letters of 鄉鎮縣區 and the like that names of bodies end in, as simplified. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  鄉: '乡',
  鎮: '镇',
  縣: '县',
  區: '区',
  辦: '办',
  處: '处',
  廳: '厅',
  國: '国',
  員: '员',
  會: '会',
  開: '开',
  發: '发',
  驗: '验',
  產: '产',
  業: '业',
  園: '园',
  蘇: '苏',
};

/**
 * The kind of a body whose name leaves no doubt of it, else undefined.
 *
 * @example
 * import { bodyKindOfName } from 'gongkai-report';
 *
 * bodyKindOfName('江苏省人民政府'); // → 'province'
 * bodyKindOfName('丙镇人民政府'); // → 'township'
 */
export const bodyKindOfName = (name: string): BodyKind | undefined => {
  const plain = [...name].map((letter) => SIMPLIFIED[letter] ?? letter).join('');
  return KIND_BY_NAME.find(([pattern]) => pattern.test(plain))?.[1];
};
