/** What editors and frameworks are told of the elements is what the elements are. */
import { expect, it } from 'vitest';
import { ReportElement } from '../../src/elements/base';
import * as elements from '../../src/elements/elements';
import { ELEMENT_DATA } from '../../src/elements/manifest';

it('names every element', () => {
  const classes = Object.values(ELEMENT_DATA).map(({ className }) => className);
  expect(classes.sort()).toEqual(Object.keys(elements).sort());
});

it('names every attribute that an element looks at, and no other', () => {
  const named = new Set(
    Object.values(ELEMENT_DATA).flatMap((each) => Object.keys(each.attributes)),
  );
  // Of every element of a page.
  const own = ReportElement.observedAttributes.filter((name) => name !== 'lang' && name !== 'id');
  expect([...named].sort()).toEqual([...own].sort());
});
