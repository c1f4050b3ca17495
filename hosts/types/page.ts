import 'gongkai-report/elements';
import type { GongkaiReport } from 'gongkai-report/elements';

const element: GongkaiReport | null = document.querySelector('gongkai-report');
document.addEventListener('gongkai-load', (event) => event.detail.report.year?.toFixed());
element?.addEventListener('gongkai-check', ({ detail }) =>
  detail.findings.map(({ message }) => message),
);
// @ts-expect-error an event has no such detail
element?.addEventListener('gongkai-error', ({ detail }) => detail.findings);
