import { readFile } from 'node:fs/promises';
import { readAll } from '../../../read-all.mjs';

export const dynamic = 'force-dynamic';

export async function GET() {
  return Response.json(await readAll((name) => readFile(`public/files/${name}`)));
}
