export default {
  title: 'Svelte 5 with Vite: elements, PDF read on the page',
  packages: [
    'svelte@5',
    '@sveltejs/vite-plugin-svelte@7',
    'vite@8.3.8',
    'pdfjs-dist@5.6.205',
    'zod@4',
  ],
  run: [['vite', 'build']],
  page: 'dist',
};
