/**
 * The least code that does the visible job with the same parts: Hono on Node, postgres.js, one table, one index. A
 * process of its own; the database's address and the port come from the environment.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

import { at } from '../../build/workspace.js';

/** The server's own copies, so that the versions are the same. */
const load = async (name: string): Promise<any> => {
  const entry = createRequire(at('packages/server/package.json')).resolve(name);
  return import(pathToFileURL(entry).href);
};

interface Row {
  place: number;
  id: string;
  content: { text: string };
  created_at: string;
}

async function main(): Promise<void> {
  const { Hono } = await load('hono');
  const { serve } = await load('@hono/node-server');
  const { default: postgres } = await load('postgres');
  const sql = postgres({ ...JSON.parse(process.env['FLOOR_DATABASE'] ?? '{}'), max: 10, onnotice: () => {} });
  const page = process.env['FLOOR_PAGE'] ?? '{}';
  const app = new Hono();
  app.get('/unchanged', () => new Response(page, { headers: { 'content-type': 'application/json' } }));
  app.get('/page', async (c: any) => {
    const rows: Row[] = await sql`
      select place, id, content, created_at from floor_posts
      where circle = ${'main'} and place < ${Number.MAX_SAFE_INTEGER} order by place desc limit 21`;
    return c.json({
      items: rows
        .slice(0, 20)
        .map(({ id, content, created_at }) => ({ id, ...content, createdAt: Number(created_at) })),
      next: rows.length > 20 ? String(rows[19]?.place) : null,
    });
  });
  app.post('/write', async (c: any) => {
    const { text } = await c.req.json();
    const [row] = await sql`
      insert into floor_posts (circle, id, content, created_at)
      values ('main', gen_random_uuid(), ${sql.json({ text })}, ${Date.now()}) returning id`;
    return c.json({ id: row.id });
  });
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: { port: number }) =>
    console.log(`listening on http://localhost:${port}`),
  );
}

void main();
