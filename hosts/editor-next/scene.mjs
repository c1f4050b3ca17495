export default {
  title: 'Next 16: rendered by the server, saved by a server action',
  packages: ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1', 'zod@4'],
  run: [['next', 'build']],
  serve: ['next', 'start', '--port', 'PORT'],
};
