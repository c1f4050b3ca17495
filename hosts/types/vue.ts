import type {} from 'gongkai-report/elements/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['gongkai-table']>['$props'];
export const props: Props = {
  table: 'applications',
  src: 'report.json',
  onGongkaiLoad: ({ detail }) => detail.report,
};
// @ts-expect-error there is no such table
export const wrong: Props = { table: 'application' };
