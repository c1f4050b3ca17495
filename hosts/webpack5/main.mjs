import { pdf } from 'gongkai-report/read/pdf';
import { show } from './page.mjs';

await show({ pdf });
