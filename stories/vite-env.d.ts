/// <reference types="vite/client" />

declare module 'virtual:gongkai-report/styles.css' {}
declare module 'virtual:gongkai-report/editor.css' {}
declare module 'virtual:gongkai-report/dark.css' {}
