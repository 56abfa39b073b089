import { randomUUID } from 'node:crypto';

import { httpAdapter } from '@kindred/adapters/http';
import type { CreateOptions } from '@kindred/adapter-kit';
import type { Adapter } from '@kindred/core/contract';

import { connect, type Sql } from '../database/connect.js';
import { createKindredServer, type KindredServer, type ServerOptions } from '../server.js';
import type { TestCluster } from './database.js';

/** Proofs that cost next to nothing: how dear they are is tested by itself. */
export const LIGHT = { rounds: 500, tries: 2, most: 1, quiet: 60 };

/** A server in process on a database of its own, a clock that can be moved, and a new community for each test. */
export class TestBench {
  private constructor(
    readonly server: KindredServer,
    readonly sql: Sql,
    readonly url: string,
    readonly databaseUrl: string,
    private readonly clock: { offset: number },
  ) {}

  static async open(cluster: TestCluster, options: ServerOptions = {}): Promise<TestBench> {
    const databaseUrl = await cluster.fresh();
    const clock = { offset: 0 };
    const server = await createKindredServer({
      databaseUrl,
      port: 0,
      log: false,
      rates: false,
      abuse: 'off',
      now: () => Date.now() + clock.offset,
      ...options,
    });
    const { url } = await server.listen();
    return new TestBench(server, connect({ url: databaseUrl }, { max: 1 }), url, databaseUrl, clock);
  }

  now = (): number => Date.now() + this.clock.offset;

  advance = (milliseconds: number): void => {
    this.clock.offset += milliseconds;
  };

  /** Its moderator is a lead. */
  async community({ policy, circles, words, abuse = 'off' }: Partial<CreateOptions> = {}): Promise<{
    id: string;
    moderatorToken: string;
  }> {
    const id = `t-${randomUUID().slice(0, 18)}`;
    await this.server.addCommunity({
      id,
      ...(policy && { policy }),
      abuse,
      circles: circles ?? [{ id: 'main' }],
      defaultCircle: circles?.[0]?.id ?? 'main',
    });
    if (words) await this.server.setWords(id, { banned: [...words.banned], suspect: [...words.suspect] });
    return { id, moderatorToken: await this.server.createModeratorKey(id) };
  }

  adapter(community: string): Adapter {
    return httpAdapter({ endpoint: this.url, community });
  }

  /** Everything that is stored of a community, bytes as base64url. */
  async stored(community: string): Promise<Record<string, unknown[]>> {
    const tables = await this.sql<{ name: string }[]>`
      select relname as name from pg_class where relkind = 'p' and relnamespace = 'public'::regnamespace`;
    const all: Record<string, unknown[]> = {};
    for (const { name } of tables) {
      const rows = await this.sql`select * from ${this.sql(name)} where scope like ${`${community}/%`}`;
      all[name] = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            Buffer.isBuffer(value) ? value.toString('base64url') : value,
          ]),
        ),
      );
    }
    return all;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.sql.end();
  }
}
