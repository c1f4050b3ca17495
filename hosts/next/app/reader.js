'use client';

import { pdf } from 'gongkai-report/read/pdf';
import { useEffect } from 'react';
import { readAll } from '../read-all.mjs';
import { readOnServer } from './action';

export function Reader() {
  useEffect(() => {
    const bytesOf = async (name) => (await fetch(`/files/${name}`)).arrayBuffer();
    Promise.all([
      readAll(bytesOf, { pdf }),
      fetch('/api/read').then((answer) => answer.json()),
      readOnServer(),
    ]).then(([page, route, action]) => {
      document.documentElement.dataset.result = JSON.stringify({ ...page, route, action });
    });
  }, []);
  return null;
}
