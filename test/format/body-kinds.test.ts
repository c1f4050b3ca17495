import { expect, it } from 'vitest';
import { bodyKindOfName } from '../../src/format';
import { bodyKindOfText } from '../../src/format/body-kinds';

it.each([
  ['同江市临江镇人民政府', 'township'],
  ['佳县螅镇人民政府', 'township'],
  ['丙镇', 'township'],
  ['元氏縣東張鄉', 'township'],
  ['广州市荔湾区南源街道办事处', 'subdistrict'],
  ['湾里街道', 'subdistrict'],
  ['淮安市洪泽区人民政府', 'county'],
  ['西吉县人民政府', 'county'],
  ['科尔沁左翼中旗人民政府', 'county'],
  ['广西壮族自治区人民政府', 'province'],
  ['上海市人民政府', 'province'],
  ['延边朝鲜族自治州人民政府', 'city'],
  ['上海市人民政府办公厅', 'governmentOffice'],
  ['平潭综合实验区管理委员会', 'developmentZone'],
  ['重庆市荣昌区林业局', 'department'],
  ['深圳市发展和改革委员会', 'department'],
  // A city may or may not have districts.
  ['淮安市人民政府', 'government'],
  ['甲市', 'government'],
  ['洪泽区', 'county'],
  ['浦东新区', undefined],
  ['平潭综合实验区', 'developmentZone'],
  // A name that begins with the state's may be central.
  ['国家统计局', undefined],
  ['国家税务总局淮安市税务局', undefined],
  ['', undefined],
])('%s: %s', (name, kind) => {
  expect(bodyKindOfName(name)).toBe(kind);
});

it.each([
  ['我镇全年公开信息12条。', 'township'],
  ['本乡未收到申请。', 'township'],
  ['本街道未收到申请。', 'subdistrict'],
  // Offices of many kinds say so, and one that says both may be either.
  ['我局全年公开信息12条。', undefined],
  ['我镇与本街道', undefined],
  ['', undefined],
])('a report that says “%s” is of a body of kind %s', (text, kind) => {
  expect(bodyKindOfText(text)).toBe(kind);
});
