export default {
  // In development Vite puts packages together elsewhere; this entry names files that lie where it is.
  optimizeDeps: { exclude: ['gongkai-report/read/pdf'] },
};
