import { createElement, useEffect, useState } from 'react';
import '../../src/elements';
import sample from '../../samples/huaian-2024.json';
import type { Locale } from '../../src/format';

const json = JSON.stringify(sample);

/** The elements as a page without React has them; React only writes the tags. */
export function LiveElements({ locale = 'zh-CN' }: { readonly locale?: Locale }) {
  const [listening, setListening] = useState(false);
  const [error, setError] = useState('');
  useEffect(() => {
    const say = (event: Event): void => {
      if (event instanceof CustomEvent) setError(String(event.detail.message));
    };
    document.addEventListener('gongkai-error', say);
    setListening(true);
    return () => document.removeEventListener('gongkai-error', say);
  }, []);
  // An element says what is wrong as soon as it is in the page: a page, too, listens first.
  if (!listening) return null;
  return (
    // The docs' own styles of tables end here.
    <div className="sb-unstyled docs-elements">
      {createElement('gongkai-table', {
        table: 'proceedings',
        report: json,
        id: 'live-table',
        lang: locale,
        check: '',
      })}
      {createElement('gongkai-table', {
        table: 'proceedings',
        report: json.replace('"naturalPerson":3001', '"naturalPerson":"3001"'),
        id: 'live-wrong',
        lang: locale,
      })}
      <p>
        {locale === 'en' ? 'Event' : '事件'} <code>gongkai-error</code>, <code>detail.message</code>
        <br />
        <output>{error}</output>
      </p>
    </div>
  );
}
