import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import { importsOf } from '../scripts/imports.mjs';

/** The rooms of src/, from the ground up. A room imports only from those before it. */
export const ROOMS = [
  'styles',
  'format',
  'report',
  'rules',
  'sql',
  'table',
  'draw',
  'read',
  'edit',
  'editor',
  'collect',
  'overview',
  'write',
  'react',
  'elements',
  'cli',
] as const;

type Room = (typeof ROOMS)[number];

/** What a room knows nothing of, though it stands above: other rooms, packages, Node. */
const UNKNOWN: Record<Room, { rooms?: Room[]; packages?: string[]; node?: true }> = {
  styles: { packages: ['zod', 'react', 'react-dom'], node: true },
  format: { rooms: ['styles'], packages: ['zod', 'react', 'react-dom'], node: true },
  report: { packages: ['react', 'react-dom'], node: true },
  rules: { packages: ['react', 'react-dom'], node: true },
  sql: { packages: ['react', 'react-dom', 'zod'], node: true },
  table: { packages: ['react', 'react-dom'], node: true },
  draw: { packages: ['react', 'react-dom'], node: true },
  read: { rooms: ['table', 'draw'], packages: ['react', 'react-dom'] },
  edit: { packages: ['react', 'react-dom', 'zod'], node: true },
  editor: { packages: ['react', 'react-dom', 'zod'], node: true },
  collect: { rooms: ['table', 'draw', 'edit', 'editor'], packages: ['react', 'react-dom'] },
  overview: { rooms: ['read', 'edit', 'editor'], packages: ['react', 'react-dom'], node: true },
  write: { packages: ['react', 'react-dom'] },
  react: { rooms: ['read', 'write'], node: true },
  elements: { rooms: ['react'], packages: ['react', 'react-dom'], node: true },
  cli: { rooms: ['react', 'elements'], packages: ['react', 'react-dom'] },
};

const isRoom = (name: string | undefined): name is Room =>
  (ROOMS as readonly (string | undefined)[]).includes(name);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function complaint(room: Room, path: string, specifier: string | undefined): string | undefined {
  if (specifier === undefined) return 'imports a computed name, which nobody can check';
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    // The version that the command line prints, and a journal bears.
    if (target === 'package.json' && (room === 'cli' || room === 'collect')) return undefined;
    if (target !== 'src' && !target.startsWith('src/')) return `imports ${target}, outside src`;
    const [, name, ...rest] = target.split('/');
    if (name === room && (rest.length > 0 || specifier === '.' || specifier === '..'))
      return undefined;
    if (rest.length === 0 && !isRoom(name)) return `imports ${target}, an entry`;
    if (!isRoom(name)) return `imports ${target}, which is in no room`;
    if (name === room) return undefined;
    if (ROOMS.indexOf(name) > ROOMS.indexOf(room)) return `imports ${name}, a room below it`;
    return UNKNOWN[room].rooms?.includes(name) ? `knows nothing of ${name}` : undefined;
  }
  if (isBuiltin(specifier)) {
    return UNKNOWN[room].node ? `imports ${specifier} and knows nothing of Node` : undefined;
  }
  const name = packageOf(specifier);
  if (name === 'gongkai-report') return 'imports the package by its own name';
  return UNKNOWN[room].packages?.includes(name) ? `knows nothing of ${name}` : undefined;
}

/**
 * What is wrong with the imports of one file.
 *
 * @param path of the file, from the repository's root, with forward slashes
 */
export function wrongImports(path: string, text: string): string[] {
  const [, room, ...rest] = path.split('/');
  // An entry (src/index.ts) stands above all rooms.
  if (rest.length === 0) return [];
  if (!isRoom(room)) return [`${path}: src/${room} is no room`];
  return importsOf(text, path).flatMap(({ specifier, line }) => {
    const wrong = complaint(room, path, specifier);
    return wrong ? [`${path}:${line}: ${room} ${wrong}`] : [];
  });
}

/** Every source file below a folder, from the repository's root, with forward slashes. */
export function sourceFiles(root: string, folder: string): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}
