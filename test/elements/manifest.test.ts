/** What editors and frameworks are told of the elements is what the elements are. */
import { expect, it } from 'vitest';
import { ReportElement } from '../../src/elements/base';
import { GongkaiEditor } from '../../src/elements/editor';
import * as elements from '../../src/elements/elements';
import { ELEMENT_DATA } from '../../src/elements/manifest';

const { 'gongkai-editor': editor, ...shown } = ELEMENT_DATA;

it('names every element', () => {
  const classes = Object.values(shown).map(({ className }) => className);
  expect(classes.sort()).toEqual(Object.keys(elements).sort());
  expect(editor.className).toBe(GongkaiEditor.name);
});

it('names every attribute that an element looks at, and no other', () => {
  const named = new Set(Object.values(shown).flatMap((each) => Object.keys(each.attributes)));
  // Of every element of a page.
  const own = ReportElement.observedAttributes.filter((name) => name !== 'lang' && name !== 'id');
  expect([...named].sort()).toEqual([...own].sort());
  expect(Object.keys(editor.attributes).sort()).toEqual(
    [...GongkaiEditor.observedAttributes].sort(),
  );
});
