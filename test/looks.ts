/** What is seen of a report on a page, element by element, to be compared with another page's. */
import type { Page } from 'playwright';

/** A report, without the bar that a live page has beside it. */
export const REPORT = '.gk-root:not(.gk-live-bar)';

/** What is seen of an element. */
const PROPERTIES = [
  ...['top', 'right', 'bottom', 'left'].flatMap((side) => [
    ...['width', 'style', 'color'].map((part) => `border-${side}-${part}`),
    `padding-${side}`,
    `margin-${side}`,
  ]),
  ...['color', 'background-color', 'background-image', 'opacity', 'visibility', 'box-shadow'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'font-variant', 'line-height'],
  ...['text-align', 'text-decoration-line', 'text-indent', 'text-transform', 'text-shadow'],
  ...['letter-spacing', 'word-spacing', 'white-space', 'word-break', 'overflow-wrap'],
  ...['display', 'position', 'float', 'vertical-align', 'box-sizing', 'overflow-x', 'transform'],
  ...['list-style-type', 'border-collapse', 'border-spacing', 'caption-side', 'table-layout'],
  ...['outline-style', 'transition-duration', 'filter', 'border-top-left-radius', 'content'],
  ...['width', 'height'],
];

/** The look of every element of the report, and of what is before and after it. */
export const looks = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([report, properties]) => {
      const seen: string[] = [];
      for (const element of document.querySelectorAll(`${report}, ${report} *`)) {
        for (const pseudo of ['', '::before', '::after']) {
          const computed = getComputedStyle(element, pseudo);
          if (pseudo !== '' && ['none', 'normal'].includes(computed.content)) continue;
          const look = properties.map((name) => `${name}: ${computed.getPropertyValue(name)}`);
          seen.push(
            [`${element.localName}.${element.getAttribute('class')}${pseudo}`, ...look].join('; '),
          );
        }
      }
      return seen;
    },
    [REPORT, PROPERTIES] as const,
  );

/** The first few of what differs, so that one can read what it is, and how many elements do. */
export function difference(before: readonly string[], after: readonly string[]) {
  const differing = before.flatMap((look, index) => {
    if (look === after[index]) return [];
    const [shown, other] = [look.split('; '), (after[index] ?? '').split('; ')];
    const changed = shown.flatMap((value, at) =>
      value === other[at] ? [] : [`${value} → ${other[at]}`],
    );
    return [`${shown[0]}: ${changed.join('; ')}`];
  });
  return { elements: differing.length, first: differing.slice(0, 10) };
}

export const SAME = { elements: 0, first: [] };
