import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import fastify from 'fastify';
import { checkReport } from 'gongkai-report';
import { readReport } from 'gongkai-report/read';
import { toHtml } from 'gongkai-report/write';
import { readAll } from './read-all.mjs';

const app = fastify();
const styles = fileURLToPath(import.meta.resolve('gongkai-report/styles.css'));
app.register(files, { root: join(styles, '..'), prefix: '/dist/' });
app.get('/', async (_, reply) => {
  const bytesOf = (name) => readFile(`public/files/${name}`);
  const { report, readings } = await readReport(await bytesOf('ruled.pdf'));
  const { findings } = checkReport(report, { readings });
  const result = JSON.stringify(await readAll(bytesOf)).replaceAll('"', '&quot;');
  return reply.type('text/html; charset=utf-8').send(`<!DOCTYPE html>
<html lang="zh-CN" data-result="${result}"><meta charset="utf-8"><title>年度报告</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/dist/styles.css">
<main>${toHtml(report, { findings })}</main></html>`);
});
await app.listen({ port: Number(process.env.PORT) });
