import type { NewPost } from '@kindred/core/contract';
import { Challenge, DripAnswer, PassKeys } from '@kindred/core/contract';

import { equal, ok, rejects } from '../assert.js';
import type { Scene } from '../scene.js';
import { blind, fromText, toText, Wallet } from '../wallet.js';
import { assertShape } from './shape.js';
import { collect, PRE } from './test.js';

const { tests, test } = collect('admission', ['posts', 'circles']);
export default tests;

const WORK = { needs: ['abuse'], abuse: 'work' } as const;
const PASSES = { needs: ['abuse'], abuse: 'passes' } as const;
const DAY = 86_400_000;
const MINUTE = 60_000;

const walletOf = (scene: Scene): Wallet => new Wallet(scene.ports.admission);

/** The same text with one bit of it turned. */
function turned(text: string, at: number): string {
  const bytes = fromText(text);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return toText(bytes);
}

type Carried = NonNullable<NewPost['admission']>;

/** That a new post that carries this is not let in. */
const unpaid = async (scene: Scene, admission: Carried | undefined, what: string): Promise<void> => {
  const { input } = await scene.person().draftPost(admission && { admission });
  await rejects(scene.ports.posts.create(input), 'unpaid', what);
};

// Proofs of work --------------------------------------------------------------------------------------------

test('a community says what a write has to carry', WORK, async (scene) => {
  equal((await scene.ports.circles.community()).abuse, 'work', 'abuse of the community');
});

test('a post without a proof is unpaid, nothing of it is taken, and with one it is written', WORK, async (scene) => {
  const { input } = await scene.person().draftPost();
  await rejects(scene.ports.posts.create(input), 'unpaid', 'no proof');
  equal((await scene.posts()).length, 0, 'nothing was written');
  const challenge = await scene.ports.admission.challenge();
  assertShape(Challenge, challenge, 'a challenge');
  ok(challenge.expiresAt > scene.now(), 'there is time to solve it');
  const receipt = await scene.ports.posts.create({ ...input, admission: { proof: await walletOf(scene).proof() } });
  equal(receipt.state, 'live', 'the very same draft, with its key and its capability');
});

test('a proof pays for one post, and for the same post again', WORK, async (scene) => {
  const proof = await walletOf(scene).proof();
  const { input } = await scene.person().draftPost({ admission: { proof } });
  const receipt = await scene.ports.posts.create(input);
  equal(await scene.ports.posts.create(input), receipt, 'sent again, it is no second spending');
  const { admission: _, ...bare } = input;
  equal(await scene.ports.posts.create(bare), receipt, 'what was written owes nothing any more');
  await unpaid(scene, { proof }, 'the proof again, for another post');
  equal((await scene.posts()).length, 1, 'one post');
});

test('at once, a proof pays for one of many', WORK, async (scene) => {
  const proof = await walletOf(scene).proof();
  const drafts = await Promise.all(Array.from({ length: 6 }, () => scene.person().draftPost({ admission: { proof } })));
  const done = await Promise.allSettled(drafts.map(({ input }) => scene.ports.posts.create(input)));
  equal(done.filter(({ status }) => status === 'fulfilled').length, 1, 'one is written');
  equal((await scene.posts()).length, 1, 'and one is there');
});

test('a forged or tampered proof is unpaid', WORK, async (scene) => {
  interface Proof {
    challenge: { parameters: Record<string, unknown>; signature: string };
    solution: { counter: number; derivedKey: string };
  }
  const proof = await walletOf(scene).proof();
  const but = (change: (proof: Proof) => void): string => {
    const copy = JSON.parse(proof) as Proof;
    change(copy);
    return JSON.stringify(copy);
  };
  const forged: Record<string, string> = {
    'no proof at all': 'trust me',
    'an empty one': '{}',
    'an easier task': but(({ challenge }) => (challenge.parameters['cost'] = 1)),
    'another task': but(({ challenge }) => (challenge.parameters['nonce'] = '0'.repeat(32))),
    'more time': but(({ challenge }) => (challenge.parameters['expiresAt'] = 4_000_000_000)),
    'a wrong answer': but(({ solution }) => (solution.derivedKey = '0'.repeat(64))),
    'the answer that is in the question': but(({ challenge, solution }) => {
      solution.derivedKey = String(challenge.parameters['keyPrefix']);
    }),
    'no signature': but(({ challenge }) => (challenge.signature = '')),
  };
  for (const [what, each] of Object.entries(forged)) await unpaid(scene, { proof: each }, what);
  equal((await scene.posts()).length, 0, 'none was written');
  await scene.person().post({ admission: { proof } });
});

test('a proof that is too old is unpaid', { ...WORK, needs: ['abuse', 'advance'] }, async (scene) => {
  const { expiresAt } = await scene.ports.admission.challenge();
  const proof = await walletOf(scene).proof();
  await scene.advance(expiresAt - scene.now() + MINUTE);
  await unpaid(scene, { proof }, 'after its time');
});

test('replies and stories carry a proof, too', { ...WORK, ports: ['replies', 'stories'] }, async (scene) => {
  const wallet = walletOf(scene);
  const person = scene.person();
  const { id } = await person.post({ admission: { proof: await wallet.proof() } });
  await rejects(person.reply(id), 'unpaid', 'a reply without');
  await rejects(person.story(), 'unpaid', 'a story without');
  await person.reply(id, { admission: { proof: await wallet.proof() } });
  await person.story({ admission: { proof: await wallet.proof() } });
});

test('a part of a figure carries a proof, in either mode', { ...PASSES, ports: ['checkIns'] }, async (scene) => {
  const wallet = walletOf(scene);
  const part = async (proof?: string) => {
    const about = { circle: 'main', subject: 'mood', window: '2026-W47' };
    const nullifier = await scene.person().identity.nullifier(about);
    return { ...about, nullifier, value: { scale: 'mood', mood: 3 } as const, ...(proof && { admission: { proof } }) };
  };
  const { contribute } = scene.ports.checkIns;
  await rejects(contribute(await part()), 'unpaid', 'without');
  const proof = await wallet.proof();
  const mine = await part(proof);
  equal(await contribute(mine), { counted: true }, 'with one');
  equal(await contribute(mine), { counted: false }, 'the same again is counted already');
  await rejects(contribute(await part(proof)), 'unpaid', 'one proof makes one person');
});

test(
  'reading, reporting, reacting and taking back ask for nothing',
  { ...PASSES, ports: ['own', 'reports', 'reactions'] },
  async (scene) => {
    const wallet = walletOf(scene);
    const person = scene.person();
    const post = await person.post({ admission: (await wallet.spend(await wallet.drip())).admission });
    equal((await scene.posts()).length, 1, 'read');
    await scene.ports.reports.create({ idempotencyKey: crypto.randomUUID(), item: post.id, reason: 'worried' });
    equal(await person.react(`post:${post.id}`), { on: true }, 'a reaction');
    equal((await person.act(post, { type: 'delete' })).state, 'deleted', 'taken back');
  },
);

// Passes ----------------------------------------------------------------------------------------------------

test('the keys of passes are the same for everyone, and name one to ask of each kind', PASSES, async (scene) => {
  const keys = await scene.ports.admission.keys();
  assertShape(PassKeys, keys, 'the keys');
  equal(await scene.others.admission.keys(), keys, 'another visitor');
  equal([...new Set(keys.keys.map(({ kind }) => kind))].sort(), ['drip', 'earned'], 'both kinds');
  for (const { until } of keys.keys)
    ok(until > scene.now() + 7 * DAY, 'what waits for a week is worth something still');
});

test('a proof drips a pass, and a pass lets one post in', PASSES, async (scene) => {
  const wallet = walletOf(scene);
  const asked = await wallet.ask('drip');
  const request = { proof: await wallet.proof(), blinded: asked.blinded };
  const answer = await scene.ports.admission.drip(request);
  assertShape(DripAnswer, answer, 'a drip');
  const pass = await asked.finish(answer.signature);
  const { admission } = await wallet.spend(pass);
  const { input } = await scene.person().draftPost({ admission });
  const receipt = await scene.ports.posts.create(input);
  equal(receipt.state, 'live', 'written');
  equal(await scene.ports.posts.create(input), receipt, 'sent again, it is no second spending');
  await unpaid(scene, (await wallet.spend(pass)).admission, 'the pass again, for another post');
  equal((await scene.posts()).length, 1, 'one post');
});

test('a proof drips one pass: the same again, another not', PASSES, async (scene) => {
  const wallet = walletOf(scene);
  const { drip } = scene.ports.admission;
  const proof = await wallet.proof();
  const { blinded } = await wallet.ask('drip');
  const answer = await drip({ proof, blinded });
  equal(await drip({ proof, blinded }), answer, 'an answer that was lost is given again');
  await rejects(drip({ proof, blinded: (await wallet.ask('drip')).blinded }), 'unpaid', 'a second pass');
  await rejects(drip({ proof: '{}', blinded }), 'unpaid', 'no proof');
  await rejects(drip({ proof: await wallet.proof(), blinded: 'AAJh' }), 'unpaid', 'no request');
  const wrongKind = { proof: await wallet.proof(), blinded: (await wallet.ask('earned')).blinded };
  await rejects(drip(wrongKind), 'unpaid', 'an earned pass is not dripped');
});

test('a proof alone is not enough where passes are asked for, nor a pass where proofs are', PASSES, async (scene) => {
  const wallet = walletOf(scene);
  await unpaid(scene, undefined, 'nothing');
  await unpaid(scene, { proof: await wallet.proof() }, 'a proof');
});

test('a forged or tampered pass is unpaid', PASSES, async (scene) => {
  const wallet = walletOf(scene);
  const pass = await wallet.drip();
  const { admission } = await wallet.spend(pass);
  const { blinded } = admission as { blinded: string };
  const parts = { type: 1, nonce: 2, 'digest of the challenge': 34, 'id of the key': 66, signature: 98, end: 353 };
  for (const [what, at] of Object.entries(parts)) {
    await unpaid(scene, { pass: turned(pass, at), blinded }, `another ${what}`);
  }
  await unpaid(scene, { pass: pass.slice(0, -8), blinded }, 'cut short');
  await unpaid(scene, { pass: 'AAI', blinded }, 'no pass');
  const own = fromText(pass);
  crypto.getRandomValues(own.subarray(98));
  await unpaid(scene, { pass: toText(own), blinded }, 'signed by nobody');
  await unpaid(scene, { pass, blinded: 'AAI' }, 'nothing to sign for it');
  await unpaid(scene, { pass, blinded: (await wallet.ask('drip')).blinded }, 'a drip pass is not earned');
  const large = fromText(blinded).fill(255, 3);
  await unpaid(scene, { pass, blinded: toText(large) }, 'a number that is none of the key’s');
  equal((await scene.posts()).length, 0, 'none was written');
  await scene.person().post({ admission });
});

test('a drip pass never passes for an earned one', PASSES, async (scene) => {
  const wallet = walletOf(scene);
  const [drip, earned] = await Promise.all([wallet.key('drip'), wallet.key('earned')]);
  const { port } = wallet;
  const { admission } = await wallet.spend(await wallet.drip());
  const { blinded } = admission as { blinded: string };
  // What an earned pass is for, signed by the key for drips.
  const asked = await blind({ ...drip, challenge: earned.challenge });
  const { signature } = await port.drip({ proof: await wallet.proof(), blinded: asked.blinded });
  await unpaid(scene, { pass: await asked.finish(signature), blinded }, 'the challenge of the other kind');
  // A pass of a drip whose bytes are put right for the other key.
  const pass = fromText(await wallet.drip());
  pass.set(new Uint8Array(await crypto.subtle.digest('SHA-256', fromText(earned.challenge))), 34);
  pass.set(new Uint8Array(await crypto.subtle.digest('SHA-256', fromText(earned.key))), 66);
  await unpaid(scene, { pass: toText(pass), blinded }, 'the other kind’s name over this signature');
});

test('a pass is too old when its key is', { ...PASSES, needs: ['abuse', 'advance'] }, async (scene) => {
  const wallet = walletOf(scene);
  const { until } = await wallet.key('drip');
  const pass = await wallet.drip();
  await scene.advance(until - scene.now() + DAY);
  await unpaid(scene, (await wallet.spend(pass)).admission, 'after its key’s time');
  await scene.person().post({ admission: (await wallet.spend(await wallet.drip())).admission });
});

test(
  'what is let through earns a pass; what waits, is returned or removed earns none',
  { ...PASSES, policy: PRE, ports: ['own', 'moderation'] },
  async (scene) => {
    const wallet = walletOf(scene);
    const person = scene.person();
    const write = async () => {
      const { admission, finish } = await wallet.spend(await wallet.drip());
      return { ...(await person.post({ admission })), finish };
    };
    const signatureOf = async (post: Awaited<ReturnType<typeof write>>) => (await person.own(post)).signature;
    const post = await write();
    equal(await signatureOf(post), undefined, 'while it waits');
    await scene.decide(post.id, 'return', { reason: 'other' });
    equal(await signatureOf(post), undefined, 'given back');
    await person.act(post, { type: 'edit', revision: 1, text: 'A long, quiet day.' });
    await scene.decide(post.id, 'publish');
    const signature = await signatureOf(post);
    ok(signature, 'let through');
    equal(await signatureOf(post), signature, 'the same, however often');

    const next = await person.post({ admission: (await wallet.spend(await post.finish(signature))).admission });
    await scene.decide(next.id, 'remove', { reason: 'off-topic' });
    equal((await person.own(next)).signature, undefined, 'removed');
    const taken = await write();
    await person.act(taken, { type: 'delete' });
    equal(await signatureOf(taken), undefined, 'taken back before anybody saw it');
  },
);

test(
  'where nobody looks first, what stands for a day without an upheld report earns a pass',
  { ...PASSES, needs: ['abuse', 'advance'], ports: ['own', 'moderation', 'reports'] },
  async (scene) => {
    const wallet = walletOf(scene);
    const person = scene.person();
    const write = async (fields: Partial<NewPost> = {}) =>
      person.post({ ...fields, admission: (await wallet.spend(await wallet.drip())).admission });
    const report = (item: string) =>
      scene.ports.reports.create({ idempotencyKey: crypto.randomUUID(), item, reason: 'unkind' });
    const [plain, reported, kept, short] = [
      await write(),
      await write(),
      await write(),
      await write({ expiresIn: DAY }),
    ];
    for (const { id } of [reported, kept]) await report(id);
    await scene.decide(kept.id, 'publish');
    ok((await person.own(kept)).signature, 'somebody looked, and let it stand');
    await scene.advance(DAY - 10 * MINUTE);
    equal((await person.own(plain)).signature, undefined, 'before the day is over');
    await scene.advance(11 * MINUTE);
    ok((await person.own(plain)).signature, 'after a day');
    ok((await person.own(short)).signature, 'also of what came to its end, as its author wished');
    equal((await person.own(reported)).signature, undefined, 'a report is open');
    await scene.decide(reported.id, 'remove', { reason: 'off-topic' });
    equal((await person.own(reported)).signature, undefined, 'upheld');
  },
);

test(
  'hybrid: what is paid with an earned pass is live at once, all else waits',
  { ...PASSES, policy: { moderation: 'hybrid' }, ports: ['own', 'moderation'] },
  async (scene) => {
    const wallet = walletOf(scene);
    const person = scene.person();
    const { admission, finish } = await wallet.spend(await wallet.drip());
    const first = await person.post({ admission });
    equal(first.receipt.state, 'held', 'a stranger waits');
    equal((await person.own(first)).held, 'unpaid', 'and is told why');
    await scene.decide(first.id, 'publish');
    const pass = await finish((await person.own(first)).signature ?? '');
    const second = await person.post({ admission: (await wallet.spend(pass)).admission });
    equal(second.receipt.state, 'live', 'who was let through before does not');
  },
);

test(
  'hybrid: what is paid waits all the same for its words',
  {
    ...PASSES,
    needs: ['abuse', 'words'],
    policy: { moderation: 'hybrid' },
    words: { banned: [], suspect: ['odd'] },
    ports: ['own', 'moderation'],
  },
  async (scene) => {
    const wallet = walletOf(scene);
    const person = scene.person();
    const { admission, finish } = await wallet.spend(await wallet.drip());
    const first = await person.post({ admission });
    await scene.decide(first.id, 'publish');
    const pass = await finish((await person.own(first)).signature ?? '');
    const second = await person.post({ text: 'An odd day.', admission: (await wallet.spend(pass)).admission });
    equal((await person.own(second)).held, 'suspect-word', 'for its words');
  },
);

test(
  'youth: what is paid waits all the same',
  { ...PASSES, policy: { moderation: 'hybrid', audience: 'youth' }, ports: ['own', 'moderation'] },
  async (scene) => {
    const wallet = walletOf(scene);
    const person = scene.person();
    const { admission, finish } = await wallet.spend(await wallet.drip());
    const first = await person.post({ admission });
    await scene.decide(first.id, 'publish');
    const pass = await finish((await person.own(first)).signature ?? '');
    const second = await person.post({ admission: (await wallet.spend(pass)).admission });
    equal(second.receipt.state, 'held', 'always read first');
  },
);
