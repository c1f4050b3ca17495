import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOMS, sourceFiles, wrongImports } from './rooms';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the rooms of src', () => {
  const files = sourceFiles(root, 'src');

  it('are there to be looked at', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('import only from rooms above them', () => {
    expect(files.flatMap(({ path, text }) => wrongImports(path, text))).toEqual([]);
  });
});

describe('the folders of the reader', () => {
  const ORDER = ['page', 'propose', 'decide'];

  it('import only from those before them', () => {
    const wrong = sourceFiles(root, 'src/read').flatMap(({ path, text }) => {
      const at = ORDER.indexOf(path.split('/')[2] ?? '');
      const named = [...text.matchAll(/ from '(?:\.\.\/)+(page|propose|decide)\//g)];
      return named
        .filter(([, folder = '']) => at >= 0 && ORDER.indexOf(folder) > at)
        .map(([line]) => path + line);
    });
    expect(wrong).toEqual([]);
  });
});

describe('what is written on the rooms', () => {
  const textOf = (name: string): string => readFileSync(`${root}${name}`, 'utf8');

  it('names the folders of src, and no other', () => {
    const folders = readdirSync(`${root}src`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...ROOMS].sort()).toEqual(folders.sort());
  });

  it.each(['README.md', 'README.zh-CN.md'])('tells each of them in order: %s', (name) => {
    const rows = [...textOf(name).matchAll(/^\| `src\/([a-z]+)` \|/gm)].map(([, room]) => room);
    expect(rows).toEqual([...ROOMS]);
  });

  it('tells them in order to who changes them: CONTRIBUTING.md', () => {
    const [, list = ''] =
      /only from those above it: ([^.]*)\./.exec(textOf('CONTRIBUTING.md')) ?? [];
    expect(list.split(/,\s+/)).toEqual([...ROOMS]);
  });
});

describe('the check of the rooms', () => {
  it.each([
    ['src/format/a.ts', "import { z } from 'zod';"],
    ['src/format/a.ts', "import * as z from 'zod/mini';"],
    ['src/format/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/format/a.ts', "import { readFileSync } from 'fs';"],
    ['src/format/a.ts', "import type { Report } from '../report/schema';"],
    ['src/report/a.ts', "export * from '../rules/index';"],
    ['src/report/a.ts', "export type { Rule } from '../rules';"],
    ['src/rules/deep/a.ts', "const x = await import('../../read/index');"],
    ['src/rules/a.ts', 'const x = await import(`../cli/index`);'],
    ['src/rules/a.ts', 'const x = await import(name);'],
    ['src/rules/a.ts', "type X = import('../table/index').Row;"],
    ['src/rules/a.ts', "import x = require('../table/index');"],
    ['src/rules/a.ts', "const x = require('../table/index');"],
    ['src/rules/a.ts', "import { checkReport } from '../index';"],
    ['src/rules/a.ts', "import { checkReport } from 'gongkai-report';"],
    ['src/rules/a.ts', "import { x } from '../misc/x';"],
    ['src/rules/a.ts', "import { x } from '../../test/x';"],
    ['src/table/a.ts', "import { createElement } from 'react';"],
    ['src/read/a.ts', "import { tableOf } from '../table/index';"],
    ['src/write/a.ts', "import { renderToString } from 'react-dom/server';"],
    ['src/react/A.tsx', "import path from 'node:path';\nexport const A = () => <p>{path.sep}</p>;"],
    ['src/react/A.tsx', "import { readReport } from '../read/index';"],
    ['src/elements/a.ts', "import { jsx } from 'react/jsx-runtime';"],
    ['src/elements/a.ts', "import { A } from '../react/A';"],
    ['src/misc/a.ts', ''],
  ])('refuses, in %s, %s', (path, text) => {
    expect(wrongImports(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/format/a.ts', "import { b } from './b';\n// import 'zod'\nconst s = \"import 'zod'\";"],
    ['src/format/deep/a.ts', "import { b } from '..';"],
    ['src/report/a.ts', "import * as z from 'zod';\nimport { editions } from '../format';"],
    ['src/read/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/react/A.tsx', "import { useState } from 'react';\nimport '../table/index';"],
    ['src/elements/a.ts', "import { toHtml } from '../write/index';"],
    ['src/cli/a.ts', "import { readReport } from '../read/index';"],
    ['src/index.ts', "export * from './format/index';"],
  ])('allows, in %s, %s', (path, text) => {
    expect(wrongImports(path, text)).toEqual([]);
  });
});
