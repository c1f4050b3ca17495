import { Fragment } from 'react';

/** Code that breaks after a dot only. */
export const Code = ({ text }: { readonly text: string }) => (
  <code>
    {text.split(/(?<=\.)/).map((part) => (
      <Fragment key={part}>
        <wbr />
        {part}
      </Fragment>
    ))}
  </code>
);
