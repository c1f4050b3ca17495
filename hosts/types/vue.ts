import type {} from 'gongkai-report/elements/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['gongkai-table']>['$props'];
export const props: Props = {
  table: 'applications',
  src: 'report.json',
  onGongkaiLoad: ({ detail }) => detail.report,
};
export const form: InstanceType<GlobalComponents['gongkai-editor']>['$props'] = {
  year: '2026',
  totals: 'derived',
  onGongkaiSave: ({ detail }) => detail.waitUntil(Promise.resolve(detail.report)),
};
// @ts-expect-error there is no such table
export const wrong: Props = { table: 'application' };
export const chart: InstanceType<GlobalComponents['gongkai-trend-chart']>['$props'] = {
  src: '2023.json 2024.json',
};
