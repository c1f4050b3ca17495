/** What a page of a collection's site runs, as a classic script: `site.js`, made by `npm run generate`. */
import { attachOverview } from './attach-overview';

const { lang } = document.documentElement;
attachOverview(document.body, lang === 'en' ? 'en' : 'zh-CN');
