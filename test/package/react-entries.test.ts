/** The built entries for React: what a server may run, and what only a browser. Needs dist. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const dist = (name: string): string =>
  fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));

/** An entry with all of ours that it loads, and the names of what it imports from React. */
function bundled(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [dist(name)],
    bundle: true,
    format: 'esm',
    packages: 'external',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

describe.each(['react', 'react-compare', 'react-collection'])('%s', (name) => {
  const code = bundled(name);
  it('has no hooks, so that a server component may use it', () => {
    expect(code).toContain('react/jsx-runtime');
    expect(code).not.toMatch(/\buse(?:State|Effect|LayoutEffect|Ref|Id|Memo|Context|Reducer)\b/);
    expect(code).not.toMatch(/['"]use client['"]/);
  });

  it('loads no zod, builds no functions and asks nothing of a page', () => {
    expect(code).not.toMatch(/from ["']zod["']/);
    expect(code).not.toMatch(/new Function|\beval\(|\bdocument\.|\bwindow\./);
  });
});

describe('react-live', () => {
  it("says 'use client' on its first line", () => {
    expect(readFileSync(dist('react-live'), 'utf8')).toMatch(/^["']use client["'];/);
  });
});
