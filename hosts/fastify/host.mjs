export default {
  title: 'Fastify 5: read, check and drawn on a server',
  packages: ['fastify@5', '@fastify/static@9', 'pdfjs-dist@5.6.205', 'zod@4'],
  serve: ['node', 'server.mjs'],
  shows: 'checked',
  isInSlice: true,
};
