import { useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createDraft } from '../../src/edit';
import { type EditorInputProps, ReportEditor } from '../../src/react/edit';
import type { Report } from '../../src/report';

/** What the test looks at from outside. */
declare global {
  interface Window {
    readonly previousReport?: Report;
    kept: unknown[];
  }
}

/** As a design system's input does: its value is React's, written back whenever it is drawn. */
function OwnInput({ defaultValue, ...props }: EditorInputProps) {
  const [value, setValue] = useState(defaultValue);
  const [hasFocus, setFocus] = useState(false);
  return (
    <span data-focus={hasFocus}>
      <input
        {...props}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
      />
    </span>
  );
}
const ownInput = (props: EditorInputProps) => <OwnInput {...props} />;

window.kept = [];
const place = document.getElementById('app');
const draft = createDraft({
  edition: '2021',
  year: 2026,
  ...(window.previousReport && { previous: window.previousReport }),
});
const form = (renderInput?: typeof ownInput) => (
  <ReportEditor
    draft={draft}
    action="/post"
    renderInput={renderInput}
    onSave={(report, intent) => {
      window.kept.push([intent, report]);
    }}
  />
);
if (place?.firstChild) hydrateRoot(place, form());
else if (place) createRoot(place).render(form(ownInput));
