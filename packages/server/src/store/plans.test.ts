/**
 * How the database goes about every hot statement: by which index, in how many partitions, and over how many rows. The
 * statements are those that are really sent.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { LIMITS, type ReactionChange, type ReplyQuery } from '@kindred/core/contract';

import { createAdmission } from '../admission/index.js';
import { connect, type Sql, sqlState } from '../database/connect.js';
import { createModeratorKey } from '../moderation/keys.js';
import { createScreen } from '../moderation/words.js';
import { type TestCluster, targets } from '../testing/database.js';
import { createPerson } from '../testing/person.js';
import type { Ground } from './ground.js';
import { createPorts, type Ports } from './index.js';
import { TOPIC_PLACES } from './lists.js';
import { createPlaces, putCommunity } from './places.js';
import { createSealer } from './seal.js';

const SMALL = 500;
const MANY = 4_000;
/** Rows a statement may touch for a page of 20, whatever the size of the table. */
const FEW = 300;

interface Plan {
  text: string;
  /** Partitions by table. */
  parts: Map<string, Set<string>>;
  indexes: string[];
  rows: number;
}

for (const { name, skip, open } of targets) {
  describe(`plans on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let sql: Sql;
    let admin: Sql;
    let ports: Ports;
    let token: string;
    const sent: { statement: string; values: readonly unknown[] }[] = [];
    const topics = (n: string) => `array[case when ${n} % 50 in (7, 9) then 'rare' else 'sleep' end, 'work']`;

    /** Posts of a circle: some new here, most answered once, as they would be after years. */
    const seed = (circle: string, from: number, to: number) => admin`
      insert into items (scope, thread, id, kind, place, position, state, revision, latest, author, by_author, capability, content,
                         topics, replies, created_at, answered, turned, new_here)
      select ${`main/${circle}`}, u, u, case when n % 10 = 9 then 'story' else 'post' end, nextval('place_order'), 0, 'live', 1, 1,
             'quiet fern', true, sha256(u::text::bytea), '{"text":"A long day.","topics":["sleep"],"contentNotes":[]}',
             ${admin.unsafe(topics('n'))}, 'welcome', 0, n % 10 < 8, case when n % 10 < 8 then nextval('turn_order') end, n % 100 = 8
      from (select n, gen_random_uuid() as u from generate_series(${from}::int, ${to}::int) n) s`;

    before(async () => {
      cluster = await open();
      const url = await cluster.fresh();
      sql = connect({ url }, { max: 2, watch: (statement, values) => sent.push({ statement, values }) });
      admin = connect({ url }, { max: 1 });
      await admin`set enable_seqscan = on`;
      const near = await inOnePartition('main');
      await putCommunity(admin, {
        id: 'main',
        policy: { moderation: 'post', counts: 'exact' },
        abuse: 'off',
        circles: [{ id: 'main', topics: ['sleep', 'work', 'rare'] }, { id: near }, { id: 'else' }],
      });
      // What the planner knows is from when all was small; then very much comes, in this circle, in one of the same
      // partition and in another.
      await seed('main', 1, SMALL);
      await seed(near, 1, SMALL);
      await admin`analyze`;
      await seed('main', SMALL + 1, MANY);
      await seed(near, SMALL + 1, MANY);
      await seed('else', 1, MANY);
      const now = (): number => 1_000;
      const places = createPlaces(sql, now);
      const ground: Ground = {
        sql,
        sealer: createSealer('secret'),
        admission: createAdmission({ sql, secret: 'secret', now }),
        now,
        places,
        screen: createScreen({ sql, places }),
        announce: () => {},
        touch: () => {},
      };
      ports = createPorts(ground, 'main');
      token = await createModeratorKey(admin, 'main');
      await ports.circles.list();
    });
    after(async () => {
      await sql?.end();
      await admin?.end();
      await cluster?.close();
    });

    /** A circle whose rows lie in the same partition. */
    async function inOnePartition(circle: string): Promise<string> {
      const [row] = await admin<{ name: string }[]>`
        with parts as (select n from generate_series(0, 31) n where satisfies_hash_partition('items'::regclass, 32, n, ${`main/${circle}`}::text))
        select 'c' || c as name from generate_series(1, 2000) c, parts
        where satisfies_hash_partition('items'::regclass, 32, parts.n, 'main/c' || c) limit 1`;
      assert.ok(row);
      return row.name;
    }

    /** Runs something and explains each statement it sent that touches a big table, as the server's connections would run it. */
    async function plansOf<T>(work: () => Promise<T>): Promise<{ answer: T; plans: Plan[] }> {
      sent.length = 0;
      const answer = await work();
      const statements = sent.filter(({ statement }) =>
        /\b(?:items|reactions|tallies|idempotency|history)\b/.test(statement),
      );
      const plans: Plan[] = [];
      for (const { statement, values } of statements) {
        const literal = (value: unknown): string =>
          value === null || value === undefined
            ? 'null'
            : Buffer.isBuffer(value)
              ? `'\\x${value.toString('hex')}'`
              : `'${String(value).replaceAll("'", "''")}'`;
        const list = values.length ? `(${values.map(literal).join(', ')})` : '';
        await admin.unsafe(`prepare asked as ${statement}`);
        try {
          plans.push(readPlan(await explain(`execute asked${list}`)));
        } finally {
          await admin.unsafe('deallocate asked');
        }
      }
      return { answer, plans };
    }

    /** Runs it and takes it back; what can't be done twice is planned alone. */
    async function explain(statement: string): Promise<string> {
      const run = async (how: string): Promise<string> => {
        let text = '';
        const undo = new Error('undo');
        await admin
          .begin(async (tx) => {
            await tx.unsafe('set local enable_seqscan = off');
            const rows = await tx.unsafe<{ 'QUERY PLAN': string }[]>(`explain (${how}costs off) ${statement}`);
            text = rows.map((row) => row['QUERY PLAN']).join('\n');
            throw undo;
          })
          .catch((error: unknown) => {
            if (error !== undo) throw error;
          });
        return text;
      };
      return run('analyze, timing off, summary off, buffers off, ').catch((error: unknown) => {
        if (sqlState(error) === '23505') return run('');
        throw error;
      });
    }

    function readPlan(text: string): Plan {
      const run = text.split('\n').reduce<{ lines: string[]; dead: number }>(
        ({ lines, dead }, line) => {
          const depth = line.search(/\S/);
          if (dead >= 0 && depth > dead) return { lines, dead };
          return /never executed/.test(line) ? { lines, dead: depth } : { lines: [...lines, line], dead: -1 };
        },
        { lines: [], dead: -1 },
      ).lines;
      const parts = new Map<string, Set<string>>();
      for (const line of run) {
        // Before PostgreSQL 18 a general plan names every part that a change could be written to, without touching it.
        if (/^\s+(?:Update|Delete) on \S+ \w+$/.test(line)) continue;
        for (const [, table = '', part = ''] of line.matchAll(
          /\b(?:using \w+|Scan|Insert|Update|Delete) on ([a-z]{2,}[a-z_]*)_(\d+)\b/g,
        )) {
          parts.set(table, (parts.get(table) ?? new Set()).add(part));
        }
      }
      const indexes = run.flatMap((line) => /Scan(?: Backward)? using (\w+)/.exec(line)?.[1] ?? []);
      const touched = run.flatMap((line) => {
        const removed = /Rows Removed by (?:Index Recheck|Filter|Join Filter): (\d+)/.exec(line)?.[1];
        const scan = /Scan.*\(actual rows=([\d.]+) loops=(\d+)\)/.exec(line);
        return removed ? [Number(removed)] : scan ? [Number(scan[1]) * Number(scan[2])] : [];
      });
      return { text: run.join('\n'), parts, indexes, rows: touched.reduce((sum, rows) => sum + rows, 0) };
    }

    function check({ text, parts, indexes, rows }: Plan, using?: RegExp): void {
      for (const [table, some] of parts) assert.equal(some.size, 1, `${table} in ${some.size} partitions:\n${text}`);
      assert.ok(!/Seq Scan on \w+_\d+/.test(text), text);
      assert.ok(rows <= FEW, `${rows} rows:\n${text}`);
      if (using)
        assert.ok(
          indexes.some((index) => using.test(index)),
          `${using} is not used:\n${text}`,
        );
    }

    const RECENT = /_scope_kind_place_idx/;
    const WAITING = /_scope_case_expr_idx/;
    const TOPIC = /_scope_kind_topics_case_expr_idx/;

    it('knows as many places for topics as an opener may have', () => {
      assert.equal(TOPIC_PLACES.length, LIMITS.topics);
    });

    for (const [what, using, list] of [
      ['recent', RECENT, () => ({ order: 'recent' })],
      ['recent by a rare topic', TOPIC, () => ({ order: 'recent', topic: 'rare' })],
      ['unheard', WAITING, () => ({ order: 'unheard' })],
      ['unheard by a rare topic', TOPIC, () => ({ order: 'unheard', topic: 'rare' })],
    ] as const) {
      it(`posts, ${what}: page after page by its index, in one partition`, async () => {
        let cursor: string | undefined;
        for (let page = 0; page < 4; page += 1) {
          const { answer, plans } = await plansOf(() =>
            ports.posts.list({ circle: 'main', limit: 20, ...list(), ...(cursor && { cursor }) } as never),
          );
          assert.ok(plans.length);
          for (const plan of plans) check(plan);
          assert.ok(
            plans.some(({ indexes }) => indexes.some((index) => using.test(index))),
            plans.map(({ text }) => text).join('\n'),
          );
          cursor = answer.next ?? undefined;
          if (page === 0) assert.equal(answer.items.length, 20);
        }
      });
    }

    it('stories: by their index, by topic too', async () => {
      check((await plansOf(() => ports.stories.list({ circle: 'main' }))).plans[0] as Plan, RECENT);
      check((await plansOf(() => ports.stories.list({ circle: 'main', topic: 'rare' }))).plans[0] as Plan, TOPIC);
    });

    it('the answered end of the waiting lane costs no more than its beginning', async () => {
      const scope = 'main/main';
      const { readWaiting, readLastFlip } = await import('./lists.js');
      const since = await readLastFlip(sql, scope);
      const query = { kind: 'post', scope, topic: undefined, limit: 21, now: 1_000 } as const;
      const { plans } = await plansOf(() => readWaiting(sql, query, { part: 2, after: 0, since }));
      for (const plan of plans) check(plan, WAITING);
    });

    it('one item, its replies, its tallies, what is one’s own, and every write', async () => {
      const person = createPerson();
      const post = await person.post({ topics: ['sleep'] });
      const writes: [string, () => Promise<unknown>][] = [
        ['post', () => ports.posts.create(post.input)],
        ['read', () => ports.posts.get(post.id)],
      ];
      const reply = await person.reply(post.id);
      const reaction = (await person.reaction(`post:${post.id}`)).input as ReactionChange;
      const own = { capability: post.capability, circle: 'main' };
      writes.push(
        ['reply', () => ports.replies.create(reply.input)],
        ['replies', () => ports.replies.list({ post: post.id })],
        ['react', () => ports.reactions.set(reaction)],
        ['react back', () => ports.reactions.set({ ...reaction, on: false })],
        ['tallies', () => ports.reactions.tallies({ targets: [`post:${post.id}`] })],
        ['own', () => ports.own.get(own)],
        ['report', () => ports.reports.create({ idempotencyKey: randomUUID(), item: post.id, reason: 'unkind' })],
        ['queue', () => ports.moderation.queue({ circle: 'main' }, { token })],
      );
      for (const [what, work] of writes) {
        const { plans } = await plansOf(work).catch((error: unknown) => {
          throw new Error(what, { cause: error });
        });
        assert.ok(plans.length, what);
        for (const plan of plans) {
          try {
            check(plan);
          } catch (error) {
            throw new Error(`${what}: ${(error as Error).message}`, { cause: error });
          }
        }
      }
    });

    it('a thread of thousands of replies is read from where one left', async () => {
      const post = await createPerson().post();
      await ports.posts.create(post.input);
      const thread = post.id.split('.')[1] ?? '';
      await admin`
        insert into items (scope, thread, id, kind, position, state, revision, latest, author, by_author, capability, content, topics, created_at)
        select 'main/main', ${thread}, u, 'reply', n, 'live', 1, 1, 'quiet fern', false, sha256(u::text::bytea), '{"text":"x","topics":[],"contentNotes":[]}', '{}', 0
        from (select n, gen_random_uuid() as u from generate_series(1, 5000) n) s`;
      const query: ReplyQuery = { post: post.id, limit: 50 };
      for (let page = 0; page < 20; page += 1) query.cursor = (await ports.replies.list(query)).next ?? '';
      for (const plan of (await plansOf(() => ports.replies.list(query))).plans)
        check(plan, /_scope_thread_position_idx/);
    });

    it('every table of what people write is split by scope, and every key begins with it', async () => {
      // What the owner sets up is small, and is kept on every node of a distributed database.
      const owners = [
        'settings',
        'migrations',
        'communities',
        'circles',
        'moderator_keys',
        'pass_keys',
        'words',
        'hand_overs',
        'log_heads',
      ];
      const tables = await admin<{ name: string; kind: string; first: string | null }[]>`
        select c.relname as name, c.relkind::text as kind,
               (select a.attname from pg_partitioned_table p join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]
                where p.partrelid = c.oid) as first
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`;
      const split = tables.filter((table) => !owners.includes(table.name));
      assert.deepEqual(
        split.filter(({ kind, first }) => kind !== 'p' || first !== 'scope').map((table) => table.name),
        [],
        'tables that are not split by scope',
      );
      const keys = await admin<{ table: string; index: string; first: string }[]>`
        select c.relname as table, x.relname as index, a.attname as first
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where c.relkind = 'p' and c.relnamespace = 'public'::regnamespace and i.indisunique`;
      assert.ok(keys.length >= split.filter(({ name: table }) => table !== 'contributions').length);
      assert.deepEqual(
        keys.filter(({ first }) => first !== 'scope'),
        [],
      );
    });
  });
}
