import 'gongkai-report/styles.css';
import 'gongkai-report/editor.css';

export default function Layout({ children }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  );
}
