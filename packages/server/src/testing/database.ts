import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Address } from '../database/connect.js';
import { connect } from '../database/connect.js';
import { startEmbedded } from '../database/embedded.js';
import { migrate } from '../database/migrate.js';

/** A PostgreSQL to test on, which gives each test a database of its own. */
export interface TestCluster {
  /** A new database with the newest schema. */
  fresh(): Promise<string>;
  /** Drops every database it gave, and stops what it started. */
  close(): Promise<void>;
}

/** Names the PostgreSQL the suite also runs on; its user must be allowed to create databases. */
export const DATABASE_VARIABLE = 'KINDRED_TEST_DATABASE_URL';

export interface TestTarget {
  name: string;
  /** Why it can't be tested here. */
  skip: string | false;
  open(): Promise<TestCluster>;
}

/** The databases every suite runs on: the embedded one, and any other that is named. */
export const targets: readonly TestTarget[] = [
  { name: 'embedded', skip: false, open: openEmbedded },
  {
    name: 'DATABASE_URL',
    skip: process.env[DATABASE_VARIABLE] ? false : `${DATABASE_VARIABLE} is not set`,
    open: () => openUrl(process.env[DATABASE_VARIABLE] ?? ''),
  },
];

async function openEmbedded(): Promise<TestCluster> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kindred-test-'));
  // As root the database runs as another account, which must be able to enter.
  await chmod(folder, 0o711);
  const embedded = await startEmbedded(folder);
  const cluster = await openUrl(toUrl(embedded.address));
  return {
    fresh: () => cluster.fresh(),
    async close() {
      await cluster.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function toUrl(address: Address): string {
  if ('url' in address) return address.url;
  if ('socket' in address) {
    return `postgres://${address.user}@${encodeURIComponent(path.dirname(address.socket))}/${address.database}`;
  }
  return `postgres://${address.user}:${address.password}@${address.host}:${address.port}/${address.database}`;
}

async function openUrl(url: string): Promise<TestCluster> {
  const admin = connect({ url }, { max: 1 });
  const run = `kindred_test_${process.pid}_${Date.now().toString(36)}`;
  const named = (name: string): string => url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  const made: string[] = [];
  const template = `${run}_template`;
  let ready: Promise<void> | undefined;
  const prepare = async (): Promise<void> => {
    await admin.unsafe(`create database ${template}`);
    made.push(template);
    const sql = connect({ url: named(template) }, { max: 1 });
    await migrate(sql);
    await sql.end();
  };
  return {
    async fresh() {
      await (ready ??= prepare());
      const name = `${run}_${made.length}`;
      made.push(name);
      await admin.unsafe(`create database ${name} template ${template} strategy file_copy`);
      // What is copied is the same secret; a test about secrets makes its own.
      return named(name);
    },
    async close() {
      for (const name of made) await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
