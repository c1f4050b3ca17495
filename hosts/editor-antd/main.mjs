import { Input } from 'antd';
import { ReportEditor } from 'gongkai-report/react/edit';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'gongkai-report/styles.css';
import 'gongkai-report/editor.css';

// Outside of every component: another function would draw the form anew.
const antdInput = (props) => createElement(Input, props);

async function save(report, intent) {
  const body = JSON.stringify({ report, intent });
  const { ok } = await fetch('/save', { method: 'POST', body });
  if (!ok) throw new Error('not saved');
}

createRoot(document.querySelector('#app')).render(
  createElement(ReportEditor, { year: 2026, renderInput: antdInput, onSave: save }),
);
