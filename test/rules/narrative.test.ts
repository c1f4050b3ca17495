import { describe, expect, it } from 'vitest';
import { blankReport, type Report } from '../../src/report';
import { checkReport } from '../../src/rules';
import { readNarrative } from '../../src/rules/narrative/read-narrative';
import traps from '../../vectors/narrative.json';
import { asReport, consistent, randomFrom } from './planted';

const withText = (report: Report, text: string): Report => ({
  ...report,
  overview: [{ type: 'paragraph', text }],
});
const blank = blankReport({ edition: '2021', year: 2024 });

describe('sentences', () => {
  it.each(traps.sentences)('$text', ({ text, statements }) => {
    expect(
      readNarrative(withText(blank, text)).map(({ measure, number, start, end }) => ({
        measure,
        lo: number.lo,
        hi: Number.isFinite(number.hi) ? number.hi : null,
        quote: text.slice(start, end),
      })),
    ).toEqual(statements);
  });
});

describe('text against tables', () => {
  const values = consistent('2021', randomFrom(3));
  const report = asReport('2021', values);
  const received = values.get('applications.newlyReceived.total') ?? 0;
  const carried = values.get('applications.carriedOver.total') ?? 0;
  const about = (text: string) =>
    checkReport(withText(report, text)).findings.filter(({ level }) => level === 4);

  it('takes 收到 for the new ones, with or without those carried over', () => {
    expect(about(`2024年共收到政府信息公开申请${received}件。`)).toEqual([]);
    expect(about(`2024年共收到政府信息公开申请${received + carried}件。`)).toEqual([]);
  });

  it('quotes the sentence that says something else', () => {
    const [finding] = about(
      `以下是情况。2024年共收到政府信息公开申请${received + carried + 7}件。`,
    );
    expect(finding).toMatchObject({
      ruleId: 'N-RECEIVED',
      outcome: 'fail',
      severity: 'query',
      statements: [
        {
          sentence: `2024年共收到政府信息公开申请${received + carried + 7}件`,
          section: 'overview',
          block: 0,
        },
      ],
    });
  });

  it('asks a person to look where the sentence may mean something else', () => {
    expect(
      about(
        `共收到申请公开的件${received + carried + 7}件。收到依申请公开${received + carried + 7}件。`,
      ),
    ).toMatchObject([{ ruleId: 'N-RECEIVED', outcome: 'review' }]);
  });

  it('accepts what a vague number covers', () => {
    const ten = Math.floor(received / 10) * 10;
    expect(about(`2024年收到政府信息公开申请${ten}余件。`)).toEqual([]);
  });

  it('says that 未收到 cannot be where the table has some', () => {
    expect(about('全年未收到政府信息公开申请。').map(({ ruleId }) => ruleId)).toEqual([
      'N-RECEIVED',
    ]);
  });
});
