import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/format';
import {
  blankReport,
  isCreditCode,
  isRegionCode,
  parseReport,
  reportStandardSchema,
} from '../../src/report';

/** A blank report after a change that its type forbids, as JSON from elsewhere may hold. */
function damaged(change: (report: Record<string, Record<string, unknown>>) => void): unknown {
  const report = JSON.parse(JSON.stringify(blankReport({ edition: '2021', year: 2024 })));
  change(report);
  return report;
}

/** The messages of an input that is no report. */
function messages(input: unknown, locale?: 'zh-CN' | 'en'): string[] {
  const result = parseReport(input, locale ? { locale } : {});
  return result.success ? [] : result.issues.map((issue) => issue.message);
}

describe('parseReport', () => {
  it('names the cell in the form’s own words beside its address', () => {
    const input = damaged((report) => {
      const outcome = report.applications?.outcome as Record<string, Record<string, object>>;
      Object.assign(outcome.denied?.stateSecret ?? {}, { naturalPerson: '3', total: -1 });
    });
    const place = (column: string, key: string) =>
      `表三 三、本年度办理结果（三）不予公开 1.属于国家秘密 · ${column} (applications.outcome.denied.stateSecret.${key})`;
    expect(messages(input)).toEqual([
      `${place('自然人', 'naturalPerson')}：应为数字，空白为 null，实际为 "3"。`,
      `${place('总计', 'total')}：不得小于 0，实际为 -1。`,
    ]);
    expect(messages(input, 'en')).toEqual([
      `${place('自然人', 'naturalPerson')}: expected a number, null for a blank, got "3".`,
      `${place('总计', 'total')}: must not be less than 0, got -1.`,
    ]);
    const result = parseReport(input);
    expect(!result.success && result.issues[0]).toMatchObject({
      address: 'applications.outcome.denied.stateSecret.naturalPerson',
      path: ['applications', 'outcome', 'denied', 'stateSecret', 'naturalPerson'],
    });
  });

  it('tells a missing cell from a blank one', () => {
    const input = damaged((report) => {
      Object.assign(report.proceedings ?? {}, {
        review: { upheld: 0, corrected: 0, otherResult: 0, pending: 0 },
      });
    });
    expect(messages(input)).toEqual([
      '表四 行政复议 · 总计 (proceedings.review.total)：缺少这一项（表中空白应写作 null）。',
    ]);
  });

  const known = EDITIONS.map((edition) => `"${edition}"`).join(' 或 ');
  it.each([
    [null, '这不是一份年度报告：应为一个 JSON 对象。'],
    [[], '这不是一份年度报告：应为一个 JSON 对象。'],
    ['{}', '这不是一份年度报告：应为一个 JSON 对象。'],
    [{}, `edition：不认识的格式版本 undefined，应为 ${known}。`],
    [{ edition: '2030' }, `edition：不认识的格式版本 "2030"，应为 ${known}。`],
    [{ edition: 'constructor' }, `edition：不认识的格式版本 "constructor"，应为 ${known}。`],
  ])('says in one line why %j is no report', (input, message) => {
    expect(messages(input)).toEqual([message]);
  });

  it('names every wrong field outside the tables, too', () => {
    const input = damaged((report) => {
      Object.assign(report, {
        year: 1.5,
        body: { name: '', kind: 'village', creditCode: '911100000000000000' },
        period: { from: '2024-02-30', to: '2024-12-31' },
        overview: [{ type: 'paragraph' }],
        problems: [{ type: 'paragraph', text: 'a\u0000b' }],
        remark: 'x',
      });
    });
    expect(messages(input).map((message) => message.split('：')[0])).toEqual([
      '报告年度 (year)',
      '机关名称 (body.name)',
      '机关类别 (body.kind)',
      '统一社会信用代码 (body.creditCode)',
      '统计期限起 (period.from)',
      '一、总体情况 (overview.0.text)',
      '五、存在的主要问题及改进情况 (problems.0.text)',
      '报告',
    ]);
  });

  it('says of every kind of fault what was expected and what is there', () => {
    const faults: readonly [string, (report: Record<string, Record<string, unknown>>) => void][] = [
      ['whole', (report) => Object.assign(report, { year: 1.5 })],
      ['too small', (report) => Object.assign(report, { year: 3 })],
      ['too big', (report) => Object.assign(report.proceedings?.review ?? {}, { total: 2 ** 60 })],
      ['empty', (report) => Object.assign(report.body ?? {}, { name: '' })],
      ['one of', (report) => Object.assign(report.body ?? {}, { kind: 'village' })],
      [
        'check character',
        (report) => Object.assign(report.body ?? {}, { creditCode: '9'.repeat(18) }),
      ],
      ['date', (report) => Object.assign(report.period ?? {}, { from: '2024-02-30' })],
      ['missing', (report) => Reflect.deleteProperty(report, 'other')],
      ['amount', (report) => Object.assign(report.proactive?.fees ?? {}, { amount: 0.1 + 0.2 })],
      ['unknown', (report) => Object.assign(report, { remark: 'x' })],
      ['unknown in a table', (report) => Object.assign(report.proceedings ?? {}, { remark: 1 })],
      ['long', (report) => Object.assign(report.body ?? {}, { kind: 'x'.repeat(58) })],
      ['longer', (report) => Object.assign(report.body ?? {}, { kind: 'x'.repeat(59) })],
    ];
    const told = faults.map(([name, fault]) => {
      const result = parseReport(damaged(fault));
      const issue = result.success ? undefined : result.issues[0];
      return `${name}: ${issue?.message} ${issue?.path.join('.')} ${issue?.address ?? '-'}`;
    });
    expect(told).toMatchInlineSnapshot(`
      [
        "whole: 报告年度 (year)：应为整数，空白为 null，实际为 1.5。 year -",
        "too small: 报告年度 (year)：不得小于 2000，实际为 3。 year -",
        "too big: 表四 行政复议 · 总计 (proceedings.review.total)：不得大于 9007199254740991，实际为 1152921504606847000。 proceedings.review.total proceedings.review.total",
        "empty: 机关名称 (body.name)：不得为空。 body.name -",
        "one of: 机关类别 (body.kind)：应为 "stateCouncilDepartment"、"province"、"city"、"county"、"government"、"township"、"subdistrict"、"governmentOffice"、"department"、"developmentZone"、"other" 之一，实际为 "village"。 body.kind -",
        "check character: 统一社会信用代码 (body.creditCode)：格式或校验位不对："999999999999999999"。 body.creditCode -",
        "date: 统计期限起 (period.from)：格式或校验位不对："2024-02-30"。 period.from -",
        "missing: 六、其他需要报告的事项：缺少这一项。 other -",
        "amount: 表二 第二十条第（八）项 行政事业性收费 · 本年收费金额（单位：万元） (proactive.fees.amount)：金额最多六位小数、共十五位数字，实际为 0.30000000000000004。 proactive.fees.amount proactive.fees.amount",
        "unknown: 报告：没有名为 “remark” 的项目。 remark -",
        "unknown in a table: 四、政府信息公开行政复议、行政诉讼情况：没有名为 “remark” 的项目。 proceedings.remark -",
        "long: 机关类别 (body.kind)：应为 "stateCouncilDepartment"、"province"、"city"、"county"、"government"、"township"、"subdistrict"、"governmentOffice"、"department"、"developmentZone"、"other" 之一，实际为 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"。 body.kind -",
        "longer: 机关类别 (body.kind)：应为 "stateCouncilDepartment"、"province"、"city"、"county"、"government"、"township"、"subdistrict"、"governmentOffice"、"department"、"developmentZone"、"other" 之一，实际为 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…。 body.kind -",
      ]
    `);
    expect(parseReport([])).toMatchObject({ issues: [{ path: [] }] });
    expect(parseReport({ edition: 'x' })).toMatchObject({ issues: [{ path: ['edition'] }] });
  });

  it('cuts a huge wrong value short', () => {
    const input = damaged((report) =>
      Object.assign(report, { title: 7, contact: ['x'.repeat(1e6)] }),
    );
    for (const message of messages(input)) expect(message.length).toBeLessThan(200);
  });

  it('says that an object cannot be read, whatever its getters throw', () => {
    const thrower = (key: string): unknown =>
      Object.defineProperty({ ...blankReport({ year: 2024 }) }, key, {
        enumerable: true,
        get() {
          throw new Error('no');
        },
      });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const input of [thrower('edition'), thrower('applications'), thrower('extra'), proxy]) {
      expect(messages(input, 'en').join()).toMatch(/cannot be read|no item named "extra"/);
    }
    const shown = { ...blankReport({ year: 2024 }), title: thrower('x') };
    expect(messages(shown)).toHaveLength(1);
  });

  it('is a Standard Schema, with the same sentences in both languages', async () => {
    const report = blankReport({ year: 2024 });
    const { validate } = reportStandardSchema('en')['~standard'];
    expect(await validate(report)).toEqual({ value: report });
    const broken = { ...report, year: 1.5 };
    expect(await validate(broken)).toMatchObject({
      issues: [{ message: messages(broken, 'en')[0], path: ['year'] }],
    });
    expect(reportStandardSchema()['~standard'].validate(broken)).toMatchObject({
      issues: [{ message: messages(broken)[0] }],
    });
  });

  it('keeps markup as the characters that it is', () => {
    const text = '<script>alert(1)</script> & 5 < 6';
    const report = blankReport({ edition: '2021', year: 2024 });
    const result = parseReport({ ...report, overview: [{ type: 'paragraph', text }] });
    expect(result.success && result.report.overview).toEqual([{ type: 'paragraph', text }]);
  });
});

describe('codes', () => {
  it('a unified social credit code has two right check characters (GB 32100, GB 11714)', () => {
    // Published codes of listed companies.
    expect(isCreditCode('91330100799655058B')).toBe(true);
    expect(isCreditCode('9144030071526726XG')).toBe(true);
    // One digit off, two swapped, the organisation code's own check off, letters that the alphabet lacks.
    for (const wrong of [
      '91330100799655059B',
      '91330100796955058B',
      '91330100799655057B',
      '91330100799655058I',
      // Its last character is right for the others; the one before it is not the organisation code's.
      '9133010079965505XC',
      '9133010079965505B',
      '',
    ]) {
      expect(isCreditCode(wrong)).toBe(false);
    }
  });

  it('a region code names a province and skips no level', () => {
    expect(
      ['110101', '230881', '230881100', '230881100201', '320000', '810000'].map(isRegionCode),
    ).toEqual([true, true, true, true, true, true]);
    expect(
      ['990101', '230081', '23088', '2308811', '230881000201', '００００００'].map(isRegionCode),
    ).toEqual([false, false, false, false, false, false]);
  });
});
