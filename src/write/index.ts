export { HTML_PROFILES, type HtmlOptions, type HtmlProfile, toHtml } from './html/to-html';
