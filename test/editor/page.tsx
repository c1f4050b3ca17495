import { hydrateRoot } from 'react-dom/client';
import { createDraft } from '../../src/edit';
import { ReportEditor } from '../../src/react/edit';
import type { Report } from '../../src/report';

/** What the test looks at from outside. */
declare global {
  interface Window {
    readonly previousReport?: Report;
    kept: unknown[];
  }
}

window.kept = [];
const place = document.getElementById('app');
const draft = createDraft({
  edition: '2021',
  year: 2026,
  ...(window.previousReport && { previous: window.previousReport }),
});
if (place) {
  hydrateRoot(
    place,
    <ReportEditor
      draft={draft}
      action="/post"
      onSave={(report, intent) => {
        window.kept.push([intent, report]);
      }}
    />,
  );
}
