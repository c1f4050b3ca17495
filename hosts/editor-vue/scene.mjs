export default {
  title: 'Vite 8, Vue 3: the element',
  packages: ['vite@8.3.8', 'vue@3.5.45', '@vitejs/plugin-vue@6', 'zod@4'],
  run: [['vite', 'build']],
  page: 'dist',
};
