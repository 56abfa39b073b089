import assert from 'node:assert/strict';
import { chmod, chown, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { connect } from './database/connect.js';
import { startEmbedded } from './database/embedded.js';
import { createKindredServer } from './server.js';
import { type Child, runCli, startServer } from './testing/child.js';
import { type TestCluster, targets } from './testing/database.js';
import { createCaller, createPerson } from './testing/person.js';

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

/** A folder the database's own account can enter. */
async function folder(mode = 0o711): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'kindred-data-'));
  await chmod(made, mode);
  folders.push(made);
  return path.join(made, 'data');
}

after(async () => {
  for (const made of folders) await rm(made, { recursive: true, force: true });
});

const stop = async (child: Child): Promise<void> => {
  child.process.kill('SIGTERM');
  assert.equal(await child.ended, process.platform === 'win32' ? 'SIGTERM' : 0, child.out());
};

/**
 * Writes until the server is killed in the middle of it, starts it again at once, and looks for everything that was
 * acknowledged; then sends what was not, as a device would.
 */
async function killWhileWriting(env: Record<string, string>): Promise<void> {
  const settings = { ...env, KINDRED_MODERATION: 'post', KINDRED_ABUSE: 'off' };
  const first = await startServer(settings);
  const before = createCaller(first.url, 'main');
  const acknowledged = new Set<string>();
  const open = new Map<string, { path: string; input: object }>();
  const ENOUGH = 40;
  const write = async (): Promise<void> => {
    const person = createPerson();
    for (;;) {
      const post = await person.post();
      open.set(post.id, post);
      const answer = await before.post(post.path, post.input).catch(() => undefined);
      if (!answer) return;
      assert.equal(answer.status, 200, answer.text);
      acknowledged.add(post.id);
      // The others are in the middle of a write.
      if (acknowledged.size === ENOUGH) first.process.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: 6 }, write));
  assert.equal(await first.ended, 'SIGKILL');
  assert.ok(acknowledged.size >= ENOUGH);

  const second = await startServer(settings);
  const call = createCaller(second.url, 'main');
  const all = async (): Promise<string[]> => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const { json } = await call.get(`/circles/main/posts?limit=50&fresh=1${cursor && `&cursor=${cursor}`}`);
      ids.push(...json.items.map((item: { id: string }) => item.id));
      cursor = json.next ?? '';
    } while (cursor);
    return ids;
  };
  const kept = await all();
  assert.equal(new Set(kept).size, kept.length, 'nothing is there twice');
  for (const id of acknowledged) assert.ok(kept.includes(id), `${id} was acknowledged`);
  for (const post of open.values()) assert.equal((await call.post(post.path, post.input)).status, 200);
  const whole = await all();
  assert.deepEqual(whole.sort(), [...open.keys()].sort(), 'each is there exactly once');
  assert.equal(second.key, undefined, 'a moderator’s key is shown at the first start alone');
  await stop(second);
}

describe('embedded database', () => {
  it('keeps everything acknowledged through a kill, and starts again at once', async () => {
    await killWhileWriting({ KINDRED_DATA: await folder() });
  });

  it('takes over a database that outlived its server', async () => {
    const data = await folder();
    const first = await startServer({ KINDRED_DATA: data });
    first.process.kill('SIGKILL');
    await first.ended;
    const found = await startEmbedded(data);
    assert.equal(found.started, false);
    const second = await startServer({ KINDRED_DATA: data });
    await stop(second);
    // Whoever holds the folder last also ends the database it did not start.
    const sql = connect(found.address, { max: 1 });
    await assert.rejects(sql`select 1`);
    await sql.end();
  });

  it(
    'starts over a pid file that now names another program',
    { skip: process.platform !== 'linux' && 'needs /proc' },
    async () => {
      const data = await folder();
      const first = await startEmbedded(data);
      await first.stop();
      await writeFile(
        path.join(first.cluster, 'postmaster.pid'),
        `${process.pid}\n${first.cluster}\n1\n5432\n.\n\n0 0\nready   \n`,
      );
      const second = await startEmbedded(data);
      assert.equal(second.started, true);
      await second.stop();
    },
  );

  it('begins anew when it was killed while it made its files', async () => {
    const data = await folder();
    await mkdir(path.join(data, 'cluster-0123456789abcdef', 'base'), { recursive: true });
    const database = await startEmbedded(data);
    assert.equal(database.started, true);
    await database.stop();
  });

  it('refuses a second server on one folder in one clear line, and leaves the first alone', async () => {
    const data = await folder();
    const first = await createKindredServer({ data, port: 0, log: false });
    try {
      const second = await runCli([], { KINDRED_DATA: data, PORT: '0' });
      assert.equal(second.code, 1);
      assert.match(second.out, /^Another Kindred server is running on .*KINDRED_DATA\.\n$/);
      // A command beside it does its work and does not stop the database either.
      const added = await runCli(['community', 'add', 'second'], { KINDRED_DATA: data });
      assert.equal(added.code, 0, added.out);
      assert.equal((await first.fetch(new Request('http://localhost/v1/second'))).status, 200);
    } finally {
      await first.close();
    }
  });

  it('says what is wrong with a folder of another version', async () => {
    const data = await folder();
    const database = await startEmbedded(data);
    await database.stop();
    await writeFile(path.join(database.cluster, 'PG_VERSION'), '9\n');
    await assert.rejects(startEmbedded(data), /holds a database of PostgreSQL 9, .*KINDRED_DATA/);
  });

  it(
    'finds another place where PostgreSQL’s account can’t reach the folder',
    { skip: !isRoot && 'only root runs the database as another account' },
    async () => {
      const data = path.join(path.dirname(await folder(0o700)), 'data');
      const notes: string[] = [];
      const database = await startEmbedded(data, { note: (line) => notes.push(line) });
      try {
        assert.match(notes.join(), /can't reach .*; its files are in/);
        assert.equal(await readlink(path.join(data, 'postgres')), database.cluster);
      } finally {
        await database.stop();
      }
      const again = await startEmbedded(data);
      assert.deepEqual([again.cluster, again.started], [database.cluster, true]);
      await again.stop();
      await rm(again.cluster, { recursive: true });
      await assert.rejects(startEmbedded(data), /points to a folder that is gone/);
    },
  );

  it('works where the path is too long for a socket', async () => {
    const data = path.join(await folder(), 'a'.repeat(60), 'b'.repeat(60));
    await mkdir(data, { recursive: true });
    for (const part of [data, path.dirname(data), path.dirname(path.dirname(data))]) await chmod(part, 0o711);
    const database = await startEmbedded(data);
    try {
      assert.ok('port' in database.address);
      const sql = connect(database.address, { max: 1 });
      assert.equal((await sql`select 1 as one`)[0]?.['one'], 1);
      await sql.end();
      const stranger = connect({ ...database.address, password: 'guess' }, { max: 1 });
      await assert.rejects(stranger`select 1`, /password/);
      await stranger.end();
    } finally {
      await database.stop();
    }
  });

  it('runs for a plain user', { skip: !isRoot && 'every other test is one' }, async () => {
    const { execFileSync, spawnSync } = await import('node:child_process');
    const uid = Number(execFileSync('id', ['-u', 'nobody']).toString());
    const data = await folder();
    await mkdir(data);
    await chown(data, uid, uid);
    const script = `
      import { startEmbedded } from ${JSON.stringify(new URL('./database/embedded.ts', import.meta.url).href)};
      const database = await startEmbedded(${JSON.stringify(data)});
      console.log(process.getuid(), database.started);
      await database.stop();`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--conditions=kindred-source', '--input-type=module', '-e', script],
      { uid, gid: uid, encoding: 'utf8', env: { ...process.env, HOME: data, TMPDIR: tmpdir() } },
    );
    assert.equal(stdout.trim(), `${uid} true`, stderr);
  });

  it('writes nothing of what is stored to its log', async () => {
    const data = await folder();
    const lines: string[] = [];
    const server = await createKindredServer({
      data,
      port: 0,
      log: (line) => lines.push(line),
      policy: { moderation: 'post' },
      abuse: 'off',
    });
    const { url } = await server.listen();
    const call = createCaller(url, 'main', { 'user-agent': 'a-telling-agent', 'x-forwarded-for': '203.0.113.9' });
    const person = createPerson();
    const post = await person.post({ text: 'words-nobody-logs' });
    await call.post(post.path, post.input);
    const same = await createPerson().post({ thread: post.input.thread });
    assert.equal((await call.post(same.path, same.input)).status, 409);
    await call.get(`/posts/${post.id}`);
    await call.post(post.path, '{"broken');
    await server.close();
    const all = lines.join('\n') + (await readFile(path.join(data, 'postgres', 'kindred.log'), 'utf8'));
    assert.ok(lines.length >= 4);
    for (const secret of [
      'words-nobody-logs',
      post.input.thread,
      post.input.capabilityHash,
      post.input.threadKey,
      '203.0.113',
      '127.0.0.1',
      '::1',
      'a-telling-agent',
    ]) {
      assert.ok(!all.includes(secret), `${secret} in ${all}`);
    }
    for (const line of lines)
      assert.deepEqual(Object.keys(JSON.parse(line)).sort(), ['method', 'ms', 'route', 'status', 'time']);
  });
});

for (const { name, skip, open } of targets.filter((target) => target.name !== 'embedded')) {
  describe(`a killed server on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    before(async () => {
      cluster = await open();
    });
    after(() => cluster?.close());

    it('keeps everything acknowledged', async () => {
      await killWhileWriting({ DATABASE_URL: await cluster.fresh() });
    });
  });
}

describe('command line', () => {
  it('says what is wrong in one line, and ends with 1', async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ PORT: 'x' }, /^PORT is "x"; write a whole number from 0 to 65535\.\n$/],
      [{ KINDRED_MODERATION: 'none' }, /^KINDRED_MODERATION is "none"; write one of pre, post, hybrid\.\n$/],
      [{ KINDRED_ABUSE: 'captcha' }, /^KINDRED_ABUSE is "captcha"; write one of off, work, passes\.\n$/],
      [{ KINDRED_K: '2' }, /^KINDRED_K is "2"/],
      [{ KINDRED_ORIGINS: 'example.org' }, /^KINDRED_ORIGINS: "example.org" is no origin/],
      [{ KINDRED_TRUSTED_PROXIES: '10.0.0.0\/99' }, /^KINDRED_TRUSTED_PROXIES holds/],
      [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL does not begin with/],
      [
        { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' },
        /^DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:1 \(ECONNREFUSED\)\.\n$/,
      ],
      [{ KINDRED_MODERATOR_KEY: 'short' }, /^KINDRED_MODERATOR_KEY is too short/],
      [{ KINDRED_CARE_FLAG: 'yes' }, /^KINDRED_CARE_FLAG is "yes"/],
      [{ KINDRED_AUDIENCE: 'youth', KINDRED_MODERATION: 'post' }, /always pre-moderated/],
      [{ KINDRED_JWKS_URL: 'http://x.example/keys' }, /write an address such as https:/],
      [{ KINDRED_JWKS_URL: 'keys.json' }, /write an address such as https:/],
      [{ KINDRED_JWKS_ISSUER: 'https://x.example' }, /KINDRED_JWKS_URL is not/],
    ];
    const results = await Promise.all(wrong.map(([env]) => runCli([], env)));
    results.forEach(({ code, out }, at) => {
      assert.equal(code, 1);
      assert.match(out, wrong[at]?.[1] ?? /^$/);
    });
    const [help, nonsense] = await Promise.all([runCli(['--help'], {}), runCli(['dance'], {})]);
    assert.deepEqual([help.code, nonsense.code], [0, 1]);
    assert.match(help.out, /kindred-server community add ID/);
    assert.match(nonsense.out, /^There is no command "dance"/);
  });

  it('makes communities, circles and keys that a server then knows', async () => {
    const data = await folder();
    const env = { KINDRED_DATA: data };
    for (const args of [
      ['migrate'],
      ['community', 'add', 'school', '--name', 'A school'],
      ['circle', 'add', 'exams', '--community', 'school', '--topics', 'sleep,tests'],
      ['circle', 'set', 'exams', '--community', 'school', '--care-flag', 'off'],
      ['community', 'set', 'school', '--care-flag', 'on'],
    ]) {
      const { code, out } = await runCli(args, env);
      assert.equal(code, 0, out);
    }
    const key = (await runCli(['moderator', 'key', '--community', 'school'], env)).out.split('\n')[0];
    assert.match((await runCli(['community', 'list'], env)).out, /school\tA school/);
    const server = await createKindredServer({ data, port: 0, log: false, seed: 'demo' });
    const ask = (where: string, headers = {}) => server.fetch(new Request(`http://localhost/v1/${where}`, { headers }));
    assert.deepEqual(((await (await ask('school/circles/exams')).json()) as any).topics, [
      { key: 'sleep' },
      { key: 'tests' },
    ]);
    const flag = async (where: string): Promise<unknown> => ((await (await ask(where)).json()) as any).policy.careFlag;
    const flags = await Promise.all(['main', 'school', 'school/circles/main', 'school/circles/exams'].map(flag));
    assert.deepEqual(flags, [undefined, true, true, undefined], 'who tells moderators, circle by circle');
    assert.equal((await ask('school/moderation/session', { authorization: `Bearer ${key}` })).status, 200);
    assert.equal((await ask('main/moderation/session', { authorization: `Bearer ${key}` })).status, 403);
    const abuse = async (): Promise<unknown[]> => [
      ((await (await ask('main')).json()) as any).abuse,
      ((await (await ask('school')).json()) as any).abuse,
    ];
    assert.deepEqual(await abuse(), ['work', 'work'], 'a community that nobody asked begins with a proof of work');
    const list = await (await ask('main/circles/night-shift/posts')).text();
    await server.close();

    const again = await createKindredServer({ data, port: 0, log: false, seed: 'demo' });
    assert.equal(
      await (await again.fetch(new Request('http://localhost/v1/main/circles/night-shift/posts'))).text(),
      list,
    );
    const { items } = JSON.parse(list) as { items: { example: boolean }[] };
    assert.ok(items.length > 0 && items.every(({ example }) => example));
    await again.close();
  });
});
