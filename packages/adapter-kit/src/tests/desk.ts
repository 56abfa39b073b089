/** What moderators do together at their desk. */
import {
  DEFAULT_POLICY,
  HandOver,
  LANES,
  LaneState,
  LIMITS,
  LogEntry,
  ModerationItem,
  ModerationSession,
  type ModerationSearch,
  type NewReport,
} from '@kindred/core/contract';

import { equal, ok, rejects, silent } from '../assert.js';
import type { Scene } from '../scene.js';
import { refusesAll } from './bad-input.js';
import { assertShape } from './shape.js';
import { collect, PRE } from './test.js';

const { tests, test } = collect('moderation', ['posts']);
export default tests;

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

const report = (item: string, reason: NewReport['reason'], more: Partial<NewReport> = {}): NewReport => ({
  idempotencyKey: crypto.randomUUID(),
  item,
  reason,
  ...more,
});

const ask = (item: string, more: { revision?: number; note?: string } = {}) => ({
  idempotencyKey: crypto.randomUUID() as string,
  item,
  revision: 1,
  ...more,
});

async function waiting(scene: Scene): Promise<Record<string, number>> {
  const lanes = await scene.ports.moderation.lanes({ token: scene.token });
  for (const lane of lanes) assertShape(LaneState, lane, 'a lane');
  equal(
    lanes.map(({ lane }) => lane),
    LANES,
    'one for each lane, in their order',
  );
  for (const { lane, oldest, waiting: count } of lanes) {
    ok((oldest === null) === (count === 0), `${lane}: the oldest is told where there is one`);
    ok(oldest === null || oldest % 60_000 === 0, `${lane}: its time is rounded`);
  }
  return Object.fromEntries(lanes.filter((lane) => lane.waiting > 0).map((lane) => [lane.lane, lane.waiting]));
}

// Lanes and search ------------------------------------------------------------------------------------------

test(
  'lanes say how much waits, each item in its most urgent one',
  { policy: PRE, ports: ['own', 'reports'] },
  async (scene) => {
    equal(await waiting(scene), {}, 'nothing at first');
    const author = scene.person();
    const [one, two, three] = [await author.post(), await author.post(), await author.post()];
    equal(await waiting(scene), { held: 3 }, 'held');
    await scene.decide(one.id, 'publish');
    await scene.decide(two.id, 'publish');
    await scene.ports.reports.create(report(one.id, 'unkind'));
    await scene.ports.reports.create(report(two.id, 'unkind'));
    await scene.ports.reports.create(report(two.id, 'worried'));
    equal(await waiting(scene), { worried: 1, reported: 1, held: 1 }, 'once each');
    await scene.decide(three.id, 'remove', { reason: 'selling' });
    equal(await waiting(scene), { worried: 1, reported: 1 }, 'what was removed waits no more');
    await author.act(three, { type: 'appeal', note: 'Please look again.' });
    await author.act(one, { type: 'edit', revision: 1, text: 'said better' });
    equal(await waiting(scene), { worried: 1, appeals: 1, reported: 1 }, 'an appeal');
    for (const { id } of [one, two, three]) await scene.decide(id, 'publish');
    equal(await waiting(scene), {}, 'all is decided');
  },
);

test('a lane tells since when its oldest waits', { policy: PRE, needs: ['advance'] }, async (scene) => {
  const first = await scene.person().post();
  const since = async (): Promise<number | null | undefined> =>
    (await scene.ports.moderation.lanes({ token: scene.token })).find(({ lane }) => lane === 'held')?.oldest;
  const came = await since();
  ok(typeof came === 'number' && Math.abs(came - scene.now()) < 600_000, 'when it came');
  await scene.advance(3_600_000);
  const second = await scene.person().post();
  equal(await since(), came, 'still the first');
  await scene.decide(first.id, 'publish');
  const later = await since();
  ok(typeof later === 'number' && later - came >= 3_540_000, 'then the second');
  await scene.decide(second.id, 'publish');
  equal(await since(), null, 'then none');
});

test('search finds any item in any state, newest first, in pages', { policy: PRE, ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const [held, live, removed] = [
    await author.post({ text: 'The Lighthouse, held' }),
    await author.post({ text: 'a lighthouse that is live' }),
    await author.post({ text: 'removed LIGHTHOUSE' }),
  ];
  const elsewhere = await author.post({ text: 'a lighthouse elsewhere', circle: 'other' });
  await author.post({ text: 'something else' });
  await scene.decide(live.id, 'publish');
  await scene.decide(removed.id, 'remove', { reason: 'selling' });
  const find = async (query: ModerationSearch): Promise<string[]> => {
    const page = await scene.ports.moderation.search(query, { token: scene.token });
    for (const item of page.items) assertShape(ModerationItem, item, 'an item that was found');
    return ids(page.items);
  };
  const text = 'lighthouse';
  equal(await find({ text }), [elsewhere.id, removed.id, live.id, held.id], 'whatever the case');
  equal(await find({ text: 'LIGHTHOUSE', circle: 'main' }), [removed.id, live.id, held.id], 'by circle');
  equal(await find({ text, state: 'removed' }), [removed.id], 'by state');
  equal(await find({ text: 'house, he' }), [held.id], 'anywhere in the text');
  equal(await find({ text, kind: 'reply' }), [], 'by kind');
  equal((await find({})).length, 5, 'and all without a word');
  equal(await find({ text: '%' }), [], 'a sign means itself');
  equal(await find({ text: '_' }), [], 'this one, too');
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await scene.ports.moderation.search(
      { text, limit: 1, ...(cursor && { cursor }) },
      { token: scene.token },
    );
    seen.push(...ids(page.items));
    cursor = page.next ?? undefined;
  } while (cursor && seen.length < 20);
  equal(seen, [elsewhere.id, removed.id, live.id, held.id], 'page by page');
  await author.act(removed, { type: 'delete' });
  equal(await find({ text, circle: 'main' }), [live.id, held.id], 'what is erased is found by its words no more');
});

test('search finds replies and stories', { ports: ['replies', 'stories'] }, async (scene) => {
  const { id: post } = await scene.person().post();
  const { id: reply } = await scene.person().reply(post, { text: 'like a lighthouse' });
  const { id: story } = await scene.person().story({ helped: 'A lighthouse.' });
  const { moderation } = scene.ports;
  const find = async (kind?: 'reply' | 'story'): Promise<string[]> =>
    ids((await moderation.search({ text: 'lighthouse', ...(kind && { kind }) }, { token: scene.token })).items);
  equal(await find(), [story, reply], 'both');
  equal(await find('story'), [story], 'a story by any of its parts');
  equal(await find('reply'), [reply], 'a reply');
});

// Two pairs of eyes -----------------------------------------------------------------------------------------

test('a sole moderator can not ask for another pair of eyes', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post();
  const error = await rejects(scene.ports.moderation.second(ask(id), { token: scene.token }), 'conflict', 'second');
  equal(error.reason, 'alone', 'the reason says why');
  equal((await scene.decide(id, 'publish')).state, 'live', 'and goes on alone');
});

test('moderators are told apart, in a history, too', { policy: PRE, needs: ['colleague'] }, async (scene) => {
  const other = await scene.colleague();
  const { moderation } = scene.ports;
  const [lead, colleague] = [
    await moderation.session({ token: scene.token }),
    await moderation.session({ token: other }),
  ];
  equal([lead.role, colleague.role], ['lead', 'moderator'], 'two roles');
  ok(lead.reader !== colleague.reader, 'two readers');
  const { id } = await scene.person().post();
  await scene.decide(id, 'publish', {}, other);
  await scene.decide(id, 'hold');
  const { history } = await moderation.get(id, { token: other });
  equal(
    history.map(({ actor, reader }) => [actor, reader]),
    [
      ['author', undefined],
      ['moderator', colleague.reader],
      ['moderator', lead.reader],
    ],
    'who decided',
  );
});

test(
  'whoever asks for another pair of eyes does not decide; the other does',
  { policy: PRE, needs: ['colleague'] },
  async (scene) => {
    const other = await scene.colleague();
    const { moderation } = scene.ports;
    const { id } = await scene.person().post();
    await scene.person().post();
    const { reader } = await moderation.session({ token: scene.token });
    const asked = ask(id, { note: 'Is this about somebody we know?' });
    const answers = await Promise.all([1, 2, 3].map(() => moderation.second(asked, { token: scene.token })));
    for (const answer of answers) equal(answer, { item: id, state: 'held', revision: 1 }, 'it stays as it is');
    const item = await moderation.get(id, { token: other });
    equal(
      [item.lane, item.second?.reader, item.second?.note],
      ['second', reader, 'Is this about somebody we know?'],
      'in a lane of its own, with the note',
    );
    equal(await waiting(scene), { second: 1, held: 1 }, 'counted there');
    equal(ids((await moderation.queue({ lane: 'second' }, { token: other })).items), [id], 'listed there');
    const refused = await rejects(scene.decide(id, 'publish'), 'forbidden', 'by whoever asked');
    equal(refused.reason, 'second-reader', 'the reason says why');
    await rejects(scene.ports.posts.get(id), 'not-found', 'nothing was let through');
    equal((await scene.decide(id, 'publish', {}, other)).state, 'live', 'by the other');
    const after = await moderation.get(id, { token: other });
    equal(after.second, undefined, 'it is answered');
    equal((await scene.decide(id, 'hold')).state, 'held', 'whoever asked may decide again');
  },
);

test(
  'a second reader is asked for what can be decided, on the revision that was read',
  { policy: PRE, needs: ['colleague'], ports: ['own'] },
  async (scene) => {
    await scene.colleague();
    const author = scene.person();
    const { moderation } = scene.ports;
    const mine = await author.post();
    await author.act(mine, { type: 'edit', revision: 1, text: 'changed since' });
    await rejects(moderation.second(ask(mine.id), { token: scene.token }), 'conflict', 'on revision 1');
    const unknown = ask(`main.${crypto.randomUUID()}`);
    await rejects(moderation.second(unknown, { token: scene.token }), 'not-found', 'what is not there');
    const asked = ask(mine.id, { revision: 2 });
    await moderation.second(asked, { token: scene.token });
    await rejects(
      moderation.second({ ...asked, note: 'something else' }, { token: scene.token }),
      'conflict',
      'the key used for something else',
    );
    silent(await author.own(mine), { 'the asking': 'second' }, 'the author is not told');
    await author.act(mine, { type: 'delete' });
    await rejects(moderation.second(ask(mine.id, { revision: 2 }), { token: scene.token }), 'conflict', 'what is gone');
  },
);

test('only a lead ends an appeal', { policy: PRE, ports: ['own'], needs: ['colleague'] }, async (scene) => {
  const other = await scene.colleague();
  const author = scene.person();
  const mine = await author.post();
  await scene.decide(mine.id, 'remove', { reason: 'selling' }, other);
  await author.act(mine, { type: 'appeal', note: 'It is a gift.' });
  for (const outcome of ['final', 'publish'] as const) {
    const refused = await rejects(scene.decide(mine.id, outcome, {}, other), 'forbidden', `${outcome} by a moderator`);
    equal(refused.reason, 'lead', 'the reason says why');
  }
  equal((await author.own(mine)).state, 'appealed', 'it is still open');
  equal((await scene.decide(mine.id, 'final')).state, 'final', 'by a lead');
});

test('a note is handed over to the next moderator', { needs: ['colleague', 'inspect'] }, async (scene) => {
  const other = await scene.colleague();
  const { moderation } = scene.ports;
  const none = await moderation.handOver({ token: scene.token });
  assertShape(HandOver, none, 'a note');
  equal([none.text, none.at], ['', null], 'none at first');
  const { reader } = await moderation.session({ token: scene.token });
  const left = await moderation.leaveHandOver({ text: '  Two are waiting.\r\n' }, { token: scene.token });
  assertShape(HandOver, left, 'what was left');
  equal([left.text, left.reader], ['Two are waiting.', reader], 'who and what');
  ok(typeof left.at === 'number' && left.at % 60_000 === 0, 'when, rounded');
  equal(await moderation.handOver({ token: other }), left, 'the other reads it');
  await moderation.leaveHandOver({ text: 'All is quiet.' }, { token: other });
  equal((await moderation.handOver({ token: scene.token })).text, 'All is quiet.', 'the newest stands');
  silent(await scene.stored(), { 'the older one': 'Two are waiting' }, 'and the older one is gone');
});

// The switch ------------------------------------------------------------------------------------------------

test(
  'the switch stops all writes of a community, and allows them again',
  { ports: ['circles', 'own', 'reports', 'reactions', 'checkIns', 'replies', 'stories'] },
  async (scene) => {
    const { moderation, posts } = scene.ports;
    const author = scene.person(scene.other);
    const [mine, kept] = [await author.post(), await author.post()];
    const off = await moderation.switch({ readOnly: true }, { token: scene.token });
    assertShape(ModerationSession, off, 'the session');
    equal(off.readOnly, true, 'the answer');
    equal((await moderation.session({ token: scene.token })).readOnly, true, 'the session');
    equal((await scene.others.circles.community()).policy.readOnly, true, 'the community says so');
    equal((await scene.others.circles.get('other')).policy.readOnly, true, 'so do its circles');
    const drafts = [await author.draftPost(), await author.draftReply(kept.id), await author.draftStory()] as const;
    await rejects(scene.others.posts.create(drafts[0].input), 'read-only', 'a post');
    await rejects(scene.others.replies.create(drafts[1].input), 'read-only', 'a reply');
    await rejects(scene.others.stories.create(drafts[2].input), 'read-only', 'a story');
    await rejects(author.react(`post:${kept.id}`), 'read-only', 'a reaction');
    await rejects(author.mood(3), 'read-only', 'a check-in');
    await rejects(author.act(kept, { type: 'edit', revision: 1, text: 'x' }), 'read-only', 'an edit');
    equal((await posts.get(kept.id)).text, 'A long day.', 'reading goes on');
    equal((await author.act(mine, { type: 'delete' })).state, 'deleted', 'everyone may still take back what is theirs');
    await scene.others.reports.create(report(kept.id, 'worried'));
    equal((await scene.decide(kept.id, 'publish')).state, 'live', 'moderators go on');
    equal((await moderation.switch({ readOnly: false }, { token: scene.token })).readOnly, false, 'on again');
    equal((await scene.others.posts.create(drafts[0].input)).state, 'live', 'and the same post is taken');
  },
);

test('only a lead stops and allows all writes', { needs: ['colleague'] }, async (scene) => {
  const other = await scene.colleague();
  const { moderation } = scene.ports;
  const refused = await rejects(moderation.switch({ readOnly: true }, { token: other }), 'forbidden', 'by a moderator');
  equal(refused.reason, 'lead', 'the reason says why');
  equal((await moderation.session({ token: other })).readOnly, false, 'nothing changed');
});

// Silence ---------------------------------------------------------------------------------------------------

test(
  'whoever was silenced writes no more in that thread, and everywhere else',
  { ports: ['own', 'replies'] },
  async (scene) => {
    const [author, loud, quiet] = [scene.person(), scene.person(), scene.person()];
    const { id: post } = await author.post();
    const { id: elsewhere } = await author.post();
    const [first, second] = [await loud.reply(post), await loud.reply(post, { text: 'still here' })];
    const theirs = await quiet.reply(post);
    await scene.decide(second.id, 'remove', { reason: 'unkind', silence: true });
    const { input } = await loud.draftReply(post);
    const refused = await rejects(scene.ports.replies.create(input), 'refused', 'another reply');
    equal(refused.reason, 'silenced', 'the reason says why');
    const edited = await rejects(loud.act(first, { type: 'edit', revision: 1, text: 'louder' }), 'refused', 'an edit');
    equal(edited.reason, 'silenced', 'for the same reason');
    const { moderation } = scene.ports;
    equal((await moderation.get(first.id, { token: scene.token })).silenced, true, 'a moderator sees it');
    equal((await moderation.get(theirs.id, { token: scene.token })).silenced, false, 'of nobody else');
    await loud.reply(elsewhere);
    await loud.post();
    await quiet.reply(post);
    await author.reply(post);
    equal((await loud.act(first, { type: 'delete' })).state, 'deleted', 'what is theirs stays theirs');
    await rejects(scene.ports.replies.create(input), 'refused', 'it does not end with what they delete');
  },
);

test('the author of a thread can be silenced in it', { policy: PRE, ports: ['own', 'replies'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await scene.decide(mine.id, 'publish', { silence: true });
  const { input } = await author.draftReply(mine.id);
  equal((await rejects(scene.ports.replies.create(input), 'refused', 'a reply')).reason, 'silenced', 'the reason');
  equal((await scene.person().reply(mine.id)).receipt.state, 'held', 'others go on');
});

// The author is told ----------------------------------------------------------------------------------------

test('the author learns what was decided, and why', { policy: PRE, ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const told = async (mine: Parameters<typeof author.own>[0]) => {
    const { state, outcome, reason, note, mark, resources, replies } = await author.own(mine);
    return [state, outcome, reason, note, mark, resources, replies];
  };
  const mine = await author.post({ text: 'Ask for Maria.' });
  equal(await told(mine), ['held', undefined, undefined, undefined, undefined, false, 'welcome'], 'nothing yet');
  await scene.decide(mine.id, 'soften', {
    reason: 'names-someone',
    note: 'Leave out the name?',
    mark: { start: 8, end: 14 },
  });
  equal(
    await told(mine),
    ['returned', 'soften', 'names-someone', 'Leave out the name?', { start: 8, end: 14 }, false, 'welcome'],
    'asked to soften it',
  );
  await author.act(mine, { type: 'edit', revision: 1, text: 'Ask for a friend.' });
  equal((await author.own(mine)).mark, undefined, 'a mark stands in the text it was made on');
  await scene.decide(mine.id, 'publish-with-resources');
  const [state, outcome, , , , resources] = await told(mine);
  equal([state, outcome, resources], ['live', 'publish-with-resources', true], 'published with helplines');
  await scene.decide(mine.id, 'limit-replies', { note: 'Let us leave it at reactions.' });
  equal(
    await told(mine),
    ['live', 'limit-replies', undefined, 'Let us leave it at reactions.', undefined, true, 'reactions-only'],
    'replies limited, with a word about it',
  );
  const again = await rejects(author.act(mine, { type: 'replies', replies: 'welcome' }), 'refused', 'open again');
  ok(again.reason, 'the reason says why');
  await scene.decide(mine.id, 'remove', { reason: 'off-topic' });
  equal((await told(mine)).slice(0, 4), ['removed', 'remove', 'off-topic', undefined], 'removed, with the last reason');
});

test('an edit that is given back says so as well', { policy: PRE, ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await scene.decide(mine.id, 'publish');
  await author.act(mine, { type: 'edit', revision: 1, text: 'Call 555.' });
  await scene.decide(mine.id, 'return', { reason: 'personal-details', mark: { start: 5, end: 8 } });
  const own = await author.own(mine);
  equal([own.state, own.outcome], ['live', 'return'], 'the old text stays, the edit came back');
  equal(
    [own.pending?.state, own.pending?.reason, own.pending?.mark],
    ['returned', 'personal-details', { start: 5, end: 8 }],
    'and why',
  );
});

test('after an edit was given back its item goes on as any other', { policy: PRE, ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const newest = async (): Promise<number> => {
    const { revision, pending } = await author.own(mine);
    return pending?.revision ?? revision;
  };
  const mine = await author.post();
  await scene.decide(mine.id, 'publish');
  await author.act(mine, { type: 'edit', revision: 1, text: 'Call 555.' });
  await scene.decide(mine.id, 'return', { reason: 'personal-details' });
  await scene.decide(mine.id, 'hold');
  await author.act(mine, { type: 'edit', revision: await newest(), text: 'Said better.' });
  const held = await author.own(mine);
  equal([held.state, held.text, held.pending], ['held', 'Said better.', undefined], 'one text waits, not two');
  await scene.decide(mine.id, 'publish');
  equal((await scene.others.posts.get(mine.id)).text, 'Said better.', 'it is the one that is let through');
  await author.act(mine, { type: 'edit', revision: await newest(), text: 'And better.' });
  await scene.decide(mine.id, 'publish');
  equal((await scene.others.posts.get(mine.id)).text, 'And better.', 'and the next one as well');
});

test(
  'hybrid: what no earned pass pays for is held',
  { policy: { moderation: 'hybrid' }, ports: ['own', 'replies', 'stories'] },
  async (scene) => {
    const author = scene.person();
    const mine = await author.post();
    equal([mine.receipt.state, (await author.own(mine)).held], ['held', 'unpaid'], 'a post');
    await scene.decide(mine.id, 'publish');
    equal((await author.reply(mine.id)).receipt.state, 'held', 'a reply');
    equal((await author.story()).receipt.state, 'held', 'a story');
    await author.act(mine, { type: 'edit', revision: 1, text: 'said better' });
    equal((await scene.others.posts.get(mine.id)).text, 'A long day.', 'an edit waits, too');
  },
);

// Reports ---------------------------------------------------------------------------------------------------

test('a notice of something illegal carries what the law asks for', { ports: ['reports'] }, async (scene) => {
  const { id } = await scene.person().post();
  const notifier = { name: 'Robin Example', email: 'robin@example.org' };
  await scene.ports.reports.create(
    report(id, 'illegal', { note: 'Second line.', law: 'Section 12', goodFaith: true, notifier }),
  );
  const { reports, lane } = await scene.ports.moderation.get(id, { token: scene.token });
  equal(lane, 'reported', 'the lane');
  equal(
    reports.map(({ at: _, ...rest }) => rest),
    [{ reason: 'illegal', note: 'Second line.', law: 'Section 12', goodFaith: true, notifier }],
    'all of it',
  );
  silent(
    [await scene.others.posts.get(id), await scene.posts()],
    { 'the name': notifier.name, 'the address': notifier.email },
    'nobody else learns of it',
  );
  await scene.decide(id, 'remove', { reason: 'illegal' });
  silent(
    await scene.ports.moderation.get(id, { token: scene.token }),
    { 'the name': notifier.name, 'the address': notifier.email, 'the note': 'Second line' },
    'nor does the desk once it is decided',
  );
});

// The log ---------------------------------------------------------------------------------------------------

test(
  'the log tells every decision, newest first, in pages, in one chain',
  { policy: PRE, ports: ['own'] },
  async (scene) => {
    const { moderation } = scene.ports;
    const author = scene.person();
    equal((await moderation.log({}, { token: scene.token })).items, [], 'none at first');
    const [one, two] = [await author.post(), await author.post()];
    await scene.decide(one.id, 'publish');
    await scene.decide(two.id, 'return', { reason: 'names-someone', note: 'words for the author' });
    await rejects(scene.decide(two.id, 'publish'), 'conflict', 'what can not be');
    await scene.decide(one.id, 'remove', { reason: 'unkind' });
    const { reader } = await moderation.session({ token: scene.token });
    const { items } = await moderation.log({}, { token: scene.token });
    for (const entry of items) {
      assertShape(LogEntry, entry, 'an entry');
      ok(/^[\w-]{43}$/.test(entry.hash), 'SHA-256 in base64url');
      ok(entry.at % 60_000 === 0, 'its time is rounded');
    }
    equal(
      items.map(({ number, reader: who, item, revision, outcome, reason }) => [
        number,
        who,
        item,
        revision,
        outcome,
        reason,
      ]),
      [
        [3, reader, one.id, 1, 'remove', 'unkind'],
        [2, reader, two.id, 1, 'return', 'names-someone'],
        [1, reader, one.id, 1, 'publish', undefined],
      ],
      'what was done, and nothing that was refused',
    );
    equal(new Set(items.map(({ hash }) => hash)).size, 3, 'each its own hash');
    silent(items, { 'the note': 'words for the author', 'the text': 'A long day' }, 'no words');
    const first = await moderation.log({ limit: 2 }, { token: scene.token });
    const rest = await moderation.log({ limit: 2, cursor: first.next ?? '' }, { token: scene.token });
    equal([...first.items, ...rest.items], items, 'page by page');
    equal(rest.next, null, 'to its end');
    await author.act(one, { type: 'delete' });
    const after = await moderation.log({}, { token: scene.token });
    equal(
      after.items.map(({ number, hash }) => [number, hash]),
      items.map(({ number, hash }) => [number, hash]),
      'the chain stands, whatever is deleted',
    );
  },
);

test('the same decision twice is once in the log; of many at once each is there', { policy: PRE }, async (scene) => {
  const { moderation } = scene.ports;
  const made = await Promise.all(Array.from({ length: 5 }, () => scene.person().post()));
  await Promise.all(
    made.flatMap(({ id }) => {
      const decision = { idempotencyKey: crypto.randomUUID(), item: id, revision: 1, outcome: 'publish' as const };
      return [1, 2].map(() => moderation.decide(decision, { token: scene.token }));
    }),
  );
  const { items } = await moderation.log({}, { token: scene.token });
  equal(
    items.map(({ number }) => number),
    [5, 4, 3, 2, 1],
    'numbered without gap or repeat',
  );
  equal(items.map(({ item }) => item).toSorted(), ids(made).toSorted(), 'each once');
});

// Input -----------------------------------------------------------------------------------------------------

test('bad input at the desk is invalid', { policy: { ...PRE, k: DEFAULT_POLICY.k } }, async (scene) => {
  const { id } = await scene.person().post();
  const { moderation } = scene.ports;
  const options = { token: scene.token };
  await refusesAll(
    async () => ({ text: 'x' }),
    (query) => moderation.search(query, options),
    [
      ['text is too long', { text: 'x'.repeat(LIMITS.search + 1) }],
      ['state is unknown', { state: 'secret' }],
      ['kind is unknown', { kind: 'comment' }],
      ['limit is too high', { limit: LIMITS.pageSize + 1 }],
      ['cursor is forged', { cursor: 'bm90IG91cnM' }],
      ['text holds NUL', { text: 'a\0b' }],
    ],
  );
  await refusesAll(
    async () => ask(id),
    (input) => moderation.second(input, options),
    [
      ['an unknown field', { reader: 'me' }],
      ['note is too long', { note: 'x'.repeat(LIMITS.note + 1) }],
      ['revision is missing', { revision: undefined }],
      ['item is a path', { item: '../..' }],
    ],
  );
  await refusesAll(
    async () => ({ text: 'x' }),
    (note) => moderation.leaveHandOver(note, options),
    [
      ['text is too long', { text: 'x'.repeat(LIMITS.note + 1) }],
      ['text is missing', { text: undefined }],
      ['an unknown field', { reader: 'me' }],
    ],
  );
  await refusesAll(
    async () => ({ readOnly: false }),
    (change) => moderation.switch(change, options),
    [
      ['readOnly is text', { readOnly: 'false' }],
      ['readOnly is missing', { readOnly: undefined }],
    ],
  );
  await refusesAll(
    async () => ({}),
    (query) => moderation.log(query, options),
    [
      ['limit is 0', { limit: 0 }],
      ['cursor is forged', { cursor: 'bm90IG91cnM' }],
    ],
  );
  equal((await moderation.handOver(options)).text, '', 'nothing was stored');
  equal((await moderation.session(options)).readOnly, false, 'nothing was stopped');
});
