import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { documentHtml, documents, otherHtml } from './samples';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // React writes void elements, booleans and `colSpan` its own way.
    'attr-case': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    // A long title is a label's explanation.
    'long-title': 'off',
    'no-inline-style': 'error',
    // An id may hold a dash before a digit.
    'valid-id': ['error', { relaxed: true }],
  },
});

async function complaints(html: string): Promise<string[]> {
  const { results } = await validator.validateString(`<main>${html}</main>`);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
}

describe('the HTML is valid', () => {
  it.each(Object.keys(documents))('%s', async (name) => {
    expect(await complaints(documentHtml(name))).toEqual([]);
  });

  it.each(Object.keys(otherHtml))('%s', async (name) => {
    expect(await complaints(otherHtml[name]?.() ?? '')).toEqual([]);
  });

  it('and the validator can complain', async () => {
    expect(await complaints('<table><tr><td headers="nowhere">1</td></tr></table>')).not.toEqual(
      [],
    );
    expect(await complaints('<p id="a"></p><p id="a"></p>')).not.toEqual([]);
  });
});

it('no cell can take the focus: a screen reader that reads on leaves out the row of one that can', () => {
  for (const name of Object.keys(documents)) {
    expect(documentHtml(name)).not.toMatch(/<t[dh][^>]* tabindex/i);
  }
});

describe('what a report says is never markup', () => {
  it('escapes it', () => {
    const html = documentHtml('linjiang 2020, checked');
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/);
  });
});
