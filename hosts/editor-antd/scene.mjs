// React with Ant Design: its Input keeps its value in React's state, and follows what the form writes.
export default {
  title: 'Vite 8, React 19, Ant Design 6: renderInput',
  packages: ['vite@8.3.8', 'react@19.3.1', 'react-dom@19.3.1', 'antd@6', 'zod@4'],
  run: [['vite', 'build']],
  page: 'dist',
  input: 'input.ant-input',
};
