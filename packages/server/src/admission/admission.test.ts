import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { httpAdapter } from '@kindred/adapters/http';
import { Person, type Ports, Wallet } from '@kindred/adapter-kit';
import { type AdapterError, isAdapterError, type NewPost, type Outcome, type Policy } from '@kindred/core/contract';

import { DEFAULT_RATES } from '../http/limits.js';
import { createKindredServer, type ServerOptions } from '../server.js';
import { type TestCluster, targets } from '../testing/database.js';
import { LIGHT, TestBench } from '../testing/kit.js';
import { createCaller } from '../testing/person.js';
import { KEY_ASKED_FOR } from './keys.js';
import { createProofs } from './proofs.js';
import { sweepAdmission } from './spend.js';

const [{ open }] = targets as [(typeof targets)[number]];
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Somebody who keeps the passes they have, as a device would. */
class Writer {
  readonly passes: string[] = [];
  readonly pending: { id: string; capability: string; finish: (signature: string) => Promise<string> }[] = [];
  readonly person: Person;
  readonly wallet: Wallet;

  constructor(readonly ports: Ports) {
    this.person = new Person({ name: 'http', contract: 1, ...ports });
    this.wallet = new Wallet(ports.admission);
  }

  /** Fetches what came back, and makes passes of it. */
  async collect(): Promise<number> {
    let came = 0;
    for (const item of [...this.pending]) {
      const { signature, state } = await this.person.own(item);
      if (signature) {
        this.passes.push(await item.finish(signature));
        came += 1;
      }
      if (signature || state === 'removed') this.pending.splice(this.pending.indexOf(item), 1);
    }
    return came;
  }

  /** Writes with an earned pass, or with one that is dripped. @returns how, or why not */
  async write(
    fields: Partial<NewPost> = {},
  ): Promise<{ id: string; state: string; paid: 'earned' | 'drip' } | AdapterError> {
    try {
      const earned = this.passes.pop();
      const { admission, finish } = await this.wallet.spend(earned ?? (await this.wallet.drip()));
      const post = await this.person.post({ ...fields, admission });
      this.pending.push({ id: post.id, capability: post.capability, finish });
      return { id: post.id, state: post.receipt.state, paid: earned ? 'earned' : 'drip' };
    } catch (error) {
      if (isAdapterError(error)) return error;
      throw error;
    }
  }
}

/** The longest run of bytes that stands in both. */
function shared(a: Buffer, b: Buffer): number {
  let longest = 0;
  for (let size = 1; ; size += 1) {
    const seen = new Set<string>();
    for (let at = 0; at + size <= a.length; at += 1) seen.add(a.toString('latin1', at, at + size));
    let found = false;
    for (let at = 0; !found && at + size <= b.length; at += 1) found = seen.has(b.toString('latin1', at, at + size));
    if (!found) return longest;
    longest = size;
  }
}

describe('admission', () => {
  let cluster: TestCluster;
  const benches: TestBench[] = [];
  before(async () => {
    cluster = await open();
  });
  after(async () => {
    for (const bench of benches) await bench.close();
    await cluster?.close();
  });
  const openBench = async (options: ServerOptions = {}): Promise<TestBench> => {
    const bench = await TestBench.open(cluster, { proofs: LIGHT, ...options });
    benches.push(bench);
    return bench;
  };
  const community = async (bench: TestBench, moderation: Policy['moderation']) => {
    const policy = { audience: 'adult', counts: 'none', k: 5, readOnly: false, moderation } as const;
    const { id, moderatorToken: token } = await bench.community({ policy, abuse: 'passes' });
    const ports = bench.adapter(id) as Ports;
    const decide = async (item: string, outcome: Outcome) => {
      const { revision } = await ports.moderation.get(item, { token });
      const why = outcome === 'remove' ? ({ reason: 'off-topic' } as const) : {};
      await ports.moderation.decide({ idempotencyKey: randomUUID(), item, outcome, revision, ...why }, { token });
    };
    return { id, ports, decide };
  };

  // What it is for --------------------------------------------------------------------------------------------

  it('an abuser whose posts are all refused writes no more than the drip allows', async (t) => {
    const drips = { burst: 3, perSecond: 1 / 10_800 };
    const bench = await openBench({ rates: { ...DEFAULT_RATES, drips } });
    const { ports, decide } = await community(bench, 'pre');
    const abuser = new Writer(ports);
    const days = 2;
    const begins = bench.now();
    let [written, refused, back] = [0, 0, 0];
    for (let hour = 0; hour < days * 24; hour += 2) {
      for (;;) {
        const done = await abuser.write({ text: 'Buy this.' });
        if (!('paid' in done)) {
          assert.equal(done.code, 'rate-limited', done.message);
          assert.ok((done.retryAfter ?? 0) > 0, 'it says when there is another');
          refused += 1;
          break;
        }
        written += 1;
        await decide(done.id, 'remove');
      }
      back += await abuser.collect();
      bench.advance(2 * HOUR);
    }
    // Who asks is forgotten at midnight, by design: then there is a burst once more.
    const nights = Math.floor(bench.now() / DAY) - Math.floor(begins / DAY);
    const allowed = drips.burst * (1 + nights) + Math.ceil((days * DAY * drips.perSecond) / 1000);
    assert.equal(back, 0, 'nothing came back');
    assert.ok(written <= allowed, `${written} written, ${allowed} allowed`);
    assert.ok(written >= drips.burst + days, 'and the drip does let somebody in');
    const { burst, perSecond } = DEFAULT_RATES.drips;
    t.diagnostic(
      `abuser, ${days} days, all refused: ${written} written of ${allowed} allowed, ${refused} times sent away, ${back} passes back; with the usual drip at most ${burst + (perSecond * DAY) / 1000} a day and address`,
    );
  });

  it('somebody who has earned passes is not held up', async (t) => {
    const bench = await openBench({ rates: DEFAULT_RATES });
    const { ports, decide } = await community(bench, 'hybrid');
    const writer = new Writer(ports);
    const seen: { day: number; live: number; held: number; refused: number; drips: number }[] = [];
    for (let day = 0; day < 5; day += 1) {
      const today = { day, live: 0, held: 0, refused: 0, drips: 0 };
      const waiting: string[] = [];
      for (let n = 0; n < 3; n += 1) {
        await writer.collect();
        const done = await writer.write();
        if (!('paid' in done)) {
          today.refused += 1;
          continue;
        }
        if (done.state === 'live') today.live += 1;
        else waiting.push(done.id);
        today.held += Number(done.state !== 'live');
        today.drips += Number(done.paid === 'drip');
      }
      for (const id of waiting) await decide(id, 'publish');
      seen.push(today);
      bench.advance(DAY + HOUR);
    }
    const [first, ...later] = seen;
    assert.deepEqual(first, { day: 0, live: 0, held: 3, refused: 0, drips: 3 }, 'a stranger is read first');
    for (const { day, ...today } of later) {
      assert.deepEqual(today, { live: 3, held: 0, refused: 0, drips: 0 }, `day ${day}`);
    }
    t.diagnostic(
      `writer, 3 posts a day: on the first ${first?.held} held; on the next ${later.length} days ${later.reduce((sum, { live }) => sum + live, 0)} live at once, 0 held, 0 refused, 0 drips`,
    );
  });

  // What is seen of it ----------------------------------------------------------------------------------------

  it('issuing and spending share no run of bytes as long as the id of a key', async (t) => {
    const bench = await openBench();
    const { id } = await community(bench, 'post');
    const wire: { path: string; sent: string; got: string }[] = [];
    const recording = httpAdapter({
      endpoint: bench.url,
      community: id,
      async fetch(input, init) {
        const response = await fetch(input, init);
        const got = await response.clone().text();
        wire.push({ path: String(input), sent: String(init?.body ?? ''), got });
        return response;
      },
    }) as Ports;
    const writer = new Writer(recording);
    const bytesOf = (texts: readonly (string | undefined)[]) =>
      Buffer.concat(texts.map((text) => Buffer.from(text ?? '', 'base64url')));
    interface Passing {
      /** All that is said where it is given out, as it travels and as bytes. */
      issued: Buffer;
      spent: Buffer;
    }
    const passings: Passing[] = [];
    let earned: Buffer | undefined;
    for (let n = 0; n < 6; n += 1) {
      wire.length = 0;
      const done = await writer.write({ text: `Day ${n}.` });
      assert.ok('paid' in done);
      const drip = wire.find(({ path }) => path.endsWith('/drip'));
      const write = wire.find(({ path }) => path.endsWith('/posts'));
      assert.ok(write);
      const { pass, blinded } = JSON.parse(write.sent).admission as { pass: string; blinded: string };
      const spent = Buffer.concat([Buffer.from(write.sent), bytesOf([pass])]);
      if (drip) {
        const { sent, got } = drip;
        const issued = bytesOf([JSON.parse(sent).blinded as string, JSON.parse(got).signature as string]);
        passings.push({ issued: Buffer.concat([Buffer.from(sent + got), issued]), spent });
      } else {
        assert.ok(earned);
        passings.push({ issued: earned, spent });
      }
      bench.advance(DAY + HOUR);
      wire.length = 0;
      assert.equal(await writer.collect(), 1);
      // Where it comes back the item is named, and it was when the next was spent: what belongs to the pass itself counts.
      const { signature } = JSON.parse(wire.at(-1)?.got ?? '{}') as { signature: string };
      earned = Buffer.concat([Buffer.from(blinded + signature), bytesOf([blinded, signature])]);
    }
    // A write asks for the next pass where it spends the last: that much they share because they are one request.
    const longest = Math.max(
      ...passings.flatMap(({ issued }, n) =>
        passings.filter((_, at) => at !== n - 1).map(({ spent }) => shared(issued, spent)),
      ),
    );
    assert.equal(passings.length, 6);
    assert.ok(longest < 32, `${longest} bytes`);
    t.diagnostic(`issued and spent, 6 passes: the longest run of bytes in common is ${longest}`);
    // The measure sees what is there to be seen.
    const [one] = passings as [Passing];
    assert.ok(shared(one.issued, Buffer.concat([one.spent, one.issued.subarray(-40)])) >= 40);
  });

  it('says no more in public than the keys, to everyone alike, and keeps no challenge', async () => {
    const bench = await openBench();
    const { id } = await community(bench, 'pre');
    const call = createCaller(bench.url, id);
    const keys = await call.get('/admission/keys');
    assert.deepEqual(Object.keys(keys.json), ['keys']);
    for (const key of keys.json.keys) assert.deepEqual(Object.keys(key).sort(), ['challenge', 'key', 'kind', 'until']);
    assert.match(keys.headers.get('cache-control') ?? '', /public/);
    assert.equal((await call.get('/admission/keys', { 'if-none-match': keys.headers.get('etag') ?? '' })).status, 304);
    const [one, two] = [await call.get('/admission/challenge'), await call.get('/admission/challenge')];
    assert.notEqual(one.text, two.text);
    assert.equal(one.headers.get('cache-control'), 'no-store');
    const [folded] = (await call.get('/batch?get=admission/challenge')).json.answers;
    assert.equal(folded.status, 404, 'it is for whoever asks, so it is in no batch');
    assert.equal((await call.get('')).json.abuse, 'passes');
    const { id: plain } = await bench.community();
    const off = createCaller(bench.url, plain);
    assert.deepEqual((await off.get('/admission/keys')).json, { keys: [] });
    assert.ok(!('abuse' in (await off.get('')).json));
    const drip = await off.post('/admission/drip', { proof: '{}', blinded: 'AAI' });
    assert.deepEqual([drip.status, drip.json.error.code], [501, 'unsupported']);
  });

  // Many processes, and time ----------------------------------------------------------------------------------

  it('another process takes the same proofs and passes, and takes none twice', async () => {
    const bench = await openBench();
    const { id } = await community(bench, 'post');
    const twin = await createKindredServer({
      databaseUrl: bench.databaseUrl,
      log: false,
      rates: false,
      port: 0,
      proofs: LIGHT,
      now: bench.now,
    });
    try {
      const { url } = await twin.listen();
      const here = new Writer(bench.adapter(id) as Ports);
      const there = new Writer(httpAdapter({ endpoint: url, community: id }) as Ports);
      assert.deepEqual(await here.ports.admission.keys(), await there.ports.admission.keys(), 'made once');
      const { blinded, finish } = await here.wallet.ask('drip');
      const proof = await here.wallet.proof();
      const pass = await finish((await there.ports.admission.drip({ proof, blinded })).signature);
      const spends = await Promise.all([here.wallet.spend(pass), there.wallet.spend(pass)]);
      const done = await Promise.allSettled(
        [here, there].map(({ person }, n) => person.post({ admission: spends[n]!.admission })),
      );
      assert.deepEqual(done.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      const { reason } = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      assert.deepEqual([reason.code, reason.reason], ['unpaid', 'spent']);
      const [{ count }] = (await bench.sql`select count(*) from spent where scope = ${`${id}/`}`) as unknown as [
        { count: number },
      ];
      assert.equal(Number(count), 2, 'a proof and a pass');
    } finally {
      await twin.close();
    }
  });

  it('keys are renewed, old passes are taken for a long time, and what was spent is forgotten with its key', async () => {
    const bench = await openBench();
    const { id, ports } = await community(bench, 'post');
    const writer = new Writer(ports);
    const pass = await writer.wallet.drip();
    const waiting = await writer.write();
    assert.ok('paid' in waiting);
    const before = (await ports.admission.keys()).keys;
    bench.advance(KEY_ASKED_FOR + DAY);
    const { keys } = await ports.admission.keys();
    assert.equal(keys.length, 4, 'a new one of each kind');
    for (const kind of ['drip', 'earned']) {
      const [newest, old] = keys.filter((key) => key.kind === kind);
      assert.deepEqual(
        old,
        before.find((key) => key.kind === kind),
      );
      assert.ok(newest!.until > old!.until, 'the one to ask comes first');
    }
    assert.equal(new Set(keys.map(({ key }) => key)).size, 4);
    await writer.person.post({ admission: (await writer.wallet.spend(pass)).admission });
    assert.equal(await writer.collect(), 1, 'what an old key was asked for it still signs');
    const spent = writer.passes[0]!;
    await writer.person.post({ admission: (await writer.wallet.spend(spent)).admission });

    const rows = async () => {
      const counts: Record<string, number> = {};
      for (const table of ['spent', 'deposits', 'pass_keys']) {
        counts[table] = (await bench.sql`select 1 from ${bench.sql(table)}`).length;
      }
      return counts;
    };
    await sweepAdmission(bench.sql, bench.now());
    assert.deepEqual(await rows(), { spent: 3, deposits: 3, pass_keys: 4 }, 'proofs are forgotten, passes are not');
    const until = Math.max(...keys.map((key) => key.until));
    await sweepAdmission(bench.sql, until);
    assert.deepEqual(await rows(), { spent: 0, deposits: 0, pass_keys: 0 });
    assert.ok(id);
  });

  it('keeps days, hashes and blinded numbers, and nothing that was sent', async () => {
    const bench = await openBench();
    const { id, ports } = await community(bench, 'pre');
    const writer = new Writer(ports);
    const proof = await writer.wallet.proof();
    const { blinded, finish } = await writer.wallet.ask('drip');
    const pass = await finish((await ports.admission.drip({ proof, blinded })).signature);
    await writer.person.post({ admission: (await writer.wallet.spend(pass)).admission });
    const stored = await bench.stored(id);
    assert.deepEqual(Object.keys(stored['spent']?.[0] as object).sort(), ['hash', 'scope', 'until', 'what']);
    for (const { until } of [...(stored['spent'] ?? []), ...(stored['deposits'] ?? [])] as { until: number }[]) {
      assert.equal(until % DAY, 0, 'a day, and no time of it');
    }
    const text = Buffer.from(JSON.stringify(stored));
    const bytes = Buffer.concat(
      Object.values(stored).flatMap((rows) =>
        rows.flatMap((row) => Object.values(row as object).map((value) => Buffer.from(String(value), 'base64url'))),
      ),
    );
    const token = Buffer.from(pass, 'base64url');
    const { challenge } = JSON.parse(proof) as { challenge: { parameters: { nonce: string } } };
    assert.ok(!text.includes(challenge.parameters.nonce));
    assert.ok(shared(token.subarray(2, 34), bytes) < 8, 'not the pass’s number');
    assert.ok(shared(token.subarray(98), bytes) < 8, 'nor its signature');
    assert.ok(shared(Buffer.from(blinded, 'base64url'), bytes) < 8, 'nor what was asked to be signed at the drip');
  });

  // What it costs ---------------------------------------------------------------------------------------------

  it('a proof gets dearer with the load, up to a bound, and cheaper again', async () => {
    let now = 0;
    const cost = { rounds: 1, tries: 100, most: 4, quiet: 10 };
    const proofs = createProofs({ secret: 'secret', now: () => now, cost });
    const counterOf = async () => {
      const wallet = new Wallet({ challenge: () => proofs.challenge('main') } as never);
      return (JSON.parse(await wallet.proof()) as { solution: { counter: number } }).solution.counter;
    };
    const within = (counter: number, level: number) =>
      assert.ok(counter >= 100 * level && counter <= 200 * level, `${counter} at ${level}`);
    within(await counterOf(), 1);
    for (let n = 0; n < 15; n += 1) await proofs.challenge('main');
    within(await counterOf(), 2);
    for (let n = 0; n < 100; n += 1) proofs.refused();
    within(await counterOf(), 4);
    now += 3 * 60_000;
    within(await counterOf(), 1);
  });

  it('a proof is good in one community, and a pass too', async () => {
    const bench = await openBench();
    const [one, two] = [await community(bench, 'post'), await community(bench, 'post')];
    const [here, there] = [new Writer(one.ports), new Writer(two.ports)];
    const { blinded } = await there.wallet.ask('drip');
    const foreign = { proof: await here.wallet.proof(), blinded };
    await assert.rejects(two.ports.admission.drip(foreign), { code: 'unpaid', reason: 'wrong' });
    const pass = await here.wallet.drip();
    const { admission } = await there.wallet.spend(pass);
    await assert.rejects(there.person.post({ admission }), { code: 'unpaid', reason: 'wrong' });
    const { admission: own } = await here.wallet.spend(pass);
    await here.person.post({ admission: own });
  });

  it('a made-up person costs a proof, so that reading one part of a batch costs k − 1', async (t) => {
    const bench = await openBench();
    const { id } = await community(bench, 'post');
    const { checkIns, admission } = bench.adapter(id) as Ports;
    const wallet = new Wallet(admission);
    const about = { circle: 'main', subject: 'mood', window: '2026-W47', value: { scale: 'mood', mood: 1 } } as const;
    const nullifier = (): string =>
      Buffer.from(randomUUID() + randomUUID())
        .subarray(0, 32)
        .toString('base64url');
    const proof = await wallet.proof();
    let counted = 0;
    for (let n = 0; n < 10; n += 1) {
      const done = checkIns.contribute({ ...about, nullifier: nullifier(), admission: { proof } });
      counted += await done.then(
        () => 1,
        () => 0,
      );
    }
    assert.equal(counted, 1);
    t.diagnostic(
      'made-up people: 10 with one proof, 1 counted; for k = 5 it takes 4 proofs to see what one person said',
    );
  });
});
