/**
 * One file for old stacks (Vue 2 with webpack 4, pages without modules): what the entry of the package gives, with
 * zod in it, HTML and files out, and the elements with the rules. For `<script src>` it is `gongkaiReport`.
 */
export * from './elements';
export * from './index';
export * from './write';
