// What editors and tools want to know of the elements, in the three forms that they read: the custom elements
// manifest, JetBrains' web-types and VS Code's custom data. From src/elements/manifest.ts, and nothing else.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.mjs';

const { outputFiles } = await build({
  entryPoints: [join(root, 'src/elements/manifest.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  logLevel: 'error',
});
/** @type {typeof import('../src/elements/manifest')} */
const { ELEMENT_DATA, EVENT_DATA } = await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
);
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const words = (/** @type {{ en: string, zh: string }} */ { en, zh }) => `${en}\n\n${zh}`;
const valuesOf = (/** @type {{ type: string | readonly string[] }} */ { type }) =>
  typeof type === 'string' ? undefined : type;
const elements = Object.entries(ELEMENT_DATA).map(([tag, element]) => ({
  tag,
  ...element,
  attributes: Object.entries(element.attributes).map(([attribute, data]) => ({
    attribute,
    ...data,
  })),
}));
const events = Object.entries(EVENT_DATA).map(([event, data]) => ({ event, ...data }));
const SHOWN = ['gongkai-load', 'gongkai-check', 'gongkai-error'];
/** @param {object} element @returns {readonly string[]} */
const namesOf = (element) =>
  'events' in element && Array.isArray(element.events) ? element.events : SHOWN;
/** @param {object} element */
const eventsOf = (element) => events.filter(({ event }) => namesOf(element).includes(event));
/** @param {object} element */
const fileOf = (element) => `dist/${'file' in element ? element.file : 'elements'}.js`;

const manifest = () => ({
  schemaVersion: '1.0.0',
  modules: ['dist/elements.js', 'dist/elements-editor.js'].map((path) => {
    const inFile = elements.filter((element) => fileOf(element) === path);
    return {
      kind: 'javascript-module',
      path,
      declarations: inFile.map(({ tag, className, attributes, ...own }) => ({
        kind: 'class',
        customElement: true,
        name: className,
        tagName: tag,
        superclass: { name: 'HTMLElement' },
        description: words(own),
        attributes: attributes.map(({ attribute, ...data }) => ({
          name: attribute,
          description: words(data),
          type: {
            text:
              data.type === 'flag'
                ? 'boolean'
                : (valuesOf(data)
                    ?.map((value) => `'${value}'`)
                    .join(' | ') ?? 'string'),
          },
        })),
        members: [
          { kind: 'field', name: 'report', type: { text: 'Report | undefined' } },
          path === 'dist/elements.js'
            ? {
                kind: 'field',
                name: 'findings',
                readonly: true,
                type: { text: 'readonly Finding[] | undefined' },
              }
            : {
                kind: 'field',
                name: 'draft',
                readonly: true,
                type: { text: 'Draft | undefined' },
              },
        ],
        events: eventsOf(own).map(({ event, detail, ...data }) => ({
          name: event,
          type: { text: `CustomEvent<${detail}>` },
          description: words(data),
        })),
      })),
      exports: inFile.flatMap(({ tag, className }) => {
        const declaration = { name: className, module: path };
        return [
          { kind: 'js', name: className, declaration },
          { kind: 'custom-element-definition', name: tag, declaration },
        ];
      }),
    };
  }),
});

const webTypes = () => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map(({ tag, attributes, ...own }) => ({
        name: tag,
        description: words(own),
        attributes: attributes.map(({ attribute, ...data }) => ({
          name: attribute,
          description: words(data),
          ...(data.type === 'flag' ? { value: { type: 'boolean' } } : {}),
          ...(valuesOf(data) ? { values: valuesOf(data)?.map((value) => ({ name: value })) } : {}),
        })),
        js: {
          events: eventsOf(own).map(({ event, ...data }) => ({
            name: event,
            description: words(data),
          })),
        },
      })),
    },
  },
});

const vsCode = () => ({
  version: 1.1,
  tags: elements.map(({ tag, attributes, ...own }) => ({
    name: tag,
    description: words(own),
    attributes: attributes.map(({ attribute, ...data }) => ({
      name: attribute,
      description: words(data),
      ...(data.type === 'flag' ? { valueSet: 'v' } : {}),
      ...(valuesOf(data) ? { values: valuesOf(data)?.map((value) => ({ name: value })) } : {}),
    })),
  })),
});

const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;

/** @type {Readonly<Record<string, () => string>>} */
export const elementDataFiles = {
  'custom-elements.json': () => json(manifest()),
  'web-types.json': () => json(webTypes()),
  'vscode.html-data.json': () => json(vsCode()),
};
