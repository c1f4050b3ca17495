import type { LocalText } from './form';
import type { LegalBasis } from './instruments';

/** A kind of body that publishes a report. */
export interface BodyKindForm {
  readonly label: LocalText;
  /**
   * Whether bodies of the kind make 规章 (立法法, 2015, 第八十条、第八十二条). `carries`: not itself,
   * but its report may carry those of the government that it serves.
   */
  readonly makesRegulations: 'yes' | 'no' | 'carries';
  /** Whether it is a people's government, whose report also covers assessment and accountability. */
  readonly isGovernment: boolean;
  readonly basis?: readonly LegalBasis[];
}

/** The kinds of body, by key. */
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
  township: {
    label: { zh: '乡镇人民政府、街道办事处', en: 'Township government or subdistrict office' },
    makesRegulations: 'no',
    isGovernment: true,
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

/**
 * How a body's full name tells its kind, in order; the first that fits decides. Only names that leave no
 * doubt: 市人民政府 may be a city with districts, which makes 规章, or one without, which does not.
 */
const KIND_BY_NAME: readonly (readonly [RegExp, BodyKind])[] = [
  [/人民政府办公[厅室]$/, 'governmentOffice'],
  [/(?:[镇乡]|苏木)人民政府$|街道办事处$/, 'township'],
  [/自治州人民政府$/, 'city'],
  [/(?:省|自治区|^(?:北京|天津|上海|重庆)市)人民政府$/, 'province'],
  [/[县旗区]人民政府$/, 'county'],
  [/(?:管理委员会|管委会)$/, 'developmentZone'],
  [/^(?!国家|中国|中华).*[省市州县区旗].+(?:局|厅|委员会|委|办公室)$/, 'department'],
];

/** The kind of a body whose full name leaves no doubt of it, else undefined. */
export const bodyKindOfName = (name: string): BodyKind | undefined =>
  KIND_BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
