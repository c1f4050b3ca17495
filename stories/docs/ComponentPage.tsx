import {
  Controls,
  Description,
  DocsContext,
  DocsStory,
  Primary,
  Title,
} from '@storybook/addon-docs/blocks';
import { useContext } from 'react';

/** How many stories a page draws beside the first. */
const DRAWN = 1;

/** The docs page of a component: what it is, one story to play with, its props, one more; links to the others. */
export function ComponentPage() {
  const { componentStories } = useContext(DocsContext);
  const [, ...others] = componentStories();
  const linked = others.slice(DRAWN);
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls sort="requiredFirst" />
      {others.length > 0 && <h2>更多例子 More examples</h2>}
      {others.slice(0, DRAWN).map(({ moduleExport, id }) => (
        <DocsStory key={id} of={moduleExport} expanded />
      ))}
      {linked.length > 0 && (
        <ul>
          {linked.map(({ id, name }) => (
            <li key={id}>
              <a href={`?path=/story/${id}`} target="_top">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
