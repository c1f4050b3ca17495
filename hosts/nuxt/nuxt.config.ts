export default defineNuxtConfig({
  telemetry: false,
  compatibilityDate: '2026-01-01',
  css: ['gongkai-report/styles.css'],
  vite: { optimizeDeps: { exclude: ['gongkai-report/read/pdf'] } },
});
