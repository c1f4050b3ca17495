import { Markdown } from '@storybook/addon-docs/blocks';
import { En } from './language';

/** A text or table in Markdown, with `<En>` for what is English in it. */
export const TwoLanguages = ({ children }: { readonly children: string }) => (
  <Markdown options={{ overrides: { En } }}>{children}</Markdown>
);
