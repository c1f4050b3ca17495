import { describe, expect, it } from 'vitest';
import {
  BODY_KINDS,
  type BodyKindForm,
  citeBasis,
  EDITIONS,
  editionForm,
  editionOfYear,
  isEditionId,
  type LabelNode,
  labelExplanations,
  tablesOf,
} from '../../src/format';

describe('editions', () => {
  it('are prescribed for their years', () => {
    expect([2018, 2019, 2020, 2021, 2026].map(editionOfYear)).toEqual([
      undefined,
      '2019',
      '2019',
      '2021',
      '2021',
    ]);
  });

  it('name the notice that prescribes them', () => {
    const numbers = EDITIONS.map((id) => editionForm(id).notice.number);
    expect(numbers.slice(0, 2)).toEqual(['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号']);
    expect(numbers.map((number) => /〔(\d{4})〕\d+号$/.exec(number)?.[1])).toEqual(EDITIONS);
  });

  it.each(EDITIONS)('%s has the six sections in the order of the form', (id) => {
    expect(editionForm(id).sections.map(({ ordinal, title }) => `${ordinal}、${title}`)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(tablesOf(id).map(({ name, key }) => `${name} ${key}`)).toEqual([
      '表二 proactive',
      '表三 applications',
      '表四 proceedings',
    ]);
  });

  it('are told apart from other values', () => {
    expect(['2019', '2020', 'toString', 2021, null].map(isEditionId)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    // @ts-expect-error an unknown edition is a type error, and one at run time for JavaScript
    expect(() => editionForm('2020')).toThrow('unknown edition "2020"; known: 2019, 2021');
  });
});

it('cites a legal basis as people write it', () => {
  const basis = { instrument: 'regulations', article: '第三十六条第（六）项' } as const;
  expect(citeBasis(basis)).toBe('《条例》第三十六条第（六）项');
  expect(citeBasis(basis, 'en')).toBe(
    'Regulations on Open Government Information (State Council Decree No. 711), art. 36(6)',
  );
  expect(citeBasis({ instrument: 'feeMeasures' })).toBe('《信息处理费管理办法》');
  expect(citeBasis({ instrument: 'feeMeasures' }, 'en')).toBe(
    'information processing fee measures (Guoban Han [2020] No. 109)',
  );
  const article = (text: string) =>
    citeBasis({ instrument: 'notice2021', article: text }, 'en').split(', ')[1];
  expect(['第五十条', '第十四条', '第二十条第（一）项'].map(article)).toEqual([
    'art. 50',
    'art. 14',
    'art. 20(1)',
  ]);
});

it('explains only labels and titles that an edition prints', () => {
  const labelsBelow = (nodes: readonly LabelNode[]): string[] =>
    nodes.flatMap(({ label, children = [] }) => [label, ...labelsBelow(children)]);
  const printed = new Set(
    EDITIONS.flatMap((id) =>
      editionForm(id).sections.flatMap(({ title, table }) => [
        title,
        ...(table?.blocks ?? []).flatMap(({ heading, rows, columns }) =>
          labelsBelow([...(heading ? [heading] : []), ...rows, ...columns]),
        ),
      ]),
    ),
  );
  const explained = Object.keys(labelExplanations('zh-CN'));
  expect(explained.length).toBeGreaterThan(30);
  expect(explained.filter((label) => !printed.has(label))).toEqual([]);
});

it('cites in English without a Chinese word, whatever a label or a body rests on', () => {
  const cited = [
    ...Object.values(labelExplanations('en')).flatMap((text) => text.split('\n').slice(-1)),
    ...Object.values(BODY_KINDS).flatMap((kind: BodyKindForm) =>
      (kind.basis ?? []).map((basis) => citeBasis(basis, 'en')),
    ),
  ].filter((text) => text.includes('No. '));
  expect(cited.length).toBeGreaterThan(20);
  expect(cited.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
