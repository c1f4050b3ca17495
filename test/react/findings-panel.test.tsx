import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FindingsPanel } from '../../src/react';
import { checkReport, rules } from '../../src/rules';
import { huaian2024 } from '../../stories/samples';

const { notChecked } = checkReport(huaian2024);

/** What is listed as not checked, each in a line. */
const listed = (props: Partial<Parameters<typeof FindingsPanel>[0]>): string[] => {
  const html = renderToStaticMarkup(
    <FindingsPanel report={huaian2024} findings={[]} notChecked={notChecked} {...props} />,
  );
  const [, list = ''] = /<\/details><ul>(.*?)<\/ul>/.exec(html) ?? [];
  return [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) =>
    item
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
};

it('names what was not checked, and how many cells', () => {
  expect(listed({ rules })).toContain(
    '数字写法规范 没有原文的逐格记录，未检查。 涉及 200 个单元格',
  );
  // Three tables, not three cells.
  expect(listed({ rules })).toContain('没有的填 0 没有原文的逐格记录，未检查。');
  expect(listed({ rules, locale: 'en' })).toContainEqual(expect.stringMatching(/200 cells/));
});

it('has the id of a rule where nobody gave its title', () => {
  expect(listed({})).toContain('CELL-PLAIN 没有原文的逐格记录，未检查。 涉及 200 个单元格');
});
