/// <reference types="vite/client" />

declare module 'virtual:gongkai-report/styles.css' {}

declare module 'virtual:gongkai-report/embed.css?inline' {
  const css: string;
  export default css;
}
