import { connect } from '../../packages/server/src/database/connect.js';

/** A database of one's own on a PostgreSQL whose user may make some. */
export async function freshDatabase(url: string): Promise<{ url: string; stop(): Promise<void> }> {
  const admin = connect({ url }, { max: 1 });
  const name = `kindred_faults_${process.pid}_${Date.now().toString(36)}`;
  await admin.unsafe(`create database ${name}`);
  return {
    url: url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`),
    async stop() {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
