export default {
  title: 'Vite 8, page',
  packages: ['vite@8.3.8', 'pdfjs-dist@5.6.205', 'zod@4'],
  run: [['vite', 'build']],
  page: 'dist',
  serve: ['vite', '--port', 'PORT', '--strictPort'],
  isInSlice: true,
};
